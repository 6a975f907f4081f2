/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-xlsx-reference.h"

#include "jt-xlsx-sheet.h"

/* Reads one reference and returns what follows it, or NULL. */
static const char *
parse_one (const char *at, guint *column, guint *row)
{
  guint letters = 0, digits = 0;

  for (; *at >= 'A' && *at <= 'Z' && letters <= JT_XLSX_MAX_COLUMN; at++)
    letters = letters * 26 + (guint) (*at - 'A' + 1);
  for (; g_ascii_isdigit (*at) && digits <= JT_XLSX_MAX_ROW; at++)
    digits = digits * 10 + (guint) (*at - '0');
  if (letters == 0 || letters > JT_XLSX_MAX_COLUMN || digits == 0 || digits > JT_XLSX_MAX_ROW)
    return NULL;
  *column = letters - 1;
  *row = digits;
  return at;
}

gboolean
jt_xlsx_reference_parse (const char *text, guint *column, guint *row)
{
  const char *rest;

  g_return_val_if_fail (text != NULL && column != NULL && row != NULL, FALSE);

  rest = parse_one (text, column, row);
  return rest != NULL && *rest == '\0';
}

gboolean
jt_xlsx_reference_parse_range (const char *text, JtSheetRange *range)
{
  const char *rest;

  g_return_val_if_fail (text != NULL && range != NULL, FALSE);

  rest = parse_one (text, &range->first_column, &range->first_row);
  if (rest != NULL && *rest == '\0')
    {
      range->last_column = range->first_column;
      range->last_row = range->first_row;
      return TRUE;
    }
  return rest != NULL && *rest == ':'
         && jt_xlsx_reference_parse (rest + 1, &range->last_column, &range->last_row)
         && range->last_column >= range->first_column && range->last_row >= range->first_row;
}
