/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-print-keys.h"

#include <stdlib.h>

/* Sizes of type in points: 2号, 四号, 五号. */
#define TITLE 22
#define HEADING 14
#define FIVE 10.5

/* How large letters and rows are, in points. */
typedef struct
{
  double size;
  double height;
} KeyRows;

static const JtPrintSection *
get_group (const GPtrArray *groups, guint i)
{
  return g_ptr_array_index (groups, i);
}

static int
count_rows (const GPtrArray *groups, guint from, guint to)
{
  int rows = 0;

  for (guint i = from; i < to; i++)
    rows += (int) get_group (groups, i)->rows->len;
  return rows;
}

/* The first group of the second side, for sides that differ least. */
static guint
find_turn (const GPtrArray *groups)
{
  guint best = 1;

  for (guint turn = 2; turn < groups->len; turn++)
    if (abs (count_rows (groups, 0, turn) - count_rows (groups, turn, groups->len))
        < abs (count_rows (groups, 0, best) - count_rows (groups, best, groups->len)))
      best = turn;
  return best;
}

static void
add_group (JtLayout *layout, const JtKeysWords *words, const JtPrintSection *group,
           const KeyRows *rows)
{
  const JtLayoutColumn columns[] = {
    { words->columns[0], 100, JT_CELL_TEXT },
    { words->columns[1], 60, JT_CELL_LARGE },
  };

  jt_layout_add_text (layout, JT_FACE_HEADING, HEADING, JT_ALIGN_START, group->heading);
  jt_layout_add_table (layout, columns, G_N_ELEMENTS (columns), rows->size, rows->height);
  for (guint i = 0; i < group->rows->len; i++)
    jt_layout_add_row (layout, g_ptr_array_index (group->rows, i));
}

static JtPrintout *
print (const JtKeysWords *words, const GPtrArray *groups, const JtPageFrame *frame, JtDay day,
       const KeyRows *rows)
{
  JtLayout *layout = jt_layout_new (JT_PAPER_A4, JT_MARGINS_WORKING, frame);
  const guint turn = find_turn (groups);

  for (guint i = 0; i < groups->len; i++)
    {
      if (i == 0 || i == turn)
        {
          jt_layout_add_page (layout, words->title);
          jt_layout_add_text (layout, JT_FACE_TITLE, TITLE, JT_ALIGN_CENTRE, words->title);
        }
      add_group (layout, words, get_group (groups, i), rows);
    }
  jt_layout_add_text (layout, JT_FACE_PLAIN, FIVE, JT_ALIGN_START, words->note);
  return jt_layout_print (layout, words->title, day);
}

JtPrintout *
jt_print_keys (const JtKeysWords *words, const GPtrArray *groups, const JtPageFrame *frame,
               JtDay day)
{
  static const KeyRows choices[]
      = { { 14, 32 }, { 13, 28 }, { 12, 25 }, { 11, 22 }, { 10, 19 }, { 9, 17 }, { 8, 15 } };
  JtPrintout *printout = NULL;

  g_return_val_if_fail (words != NULL && groups != NULL && groups->len >= 2 && frame != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_clear_pointer (&printout, jt_printout_unref);
      printout = print (words, groups, frame, day, &choices[i]);
      if (jt_printout_get_n_pages (printout) == 2)
        break;
    }
  return printout;
}
