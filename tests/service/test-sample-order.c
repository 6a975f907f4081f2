/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-disk.h"
#include "jt-journal.h"
#include "jt-office-private.h"
#include "jt-rows.h"
#include "jt-sample.h"
#include "jt-sharing.h"
#include "jt-store-case.h"
#include "jt-store-vote.h"

static JtOffice *
make_sample (const char *path)
{
  const JtFounding founding = { 0 };
  g_autoptr (GError) error = NULL;
  JtOffice *office;
  JtClock clock;

  g_assert_true (jt_clock_pretend ("2026-11-18", &clock, NULL));
  office = jt_sample_create (path, &founding, &clock, &error);
  g_assert_no_error (error);
  return office;
}

static void
append_rows (GString *text, JtRows *rows, const char *const *columns)
{
  GError *error = NULL;

  while (jt_rows_next (rows, &error))
    {
      for (guint i = 0; columns[i] != NULL; i++)
        g_string_append_printf (text, "%s ", jt_rows_text (rows, columns[i]));
      g_string_append_c (text, '\n');
    }
  g_assert_no_error (error);
  jt_rows_free (rows);
}

/* The owners of a roll, part by part. */
static void
append_owners (GString *text, JtDb *db, const char *vote)
{
  g_autoptr (JtRows) parts = jt_store_roll_parts (db, vote);
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (JtRows) rows = jt_store_roll_owners (db, vote);
  GError *error = NULL;

  while (jt_rows_next (rows, &error))
    {
      const char *part = jt_rows_text (rows, "part");
      const char *before = g_hash_table_lookup (owners, part);

      g_hash_table_replace (owners, g_strdup (part),
                            g_strconcat (before != NULL ? before : "",
                                         jt_rows_text (rows, "name"), " ", NULL));
    }
  while (jt_rows_next (parts, &error))
    g_string_append_printf (
        text, "%s: %s\n", jt_rows_text (parts, "label"),
        (const char *) g_hash_table_lookup (owners, jt_rows_text (parts, "part")));
  g_assert_no_error (error);
}

static void
append_case (GString *text, JtOffice *office, const char *case_uid)
{
  static const char *const of_document[] = { "stage", "kind", "number", NULL };
  static const char *const of_visit[] = { "on_day", "outcome", NULL };
  static const char *const of_objection[] = { "number", "ground", "begun_on", NULL };
  static const char *const of_funding[] = { "source", "kind", "amount", NULL };
  static const char *const of_wish[] = { "wish", "on_day", NULL };
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtSharing) sharing = jt_office_sharing (office, case_uid, NULL);
  g_autoptr (JtRows) votes = jt_store_votes_of_case (db, case_uid);
  GError *error = NULL;

  for (guint i = 0; i < sharing->shares->len; i++)
    {
      const JtShare *share = g_ptr_array_index (sharing->shares, i);

      g_string_append_printf (text, "%s %" G_GINT64_FORMAT "\n", share->label, share->line.amount);
    }
  while (jt_rows_next (votes, &error))
    append_owners (text, db, jt_rows_text (votes, "uid"));
  g_assert_no_error (error);
  append_rows (text, jt_store_documents (db, case_uid), of_document);
  append_rows (text, jt_store_visits_of_case (db, case_uid), of_visit);
  append_rows (text, jt_store_stage_rows (db, "objections", case_uid), of_objection);
  append_rows (text, jt_store_stage_rows (db, "funding", case_uid), of_funding);
  append_rows (text, jt_store_stage_rows (db, "wish", case_uid), of_wish);
}

static char *
read_in_order (JtOffice *office)
{
  GString *text = g_string_new (NULL);
  g_autoptr (JtRows) cases = jt_store_cases (jt_office_get_db (office));
  GError *error = NULL;

  while (jt_rows_next (cases, &error))
    append_case (text, office, jt_rows_text (cases, "uid"));
  g_assert_no_error (error);
  return g_string_free (text, FALSE);
}

static gboolean
rebuild (JtDb *db, gpointer data, GError **error)
{
  return jt_db_reset_projection (db, error) && jt_journal_replay (db, db, NULL, NULL, error);
}

/* Not only what the book holds is the same, but also the order in which it is shown: nothing is
 * listed by uids, which chance made; and it is that of a book rebuilt from its journal. */
static void
test_same_order (void)
{
  g_autofree char *folder = g_dir_make_tmp ("jiati-order-XXXXXX", NULL);
  g_autofree char *one_path = g_build_filename (folder, "one.jiati", NULL);
  g_autofree char *other_path = g_build_filename (folder, "other.jiati", NULL);
  g_autoptr (JtOffice) one = make_sample (one_path);
  g_autoptr (JtOffice) other = make_sample (other_path);
  g_autofree char *one_text = read_in_order (one);
  g_autofree char *other_text = read_in_order (other);
  g_autofree char *rebuilt_text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (strlen (one_text), >, 5000);
  g_assert_cmpstr (one_text, ==, other_text);
  g_assert_true (jt_db_run (jt_office_get_db (one), rebuild, NULL, &error));
  g_assert_no_error (error);
  rebuilt_text = read_in_order (one);
  g_assert_cmpstr (rebuilt_text, ==, one_text);
  g_clear_object (&one);
  g_clear_object (&other);
  jt_disk_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample-order/same", test_same_order);
  return g_test_run ();
}
