/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample-case.h"

#include <string.h>

#include "jt-allocation.h"
#include "jt-json.h"
#include "jt-share-plan.h"

#define INSTALMENTS 3

/* Who signed, what each bears, and how far it is paid. */
typedef struct
{
  JtMoney total;
  JtMoney subsidy;
  GStrv rooms;
  const char *signed_on;
  gint64 paid;
  const char *arrears;
  const char *joined;
  const char *joined_on;
} Terms;

/* Both ladders are presets for reference (domain.md section 7). */
static JtWeight
weight_of_floor (const char *ladder, guint64 floor)
{
  static const guint64 steps[] = { 0, 0, 0, 5, 7, 9, 11, 13 };

  if (g_str_has_prefix (ladder, "5:"))
    return (JtWeight){ steps[MIN (floor, G_N_ELEMENTS (steps) - 1)], 1 };
  if (floor <= 1)
    return (JtWeight){ 0, 1 };
  if (floor == 2)
    return (JtWeight){ 1, 2 };
  return (JtWeight){ 7 + floor, 10 }; /* 1 on the third, a tenth more on each above */
}

/* "1-302" lies on the third floor. */
static guint64
floor_of_room (const char *room)
{
  const char *dash = g_strrstr (room, "-");

  return g_ascii_strtoull (dash != NULL ? dash + 1 : room, NULL, 10) / 100;
}

/* What is known of one share besides the plan. */
static gboolean
submit_share (JtSampleCase *self, const Terms *terms, guint nth, JsonObject *rows, JtMoney amount,
              JtMoney subsidy, GError **error)
{
  static const JtWeight thirds[INSTALMENTS] = { { 3, 10 }, { 4, 10 }, { 3, 10 } };
  const char *room = terms->rooms[nth];
  const gboolean in_arrears = g_strcmp0 (room, terms->arrears) == 0;
  const gboolean joined = g_strcmp0 (room, terms->joined) == 0;
  const gint64 n_paid = MAX (terms->paid - (in_arrears ? 1 : 0), 0);
  g_autofree char *part = jt_sample_part (self, room, error);
  g_autofree char *owner = part != NULL ? jt_sample_owner (self, part, error) : NULL;
  g_autoptr (JsonObject) arguments = json_object_new ();
  JtMoney instalments[INSTALMENTS];
  JtMoney paid = 0;
  JsonObject *fields;

  if (owner == NULL
      || !jt_instalments (thirds, INSTALMENTS, amount - subsidy, instalments, error))
    return FALSE;
  for (gint64 i = 0; i < n_paid; i++)
    paid += instalments[i];

  fields = json_object_new ();
  json_object_set_string_member (fields, "person", owner);
  json_object_set_int_member (fields, "subsidy", subsidy);
  json_object_set_int_member (fields, "paid", paid);
  json_object_set_int_member (fields, "joined_later", joined);
  if (in_arrears)
    json_object_set_string_member (fields, "note", "欠缴一期，已书面催缴");
  if (joined)
    json_object_set_string_member (fields, "note", "后加入业主，按协议补缴，退还先期出资业主");
  json_object_set_string_member (arguments, "table", "agreement_share");
  json_object_set_object_member (arguments, "fields", fields);
  jt_json_set_text (arguments, "row", jt_json_text (rows, part));
  return jt_sample_submit (self, "beside-record", arguments, NULL, error);
}

/* Who joins later changes every share, so that all sign anew. */
static JsonObject *
submit_plan (JtSampleCase *self, const Terms *terms, const char *ladder, const JtWeight *weights,
             const JtMoney *amounts, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_auto (JtOutcome) outcome = { 0 };
  JsonArray *shares = json_array_new ();

  json_object_set_string_member (arguments, "case", self->uid);
  json_object_set_string_member (arguments, "method", "floor");
  json_object_set_string_member (arguments, "ladder",
                                 jt_share_ladders ()[g_str_has_prefix (ladder, "5:") ? 0 : 1]);
  json_object_set_int_member (arguments, "total", terms->total);
  json_object_set_string_member (
      arguments, "signed_on", terms->joined_on != NULL ? terms->joined_on : terms->signed_on);
  json_object_set_array_member (arguments, "shares", shares);
  for (guint i = 0; terms->rooms[i] != NULL; i++)
    {
      g_autofree char *part = jt_sample_part (self, terms->rooms[i], error);
      g_autofree char *weight = jt_weight_format (&weights[i]);
      JsonObject *share;

      if (part == NULL)
        return NULL;
      share = json_object_new ();
      json_object_set_string_member (share, "part", part);
      json_object_set_string_member (share, "weight", weight);
      json_object_set_int_member (share, "amount", amounts[i]);
      json_array_add_object_element (shares, share);
    }
  if (!jt_office_submit (self->office, "share-plan", arguments, &outcome, error))
    return NULL;
  return json_object_ref (json_object_get_object_member (outcome.answer, "rows"));
}

static void
read_terms (GStrv fields, Terms *terms)
{
  for (guint i = 0; fields[i] != NULL; i++)
    {
      char *value = strchr (fields[i], '=') + 1;

      if (g_str_has_prefix (fields[i], "total="))
        terms->total = g_ascii_strtoll (value, NULL, 10);
      else if (g_str_has_prefix (fields[i], "subsidy="))
        terms->subsidy = g_ascii_strtoll (value, NULL, 10);
      else if (g_str_has_prefix (fields[i], "rooms="))
        terms->rooms = g_strsplit (value, "、", -1);
      else if (g_str_has_prefix (fields[i], "signed="))
        terms->signed_on = value;
      else if (g_str_has_prefix (fields[i], "paid="))
        terms->paid = g_ascii_strtoll (value, NULL, 10);
      else if (g_str_has_prefix (fields[i], "arrears="))
        terms->arrears = value;
      else if (g_str_has_prefix (fields[i], "joined_on="))
        terms->joined_on = value;
      else if (g_str_has_prefix (fields[i], "joined="))
        terms->joined = value;
    }
}

gboolean
jt_sample_submit_shares (JtSampleCase *self, const char *ladder, const char *text, GError **error)
{
  g_auto (GStrv) fields = g_strsplit (text, "|", -1);
  g_auto (GStrv) rooms = NULL;
  g_autofree JtWeight *weights = NULL;
  g_autofree JtMoney *amounts = NULL;
  g_autofree JtMoney *subsidies = NULL;
  g_autoptr (JsonObject) shares = NULL;
  Terms terms = { 0 };
  guint n_rooms;

  read_terms (fields, &terms);
  rooms = terms.rooms;
  n_rooms = g_strv_length (rooms);
  weights = g_new0 (JtWeight, n_rooms);
  amounts = g_new0 (JtMoney, n_rooms);
  subsidies = g_new0 (JtMoney, n_rooms);
  for (guint i = 0; i < n_rooms; i++)
    weights[i] = weight_of_floor (ladder, floor_of_room (rooms[i]));
  if (!jt_allocate (weights, n_rooms, terms.total, amounts, NULL, error)
      || !jt_allocate (weights, n_rooms, terms.subsidy, subsidies, NULL, error))
    return FALSE;
  shares = submit_plan (self, &terms, ladder, weights, amounts, error);
  if (shares == NULL)
    return FALSE;
  for (guint i = 0; i < n_rooms; i++)
    if (!submit_share (self, &terms, i, shares, amounts[i], subsidies[i], error))
      return FALSE;
  return TRUE;
}
