/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-history.h"
#include "jt-json.h"
#include "jt-ledger-fixture.h"
#include "jt-user-query.h"
#include "jt-visit-query.h"

#define TODAY "2026-03-02"

static JtBook *
book_new (void)
{
  JtBook *book = jt_book_new (TODAY);
  const char *places[] = { "松果小区/1栋/2单元", NULL };
  g_autoptr (GError) error = NULL;

  jt_book_assert_import (book, "小区,楼栋,单元,房号,业主\n"
                               "松果小区,1栋,1单元,302,王例\n松果小区,1栋,2单元,302,李例\n"
                               "松果小区,1栋,1单元、2单元,门市,赵例\n松果小区,1栋,,车库,孙例\n",
                         "4 rows, 4 new, 0 changed, 0 unchanged, 0 absent");
  jt_office_user_add (book->office, "网格长甲", "grid-leader", places, &error);
  g_assert_no_error (error);
  jt_book_reopen (book, TODAY, "网格长甲");
  return book;
}

static char *
visit (JtBook *book, const char *part, const char *rest)
{
  g_autofree char *uid = jt_book_part (book, part);

  return g_strdup_printf ("{\"part\": \"%s\", %s}", uid, rest);
}

static void
test_recorded (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *first = visit (book, "2-302", "\"outcome\": \"nobody-home\", \"on_day\": \"2026-03-01\"");
  g_autofree char *second
      = visit (book, "2-302", "\"outcome\": \"thinking\", \"note\": \"担心噪声\"");
  g_autofree char *shop = visit (book, "门市", "\"outcome\": \"tenant\"");
  g_autofree char *part = jt_book_part (book, "2-302");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) visits = NULL;
  JsonObject *newest;

  json_object_unref (jt_book_submit (book, "visit-add", second));
  json_object_unref (jt_book_submit (book, "visit-add", first));
  json_object_unref (jt_book_submit (book, "visit-add", shop)); /* under both entrances */
  visits = jt_office_visit_list (book->office, part, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (visits), ==, 2);
  newest = json_array_get_object_element (visits, 0);
  g_assert_cmpstr (jt_json_text (newest, "on"), ==, TODAY);
  g_assert_cmpstr (jt_json_text (newest, "by"), ==, "网格长甲");
  g_assert_cmpstr (jt_json_text (newest, "outcome"), ==, "thinking");
  g_assert_cmpstr (jt_json_text (newest, "note"), ==, "担心噪声");
  jt_fixture_assert_rebuild (book->office);
}

static void
test_others_entrance (void)
{
  static const char *const parts[] = { "1-302", "车库" };
  g_autoptr (JtBook) book = book_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *arguments = visit (book, parts[i], "\"outcome\": \"tenant\"");
      g_autofree char *part = jt_book_part (book, parts[i]);
      g_autoptr (GError) error = NULL;

      jt_book_refuse (book, "visit-add", arguments, JT_RULE_ERROR_NOT_YOUR_ENTRANCE, NULL);
      g_assert_null (jt_office_visit_list (book->office, part, &error));
      g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_NOT_YOUR_ENTRANCE);
    }
  jt_book_reopen (book, TODAY, "管理员");
  {
    g_autofree char *arguments = visit (book, "1-302", "\"outcome\": \"tenant\"");

    json_object_unref (jt_book_submit (book, "visit-add", arguments));
  }
  jt_fixture_assert_rebuild (book->office);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *rest;
    JtRuleError code;
    const char *fact;
  } cases[] = {
    { "\"outcome\": \"happy\"", JT_RULE_ERROR_BAD_VALUE, "happy" },
    { "\"note\": \"\"", JT_RULE_ERROR_BAD_VALUE, "" },
    { "\"outcome\": \"tenant\", \"on_day\": \"2026-03-03\"", JT_RULE_ERROR_BAD_VALUE, "2026-03-03" },
    { "\"outcome\": \"tenant\", \"case\": \"none\"", JT_RULE_ERROR_NO_SUCH_CASE, "none" },
  };
  g_autoptr (JtBook) book = book_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *arguments = visit (book, "2-302", cases[i].rest);

      jt_book_refuse (book, "visit-add", arguments, cases[i].code, cases[i].fact);
    }
}

/* Submits a visit; (transfer full): its uid. */
static char *
add (JtBook *book, const char *part, const char *rest)
{
  g_autofree char *arguments = visit (book, part, rest);
  g_autoptr (JsonObject) answer = jt_book_submit (book, "visit-add", arguments);

  return g_strdup (jt_json_text (answer, "uid"));
}

static char *
withdrawal (const char *uid, const char *rest)
{
  return g_strdup_printf ("{\"visit\": \"%s\"%s}", uid, rest);
}

static void
assert_last (JtBook *book, const char *room, const char *outcome, guint n)
{
  g_autofree char *part = jt_book_part (book, room);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) visits = jt_office_visit_list (book->office, part, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (visits), ==, n);
  if (n > 0)
    g_assert_cmpstr (jt_json_text (json_array_get_object_element (visits, 0), "outcome"), ==,
                     outcome);
}

