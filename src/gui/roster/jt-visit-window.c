/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-visit-window.h"

#include <glib/gi18n.h>

#include "jt-day.h"
#include "jt-drop-down-name.h"
#include "jt-field-date.h"
#include "jt-json.h"
#include "jt-office.h"
#include "jt-read-again.h"
#include "jt-rule-error.h"
#include "jt-visit-window-private.h"
#include "jt-visit-words.h"
#include "jt-wording.h"

G_DEFINE_FINAL_TYPE (JtVisitWindow, jt_visit_window, GTK_TYPE_WINDOW)

void
jt_visit_window_tell (JtVisitWindow *self, gboolean trouble, const char *text)
{
  gtk_label_set_label (self->status, text);
  if (trouble)
    gtk_widget_add_css_class (GTK_WIDGET (self->status), "error-text");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->status), "error-text");
}

static gboolean
is_unsaved (JtVisitRow *row)
{
  return row != NULL
         && (jt_visit_row_get_state (row) == JT_VISIT_TYPED
             || jt_visit_row_get_state (row) == JT_VISIT_REFUSED);
}

/* A line that was typed and is neither in the book nor on its way; %NULL for none. */
static JtVisitRow *
find_unsaved (JtVisitWindow *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->lines, i)) != NULL; i++)
    if (is_unsaved (JT_VISIT_ROW (row)))
      return JT_VISIT_ROW (row);
  return NULL;
}

void
jt_visit_window_update (JtVisitWindow *self)
{
  const gboolean typed = find_unsaved (self) != NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->entrances), self->saving == 0 && !typed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visits.undo",
                                 self->saving == 0 && (typed || self->done->len > 0));
}

static void
focus_day (JtVisitWindow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (jt_field_text_get_entry (JT_FIELD_TEXT (self->day))));
}

/* --------------------------------------------------------------------------------------- saving */

/* An entry on its way into the book. */
typedef struct
{
  JtVisitWindow *window;
  JtVisitRow *row;
} Entry;

static void
on_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Entry *entry = data;
  g_autoptr (JtVisitWindow) self = entry->window;
  g_autoptr (JtVisitRow) row = entry->row;
  g_autoptr (GError) error = NULL;
  g_auto (JtOutcome) outcome = { NULL };
  const gboolean taken
      = jt_session_submit_finish (JT_SESSION (source), result, &outcome, &error);
  g_autofree char *sentence = taken ? g_strdup (_ ("saved")) : jt_wording_error (error);
  /* Translators: a room, and what became of it */
  g_autofree char *text = g_strdup_printf (_ ("%s: %s"), jt_visit_row_get_room (row), sentence);

  g_free (entry);
  if (self->stack == NULL)
    return;
  self->saving--;
  if (taken)
    {
      const char *uid = jt_json_text (outcome.answer, "uid");

      jt_visit_row_keep (row, uid);
      jt_visit_window_add_done (self, row, uid);
    }
  else
    jt_visit_row_set_state (row, JT_VISIT_REFUSED);
  jt_visit_window_tell (self, !taken, text);
  self->leaving = self->leaving && taken;
  /* Whoever typed on comes back to what was not taken. */
  if (!taken && (self->current == NULL || !is_unsaved (self->current)))
    jt_visit_row_focus (row);
  jt_visit_window_update (self);
  if (self->leaving && self->saving == 0)
    gtk_window_destroy (GTK_WINDOW (self));
}

static JsonObject *
new_arguments (JtVisitWindow *self, JtVisitRow *row, const char *day)
{
  g_autofree char *note = jt_visit_row_get_note (row);
  JsonObject *arguments = json_object_new ();

  json_object_set_string_member (arguments, "case", self->case_uid);
  json_object_set_string_member (arguments, "part", jt_visit_row_get_part (row));
  json_object_set_string_member (arguments, "outcome", jt_visit_row_get_outcome (row));
  json_object_set_string_member (arguments, "on_day", day);
  jt_json_set_text (arguments, "note", note);
  return arguments;
}

/* @go_back: the focus goes to what is missing.  Returns: whether nothing of @row waits for the clerk
 * any more. */
static gboolean
save (JtVisitWindow *self, JtVisitRow *row, gboolean go_back)
{
  const char *complaint = NULL;
  g_autoptr (JsonNode) day = NULL;
  g_autoptr (JsonObject) arguments = NULL;
  Entry *entry;

  if (!is_unsaved (row))
    return TRUE;
  if (jt_visit_row_get_outcome (row) == NULL)
    {
      jt_visit_window_tell (self, TRUE, _ ("Type what came of the visit first: a digit from 1 to 7."));
      if (go_back)
        jt_visit_row_focus (row);
      return FALSE;
    }
  day = jt_field_get_value (self->day, &complaint);
  if (day == NULL || !JSON_NODE_HOLDS_VALUE (day))
    {
      jt_field_check (self->day);
      jt_visit_window_tell (self, TRUE, complaint != NULL ? complaint
                                                          : _ ("Type the day of the round first."));
      if (go_back)
        focus_day (self);
      return FALSE;
    }
  arguments = new_arguments (self, row, json_node_get_string (day));
  jt_visit_row_set_state (row, JT_VISIT_SAVING);
  self->saving++;
  jt_visit_window_update (self);
  entry = g_new0 (Entry, 1);
  entry->window = g_object_ref (self);
  entry->row = g_object_ref (row);
  jt_session_submit_async (self->session, "visit-add", arguments, on_saved_cb, entry);
  return TRUE;
}

