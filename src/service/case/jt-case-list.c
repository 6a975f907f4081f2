/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-list.h"

#include <string.h>

#include "jt-case-line.h"
#include "jt-json.h"
#include "jt-place-name.h"
#include "jt-wording.h"

/* What a row is known by: 64 bits of its uid (FNV-1a). */
static gint64
id_of (const char *uid)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  for (; *uid != '\0'; uid++)
    hash = (hash ^ (guchar) *uid) * G_GUINT64_CONSTANT (1099511628211);
  return (gint64) hash;
}

static JtListRow *
row_new (JsonObject *shown)
{
  const char *uid = jt_json_text (shown, "uid");
  JtListRow *row = jt_list_row_new (id_of (uid), uid, JT_CASE_N_COLUMNS);
  const char *last_day = jt_json_text (shown, "last_day");

  row->texts[JT_CASE_COLUMN_NUMBER] = g_strdup (jt_json_text (shown, "case"));
  row->texts[JT_CASE_COLUMN_TITLE] = g_strdup (jt_json_text (shown, "title"));
  row->texts[JT_CASE_COLUMN_STAGE] = g_strdup (jt_json_text (shown, "stage"));
  row->texts[JT_CASE_COLUMN_STANDING] = g_strdup (jt_json_text (shown, "standing"));
  row->texts[JT_CASE_COLUMN_LAST_DAY] = g_strdup (last_day);
  if (last_day != NULL)
    row->texts[JT_CASE_COLUMN_WHAT] = g_strdup (jt_wording_clock (jt_json_text (shown, "what")));
  row->numbers[JT_CASE_COLUMN_LIFTS] = jt_json_int (shown, "lifts", 0);
  return row;
}

/* ---------------------------------------------------------------------------------- which cases */

/* A stage is one of a closed list, and one name may be the beginning of another. */
static gboolean
has_text (const JtListRow *row, guint column, const char *wanted)
{
  if (row->texts[column] == NULL)
    return FALSE;
  return column == JT_CASE_COLUMN_STAGE ? strcmp (row->texts[column], wanted) == 0
                                        : strstr (row->texts[column], wanted) != NULL;
}

static gboolean
passes (const JtListRow *row, const JtListQuery *query)
{
  for (guint i = 0; i < JT_CASE_N_COLUMNS; i++)
    {
      const JtListFilter *filter = &query->filters[i];

      if (filter->text != NULL && !has_text (row, i, filter->text))
        return FALSE;
      if (filter->ranged && (row->numbers[i] < filter->least || row->numbers[i] > filter->most))
        return FALSE;
    }
  return TRUE;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const JtListRow *left = *(JtListRow *const *) a, *right = *(JtListRow *const *) b;
  const JtListQuery *query = data;
  const char *left_text = left->texts[query->sort], *right_text = right->texts[query->sort];
  int order;

  if (left->numbers[query->sort] != right->numbers[query->sort])
    order = left->numbers[query->sort] < right->numbers[query->sort] ? -1 : 1;
  else if (left_text == NULL || right_text == NULL)
    /* What has no day stands last, whichever way. */
    return (left_text == NULL) - (right_text == NULL);
  else
    order = jt_place_name_compare (left_text, right_text);
  return query->descending ? -order : order;
}

static JtListSnapshot *
ask (JtOffice *office, const JtListQuery *query, GCancellable *cancellable, GError **error)
{
  g_autoptr (JsonArray) list = jt_office_case_overview (office, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  JtListSnapshot *snapshot;

  if (list == NULL)
    return NULL;
  snapshot = jt_list_snapshot_new ();
  snapshot->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL,
                                          (GDestroyNotify) jt_list_row_free);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JtListRow *row = row_new (json_array_get_object_element (list, i));

      g_hash_table_replace (snapshot->rows, &row->id, row);
      if (passes (row, query))
        g_ptr_array_add (rows, row);
    }
  if (query->sort >= 0 && query->sort < JT_CASE_N_COLUMNS)
    g_ptr_array_sort_with_data (rows, compare_rows, (gpointer) query);
  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (snapshot->ids, ((JtListRow *) g_ptr_array_index (rows, i))->id);
  return snapshot;
}

/* ----------------------------------------------------------------------------------- the rows */

static GPtrArray *
read_rows (JtOffice *office, const JtListSnapshot *snapshot, const gint64 *ids, guint n,
           GError **error)
{
  GPtrArray *read = g_ptr_array_new_full (n, (GDestroyNotify) jt_list_row_free);

  for (guint i = 0; snapshot->rows != NULL && i < n; i++)
    {
      const JtListRow *row = g_hash_table_lookup (snapshot->rows, &ids[i]);

      if (row != NULL)
        g_ptr_array_add (read, jt_list_row_copy (row));
    }
  return read;
}

const JtListSource *
jt_case_list (void)
{
  static const JtListSource source = { JT_CASE_N_COLUMNS, ask, read_rows, NULL };

  return &source;
}
