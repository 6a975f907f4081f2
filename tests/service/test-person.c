/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-book-fixture.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-rows.h"
#include "jt-store-error.h"
#include "jt-store-person.h"
#include "jt-store-secret.h"
#include "jt-store-total.h"
#include "jt-table.h"
#include "jt-user-query.h"

#define TODAY "2026-03-02"
#define ID_1 "11010519491231002X"
#define ID_2 "440524188001010014"

static const char roster[] = "小区,楼栋,单元,房号,建筑面积,业主,证件号,联系电话\n"
                             "松果小区,1,1,101,60,王例," ID_1 ",13800138000\n"
                             "松果小区,1,1,102,60,李例,,\n"
                             "松果小区,1,1,201,60,李例,,\n"
                             "松果小区,1,1,202,60,赵例、孙例,,\n";

static JtBook *
book_new (void)
{
  JtBook *book = jt_book_new (TODAY);

  jt_book_assert_import (book, roster, "4 rows, 4 new, 0 changed, 0 unchanged, 0 absent");
  return book;
}

static JtDb *
db (JtBook *book)
{
  return jt_office_get_db (book->office);
}

/* The first owner of now: @column of it; (transfer full). */
static char *
owner (JtBook *book, const char *part, const char *column)
{
  g_autofree char *uid = jt_book_part (book, part);
  g_autoptr (JtRows) rows = jt_store_owners_of_part (db (book), uid, NULL);

  g_assert_true (jt_rows_next (rows, NULL));
  return g_strdup (jt_rows_text (rows, column));
}

static int
counted_owners (JtBook *book)
{
  g_autofree char *entrance = jt_book_entrance (book, "1-1");
  g_autoptr (JtRecord) key = jt_record_new ();
  g_autoptr (JtRecord) total = NULL;

  jt_record_set_text (key, "entrance", entrance);
  total = jt_table_get (db (book), "entrance_total", key, NULL);
  g_assert_nonnull (total);
  return (int) jt_record_int (total, "owners", -1);
}

static char *
pair (const char *first, const char *a, const char *second, const char *b)
{
  return g_strdup_printf ("{\"%s\": \"%s\", \"%s\": \"%s\"}", first, a, second, b);
}

/* -------------------------------------------------------------------------- one or two people */

static void
test_join (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *a = owner (book, "102", "person");
  g_autofree char *b = owner (book, "201", "person");
  g_autofree char *join = pair ("person", a, "into", b);
  g_autofree char *circle = pair ("person", b, "into", a);
  g_autofree char *apart = pair ("person", a, "other", b);
  g_autoptr (JsonObject) answer = NULL;
  g_autofree char *identity = NULL;
  g_autofree char *again = NULL;
  gint64 entries;

  g_assert_cmpint (counted_owners (book), ==, 5);
  answer = jt_book_submit (book, "person-join", join);
  identity = owner (book, "102", "identity");
  g_assert_cmpstr (identity, ==, b);
  g_assert_cmpint (counted_owners (book), ==, 4);

  /* Once joined, nothing more is to be done, the other way round neither. */
  entries = jt_book_entries (book);
  json_object_unref (jt_book_submit (book, "person-join", join));
  json_object_unref (jt_book_submit (book, "person-join", circle));
  g_assert_cmpint (jt_book_entries (book), ==, entries);
  /* The file still says two lines of one name: that parts nobody. */
  jt_book_assert_import (book, roster, "4 rows, 0 new, 0 changed, 4 unchanged, 0 absent");

  json_object_unref (jt_book_submit (book, "person-apart", apart));
  again = owner (book, "102", "identity");
  g_assert_cmpstr (again, ==, a);
  g_assert_cmpint (counted_owners (book), ==, 5);
  jt_fixture_assert_rebuild (book->office);
}

static void
test_join_of_joined (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *a = owner (book, "102", "person");
  g_autofree char *b = owner (book, "201", "person");
  g_autofree char *c = owner (book, "202", "person");
  g_autofree char *first = pair ("person", a, "into", b);
  g_autofree char *second = pair ("person", a, "into", c);
  g_autofree char *identity = NULL;

  json_object_unref (jt_book_submit (book, "person-join", first));
  json_object_unref (jt_book_submit (book, "person-join", second));
  identity = owner (book, "201", "identity");
  g_assert_cmpstr (identity, ==, c);
  g_assert_cmpint (counted_owners (book), ==, 3);
  jt_fixture_assert_rebuild (book->office);
}

