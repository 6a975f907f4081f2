/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-sheet.h"

#include "jt-ballot-sheet-private.h"
#include "jt-db.h"
#include "jt-office-private.h"
#include "jt-read.h"
#include "jt-roll.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-case.h"
#include "jt-store-vote.h"
#include "jt-vote-access.h"
#include "jt-vote-result.h"

typedef struct
{
  JtOffice *office;
  const char *case_uid;
  JtBallotSheet *sheet;
} Query;

static void
clear_paper (JtSheetRow *row)
{
  row->n_papers = 0;
  g_clear_pointer (&row->paper, g_free);
  g_clear_pointer (&row->received_on, g_free);
  g_clear_pointer (&row->signed_on, g_free);
  g_clear_pointer (&row->collector, g_free);
  g_clear_pointer (&row->note, g_free);
  g_clear_pointer (&row->invalid_reason, g_free);
  g_clear_pointer (&row->typed_by, g_free);
  g_clear_pointer (&row->unchecked, g_strfreev);
  row->changed = FALSE;
}

static void
row_clear (JtSheetRow *row)
{
  clear_paper (row);
  g_free (row->part);
  g_free (row->room);
  g_free (row->owners);
  g_free (row->group);
}

/* ------------------------------------------------------------------------------------ the roll */

/* How many leading levels all labels share: they tell nothing and are not shown. */
static guint
count_shared_levels (const JtBoxPart *parts, guint n_parts)
{
  g_auto (GStrv) first = NULL;
  guint n_shared;

  if (n_parts == 0)
    return 0;
  first = g_strsplit (parts[0].label, "/", -1);
  n_shared = g_strv_length (first) - 1;
  for (guint i = 1; i < n_parts && n_shared > 0; i++)
    {
      g_auto (GStrv) levels = g_strsplit (parts[i].label, "/", -1);
      guint n_same = 0;

      while (n_same < n_shared && levels[n_same + 1] != NULL
             && g_str_equal (first[n_same], levels[n_same]))
        n_same++;
      n_shared = n_same;
    }
  return n_shared;
}

static char *
short_name (const char *label, guint n_shared)
{
  g_auto (GStrv) levels = g_strsplit (label, "/", -1);

  return g_strjoinv ("-", levels + MIN (n_shared, g_strv_length (levels)));
}

/* Voters with several parts are lettered in the order of the roll. */
static void
name_groups (JtBallotSheet *sheet)
{
  g_autoptr (GHashTable) sizes = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      gpointer voter = GUINT_TO_POINTER (jt_ballot_sheet_get_row (sheet, i)->voter);
      const guint size = GPOINTER_TO_UINT (g_hash_table_lookup (sizes, voter));

      g_hash_table_insert (sizes, voter, GUINT_TO_POINTER (size + 1));
    }
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      JtSheetRow *row = jt_ballot_sheet_get_row (sheet, i);
      gpointer voter = GUINT_TO_POINTER (row->voter);

      if (GPOINTER_TO_UINT (g_hash_table_lookup (sizes, voter)) < 2)
        continue;
      if (!g_hash_table_contains (names, voter))
        g_hash_table_insert (names, voter, jt_roll_letters (g_hash_table_size (names)));
      row->group = g_strdup (g_hash_table_lookup (names, voter));
    }
}

