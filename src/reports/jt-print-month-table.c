/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-print-month-table.h"

#include "jt-print-month-table-private.h"

#define PLACE_LEAST 60
#define PLACE_MOST 130
/* Four characters: 本年累计. */
#define NUMBER_LEAST 41

/* Between two parts on a page. */
#define GAP 12

/* A last part of few columns is not drawn as wide as the paper. */
#define WIDEST 1.3

/* So few rows are not left over for a page of their own, */
#define FEW 3
/* and a page gives some of its own away where it has that many. */
#define MANY 8

/* Of the height of a page. */
#define NEARLY_EMPTY 0.37

static void
column_clear (gpointer data)
{
  JtMonthTableColumn *column = data;

  g_free (column->group);
  g_free (column->title);
}

static void
row_free (gpointer data)
{
  JtMonthTableRow *row = data;

  g_free (row->name);
  g_ptr_array_unref (row->cells);
  g_free (row);
}

void
jt_month_table_print_free (JtMonthTablePrint *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->stand);
  g_strfreev (self->facts);
  g_free (self->counted);
  g_free (self->place);
  g_free (self->no_lines);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->parts);
  g_array_unref (self->pieces);
  g_free (self);
}

JtMonthTableColumn *
jt_month_table_column (const JtMonthTablePrint *self, guint i)
{
  return &g_array_index (self->columns, JtMonthTableColumn, i);
}

/* --------------------------------------------------------------------------------- what is there */

static void
copy_columns (JtMonthTablePrint *self, const JtMonthColumns *columns)
{
  for (guint i = 0; i < columns->columns->len; i++)
    {
      const JtMonthColumn *from = g_ptr_array_index (columns->columns, i);
      const JtMonthTableColumn column
          = { g_strdup (from->group), g_strdup (from->title), NUMBER_LEAST };

      g_array_append_val (self->columns, column);
    }
}

static void
copy_rows (JtMonthTablePrint *self, const JtMonthReport *report, const JtMonthColumns *columns,
           const JtMonthWords *words)
{
  const guint decimals = jt_month_report_decimals (report);

  for (guint i = 0; i < report->lines->len; i++)
    {
      const JtMonthLine *line = g_ptr_array_index (report->lines, i);
      JtMonthTableRow *row = g_new0 (JtMonthTableRow, 1);

      row->name = jt_month_line_name (line, words);
      row->bold = line->level != JT_MONTH_LEVEL_COMMUNITY;
      row->cells = g_ptr_array_new_with_free_func (g_free);
      for (guint column = 0; column < columns->columns->len; column++)
        g_ptr_array_add (row->cells,
                         jt_month_column_text (g_ptr_array_index (columns->columns, column),
                                               decimals, line->row));
      g_ptr_array_add (self->rows, row);
    }
}

/* -------------------------------------------------------------------------------------- measuring */

char *
jt_month_table_fold (JtPen *pen, double width, const char *text)
{
  const char *bracket = g_utf8_strrchr (text, -1, 0xff08);

  if (bracket == NULL || bracket == text
      || jt_pen_line_width (pen, text) <= width - 2 * PADDING)
    return g_strdup (text);
  return g_strdup_printf ("%.*s\n%s", (int) (bracket - text), text, bracket);
}

static void
measure_columns (JtMonthTablePrint *self, JtPen *pen)
{
  self->place_width = PLACE_LEAST;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const JtMonthTableRow *row = g_ptr_array_index (self->rows, i);

      jt_pen_set_font (pen, row->bold ? JT_FACE_BOLD : JT_FACE_PLAIN, CELL);
      self->place_width
          = MAX (self->place_width, jt_pen_line_width (pen, row->name) + 2 * PADDING + 1);
      for (guint column = 0; column < self->columns->len; column++)
        jt_month_table_column (self, column)->width
            = MAX (jt_month_table_column (self, column)->width,
                   jt_pen_line_width (pen, g_ptr_array_index (row->cells, column)) + 2 * PADDING
                       + 1);
    }
  /* A longer name goes on in a second line. */
  self->place_width = MIN (self->place_width, PLACE_MOST);
}

