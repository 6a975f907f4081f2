/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-workbook.h"

#include "jt-month-sheets.h"

/* Documents of offices are set in 仿宋, which their machines have; tables have to be read on any. */
#define TABLE_FONT "Noto Sans CJK SC"
#define COVER_FONT "仿宋"

#define GREY 0xE7E6E6
#define LIGHT_GREY 0xF5F5F5

/* Days are counted from 30 December 1899 in a workbook. */
#define FIRST_DAY 25569

static const char *const number_formats[JT_MONTH_CELL_DAY + 1] = {
  [JT_MONTH_CELL_TEXT] = "@",
  [JT_MONTH_CELL_WHOLE] = "#,##0",
  [JT_MONTH_CELL_AREA] = "#,##0.00",
  /* 万元; four decimals are whole yuan, and where a single case has fen they are seen all the same. */
  [JT_MONTH_CELL_MONEY] = "#,##0.0000##",
  [JT_MONTH_CELL_DAY] = "yyyy-mm-dd",
};

#define WITH_FEN "#,##0.000000"

static const char *
number_format (const JtMonthSheets *self, guint kind)
{
  return kind == JT_MONTH_CELL_MONEY
                 && jt_month_report_decimals (self->book->report) == JT_MONTH_DECIMALS_FEN
             ? WITH_FEN
             : number_formats[kind];
}

static lxw_format *
add_format (JtMonthSheets *self, const char *number_format, const char *font, double size)
{
  lxw_format *format = jt_workbook_add_format (&self->workbook, number_format);

  if (format != NULL)
    {
      format_set_font_name (format, font);
      format_set_font_size (format, size);
    }
  return format;
}

static void
add_style (JtMonthSheets *self, JtMonthStyle *style, gboolean sum)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (number_formats); kind++)
    {
      lxw_format *format = add_format (self, number_format (self, kind), TABLE_FONT, 10);

      if (format == NULL)
        return;
      format_set_border (format, LXW_BORDER_THIN);
      if (sum)
        {
          format_set_bold (format);
          format_set_bg_color (format, LIGHT_GREY);
        }
      if (kind == JT_MONTH_CELL_TEXT)
        style->text = format;
      else
        style->numbers[kind] = format;
    }
}

static void
add_formats (JtMonthSheets *self)
{
  add_style (self, &self->line, FALSE);
  add_style (self, &self->sum, TRUE);
  self->title = add_format (self, NULL, TABLE_FONT, 16);
  self->note = add_format (self, NULL, TABLE_FONT, 10);
  self->plain = add_format (self, NULL, TABLE_FONT, 10);
  self->header = add_format (self, NULL, TABLE_FONT, 10);
  self->empty = workbook_add_format (self->workbook.workbook);
  self->cover_title = add_format (self, NULL, COVER_FONT, 22);
  self->cover_note = add_format (self, NULL, COVER_FONT, 16);
  self->cover_label = add_format (self, NULL, COVER_FONT, 14);
  self->cover_value = add_format (self, NULL, COVER_FONT, 14);
  if (self->workbook.error != NULL)
    return;
  format_set_bold (self->title);
  format_set_text_wrap (self->note);
  format_set_bold (self->header);
  format_set_text_wrap (self->header);
  format_set_align (self->header, LXW_ALIGN_CENTER);
  format_set_border (self->header, LXW_BORDER_THIN);
  format_set_bg_color (self->header, GREY);
  if (self->empty != NULL)
    format_set_border (self->empty, LXW_BORDER_THIN);
  format_set_bold (self->cover_title);
  format_set_text_wrap (self->cover_title);
  format_set_align (self->cover_title, LXW_ALIGN_CENTER);
  format_set_align (self->cover_note, LXW_ALIGN_CENTER);
  format_set_align (self->cover_label, LXW_ALIGN_RIGHT);
  format_set_indent (self->cover_value, 1);
  format_set_text_wrap (self->cover_value);
  format_set_bottom (self->cover_value, LXW_BORDER_THIN);
}

gboolean
jt_month_workbook_write (const char *path, const JtMonthBook *book, GError **error)
{
  JtMonthSheets sheets = { .book = book };

  g_return_val_if_fail (path != NULL && book != NULL, FALSE);
  g_return_val_if_fail (book->report->lines != NULL && book->columns->columns->len > 0, FALSE);

  if (!jt_workbook_begin (&sheets.workbook, path, error))
    return FALSE;
  add_formats (&sheets);
  jt_month_sheets_add_cover (&sheets);
  jt_month_sheets_add_summary (&sheets);
  jt_month_sheets_add_comparison (&sheets);
  jt_month_sheets_add_tables (&sheets);
  jt_month_sheets_add_pictures (&sheets);
  return jt_workbook_end (&sheets.workbook, error);
}

double
jt_month_sheets_value (gint64 number, JtMonthCellKind kind)
{
  switch (kind)
    {
    case JT_MONTH_CELL_AREA:
      return (double) number / 100;
    case JT_MONTH_CELL_MONEY:
      return (double) number / 1000000;
    case JT_MONTH_CELL_DAY:
      return (double) (number + FIRST_DAY);
    default:
      return (double) number;
    }
}

void
jt_month_sheets_write_number (JtMonthSheets *self, lxw_worksheet *sheet, guint row, guint column,
                              gint64 number, JtMonthCellKind kind, const JtMonthStyle *style)
{
  jt_workbook_fail (&self->workbook,
                    worksheet_write_number (sheet, row, (lxw_col_t) column,
                                            jt_month_sheets_value (number, kind),
                                            style->numbers[kind]));
}

JtMonthCellKind
jt_month_sheets_kind (const JtMonthColumn *column)
{
  if (column->scale == 1)
    return JT_MONTH_CELL_WHOLE;
  return column->scale == 100 ? JT_MONTH_CELL_AREA : JT_MONTH_CELL_MONEY;
}

JtMonthPicture *
jt_month_picture_new (const char *title, GBytes *png)
{
  JtMonthPicture *picture = g_new0 (JtMonthPicture, 1);

  picture->title = g_strdup (title);
  picture->png = png;
  return picture;
}

void
jt_month_picture_free (JtMonthPicture *picture)
{
  if (picture == NULL)
    return;
  g_free (picture->title);
  g_bytes_unref (picture->png);
  g_free (picture);
}
