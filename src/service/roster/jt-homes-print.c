/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-homes-print.h"

#include <glib/gi18n.h>

#include "jt-elevation-query.h"
#include "jt-part-words.h"
#include "jt-print-common.h"
#include "jt-print-elevation.h"
#include "jt-print-list.h"
#include "jt-rule-error.h"
#include "jt-wording-count.h"

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

/* Returns: (nullable): the compound in which a place is. */
static const JtPlace *
find_compound (const GPtrArray *tree, const char *place)
{
  for (guint i = 0; i < tree->len; i++)
    if (is_within (g_ptr_array_index (tree, i), place))
      return g_ptr_array_index (tree, i);
  return NULL;
}

/* Returns: the name of the compound in which a place is. */
static char *
read_compound (JtOffice *office, const char *place, GError **error)
{
  g_autoptr (GPtrArray) tree = jt_office_place_tree (office, error);
  const JtPlace *compound = tree != NULL ? find_compound (tree, place) : NULL;

  if (tree == NULL)
    return NULL;
  return g_strdup (compound != NULL ? compound->name : "");
}

static JtPrintSection *
make_section (const GPtrArray *lines, guint first, guint n, const char *compound, JtDay today)
{
  const JtPartLine *line = g_ptr_array_index (lines, first);
  g_autofree char *day = jt_print_day (today);
  g_autofree char *heading = g_strjoin (" ", compound, line->place, NULL);
  g_autofree char *parts = jt_wording_count (JT_COUNTED_PARTS, n);
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
  /* Translators: day, "24 parts", area */
  facts = g_strdup_printf (_ ("As of %s: %s, %s ㎡"), day, parts, area);
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

/* ----------------------------------------------------------------------------------- elevations */

static void
unref_elevation (gpointer elevation)
{
  jt_elevation_unref (elevation);
}

/* Adds the elevations of a place's entrances; what has no parts has none. */
static gboolean
add_elevations (GPtrArray *elevations, JtOffice *office, const JtPlace *place, guint depth,
                GError **error)
{
  g_autoptr (JtElevation) elevation = NULL;

  for (guint i = 0; i < place->children->len; i++)
    if (!add_elevations (elevations, office, g_ptr_array_index (place->children, i), depth + 1,
                         error))
      return FALSE;
  if (depth < JT_HOME_ENTRANCE)
    return TRUE;
  elevation = jt_office_elevation (office, place->uid, error);
  if (elevation == NULL)
    return FALSE;
  if (jt_elevation_get_n_flats (elevation) > 0)
    g_ptr_array_add (elevations, g_steal_pointer (&elevation));
  return TRUE;
}

/* Returns: (nullable): a place below @above, and how deep. */
static const JtPlace *
find_place (const JtPlace *above, const char *uid, guint *depth)
{
  const JtPlace *found = NULL;

  if (g_strcmp0 (above->uid, uid) == 0)
    return above;
  for (guint i = 0; found == NULL && i < above->children->len; i++)
    found = find_place (g_ptr_array_index (above->children, i), uid, depth);
  *depth += found != NULL ? 1 : 0;
  return found;
}

JtPrintout *
jt_office_print_elevations (JtOffice *office, const char *place, GError **error)
{
  const JtDay today = jt_clock_today (jt_office_get_clock (office));
  g_autoptr (GPtrArray) tree = jt_office_place_tree (office, error);
  g_autoptr (GPtrArray) elevations = g_ptr_array_new_with_free_func (unref_elevation);
  g_autofree char *footer = tree != NULL ? jt_print_footer (office, NULL, error) : NULL;
  const JtPageFrame frame = { footer, jt_print_page_label () };
  const JtPlace *compound, *wanted;
  g_autofree char *name = NULL;
  guint depth = 0;

  g_return_val_if_fail (place != NULL, NULL);

  if (footer == NULL)
    return NULL;
  compound = find_compound (tree, place);
  wanted = compound != NULL ? find_place (compound, place, &depth) : NULL;
  if (wanted != NULL && !add_elevations (elevations, office, wanted, depth, error))
    return NULL;
  if (elevations->len == 0)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE, "");
      return NULL;
    }
  name = g_strjoin (" ", _ ("Elevation"),
                    elevations->len == 1
                        ? jt_elevation_get_title (g_ptr_array_index (elevations, 0))
                        : wanted->name,
                    NULL);
  return jt_print_elevations (name, _ ("Elevation"), g_steal_pointer (&elevations), &frame,
                              JT_PAPER_A4_LYING, today);
}