static double
measure (JtPen *pen, double width, const char *text)
{
  return jt_pen_paragraph_height (pen, MAX (1, width - 2 * PADDING), text) + 2 * PADDING;
}

guint
jt_month_table_group_length (const JtMonthTablePrint *self, guint first)
{
  guint n = 1;

  while (first + n < self->columns->len
         && g_str_equal (jt_month_table_column (self, first)->group,
                         jt_month_table_column (self, first + n)->group))
    n++;
  return n;
}

double
jt_month_table_sum_widths (const JtMonthTablePrint *self, guint first, guint n)
{
  double width = 0;

  for (guint i = first; i < first + n; i++)
    width += jt_month_table_column (self, i)->width;
  return width;
}

/* A group is not torn unless it alone is wider than the paper. */
static void
make_parts (JtMonthTablePrint *self)
{
  const double room = self->area.width - self->place_width;

  for (guint first = 0; first < self->columns->len;)
    {
      JtMonthTablePart part = { first, 0, 1 };
      double width = 0;

      while (first + part.n < self->columns->len)
        {
          const guint group = jt_month_table_group_length (self, first + part.n);
          const double wider = jt_month_table_sum_widths (self, first + part.n, group);

          if (part.n > 0 && width + wider > room)
            break;
          part.n += group;
          width += wider;
        }
      while (part.n > 1 && width > room)
        {
          part.n--;
          width -= jt_month_table_column (self, first + part.n)->width;
        }
      part.scale = MIN (room / width, WIDEST);
      g_array_append_val (self->parts, part);
      first += part.n;
    }
}

/* The same on every sheet, as high as the highest. */
static void
measure_headers (JtMonthTablePrint *self, JtPen *pen)
{
  jt_pen_set_font (pen, JT_FACE_BOLD, CELL);
  self->group_height = ROW_HEIGHT;
  self->title_height = ROW_HEIGHT;
  for (guint p = 0; p < self->parts->len; p++)
    {
      const JtMonthTablePart *part = &g_array_index (self->parts, JtMonthTablePart, p);

      for (guint i = part->first; i < part->first + part->n; i++)
        {
          const guint n = MIN (jt_month_table_group_length (self, i), part->first + part->n - i);

          self->title_height
              = MAX (self->title_height,
                     measure (pen, jt_month_table_column (self, i)->width * part->scale,
                              jt_month_table_column (self, i)->title));
          if (i == part->first
              || !g_str_equal (jt_month_table_column (self, i)->group,
                               jt_month_table_column (self, i - 1)->group))
            {
              const double width = jt_month_table_sum_widths (self, i, n) * part->scale;
              g_autofree char *group
                  = jt_month_table_fold (pen, width, jt_month_table_column (self, i)->group);

              self->group_height = MAX (self->group_height, measure (pen, width, group));
            }
        }
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      JtMonthTableRow *row = g_ptr_array_index (self->rows, i);

      jt_pen_set_font (pen, row->bold ? JT_FACE_BOLD : JT_FACE_PLAIN, CELL);
      row->height = MAX (ROW_HEIGHT, measure (pen, self->place_width, row->name));
    }
}

guint
jt_month_table_facts_beside (const JtMonthTablePrint *self, JtPen *pen)
{
  jt_pen_set_font (pen, JT_FACE_PLAIN, FACT);
  for (guint i = 0; self->facts[i] != NULL; i++)
    if (jt_pen_line_width (pen, self->facts[i]) > self->area.width / 4 - 6)
      return 2;
  return 4;
}

/* What stands on the first page above the table. */
static double
measure_title (const JtMonthTablePrint *self, JtPen *pen)
{
  const guint beside = jt_month_table_facts_beside (self, pen);

  jt_pen_set_font (pen, JT_FACE_TITLE, TITLE);
  return jt_pen_paragraph_height (pen, self->area.width, self->title) + STAND * 1.8
         + FACT * 2.2 * ((g_strv_length (self->facts) + beside - 1) / beside) + CELL * 2;
}

