/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-rows.h"

struct _JtBallotRow
{
  GObject parent_instance;

  guint line;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtBallotRow, jt_ballot_row, G_TYPE_OBJECT)

static void
jt_ballot_row_class_init (JtBallotRowClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", JT_TYPE_BALLOT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
jt_ballot_row_init (JtBallotRow *self)
{
}

guint
jt_ballot_row_get_line (JtBallotRow *self)
{
  g_return_val_if_fail (JT_IS_BALLOT_ROW (self), 0);
  return self->line;
}

/* ------------------------------------------------------------------------------------ the list */

/* Not shown. */
#define NOWHERE G_MAXUINT

/* @objects holds one object a line, made when it is first asked for; @kinds which filters each line
 * belongs to, as bits; @order all lines in the chosen order; @lines those that are shown, and
 * @positions where each line is among them. */
struct _JtBallotRows
{
  GObject parent_instance;

  JtBallotSheet *sheet;
  JtBallotFilter filter;
  JtBallotPasses passes;
  gpointer passes_data;
  JtBallotOrder sort;
  gboolean descending;
  guint *order;
  GArray *lines;
  guint *positions;
  GPtrArray *objects;
  guint8 *kinds;
  guint counts[JT_BALLOT_FILTERS];
};

static void jt_ballot_rows_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JtBallotRows, jt_ballot_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      jt_ballot_rows_list_model_init))

static GType
get_item_type (GListModel *model)
{
  return JT_TYPE_BALLOT_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return JT_BALLOT_ROWS (model)->lines->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  JtBallotRows *self = JT_BALLOT_ROWS (model);
  guint line;

  if (position >= self->lines->len)
    return NULL;
  line = g_array_index (self->lines, guint, position);
  if (g_ptr_array_index (self->objects, line) == NULL)
    {
      JtBallotRow *row = g_object_new (JT_TYPE_BALLOT_ROW, NULL);

      row->line = line;
      g_ptr_array_index (self->objects, line) = row;
    }
  return g_object_ref (g_ptr_array_index (self->objects, line));
}

static void
jt_ballot_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
unref_object (gpointer object)
{
  g_clear_object (&object);
}

static void
jt_ballot_rows_finalize (GObject *object)
{
  JtBallotRows *self = JT_BALLOT_ROWS (object);

  g_array_unref (self->lines);
  g_ptr_array_unref (self->objects);
  g_free (self->kinds);
  g_free (self->order);
  g_free (self->positions);
  G_OBJECT_CLASS (jt_ballot_rows_parent_class)->finalize (object);
}

static void
jt_ballot_rows_class_init (JtBallotRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jt_ballot_rows_finalize;
}

static void
jt_ballot_rows_init (JtBallotRows *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->objects = g_ptr_array_new_with_free_func (unref_object);
}

JtBallotRows *
jt_ballot_rows_new (void)
{
  return g_object_new (JT_TYPE_BALLOT_ROWS, NULL);
}

/* ----------------------------------------------------------------------------------- filtering */

static guint8
kinds_of (JtBallotRows *self, guint line)
{
  const JtSheetRow *row = jt_ballot_sheet_get_row (self->sheet, line);
  const guint n_motions
      = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet))->n_motions;
  guint8 kinds = 0;

  if (row->hidden)
    return 0;
  kinds = 1 << JT_BALLOT_FILTER_ALL;
  for (guint i = 0; i < n_motions; i++)
    {
      const JtBallot ballot = jt_ballot_sheet_get_ballot (self->sheet, i, line);

      if (ballot == JT_BALLOT_NONE || ballot == JT_BALLOT_LATE)
        kinds |= 1 << JT_BALLOT_FILTER_OUTSTANDING;
      if (ballot == JT_BALLOT_PROXY_PENDING)
        kinds |= 1 << JT_BALLOT_FILTER_PROXY;
    }
  if (row->unchecked != NULL)
    kinds |= 1 << JT_BALLOT_FILTER_UNCHECKED;
  return kinds;
}

static void
set_kinds (JtBallotRows *self, guint line)
{
  const guint8 old = self->kinds[line];
  const guint8 kinds = kinds_of (self, line);

  for (guint i = 0; i < JT_BALLOT_FILTERS; i++)
    self->counts[i] += (guint) ((kinds >> i) & 1) - (guint) ((old >> i) & 1);
  self->kinds[line] = kinds;
}

static void
fill (JtBallotRows *self)
{
  const guint n_before = self->lines->len;
  const guint n_rows = self->sheet != NULL ? jt_ballot_sheet_get_n_rows (self->sheet) : 0;

  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      const guint line = self->order[i];
      const gboolean shown = ((self->kinds[line] >> self->filter) & 1) != 0
                             && (self->passes == NULL || self->passes (line, self->passes_data));

      self->positions[line] = shown ? self->lines->len : NOWHERE;
      if (shown)
        g_array_append_val (self->lines, line);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->lines->len);
}

/* ----------------------------------------------------------------------------------- the order */

static int
compare_numbers (gint64 one, gint64 other)
{
  return (one > other) - (one < other);
}

static int
rank_state (const JtSheetRow *row)
{
  if (row->unsaved > 0)
    return 0;
  if (row->n_papers == 0)
    return 3;
  return row->unchecked != NULL ? 1 : 2;
}

