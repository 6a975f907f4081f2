/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-sheets.h"

/* 封面, and 图表 behind all others: the two sheets that are no tables. */

#define LABEL_WIDTH 24
#define VALUE_WIDTH 60

/* A line of the title, in points and in characters. */
#define TITLE_HEIGHT 40
#define TITLE_CHARACTERS 38
#define LINE_HEIGHT 32

#define TITLE_ROW 2
#define PERIOD_ROW 4
#define FIRST_FACT 7

static void
write_merged (JtMonthSheets *self, lxw_worksheet *sheet, guint row, const char *text,
              lxw_format *format)
{
  jt_workbook_write_text (&self->workbook, sheet, row, 0, text, format);
  if (self->workbook.error == NULL)
    jt_workbook_fail (&self->workbook,
                      worksheet_merge_range (sheet, row, 0, row, 1, text, format));
}

void
jt_month_sheets_add_cover (JtMonthSheets *self)
{
  const JtMonthBook *book = self->book;
  lxw_worksheet *sheet = jt_workbook_add_sheet (&self->workbook, book->labels->cover);
  const guint lines = 1 + jt_workbook_text_width (book->title) / (TITLE_CHARACTERS + 1);

  if (sheet == NULL)
    return;
  jt_workbook_fail (&self->workbook, worksheet_set_column (sheet, 0, 0, LABEL_WIDTH, NULL));
  jt_workbook_fail (&self->workbook, worksheet_set_column (sheet, 1, 1, VALUE_WIDTH, NULL));
  if (book->report->sample)
    write_merged (self, sheet, 0, book->labels->sample, self->cover_note);
  jt_workbook_fail (&self->workbook, worksheet_set_row (sheet, TITLE_ROW, TITLE_HEIGHT * lines,
                                                        NULL));
  write_merged (self, sheet, TITLE_ROW, book->title, self->cover_title);
  jt_workbook_fail (&self->workbook, worksheet_set_row (sheet, PERIOD_ROW, LINE_HEIGHT, NULL));
  write_merged (self, sheet, PERIOD_ROW, book->period, self->cover_note);
  for (guint i = 0; i < book->n_facts && self->workbook.error == NULL; i++)
    {
      const guint height
          = 1 + jt_workbook_text_width (book->facts[i].value) / (VALUE_WIDTH - 10);

      jt_workbook_fail (&self->workbook, worksheet_set_row (sheet, FIRST_FACT + i,
                                                            LINE_HEIGHT * height, NULL));
      jt_workbook_write_text (&self->workbook, sheet, FIRST_FACT + i, 0, book->facts[i].label,
                              self->cover_label);
      /* The line to write on is there before anything is written on it. */
      if (*book->facts[i].value == '\0')
        jt_workbook_fail (&self->workbook, worksheet_write_blank (sheet, FIRST_FACT + i, 1,
                                                                  self->cover_value));
      else
        jt_workbook_write_text (&self->workbook, sheet, FIRST_FACT + i, 1, book->facts[i].value,
                                self->cover_value);
    }
  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
  jt_month_sheets_set_paper (sheet, FALSE, FALSE, 1);
  jt_workbook_check_rows (&self->workbook, sheet);
}

/* ------------------------------------------------------------------------------------- pictures */

/* A picture of 1600 × 900 is shown as wide as a page; its title stands in it. */
#define SHOWN_WIDTH 960
#define ROW_HEIGHT 20 /* pixels of an ordinary row */

/* Width and height stand at the beginning of every PNG (its IHDR chunk). */
#define PNG_WIDTH 16
#define PNG_HEIGHT 20
#define PNG_HEAD 24

static guint
png_number (const guint8 *png, guint offset)
{
  return (guint) png[offset] << 24 | (guint) png[offset + 1] << 16 | (guint) png[offset + 2] << 8
         | png[offset + 3];
}

/* Returns how many rows the picture and the space below it take. */
static guint
add_picture (JtMonthSheets *self, lxw_worksheet *sheet, guint row, const JtMonthPicture *picture)
{
  gsize length;
  const guint8 *png = g_bytes_get_data (picture->png, &length);
  lxw_image_options options = { .description = picture->title };
  guint width, height;

  if (length < PNG_HEAD)
    {
      jt_workbook_fail (&self->workbook, LXW_ERROR_IMAGE_DIMENSIONS);
      return 1;
    }
  width = MAX (png_number (png, PNG_WIDTH), 1);
  height = png_number (png, PNG_HEIGHT);
  options.x_scale = options.y_scale = (double) SHOWN_WIDTH / width;
  jt_workbook_fail (&self->workbook, worksheet_insert_image_buffer_opt (sheet, row, 0, png, length,
                                                                        &options));
  return 2 + (guint) ((guint64) height * SHOWN_WIDTH / width / ROW_HEIGHT);
}

void
jt_month_sheets_add_pictures (JtMonthSheets *self)
{
  const GPtrArray *pictures = self->book->pictures;
  const guint rows = jt_month_sheets_rows_of_page (SHOWN_WIDTH, ROW_HEIGHT);
  g_autoptr (GArray) breaks = g_array_new (TRUE, TRUE, sizeof (lxw_row_t));
  lxw_worksheet *sheet;
  guint row = 0;
  guint page = 0;

  if (pictures == NULL || pictures->len == 0)
    return;
  sheet = jt_workbook_add_sheet (&self->workbook, self->book->labels->charts);
  if (sheet == NULL)
    return;
  for (guint i = 0; i < pictures->len && self->workbook.error == NULL; i++)
    {
      const lxw_row_t first = row;

      row += add_picture (self, sheet, row, g_ptr_array_index (pictures, i));
      if (first > page && row - page > rows)
        {
          g_array_append_val (breaks, first);
          page = first;
        }
    }
  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
  jt_month_sheets_set_page (self, sheet, FALSE, FALSE, 1);
  if (breaks->len > 0)
    jt_workbook_fail (&self->workbook,
                      worksheet_set_h_pagebreaks (sheet, (lxw_row_t *) (void *) breaks->data));
  jt_workbook_check_rows (&self->workbook, sheet);
}
