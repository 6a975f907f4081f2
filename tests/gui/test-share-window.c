/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include "jt-accessible.h"
#include "jt-case-query.h"
#include "jt-field-choice.h"
#include "jt-field-text.h"
#include "jt-json.h"
#include "jt-share-box.h"
#include "jt-share-table.h"
#include "jt-share-window.h"
#include "jt-sharing.h"

typedef struct
{
  JtGui *gui;
  JtSession *session;
  char *case_uid;
  GtkWidget *window;
} Fixture;

static void
open_window (Fixture *fixture)
{
  fixture->window = jt_share_window_present (GTK_WINDOW (fixture->gui->window), fixture->session,
                                             fixture->case_uid);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  jt_gui_show (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) list = NULL;

  fixture->gui = jt_gui_new ();
  fixture->session = jt_window_get_session (fixture->gui->window);
  list = jt_office_case_list (jt_session_get_office (fixture->session), &error);
  g_assert_no_error (error);
  fixture->case_uid = g_strdup (jt_json_text (json_array_get_object_element (list, 0), "uid"));
  open_window (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  jt_gui_free (fixture->gui);
  g_free (fixture->case_uid);
}

static GtkWidget *
find (Fixture *fixture, const char *id)
{
  return jt_gui_find (fixture->window, id);
}

static void
type_total (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (jt_field_text_get_entry (JT_FIELD_TEXT (find (fixture, "total"))), text);
  jt_gui_settle ();
}

/* What stands in a line of the table: the entry in its column. */
static GtkEditable *
entry_at (Fixture *fixture, int column, int line)
{
  return GTK_EDITABLE (
      gtk_grid_get_child_at (GTK_GRID (find (fixture, "table")), column, line));
}

static const JtShareLine *
lines (Fixture *fixture, guint *n)
{
  return jt_share_table_get_lines (JT_SHARE_TABLE (find (fixture, "table")), n);
}

static gboolean
can_save (Fixture *fixture)
{
  return gtk_widget_get_sensitive (find (fixture, "save"));
}

static void
assert_sum (Fixture *fixture, const char *part)
{
  const char *said = gtk_label_get_label (GTK_LABEL (find (fixture, "sum")));

  g_test_message ("%s, wanted: %s", said, part);
  g_assert_nonnull (strstr (said, part));
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->window == NULL;
}

static void
save (Fixture *fixture)
{
  g_signal_emit_by_name (find (fixture, "save"), "clicked");
  jt_gui_spin_until (is_closed, fixture);
}

static JtSharing *
read_plan (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  JtSharing *sharing = jt_office_sharing (jt_session_get_office (fixture->session),
                                          fixture->case_uid, &error);

  g_assert_no_error (error);
  return sharing;
}

/* A plan begins with everybody and the first preset; it is the whole cost to the fen. */
static void
test_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JtSharing) sharing = NULL;
  JtMoney gap = 7;
  guint n;

  g_assert_false (can_save (fixture));
  type_total (fixture, "288,000.01");
  g_assert_true (can_save (fixture));
  assert_sum (fixture, "288,000.01");
  g_assert_true (lines (fixture, &n)[0].joins);
  g_assert_cmpuint (n, >, 5);
  save (fixture);
  sharing = read_plan (fixture);
  g_assert_cmpuint (jt_sharing_count (sharing), ==, n);
  g_assert_true (jt_sharing_gap (sharing, &gap));
  g_assert_cmpint (gap, ==, 0);
  g_assert_cmpstr (sharing->ladder, ==, jt_share_ladders ()[0]);
  g_assert_cmpint (jt_sharing_due (sharing, NULL), ==, 0);
}

