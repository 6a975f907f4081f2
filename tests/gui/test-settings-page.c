/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "jt-community-query.h"
#include "jt-json.h"
#include "jt-settings-page.h"
#include "jt-settings.h"

static void
press (JtGui *gui, const char *id)
{
  GtkWidget *button = jt_gui_find (GTK_WIDGET (gui->window), id);

  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
type (JtGui *gui, const char *id, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (jt_gui_find (GTK_WIDGET (gui->window), id)), text);
}

static guint
count_rows (JtGui *gui)
{
  GtkListBox *users = GTK_LIST_BOX (jt_gui_find (GTK_WIDGET (gui->window), "users"));
  guint n = 0;

  while (gtk_list_box_get_row_at_index (users, (int) n) != NULL)
    n++;
  return n;
}

static gboolean
is_added (gpointer data)
{
  return count_rows (data) == 2;
}

static gboolean
is_verified (gpointer data)
{
  GtkWidget *window = GTK_WIDGET (((JtGui *) data)->window);

  return gtk_widget_get_sensitive (jt_gui_find (window, "verify_button"));
}

static JtGui *
new_page (void)
{
  JtGui *gui = jt_gui_new ();

  jt_window_go (gui->window, "settings", NULL);
  jt_gui_settle ();
  return gui;
}

/* A supervisor adds a clerk, who can then be chosen. */
static void
test_add_user (void)
{
  g_autoptr (JtGui) gui = new_page ();
  GtkWidget *window = GTK_WIDGET (gui->window);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_rows (gui), ==, 1);
  g_assert_false (gtk_widget_get_sensitive (jt_gui_find (window, "add_button")));
  type (gui, "user_name", " 王芳 ");
  press (gui, "add_button");
  jt_gui_spin_until (is_added, gui);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (jt_gui_find (window, "user_name"))), ==,
                   "");
  jt_session_act_as (jt_window_get_session (gui->window), "王芳", &error);
  g_assert_no_error (error);
}

/* Only a grid leader answers for entrances. */
static void
test_places_of_a_grid_leader (void)
{
  g_autoptr (JtGui) gui = new_page ();
  GtkWidget *window = GTK_WIDGET (gui->window);
  GtkWidget *places = jt_gui_find (window, "user_places");

  g_assert_false (gtk_widget_get_visible (places));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (jt_gui_find (window, "user_role")), 1);
  g_assert_true (gtk_widget_get_visible (places));
}

typedef struct
{
  JtGui *gui;
  const char *district;
} Wanted;

/* Whether every community of the book belongs there, and the list says so. */
static gboolean
is_assigned (gpointer data)
{
  const Wanted *wanted = data;
  JtOffice *office = jt_session_get_office (jt_window_get_session (wanted->gui->window));
  g_autoptr (JsonArray) communities = jt_office_community_list (office, NULL);

  for (guint i = 0; i < json_array_get_length (communities); i++)
    if (g_strcmp0 (jt_json_text (json_array_get_object_element (communities, i), "district"),
                   wanted->district)
        != 0)
      return FALSE;
  return gtk_widget_get_sensitive (
      jt_gui_find (GTK_WIDGET (wanted->gui->window), "form"));
}

/* Communities are assigned together; what was not typed each keeps. */
static void
test_assign_communities (void)
{
  g_autoptr (JtGui) gui = new_page ();
  GtkWidget *window = GTK_WIDGET (gui->window);
  GtkListBox *list = GTK_LIST_BOX (jt_gui_find (window, "communities"));
  GtkWidget *assign = jt_gui_find (window, "assign");
  GtkWidget *subdistrict = jt_gui_find (window, "subdistrict");
  GtkWidget *district = jt_gui_find (window, "district");
  Wanted wanted = { gui, "演示区" };
  g_autofree char *kept = NULL;

  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 0));
  g_assert_false (gtk_widget_get_sensitive (subdistrict));
  g_assert_false (gtk_widget_get_sensitive (assign));

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 0));
  kept = g_strdup (gtk_editable_get_text (GTK_EDITABLE (subdistrict)));
  gtk_list_box_select_all (list);
  g_assert_true (gtk_widget_get_sensitive (subdistrict));
  g_assert_false (gtk_widget_get_sensitive (assign));
  type (gui, "district", " 演示区 ");
  press (gui, "assign");
  jt_gui_spin_until (is_assigned, &wanted);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (district)), ==, "演示区");
  g_assert_false (gtk_widget_get_sensitive (assign));

  gtk_list_box_unselect_all (list);
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (district)), ==, "演示区");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (subdistrict)), ==, kept);
}

