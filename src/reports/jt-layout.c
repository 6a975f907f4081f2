/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-layout.h"

#include <string.h>

#define MM (72 / 25.4)
#define PADDING 4
#define PADDING_ABOVE 2
#define BOX_SIZE 12

typedef enum
{
  BLOCK_PAGE,
  BLOCK_TEXT,
  BLOCK_TABLE,
  BLOCK_ROW,
} BlockKind;

/* What was added, in its order. */
typedef struct
{
  BlockKind kind;
  char *text;
  JtFace face;
  double size;
  JtAlign align;

  JtLayoutColumn *columns;
  guint n_columns;
  double row_height;
  guint table;            /* of a row: the block that began its table */
  GStrv cells;
} Block;

/* What stands on a page, and where. */
typedef struct
{
  guint block;
  guint page;
  double y;
  double height;
} Piece;

struct _JtLayout
{
  JtPaper paper;
  JtRect area;
  char *footer;
  char *page;
  GPtrArray *blocks;
  GArray *pieces;       /* once it is laid out */
  GPtrArray *heads;     /* of each page; NULL for none */
};

static void
block_free (gpointer data)
{
  Block *block = data;

  g_free (block->text);
  for (guint i = 0; i < block->n_columns; i++)
    g_free ((char *) block->columns[i].title);
  g_free (block->columns);
  g_strfreev (block->cells);
  g_free (block);
}

void
jt_margins_get_area (JtPaper paper, JtMargins margins, JtRect *area)
{
  double width, height;

  jt_paper_get_size (paper, &width, &height);
  if (margins == JT_MARGINS_OFFICIAL)
    /* 37 and 28 mm, and what is left of A4 is 156 × 225 mm; larger paper has the same edges. */
    *area = (JtRect) { 28 * MM, 37 * MM, width - 54 * MM, height - 72 * MM };
  else
    *area = (JtRect) { 15 * MM, 15 * MM, width - 30 * MM, height - 35 * MM };
}

JtLayout *
jt_layout_new (JtPaper paper, JtMargins margins, const JtPageFrame *frame)
{
  JtLayout *layout = g_new0 (JtLayout, 1);

  layout->paper = paper;
  jt_margins_get_area (paper, margins, &layout->area);
  layout->footer = g_strdup (frame->footer);
  layout->page = g_strdup (frame->page);
  layout->blocks = g_ptr_array_new_with_free_func (block_free);
  layout->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  layout->heads = g_ptr_array_new ();
  return layout;
}

void
jt_layout_free (JtLayout *layout)
{
  if (layout == NULL)
    return;
  g_free (layout->footer);
  g_free (layout->page);
  g_ptr_array_unref (layout->blocks);
  g_array_unref (layout->pieces);
  g_ptr_array_unref (layout->heads);
  g_free (layout);
}

static Block *
add_block (JtLayout *layout, BlockKind kind)
{
  Block *block = g_new0 (Block, 1);

  block->kind = kind;
  g_ptr_array_add (layout->blocks, block);
  return block;
}

static Block *
get_block (const JtLayout *layout, guint i)
{
  return g_ptr_array_index (layout->blocks, i);
}

void
jt_layout_add_page (JtLayout *layout, const char *head)
{
  g_return_if_fail (layout != NULL);
  add_block (layout, BLOCK_PAGE)->text = g_strdup (head);
}

void
jt_layout_add_text (JtLayout *layout, JtFace face, double size, JtAlign align, const char *text)
{
  Block *block;

  g_return_if_fail (layout != NULL);

  if (text == NULL || *text == '\0')
    return;
  block = add_block (layout, BLOCK_TEXT);
  block->text = g_strdup (text);
  block->face = face;
  block->size = size;
  block->align = align;
}

void
jt_layout_add_table (JtLayout *layout, const JtLayoutColumn *columns, guint n_columns, double size,
                    double row_height)
{
  Block *block;

  g_return_if_fail (layout != NULL && columns != NULL && n_columns > 0);

  block = add_block (layout, BLOCK_TABLE);
  block->columns = g_new0 (JtLayoutColumn, n_columns);
  block->n_columns = n_columns;
  block->size = size;
  block->row_height = row_height;
  for (guint i = 0; i < n_columns; i++)
    {
      block->columns[i] = columns[i];
      block->columns[i].title = g_strdup (columns[i].title);
    }
}

