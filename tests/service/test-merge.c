/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-db.h"
#include "jt-entry.h"
#include "jt-json.h"
#include "jt-judge.h"
#include "jt-ledger-fixture.h"
#include "jt-merge.h"
#include "jt-office-private.h"
#include "jt-table.h"

static void
submit (JtVoteBook *ledger, const char *command, const char *members)
{
  g_autoptr (JsonObject) answer = jt_vote_submit (ledger, command, members);

  g_assert_nonnull (answer);
}

/* Returns: (transfer full): the uid of the visit */
static char *
add_visit (JtVoteBook *ledger, const char *room, const char *outcome)
{
  g_autofree char *part = jt_book_part (ledger->book, room);
  g_autofree char *members =
      g_strdup_printf ("\"part\": \"%s\", \"outcome\": \"%s\"", part, outcome);
  g_autoptr (JsonObject) answer = jt_vote_submit (ledger, "visit-add", members);

  return g_strdup (jt_json_text (answer, "uid"));
}

static void
withdraw_visit (JtVoteBook *ledger, const char *uid)
{
  g_autofree char *members = g_strdup_printf ("\"visit\": \"%s\"", uid);

  submit (ledger, "visit-withdraw", members);
}

static void
add_document (JtVoteBook *ledger, const char *kind)
{
  g_autofree char *members = g_strdup_printf ("\"stage\": \"vote\", \"kind\": \"%s\"", kind);

  submit (ledger, "document-add", members);
}

static void
withdraw (JtVoteBook *ledger, const char *room)
{
  g_autofree char *papers = jt_vote_papers_of (ledger, room);
  g_autofree char *members = g_strdup_printf ("\"papers\": %s", papers);

  submit (ledger, "paper-withdraw", members);
}

static gint64
unite (JtVoteBook *ledger, GPtrArray *entries)
{
  g_autoptr (GError) error = NULL;
  gint64 added = -1;

  jt_book_merge_entries (ledger->book->office, entries, NULL, &added, &error);
  g_assert_no_error (error);
  return added;
}

/* Nothing is taken over: not the entries before the bad one either. */
static void
refuse (JtVoteBook *ledger, GPtrArray *entries, JtRuleError code, const char *fact)
{
  const gint64 before = jt_book_entries (ledger->book);
  g_autoptr (GError) error = NULL;
  gint64 added = -1;

  g_assert_false (jt_book_merge_entries (ledger->book->office, entries, NULL, &added, &error));
  g_assert_error (error, JT_RULE_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, fact);
  g_assert_cmpint (added, ==, 0);
  g_assert_cmpint (jt_book_entries (ledger->book), ==, before);
  jt_fixture_assert_rebuild (ledger->book->office);
}

static void
assert_same_tables (JtVoteBook *here, JtVoteBook *there)
{
  g_autoptr (GPtrArray) differences =
      g_ptr_array_new_with_free_func ((GDestroyNotify) jt_difference_free);
  g_autoptr (GError) error = NULL;
  gint64 count;

  jt_tables_compare (jt_office_get_db (here->book->office), there->book->path, differences, &count,
                     &error);
  g_assert_no_error (error);
  g_assert_cmpint (count, ==, 0);
}

static void
shuffle (GPtrArray *entries)
{
  for (guint i = entries->len; i > 1; i--)
    {
      const guint other = (guint) g_test_rand_int_range (0, (gint32) i);
      gpointer last = entries->pdata[i - 1];

      entries->pdata[i - 1] = entries->pdata[other];
      entries->pdata[other] = last;
    }
}

/* -------------------------------------------------------------------------- what commutes */

/* Two grid leaders work on copies, the office goes on meanwhile; whoever comes home first, the
 * tables are the same, and those of a rebuild. */
static void
test_any_order (void)
{
  g_autoptr (JtVoteBook) home = jt_ledger_new ();
  g_autofree char *slip = add_visit (home, "302", "tenant");
  g_autoptr (JtVoteBook) first = jt_ledger_carry (home, "2026-03-23");
  g_autoptr (JtVoteBook) second = jt_ledger_carry (home, "2026-03-23");
  g_autoptr (JtVoteBook) other_home = NULL;
  g_autoptr (GPtrArray) of_first = NULL;
  g_autoptr (GPtrArray) of_second = NULL;
  gint64 added;

  jt_vote_record (first, "301 yes;302 no", "2 recorded");
  g_free (add_visit (first, "401", "nobody-home"));
  withdraw (first, "101");
  withdraw_visit (first, slip);
  jt_vote_record (second, "301 no;402 yes;101 no", "3 recorded");
  g_free (add_visit (second, "402", "paper-given"));
  add_document (second, "表决票");
  withdraw (second, "402");
  withdraw_visit (second, slip); /* the other does not know */
  jt_vote_record (home, "302 yes", "1 recorded");
  add_document (home, "公告");

  of_first = jt_ledger_entries (first);
  of_second = jt_ledger_entries (second);
  shuffle (of_first);
  shuffle (of_second);
  other_home = jt_ledger_carry (home, "2026-03-23");

  added = unite (home, of_first);
  g_assert_cmpint (added, ==, 5); /* and the device's own first entry */
  jt_vote_assert_sound (home);
  g_assert_cmpint (unite (home, of_second), ==, 6);
  jt_vote_assert_sound (home);
  g_assert_cmpint (unite (home, of_second), ==, 0);

  unite (other_home, of_second);
  jt_vote_assert_sound (other_home);
  unite (other_home, of_first);
  jt_vote_assert_sound (other_home);
  assert_same_tables (home, other_home);
  jt_ledger_assert_intact (other_home->book->path);
}

