/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-grid.h"

#include <glib/gi18n.h>

#include "jt-ballot-words.h"

typedef enum
{
  COLUMN_ROOM,
  COLUMN_OWNERS,
  COLUMN_AREA,
  COLUMN_VOTER,
  COLUMN_CHOICE, /* of the first motion */
  COLUMN_CHOICE_2,
  COLUMN_DATE,
  COLUMN_COLLECTOR,
  COLUMN_STATE,
} Column;

struct _JtBallotGrid
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkColumnView *view;
  GtkWidget *list; /* the view's inner list, which can scroll to a row */
  GtkSingleSelection *selection;
  JtBallotRows *rows;
  JtBallotSheet *sheet;
  guint focus_tick;
};

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtBallotGrid, jt_ballot_grid, GTK_TYPE_WIDGET)

/* --------------------------------------------------------------------------------------- cells */

/* What a cell shows and whom it asks; kept on the cell, so that nobody keeps cells. */
typedef struct
{
  JtBallotGrid *grid;
  Column column;
  JtBallotRow *row;
  gulong changed;
  const char *css_class;
} Cell;

static guint
count_motions (JtBallotGrid *self)
{
  return jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet))->n_motions;
}

static char *
say_state (const JtSheetRow *row)
{
  if (row->unsaved > 0)
    return g_strdup (_ ("not saved"));
  if (row->n_papers == 0)
    return g_strdup ("");
  return g_strdup (row->unchecked != NULL ? _ ("saved") : _ ("checked"));
}

static char *
cell_text (JtBallotGrid *self, Column column, guint line)
{
  const JtSheetRow *row = jt_ballot_sheet_get_row (self->sheet, line);

  switch (column)
    {
    case COLUMN_ROOM:
      return g_strdup (row->room);
    case COLUMN_OWNERS:
      return g_strdup (row->owners);
    case COLUMN_AREA:
      return jt_area_format (row->area);
    case COLUMN_VOTER:
      /* Translators: several parts that are one voter; %s is a letter */
      return row->group != NULL ? g_strdup_printf (_ ("Group %s"), row->group) : g_strdup ("—");
    case COLUMN_CHOICE:
    case COLUMN_CHOICE_2:
      return jt_ballot_mark_and_word (
          jt_ballot_sheet_get_ballot (self->sheet, column - COLUMN_CHOICE, line));
    case COLUMN_DATE:
      return g_strdup (row->received_on);
    case COLUMN_COLLECTOR:
      return g_strdup (row->collector);
    case COLUMN_STATE:
    default:
      return say_state (row);
    }
}

/* "302, 李演兰, 87.35 ㎡, 同意" */
static char *
row_name (JtBallotGrid *self, guint line)
{
  const JtSheetRow *row = jt_ballot_sheet_get_row (self->sheet, line);
  g_autofree char *area = jt_area_format (row->area);
  const char *first = jt_ballot_word (jt_ballot_sheet_get_ballot (self->sheet, 0, line));
  const char *owners = row->owners != NULL ? row->owners : _ ("owner not known");

  if (count_motions (self) < 2)
    /* Translators: read aloud: room, owners, area, choice */
    return g_strdup_printf (_ ("%s, %s, %s ㎡, %s"), row->room, owners, area, first);
  /* Translators: read aloud: room, owners, area, choice on the lift, choice on the fund */
  return g_strdup_printf (_ ("%s, %s, %s ㎡, lift: %s, fund: %s"), row->room, owners, area, first,
                          jt_ballot_word (jt_ballot_sheet_get_ballot (self->sheet, 1, line)));
}

