/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-list.h"

#include <string.h>

#include "jt-case-line.h"
#include "jt-case-query.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-place-name.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-case-list.h"
#include "jt-wording.h"

/* The stage machine looks at a case for a good quarter of a millisecond.  So many are made ready
 * with the answer, in the reader's thread, which is every case of an office and the first pages of a
 * book that is larger; the others when they are scrolled to. */
#define READY 512

static const char *
asking_user (JtOffice *office)
{
  return jt_office_get_role (office) == JT_ROLE_GRID_LEADER ? jt_office_get_user (office) : NULL;
}

/* ----------------------------------------------------------------------------------- one row */

/* What the tables say of it. */
static JtListRow *
row_new (JtRows *line)
{
  JtListRow *row = jt_list_row_new (jt_rows_int (line, "id"), jt_rows_text (line, "uid"),
                                    JT_CASE_N_COLUMNS);

  row->texts[JT_CASE_COLUMN_NUMBER] = g_strdup (jt_rows_text (line, "number"));
  row->texts[JT_CASE_COLUMN_TITLE] = g_strdup (jt_rows_text (line, "title"));
  row->texts[JT_CASE_COLUMN_LAST_DAY] = g_strdup (jt_rows_text (line, "last_day"));
  if (!jt_rows_null (line, "what"))
    row->texts[JT_CASE_COLUMN_WHAT] = g_strdup (jt_wording_clock (jt_rows_text (line, "what")));
  row->numbers[JT_CASE_COLUMN_LIFTS] = jt_rows_int (line, "lifts");
  return row;
}

/* What the stage machine says of it. */
static gboolean
add_standing (JtOffice *office, JtListRow *row, GError **error)
{
  g_autoptr (JsonObject) shown = jt_office_case_show (office, row->uid, error);
  JsonObject *stage;

  if (shown == NULL)
    return FALSE;
  stage = jt_case_standing (shown);
  row->texts[JT_CASE_COLUMN_STAGE]
      = g_strdup (stage != NULL ? jt_json_text (stage, "stage") : NULL);
  row->texts[JT_CASE_COLUMN_STANDING] = jt_case_standing_text (shown);
  return TRUE;
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

static gboolean
is_sorted (const JtListQuery *query)
{
  return query->sort >= 0 && query->sort < JT_CASE_N_COLUMNS;
}

/* Whether no column has anything to say about it. */
static gboolean
is_plain (const JtListQuery *query)
{
  for (guint i = 0; i < JT_CASE_N_COLUMNS; i++)
    if (jt_list_query_is_filtered (query, i))
      return FALSE;
  return !is_sorted (query);
}

static gboolean
asks_column (const JtListQuery *query, guint column)
{
  return jt_list_query_is_filtered (query, column) || query->sort == (int) column;
}

static gboolean
take_ids (JtOffice *office, JtListSnapshot *snapshot, GError **error)
{
  g_autoptr (JtRows) rows
      = jt_store_case_ids (jt_office_get_db (office), asking_user (office));
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      const gint64 id = jt_rows_int (rows, "id");

      g_array_append_val (snapshot->ids, id);
    }
  return jt_read_ended (read_error, error);
}

/* The lines that pass, in the order that is asked for. */
static GPtrArray *
list_lines (JtOffice *office, const JtListQuery *query, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_list_row_free);
  g_autoptr (JtRows) rows
      = jt_store_case_lines (jt_office_get_db (office), asking_user (office), NULL);
  const gboolean needs_standing = asks_column (query, JT_CASE_COLUMN_STAGE)
                                  || asks_column (query, JT_CASE_COLUMN_STANDING);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      g_autoptr (JtListRow) row = row_new (rows);

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || (needs_standing && !add_standing (office, row, error)))
        return NULL;
      if (passes (row, query))
        g_ptr_array_add (list, g_steal_pointer (&row));
    }
  if (!jt_read_ended (read_error, error))
    return NULL;
  if (is_sorted (query))
    g_ptr_array_sort_with_data (list, compare_rows, (gpointer) query);
  return g_steal_pointer (&list);
}

static gboolean
ask_lines (JtOffice *office, const JtListQuery *query, JtListSnapshot *snapshot,
           GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) list = list_lines (office, query, cancellable, error);

  for (guint i = 0; list != NULL && i < list->len; i++)
    g_array_append_val (snapshot->ids, ((JtListRow *) g_ptr_array_index (list, i))->id);
  return list != NULL;
}

/* ----------------------------------------------------------------------------------- the rows */

static GPtrArray *
make_rows (JtOffice *office, const gint64 *ids, guint n, GError **error)
{
  g_autofree char *text = jt_list_ids_text (ids, n);
  g_autoptr (JtRows) lines
      = jt_store_case_lines (jt_office_get_db (office), asking_user (office), text);
  g_autoptr (GPtrArray) made = g_ptr_array_new_full (n, (GDestroyNotify) jt_list_row_free);
  GError *read_error = NULL;

  while (jt_rows_next (lines, &read_error))
    {
      JtListRow *row = row_new (lines);

      g_ptr_array_add (made, row);
      if (!add_standing (office, row, error))
        return NULL;
    }
  return jt_read_ended (read_error, error) ? g_steal_pointer (&made) : NULL;
}

static gboolean
make_ready (JtOffice *office, JtListSnapshot *snapshot, GError **error)
{
  g_autoptr (GPtrArray) rows
      = make_rows (office, (const gint64 *) (gconstpointer) snapshot->ids->data,
                   MIN (snapshot->ids->len, READY), error);

  if (rows == NULL)
    return FALSE;
  snapshot->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL,
                                          (GDestroyNotify) jt_list_row_free);
  g_ptr_array_set_free_func (rows, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      JtListRow *row = g_ptr_array_index (rows, i);

      g_hash_table_replace (snapshot->rows, &row->id, row);
    }
  return TRUE;
}

static JtListSnapshot *
ask (JtOffice *office, const JtListQuery *query, GCancellable *cancellable, GError **error)
{
  g_autoptr (JtListSnapshot) snapshot = jt_list_snapshot_new ();
  const gboolean answered = is_plain (query)
                                ? take_ids (office, snapshot, error)
                                : ask_lines (office, query, snapshot, cancellable, error);

  return answered && make_ready (office, snapshot, error) ? g_steal_pointer (&snapshot) : NULL;
}

static GPtrArray *
read_rows (JtOffice *office, const JtListSnapshot *snapshot, const gint64 *ids, guint n,
           GError **error)
{
  g_autoptr (GPtrArray) read = g_ptr_array_new_full (n, (GDestroyNotify) jt_list_row_free);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) made = NULL;

  for (guint i = 0; i < n; i++)
    {
      const JtListRow *row
          = snapshot->rows != NULL ? g_hash_table_lookup (snapshot->rows, &ids[i]) : NULL;

      if (row != NULL)
        g_ptr_array_add (read, jt_list_row_copy (row));
      else
        g_array_append_val (others, ids[i]);
    }
  if (others->len == 0)
    return g_steal_pointer (&read);
  made = make_rows (office, (const gint64 *) (gconstpointer) others->data, others->len, error);
  if (made == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (read, g_steal_pointer (&made));
  return g_steal_pointer (&read);
}

const JtListSource *
jt_case_list (void)
{
  static const JtListSource source = { JT_CASE_N_COLUMNS, ask, read_rows, NULL };

  return &source;
}
