/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "jt-json.h"
#include "jt-ledger-fixture.h"
#include "jt-roster-import.h"
#include "jt-shim-vfs.h"
#include "jt-store-error.h"

/* Every point at which a command writes fails once in turn: the answer names the disk, and the book
 * holds all of the command or nothing. */

/* The ledger's file as it was before each try. */
typedef struct
{
  JtVoteBook *ledger;
  const char *path;
  char *bytes;
  gsize length;
  char *arguments;
  char *roster;
} Try;

typedef struct
{
  const char *name;
  const char *today;
  const char *command; /* NULL: a roster is imported */
  const char *members;
} Step;

static const Step steps[] = {
  { "paper-record", "2026-03-22", "paper-record",
    "\"rows\": [{\"row\": 1, \"room\": \"301\", \"choice\": \"yes\"}, "
    "{\"row\": 2, \"room\": \"101\", \"choice\": \"no\"}]" },
  { "roster-import", "2026-03-22", NULL, NULL },
  { "case-register", "2026-03-22", "case-register", NULL },
  { "vote-close", "2026-04-11", "vote-close", "" },
  { "document-add", "2026-03-22", "document-add",
    "\"stage\": \"vote\", \"kind\": \"表决票\", \"number\": \"7\"" },
  { "user-add", "2026-03-22", "user-add", "\"name\": \"张三\", \"role\": \"clerk\"" },
};

static char *
make_roster (void)
{
  GString *csv =
      g_string_new ("小区,楼栋,单元,房号,楼层,建筑面积,业主,联系电话,总层数,是否有电梯\n");

  for (int floor = 1; floor <= 6; floor++)
    for (int flat = 1; flat <= 10; flat++)
      g_string_append_printf (csv, "松果小区,5,1,%d%02d,%d,80.00,王例%d之%d,138001%05d,6,否\n",
                              floor, flat, floor, floor, flat, floor * 100 + flat);
  return g_string_free (csv, FALSE);
}

static char *
make_arguments (JtVoteBook *ledger, const Step *step)
{
  g_autofree char *entrance = NULL;
  g_autofree char *part = NULL;

  if (step->members != NULL)
    return g_strdup_printf ("{\"case\": \"%s\"%s%s}", ledger->case_uid,
                            *step->members != '\0' ? ", " : "", step->members);
  entrance = jt_book_entrance (ledger->book, "1-1");
  part = jt_book_part (ledger->book, "101");
  return g_strdup_printf ("{\"entrances\": [\"%s\"], \"applicants\": [\"%s\"]}", entrance, part);
}

static void
try_init (Try *try, const Step *step)
{
  g_autofree char *csv = make_roster ();

  try->ledger = jt_ledger_new ();
  try->path = try->ledger->book->path;
  try->arguments = make_arguments (try->ledger, step);
  try->roster = jt_book_write_file (try->ledger->book, "more.csv", csv);
  jt_ledger_shut (try->ledger);
  g_assert_true (g_file_get_contents (try->path, &try->bytes, &try->length, NULL));
}

static void
try_clear (Try *try)
{
  jt_vote_book_free (try->ledger);
  g_free (try->bytes);
  g_free (try->arguments);
  g_free (try->roster);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Try, try_clear)

static JtOffice *
open_again (const Try *try, const Step *step)
{
  g_autofree char *log = g_strconcat (try->path, "-wal", NULL);
  g_autoptr (GError) error = NULL;
  JtClock clock = { 0 };
  JtOffice *office;

  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_file_set_contents_full (try->path, try->bytes, (gssize) try->length, G_FILE_SET_CONTENTS_NONE,
                            0600, &error);
  g_assert_no_error (error);
  jt_clock_pretend (step->today, &clock, &error);
  g_assert_no_error (error);
  office = jt_office_open (try->path, &clock, &error);
  g_assert_no_error (error);
  jt_office_act_as (office, NULL, &error);
  g_assert_no_error (error);
  return office;
}

static gboolean
do_step (const Try *try, const Step *step, JtOffice *office, GError **error)
{
  const JtRosterOptions options = { 0 };
  g_autoptr (JsonObject) arguments = NULL;

  if (step->command == NULL)
    return jt_office_roster_import (office, try->roster, &options, NULL, NULL, error);
  arguments = jt_json_read (try->arguments, NULL);
  return jt_office_submit (office, step->command, arguments, NULL, error);
}

/* Entries of commands.  A file that was restored after a power cut is another file, in which the
 * next command is preceded by the device's own entry. */
static gint64
count_entries (const Try *try)
{
  g_autofree char *count =
      jt_ledger_ask (try->path, "SELECT count (*) FROM journal WHERE command <> 'device-add'");

  return g_ascii_strtoll (count, NULL, 10);
}

/* How many entries the step writes when nothing fails; every chain of them is whole or absent,
 * which the verification looks at. */
