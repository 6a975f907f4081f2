/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "jt-json.h"
#include "jt-ledger-fixture.h"

/* Two programs write one book at the same time, ten thousand commands between them. */

#define COMMANDS 5000
#define FLATS 60

/* How many commands a program may be ahead: on a busy machine one of them would else be done before
 * the other begins, and nothing would be shown. */
#define LEAD 100

/* How far each program is, in memory that both see. */
static gint *progress;

static void
wait_for_other (int who, int done)
{
  const gint64 end = g_get_monotonic_time () + 300 * G_USEC_PER_SEC;

  g_atomic_int_set (&progress[who - 1], done);
  while (g_atomic_int_get (&progress[2 - who]) < done - LEAD)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_usleep (500);
    }
}

/* Two entrances of sixty flats, one for each program's papers, and a third with one flat for both.
 */
static char *
make_roster (void)
{
  GString *csv = g_string_new ("小区,楼栋,单元,房号,楼层,建筑面积,业主,总层数,是否有电梯\n");

  for (int entrance = 1; entrance <= 2; entrance++)
    for (int flat = 0; flat < FLATS; flat++)
      g_string_append_printf (csv, "松果小区,1,%d,%d%02d,%d,80.00,王例%d之%d,6,否\n", entrance,
                              flat / 10 + 1, flat % 10 + 1, flat / 10 + 1, entrance, flat);
  g_string_append (csv, "松果小区,1,3,101,1,80.00,李例共,6,否\n");
  return g_string_free (csv, FALSE);
}

static void
submit (JtOffice *office, const char *command, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) arguments = jt_json_read (text, &error);
  g_auto (JtOutcome) outcome = { 0 };

  g_assert_no_error (error);
  jt_office_submit (office, command, arguments, &outcome, &error);
  g_assert_no_error (error);
}

/* What the @i-th paper of a program says: each of its flats has its turn, again and again. */
static const char *
choice_of (int i)
{
  static const char *const choices[] = { "yes", "no", "abstain" };

  return choices[(i / FLATS) % (int) G_N_ELEMENTS (choices)];
}

/* Both say something else of one flat on one day: neither may write over the other. */
static void
contradict (JtOffice *office, const char *case_uid, int who)
{
  g_autofree char *text = g_strdup_printf (
      "{\"case\": \"%s\", \"rows\": [{\"row\": 1, \"room\": \"1-3-101\", \"choice\": "
      "\"%s\", \"received_on\": \"2026-03-19\"}]}",
      case_uid, who == 1 ? "yes" : "no");

  submit (office, "paper-record", text);
}

/* One program: papers of its own entrance on ever later days would run out of days, so a paper is
 * withdrawn before the next; between them visits, documents and users. */
static void
work (const char *path, const char *case_uid, const char *part, int who)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtOffice) office = NULL;
  JtClock clock = { 0 };

  jt_clock_pretend ("2026-03-20", &clock, NULL);
  office = jt_office_open (path, &clock, &error);
  g_assert_no_error (error);
  jt_office_act_as (office, "管理员", &error);
  g_assert_no_error (error);

  for (int i = 0; i < COMMANDS; i++)
    {
      const int flat = i / 5 % FLATS;
      g_autofree char *text = NULL;

      switch (i % 5)
        {
        case 0: /* a paper */
        case 1: /* is taken back as a slip */
          text = g_strdup_printf ("{\"case\": \"%s\", \"rows\": [{\"row\": 1, \"room\": "
                                  "\"1-%d-%d%02d\", \"choice\": \"%s\"}]}",
                                  case_uid, who, flat / 10 + 1, flat % 10 + 1,
                                  i % 5 == 0 ? choice_of (i / 5) : "none");
          submit (office, "paper-record", text);
          break;
        case 2: /* and is there again */
          text = g_strdup_printf ("{\"case\": \"%s\", \"rows\": [{\"row\": 1, \"room\": "
                                  "\"1-%d-%d%02d\", \"choice\": \"yes\"}]}",
                                  case_uid, who, flat / 10 + 1, flat % 10 + 1);
          submit (office, "paper-record", text);
          break;
        case 3:
          text = g_strdup_printf (
              "{\"part\": \"%s\", \"outcome\": \"tenant\", \"note\": \"%d-%d\"}", part, who, i);
          submit (office, "visit-add", text);
          break;
        default:
          text = g_strdup_printf ("{\"name\": \"用户%d之%d\", \"role\": \"clerk\"}", who, i);
          submit (office, "user-add", text);
        }
      wait_for_other (who, i + 1);
    }
  contradict (office, case_uid, who);
  /* While the other still writes, the log cannot be emptied; that is no loss. */
  jt_office_close (office, NULL);
}

