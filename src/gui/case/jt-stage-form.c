/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-form.h"

#include "jt-stage-form-private.h"

#include <glib/gi18n.h>

#include "jt-field-area.h"
#include "jt-field-choice.h"
#include "jt-field-code.h"
#include "jt-field-date.h"
#include "jt-field-lookup.h"
#include "jt-field-moment.h"
#include "jt-field-money.h"
#include "jt-field-number.h"
#include "jt-field-organisation.h"
#include "jt-field-secret.h"
#include "jt-field-text.h"
#include "jt-field-truth.h"
#include "jt-json.h"
#include "jt-stage-form-data.h"
#include "jt-stage-table.h"
#include "jt-wording.h"

#define RESOURCES "/org/jiati/Jiati/ui/stages/"

enum
{
  TELL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtStageForm, jt_stage_form, GTK_TYPE_BOX)

void
jt_stage_form_tell (JtStageForm *self, const char *sentence)
{
  g_signal_emit (self, signals[TELL], 0, sentence);
}

/* ------------------------------------------------------------------------------------ loading */

static void
on_edited_cb (JtStageForm *self, JtField *field)
{
  g_hash_table_add (self->edited, field);
}

static void
show_field (JtStageForm *self, JtField *field, JsonObject *row, JsonObject *drafts)
{
  const char *name = jt_field_get_name (field);
  const char *draft = jt_json_text (drafts, name);

  if (g_hash_table_contains (self->edited, field))
    return;
  if (draft != NULL)
    {
      g_hash_table_add (self->drafted, g_strdup (name));
      jt_field_set_text (field, draft);
      if (!jt_field_has_complaint (field))
        jt_field_set_complaint (field, _ ("Typed, but refused, and not recorded."));
    }
  else
    jt_field_set_value (field, json_object_get_member (row, name));
}

void
jt_stage_form_refresh (JtStageForm *self)
{
  JtOffice *office;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) row = NULL;
  g_autoptr (JsonObject) drafts = NULL;

  g_return_if_fail (JT_IS_STAGE_FORM (self) && self->session != NULL);

  office = jt_session_get_office (self->session);
  if (self->row != NULL)
    row = jt_office_stage_row_of (office, self->stage, self->case_uid, self->row, &error);
  else
    row = jt_office_stage_row (office, self->stage, self->case_uid, self->lift, &error);
  if (row != NULL)
    drafts = jt_office_drafts (office, self->stage, self->subject, &error);
  if (drafts == NULL)
    {
      g_autofree char *sentence = jt_wording_error (error);

      g_signal_emit (self, signals[TELL], 0, sentence);
      return;
    }
  for (guint i = 0; i < self->fields->len; i++)
    show_field (self, g_ptr_array_index (self->fields, i), row, drafts);
}

static void
open_fields (JtStageForm *self, JtOffice *office)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!jt_field_open (g_ptr_array_index (self->fields, i), office, self->case_uid, &error))
        {
          g_autofree char *sentence = jt_wording_error (error);

          g_signal_emit (self, signals[TELL], 0, sentence);
        }
    }
}

void
jt_stage_form_open (JtStageForm *self, JtSession *session, const char *case_uid, int lift,
                    const char *row)
{
  JtOffice *office;

  g_return_if_fail (JT_IS_STAGE_FORM (self) && JT_IS_SESSION (session) && case_uid != NULL);
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->case_uid = g_strdup (case_uid);
  self->lift = lift;
  self->row = g_strdup (row);
  if (row != NULL)
    self->subject = g_strdup (row);
  else
    self->subject = lift > 0 ? g_strdup_printf ("%s/%d", case_uid, lift) : g_strdup (case_uid);
  office = jt_session_get_office (session);
  if ((jt_office_get_role (office) & JT_ROLES_OFFICE) == 0)
    gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  open_fields (self, office);
  jt_stage_form_refresh (self);
}

/* --------------------------------------------------------------------------------- the object */

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jt_stage_form_save (JT_STAGE_FORM (widget));
}

/* Focus that goes to another field of the same group has not left it. */
static void
on_group_left_cb (GtkEventControllerFocus *focus, JtStageForm *self)
{
  jt_stage_form_save (self);
}