void
jt_layout_add_row (JtLayout *layout, const char *const *cells)
{
  guint table;
  Block *block;

  g_return_if_fail (layout != NULL && layout->blocks->len > 0 && cells != NULL);

  table = layout->blocks->len - 1;
  if (get_block (layout, table)->kind == BLOCK_ROW)
    table = get_block (layout, table)->table;
  g_return_if_fail (get_block (layout, table)->kind == BLOCK_TABLE);

  block = add_block (layout, BLOCK_ROW);
  block->table = table;
  block->cells = g_new0 (char *, get_block (layout, table)->n_columns + 1);
  for (guint i = 0; i < get_block (layout, table)->n_columns; i++)
    block->cells[i] = g_strdup (cells[i] != NULL ? cells[i] : "");
}

/* --------------------------------------------------------------------------------------- cells */

static void
get_cell (const JtLayout *layout, const Block *table, guint column, double y, double height,
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
set_cell_font (JtPen *pen, const Block *table, guint column, gboolean header)
{
  const gboolean large = !header && table->columns[column].kind == JT_CELL_LARGE;

  jt_pen_set_font (pen, header || large ? JT_FACE_BOLD : JT_FACE_PLAIN,
                   large ? table->size * 1.3 : table->size);
}

static double
measure_row (JtPen *pen, const JtLayout *layout, const Block *table, const Block *row)
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
  return MIN (height, layout->area.height / 2);
}

static void
draw_cell (cairo_t *cr, JtPen *pen, const Block *table, const Block *row, guint column,
           const JtRect *cell)
{
  static const JtAlign aligns[] = { JT_ALIGN_START, JT_ALIGN_START, JT_ALIGN_END,
                                    JT_ALIGN_CENTRE };
  const JtCellKind kind = table->columns[column].kind;
  const char *text = row != NULL ? row->cells[column] : table->columns[column].title;
  JtRect inner = { cell->x + PADDING, 0, cell->width - 2 * PADDING, cell->height - 2 * PADDING_ABOVE };

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
  inner.y = cell->y
            + MAX (PADDING_ABOVE, (cell->height - jt_pen_paragraph_height (pen, inner.width, text)) / 2);
  jt_pen_paragraph (pen, &inner, row == NULL ? JT_ALIGN_CENTRE : aligns[kind], text);
}

static void
draw_row (cairo_t *cr, JtPen *pen, const JtLayout *layout, const Block *table, const Block *row,
          const Piece *piece)
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
}

/* -------------------------------------------------------------------------------------- layout */

/* Where the next piece goes. */
typedef struct
{
  JtLayout *layout;
  JtPen *pen;
  guint page;
  double y;
  const char *head;
} Cursor;

static void
begin_page (Cursor *cursor, gboolean continued)
{
  if (cursor->layout->heads->len > 0)
    cursor->page++;
  g_ptr_array_add (cursor->layout->heads, continued ? (char *) cursor->head : NULL);
  cursor->y = cursor->layout->area.y;
}

static void
put (Cursor *cursor, guint block, double height)
{
  const Piece piece = { block, cursor->page, cursor->y, height };

  g_array_append_val (cursor->layout->pieces, piece);
  cursor->y += height;
}

static gboolean
has_room (const Cursor *cursor, double height)
{
  return cursor->y + height <= cursor->layout->area.y + cursor->layout->area.height + 0.01;
}

static double
measure_text (const Cursor *cursor, const Block *block)
{
  jt_pen_set_font (cursor->pen, block->face, block->size);
  return jt_pen_paragraph_height (cursor->pen, cursor->layout->area.width, block->text)
         + block->size * 0.45;
}

/* A header needs its first row under it, and a text before a table the header. */
static double
measure_together (const Cursor *cursor, guint i)
{
  const Block *block = get_block (cursor->layout, i);
  double height = 0;

  switch (block->kind)
    {
    case BLOCK_TEXT:
      height = measure_text (cursor, block);
      if (i + 1 < cursor->layout->blocks->len
          && get_block (cursor->layout, i + 1)->kind == BLOCK_TABLE)
        height += measure_together (cursor, i + 1);
      return height;
    case BLOCK_TABLE:
      return 2 * measure_row (cursor->pen, cursor->layout, block, NULL);
    case BLOCK_ROW:
      return measure_row (cursor->pen, cursor->layout, get_block (cursor->layout, block->table),
                          block);
    case BLOCK_PAGE:
    default:
      return 0;
    }
}

