/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-visit-window-private.h"

#include <glib/gi18n.h>

#include "jt-edit-keys.h"
#include "jt-json.h"
#include "jt-prompt.h"
#include "jt-wording.h"

/* A visit that is to be taken back, or was saved and can be. */
typedef struct
{
  JtVisitWindow *window; /* NULL while nobody waits for an answer */
  JtVisitRow *row;
  char *uid;
} Visit;

static Visit *
visit_new (JtVisitWindow *window, JtVisitRow *row, const char *uid)
{
  Visit *visit = g_new0 (Visit, 1);

  g_set_object (&visit->window, window);
  visit->row = g_object_ref (row);
  visit->uid = g_strdup (uid);
  return visit;
}

static void
visit_free (gpointer data)
{
  Visit *visit = data;

  g_clear_object (&visit->window);
  g_object_unref (visit->row);
  g_free (visit->uid);
  g_free (visit);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Visit, visit_free)

/* What the sheet says of @row; %NULL when another sheet is shown. */
static JtVisitLine *
find_line (JtVisitWindow *self, JtVisitRow *row)
{
  const guint chosen = gtk_drop_down_get_selected (self->entrances);
  const int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  const JtVisitSheet *sheet;

  if (index < 0 || self->sheets == NULL || chosen >= self->sheets->len)
    return NULL;
  sheet = g_ptr_array_index (self->sheets, chosen);
  return g_ptr_array_index (sheet->lines, (guint) index);
}

/* The last visit of a line is another one now. */
static void
read_last (JtVisitWindow *self, JtVisitRow *row)
{
  JtOffice *office = jt_session_get_office (self->session);
  JtVisitLine *line = find_line (self, row);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (line == NULL || office == NULL)
    return;
  if (jt_office_visit_line_read (office, self->case_uid, line, &error))
    {
      jt_visit_row_set_last (row, line->last);
      return;
    }
  sentence = jt_wording_error (error);
  jt_visit_window_tell (self, TRUE, sentence);
}

static void
forget (JtVisitWindow *self, const char *uid)
{
  for (guint i = 0; i < self->done->len; i++)
    if (g_str_equal (((const Visit *) g_ptr_array_index (self->done, i))->uid, uid))
      {
        g_ptr_array_remove_index (self->done, i);
        return;
      }
}

static void
on_withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Visit) visit = data;
  JtVisitWindow *self = visit->window;
  g_autoptr (GError) error = NULL;
  const gboolean taken = jt_session_submit_finish (JT_SESSION (source), result, NULL, &error);
  g_autofree char *sentence = taken ? g_strdup (_ ("visit withdrawn")) : jt_wording_error (error);
  /* Translators: a room, and what became of it */
  g_autofree char *text
      = g_strdup_printf (_ ("%s: %s"), jt_visit_row_get_room (visit->row), sentence);

  if (self->stack == NULL)
    return;
  self->saving--;
  if (taken)
    {
      forget (self, visit->uid);
      jt_visit_row_forget (visit->row, visit->uid);
    }
  read_last (self, visit->row);
  jt_visit_window_tell (self, !taken, text);
  jt_visit_window_update (self);
  if (self->leaving && self->saving == 0)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    jt_visit_row_focus (visit->row);
}

/* @reason: (nullable): why, of what somebody else recorded */
static void
withdraw (JtVisitWindow *self, JtVisitRow *row, const char *uid, const char *reason)
{
  g_autoptr (JsonObject) arguments = json_object_new ();

  json_object_set_string_member (arguments, "visit", uid);
  jt_json_set_text (arguments, "reason", reason);
  self->saving++;
  jt_visit_window_update (self);
  jt_session_submit_async (self->session, "visit-withdraw", arguments, on_withdrawn_cb,
                           visit_new (self, row, uid));
}

/* ---------------------------------------------------------------------------------------- undo */

GPtrArray *
jt_visit_window_new_done (void)
{
  return g_ptr_array_new_with_free_func (visit_free);
}

void
jt_visit_window_add_done (JtVisitWindow *self, JtVisitRow *row, const char *uid)
{
  g_ptr_array_add (self->done, visit_new (NULL, row, uid));
  read_last (self, row);
}

static gboolean
take_back (GtkWidget *widget)
{
  JtVisitWindow *self = JT_VISIT_WINDOW (widget);
  const Visit *visit;

  if (self->current != NULL
      && (jt_visit_row_get_state (self->current) == JT_VISIT_TYPED
          || jt_visit_row_get_state (self->current) == JT_VISIT_REFUSED))
    {
      jt_visit_row_clear (self->current);
      return TRUE;
    }
  if (self->done->len == 0 || self->saving > 0)
    return FALSE;
  visit = g_ptr_array_index (self->done, self->done->len - 1);
  withdraw (self, visit->row, visit->uid, NULL);
  return TRUE;
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take_back (widget);
}

void
jt_visit_window_init_undo (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "visits.undo", NULL, undo_action);
  jt_edit_keys_add_take_back (widget_class, take_back);
}

/* ----------------------------------------------------------------------------- the visit before */

static void
on_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Visit) visit = data;
  g_autofree char *reason = NULL;

  if (!jt_prompt_ask_finish (result, &reason) || visit->window->stack == NULL)
    return;
  withdraw (visit->window, visit->row, visit->uid, *reason != '\0' ? reason : NULL);
}

void
jt_visit_window_withdraw_last (JtVisitWindow *self, JtVisitRow *row)
{
  const JtVisitLine *line = find_line (self, row);
  g_autofree char *title = NULL;

  if (line == NULL || self->saving > 0)
    return;
  if (line->visit == NULL)
    {
      jt_visit_window_tell (self, TRUE, _ ("No visit is recorded there."));
      return;
    }
  /* Translators: a question; a room, and the day and outcome of a visit */
  title = g_strdup_printf (_ ("Withdraw the visit of %s, “%s”?"), line->room, line->last);
  jt_prompt_ask_async (GTK_WINDOW (self), title,
                       line->own ? _ ("For a slip of typing. The visit before it counts again; the "
                                      "journal keeps both.")
                                 : _ ("Somebody else recorded it. The visit before it counts again; "
                                      "the journal keeps it with your name and the reason."),
                       _ ("_Withdraw Visit"), line->own ? NULL : _ ("Reason for the record"),
                       on_answered_cb, visit_new (self, row, line->visit));
}
