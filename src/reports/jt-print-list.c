/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-print-list.h"

/* Sizes of type in points: 2号, 3号, 小四, 五号. */
#define TITLE 22
#define BODY 16
#define SMALL_FOUR 12
#define FIVE 10.5

/* How large letters and rows are, in points. */
typedef struct
{
  double size;
  double height;
} RowSize;

static void
free_row (gpointer row)
{
  g_strfreev (row);
}

JtPrintSection *
jt_print_section_new (const char *heading, const char *facts)
{
  JtPrintSection *section = g_new0 (JtPrintSection, 1);

  section->heading = g_strdup (heading);
  section->facts = g_strdup (facts);
  section->rows = g_ptr_array_new_with_free_func (free_row);
  return section;
}

void
jt_print_section_free (JtPrintSection *section)
{
  if (section == NULL)
    return;
  g_free (section->heading);
  g_free (section->facts);
  g_ptr_array_unref (section->rows);
  g_free (section);
}

static const JtPrintSection *
get_section (const GPtrArray *sections, guint i)
{
  return g_ptr_array_index (sections, i);
}

/* Printouts of several places lie side by side in a folder: each is named after what it is of. */
static JtPrintout *
print (JtLayout *sheet, const char *title, const char *case_line, const GPtrArray *sections,
       JtDay day)
{
  const char *of = sections->len == 1 ? get_section (sections, 0)->heading : case_line;
  g_autofree char *name = *of != '\0' ? g_strjoin (" ", title, of, NULL) : g_strdup (title);

  return jt_layout_print (sheet, name, day);
}

/* Begins the page of an entrance: title, case, entrance, facts. */
static void
add_opening (JtLayout *sheet, const char *title, const char *case_line,
             const JtPrintSection *section)
{
  g_autofree char *head = g_strjoin (" ", title, section->heading, NULL);

  jt_layout_add_page (sheet, head);
  jt_layout_add_text (sheet, JT_FACE_TITLE, TITLE, JT_ALIGN_CENTRE, title);
  jt_layout_add_text (sheet, JT_FACE_HEADING, BODY, JT_ALIGN_CENTRE, section->heading);
  jt_layout_add_text (sheet, JT_FACE_BODY, SMALL_FOUR, JT_ALIGN_START, case_line);
  jt_layout_add_text (sheet, JT_FACE_BODY, SMALL_FOUR, JT_ALIGN_START, section->facts);
}

/* The rows of a section under the columns that have a title, each filled up with empty cells to
 * write in. */
static void
add_table (JtLayout *sheet, const JtLayoutColumn *columns, guint n_columns,
           const JtPrintSection *section, const RowSize *rows)
{
  g_autofree JtLayoutColumn *kept = g_new0 (JtLayoutColumn, n_columns);
  g_autofree const char **cells = g_new0 (const char *, n_columns);
  guint n_kept = 0;

  for (guint i = 0; i < n_columns; i++)
    if (columns[i].title != NULL)
      kept[n_kept++] = columns[i];
  jt_layout_add_table (sheet, kept, n_kept, rows->size, rows->height);
  for (guint i = 0; i < section->rows->len; i++)
    {
      const GStrv row = g_ptr_array_index (section->rows, i);
      const guint given = g_strv_length (row);

      n_kept = 0;
      for (guint j = 0; j < n_columns; j++)
        if (columns[j].title != NULL)
          cells[n_kept++] = j < given ? row[j] : "";
      jt_layout_add_row (sheet, cells);
    }
}

JtPrintout *
jt_print_roll (const JtRollWords *words, const GPtrArray *sections, const JtPageFrame *frame,
               JtDay day)
{
  static const guint widths[] = { 56, 103, 52, 35, 46, 92, 58 };
  static const JtCellKind kinds[] = { JT_CELL_TEXT, JT_CELL_NAMES, JT_CELL_NUMBER, JT_CELL_TEXT,
                                      JT_CELL_TEXT, JT_CELL_TEXT, JT_CELL_TEXT };
  static const RowSize rows = { FIVE, 30 };
  JtLayoutColumn columns[G_N_ELEMENTS (widths)];
  JtLayout *sheet;

  g_return_val_if_fail (words != NULL && sections != NULL && frame != NULL, NULL);

  sheet = jt_layout_new (JT_PAPER_A4, JT_MARGINS_OFFICIAL, frame);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    columns[i] = (JtLayoutColumn) { words->columns[i], widths[i], kinds[i] };
  for (guint i = 0; i < sections->len; i++)
    {
      add_opening (sheet, words->title, words->case_line, get_section (sections, i));
      add_table (sheet, columns, G_N_ELEMENTS (columns), get_section (sections, i), &rows);
      jt_layout_add_text (sheet, JT_FACE_BODY, FIVE, JT_ALIGN_START, words->note);
    }
  return print (sheet, words->title, words->case_line, sections, day);
}

