/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "jt-json.h"
#include "jt-print-fixture.h"
#include "jt-printout.h"
#include "jt-share-print.h"
#include "jt-sharing.h"

/* A case of one entrance: 101, 102, 201 and 202 of 80 m² each. */
typedef struct
{
  JtBook *book;
  char *case_uid;
  char *parts[4];
} Fixture;

static const char *const rooms[] = { "101", "102", "201", "202" };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) imported = NULL;

  fixture->book = jt_book_new ("2026-03-02");
  imported = jt_book_import (fixture->book, jt_small_roster);
  fixture->case_uid = jt_book_register (fixture->book, "1-1", "1-1-101");
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autofree char *name = g_strconcat ("1-1-", rooms[i], NULL);

      fixture->parts[i] = jt_book_part (fixture->book, name);
    }
}

/* However a test changed the plan, the journal makes the same tables. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jt_fixture_assert_rebuild (fixture->book->office);
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    g_free (fixture->parts[i]);
  g_free (fixture->case_uid);
  jt_book_free (fixture->book);
}

/* "201=50000 202=50000/2!" : room, fen, weight, and ! where it was agreed by hand. */
static char *
plan (Fixture *fixture, const char *total, const char *lines, const char *more)
{
  g_auto (GStrv) words = g_strsplit (lines, " ", -1);
  g_autoptr (GString) shares = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      char *amount = strchr (words[i], '=') + 1;
      char *weight = strchr (amount, '/');
      const gboolean by_hand = g_str_has_suffix (words[i], "!");
      const char *part = "nowhere";

      for (guint r = 0; r < G_N_ELEMENTS (rooms); r++)
        if (g_str_has_prefix (words[i], rooms[r]))
          part = fixture->parts[r];
      g_string_append_printf (shares, "%s{\"part\": \"%s\", \"amount\": %" G_GINT64_FORMAT,
                              i > 0 ? ", " : "", part, g_ascii_strtoll (amount, NULL, 10));
      if (weight != NULL)
        g_string_append_printf (shares, ", \"weight\": \"%.*s\"",
                                (int) strcspn (weight + 1, "!"), weight + 1);
      g_string_append_printf (shares, "%s}", by_hand ? ", \"by_hand\": 1" : "");
    }
  return g_strdup_printf ("{\"case\": \"%s\", \"method\": \"floor\", \"total\": %s, "
                          "\"shares\": [%s]%s}",
                          fixture->case_uid, total, shares->str, more);
}

static void
take (Fixture *fixture, const char *total, const char *lines, const char *more)
{
  g_autofree char *arguments = plan (fixture, total, lines, more);

  json_object_unref (jt_book_submit (fixture->book, "share-plan", arguments));
}

static void
refuse (Fixture *fixture, const char *total, const char *lines, const char *more,
        JtRuleError code, const char *fact)
{
  g_autofree char *arguments = plan (fixture, total, lines, more);

  g_test_message ("%s", arguments);
  jt_book_refuse (fixture->book, "share-plan", arguments, code, fact);
}

static JtSharing *
read_plan (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  JtSharing *sharing = jt_office_sharing (fixture->book->office, fixture->case_uid, &error);

  g_assert_no_error (error);
  return sharing;
}

