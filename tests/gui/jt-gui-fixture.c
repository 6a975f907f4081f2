/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include <libintl.h>
#include <locale.h>

#include "jt-case-page.h"
#include "jt-case-query.h"
#include "jt-case-stages.h"
#include "jt-generate.h"
#include "jt-json.h"

#define CEILING (120 * G_USEC_PER_SEC) /* sanitizers take their time */

static JtApplication *application;

static gboolean
show_no_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  return FALSE;
}

/* The pointer rests wherever the X server put it.  GTK 4.8 starts a clock for the tooltip of what
 * lies there, and asks for the place in a window that may be closed by then. */
static void
forbid_tooltips (void)
{
  GtkWidgetClass *widget_class = g_type_class_ref (GTK_TYPE_WIDGET);

  /* Inherited by every class that is made after this. */
  widget_class->query_tooltip = show_no_tooltip;
}

gboolean
jt_gui_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (argc, argv, NULL);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("JIATI_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return FALSE;
    }

  forbid_tooltips ();
  /* A cursor that blinks asks for frames without end. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, "gtk-enable-animations",
                FALSE, NULL);

  application = jt_application_new ();
  /* The one that a person has open is no business of a test. */
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return TRUE;
}

JtApplication *
jt_gui_application (void)
{
  return application;
}

JtGui *
jt_gui_new (void)
{
  JtGui *gui = g_new0 (JtGui, 1);
  g_autoptr (JtSession) session = NULL;
  g_autoptr (JsonObject) made = NULL;
  g_autoptr (GError) error = NULL;

  gui->book = jt_book_new ("2026-11-02");
  made = jt_generate_fill (gui->book->office, 3, 60, 1, &error);
  g_assert_no_error (error);

  session = jt_session_open (gui->book->path, &error);
  g_assert_no_error (error);
  jt_session_act_as (session, NULL, &error);
  g_assert_no_error (error);
  gui->window = jt_window_new (GTK_APPLICATION (application), session);
  jt_gui_show (GTK_WINDOW (gui->window));
  return gui;
}

void
jt_gui_free (JtGui *gui)
{
  gtk_window_destroy (GTK_WINDOW (gui->window));
  jt_gui_settle ();
  jt_book_free (gui->book);
  g_free (gui);
}

void
jt_gui_spin_until (gboolean (*done) (gpointer data), gpointer data)
{
  const gint64 end = g_get_monotonic_time () + CEILING;

  while (!done (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

void
jt_gui_settle (void)
{
  const gint64 end = g_get_monotonic_time () + CEILING;
  guint idle = 0;

  /* A frame may be due a moment after the loop has run dry. */
  while (idle < 30)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (g_main_context_iteration (NULL, FALSE))
        idle = 0;
      else
        {
          idle++;
          g_usleep (1000);
        }
    }
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

void
jt_gui_show (GtkWindow *window)
{
  gtk_window_present (window);
  jt_gui_spin_until (is_mapped, window);
  jt_gui_settle ();
}

void
jt_gui_walk (GtkWidget *root, JtVisit visit, gpointer data)
{
  GtkWidget *child;

  visit (root, data);
  for (child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    jt_gui_walk (child, visit, data);
}

typedef struct
{
  const char *id;
  GtkWidget *found;
} Search;

static void
compare_id (GtkWidget *widget, gpointer data)
{
  Search *search = data;

  if (search->found == NULL
      && g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), search->id) == 0)
    search->found = widget;
}

GtkWidget *
jt_gui_find (GtkWidget *root, const char *id)
{
  Search search = { .id = id };

  jt_gui_walk (root, compare_id, &search);
  if (search.found == NULL)
    g_error ("%s has no %s", G_OBJECT_TYPE_NAME (root), id);
  return search.found;
}

typedef struct
{
  GType type;
  GtkWidget *found;
} TypeSearch;

static void
compare_type (GtkWidget *widget, gpointer data)
{
  TypeSearch *search = data;

  if (search->found == NULL && G_TYPE_CHECK_INSTANCE_TYPE (widget, search->type))
    search->found = widget;
}

GtkWidget *
jt_gui_find_type (GtkWidget *root, GType type)
{
  TypeSearch search = { .type = type };

  jt_gui_walk (root, compare_type, &search);
  return search.found;
}

GtkWindow *
jt_gui_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *last = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        last = window;
    }
  if (last == NULL)
    g_error ("there is no window of the type %s", g_type_name (type));
  return last;
}

char *
jt_gui_first_case (JtGui *gui, char **number)
{
  JtSession *session = jt_window_get_session (gui->window);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) list = jt_office_case_list (jt_session_get_office (session), &error);
  JsonObject *first;

  g_assert_no_error (error);
  first = json_array_get_object_element (list, 0);
  if (number != NULL)
    *number = g_strdup (jt_json_text (first, "case"));
  return g_strdup (jt_json_text (first, "uid"));
}

static gboolean
is_case_read (gpointer page)
{
  return jt_case_stages_get_chosen (JT_CASE_STAGES (jt_gui_find (page, "stages"))) != NULL;
}

GtkWidget *
jt_gui_open_case (JtGui *gui, const char *uid)
{
  GtkWidget *page;

  jt_window_go (gui->window, "cases", uid);
  page = jt_gui_find_type (GTK_WIDGET (gui->window), JT_TYPE_CASE_PAGE);
  g_assert_nonnull (page);
  jt_gui_spin_until (is_case_read, page);
  jt_gui_settle ();
  return page;
}

static gboolean
is_bound (GtkShortcut *shortcut, guint key, GdkModifierType modifiers)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

  return GTK_IS_KEYVAL_TRIGGER (trigger)
         && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
         && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

static gboolean
press_shortcut (GtkWidget *widget, GListModel *shortcuts, guint key, GdkModifierType modifiers)
{
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      handled = is_bound (shortcut, key, modifiers)
                && gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
    }
  return handled;
}

gboolean
jt_gui_press (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &handled);
      else if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        handled = press_shortcut (widget, G_LIST_MODEL (controller), key, modifiers);
    }
  return handled;
}

char *
jt_gui_describe (GtkWidget *widget)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

      g_string_append (text, G_OBJECT_TYPE_NAME (widget));
      if (id != NULL)
        g_string_append_printf (text, " “%s”", id);
      g_string_append (text, gtk_widget_get_parent (widget) != NULL ? " in " : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
