/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-workbook.h"

#include <string.h>

#include <xlsxwriter.h>

#include "jt-report-error.h"
#include "jt-report-file.h"
#include "jt-report-zip.h"

#define MAX_ROWS 1048575 /* below the header */
#define MAX_TEXT 32767   /* characters */

/* Widths of the columns that explain a template. */
#define HELP_NARROW 16
#define HELP_WIDE 60

/* A workbook while it is written.  The first error counts; what follows it does nothing. */
typedef struct
{
  const char *path;
  char *temporary;
  lxw_workbook *workbook;
  lxw_format *header;
  lxw_format *kinds[JT_ROSTER_COLUMN_AREA + 1];
  lxw_format *wrapped;
  GError *error;
} Writing;

static void
fail (Writing *writing, lxw_error code)
{
  if (writing->error == NULL && code != LXW_NO_ERROR)
    jt_report_file_fail (&writing->error, writing->path, lxw_strerror (code));
}

static lxw_format *
add_format (Writing *writing, const char *number_format, gboolean bold, gboolean wrap)
{
  lxw_format *format = workbook_add_format (writing->workbook);

  if (format == NULL)
    {
      fail (writing, LXW_ERROR_MEMORY_MALLOC_FAILED);
      return NULL;
    }
  if (number_format != NULL)
    format_set_num_format (format, number_format);
  if (bold)
    format_set_bold (format);
  if (wrap)
    format_set_text_wrap (format);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  return format;
}

static gboolean
begin (Writing *writing, const char *path, GError **error)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };

  writing->path = path;
  writing->temporary = jt_report_file_begin (path, error);
  if (writing->temporary == NULL)
    return FALSE;
  writing->workbook = workbook_new_opt (writing->temporary, &options);
  if (writing->workbook == NULL)
    {
      jt_report_file_abandon (writing->temporary);
      g_free (writing->temporary);
      jt_report_file_fail (error, path, lxw_strerror (LXW_ERROR_MEMORY_MALLOC_FAILED));
      return FALSE;
    }
  writing->header = add_format (writing, "@", TRUE, FALSE);
  writing->kinds[JT_ROSTER_COLUMN_TEXT] = add_format (writing, "@", FALSE, FALSE);
  writing->kinds[JT_ROSTER_COLUMN_WHOLE] = add_format (writing, "0", FALSE, FALSE);
  writing->kinds[JT_ROSTER_COLUMN_AREA] = add_format (writing, "0.00", FALSE, FALSE);
  writing->wrapped = add_format (writing, "@", FALSE, TRUE);
  return TRUE;
}

/* Rows wait in a temporary file; whether it took them all, nobody else asks. */
static void
check_rows (Writing *writing, const lxw_worksheet *sheet)
{
  if (sheet != NULL && sheet->optimize_tmpfile != NULL
      && (fflush (sheet->optimize_tmpfile) != 0 || ferror (sheet->optimize_tmpfile)))
    fail (writing, LXW_ERROR_CREATING_TMPFILE);
}

/* Closing is when the file is put together, and when a full disk shows. */
static gboolean
end (Writing *writing, GError **error)
{
  gboolean done;

  fail (writing, workbook_close (writing->workbook));
  if (writing->error == NULL && !jt_report_zip_is_whole (writing->temporary))
    fail (writing, LXW_ERROR_CREATING_TMPFILE);
  if (writing->error != NULL)
    {
      jt_report_file_abandon (writing->temporary);
      g_propagate_error (error, g_steal_pointer (&writing->error));
      done = FALSE;
    }
  else
    done = jt_report_file_commit (writing->temporary, writing->path, error);
  g_free (writing->temporary);
  return done;
}

static lxw_worksheet *
add_sheet (Writing *writing, const char *name)
{
  lxw_worksheet *sheet;

  fail (writing, workbook_validate_sheet_name (writing->workbook, name));
  if (writing->error != NULL)
    return NULL;
  sheet = workbook_add_worksheet (writing->workbook, name);
  if (sheet == NULL)
    fail (writing, LXW_ERROR_MEMORY_MALLOC_FAILED);
  return sheet;
}

