/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-names-window.h"

#include <glib/gi18n.h>

#include "jt-edit-keys.h"
#include "jt-home-person-row.h"
#include "jt-home-separate.h"
#include "jt-home-words.h"
#include "jt-json.h"
#include "jt-part-query.h"
#include "jt-read-again.h"
#include "jt-wording.h"

/* So many are shown at a time; answered ones make room. */
#define LIMIT 100

struct _JtHomeNamesWindow
{
  GtkWindow parent_instance;

  GtkStack *stack;
  GtkListBox *questions;
  GtkLabel *trouble;
  GtkButton *close;

  JtSession *session;
  GCancellable *reading;
  JsonObject *joined; /* (nullable): the question that was answered last with "one person" */
};

G_DEFINE_FINAL_TYPE (JtHomeNamesWindow, jt_home_names_window, GTK_TYPE_WINDOW)

static void
tell (JtHomeNamesWindow *self, const GError *error)
{
  g_autofree char *sentence = error != NULL ? jt_wording_error (error) : g_strdup ("");

  gtk_label_set_label (self->trouble, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), error != NULL);
}

/* -------------------------------------------------------------------------------- an answer */

static void
on_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtHomeNamesWindow) self = data;
  g_autoptr (GError) error = NULL;

  /* What changed is read again when the session says so. */
  if (!jt_session_submit_finish (JT_SESSION (source), result, NULL, &error) && self->stack != NULL)
    tell (self, error);
}

static void
submit (JtHomeNamesWindow *self, GtkWidget *button, const char *command, const char *member)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  JsonObject *question = g_object_get_data (G_OBJECT (row), "question");
  g_autoptr (JsonObject) arguments = json_object_new ();

  json_object_set_string_member (arguments, "person", jt_json_text (question, "person"));
  json_object_set_string_member (arguments, member, jt_json_text (question, "other"));
  gtk_widget_set_sensitive (row, FALSE);
  jt_session_submit_async (self->session, command, arguments, on_answered_cb, g_object_ref (self));
}

static void
on_separated_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtHomeNamesWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (jt_home_separate_finish (result, &error))
    g_clear_pointer (&self->joined, json_object_unref);
  else if (self->stack != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, error);
}

/* Two that were joined by one key too many. */
static gboolean
take_back (GtkWidget *widget)
{
  JtHomeNamesWindow *self = JT_HOME_NAMES_WINDOW (widget);
  g_autofree char *known = NULL;
  JtHomePair pair;

  if (self->joined == NULL)
    return FALSE;
  known = jt_home_names_say (jt_json_array (self->joined, "person_parts"),
                             jt_json_text (self->joined, "person_masked"));
  pair = (JtHomePair){ .person = jt_json_text (self->joined, "person"),
                       .name = jt_json_text (self->joined, "name"),
                       .known = known,
                       .other = jt_json_text (self->joined, "other"),
                       .other_name = jt_json_text (self->joined, "name") };
  jt_home_separate_async (GTK_WINDOW (self), self->session, &pair, on_separated_cb,
                          g_object_ref (self));
  return TRUE;
}

static void
on_join_cb (GtkWidget *button, JtHomeNamesWindow *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  g_clear_pointer (&self->joined, json_object_unref);
  self->joined = json_object_ref (g_object_get_data (G_OBJECT (row), "question"));
  submit (self, button, "person-join", "into");
}

static void
on_apart_cb (GtkWidget *button, JtHomeNamesWindow *self)
{
  submit (self, button, "person-apart", "other");
}

/* ------------------------------------------------------------------------------ the questions */

char *
jt_home_names_say (JsonArray *parts, const char *masked)
{
  g_autoptr (GString) labels = g_string_new (NULL);

  if (json_array_get_length (parts) == 0)
    g_string_append (labels, _ ("owns no home now"));
  for (guint i = 0; i < json_array_get_length (parts); i++)
    {
      g_autofree char *label = jt_home_label (json_array_get_string_element (parts, i));

      g_string_append_printf (labels, "%s%s", i > 0 ? _ (", ") : "", label);
    }
  /* Translators: what a person owns, and the masked number of the certificate */
  return masked != NULL ? g_strdup_printf (_ ("%s (certificate %s)"), labels->str, masked)
                        : g_strdup_printf (_ ("%s (no certificate number)"), labels->str);
}

