/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-print-month.h"

#include "jt-docx.h"
#include "jt-print-month-table.h"

#define HEADING 14
#define BODY 12
#define TABLE 9
#define ROW_HEIGHT 16

/* The table in the sentences is drawn smaller where that saves a page that would hold a few lines. */
static const double table_sizes[] = { TABLE, 8.5, 8 };

/* Below the big table, and what is worth beginning there: a heading, a header and some rows. */
#define GAP 18
#define LEAST_ROOM (HEADING * 2 + 5 * (ROW_HEIGHT + 1))

/* Pixels a point of a chart in a text document, and what its line takes besides it. */
#define PIXELS 3
#define BELOW_CHART 24

/* What the printout keeps until it is drawn: the table's parts, then what is told in sentences, then
 * the charts. */
typedef struct
{
  JtMonthTablePrint *table;
  JtPrintout *text;
  gboolean shared; /* whether the sentences begin on the last page of the table */
  GPtrArray *charts;
  JtPaper paper;
  char *footer;
  char *page;
} Month;

static void
month_free (gpointer data)
{
  Month *self = data;

  jt_month_table_print_free (self->table);
  jt_printout_unref (self->text);
  if (self->charts != NULL)
    g_ptr_array_unref (self->charts);
  g_free (self->footer);
  g_free (self->page);
  g_free (self);
}

/* --------------------------------------------------------------------------------- in sentences */

static void
add_change (GPtrArray *cells, const JtMonthColumn *column, guint decimals, gint64 now,
            gint64 before)
{
  const gint64 change = now - before;
  g_autofree char *number = jt_month_column_format (column, decimals, change);

  g_ptr_array_add (cells, jt_month_column_format (column, decimals, before));
  g_ptr_array_add (cells, g_strconcat (change > 0 ? "+" : "", number, NULL));
}

/* What happened in the month, and what stood at its end; sums of longer times say little beside
 * those of another month. */
static gboolean
is_compared (const JtMonthColumn *column)
{
  return column->span == JT_MONTH_SPAN_MONTH || jt_indicator_is_stock (column->indicator);
}

static void
add_comparison (JtLayout *layout, const JtMonthReport *report, const JtMonthColumns *columns,
                const JtMonthPrint *print, double size)
{
  const JtMonthRow *total = jt_month_report_total (report);
  const guint decimals = jt_month_report_decimals (report);
  JtLayoutColumn headers[6];

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    headers[i] = (JtLayoutColumn) { print->comparison_columns[i], i == 0 ? 34 : 13,
                                    i == 0 ? JT_CELL_TEXT : JT_CELL_NUMBER };
  jt_layout_add_text (layout, JT_FACE_HEADING, HEADING, JT_ALIGN_START, print->comparison);
  jt_layout_add_table (layout, headers, G_N_ELEMENTS (headers), size, ROW_HEIGHT);
  for (guint i = 0; i < columns->columns->len; i++)
    {
      const JtMonthColumn *column = g_ptr_array_index (columns->columns, i);
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      gint64 now;

      if (!is_compared (column))
        continue;
      now = jt_month_column_value (column, total);
      g_ptr_array_add (cells, g_strdup (column->group));
      g_ptr_array_add (cells, jt_month_column_format (column, decimals, now));
      add_change (cells, column, decimals, now, jt_month_column_value (column, report->previous));
      add_change (cells, column, decimals, now, jt_month_column_value (column, report->last_year));
      jt_layout_add_row (layout, (const char *const *) cells->pdata);
    }
}

static void
add_lines (JtLayout *layout, const char *heading, char **lines)
{
  if (lines == NULL || lines[0] == NULL)
    return;
  jt_layout_add_text (layout, JT_FACE_HEADING, HEADING, JT_ALIGN_START, heading);
  for (guint i = 0; lines[i] != NULL; i++)
    jt_layout_add_text (layout, JT_FACE_BODY, BODY, JT_ALIGN_START, lines[i]);
}

/* Names are signed under what they stand for, never on a page of their own. */
static JtPrintout *
lay_out (const JtMonthReport *report, const JtMonthColumns *columns, const JtMonthPrint *print,
         JtPaper paper, JtDay day, double y, double size)
{
  /* The pages are numbered with the others. */
  const JtPageFrame frame = { NULL, "" };
  JtLayout *layout = jt_layout_new (paper, JT_MARGINS_OFFICIAL, &frame);

  jt_layout_begin_at (layout, y);
  add_comparison (layout, report, columns, print, size);
  add_lines (layout, print->checks, print->check_lines);
  add_lines (layout, print->adjustments, print->adjustment_lines);
  jt_layout_keep (layout);
  jt_layout_add_text (layout, JT_FACE_BODY, BODY, JT_ALIGN_START, print->signatures);
  jt_layout_keep (layout);
  jt_layout_add_text (layout, JT_FACE_PLAIN, TABLE, JT_ALIGN_START, print->head);
  return jt_layout_print (layout, print->title, day);
}

