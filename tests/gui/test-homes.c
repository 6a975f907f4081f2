/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-home-names-window.h"
#include "jt-home-owner-window.h"
#include "jt-home-part-window.h"
#include "jt-home-paste.h"
#include "jt-home-transfer-window.h"
#include "jt-homes-page.h"
#include "jt-json.h"
#include "jt-part-list.h"
#include "jt-part-query.h"
#include "jt-prompt.h"
#include "jt-table-view.h"

/* The page of homes, a part of it, its owners. */

static GtkWidget *
find_page (JtGui *gui)
{
  GtkWidget *stack = jt_gui_find (GTK_WIDGET (gui->window), "pages");

  return gtk_stack_get_visible_child (GTK_STACK (stack));
}

static JtTableView *
table_of (GtkWidget *page)
{
  return JT_TABLE_VIEW (jt_gui_find (page, "table"));
}

static GListModel *
rows_of (GtkWidget *page)
{
  return G_LIST_MODEL (jt_table_view_get_model (table_of (page)));
}

static gboolean
is_answered (gpointer page)
{
  return jt_paged_model_is_answered (JT_PAGED_MODEL (rows_of (page)));
}

static gboolean
has_rows (gpointer page)
{
  return g_list_model_get_n_items (rows_of (page)) > 0;
}

static GtkWidget *
open_page (JtGui *gui)
{
  jt_window_go (gui->window, "homes", NULL);
  jt_gui_spin_until (has_rows, find_page (gui));
  return find_page (gui);
}

static char *
dup_part (GtkWidget *page, guint i)
{
  g_autoptr (JtPagedRow) row = g_list_model_get_item (rows_of (page), i);

  return g_strdup (jt_paged_row_get (row)->uid);
}

static void
test_selection (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkWidget *page = open_page (gui);
  GtkSelectionModel *selection = jt_table_view_get_selection (table_of (page));
  GtkWidget *status = jt_gui_find (GTK_WIDGET (gui->window), "selection");
  g_autofree char *text = NULL;
  g_autofree char *roster = NULL;
  g_auto (GStrv) lines = NULL;

  jt_gui_settle ();
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (status)), ==, "");
  g_assert_null (jt_table_view_copy (table_of (page)));
  gtk_selection_model_select_item (selection, 0, TRUE);
  gtk_selection_model_select_item (selection, 1, FALSE);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (status)), "2"));

  text = jt_table_view_copy (table_of (page));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4); /* headers, two rows, the end */
  for (int i = 0; i < 3; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, JT_PART_N_COLUMNS);
    }

  /* What was copied can come back as a roster. */
  g_assert_true (jt_home_paste_is_block (text));
  roster = jt_home_paste_roster (text);
  g_assert_true (g_str_has_prefix (roster, "小区\t楼栋\t单元\t\t房号\t"));
  g_assert_false (jt_home_paste_is_block ("87.35\n90.12\n"));
  /* Rows whose headings were left behind are read by the table's own columns. */
  g_assert_true (jt_home_paste_is_block (strchr (text, '\n') + 1));
  g_free (roster);
  roster = jt_home_paste_roster (strchr (text, '\n') + 1);
  g_assert_true (g_str_has_prefix (roster, "小区\t楼栋\t单元\t\t房号\t"));
  g_assert_false (jt_home_paste_is_block ("房号\t面积"));

  gtk_selection_model_unselect_all (selection);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (status)), ==, "");
}

static void
search (GtkWidget *page, const char *text)
{
  GtkWidget *entry = jt_gui_find (page, "search");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  jt_gui_spin_until (is_answered, page);
}

static void
test_filter (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkWidget *page = open_page (gui);
  const guint all = g_list_model_get_n_items (rows_of (page));
  g_autoptr (JtPagedRow) first = g_list_model_get_item (rows_of (page), 0);

  search (page, "no such room");
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (page)), ==, 0);
  search (page, jt_paged_row_get (first)->texts[JT_PART_COLUMN_ROOM]);
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (page)), >, 0);
  search (page, "");
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (page)), ==, all);
}

static gboolean
is_gone (gpointer data)
{
  return *(gboolean *) data;
}

static void
watch (gpointer data, GObject *where_it_was)
{
  *(gboolean *) data = TRUE;
}

static JsonObject *
read_part (JtGui *gui, const char *part)
{
  JtOffice *office = jt_session_get_office (jt_window_get_session (gui->window));
  g_autoptr (GError) error = NULL;
  JsonObject *known = jt_office_part_show (office, part, &error);

  g_assert_no_error (error);
  return known;
}

