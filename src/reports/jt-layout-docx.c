/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-docx.h"
#include "jt-layout-private.h"

/* What is ticked with a pen stands as a letter, so that it can also be ticked by typing. */
#define BOX "□"
#define BOX_SIZE 14

/* RULE of the palette at 12 of 100 on white, as headers are on paper. */
#define HEADER_TINT 0xebecee

/* A text stands with the table under it, as on paper. */
static gboolean
is_next_table (const JtLayout *layout, guint i)
{
  return i + 1 < layout->blocks->len
         && jt_layout_get_block (layout, i + 1)->kind == JT_BLOCK_TABLE;
}

static void
add_section (JtDocx *docx, const JtLayout *layout, const char *head)
{
  const JtDocxSection section
      = { layout->margins, { layout->footer, layout->page }, head, FALSE };

  jt_docx_add_section (docx, &section);
}

static void
add_text (JtDocx *docx, const JtLayout *layout, guint i)
{
  const JtBlock *block = jt_layout_get_block (layout, i);
  const JtDocxType type = { block->face, JT_HALF_POINTS (block->size), block->align,
                            JT_TWIPS (block->size * 0.45), is_next_table (layout, i) };

  jt_docx_add_text (docx, &type, block->text);
}

static void
add_row (JtDocx *docx, const JtBlock *table, const JtBlock *row)
{
  static const JtAlign aligns[] = { JT_ALIGN_START, JT_ALIGN_START, JT_ALIGN_START, JT_ALIGN_END,
                                    JT_ALIGN_CENTRE };

  jt_docx_begin_row (docx, JT_TWIPS (table->row_height), row == NULL);
  for (guint i = 0; i < table->n_columns; i++)
    {
      const JtCellKind kind = table->columns[i].kind;
      const gboolean large = row != NULL && kind == JT_CELL_LARGE;
      JtDocxCell cell
          = { .type = { row == NULL || large ? JT_FACE_BOLD : JT_FACE_PLAIN,
                        JT_HALF_POINTS (large ? table->size * 1.3 : table->size),
                        row == NULL ? JT_ALIGN_CENTRE : aligns[kind], 0, row == NULL },
              .tint = row == NULL ? HEADER_TINT : 0 };

      cell.text = row == NULL ? table->columns[i].title : row->cells[i];
      if (row != NULL && kind == JT_CELL_BOX)
        {
          cell.type.half_points = JT_HALF_POINTS (BOX_SIZE);
          cell.text = BOX;
        }
      jt_docx_add_cell (docx, &cell);
    }
  jt_docx_end_row (docx);
}

/* Returns the block after the last row. */
static guint
add_table (JtDocx *docx, const JtLayout *layout, guint i)
{
  const JtBlock *table = jt_layout_get_block (layout, i);
  g_autofree guint *widths = g_new (guint, table->n_columns);

  for (guint column = 0; column < table->n_columns; column++)
    widths[column] = table->columns[column].width;
  jt_docx_begin_table (docx, widths, table->n_columns, TRUE);
  add_row (docx, table, NULL);
  for (i++; i < layout->blocks->len && jt_layout_get_block (layout, i)->kind == JT_BLOCK_ROW; i++)
    add_row (docx, table, jt_layout_get_block (layout, i));
  jt_docx_end_table (docx);
  if (i < layout->blocks->len && jt_layout_get_block (layout, i)->kind != JT_BLOCK_PAGE)
    jt_docx_add_gap (docx, JT_TWIPS (6));
  return i;
}

void
jt_layout_describe (JtDocx *docx, gpointer data)
{
  const JtLayout *layout = data;
  guint i = 0;

  /* A part of another printout goes on in its section. */
  if (!jt_docx_has_section (docx)
      && (layout->blocks->len == 0
          || jt_layout_get_block (layout, 0)->kind != JT_BLOCK_PAGE))
    add_section (docx, layout, NULL);
  while (i < layout->blocks->len)
    {
      const JtBlock *block = jt_layout_get_block (layout, i);

      switch (block->kind)
        {
        case JT_BLOCK_PAGE:
          add_section (docx, layout, block->text);
          i++;
          break;
        case JT_BLOCK_TEXT:
          add_text (docx, layout, i++);
          break;
        case JT_BLOCK_TABLE:
          i = add_table (docx, layout, i);
          break;
        case JT_BLOCK_ROW:
        default:
          g_assert_not_reached ();
        }
    }
}
