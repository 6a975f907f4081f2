/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-side.h"

#include <glib/gi18n.h>

#include "jt-case-line.h"
#include "jt-case-stages.h"
#include "jt-document-query.h"
#include "jt-json.h"
#include "jt-settings.h"
#include "jt-wording.h"

/* More than this is looked up at the stage itself. */
#define MISSING_AT_MOST 8
#define DOCUMENTS_AT_MOST 8

struct _JtCaseSide
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *deadlines;
  GtkBox *documents;
  GtkBox *missing;
  GtkBox *history;
};

enum
{
  DOCUMENT_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtCaseSide, jt_case_side, GTK_TYPE_WIDGET)

/* How each clock is counted (rules/jt-stage-deadline.h). */
static const struct
{
  const char *what;
  const char *rule;
} rules[] = {
  { "vote-end", N_ ("The day the notice of the vote names as its last.") },
  { "notice-end", N_ ("Counted from the day after the notice was posted, as many days as the policy "
                      "profile says.") },
  { "mediation", N_ ("Counted in working days from the day after the objection was raised (Scheme "
                     "(四)).") },
  { "court-confirmation", N_ ("30 days from the day the agreement took effect; both sides may ask "
                              "the court together (人民调解法 33).") },
  { "correction-notice", N_ ("Counted from the day after the papers came in: what is missing is named "
                             "once and in full (行政许可法 32).") },
  { "review-opinion", N_ ("Counted in working days from the day after acceptance; while missing "
                          "papers are waited for it stands still (Scheme (八)).") },
  { "completion-filing", N_ ("Counted from the day after acceptance (质量管理条例 49).") },
  { "technical-handover", N_ ("Counted from the day after acceptance (特种设备安全法 24).") },
  { "archive", N_ ("Counted in months from acceptance, as the policy profile says.") },
  { "inspection-due", N_ ("The date printed in the lift's last report.") },
};

const char *
jt_case_side_say_rule (const char *what)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (rules[i].what, what) == 0)
      return _ (rules[i].rule);
  return NULL;
}

static GtkWidget *
add_label (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return label;
}

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

char *
jt_case_side_say_finding (JsonObject *finding)
{
  const char *article = jt_json_text (finding, "article");
  g_autofree char *source = NULL;

  if (article == NULL || *article == '\0')
    return g_strdup (jt_json_text (finding, "text"));
  source = jt_wording_source (article);
  /* Translators: what stands in the way, and the article that says so */
  return g_strdup_printf (_ ("%s (%s)"), jt_json_text (finding, "text"), source);
}

/* ---------------------------------------------------------------------------------- deadlines */

static char *
say_deadline (JsonObject *deadline)
{
  const char *name = jt_wording_clock (jt_json_text (deadline, "what"));
  const char *last_day = jt_json_text (deadline, "last_day");
  const char *met_on = jt_json_text (deadline, "met_on");

  if (met_on != NULL)
    /* Translators: a deadline that was met, and the day */
    return g_strdup_printf (_ ("✓ %s: met on %s"), name, met_on);
  if (last_day == NULL)
    return g_strdup_printf (_ ("‖ %s: stands still"), name);
  if (json_object_get_boolean_member_with_default (deadline, "overdue", FALSE))
    /* Translators: a deadline that has passed, and its day */
    return g_strdup_printf (_ ("△ %s: %s, overdue"), name, last_day);
  if (json_object_get_boolean_member (deadline, "provisional"))
    return g_strdup_printf (_ ("● %s: %s, provisional until the rest days are published"), name,
                            last_day);
  return g_strdup_printf (_ ("● %s: %s"), name, last_day);
}

static void
add_deadline (JtCaseSide *self, JsonObject *deadline)
{
  const gboolean met = jt_json_text (deadline, "met_on") != NULL;
  const char *rule = jt_case_side_say_rule (jt_json_text (deadline, "what"));
  g_autofree char *said = say_deadline (deadline);
  GtkWidget *label = add_label (self->deadlines, said, met ? "dim-label" : NULL);

  gtk_widget_set_tooltip_text (label, rule);
  if (rule != NULL && !met)
    add_label (self->deadlines, rule, "hint");
}

/* What waits stands above what was met. */
static void
show_deadlines (JtCaseSide *self, JsonArray *deadlines)
{
  const guint n = json_array_get_length (deadlines);

  empty (self->deadlines);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      {
        JsonObject *deadline = json_array_get_object_element (deadlines, i);

        if ((jt_json_text (deadline, "met_on") != NULL) == (pass == 1))
          add_deadline (self, deadline);
      }
  if (n == 0)
    add_label (self->deadlines, _ ("No deadline is running."), "dim-label");
}

/* ------------------------------------------------------------------------ missing documents */

static void
on_document_cb (GtkButton *button, JtCaseSide *self)
{
  JsonObject *line = g_object_get_data (G_OBJECT (button), "line");

  g_signal_emit (self, signals[DOCUMENT_WANTED], 0, jt_json_text (line, "stage"),
                 (int) jt_json_int (line, "lift", 0), jt_json_text (line, "kind"));
}

/* One that was given back says so; of the others it is clear what they are. */
static char *
say_document (JsonObject *line)
{
  const char *status = jt_json_text (line, "status");

  if (g_strcmp0 (status, "退") != 0)
    /* Translators: a missing document */
    return g_strdup_printf (_ ("△ %s"), jt_json_text (line, "kind"));
  /* Translators: a missing document, and "returned" */
  return g_strdup_printf (_ ("× %s (%s)"), jt_json_text (line, "kind"),
                          jt_document_say_status (status));
}