/* A number that is none is said and nothing is written; a good one is, and the window closes. */
static void
test_change (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autofree char *part = dup_part (open_page (gui), 0);
  GtkWidget *window = GTK_WIDGET (jt_home_part_window_present (
      GTK_WINDOW (gui->window), jt_window_get_session (gui->window), part));
  GtkWidget *area = jt_gui_find (window, "area");
  GtkWidget *save = jt_gui_find (window, "save");
  g_autoptr (JsonObject) known = NULL;
  gboolean gone = FALSE;

  g_assert_false (gtk_widget_get_sensitive (save));
  gtk_editable_set_text (GTK_EDITABLE (area), "many");
  g_assert_true (gtk_widget_get_sensitive (save));
  g_signal_emit_by_name (save, "clicked");
  g_assert_true (gtk_widget_get_visible (jt_gui_find (window, "trouble")));

  g_object_weak_ref (G_OBJECT (window), watch, &gone);
  gtk_editable_set_text (GTK_EDITABLE (area), "123.45");
  g_signal_emit_by_name (save, "clicked");
  jt_gui_spin_until (is_gone, &gone);
  known = read_part (gui, part);
  g_assert_cmpint (jt_json_int (known, "area", 0), ==, 12345);
}

static void
test_transfer (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autofree char *part = dup_part (open_page (gui), 0);
  g_autoptr (JsonObject) before = read_part (gui, part);
  g_autoptr (JsonObject) after = NULL;
  GtkWidget *window = GTK_WIDGET (jt_home_transfer_window_present (
      GTK_WINDOW (gui->window), jt_window_get_session (gui->window), before));
  GtkGrid *newcomers = GTK_GRID (jt_gui_find (window, "newcomers"));
  GtkWidget *save = jt_gui_find (window, "save");
  gboolean gone = FALSE;

  g_signal_emit_by_name (save, "clicked");
  g_assert_true (gtk_widget_get_visible (jt_gui_find (window, "trouble")));

  g_object_weak_ref (G_OBJECT (window), watch, &gone);
  gtk_editable_set_text (GTK_EDITABLE (gtk_grid_get_child_at (newcomers, 0, 1)), "新业主");
  g_signal_emit_by_name (save, "clicked");
  jt_gui_spin_until (is_gone, &gone);
  after = read_part (gui, part);
  g_assert_cmpuint (json_array_get_length (jt_json_array (after, "owners")), ==, 1);
  g_assert_cmpuint (json_array_get_length (jt_json_array (after, "former")), ==,
                    json_array_get_length (jt_json_array (before, "owners")));
}

#define TWO_NAMES                                                                                  \
  "小区,楼栋,单元,房号,建筑面积,业主\n"                                                            \
  "同名苑,1栋,1单元,101,80.00,同名人\n"                                                            \
  "同名苑,1栋,1单元,102,80.00,同名人\n"

/* The question that was asked last is answered. */
static gboolean
has_no_question (gpointer stack)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "none") == 0;
}

static gboolean
has_question (gpointer stack)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "open") == 0;
}

static void
take_button (GtkWidget *widget, gpointer data)
{
  GtkWidget **found = data;

  if (GTK_IS_BUTTON (widget) && *found == NULL)
    *found = widget;
}

/* Two of one name are joined; the focus stays in the window, which is then only to be closed. */
static void
test_names (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autoptr (JsonObject) imported = jt_book_import (gui->book, TWO_NAMES);
  GtkWidget *join = NULL;
  GtkWidget *close;
  GtkWidget *stack;
  GtkWindow *window;
  gboolean gone = FALSE;

  window = GTK_WINDOW (jt_home_names_window_present (GTK_WINDOW (gui->window),
                                                     jt_window_get_session (gui->window)));
  g_object_weak_ref (G_OBJECT (window), watch, &gone);
  stack = jt_gui_find (GTK_WIDGET (window), "stack");
  close = jt_gui_find (GTK_WIDGET (window), "close");
  jt_gui_spin_until (has_question, stack);
  jt_gui_settle ();
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (close)), ==, _ ("_Later"));
  jt_gui_walk (jt_gui_find (GTK_WIDGET (window), "questions"), take_button, &join);
  gtk_widget_grab_focus (join);
  g_signal_emit_by_name (join, "clicked");
  jt_gui_spin_until (has_no_question, stack);
  g_assert_true (gtk_window_get_focus (window) == close);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (close)), ==, _ ("_Close"));
  gtk_window_close (window);
  jt_gui_spin_until (is_gone, &gone);
}

static gboolean
is_one_person (JtGui *gui, const char *person)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) joins = jt_office_person_joins (gui->book->office, person, &error);

  g_assert_no_error (error);
  return json_array_get_length (joins) > 0;
}

