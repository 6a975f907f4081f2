/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-window.h"

#include <glib/gi18n.h>

#include "jt-book-query.h"
#include "jt-daily-keeper.h"
#include "jt-desk-query.h"
#include "jt-nav-row.h"
#include "jt-page-list.h"
#include "jt-page.h"
#include "jt-search-page.h"
#include "jt-settings.h"
#include "jt-tab-stops.h"
#include "jt-user-query.h"
#include "jt-verified.h"
#include "jt-wording.h"

/* Narrower than this, the sidebar shows icons with tooltips. */
#define COMPACT_BELOW 1100

struct _JtWindow
{
  GtkApplicationWindow parent_instance;

  GtkLabel *title;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;
  GtkMenuButton *user_button;
  GtkSearchEntry *search;
  GtkListBox *sidebar;
  GtkRevealer *message_revealer;
  GtkLabel *message;
  GtkStack *pages;
  GtkLabel *saved;
  GtkLabel *selection;
  GtkButton *whole;
  GtkLabel *sample;

  JtSession *session;
  char *before_search;     /* the page that was shown */
  GtkWidget *before_focus; /* and the widget on it that had the focus; weak */
  gboolean compact;
};

G_DEFINE_FINAL_TYPE (JtWindow, jt_window, GTK_TYPE_APPLICATION_WINDOW)

/* ---------------------------------------------------------------------------------- the pages */

static void
on_page_tell_cb (JtWindow *self, const char *text)
{
  jt_window_tell (self, text);
}

static void
on_page_selection_cb (JtWindow *self, const char *text)
{
  gtk_label_set_label (self->selection, text != NULL ? text : "");
}

static void
on_page_go_cb (JtWindow *self, const char *name, const char *uid)
{
  jt_window_go (self, name, uid);
}

/* A page is made when it is first shown: no template of a hidden page is parsed. */
static JtPage *
ensure_page (JtWindow *self, const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, name);

  if (page != NULL)
    return JT_PAGE (page);
  page = g_object_new (jt_page_list_type (name), "session", self->session, NULL);
  g_signal_connect_object (page, "tell", G_CALLBACK (on_page_tell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "selection", G_CALLBACK (on_page_selection_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "go", G_CALLBACK (on_page_go_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->pages, page, name);
  jt_page_catch_up (JT_PAGE (page));
  return JT_PAGE (page);
}

static void
on_row_selected_cb (JtWindow *self, GtkListBoxRow *row)
{
  if (row == NULL)
    return;
  jt_window_tell (self, "");
  on_page_selection_cb (self, NULL);
  ensure_page (self, jt_nav_row_get_name (JT_NAV_ROW (row)));
  gtk_stack_set_visible_child_name (self->pages, jt_nav_row_get_name (JT_NAV_ROW (row)));
}

/* Who goes by key wants to go on by key, on the page.  The stack may have moved the focus there
 * already, before the page was filled: it is entered anew, not stepped on. */
static void
enter_page (JtWindow *self)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->pages), GTK_DIR_TAB_FORWARD);
}

/* Arrow keys look at one page after the other; Enter or a click goes there. */
static void
on_row_activated_cb (JtWindow *self)
{
  enter_page (self);
}

static JtNavRow *
find_row (JtWindow *self, const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sidebar, i)) != NULL; i++)
    if (g_str_equal (jt_nav_row_get_name (JT_NAV_ROW (row)), name))
      return JT_NAV_ROW (row);
  return NULL;
}

static void
fill_sidebar (JtWindow *self)
{
  const JtPageEntry *entries = jt_page_list ();

  for (; entries->name != NULL; entries++)
    gtk_list_box_append (self->sidebar, jt_nav_row_new (entries));
}

static void
set_count (JtWindow *self, const char *name, guint count)
{
  JtNavRow *row = find_row (self, name);

  if (row != NULL)
    jt_nav_row_set_count (row, count);
}