/* Entries trickle in one by one, as far as their chain allows. */
static void
test_one_by_one (void)
{
  g_autoptr (JtVoteBook) home = jt_ledger_new ();
  g_autoptr (JtVoteBook) away = jt_ledger_carry (home, "2026-03-23");
  g_autoptr (GPtrArray) entries = NULL;
  gint64 added = 0;

  jt_vote_record (away, "301 yes;302 no", "2 recorded");
  jt_vote_record (home, "402 yes", "1 recorded");
  g_free (add_visit (away, "401", "tenant"));
  withdraw (away, "301");
  entries = jt_ledger_entries (away);
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();

      g_ptr_array_add (one, g_ptr_array_index (entries, i));
      added += unite (home, one);
    }
  g_assert_cmpint (added, ==, 4);
  jt_vote_assert_sound (home);
}

/* An older copy of the home's own book takes everything, stages and users too. */
static void
test_older_copy (void)
{
  g_autoptr (JtVoteBook) home = jt_ledger_new ();
  g_autoptr (JtVoteBook) copy = jt_ledger_carry (home, "2026-03-23");
  g_autoptr (GPtrArray) entries = NULL;

  submit (home, "user-add", "\"name\": \"张三\", \"role\": \"clerk\"");
  submit (home, "vote-extend", "\"to\": \"2026-04-20\"");
  entries = jt_ledger_entries (home);
  g_assert_cmpint (unite (copy, entries), >=, 2);
  jt_vote_assert_sound (copy);
  assert_same_tables (home, copy);
}

/* Personal values come with the entries that name them; one that does not fit is not kept. */
static void
test_secrets (void)
{
  g_autoptr (JtVoteBook) home = jt_ledger_new ();
  g_autoptr (JtVoteBook) copy = jt_ledger_carry (home, "2026-03-23");
  g_autoptr (JsonObject) imported = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_secret_free);
  g_autofree char *ask = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  JtSecret *secret = g_new0 (JtSecret, 1);
  JtSecret *unnamed = g_new0 (JtSecret, 1);
  gint64 added;

  imported = jt_book_import (home->book,
                             "小区,楼栋,单元,房号,楼层,建筑面积,业主,联系电话,总层数,是否有电梯\n"
                             "松果小区,2,1,101,1,80.00,周样月,13800138009,6,否\n");
  entries = jt_ledger_entries (home);
  secret->uid =
      jt_ledger_ask (home->book->path, "SELECT uid FROM secret WHERE value = '13800138009'");
  secret->salt =
      jt_ledger_ask (home->book->path, "SELECT salt FROM secret WHERE value = '13800138009'");
  secret->value = g_strdup ("13800138008");
  g_ptr_array_add (secrets, secret);
  unnamed->uid = g_strdup ("NOBODY");
  unnamed->salt = g_strdup ("salt");
  unnamed->value = g_strdup ("value");
  g_ptr_array_add (secrets, unnamed);

  jt_book_merge_entries (copy->book->office, entries, secrets, &added, &error);
  g_assert_no_error (error);
  ask = g_strdup_printf ("SELECT value FROM secret WHERE uid IN ('%s', 'NOBODY')", secret->uid);
  kept = jt_ledger_ask (copy->book->path, ask);
  g_assert_cmpstr (kept, ==, NULL);

  /* The right one may follow later. */
  g_free (secret->value);
  secret->value = g_strdup ("13800138009");
  jt_book_merge_entries (copy->book->office, entries, secrets, &added, &error);
  g_assert_no_error (error);
  g_assert_cmpint (added, ==, 0);
  kept = jt_ledger_ask (copy->book->path, ask);
  g_assert_cmpstr (kept, ==, "13800138009");
  jt_fixture_assert_rebuild (copy->book->office);
}

/* -------------------------------------------------------------------------- what is refused */

/* The home, and the entries of a copy that wrote three of its own. */
typedef struct
{
  JtVoteBook *home;
  JtVoteBook *away;
  GPtrArray *entries;
} Pair;

static void
pair_init (Pair *pair)
{
  pair->home = jt_ledger_new ();
  pair->away = jt_ledger_carry (pair->home, "2026-03-23");
  jt_vote_record (pair->away, "301 yes", "1 recorded");
  g_free (add_visit (pair->away, "401", "against"));
  pair->entries = jt_ledger_entries (pair->away);
}

static void
pair_clear (Pair *pair)
{
  jt_vote_book_free (pair->home);
  jt_vote_book_free (pair->away);
  g_ptr_array_unref (pair->entries);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pair, pair_clear)

