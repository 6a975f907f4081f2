/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-accessible.h"
#include "jt-gui-fixture.h"

#include "jt-about.h"
#include "jt-home-names-window.h"
#include "jt-home-part-window.h"
#include "jt-home-transfer-window.h"
#include "jt-homes-print.h"
#include "jt-homes-query.h"
#include "jt-import-window.h"
#include "jt-part-query.h"
#include "jt-print-preview.h"
#include "jt-prompt.h"
#include "jt-shortcuts.h"

/* Every window beside the main one, for somebody who does not see it or has no mouse. */

#define ROSTER                                                                                     \
  "小区,楼栋,单元,房号,建筑面积,面积依据,业主,电话号码\n"                                          \
  "试验苑,1栋,1单元,101,87.35,登记,张试,13800001111\n"                                             \
  "试验苑,1栋,1单元,102,many,登记,李试,\n"

static JtSession *
session_of (JtGui *gui)
{
  return jt_window_get_session (gui->window);
}

/* Looks at a window that was just opened, and closes it. */
static void
check_and_close (GtkWindow *window, const char *what)
{
  jt_gui_show (window);
  jt_accessible_check (window, what);
  jt_accessible_check_menus (GTK_WIDGET (window), G_MAXUINT, what);
  gtk_window_destroy (window);
  jt_gui_settle ();
}

/* ---------------------------------------------------------------------------------- the homes */

static char *
first_part (JtGui *gui)
{
  JtOffice *office = jt_session_get_office (session_of (gui));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tree = jt_office_place_tree (office, &error);
  g_autoptr (GPtrArray) lines = NULL;
  const JtPlace *compound;

  g_assert_no_error (error);
  compound = tree->pdata[0];
  lines = jt_office_part_lines (office, JT_HOME_COMPOUND, compound->uid, &error);
  g_assert_no_error (error);
  return g_strdup (((const JtPartLine *) lines->pdata[0])->uid);
}

static void
test_part (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autofree char *part = first_part (gui);

  check_and_close (GTK_WINDOW (jt_home_part_window_present (GTK_WINDOW (gui->window),
                                                            session_of (gui), part)),
                   "part");
}

static void
test_transfer (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autofree char *part = first_part (gui);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) known
      = jt_office_part_show (jt_session_get_office (session_of (gui)), part, &error);

  g_assert_no_error (error);
  check_and_close (GTK_WINDOW (jt_home_transfer_window_present (GTK_WINDOW (gui->window),
                                                                session_of (gui), known)),
                   "transfer");
}

static void
test_names (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();

  check_and_close (
      GTK_WINDOW (jt_home_names_window_present (GTK_WINDOW (gui->window), session_of (gui))),
      "names");
}

/* -------------------------------------------------------------------------------- the import */

static gboolean
is_at (gpointer window, const char *step)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (jt_gui_find (window, "steps"))),
                    step)
         == 0;
}

static gboolean
is_at_columns (gpointer window)
{
  return is_at (window, "columns");
}

static gboolean
is_at_changes (gpointer window)
{
  return is_at (window, "changes");
}

static gboolean
is_done (gpointer window)
{
  return is_at (window, "done");
}

static void
test_import (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  JtImportWindow *window
      = jt_import_window_present (GTK_WINDOW (gui->window), session_of (gui));
  GtkWidget *next = jt_gui_find (GTK_WIDGET (window), "next");
  g_autofree char *path = jt_book_write_file (gui->book, "roster.csv", ROSTER);
  static gboolean (*const steps[]) (gpointer) = { is_at_columns, is_at_changes, is_done };
  static const char *const names[] = { "import: columns", "import: changes", "import: done" };

  jt_gui_show (GTK_WINDOW (window));
  jt_accessible_check (GTK_WINDOW (window), "import: file");
  jt_import_window_open (window, path);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (i > 0)
        g_signal_emit_by_name (next, "clicked");
      jt_gui_spin_until (steps[i], window);
      jt_gui_settle ();
      jt_accessible_check (GTK_WINDOW (window), names[i]);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  jt_gui_settle ();
}

/* --------------------------------------------------------------------------- what helps along */

static void
on_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(gboolean *) data = TRUE;
}

static void
test_prompt (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  gboolean answered = FALSE;

  jt_prompt_ask_async (GTK_WINDOW (gui->window), "封存表决？", "封存后不能更改。", "封存(_S)",
                       "事由(_R)", on_answered_cb, &answered);
  jt_gui_settle ();
  jt_accessible_check (jt_gui_find_window (JT_TYPE_PROMPT), "prompt");
  gtk_window_close (jt_gui_find_window (JT_TYPE_PROMPT));
  jt_gui_settle ();
  g_assert_true (answered);
}

/* The window that has just been put above @parent. */
static GtkWindow *
find_above (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == parent)
        return window;
    }
  g_error ("nothing was opened");
}

static void
test_shortcuts (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();

  jt_shortcuts_show (GTK_WINDOW (gui->window));
  check_and_close (find_above (GTK_WINDOW (gui->window)), "shortcuts");
}

static void
test_about (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();

  jt_about_show (GTK_WINDOW (gui->window));
  check_and_close (find_above (GTK_WINDOW (gui->window)), "about");
}

static void
test_print_preview (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  JtOffice *office = jt_session_get_office (session_of (gui));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tree = jt_office_place_tree (office, &error);
  JtPrintout *printout;
  GtkWindow *preview;

  g_assert_no_error (error);
  printout = jt_office_print_homes (office, JT_HOME_COMPOUND,
                                    ((const JtPlace *) tree->pdata[0])->uid, &error);
  g_assert_no_error (error);
  preview = jt_print_preview_present (GTK_WINDOW (gui->window), printout);
  jt_printout_unref (printout);
  check_and_close (preview, "print preview");
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/accessible/windows/part", test_part);
  g_test_add_func ("/accessible/windows/transfer", test_transfer);
  g_test_add_func ("/accessible/windows/names", test_names);
  g_test_add_func ("/accessible/windows/import", test_import);
  g_test_add_func ("/accessible/windows/prompt", test_prompt);
  g_test_add_func ("/accessible/windows/shortcuts", test_shortcuts);
  g_test_add_func ("/accessible/windows/about", test_about);
  g_test_add_func ("/accessible/windows/print-preview", test_print_preview);
  return g_test_run ();
}
