/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-accessible.h"
#include "jt-gui-fixture.h"

#include "jt-page-list.h"
#include "jt-search-page.h"
#include "jt-start-window.h"

/* No widget that can have the focus is without a name, no letter is underlined twice, and Tab goes
 * all the way round: the start window and the pages.  Cases and other windows have files of their
 * own. */

/* -------------------------------------------------------------------------------------- the tests */

/* What the other tests look for, they find. */
static void
test_finds_the_unnamed (void)
{
  g_autoptr (GPtrArray) unnamed = NULL;
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Named"));
  gtk_box_append (GTK_BOX (box), gtk_button_new_from_icon_name ("edit-find-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_entry_new ());
  gtk_window_set_child (window, box);
  jt_gui_show (window);
  unnamed = jt_accessible_find_unnamed (GTK_WIDGET (window));
  gtk_window_destroy (window);

  for (guint i = 0; i < unnamed->len; i++)
    g_test_message ("found: %s", (char *) unnamed->pdata[i]);
  g_assert_cmpuint (unnamed->len, ==, 2);
  g_assert_true (g_str_has_prefix (unnamed->pdata[0], "GtkButton"));
  g_assert_true (g_str_has_prefix (unnamed->pdata[1], "GtkText"));
}

static void
test_finds_rivals (void)
{
  g_autoptr (GPtrArray) rivals = NULL;
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), gtk_button_new_with_mnemonic ("登记(_X)"));
  gtk_box_append (GTK_BOX (box), gtk_check_button_new_with_mnemonic ("E_xtend"));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_mnemonic ("封存(_Y)"));
  gtk_box_append (GTK_BOX (box), gtk_label_new ("X"));
  gtk_window_set_child (window, box);
  jt_gui_show (window);
  rivals = jt_accessible_find_rivals (GTK_WIDGET (window));
  gtk_window_destroy (window);
  g_assert_cmpuint (rivals->len, ==, 1);
}

static void
test_start_window (void)
{
  JtStartWindow *start = jt_start_window_new (GTK_APPLICATION (jt_gui_application ()));

  jt_gui_show (GTK_WINDOW (start));
  jt_accessible_check (GTK_WINDOW (start), "start");
  jt_start_window_make_book (start);
  jt_gui_settle ();
  jt_accessible_check (GTK_WINDOW (start), "new book");
  jt_start_window_take_book (start, "/nowhere/at.all.jiati");
  jt_gui_settle ();
  jt_accessible_check (GTK_WINDOW (start), "trouble");
  gtk_window_destroy (GTK_WINDOW (start));
  jt_gui_settle ();
}

static void
test_pages (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();

  for (const JtPageEntry *entry = jt_page_list (); entry->name != NULL; entry++)
    {
      jt_window_go (gui->window, entry->name, NULL);
      jt_gui_settle ();
      jt_accessible_check (GTK_WINDOW (gui->window), entry->name);
      jt_accessible_check_menus (GTK_WIDGET (gui->window), G_MAXUINT, entry->name);
    }
}

static gboolean
has_found (gpointer window)
{
  GtkWidget *page = jt_gui_find_type (window, JT_TYPE_SEARCH_PAGE);

  return page != NULL && gtk_widget_get_mapped (page)
         && jt_gui_find_type (page, GTK_TYPE_LIST_BOX_ROW) != NULL;
}

static void
test_search (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkWidget *search = jt_gui_find (GTK_WIDGET (gui->window), "search");

  gtk_editable_set_text (GTK_EDITABLE (search), "302");
  jt_gui_spin_until (has_found, gui->window);
  jt_gui_settle ();
  jt_accessible_check (GTK_WINDOW (gui->window), "search");
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/accessible/finds-the-unnamed", test_finds_the_unnamed);
  g_test_add_func ("/accessible/finds-rivals", test_finds_rivals);
  g_test_add_func ("/accessible/start-window", test_start_window);
  g_test_add_func ("/accessible/pages", test_pages);
  g_test_add_func ("/accessible/search", test_search);
  return g_test_run ();
}
