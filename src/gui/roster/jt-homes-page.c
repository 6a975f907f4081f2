/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-homes-page.h"

#include <glib/gi18n.h>

#include "jt-elevation-query.h"
#include "jt-elevation-view.h"
#include "jt-home-add-window.h"
#include "jt-home-go.h"
#include "jt-first-screen.h"
#include "jt-home-names-window.h"
#include "jt-home-part-window.h"
#include "jt-home-paste.h"
#include "jt-home-place-window.h"
#include "jt-home-place.h"
#include "jt-home-table.h"
#include "jt-homes-found.h"
#include "jt-import-template.h"
#include "jt-import-window.h"
#include "jt-part-list.h"
#include "jt-print-start.h"
#include "jt-read-again.h"

struct _JtHomesPage
{
  JtPage parent_instance;

  GtkStack *stack;
  GtkButton *add_button;
  GtkButton *names_button;
  GtkButton *import_button;
  GtkListView *places;
  GtkLabel *place_title;
  GtkToggleButton *elevation_button;
  GtkButton *place_button;
  GtkMenuButton *go_button;
  GtkSearchEntry *search;
  GtkPaned *views;
  JtTableView *table;
  JtElevationView *elevation_view; /* once it was asked for */

  GtkTreeListModel *tree;
  GtkSingleSelection *place;

