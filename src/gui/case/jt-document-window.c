/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-document-window.h"

#include <glib/gi18n.h>

#include "jt-document-table.h"
#include "jt-field-choice.h"
#include "jt-field-date.h"
#include "jt-field-number.h"
#include "jt-field-organisation.h"
#include "jt-field-text.h"
#include "jt-field-truth.h"
#include "jt-file-pick.h"
#include "jt-json.h"
#include "jt-save-window.h"
#include "jt-suggestions.h"
#include "jt-wording.h"

struct _JtDocumentWindow
{
  GtkWindow parent_instance;

  GtkLabel *heading;
  GtkBox *fields;
  JtField *kind;
  JtField *status;
  GtkLabel *scan_label;
  GtkLabel *scan;
  GtkButton *pick;
  GtkLabel *trouble;
  GtkButton *save;

  JtSession *session;
  char *case_uid;
  char *stage;
  int lift;
  char *document; /* NULL for a new one */
  char *file;     /* what is to be taken in; NULL to leave the scan as it is */
};

G_DEFINE_FINAL_TYPE (JtDocumentWindow, jt_document_window, GTK_TYPE_WINDOW)

static void
tell (JtDocumentWindow *self, const char *text)
{
  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), *text != '\0');
}

static void
tell_error (JtDocumentWindow *self, const GError *error)
{
  g_autofree char *sentence = jt_wording_error (error);

  tell (self, sentence);
}

/* The fields of the window, one after the other. */
static JtField *
next_field (JtDocumentWindow *self, JtField *field)
{
  GtkWidget *next = field == NULL ? gtk_widget_get_first_child (GTK_WIDGET (self->fields))
                                  : gtk_widget_get_next_sibling (GTK_WIDGET (field));

  return next != NULL ? JT_FIELD (next) : NULL;
}

/* ----------------------------------------------------------------------------------- the scan */

void
jt_document_window_take_file (JtDocumentWindow *self, const char *path)
{
  g_autofree char *name = NULL;

  g_return_if_fail (JT_IS_DOCUMENT_WINDOW (self) && path != NULL);

  name = g_filename_display_basename (path);
  g_free (self->file);
  self->file = g_strdup (path);
  gtk_label_set_label (self->scan, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->scan), name);
  tell (self, "");
}

char *
jt_document_window_dropped (GdkFileList *list)
{
  g_autoptr (GSList) files = list != NULL ? gdk_file_list_get_files (list) : NULL;

  for (GSList *link = files; link != NULL; link = link->next)
    {
      char *path = g_file_get_path (link->data);

      if (path != NULL)
        return path;
    }
  return NULL;
}

static void
on_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtDocumentWindow) self = data;
  g_autofree char *path = jt_file_pick_finish (result);

  if (path != NULL && self->scan != NULL)
    jt_document_window_take_file (self, path);
}

static void
on_pick_cb (JtDocumentWindow *self)
{
  jt_file_pick_async (GTK_WINDOW (self), JT_FILE_OPEN_SCAN, NULL, on_picked_cb,
                      g_object_ref (self));
}

static gboolean
on_drop_cb (JtDocumentWindow *self, const GValue *value)
{
  g_autofree char *path = jt_document_window_dropped (g_value_get_boxed (value));

  if (path != NULL)
    jt_document_window_take_file (self, path);
  return path != NULL;
}

/* ------------------------------------------------------------------------------------- saving */

/* Says what is wrong beside the first field that cannot be recorded. */
static gboolean
collect (JtDocumentWindow *self, JsonObject *arguments)
{
  gboolean good = TRUE;

  for (JtField *field = next_field (self, NULL); field != NULL; field = next_field (self, field))
    {
      const char *complaint = NULL;
      JsonNode *value = jt_field_get_value (field, &complaint);

      if (value != NULL && field == self->kind && JSON_NODE_HOLDS_NULL (value))
        {
          g_clear_pointer (&value, json_node_unref);
          complaint = _ ("A document needs a kind. Pick one, or write what it is.");
        }
      jt_field_set_complaint (field, complaint);
      if (value != NULL)
        json_object_set_member (arguments, jt_field_get_name (field), value);
      else if (good)
        gtk_widget_child_focus (GTK_WIDGET (field), GTK_DIR_TAB_FORWARD);
      good = good && value != NULL;
    }
  return good;
}

static void
on_save_cb (JtDocumentWindow *self)
{
  g_autoptr (JsonObject) arguments = json_object_new ();

  if (!collect (self, arguments))
    return;
  if (self->document != NULL)
    json_object_set_string_member (arguments, "document", self->document);
  else
    {
      json_object_set_string_member (arguments, "case", self->case_uid);
      json_object_set_string_member (arguments, "stage", self->stage);
      if (self->lift > 0)
        json_object_set_int_member (arguments, "lift", self->lift);
    }
  jt_json_set_text (arguments, "file", self->file);
  jt_save_window_async (GTK_WINDOW (self), self->session,
                        self->document != NULL ? "document-change" : "document-add", arguments,
                        GTK_WIDGET (self->save), self->trouble);
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_document_window_dispose (GObject *object)
{
  JtDocumentWindow *self = JT_DOCUMENT_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_DOCUMENT_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->case_uid, g_free);
  g_clear_pointer (&self->stage, g_free);
  g_clear_pointer (&self->document, g_free);
  g_clear_pointer (&self->file, g_free);
  G_OBJECT_CLASS (jt_document_window_parent_class)->dispose (object);
}