/* A slip is taken back without ceremony and the one before holds again; both entries stay in the
 * journal, and from it the same tables come to be. */
static void
test_withdrawn (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *before = add (book, "2-302", "\"outcome\": \"nobody-home\"");
  g_autofree char *slip = add (book, "2-302", "\"outcome\": \"against\"");
  g_autofree char *arguments = withdrawal (slip, "");
  g_autoptr (GError) error = NULL;
  const gint64 entries = jt_book_entries (book);

  assert_last (book, "2-302", "against", 2);
  json_object_unref (jt_book_submit (book, "visit-withdraw", arguments));
  assert_last (book, "2-302", "nobody-home", 1);
  g_assert_cmpint (jt_book_entries (book), ==, entries + 1);
  jt_fixture_assert_rebuild (book->office);

  /* Once is enough, and what never was cannot be taken back. */
  jt_book_refuse (book, "visit-withdraw", arguments, JT_RULE_ERROR_VISIT_WITHDRAWN,
                  "302 " TODAY);
  jt_book_refuse (book, "visit-withdraw", "{\"visit\": \"never\"}", JT_RULE_ERROR_NO_SUCH_VISIT,
                  "never");
  jt_book_refuse (book, "visit-withdraw", "{}", JT_RULE_ERROR_NO_SUCH_VISIT, "");
  {
    g_autofree char *first = withdrawal (before, "");

    json_object_unref (jt_book_submit (book, "visit-withdraw", first));
  }
  assert_last (book, "2-302", NULL, 0);
  jt_fixture_assert_rebuild (book->office);
}

/* What somebody else saw is taken back with a reason; behind another's door not at all. */
static void
test_withdrawn_of_another (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *slip = add (book, "2-302", "\"outcome\": \"tenant\"");
  g_autofree char *without = withdrawal (slip, "");
  g_autofree char *empty = withdrawal (slip, ", \"reason\": \"\"");
  g_autofree char *with = withdrawal (slip, ", \"reason\": \"房号看错\"");
  g_autofree char *far = NULL;
  g_autofree char *of_far = NULL;

  jt_book_reopen (book, TODAY, "管理员");
  jt_book_refuse (book, "visit-withdraw", without, JT_RULE_ERROR_REASON_NEEDED, "302 " TODAY);
  jt_book_refuse (book, "visit-withdraw", empty, JT_RULE_ERROR_REASON_NEEDED, "302 " TODAY);
  json_object_unref (jt_book_submit (book, "visit-withdraw", with));
  assert_last (book, "2-302", NULL, 0);
  far = add (book, "1-302", "\"outcome\": \"tenant\"");
  of_far = withdrawal (far, ", \"reason\": \"房号看错\"");

  jt_book_reopen (book, TODAY, "网格长甲");
  jt_book_refuse (book, "visit-withdraw", of_far, JT_RULE_ERROR_NOT_YOUR_ENTRANCE, "302");
  jt_book_reopen (book, TODAY, "管理员");
  assert_last (book, "1-302", "tenant", 1);
  jt_fixture_assert_rebuild (book->office);
}

/* What is told of it in the case: the home and the day, and why when somebody said so. */
static void
test_history (void)
{
  g_autoptr (JtVoteBook) ledger = jt_ledger_new ();
  g_autofree char *part = jt_book_part (ledger->book, "302");
  g_autofree char *members = g_strdup_printf (
      "\"part\": \"%s\", \"outcome\": \"tenant\", \"on_day\": \"2026-03-01\"", part);
  const char *const reasons[] = { "", ", \"reason\": \"房号看错\"" };
  const char *const told[] = { "302: visit of 2026-03-01 withdrawn",
                               "302: visit of 2026-03-01 withdrawn (房号看错)" };

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autoptr (JsonObject) visit = jt_vote_submit (ledger, "visit-add", members);
      g_autofree char *arguments
          = g_strdup_printf ("\"visit\": \"%s\"%s", jt_json_text (visit, "uid"), reasons[i]);
      g_autoptr (JsonObject) answer = jt_vote_submit (ledger, "visit-withdraw", arguments);
      g_autoptr (JsonArray) history
          = jt_office_case_history (ledger->book->office, ledger->case_uid, 1, NULL);

      g_assert_cmpstr (jt_json_text (json_array_get_object_element (history, 0), "text"), ==,
                       told[i]);
    }
  jt_vote_assert_sound (ledger);
  jt_ledger_assert_intact (ledger->book->path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/visit/recorded", test_recorded);
  g_test_add_func ("/visit/others-entrance", test_others_entrance);
  g_test_add_func ("/visit/refused", test_refused);
  g_test_add_func ("/visit/withdrawn", test_withdrawn);
  g_test_add_func ("/visit/withdrawn-of-another", test_withdrawn_of_another);
  g_test_add_func ("/visit/history", test_history);
  return g_test_run ();
}
