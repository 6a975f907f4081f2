/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-accessible.h"
#include "jt-gui-fixture.h"

#include "jt-case-page.h"
#include "jt-case-query.h"
#include "jt-case-records.h"
#include "jt-case-register.h"
#include "jt-case-stages.h"
#include "jt-case-withdraw.h"
#include "jt-document-window.h"
#include "jt-json.h"

/* The page of a case with the form of every stage, and the windows that belong to a case, for
 * somebody who does not see them or has no mouse. */

/* Of a dozen articles beside the fields of a form, so many are opened. */
#define ARTICLES 2

typedef struct
{
  JtGui *gui;
  JtSession *session;
  char *uid;
  char *number;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->gui = jt_gui_new ();
  fixture->session = jt_window_get_session (fixture->gui->window);
  fixture->uid = jt_gui_first_case (fixture->gui, &fixture->number);
  fixture->page = jt_gui_open_case (fixture->gui, fixture->uid);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jt_gui_free (fixture->gui);
  g_free (fixture->uid);
  g_free (fixture->number);
}

/* --------------------------------------------------------------------------------- the forms */

static void
open_row (GtkWidget *widget, gpointer data)
{
  if (!JT_IS_CASE_RECORDS (widget))
    return;
  jt_case_records_choose (JT_CASE_RECORDS (widget), NULL);
  (*(guint *) data)++;
}

static void
check_stage (Fixture *fixture, JsonObject *stage)
{
  const char *nick = jt_json_text (stage, "stage");
  guint records = 0;

  jt_case_stages_choose (JT_CASE_STAGES (jt_gui_find (fixture->page, "stages")), nick,
                         (int) jt_json_int (stage, "lift", 0));
  jt_gui_settle ();
  jt_accessible_check_part (GTK_WIDGET (fixture->gui->window), nick);
  jt_gui_walk (fixture->page, open_row, &records);
  if (records == 0)
    return;
  jt_gui_settle ();
  jt_accessible_check_part (GTK_WIDGET (fixture->gui->window), nick);
}

static void
test_forms (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) shown
      = jt_office_case_show (jt_session_get_office (fixture->session), fixture->uid, &error);
  JsonArray *stages;

  g_assert_no_error (error);
  stages = jt_json_array (shown, "stages");
  g_assert_cmpuint (json_array_get_length (stages), >, 20);
  for (guint i = 0; i < json_array_get_length (stages); i++)
    check_stage (fixture, json_array_get_object_element (stages, i));
}

/* Tab comes through a long form and out of it; the articles are read from the keyboard. */
static void
test_form (Fixture *fixture, gconstpointer data)
{
  static const char *const stages[] = { "application", "eligibility", "funding" };

  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      jt_case_stages_choose (JT_CASE_STAGES (jt_gui_find (fixture->page, "stages")), stages[i], 0);
      jt_gui_settle ();
      jt_accessible_check (GTK_WINDOW (fixture->gui->window), stages[i]);
      jt_accessible_check_menus (jt_gui_find (fixture->page, "forms"), ARTICLES, stages[i]);
    }
  jt_accessible_check_menus (fixture->page, ARTICLES, "case page");
}

/* ------------------------------------------------------------------------------- the windows */

static void
test_register (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (
      jt_case_register_new (GTK_WINDOW (fixture->gui->window), fixture->session));

  jt_gui_show (window);
  jt_accessible_check (window, "register a case");
  gtk_window_destroy (window);
  jt_gui_settle ();
}

static void
test_change_scope (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (jt_case_register_new_change (
      GTK_WINDOW (fixture->gui->window), fixture->session, fixture->uid));

  jt_gui_show (window);
  jt_accessible_check (window, "change the scope");
  gtk_window_destroy (window);
  jt_gui_settle ();
}

static void
test_withdraw (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window
      = GTK_WINDOW (jt_case_withdraw_new (GTK_WINDOW (fixture->gui->window), fixture->session,
                                          fixture->uid, fixture->number));

  jt_gui_show (window);
  jt_accessible_check (window, "end a case");
  gtk_window_destroy (window);
  jt_gui_settle ();
}

/* A new document, and one whose kind is known. */
static void
test_document (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) line = json_object_new ();

  json_object_set_string_member (line, "kind", "加装电梯申请表");
  for (guint i = 0; i < 2; i++)
    {
      GtkWindow *window = GTK_WINDOW (
          jt_document_window_new (GTK_WINDOW (fixture->gui->window), fixture->session,
                                  fixture->uid, "application", 0, i == 0 ? NULL : line));

      jt_gui_show (window);
      jt_accessible_check (window, "a document");
      jt_accessible_check_menus (GTK_WIDGET (window), ARTICLES, "a document");
      gtk_window_destroy (window);
      jt_gui_settle ();
    }
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add ("/accessible/case/forms", Fixture, NULL, set_up, test_forms, tear_down);
  g_test_add ("/accessible/case/form", Fixture, NULL, set_up, test_form, tear_down);
  g_test_add ("/accessible/case/register", Fixture, NULL, set_up, test_register, tear_down);
  g_test_add ("/accessible/case/change-scope", Fixture, NULL, set_up, test_change_scope, tear_down);
  g_test_add ("/accessible/case/withdraw", Fixture, NULL, set_up, test_withdraw, tear_down);
  g_test_add ("/accessible/case/document", Fixture, NULL, set_up, test_document, tear_down);
  return g_test_run ();
}