/* The numbers at the side are what waits, not what exists. */
static void
update_counts (JtWindow *self)
{
  g_autoptr (GError) error = NULL;
  JtWaiting waiting;

  if (!jt_office_count_waiting (jt_session_get_office (self->session), &waiting, &error))
    {
      g_message ("what waits could not be counted: %s", error->message);
      return;
    }
  set_count (self, "desk", waiting.deadlines);
  set_count (self, "votes", waiting.votes);
}

/* -------------------------------------------------------------------------------- status bar */

static void
update_saved (JtWindow *self)
{
  g_autofree char *saved_at = NULL;
  gboolean saving;

  g_object_get (self->session, "saved-at", &saved_at, "saving", &saving, NULL);
  if (saving)
    gtk_label_set_label (self->saved, _ ("Saving…"));
  else if (saved_at != NULL)
    {
      /* Translators: the status bar; a time of day */
      g_autofree char *text = g_strdup_printf (_ ("Saved %s"), saved_at);

      gtk_label_set_label (self->saved, text);
    }
  else
    gtk_label_set_label (self->saved, _ ("Everything is saved"));
}

/* No more than is known: that, and when, the whole file was last verified. */
static void
update_whole (JtWindow *self)
{
  g_auto (JtVerified) verified = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *at = NULL;
  g_autofree char *text = NULL;

  if (!jt_office_last_verified (jt_session_get_office (self->session), &verified, &error))
    g_message ("when the book was verified could not be read: %s", error->message);
  if (verified.at == NULL)
    text = g_strdup (_ ("Not verified yet"));
  else
    {
      at = g_date_time_format (verified.at, "%Y-%m-%d %H:%M");
      /* Translators: the status bar; when all of the book was last verified */
      text = g_strdup_printf (verified.whole ? _ ("Data whole (%s)") : _ ("Data not whole (%s)"),
                              at);
    }
  gtk_button_set_label (self->whole, text);
  if (verified.at != NULL && !verified.whole)
    gtk_widget_add_css_class (GTK_WIDGET (self->whole), "error-text");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->whole), "error-text");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->whole),
                               _ ("Verified on the settings page; later entries are not in it"));
}

/* What was written may be the note of a verification. */
static void
on_saved_cb (JtWindow *self)
{
  update_saved (self);
  update_whole (self);
}

static void
on_session_changed_cb (JtWindow *self)
{
  update_counts (self);
}

static void
on_message_closed_cb (JtWindow *self)
{
  jt_window_tell (self, "");
}

/* ------------------------------------------------------------------------------------- search */

static void
on_search_changed_cb (JtWindow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  const char *shown = gtk_stack_get_visible_child_name (self->pages);

  if (g_strcmp0 (shown, "search") != 0)
    {
      if (*text == '\0')
        return;
      g_free (self->before_search);
      self->before_search = g_strdup (shown);
      gtk_list_box_unselect_all (self->sidebar);
    }
  jt_page_show_object (ensure_page (self, "search"), text);
  gtk_stack_set_visible_child_name (self->pages, "search");
}

static void
on_search_activated_cb (JtWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0')
    return;
  /* Whoever types fast presses Enter before the search has begun. */
  on_search_changed_cb (self);
  jt_search_page_enter (JT_SEARCH_PAGE (ensure_page (self, "search")));
}

/* What an input method wants of the arrow keys never comes here. */
static gboolean
on_search_key_cb (JtWindow *self, guint key)
{
  if (key != GDK_KEY_Down
      || g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "search") != 0)
    return GDK_EVENT_PROPAGATE;
  jt_search_page_enter_list (JT_SEARCH_PAGE (ensure_page (self, "search")));
  return GDK_EVENT_STOP;
}