  GCancellable *reading;
  char *wanted_place;
  char *wanted_part;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (JtHomesPage, jt_homes_page, JT_TYPE_PAGE)

static GtkWindow *
get_window (JtHomesPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* ------------------------------------------------------------------------- seen from outside */

/* The elevation outlines the row that is selected, when it is one. */
static void
outline_selected (JtHomesPage *self)
{
  GtkSelectionModel *selection = jt_table_view_get_selection (self->table);
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (selection);
  g_autoptr (JtPagedRow) row = NULL;
  JtElevation *elevation;

  if (self->elevation_view == NULL)
    return;
  elevation = jt_elevation_view_get_elevation (self->elevation_view);
  if (gtk_bitset_get_size (chosen) == 1)
    row = g_list_model_get_item (G_LIST_MODEL (selection), gtk_bitset_get_minimum (chosen));
  if (elevation != NULL)
    jt_elevation_view_set_selected (
        self->elevation_view,
        row != NULL && jt_paged_row_get (row)->uid != NULL
            ? jt_elevation_find (elevation, jt_paged_row_get (row)->uid)
            : -1);
}

static void
on_flat_activated_cb (JtHomesPage *self, guint flat)
{
  JtElevation *elevation = jt_elevation_view_get_elevation (self->elevation_view);
  g_autoptr (GError) error = NULL;
  const gint64 id = jt_office_part_id (jt_page_get_office (JT_PAGE (self)),
                                       jt_elevation_get_flat (elevation, flat)->part, &error);

  if (id != 0)
    jt_table_view_select (self->table, id);
  else
    jt_page_tell_error (JT_PAGE (self), error);
}

/* Drawn when it is first asked for. */
static void
ensure_elevation_view (JtHomesPage *self)
{
  if (self->elevation_view != NULL)
    return;
  self->elevation_view = JT_ELEVATION_VIEW (jt_elevation_view_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->elevation_view), -1, 240);
  g_signal_connect_object (self->elevation_view, "flat-activated",
                           G_CALLBACK (on_flat_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_paned_set_start_child (self->views, GTK_WIDGET (self->elevation_view));
}

static void
show_elevation (JtHomesPage *self)
{
  const gboolean shown = gtk_toggle_button_get_active (self->elevation_button);
  g_autoptr (JtElevation) elevation = NULL;
  g_autoptr (GError) error = NULL;

  if (shown)
    {
      ensure_elevation_view (self);
      elevation = jt_office_elevation (jt_page_get_office (JT_PAGE (self)), self->wanted_place,
                                       &error);
      if (elevation == NULL)
        jt_page_tell_error (JT_PAGE (self), error);
      jt_elevation_view_set_elevation (self->elevation_view, elevation);
      outline_selected (self);
    }
  if (self->elevation_view != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->elevation_view), shown && elevation != NULL);
}

/* --------------------------------------------------------------------------------- its parts */

static void
on_selected_cb (JtHomesPage *self, const char *text)
{
  jt_page_set_selection (JT_PAGE (self), text);
  outline_selected (self);
}

static void
on_search_changed_cb (JtHomesPage *self)
{
  jt_table_view_search (self->table, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
on_filters_cleared_cb (JtHomesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
on_failed_cb (JtHomesPage *self, const GError *error)
{
  jt_page_tell_error (JT_PAGE (self), error);
}

static void
on_told_cb (JtHomesPage *self, const char *text)
{
  jt_page_tell (JT_PAGE (self), text);
}

static void
on_pasted_cb (JtHomesPage *self, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!jt_home_paste_is_block (text))
    jt_page_tell (JT_PAGE (self), _ ("What is pasted here begins with a row of headings, one of "
                                     "them Room. Copied rows show what they are."));
  else if (!jt_home_paste (get_window (self), jt_page_get_session (JT_PAGE (self)), text, &error))
    jt_page_tell_error (JT_PAGE (self), error);
}

/* Shows the part that a search or another page asked for. */
static void
select_wanted_part (JtHomesPage *self)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  if (self->wanted_part == NULL)
    return;
  id = jt_office_part_id (jt_page_get_office (JT_PAGE (self)), self->wanted_part, &error);
  if (id != 0)
    jt_table_view_select (self->table, id);
  else
    jt_page_tell_error (JT_PAGE (self), error);
  g_clear_pointer (&self->wanted_part, g_free);
}

/* Whether the homes that came with the places are those that are asked for now. */
static gboolean
has_homes (JtHomesPage *self, const JtHomesFound *found)
{
  return found != NULL && found->homes != NULL
         && g_str_equal (found->query->place, self->wanted_place)
         && jt_paged_model_get_query (jt_table_view_get_model (self->table)) == NULL;
}

/* @found: (nullable): what the reader found; its homes are taken */
static void
show_place (JtHomesPage *self, GtkTreeListRow *row, JtHomesFound *found)
{
  g_autoptr (JtHomePlace) place = gtk_tree_list_row_get_item (row);
  g_autofree char *title = NULL;
  gboolean entrance;

  g_free (self->wanted_place);
  self->wanted_place = g_strdup (jt_home_place_get (place)->uid);
  title = g_strdup_printf (ngettext ("%s (%u part)", "%s (%u parts)",
                                     jt_home_place_get (place)->parts),
                           jt_home_place_get_path (place), jt_home_place_get (place)->parts);
  gtk_label_set_label (self->place_title, title);
  if (has_homes (self, found))
    jt_table_view_take (self->table, g_steal_pointer (&found->query),
                        g_steal_pointer (&found->homes));
  else
    jt_table_view_show (self->table, (int) jt_home_place_get_level (place), self->wanted_place);
  entrance = jt_home_place_get_level (place) == JT_HOME_ENTRANCE;
  gtk_widget_set_visible (GTK_WIDGET (self->elevation_button), entrance);
  gtk_widget_set_visible (GTK_WIDGET (self->place_button),
                          jt_home_place_get_level (place) != JT_HOME_COMPOUND);
  if (!entrance)
    gtk_toggle_button_set_active (self->elevation_button, FALSE);
  show_elevation (self);
  select_wanted_part (self);
}

static void
on_place_selected_cb (JtHomesPage *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->place);

  if (!self->filling && row != NULL)
    show_place (self, row, NULL);
}

/* --------------------------------------------------------------------------------- the places */

static void
fill_tree (JtHomesPage *self, JtHomesFound *found)
{
  GPtrArray *tree = found->tree;
  const gboolean first = self->tree == NULL;
  g_autoptr (GtkTreeListRow) row = NULL;
  g_autoptr (GListModel) shown = NULL;
  guint position;

  self->filling = TRUE;
  g_clear_object (&self->tree);
  self->tree = jt_home_places_new (tree);
  position = jt_home_places_find (self->tree, self->wanted_place);
  row = gtk_tree_list_model_get_row (self->tree,
                                     position != GTK_INVALID_LIST_POSITION ? position : 0);
  /* If they are still to be found, the reader finds the homes while the places are shown. */
  if (row != NULL)
    show_place (self, row, found);
  shown = jt_first_screen_new (g_object_ref (G_LIST_MODEL (self->tree)), GTK_WIDGET (self->places));
  if (position != GTK_INVALID_LIST_POSITION)
    jt_first_screen_open (shown);
  gtk_single_selection_set_model (self->place, shown);
  gtk_single_selection_set_selected (self->place,
                                     position != GTK_INVALID_LIST_POSITION ? position : 0);
  self->filling = FALSE;
  gtk_stack_set_visible_child_name (self->stack, tree->len > 0 ? "homes" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), tree->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), tree->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->names_button), tree->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->go_button), tree->len > 0);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->places), "list.scroll-to-item", "u", position);
  /* Who came by key goes on by key; until now there was nothing to go on to. */
  if (first && tree->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->places));
  else if (first)
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
on_tree_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtHomesPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JtHomesFound) found = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (found != NULL && self->stack != NULL)
    fill_tree (self, found);
  else if (self->stack != NULL)
    jt_page_tell_error (JT_PAGE (self), error);
}

