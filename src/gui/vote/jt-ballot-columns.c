/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-ballot-words.h"
#include "jt-column-title.h"
#include "jt-column-width.h"
#include "jt-vote-words.h"
#include "jt-wording.h"

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

/* @order is what a click on the title sorts by; a column whose @order is that of the roll and that
 * is not the first has no such title. */
static const struct
{
  const char *name;
  JtBallotOrder order;
} columns[] = {
  [COLUMN_ROOM] = { "room", JT_BALLOT_ORDER_ROLL },
  [COLUMN_OWNERS] = { "owners", JT_BALLOT_ORDER_OWNERS },
  [COLUMN_AREA] = { "area", JT_BALLOT_ORDER_AREA },
  [COLUMN_VOTER] = { "voter", JT_BALLOT_ORDER_VOTER },
  [COLUMN_CHOICE] = { "choice", JT_BALLOT_ORDER_CHOICE },
  [COLUMN_CHOICE_2] = { "choice-2", JT_BALLOT_ORDER_CHOICE_2 },
  [COLUMN_DATE] = { "received", JT_BALLOT_ORDER_RECEIVED },
  [COLUMN_COLLECTOR] = { "collector", JT_BALLOT_ORDER_COLLECTOR },
  [COLUMN_STATE] = { "state", JT_BALLOT_ORDER_STATE },
};

/* What a cell shows and whom it asks; kept on the cell, so that nobody keeps cells. */
typedef struct
{
  const JtBallotCells *cells;
  Column column;
  JtBallotRow *row;
  gulong changed;
  const char *css_class;
} Cell;

static guint
count_motions (const JtBallotCells *cells)
{
  return jt_ballot_box_get_vote (jt_ballot_sheet_get_box (cells->sheet))->n_motions;
}

/* -------------------------------------------------------------------------------- what it says */

static char *
say_choice (const JtBallotCells *cells, guint motion, guint line)
{
  const JtBallot ballot = jt_ballot_sheet_get_ballot (cells->sheet, motion, line);

  if (cells->blind && ballot != JT_BALLOT_NONE)
    return g_strdup ("＊");
  return jt_ballot_mark_and_word (ballot);
}

static char *
cell_text (const JtBallotCells *cells, Column column, guint line)
{
  const JtSheetRow *row = jt_ballot_sheet_get_row (cells->sheet, line);

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
      return say_choice (cells, column - COLUMN_CHOICE, line);
    case COLUMN_DATE:
      return jt_wording_moment (row->received_on);
    case COLUMN_COLLECTOR:
      return g_strdup (row->collector);
    case COLUMN_STATE:
    default:
      return g_strdup (jt_ballot_row_state_word (row));
    }
}

/* "302, 李演兰, 87.35 ㎡, 同意, 已保存" */
static char *
row_name (const JtBallotCells *cells, guint line)
{
  const JtSheetRow *row = jt_ballot_sheet_get_row (cells->sheet, line);
  const char *owners = row->owners != NULL ? row->owners : _ ("owner not known");
  const char *state = jt_ballot_row_state_word (row);
  const char *words[JT_MOTION_KINDS] = { NULL };
  g_autofree char *area = jt_area_format (row->area);
  g_autofree char *name = NULL;

  for (guint i = 0; i < count_motions (cells); i++)
    words[i] = cells->blind ? _ ("hidden")
                            : jt_ballot_word (jt_ballot_sheet_get_ballot (cells->sheet, i, line));
  if (count_motions (cells) < 2)
    /* Translators: read aloud: room, owners, area, choice */
    name = g_strdup_printf (_ ("%s, %s, %s ㎡, %s"), row->room, owners, area, words[0]);
  else
    /* Translators: read aloud: room, owners, area, choice on the lift, choice on the fund */
    name = g_strdup_printf (_ ("%s, %s, %s ㎡, lift: %s, fund: %s"), row->room, owners, area,
                            words[0], words[1]);
  if (*state == '\0')
    return g_steal_pointer (&name);
  /* Translators: read aloud: a line of the roll, and whether it is saved or checked */
  return g_strdup_printf (_ ("%s, %s"), name, state);
}

