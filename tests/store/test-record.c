/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-record.h"

static void
test_fields (void)
{
  g_autoptr (JtRecord) record = jt_record_new ();

  jt_record_set_text (record, "name", "王芳");
  jt_record_set_int (record, "least", G_MININT64);
  jt_record_set_int (record, "most", G_MAXINT64);
  jt_record_set_null (record, "note");
  jt_record_set_text (record, "empty", "");
  jt_record_set_text (record, "null text", NULL);

  g_assert_cmpuint (jt_record_length (record), ==, 6);
  g_assert_cmpstr (jt_record_name (record, 0), ==, "name");
  g_assert_cmpstr (jt_record_name (record, 5), ==, "null text");
  g_assert_cmpint (jt_record_kind (record, 0), ==, JT_RECORD_TEXT);
  g_assert_cmpint (jt_record_kind (record, 1), ==, JT_RECORD_INT);
  g_assert_cmpint (jt_record_kind (record, 3), ==, JT_RECORD_NULL);
  g_assert_cmpint (jt_record_kind (record, 5), ==, JT_RECORD_NULL);
  g_assert_cmpstr (jt_record_text (record, "name"), ==, "王芳");
  g_assert_cmpstr (jt_record_text (record, "empty"), ==, "");
  g_assert_cmpint (jt_record_int (record, "least", 7), ==, G_MININT64);
  g_assert_cmpint (jt_record_int (record, "most", 7), ==, G_MAXINT64);
}

static void
test_absent_is_not_null (void)
{
  g_autoptr (JtRecord) record = jt_record_new ();

  jt_record_set_null (record, "note");

  g_assert_true (jt_record_has (record, "note"));
  g_assert_false (jt_record_has (record, "other"));
  g_assert_cmpint (jt_record_kind_of (record, "note"), ==, JT_RECORD_NULL);
  g_assert_cmpint (jt_record_kind_of (record, "other"), ==, JT_RECORD_ABSENT);
  g_assert_null (jt_record_text (record, "note"));
  g_assert_null (jt_record_text (record, "other"));
  g_assert_cmpint (jt_record_int (record, "note", 7), ==, 7);
  g_assert_cmpint (jt_record_int (record, "other", 7), ==, 7);
}

static void
test_set_again_keeps_place (void)
{
  g_autoptr (JtRecord) record = jt_record_new ();

  jt_record_set_text (record, "a", "1");
  jt_record_set_text (record, "b", "2");
  jt_record_set_int (record, "a", 3);
  g_assert_cmpuint (jt_record_length (record), ==, 2);
  g_assert_cmpstr (jt_record_name (record, 0), ==, "a");
  g_assert_null (jt_record_text (record, "a"));
  g_assert_cmpint (jt_record_int (record, "a", 0), ==, 3);

  jt_record_set_text (record, "a", "again");
  g_assert_cmpint (jt_record_int (record, "a", 7), ==, 7);
  jt_record_set_text (record, "a", jt_record_text (record, "a"));
  g_assert_cmpstr (jt_record_text (record, "a"), ==, "again");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/fields", test_fields);
  g_test_add_func ("/record/absent-is-not-null", test_absent_is_not_null);
  g_test_add_func ("/record/set-again-keeps-place", test_set_again_keeps_place);

  return g_test_run ();
}
