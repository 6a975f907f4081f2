/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-homes-print.h"

#include <glib/gi18n.h>

#include "jt-part-words.h"
#include "jt-print-common.h"
#include "jt-print-list.h"
#include "jt-rule-error.h"

static GStrv
make_row (const JtPartLine *line)
{
  g_autofree char *area = line->area != JT_AREA_UNKNOWN ? jt_area_format (line->area)
                                                        : g_strdup ("");
  const char *cells[] = { line->room, line->owners, area,
                          jt_part_word (JT_PART_WORDS_BASIS, line->basis), "", NULL };

  return g_strdupv ((GStrv) cells);
}

static gboolean
is_within (const JtPlace *place, const char *uid)
{
  if (g_strcmp0 (place->uid, uid) == 0)
    return TRUE;
  for (guint i = 0; i < place->children->len; i++)
    if (is_within (g_ptr_array_index (place->children, i), uid))
      return TRUE;
  return FALSE;
}

/* Returns: the name of the compound in which a place is. */
static char *
read_compound (JtOffice *office, const char *place, GError **error)
{
  g_autoptr (GPtrArray) tree = jt_office_place_tree (office, error);

  if (tree == NULL)
    return NULL;
  for (guint i = 0; i < tree->len; i++)
    {
      const JtPlace *compound = g_ptr_array_index (tree, i);

      if (is_within (compound, place))
        return g_strdup (compound->name);
    }
  return g_strdup ("");
}

static JtPrintSection *
make_section (const GPtrArray *lines, guint first, guint n, const char *compound, JtDay today)
{
  const JtPartLine *line = g_ptr_array_index (lines, first);
  g_autofree char *day = jt_print_day (today);
  g_autofree char *heading = g_strjoin (" ", compound, line->place, NULL);
  g_autofree char *facts = NULL;
  g_autofree char *area = NULL;
  JtPrintSection *section;
  JtArea sum = 0;

  for (guint i = first; i < first + n; i++)
    {
      line = g_ptr_array_index (lines, i);
      sum += line->area != JT_AREA_UNKNOWN ? line->area : 0;
    }
  area = jt_area_format (sum);
  /* Translators: day, parts, area */
  facts = g_strdup_printf (_ ("As of %s: %u parts, %s ㎡"), day, n, area);
  section = jt_print_section_new (heading, facts);
  for (guint i = first; i < first + n; i++)
    g_ptr_array_add (section->rows, make_row (g_ptr_array_index (lines, i)));
  return section;
}

static guint
count_same_place (const GPtrArray *lines, guint first)
{
  const JtPartLine *line = g_ptr_array_index (lines, first);
  guint n = 1;

  while (first + n < lines->len
         && g_strcmp0 (((const JtPartLine *) g_ptr_array_index (lines, first + n))->place,
                       line->place)
                == 0)
    n++;
  return n;
}

JtPrintout *
jt_office_print_homes (JtOffice *office, JtHomeLevel level, const char *place, GError **error)
{
  const JtDay today = jt_clock_today (jt_office_get_clock (office));
  g_autoptr (GPtrArray) lines = jt_office_part_lines (office, level, place, error);
  g_autoptr (GPtrArray) sections
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_print_section_free);
  g_autofree char *compound = NULL;
  g_autofree char *footer = NULL;
  JtPageFrame frame = { NULL, jt_print_page_label () };
  JtRollWords words;

  if (lines == NULL)
    return NULL;
  if (lines->len == 0)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE, "");
      return NULL;
    }
  footer = jt_print_footer (office, NULL, error);
  compound = footer != NULL ? read_compound (office, place, error) : NULL;
  if (compound == NULL)
    return NULL;
  frame.footer = footer;
  for (guint first = 0, n; first < lines->len; first += n)
    {
      n = count_same_place (lines, first);
      g_ptr_array_add (sections, make_section (lines, first, n, compound, today));
    }
  jt_print_roll_words (&words, _ ("Roster of Owners"), "");
  words.note = NULL;
  words.columns[4] = NULL; /* who counts as one is found when a vote is opened */
  return jt_print_roll (&words, sections, &frame, today);
}