/* As large as takes the fewest pages. */
static JtPrintout *
lay_out_text (const JtMonthReport *report, const JtMonthColumns *columns,
              const JtMonthPrint *print, JtPaper paper, JtDay day, double y)
{
  JtPrintout *best = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (table_sizes); i++)
    {
      JtPrintout *text = lay_out (report, columns, print, paper, day, y, table_sizes[i]);

      if (best == NULL || jt_printout_get_n_pages (text) < jt_printout_get_n_pages (best))
        {
          g_clear_pointer (&best, jt_printout_unref);
          best = g_steal_pointer (&text);
        }
      g_clear_pointer (&text, jt_printout_unref);
    }
  return best;
}

/* ---------------------------------------------------------------------------------------- pages */

static void
get_chart_box (const Month *self, JtRect *box)
{
  jt_margins_get_area (self->paper, JT_MARGINS_OFFICIAL, box);
}

static guint
count_chart_pages (const Month *self)
{
  guint pages = 0;
  JtRect box;

  get_chart_box (self, &box);
  for (guint i = 0; self->charts != NULL && i < self->charts->len; i++)
    pages += jt_chart_n_pages (g_ptr_array_index (self->charts, i), &box);
  return pages;
}

static void
draw_chart_page (const Month *self, cairo_t *cr, guint page)
{
  JtRect box;

  get_chart_box (self, &box);
  for (guint i = 0; i < self->charts->len; i++)
    {
      const JtChart *chart = g_ptr_array_index (self->charts, i);
      const guint pages = jt_chart_n_pages (chart, &box);

      if (page < pages)
        {
          jt_chart_draw (chart, cr, &box, page);
          return;
        }
      page -= pages;
    }
}

static void
draw_page (cairo_t *cr, guint page, guint pages, gpointer data)
{
  const Month *self = data;
  const guint tables = jt_month_table_print_n_pages (self->table);
  const guint first_text = tables - (self->shared ? 1 : 0);
  const guint first_chart = first_text + jt_printout_get_n_pages (self->text);
  const JtPageFrame frame = { self->footer, self->page };
  g_autoptr (JtPen) pen = jt_pen_new (cr);
  JtRect area;

  if (page < tables)
    jt_month_table_print_draw (self->table, cr, page);
  if (page >= first_text && page < first_chart)
    jt_printout_draw_page (self->text, page - first_text, cr);
  if (page >= first_chart)
    draw_chart_page (self, cr, page - first_chart);
  jt_margins_get_area (self->paper, JT_MARGINS_OFFICIAL, &area);
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_layout_draw_foot (pen, &frame, &area, page, pages);
}

/* ---------------------------------------------------------------------------------------- words */

/* A chart stays a picture; its numbers stand in the table. */
static void
add_chart (JtDocx *docx, const JtChart *chart, const JtRect *area)
{
  const JtRect box = { 0, 0, area->width * PIXELS, (area->height - BELOW_CHART) * PIXELS };
  const guint pages = jt_chart_n_pages (chart, &box);

  for (guint page = 0; page < pages; page++)
    {
      g_autoptr (GBytes) png
          = jt_chart_png (chart, page, (int) box.width, (int) box.height, NULL);

      jt_docx_add_page (docx);
      if (png != NULL)
        jt_docx_add_picture (docx, png, JT_TWIPS (area->width),
                             JT_TWIPS (area->height - BELOW_CHART), chart->title);
    }
}

static void
describe (JtDocx *docx, gpointer data)
{
  const Month *self = data;
  const JtDocxSection section = { JT_MARGINS_OFFICIAL, { self->footer, self->page },
                                  jt_printout_get_title (self->text), FALSE };
  JtRect area;

  jt_docx_add_section (docx, &section);
  jt_month_table_print_describe (self->table, docx);
  if (!self->shared)
    jt_docx_add_page (docx);
  jt_printout_describe (self->text, docx);
  get_chart_box (self, &area);
  for (guint i = 0; self->charts != NULL && i < self->charts->len; i++)
    add_chart (docx, g_ptr_array_index (self->charts, i), &area);
}

JtPrintout *
jt_print_month_new (const JtMonthReport *report, const JtMonthColumns *columns,
                    const JtMonthWords *words, const JtMonthPrint *print, JtPaper paper, JtDay day)
{
  JtPrintout *printout;
  JtRect area;
  Month *self;
  double end;
  guint pages;

  g_return_val_if_fail (report != NULL && columns != NULL && words != NULL && print != NULL, NULL);

  self = g_new0 (Month, 1);
  self->paper = paper;
  self->table = jt_month_table_print_new (report, columns, words, print, paper);
  jt_margins_get_area (paper, JT_MARGINS_OFFICIAL, &area);
  end = jt_month_table_print_end (self->table) + GAP;
  self->shared = end + LEAST_ROOM <= area.y + area.height;
  self->text = lay_out_text (report, columns, print, paper, day, self->shared ? end : 0);
  self->charts = print->charts != NULL ? g_ptr_array_ref ((GPtrArray *) print->charts) : NULL;
  self->footer = g_strdup (print->frame.footer);
  self->page = g_strdup (print->frame.page);
  pages = jt_month_table_print_n_pages (self->table) + jt_printout_get_n_pages (self->text)
          - (self->shared ? 1 : 0) + count_chart_pages (self);
  printout = jt_printout_new (print->title, day, paper, pages, draw_page, self, month_free);
  jt_printout_set_describe (printout, describe);
  return printout;
}
