/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-print-shares.h"

/* 小标宋 of 二号, 仿宋 of 三号 and of 小四: the sizes of official documents. */
#define TITLE 22
#define BODY 16
#define SMALL 12

JtPrintout *
jt_print_shares (const JtSharesWords *words, const GPtrArray *rows, const JtPageFrame *frame,
                 JtDay day)
{
  static const guint widths[JT_SHARES_COLUMNS] = { 72, 40, 66, 62, 96, 78, 90 };
  static const JtCellKind kinds[JT_SHARES_COLUMNS]
      = { JT_CELL_TEXT,   JT_CELL_NUMBER, JT_CELL_NUMBER, JT_CELL_NUMBER,
          JT_CELL_NUMBER, JT_CELL_TEXT,   JT_CELL_TEXT };
  JtLayoutColumn columns[JT_SHARES_COLUMNS];
  g_autofree char *name = NULL;
  JtLayout *sheet;

  g_return_val_if_fail (words != NULL && rows != NULL && frame != NULL, NULL);

  sheet = jt_layout_new (JT_PAPER_A4, JT_MARGINS_OFFICIAL, frame);
  for (guint i = 0; i < JT_SHARES_COLUMNS; i++)
    columns[i] = (JtLayoutColumn) { words->columns[i], widths[i], kinds[i] };
  jt_layout_add_text (sheet, JT_FACE_TITLE, TITLE, JT_ALIGN_CENTRE, words->title);
  jt_layout_add_text (sheet, JT_FACE_BODY, BODY, JT_ALIGN_START, words->case_line);
  for (guint i = 0; i < G_N_ELEMENTS (words->facts); i++)
    jt_layout_add_text (sheet, JT_FACE_BODY, BODY, JT_ALIGN_START, words->facts[i]);
  jt_layout_add_table (sheet, columns, JT_SHARES_COLUMNS, SMALL, 26);
  for (guint i = 0; i < rows->len; i++)
    jt_layout_add_row (sheet, g_ptr_array_index (rows, i));
  for (guint i = 0; i < G_N_ELEMENTS (words->notes); i++)
    jt_layout_add_text (sheet, JT_FACE_BODY, SMALL, JT_ALIGN_START, words->notes[i]);
  name = g_strjoin (" ", words->title, words->case_line, NULL);
  return jt_layout_print (sheet, name, day);
}
