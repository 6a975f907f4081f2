/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"

#include <sqlite3.h>

#include "jt-json.h"
#include "jt-session.h"
#include "jt-user-query.h"

static const char roster[] = "小区,楼栋,单元,房号,面积,业主\n"
                             "松果小区,1,1,101,80,甲一\n"
                             "松果小区,1,2,101,80,甲二\n";

static void
set_up (JtBook **book, gconstpointer data)
{
  const char *places[] = { "松果小区/1栋/1单元", NULL };
  g_autoptr (JsonObject) imported = NULL;
  g_autoptr (GError) error = NULL;

  *book = jt_book_new ("2026-03-02");
  imported = jt_book_import (*book, roster);
  jt_office_user_add ((*book)->office, "王芳", "clerk", NULL, &error);
  g_assert_no_error (error);
  jt_office_user_add ((*book)->office, "网格长甲", "grid-leader", places, &error);
  g_assert_no_error (error);
}

static void
tear_down (JtBook **book, gconstpointer data)
{
  jt_fixture_assert_rebuild ((*book)->office);
  jt_book_free (*book);
}

/* Returns: (transfer full) (nullable): the user of that name. */
static JsonObject *
find_user (JtBook *book, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) users = jt_office_user_records (book->office, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < json_array_get_length (users); i++)
    {
      JsonObject *user = json_array_get_object_element (users, i);

      if (g_strcmp0 (jt_json_text (user, "name"), name) == 0)
        return json_object_ref (user);
    }
  return NULL;
}

static char *
uid_of (JtBook *book, const char *name)
{
  g_autoptr (JsonObject) user = find_user (book, name);

  g_assert_nonnull (user);
  return g_strdup (jt_json_text (user, "uid"));
}

/* @more: ", \"name\": …". */
static void
change (JtBook *book, const char *name, const char *more)
{
  g_autofree char *uid = uid_of (book, name);
  g_autofree char *arguments = g_strdup_printf ("{\"user\": \"%s\"%s}", uid, more);
  g_autoptr (JsonObject) answer = jt_book_submit (book, "user-change", arguments);

  g_assert_nonnull (answer);
}

static void
refuse (JtBook *book, const char *name, const char *more, JtRuleError code, const char *fact)
{
  g_autofree char *uid = uid_of (book, name);
  g_autofree char *arguments = g_strdup_printf ("{\"user\": \"%s\"%s}", uid, more);
  const gint64 before = jt_book_entries (book);

  jt_book_refuse (book, "user-change", arguments, code, fact);
  g_assert_cmpint (jt_book_entries (book), ==, before);
}

static guint
count_listed (JtBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) users = jt_office_user_list (book->office, &error);

  g_assert_no_error (error);
  return json_array_get_length (users);
}

