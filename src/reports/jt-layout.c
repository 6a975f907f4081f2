/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-layout.h"

#include "jt-layout-private.h"

#define MM (72 / 25.4)

static void
block_free (gpointer data)
{
  JtBlock *block = data;

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
  layout->margins = margins;
  jt_margins_get_area (paper, margins, &layout->area);
  layout->footer = g_strdup (frame->footer);
  layout->page = g_strdup (frame->page);
  layout->blocks = g_ptr_array_new_with_free_func (block_free);
  layout->pieces = g_array_new (FALSE, FALSE, sizeof (JtPiece));
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

static JtBlock *
add_block (JtLayout *layout, JtBlockKind kind)
{
  JtBlock *block = g_new0 (JtBlock, 1);

  block->kind = kind;
  g_ptr_array_add (layout->blocks, block);
  return block;
}

JtBlock *
jt_layout_get_block (const JtLayout *layout, guint i)
{
  return g_ptr_array_index (layout->blocks, i);
}

void
jt_layout_add_page (JtLayout *layout, const char *head)
{
  g_return_if_fail (layout != NULL);
  add_block (layout, JT_BLOCK_PAGE)->text = g_strdup (head);
}

void
jt_layout_begin_at (JtLayout *layout, double y)
{
  g_return_if_fail (layout != NULL && layout->blocks->len == 0);

  layout->first_y = y;
}

void
jt_layout_keep (JtLayout *layout)
{
  g_return_if_fail (layout != NULL && layout->blocks->len > 0);

  jt_layout_get_block (layout, layout->blocks->len - 1)->kept = TRUE;
}

void
jt_layout_add_text (JtLayout *layout, JtFace face, double size, JtAlign align, const char *text)
{
  JtBlock *block;

  g_return_if_fail (layout != NULL);

  if (text == NULL || *text == '\0')
    return;
  block = add_block (layout, JT_BLOCK_TEXT);
  block->text = g_strdup (text);
  block->face = face;
  block->size = size;
  block->align = align;
}

void
jt_layout_add_table (JtLayout *layout, const JtLayoutColumn *columns, guint n_columns, double size,
                    double row_height)
{
  JtBlock *block;

  g_return_if_fail (layout != NULL && columns != NULL && n_columns > 0);

  block = add_block (layout, JT_BLOCK_TABLE);
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
  JtBlock *block;

  g_return_if_fail (layout != NULL && layout->blocks->len > 0 && cells != NULL);

  table = layout->blocks->len - 1;
  if (jt_layout_get_block (layout, table)->kind == JT_BLOCK_ROW)
    table = jt_layout_get_block (layout, table)->table;
  g_return_if_fail (jt_layout_get_block (layout, table)->kind == JT_BLOCK_TABLE);

  block = add_block (layout, JT_BLOCK_ROW);
  block->table = table;
  block->cells = g_new0 (char *, jt_layout_get_block (layout, table)->n_columns + 1);
  for (guint i = 0; i < jt_layout_get_block (layout, table)->n_columns; i++)
    block->cells[i] = g_strdup (cells[i] != NULL ? cells[i] : "");
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
draw_piece (cairo_t *cr, JtPen *pen, const JtLayout *layout, const JtPiece *piece)
{
  const JtBlock *block = jt_layout_get_block (layout, piece->block);
  const JtRect box = { layout->area.x, piece->y, layout->area.width, piece->height };

  switch (block->kind)
    {
    case JT_BLOCK_TEXT:
      jt_palette_set_source (cr, JT_COLOUR_INK, 100);
      jt_pen_set_font (pen, block->face, block->size);
      jt_pen_paragraph (pen, &box, block->align, block->text);
      break;
    case JT_BLOCK_TABLE:
      jt_layout_draw_row (cr, pen, layout, block, NULL, piece);
      break;
    case JT_BLOCK_ROW:
      jt_layout_draw_row (cr, pen, layout, jt_layout_get_block (layout, block->table), block,
                          piece);
      break;
    case JT_BLOCK_PAGE:
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
      const JtPiece *piece = &g_array_index (layout->pieces, JtPiece, i);

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
  JtPrintout *printout;

  g_return_val_if_fail (layout != NULL && title != NULL, NULL);

  jt_layout_place (layout);
  printout = jt_printout_new (title, day, layout->paper, layout->heads->len, draw_page, layout,
                              free_layout);
  jt_printout_set_describe (printout, jt_layout_describe);
  return printout;
}