static void
name_row (Cell *cell, GtkWidget *inscription)
{
  GtkWidget *parent = gtk_widget_get_parent (inscription);
  GtkWidget *row = parent != NULL ? gtk_widget_get_parent (parent) : NULL;
  g_autofree char *name = NULL;

  if (row == NULL)
    return;
  name = row_name (cell->grid, jt_ballot_row_get_line (cell->row));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
colour_cell (Cell *cell, GtkWidget *inscription, guint line)
{
  const char *css_class = NULL;

  if (cell->column == COLUMN_CHOICE || cell->column == COLUMN_CHOICE_2)
    css_class = jt_ballot_css_class (
        jt_ballot_sheet_get_ballot (cell->grid->sheet, cell->column - COLUMN_CHOICE, line));
  if (css_class == cell->css_class)
    return;
  if (cell->css_class != NULL)
    gtk_widget_remove_css_class (inscription, cell->css_class);
  if (css_class != NULL)
    gtk_widget_add_css_class (inscription, css_class);
  cell->css_class = css_class;
}

static void
fill_cell (GtkWidget *inscription)
{
  Cell *cell = g_object_get_data (G_OBJECT (inscription), "cell");
  const guint line = jt_ballot_row_get_line (cell->row);
  g_autofree char *text = cell_text (cell->grid, cell->column, line);

  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), text);
  colour_cell (cell, inscription, line);
  if (cell->column == COLUMN_ROOM)
    name_row (cell, inscription);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, JtBallotGrid *self)
{
  GtkWidget *inscription = gtk_inscription_new (NULL);
  Cell *cell = g_new0 (Cell, 1);

  cell->grid = self;
  cell->column = (Column) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "column"));
  g_object_set_data_full (G_OBJECT (inscription), "cell", cell, g_free);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (inscription), cell->column == COLUMN_AREA ? 1 : 0);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (inscription), 1);
  if (cell->column == COLUMN_OWNERS)
    gtk_inscription_set_min_chars (GTK_INSCRIPTION (inscription), 8);
  if (cell->column == COLUMN_AREA || cell->column == COLUMN_DATE || cell->column == COLUMN_ROOM)
    gtk_widget_add_css_class (inscription, "numeric");
  gtk_list_item_set_child (item, inscription);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, JtBallotGrid *self)
{
  GtkWidget *inscription = gtk_list_item_get_child (item);
  Cell *cell = g_object_get_data (G_OBJECT (inscription), "cell");

  cell->row = gtk_list_item_get_item (item);
  cell->changed = g_signal_connect_swapped (cell->row, "changed", G_CALLBACK (fill_cell),
                                            inscription);
  fill_cell (inscription);
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, JtBallotGrid *self)
{
  Cell *cell = g_object_get_data (G_OBJECT (gtk_list_item_get_child (item)), "cell");

  g_clear_signal_handler (&cell->changed, cell->row);
  cell->row = NULL;
}

/* Ten digits are this wide at the usual text size; columns grow with the text. */
#define TEN_DIGITS 76

static int
scale_width (JtBallotGrid *self, int width)
{
  g_autoptr (PangoLayout) layout
      = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0000000000");
  int digits;

  pango_layout_get_pixel_size (layout, &digits, NULL);
  return width * MAX (digits, TEN_DIGITS) / TEN_DIGITS;
}

static void
add_column (JtBallotGrid *self, Column column, const char *title, int width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column;

  g_object_set_data (G_OBJECT (factory), "column", GINT_TO_POINTER (column));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_cb), self);
  view_column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  if (width > 0)
    gtk_column_view_column_set_fixed_width (view_column, scale_width (self, width));
  gtk_column_view_column_set_expand (view_column, width == 0);
  gtk_column_view_append_column (self->view, view_column);
  g_object_unref (view_column);
}

static void
remove_columns (JtBallotGrid *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

/* Whether building and entrance stand before the room: "2栋-1单元-302". */
static gboolean
has_long_rooms (JtBallotGrid *self)
{
  return jt_ballot_sheet_get_n_rows (self->sheet) > 0
         && strchr (jt_ballot_sheet_get_row (self->sheet, 0)->room, '-') != NULL;
}

static void
add_columns (JtBallotGrid *self)
{
  const JtVote *vote = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet));

  add_column (self, COLUMN_ROOM, _ ("Room"), has_long_rooms (self) ? 130 : 64);
  add_column (self, COLUMN_OWNERS, _ ("Owners"), 0);
  add_column (self, COLUMN_AREA, _ ("Area (㎡)"), 84);
  add_column (self, COLUMN_VOTER, _ ("Counted"), 60);
  for (guint i = 0; i < vote->n_motions; i++)
    add_column (self, (Column) (COLUMN_CHOICE + i),
                vote->n_motions == 1 ? _ ("Choice") : jt_ballot_motion_word (vote->motions[i].kind),
                98);
  add_column (self, COLUMN_DATE, _ ("Received"), 98);
  add_column (self, COLUMN_COLLECTOR, _ ("Collector"), vote->n_motions == 1 ? 116 : 84);
  add_column (self, COLUMN_STATE, _ ("State"), 70);
}

/* --------------------------------------------------------------------------------------- focus */

/* The row widget of an item: the one whose first cell is bound to it. */
static GtkWidget *
find_row (JtBallotGrid *self, JtBallotRow *wanted)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *first = gtk_widget_get_first_child (row);
      GtkWidget *inscription = first != NULL ? gtk_widget_get_first_child (first) : NULL;
      const Cell *cell
          = inscription != NULL ? g_object_get_data (G_OBJECT (inscription), "cell") : NULL;

      if (cell != NULL && cell->row == wanted)
        return row;
    }
  return NULL;
}

