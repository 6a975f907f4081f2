/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "jt-office-private.h"
#include "jt-own-entrances.h"
#include "jt-part-words.h"
#include "jt-print-common.h"
#include "jt-print-list.h"
#include "jt-read.h"
#include "jt-roll.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-case.h"
#include "jt-vote-print-private.h"
#include "jt-vote.h"
#include "jt-wording-count.h"

/* The roll as it would be locked today. */
typedef struct
{
  JtOffice *office;
  JtDb *db;
  const JtRoll *roll;
  GPtrArray *groups; /* of each voter of several parts its letters, of others NULL */
  GArray *lines;     /* places on the roll of what is printed */
  JtDay today;
} Draft;

static GPtrArray *
make_groups (const JtRoll *roll)
{
  g_autofree guint *sizes = g_new0 (guint, roll->voters->n_voters);
  GPtrArray *groups = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;

  for (guint i = 0; i < roll->parts->len; i++)
    sizes[roll->voters->voter_of_part[i]]++;
  for (guint i = 0; i < roll->voters->n_voters; i++)
    g_ptr_array_add (groups, sizes[i] > 1 ? jt_roll_letters (n++) : NULL);
  return groups;
}

static char *
join_owners (const JtRollPart *part)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < part->owners->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "、" : "",
                            ((const JtRollOwner *) g_ptr_array_index (part->owners, i))->name);
  return g_string_free (names, FALSE);
}

static const JtRollPart *
get_part (const Draft *draft, guint i)
{
  return g_ptr_array_index (draft->roll->parts, g_array_index (draft->lines, guint, i));
}

static GStrv
make_row (const Draft *draft, guint i)
{
  const JtRollPart *part = get_part (draft, i);
  const guint voter = draft->roll->voters->voter_of_part[g_array_index (draft->lines, guint, i)];
  const char *group = g_ptr_array_index (draft->groups, voter);
  g_autofree char *owners = join_owners (part);
  g_autofree char *area
      = part->area != JT_AREA_UNKNOWN ? jt_area_format (part->area) : g_strdup ("");
  const char *cells[] = { jt_print_room (part->label), owners, area,
                          jt_part_word (JT_PART_WORDS_BASIS, part->area_basis),
                          group != NULL ? group : "", NULL };

  return g_strdupv ((GStrv) cells);
}

/* The parts of one entrance, from @first on; @n: how many they are. */
static JtPrintSection *
make_section (const Draft *draft, guint first, guint *n, GError **error)
{
  const char *entrance = get_part (draft, first)->entrance;
  g_autoptr (GHashTable) voters = g_hash_table_new (NULL, NULL);
  g_autofree char *heading = jt_print_entrance (draft->db, entrance, error);
  g_autofree char *day = jt_print_day (draft->today);
  g_autofree char *n_parts = NULL;
  g_autofree char *n_voters = NULL;
  g_autofree char *sum = NULL;
  JtPrintSection *section;
  JtArea area = 0;

  if (heading == NULL)
    return NULL;
  section = jt_print_section_new (heading, "");
  for (*n = 0; first + *n < draft->lines->len
               && g_strcmp0 (get_part (draft, first + *n)->entrance, entrance) == 0;
       (*n)++)
    {
      const guint line = g_array_index (draft->lines, guint, first + *n);
      const JtRollPart *part = get_part (draft, first + *n);

      area += part->area != JT_AREA_UNKNOWN ? part->area : 0;
      g_hash_table_add (voters, GUINT_TO_POINTER (draft->roll->voters->voter_of_part[line]));
      g_ptr_array_add (section->rows, make_row (draft, first + *n));
    }
  sum = jt_area_format (area);
  g_free (section->facts);
  n_parts = jt_wording_count (JT_COUNTED_PARTS, *n);
  n_voters = jt_wording_count (JT_COUNTED_VOTERS, g_hash_table_size (voters));
  /* Translators: day, "24 parts", area, "20 voters" */
  section->facts
      = g_strdup_printf (_ ("As the book stood on %s: %s, %s ㎡, %s"), day, n_parts, sum, n_voters);
  return section;
}

static JtPrintout *
print (const Draft *draft, const char *case_line, const char *footer, GError **error)
{
  const JtPageFrame frame = { footer, jt_print_page_label () };
  g_autoptr (GPtrArray) sections
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_print_section_free);
  JtRollWords words;

  for (guint first = 0, n; first < draft->lines->len; first += n)
    {
      JtPrintSection *section = make_section (draft, first, &n, error);

      if (section == NULL)
        return NULL;
      g_ptr_array_add (sections, section);
    }
  jt_print_roll_words (&words, _ ("Roll of Owners (Draft)"), case_line);
  words.note = _ ("A draft, to be checked by the owners: the roll is locked when the vote is "
                  "opened.  Parts with the same letters belong to the same owners and count as "
                  "one voter.");
  return jt_print_roll (&words, sections, &frame, draft->today);
}

/* Of a grid leader's entrances only. */
static gboolean
choose_lines (Draft *draft, GError **error)
{
  g_auto (JtOwnEntrances) own = { NULL };

  if (!jt_own_entrances_load (&own, draft->office, error))
    return FALSE;
  for (guint i = 0; i < draft->roll->parts->len; i++)
    if (jt_own_entrances_has (
            &own, ((const JtRollPart *) g_ptr_array_index (draft->roll->parts, i))->entrance))
      g_array_append_val (draft->lines, i);
  if (draft->lines->len > 0)
    return TRUE;
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE, "");
  return FALSE;
}

JtPrintout *
jt_vote_print_draft (JtOffice *office, const char *case_uid, GError **error)
{
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (guint));
  Draft draft = { .office = office,
                  .db = jt_office_get_db (office),
                  .lines = lines,
                  .today = jt_clock_today (jt_office_get_clock (office)) };
  g_autoptr (JtPolicy) policy = jt_vote_policy (draft.db, case_uid, error);
  g_autoptr (JtRoll) roll = NULL;
  g_autofree char *case_line = NULL;
  g_autofree char *footer = NULL;

  if (policy != NULL)
    roll = jt_roll_of_case (draft.db, case_uid, policy, draft.today, error);
  draft.roll = roll;
  if (roll == NULL || !choose_lines (&draft, error))
    return NULL;
  draft.groups = groups = make_groups (roll);
  case_line = jt_print_case_line (draft.db, case_uid, error);
  footer = case_line != NULL ? jt_print_footer (office, jt_policy_get_version (policy), error)
                             : NULL;
  return footer != NULL ? print (&draft, case_line, footer, error) : NULL;
}
