/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-share-window.h"

#include <glib/gi18n.h>

#include "jt-field-choice.h"
#include "jt-field-date.h"
#include "jt-field-money.h"
#include "jt-json.h"
#include "jt-share-table.h"
#include "jt-wording.h"

struct _JtShareWindow
{
  GtkWindow parent_instance;

  JtField *total;
  JtField *method;
  JtField *ladder;
  JtField *plan_version;
  JtField *signed_on;
  GtkBox *fields;
  JtShareTable *table;
  GtkLabel *sum;
  GtkLabel *trouble;
  GtkButton *again;
  GtkButton *save;

  JtSession *session;
  char *case_uid;
  JtSharing *sharing;
};

G_DEFINE_FINAL_TYPE (JtShareWindow, jt_share_window, GTK_TYPE_WINDOW)

static void
tell (JtShareWindow *self, const GError *error)
{
  g_autofree char *sentence = error != NULL ? jt_wording_error (error) : g_strdup ("");

  gtk_label_set_label (self->trouble, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), *sentence != '\0');
}

/* ------------------------------------------------------------------------------ what is chosen */

static char *
get_text (JtField *field)
{
  const char *complaint = NULL;
  g_autoptr (JsonNode) value = jt_field_get_value (field, &complaint);

  return value != NULL && JSON_NODE_HOLDS_VALUE (value) ? json_node_dup_string (value) : NULL;
}

static gboolean
get_total (JtShareWindow *self, JtMoney *total)
{
  const char *complaint = NULL;
  g_autoptr (JsonNode) value = jt_field_get_value (self->total, &complaint);

  if (value == NULL || JSON_NODE_HOLDS_NULL (value))
    return FALSE;
  *total = json_node_get_int (value);
  return TRUE;
}

static JtShareMethod
get_method (JtShareWindow *self)
{
  g_autofree char *nick = get_text (self->method);
  JtShareMethod method;

  return jt_share_method_parse (nick, &method) ? method : JT_SHARE_METHOD_AGREED;
}

/* --------------------------------------------------------------------------------- reckoning */

/* What it comes to, beside what it has to come to. */
static void
show_sum (JtShareWindow *self)
{
  guint n;
  const JtShareLine *lines = jt_share_table_get_lines (self->table, &n);
  g_autofree char *reached = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *fen = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  JtMoney total = 0;
  JtMoney gap = 0;
  const gboolean known = get_total (self, &total);
  const gboolean right = known && jt_share_plan_gap (lines, n, total, &gap, &error) && gap == 0;

  gtk_widget_set_sensitive (GTK_WIDGET (self->save), right);
  gtk_widget_remove_css_class (GTK_WIDGET (self->sum), "error-text");
  if (!known || error != NULL)
    {
      gtk_label_set_label (self->sum, known ? "" : _ ("Type the cost that is shared first."));
      if (error != NULL)
        tell (self, error);
      return;
    }
  reached = jt_money_group (total - gap);
  wanted = jt_money_group (ABS (gap));
  fen = g_strdup_printf ("%" G_GINT64_FORMAT, ABS (gap));
  if (right)
    /* Translators: what the shares come to */
    text = g_strdup_printf (_ ("The shares come to %s yuan: the whole cost."), reached);
  else if (gap > 0)
    /* Translators: what the shares come to; what is missing in yuan, and in fen */
    text = g_strdup_printf (_ ("The shares come to %s yuan: %s yuan (%s fen) are missing."),
                            reached, wanted, fen);
  else
    /* Translators: what the shares come to; what is too much in yuan, and in fen */
    text = g_strdup_printf (_ ("The shares come to %s yuan: %s yuan (%s fen) too much."),
                            reached, wanted, fen);
  if (!right)
    gtk_widget_add_css_class (GTK_WIDGET (self->sum), "error-text");
  gtk_label_set_label (self->sum, text);
}

static void
divide (JtShareWindow *self)
{
  guint n;
  JtShareLine *lines = jt_share_table_get_lines (self->table, &n);
  g_autoptr (GError) error = NULL;
  JtMoney total;

  if (get_total (self, &total))
    jt_share_plan_divide (lines, n, total, &error);
  tell (self, error);
  jt_share_table_update (self->table);
  show_sum (self);
}

/* Who comes in later is weighed like the others. */
static void
weigh_absent (JtShareLine *lines, guint n, JtShareMethod method, const char *ladder)
{
  for (guint i = 0; i < n; i++)
    {
      JtShareLine alone = lines[i];

      alone.joins = TRUE;
      if (!lines[i].joins && jt_share_plan_weigh (&alone, 1, method, ladder, NULL))
        lines[i].weight = alone.weight;
    }
}