static gboolean
on_focus_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  JtBallotGrid *self = JT_BALLOT_GRID (widget);
  JtBallotRow *item = gtk_single_selection_get_selected_item (self->selection);
  GtkWidget *row = item != NULL ? find_row (self, item) : NULL;

  self->focus_tick = 0;
  if (row != NULL)
    gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

void
jt_ballot_grid_focus_row (JtBallotGrid *self)
{
  JtBallotRow *item;
  GtkWidget *row;

  g_return_if_fail (JT_IS_BALLOT_GRID (self));

  item = gtk_single_selection_get_selected_item (self->selection);
  if (item == NULL)
    return;
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u",
                              gtk_single_selection_get_selected (self->selection));
  row = find_row (self, item);
  if (row != NULL)
    gtk_widget_grab_focus (row);
  /* A row that was far away gets its widget with the next frame. */
  else if (self->focus_tick == 0)
    self->focus_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_focus_tick_cb, NULL,
                                                     NULL);
}

static void
on_selected_cb (JtBallotGrid *self)
{
  g_signal_emit (self, signals[MOVED], 0);
}

/* ---------------------------------------------------------------------------------- the object */

static GtkWidget *
find_inner_list (GtkWidget *view)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      return child;
  return view;
}

static gboolean
jt_ballot_grid_grab_focus (GtkWidget *widget)
{
  jt_ballot_grid_focus_row (JT_BALLOT_GRID (widget));
  return TRUE;
}

static void
jt_ballot_grid_dispose (GObject *object)
{
  JtBallotGrid *self = JT_BALLOT_GRID (object);

  if (self->focus_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->focus_tick);
  self->focus_tick = 0;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (jt_ballot_grid_parent_class)->dispose (object);
}

static void
jt_ballot_grid_class_init (JtBallotGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jt_ballot_grid_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = jt_ballot_grid_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[MOVED] = g_signal_new ("moved", JT_TYPE_BALLOT_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
jt_ballot_grid_init (JtBallotGrid *self)
{
  self->rows = jt_ballot_rows_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  self->view = GTK_COLUMN_VIEW (
      gtk_column_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection))));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Ballots"), -1);
  self->list = find_inner_list (GTK_WIDGET (self->view));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Ballots"), -1);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected_cb), self,
                           G_CONNECT_SWAPPED);
}

void
jt_ballot_grid_set_sheet (JtBallotGrid *self, JtBallotSheet *sheet)
{
  g_return_if_fail (JT_IS_BALLOT_GRID (self));

  /* Cells that are shown must not ask a sheet that goes away. */
  jt_ballot_rows_set_sheet (self->rows, NULL);
  remove_columns (self);
  self->sheet = sheet;
  if (sheet == NULL)
    return;
  add_columns (self);
  jt_ballot_rows_set_sheet (self->rows, sheet);
}

JtBallotRows *
jt_ballot_grid_get_rows (JtBallotGrid *self)
{
  g_return_val_if_fail (JT_IS_BALLOT_GRID (self), NULL);
  return self->rows;
}

gboolean
jt_ballot_grid_get_line (JtBallotGrid *self, guint *line)
{
  JtBallotRow *row;

  g_return_val_if_fail (JT_IS_BALLOT_GRID (self), FALSE);

  row = gtk_single_selection_get_selected_item (self->selection);
  if (row == NULL)
    return FALSE;
  *line = jt_ballot_row_get_line (row);
  return TRUE;
}

gboolean
jt_ballot_grid_go (JtBallotGrid *self, guint line)
{
  guint position;

  g_return_val_if_fail (JT_IS_BALLOT_GRID (self), FALSE);

  if (!jt_ballot_rows_find (self->rows, line, &position))
    return FALSE;
  gtk_single_selection_set_selected (self->selection, position);
  jt_ballot_grid_focus_row (self);
  return TRUE;
}

gboolean
jt_ballot_grid_next (JtBallotGrid *self)
{
  guint position;

  g_return_val_if_fail (JT_IS_BALLOT_GRID (self), FALSE);

  position = gtk_single_selection_get_selected (self->selection);
  if (position == GTK_INVALID_LIST_POSITION
      || position + 1 >= g_list_model_get_n_items (G_LIST_MODEL (self->rows)))
    return FALSE;
  gtk_single_selection_set_selected (self->selection, position + 1);
  jt_ballot_grid_focus_row (self);
  return TRUE;
}
