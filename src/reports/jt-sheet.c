/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sheet.h"

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

  JtSheetColumn *columns;
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

struct _JtSheet
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
jt_sheet_layout_area (JtPaper paper, JtSheetLayout layout, JtRect *area)
{
  double width, height;

  jt_paper_get_size (paper, &width, &height);
  if (layout == JT_SHEET_LAYOUT_OFFICIAL)
    /* 37 and 28 mm, and what is left of A4 is 156 × 225 mm; larger paper has the same edges. */
    *area = (JtRect) { 28 * MM, 37 * MM, width - 54 * MM, height - 72 * MM };
  else
    *area = (JtRect) { 15 * MM, 15 * MM, width - 30 * MM, height - 35 * MM };
}

JtSheet *
jt_sheet_new (JtPaper paper, JtSheetLayout layout, const JtSheetFrame *frame)
{
  JtSheet *sheet = g_new0 (JtSheet, 1);

  sheet->paper = paper;
  jt_sheet_layout_area (paper, layout, &sheet->area);
  sheet->footer = g_strdup (frame->footer);
  sheet->page = g_strdup (frame->page);
  sheet->blocks = g_ptr_array_new_with_free_func (block_free);
  sheet->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  sheet->heads = g_ptr_array_new ();
  return sheet;
}

void
jt_sheet_free (JtSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_free (sheet->footer);
  g_free (sheet->page);
  g_ptr_array_unref (sheet->blocks);
  g_array_unref (sheet->pieces);
  g_ptr_array_unref (sheet->heads);
  g_free (sheet);
}

static Block *
add_block (JtSheet *sheet, BlockKind kind)
{
  Block *block = g_new0 (Block, 1);

  block->kind = kind;
  g_ptr_array_add (sheet->blocks, block);
  return block;
}

static Block *
get_block (const JtSheet *sheet, guint i)
{
  return g_ptr_array_index (sheet->blocks, i);
}

void
jt_sheet_add_page (JtSheet *sheet, const char *head)
{
  g_return_if_fail (sheet != NULL);
  add_block (sheet, BLOCK_PAGE)->text = g_strdup (head);
}

void
jt_sheet_add_text (JtSheet *sheet, JtFace face, double size, JtAlign align, const char *text)
{
  Block *block;

  g_return_if_fail (sheet != NULL);

  if (text == NULL || *text == '\0')
    return;
  block = add_block (sheet, BLOCK_TEXT);
  block->text = g_strdup (text);
  block->face = face;
  block->size = size;
  block->align = align;
}

void
jt_sheet_add_table (JtSheet *sheet, const JtSheetColumn *columns, guint n_columns, double size,
                    double row_height)
{
  Block *block;

  g_return_if_fail (sheet != NULL && columns != NULL && n_columns > 0);

  block = add_block (sheet, BLOCK_TABLE);
  block->columns = g_new0 (JtSheetColumn, n_columns);
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
jt_sheet_add_row (JtSheet *sheet, const char *const *cells)
{
  guint table;
  Block *block;

  g_return_if_fail (sheet != NULL && sheet->blocks->len > 0 && cells != NULL);

  table = sheet->blocks->len - 1;
  if (get_block (sheet, table)->kind == BLOCK_ROW)
    table = get_block (sheet, table)->table;
  g_return_if_fail (get_block (sheet, table)->kind == BLOCK_TABLE);

  block = add_block (sheet, BLOCK_ROW);
  block->table = table;
  block->cells = g_new0 (char *, get_block (sheet, table)->n_columns + 1);
  for (guint i = 0; i < get_block (sheet, table)->n_columns; i++)
    block->cells[i] = g_strdup (cells[i] != NULL ? cells[i] : "");
}

/* --------------------------------------------------------------------------------------- cells */

static void
get_cell (const JtSheet *sheet, const Block *table, guint column, double y, double height,
          JtRect *cell)
{
  guint before = 0, all = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      before += i < column ? table->columns[i].width : 0;
      all += table->columns[i].width;
    }
  *cell = (JtRect) { sheet->area.x + sheet->area.width * before / all, y,
                     sheet->area.width * table->columns[column].width / all, height };
}

static void
set_cell_font (JtPen *pen, const Block *table, guint column, gboolean header)
{
  const gboolean large = !header && table->columns[column].kind == JT_CELL_LARGE;

  jt_pen_set_font (pen, header || large ? JT_FACE_BOLD : JT_FACE_PLAIN,
                   large ? table->size * 1.3 : table->size);
}

static double
measure_row (JtPen *pen, const JtSheet *sheet, const Block *table, const Block *row)
{
  double height = table->row_height;

  for (guint i = 0; i < table->n_columns; i++)
    {
      const char *text = row != NULL ? row->cells[i] : table->columns[i].title;
      JtRect cell;

      if (row != NULL && table->columns[i].kind == JT_CELL_BOX)
        continue;
      get_cell (sheet, table, i, 0, 0, &cell);
      set_cell_font (pen, table, i, row == NULL);
      height = MAX (height, jt_pen_paragraph_height (pen, cell.width - 2 * PADDING, text)
                                + 2 * PADDING_ABOVE);
    }
  return MIN (height, sheet->area.height / 2);
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
draw_row (cairo_t *cr, JtPen *pen, const JtSheet *sheet, const Block *table, const Block *row,
          const Piece *piece)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      JtRect cell;

      get_cell (sheet, table, i, piece->y, piece->height, &cell);
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
  JtSheet *sheet;
  JtPen *pen;
  guint page;
  double y;
  const char *head;
} Cursor;