static void
test_refused (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *a = owner (book, "102", "person");
  g_autofree char *unknown = pair ("person", a, "into", "nobody");
  g_autofree char *itself = pair ("person", a, "other", a);
  g_autofree char *taken = g_strdup_printf (
      "{\"person\": \"%s\", \"certificate_kind\": \"resident-id\", \"certificate\": \"" ID_1 "\"}",
      a);
  g_autofree char *wrong = g_strdup_printf (
      "{\"person\": \"%s\", \"certificate_kind\": \"resident-id\", \"certificate\": "
      "\"110105194912310021\"}",
      a);

  jt_book_refuse (book, "person-join", unknown, JT_RULE_ERROR_NO_SUCH_PERSON, "nobody");
  jt_book_refuse (book, "person-join", "{}", JT_RULE_ERROR_NO_SUCH_PERSON, "");
  jt_book_refuse (book, "person-apart", itself, JT_RULE_ERROR_BAD_VALUE, "other");
  jt_book_refuse (book, "owner-change", taken, JT_RULE_ERROR_BAD_VALUE, "certificate");
  jt_book_refuse (book, "owner-change", wrong, JT_RULE_ERROR_ID_CHECK_DIGIT, NULL);
}

/* ----------------------------------------------------------------------------- their numbers */

static void
test_owner_change (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *person = owner (book, "101", "person");
  g_autofree char *old = owner (book, "101", "certificate");
  g_autofree char *change = g_strdup_printf (
      "{\"person\": \"%s\", \"name\": \"王例秋\", \"certificate_kind\": \"resident-id\", "
      "\"certificate\": \"" ID_2 "\", \"phones\": [\"13900139000\"]}",
      person);
  g_autoptr (JtRows) found = NULL;
  g_autoptr (JtRows) gone = NULL;
  g_autofree char *name = NULL;

  json_object_unref (jt_book_submit (book, "owner-change", change));
  name = owner (book, "101", "name");
  g_assert_cmpstr (name, ==, "王例秋");
  found = jt_store_persons_by_certificate (db (book), "resident-id", ID_2);
  g_assert_true (jt_rows_next (found, NULL));
  g_assert_cmpstr (jt_rows_text (found, "uid"), ==, person);
  gone = jt_store_secret (db (book), old); /* what was mistyped is nobody's business */
  g_assert_false (jt_rows_next (gone, NULL));
  g_assert_false (jt_book_journal_holds (book, ID_2));
  g_assert_false (jt_book_journal_holds (book, "13900139000"));
  jt_fixture_assert_rebuild (book->office);
}

static void
test_phones_removed (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *person = owner (book, "101", "person");
  g_autofree char *other = owner (book, "102", "person");
  g_autofree char *phone = NULL;
  g_autofree char *remove = NULL, *not_his = NULL;
  g_autoptr (JsonObject) arguments = NULL;
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (JtRows) rows = jt_store_phones (db (book), person);

    g_assert_true (jt_rows_next (rows, NULL));
    phone = g_strdup (jt_rows_text (rows, "phone"));
  }
  not_his = g_strdup_printf ("{\"person\": \"%s\", \"phones_removed\": [\"%s\"]}", other, phone);
  arguments = jt_json_read (not_his, NULL);
  g_assert_false (jt_office_submit (book->office, "owner-change", arguments, NULL, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISSING);

  remove = g_strdup_printf ("{\"person\": \"%s\", \"phones_removed\": [\"%s\"]}", person, phone);
  json_object_unref (jt_book_submit (book, "owner-change", remove));
  {
    g_autoptr (JtRows) rows = jt_store_phones (db (book), person);

    g_assert_false (jt_rows_next (rows, NULL));
  }
  jt_fixture_assert_rebuild (book->office);
}

