/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-sheets.h"

/* How the sheets of a month's workbook stand on paper. */

#define PAPER_A3 8
#define PAPER_A4 9

/* Inches; the margins are the same on all sheets. */
#define A3_LENGTH 16.54
#define A4_LENGTH 11.69
#define A4_WIDTH 8.27
#define MARGIN 0.5
#define MARGIN_ABOVE 0.75

/* A column of so many characters takes that many pixels, of which an inch has 96.  It is 7 a
 * character in the font that workbooks are measured in, up to 9 in those that stand in for it. */
#define CHARACTER 9
#define PADDING 5
#define PIXELS 96

/* Of ten points, 70 % can still be read. */
#define SCALE 70

/* Headers and footers take 255 characters in all. */
#define MOST_IN_FOOTER 60

/* "&" begins a code in headers and footers; two of them are one. */
static char *
escape (const char *text)
{
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1),
                                                           MOST_IN_FOOTER));
  g_auto (GStrv) pieces = g_strsplit (start, "&", -1);

  return g_strjoinv ("&&", pieces);
}

void
jt_month_sheets_set_paper (lxw_worksheet *sheet, gboolean landscape, gboolean wide, guint pages)
{
  if (landscape)
    worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, wide ? PAPER_A3 : PAPER_A4);
  worksheet_set_margins (sheet, MARGIN, MARGIN, MARGIN_ABOVE, MARGIN_ABOVE);
  worksheet_center_horizontally (sheet);
  worksheet_fit_to_pages (sheet, (uint16_t) pages, 0);
}

void
jt_month_sheets_set_page (JtMonthSheets *self, lxw_worksheet *sheet, gboolean landscape,
                          gboolean wide, guint pages)
{
  const JtMonthBook *book = self->book;
  g_autofree char *title = escape (book->title);
  g_autofree char *period = escape (book->period);
  g_autofree char *unit = escape (book->report->unit);
  const char *sample = book->report->sample ? book->labels->sample : "";
  /* Bold in the font of the sheet, and a blank, for a title may begin with a digit. */
  g_autofree char *header
      = g_strdup_printf ("&L%s&C&\"-,Bold\"&12 %s&R%s", sample, title, period);
  g_autofree char *footer = g_strdup_printf ("&L%s&R%s", unit, book->labels->page);

  jt_month_sheets_set_paper (sheet, landscape, wide, pages);
  jt_workbook_fail (&self->workbook, worksheet_set_header (sheet, header));
  jt_workbook_fail (&self->workbook, worksheet_set_footer (sheet, footer));
}

static double
room (gboolean wide)
{
  return ((wide ? A3_LENGTH : A4_LENGTH) - 2 * MARGIN) * PIXELS * 100 / SCALE;
}

static double
pixels (const guint *widths, guint first, guint end)
{
  double sum = 0;

  for (guint i = first; i < end; i++)
    sum += widths[i] * CHARACTER + PADDING;
  return sum;
}

/* Returns the first columns of all pages but the first one, ended by 0, or %NULL when one page is
 * enough. */
static lxw_col_t *
find_breaks (const guint *widths, const gboolean *starts, guint n, guint repeated, gboolean wide)
{
  const double space = room (wide) - pixels (widths, 0, repeated);
  g_autoptr (GArray) breaks = g_array_new (TRUE, TRUE, sizeof (lxw_col_t));
  guint page = repeated;

  for (guint first = repeated, end; first < n; first = end)
    {
      for (end = first + 1; end < n && !starts[end];)
        end++;
      if (first > page && pixels (widths, page, end) > space)
        {
          const lxw_col_t column = (lxw_col_t) first;

          g_array_append_val (breaks, column);
          page = first;
        }
    }
  return breaks->len > 0 ? (lxw_col_t *) g_array_steal (breaks, NULL) : NULL;
}

gboolean
jt_month_sheets_set_columns_page (JtMonthSheets *self, lxw_worksheet *sheet, const guint *widths,
                                  const gboolean *starts, guint n, guint repeated)
{
  const gboolean wide = pixels (widths, 0, n) > room (FALSE);
  g_autofree lxw_col_t *breaks = find_breaks (widths, starts, n, repeated, wide);

  jt_month_sheets_set_page (self, sheet, TRUE, wide, 1);
  jt_workbook_fail (&self->workbook,
                    worksheet_repeat_columns (sheet, 0, (lxw_col_t) (repeated - 1)));
  if (breaks == NULL)
    return TRUE;
  /* Pages to fit on would take no notice of the breaks. */
  worksheet_set_print_scale (sheet, SCALE);
  jt_workbook_fail (&self->workbook, worksheet_set_v_pagebreaks (sheet, breaks));
  return FALSE;
}

guint
jt_month_sheets_rows_of_page (guint width, guint row_height)
{
  const double scale = (A4_WIDTH - 2 * MARGIN) * PIXELS / width;

  return (guint) ((A4_LENGTH - 2 * MARGIN_ABOVE) * PIXELS / MIN (scale, 1) / row_height);
}
