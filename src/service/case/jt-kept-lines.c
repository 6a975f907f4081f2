/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-kept-lines.h"

#include "jt-builtin.h"
#include "jt-case-stage.h"
#include "jt-dossier.h"
#include "jt-place-name.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-case-list.h"
#include "jt-table.h"

/* ------------------------------------------------------------------------------- one line */

/* What the tables should hold of one case: its line, and what is to come as records of case_turn. */
typedef struct
{
  JtRecord *line;
  GPtrArray *turns;
} JtKept;

static void
kept_clear (JtKept *kept)
{
  g_clear_pointer (&kept->line, jt_record_free);
  g_clear_pointer (&kept->turns, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtKept, kept_clear)

static void
set_text (JtRecord *record, const char *field, const char *text)
{
  if (text != NULL)
    jt_record_set_text (record, field, text);
  else
    jt_record_set_null (record, field);
}

static JtRecord *
line_of_rows (JtRows *source)
{
  g_autofree char *number_key = jt_place_name_sort_key (jt_rows_text (source, "number"));
  g_autofree char *title_key = jt_place_name_sort_key (jt_rows_text (source, "title"));
  JtRecord *line = jt_record_new ();

  jt_record_set_text (line, "case_uid", jt_rows_text (source, "case_uid"));
  jt_record_set_text (line, "number", jt_rows_text (source, "number"));
  jt_record_set_text (line, "number_key", number_key);
  jt_record_set_text (line, "title", jt_rows_text (source, "title"));
  jt_record_set_text (line, "title_key", title_key);
  jt_record_set_int (line, "lifts", jt_rows_int (source, "lifts"));
  set_text (line, "last_day", jt_rows_text (source, "last_day"));
  set_text (line, "what", jt_rows_text (source, "what"));
  return line;
}

static void
add_turn (JtKept *kept, const char *case_uid, JtDay day, const char *standing)
{
  g_autofree char *from = jt_day_format (day);
  JtRecord *turn = jt_record_new ();

  jt_record_set_text (turn, "case_uid", case_uid);
  jt_record_set_text (turn, "from_day", from);
  jt_record_set_text (turn, "standing", standing);
  if (kept->turns->len == 0)
    jt_record_set_text (kept->line, "next_turn", from);
  g_ptr_array_add (kept->turns, turn);
}

/* Asks the stage machine for the day of @facts, and for each day to come on which its answer may be
 * another one. */
static void
add_stages (JtKept *kept, const char *case_uid, JtCaseFacts *facts)
{
  g_autofree char *today = jt_day_format (facts->today);
  g_autofree char *standing = jt_case_stage_of (facts);
  g_autoptr (GArray) days = jt_case_stage_days (facts);

  jt_record_set_text (kept->line, "judged_on", today);
  jt_record_set_text (kept->line, "standing", standing);
  jt_record_set_null (kept->line, "next_turn");
  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *then = NULL;

      facts->today = g_array_index (days, JtDay, i);
      then = jt_case_stage_of (facts);
      if (g_str_equal (then, standing))
        continue;
      add_turn (kept, case_uid, facts->today, then);
      g_free (standing);
      standing = g_steal_pointer (&then);
    }
}

/* The built-in rest days will do: what ran out only warns, and no stage stands elsewhere for it. */
static gboolean
make (JtKept *kept, JtDb *db, JtRows *source, JtDay today, GError **error)
{
  const JtClock clock = { .now = jt_moment_from_day (today), .pretended = TRUE };
  g_autoptr (JtCalendar) calendar = jt_builtin_calendar ();
  const char *case_uid = jt_rows_text (source, "case_uid");
  g_autoptr (JtDossier) dossier = jt_dossier_load (db, case_uid, &clock, calendar, error);

  if (dossier == NULL)
    return FALSE;
  kept->line = line_of_rows (source);
  kept->turns = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_record_free);
  add_stages (kept, case_uid, jt_dossier_facts (dossier));
  return TRUE;
}

/* -------------------------------------------------------------------------------- writing */