static void
add_document (JtCaseSide *self, JsonObject *line, const char *stage)
{
  g_autofree char *said = say_document (line);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (said);
  /* Translators: read aloud: a missing document, and its stage */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), said, stage);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "line-button");
  gtk_widget_set_tooltip_text (button, _ ("Go to the documents of this stage"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "line", json_object_ref (line),
                          (GDestroyNotify) json_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_document_cb), self, 0);
  gtk_box_append (self->documents, button);
}

/* Under the name of its stage each document that has to be brought. */
static void
show_documents (JtCaseSide *self, JsonArray *missing)
{
  const guint n = json_array_get_length (missing);
  g_autofree char *before = NULL;

  empty (self->documents);
  for (guint i = 0; i < MIN (n, DOCUMENTS_AT_MOST); i++)
    {
      JsonObject *line = json_array_get_object_element (missing, i);
      g_autofree char *stage = jt_case_stages_say (line);

      if (g_strcmp0 (stage, before) != 0)
        add_label (self->documents, stage, "hint");
      add_document (self, line, stage);
      g_free (before);
      before = g_steal_pointer (&stage);
    }
  if (n > DOCUMENTS_AT_MOST)
    {
      g_autofree char *more = g_strdup_printf (
          ngettext ("%u more, at its stage", "%u more, at their stages", n - DOCUMENTS_AT_MOST),
          n - DOCUMENTS_AT_MOST);

      add_label (self->documents, more, "dim-label");
    }
  if (n == 0)
    add_label (self->documents, _ ("All that has been asked for so far is there."), "dim-label");
}

/* --------------------------------------------------------------------- what stands in the way */

static void
add_missing (JtCaseSide *self, JsonObject *stage, GHashTable *told)
{
  const char *const kinds[] = { "refusals", "warnings" };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      JsonArray *findings = jt_json_array (stage, kinds[k]);

      for (guint i = 0; i < json_array_get_length (findings); i++)
        {
          const char *text = jt_json_text (json_array_get_object_element (findings, i), "text");
          g_autofree char *line = NULL;

          if (g_hash_table_size (told) >= MISSING_AT_MOST
              || !g_hash_table_add (told, g_strdup (text)))
            continue;
          /* Translators: what is missing: a stage, and what is wrong with it */
          line = g_strdup_printf (_ ("· %s: %s"), jt_wording_stage (jt_json_text (stage, "stage")),
                                  text);
          add_label (self->missing, line, NULL);
        }
    }
}

/* What stands in the way of a stage that runs, holds a defect, or comes next. */
static void
show_missing (JtCaseSide *self, JsonObject *page)
{
  JsonArray *stages = jt_json_array (page, "stages");
  JsonObject *next = jt_case_next (page);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  empty (self->missing);
  for (guint i = 0; i < json_array_get_length (stages); i++)
    {
      JsonObject *stage = json_array_get_object_element (stages, i);
      const char *state = jt_json_text (stage, "state");

      if (g_strcmp0 (state, "running") == 0 || g_strcmp0 (state, "open-defect") == 0)
        add_missing (self, stage, told);
    }
  if (next != NULL)
    add_missing (self, next, told);
  if (g_hash_table_size (told) == 0)
    add_label (self->missing, _ ("Nothing stands in the way."), "dim-label");
}

/* ------------------------------------------------------------------------------------ history */

static void
show_history (JtCaseSide *self, JsonArray *history)
{
  empty (self->history);
  for (guint i = 0; i < json_array_get_length (history); i++)
    {
      JsonObject *line = json_array_get_object_element (history, i);
      /* Translators: history of a case: time, and who did it */
      g_autofree char *when
          = g_strdup_printf (_ ("%s · %s"), jt_json_text (line, "at"), jt_json_text (line, "user"));

      add_label (self->history, jt_json_text (line, "text"), NULL);
      add_label (self->history, when, "hint");
    }
}

static void
jt_case_side_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_CASE_SIDE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (jt_case_side_parent_class)->dispose (object);
}

static void
jt_case_side_class_init (JtCaseSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_case_side_dispose;
  signals[DOCUMENT_WANTED]
      = g_signal_new ("document-wanted", JT_TYPE_CASE_SIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_INT, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-case-side.ui");
  gtk_widget_class_bind_template_child (widget_class, JtCaseSide, scroller);
  gtk_widget_class_bind_template_child (widget_class, JtCaseSide, deadlines);
  gtk_widget_class_bind_template_child (widget_class, JtCaseSide, documents);
  gtk_widget_class_bind_template_child (widget_class, JtCaseSide, missing);
  gtk_widget_class_bind_template_child (widget_class, JtCaseSide, history);
}

static void
jt_case_side_init (JtCaseSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
jt_case_side_show (JtCaseSide *self, JsonObject *page)
{
  g_return_if_fail (JT_IS_CASE_SIDE (self));

  show_deadlines (self, jt_json_array (page, "deadlines"));
  show_documents (self, jt_json_array (page, "missing"));
  show_missing (self, page);
  show_history (self, jt_json_array (page, "history"));
}

void
jt_case_side_arrange (JtCaseSide *self, GtkBox *beside, GtkBox *below)
{
  const gboolean large = jt_settings_text_is_large ();
  GtkBox *box = large ? below : beside;
  GtkWidget *parent;

  g_return_if_fail (JT_IS_CASE_SIDE (self));

  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  if (parent == GTK_WIDGET (box))
    return;
  g_object_ref (self);
  gtk_box_remove (GTK_BOX (parent), GTK_WIDGET (self));
  gtk_box_append (box, GTK_WIDGET (self));
  g_object_unref (self);
  /* Below the form it is scrolled with it. */
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER,
                                  large ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
}