/* What is recorded, in one line. */
static void
assert_plan (Fixture *fixture, const char *expected)
{
  g_autoptr (JtSharing) sharing = read_plan (fixture);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < sharing->shares->len; i++)
    {
      const JtShare *share = g_ptr_array_index (sharing->shares, i);

      if (share->row == NULL)
        continue;
      g_string_append_printf (found, "%s%s=%" G_GINT64_FORMAT "%s%s", found->len > 0 ? " " : "",
                              share->label, share->line.amount, share->line.extra ? "+" : "",
                              share->line.by_hand ? "!" : "");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static char *
row_of (Fixture *fixture, const char *room)
{
  g_autoptr (JtSharing) sharing = read_plan (fixture);

  for (guint i = 0; i < sharing->shares->len; i++)
    {
      const JtShare *share = g_ptr_array_index (sharing->shares, i);

      if (g_str_equal (share->label, room))
        return g_strdup (share->row);
    }
  g_assert_not_reached ();
}

static char *
beside (Fixture *fixture, const char *room, const char *fields)
{
  g_autofree char *row = row_of (fixture, room);

  return g_strdup_printf ("{\"case\": \"%s\", \"table\": \"agreement_share\", \"row\": \"%s\", "
                          "\"fields\": %s}",
                          fixture->case_uid, row, fields);
}

static void
change (Fixture *fixture, const char *room, const char *fields)
{
  g_autofree char *arguments = beside (fixture, room, fields);

  json_object_unref (jt_book_submit (fixture->book, "beside-record", arguments));
}

/* ------------------------------------------------------------------------------------- the plan */

static void
test_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JtSharing) none = read_plan (fixture);
  g_autoptr (JtSharing) sharing = NULL;
  JtMoney gap = 7;

  g_assert_cmpuint (none->shares->len, ==, 4);
  g_assert_cmpuint (jt_sharing_count (none), ==, 0);
  g_assert_false (jt_sharing_gap (none, &gap));

  take (fixture, "100", "101=-10/0! 102=0/0 201=55/5 202=55/5",
        ", \"ladder\": \"延吉 3至7层 5:7:9:11:13\", \"plan_version\": \"2\"");
  assert_plan (fixture, "101=-10! 102=0 201=55 202=55");
  sharing = read_plan (fixture);
  g_assert_cmpint (sharing->total, ==, 100);
  g_assert_cmpstr (sharing->method, ==, "floor");
  g_assert_cmpstr (sharing->ladder, ==, "延吉 3至7层 5:7:9:11:13");
  g_assert_cmpstr (sharing->plan_version, ==, "2");
  g_assert_true (jt_sharing_gap (sharing, &gap));
  g_assert_cmpint (gap, ==, 0);
  g_assert_cmpuint (((const JtShare *) g_ptr_array_index (sharing->shares, 2))->line.weight.num, ==,
                    5);

  /* Who takes no part any more leaves the plan; the odd fen is marked where it fell. */
  take (fixture, "100", "102=34/1 201=33/1 202=33/1", "");
  assert_plan (fixture, "102=34+ 201=33 202=33");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  refuse (fixture, "100", "201=50 202=49", "", JT_RULE_ERROR_SHARES_SHORT, "0.01");
  refuse (fixture, "28800000", "201=14400100 202=14400100", "", JT_RULE_ERROR_SHARES_OVER, "2.00");
  refuse (fixture, "100", "", "", JT_RULE_ERROR_SHARES_SHORT, "1.00");
  refuse (fixture, "100", "301=100", "", JT_RULE_ERROR_NO_SUCH_PLACE, "nowhere");
  refuse (fixture, "100", "201=50 201=50", "", JT_RULE_ERROR_PART_TWICE, "201");
  refuse (fixture, "100", "201=100/x", "", JT_RULE_ERROR_WEIGHT, "x");
  refuse (fixture, "100", "201=100/18446744073709551615", "", JT_RULE_ERROR_WEIGHT, NULL);
  refuse (fixture, "-100", "201=-100", "", JT_RULE_ERROR_BAD_VALUE, "total");
  refuse (fixture, "100", "201=100", ", \"ladder\": \"atlantis\"", JT_RULE_ERROR_BAD_VALUE,
          "ladder");
  refuse (fixture, "100", "201=100", ", \"method\": \"mood\"", JT_RULE_ERROR_BAD_VALUE, "method");
  refuse (fixture, "100", "201=100", ", \"case\": \"nowhere\"", JT_RULE_ERROR_NO_SUCH_CASE,
          "nowhere");
  refuse (fixture, "100", "201=100", ", \"shares\": [{\"part\": \"x\"}]",
          JT_RULE_ERROR_NO_SUCH_PLACE, "x");
  assert_plan (fixture, "");
}

/* ----------------------------------------------------------------------------- who has signed */

/* A share that is planned is no claim; signed, it is what was signed. */
static void
test_signed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JtSharing) planned = NULL;
  g_autoptr (JtSharing) signed_by_one = NULL;
  JtMoney paid = 7;

  take (fixture, "100", "101=-20! 201=60 202=60", "");
  planned = read_plan (fixture);
  g_assert_cmpint (jt_sharing_due (planned, &paid), ==, 0);
  g_assert_cmpint (paid, ==, 0);

  change (fixture, "201", "{\"signed_on\": \"2026-03-01\", \"subsidy\": 15, \"paid\": 5}");
  change (fixture, "101", "{\"signed_on\": \"2026-03-01\"}");
  signed_by_one = read_plan (fixture);
  g_assert_cmpint (jt_sharing_due (signed_by_one, &paid), ==, 45);
  g_assert_cmpint (paid, ==, 5);

  refuse (fixture, "100", "101=-20! 201=50 202=70", "", JT_RULE_ERROR_SHARE_SIGNED, "201");
  refuse (fixture, "100", "101=-20! 202=120", "", JT_RULE_ERROR_SHARE_SIGNED, "201");
  take (fixture, "110", "101=-20! 201=60! 202=70", "");
  change (fixture, "201", "{\"signed_on\": null}");
  take (fixture, "100", "101=-20! 201=50 202=70", "");
  assert_plan (fixture, "101=-20! 201=50 202=70");
}

