/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "jt-chart-query.h"
#include "jt-file-pick.h"
#include "jt-month-columns.h"
#include "jt-month-export.h"
#include "jt-month-page-private.h"
#include "jt-month-print.h"
#include "jt-month-query.h"
#include "jt-print-preview.h"
#include "jt-prompt.h"

static GtkWindow *
window_of (JtMonthPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static gboolean
is_alive (JtMonthPage *self)
{
  return self->stack != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL;
}

/* ------------------------------------------------------------- submitted, returned, confirmed */

/* What is asked before a month changes its state, and by which command it does. */
typedef struct
{
  const char *command;
  const char *text;
  const char *verb;
  const char *reason;
} Act;

enum
{
  ACT_SUBMIT,
  ACT_ADJUST, /* submit, with a reason for what changed in confirmed months */
  ACT_RETURN,
  ACT_CONFIRM,
};

static const Act acts[] = {
  [ACT_SUBMIT] = { "month-submit",
                   N_ ("Its numbers are frozen as they are now, until it is returned."),
                   N_ ("_Submit"), NULL },
  [ACT_ADJUST] = { "month-submit",
                   N_ ("Its numbers are frozen as they are now, until it is returned. Numbers of "
                       "confirmed months changed since; they appear in this one as adjustments."),
                   N_ ("_Submit"), N_ ("Reason for the adjustments") },
  [ACT_RETURN] = { "month-return",
                   N_ ("It is counted anew and can be submitted again."), N_ ("_Return"),
                   N_ ("Reason for the return") },
  [ACT_CONFIRM] = { "month-confirm",
                    N_ ("Its numbers never change again. What is corrected later appears as an "
                        "adjustment in a later month."),
                    N_ ("_Confirm"), NULL },
};

static void
on_submitted_cb (GObject *session, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtMonthPage) self = data;
  g_autoptr (GError) error = NULL;

  /* After a commit the page is told of it as of any other. */
  if (!jt_session_submit_finish (JT_SESSION (session), result, NULL, &error) && is_alive (self))
    jt_page_tell_error (JT_PAGE (self), error);
  if (is_alive (self))
    jt_month_page_read (self);
}

static void
submit (JtMonthPage *self, const Act *act, const char *reason)
{
  g_autoptr (JsonObject) arguments = json_object_new ();

  json_object_set_string_member (arguments, "month", self->label);
  if (act->reason != NULL)
    json_object_set_string_member (arguments, "reason", reason);
  jt_session_submit_async (jt_page_get_session (JT_PAGE (self)), act->command, arguments,
                           on_submitted_cb, g_object_ref (self));
}

typedef struct
{
  JtMonthPage *page;
  const Act *act;
} Question;

static void
on_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Question *question = data;
  g_autoptr (JtMonthPage) self = question->page;
  g_autofree char *reason = NULL;

  if (jt_prompt_ask_finish (result, &reason) && is_alive (self))
    submit (self, question->act, reason);
  g_free (question);
}

static char *
title_of (guint which, const char *month)
{
  switch (which)
    {
    case ACT_RETURN:
      return g_strdup_printf (_ ("Return the report of %s?"), month);
    case ACT_CONFIRM:
      return g_strdup_printf (_ ("Confirm the report of %s?"), month);
    default:
      return g_strdup_printf (_ ("Submit the report of %s?"), month);
    }
}

static void
ask (JtMonthPage *self, guint which)
{
  const Act *act = &acts[which];
  g_autofree char *title = title_of (which, self->label);
  Question *question = g_new0 (Question, 1);

  question->page = g_object_ref (self);
  question->act = act;
  jt_prompt_ask_async (window_of (self), title, _ (act->text), _ (act->verb),
                       act->reason != NULL ? _ (act->reason) : NULL, on_answered_cb, question);
}

static void
on_act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtMonthPage *self = JT_MONTH_PAGE (widget);

  if (self->report->state == JT_MONTH_STATE_SUBMITTED)
    ask (self, ACT_CONFIRM);
  else
    ask (self, self->report->adjustments->len > 0 ? ACT_ADJUST : ACT_SUBMIT);
}

static void
on_return_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask (JT_MONTH_PAGE (widget), ACT_RETURN);
}

/* ------------------------------------------------------------------------ exported, printed */

static gpointer
export_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const JtMonthWish *wish = data;
  g_autoptr (JtMonthReport) report = jt_month_wish_read (wish, office, error);
  g_autoptr (GPtrArray) charts = NULL;

  if (report != NULL)
    charts = jt_office_read_charts (office, report, error);
  if (charts == NULL || !jt_office_month_export (office, report, charts, wish->what, error))
    return NULL;
  return g_strdup (wish->what);
}

