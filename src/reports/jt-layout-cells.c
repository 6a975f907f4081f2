/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-layout-private.h"

#define PADDING 4
#define PADDING_ABOVE 2
#define BOX_SIZE 12

static void
get_cell (const JtLayout *layout, const JtBlock *table, guint column, double y, double height,
          JtRect *cell)
{
  guint before = 0, all = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      before += i < column ? table->columns[i].width : 0;
      all += table->columns[i].width;
    }
  *cell = (JtRect) { layout->area.x + layout->area.width * before / all, y,
                     layout->area.width * table->columns[column].width / all, height };
}

static void
set_cell_font (JtPen *pen, const JtBlock *table, guint column, gboolean header)
{
  const gboolean large = !header && table->columns[column].kind == JT_CELL_LARGE;

  jt_pen_set_font (pen, header || large ? JT_FACE_BOLD : JT_FACE_PLAIN,
                   large ? table->size * 1.3 : table->size);
  jt_pen_set_names (pen, !header && table->columns[column].kind == JT_CELL_NAMES);
}

double
jt_layout_measure_row (JtPen *pen, const JtLayout *layout, const JtBlock *table,
                       const JtBlock *row)
{
  double height = table->row_height;

  for (guint i = 0; i < table->n_columns; i++)
    {
      const char *text = row != NULL ? row->cells[i] : table->columns[i].title;
      JtRect cell;

      if (row != NULL && table->columns[i].kind == JT_CELL_BOX)
        continue;
      get_cell (layout, table, i, 0, 0, &cell);
      set_cell_font (pen, table, i, row == NULL);
      height = MAX (height, jt_pen_paragraph_height (pen, cell.width - 2 * PADDING, text)
                                + 2 * PADDING_ABOVE);
    }
  jt_pen_set_names (pen, FALSE);
  return MIN (height, layout->area.height / 2);
}

static void
draw_cell (cairo_t *cr, JtPen *pen, const JtBlock *table, const JtBlock *row, guint column,
           const JtRect *cell)
{
  static const JtAlign aligns[] = { JT_ALIGN_START, JT_ALIGN_START, JT_ALIGN_START, JT_ALIGN_END,
                                    JT_ALIGN_CENTRE };
  const JtCellKind kind = table->columns[column].kind;
  const char *text = row != NULL ? row->cells[column] : table->columns[column].title;
  JtRect inner
      = { cell->x + PADDING, 0, cell->width - 2 * PADDING, cell->height - 2 * PADDING_ABOVE };
  double height;

  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  if (row != NULL && kind == JT_CELL_BOX)
    {
      cairo_set_line_width (cr, 1);
      cairo_rectangle (cr, cell->x + (cell->width - BOX_SIZE) / 2,
                       cell->y + (cell->height - BOX_SIZE) / 2, BOX_SIZE, BOX_SIZE);
      cairo_stroke (cr);
      return;
    }
  set_cell_font (pen, table, column, row == NULL);
  height = jt_pen_paragraph_height (pen, inner.width, text);
  inner.y = cell->y + MAX (PADDING_ABOVE, (cell->height - height) / 2);
  jt_pen_paragraph (pen, &inner, row == NULL ? JT_ALIGN_CENTRE : aligns[kind], text);
}

void
jt_layout_draw_row (cairo_t *cr, JtPen *pen, const JtLayout *layout, const JtBlock *table,
                    const JtBlock *row, const JtPiece *piece)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      JtRect cell;

      get_cell (layout, table, i, piece->y, piece->height, &cell);
      cairo_rectangle (cr, cell.x, cell.y, cell.width, cell.height);
      if (row == NULL)
        {
          jt_palette_set_source (cr, JT_COLOUR_RULE, 12);
          cairo_fill_preserve (cr);
        }
      jt_palette_set_source (cr, JT_COLOUR_INK, 100);
      cairo_set_line_width (cr, 0.5);
      cairo_stroke (cr);
      draw_cell (cr, pen, table, row, i, &cell);
    }
  jt_pen_set_names (pen, FALSE);
}