static int
compare (JtBallotRows *self, guint one, guint other)
{
  const JtSheetRow *a = jt_ballot_sheet_get_row (self->sheet, one);
  const JtSheetRow *b = jt_ballot_sheet_get_row (self->sheet, other);

  switch (self->sort)
    {
    case JT_BALLOT_ORDER_OWNERS:
      return g_utf8_collate (a->owners != NULL ? a->owners : "",
                             b->owners != NULL ? b->owners : "");
    case JT_BALLOT_ORDER_AREA:
      return compare_numbers (a->area, b->area);
    case JT_BALLOT_ORDER_VOTER:
      return compare_numbers (a->voter, b->voter);
    case JT_BALLOT_ORDER_CHOICE:
    case JT_BALLOT_ORDER_CHOICE_2:
      {
        const guint motion = self->sort - JT_BALLOT_ORDER_CHOICE;

        return compare_numbers (jt_ballot_sheet_get_ballot (self->sheet, motion, one),
                                jt_ballot_sheet_get_ballot (self->sheet, motion, other));
      }
    case JT_BALLOT_ORDER_RECEIVED:
      return g_strcmp0 (a->received_on, b->received_on);
    case JT_BALLOT_ORDER_COLLECTOR:
      return g_utf8_collate (a->collector != NULL ? a->collector : "",
                             b->collector != NULL ? b->collector : "");
    case JT_BALLOT_ORDER_STATE:
      return compare_numbers (rank_state (a), rank_state (b));
    case JT_BALLOT_ORDER_ROLL:
    default:
      return 0;
    }
}

static int
compare_lines (gconstpointer a, gconstpointer b, gpointer data)
{
  JtBallotRows *self = data;
  const guint one = *(const guint *) a;
  const guint other = *(const guint *) b;
  const int difference = compare (self, one, other);

  if (difference == 0)
    return compare_numbers (one, other);
  return self->descending ? -difference : difference;
}

static void
sort (JtBallotRows *self)
{
  const guint n_rows = self->sheet != NULL ? jt_ballot_sheet_get_n_rows (self->sheet) : 0;

  for (guint i = 0; i < n_rows; i++)
    self->order[i] = self->sort == JT_BALLOT_ORDER_ROLL && self->descending ? n_rows - 1 - i : i;
  if (self->sort != JT_BALLOT_ORDER_ROLL)
    g_qsort_with_data (self->order, (int) n_rows, sizeof *self->order, compare_lines, self);
}

void
jt_ballot_rows_set_order (JtBallotRows *self, JtBallotOrder order, gboolean descending)
{
  g_return_if_fail (JT_IS_BALLOT_ROWS (self));

  self->sort = order;
  self->descending = descending;
  sort (self);
  fill (self);
}

/* ------------------------------------------------------------------------------------ the sheet */

void
jt_ballot_rows_set_sheet (JtBallotRows *self, JtBallotSheet *sheet)
{
  const guint n_rows = sheet != NULL ? jt_ballot_sheet_get_n_rows (sheet) : 0;

  g_return_if_fail (JT_IS_BALLOT_ROWS (self));

  self->sheet = sheet;
  memset (self->counts, 0, sizeof self->counts);
  g_free (self->kinds);
  self->kinds = g_new0 (guint8, n_rows);
  g_free (self->order);
  self->order = g_new0 (guint, n_rows);
  g_free (self->positions);
  self->positions = g_new0 (guint, n_rows);
  g_ptr_array_set_size (self->objects, 0);
  g_ptr_array_set_size (self->objects, (int) n_rows);
  for (guint i = 0; i < n_rows; i++)
    set_kinds (self, i);
  sort (self);
  fill (self);
}

void
jt_ballot_rows_set_filter (JtBallotRows *self, JtBallotFilter filter)
{
  g_return_if_fail (JT_IS_BALLOT_ROWS (self));

  self->filter = filter;
  fill (self);
}

void
jt_ballot_rows_set_passes (JtBallotRows *self, JtBallotPasses passes, gpointer data)
{
  g_return_if_fail (JT_IS_BALLOT_ROWS (self));

  self->passes = passes;
  self->passes_data = data;
  fill (self);
}

gboolean
jt_ballot_rows_find (JtBallotRows *self, guint line, guint *position)
{
  g_return_val_if_fail (JT_IS_BALLOT_ROWS (self), FALSE);
  if (self->sheet == NULL || line >= jt_ballot_sheet_get_n_rows (self->sheet))
    return FALSE;
  *position = self->positions[line];
  return *position != NOWHERE;
}

guint
jt_ballot_rows_get_line (JtBallotRows *self, guint position)
{
  g_return_val_if_fail (JT_IS_BALLOT_ROWS (self) && position < self->lines->len, 0);
  return g_array_index (self->lines, guint, position);
}

void
jt_ballot_rows_all_changed (JtBallotRows *self)
{
  g_return_if_fail (JT_IS_BALLOT_ROWS (self));

  for (guint i = 0; i < self->objects->len; i++)
    if (g_ptr_array_index (self->objects, i) != NULL)
      g_signal_emit (g_ptr_array_index (self->objects, i), signals[CHANGED], 0);
}

void
jt_ballot_rows_changed (JtBallotRows *self, guint line)
{
  g_return_if_fail (JT_IS_BALLOT_ROWS (self));

  set_kinds (self, line);
  if (g_ptr_array_index (self->objects, line) != NULL)
    g_signal_emit (g_ptr_array_index (self->objects, line), signals[CHANGED], 0);
}

void
jt_ballot_rows_count (JtBallotRows *self, guint counts[JT_BALLOT_FILTERS])
{
  g_return_if_fail (JT_IS_BALLOT_ROWS (self));
  memcpy (counts, self->counts, sizeof self->counts);
}
