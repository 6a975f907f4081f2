/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-workbook.h"

#include "jt-report-error.h"
#include "jt-report-workbook.h"

#define MAX_ROWS (JT_WORKBOOK_MAX_ROWS - 1) /* below the header */

/* Widths of the columns that explain a template. */
#define HELP_NARROW 16
#define HELP_WIDE 60

#define LINE_HEIGHT 15 /* points */

/* A workbook with the formats of a roster. */
typedef struct
{
  JtWorkbook book;
  lxw_format *header;
  lxw_format *kinds[JT_ROSTER_COLUMN_NUMBER + 1];
  lxw_format *wrapped;
} Writing;

static void
fail (Writing *writing, lxw_error code)
{
  jt_workbook_fail (&writing->book, code);
}

static void
write_text (Writing *writing, lxw_worksheet *sheet, guint row, guint column, const char *text,
            lxw_format *format)
{
  jt_workbook_write_text (&writing->book, sheet, row, column, text, format);
}

static gboolean
begin (Writing *writing, const char *path, GError **error)
{
  JtWorkbook *book = &writing->book;

  if (!jt_workbook_begin (book, path, error))
    return FALSE;
  writing->header = jt_workbook_add_format (book, "@");
  if (writing->header != NULL)
    format_set_bold (writing->header);
  writing->kinds[JT_ROSTER_COLUMN_TEXT] = jt_workbook_add_format (book, "@");
  writing->kinds[JT_ROSTER_COLUMN_WHOLE] = jt_workbook_add_format (book, "0");
  writing->kinds[JT_ROSTER_COLUMN_AREA] = jt_workbook_add_format (book, "0.00");
  writing->kinds[JT_ROSTER_COLUMN_NUMBER] = jt_workbook_add_format (book, "General");
  writing->wrapped = jt_workbook_add_format (book, "@");
  if (writing->wrapped != NULL)
    format_set_text_wrap (writing->wrapped);
  return TRUE;
}

static void
write_cell (Writing *writing, lxw_worksheet *sheet, guint row, guint column,
            JtRosterColumnKind kind, const char *text)
{
  char *rest;
  double number;

  if (kind == JT_ROSTER_COLUMN_TEXT)
    {
      write_text (writing, sheet, row, column, text, writing->kinds[kind]);
      return;
    }
  number = g_ascii_strtod (text, &rest);
  if (*text != '\0' && *rest == '\0' && writing->book.error == NULL)
    fail (writing, worksheet_write_number (sheet, row, (lxw_col_t) column, number,
                                           writing->kinds[kind]));
  else if (kind == JT_ROSTER_COLUMN_NUMBER)
    write_text (writing, sheet, row, column, text, writing->kinds[kind]);
}

/* The sheet of a roster: formats and widths of its columns, and its header. */
static lxw_worksheet *
add_roster (Writing *writing, const char *name, const JtRosterColumn *columns, guint n_columns)
{
  lxw_worksheet *sheet = jt_workbook_add_sheet (&writing->book, name);
  guint width = 0;

  for (guint i = 0; sheet != NULL && i < n_columns; i++)
    {
      const lxw_col_t column = (lxw_col_t) i;

      fail (writing, worksheet_set_column (sheet, column, column, columns[i].width,
                                           writing->kinds[columns[i].kind]));
      write_text (writing, sheet, 0, i, columns[i].header, writing->header);
      width += columns[i].width;
    }
  if (sheet == NULL)
    return NULL;
  worksheet_freeze_panes (sheet, 1, 0);
  jt_workbook_set_list_page (&writing->book, sheet, width);
  return sheet;
}

gboolean
jt_roster_workbook_write (const char *path, const char *sheet, const JtRosterColumn *columns,
                          guint n_columns, const GPtrArray *rows, GError **error)
{
  Writing writing = { 0 };
  lxw_worksheet *roster;

  g_return_val_if_fail (path != NULL && sheet != NULL && rows != NULL, FALSE);
  g_return_val_if_fail (columns != NULL && n_columns > 0, FALSE);

  if (rows->len > MAX_ROWS)
    {
      g_set_error_literal (error, JT_REPORT_ERROR, JT_REPORT_ERROR_TOO_MANY_ROWS,
                           "1048575");
      return FALSE;
    }
  if (!begin (&writing, path, error))
    return FALSE;
  roster = add_roster (&writing, sheet, columns, n_columns);
  for (guint i = 0; i < rows->len && writing.book.error == NULL; i++)
    {
      const char *const *texts = g_ptr_array_index (rows, i);

      for (guint j = 0; j < n_columns; j++)
        write_cell (&writing, roster, i + 1, j, columns[j].kind, texts[j]);
    }
  jt_workbook_check_rows (&writing.book, roster);
  return jt_workbook_end (&writing.book, error);
}

/* ---------------------------------------------------------------------------- sheets of texts */

/* Wide enough for most texts; the reasons in the last column are sentences. */
#define TEXT_WIDTH 20
#define REASON_WIDTH 60

JtRosterTextSheet *
jt_roster_text_sheet_new (const char *name)
{
  JtRosterTextSheet *sheet = g_new0 (JtRosterTextSheet, 1);

  sheet->name = g_strdup (name);
  sheet->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  return sheet;
}