/* How many rows from @first fit into @room, and how high they are. */
static guint
count_fitting (const JtMonthTablePrint *self, guint first, double room, double *height)
{
  guint n = 0;

  *height = self->group_height + self->title_height;
  for (; first + n < self->rows->len; n++)
    {
      const JtMonthTableRow *row = g_ptr_array_index (self->rows, first + n);

      if (*height + row->height > room + 0.01)
        break;
      *height += row->height;
    }
  return n;
}

/* A row or two look lost on a page of their own: others go there with them. */
static guint
leave_some (const JtMonthTablePrint *self, guint first, guint n)
{
  const guint left = self->rows->len - first - n;

  return left > 0 && left < FEW && n >= MANY ? n - (FEW - left) : n;
}

static void
make_pieces (JtMonthTablePrint *self, JtPen *pen)
{
  const double bottom = self->area.y + self->area.height;
  double y = self->area.y + measure_title (self, pen);
  gboolean fresh = TRUE; /* nothing stands on the page yet */
  double height;
  const gboolean whole
      = count_fitting (self, 0, self->area.height, &height) == self->rows->len;
  guint page = 0;

  for (guint p = 0; p < self->parts->len; p++)
    for (guint first = 0; first < self->rows->len;)
      {
        guint n = count_fitting (self, first, bottom - y, &height);
        const gboolean used = y - self->area.y > self->area.height * NEARLY_EMPTY;
        JtMonthTablePiece piece;

        /* A part that would be torn here and nowhere else begins on a page of its own, but no page
         * is left nearly empty for that. */
        if (!fresh && first + n < self->rows->len && ((whole && used) || n < MANY))
          {
            page++;
            y = self->area.y;
            fresh = TRUE;
            continue;
          }
        n = MAX (leave_some (self, first, n), 1);
        piece = (JtMonthTablePiece) { page, y, p, first, n };
        g_array_append_val (self->pieces, piece);
        first += n;
        y += height + GAP;
        fresh = FALSE;
      }
}

JtMonthTablePrint *
jt_month_table_print_new (const JtMonthReport *report, const JtMonthColumns *columns,
                          const JtMonthWords *words, const JtMonthPrint *print, JtPaper paper)
{
  JtMonthTablePrint *self = g_new0 (JtMonthTablePrint, 1);
  cairo_surface_t *nowhere = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (nowhere);
  JtPen *pen = jt_pen_new (cr);

  jt_margins_get_area (paper, JT_MARGINS_OFFICIAL, &self->area);
  self->title = g_strdup (print->title);
  self->stand = g_strdup (print->stand);
  self->facts = g_strdupv (print->facts);
  self->counted = g_strdup (print->counted);
  self->place = g_strdup (words->place);
  self->no_lines = g_strdup (print->no_lines);
  self->columns = g_array_new (FALSE, FALSE, sizeof (JtMonthTableColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->parts = g_array_new (FALSE, FALSE, sizeof (JtMonthTablePart));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (JtMonthTablePiece));
  copy_columns (self, columns);
  copy_rows (self, report, columns, words);
  measure_columns (self, pen);
  make_parts (self);
  measure_headers (self, pen);
  make_pieces (self, pen);
  jt_pen_free (pen);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  return self;
}

guint
jt_month_table_print_n_pages (const JtMonthTablePrint *self)
{
  return g_array_index (self->pieces, JtMonthTablePiece, self->pieces->len - 1).page + 1;
}

double
jt_month_table_print_end (const JtMonthTablePrint *self)
{
  const JtMonthTablePiece *last
      = &g_array_index (self->pieces, JtMonthTablePiece, self->pieces->len - 1);
  double y = last->y + self->group_height + self->title_height;

  for (guint i = last->first; i < last->first + last->n; i++)
    y += ((const JtMonthTableRow *) g_ptr_array_index (self->rows, i))->height;
  return self->rows->len <= 1 ? y + NO_LINES_HEIGHT : y;
}
