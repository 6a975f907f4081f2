/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-list.h"

#include <string.h>

#include "jt-case-stage.h"
#include "jt-day.h"
#include "jt-office-private.h"
#include "jt-place-name.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-stage-deadline.h"
#include "jt-store-case-list.h"
#include "jt-wording.h"

static const char *
asking_user (JtOffice *office)
{
  return jt_office_get_role (office) == JT_ROLE_GRID_LEADER ? jt_office_get_user (office) : NULL;
}

static char *
asking_day (JtOffice *office)
{
  return jt_day_format (jt_clock_today (jt_office_get_clock (office)));
}

/* ----------------------------------------------------------------------------------- one row */

static JtListRow *
row_new (JtRows *line)
{
  const char *standing = jt_rows_text (line, "standing");
  JtListRow *row = jt_list_row_new (jt_rows_int (line, "id"), jt_rows_text (line, "uid"),
                                    JT_CASE_N_COLUMNS);

  row->texts[JT_CASE_COLUMN_NUMBER] = g_strdup (jt_rows_text (line, "number"));
  row->texts[JT_CASE_COLUMN_TITLE] = g_strdup (jt_rows_text (line, "title"));
  row->texts[JT_CASE_COLUMN_STAGE] = jt_case_stage_nick (standing);
  row->texts[JT_CASE_COLUMN_STANDING] = jt_case_stage_say (standing);
  row->texts[JT_CASE_COLUMN_LAST_DAY] = g_strdup (jt_rows_text (line, "last_day"));
  if (!jt_rows_null (line, "what"))
    row->texts[JT_CASE_COLUMN_WHAT] = g_strdup (jt_wording_clock (jt_rows_text (line, "what")));
  row->numbers[JT_CASE_COLUMN_LIFTS] = jt_rows_int (line, "lifts");
  return row;
}

/* ------------------------------------------------------------------------------ which words */

/* Where a case stands and what it waits for are words of the user's language made from few words of
 * the book: the book is asked for those whose translation holds what is looked for. */

static void
add_quoted (GString *json, const char *word)
{
  g_string_append_printf (json, "%s\"%s\"", json->len > 1 ? "," : "", word);
}

/* A JSON array; the words of the book need no escapes. */
static gboolean
find_standings (JtDb *db, const char *wanted, char **array, GError **error)
{
  g_autoptr (GString) json = g_string_new ("[");
  g_autoptr (JtRows) rows = NULL;
  GError *failure = NULL;

  *array = NULL;
  if (wanted == NULL)
    return TRUE;
  rows = jt_store_case_standings (db);
  while (jt_rows_next (rows, &failure))
    {
      g_autofree char *said = jt_case_stage_say (jt_rows_text (rows, "standing"));

      if (strstr (said, wanted) != NULL)
        add_quoted (json, jt_rows_text (rows, "standing"));
    }
  *array = g_strconcat (json->str, "]", NULL);
  return jt_read_ended (failure, error);
}

static char *
find_whats (const char *wanted)
{
  g_autoptr (GString) json = g_string_new ("[");

  if (wanted == NULL)
    return NULL;
  for (JtStageClock clock = 0; clock <= JT_STAGE_CLOCK_INSPECTION; clock++)
    if (strstr (jt_wording_clock (jt_stage_clock_nick (clock)), wanted) != NULL)
      add_quoted (json, jt_stage_clock_nick (clock));
  return g_strconcat (json->str, "]", NULL);
}

/* ------------------------------------------------------------------------- sorted by words */

/* The cases of one word, in the order of their numbers. */
typedef struct
{
  char *said;
  GArray *ids;
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->said);
  g_array_unref (group->ids);
  g_free (group);
}

/* What has no word stands last, whichever way. */
static int
compare_groups (gconstpointer a, gconstpointer b, gpointer descending)
{
  const Group *left = *(Group *const *) a, *right = *(Group *const *) b;
  int order;

  if (left->said == NULL || right->said == NULL)
    return (left->said == NULL) - (right->said == NULL);
  order = jt_place_name_compare (left->said, right->said);
  return descending != NULL ? -order : order;
}

static char *
say_word (int column, const char *word)
{
  if (word == NULL || column == JT_CASE_COLUMN_WHAT)
    return g_strdup (word != NULL ? jt_wording_clock (word) : NULL);
  return column == JT_CASE_COLUMN_STAGE ? jt_case_stage_nick (word) : jt_case_stage_say (word);
}