static void
test_refused (JtBook **book, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *more;
    JtRuleError code;
    const char *fact;
  } cases[] = {
    { "王芳", ", \"name\": \"\"", JT_RULE_ERROR_BAD_VALUE, "name" },
    { "王芳", ", \"name\": \" 　 \"", JT_RULE_ERROR_BAD_VALUE, "name" },
    { "王芳", ", \"name\": \"王\\n芳\"", JT_RULE_ERROR_BAD_VALUE, "name" },
    { "王芳", ", \"name\": \" 管理员 \"", JT_RULE_ERROR_USER_EXISTS, "管理员" },
    { "王芳", ", \"role\": \"boss\"", JT_RULE_ERROR_BAD_VALUE, "role" },
    { "管理员", ", \"role\": \"clerk\"", JT_RULE_ERROR_LAST_SUPERVISOR, "管理员" },
    { "管理员", ", \"works\": 0", JT_RULE_ERROR_LAST_SUPERVISOR, "管理员" },
    { "管理员", ", \"works\": false", JT_RULE_ERROR_LAST_SUPERVISOR, "管理员" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    refuse (*book, cases[i].name, cases[i].more, cases[i].code, cases[i].fact);
  jt_book_refuse (*book, "user-change", "{\"user\": \"nobody\"}", JT_RULE_ERROR_NO_SUCH_USER,
                  "nobody");
  jt_book_refuse (*book, "user-change", "{}", JT_RULE_ERROR_NO_SUCH_USER, "");
}

/* What is so already is no entry; what did not change is no part of one. */
static void
test_unchanged (JtBook **book, gconstpointer data)
{
  g_autofree char *entrance = jt_book_entrance (*book, "1-1");
  g_autofree char *same = g_strdup_printf (", \"entrances\": [\"%s\"]", entrance);
  const gint64 before = jt_book_entries (*book);

  change (*book, "王芳", "");
  change (*book, "王芳", ", \"name\": \" 王芳 \", \"role\": \"clerk\", \"works\": 1");
  change (*book, "网格长甲", same);
  g_assert_cmpint (jt_book_entries (*book), ==, before);
  change (*book, "王芳", ", \"name\": \"王方\", \"role\": \"clerk\"");
  g_assert_cmpint (jt_book_entries (*book), ==, before + 1);
  g_assert_true (jt_book_journal_holds (*book, "{\"user\":{\"name\":\"王方\",\"uid\":"));
}

static void
test_entrances (JtBook **book, gconstpointer data)
{
  const char *other[] = { "松果小区/1栋/2单元", NULL };
  g_autofree char *uid = uid_of (*book, "网格长甲");
  g_autoptr (JsonObject) moved = NULL;
  g_autoptr (JsonObject) clerk = NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *places;

  g_assert_true (jt_office_user_change ((*book)->office, uid, NULL, NULL, other, &error));
  g_assert_no_error (error);
  moved = find_user (*book, "网格长甲");
  places = jt_json_array (moved, "places");
  g_assert_cmpuint (json_array_get_length (places), ==, 1);
  g_assert_cmpstr (json_array_get_string_element (places, 0), ==, "松果小区/1/2");

  /* A clerk answers for none. */
  g_assert_true (
      jt_office_user_change ((*book)->office, uid, "张甲", "clerk", NULL, &error));
  g_assert_no_error (error);
  clerk = find_user (*book, "张甲");
  g_assert_cmpstr (jt_json_text (clerk, "role"), ==, "clerk");
  g_assert_cmpuint (json_array_get_length (jt_json_array (clerk, "places")), ==, 0);

  other[0] = "梅园";
  g_assert_false (jt_office_user_change ((*book)->office, uid, NULL, "grid-leader", other, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE);
}

/* Two supervisors: none changes himself out of it, each the other, until one is left. */
static void
test_two_supervisors (JtBook **book, gconstpointer data)
{
  change (*book, "王芳", ", \"role\": \"supervisor\"");
  refuse (*book, "管理员", ", \"role\": \"clerk\"", JT_RULE_ERROR_OWN_ROLE, "管理员");
  refuse (*book, "管理员", ", \"works\": 0", JT_RULE_ERROR_OWN_ROLE, "管理员");
  change (*book, "管理员", ", \"name\": \"李主任\"");
  jt_book_reopen (*book, "2026-03-03", "王芳");
  change (*book, "李主任", ", \"role\": \"clerk\"");
  refuse (*book, "王芳", ", \"works\": 0", JT_RULE_ERROR_LAST_SUPERVISOR, "王芳");
  /* One who has left is none who works. */
  change (*book, "李主任", ", \"role\": \"supervisor\", \"works\": 0");
  refuse (*book, "王芳", ", \"role\": \"clerk\"", JT_RULE_ERROR_LAST_SUPERVISOR, "王芳");
}

/* Who has left is kept and cannot act; the only one who works need not say who works. */
static void
test_retired (JtBook **book, gconstpointer data)
{
  g_autoptr (JsonObject) left = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_listed (*book), ==, 3);
  g_assert_false (jt_office_act_as ((*book)->office, NULL, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_USER_NEEDED);
  g_clear_error (&error);
  g_assert_true (jt_office_act_as ((*book)->office, "管理员", &error));

  change (*book, "王芳", ", \"works\": 0");
  change (*book, "网格长甲", ", \"works\": 0");
  g_assert_cmpuint (count_listed (*book), ==, 1);
  left = find_user (*book, "王芳");
  g_assert_cmpstr (jt_json_text (left, "retired_on"), ==, "2026-03-02");
  g_assert_false (jt_office_act_as ((*book)->office, "王芳", &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_USER_RETIRED);
  g_assert_cmpstr (error->message, ==, "王芳");
  g_clear_error (&error);
  g_assert_false (
      jt_office_act_as_uid ((*book)->office, jt_json_text (left, "uid"), &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_USER_RETIRED);
  g_clear_error (&error);
  g_assert_true (jt_office_act_as ((*book)->office, NULL, &error));
  g_assert_no_error (error);

  /* The name stays taken: it stands on papers. */
  g_assert_false (jt_office_user_add ((*book)->office, "王芳", "clerk", NULL, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_USER_EXISTS);
  g_clear_error (&error);
  jt_fixture_assert_rebuild ((*book)->office);

  change (*book, "王芳", ", \"works\": 1");
  g_assert_cmpuint (count_listed (*book), ==, 2);
  g_assert_true (jt_office_act_as ((*book)->office, "王芳", &error));
  g_assert_no_error (error);
  refuse (*book, "网格长甲", ", \"works\": 1", JT_RULE_ERROR_ROLE, "王芳");
}

static void
on_done_cb (GObject *session, GAsyncResult *result, gpointer data)
{
  GError **error = data;

  g_assert_false (jt_session_submit_finish (JT_SESSION (session), result, NULL, error));
}

/* A window that stays open does nothing more for whom another program retired. */
static void
test_retired_elsewhere (JtBook **book, gconstpointer data)
{
  g_autoptr (JtSession) session = NULL;
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_autoptr (GError) error = NULL;

  change (*book, "王芳", ", \"role\": \"supervisor\"");
  session = jt_session_open ((*book)->path, &error);
  g_assert_no_error (error);
  jt_session_act_as (session, "王芳", &error);
  g_assert_no_error (error);
  change (*book, "王芳", ", \"works\": 0");
  jt_session_submit_async (session, "user-add", arguments, on_done_cb, &error);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_USER_RETIRED);
  jt_session_close (session);
}

/* A book of the program before, in which nobody had ever left. */
static void
test_older_book (JtBook **book, gconstpointer data)
{
  const JtClock clock = jt_clock_real ();
  sqlite3 *db = NULL;
  g_autoptr (GError) error = NULL;

  jt_office_close ((*book)->office, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open ((*book)->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (db,
                    "ALTER TABLE user DROP COLUMN retired_on;"
                    "UPDATE local_setting SET value = 'older' WHERE name = 'projection'",
                    NULL, NULL, NULL),
      ==, SQLITE_OK);
  sqlite3_close (db);
  g_assert_true (jt_office_is_outdated ((*book)->path));

  g_clear_object (&(*book)->office);
  (*book)->office = jt_office_open ((*book)->path, &clock, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_listed (*book), ==, 3);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (JtBook **book, gconstpointer data);
  } tests[] = {
    { "/user-change/refused", test_refused },
    { "/user-change/unchanged", test_unchanged },
    { "/user-change/entrances", test_entrances },
    { "/user-change/two-supervisors", test_two_supervisors },
    { "/user-change/retired", test_retired },
    { "/user-change/retired-elsewhere", test_retired_elsewhere },
    { "/user-change/older-book", test_older_book },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, JtBook *, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