static void
take_fields (JtStageForm *self, GtkWidget *widget, GtkSizeGroup *labels)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!JT_IS_FIELD (child))
        {
          take_fields (self, child, labels);
          continue;
        }
      g_ptr_array_add (self->fields, child);
      jt_field_join_labels (JT_FIELD (child), labels);
      g_signal_connect_object (child, "edited", G_CALLBACK (on_edited_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

/* What has no label begins where the fields begin. */
static void
indent (GtkWidget *widget, GtkSizeGroup *labels)
{
  GtkWidget *group = gtk_widget_get_parent (widget);
  GtkWidget *above = gtk_widget_get_prev_sibling (widget);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *room = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autoptr (GtkWidget) held = g_object_ref (widget);

  gtk_box_remove (GTK_BOX (group), widget);
  gtk_size_group_add_widget (labels, room);
  gtk_box_append (GTK_BOX (line), room);
  gtk_box_append (GTK_BOX (line), widget);
  /* A text that wraps takes the line; a box to tick is no wider than its words. */
  gtk_widget_set_hexpand (widget, GTK_IS_LABEL (widget));
  gtk_box_insert_child_after (GTK_BOX (group), line, above);
}

static void
watch_groups (JtStageForm *self)
{
  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_signal_connect_object (focus, "leave", G_CALLBACK (on_group_left_cb), self, 0);
      gtk_widget_add_controller (group, focus);
    }
}

static void
jt_stage_form_dispose (GObject *object)
{
  JtStageForm *self = JT_STAGE_FORM (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (jt_stage_form_parent_class)->dispose (object);
}

static void
jt_stage_form_finalize (GObject *object)
{
  JtStageForm *self = JT_STAGE_FORM (object);

  g_free (self->stage);
  g_free (self->case_uid);
  g_free (self->row);
  g_free (self->subject);
  g_ptr_array_unref (self->fields);
  g_hash_table_unref (self->edited);
  g_hash_table_unref (self->drafted);
  G_OBJECT_CLASS (jt_stage_form_parent_class)->finalize (object);
}

static void
jt_stage_form_class_init (JtStageFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_stage_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_stage_form_finalize;

  signals[TELL] = g_signal_new ("tell", JT_TYPE_STAGE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save",
                                       NULL);
}

static void
jt_stage_form_init (JtStageForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
  self->fields = g_ptr_array_new ();
  self->edited = g_hash_table_new (NULL, NULL);
  self->drafted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Builder files name these classes. */
static void
ensure_types (void)
{
  g_type_ensure (JT_TYPE_STAGE_FORM);
  g_type_ensure (JT_TYPE_FIELD_AREA);
  g_type_ensure (JT_TYPE_FIELD_CHOICE);
  g_type_ensure (JT_TYPE_FIELD_CODE);
  g_type_ensure (JT_TYPE_FIELD_DATE);
  g_type_ensure (JT_TYPE_FIELD_MOMENT);
  g_type_ensure (JT_TYPE_FIELD_MONEY);
  g_type_ensure (JT_TYPE_FIELD_NUMBER);
  g_type_ensure (JT_TYPE_FIELD_ORGANISATION);
  g_type_ensure (JT_TYPE_FIELD_PART);
  g_type_ensure (JT_TYPE_FIELD_PERSON);
  g_type_ensure (JT_TYPE_FIELD_RECORD);
  g_type_ensure (JT_TYPE_FIELD_SECRET);
  g_type_ensure (JT_TYPE_FIELD_TEXT);
  g_type_ensure (JT_TYPE_FIELD_TRUTH);
}

gboolean
jt_stage_form_has_many (const char *stage)
{
  JtStageId id;

  if (!jt_stage_parse (stage, &id))
    return FALSE;
  return id == JT_STAGE_PART_CONSENT || id == JT_STAGE_MANDATE
         || jt_stage_row (id)->level == JT_STAGE_LEVEL_LANE;
}

GtkWidget *
jt_stage_form_new (const char *stage)
{
  g_autoptr (GtkBuilder) builder = NULL;
  g_autoptr (GtkSizeGroup) labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autofree char *file = NULL;
  JtStageForm *self;
  GObject *past;

  g_return_val_if_fail (stage != NULL, NULL);

  ensure_types ();
  file = g_strconcat (RESOURCES, stage, ".ui", NULL);
  /* The file names its own domain.  One set here as well would be read after GTK 4.8 freed it. */
  builder = gtk_builder_new ();
  /* A file of the program's own bundle that does not load is a fault of the program. */
  if (!gtk_builder_add_from_resource (builder, file, NULL))
    g_return_val_if_reached (NULL);

  self = JT_STAGE_FORM (gtk_builder_get_object (builder, "form"));
  self->stage = g_strdup (stage);
  past = gtk_builder_get_object (builder, "past");
  self->past = past != NULL ? GTK_CHECK_BUTTON (past) : NULL;
  take_fields (self, GTK_WIDGET (self), labels);
  if (past != NULL)
    {
      indent (gtk_widget_get_next_sibling (GTK_WIDGET (past)), labels);
      indent (GTK_WIDGET (past), labels);
    }
  watch_groups (self);
  return g_object_ref (GTK_WIDGET (self));
}

GPtrArray *
jt_stage_form_get_fields (JtStageForm *self)
{
  g_return_val_if_fail (JT_IS_STAGE_FORM (self), NULL);
  return self->fields;
}

JtField *
jt_stage_form_find (JtStageForm *self, const char *name)
{
  g_return_val_if_fail (JT_IS_STAGE_FORM (self), NULL);

  for (guint i = 0; i < self->fields->len; i++)
    if (g_strcmp0 (jt_field_get_name (g_ptr_array_index (self->fields, i)), name) == 0)
      return g_ptr_array_index (self->fields, i);
  return NULL;
}
