/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-register.h"

#include <glib/gi18n.h>

#include "jt-case-query.h"
#include "jt-case-scope-query.h"
#include "jt-homes-query.h"
#include "jt-json.h"
#include "jt-text.h"
#include "jt-wording.h"

struct _JtCaseRegister
{
  GtkWindow parent_instance;

  GtkListBox *entrances;
  GtkLabel *no_entrances;
  GtkEntry *places;
  GtkEntry *applicants;
  GtkEntry *title;
  GtkLabel *title_label;
  GtkLabel *refusal;
  GtkButton *act;

  JtSession *session;
  char *changed; /* uid of the case whose scope is changed; NULL for a new one */
};

enum
{
  REGISTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtCaseRegister, jt_case_register, GTK_TYPE_WINDOW)

/* ---------------------------------------------------------------------------------- collecting */

static void
add_words (GStrvBuilder *builder, GtkEntry *entry)
{
  g_auto (GStrv) words = jt_text_words (gtk_editable_get_text (GTK_EDITABLE (entry)));

  g_strv_builder_addv (builder, (const char **) words);
}

static void
add_picked (JtCaseRegister *self, GStrvBuilder *builder)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->entrances, i)) != NULL; i++)
    {
      GtkWidget *check = gtk_list_box_row_get_child (row);

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        g_strv_builder_add (builder, gtk_check_button_get_label (GTK_CHECK_BUTTON (check)));
    }
}

static GStrv
collect_places (JtCaseRegister *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  add_picked (self, builder);
  add_words (builder, self->places);
  return g_strv_builder_end (builder);
}

static GStrv
collect_applicants (JtCaseRegister *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  add_words (builder, self->applicants);
  return g_strv_builder_end (builder);
}

/* ---------------------------------------------------------------------------------- registering */

typedef struct
{
  GStrv places;
  GStrv applicants;
  char *title;
  char *changed;
} JtWish;

static void
wish_free (gpointer data)
{
  JtWish *wish = data;

  g_strfreev (wish->places);
  g_strfreev (wish->applicants);
  g_free (wish->title);
  g_free (wish->changed);
  g_free (wish);
}

static gboolean
submit (JtOffice *office, const JtWish *wish, JtOutcome *outcome, GError **error)
{
  const char *const *places = (const char *const *) wish->places;
  const char *const *applicants = (const char *const *) wish->applicants;

  if (wish->changed != NULL)
    return jt_office_case_scope_change (office, wish->changed, places, applicants, outcome, error);
  return jt_office_case_register (office, places, applicants, wish->title, outcome, error);
}

/* Returns {"uid", "warnings"}: sentences, one a line. */
static gpointer
register_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const JtWish *wish = data;
  g_auto (JtOutcome) outcome = { 0 };
  g_autoptr (GString) warnings = g_string_new (NULL);
  JsonObject *answer;

  if (!submit (office, wish, &outcome, error))
    return NULL;
  for (guint i = 0; outcome.warnings != NULL && i < outcome.warnings->len; i++)
    {
      g_autofree char *sentence
          = jt_wording_finding (g_ptr_array_index (outcome.warnings, i));

      g_string_append_printf (warnings, "%s%s", i > 0 ? "\n" : "", sentence);
    }
  answer = json_object_new ();
  json_object_set_string_member (answer, "uid", wish->changed != NULL ? wish->changed
                                                       : jt_json_text (outcome.answer, "uid"));
  json_object_set_string_member (answer, "warnings", warnings->str);
  return answer;
}

/* What refuses, and the article that does. */
static char *
say_refusal (const GError *error)
{
  const char *article = jt_wording_article (error);
  g_autofree char *sentence = jt_wording_error (error);
  g_autofree char *source = NULL;

  if (*article == '\0')
    return g_steal_pointer (&sentence);
  source = jt_wording_source (article);
  return g_strdup_printf (_ ("%s (%s)"), sentence, source);
}

static void
on_registered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtCaseRegister) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (answer != NULL)
    {
      g_signal_emit (self, signals[REGISTERED], 0, jt_json_text (answer, "uid"),
                     jt_json_text (answer, "warnings"));
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (self->refusal != NULL)
    {
      g_autofree char *said = say_refusal (error);

      gtk_label_set_label (self->refusal, said);
      gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
      gtk_widget_set_sensitive (GTK_WIDGET (self->act), TRUE);
    }
}

static void
on_act_cb (JtCaseRegister *self)
{
  JtWish *wish = g_new0 (JtWish, 1);

  wish->places = collect_places (self);
  wish->applicants = collect_applicants (self);
  wish->changed = g_strdup (self->changed);
  wish->title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title))));
  gtk_widget_set_sensitive (GTK_WIDGET (self->act), FALSE);
  jt_session_write_async (self->session, register_job, wish, wish_free,
                          (GDestroyNotify) json_object_unref, NULL, on_registered_cb,
                          g_object_ref (self));
}

/* ------------------------------------------------------------------------------- the entrances */

/* A screen reader is on the line, and hears of it what the button in it says. */
static void
on_toggled_cb (GtkCheckButton *check, gpointer row)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_check_button_get_active (check) ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                                   : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