static Group *
find_group (GHashTable *groups, GPtrArray *all, int column, const char *word)
{
  Group *group = g_hash_table_lookup (groups, word != NULL ? word : "");

  if (group == NULL)
    {
      group = g_new0 (Group, 1);
      group->said = say_word (column, word);
      group->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (groups, g_strdup (word != NULL ? word : ""), group);
      g_ptr_array_add (all, group);
    }
  return group;
}

static gboolean
take_grouped (JtRows *rows, const JtListQuery *query, JtListSnapshot *snapshot,
              GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (group_free);
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      const gint64 id = jt_rows_int (rows, "id");

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_array_append_val (
          find_group (groups, sorted, query->sort, jt_rows_text (rows, "word"))->ids, id);
    }
  g_ptr_array_sort_with_data (sorted, compare_groups, GINT_TO_POINTER (query->descending));
  for (guint i = 0; i < sorted->len; i++)
    {
      const GArray *ids = ((Group *) g_ptr_array_index (sorted, i))->ids;

      g_array_append_vals (snapshot->ids, ids->data, ids->len);
    }
  return jt_read_ended (failure, error);
}

/* ---------------------------------------------------------------------------------- which cases */

static gboolean
take_ids (JtRows *rows, JtListSnapshot *snapshot, GCancellable *cancellable, GError **error)
{
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      const gint64 id = jt_rows_int (rows, "id");

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_array_append_val (snapshot->ids, id);
    }
  return jt_read_ended (failure, error);
}

static JtStoreCaseKey
key_of (int column)
{
  switch (column)
    {
    case JT_CASE_COLUMN_TITLE:
      return JT_STORE_CASE_TITLE;
    case JT_CASE_COLUMN_LIFTS:
      return JT_STORE_CASE_LIFTS;
    case JT_CASE_COLUMN_LAST_DAY:
      return JT_STORE_CASE_DAY;
    case JT_CASE_COLUMN_STAGE:
    case JT_CASE_COLUMN_STANDING:
      return JT_STORE_CASE_STANDING;
    case JT_CASE_COLUMN_WHAT:
      return JT_STORE_CASE_WHAT;
    default:
      return JT_STORE_CASE_NUMBER;
    }
}

static JtListSnapshot *
ask (JtOffice *office, const JtListQuery *query, GCancellable *cancellable, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtListSnapshot) snapshot = jt_list_snapshot_new ();
  const JtListFilter *filters = query->filters;
  const JtListFilter *lifts = &filters[JT_CASE_COLUMN_LIFTS];
  const JtStoreCaseKey key = key_of (query->sort);
  const gboolean by_word = key == JT_STORE_CASE_STANDING || key == JT_STORE_CASE_WHAT;
  g_autofree char *today = asking_day (office);
  g_autofree char *whats = find_whats (filters[JT_CASE_COLUMN_WHAT].text);
  g_autofree char *standings = NULL;
  g_autoptr (JtRows) rows = NULL;

  if (!find_standings (db, filters[JT_CASE_COLUMN_STANDING].text, &standings, error))
    return NULL;
  rows = jt_store_case_ids (
      db,
      &(JtStoreCaseAsk) { .user = asking_user (office),
                          .today = today,
                          .number = filters[JT_CASE_COLUMN_NUMBER].text,
                          .title = filters[JT_CASE_COLUMN_TITLE].text,
                          .last_day = filters[JT_CASE_COLUMN_LAST_DAY].text,
                          .stage = filters[JT_CASE_COLUMN_STAGE].text,
                          .standings = standings,
                          .whats = whats,
                          .lifts = { lifts->ranged, lifts->least, lifts->most } },
      key, query->descending && !by_word);
  if (by_word ? !take_grouped (rows, query, snapshot, cancellable, error)
              : !take_ids (rows, snapshot, cancellable, error))
    return NULL;
  return g_steal_pointer (&snapshot);
}

/* ----------------------------------------------------------------------------------- the rows */

static GPtrArray *
read_rows (JtOffice *office, const JtListSnapshot *snapshot, const gint64 *ids, guint n,
           GError **error)
{
  g_autofree char *text = jt_list_ids_text (ids, n);
  g_autofree char *today = asking_day (office);
  g_autoptr (JtRows) lines
      = jt_store_case_lines (jt_office_get_db (office), asking_user (office), today, text);
  g_autoptr (GPtrArray) read = g_ptr_array_new_full (n, (GDestroyNotify) jt_list_row_free);
  GError *failure = NULL;

  while (jt_rows_next (lines, &failure))
    g_ptr_array_add (read, row_new (lines));
  return jt_read_ended (failure, error) ? g_steal_pointer (&read) : NULL;
}

const JtListSource *
jt_case_list (void)
{
  static const JtListSource source = { JT_CASE_N_COLUMNS, ask, read_rows, NULL };

  return &source;
}
