/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-csv.h"

#include <string.h>

#include "jt-exchange-error.h"

/* How many lines are looked at to find the separator. */
#define SAMPLE_LINES 10

static const char separators[] = { ',', '\t', ';' };

static gboolean
ends_line (char c)
{
  return c == '\n' || c == '\r' || c == '\0';
}

/* Steps over one line break: CRLF, LF or CR. */
static const char *
skip_break (const char *at)
{
  if (at[0] == '\r' && at[1] == '\n')
    return at + 2;
  return *at == '\0' ? at : at + 1;
}

/* Counts each separator outside quotes up to the end of the line. */
static const char *
count_separators (const char *at, guint counts[G_N_ELEMENTS (separators)])
{
  gboolean quoted = FALSE;

  for (; *at != '\0' && (quoted || !ends_line (*at)); at++)
    {
      if (*at == '"')
        quoted = !quoted;
      for (gsize i = 0; !quoted && i < G_N_ELEMENTS (separators); i++)
        if (*at == separators[i])
          counts[i]++;
    }
  return skip_break (at);
}

/* The separator is what stands in most of the first lines, and among equals what stands there most
 * often.  A title above the header has none, and a note may hold others; neither turns the scale. */
static char
find_separator (const char *text)
{
  guint lines[G_N_ELEMENTS (separators)] = { 0 };
  guint totals[G_N_ELEMENTS (separators)] = { 0 };
  gsize best = 0;

  for (guint n = 0; n < SAMPLE_LINES && *text != '\0'; n++)
    {
      guint counts[G_N_ELEMENTS (separators)] = { 0 };

      text = count_separators (text, counts);
      for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
        {
          lines[i] += counts[i] > 0;
          totals[i] += counts[i];
        }
    }
  for (gsize i = 1; i < G_N_ELEMENTS (separators); i++)
    if (lines[i] > lines[best] || (lines[i] == lines[best] && totals[i] > totals[best]))
      best = i;
  return separators[best];
}

/* Reads a quoted field from behind its opening quote.  Returns what follows the closing one, or
 * NULL when there is none or when text follows it. */
static const char *
read_quoted (const char *at, char separator, GString *field)
{
  for (;; at++)
    {
      const char *quote = strchr (at, '"');

      if (quote == NULL)
        return NULL;
      g_string_append_len (field, at, quote - at);
      at = quote + 1;
      if (*at != '"')
        return *at == separator || ends_line (*at) ? at : NULL;
      g_string_append_c (field, '"');
    }
}

/* Reads one field into the sheet and returns what follows it, or NULL. */
static const char *
read_field (const char *at, char separator, guint row, JtSheet *sheet, GError **error)
{
  const char *start = at;

  if (*at == '"')
    {
      g_autoptr (GString) field = g_string_new (NULL);

      at = read_quoted (at + 1, separator, field);
      if (at == NULL)
        {
          g_set_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_CSV_QUOTE, "%u", row);
          return NULL;
        }
      return jt_sheet_add_cell (sheet, field->str, field->len, error) ? at : NULL;
    }

  while (*at != separator && !ends_line (*at))
    at++;
  return jt_sheet_add_cell (sheet, start, (gsize) (at - start), error) ? at : NULL;
}

/* Excel writes and reads a first line "sep=;" that names the separator. */
static const char *
read_separator_line (const char *text, char *separator)
{
  if (!g_str_has_prefix (text, "sep=") || strchr (",;\t", text[4]) == NULL || text[4] == '\0' ||
      !ends_line (text[5]))
    return text;
  *separator = text[4];
  return skip_break (text + 5);
}

JtSheet *
jt_csv_read_text (const char *text, char separator, GError **error)
{
  g_autoptr (JtSheet) sheet = jt_sheet_new ();
  const char *at = text;
  guint row = 1;

  g_return_val_if_fail (text != NULL, NULL);

  if (separator == 0)
    {
      at = read_separator_line (text, &separator);
      if (at != text)
        {
          row++;
          if (!jt_sheet_end_row (sheet, error))
            return NULL;
        }
      else
        separator = find_separator (text);
    }

  while (*at != '\0')
    {
      at = read_field (at, separator, row, sheet, error);
      if (at == NULL)
        return NULL;
      if (*at == separator)
        {
          at++;
          /* A separator at the very end of the file is followed by one more, empty, field. */
          if (!ends_line (*at))
            continue;
        }
      if (!jt_sheet_end_row (sheet, error))
        return NULL;
      row++;
      at = skip_break (at);
    }

  if (jt_sheet_n_rows (sheet) == 0)
    {
      g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_EMPTY, "");
      return NULL;
    }
  return g_steal_pointer (&sheet);
}

/* Files that clerks hand in as csv, and that are something else.  Without this they would fail
 * with a riddle about their charset. */
static const struct
{
  const char *magic;
  gsize length;
  const char *name;
} others[] = {
  { "PK\x03\x04", 4, "xlsx" },
  { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, "xls" },
  { "%PDF-", 5, "pdf" },
};

JtSheet *
jt_csv_read (GBytes *bytes, JtCharset charset, JtCharset *used, GError **error)
{
  gsize length;
  const char *data;
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (length >= others[i].length && memcmp (data, others[i].magic, others[i].length) == 0)
      {
        g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_NOT_A_TABLE,
                             others[i].name);
        return NULL;
      }

  text = jt_charset_decode (bytes, charset, used, error);
  return text == NULL ? NULL : jt_csv_read_text (text, 0, error);
}

void
jt_csv_append_mark (GString *csv)
{
  g_return_if_fail (csv != NULL && csv->len == 0);
  g_string_append (csv, "\xEF\xBB\xBF");
}

void
jt_csv_append_field (GString *csv, const char *field)
{
  g_return_if_fail (csv != NULL && field != NULL);

  if (strpbrk (field, ",\"\r\n") == NULL)
    {
      g_string_append (csv, field);
      return;
    }
  g_string_append_c (csv, '"');
  for (const char *at = field; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *at);
    }
  g_string_append_c (csv, '"');
}

void
jt_csv_append_row (GString *csv, const char *const *fields, gsize n_fields)
{
  g_return_if_fail (csv != NULL && fields != NULL && n_fields > 0);

  for (gsize i = 0; i < n_fields; i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');
      jt_csv_append_field (csv, fields[i] != NULL ? fields[i] : "");
    }
  g_string_append_c (csv, '\n');
}