/* The entry so many places before the last. */
static JtEntry *
from_end (const Pair *pair, guint back)
{
  return g_ptr_array_index (pair->entries, pair->entries->len - 1 - back);
}

static char *
name_of (const JtEntry *entry)
{
  return g_strdup_printf ("%s/%" G_GINT64_FORMAT, entry->device, entry->seq);
}

static void
set_text (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static void
hash_again (JtEntry *entry)
{
  g_free (entry->hash);
  entry->hash = jt_entry_hash (entry);
}

static void
test_fork (void)
{
  g_auto (Pair) pair = { 0 };
  g_autofree char *fact = NULL;
  g_autofree char *known = NULL;
  JtEntry *entry;

  pair_init (&pair);
  entry = g_ptr_array_index (pair.entries, 4); /* one that both copies have */
  known = g_strdup (entry->hash);
  set_text (&entry->at, "2026-03-23T00:00:00Z");
  hash_again (entry);
  fact = g_strdup_printf ("%s/%" G_GINT64_FORMAT ": %s ≠ %s", entry->device, entry->seq, known,
                          entry->hash);
  refuse (pair.home, pair.entries, JT_RULE_ERROR_ENTRY_FORK, fact);
}

static void
test_gap (void)
{
  g_auto (Pair) pair = { 0 };
  g_autofree char *fact = NULL;

  pair_init (&pair);
  fact = name_of (from_end (&pair, 0));
  g_ptr_array_remove_index (pair.entries, pair.entries->len - 2);
  refuse (pair.home, pair.entries, JT_RULE_ERROR_ENTRY_GAP, fact);
}

static void
test_damaged (void)
{
  g_auto (Pair) pair = { 0 };
  g_autofree char *fact = NULL;

  pair_init (&pair);
  fact = name_of (from_end (&pair, 0));
  set_text (&from_end (&pair, 0)->payload, "{}");
  refuse (pair.home, pair.entries, JT_RULE_ERROR_ENTRY_DAMAGED, fact);
}

/* A chain that was rewritten with new hashes does not join what is here. */
static void
test_other_past (void)
{
  g_auto (Pair) pair = { 0 };
  g_autofree char *fact = NULL;
  JtEntry *entry;

  pair_init (&pair);
  entry = from_end (&pair, 0);
  fact = name_of (entry);
  set_text (&entry->prev, from_end (&pair, 2)->hash);
  hash_again (entry);
  refuse (pair.home, pair.entries, JT_RULE_ERROR_ENTRY_DAMAGED, fact);
}

static void
test_newer_program (void)
{
  g_auto (Pair) pair = { 0 };
  g_autofree char *fact = NULL;
  JtEntry *entry;

  pair_init (&pair);
  entry = from_end (&pair, 0);
  fact = name_of (entry);
  set_text (&entry->command, "visit-sing");
  hash_again (entry);
  refuse (pair.home, pair.entries, JT_RULE_ERROR_ENTRY_UNKNOWN, fact);
}

/* A copy that is not the home adds no users and moves no case. */
static void
test_not_home (void)
{
  static const char *const commands[][2] = {
    { "user-add", "\"name\": \"张三\", \"role\": \"supervisor\"" },
    { "vote-extend", "\"to\": \"2026-04-20\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (Pair) pair = { 0 };
      g_autoptr (GPtrArray) entries = NULL;
      g_autofree char *fact = NULL;

      pair_init (&pair);
      submit (pair.away, commands[i][0], commands[i][1]);
      entries = jt_ledger_entries (pair.away);
      fact = name_of (g_ptr_array_index (entries, pair.entries->len));
      refuse (pair.home, entries, JT_RULE_ERROR_ENTRY_NOT_HOME, fact);

      /* What came before it is welcome. */
      g_assert_cmpint (unite (pair.home, pair.entries), ==, 3);
    }
}

/* Half a submission is none. */
static void
test_half_submission (void)
{
  g_auto (Pair) pair = { 0 };
  g_autofree char *fact = NULL;
  JtEntry *entry;

  pair_init (&pair);
  entry = from_end (&pair, 0);
  fact = name_of (entry);
  entry->chain = g_strdup ("CHAIN");
  entry->final = FALSE;
  hash_again (entry);
  refuse (pair.home, pair.entries, JT_RULE_ERROR_ENTRY_GAP, fact);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge/any-order", test_any_order);
  g_test_add_func ("/merge/one-by-one", test_one_by_one);
  g_test_add_func ("/merge/older-copy", test_older_copy);
  g_test_add_func ("/merge/secrets", test_secrets);
  g_test_add_func ("/merge/fork", test_fork);
  g_test_add_func ("/merge/gap", test_gap);
  g_test_add_func ("/merge/damaged", test_damaged);
  g_test_add_func ("/merge/other-past", test_other_past);
  g_test_add_func ("/merge/newer-program", test_newer_program);
  g_test_add_func ("/merge/not-home", test_not_home);
  g_test_add_func ("/merge/half-submission", test_half_submission);

  return g_test_run ();
}