/* A share that is typed stands; what is missing is told to the fen until the rest is shared. */
static void
test_by_hand (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JtSharing) sharing = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *more = NULL;
  guint n;

  type_total (fixture, "1000");
  missing = g_strdup_printf ("%" G_GINT64_FORMAT, lines (fixture, &n)[0].amount + 500);
  gtk_editable_set_text (entry_at (fixture, 4, 1), "-5");
  jt_gui_settle ();
  g_assert_true (lines (fixture, &n)[0].by_hand);
  g_assert_false (can_save (fixture));
  assert_sum (fixture, missing);
  g_signal_emit_by_name (find (fixture, "again"), "clicked");
  jt_gui_settle ();
  g_assert_true (can_save (fixture));

  /* No number: nothing is taken for one. */
  gtk_editable_set_text (entry_at (fixture, 4, 2), "12.345");
  g_signal_emit_by_name (find (fixture, "save"), "clicked");
  jt_gui_settle ();
  g_assert_nonnull (fixture->window);
  g_assert_true (gtk_widget_get_visible (find (fixture, "trouble")));
  more = jt_money_format (lines (fixture, &n)[1].amount);
  gtk_editable_set_text (entry_at (fixture, 4, 2), more);
  save (fixture);
  sharing = read_plan (fixture);
  g_assert_cmpint (((const JtShare *) g_ptr_array_index (sharing->shares, 0))->line.amount, ==,
                   -500);
}

/* Who takes no part bears nothing, and the others bear it all. */
static void
test_takes_no_part (Fixture *fixture, gconstpointer data)
{
  GtkWidget *joins;
  guint n;

  type_total (fixture, "1000");
  joins = gtk_grid_get_child_at (GTK_GRID (find (fixture, "table")), 0, 1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (joins), FALSE);
  jt_gui_settle ();
  g_assert_cmpint (lines (fixture, &n)[0].amount, ==, 0);
  g_assert_false (gtk_editable_get_editable (entry_at (fixture, 4, 1)));
  g_assert_true (can_save (fixture));
  gtk_editable_set_text (entry_at (fixture, 3, 2), "3/7");
  jt_gui_settle ();
  g_assert_cmpuint (lines (fixture, &n)[1].weight.den, ==, 7);
  g_assert_true (can_save (fixture));
}

/* What was signed stands, unless all sign anew. */
static void
test_signed (Fixture *fixture, gconstpointer data)
{
  GtkEditable *day;
  guint n;

  type_total (fixture, "1000");
  day = jt_field_text_get_entry (JT_FIELD_TEXT (find (fixture, "signed_on")));
  gtk_editable_set_text (day, "2026.3.1");
  save (fixture);
  open_window (fixture);
  g_assert_false (gtk_editable_get_editable (entry_at (fixture, 4, 1)));
  g_assert_true (lines (fixture, &n)[0].by_hand);
  type_total (fixture, "1100");
  g_assert_false (can_save (fixture));
  day = jt_field_text_get_entry (JT_FIELD_TEXT (find (fixture, "signed_on")));
  gtk_editable_set_text (day, "2026.3.2");
  jt_gui_settle ();
  g_assert_true (gtk_editable_get_editable (entry_at (fixture, 4, 1)));
  g_signal_emit_by_name (find (fixture, "again"), "clicked");
  jt_gui_settle ();
  g_assert_true (can_save (fixture));
  save (fixture);
}

/* What the page says of it. */
static void
test_box (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWidget) box
      = g_object_ref_sink (jt_share_box_new (fixture->session, fixture->case_uid));
  GtkWidget *sum = gtk_widget_get_next_sibling (
      gtk_widget_get_next_sibling (gtk_widget_get_first_child (box)));
  GtkWidget *due = gtk_widget_get_next_sibling (sum);

  g_assert_false (gtk_widget_get_visible (due));
  type_total (fixture, "1000");
  save (fixture);
  jt_share_box_refresh (JT_SHARE_BOX (box));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (sum)), "1,000.00"));
  g_assert_true (gtk_widget_get_visible (due));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (due)), "0.00"));
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  type_total (fixture, "1000");
  jt_accessible_check_part (fixture->window, "plan of shares");
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/share-window/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("plan", test_plan);
  ADD ("by-hand", test_by_hand);
  ADD ("takes-no-part", test_takes_no_part);
  ADD ("signed", test_signed);
  ADD ("box", test_box);
  ADD ("accessible", test_accessible);

  return g_test_run ();
}
