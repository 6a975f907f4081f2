/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-paged-model.h"

#include "jt-list-rows.h"

#define PAGE_ROWS 256
#define MOST_PAGES 16

/* ------------------------------------------------------------------------------------- a row */

struct _JtPagedRow
{
  GObject parent_instance;

  JtListRow *row;
  GHashTable *live; /* where the model finds it as long as it is there */
};

enum
{
  ROW_CHANGED,
  N_ROW_SIGNALS
};

static guint row_signals[N_ROW_SIGNALS];

G_DEFINE_FINAL_TYPE (JtPagedRow, jt_paged_row, G_TYPE_OBJECT)

static void
jt_paged_row_finalize (GObject *object)
{
  JtPagedRow *self = JT_PAGED_ROW (object);

  g_hash_table_remove (self->live, &self->row->id);
  g_hash_table_unref (self->live);
  jt_list_row_free (self->row);
  G_OBJECT_CLASS (jt_paged_row_parent_class)->finalize (object);
}

static void
jt_paged_row_class_init (JtPagedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jt_paged_row_finalize;
  row_signals[ROW_CHANGED] = g_signal_new ("changed", JT_TYPE_PAGED_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
}

static void
jt_paged_row_init (JtPagedRow *self)
{
}

const JtListRow *
jt_paged_row_get (JtPagedRow *self)
{
  g_return_val_if_fail (JT_IS_PAGED_ROW (self), NULL);
  return self->row;
}

/* ----------------------------------------------------------------------------------- the model */

typedef struct
{
  guint number; /* G_MAXUINT for none */
  guint used;   /* when it was last asked for */
  GPtrArray *rows;
} JtPage;

struct _JtPagedModel
{
  GObject parent_instance;

  JtSession *session;
  const JtListSource *source;
  JtListQuery *query;
  JtListSnapshot *snapshot;
  JtListSnapshot *at_hand; /* (nullable): all rows of a list that is not in the book */

  GHashTable *live; /* id, which lies in the row → JtPagedRow, which it does not keep alive */
  GPtrArray *first; /* the rows that came with the answer, until their page is read */
  JtPage pages[MOST_PAGES];
  guint clock;
  guint last_page;
  guint next_page; /* to be read when there is time */
  guint prefetch;

  GCancellable *asking;
  guint unanswered;
};

enum
{
  BEFORE_CHANGE,
  AFTER_CHANGE,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JtPagedModel, jt_paged_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static guint
count_rows (JtPagedModel *self)
{
  return self->snapshot->ids->len;
}

static gint64
id_at (const JtListSnapshot *snapshot, guint position)
{
  return g_array_index (snapshot->ids, gint64, position);
}

/* ------------------------------------------------------------------------------ rows and pages */

static void
say (JtPagedRow *row, JtListRow *said)
{
  JtListRow *before = row->row;
  const gboolean changed = !jt_list_row_equal (before, said);

  row->row = said;
  /* The key lies in what is freed. */
  g_hash_table_replace (row->live, &said->id, row);
  jt_list_row_free (before);
  if (changed)
    g_signal_emit (row, row_signals[ROW_CHANGED], 0);
}

static JtPagedRow *
new_row (JtPagedModel *self, JtListRow *said)
{
  JtPagedRow *row = g_object_new (JT_TYPE_PAGED_ROW, NULL);

  row->row = said;
  row->live = g_hash_table_ref (self->live);
  g_hash_table_insert (self->live, &said->id, row);
  return row;
}

/* Returns: (transfer full): the row of @id; what is gone from the book since is a row without uid. */
static JtPagedRow *
ensure_row (JtPagedModel *self, gint64 id, GHashTable *read)
{
  JtPagedRow *row = g_hash_table_lookup (self->live, &id);
  JtListRow *said = g_hash_table_lookup (read, &id);

  if (said != NULL)
    g_hash_table_steal (read, &id);
  else
    said = jt_list_row_new (id, NULL, self->source->n_columns);
  if (row == NULL)
    return new_row (self, said);
  g_object_ref (row);
  say (row, said);
  return row;
}

/* Returns: id → row; the id lies in the row. */
static GHashTable *
read_rows (JtPagedModel *self, const gint64 *ids, guint n)
{
  GHashTable *read = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL,
                                            (GDestroyNotify) jt_list_row_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = self->source->read (jt_session_get_office (self->session),
                                                   self->snapshot, ids, n, &error);

  if (rows == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return read;
    }
  g_ptr_array_set_free_func (rows, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      JtListRow *row = g_ptr_array_index (rows, i);

      g_hash_table_replace (read, &row->id, row);
    }
  return read;
}

static void
drop_page (JtPage *page)
{
  page->number = G_MAXUINT;
  page->used = 0;
  g_clear_pointer (&page->rows, g_ptr_array_unref);
}

static JtPage *
find_page (JtPagedModel *self, guint number)
{
  for (guint i = 0; i < MOST_PAGES; i++)
    if (self->pages[i].number == number)
      return &self->pages[i];
  return NULL;
}

/* Reads a page in the place of the one that was not asked for longest. */
static JtPage *
load_page (JtPagedModel *self, guint number)
{
  const guint first = number * PAGE_ROWS;
  const guint n = MIN (PAGE_ROWS, count_rows (self) - first);
  const gint64 *ids = &g_array_index (self->snapshot->ids, gint64, first);
  g_autoptr (GHashTable) read = read_rows (self, ids, n);
  JtPage *page = &self->pages[0];

  for (guint i = 1; i < MOST_PAGES; i++)
    if (self->pages[i].used < page->used)
      page = &self->pages[i];
  drop_page (page);
  page->number = number;
  page->rows = g_ptr_array_new_full (n, g_object_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (page->rows, ensure_row (self, ids[i], read));
  if (number == 0)
    g_ptr_array_set_size (self->first, 0);
  return page;
}

static gboolean
on_prefetch_cb (gpointer data)
{
  JtPagedModel *self = data;

  self->prefetch = 0;
  if (self->next_page * PAGE_ROWS < count_rows (self) && find_page (self, self->next_page) == NULL)
    load_page (self, self->next_page)->used = ++self->clock;
  return G_SOURCE_REMOVE;
}

/* Who reads a page goes on to its neighbour, most likely, in the direction taken so far. */
static void
prefetch (JtPagedModel *self, guint number)
{
  const gboolean back = number < self->last_page;

  self->last_page = number;
  if (back && number == 0)
    return;
  self->next_page = back ? number - 1 : number + 1;
  if (self->prefetch == 0)
    self->prefetch = g_idle_add_full (G_PRIORITY_LOW, on_prefetch_cb, self, NULL);
}

static gpointer
jt_paged_model_get_item (GListModel *list, guint position)
{
  JtPagedModel *self = JT_PAGED_MODEL (list);
  const guint number = position / PAGE_ROWS;
  JtPagedRow *row;
  JtPage *page;

  if (position >= count_rows (self))
    return NULL;
  row = g_hash_table_lookup (self->live, &g_array_index (self->snapshot->ids, gint64, position));
  page = find_page (self, number);
  if (page == NULL && row != NULL)
    return g_object_ref (row);
  if (page == NULL)
    {
      page = load_page (self, number);
      prefetch (self, number);
    }
  page->used = ++self->clock;
  return g_object_ref (g_ptr_array_index (page->rows, position % PAGE_ROWS));
}

static GType
jt_paged_model_get_item_type (GListModel *list)
{
  return JT_TYPE_PAGED_ROW;
}

static guint
jt_paged_model_get_n_items (GListModel *list)
{
  return count_rows (JT_PAGED_MODEL (list));
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item = jt_paged_model_get_item;
  interface->get_item_type = jt_paged_model_get_item_type;
  interface->get_n_items = jt_paged_model_get_n_items;
}

/* --------------------------------------------------------------------------------- new answers */

/* Rows that somebody holds say what the book says now; the others are read when asked for. */
static void
reload_live (JtPagedModel *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_array_append_vals (ids, key, 1);
  for (guint first = 0; first < ids->len; first += PAGE_ROWS)
    {
      const guint n = MIN (PAGE_ROWS, ids->len - first);
      g_autoptr (GHashTable) read = read_rows (self, &g_array_index (ids, gint64, first), n);

      for (guint i = first; i < first + n; i++)
        if (g_hash_table_contains (self->live, &g_array_index (ids, gint64, i)))
          g_object_unref (ensure_row (self, g_array_index (ids, gint64, i), read));
    }
}

/* Rows that somebody holds were read again later than the answer's. */
static void
take_first (JtPagedModel *self, GPtrArray *first)
{
  g_ptr_array_set_free_func (first, NULL);
  for (guint i = 0; i < first->len; i++)
    {
      JtListRow *row = g_ptr_array_index (first, i);

      if (g_hash_table_contains (self->live, &row->id))
        jt_list_row_free (row);
      else
        g_ptr_array_add (self->first, new_row (self, row));
    }
}

static void
take_answer (JtPagedModel *self, JtPagedAnswer *taken)
{
  JtListSnapshot *answer = taken->snapshot;
  g_autoptr (JtListSnapshot) before = jt_list_snapshot_ref (self->snapshot);
  const guint n_before = before->ids->len, n_now = answer->ids->len;
  const guint least = MIN (n_before, n_now);
  guint head = 0, tail = 0;

  while (head < least && id_at (before, head) == id_at (answer, head))
    head++;
  while (tail < least - head
         && id_at (before, n_before - 1 - tail) == id_at (answer, n_now - 1 - tail))
    tail++;

  g_signal_emit (self, signals[BEFORE_CHANGE], 0);
  jt_list_snapshot_unref (self->snapshot);
  self->snapshot = jt_list_snapshot_ref (answer);
  for (guint i = 0; i < MOST_PAGES; i++)
    drop_page (&self->pages[i]);
  g_ptr_array_set_size (self->first, 0);
  reload_live (self);
  take_first (self, taken->first);
  if (head < n_before || head < n_now)
    g_list_model_items_changed (G_LIST_MODEL (self), head, n_before - head - tail,
                                n_now - head - tail);
  g_signal_emit (self, signals[AFTER_CHANGE], 0);
}

static void
on_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtPagedModel) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JtPagedAnswer) answer = jt_paged_answer_finish (JT_SESSION (source), result, &error);

  /* A later question is under way, or the book is closed. */
  if (--self->unanswered > 0 || jt_session_get_office (self->session) == NULL)
    return;
  if (answer != NULL)
    take_answer (self, answer);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
answer_at_hand (JtPagedModel *self)
{
  g_autoptr (JtPagedAnswer) answer = g_new0 (JtPagedAnswer, 1);

  answer->snapshot = jt_list_rows_ask (self->at_hand, self->query);
  answer->first = g_ptr_array_new ();
  take_answer (self, answer);
}

void
jt_paged_model_refresh (JtPagedModel *self)
{
  g_return_if_fail (JT_IS_PAGED_MODEL (self));
  g_return_if_fail (self->query != NULL);

  if (self->source->ask == NULL)
    {
      answer_at_hand (self);
      return;
    }
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  self->unanswered++;
  jt_paged_answer_async (self->session, self->source, self->query, self->asking, on_answered_cb,
                         g_object_ref (self));
}

void
jt_paged_model_ask (JtPagedModel *self, JtListQuery *query)
{
  g_return_if_fail (JT_IS_PAGED_MODEL (self));
  g_return_if_fail (query != NULL);

  if (query != self->query)
    jt_list_query_free (self->query);
  self->query = query;
  jt_paged_model_refresh (self);
}

void
jt_paged_model_take (JtPagedModel *self, JtListQuery *query, JtPagedAnswer *answer)
{
  g_return_if_fail (JT_IS_PAGED_MODEL (self));
  g_return_if_fail (query != NULL && answer != NULL);

  /* What was asked before is not wanted any more. */
  g_cancellable_cancel (self->asking);
  jt_list_query_free (self->query);
  self->query = query;
  take_answer (self, answer);
  jt_paged_answer_free (answer);
}

void
jt_paged_model_set_rows (JtPagedModel *self, GPtrArray *rows)
{
  g_return_if_fail (JT_IS_PAGED_MODEL (self));
  g_return_if_fail (self->source == &jt_list_rows);

  jt_list_snapshot_unref (self->at_hand);
  self->at_hand = jt_list_rows_new (rows);
  if (self->query == NULL)
    self->query = jt_list_query_new ();
  answer_at_hand (self);
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_paged_model_dispose (GObject *object)
{
  JtPagedModel *self = JT_PAGED_MODEL (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_handle_id (&self->prefetch, g_source_remove);
  for (guint i = 0; i < MOST_PAGES; i++)
    drop_page (&self->pages[i]);
  g_ptr_array_set_size (self->first, 0);
  G_OBJECT_CLASS (jt_paged_model_parent_class)->dispose (object);
}

static void
jt_paged_model_finalize (GObject *object)
{
  JtPagedModel *self = JT_PAGED_MODEL (object);

  g_ptr_array_unref (self->first);
  g_hash_table_unref (self->live);
  jt_list_query_free (self->query);
  jt_list_snapshot_unref (self->snapshot);
  jt_list_snapshot_unref (self->at_hand);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (jt_paged_model_parent_class)->finalize (object);
}

static void
jt_paged_model_class_init (JtPagedModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jt_paged_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_paged_model_finalize;
  signals[BEFORE_CHANGE] = g_signal_new ("before-change", JT_TYPE_PAGED_MODEL, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[AFTER_CHANGE] = g_signal_new ("after-change", JT_TYPE_PAGED_MODEL, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", JT_TYPE_PAGED_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
jt_paged_model_init (JtPagedModel *self)
{
  self->snapshot = jt_list_snapshot_new ();
  self->live = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->first = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < MOST_PAGES; i++)
    self->pages[i].number = G_MAXUINT;
}

JtPagedModel *
jt_paged_model_new (JtSession *session, const JtListSource *source)
{
  JtPagedModel *self = g_object_new (JT_TYPE_PAGED_MODEL, NULL);

  g_return_val_if_fail (JT_IS_SESSION (session), self);
  g_return_val_if_fail (source->n_columns <= JT_LIST_MOST_COLUMNS, self);
  self->session = g_object_ref (session);
  self->source = source;
  if (source == &jt_list_rows)
    self->at_hand = jt_list_snapshot_new ();
  return self;
}

const JtListQuery *
jt_paged_model_get_query (JtPagedModel *self)
{
  g_return_val_if_fail (JT_IS_PAGED_MODEL (self), NULL);
  return self->query;
}

const JtListSource *
jt_paged_model_get_source (JtPagedModel *self)
{
  g_return_val_if_fail (JT_IS_PAGED_MODEL (self), NULL);
  return self->source;
}

JtSession *
jt_paged_model_get_session (JtPagedModel *self)
{
  g_return_val_if_fail (JT_IS_PAGED_MODEL (self), NULL);
  return self->session;
}

JtListSnapshot *
jt_paged_model_get_snapshot (JtPagedModel *self)
{
  g_return_val_if_fail (JT_IS_PAGED_MODEL (self), NULL);
  return self->snapshot;
}

gboolean
jt_paged_model_is_answered (JtPagedModel *self)
{
  g_return_val_if_fail (JT_IS_PAGED_MODEL (self), FALSE);
  return self->query != NULL && self->unanswered == 0;
}

gint64
jt_paged_model_get_id (JtPagedModel *self, guint position)
{
  g_return_val_if_fail (JT_IS_PAGED_MODEL (self), 0);
  g_return_val_if_fail (position < count_rows (self), 0);
  return id_at (self->snapshot, position);
}

guint
jt_paged_model_find (JtPagedModel *self, gint64 id)
{
  g_return_val_if_fail (JT_IS_PAGED_MODEL (self), G_MAXUINT);

  for (guint i = 0; i < count_rows (self); i++)
    if (id_at (self->snapshot, i) == id)
      return i;
  return G_MAXUINT;
}