typedef struct
{
  JtGui *gui;
  const char *person;
} Two;

static gboolean
are_two (gpointer data)
{
  const Two *two = data;

  return !is_one_person (two->gui, two->person);
}

/* What was joined by one key too many is taken back by Ctrl+Z, with a reason; before there is
 * nothing that the key could mean. */
static void
test_take_back (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autoptr (JsonObject) imported = jt_book_import (gui->book, TWO_NAMES);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) questions = jt_office_name_questions (gui->book->office, 10, &error);
  const Two two = { gui, jt_json_text (json_array_get_object_element (questions, 0), "other") };
  GtkWidget *join = NULL;
  GtkWidget *stack, *prompt;
  GtkWidget *window;

  g_assert_no_error (error);
  window = GTK_WIDGET (jt_home_names_window_present (GTK_WINDOW (gui->window),
                                                     jt_window_get_session (gui->window)));
  stack = jt_gui_find (window, "stack");
  jt_gui_spin_until (has_question, stack);
  jt_gui_settle ();
  g_assert_false (jt_gui_press (window, GDK_KEY_z, GDK_CONTROL_MASK));
  jt_gui_walk (jt_gui_find (window, "questions"), take_button, &join);
  g_signal_emit_by_name (join, "clicked");
  jt_gui_spin_until (has_no_question, stack);
  g_assert_true (is_one_person (gui, two.person));
  g_assert_true (jt_gui_press (window, GDK_KEY_z, GDK_CONTROL_MASK));
  prompt = GTK_WIDGET (jt_gui_find_window (JT_TYPE_PROMPT));
  gtk_editable_set_text (GTK_EDITABLE (jt_gui_find (prompt, "reason")), "按错了");
  g_signal_emit_by_name (jt_gui_find (prompt, "act"), "clicked");
  jt_gui_spin_until (are_two, (gpointer) &two);
  jt_gui_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  jt_gui_settle ();
}

static gboolean
is_shown (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

static gboolean
is_hidden (gpointer widget)
{
  return !gtk_widget_get_visible (widget);
}

/* Joins the two of one name; returns the one who stays. */
static char *
join_names (JtGui *gui, JsonObject **question)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) questions = jt_office_name_questions (gui->book->office, 10, &error);
  g_autofree char *arguments = NULL;
  JsonObject *asked;

  g_assert_no_error (error);
  for (guint i = 0; i < json_array_get_length (questions); i++)
    {
      asked = json_array_get_object_element (questions, i);
      if (g_strcmp0 (jt_json_text (asked, "name"), "同名人") == 0)
        *question = json_object_ref (asked);
    }
  g_assert_nonnull (*question);
  arguments = g_strdup_printf ("{\"person\": \"%s\", \"into\": \"%s\"}",
                               jt_json_text (*question, "person"),
                               jt_json_text (*question, "other"));
  json_object_unref (jt_book_submit (gui->book, "person-join", arguments));
  return g_strdup (jt_json_text (*question, "other"));
}

/* Who was joined is listed with what it owns, and parted again by the button and a reason. */
static void
test_parted (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autoptr (JsonObject) imported = jt_book_import (gui->book, TWO_NAMES);
  g_autoptr (JsonObject) question = NULL;
  g_autofree char *person = join_names (gui, &question);
  g_autoptr (JsonObject) owner = json_object_new ();
  g_autoptr (JsonArray) left = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window, *joins, *prompt;
  GtkWidget *part = NULL;

  json_object_set_string_member (owner, "person", person);
  json_object_set_string_member (owner, "name", "同名人");
  json_object_set_array_member (owner, "phones", json_array_new ());
  window = GTK_WIDGET (jt_home_owner_window_present (
      GTK_WINDOW (gui->window), jt_window_get_session (gui->window), owner));
  joins = jt_gui_find (window, "joins");
  g_assert_false (gtk_widget_get_visible (joins));
  jt_gui_spin_until (is_shown, joins);
  g_assert_true (gtk_widget_get_visible (jt_gui_find (window, "joins_label")));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (joins), 1));

  /* Nothing is done before the question is answered. */
  jt_gui_walk (joins, take_button, &part);
  g_signal_emit_by_name (part, "clicked");
  prompt = GTK_WIDGET (jt_gui_find_window (JT_TYPE_PROMPT));
  g_assert_false (gtk_widget_get_sensitive (jt_gui_find (prompt, "act")));
  gtk_editable_set_text (GTK_EDITABLE (jt_gui_find (prompt, "reason")), "两人同名");
  g_signal_emit_by_name (jt_gui_find (prompt, "act"), "clicked");
  jt_gui_spin_until (is_hidden, joins);
  g_assert_false (gtk_widget_get_visible (jt_gui_find (window, "joins_label")));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (jt_gui_find (window, "trouble"))), ==, "");
  left = jt_office_person_joins (gui->book->office, person, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (left), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  jt_gui_settle ();
}