/* --------------------------------------------------------------------------------------- cells */

static void
name_row (Cell *cell, GtkWidget *inscription)
{
  GtkWidget *parent = gtk_widget_get_parent (inscription);
  GtkWidget *row = parent != NULL ? gtk_widget_get_parent (parent) : NULL;
  g_autofree char *name = NULL;

  if (row == NULL)
    return;
  name = row_name (cell->cells, jt_ballot_row_get_line (cell->row));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static const char *
css_class_of (const Cell *cell, guint line)
{
  if (cell->column == COLUMN_STATE
      && jt_ballot_sheet_get_row (cell->cells->sheet, line)->unsaved > 0)
    return "unsaved";
  if ((cell->column != COLUMN_CHOICE && cell->column != COLUMN_CHOICE_2) || cell->cells->blind)
    return NULL;
  return jt_ballot_css_class (
      jt_ballot_sheet_get_ballot (cell->cells->sheet, cell->column - COLUMN_CHOICE, line));
}

static void
colour_cell (Cell *cell, GtkWidget *inscription, guint line)
{
  const char *css_class = css_class_of (cell, line);

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
  g_autofree char *text = cell_text (cell->cells, cell->column, line);

  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), text);
  colour_cell (cell, inscription, line);
  if (cell->column == COLUMN_ROOM)
    name_row (cell, inscription);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *inscription = gtk_inscription_new (NULL);
  Cell *cell = g_new0 (Cell, 1);

  cell->cells = data;
  cell->column = (Column) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "column"));
  g_object_set_data_full (G_OBJECT (inscription), "cell", cell, g_free);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (inscription), cell->column == COLUMN_AREA ? 1 : 0);
  /* The dots of a text that is cut may come from a taller font: aligned at the top, they do not
   * lift its line above that of its neighbours. */
  gtk_inscription_set_yalign (GTK_INSCRIPTION (inscription), 0);
  gtk_widget_set_valign (inscription, GTK_ALIGN_CENTER);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (inscription), 1);
  if (cell->column == COLUMN_OWNERS)
    gtk_inscription_set_min_chars (GTK_INSCRIPTION (inscription), 8);
  if (cell->column == COLUMN_AREA || cell->column == COLUMN_DATE || cell->column == COLUMN_ROOM)
    gtk_widget_add_css_class (inscription, "numeric");
  gtk_list_item_set_child (item, inscription);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *inscription = gtk_list_item_get_child (item);
  Cell *cell = g_object_get_data (G_OBJECT (inscription), "cell");

  cell->row = gtk_list_item_get_item (item);
  cell->changed = g_signal_connect_swapped (cell->row, "changed", G_CALLBACK (fill_cell),
                                            inscription);
  fill_cell (inscription);
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  Cell *cell = g_object_get_data (G_OBJECT (gtk_list_item_get_child (item)), "cell");

  g_clear_signal_handler (&cell->changed, cell->row);
  cell->row = NULL;
}

JtBallotRow *
jt_ballot_columns_get_row (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *inscription = first != NULL ? gtk_widget_get_first_child (first) : NULL;
  const Cell *cell
      = inscription != NULL ? g_object_get_data (G_OBJECT (inscription), "cell") : NULL;

  return cell != NULL ? cell->row : NULL;
}

/* ----------------------------------------------------------------------------------- the order */

/* The view tells nobody by which column it is sorted, but it asks that column's sorter first. */
static JtBallotOrder asked;

static int
note_order (gconstpointer one, gconstpointer other, gpointer order)
{
  asked = (JtBallotOrder) GPOINTER_TO_INT (order);
  return -1;
}

JtBallotOrder
jt_ballot_columns_get_order (GtkColumnView *view, gboolean *descending)
{
  g_autoptr (GObject) one = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL);

  asked = JT_BALLOT_ORDER_ROLL;
  *descending
      = gtk_sorter_compare (gtk_column_view_get_sorter (view), one, other) == GTK_ORDERING_LARGER;
  return asked;
}

