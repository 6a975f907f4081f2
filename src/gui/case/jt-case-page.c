/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-page.h"

#include <glib/gi18n.h>

#include "jt-case-forms.h"
#include "jt-case-line.h"
#include "jt-case-register.h"
#include "jt-case-scope-query.h"
#include "jt-case-side.h"
#include "jt-case-stages.h"
#include "jt-case-withdraw.h"
#include "jt-field-basis.h"
#include "jt-json.h"
#include "jt-law.h"
#include "jt-page-list.h"
#include "jt-print-start.h"
#include "jt-settings.h"

struct _JtCasePage
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *number;
  GtkLabel *standing;
  GtkMenuButton *print_button;
  GtkLabel *line;
  GtkBox *columns;
  JtCaseStages *stages;
  GtkBox *middle;
  GtkLabel *stage_title;
  GtkLabel *stage_state;
  GtkBox *findings;
  JtCaseForms *forms;
  GtkButton *vote_button;
  GtkButton *withdraw_button;
  JtCaseSide *side;

  char *uid;
  char *wanted_stage; /* to be chosen when the case has been read */
  gboolean entering;  /* opened, and not yet read: the focus is to go to its stages */
  guint asked; /* only the latest question's answer is shown */
};

enum
{
  BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtCasePage, jt_case_page, GTK_TYPE_WIDGET)

static JtPage *
get_page (JtCasePage *self)
{
  return JT_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), JT_TYPE_PAGE));
}

/* ------------------------------------------------------------------------------ chosen stage */

static void
on_tell_cb (JtCasePage *self, const char *text)
{
  JtPage *page = get_page (self);

  if (page != NULL)
    jt_page_tell (page, text);
}

/* A case is ended by its action, which asks; only then is there more to record about the end. */
static gboolean
is_not_ended (JsonObject *stage)
{
  const char *state = jt_json_text (stage, "state");

  return g_strcmp0 (jt_json_text (stage, "stage"), "withdrawn") == 0
         && (g_strcmp0 (state, "not-begun") == 0 || g_strcmp0 (state, "blocked") == 0);
}

/* The article of a finding, when its text is at hand. */
static const char *
find_article (JsonObject *finding)
{
  const char *article = jt_json_text (finding, "article");
  g_autofree char *text = article != NULL ? jt_law_text (article) : NULL;

  return text != NULL ? article : NULL;
}

static void
add_findings (JtCasePage *self, JsonArray *findings, const char *mark)
{
  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);
      g_autofree char *said = jt_case_side_say_finding (finding);
      g_autofree char *text = g_strdup_printf ("%s %s", mark, said);
      GtkWidget *label = gtk_label_new (text);
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_box_append (GTK_BOX (line), label);
      gtk_box_append (GTK_BOX (line), jt_field_basis_new (find_article (finding)));
      gtk_box_append (self->findings, line);
    }
}

static gboolean
has_page (const char *name)
{
  for (const JtPageEntry *entry = jt_page_list (); entry->name != NULL; entry++)
    if (g_str_equal (entry->name, name))
      return TRUE;
  return FALSE;
}

static void
show_stage (JtCasePage *self)
{
  JsonObject *stage = jt_case_stages_get_chosen (self->stages);
  g_autofree char *name = NULL;
  gboolean vote;
  GtkWidget *child;

  if (stage == NULL)
    return;
  name = jt_case_stages_say (stage);
  vote = g_strcmp0 (jt_json_text (stage, "stage"), "vote") == 0;
  gtk_label_set_label (self->stage_title, name);
  gtk_label_set_label (self->stage_state, jt_case_stages_say_state (stage));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->findings))) != NULL)
    gtk_box_remove (self->findings, child);
  add_findings (self, jt_json_array (stage, "refusals"), "!");
  add_findings (self, jt_json_array (stage, "warnings"), "△");
  jt_case_forms_show (self->forms, jt_page_get_session (get_page (self)), self->uid, stage,
                      !is_not_ended (stage));
  gtk_widget_set_visible (GTK_WIDGET (self->withdraw_button), is_not_ended (stage));
  gtk_widget_set_visible (GTK_WIDGET (self->vote_button), vote && has_page ("votes"));
}

static void
on_stage_chosen_cb (JtCasePage *self)
{
  show_stage (self);
}

/* What is missing is recorded where it belongs. */
static void
on_document_wanted_cb (JtCasePage *self, const char *stage, int lift, const char *kind)
{
  jt_case_stages_choose (self->stages, stage, lift);
  jt_case_forms_show_document (self->forms, kind);
}

/* ----------------------------------------------------------------------------------- reading */

typedef struct
{
  JtCasePage *self;
  guint asked;
} JtQuestion;

static gpointer
read_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return jt_office_case_page (office, data, error);
}

/* Who decides together stands fast once ballots have gone out. */
static gboolean
is_frozen (JtCasePage *self)
{
  g_autoptr (JsonObject) scope
      = jt_office_case_scope (jt_page_get_office (get_page (self)), self->uid, NULL);

  return scope == NULL || jt_json_text (scope, "frozen") != NULL;
}