static void
jt_document_window_class_init (JtDocumentWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_document_window_dispose;
  g_type_ensure (JT_TYPE_FIELD_CHOICE);
  g_type_ensure (JT_TYPE_FIELD_DATE);
  g_type_ensure (JT_TYPE_FIELD_NUMBER);
  g_type_ensure (JT_TYPE_FIELD_ORGANISATION);
  g_type_ensure (JT_TYPE_FIELD_TEXT);
  g_type_ensure (JT_TYPE_FIELD_TRUTH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-document-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JtDocumentWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, JtDocumentWindow, fields);
  gtk_widget_class_bind_template_child (widget_class, JtDocumentWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, JtDocumentWindow, status);
  gtk_widget_class_bind_template_child (widget_class, JtDocumentWindow, scan_label);
  gtk_widget_class_bind_template_child (widget_class, JtDocumentWindow, scan);
  gtk_widget_class_bind_template_child (widget_class, JtDocumentWindow, pick);
  gtk_widget_class_bind_template_child (widget_class, JtDocumentWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, JtDocumentWindow, save);
  gtk_widget_class_bind_template_callback (widget_class, on_pick_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
on_kind_picked_cb (JtDocumentWindow *self, GtkListBoxRow *row)
{
  gtk_editable_set_text (jt_field_text_get_entry (JT_FIELD_TEXT (self->kind)),
                         g_object_get_data (G_OBJECT (row), "text"));
}

static void
jt_document_window_init (JtDocumentWindow *self)
{
  g_autoptr (GtkSizeGroup) labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (JtField *field = next_field (self, NULL); field != NULL; field = next_field (self, field))
    jt_field_join_labels (field, labels);
  gtk_size_group_add_widget (labels, GTK_WIDGET (self->scan_label));
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

static void
add_kinds (JtDocumentWindow *self)
{
  GtkMenuButton *button
      = jt_suggestions_new (_ ("Documents of this stage"), _ ("Pick a document of this stage"),
                            G_CALLBACK (on_kind_picked_cb), self);
  const JtDocumentKind *kinds = NULL;
  JtStageId id;
  gsize n_kinds = 0;

  if (jt_stage_parse (self->stage, &id))
    kinds = jt_document_kinds (id, &n_kinds);
  for (gsize i = 0; i < n_kinds; i++)
    jt_suggestions_add (button, kinds[i].kind);
  jt_field_add_beside (self->kind, GTK_WIDGET (button));
}

static void
open_fields (JtDocumentWindow *self)
{
  JtOffice *office = jt_session_get_office (self->session);

  for (JtField *field = next_field (self, NULL); field != NULL; field = next_field (self, field))
    {
      g_autoptr (GError) error = NULL;

      if (!jt_field_open (field, office, self->case_uid, &error))
        tell_error (self, error);
    }
}

/* A document that is entered has, as a rule, just come. */
static void
fill (JtDocumentWindow *self, JsonObject *line)
{
  g_autoptr (JsonNode) received = json_node_init_string (json_node_alloc (), "收");
  const char *name = line != NULL ? jt_json_text (line, "file_name") : NULL;

  for (JtField *field = next_field (self, NULL); line != NULL && field != NULL;
       field = next_field (self, field))
    jt_field_set_value (field, json_object_get_member (line, jt_field_get_name (field)));
  if (self->document == NULL)
    jt_field_set_value (self->status, received);
  gtk_label_set_label (self->scan, name != NULL ? name : _ ("none yet"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->scan), name);
}

static void
say_what (JtDocumentWindow *self)
{
  const char *stage = jt_wording_stage (self->stage);
  g_autofree char *heading = NULL;

  if (self->document != NULL)
    /* Translators: a window's heading; the name of a stage */
    heading = g_strdup_printf (_ ("Change a Document of: %s"), stage);
  else
    /* Translators: a window's heading; the name of a stage */
    heading = g_strdup_printf (_ ("Record a Document of: %s"), stage);
  gtk_label_set_label (self->heading, heading);
  gtk_button_set_label (self->save, self->document != NULL ? _ ("_Save Changes")
                                                           : _ ("_Record Document"));
}

JtDocumentWindow *
jt_document_window_new (GtkWindow *parent, JtSession *session, const char *case_uid,
                        const char *stage, int lift, JsonObject *line)
{
  JtDocumentWindow *self = g_object_new (JT_TYPE_DOCUMENT_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->case_uid = g_strdup (case_uid);
  self->stage = g_strdup (stage);
  self->lift = lift;
  self->document = line != NULL ? g_strdup (jt_json_text (line, "document")) : NULL;
  add_kinds (self);
  open_fields (self);
  fill (self, line);
  say_what (self);
  return self;
}
