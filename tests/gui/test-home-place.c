/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include <string.h>

#include "jt-accessible.h"
#include "jt-field-text.h"
#include "jt-home-place-window.h"
#include "jt-json.h"
#include "jt-place-details.h"

/* What is known of a building and an entrance, changed by hand. */

static GtkWidget *
find_page (JtGui *gui)
{
  return gtk_stack_get_visible_child (GTK_STACK (jt_gui_find (GTK_WIDGET (gui->window), "pages")));
}

/* Takes the place below the one that is shown. */
static void
go_down (GtkSingleSelection *places)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (places);
  const guint position = gtk_single_selection_get_selected (places);

  gtk_tree_list_row_set_expanded (row, TRUE);
  gtk_single_selection_set_selected (places, position + 1);
}

static gboolean
has_places (gpointer places)
{
  return g_list_model_get_n_items (G_LIST_MODEL (places)) > 0;
}

/* The window of the first entrance; @entrance: (out): its uid */
static GtkWindow *
open_entrance (JtGui *gui, char **entrance)
{
  GtkSingleSelection *places;
  g_autoptr (JtHomePlace) place = NULL;
  GtkWidget *page;

  jt_window_go (gui->window, "homes", NULL);
  page = find_page (gui);
  places = GTK_SINGLE_SELECTION (
      gtk_list_view_get_model (GTK_LIST_VIEW (jt_gui_find (page, "places"))));
  jt_gui_spin_until (has_places, places);
  /* A compound has no residents of its own. */
  g_assert_false (gtk_widget_get_visible (jt_gui_find (page, "place_button")));
  go_down (places);
  g_assert_true (gtk_widget_get_visible (jt_gui_find (page, "place_button")));
  go_down (places);
  place = gtk_tree_list_row_get_item (gtk_single_selection_get_selected_item (places));
  *entrance = g_strdup (jt_home_place_get (place)->uid);
  g_assert_true (gtk_widget_activate_action (page, "homes.place", NULL));
  return jt_gui_find_window (JT_TYPE_HOME_PLACE_WINDOW);
}

static void
look_for_field (GtkWidget *widget, gpointer data)
{
  gpointer *wanted = data;

  if (JT_IS_FIELD (widget) && g_strcmp0 (jt_field_get_name (JT_FIELD (widget)), wanted[0]) == 0)
    wanted[1] = widget;
}

static JtField *
find_field (GtkWindow *window, const char *name)
{
  gpointer wanted[] = { (gpointer) name, NULL };

  jt_gui_walk (GTK_WIDGET (window), look_for_field, wanted);
  g_assert_nonnull (wanted[1]);
  return wanted[1];
}

static GtkEditable *
find_entry (GtkWindow *window, const char *name)
{
  return jt_field_text_get_entry (JT_FIELD_TEXT (find_field (window, name)));
}

static void
type (GtkWindow *window, const char *field, const char *text)
{
  gtk_editable_set_text (find_entry (window, field), text);
}

/* The field whose entry has the focus; %NULL for none. */
static const char *
get_focused (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *field = focus != NULL ? gtk_widget_get_ancestor (focus, JT_TYPE_FIELD) : NULL;

  return field != NULL && GTK_IS_TEXT (focus) ? jt_field_get_name (JT_FIELD (field)) : NULL;
}

static const char *
get_complaint (JtField *field)
{
  const char *complaint = NULL;
  g_autoptr (JsonNode) value = jt_field_get_value (field, &complaint);

  g_assert_true ((value == NULL) == (complaint != NULL));
  return complaint;
}