void
jt_roster_text_sheet_free (JtRosterTextSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_free (sheet->name);
  g_ptr_array_unref (sheet->rows);
  g_free (sheet);
}

/* A row is as high as its reason; not every program sees to that by itself. */
static void
set_height (Writing *writing, lxw_worksheet *sheet, guint row, const char *reason)
{
  const guint lines = 1 + jt_workbook_text_width (reason) / REASON_WIDTH;

  if (lines > 1)
    fail (writing, worksheet_set_row (sheet, row, LINE_HEIGHT * lines, NULL));
}

static void
add_texts (Writing *writing, const JtRosterTextSheet *texts)
{
  lxw_worksheet *sheet = jt_workbook_add_sheet (&writing->book, texts->name);
  const guint width
      = texts->rows->len > 0 ? g_strv_length (g_ptr_array_index (texts->rows, 0)) : 0;

  if (sheet == NULL || width == 0)
    return;
  /* Spreadsheet programs call a workbook damaged in which a column has two widths. */
  if (width > 1)
    fail (writing, worksheet_set_column (sheet, 0, (lxw_col_t) (width - 2), TEXT_WIDTH,
                                         writing->kinds[JT_ROSTER_COLUMN_TEXT]));
  fail (writing, worksheet_set_column (sheet, (lxw_col_t) (width - 1), (lxw_col_t) (width - 1),
                                       REASON_WIDTH, writing->wrapped));
  for (guint i = 0; i < texts->rows->len && writing->book.error == NULL; i++)
    {
      const char *const *row = g_ptr_array_index (texts->rows, i);

      if (g_strv_length ((GStrv) row) == width)
        set_height (writing, sheet, i, row[width - 1]);
      for (guint j = 0; row[j] != NULL; j++)
        write_text (writing, sheet, i, j, row[j],
                    i == 0                ? writing->header
                    : j + 1 == width ? writing->wrapped
                                     : writing->kinds[JT_ROSTER_COLUMN_TEXT]);
    }
  worksheet_freeze_panes (sheet, 1, 0);
  jt_workbook_set_list_page (&writing->book, sheet, (width - 1) * TEXT_WIDTH + REASON_WIDTH);
  jt_workbook_check_rows (&writing->book, sheet);
}

gboolean
jt_roster_texts_write (const char *path, const GPtrArray *sheets, GError **error)
{
  Writing writing = { 0 };

  g_return_val_if_fail (path != NULL && sheets != NULL && sheets->len > 0, FALSE);

  if (!begin (&writing, path, error))
    return FALSE;
  for (guint i = 0; i < sheets->len; i++)
    add_texts (&writing, g_ptr_array_index (sheets, i));
  return jt_workbook_end (&writing.book, error);
}

static void
add_help (Writing *writing, const JtRosterColumn *columns, const JtRosterHint *hints,
          guint n_columns, const JtRosterTemplateWords *words)
{
  lxw_worksheet *sheet = jt_workbook_add_sheet (&writing->book, words->help);

  if (sheet == NULL)
    return;
  fail (writing, worksheet_set_column (sheet, 0, 1, HELP_NARROW, NULL));
  fail (writing, worksheet_set_column (sheet, 2, 2, HELP_WIDE, NULL));
  fail (writing, worksheet_set_column (sheet, 3, 3, 2 * HELP_NARROW, NULL));
  write_text (writing, sheet, 0, 0, words->column, writing->header);
  write_text (writing, sheet, 0, 1, words->required, writing->header);
  write_text (writing, sheet, 0, 2, words->meaning, writing->header);
  write_text (writing, sheet, 0, 3, words->example, writing->header);
  for (guint i = 0; i < n_columns; i++)
    {
      const guint lines = 1 + jt_workbook_text_width (hints[i].meaning) / HELP_WIDE;

      fail (writing, worksheet_set_row (sheet, i + 1, LINE_HEIGHT * lines, NULL));
      write_text (writing, sheet, i + 1, 0, columns[i].header, writing->wrapped);
      write_text (writing, sheet, i + 1, 1, hints[i].required ? words->yes : "", writing->wrapped);
      write_text (writing, sheet, i + 1, 2, hints[i].meaning, writing->wrapped);
      write_text (writing, sheet, i + 1, 3, hints[i].example, writing->wrapped);
    }
  worksheet_freeze_panes (sheet, 1, 0);
  jt_workbook_set_list_page (&writing->book, sheet, 4 * HELP_NARROW + HELP_WIDE);
}

gboolean
jt_roster_template_write (const char *path, const JtRosterColumn *columns,
                          const JtRosterHint *hints, guint n_columns,
                          const JtRosterTemplateWords *words, GError **error)
{
  Writing writing = { 0 };

  g_return_val_if_fail (path != NULL && columns != NULL && hints != NULL, FALSE);
  g_return_val_if_fail (n_columns > 0 && words != NULL, FALSE);

  if (!begin (&writing, path, error))
    return FALSE;
  add_roster (&writing, words->roster, columns, n_columns);
  add_help (&writing, columns, hints, n_columns, words);
  return jt_workbook_end (&writing.book, error);
}