/* All sign a plan at once, or sign another anew: a later joiner changes every share. */
static void
test_signed_anew (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JtSharing) sharing = NULL;

  refuse (fixture, "100", "201=50 202=50", ", \"signed_on\": \"2026-03-03\"",
          JT_RULE_ERROR_BAD_VALUE, "2026-03-03");
  refuse (fixture, "100", "201=50 202=50", ", \"signed_on\": \"soon\"", JT_RULE_ERROR_BAD_VALUE,
          "soon");
  take (fixture, "100", "201=50 202=50", ", \"signed_on\": \"2026-02-01\"");
  take (fixture, "100", "102=20 201=40 202=40", ", \"signed_on\": \"2026-03-02\"");
  assert_plan (fixture, "102=20 201=40 202=40");
  sharing = read_plan (fixture);
  g_assert_cmpuint (jt_sharing_count_signed (sharing), ==, 3);
  g_assert_cmpint (jt_sharing_due (sharing, NULL), ==, 100);
}

/* What adds up keeps adding up: neither a share nor the cost changes alone. */
static void
test_alone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *more = NULL;
  g_autofree char *row = NULL;

  take (fixture, "100", "201=50 202=50", "");
  more = beside (fixture, "201", "{\"amount\": 51}");
  jt_book_refuse (fixture->book, "beside-record", more, JT_RULE_ERROR_SHARES_OVER, "0.01");
  jt_book_refuse_stage (fixture->book, fixture->case_uid, "agreement", "{\"total\": 90}", "",
                        JT_RULE_ERROR_SHARES_OVER);
  jt_book_refuse_stage (fixture->book, fixture->case_uid, "agreement", "{\"total\": null}", "",
                        JT_RULE_ERROR_SHARES_OVER);
  change (fixture, "201", "{\"amount\": 50, \"receipt\": \"样收1号\"}");
  row = jt_book_record (fixture->book, fixture->case_uid, "agreement", "{\"total\": 100}", "");
  assert_plan (fixture, "201=50 202=50");
}

/* Typed in part by part, as a plan of the past is, shares need not add up before the last. */
static void
test_part_by_part (Fixture *fixture, gconstpointer data)
{
  g_autofree char *total
      = jt_book_record (fixture->book, fixture->case_uid, "agreement", "{\"total\": 100}", "");
  JtMoney gap = 0;

  for (guint i = 2; i < 4; i++)
    {
      g_autofree char *arguments
          = g_strdup_printf ("{\"case\": \"%s\", \"table\": \"agreement_share\", "
                             "\"fields\": {\"part\": \"%s\", \"amount\": 50}}",
                             fixture->case_uid, fixture->parts[i]);
      g_autoptr (JtSharing) sharing = NULL;

      json_object_unref (jt_book_submit (fixture->book, "beside-record", arguments));
      sharing = read_plan (fixture);
      g_assert_true (jt_sharing_gap (sharing, &gap));
      g_assert_cmpint (gap, ==, i == 2 ? 50 : 0);
    }
}

/* Money that owners are expected to pay is booked of those who signed (trap 20). */
static void
test_ledger (Fixture *fixture, gconstpointer data)
{
  g_autofree char *planned
      = g_strdup_printf ("{\"source\": \"owners\", \"kind\": \"planned\", \"amount\": 50, "
                         "\"part\": \"%s\"}",
                         fixture->parts[2]);
  g_autofree char *came
      = g_strdup_printf ("{\"source\": \"owners\", \"kind\": \"paid-in\", \"amount\": 50, "
                         "\"part\": \"%s\"}",
                         fixture->parts[2]);
  g_autofree char *row = NULL;
  g_autofree char *all = NULL;
  g_autofree char *of_row = NULL;

  take (fixture, "100", "201=50 202=50", "");
  jt_book_refuse_stage (fixture->book, fixture->case_uid, "funding", planned, "",
                        JT_RULE_ERROR_NOT_SIGNED);
  row = jt_book_record (fixture->book, fixture->case_uid, "funding", came, "");
  all = jt_book_record (fixture->book, fixture->case_uid, "funding",
                        "{\"source\": \"owners\", \"kind\": \"planned\", \"amount\": 100}", "");

  /* One member alone does not slip by. */
  of_row = g_strdup_printf (", \"row\": \"%s\"", row);
  jt_book_refuse_stage (fixture->book, fixture->case_uid, "funding", "{\"kind\": \"applied\"}",
                        of_row, JT_RULE_ERROR_NOT_SIGNED);

  change (fixture, "201", "{\"signed_on\": \"2026-03-01\"}");
  g_free (row);
  row = jt_book_record (fixture->book, fixture->case_uid, "funding", planned, "");
}

