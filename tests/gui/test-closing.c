/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include "jt-page-list.h"

/* A window that is closed while one of its pages still waits for what it reads: the answer comes to
 * a page that is no more, which asks for nothing further.  A warning ends the test. */

static void
test_page (gconstpointer name)
{
  g_autoptr (JtGui) gui = jt_gui_new ();

  jt_window_go (gui->window, name, NULL);
}

/* The same with the page on the screen, and another behind it. */
static void
test_shown_page (gconstpointer name)
{
  g_autoptr (JtGui) gui = jt_gui_new ();

  jt_gui_show (GTK_WINDOW (gui->window));
  jt_window_go (gui->window, "settings", NULL);
  jt_window_go (gui->window, name, NULL);
}

static void
test_search (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkWidget *search = jt_gui_find (GTK_WIDGET (gui->window), "search");

  gtk_editable_set_text (GTK_EDITABLE (search), "302");
  g_signal_emit_by_name (search, "activate");
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  for (const JtPageEntry *entry = jt_page_list (); entry->name != NULL; entry++)
    {
      g_autofree char *path = g_strconcat ("/closing/", entry->name, NULL);
      g_autofree char *shown = g_strconcat ("/closing/shown/", entry->name, NULL);

      g_test_add_data_func (path, entry->name, test_page);
      g_test_add_data_func (shown, entry->name, test_shown_page);
    }
  g_test_add_func ("/closing/search", test_search);
  return g_test_run ();
}