static void
on_exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtMonthPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = jt_session_run_finish (JT_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (!is_alive (self))
    return;
  if (path == NULL)
    {
      jt_page_tell_error (JT_PAGE (self), error);
      return;
    }
  text = g_strdup_printf (_ ("The workbook is written: %s"), path);
  jt_page_tell (JT_PAGE (self), text);
}

static void
on_path_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtMonthPage) self = data;
  g_autofree char *path = jt_file_pick_finish (result);

  if (path != NULL && is_alive (self))
    jt_session_read_async (jt_page_get_session (JT_PAGE (self)), export_job,
                           jt_month_wish_new (self, path), jt_month_wish_free, g_free, NULL,
                           on_exported_cb, g_object_ref (self));
}

static void
on_export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtMonthPage *self = JT_MONTH_PAGE (widget);
  g_autofree char *proposed = NULL;

  if (self->as_of != JT_DAY_NONE)
    {
      g_autofree char *day = jt_day_format (self->as_of);

      /* Translators: name of a file; the day of an interim table */
      proposed = g_strdup_printf (_ ("interim-%s.xlsx"), day);
    }
  else
    /* Translators: name of a file; a month */
    proposed = g_strdup_printf (_ ("report-%s.xlsx"), self->label);
  jt_file_pick_async (window_of (self), JT_FILE_SAVE_WORKBOOK, proposed, on_path_picked_cb,
                      g_object_ref (self));
}

static gpointer
print_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const JtMonthWish *wish = data;
  g_autoptr (JtMonthReport) report = jt_month_wish_read (wish, office, error);
  g_autoptr (JtMonthColumns) columns = NULL;
  g_autoptr (GPtrArray) charts = NULL;

  if (report == NULL)
    return NULL;
  if (g_str_equal (wish->what, "poster"))
    return jt_office_print_poster (office, report, FALSE, error);
  columns = jt_office_month_columns (office, error);
  if (columns != NULL)
    charts = jt_office_read_charts (office, report, error);
  if (charts == NULL)
    return NULL;
  return jt_office_print_month (office, report, columns, charts, g_str_equal (wish->what, "a3"),
                                error);
}

static void
on_printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtMonthPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JtPrintout) printout = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (!is_alive (self))
    return;
  if (printout == NULL)
    jt_page_tell_error (JT_PAGE (self), error);
  else
    jt_print_preview_present (window_of (self), printout);
}

static void
print (JtMonthPage *self, const char *what)
{
  jt_session_read_async (jt_page_get_session (JT_PAGE (self)), print_job,
                         jt_month_wish_new (self, what), jt_month_wish_free,
                         (GDestroyNotify) jt_printout_unref, NULL, on_printed_cb,
                         g_object_ref (self));
}

void
jt_month_page_print (JtPage *page)
{
  JtMonthPage *self = JT_MONTH_PAGE (page);

  if (self->report != NULL)
    print (self, "a4");
}

static void
on_print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  print (JT_MONTH_PAGE (widget), g_variant_get_string (parameter, NULL));
}

/* ------------------------------------------------------------------------------------ actions */

void
jt_month_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "month.act", NULL, on_act_cb);
  gtk_widget_class_install_action (widget_class, "month.return", NULL, on_return_cb);
  gtk_widget_class_install_action (widget_class, "month.export", NULL, on_export_cb);
  gtk_widget_class_install_action (widget_class, "month.print", "s", on_print_cb);
}

/* Why the button is off, or NULL when it is on. */
static const char *
why_off (const JtMonthReport *report, gboolean supervisor)
{
  if (report->interim)
    return _ ("An interim table seals nothing. Choose a month to submit it.");
  if (report->state == JT_MONTH_STATE_CONFIRMED)
    return _ ("This month is confirmed and never changes again.");
  if (report->state == JT_MONTH_STATE_SUBMITTED)
    return supervisor ? NULL : _ ("A supervisor confirms or returns it.");
  return report->running ? _ ("The month still runs; it can be submitted after its cut-off day.")
                         : NULL;
}

void
jt_month_page_update_actions (JtMonthPage *self)
{
  const JtRole role = jt_office_get_role (jt_page_get_office (JT_PAGE (self)));
  const gboolean supervisor = role == JT_ROLE_SUPERVISOR;
  const JtMonthReport *report = self->report;
  const gboolean waits = report != NULL && report->state == JT_MONTH_STATE_SUBMITTED
                         && !report->interim;
  const char *why = report != NULL ? why_off (report, supervisor) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "month.act", report != NULL && why == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "month.return", waits && supervisor);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "month.export", report != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "month.print", report != NULL);
  gtk_widget_set_visible (self->give_back, waits && supervisor);
  gtk_button_set_label (self->act, waits ? _ ("_Confirm…") : _ ("_Submit…"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->act), why);
}
