/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-print.h"

#include <glib/gi18n.h>

#include "jt-office-private.h"
#include "jt-part-words.h"
#include "jt-print-common.h"
#include "jt-print-list.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-case.h"
#include "jt-store-vote.h"
#include "jt-visit-sheet.h"
#include "jt-visit-words.h"
#include "jt-vote-print-private.h"
#include "jt-wording-count.h"

void
jt_vote_print_data_clear (JtVotePrintData *data)
{
  g_clear_pointer (&data->sheet, jt_ballot_sheet_free);
  g_clear_pointer (&data->case_line, g_free);
  g_clear_pointer (&data->footer, g_free);
  g_clear_pointer (&data->bases, g_hash_table_unref);
  g_clear_pointer (&data->lines, g_array_unref);
}

static gboolean
read_vote_row (JtVotePrintData *data, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_vote_by_uid (data->db, data->vote->uid);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (!found || !jt_day_parse (jt_rows_text (rows, "reference_day"), &data->reference_day, NULL))
    data->reference_day = jt_moment_day (data->vote->starts);
  data->footer
      = jt_print_footer (data->office, found ? jt_rows_text (rows, "policy_version") : NULL, error);
  return data->footer != NULL;
}

static gboolean
read_bases (JtVotePrintData *data, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_roll_parts (data->db, data->vote->uid);
  GError *read_error = NULL;

  data->bases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  while (jt_rows_next (rows, &read_error))
    g_hash_table_insert (data->bases, g_strdup (jt_rows_text (rows, "part")),
                         g_strdup (jt_rows_text (rows, "area_basis")));
  return jt_read_ended (read_error, error);
}

gboolean
jt_vote_print_choose_lines (JtVotePrintData *data, const char *entrance, const char *part,
                            GError **error)
{
  data->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < jt_ballot_sheet_get_n_rows (data->sheet); i++)
    {
      const JtSheetRow *row = jt_ballot_sheet_get_row (data->sheet, i);

      if (!row->hidden && (part == NULL || g_strcmp0 (row->part, part) == 0)
          && (entrance == NULL || g_strcmp0 (row->entrance, entrance) == 0))
        g_array_append_val (data->lines, i);
    }
  if (data->lines->len > 0)
    return TRUE;
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE,
                       part != NULL ? part : entrance != NULL ? entrance : "");
  return FALSE;
}

const JtSheetRow *
jt_vote_print_line (const JtVotePrintData *data, guint i)
{
  return jt_ballot_sheet_get_row (data->sheet, g_array_index (data->lines, guint, i));
}

guint
jt_vote_print_count_same_entrance (const JtVotePrintData *data, guint first)
{
  const char *entrance = jt_vote_print_line (data, first)->entrance;
  guint n = 1;

  while (first + n < data->lines->len
         && g_strcmp0 (jt_vote_print_line (data, first + n)->entrance, entrance) == 0)
    n++;
  return n;
}

char *
jt_vote_print_period (const JtVote *vote)
{
  g_autofree char *from = jt_print_day (jt_moment_day (vote->starts));
  g_autofree char *to = jt_print_end (vote->end);

  return g_strdup_printf (_ ("Vote from %s to %s"), from, to);
}

/* ----------------------------------------------------------------------------- lists of parts */

/* What one entrance comes to. */
static char *
say_sums (const JtVotePrintData *data, guint first, guint n)
{
  g_autoptr (GHashTable) voters = g_hash_table_new (NULL, NULL);
  g_autofree char *day = jt_print_day (data->reference_day);
  g_autofree char *n_parts = NULL;
  g_autofree char *n_voters = NULL;
  g_autofree char *area = NULL;
  JtArea sum = 0;

  for (guint i = first; i < first + n; i++)
    {
      const JtSheetRow *row = jt_vote_print_line (data, i);

      sum += row->area != JT_AREA_UNKNOWN ? row->area : 0;
      g_hash_table_add (voters, GUINT_TO_POINTER (row->voter));
    }
  area = jt_area_format (sum);
  n_parts = jt_wording_count (JT_COUNTED_PARTS, n);
  n_voters = jt_wording_count (JT_COUNTED_VOTERS, g_hash_table_size (voters));
  /* Translators: reference date of the roll, "24 parts", area, "20 voters" */
  return g_strdup_printf (_ ("Roll of %s: %s, %s ㎡, %s"), day, n_parts, area, n_voters);
}

static GStrv
make_roll_row (const JtVotePrintData *data, const JtSheetRow *row)
{
  const char *basis = g_hash_table_lookup (data->bases, row->part);
  g_autofree char *area = row->area != JT_AREA_UNKNOWN ? jt_area_format (row->area) : g_strdup ("");
  const char *cells[] = { jt_print_room (row->label), row->owners, area,
                          jt_part_word (JT_PART_WORDS_BASIS, basis),
                          row->group != NULL ? row->group : "", NULL };

  return g_strdupv ((GStrv) cells);
}