static void
jt_homes_page_refresh (JtPage *page, const JtTouched *touched)
{
  JtHomesPage *self = JT_HOMES_PAGE (page);
  JtJob job;

  if (touched != NULL && g_hash_table_size (touched->compounds) == 0 && self->tree != NULL)
    return;
  job = self->tree == NULL && self->wanted_place == NULL ? jt_homes_find_first : jt_homes_find;
  jt_session_read_async (jt_page_get_session (page), job, NULL, NULL, jt_homes_found_free,
                         jt_read_again (&self->reading), on_tree_read_cb, g_object_ref (self));
}

static void
jt_homes_page_show_object (JtPage *page, const char *uid)
{
  JtHomesPage *self = JT_HOMES_PAGE (page);
  g_autoptr (GError) error = NULL;
  JtHomeLevel level;
  char *place = jt_office_part_place (jt_page_get_office (page), uid, &level, &error);

  if (place == NULL)
    {
      jt_page_tell_error (page, error);
      return;
    }
  g_free (self->wanted_place);
  self->wanted_place = place;
  g_free (self->wanted_part);
  self->wanted_part = g_strdup (uid);
  jt_table_view_clear_filters (self->table);
  jt_homes_page_refresh (page, NULL);
}

/* ------------------------------------------------------------------------------------- its acts */

static void
on_part_activated_cb (JtHomesPage *self, const char *part)
{
  jt_home_part_window_present (get_window (self), jt_page_get_session (JT_PAGE (self)), part);
}

static void
on_import_cb (JtHomesPage *self)
{
  jt_import_window_present (get_window (self), jt_page_get_session (JT_PAGE (self)));
}

static void
on_template_told (const char *sentence, gboolean saved, gpointer owner)
{
  jt_page_tell (JT_PAGE (owner), sentence);
}

static void
on_template_cb (JtHomesPage *self)
{
  jt_import_template_save (get_window (self), jt_page_get_session (JT_PAGE (self)),
                           on_template_told, self);
}

static void
on_added_cb (JtHomesPage *self, const char *part, gboolean existed)
{
  if (part != NULL)
    jt_homes_page_show_object (JT_PAGE (self), part);
  jt_page_tell (JT_PAGE (self),
                existed ? _ ("This home is in the book already: open it to change it.") : "");
}

/* What the chosen place is called goes into the form. */
static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtHomesPage *self = JT_HOMES_PAGE (widget);
  const char *names[3] = { NULL, NULL, NULL };
  g_autoptr (GtkTreeListRow) row = NULL;
  JtHomeAddWindow *window;

  if (gtk_single_selection_get_selected_item (self->place) != NULL)
    row = g_object_ref (gtk_single_selection_get_selected_item (self->place));
  while (row != NULL)
    {
      g_autoptr (JtHomePlace) place = gtk_tree_list_row_get_item (row);
      GtkTreeListRow *above = gtk_tree_list_row_get_parent (row);

      names[jt_home_place_get_level (place)] = jt_home_place_get (place)->name;
      g_object_unref (row);
      row = above;
    }
  window = jt_home_add_window_new (get_window (self), jt_page_get_session (JT_PAGE (self)),
                                   names[JT_HOME_COMPOUND], names[JT_HOME_BUILDING],
                                   names[JT_HOME_ENTRANCE]);
  g_signal_connect_object (window, "added", G_CALLBACK (on_added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
place_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtHomesPage *self = JT_HOMES_PAGE (widget);
  g_autoptr (JtHomePlace) place
      = gtk_tree_list_row_get_item (gtk_single_selection_get_selected_item (self->place));

  jt_home_place_window_present (JT_PAGE (self), place);
}

static void
on_names_cb (JtHomesPage *self)
{
  jt_home_names_window_present (get_window (self), jt_page_get_session (JT_PAGE (self)));
}

static void
on_room_found_cb (JtHomesPage *self, const char *part)
{
  jt_homes_page_show_object (JT_PAGE (self), part);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

/* A popover is made when it is first asked for. */
static void
create_go (GtkMenuButton *button, gpointer data)
{
  JtHomesPage *self = data;
  GtkWidget *go;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  go = jt_home_go_new (jt_page_get_session (JT_PAGE (self)));
  g_signal_connect_object (go, "found", G_CALLBACK (on_room_found_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, go);
}

/* The key is heard wherever in the window the focus is, as long as this is the page shown. */
static gboolean
on_go_to_room_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  JtHomesPage *self = JT_HOMES_PAGE (widget);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->go_button)))
    return FALSE;
  gtk_menu_button_popup (self->go_button);
  return TRUE;
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_homes_page_constructed (GObject *object)
{
  JtHomesPage *self = JT_HOMES_PAGE (object);
  gboolean writes;

  G_OBJECT_CLASS (jt_homes_page_parent_class)->constructed (object);
  jt_home_table_set_up (self->table, jt_page_get_session (JT_PAGE (self)));
  /* A grid leader reads; the roster is the office's. */
  writes = (jt_office_get_role (jt_page_get_office (JT_PAGE (object))) & JT_ROLES_OFFICE) != 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (object), "homes.add", writes);
  gtk_widget_action_set_enabled (GTK_WIDGET (object), "homes.place", writes);
}

