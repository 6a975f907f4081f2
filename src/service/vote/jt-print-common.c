/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-print-common.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-book-query.h"
#include "jt-print-list.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-case.h"
#include "jt-store-place.h"

char *
jt_print_footer (JtOffice *office, const char *policy, GError **error)
{
  g_auto (JtBookFacts) facts = { NULL };
  g_autofree char *rules = policy != NULL ? g_strdup_printf (_ ("Rules %s"), policy) : NULL;
  const char *said[4] = { NULL };
  guint n = 0;

  if (!jt_office_read_book (office, &facts, error))
    return NULL;
  if (facts.sample)
    said[n++] = _ ("Sample data");
  if (*facts.name != '\0')
    said[n++] = facts.name;
  if (rules != NULL)
    said[n++] = rules;
  return g_strjoinv (" · ", (GStrv) said);
}

char *
jt_print_case_line (JtDb *db, const char *case_uid, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_case_by_uid (db, case_uid);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return NULL;
  /* Translators: number and title of a case */
  return g_strdup_printf (_ ("Case %s  %s"), found ? jt_rows_text (rows, "number") : "",
                          found ? jt_rows_text (rows, "title") : "");
}

const char *
jt_print_page_label (void)
{
  return _ ("Page {page} of {pages}");
}

char *
jt_print_day (JtDay day)
{
  int year, month, of_month;

  jt_day_to_ymd (day, &year, &month, &of_month);
  /* Translators: year, month, day */
  return g_strdup_printf (C_ ("date on a print", "%1$d-%2$02d-%3$02d"), year, month, of_month);
}

char *
jt_print_end (JtMoment end)
{
  const JtMoment midnight = jt_moment_from_day (jt_moment_day (end));
  const int minutes = (int) (end - midnight);
  g_autofree char *day = jt_print_day (jt_moment_last_day (end));

  if (minutes == 0)
    return g_steal_pointer (&day);
  if (minutes % 60 == 0)
    /* Translators: day, hour */
    return g_strdup_printf (C_ ("moment on a print", "%s, %d:00"), day, minutes / 60);
  /* Translators: day, hour, minute */
  return g_strdup_printf (C_ ("moment on a print", "%s, %d:%02d"), day, minutes / 60,
                          minutes % 60);
}

char *
jt_print_entrance (JtDb *db, const char *entrance, GError **error)
{
  g_autoptr (JtRows) rows = NULL;
  gboolean found;

  if (entrance == NULL)
    return g_strdup (_ ("Under no entrance"));
  rows = jt_store_entrance_by_uid (db, entrance);
  if (!jt_read_first (rows, &found, error))
    return NULL;
  if (!found)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE, entrance);
      return NULL;
    }
  return g_strdup_printf ("%s %s%s", jt_rows_text (rows, "compound_name"),
                          jt_rows_text (rows, "building_name"), jt_rows_text (rows, "name"));
}

const char *
jt_print_room (const char *label)
{
  const char *slash = strrchr (label, '/');

  return slash != NULL ? slash + 1 : label;
}

void
jt_print_roll_words (JtRollWords *words, const char *title, const char *case_line)
{
  *words = (JtRollWords) {
    .title = title,
    .case_line = case_line,
    .columns = { C_ ("column of a roll", "Room"), C_ ("column of a roll", "Owners"),
                 C_ ("column of a roll", "Area (㎡)"), C_ ("column of a roll", "Area basis"),
                 C_ ("column of a roll", "Counted as one"), C_ ("column of a roll", "Signature"),
                 C_ ("column of a roll", "Date") },
    .note = _ ("Parts with the same letters belong to the same owners and count as one voter."),
  };
}