static gint64
entries_of_step (const Try *try, const Step *step)
{
  g_autoptr (JtOffice) office = open_again (try, step);
  const gint64 before = count_entries (try);
  g_autoptr (GError) error = NULL;

  g_assert_true (do_step (try, step, office, &error));
  g_assert_no_error (error);
  g_assert_true (jt_office_close (office, &error));
  return count_entries (try) - before;
}

static void
assert_all_or_nothing (const Try *try, gint64 before, gint64 step, gboolean done)
{
  const gint64 now = count_entries (try);

  jt_ledger_assert_intact (try->path);
  if (done)
    g_assert_cmpint (now, ==, before + step);
  else
    g_assert_true (now == before || now == before + step);
}

/* ---------------------------------------------------------------------------- a disk that fails */

/* FALSE when the step was over before that point. */
static gboolean
strike (const Try *try, const Step *step, JtShimFailure failure, guint point, gint64 written)
{
  g_autoptr (JtOffice) office = open_again (try, step);
  const gint64 before = count_entries (try);
  g_autoptr (GError) error = NULL;
  gboolean done, struck;

  jt_shim_reset ();
  jt_shim_fail_at (point, failure, FALSE);
  done = do_step (try, step, office, &error);
  struck = jt_shim_struck ();
  jt_shim_reset ();

  g_assert_cmpint (done, ==, !struck);
  if (struck)
    {
      g_assert_true (g_error_matches (error, JT_STORE_ERROR, JT_STORE_ERROR_FULL) ||
                     g_error_matches (error, JT_STORE_ERROR, JT_STORE_ERROR_IO));
      if (failure == JT_SHIM_FULL)
        g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_FULL);
    }
  jt_office_close (office, NULL);
  g_clear_object (&office);
  assert_all_or_nothing (try, before, written, done);
  return struck;
}

static void
test_failing_disk (gconstpointer data)
{
  static const JtShimFailure failures[] = { JT_SHIM_FULL, JT_SHIM_IO_ERROR };
  const Step *step = data;
  g_auto (Try) try = { 0 };
  gint64 written;

  try_init (&try, step);
  written = entries_of_step (&try, step);
  jt_shim_install ();
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      guint point = 0;

      while (strike (&try, step, failures[i], point, written))
        point++;
      g_test_message ("%u points", point);
      g_assert_cmpuint (point, >, 1);
    }
  jt_shim_uninstall ();
}

/* The office that was told of a full disk goes on working once there is room. */
static void
test_room_again (gconstpointer data)
{
  const Step *step = data;
  g_auto (Try) try = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (JtOffice) office = NULL;

  try_init (&try, step);
  jt_shim_install ();
  office = open_again (&try, step);
  jt_shim_reset ();
  jt_shim_fail_at (0, JT_SHIM_FULL, TRUE);
  g_assert_false (do_step (&try, step, office, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_FULL);
  g_clear_error (&error);
  jt_shim_reset ();
  g_assert_true (do_step (&try, step, office, &error));
  g_assert_no_error (error);
  g_assert_true (jt_office_close (office, &error));
  g_clear_object (&office);
  jt_shim_uninstall ();
  jt_ledger_assert_intact (try.path);
}

/* ------------------------------------------------------------------------------ power that goes */

static gboolean
cut (const Try *try, const Step *step, guint point, gint64 written, GRand *chance)
{
  g_autoptr (JtOffice) office = NULL;
  gboolean done, struck;
  gint64 before;

  jt_shim_watch_power ();
  office = open_again (try, step);
  before = count_entries (try);
  jt_shim_reset ();
  jt_shim_cut_power_at (point);
  done = do_step (try, step, office, NULL);
  struck = jt_shim_struck ();
  jt_office_close (office, NULL);
  g_clear_object (&office);
  jt_shim_restore_power (chance);

  assert_all_or_nothing (try, before, written, done);
  return struck;
}

static void
test_power_cut (gconstpointer data)
{
  const Step *step = data;
  g_autoptr (GRand) chance = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  const guint lucky = (guint) g_test_rand_int_range (0, 2);
  g_auto (Try) try = { 0 };
  gint64 written;

  try_init (&try, step);
  written = entries_of_step (&try, step);
  jt_shim_install ();
  /* At every other point chance lets some of the writes survive that were not synced. */
  for (guint point = 0; cut (&try, step, point, written, point % 2 == lucky ? chance : NULL);
       point++)
    ;
  jt_shim_uninstall ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *disk = g_strdup_printf ("/faults/failing-disk/%s", steps[i].name);
      g_autofree char *room = g_strdup_printf ("/faults/room-again/%s", steps[i].name);
      g_autofree char *power = g_strdup_printf ("/faults/power-cut/%s", steps[i].name);

      g_test_add_data_func (disk, &steps[i], test_failing_disk);
      g_test_add_data_func (room, &steps[i], test_room_again);
      g_test_add_data_func (power, &steps[i], test_power_cut);
    }
  return g_test_run ();
}
