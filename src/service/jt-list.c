/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-list.h"

/* ---------------------------------------------------------------------------------- questions */

JtListQuery *
jt_list_query_new (void)
{
  JtListQuery *query = g_new0 (JtListQuery, 1);

  query->sort = -1;
  return query;
}

JtListQuery *
jt_list_query_copy (const JtListQuery *query)
{
  JtListQuery *copy = g_memdup2 (query, sizeof *query);

  copy->place = g_strdup (query->place);
  copy->text = g_strdup (query->text);
  for (guint i = 0; i < JT_LIST_MOST_COLUMNS; i++)
    copy->filters[i].text = g_strdup (query->filters[i].text);
  return copy;
}

void
jt_list_query_free (JtListQuery *query)
{
  if (query == NULL)
    return;
  g_free (query->place);
  g_free (query->text);
  for (guint i = 0; i < JT_LIST_MOST_COLUMNS; i++)
    g_free (query->filters[i].text);
  g_free (query);
}

void
jt_list_query_clear (JtListQuery *query, guint column)
{
  g_return_if_fail (column < JT_LIST_MOST_COLUMNS);

  g_clear_pointer (&query->filters[column].text, g_free);
  query->filters[column].ranged = FALSE;
}

void
jt_list_query_set_text (JtListQuery *query, guint column, const char *text)
{
  jt_list_query_clear (query, column);
  query->filters[column].text = g_strdup (text);
}

void
jt_list_query_set_range (JtListQuery *query, guint column, gint64 least, gint64 most)
{
  jt_list_query_clear (query, column);
  query->filters[column].ranged = TRUE;
  query->filters[column].least = least;
  query->filters[column].most = most;
}

gboolean
jt_list_query_is_filtered (const JtListQuery *query, guint column)
{
  g_return_val_if_fail (column < JT_LIST_MOST_COLUMNS, FALSE);
  return query->filters[column].text != NULL || query->filters[column].ranged;
}

void
jt_list_query_clear_all (JtListQuery *query)
{
  for (guint i = 0; i < JT_LIST_MOST_COLUMNS; i++)
    jt_list_query_clear (query, i);
  g_clear_pointer (&query->text, g_free);
}

gboolean
jt_list_query_asks (const JtListQuery *query)
{
  for (guint i = 0; i < JT_LIST_MOST_COLUMNS; i++)
    if (jt_list_query_is_filtered (query, i))
      return TRUE;
  return query->text != NULL;
}

/* --------------------------------------------------------------------------------------- rows */

JtListRow *
jt_list_row_new (gint64 id, const char *uid, guint n_columns)
{
  JtListRow *row = g_new0 (JtListRow, 1);

  row->id = id;
  row->uid = g_strdup (uid);
  row->n_columns = n_columns;
  row->texts = g_new0 (char *, n_columns);
  row->numbers = g_new0 (gint64, n_columns);
  return row;
}

JtListRow *
jt_list_row_copy (const JtListRow *row)
{
  JtListRow *copy = jt_list_row_new (row->id, row->uid, row->n_columns);

  for (guint i = 0; i < row->n_columns; i++)
    {
      copy->texts[i] = g_strdup (row->texts[i]);
      copy->numbers[i] = row->numbers[i];
    }
  return copy;
}

void
jt_list_row_free (JtListRow *row)
{
  if (row == NULL)
    return;
  for (guint i = 0; i < row->n_columns; i++)
    g_free (row->texts[i]);
  g_free (row->texts);
  g_free (row->numbers);
  g_free (row->uid);
  g_free (row);
}

gboolean
jt_list_row_equal (const JtListRow *a, const JtListRow *b)
{
  if (a->id != b->id || a->n_columns != b->n_columns || g_strcmp0 (a->uid, b->uid) != 0)
    return FALSE;
  for (guint i = 0; i < a->n_columns; i++)
    if (a->numbers[i] != b->numbers[i] || g_strcmp0 (a->texts[i], b->texts[i]) != 0)
      return FALSE;
  return TRUE;
}

/* ---------------------------------------------------------------------------------- snapshots */

static void
snapshot_clear (gpointer data)
{
  JtListSnapshot *snapshot = data;

  g_array_unref (snapshot->ids);
  g_clear_pointer (&snapshot->rows, g_hash_table_unref);
}

JtListSnapshot *
jt_list_snapshot_new (void)
{
  JtListSnapshot *snapshot = g_atomic_rc_box_new0 (JtListSnapshot);

  snapshot->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return snapshot;
}

JtListSnapshot *
jt_list_snapshot_ref (JtListSnapshot *snapshot)
{
  return g_atomic_rc_box_acquire (snapshot);
}

void
jt_list_snapshot_unref (JtListSnapshot *snapshot)
{
  if (snapshot != NULL)
    g_atomic_rc_box_release_full (snapshot, snapshot_clear);
}

char *
jt_list_ids_text (const gint64 *ids, guint n)
{
  GString *text = g_string_sized_new (8 * n + 2);

  g_string_append_c (text, '[');
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, i > 0 ? ",%" G_GINT64_FORMAT : "%" G_GINT64_FORMAT, ids[i]);
  g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}