static void
on_search_stopped_cb (JtWindow *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "search") == 0)
    jt_window_go (self, self->before_search != NULL ? self->before_search : "desk", NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (self->before_focus == NULL || !gtk_widget_get_mapped (self->before_focus)
      || !gtk_widget_grab_focus (self->before_focus))
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->pages), GTK_DIR_TAB_FORWARD);
}

static void
leave_search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  on_search_stopped_cb (JT_WINDOW (widget));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtWindow *self = JT_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pages))
      && g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "search") != 0)
    g_set_weak_pointer (&self->before_focus, focus);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jt_page_print (JT_PAGE (gtk_stack_get_visible_child (JT_WINDOW (widget)->pages)));
}

/* Somebody else sits down: what may be seen and done changes, so every page is read anew. */
static void
act_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtWindow *self = JT_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (jt_session_act_as (self->session, g_variant_get_string (parameter, NULL), &error))
    {
      gtk_menu_button_set_label (self->user_button, jt_session_get_user_name (self->session));
      g_signal_emit_by_name (self->session, "changed", NULL);
    }
  else
    {
      g_autofree char *sentence = jt_wording_error (error);

      jt_window_tell (self, sentence);
    }
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtWindow *self = JT_WINDOW (widget);
  GtkWidget *before = gtk_stack_get_visible_child (self->pages);
  GtkWidget *page;

  jt_window_go (self, g_variant_get_string (parameter, NULL), NULL);
  page = gtk_stack_get_visible_child (self->pages);
  if (page != before || !jt_tab_stops_has_focus (page))
    enter_page (self);
}

/* -------------------------------------------------------------------------------------- width */

static void
jt_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JtWindow *self = JT_WINDOW (widget);
  const gboolean compact = width < COMPACT_BELOW;

  if (compact != self->compact)
    {
      GtkListBoxRow *row;

      self->compact = compact;
      for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sidebar, i)) != NULL; i++)
        jt_nav_row_set_compact (JT_NAV_ROW (row), compact);
    }
  GTK_WIDGET_CLASS (jt_window_parent_class)->size_allocate (widget, width, height, baseline);
}

/* -------------------------------------------------------------------------------------- menus */

/* The widgets of a menu are made when it is first opened: nobody waits for them at the start. */
static void
on_menu_opened_cb (GtkMenuButton *button, gpointer data)
{
  JtWindow *self = data;

  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->primary_menu);
}

/* The users of the book as they are now, to hand over to. */
static void
on_users_opened_cb (GtkMenuButton *button, gpointer data)
{
  JtWindow *self = data;
  g_autoptr (JsonArray) users
      = jt_office_user_list (jt_session_get_office (self->session), NULL);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; users != NULL && i < json_array_get_length (users); i++)
    {
      const char *name
          = json_object_get_string_member (json_array_get_object_element (users, i), "name");
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "win.act-as", "s", name);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* --------------------------------------------------------------------------------- the object */

/* A window that nobody sent anywhere shows the work desk. */
static void
jt_window_map (GtkWidget *widget)
{
  JtWindow *self = JT_WINDOW (widget);

  if (gtk_stack_get_visible_child (self->pages) == NULL)
    jt_window_go (self, "desk", NULL);
  GTK_WIDGET_CLASS (jt_window_parent_class)->map (widget);
}

/* A page that waits for an answer is held by its callback and would outlive the session: disposed of,
 * it knows that there is nothing to show any more.  Hidden first, no page is shown by the going of
 * the one before it. */
static void
dispose_pages (JtWindow *self)
{
  GtkWidget *page;

  gtk_widget_set_visible (GTK_WIDGET (self->pages), FALSE);
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    {
      g_object_ref (page);
      gtk_stack_remove (self->pages, page);
      g_object_run_dispose (G_OBJECT (page));
      g_object_unref (page);
    }
}