static void
test_reveal_and_erase (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *secret = owner (book, "101", "certificate");
  g_autofree char *reveal
      = g_strdup_printf ("{\"secret\": \"%s\", \"purpose\": \"核对\"}", secret);
  g_autofree char *erase = g_strdup_printf ("{\"secret\": \"%s\", \"reason\": \"撤回\"}", secret);
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (JtRecord) commitment = NULL;
  const gint64 entries = jt_book_entries (book);

  answer = jt_book_submit (book, "secret-reveal", reveal);
  g_assert_cmpstr (jt_json_text (answer, "value"), ==, ID_1);
  g_assert_cmpint (jt_book_entries (book), ==, entries + 1); /* that it was looked at */
  g_assert_false (jt_book_journal_holds (book, ID_1));

  json_object_unref (jt_book_submit (book, "secret-erase", erase));
  commitment = jt_table_get_by_uid (db (book), "commitment", secret, NULL);
  g_assert_cmpint (jt_record_int (commitment, "erased", 0), ==, 1);
  jt_book_refuse (book, "secret-reveal", reveal, JT_RULE_ERROR_VALUE_ERASED, secret);
  jt_book_refuse (book, "secret-erase", erase, JT_RULE_ERROR_VALUE_ERASED, secret);
  jt_fixture_assert_rebuild (book->office);
}

static void
test_grid_leader (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *secret = owner (book, "101", "certificate");
  g_autofree char *reveal = g_strdup_printf ("{\"secret\": \"%s\"}", secret);

  g_assert_true (jt_office_user_add (book->office, "网格长甲", "grid-leader", NULL, NULL));
  jt_book_reopen (book, TODAY, "网格长甲");
  jt_book_refuse (book, "secret-reveal", reveal, JT_RULE_ERROR_ROLE, "网格长甲");
}

/* --------------------------------------------------------------------------------- transfers */

static void
test_transfer (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *part = jt_book_part (book, "202");
  g_autofree char *buyer = owner (book, "101", "person");
  g_autofree char *sale = g_strdup_printf (
      "{\"part\": \"%s\", \"on\": \"2026-02-14\", \"owners\": [{\"name\": \"王例\", "
      "\"certificate_kind\": \"resident-id\", \"certificate\": \"" ID_1 "\"}, "
      "{\"name\": \"周例\", \"representative\": 1}], \"share\": \"共同共有\"}",
      part);
  const struct
  {
    const char *day;
    const char *owners;
  } days[] = { { "2026-02-13", "赵例、孙例" }, { "2026-02-14", "王例、周例" }, { NULL, "王例、周例" } };
  g_autofree char *identity = NULL;

  json_object_unref (jt_book_submit (book, "part-transfer", sale));
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (JtRows) rows = jt_store_owners_of_part (db (book), part, days[i].day);
      g_autoptr (GString) names = g_string_new (NULL);

      while (jt_rows_next (rows, NULL))
        g_string_append_printf (names, "%s%s", names->len > 0 ? "、" : "",
                                jt_rows_text (rows, "name"));
      g_assert_cmpstr (names->str, ==, days[i].owners);
    }
  identity = owner (book, "202", "identity"); /* known by his number */
  g_assert_cmpstr (identity, ==, buyer);
  g_assert_cmpint (counted_owners (book), ==, 4);
  jt_fixture_assert_rebuild (book->office);
}

static void
test_transfer_refused (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *part = jt_book_part (book, "202");
  static const struct
  {
    const char *rest;
    const char *fact;
  } cases[] = {
    { "\"on\": \"2026-03-03\", \"owners\": [{\"name\": \"周例\"}]", "2026-03-03" },
    { "\"on\": \"2026-02-30\", \"owners\": [{\"name\": \"周例\"}]", "2026-02-30" },
    { "\"owners\": [{\"name\": \"周例\"}]", "on" },
    { "\"on\": \"2026-03-01\", \"owners\": []", "owners" },
    { "\"on\": \"2026-03-01\", \"owners\": [{\"name\": \"\"}]", "name" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("{\"part\": \"%s\", %s}", part, cases[i].rest);

      jt_book_refuse (book, "part-transfer", arguments, JT_RULE_ERROR_BAD_VALUE, cases[i].fact);
    }
  jt_book_refuse (book, "part-transfer", "{\"part\": \"none\"}", JT_RULE_ERROR_NO_SUCH_PLACE,
                  "none");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person/join", test_join);
  g_test_add_func ("/person/join-of-joined", test_join_of_joined);
  g_test_add_func ("/person/refused", test_refused);
  g_test_add_func ("/person/owner-change", test_owner_change);
  g_test_add_func ("/person/phones-removed", test_phones_removed);
  g_test_add_func ("/person/reveal-and-erase", test_reveal_and_erase);
  g_test_add_func ("/person/grid-leader", test_grid_leader);
  g_test_add_func ("/person/transfer", test_transfer);
  g_test_add_func ("/person/transfer-refused", test_transfer_refused);
  return g_test_run ();
}