/* The coefficients of the method; what was typed into them before gives way. */
static void
weigh (JtShareWindow *self)
{
  guint n;
  JtShareLine *lines = jt_share_table_get_lines (self->table, &n);
  g_autofree char *ladder = get_text (self->ladder);
  g_autoptr (GError) error = NULL;

  weigh_absent (lines, n, get_method (self), ladder);
  if (jt_share_plan_weigh (lines, n, get_method (self), ladder, &error))
    {
      divide (self);
      return;
    }
  tell (self, error);
  show_sum (self);
}

static void
show_method (JtShareWindow *self)
{
  const JtShareMethod method = get_method (self);

  gtk_widget_set_visible (GTK_WIDGET (self->ladder), method == JT_SHARE_METHOD_FLOOR
                                                         || method == JT_SHARE_METHOD_BENEFIT);
}

static void
on_method_cb (JtShareWindow *self)
{
  show_method (self);
  weigh (self);
}

static void
on_total_cb (JtShareWindow *self)
{
  divide (self);
}

static void
on_table_cb (JtShareWindow *self, gboolean again)
{
  if (again)
    {
      divide (self);
      return;
    }
  tell (self, NULL);
  show_sum (self);
}

/* What is signed anew may change. */
static void
on_signed_cb (JtShareWindow *self)
{
  g_autofree char *day = get_text (self->signed_on);

  jt_share_table_set_anew (self->table, day != NULL);
}

static void
on_again_cb (JtShareWindow *self)
{
  divide (self);
}

/* ------------------------------------------------------------------------------------- saving */

static void
on_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtShareWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (jt_session_submit_finish (JT_SESSION (source), result, NULL, &error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (self->trouble == NULL)
    return;
  tell (self, error);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), TRUE);
}

static JsonArray *
collect_shares (JtShareWindow *self)
{
  guint n;
  const JtShareLine *lines = jt_share_table_get_lines (self->table, &n);
  JsonArray *shares = json_array_new ();

  for (guint i = 0; i < n; i++)
    {
      const JtShare *share = g_ptr_array_index (self->sharing->shares, i);
      g_autofree char *weight = NULL;
      JsonObject *object;

      if (!lines[i].joins)
        continue;
      weight = jt_weight_format (&lines[i].weight);
      object = json_object_new ();
      json_object_set_string_member (object, "part", share->part);
      json_object_set_string_member (object, "weight", weight);
      json_object_set_int_member (object, "amount", lines[i].amount);
      json_object_set_int_member (object, "by_hand", lines[i].by_hand);
      json_array_add_object_element (shares, object);
    }
  return shares;
}

static void
on_save_cb (JtShareWindow *self)
{
  g_autoptr (JsonObject) arguments = NULL;
  g_autofree char *ladder = NULL;
  g_autofree char *version = NULL;
  g_autofree char *signed_on = NULL;
  GtkWidget *slip = jt_share_table_find_slip (self->table);
  const JtShareMethod method = get_method (self);
  JtMoney total;

  if (slip != NULL)
    {
      gtk_label_set_label (self->trouble, _ ("Something typed is no number: it is marked."));
      gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
      gtk_widget_grab_focus (slip);
      return;
    }
  if (!get_total (self, &total))
    return;
  arguments = json_object_new ();
  ladder = gtk_widget_get_visible (GTK_WIDGET (self->ladder)) ? get_text (self->ladder) : NULL;
  version = get_text (self->plan_version);
  signed_on = get_text (self->signed_on);
  json_object_set_string_member (arguments, "case", self->case_uid);
  json_object_set_string_member (arguments, "method", jt_share_method_nick (method));
  jt_json_set_text (arguments, "ladder", ladder);
  jt_json_set_text (arguments, "plan_version", version);
  jt_json_set_text (arguments, "signed_on", signed_on);
  json_object_set_int_member (arguments, "total", total);
  json_object_set_array_member (arguments, "shares", collect_shares (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), FALSE);
  jt_session_submit_async (self->session, "share-plan", arguments, on_saved_cb,
                           g_object_ref (self));
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_share_window_dispose (GObject *object)
{
  JtShareWindow *self = JT_SHARE_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JT_TYPE_SHARE_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->case_uid, g_free);
  g_clear_pointer (&self->sharing, jt_sharing_free);
  G_OBJECT_CLASS (jt_share_window_parent_class)->dispose (object);
}