static void
place_block (Cursor *cursor, guint i)
{
  JtLayout *layout = cursor->layout;
  const Block *block = get_block (layout, i);

  if (block->kind == BLOCK_PAGE)
    {
      cursor->head = block->text;
      begin_page (cursor, FALSE);
      return;
    }
  if (layout->heads->len == 0)
    begin_page (cursor, FALSE);
  if (!has_room (cursor, measure_together (cursor, i)) && cursor->y > layout->area.y)
    {
      begin_page (cursor, TRUE);
      if (block->kind == BLOCK_ROW)
        put (cursor, block->table,
             measure_row (cursor->pen, layout, get_block (layout, block->table), NULL));
    }
  switch (block->kind)
    {
    case BLOCK_TEXT:
      put (cursor, i, measure_text (cursor, block));
      break;
    case BLOCK_TABLE:
      put (cursor, i, measure_row (cursor->pen, layout, block, NULL));
      break;
    case BLOCK_ROW:
      put (cursor, i, measure_row (cursor->pen, layout, get_block (layout, block->table), block));
      if (i + 1 == layout->blocks->len || get_block (layout, i + 1)->kind != BLOCK_ROW)
        cursor->y += 6;
      break;
    case BLOCK_PAGE:
    default:
      break;
    }
}

static void
lay_out (JtLayout *layout)
{
  cairo_surface_t *nowhere = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (nowhere);
  Cursor cursor = { layout, jt_pen_new (cr), 0, 0, NULL };

  for (guint i = 0; i < layout->blocks->len; i++)
    place_block (&cursor, i);
  if (layout->heads->len == 0)
    begin_page (&cursor, FALSE);
  jt_pen_free (cursor.pen);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
}

/* ------------------------------------------------------------------------------------- drawing */

void
jt_layout_draw_foot (JtPen *pen, const JtPageFrame *frame, const JtRect *area, guint page,
                    guint pages)
{
  const JtRect box = { area->x, area->y + area->height + 6, area->width, 18 };
  g_autofree char *at = g_strdup_printf ("%u", page + 1);
  g_autofree char *of = g_strdup_printf ("%u", pages);
  g_autoptr (GString) number = g_string_new (frame->page);

  g_string_replace (number, "{page}", at, 0);
  g_string_replace (number, "{pages}", of, 0);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 9);
  jt_pen_line (pen, &box, JT_ALIGN_START, frame->footer);
  jt_pen_line (pen, &box, JT_ALIGN_END, number->str);
}

static void
draw_piece (cairo_t *cr, JtPen *pen, const JtLayout *layout, const Piece *piece)
{
  const Block *block = get_block (layout, piece->block);
  const JtRect box = { layout->area.x, piece->y, layout->area.width, piece->height };

  switch (block->kind)
    {
    case BLOCK_TEXT:
      jt_palette_set_source (cr, JT_COLOUR_INK, 100);
      jt_pen_set_font (pen, block->face, block->size);
      jt_pen_paragraph (pen, &box, block->align, block->text);
      break;
    case BLOCK_TABLE:
      draw_row (cr, pen, layout, block, NULL, piece);
      break;
    case BLOCK_ROW:
      draw_row (cr, pen, layout, get_block (layout, block->table), block, piece);
      break;
    case BLOCK_PAGE:
    default:
      break;
    }
}

static void
draw_page (cairo_t *cr, guint page, guint pages, gpointer data)
{
  const JtLayout *layout = data;
  const JtPageFrame frame = { layout->footer, layout->page };
  const JtRect head = { layout->area.x, layout->area.y - 20, layout->area.width, 16 };
  g_autoptr (JtPen) pen = jt_pen_new (cr);

  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 9);
  jt_pen_line (pen, &head, JT_ALIGN_START, g_ptr_array_index (layout->heads, page));
  for (guint i = 0; i < layout->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (layout->pieces, Piece, i);

      if (piece->page == page)
        draw_piece (cr, pen, layout, piece);
    }
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_layout_draw_foot (pen, &frame, &layout->area, page, pages);
}

static void
free_layout (gpointer data)
{
  jt_layout_free (data);
}

JtPrintout *
jt_layout_print (JtLayout *layout, const char *title, JtDay day)
{
  g_return_val_if_fail (layout != NULL && title != NULL, NULL);

  lay_out (layout);
  return jt_printout_new (title, day, layout->paper, layout->heads->len, draw_page, layout,
                          free_layout);
}
