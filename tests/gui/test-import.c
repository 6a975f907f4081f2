/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include <string.h>

#include "jt-import-window.h"
#include "jt-search-query.h"

/* A roster comes in through the window; what came in is found. */

#define ROSTER                                                                                     \
  "小区,楼栋,单元,房号,建筑面积,面积依据,业主,电话号码\n"                                          \
  "试验苑,1栋,1单元,101,87.35,登记,张试,13800001111\n"                                             \
  "试验苑,1栋,1单元,102,many,登记,李试,\n"

static gboolean
is_at_columns (gpointer steps)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (steps), "columns") == 0;
}

static gboolean
is_at_changes (gpointer steps)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (steps), "changes") == 0;
}

static gboolean
is_done (gpointer steps)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (steps), "done") == 0;
}

static void
test_steps (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  JtSession *session = jt_window_get_session (gui->window);
  JtImportWindow *window = jt_import_window_present (GTK_WINDOW (gui->window), session);
  GtkWidget *steps = jt_gui_find (GTK_WIDGET (window), "steps");
  GtkWidget *next = jt_gui_find (GTK_WIDGET (window), "next");
  g_autofree char *path = jt_book_write_file (gui->book, "roster.csv", ROSTER);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (gtk_widget_get_sensitive (next));
  jt_import_window_open (window, path);
  jt_gui_spin_until (is_at_columns, steps);
  g_assert_false (gtk_widget_get_visible (jt_gui_find (GTK_WIDGET (window), "compound_box")));

  g_signal_emit_by_name (next, "clicked");
  jt_gui_spin_until (is_at_changes, steps);
  g_assert_true (gtk_widget_get_visible (jt_gui_find (GTK_WIDGET (window), "save_rejected")));
  found = jt_office_search (jt_session_get_office (session), "张试", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0); /* nothing is written before it was seen */

  g_signal_emit_by_name (next, "clicked");
  jt_gui_spin_until (is_done, steps);
  g_clear_pointer (&found, g_ptr_array_unref);
  found = jt_office_search (jt_session_get_office (session), "张试", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What a person may type for one room, one owner, one telephone. */
static void
test_search (void)
{
  static const struct
  {
    const char *text;
    gboolean found;
  } cases[] = {
    { "1-1-101", TRUE },     { "1栋1单元101室", TRUE }, { "张", TRUE },   { "1111", TRUE },
    { "13800001111", TRUE }, { "2-1-101", FALSE },      { "赵试", FALSE }, { "%", FALSE },
  };
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  g_autoptr (JsonObject) imported = jt_book_import (
      book, "小区,楼栋,单元,房号,建筑面积,业主,电话号码\n试验苑,1栋,1单元,101,87.35,张试,13800001111\n");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) found = jt_office_search (book->office, cases[i].text, NULL, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_no_error (error);
      g_assert_cmpint (found->len > 0, ==, cases[i].found);
    }
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/import/steps", test_steps);
  g_test_add_func ("/import/search", test_search);
  return g_test_run ();
}
