/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-register.h"

#include <glib/gi18n.h>

#include "jt-case-query.h"
#include "jt-case-scope-query.h"
#include "jt-entrance-search.h"
#include "jt-json.h"
#include "jt-plain-row.h"
#include "jt-text.h"
#include "jt-wording.h"

struct _JtCaseRegister
{
  GtkWindow parent_instance;

  GtkSearchEntry *search;
  GtkListBox *entrances;
  GtkLabel *no_entrances;
  GtkLabel *more;
  GtkEntry *places;
  GtkEntry *applicants;
  GtkEntry *title;
  GtkLabel *title_label;
  GtkLabel *refusal;
  GtkButton *act;

  JtSession *session;
  GPtrArray *picked; /* element-type JtEntranceHit: in the order in which they were picked */
  char *changed; /* uid of the case whose scope is changed; NULL for a new one */
};

enum
{
  REGISTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtCaseRegister, jt_case_register, GTK_TYPE_WINDOW)

/* So many stand in the list; a district has a hundred thousand. */
#define SHOWN 100

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
  for (guint i = 0; i < self->picked->len; i++)
    g_strv_builder_add (builder, ((JtEntranceHit *) g_ptr_array_index (self->picked, i))->uid);
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

static int
find_picked (JtCaseRegister *self, const char *uid)
{
  for (guint i = 0; i < self->picked->len; i++)
    if (g_str_equal (((JtEntranceHit *) g_ptr_array_index (self->picked, i))->uid, uid))
      return (int) i;
  return -1;
}

static void
pick (JtCaseRegister *self, const char *uid, const char *label)
{
  JtEntranceHit *hit = g_new (JtEntranceHit, 1);

  hit->uid = g_strdup (uid);
  hit->label = g_strdup (label);
  g_ptr_array_add (self->picked, hit);
}

/* A screen reader is on the line, and hears of it what the button in it says. */
static void
say_checked (GtkCheckButton *check)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (check))),
                               GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_check_button_get_active (check) ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                                   : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

/* What is picked stays picked while something else is looked for. */
static void
on_toggled_cb (JtCaseRegister *self, GtkCheckButton *check)
{
  const char *uid = g_object_get_data (G_OBJECT (check), "uid");
  const int place = find_picked (self, uid);

  if (place >= 0)
    g_ptr_array_remove_index (self->picked, (guint) place);
  if (gtk_check_button_get_active (check))
    pick (self, uid, gtk_check_button_get_label (check));
  say_checked (check);
}

/* The line itself is where the keyboard stops, not the button in it. */
static void
add_row (JtCaseRegister *self, const JtEntranceHit *hit, gboolean picked)
{
  GtkWidget *row = jt_plain_row_new ();
  GtkWidget *check = gtk_check_button_new_with_label (hit->label);

  gtk_widget_set_can_focus (check, FALSE); /* it would take the focus without having it */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), picked);
  g_object_set_data_full (G_OBJECT (check), "uid", g_strdup (hit->uid), g_free);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, hit->label,
                                  -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_toggled_cb), self);
  say_checked (GTK_CHECK_BUTTON (check));
  gtk_list_box_append (self->entrances, row);
}

static void
clear_rows (JtCaseRegister *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->entrances, 0)) != NULL)
    gtk_list_box_remove (self->entrances, GTK_WIDGET (row));
}

static void
show_refusal (JtCaseRegister *self, const GError *error)
{
  g_autofree char *said = jt_wording_error (error);

  gtk_label_set_label (self->refusal, said);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
}

static void
say_more (JtCaseRegister *self, gboolean more)
{
  const int shown = SHOWN;
  g_autofree char *said
      = g_strdup_printf (ngettext ("Only the first %d entrance is shown. Type a part of the name "
                                   "to find another.",
                                   "Only the first %d entrances are shown. Type a part of the name "
                                   "to find others.",
                                   shown),
                         shown);

  gtk_label_set_label (self->more, said);
  gtk_widget_set_visible (GTK_WIDGET (self->more), more);
}

/* Those that are picked come first: of a hundred, they are the ones that are looked for. */
static void
fill_entrances (JtCaseRegister *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autoptr (GError) error = NULL;
  gboolean more = FALSE;
  g_autoptr (GPtrArray) hits = jt_office_find_entrances (jt_session_get_office (self->session),
                                                         text, SHOWN, &more, &error);

  if (hits == NULL)
    {
      show_refusal (self, error);
      return;
    }
  clear_rows (self);
  for (guint i = 0; i < self->picked->len; i++)
    add_row (self, g_ptr_array_index (self->picked, i), TRUE);
  for (guint i = 0; i < hits->len; i++)
    {
      const JtEntranceHit *hit = g_ptr_array_index (hits, i);

      if (find_picked (self, hit->uid) < 0)
        add_row (self, hit, FALSE);
    }
  say_more (self, more);
  /* Where all stand in the list there is nothing to look for. */
  if (more)
    gtk_widget_set_visible (GTK_WIDGET (self->search), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->no_entrances),
                          *text == '\0' && hits->len == 0 && self->picked->len == 0);
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
  g_clear_pointer (&self->picked, g_ptr_array_unref);
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
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, search);
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, more);
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, places);
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, applicants);
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, title);
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, title_label);
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, refusal);
  gtk_widget_class_bind_template_child (widget_class, JtCaseRegister, act);
  gtk_widget_class_bind_template_callback (widget_class, on_act_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_entrances);
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
  self->picked = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_entrance_hit_free);
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
show_scope (JtCaseRegister *self, JsonObject *scope, GError **error)
{
  JsonArray *entrances = jt_json_array (scope, "entrances");
  JsonArray *applicants = jt_json_array (scope, "applicants");
  g_autoptr (GString) rooms = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (entrances); i++)
    {
      JtEntranceHit *hit
          = jt_office_find_entrance (jt_session_get_office (self->session),
                                     json_array_get_string_element (entrances, i), error);

      if (hit == NULL)
        return FALSE;
      g_ptr_array_add (self->picked, hit);
    }
  fill_entrances (self);
  for (guint i = 0; i < json_array_get_length (applicants); i++)
    g_string_append_printf (rooms, "%s%s", i > 0 ? "、" : "",
                            json_array_get_string_element (applicants, i));
  gtk_editable_set_text (GTK_EDITABLE (self->applicants), rooms->str);
  return TRUE;
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
  if (scope == NULL || !show_scope (self, scope, &error))
    show_refusal (self, error);
  return self;
}