/* ---------------------------------------------------------------------------------------- moving */

static void
go (JtVisitWindow *self, int index)
{
  GtkListBoxRow *row = index >= 0 ? gtk_list_box_get_row_at_index (self->lines, index) : NULL;

  if (row != NULL)
    jt_visit_row_focus (JT_VISIT_ROW (row));
}

static void
on_moved_cb (JtVisitRow *row, int by, JtVisitWindow *self)
{
  if (save (self, row, TRUE))
    go (self, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + by);
}

static void
on_entered_cb (JtVisitRow *row, JtVisitWindow *self)
{
  const int next = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1;

  if (!save (self, row, TRUE))
    return;
  if (gtk_list_box_get_row_at_index (self->lines, next) != NULL)
    go (self, next);
  else
    {
      jt_visit_row_focus (row);
      if (jt_visit_row_get_state (row) != JT_VISIT_SAVING)
        jt_visit_window_tell (self, FALSE, _ ("This is the last line of the sheet."));
    }
}

static void
on_edited_cb (JtVisitRow *row, JtVisitWindow *self)
{
  jt_visit_window_tell (self, FALSE, "");
  jt_visit_window_update (self);
}

static void
on_withdraw_cb (JtVisitRow *row, JtVisitWindow *self)
{
  jt_visit_window_withdraw_last (self, row);
}

/* Whatever line is left, by whatever way, is saved first. */
static void
on_focus_cb (GtkEventController *controller, JtVisitWindow *self)
{
  JtVisitRow *row = JT_VISIT_ROW (gtk_event_controller_get_widget (controller));
  JtVisitRow *before = self->current;

  self->current = row;
  if (before != NULL && before != row)
    save (self, before, FALSE);
}

static void
on_day_activate_cb (JtVisitWindow *self)
{
  go (self, self->current != NULL
                ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->current))
                : 0);
}

/* Nothing that was typed is lost with the window. */
static gboolean
on_close_cb (JtVisitWindow *self)
{
  JtVisitRow *row = find_unsaved (self);
  g_autofree char *text = NULL;

  if (row != NULL)
    {
      /* Translators: a room */
      text = g_strdup_printf (_ ("%s is not saved. Press Enter to save it, 0 to clear it."),
                              jt_visit_row_get_room (row));
      jt_visit_row_focus (row);
      jt_visit_window_tell (self, TRUE, text);
      return TRUE;
    }
  self->leaving = self->saving > 0;
  return self->leaving;
}

/* -------------------------------------------------------------------------------------- the sheet */

static void
add_line (JtVisitWindow *self, const JtVisitLine *line)
{
  GtkWidget *row = jt_visit_row_new (line, self->widths);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (row, "entered", G_CALLBACK (on_entered_cb), self, 0);
  g_signal_connect_object (row, "moved", G_CALLBACK (on_moved_cb), self, 0);
  g_signal_connect_object (row, "edited", G_CALLBACK (on_edited_cb), self, 0);
  g_signal_connect_object (row, "withdraw", G_CALLBACK (on_withdraw_cb), self, 0);
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_focus_cb), self, 0);
  gtk_widget_add_controller (row, focus);
  gtk_list_box_append (self->lines, row);
}

static void
show_sheet (JtVisitWindow *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->entrances);
  const JtVisitSheet *sheet;
  GtkListBoxRow *row;

  self->current = NULL;
  g_ptr_array_set_size (self->done, 0);
  while ((row = gtk_list_box_get_row_at_index (self->lines, 0)) != NULL)
    gtk_list_box_remove (self->lines, GTK_WIDGET (row));
  if (self->sheets == NULL || chosen >= self->sheets->len)
    return;
  sheet = g_ptr_array_index (self->sheets, chosen);
  for (guint i = 0; i < sheet->lines->len; i++)
    add_line (self, g_ptr_array_index (sheet->lines, i));
  jt_visit_window_tell (self, FALSE, "");
  jt_visit_window_update (self);
}

/* The sheets were read; another one is shown.  What was typed of the one before is in the book. */
static void
on_entrance_cb (JtVisitWindow *self)
{
  if (self->sheets != NULL)
    show_sheet (self);
}

static void
take_sheets (JtVisitWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint wanted = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      const JtVisitSheet *sheet = g_ptr_array_index (self->sheets, i);

      gtk_string_list_append (names, sheet->name);
      if (self->entrance != NULL && g_strcmp0 (sheet->entrance, self->entrance) == 0)
        wanted = i;
    }
  g_signal_handlers_block_by_func (self->entrances, on_entrance_cb, self);
  gtk_drop_down_set_model (self->entrances, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->entrances, wanted);
  g_signal_handlers_unblock_by_func (self->entrances, on_entrance_cb, self);
  gtk_stack_set_visible_child_name (self->stack, "sheet");
  show_sheet (self);
  focus_day (self);
}

