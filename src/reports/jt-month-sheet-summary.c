/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-sheets.h"

/* 汇总: a line for each community, sub-district, district and the whole; below them the checks. */

#define PLACE_WIDTH 24
#define NUMBER_WIDTH 9
#define MONEY_WIDTH 17
#define MOST_ON_LINE 18
#define NOTE_LINES_WIDTH 120

/* Sentences below the table are as wide as so many columns. */
#define NOTE_COLUMNS 16

#define TITLE_ROW 0
#define PERIOD_ROW 1
#define GROUP_ROW 2
#define HEADER_ROW 3
#define FIRST_ROW 4

/* A formula may be 8192 characters long, and a function have 255 arguments. */
#define MOST_IN_FORMULA 8192
#define MOST_ARGUMENTS 255

typedef struct
{
  JtMonthSheets *sheets;
  lxw_worksheet *sheet;
  gboolean districts;
  gboolean subdistricts;
  guint place; /* column of the place's name; the numbers begin behind it */
} Summary;

static guint
n_columns (const Summary *self)
{
  return self->place + 1 + self->sheets->book->columns->columns->len;
}

static void
write_header (Summary *self, guint row, guint column, const char *text)
{
  JtMonthSheets *sheets = self->sheets;

  jt_workbook_write_text (&sheets->workbook, self->sheet, row, column, text, sheets->header);
}

static void
write_places_header (Summary *self)
{
  JtMonthSheets *sheets = self->sheets;
  guint column = 0;

  if (self->districts)
    write_header (self, HEADER_ROW, column++, sheets->book->labels->district);
  if (self->subdistricts)
    write_header (self, HEADER_ROW, column++, sheets->book->labels->subdistrict);
  write_header (self, HEADER_ROW, column, sheets->book->words->place);
}

static gboolean
is_in_group (const GPtrArray *columns, guint i, const char *group)
{
  const JtMonthColumn *column = g_ptr_array_index (columns, i);

  return g_str_equal (column->group, group);
}

/* What stands above several neighbours is one cell. */
static void
write_groups (Summary *self)
{
  JtMonthSheets *sheets = self->sheets;
  const GPtrArray *columns = sheets->book->columns->columns;

  for (guint i = 0; i <= self->place; i++)
    jt_workbook_fail (&sheets->workbook, worksheet_write_blank (self->sheet, GROUP_ROW,
                                                                (lxw_col_t) i, sheets->header));
  for (guint i = 0, n; i < columns->len && sheets->workbook.error == NULL; i += n)
    {
      const JtMonthColumn *first = g_ptr_array_index (columns, i);
      const lxw_col_t left = (lxw_col_t) (self->place + 1 + i);

      for (n = 1; i + n < columns->len && is_in_group (columns, i + n, first->group);)
        n++;
      write_header (self, GROUP_ROW, left, first->group);
      if (n > 1 && sheets->workbook.error == NULL)
        jt_workbook_fail (&sheets->workbook,
                          worksheet_merge_range (self->sheet, GROUP_ROW, left, GROUP_ROW,
                                                 (lxw_col_t) (left + n - 1), first->group,
                                                 sheets->header));
    }
}

/* Titles take two lines; what stands above one column alone takes one. */
static guint
column_width (const GPtrArray *columns, guint i)
{
  const JtMonthColumn *column = g_ptr_array_index (columns, i);
  const gboolean alone = (i == 0 || !is_in_group (columns, i - 1, column->group))
                         && (i + 1 == columns->len || !is_in_group (columns, i + 1, column->group));
  const guint group = alone ? MIN (jt_workbook_text_width (column->group), MOST_ON_LINE) : 0;
  const guint wanted = MAX (jt_workbook_text_width (column->title) / 2, group) + 2;
  const guint least
      = jt_month_sheets_kind (column) == JT_MONTH_CELL_WHOLE ? NUMBER_WIDTH : MONEY_WIDTH;

  return MAX (wanted, least);
}

static void
write_titles (Summary *self)
{
  JtMonthSheets *sheets = self->sheets;
  const GPtrArray *columns = sheets->book->columns->columns;

  for (guint i = 0; i < columns->len; i++)
    {
      const JtMonthColumn *column = g_ptr_array_index (columns, i);
      const lxw_col_t place = (lxw_col_t) (self->place + 1 + i);

      jt_workbook_fail (&sheets->workbook, worksheet_set_column (self->sheet, place, place,
                                                                 column_width (columns, i), NULL));
      write_header (self, HEADER_ROW, place, column->title);
    }
}