static void
jt_share_window_class_init (JtShareWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_share_window_dispose;
  g_type_ensure (JT_TYPE_FIELD_CHOICE);
  g_type_ensure (JT_TYPE_FIELD_DATE);
  g_type_ensure (JT_TYPE_FIELD_MONEY);
  g_type_ensure (JT_TYPE_SHARE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-share-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JtShareWindow, total);
  gtk_widget_class_bind_template_child (widget_class, JtShareWindow, method);
  gtk_widget_class_bind_template_child (widget_class, JtShareWindow, ladder);
  gtk_widget_class_bind_template_child (widget_class, JtShareWindow, plan_version);
  gtk_widget_class_bind_template_child (widget_class, JtShareWindow, signed_on);
  gtk_widget_class_bind_template_child (widget_class, JtShareWindow, fields);
  gtk_widget_class_bind_template_child (widget_class, JtShareWindow, table);
  gtk_widget_class_bind_template_child (widget_class, JtShareWindow, sum);
  gtk_widget_class_bind_template_child (widget_class, JtShareWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, JtShareWindow, again);
  gtk_widget_class_bind_template_child (widget_class, JtShareWindow, save);
  gtk_widget_class_bind_template_callback (widget_class, on_total_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_method_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_table_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_signed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* Each preset says of itself that it is one for reference. */
static void
name_ladders (JtShareWindow *self)
{
  const char *const *ladders = jt_share_ladders ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; ladders[i] != NULL; i++)
    {
      /* Translators: a preset of coefficients, which is no rule here */
      g_autofree char *name = g_strdup_printf (_ ("For reference: %s"), ladders[i]);

      g_strv_builder_add (names, name);
    }
  list = g_strv_builder_end (names);
  g_object_set (self->ladder, "values", ladders, "names", list, NULL);
}

static void
jt_share_window_init (JtShareWindow *self)
{
  g_autoptr (GtkSizeGroup) labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->fields)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    jt_field_join_labels (JT_FIELD (child), labels);
  name_ladders (self);
}

static void
set_text (JtField *field, const char *text)
{
  g_autoptr (JsonNode) value
      = text != NULL ? json_node_init_string (json_node_alloc (), text) : NULL;

  jt_field_set_value (field, value);
}

/* A plan that was never made begins with everybody, by floor, from the first preset. */
static void
begin (JtShareWindow *self)
{
  guint n;
  JtShareLine *lines = jt_share_table_get_lines (self->table, &n);

  for (guint i = 0; i < n; i++)
    lines[i].joins = TRUE;
  set_text (self->method, jt_share_method_nick (JT_SHARE_METHOD_FLOOR));
  set_text (self->ladder, jt_share_ladders ()[0]);
  on_method_cb (self);
}

static void
show_absent (JtShareWindow *self)
{
  guint n;
  JtShareLine *lines = jt_share_table_get_lines (self->table, &n);
  g_autofree char *ladder = get_text (self->ladder);

  weigh_absent (lines, n, get_method (self), ladder);
  jt_share_table_update (self->table);
}

static void
show (JtShareWindow *self)
{
  const char *ladder = self->sharing->ladder;
  JtShareMethod method;

  if (self->sharing->has_total)
    {
      g_autoptr (JsonNode) value = json_node_init_int (json_node_alloc (), self->sharing->total);

      jt_field_set_value (self->total, value);
    }
  set_text (self->method, jt_share_method_parse (self->sharing->method, &method)
                              ? self->sharing->method
                              : jt_share_method_nick (JT_SHARE_METHOD_AGREED));
  set_text (self->ladder,
            ladder != NULL && g_strv_contains (jt_share_ladders (), ladder) ? ladder : NULL);
  set_text (self->plan_version, self->sharing->plan_version);
  jt_share_table_fill (self->table, self->sharing);
  if (jt_sharing_count (self->sharing) == 0)
    begin (self);
  else
    show_absent (self);
  show_method (self);
  show_sum (self);
}

GtkWidget *
jt_share_window_present (GtkWindow *parent, JtSession *session, const char *case_uid)
{
  JtShareWindow *self;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && JT_IS_SESSION (session) && case_uid != NULL,
                        NULL);

  self = g_object_new (JT_TYPE_SHARE_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->case_uid = g_strdup (case_uid);
  self->sharing = jt_office_sharing (jt_session_get_office (session), case_uid, &error);
  if (self->sharing != NULL)
    show (self);
  else
    {
      tell (self, error);
      gtk_widget_set_sensitive (GTK_WIDGET (self->save), FALSE);
    }
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