/* A section for each entrance. */
static GPtrArray *
make_roll_sections (const JtVotePrintData *data, GError **error)
{
  g_autoptr (GPtrArray) sections
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_print_section_free);
  guint n;

  for (guint first = 0; first < data->lines->len; first += n)
    {
      g_autofree char *heading
          = jt_print_entrance (data->db, jt_vote_print_line (data, first)->entrance, error);
      g_autofree char *facts = NULL;
      JtPrintSection *section;

      if (heading == NULL)
        return NULL;
      n = jt_vote_print_count_same_entrance (data, first);
      facts = say_sums (data, first, n);
      section = jt_print_section_new (heading, facts);
      g_ptr_array_add (sections, section);
      for (guint i = first; i < first + n; i++)
        g_ptr_array_add (section->rows, make_roll_row (data, jt_vote_print_line (data, i)));
    }
  return g_steal_pointer (&sections);
}

static JtPrintout *
print_roll (const JtVotePrintData *data, GError **error)
{
  const JtPageFrame frame = { data->footer, jt_print_page_label () };
  JtRollWords words;
  g_autoptr (GPtrArray) sections = make_roll_sections (data, error);

  jt_print_roll_words (&words, _ ("Roll of Owners (for the Vote)"), data->case_line);
  return sections != NULL ? jt_print_roll (&words, sections, &frame, data->today) : NULL;
}

/* The sheets that are typed in again, as sections to print. */
static GPtrArray *
make_visit_sections (const JtVotePrintData *data, GError **error)
{
  g_autoptr (GPtrArray) sheets = jt_vote_print_visit_sheets (data, error);
  g_autoptr (GPtrArray) sections = NULL;

  if (sheets == NULL)
    return NULL;
  sections = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_print_section_free);
  for (guint i = 0; i < sheets->len; i++)
    {
      const JtVisitSheet *sheet = g_ptr_array_index (sheets, i);
      JtPrintSection *section = jt_print_section_new (
          sheet->name, _ ("Visited by: ____________   On: ____________"));

      g_ptr_array_add (sections, section);
      for (guint l = 0; l < sheet->lines->len; l++)
        {
          const JtVisitLine *line = g_ptr_array_index (sheet->lines, l);
          const char *cells[] = { line->room, line->owners, line->last, NULL };

          g_ptr_array_add (section->rows, g_strdupv ((GStrv) cells));
        }
    }
  return g_steal_pointer (&sections);
}

static JtPrintout *
print_visits (const JtVotePrintData *data, GError **error)
{
  const JtPageFrame frame = { data->footer, jt_print_page_label () };
  JtVisitWords words = { .title = _ ("Sheet for Visits"),
                         .case_line = data->case_line,
                         .columns = { C_ ("column of a roll", "Room"),
                                      C_ ("column of a roll", "Owners"), _ ("Last visit") },
                         .note = _ ("Remarks") };
  g_autoptr (GPtrArray) sections = make_visit_sections (data, error);

  for (guint i = 0; i < G_N_ELEMENTS (words.outcomes); i++)
    words.outcomes[i] = jt_visit_words_get (i);
  return sections != NULL ? jt_print_visits (&words, sections, &frame, data->today) : NULL;
}

gboolean
jt_vote_print_load (JtVotePrintData *data, GError **error)
{
  data->db = jt_office_get_db (data->office);
  data->today = jt_clock_today (jt_office_get_clock (data->office));
  data->sheet = jt_ballot_sheet_load (data->office, data->case_uid, error);
  if (data->sheet == NULL)
    return FALSE;
  data->vote = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (data->sheet));
  data->case_line = jt_print_case_line (data->db, data->case_uid, error);
  return data->case_line != NULL && read_vote_row (data, error) && read_bases (data, error);
}

JtPrintout *
jt_office_print_vote (JtOffice *office, const char *case_uid, JtVotePrint print,
                      const char *entrance, const char *part, GError **error)
{
  g_auto (JtVotePrintData) data = { .office = office, .case_uid = case_uid };

  g_return_val_if_fail (JT_IS_OFFICE (office) && case_uid != NULL, NULL);

  if (print == JT_VOTE_PRINT_DRAFT)
    return jt_vote_print_draft (office, case_uid, error);
  if (!jt_vote_print_load (&data, error)
      || (print != JT_VOTE_PRINT_RESULT
          && !jt_vote_print_choose_lines (&data, entrance, part, error)))
    return NULL;
  switch (print)
    {
    case JT_VOTE_PRINT_ROLL:
      return print_roll (&data, error);
    case JT_VOTE_PRINT_VISITS:
      return print_visits (&data, error);
    case JT_VOTE_PRINT_BALLOTS:
      return jt_vote_print_papers (&data);
    case JT_VOTE_PRINT_DRAFT:
    case JT_VOTE_PRINT_RESULT:
    default:
      return jt_vote_print_result (&data, error);
    }
}