static pid_t
start (const char *path, const char *case_uid, const char *part, int who)
{
  const pid_t pid = fork ();

  if (pid == 0)
    {
      work (path, case_uid, part, who);
      _exit (EXIT_SUCCESS);
    }
  g_assert_cmpint (pid, >, 0);
  return pid;
}

static void
wait_for (pid_t pid)
{
  int status;

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, EXIT_SUCCESS);
}

static void
assert_count (const char *path, const char *sql, int expected)
{
  g_autofree char *count = jt_ledger_ask (path, sql);

  g_assert_cmpint (atoi (count), ==, expected);
}

static void
test_two_processes (void)
{
  g_autofree char *roster = make_roster ();
  g_autoptr (JtVoteBook) ledger = jt_vote_book_new ("2026-03-02", roster, "松果小区/1", "1-1-101");
  g_autoptr (JsonObject) opened =
      jt_vote_submit (ledger, "vote-open", "\"from\": \"2026-03-02\", \"to\": \"2026-04-10\"");
  g_autofree char *part = jt_book_part (ledger->book, "1-1-101");
  g_autofree char *turns = NULL;
  const char *path = ledger->book->path;
  pid_t pids[2];

  progress = mmap (NULL, 2 * sizeof *progress, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
                   -1, 0);
  g_assert_true (progress != MAP_FAILED);

  /* A connection must not be carried over a fork. */
  jt_ledger_shut (ledger);
  for (int i = 0; i < 2; i++)
    pids[i] = start (path, ledger->case_uid, part, i + 1);
  for (int i = 0; i < 2; i++)
    wait_for (pids[i]);

  jt_ledger_assert_intact (path);
  /* No update is lost: every visit, every user, and the last paper of every flat. */
  assert_count (path, "SELECT count (*) FROM visit", 2 * COMMANDS / 5);
  assert_count (path, "SELECT count (*) FROM visit WHERE note LIKE '1-%'", COMMANDS / 5);
  assert_count (path, "SELECT count (DISTINCT note) FROM visit", 2 * COMMANDS / 5);
  assert_count (path, "SELECT count (*) FROM user", 2 * COMMANDS / 5 + 1);
  assert_count (path, "SELECT consenting_voters FROM motion_total", 2 * FLATS);
  assert_count (path, "SELECT papers FROM motion_total", 2 * FLATS + 1);
  assert_count (path,
                "SELECT count (DISTINCT choice) FROM paper JOIN paper_choice ON paper = uid "
                "WHERE withdrawn = 0 AND received_on = '2026-03-19'",
                2);
  /* They did write side by side, or all this would show nothing. */
  turns = jt_ledger_ask (path, "SELECT count (*) FROM (SELECT substr (note, 1, 1) AS who, "
                               "lag (substr (note, 1, 1)) OVER (ORDER BY rowid) AS before "
                               "FROM visit) WHERE who <> before");
  g_assert_cmpint (atoi (turns), >, 10);
  /* Both wrote in one chain, since both work on one file. */
  assert_count (path, "SELECT count (DISTINCT device) FROM journal", 1);
  assert_count (path, "SELECT max (seq) - count (*) FROM journal", 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/two-processes/ten-thousand-commands", test_two_processes);

  return g_test_run ();
}