/* The tree of places opens and closes by plain arrows, and what has the focus says where it is. */
static void
test_places (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkWidget *page = open_page (gui);
  GtkWidget *places = jt_gui_find (page, "places");
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (places)));
  GtkWidget *expander;
  GtkTreeListRow *row;

  jt_gui_settle ();
  expander = jt_gui_find_type (places, GTK_TYPE_TREE_EXPANDER);
  g_assert_nonnull (expander);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (expander),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  row = gtk_tree_expander_get_list_row (GTK_TREE_EXPANDER (expander));
  gtk_tree_list_row_set_expanded (row, FALSE);
  g_assert_true (jt_gui_press (expander, GDK_KEY_Right, 0));
  g_assert_true (gtk_tree_list_row_get_expanded (row));
  g_assert_cmpuint (g_list_model_get_n_items (rows), >, 1);
  g_assert_true (jt_gui_press (expander, GDK_KEY_Left, 0));
  g_assert_false (gtk_tree_list_row_get_expanded (row));
}

/* The least height that a window can be given. */
static int
least_height (GtkWidget *window)
{
  int least;

  jt_gui_settle ();
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* What grows scrolls: at the largest text, the buttons below stay on the smallest screen. */
static void
test_heights (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  JtSession *session = jt_window_get_session (gui->window);
  g_autofree char *part = dup_part (open_page (gui), 0);
  g_autoptr (JsonObject) known = read_part (gui, part);
  GtkWidget *change = GTK_WIDGET (
      jt_home_part_window_present (GTK_WINDOW (gui->window), session, part));
  GtkWidget *transfer = GTK_WIDGET (
      jt_home_transfer_window_present (GTK_WINDOW (gui->window), session, known));
  GtkWidget *newcomers = jt_gui_find (transfer, "newcomers");
  const int before = least_height (transfer);

  for (int i = 0; i < 8; i++)
    g_signal_emit_by_name (gtk_widget_get_next_sibling (newcomers), "clicked");
  g_assert_nonnull (gtk_grid_get_child_at (GTK_GRID (newcomers), 0, 9));
  g_assert_cmpint (least_height (transfer), ==, before);
  g_assert_cmpint (least_height (change), <, 384);
  gtk_window_destroy (GTK_WINDOW (transfer));
  gtk_window_destroy (GTK_WINDOW (change));
}

static gboolean
is_empty (gpointer page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (jt_gui_find (page, "stack"))),
                    "empty")
         == 0;
}

static void
take_words (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
      && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    g_string_append_printf (data, "%s\n", gtk_button_get_label (GTK_BUTTON (widget)));
}

/* A book without homes offers every way to have some. */
static void
test_empty (void)
{
  JtBook *book = jt_book_new ("2026-11-02");
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtSession) session = jt_session_open (book->path, &error);
  JtWindow *window;
  GtkWidget *page;

  g_assert_no_error (error);
  jt_session_act_as (session, NULL, &error);
  g_assert_no_error (error);
  window = jt_window_new (GTK_APPLICATION (jt_gui_application ()), session);
  jt_gui_show (GTK_WINDOW (window));
  jt_window_go (window, "homes", NULL);
  page = gtk_stack_get_visible_child (GTK_STACK (jt_gui_find (GTK_WIDGET (window), "pages")));
  jt_gui_spin_until (is_empty, page);
  jt_gui_settle ();
  jt_gui_walk (page, take_words, words);
  g_assert_nonnull (strstr (words->str, _ ("Import _Roster…")));
  g_assert_nonnull (strstr (words->str, _ ("Save an Empty _Template…")));
  g_assert_nonnull (strstr (words->str, _ ("_Add Home…")));
  gtk_window_destroy (GTK_WINDOW (window));
  jt_gui_settle ();
  jt_book_free (book);
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/homes/places", test_places);
  g_test_add_func ("/homes/selection", test_selection);
  g_test_add_func ("/homes/filter", test_filter);
  g_test_add_func ("/homes/heights", test_heights);
  g_test_add_func ("/homes/empty", test_empty);
  g_test_add_func ("/homes/change", test_change);
  g_test_add_func ("/homes/transfer", test_transfer);
  g_test_add_func ("/homes/names", test_names);
  g_test_add_func ("/homes/take-back", test_take_back);
  g_test_add_func ("/homes/parted", test_parted);
  return g_test_run ();
}