/* By rooms, in capitals too, and nobody's name on it; what is no plan is not printed. */
static void
test_print (Fixture *fixture, gconstpointer data)
{
  static const char *const words[]
      = { "288,000.01", "贰拾捌万捌仟元零壹分", "144,000.01", "101", "202", "延吉" };
  g_autoptr (GError) error = NULL;
  g_autoptr (JtPrintout) printout = NULL;
  g_autofree char *text = NULL;
  g_autofree char *docx = g_build_filename (fixture->book->dir, "plan.docx", NULL);

  g_assert_null (
      jt_office_print_sharing (fixture->book->office, fixture->case_uid, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_SHARES_SHORT);
  g_clear_error (&error);

  take (fixture, "28800001", "101=-100! 201=14400051/5 202=14400050/5",
        ", \"ladder\": \"延吉 3至7层 5:7:9:11:13\", \"plan_version\": \"二\"");
  take (fixture, "28800001", "101=0/0 201=14400001/5 202=14400000/5",
        ", \"ladder\": \"延吉 3至7层 5:7:9:11:13\", \"plan_version\": \"二\"");
  printout = jt_office_print_sharing (fixture->book->office, fixture->case_uid, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jt_printout_get_n_pages (printout), ==, 1);
  jt_printout_write_docx (printout, docx, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (docx), ==, 0);
  text = jt_print_text (fixture->book, printout);
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (words); i++)
    {
      if (strstr (text, words[i]) == NULL)
        g_error ("%s: %s", words[i], text);
    }
  if (text != NULL)
    g_assert_null (strstr (text, "王例秋"));
}

/* A provident fund pays for what the part pays itself: its share less what a subsidy covers; to the
 * fen is within.  What was given back does not count. */
static void
test_provident_fund (Fixture *fixture, gconstpointer data)
{
#define WITHDRAW(kind, amount)                                                                     \
  "{\"source\": \"provident-fund\", \"kind\": \"" kind "\", \"amount\": " amount                      \
  ", \"on_day\": \"2026-03-02\", \"part\": \"%s\"}"
  static const struct
  {
    const char *fields;
    gboolean above;
  } lines[] = {
    { WITHDRAW ("paid-in", "50000"), FALSE },
    { WITHDRAW ("planned", "50000"), FALSE },
    { WITHDRAW ("paid-in", "1"), TRUE },
    { WITHDRAW ("returned", "1"), FALSE },
  };

  take (fixture, "100000", "201=50000 202=50000", "");
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (GStrv) halves = g_strsplit (lines[i].fields, "%s", 2);
      g_autofree char *fields = g_strconcat (halves[0], fixture->parts[2], halves[1], NULL);
      g_autofree char *row = jt_book_record (fixture->book, fixture->case_uid, "funding", fields, "");
      g_autofree char *warnings
          = jt_book_warnings (fixture->book, fixture->case_uid, "funding");

      g_test_message ("%s", fields);
      g_assert_nonnull (row);
      g_assert_cmpint (strstr (warnings, "provident-above-share [Scheme (十一)]") != NULL, ==,
                       lines[i].above);
      g_assert_cmpint (strstr (warnings, "pay themselves: 201.") != NULL, ==, lines[i].above);
    }
#undef WITHDRAW
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/sharing/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("plan", test_plan);
  ADD ("refused", test_refused);
  ADD ("signed", test_signed);
  ADD ("signed-anew", test_signed_anew);
  ADD ("alone", test_alone);
  ADD ("part-by-part", test_part_by_part);
  ADD ("ledger", test_ledger);
  ADD ("provident-fund", test_provident_fund);
  ADD ("print", test_print);

  return g_test_run ();
}
