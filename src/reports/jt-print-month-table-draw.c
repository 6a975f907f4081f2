/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-print-month-table-private.h"

static void
draw_cell (cairo_t *cr, JtPen *pen, const JtRect *cell, JtAlign align, int tint, const char *text)
{
  JtRect inner = { cell->x + PADDING, 0, cell->width - 2 * PADDING, cell->height };
  double height;

  cairo_rectangle (cr, cell->x, cell->y, cell->width, cell->height);
  if (tint > 0)
    {
      jt_palette_set_source (cr, JT_COLOUR_RULE, tint);
      cairo_fill_preserve (cr);
    }
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  cairo_set_line_width (cr, 0.5);
  cairo_stroke (cr);
  height = jt_pen_paragraph_height (pen, inner.width, text);
  inner.y = cell->y + MAX (0, (cell->height - height) / 2);
  jt_pen_paragraph (pen, &inner, align, text);
}

static void
draw_headers (const JtMonthTablePrint *self, cairo_t *cr, JtPen *pen,
              const JtMonthTablePart *part, double y)
{
  JtRect cell = { self->area.x, y, self->place_width, self->group_height + self->title_height };
  double x = self->area.x + self->place_width;

  jt_pen_set_font (pen, JT_FACE_BOLD, CELL);
  draw_cell (cr, pen, &cell, JT_ALIGN_CENTRE, 12, self->place);
  for (guint i = part->first; i < part->first + part->n; i++)
    {
      const double width = jt_month_table_column (self, i)->width * part->scale;

      if (i == part->first
          || !g_str_equal (jt_month_table_column (self, i)->group,
                           jt_month_table_column (self, i - 1)->group))
        {
          const guint n = MIN (jt_month_table_group_length (self, i), part->first + part->n - i);

          g_autofree char *group = NULL;

          cell = (JtRect) { x, y, jt_month_table_sum_widths (self, i, n) * part->scale,
                            self->group_height };
          group = jt_month_table_fold (pen, cell.width, jt_month_table_column (self, i)->group);
          draw_cell (cr, pen, &cell, JT_ALIGN_CENTRE, 12, group);
        }
      cell = (JtRect) { x, y + self->group_height, width, self->title_height };
      draw_cell (cr, pen, &cell, JT_ALIGN_CENTRE, 12, jt_month_table_column (self, i)->title);
      x += width;
    }
}

static void
draw_row (const JtMonthTablePrint *self, cairo_t *cr, JtPen *pen, const JtMonthTablePart *part,
          const JtMonthTableRow *row, double y)
{
  const int tint = row->bold ? 6 : 0;
  JtRect cell = { self->area.x, y, self->place_width, row->height };
  double x = self->area.x + self->place_width;

  jt_pen_set_font (pen, row->bold ? JT_FACE_BOLD : JT_FACE_PLAIN, CELL);
  draw_cell (cr, pen, &cell, JT_ALIGN_START, tint, row->name);
  for (guint i = part->first; i < part->first + part->n; i++)
    {
      cell = (JtRect) { x, y, jt_month_table_column (self, i)->width * part->scale, row->height };
      draw_cell (cr, pen, &cell, JT_ALIGN_END, tint, g_ptr_array_index (row->cells, i));
      x += cell.width;
    }
}

static void
draw_title (const JtMonthTablePrint *self, cairo_t *cr, JtPen *pen)
{
  const JtRect *area = &self->area;
  JtRect box = { area->x, area->y, area->width, area->height / 2 };
  const guint beside = jt_month_table_facts_beside (self, pen);
  const double width = area->width / beside;
  const guint n = g_strv_length (self->facts);

  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_TITLE, TITLE);
  box.y += jt_pen_paragraph (pen, &box, JT_ALIGN_CENTRE, self->title);
  box.height = STAND * 1.6;
  jt_pen_set_font (pen, JT_FACE_BODY, STAND);
  jt_pen_line (pen, &box, JT_ALIGN_CENTRE, self->stand);
  box.y += STAND * 1.8;
  jt_pen_set_font (pen, JT_FACE_PLAIN, FACT);
  for (guint i = 0; i < n; i++)
    {
      const JtRect fact = { area->x + width * (i % beside), box.y + FACT * 2.2 * (i / beside),
                            width - 6, FACT * 1.8 };

      jt_pen_line (pen, &fact, JT_ALIGN_START, self->facts[i]);
    }
  box.y += FACT * 2.2 * ((n + beside - 1) / beside);
  box.height = CELL * 1.8;
  jt_pen_set_font (pen, JT_FACE_PLAIN, CELL);
  jt_pen_line (pen, &box, JT_ALIGN_END, self->counted);
}

static double
draw_piece (const JtMonthTablePrint *self, cairo_t *cr, JtPen *pen, const JtMonthTablePiece *piece)
{
  const JtMonthTablePart *part = &g_array_index (self->parts, JtMonthTablePart, piece->part);
  double y = piece->y;

  draw_headers (self, cr, pen, part, y);
  y += self->group_height + self->title_height;
  for (guint i = piece->first; i < piece->first + piece->n; i++)
    {
      const JtMonthTableRow *row = g_ptr_array_index (self->rows, i);

      draw_row (self, cr, pen, part, row, y);
      y += row->height;
    }
  return y;
}

void
jt_month_table_print_draw (const JtMonthTablePrint *self, cairo_t *cr, guint page)
{
  const JtRect running = { self->area.x, self->area.y - 18, self->area.width, 14 };
  g_autoptr (JtPen) pen = jt_pen_new (cr);
  double y = self->area.y;

  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 9);
  if (page == 0)
    draw_title (self, cr, pen);
  else
    jt_pen_line (pen, &running, JT_ALIGN_START, self->title);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const JtMonthTablePiece *piece = &g_array_index (self->pieces, JtMonthTablePiece, i);

      if (piece->page == page)
        y = draw_piece (self, cr, pen, piece);
    }
  /* 合计 alone. */
  if (self->rows->len <= 1 && page + 1 == jt_month_table_print_n_pages (self))
    {
      const JtRect box = { self->area.x, y + 6, self->area.width, NO_LINES_HEIGHT - 6 };

      jt_pen_set_font (pen, JT_FACE_PLAIN, FACT);
      jt_pen_paragraph (pen, &box, JT_ALIGN_START, self->no_lines);
    }
}