static void
add_answer (JtHomeNamesWindow *self, GtkWidget *row, const char *text, GCallback callback)
{
  g_signal_connect (jt_home_person_row_add_act (row, text), "clicked", callback, self);
}

static GtkWidget *
new_question (JtHomeNamesWindow *self, JsonObject *question)
{
  GtkWidget *row = jt_home_person_row_new (jt_json_text (question, "name"), "group-title");
  g_autofree char *person = jt_home_names_say (jt_json_array (question, "person_parts"),
                                               jt_json_text (question, "person_masked"));
  g_autofree char *other = jt_home_names_say (jt_json_array (question, "other_parts"),
                                              jt_json_text (question, "other_masked"));

  jt_home_person_row_add_text (row, other, "numeric");
  jt_home_person_row_add_text (row, person, "numeric");
  add_answer (self, row, _ ("One Person"), G_CALLBACK (on_join_cb));
  add_answer (self, row, _ ("Two Persons"), G_CALLBACK (on_apart_cb));
  g_object_set_data_full (G_OBJECT (row), "question", json_object_ref (question),
                          (GDestroyNotify) json_object_unref);
  return row;
}

/* The button that was pressed is gone.  Who goes on by key is not put on another answer, which one
 * key too many would give: two persons who were joined stay one. */
static void
keep_focus (JtHomeNamesWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->questions)))
    gtk_widget_grab_focus (GTK_WIDGET (self->close));
}

static void
fill (JtHomeNamesWindow *self, JsonArray *questions)
{
  GtkListBoxRow *row;

  keep_focus (self);
  while ((row = gtk_list_box_get_row_at_index (self->questions, 0)) != NULL)
    gtk_list_box_remove (self->questions, GTK_WIDGET (row));
  for (guint i = 0; i < json_array_get_length (questions); i++)
    gtk_list_box_append (self->questions,
                         new_question (self, json_array_get_object_element (questions, i)));
  gtk_stack_set_visible_child_name (self->stack,
                                    json_array_get_length (questions) > 0 ? "open" : "none");
  gtk_button_set_label (self->close,
                        json_array_get_length (questions) > 0 ? _ ("_Later") : _ ("_Close"));
}

static gpointer
read_questions (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return jt_office_name_questions (office, LIMIT, error);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtHomeNamesWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) questions = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (self->stack == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (questions != NULL)
    fill (self, questions);
  else
    tell (self, error);
}

static void
load (JtHomeNamesWindow *self)
{
  jt_session_read_async (self->session, read_questions, NULL, NULL,
                         (GDestroyNotify) json_array_unref, jt_read_again (&self->reading),
                         on_read_cb, g_object_ref (self));
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_home_names_window_dispose (GObject *object)
{
  JtHomeNamesWindow *self = JT_HOME_NAMES_WINDOW (object);

  jt_read_no_more (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_HOME_NAMES_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->joined, json_object_unref);
  G_OBJECT_CLASS (jt_home_names_window_parent_class)->dispose (object);
}

static void
jt_home_names_window_class_init (JtHomeNamesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_home_names_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-home-names-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JtHomeNamesWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, JtHomeNamesWindow, questions);
  gtk_widget_class_bind_template_child (widget_class, JtHomeNamesWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, JtHomeNamesWindow, close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  jt_edit_keys_add_take_back (widget_class, take_back);
}

static void
jt_home_names_window_init (JtHomeNamesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

JtHomeNamesWindow *
jt_home_names_window_present (GtkWindow *parent, JtSession *session)
{
  JtHomeNamesWindow *self
      = g_object_new (JT_TYPE_HOME_NAMES_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