static void
test_verify (void)
{
  g_autoptr (JtGui) gui = new_page ();
  GtkWidget *state = jt_gui_find (GTK_WIDGET (gui->window), "verify_state");

  press (gui, "verify_button");
  jt_gui_spin_until (is_verified, gui);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (state)), "数据完整"));
}

static gboolean
is_backed_up (gpointer data)
{
  GtkWidget *window = GTK_WIDGET (((JtGui *) data)->window);

  return gtk_widget_get_sensitive (jt_gui_find (window, "backup_button"));
}

/* What was stopped says so, and can be begun again. */
static void
test_stop_verify (void)
{
  g_autoptr (JtGui) gui = new_page ();
  GtkWidget *window = GTK_WIDGET (gui->window);
  GtkWidget *stop = jt_gui_find (window, "verify_stop");
  GtkLabel *state = GTK_LABEL (jt_gui_find (window, "verify_state"));

  g_assert_false (gtk_widget_get_visible (stop));
  gtk_widget_grab_focus (jt_gui_find (window, "user_role"));
  press (gui, "verify_button");
  g_assert_true (gtk_widget_get_visible (stop));
  g_assert_true (gtk_widget_has_focus (stop)); /* one key stops it, and it is in sight */
  g_signal_emit_by_name (stop, "clicked");
  jt_gui_spin_until (is_verified, gui);
  g_assert_true (gtk_widget_has_focus (jt_gui_find (window, "verify_button")));
  g_assert_nonnull (strstr (gtk_label_get_text (state), "核验已停止"));
  g_assert_false (gtk_widget_get_visible (stop));
  press (gui, "verify_button");
  jt_gui_spin_until (is_verified, gui);
  g_assert_nonnull (strstr (gtk_label_get_text (state), "数据完整"));
}

/* A backup beside everything else; one that was stopped leaves nothing. */
static void
test_back_up (void)
{
  g_autoptr (JtGui) gui = new_page ();
  GtkWidget *window = GTK_WIDGET (gui->window);
  GtkLabel *state = GTK_LABEL (jt_gui_find (window, "backup_state"));
  JtSettingsPage *page
      = JT_SETTINGS_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (state), JT_TYPE_SETTINGS_PAGE));
  g_autofree char *copy = g_build_filename (gui->book->dir, "copy.jiati", NULL);

  jt_settings_page_back_up (page, copy);
  g_signal_emit_by_name (jt_gui_find (window, "backup_stop"), "clicked");
  jt_gui_spin_until (is_backed_up, gui);
  g_assert_nonnull (strstr (gtk_label_get_text (state), "备份已停止"));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));

  jt_settings_page_back_up (page, copy);
  g_assert_false (gtk_widget_get_sensitive (jt_gui_find (window, "backup_button")));
  jt_gui_spin_until (is_backed_up, gui);
  g_assert_nonnull (strstr (gtk_label_get_text (state), copy));
  g_assert_true (g_file_test (copy, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpint (g_remove (copy), ==, 0);
}

/* The keys and the slider show one size. */
static void
test_text_size (void)
{
  g_autoptr (JtGui) gui = new_page ();
  GtkRange *slider = GTK_RANGE (jt_gui_find (GTK_WIDGET (gui->window), "text_scale"));

  jt_settings_change_text_size (+1);
  g_assert_cmpint ((int) gtk_range_get_value (slider), ==, 110);
  gtk_range_set_value (slider, 154);
  g_assert_cmpint (g_settings_get_int (jt_settings (), "text-size"), ==, 150);
  jt_settings_change_text_size (0);
  g_assert_cmpint ((int) gtk_range_get_value (slider), ==, 100);
}

static void
test_language (void)
{
  g_autoptr (JtGui) gui = new_page ();
  GtkWidget *language = jt_gui_find (GTK_WIDGET (gui->window), "language");
  g_autofree char *chosen = NULL;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (language), 1);
  chosen = g_settings_get_string (jt_settings (), "language");
  g_assert_cmpstr (chosen, ==, "zh_CN");
  g_settings_reset (jt_settings (), "language");
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/settings-page/add-user", test_add_user);
  g_test_add_func ("/settings-page/places-of-a-grid-leader", test_places_of_a_grid_leader);
  g_test_add_func ("/settings-page/assign-communities", test_assign_communities);
  g_test_add_func ("/settings-page/verify", test_verify);
  g_test_add_func ("/settings-page/stop-verify", test_stop_verify);
  g_test_add_func ("/settings-page/back-up", test_back_up);
  g_test_add_func ("/settings-page/text-size", test_text_size);
  g_test_add_func ("/settings-page/language", test_language);
  return g_test_run ();
}