static void
add_visits (JtLayout *sheet, const JtVisitWords *words, const JtPrintSection *section,
            const RowSize *rows)
{
  JtLayoutColumn columns[3 + G_N_ELEMENTS (words->outcomes) + 1];

  columns[0] = (JtLayoutColumn) { words->columns[0], 52, JT_CELL_LARGE };
  columns[1] = (JtLayoutColumn) { words->columns[1], 102, JT_CELL_NAMES };
  columns[2] = (JtLayoutColumn) { words->columns[2], 76, JT_CELL_TEXT };
  for (guint i = 0; i < G_N_ELEMENTS (words->outcomes); i++)
    columns[3 + i] = (JtLayoutColumn) { words->outcomes[i], 32, JT_CELL_BOX };
  columns[G_N_ELEMENTS (columns) - 1] = (JtLayoutColumn) { words->note, 82, JT_CELL_TEXT };

  add_opening (sheet, words->title, words->case_line, section);
  add_table (sheet, columns, G_N_ELEMENTS (columns), section, rows);
}

static gboolean
fits_one_page (const JtVisitWords *words, const JtPrintSection *section,
               const JtPageFrame *frame, const RowSize *rows)
{
  JtLayout *trial = jt_layout_new (JT_PAPER_A4, JT_MARGINS_WORKING, frame);
  g_autoptr (JtPrintout) printout = NULL;

  add_visits (trial, words, section, rows);
  printout = jt_layout_print (trial, words->title, 0);
  return jt_printout_get_n_pages (printout) == 1;
}

/* An entrance shall fit one page, as large as there is room for. */
static const RowSize *
choose_rows (const JtVisitWords *words, const JtPrintSection *section, const JtPageFrame *frame)
{
  static const RowSize choices[]
      = { { 12, 40 }, { 11, 34 }, { 10.5, 28 }, { 9.5, 24 }, { 8.5, 20 } };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (fits_one_page (words, section, frame, &choices[i]))
      return &choices[i];
  return &choices[2];
}

JtPrintout *
jt_print_visits (const JtVisitWords *words, const GPtrArray *sections, const JtPageFrame *frame,
                 JtDay day)
{
  JtLayout *sheet;

  g_return_val_if_fail (words != NULL && sections != NULL && frame != NULL, NULL);

  sheet = jt_layout_new (JT_PAPER_A4, JT_MARGINS_WORKING, frame);
  for (guint i = 0; i < sections->len; i++)
    {
      const JtPrintSection *section = get_section (sections, i);

      add_visits (sheet, words, section, choose_rows (words, section, frame));
    }
  return print (sheet, words->title, words->case_line, sections, day);
}

JtPrintout *
jt_print_result (const JtResultWords *words, const GPtrArray *sections, const JtPageFrame *frame,
                 JtDay day)
{
  static const guint widths[] = { 100, 100, 100, 80, 70 };
  static const RowSize rows = { SMALL_FOUR, 28 };
  JtLayoutColumn columns[G_N_ELEMENTS (widths)];
  g_autofree char *name = NULL;
  JtLayout *sheet;

  g_return_val_if_fail (words != NULL && sections != NULL && frame != NULL, NULL);

  sheet = jt_layout_new (JT_PAPER_A4, JT_MARGINS_OFFICIAL, frame);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    columns[i] = (JtLayoutColumn) { words->columns[i], widths[i],
                                   i == 1 || i == 2 ? JT_CELL_NUMBER : JT_CELL_TEXT };
  jt_layout_add_text (sheet, JT_FACE_TITLE, TITLE, JT_ALIGN_CENTRE, words->title);
  jt_layout_add_text (sheet, JT_FACE_BODY, BODY, JT_ALIGN_START, words->case_line);
  jt_layout_add_text (sheet, JT_FACE_BODY, BODY, JT_ALIGN_START, words->facts);
  for (guint i = 0; i < sections->len; i++)
    {
      const JtPrintSection *section = get_section (sections, i);

      jt_layout_add_text (sheet, JT_FACE_HEADING, BODY, JT_ALIGN_START, section->heading);
      jt_layout_add_text (sheet, JT_FACE_BODY, BODY, JT_ALIGN_START, section->facts);
      add_table (sheet, columns, G_N_ELEMENTS (columns), section, &rows);
    }
  jt_layout_add_text (sheet, JT_FACE_BODY, BODY, JT_ALIGN_START, words->closing);
  jt_layout_add_text (sheet, JT_FACE_BODY, BODY, JT_ALIGN_START, " ");
  for (guint i = 0; i < G_N_ELEMENTS (words->seals); i++)
    jt_layout_add_text (sheet, JT_FACE_BODY, BODY, JT_ALIGN_END, words->seals[i]);
  name = g_strjoin (" ", words->title, words->case_line, NULL);
  return jt_layout_print (sheet, name, day);
}