/* Why a button is off. */
static void
show_off (JtCasePage *self, gboolean over)
{
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->withdraw_button),
                               over ? _ ("The case has ended already.") : NULL);
}

/* The office ends a case, and only once; it changes the scope before ballots go out. */
static void
update_actions (JtCasePage *self, JsonObject *standing)
{
  const JtRole role = jt_office_get_role (jt_page_get_office (get_page (self)));
  const gboolean over
      = standing != NULL && g_strcmp0 (jt_json_text (standing, "stage"), "withdrawn") == 0;

  const gboolean may = (role & JT_ROLES_OFFICE) != 0 && !over;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.withdraw", may);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.change-scope",
                                 may && standing != NULL && !is_frozen (self));
  show_off (self, over);
}

/* The stage that whoever opened the case asked for; of several lifts, the first. */
static void
choose_wanted (JtCasePage *self, JsonArray *stages)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted_stage);

  for (guint i = 0; i < json_array_get_length (stages); i++)
    {
      JsonObject *stage = json_array_get_object_element (stages, i);

      if (g_strcmp0 (jt_json_text (stage, "stage"), wanted) != 0)
        continue;
      jt_case_stages_choose (self->stages, wanted, (int) jt_json_int (stage, "lift", 0));
      break;
    }
  show_stage (self);
}

static void
show_case (JtCasePage *self, JsonObject *shown)
{
  JsonObject *standing = jt_case_standing (shown);
  g_autofree char *text = jt_case_standing_text (shown);

  gtk_label_set_label (self->title, jt_json_text (shown, "title"));
  gtk_label_set_label (self->number, jt_json_text (shown, "case"));
  gtk_label_set_label (self->standing, text);
  gtk_label_set_label (self->line, jt_json_text (shown, "line"));
  jt_case_stages_show (self->stages, shown);
  if (self->wanted_stage != NULL)
    choose_wanted (self, jt_json_array (shown, "stages"));
  else if (jt_case_stages_get_chosen (self->stages) == NULL && standing != NULL)
    jt_case_stages_choose (self->stages, jt_json_text (standing, "stage"),
                           (int) jt_json_int (standing, "lift", 0));
  else
    show_stage (self);
  jt_case_side_show (self->side, shown);
  update_actions (self, standing);
  if (self->entering)
    gtk_widget_grab_focus (GTK_WIDGET (self->stages));
  self->entering = FALSE;
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree JtQuestion *question = data;
  g_autoptr (JtCasePage) self = question->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) shown
      = jt_session_run_finish (JT_SESSION (source), result, &error);
  JtPage *page = get_page (self);

  if (question->asked != self->asked || page == NULL)
    return;
  if (shown != NULL)
    show_case (self, shown);
  else
    jt_page_tell_error (page, error);
}

void
jt_case_page_print (JtCasePage *self)
{
  g_return_if_fail (JT_IS_CASE_PAGE (self));
  gtk_menu_button_popup (self->print_button);
}

void
jt_case_page_refresh (JtCasePage *self)
{
  JtPage *page;
  JtQuestion *question;

  g_return_if_fail (JT_IS_CASE_PAGE (self));

  page = get_page (self);
  if (self->uid == NULL || page == NULL)
    return;
  question = g_new0 (JtQuestion, 1);
  question->self = g_object_ref (self);
  question->asked = ++self->asked;
  jt_session_read_async (jt_page_get_session (page), read_job, g_strdup (self->uid), g_free,
                         (GDestroyNotify) json_object_unref, NULL, on_read_cb, question);
}

void
jt_case_page_open (JtCasePage *self, const char *object)
{
  g_autoptr (JsonObject) nothing = json_object_new ();
  g_auto (GStrv) words = NULL;
  const char *uid;

  g_return_if_fail (JT_IS_CASE_PAGE (self) && object != NULL);

  words = g_strsplit (object, "/", 2);
  uid = words[0];
  g_free (self->wanted_stage);
  self->wanted_stage = g_strdup (words[1]);
  self->entering = TRUE;
  if (g_strcmp0 (uid, self->uid) != 0)
    {
      jt_case_forms_clear (self->forms);
      g_free (self->uid);
      self->uid = g_strdup (uid);
      /* The list of the case before, and what was chosen in it, go before the next one comes. */
      json_object_set_array_member (nothing, "stages", json_array_new ());
      jt_case_stages_show (self->stages, nothing);
    }
  jt_case_page_refresh (self);
}

/* ------------------------------------------------------------------------- scope and the end */

static void
on_scope_changed_cb (JtCasePage *self, const char *uid, const char *warnings)
{
  JtPage *page = get_page (self);

  if (page != NULL)
    jt_page_tell (page, warnings);
}

