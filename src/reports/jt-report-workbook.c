/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-report-workbook.h"

#include <errno.h>
#include <string.h>

#include "jt-report-error.h"
#include "jt-report-file.h"
#include "jt-report-zip.h"

#define MAX_TEXT 32767 /* characters */

#define PAPER_A3 8
#define PAPER_A4 9

/* So many characters beside each other can be read on a lying page. */
#define MOST_ON_A4 150
#define MOST_ON_A3 230

/* What the library says is for the log: it is English and names no cause. */
void
jt_workbook_fail (JtWorkbook *self, lxw_error code)
{
  if (self->error != NULL || code == LXW_NO_ERROR)
    return;
  g_debug ("%s: %s", self->path, lxw_strerror (code));
  jt_report_file_fail (&self->error, self->path,
                       g_strerror (code == LXW_ERROR_MEMORY_MALLOC_FAILED
                                       ? ENOMEM
                                       : jt_report_file_why (self->path)));
}

lxw_format *
jt_workbook_add_format (JtWorkbook *self, const char *number_format)
{
  lxw_format *format = workbook_add_format (self->workbook);

  if (format == NULL)
    {
      jt_workbook_fail (self, LXW_ERROR_MEMORY_MALLOC_FAILED);
      return NULL;
    }
  if (number_format != NULL)
    format_set_num_format (format, number_format);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  return format;
}

gboolean
jt_workbook_begin (JtWorkbook *self, const char *path, GError **error)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };

  *self = (JtWorkbook){ .path = path };
  self->draft = jt_report_file_begin (path, error);
  if (self->draft == NULL)
    return FALSE;
  self->workbook = workbook_new_opt (jt_draft_get_name (self->draft), &options);
  if (self->workbook != NULL)
    return TRUE;
  g_clear_pointer (&self->draft, jt_draft_free);
  jt_report_file_fail (error, path, g_strerror (ENOMEM));
  return FALSE;
}

gboolean
jt_workbook_end (JtWorkbook *self, GError **error)
{
  gboolean done;

  jt_workbook_fail (self, workbook_close (self->workbook));
  if (self->error == NULL && !jt_report_zip_is_whole (jt_draft_get_name (self->draft)))
    jt_workbook_fail (self, LXW_ERROR_CREATING_TMPFILE);
  done = self->error == NULL && jt_report_file_end (self->draft, self->path, 0, error);
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  g_clear_pointer (&self->draft, jt_draft_free);
  return done;
}

lxw_worksheet *
jt_workbook_add_sheet (JtWorkbook *self, const char *name)
{
  lxw_worksheet *sheet;

  jt_workbook_fail (self, workbook_validate_sheet_name (self->workbook, name));
  if (self->error != NULL)
    return NULL;
  sheet = workbook_add_worksheet (self->workbook, name);
  if (sheet == NULL)
    jt_workbook_fail (self, LXW_ERROR_MEMORY_MALLOC_FAILED);
  return sheet;
}

static gboolean
check_text (JtWorkbook *self, guint row, guint column, const char *text)
{
  JtReportError code;

  if (self->error != NULL)
    return FALSE;
  if (!g_utf8_validate (text, -1, NULL))
    code = JT_REPORT_ERROR_TEXT;
  else if (strlen (text) > MAX_TEXT && g_utf8_strlen (text, -1) > MAX_TEXT)
    code = JT_REPORT_ERROR_TEXT_TOO_LONG;
  else
    return TRUE;
  g_set_error (&self->error, JT_REPORT_ERROR, (int) code, "%u, %u", row + 1, column + 1);
  return FALSE;
}

void
jt_workbook_write_text (JtWorkbook *self, lxw_worksheet *sheet, guint row, guint column,
                        const char *text, lxw_format *format)
{
  if (*text != '\0' && check_text (self, row, column, text))
    jt_workbook_fail (self, worksheet_write_string (sheet, row, (lxw_col_t) column, text, format));
}

void
jt_workbook_check_rows (JtWorkbook *self, const lxw_worksheet *sheet)
{
  if (sheet != NULL && sheet->optimize_tmpfile != NULL
      && (fflush (sheet->optimize_tmpfile) != 0 || ferror (sheet->optimize_tmpfile)))
    jt_workbook_fail (self, LXW_ERROR_CREATING_TMPFILE);
}

guint
jt_workbook_text_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += g_unichar_iswide (g_utf8_get_char (text)) ? 2 : 1;
  return width;
}

void
jt_workbook_set_list_page (JtWorkbook *self, lxw_worksheet *sheet, guint width)
{
  const gboolean wide = width > MOST_ON_A4;

  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, wide ? PAPER_A3 : PAPER_A4);
  worksheet_set_margins (sheet, 0.5, 0.5, 0.75, 0.75);
  worksheet_fit_to_pages (sheet, (uint16_t) (width / MOST_ON_A3 + 1), 0);
  jt_workbook_fail (self, worksheet_repeat_rows (sheet, 0, 0));
  jt_workbook_fail (self, worksheet_set_footer (sheet, "&L&A&R&P / &N"));
}
