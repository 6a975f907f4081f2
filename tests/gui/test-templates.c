/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include "jt-page-list.h"
#include "jt-prompt.h"
#include "jt-start-window.h"

/* Every template can be parsed, and what it makes can be freed again. */

static void
watch (gpointer data, GObject *where_it_was)
{
  *(gboolean *) data = TRUE;
}

static void
test_start_window (void)
{
  gboolean gone = FALSE;
  JtStartWindow *start = jt_start_window_new (GTK_APPLICATION (jt_gui_application ()));

  g_object_weak_ref (G_OBJECT (start), watch, &gone);
  jt_gui_show (GTK_WINDOW (start));
  jt_start_window_make_book (start);
  jt_gui_settle ();
  gtk_window_destroy (GTK_WINDOW (start));
  jt_gui_settle ();
  g_assert_true (gone);
}

static void
test_pages (void)
{
  gboolean gone = FALSE;
  JtGui *gui = jt_gui_new ();

  g_object_weak_ref (G_OBJECT (gui->window), watch, &gone);
  for (const JtPageEntry *entry = jt_page_list (); entry->name != NULL; entry++)
    {
      g_test_message ("page %s", entry->name);
      jt_window_go (gui->window, entry->name, NULL);
      jt_gui_settle ();
    }
  jt_gui_free (gui);
  g_assert_true (gone);
}

static void
on_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(int *) data = jt_prompt_ask_finish (result, NULL);
}

static void
test_prompt (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkWindow *parent = GTK_WINDOW (gui->window);
  g_autoptr (GListModel) all = g_object_ref (gtk_window_get_toplevels ());
  const guint before = g_list_model_get_n_items (all);
  int answer = -1;

  jt_prompt_ask_async (parent, "Seal the vote?", "It cannot be changed afterwards.", "_Seal",
                       "Reason", on_answered_cb, &answer);
  jt_gui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, before + 1);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (JT_IS_PROMPT (window))
        {
          gtk_window_close (window);
          break;
        }
    }
  jt_gui_settle ();
  g_assert_cmpint (answer, ==, FALSE);
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/templates/start-window", test_start_window);
  g_test_add_func ("/templates/pages", test_pages);
  g_test_add_func ("/templates/prompt", test_prompt);
  return g_test_run ();
}