static gpointer
read_sheets (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return jt_office_visit_sheets (office, data, error);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtVisitWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = jt_session_run_finish (JT_SESSION (source), result, &error);
  g_autofree char *sentence = NULL;

  if (self->stack == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (sheets != NULL)
    {
      self->sheets = g_steal_pointer (&sheets);
      take_sheets (self);
      return;
    }
  sentence = g_error_matches (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE)
                 ? g_strdup (_ ("No home of this vote lies under an entrance of yours"))
                 : jt_wording_error (error);
  gtk_label_set_label (self->none, sentence);
  gtk_stack_set_visible_child_name (self->stack, "none");
}

/* ----------------------------------------------------------------------------------- the object */

static void
jt_visit_window_dispose (GObject *object)
{
  JtVisitWindow *self = JT_VISIT_WINDOW (object);

  jt_read_no_more (&self->reading);
  self->current = NULL;
  g_ptr_array_set_size (self->done, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_VISIT_WINDOW);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  for (guint i = 0; i < JT_VISIT_COLUMNS; i++)
    g_clear_object (&self->widths[i]);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (jt_visit_window_parent_class)->dispose (object);
}

static void
jt_visit_window_finalize (GObject *object)
{
  g_free (JT_VISIT_WINDOW (object)->case_uid);
  g_free (JT_VISIT_WINDOW (object)->entrance);
  g_ptr_array_unref (JT_VISIT_WINDOW (object)->done);
  G_OBJECT_CLASS (jt_visit_window_parent_class)->finalize (object);
}

static void
jt_visit_window_class_init (JtVisitWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_visit_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_visit_window_finalize;
  g_type_ensure (JT_TYPE_FIELD_DATE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-visit-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JtVisitWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, JtVisitWindow, none);
  gtk_widget_class_bind_template_child (widget_class, JtVisitWindow, entrances);
  gtk_widget_class_bind_template_child (widget_class, JtVisitWindow, day);
  gtk_widget_class_bind_template_child (widget_class, JtVisitWindow, keys);
  gtk_widget_class_bind_template_child (widget_class, JtVisitWindow, titles);
  gtk_widget_class_bind_template_child (widget_class, JtVisitWindow, lines);
  gtk_widget_class_bind_template_child (widget_class, JtVisitWindow, status);
  gtk_widget_class_bind_template_callback (widget_class, on_entrance_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_close_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  jt_visit_window_init_undo (widget_class);
}

static void
join_titles (JtVisitWindow *self)
{
  GtkWidget *title = gtk_widget_get_first_child (GTK_WIDGET (self->titles));

  for (guint i = 0; i < JT_VISIT_COLUMNS; i++, title = gtk_widget_get_next_sibling (title))
    {
      self->widths[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
      gtk_size_group_add_widget (self->widths[i], title);
    }
}

/* "1 家中无人　2 租户 …": what the digits mean, as the boxes of the sheet stand. */
static void
say_keys (JtVisitWindow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *word;

  for (guint i = 0; (word = jt_visit_words_get (i)) != NULL; i++)
    g_string_append_printf (text, "%u %s    ", i + 1, word);
  g_string_append (text, _ ("0 Clear    Enter Save, next line    Ctrl+Z Undo    Delete Withdraw the last visit"));
  gtk_label_set_label (self->keys, text->str);
}

static void
jt_visit_window_init (JtVisitWindow *self)
{
  self->done = jt_visit_window_new_done ();
  gtk_widget_init_template (GTK_WIDGET (self));
  jt_drop_down_name_all (GTK_WIDGET (self));
  join_titles (self);
  say_keys (self);
  g_signal_connect_object (jt_field_text_get_entry (JT_FIELD_TEXT (self->day)), "activate",
                           G_CALLBACK (on_day_activate_cb), self, G_CONNECT_SWAPPED);
}

JtVisitWindow *
jt_visit_window_present (GtkWindow *parent, JtSession *session, const char *case_uid,
                         const char *entrance)
{
  JtVisitWindow *self = g_object_new (JT_TYPE_VISIT_WINDOW, "transient-for", parent, NULL);
  g_autofree char *today = jt_day_format (
      jt_clock_today (jt_office_get_clock (jt_session_get_office (session))));
  g_autoptr (JsonNode) value = json_node_init_string (json_node_alloc (), today);

  self->session = g_object_ref (session);
  self->case_uid = g_strdup (case_uid);
  self->entrance = g_strdup (entrance);
  self->reading = g_cancellable_new ();
  jt_field_set_value (self->day, value);
  jt_session_read_async (session, read_sheets, g_strdup (case_uid), g_free,
                         (GDestroyNotify) g_ptr_array_unref, self->reading, on_read_cb,
                         g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