/* ------------------------------------------------------------------------------------- columns */

static void
add_column (GtkColumnView *view, const JtBallotCells *cells, Column column, const char *title,
            int width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autofree char *name = g_strconcat ("ballots.", columns[column].name, NULL);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (
      gtk_custom_sorter_new (note_order, GINT_TO_POINTER (columns[column].order), NULL));
  GtkColumnViewColumn *view_column;

  g_object_set_data (G_OBJECT (factory), "column", GINT_TO_POINTER (column));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), (gpointer) cells);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), (gpointer) cells);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_cb), (gpointer) cells);
  view_column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_expand (view_column, width == 0);
  jt_column_width_keep (view_column, GTK_WIDGET (view), name, width);
  g_object_set_data (G_OBJECT (view_column), "column", GINT_TO_POINTER (column));
  gtk_column_view_append_column (view, view_column);
  if (column == COLUMN_AREA)
    jt_column_title_right (view);
  g_object_unref (view_column);
}

void
jt_ballot_columns_remove (GtkColumnView *view)
{
  GListModel *list = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (list) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (list, 0);

      gtk_column_view_remove_column (view, column);
    }
}

/* Whether building and entrance stand before the room: "2栋-1单元-302". */
static gboolean
has_long_rooms (const JtBallotCells *cells)
{
  return jt_ballot_sheet_get_n_rows (cells->sheet) > 0
         && strchr (jt_ballot_sheet_get_row (cells->sheet, 0)->room, '-') != NULL;
}

void
jt_ballot_columns_add (GtkColumnView *view, const JtBallotCells *cells)
{
  const JtVote *vote = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (cells->sheet));

  add_column (view, cells, COLUMN_ROOM, _ ("Room"), has_long_rooms (cells) ? 130 : 64);
  add_column (view, cells, COLUMN_OWNERS, _ ("Owners"), 0);
  add_column (view, cells, COLUMN_AREA, _ ("Area (㎡)"), 92);
  add_column (view, cells, COLUMN_VOTER, _ ("Counted"), 62);
  for (guint i = 0; i < vote->n_motions; i++)
    add_column (view, cells, (Column) (COLUMN_CHOICE + i),
                vote->n_motions == 1 ? _ ("Choice") : jt_vote_words_motion (vote->motions[i].kind),
                98);
  add_column (view, cells, COLUMN_DATE, _ ("Received"), 98);
  add_column (view, cells, COLUMN_COLLECTOR, _ ("Collector"), vote->n_motions == 1 ? 104 : 78);
  add_column (view, cells, COLUMN_STATE, _ ("State"), 84);
}

JtBallotOrder
jt_ballot_columns_get_shown_order (GtkColumnViewColumn *column)
{
  return columns[GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), "column"))].order;
}

char *
jt_ballot_columns_cell (const JtBallotCells *cells, JtBallotOrder order, guint line)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].order == order)
      return cell_text (cells, (Column) i, line);
  return NULL;
}

/* Tabs and line breaks are what parts cells. */
static void
append_cell (GString *text, const char *cell)
{
  for (const char *c = cell != NULL ? cell : ""; *c != '\0'; c++)
    g_string_append_c (text, *c == '\t' || *c == '\n' || *c == '\r' ? ' ' : *c);
}

char *
jt_ballot_columns_text (GtkColumnView *view, const JtBallotCells *cells, guint line)
{
  GListModel *list = gtk_column_view_get_columns (view);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (list, i);
      g_autofree char *cell
          = line == G_MAXUINT
                ? g_strdup (gtk_column_view_column_get_title (column))
                : cell_text (
                    cells,
                    (Column) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), "column")),
                    line);

      if (i > 0)
        g_string_append_c (text, '\t');
      append_cell (text, cell);
    }
  return g_string_free (text, FALSE);
}