static void
change_scope_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtCasePage *self = JT_CASE_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  JtCaseRegister *dialog;

  if (self->uid == NULL || !GTK_IS_WINDOW (root))
    return;
  dialog = jt_case_register_new_change (GTK_WINDOW (root), jt_page_get_session (get_page (self)),
                                        self->uid);
  g_signal_connect_object (dialog, "registered", G_CALLBACK (on_scope_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
withdraw_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtCasePage *self = JT_CASE_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (self->uid == NULL || !GTK_IS_WINDOW (root))
    return;
  gtk_window_present (GTK_WINDOW (
      jt_case_withdraw_new (GTK_WINDOW (root), jt_page_get_session (get_page (self)), self->uid,
                            gtk_label_get_label (self->number))));
}

/* ------------------------------------------------------------------------------------ the object */

static void
copy_line_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtCasePage *self = JT_CASE_PAGE (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), gtk_label_get_label (self->line));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtCasePage *self = JT_CASE_PAGE (widget);

  if (self->uid != NULL)
    jt_print_vote (get_page (self), self->uid,
                   jt_print_parse (g_variant_get_string (parameter, NULL)), NULL, NULL);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtCasePage *self = JT_CASE_PAGE (widget);

  jt_case_forms_save (self->forms);
  g_signal_emit (self, signals[BACK], 0);
}

static void
on_vote_cb (JtCasePage *self)
{
  jt_page_go (get_page (self), "votes", self->uid);
}

/* What was typed is recorded whichever way the page is left. */
static void
jt_case_page_unmap (GtkWidget *widget)
{
  JtCasePage *self = JT_CASE_PAGE (widget);

  /* None is left when the page itself goes. */
  if (self->forms != NULL)
    jt_case_forms_save (self->forms);
  GTK_WIDGET_CLASS (jt_case_page_parent_class)->unmap (widget);
}

static void
jt_case_page_dispose (GObject *object)
{
  JtCasePage *self = JT_CASE_PAGE (object);
  GtkWidget *child;

  g_clear_pointer (&self->uid, g_free);
  g_clear_pointer (&self->wanted_stage, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_CASE_PAGE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (jt_case_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, JtCasePage, title);
  gtk_widget_class_bind_template_child (widget_class, JtCasePage, number);
  gtk_widget_class_bind_template_child (widget_class, JtCasePage, standing);
  gtk_widget_class_bind_template_child (widget_class, JtCasePage, print_button);
  gtk_widget_class_bind_template_child (widget_class, JtCasePage, line);
  gtk_widget_class_bind_template_child (widget_class, JtCasePage, columns);
  gtk_widget_class_bind_template_child (widget_class, JtCasePage, stages);
  gtk_widget_class_bind_template_child (widget_class, JtCasePage, middle);
  gtk_widget_class_bind_template_child (widget_class, JtCasePage, stage_title);
  gtk_widget_class_bind_template_child (widget_class, JtCasePage, stage_state);
  gtk_widget_class_bind_template_child (widget_class, JtCasePage, findings);
  gtk_widget_class_bind_template_child (widget_class, JtCasePage, forms);
  gtk_widget_class_bind_template_child (widget_class, JtCasePage, withdraw_button);
  gtk_widget_class_bind_template_child (widget_class, JtCasePage, vote_button);
  gtk_widget_class_bind_template_child (widget_class, JtCasePage, side);
}

static void
jt_case_page_class_init (JtCasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_case_page_dispose;
  widget_class->unmap = jt_case_page_unmap;

  signals[BACK] = g_signal_new ("back", JT_TYPE_CASE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  g_type_ensure (JT_TYPE_CASE_FORMS);
  g_type_ensure (JT_TYPE_CASE_STAGES);
  g_type_ensure (JT_TYPE_CASE_SIDE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-case-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_stage_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_document_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_vote_cb);

  gtk_widget_class_install_action (widget_class, "case.copy-line", NULL, copy_line_action);
  gtk_widget_class_install_action (widget_class, "case.change-scope", NULL, change_scope_action);
  gtk_widget_class_install_action (widget_class, "case.withdraw", NULL, withdraw_action);
  gtk_widget_class_install_action (widget_class, "case.print", "s", print_action);
  gtk_widget_class_install_action (widget_class, "case.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "case.back",
                                       NULL);
}

static void
arrange (JtCasePage *self)
{
  jt_case_side_arrange (self->side, self->columns, self->middle);
  /* In large text the title needs the room; the line below says where the case stands. */
  gtk_widget_set_visible (GTK_WIDGET (self->standing),
                          gtk_widget_get_parent (GTK_WIDGET (self->side))
                              == GTK_WIDGET (self->columns));
  gtk_widget_set_hexpand (GTK_WIDGET (self->number),
                          !gtk_widget_get_visible (GTK_WIDGET (self->standing)));
}

static void
jt_case_page_init (JtCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (jt_settings (), "changed::text-size", G_CALLBACK (arrange), self,
                           G_CONNECT_SWAPPED);
  arrange (self);
}