static JsonObject *
read_entrance (JtGui *gui, const char *uid)
{
  JtOffice *office = jt_session_get_office (jt_window_get_session (gui->window));
  g_autoptr (JsonObject) details = jt_office_place_details (office, uid, NULL);

  return json_object_ref (json_object_get_object_member (details, "entrance"));
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

/* What is typed into a field, and what is said of it there. */
static const struct
{
  const char *field;
  const char *typed;
  const char *said; /* some of it */
} slips[] = {
  { "storeys", "six", "整数" },     { "storeys", "-6", "1" },      { "storeys", "0", "1" },
  { "storeys", "201", "200" },      { "year_built", "198", "1900" }, { "year_built", "2999", "1900" },
  { "residents", "many", "整数" },  { "residents", "-1", "0" },    { "residents", "10000", "9999" },
  { "residents", "99999999999999999999", "9999" },                 { "infants", "1.5", "整数" },
};

/* A slip is told under its field, has the focus and stays as it was typed; nothing is written. */
static void
test_slips (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autofree char *entrance = NULL;
  GtkWindow *window = open_entrance (gui, &entrance);
  g_autoptr (JsonObject) before = read_entrance (gui, entrance);
  g_autoptr (JsonObject) same = NULL;

  jt_gui_show (window);
  for (gsize i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      JtField *field = find_field (window, slips[i].field);
      GtkEditable *entry = find_entry (window, slips[i].field);
      g_autofree char *good = g_strdup (gtk_editable_get_text (entry));

      g_test_message ("%s: %s", slips[i].field, slips[i].typed);
      type (window, slips[i].field, slips[i].typed);
      gtk_widget_grab_focus (jt_gui_find (GTK_WIDGET (window), "save"));
      g_signal_emit_by_name (jt_gui_find (GTK_WIDGET (window), "save"), "clicked");
      g_assert_true (jt_field_has_complaint (field));
      g_assert_nonnull (strstr (get_complaint (field), slips[i].said));
      g_assert_cmpstr (get_focused (window), ==, slips[i].field);
      g_assert_cmpstr (gtk_editable_get_text (entry), ==, slips[i].typed);
      type (window, slips[i].field, good);
      g_assert_false (jt_field_has_complaint (field));
    }
  jt_gui_settle ();
  same = read_entrance (gui, entrance);
  g_assert_true (json_object_equal (same, before));
  gtk_window_destroy (window);
}

/* Counts that cannot be are told and nothing is written; good ones are, and what was not touched
 * stays. */
static void
test_counts (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autofree char *entrance = NULL;
  GtkWindow *window = open_entrance (gui, &entrance);
  g_autoptr (JsonObject) before = read_entrance (gui, entrance);
  g_autoptr (JsonObject) same = NULL;
  g_autoptr (JsonObject) after = NULL;
  GtkWidget *save = jt_gui_find (GTK_WIDGET (window), "save");
  JtField *aged_70 = find_field (window, "aged_70");
  gboolean gone = FALSE;

  jt_gui_show (window);
  /* Fewer people of 60 than of 70: nobody is scolded while that is being typed. */
  type (window, "residents", "２０");
  type (window, "aged_70", "5");
  gtk_widget_grab_focus (GTK_WIDGET (find_entry (window, "aged_60")));
  type (window, "aged_60", "4");
  g_assert_false (jt_field_has_complaint (aged_70));
  gtk_widget_grab_focus (GTK_WIDGET (find_entry (window, "infants")));
  g_assert_true (jt_field_has_complaint (aged_70));
  g_assert_nonnull (strstr (get_complaint (aged_70), "4"));
  g_signal_emit_by_name (save, "clicked");
  g_assert_cmpstr (get_focused (window), ==, "aged_70");

  /* More than live there, whichever was typed last; what is right is not complained of any more. */
  type (window, "aged_60", "21");
  g_signal_emit_by_name (save, "clicked");
  g_assert_nonnull (strstr (get_complaint (find_field (window, "aged_60")), "20"));
  g_assert_false (jt_field_has_complaint (aged_70));
  type (window, "residents", "30");
  g_assert_null (get_complaint (find_field (window, "aged_60")));
  type (window, "aged_70", "22");
  g_assert_nonnull (strstr (get_complaint (aged_70), "21"));
  g_signal_emit_by_name (save, "clicked");
  jt_gui_settle ();
  same = read_entrance (gui, entrance);
  g_assert_true (json_object_equal (same, before));

  g_object_weak_ref (G_OBJECT (window), watch, &gone);
  type (window, "residents", "30");
  type (window, "aged_60", "5");
  type (window, "aged_70", "5");
  type (window, "infants", "");
  g_signal_emit_by_name (save, "clicked");
  jt_gui_spin_until (is_gone, &gone);
  after = read_entrance (gui, entrance);
  g_assert_cmpint (jt_json_int (after, "residents", -1), ==, 30);
  g_assert_cmpint (jt_json_int (after, "aged_60", -1), ==, 5);
  g_assert_cmpint (jt_json_int (after, "aged_70", -1), ==, 5);
  g_assert_false (json_object_has_member (after, "infants"));
  g_assert_cmpint (jt_json_int (after, "disabled", -1), ==, jt_json_int (before, "disabled", -1));
  g_assert_cmpstr (jt_json_text (after, "landing"), ==, jt_json_text (before, "landing"));
}

/* The first field has the focus; Enter and Ctrl+S save from wherever one types, Escape leaves. */
static void
test_keys (void)
{
  static const struct
  {
    const char *name;
    const char *typed;
    const char *known; /* afterwards */
  } ways[] = { { "Enter", "41", "41" }, { "Ctrl+S", "42", "42" }, { "Escape", "43", "42" } };
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autofree char *entrance = NULL;
  GtkWindow *window = open_entrance (gui, &entrance);

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (JsonObject) after = NULL;
      g_autofree char *known = NULL;
      gboolean gone = FALSE;

      g_test_message ("%s", ways[i].name);
      if (i > 0)
        {
          gtk_widget_activate_action (find_page (gui), "homes.place", NULL);
          window = jt_gui_find_window (JT_TYPE_HOME_PLACE_WINDOW);
        }
      jt_gui_show (window);
      g_assert_cmpstr (get_focused (window), ==, "storeys");
      g_object_weak_ref (G_OBJECT (window), watch, &gone);
      type (window, "residents", ways[i].typed);
      if (i == 0)
        g_signal_emit_by_name (gtk_editable_get_delegate (find_entry (window, "residents")),
                               "activate");
      else
        g_assert_true (jt_gui_press (GTK_WIDGET (window), i == 1 ? GDK_KEY_s : GDK_KEY_Escape,
                                     i == 1 ? GDK_CONTROL_MASK : 0));
      jt_gui_spin_until (is_gone, &gone);
      after = read_entrance (gui, entrance);
      known = g_strdup_printf ("%d", (int) jt_json_int (after, "residents", -1));
      g_assert_cmpstr (known, ==, ways[i].known);
    }
}