static gboolean
read_owners (JtBallotSheet *sheet, JtDb *db, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_roll_owners (db, jt_ballot_box_get_vote (sheet->box)->uid);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      const char *name = jt_rows_text (rows, "name");
      JtSheetRow *row;
      char *joined;
      guint line;

      if (!jt_ballot_box_find_part (sheet->box, jt_rows_text (rows, "part"), &line))
        continue;
      row = jt_ballot_sheet_get_row (sheet, line);
      joined = row->owners == NULL ? g_strdup (name) : g_strconcat (row->owners, "、", name, NULL);
      g_free (row->owners);
      row->owners = joined;
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
read_floors (JtBallotSheet *sheet, JtDb *db, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_roll_floors (db, jt_ballot_box_get_vote (sheet->box)->uid);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      guint line;

      if (jt_ballot_box_find_part (sheet->box, jt_rows_text (rows, "part"), &line))
        jt_ballot_sheet_get_row (sheet, line)->floor = (int) jt_rows_int (rows, "floor");
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static void
make_rows (JtBallotSheet *sheet)
{
  guint n_parts;
  const JtBoxPart *parts = jt_ballot_box_get_parts (sheet->box, &n_parts);
  const guint n_shared = count_shared_levels (parts, n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      const JtSheetRow row = { .part = g_strdup (parts[i].uid),
                               .label = parts[i].label,
                               .room = short_name (parts[i].label, n_shared),
                               .entrance = parts[i].entrance,
                               .area = parts[i].area,
                               .voter = parts[i].voter };

      g_array_append_val (sheet->rows, row);
    }
  name_groups (sheet);
}

/* ---------------------------------------------------------------------------------- the papers */

/* The papers come in the order in which they were received: the last one is shown. */
static void
add_paper (JtSheetRow *row, JtRows *paper)
{
  const guint n_papers = row->n_papers + 1;
  g_auto (GStrv) unchecked = g_steal_pointer (&row->unchecked);

  clear_paper (row);
  row->n_papers = n_papers;
  row->paper = g_strdup (jt_rows_text (paper, "uid"));
  row->received_on = g_strdup (jt_rows_text (paper, "received_on"));
  row->signed_on = g_strdup (jt_rows_text (paper, "signed_on"));
  row->collector = g_strdup (jt_rows_text (paper, "collector"));
  row->note = g_strdup (jt_rows_text (paper, "note"));
  row->invalid_reason = g_strdup (jt_rows_text (paper, "invalid_reason"));
  row->typed_by = g_strdup (jt_rows_text (paper, "typed_by"));
  if (jt_rows_null (paper, "checked_by"))
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

      if (unchecked != NULL)
        g_strv_builder_addv (builder, (const char **) unchecked);
      g_strv_builder_add (builder, row->paper);
      row->unchecked = g_strv_builder_end (builder);
    }
  else
    row->unchecked = g_steal_pointer (&unchecked);
}

static gboolean
read_papers (JtBallotSheet *sheet, JtRows *rows, GError **error)
{
  const gboolean sealed = jt_ballot_box_get_vote (sheet->box)->sealed;
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      guint line;

      if (jt_rows_int (rows, "withdrawn") == 0 && (!sealed || jt_rows_int (rows, "sealed") != 0)
          && jt_ballot_box_find_part (sheet->box, jt_rows_text (rows, "part"), &line))
        add_paper (jt_ballot_sheet_get_row (sheet, line), rows);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Whose earlier paper a later one replaced. */
static gboolean
read_changes (JtBallotSheet *sheet, JtRows *rows, GError **error)
{
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      guint line;

      if (jt_ballot_box_find_part (sheet->box, jt_rows_text (rows, "part"), &line))
        jt_ballot_sheet_get_row (sheet, line)->changed = TRUE;
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
read_decisions (JtBallotSheet *sheet, JtDb *db, GError **error)
{
  for (guint i = 0; i < jt_ballot_box_get_vote (sheet->box)->n_motions; i++)
    {
      g_auto (JtVoteResult) result = { 0 };

      if (!jt_vote_result_of (sheet->box, db, i, &result, error))
        return FALSE;
      sheet->decisions[i] = (JtSheetDecision) { result.decided_by != NULL, result.decided_met };
    }
  return TRUE;
}

/* ----------------------------------------------------------------------------------- who reads */

/* A grid leader sees the parts of his entrances; the totals only where all are his. */
static gboolean
hide_others (Query *query, JtDb *db, GError **error)
{
  JtBallotSheet *sheet = query->sheet;
  g_autoptr (JtVoteAccess) access = jt_vote_access_new (
      db, jt_office_get_role (query->office), jt_office_get_user (query->office), error);
  g_autoptr (GError) failure = NULL;

  if (access == NULL)
    return FALSE;
  if (jt_vote_access_to_case (access, db, query->case_uid, &failure))
    return TRUE;
  for (guint i = 0; i < sheet->rows->len
                    && g_error_matches (failure, JT_RULE_ERROR, JT_RULE_ERROR_NOT_YOUR_ENTRANCE);
       i++)
    {
      JtSheetRow *row = jt_ballot_sheet_get_row (sheet, i);
      g_autoptr (GError) refusal = NULL;

      sheet->restricted = TRUE;
      row->hidden = !jt_vote_access_to_part (access, db, row->part, row->label, &refusal);
      if (row->hidden
          && !g_error_matches (refusal, JT_RULE_ERROR, JT_RULE_ERROR_NOT_YOUR_ENTRANCE))
        {
          g_propagate_error (error, g_steal_pointer (&refusal));
          return FALSE;
        }
    }
  if (sheet->restricted)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
read_title (Query *query, JtDb *db, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_case_by_uid (db, query->case_uid);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  query->sheet->case_number = g_strdup (found ? jt_rows_text (rows, "number") : "");
  query->sheet->title = found ? g_strdup_printf ("%s  %s", jt_rows_text (rows, "number"),
                                                 jt_rows_text (rows, "title"))
                              : g_strdup ("");
  return TRUE;
}

static gboolean
read_sheet (JtDb *db, gpointer data, GError **error)
{
  Query *query = data;
  JtBallotSheet *sheet = query->sheet;
  g_autoptr (JtVote) vote = jt_vote_of_case (db, query->case_uid, error);
  g_autoptr (JtRows) papers = NULL;
  g_autoptr (JtRows) changes = NULL;

  if (vote == NULL)
    return FALSE;
  sheet->box = jt_ballot_box_load (db, vote->uid, error);
  if (sheet->box == NULL)
    return FALSE;
  make_rows (sheet);
  sheet->entrances = jt_vote_entrances_new (sheet->box);
  sheet->rooms = jt_roll_index_new (db, vote->uid);
  jt_roll_index_resolve (sheet->rooms, "", NULL); /* nothing is called that: it only reads */
  papers = jt_store_papers (db, vote->uid);
  changes = jt_store_changed_parts (db, vote->uid);
  return read_title (query, db, error) && read_owners (sheet, db, error)
         && read_floors (sheet, db, error) && read_papers (sheet, papers, error)
         && read_changes (sheet, changes, error) && read_decisions (sheet, db, error)
         && jt_vote_check_reason (db, vote->uid, jt_office_get_user (query->office),
                                  &sheet->check_reason, error)
         && hide_others (query, db, error);
}

JtBallotSheet *
jt_ballot_sheet_load (JtOffice *office, const char *case_uid, GError **error)
{
  g_autoptr (JtBallotSheet) sheet = g_new0 (JtBallotSheet, 1);
  Query query = { office, case_uid, sheet };

  g_return_val_if_fail (JT_IS_OFFICE (office) && case_uid != NULL, NULL);

  sheet->rows = g_array_new (FALSE, TRUE, sizeof (JtSheetRow));
  g_array_set_clear_func (sheet->rows, (GDestroyNotify) row_clear);
  return jt_db_run_read (jt_office_get_db (office), read_sheet, &query, error)
             ? g_steal_pointer (&sheet)
             : NULL;
}

gboolean
jt_ballot_sheet_refresh (JtBallotSheet *sheet, JtOffice *office, guint line, GError **error)
{
  JtSheetRow *row = jt_ballot_sheet_get_row (sheet, line);
  const char *vote = jt_ballot_box_get_vote (sheet->box)->uid;
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtRows) papers = jt_store_papers_of_part (db, vote, row->part);
  g_autoptr (JtRows) changes = jt_store_changed_part (db, vote, row->part);

  clear_paper (row);
  return read_papers (sheet, papers, error) && read_changes (sheet, changes, error)
         && jt_ballot_box_refresh (sheet->box, db, row->part, error);
}