static gboolean
write_line (JtDb *db, JtRows *source, JtDay today, GError **error)
{
  g_auto (JtKept) kept = { 0 };
  g_autoptr (JtRecord) key = jt_record_new ();

  if (!make (&kept, db, source, today, error))
    return FALSE;
  jt_record_set_text (key, "case_uid", jt_record_text (kept.line, "case_uid"));
  if (!jt_table_remove (db, "case_turn", key, error)
      || !jt_table_put (db, "case_line", kept.line, error))
    return FALSE;
  for (guint i = 0; i < kept.turns->len; i++)
    if (!jt_table_put (db, "case_turn", g_ptr_array_index (kept.turns, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_lines (JtDb *db, JtRows *sources, JtDay today, GError **error)
{
  g_autoptr (JtRows) taken = sources;
  GError *failure = NULL;

  while (jt_rows_next (taken, &failure))
    if (!write_line (db, taken, today, error))
      return FALSE;
  return jt_read_ended (failure, error);
}

static gboolean
add_cases_of (JtDb *db, const char *compound, GHashTable *cases, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_cases_of_compound (db, compound);
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    g_hash_table_add (cases, g_strdup (jt_rows_text (rows, "uid")));
  return jt_read_ended (failure, error);
}

gboolean
jt_kept_lines_refresh (JtDb *db, const JtTouched *touched, JtDay today, GError **error)
{
  g_autoptr (GHashTable) cases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer uid;

  g_hash_table_iter_init (&iter, touched->compounds);
  while (g_hash_table_iter_next (&iter, &uid, NULL))
    if (!add_cases_of (db, uid, cases, error))
      return FALSE;
  g_hash_table_iter_init (&iter, touched->cases);
  while (g_hash_table_iter_next (&iter, &uid, NULL))
    g_hash_table_add (cases, g_strdup (uid));
  g_hash_table_iter_init (&iter, cases);
  while (g_hash_table_iter_next (&iter, &uid, NULL))
    if (!write_lines (db, jt_store_case_line_source (db, uid), today, error))
      return FALSE;
  return TRUE;
}

gboolean
jt_kept_lines_rebuild (JtDb *db, JtDay today, GError **error)
{
  return write_lines (db, jt_store_case_line_source (db, NULL), today, error);
}

/* ------------------------------------------------------------------------------ recounting */

static gboolean
is_line (const JtRecord *wanted, JtRows *kept)
{
  for (guint i = 0; i < jt_record_length (wanted); i++)
    {
      const char *name = jt_record_name (wanted, i);

      if (jt_record_kind_of (wanted, name) == JT_RECORD_INT
              ? jt_rows_int (kept, name) != jt_record_int (wanted, name, -1)
              : g_strcmp0 (jt_rows_text (kept, name), jt_record_text (wanted, name)) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_turns (JtDb *db, const JtKept *wanted, gboolean *right, GError **error)
{
  g_autoptr (JtRows) rows
      = jt_store_case_turns (db, jt_record_text (wanted->line, "case_uid"));
  GError *failure = NULL;
  guint n = 0;

  while (*right && jt_rows_next (rows, &failure))
    {
      const JtRecord *turn = n < wanted->turns->len ? g_ptr_array_index (wanted->turns, n) : NULL;

      *right = turn != NULL && is_line (turn, rows);
      n++;
    }
  *right = *right && n == wanted->turns->len;
  return jt_read_ended (failure, error);
}

static gboolean
check_line (JtDb *db, JtRows *source, gboolean *right, GError **error)
{
  g_autoptr (JtRows) kept = jt_store_case_line (db, jt_rows_text (source, "case_uid"));
  g_auto (JtKept) wanted = { 0 };
  JtDay judged;

  *right = FALSE;
  if (!jt_read_first (kept, right, error))
    return FALSE;
  *right = *right && jt_day_parse (jt_rows_text (kept, "judged_on"), &judged, NULL);
  if (!*right)
    return TRUE;
  if (!make (&wanted, db, source, judged, error))
    return FALSE;
  *right = is_line (wanted.line, kept);
  return check_turns (db, &wanted, right, error);
}

gboolean
jt_kept_lines_check (JtDb *db, GPtrArray *wrong, GError **error)
{
  g_autoptr (JtRows) sources = jt_store_case_line_source (db, NULL);
  g_autoptr (JtRows) strayed = jt_store_case_lines_strayed (db);
  GError *failure = NULL;

  while (jt_rows_next (sources, &failure))
    {
      gboolean right;

      if (!check_line (db, sources, &right, error))
        return FALSE;
      if (!right)
        g_ptr_array_add (wrong, g_strdup (jt_rows_text (sources, "case_uid")));
    }
  while (failure == NULL && jt_rows_next (strayed, &failure))
    g_ptr_array_add (wrong, g_strdup (jt_rows_text (strayed, "case_uid")));
  return jt_read_ended (failure, error);
}
