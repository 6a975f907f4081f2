/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-layout-private.h"

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
  const gboolean first = cursor->layout->heads->len == 0;

  if (!first)
    cursor->page++;
  g_ptr_array_add (cursor->layout->heads, continued ? (char *) cursor->head : NULL);
  cursor->y = MAX (cursor->layout->area.y, first ? cursor->layout->first_y : 0);
}

static void
put (Cursor *cursor, guint block, double height)
{
  const JtPiece piece = { block, cursor->page, cursor->y, height };

  g_array_append_val (cursor->layout->pieces, piece);
  cursor->y += height;
}

static gboolean
has_room (const Cursor *cursor, double height)
{
  return cursor->y + height <= cursor->layout->area.y + cursor->layout->area.height + 0.01;
}

static double
measure_text (const Cursor *cursor, const JtBlock *block)
{
  jt_pen_set_font (cursor->pen, block->face, block->size);
  return jt_pen_paragraph_height (cursor->pen, cursor->layout->area.width, block->text)
         + block->size * 0.45;
}

static double
measure_row (const Cursor *cursor, const JtBlock *row)
{
  return jt_layout_measure_row (cursor->pen, cursor->layout,
                                jt_layout_get_block (cursor->layout, row->table), row);
}

/* Whether a text needs what comes after it on its page. */
static gboolean
is_kept (const Cursor *cursor, guint i)
{
  const JtBlock *block = jt_layout_get_block (cursor->layout, i);
  const JtBlock *next = i + 1 < cursor->layout->blocks->len
                            ? jt_layout_get_block (cursor->layout, i + 1)
                            : NULL;

  return next != NULL && next->kind != JT_BLOCK_PAGE
         && (block->kept || block->face == JT_FACE_HEADING || next->kind == JT_BLOCK_TABLE);
}

/* A header needs its first row under it, and a text before a table the header. */
static double
measure_together (const Cursor *cursor, guint i)
{
  const JtBlock *block = jt_layout_get_block (cursor->layout, i);
  double height = 0;

  switch (block->kind)
    {
    case JT_BLOCK_TEXT:
      height = measure_text (cursor, block);
      if (is_kept (cursor, i))
        height += measure_together (cursor, i + 1);
      return height;
    case JT_BLOCK_TABLE:
      return 2 * jt_layout_measure_row (cursor->pen, cursor->layout, block, NULL);
    case JT_BLOCK_ROW:
      return measure_row (cursor, block);
    case JT_BLOCK_PAGE:
    default:
      return 0;
    }
}

static void
place_block (Cursor *cursor, guint i)
{
  JtLayout *layout = cursor->layout;
  const JtBlock *block = jt_layout_get_block (layout, i);

  if (block->kind == JT_BLOCK_PAGE)
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
      if (block->kind == JT_BLOCK_ROW)
        put (cursor, block->table,
             jt_layout_measure_row (cursor->pen, layout, jt_layout_get_block (layout, block->table),
                                    NULL));
    }
  switch (block->kind)
    {
    case JT_BLOCK_TEXT:
      put (cursor, i, measure_text (cursor, block));
      break;
    case JT_BLOCK_TABLE:
      put (cursor, i, jt_layout_measure_row (cursor->pen, layout, block, NULL));
      break;
    case JT_BLOCK_ROW:
      put (cursor, i, measure_row (cursor, block));
      if (i + 1 == layout->blocks->len || jt_layout_get_block (layout, i + 1)->kind != JT_BLOCK_ROW)
        cursor->y += 6;
      break;
    case JT_BLOCK_PAGE:
    default:
      break;
    }
}

void
jt_layout_place (JtLayout *layout)
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