static void
jt_homes_page_dispose (GObject *object)
{
  JtHomesPage *self = JT_HOMES_PAGE (object);

  jt_read_no_more (&self->reading);
  G_OBJECT_CLASS (jt_homes_page_parent_class)->dispose (object);
  g_clear_object (&self->tree);
  g_clear_object (&self->place);
}

static void
jt_homes_page_finalize (GObject *object)
{
  JtHomesPage *self = JT_HOMES_PAGE (object);

  g_free (self->wanted_place);
  g_free (self->wanted_part);
  G_OBJECT_CLASS (jt_homes_page_parent_class)->finalize (object);
}

static void
print_place (JtHomesPage *self, JtHomesPrint print)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->place);
  g_autoptr (JtHomePlace) place = NULL;

  if (row == NULL)
    {
      jt_page_tell (JT_PAGE (self),
                    _ ("There is no place whose roster could be printed yet."));
      return;
    }
  place = gtk_tree_list_row_get_item (row);
  jt_print_homes (JT_PAGE (self), print, jt_home_place_get_level (place),
                  jt_home_place_get (place)->uid);
}

/* The roster of the place that is shown. */
static void
jt_homes_page_print (JtPage *page)
{
  print_place (JT_HOMES_PAGE (page), JT_HOMES_PRINT_ROSTER);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *wanted = g_variant_get_string (parameter, NULL);

  print_place (JT_HOMES_PAGE (widget), g_str_equal (wanted, "elevation")
                                           ? JT_HOMES_PRINT_ELEVATION
                                           : JT_HOMES_PRINT_ROSTER);
}

static gboolean
jt_homes_page_enter (JtPage *page)
{
  GtkWidget *places = GTK_WIDGET (JT_HOMES_PAGE (page)->places);

  return gtk_widget_get_mapped (places) && gtk_widget_grab_focus (places);
}

static void
jt_homes_page_class_init (JtHomesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = jt_homes_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = jt_homes_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_homes_page_finalize;
  JT_PAGE_CLASS (klass)->refresh = jt_homes_page_refresh;
  JT_PAGE_CLASS (klass)->show_object = jt_homes_page_show_object;
  JT_PAGE_CLASS (klass)->print = jt_homes_page_print;
  JT_PAGE_CLASS (klass)->enter = jt_homes_page_enter;
  gtk_widget_class_install_action (widget_class, "homes.print", "s", print_action);
  gtk_widget_class_install_action (widget_class, "homes.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "homes.place", NULL, place_action);
  g_type_ensure (JT_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-homes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, names_button);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, import_button);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, places);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, place_title);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, elevation_button);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, place_button);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, go_button);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, search);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, views);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, table);
  gtk_widget_class_bind_template_callback (widget_class, on_part_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_filters_cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_told_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_pasted_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_elevation);
  gtk_widget_class_bind_template_callback (widget_class, on_import_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_template_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_names_cb);
}

static void
add_go_to_room (JtHomesPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_g, GDK_CONTROL_MASK),
                        gtk_callback_action_new (on_go_to_room_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
jt_homes_page_init (JtHomesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = jt_home_places_factory ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->places, factory);
  gtk_menu_button_set_create_popup_func (self->go_button, create_go, self, NULL);
  jt_table_view_add (self->table, GTK_WIDGET (self->search));
  add_go_to_room (self);
  self->place = gtk_single_selection_new (NULL);
  gtk_list_view_set_model (self->places, GTK_SELECTION_MODEL (self->place));
  g_signal_connect_object (self->place, "notify::selected", G_CALLBACK (on_place_selected_cb),
                           self, G_CONNECT_SWAPPED);
}