static void
jt_window_dispose (GObject *object)
{
  JtWindow *self = JT_WINDOW (object);

  if (self->pages != NULL)
    dispose_pages (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_WINDOW);
  if (self->session != NULL)
    {
      jt_daily_keeper_stop (jt_daily_keeper_of (self->session));
      jt_session_close (self->session);
    }
  g_clear_object (&self->session);
  g_clear_pointer (&self->before_search, g_free);
  g_clear_weak_pointer (&self->before_focus);
  G_OBJECT_CLASS (jt_window_parent_class)->dispose (object);
}

static void
jt_window_class_init (JtWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jt_window_dispose;
  widget_class->map = jt_window_map;
  widget_class->size_allocate = jt_window_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/jiati/Jiati/ui/jt-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JtWindow, title);
  gtk_widget_class_bind_template_child (widget_class, JtWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, JtWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, JtWindow, user_button);
  gtk_widget_class_bind_template_child (widget_class, JtWindow, search);
  gtk_widget_class_bind_template_child (widget_class, JtWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, JtWindow, message_revealer);
  gtk_widget_class_bind_template_child (widget_class, JtWindow, message);
  gtk_widget_class_bind_template_child (widget_class, JtWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, JtWindow, saved);
  gtk_widget_class_bind_template_child (widget_class, JtWindow, selection);
  gtk_widget_class_bind_template_child (widget_class, JtWindow, whole);
  gtk_widget_class_bind_template_child (widget_class, JtWindow, sample);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_message_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key_cb);

  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.leave-search", NULL, leave_search_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.go", "s", go_action);
  gtk_widget_class_install_action (widget_class, "win.act-as", "s", act_as_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "win.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "win.print",
                                       NULL);
}

static void
jt_window_init (JtWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, on_menu_opened_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->user_button, on_users_opened_cb, self, NULL);
  jt_settings_bind_window (GTK_WINDOW (self));
}

static void
show_book (JtWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (JtBookFacts) facts = { 0 };
  g_autofree char *title = NULL;

  if (!jt_office_read_book (jt_session_get_office (self->session), &facts, &error))
    {
      g_autofree char *sentence = jt_wording_error (error);

      jt_window_tell (self, sentence);
      return;
    }
  /* Translators: the window's title; the name of an office */
  title = *facts.name != '\0' ? g_strdup_printf (_ ("%s · Case Book"), facts.name)
                              : g_strdup (_ ("Case Book"));
  gtk_label_set_label (self->title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_widget_set_visible (GTK_WIDGET (self->sample), facts.sample);
  gtk_menu_button_set_label (self->user_button, jt_session_get_user_name (self->session));
}

JtWindow *
jt_window_new (GtkApplication *application, JtSession *session)
{
  JtWindow *self = g_object_new (JT_TYPE_WINDOW, "application", application, NULL);

  self->session = g_object_ref (session);
  show_book (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::saved-at", G_CALLBACK (on_saved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::saving", G_CALLBACK (update_saved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (jt_daily_keeper_of (session), "failed", G_CALLBACK (jt_window_tell),
                           self, G_CONNECT_SWAPPED);
  update_saved (self);
  update_whole (self);
  fill_sidebar (self);
  update_counts (self);
  return self;
}

JtSession *
jt_window_get_session (JtWindow *self)
{
  g_return_val_if_fail (JT_IS_WINDOW (self), NULL);
  return self->session;
}

void
jt_window_go (JtWindow *self, const char *name, const char *uid)
{
  JtNavRow *row;

  g_return_if_fail (JT_IS_WINDOW (self));
  row = find_row (self, name);
  g_return_if_fail (row != NULL);

  gtk_list_box_select_row (self->sidebar, GTK_LIST_BOX_ROW (row));
  jt_page_show_object (ensure_page (self, name), uid);
}

void
jt_window_tell (JtWindow *self, const char *text)
{
  g_return_if_fail (JT_IS_WINDOW (self));

  if (*text != '\0')
    gtk_label_set_label (self->message, text);
  gtk_revealer_set_reveal_child (self->message_revealer, *text != '\0');
}
