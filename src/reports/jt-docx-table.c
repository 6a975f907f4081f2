/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-docx-private.h"

#include <string.h>

/* Room at the left and right of a cell's text, and above and below, as on paper. */
#define PADDING 80
#define PADDING_ABOVE 40

/* Each column ends at a whole twip, so that all together are as wide as the type area. */
static void
share_width (JtDocx *docx, const guint *shares, guint n_columns)
{
  guint64 all = 0, before = 0, end = 0;

  docx->n_columns = n_columns;
  g_free (docx->columns);
  docx->columns = g_new0 (guint, n_columns);
  for (guint i = 0; i < n_columns; i++)
    all += shares[i];
  for (guint i = 0; i < n_columns; i++)
    {
      const guint64 start = end;

      before += shares[i];
      end = (docx->width * before + all / 2) / MAX (all, 1);
      docx->columns[i] = (guint) (end - start);
    }
}

static void
append_lines (GString *xml, gboolean ruled)
{
  static const char *const sides[] = { "top", "left", "bottom", "right", "insideH", "insideV" };

  g_string_append (xml, "<w:tblBorders>");
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    if (ruled)
      g_string_append_printf (
          xml, "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"1E1E1E\"/>", sides[i]);
    else
      g_string_append_printf (xml, "<w:%s w:val=\"nil\"/>", sides[i]);
  g_string_append (xml, "</w:tblBorders>");
}

void
jt_docx_begin_table (JtDocx *docx, const guint *shares, guint n_columns, gboolean ruled)
{
  g_return_if_fail (docx != NULL && docx->section != NULL && shares != NULL && n_columns > 0);

  if (docx->ends_table)
    jt_docx_add_gap (docx, 0);
  share_width (docx, shares, n_columns);
  g_string_append_printf (docx->body, "<w:tbl><w:tblPr><w:tblW w:w=\"%u\" w:type=\"dxa\"/>",
                          docx->width);
  append_lines (docx->body, ruled);
  g_string_append_printf (docx->body,
                          "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"%u\" "
                          "w:type=\"dxa\"/><w:left w:w=\"%u\" w:type=\"dxa\"/><w:bottom w:w=\"%u\" "
                          "w:type=\"dxa\"/><w:right w:w=\"%u\" w:type=\"dxa\"/></w:tblCellMar>"
                          "</w:tblPr><w:tblGrid>",
                          PADDING_ABOVE, PADDING, PADDING_ABOVE, PADDING);
  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (docx->body, "<w:gridCol w:w=\"%u\"/>", docx->columns[i]);
  g_string_append (docx->body, "</w:tblGrid>");
}

void
jt_docx_begin_row (JtDocx *docx, guint height, gboolean repeated)
{
  g_return_if_fail (docx != NULL && docx->columns != NULL);

  docx->column = 0;
  g_string_append (docx->body, "<w:tr><w:trPr><w:cantSplit/>");
  g_string_append_printf (docx->body, "<w:trHeight w:val=\"%u\" w:hRule=\"atLeast\"/>", height);
  g_string_append (docx->body, repeated ? "<w:tblHeader/></w:trPr>" : "</w:trPr>");
}

/* Every line of a cell is a paragraph; the last thing in a cell has to be one. */
static void
append_lines_of_text (GString *xml, const JtDocxCell *cell)
{
  const char *line = cell->text;

  do
    {
      const char *end = line != NULL ? strchr (line, '\n') : NULL;

      jt_docx_append_paragraph (xml, &cell->type, line, end != NULL ? end - line : -1);
      line = end != NULL ? end + 1 : NULL;
    }
  while (line != NULL);
}

void
jt_docx_add_cell (JtDocx *docx, const JtDocxCell *cell)
{
  static const char *const merges[] = {
    [JT_DOCX_ALONE] = "",
    [JT_DOCX_BEGINS] = "<w:vMerge w:val=\"restart\"/>",
    [JT_DOCX_GOES_ON] = "<w:vMerge/>",
  };
  guint width = 0, span;

  g_return_if_fail (docx != NULL && cell != NULL && docx->column < docx->n_columns);

  span = CLAMP (cell->span, 1, docx->n_columns - docx->column);
  for (guint i = 0; i < span; i++)
    width += docx->columns[docx->column++];
  g_string_append_printf (docx->body, "<w:tc><w:tcPr><w:tcW w:w=\"%u\" w:type=\"dxa\"/>", width);
  if (span > 1)
    g_string_append_printf (docx->body, "<w:gridSpan w:val=\"%u\"/>", span);
  g_string_append (docx->body, merges[cell->merge]);
  if (cell->tint != 0)
    g_string_append_printf (docx->body,
                            "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"%06X\"/>",
                            cell->tint);
  g_string_append (docx->body, "<w:vAlign w:val=\"center\"/></w:tcPr>");
  if (cell->picture != NULL)
    jt_docx_append_picture (docx, &cell->type, cell->picture, cell->width, cell->height,
                            cell->text);
  else
    append_lines_of_text (docx->body, cell);
  g_string_append (docx->body, "</w:tc>");
}

void
jt_docx_end_row (JtDocx *docx)
{
  g_return_if_fail (docx != NULL && docx->column == docx->n_columns);
  g_string_append (docx->body, "</w:tr>");
}

void
jt_docx_end_table (JtDocx *docx)
{
  g_return_if_fail (docx != NULL && docx->columns != NULL);

  g_string_append (docx->body, "</w:tbl>");
  g_clear_pointer (&docx->columns, g_free);
  docx->n_columns = 0;
  docx->ends_table = TRUE;
}
