/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-list-rows.h"

#include <string.h>

#include "jt-money.h"

const JtListRow *
jt_list_rows_find (const JtListSnapshot *snapshot, gint64 id)
{
  return snapshot->rows != NULL ? g_hash_table_lookup (snapshot->rows, &id) : NULL;
}

static GPtrArray *
read_rows (JtOffice *office, const JtListSnapshot *snapshot, const gint64 *ids, guint n,
           GError **error)
{
  GPtrArray *read = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_list_row_free);

  for (guint i = 0; i < n; i++)
    {
      const JtListRow *row = jt_list_rows_find (snapshot, ids[i]);

      if (row != NULL)
        g_ptr_array_add (read, jt_list_row_copy (row));
    }
  return read;
}

const JtListSource jt_list_rows = { .n_columns = JT_LIST_MOST_COLUMNS, .read = read_rows };

JtListSnapshot *
jt_list_rows_new (GPtrArray *rows)
{
  JtListSnapshot *all = jt_list_snapshot_new ();

  all->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL,
                                     (GDestroyNotify) jt_list_row_free);
  for (guint i = 0; i < rows->len; i++)
    {
      JtListRow *row = g_ptr_array_index (rows, i);

      g_array_append_val (all->ids, row->id);
      g_hash_table_replace (all->rows, &row->id, row);
    }
  g_ptr_array_set_free_func (rows, NULL);
  g_ptr_array_unref (rows);
  return all;
}

/* ------------------------------------------------------------------------------------- filters */

static gboolean
contains (const char *cell, const char *folded)
{
  g_autofree char *text = cell != NULL ? g_utf8_casefold (cell, -1) : NULL;

  return text != NULL && strstr (text, folded) != NULL;
}

gboolean
jt_list_filter_passes (const JtListFilter *filter, const char *text, gint64 number)
{
  if (filter->ranged)
    return number >= filter->least && number <= filter->most;
  if (filter->text != NULL)
    {
      g_autofree char *folded = g_utf8_casefold (filter->text, -1);

      return contains (text, folded);
    }
  return TRUE;
}

static gboolean
passes (const JtListRow *row, guint column, const JtListFilter *filter)
{
  if (column >= row->n_columns)
    return !filter->ranged && filter->text == NULL;
  return jt_list_filter_passes (filter, row->texts[column], row->numbers[column]);
}

static gboolean
says (const JtListRow *row, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < row->n_columns; i++)
    if (contains (row->texts[i], folded))
      return TRUE;
  return FALSE;
}

static gboolean
is_asked_for (const JtListRow *row, const JtListQuery *query)
{
  for (guint i = 0; i < JT_LIST_MOST_COLUMNS; i++)
    if (!passes (row, i, &query->filters[i]))
      return FALSE;
  return query->text == NULL || says (row, query->text);
}

/* ------------------------------------------------------------------------------------- sorting */

typedef struct
{
  const JtListRow *row;
  guint place; /* in the list's own order */
  gint64 number;
  gboolean is_number;
  char *key;
} Sorted;

static void
sorted_clear (gpointer data)
{
  g_free (((Sorted *) data)->key);
}

static void
take_key (Sorted *sorted, guint column)
{
  const char *text = column < sorted->row->n_columns ? sorted->row->texts[column] : NULL;

  if (text == NULL)
    {
      sorted->is_number = column < sorted->row->n_columns;
      sorted->number = sorted->is_number ? sorted->row->numbers[column] : 0;
    }
  else
    sorted->is_number = jt_money_parse (text, &sorted->number, NULL);
  if (!sorted->is_number)
    sorted->key = g_utf8_collate_key_for_filename (text != NULL ? text : "", -1);
}

static int
compare_keys (const Sorted *a, const Sorted *b)
{
  if (a->is_number != b->is_number)
    return a->is_number ? -1 : 1;
  if (!a->is_number)
    return strcmp (a->key, b->key);
  return (a->number > b->number) - (a->number < b->number);
}

static int
compare (gconstpointer first, gconstpointer second, gpointer data)
{
  const Sorted *a = first, *b = second;
  const gboolean *descending = data;
  const int order = compare_keys (a, b);

  if (order != 0)
    return *descending ? -order : order;
  return a->place < b->place ? -1 : 1;
}

JtListSnapshot *
jt_list_rows_ask (JtListSnapshot *all, const JtListQuery *query)
{
  JtListSnapshot *answer = jt_list_snapshot_new ();
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (Sorted));
  gboolean descending = query->descending;

  g_array_set_clear_func (rows, sorted_clear);
  if (all->rows != NULL)
    answer->rows = g_hash_table_ref (all->rows);
  for (guint i = 0; i < all->ids->len; i++)
    {
      Sorted sorted = { jt_list_rows_find (all, g_array_index (all->ids, gint64, i)), i };

      if (!is_asked_for (sorted.row, query))
        continue;
      if (query->sort >= 0)
        take_key (&sorted, (guint) query->sort);
      g_array_append_val (rows, sorted);
    }
  if (query->sort >= 0)
    g_array_sort_with_data (rows, compare, &descending);
  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (answer->ids, g_array_index (rows, Sorted, i).row->id);
  return answer;
}
