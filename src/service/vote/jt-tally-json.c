/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-tally-json.h"

/* An area as text with two decimals; null where it is not known. */
static void
set_area (JsonObject *object, const char *member, JtArea area, gboolean known)
{
  g_autofree char *text = NULL;

  if (!known)
    {
      json_object_set_null_member (object, member);
      return;
    }
  text = jt_area_format (area);
  json_object_set_string_member (object, member, text);
}

static void
set_totals (JsonObject *object, const JtTotals *totals, gboolean known)
{
  set_area (object, "total_area", totals->total_area, known);
  json_object_set_int_member (object, "total_voters", totals->total_voters);
  set_area (object, "participating_area", totals->participating_area, known);
  json_object_set_int_member (object, "participating_voters", totals->participating_voters);
  set_area (object, "consenting_area", totals->consenting_area, known);
  json_object_set_int_member (object, "consenting_voters", totals->consenting_voters);
}

static JsonObject *
tests_json (const JtVerdict *verdict)
{
  JsonObject *tests = json_object_new ();

  for (guint i = 0; i < JT_TESTS; i++)
    json_object_set_boolean_member (tests, jt_test_nick ((JtTest) i), verdict->tests[i]);
  return tests;
}

static JsonObject *
missing_json (const JtVerdict *verdict)
{
  JsonObject *missing = json_object_new ();

  for (guint i = 0; i < JT_TESTS; i++)
    {
      const char *nick = jt_test_nick ((JtTest) i);

      if (verdict->tests[i])
        continue;
      if (i == JT_TEST_PARTICIPATION_AREA || i == JT_TEST_CONSENT_AREA)
        set_area (missing, nick, verdict->missing[i], TRUE);
      else
        json_object_set_int_member (missing, nick, verdict->missing[i]);
    }
  return missing;
}

static JsonObject *
settle_json (const JtSettle *settle, const char *const *labels)
{
  JsonObject *object = json_object_new ();
  JsonArray *parts = json_array_sized_new ((guint) settle->n_parts);

  for (gsize i = 0; i < settle->n_parts; i++)
    json_array_add_string_element (parts, labels[settle->parts[i]]);
  json_object_set_boolean_member (object, "reachable", settle->reachable);
  json_object_set_array_member (object, "parts", parts);
  return object;
}

static JsonArray *
names_json (const char *const *names)
{
  JsonArray *array = json_array_new ();

  for (; names != NULL && *names != NULL; names++)
    json_array_add_string_element (array, *names);
  return array;
}

JsonObject *
jt_tally_json (const char *motion, const JtVerdict *verdict, const JtSettle *settle,
               const char *const *labels, const char *const *unknown)
{
  const gboolean known = verdict->kind != JT_VERDICT_INDETERMINATE;
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "motion", motion);
  set_totals (object, &verdict->totals, known);
  if (known)
    {
      json_object_set_object_member (object, "tests", tests_json (verdict));
      json_object_set_boolean_member (object, "passed", verdict->passed);
    }
  else
    {
      json_object_set_null_member (object, "tests");
      json_object_set_null_member (object, "passed");
    }
  json_object_set_string_member (object, "verdict", jt_verdict_kind_nick (verdict->kind));
  if (!known)
    {
      static const char *const unjudged[] = { "disputed", "decided", "missing", "settle" };

      for (gsize i = 0; i < G_N_ELEMENTS (unjudged); i++)
        json_object_set_null_member (object, unjudged[i]);
      json_object_set_array_member (object, "unknown_area", names_json (unknown));
      return object;
    }
  json_object_set_boolean_member (object, "disputed", verdict->disputed);
  json_object_set_boolean_member (object, "decided", verdict->decided);
  json_object_set_object_member (object, "missing", missing_json (verdict));
  if (settle != NULL)
    json_object_set_object_member (object, "settle", settle_json (settle, labels));
  return object;
}