/* A row that was left cannot be written any more: one after the other. */
static void
write_head (Summary *self)
{
  JtMonthSheets *sheets = self->sheets;
  const JtMonthBook *book = sheets->book;

  jt_workbook_fail (&sheets->workbook,
                    worksheet_set_column (self->sheet, 0, (lxw_col_t) self->place, PLACE_WIDTH,
                                          NULL));
  jt_workbook_write_text (&sheets->workbook, self->sheet, TITLE_ROW, 0, book->title,
                          sheets->title);
  jt_workbook_write_text (&sheets->workbook, self->sheet, PERIOD_ROW, 0, book->period,
                          sheets->plain);
  jt_workbook_fail (&sheets->workbook, worksheet_set_row (self->sheet, GROUP_ROW, 42, NULL));
  write_groups (self);
  jt_workbook_fail (&sheets->workbook, worksheet_set_row (self->sheet, HEADER_ROW, 30, NULL));
  write_places_header (self);
  write_titles (self);
}

/* ---------------------------------------------------------------------------------------- sums */

static gboolean
lies_in (const JtMonthLine *community, const JtMonthLine *sum)
{
  switch (sum->level)
    {
    case JT_MONTH_LEVEL_SUBDISTRICT:
      return g_str_equal (community->district, sum->district)
             && g_str_equal (community->subdistrict, sum->subdistrict);
    case JT_MONTH_LEVEL_DISTRICT:
      return g_str_equal (community->district, sum->district);
    default:
      return TRUE;
    }
}

/* Returns the rows that make up a sum as pairs of first and last one, from 0. */
static GArray *
find_ranges (const GPtrArray *lines, const JtMonthLine *sum)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < lines->len; i++)
    {
      const JtMonthLine *line = g_ptr_array_index (lines, i);

      if (line->level != JT_MONTH_LEVEL_COMMUNITY || !lies_in (line, sum))
        continue;
      if (ranges->len > 0 && g_array_index (ranges, guint, ranges->len - 1) + 1 == i)
        g_array_index (ranges, guint, ranges->len - 1) = i;
      else
        {
          g_array_append_val (ranges, i);
          g_array_append_val (ranges, i);
        }
    }
  return ranges;
}

/* "=SUM(C5:C7,C9:C12)"; %NULL where spreadsheet programs would not take it. */
static char *
make_formula (const GArray *ranges, guint column)
{
  g_autoptr (GString) formula = g_string_new ("=SUM(");

  if (ranges->len == 0 || ranges->len / 2 > MOST_ARGUMENTS)
    return NULL;
  for (guint i = 0; i < ranges->len; i += 2)
    {
      char range[LXW_MAX_CELL_RANGE_LENGTH];

      lxw_rowcol_to_range (range, FIRST_ROW + g_array_index (ranges, guint, i),
                           (lxw_col_t) column, FIRST_ROW + g_array_index (ranges, guint, i + 1),
                           (lxw_col_t) column);
      g_string_append_printf (formula, "%s%s", i > 0 ? "," : "", range);
    }
  g_string_append_c (formula, ')');
  return formula->len < MOST_IN_FORMULA ? g_string_free (g_steal_pointer (&formula), FALSE) : NULL;
}

static void
write_sum (Summary *self, guint row, guint column, const GArray *ranges, gint64 number,
           JtMonthCellKind kind)
{
  JtMonthSheets *sheets = self->sheets;
  g_autofree char *formula = make_formula (ranges, column);

  if (formula == NULL)
    jt_month_sheets_write_number (sheets, self->sheet, row, column, number, kind, &sheets->sum);
  else
    jt_workbook_fail (&sheets->workbook,
                      worksheet_write_formula_num (self->sheet, row, (lxw_col_t) column, formula,
                                                   sheets->sum.numbers[kind],
                                                   jt_month_sheets_value (number, kind)));
}

/* --------------------------------------------------------------------------------------- lines */

static void
write_place (Summary *self, guint row, guint column, const char *text, const JtMonthStyle *style)
{
  JtMonthSheets *sheets = self->sheets;

  if (text != NULL && *text != '\0')
    jt_workbook_write_text (&sheets->workbook, self->sheet, row, column, text, style->text);
  else
    jt_workbook_fail (&sheets->workbook, worksheet_write_blank (self->sheet, row,
                                                                (lxw_col_t) column, style->text));
}

static void
write_line (Summary *self, const JtMonthLine *line, guint row)
{
  JtMonthSheets *sheets = self->sheets;
  const JtMonthBook *book = sheets->book;
  const gboolean sum = line->level != JT_MONTH_LEVEL_COMMUNITY;
  const JtMonthStyle *style = sum ? &sheets->sum : &sheets->line;
  g_autofree char *name = jt_month_line_name (line, book->words);
  g_autoptr (GArray) ranges = sum ? find_ranges (book->report->lines, line) : NULL;
  guint column = 0;

  if (self->districts)
    write_place (self, row, column++, line->district, style);
  if (self->subdistricts)
    write_place (self, row, column++, line->subdistrict, style);
  write_place (self, row, column++, name, style);
  for (guint i = 0; i < book->columns->columns->len && sheets->workbook.error == NULL; i++)
    {
      const JtMonthColumn *shown = g_ptr_array_index (book->columns->columns, i);
      const JtMonthCellKind kind = jt_month_sheets_kind (shown);
      const gint64 number = jt_month_column_value (shown, line->row);

      if (sum)
        write_sum (self, row, column + i, ranges, number, kind);
      else
        jt_month_sheets_write_number (sheets, self->sheet, row, column + i, number, kind, style);
    }
}