/* libxlsxwriter writes what is no UTF-8 as it is, and such a workbook cannot be opened. */
static gboolean
check_text (Writing *writing, guint row, guint column, const char *text)
{
  JtReportError code;

  if (writing->error != NULL)
    return FALSE;
  if (!g_utf8_validate (text, -1, NULL))
    code = JT_REPORT_ERROR_TEXT;
  else if (strlen (text) > MAX_TEXT && g_utf8_strlen (text, -1) > MAX_TEXT)
    code = JT_REPORT_ERROR_TEXT_TOO_LONG;
  else
    return TRUE;
  g_set_error (&writing->error, JT_REPORT_ERROR, (int) code, "%u, %u", row + 1, column + 1);
  return FALSE;
}

static void
write_text (Writing *writing, lxw_worksheet *sheet, guint row, guint column, const char *text,
            lxw_format *format)
{
  if (*text != '\0' && check_text (writing, row, column, text))
    fail (writing, worksheet_write_string (sheet, row, (lxw_col_t) column, text, format));
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
  if (*text != '\0' && *rest == '\0' && writing->error == NULL)
    fail (writing, worksheet_write_number (sheet, row, (lxw_col_t) column, number,
                                           writing->kinds[kind]));
}

/* The sheet of a roster: formats and widths of its columns, and its header. */
static lxw_worksheet *
add_roster (Writing *writing, const char *name, const JtRosterColumn *columns, guint n_columns)
{
  lxw_worksheet *sheet = add_sheet (writing, name);

  for (guint i = 0; sheet != NULL && i < n_columns; i++)
    {
      const lxw_col_t column = (lxw_col_t) i;

      fail (writing, worksheet_set_column (sheet, column, column, columns[i].width,
                                           writing->kinds[columns[i].kind]));
      write_text (writing, sheet, 0, i, columns[i].header, writing->header);
    }
  if (sheet != NULL)
    worksheet_freeze_panes (sheet, 1, 0);
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
                           G_STRINGIFY (MAX_ROWS));
      return FALSE;
    }
  if (!begin (&writing, path, error))
    return FALSE;
  roster = add_roster (&writing, sheet, columns, n_columns);
  for (guint i = 0; i < rows->len && writing.error == NULL; i++)
    {
      const char *const *texts = g_ptr_array_index (rows, i);

      for (guint j = 0; j < n_columns; j++)
        write_cell (&writing, roster, i + 1, j, columns[j].kind, texts[j]);
    }
  check_rows (&writing, roster);
  return end (&writing, error);
}

/* ---------------------------------------------------------------------------- sheets of texts */

/* Wide enough for most texts; the reasons in the last column are sentences. */
#define TEXT_WIDTH 16
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

static void
add_texts (Writing *writing, const JtRosterTextSheet *texts)
{
  lxw_worksheet *sheet = add_sheet (writing, texts->name);
  const guint width
      = texts->rows->len > 0 ? g_strv_length (g_ptr_array_index (texts->rows, 0)) : 0;

  if (sheet == NULL || width == 0)
    return;
  fail (writing, worksheet_set_column (sheet, 0, (lxw_col_t) (width - 1), TEXT_WIDTH,
                                       writing->kinds[JT_ROSTER_COLUMN_TEXT]));
  fail (writing, worksheet_set_column (sheet, (lxw_col_t) (width - 1), (lxw_col_t) (width - 1),
                                       REASON_WIDTH, writing->wrapped));
  for (guint i = 0; i < texts->rows->len && writing->error == NULL; i++)
    {
      const char *const *row = g_ptr_array_index (texts->rows, i);

      for (guint j = 0; row[j] != NULL; j++)
        write_text (writing, sheet, i, j, row[j],
                    i == 0                ? writing->header
                    : j + 1 == width ? writing->wrapped
                                     : writing->kinds[JT_ROSTER_COLUMN_TEXT]);
    }
  worksheet_freeze_panes (sheet, 1, 0);
  check_rows (writing, sheet);
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
  return end (&writing, error);
}

static void
add_help (Writing *writing, const JtRosterColumn *columns, const JtRosterHint *hints,
          guint n_columns, const JtRosterTemplateWords *words)
{
  lxw_worksheet *sheet = add_sheet (writing, words->help);

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
      write_text (writing, sheet, i + 1, 0, columns[i].header, writing->wrapped);
      write_text (writing, sheet, i + 1, 1, hints[i].required ? words->yes : "", writing->wrapped);
      write_text (writing, sheet, i + 1, 2, hints[i].meaning, writing->wrapped);
      write_text (writing, sheet, i + 1, 3, hints[i].example, writing->wrapped);
    }
  worksheet_freeze_panes (sheet, 1, 0);
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
  return end (&writing, error);
}