static void
begin_page (Cursor *cursor, gboolean continued)
{
  if (cursor->sheet->heads->len > 0)
    cursor->page++;
  g_ptr_array_add (cursor->sheet->heads, continued ? (char *) cursor->head : NULL);
  cursor->y = cursor->sheet->area.y;
}

static void
put (Cursor *cursor, guint block, double height)
{
  const Piece piece = { block, cursor->page, cursor->y, height };

  g_array_append_val (cursor->sheet->pieces, piece);
  cursor->y += height;
}

static gboolean
has_room (const Cursor *cursor, double height)
{
  return cursor->y + height <= cursor->sheet->area.y + cursor->sheet->area.height + 0.01;
}

static double
measure_text (const Cursor *cursor, const Block *block)
{
  jt_pen_set_font (cursor->pen, block->face, block->size);
  return jt_pen_paragraph_height (cursor->pen, cursor->sheet->area.width, block->text)
         + block->size * 0.45;
}

/* A header needs its first row under it, and a text before a table the header. */
static double
measure_together (const Cursor *cursor, guint i)
{
  const Block *block = get_block (cursor->sheet, i);
  double height = 0;

  switch (block->kind)
    {
    case BLOCK_TEXT:
      height = measure_text (cursor, block);
      if (i + 1 < cursor->sheet->blocks->len
          && get_block (cursor->sheet, i + 1)->kind == BLOCK_TABLE)
        height += measure_together (cursor, i + 1);
      return height;
    case BLOCK_TABLE:
      return 2 * measure_row (cursor->pen, cursor->sheet, block, NULL);
    case BLOCK_ROW:
      return measure_row (cursor->pen, cursor->sheet, get_block (cursor->sheet, block->table),
                          block);
    case BLOCK_PAGE:
    default:
      return 0;
    }
}

static void
place_block (Cursor *cursor, guint i)
{
  JtSheet *sheet = cursor->sheet;
  const Block *block = get_block (sheet, i);

  if (block->kind == BLOCK_PAGE)
    {
      cursor->head = block->text;
      begin_page (cursor, FALSE);
      return;
    }
  if (sheet->heads->len == 0)
    begin_page (cursor, FALSE);
  if (!has_room (cursor, measure_together (cursor, i)) && cursor->y > sheet->area.y)
    {
      begin_page (cursor, TRUE);
      if (block->kind == BLOCK_ROW)
        put (cursor, block->table,
             measure_row (cursor->pen, sheet, get_block (sheet, block->table), NULL));
    }
  switch (block->kind)
    {
    case BLOCK_TEXT:
      put (cursor, i, measure_text (cursor, block));
      break;
    case BLOCK_TABLE:
      put (cursor, i, measure_row (cursor->pen, sheet, block, NULL));
      break;
    case BLOCK_ROW:
      put (cursor, i, measure_row (cursor->pen, sheet, get_block (sheet, block->table), block));
      if (i + 1 == sheet->blocks->len || get_block (sheet, i + 1)->kind != BLOCK_ROW)
        cursor->y += 6;
      break;
    case BLOCK_PAGE:
    default:
      break;
    }
}

static void
lay_out (JtSheet *sheet)
{
  cairo_surface_t *nowhere = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (nowhere);
  Cursor cursor = { sheet, jt_pen_new (cr), 0, 0, NULL };

  for (guint i = 0; i < sheet->blocks->len; i++)
    place_block (&cursor, i);
  if (sheet->heads->len == 0)
    begin_page (&cursor, FALSE);
  jt_pen_free (cursor.pen);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
}

/* ------------------------------------------------------------------------------------- drawing */

void
jt_sheet_draw_foot (JtPen *pen, const JtSheetFrame *frame, const JtRect *area, guint page,
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
draw_piece (cairo_t *cr, JtPen *pen, const JtSheet *sheet, const Piece *piece)
{
  const Block *block = get_block (sheet, piece->block);
  const JtRect box = { sheet->area.x, piece->y, sheet->area.width, piece->height };

  switch (block->kind)
    {
    case BLOCK_TEXT:
      jt_palette_set_source (cr, JT_COLOUR_INK, 100);
      jt_pen_set_font (pen, block->face, block->size);
      jt_pen_paragraph (pen, &box, block->align, block->text);
      break;
    case BLOCK_TABLE:
      draw_row (cr, pen, sheet, block, NULL, piece);
      break;
    case BLOCK_ROW:
      draw_row (cr, pen, sheet, get_block (sheet, block->table), block, piece);
      break;
    case BLOCK_PAGE:
    default:
      break;
    }
}

static void
draw_page (cairo_t *cr, guint page, guint pages, gpointer data)
{
  const JtSheet *sheet = data;
  const JtSheetFrame frame = { sheet->footer, sheet->page };
  const JtRect head = { sheet->area.x, sheet->area.y - 20, sheet->area.width, 16 };
  g_autoptr (JtPen) pen = jt_pen_new (cr);

  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 9);
  jt_pen_line (pen, &head, JT_ALIGN_START, g_ptr_array_index (sheet->heads, page));
  for (guint i = 0; i < sheet->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (sheet->pieces, Piece, i);

      if (piece->page == page)
        draw_piece (cr, pen, sheet, piece);
    }
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_sheet_draw_foot (pen, &frame, &sheet->area, page, pages);
}

static void
free_sheet (gpointer data)
{
  jt_sheet_free (data);
}

JtPrintout *
jt_sheet_print (JtSheet *sheet, const char *title, JtDay day)
{
  g_return_val_if_fail (sheet != NULL && title != NULL, NULL);

  lay_out (sheet);
  return jt_printout_new (title, day, sheet->paper, sheet->heads->len, draw_page, sheet,
                          free_sheet);
}
