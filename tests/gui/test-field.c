/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include "jt-field-area.h"
#include "jt-field-code.h"
#include "jt-field-date.h"
#include "jt-field-moment.h"
#include "jt-field-money.h"
#include "jt-field-number.h"
#include "jt-field-secret.h"
#include "jt-field-text.h"
#include "jt-field-truth.h"

static void
type_text (JtField *field, const char *text)
{
  gtk_editable_set_text (jt_field_text_get_entry (JT_FIELD_TEXT (field)), text);
}

typedef struct
{
  const char *name;
  GType (*type) (void);
  const char *typed;
  const char *json; /* NULL when it is refused */
} TypedCase;

static const TypedCase typed_cases[] = {
  { "date/dots", jt_field_date_get_type, "2026.3.1", "\"2026-03-01\"" },
  { "date/digits", jt_field_date_get_type, "20260301", "\"2026-03-01\"" },
  { "date/none", jt_field_date_get_type, "2026-13-1", NULL },
  { "date/empty", jt_field_date_get_type, "  ", "null" },
  { "money/thousands", jt_field_money_get_type, "12,895.52", "1289552" },
  { "money/full-width", jt_field_money_get_type, "12，895.52", "1289552" },
  { "money/decimal-comma", jt_field_money_get_type, "12,5", NULL },
  { "money/comma-out-of-place", jt_field_money_get_type, "1,28,95", NULL },
  { "money/three-decimals", jt_field_money_get_type, "1.005", NULL },
  { "money/negative", jt_field_money_get_type, "-1200.00", "-120000" },
  { "moment/day-and-hour", jt_field_moment_get_type, "2026.11.18 17:00", "\"2026-11-18T17:00\"" },
  { "moment/one-digit", jt_field_moment_get_type, "2026-11-18 9:30", "\"2026-11-18T09:30\"" },
  { "moment/day", jt_field_moment_get_type, "20261118", "\"2026-11-18\"" },
  { "moment/none", jt_field_moment_get_type, "2026-11-18 25:00", NULL },
  { "code/lower-case", jt_field_code_get_type, "91350100m000100y43", "\"91350100M000100Y43\"" },
  { "code/check", jt_field_code_get_type, "91350100M000100Y44", NULL },
  { "area/two-decimals", jt_field_area_get_type, "87.35", "8735" },
  { "area/negative", jt_field_area_get_type, "-1", NULL },
  { "number/year", jt_field_number_get_type, "2026", "2026" },
  { "number/words", jt_field_number_get_type, "two", NULL },
  { "text/trimmed", jt_field_text_get_type, " 居委会 ", "\"居委会\"" },
};

static void
test_typed (gconstpointer data)
{
  const TypedCase *row = data;
  g_autoptr (GtkWidget) field = g_object_ref_sink (g_object_new (row->type (), NULL));
  const char *complaint = NULL;
  g_autoptr (JsonNode) value = NULL;
  g_autofree char *json = NULL;

  type_text (JT_FIELD (field), row->typed);
  value = jt_field_get_value (JT_FIELD (field), &complaint);
  jt_field_check (JT_FIELD (field));
  g_assert_true (jt_field_has_complaint (JT_FIELD (field)) == (row->json == NULL));
  if (row->json == NULL)
    {
      g_assert_null (value);
      g_assert_nonnull (complaint);
      return;
    }
  json = json_to_string (value, FALSE);
  g_assert_cmpstr (json, ==, row->json);
}

static void
test_truth (void)
{
  g_autoptr (GtkWidget) field = g_object_ref_sink (g_object_new (JT_TYPE_FIELD_TRUTH, NULL));
  g_autoptr (JsonNode) unknown = NULL;
  const char *complaint = NULL;

  for (gint64 truth = 0; truth <= 1; truth++)
    {
      g_autoptr (JsonNode) set = json_node_init_int (json_node_alloc (), truth);
      g_autoptr (JsonNode) got = NULL;

      jt_field_set_value (JT_FIELD (field), set);
      got = jt_field_get_value (JT_FIELD (field), &complaint);
      g_assert_true (json_node_equal (set, got));
    }
  jt_field_set_value (JT_FIELD (field), NULL);
  unknown = jt_field_get_value (JT_FIELD (field), &complaint);
  g_assert_true (JSON_NODE_HOLDS_NULL (unknown));
}

/* A number is typed in full or not at all; what is recorded shows its stars. */
static void
test_secret (void)
{
  g_autoptr (GtkWidget) field = g_object_ref_sink (g_object_new (JT_TYPE_FIELD_SECRET, NULL));
  g_autoptr (JsonNode) recorded
      = json_from_string ("{\"secret\": \"S\", \"masked\": \"622***3333\"}", NULL);
  GtkEditable *entry = jt_field_text_get_entry (JT_FIELD_TEXT (field));
  g_autofree char *said = jt_field_say (JT_FIELD (field), recorded);
  const char *complaint = NULL;

  g_assert_cmpstr (said, ==, "622***3333");
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (JsonNode) same = NULL;
      g_autoptr (JsonNode) other = NULL;

      jt_field_set_value (JT_FIELD (field), recorded);
      g_assert_cmpstr (gtk_editable_get_text (entry), ==, "622***3333");
      same = jt_field_get_value (JT_FIELD (field), &complaint);
      g_assert_nonnull (same);
      type_text (JT_FIELD (field), "622***33334");
      g_assert_null (jt_field_get_value (JT_FIELD (field), &complaint));
      g_assert_nonnull (complaint);
      g_assert_null (jt_field_get_text (JT_FIELD (field)));
      type_text (JT_FIELD (field), "6222000033334");
      other = jt_field_get_value (JT_FIELD (field), &complaint);
      g_assert_cmpstr (json_node_get_string (other), ==, "6222000033334");
    }
  jt_field_set_value (JT_FIELD (field), NULL);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (typed_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/field/typed/%s", typed_cases[i].name);

      g_test_add_data_func (path, &typed_cases[i], test_typed);
    }
  g_test_add_func ("/field/truth", test_truth);
  g_test_add_func ("/field/secret", test_secret);

  return g_test_run ();
}