/* Sentences below the table, each over its whole width. */
static guint
write_sentences (Summary *self, guint row, const char *heading, const GPtrArray *sentences,
                 const char *none)
{
  JtMonthSheets *sheets = self->sheets;
  const lxw_col_t last = (lxw_col_t) MAX (MIN (n_columns (self) - 1, NOTE_COLUMNS), 1);
  const guint n = sentences->len > 0 ? sentences->len : 1;

  jt_workbook_write_text (&sheets->workbook, self->sheet, row++, 0, heading, sheets->title);
  for (guint i = 0; i < n && sheets->workbook.error == NULL; i++, row++)
    {
      const char *text = sentences->len > 0 ? g_ptr_array_index (sentences, i) : none;
      const guint lines = 1 + jt_workbook_text_width (text) / NOTE_LINES_WIDTH;

      jt_workbook_fail (&sheets->workbook, worksheet_set_row (self->sheet, row, 18 * lines, NULL));
      jt_workbook_write_text (&sheets->workbook, self->sheet, row, 0, text, sheets->note);
      if (sheets->workbook.error == NULL)
        jt_workbook_fail (&sheets->workbook, worksheet_merge_range (self->sheet, row, 0, row, last,
                                                                    text, sheets->note));
    }
  return row + 1;
}

/* Columns of one group stay on one page. */
static void
set_up_page (Summary *self)
{
  const GPtrArray *columns = self->sheets->book->columns->columns;
  const guint n = n_columns (self);
  const guint places = self->place + 1;
  g_autofree guint *widths = g_new (guint, n);
  g_autofree gboolean *starts = g_new0 (gboolean, n);

  for (guint i = 0; i < places; i++)
    widths[i] = PLACE_WIDTH;
  for (guint i = 0; i < columns->len; i++)
    {
      const JtMonthColumn *column = g_ptr_array_index (columns, i);

      widths[places + i] = column_width (columns, i);
      starts[places + i] = i == 0 || !is_in_group (columns, i - 1, column->group);
    }
  jt_month_sheets_set_columns_page (self->sheets, self->sheet, widths, starts, n, places);
}

/* What concerns the whole sheet; a filter cannot be set any more when its last row was left. */
static void
set_up_sheet (Summary *self)
{
  JtMonthSheets *sheets = self->sheets;
  const guint n_lines = sheets->book->report->lines->len;
  const guint columns = n_columns (self);

  worksheet_freeze_panes (self->sheet, FIRST_ROW, (lxw_col_t) (self->place + 1));
  /* 合计 is left out: it is the sum of all, whatever is shown of them. */
  if (n_lines > 1)
    jt_workbook_fail (&sheets->workbook,
                      worksheet_autofilter (self->sheet, HEADER_ROW, 0, FIRST_ROW + n_lines - 2,
                                            (lxw_col_t) (columns - 1)));
  jt_workbook_fail (&sheets->workbook, worksheet_repeat_rows (self->sheet, GROUP_ROW, HEADER_ROW));
  set_up_page (self);
}

void
jt_month_sheets_add_summary (JtMonthSheets *self)
{
  const JtMonthBook *book = self->book;
  const GPtrArray *lines = book->report->lines;
  Summary summary = { .sheets = self };
  guint row;

  summary.sheet = jt_workbook_add_sheet (&self->workbook, book->labels->summary);
  if (summary.sheet == NULL)
    return;
  for (guint i = 0; i < lines->len; i++)
    {
      const JtMonthLine *line = g_ptr_array_index (lines, i);

      summary.districts |= line->district != NULL && *line->district != '\0';
      summary.subdistricts |= line->subdistrict != NULL && *line->subdistrict != '\0';
    }
  summary.place = (summary.districts ? 1 : 0) + (summary.subdistricts ? 1 : 0);

  set_up_sheet (&summary);
  write_head (&summary);
  for (guint i = 0; i < lines->len && self->workbook.error == NULL; i++)
    write_line (&summary, g_ptr_array_index (lines, i), FIRST_ROW + i);
  row = FIRST_ROW + lines->len + 1;
  row = write_sentences (&summary, row, book->labels->checks, book->broken,
                         book->labels->no_broken);
  if (book->adjustments->len > 0)
    row = write_sentences (&summary, row, book->labels->adjustments, book->adjustments, "");
  /* The title stands in the header of every page. */
  jt_workbook_fail (&self->workbook,
                    worksheet_print_area (summary.sheet, GROUP_ROW, 0, row - 1,
                                          (lxw_col_t) (n_columns (&summary) - 1)));
  jt_workbook_check_rows (&self->workbook, summary.sheet);
}