/* Every label has its letter, and no two have the same; what is read aloud has none. */
static void
count_letters (GtkWidget *widget, gpointer data)
{
  GtkLabel *label;

  if (!JT_IS_FIELD (widget))
    return;
  label = GTK_LABEL (gtk_widget_get_first_child (widget));
  g_test_message ("%s", gtk_label_get_label (label));
  g_assert_cmpuint (gtk_label_get_mnemonic_keyval (label), !=, GDK_KEY_VoidSymbol);
  g_assert_cmpuint (gtk_label_get_mnemonic_keyval (label), !=, 0);
  (*(guint *) data)++;
}

static void
test_letters (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autofree char *entrance = NULL;
  GtkWindow *window = open_entrance (gui, &entrance);
  guint n = 0;

  jt_gui_walk (GTK_WIDGET (window), count_letters, &n);
  g_assert_cmpuint (n, ==, 11);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_entry (window, "residents")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "居住人数");
  gtk_window_destroy (window);
}

/* It is for everybody to use; and who changes nothing and saves writes nothing. */
static void
test_nothing (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autofree char *entrance = NULL;
  GtkWindow *window = open_entrance (gui, &entrance);
  gboolean gone = FALSE;

  jt_gui_show (window);
  jt_accessible_check (window, "the building and its residents");
  jt_accessible_check_menus (GTK_WIDGET (window), G_MAXUINT, "the building and its residents");
  g_object_weak_ref (G_OBJECT (window), watch, &gone);
  g_signal_emit_by_name (jt_gui_find (GTK_WIDGET (window), "save"), "clicked");
  jt_gui_spin_until (is_gone, &gone);
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 77;
  g_test_add_func ("/home-place/slips", test_slips);
  g_test_add_func ("/home-place/counts", test_counts);
  g_test_add_func ("/home-place/keys", test_keys);
  g_test_add_func ("/home-place/letters", test_letters);
  g_test_add_func ("/home-place/nothing", test_nothing);
  return g_test_run ();
}
