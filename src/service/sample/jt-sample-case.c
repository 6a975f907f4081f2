/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample-case.h"

#include <string.h>

#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-place-query.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-person.h"
#include "jt-store-place.h"
#include "jt-store-vote.h"
#include "jt-table.h"
#include "jt-vote.h"

/* --------------------------------------------------------------------------------------- fields */

char *
jt_sample_part (const JtSampleCase *self, const char *room, GError **error)
{
  return jt_office_resolve_part (self->office, self->uid, room, error);
}

char *
jt_sample_owner (const JtSampleCase *self, const char *part, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_owners_of_part (jt_office_get_db (self->office), part, NULL);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return NULL;
  if (found)
    return g_strdup (jt_rows_text (rows, "identity"));
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PERSON, part);
  return NULL;
}

/* What a text stands for: a part by its room, an owner by the room, a row by its label. */
static char *
resolve (const JtSampleCase *self, const char *name, const char *value, GError **error)
{
  if (g_str_has_prefix (value, "owner:"))
    {
      g_autofree char *part = jt_sample_part (self, value + strlen ("owner:"), error);

      return part != NULL ? jt_sample_owner (self, part, error) : NULL;
    }
  if (g_str_has_prefix (value, "row:"))
    return g_strdup (g_hash_table_lookup (self->rows, value + strlen ("row:")));
  if (g_str_equal (name, "part") || g_str_equal (name, "objector_part"))
    return jt_sample_part (self, value, error);
  return g_strdup (value);
}

JsonObject *
jt_sample_fields (const JtSampleCase *self, const char *table, const char *text, GError **error)
{
  const JtTable *schema = jt_table_find (table);
  g_auto (GStrv) fields = g_strsplit (text, "|", -1);
  g_autoptr (JsonObject) object = json_object_new ();

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (fields[i], "=", 2);
      const JtColumn *column = jt_table_column (schema, pair[0]);
      g_autofree char *value = NULL;

      if (column == NULL || pair[1] == NULL)
        {
          g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_FIELD, fields[i]);
          return NULL;
        }
      if (column->type == JT_COLUMN_INTEGER)
        {
          json_object_set_int_member (object, pair[0], g_ascii_strtoll (pair[1], NULL, 10));
          continue;
        }
      value = resolve (self, pair[0], pair[1], error);
      if (value == NULL)
        return NULL;
      json_object_set_string_member (object, pair[0], value);
    }
  return g_steal_pointer (&object);
}

/* ----------------------------------------------------------------------------------- submitting */

gboolean
jt_sample_submit (JtSampleCase *self, const char *command, JsonObject *arguments, char **row,
                  GError **error)
{
  g_auto (JtOutcome) outcome = { 0 };

  json_object_set_string_member (arguments, "case", self->uid);
  if (!jt_office_submit (self->office, command, arguments, &outcome, error))
    return FALSE;
  if (row != NULL)
    *row = g_strdup (jt_json_text (outcome.answer, "row"));
  if (!json_object_has_member (outcome.answer, "rejected")
      || json_array_get_length (jt_json_array (outcome.answer, "rejected")) == 0)
    return TRUE;
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_ROWS_REJECTED, self->story->place);
  return FALSE;
}

/* ---------------------------------------------------------------------------------------- papers */

static void
add_paper (JsonArray *lines, const char *part, const char *choice, const char *day)
{
  JsonObject *line = json_object_new ();
  g_auto (GStrv) words = g_strsplit (choice, ":", 2);

  json_object_set_int_member (line, "row", json_array_get_length (lines) + 1);
  json_object_set_string_member (line, "part", part);
  json_object_set_string_member (line, "choice", words[0]);
  jt_json_set_text (line, g_str_equal (words[0], "invalid") ? "invalid_reason" : "motion",
                    words[1]);
  json_object_set_string_member (line, "signed_on", day);
  json_object_set_string_member (line, "received_on", day);
  json_object_set_string_member (line, "channel", "入户");
  json_object_set_string_member (line, "collector", "网格长、楼栋长");
  json_array_add_object_element (lines, line);
}