/* One stop of the keyboard for each line: the line itself. */
static GtkWidget *
new_row (GtkWidget *check)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_can_focus (check, FALSE); /* it would take the focus without having it */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_check_button_get_label (GTK_CHECK_BUTTON (check)), -1);
  g_signal_connect (check, "toggled", G_CALLBACK (on_toggled_cb), row);
  on_toggled_cb (GTK_CHECK_BUTTON (check), row);
  return row;
}

static void
add_entrances (JtCaseRegister *self, const char *before, const GPtrArray *places)
{
  for (guint i = 0; i < places->len; i++)
    {
      const JtPlace *place = g_ptr_array_index (places, i);
      g_autofree char *name = before != NULL ? g_strdup_printf ("%s/%s", before, place->name)
                                             : g_strdup (place->name);
      GtkWidget *check;

      if (place->children->len > 0)
        {
          add_entrances (self, name, place->children);
          continue;
        }
      check = gtk_check_button_new_with_label (name);
      g_object_set_data_full (G_OBJECT (check), "uid", g_strdup (place->uid), g_free);
      gtk_list_box_append (self->entrances, new_row (check));
    }
}

static void
fill_entrances (JtCaseRegister *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tree
      = jt_office_place_tree (jt_session_get_office (self->session), &error);

  if (tree == NULL)
    {
      g_autofree char *said = jt_wording_error (error);

      gtk_label_set_label (self->refusal, said);
      gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
      return;
    }
  add_entrances (self, NULL, tree);
  gtk_widget_set_visible (GTK_WIDGET (self->no_entrances),
                          gtk_list_box_get_row_at_index (self->entrances, 0) == NULL);
}

/* Enter and space on a line pick it. */
static void
on_row_activated_cb (JtCaseRegister *self, GtkListBoxRow *row)
{
  GtkCheckButton *check = GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row));

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_case_register_dispose (GObject *object)
{
  JtCaseRegister *self = JT_CASE_REGISTER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->changed, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_CASE_REGISTER);
  G_OBJECT_CLASS (jt_case_register_parent_class)->dispose (object);
}

static void
jt_case_register_class_init (JtCaseRegisterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_case_register_dispose;
  signals[REGISTERED]
      = g_signal_new ("registered", JT_TYPE_CASE_REGISTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-case-register.ui");
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, entrances);
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, no_entrances);
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, places);
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, applicants);
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, title);
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, title_label);
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, refusal);
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, act);
  gtk_widget_class_bind_template_callback (widget_class, on_act_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  /* From the list as well, where Enter picks. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "default.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "default.activate", NULL);
}

static void
jt_case_register_init (JtCaseRegister *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

JtCaseRegister *
jt_case_register_new (GtkWindow *parent, JtSession *session)
{
  JtCaseRegister *self
      = g_object_new (JT_TYPE_CASE_REGISTER, "transient-for", parent, "modal", TRUE, NULL);

  self->session = g_object_ref (session);
  fill_entrances (self);
  return self;
}

static gboolean
holds (JsonArray *uids, const char *uid)
{
  for (guint i = 0; i < json_array_get_length (uids); i++)
    if (g_strcmp0 (json_array_get_string_element (uids, i), uid) == 0)
      return TRUE;
  return FALSE;
}

static void
show_scope (JtCaseRegister *self, JsonObject *scope)
{
  JsonArray *entrances = jt_json_array (scope, "entrances");
  JsonArray *applicants = jt_json_array (scope, "applicants");
  g_autoptr (GString) rooms = g_string_new (NULL);
  GtkListBoxRow *row;
  int n_picked = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->entrances, i)) != NULL; i++)
    {
      GtkWidget *check = gtk_list_box_row_get_child (row);

      if (!holds (entrances, g_object_get_data (G_OBJECT (check), "uid")))
        continue;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      /* Of a hundred entrances, those of the case are the ones that are looked for. */
      g_object_ref (row);
      gtk_list_box_remove (self->entrances, GTK_WIDGET (row));
      gtk_list_box_insert (self->entrances, GTK_WIDGET (row), n_picked++);
      g_object_unref (row);
    }
  for (guint i = 0; i < json_array_get_length (applicants); i++)
    g_string_append_printf (rooms, "%s%s", i > 0 ? "、" : "",
                            json_array_get_string_element (applicants, i));
  gtk_editable_set_text (GTK_EDITABLE (self->applicants), rooms->str);
}

JtCaseRegister *
jt_case_register_new_change (GtkWindow *parent, JtSession *session, const char *case_uid)
{
  JtCaseRegister *self = jt_case_register_new (parent, session);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) scope
      = jt_office_case_scope (jt_session_get_office (session), case_uid, &error);

  self->changed = g_strdup (case_uid);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Change Scope"));
  gtk_button_set_label (self->act, _ ("_Change Scope"));
  /* The title follows the place by itself. */
  gtk_widget_set_visible (GTK_WIDGET (self->title), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->title_label), FALSE);
  if (scope != NULL)
    show_scope (self, scope);
  else
    {
      g_autofree char *said = jt_wording_error (error);

      gtk_label_set_label (self->refusal, said);
      gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
    }
  return self;
}