/* "?": most say yes, some no, and from some nothing comes. */
static const char *
draw_choice (JtDice *dice)
{
  const guint drawn = jt_dice_throw (dice, 100);

  if (drawn < 68)
    return "yes";
  if (drawn < 82)
    return "no";
  return drawn < 86 ? "abstain" : "none";
}

/* "*": every part of the roll that is not named. */
static gboolean
add_others (JtSampleCase *self, JsonArray *lines, GHashTable *named, const char *choice,
            const char *day, GError **error)
{
  JtDb *db = jt_office_get_db (self->office);
  g_autoptr (JtVote) vote = jt_vote_open_of_case (db, self->uid, error);
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) failure = NULL;

  if (vote == NULL)
    return FALSE;
  rows = jt_store_roll_parts (db, vote->uid);
  while (jt_rows_next (rows, &failure))
    {
      const char *part = jt_rows_text (rows, "part");
      const char *drawn = g_str_equal (choice, "?") ? draw_choice (&self->dice) : choice;

      if (!g_hash_table_contains (named, part) && !g_str_equal (drawn, "none"))
        add_paper (lines, part, drawn, day);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
jt_sample_submit_papers (JtSampleCase *self, const char *day, const char *text, GError **error)
{
  g_auto (GStrv) papers = g_strsplit (text, "|", -1);
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JsonObject) arguments = json_object_new ();
  JsonArray *lines = json_array_new ();
  const char *others = NULL;

  json_object_set_array_member (arguments, "rows", lines);
  for (guint i = 0; papers[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (papers[i], "=", 2);
      char *part;

      if (g_str_equal (pair[0], "*"))
        {
          others = strchr (papers[i], '=') + 1;
          continue;
        }
      part = jt_sample_part (self, pair[0], error);
      if (part == NULL)
        return FALSE;
      if (!g_str_equal (pair[1], "none"))
        add_paper (lines, part, pair[1], day);
      g_hash_table_add (named, part);
    }
  if (others != NULL && !add_others (self, lines, named, others, day, error))
    return FALSE;
  return jt_sample_submit (self, "paper-record", arguments, NULL, error);
}

/* ---------------------------------------------------------------------------------------- wishes */

static JsonObject *
draw_wish (JtSampleCase *self, JtRows *part, const char *day)
{
  JtDice *dice = &self->dice;
  const guint lives = jt_dice_throw (dice, 100);
  const guint wants = jt_dice_throw (dice, 10);
  const gint64 floor = jt_rows_int_or (part, "floor", 1);
  JsonObject *fields = json_object_new ();
  const char *wish = "willing";

  if (lives < 8)
    wish = "not-reached";
  else if (floor <= 1)
    wish = wants < 4 ? "unwilling" : wants < 8 ? "undecided" : "willing";
  else if (wants == 0)
    wish = "undecided";
  json_object_set_string_member (fields, "part", jt_rows_text (part, "uid"));
  json_object_set_string_member (fields, "wish", wish);
  json_object_set_string_member (fields, "on_day", day);
  json_object_set_string_member (fields, "channel", lives < 25 ? "电话" : "入户");
  if (lives < 25)
    json_object_set_string_member (fields, "note", "业主长期在外地居住");
  else if (lives < 37)
    json_object_set_string_member (fields, "note", "房屋出租，承租人转告");
  if (g_str_equal (wish, "unwilling"))
    json_object_set_string_member (fields, "worries", "采光、通风，噪声");
  return fields;
}

gboolean
jt_sample_submit_wishes (JtSampleCase *self, const char *day, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_parts_of_case (jt_office_get_db (self->office), self->uid);
  g_autoptr (GPtrArray) wishes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    if (g_strcmp0 (jt_rows_text (rows, "use"), "storage") != 0)
      g_ptr_array_add (wishes, draw_wish (self, rows, day));
  g_clear_pointer (&rows, jt_rows_free); /* nothing is written while a cursor is open */
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  for (guint i = 0; i < wishes->len; i++)
    {
      g_autoptr (JsonObject) arguments = json_object_new ();

      json_object_set_string_member (arguments, "table", "wish");
      json_object_set_object_member (arguments, "fields",
                                     json_object_ref (g_ptr_array_index (wishes, i)));
      if (!jt_sample_submit (self, "beside-record", arguments, NULL, error))
        return FALSE;
    }
  return TRUE;
}
