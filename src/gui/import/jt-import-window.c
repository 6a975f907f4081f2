/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-window.h"

#include <glib/gi18n.h>

#include "jt-file-pick.h"
#include "jt-home-names-window.h"
#include "jt-import-job.h"
#include "jt-import-memory.h"
#include "jt-import-preview.h"
#include "jt-import-rows.h"
#include "jt-import-sheets.h"
#include "jt-import-table.h"
#include "jt-import-template.h"
#include "jt-import-window-private.h"
#include "jt-json.h"
#include "jt-wording.h"

/* How often progress is looked at, in milliseconds. */
#define LOOK_INTERVAL 100

static const char *const step_names[] = { "file", "columns", "changes", "done" };

G_DEFINE_FINAL_TYPE (JtImportWindow, jt_import_window, GTK_TYPE_WINDOW)

/* ------------------------------------------------------------------------------------ the state */

/* What went well does not look like what went wrong. */
void
jt_import_window_tell_news (JtImportWindow *self, const char *text)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->trouble), "error-text");
  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
}

static void
tell (JtImportWindow *self, const char *text)
{
  gtk_widget_add_css_class (GTK_WIDGET (self->trouble), "error-text");
  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), *text != '\0');
}

void
jt_import_window_tell_error (JtImportWindow *self, const GError *error)
{
  g_autofree char *sentence = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      jt_import_window_tell_news (self, _ ("Stopped. Nothing was written."));
      return;
    }
  sentence = jt_wording_error (error);
  tell (self, sentence);
}

gboolean
jt_import_window_is_busy (JtImportWindow *self)
{
  return self->progress != NULL;
}

static gboolean
plan_writes (JtImportWindow *self)
{
  return self->plan != NULL
         && jt_json_int (self->plan->answer, "new", 0)
                    + jt_json_int (self->plan->answer, "changed", 0)
                > 0;
}

static void
update (JtImportWindow *self)
{
  static const char *const titles[] = {
    N_ ("Step 1 of 4: the file"),
    N_ ("Step 2 of 4: its sheets and columns"),
    N_ ("Step 3 of 4: what would change"),
    N_ ("Step 4 of 4: done"),
  };
  static const char *const verbs[]
      = { N_ ("_Next"), N_ ("_Look What Would Change"), N_ ("_Import Roster"), N_ ("_Close") };
  const gboolean busy = jt_import_window_is_busy (self);

  gtk_label_set_label (self->step_title, _ (titles[self->step]));
  gtk_stack_set_visible_child_name (self->steps, step_names[self->step]);
  gtk_button_set_label (self->next, _ (verbs[self->step]));
  gtk_widget_set_visible (GTK_WIDGET (self->back),
                          self->step == STEP_COLUMNS || self->step == STEP_CHANGES);
  gtk_widget_set_sensitive (GTK_WIDGET (self->back), !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->steps), !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next),
                            !busy && (self->step != STEP_FILE || self->look != NULL)
                                && (self->step != STEP_CHANGES || plan_writes (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), self->look != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting_box), busy);
}

static void
go (JtImportWindow *self, Step step)
{
  const gboolean turned = step != self->step;

  self->step = step;
  tell (self, "");
  update (self);
  /* What was at hand is gone; the keyboard goes on with what is likely next. */
  if (turned)
    gtk_widget_grab_focus (step == STEP_FILE ? GTK_WIDGET (self->choose) : GTK_WIDGET (self->next));
}

/* -------------------------------------------------------------------------------- long-running work */

static gboolean
on_look_cb (gpointer data)
{
  JtImportWindow *self = data;
  JtRosterPhase phase;
  guint done, total;
  g_autofree char *text = NULL;

  jt_import_progress_get (self->progress, &phase, &done, &total);
  if (phase == JT_ROSTER_PHASE_READING)
    text = g_strdup_printf (ngettext ("Reading the file: %'u row",
                                      "Reading the file: %'u rows", done), done);
  else if (phase == JT_ROSTER_PHASE_COMPARING)
    text = g_strdup_printf (_ ("Comparing with the book: %'u of %'u"), done, total);
  else
    text = g_strdup_printf (_ ("Writing in one piece: %'u of %'u"), done, total);
  gtk_label_set_label (self->waiting, text);
  if (total > 0)
    gtk_progress_bar_set_fraction (self->bar, MIN ((double) done / total, 1));
  else
    gtk_progress_bar_pulse (self->bar);
  return G_SOURCE_CONTINUE;
}

JtImportWish
jt_import_window_begin (JtImportWindow *self)
{
  tell (self, "");
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->progress = jt_import_progress_new ();
  self->watch = g_timeout_add (LOOK_INTERVAL, on_look_cb, self);
  gtk_label_set_label (self->waiting, "");
  gtk_progress_bar_set_fraction (self->bar, 0);
  g_set_weak_pointer (&self->at_hand, gtk_window_get_focus (GTK_WINDOW (self)));
  update (self);
  return (JtImportWish){ .path = self->path,
                         .charset = self->charset,
                         .layout
                         = self->look != NULL ? jt_json_array (self->look, "sheets") : NULL,
                         .compound = jt_import_sheets_get_compound (self->sheets),
                         .progress = self->progress };
}

/* The work took the keys from the button that began it: it gets them back, and the first button of the
 * step where it cannot. */
static void
return_focus (JtImportWindow *self)
{
  GtkWidget *focus = self->at_hand;

  if (gtk_window_get_focus (GTK_WINDOW (self)) == NULL
      && (focus == NULL || !gtk_widget_get_mapped (focus) || !gtk_widget_grab_focus (focus)))
    gtk_widget_grab_focus (GTK_WIDGET (self->step == STEP_FILE ? self->choose : self->next));
  g_clear_weak_pointer (&self->at_hand);
}

/* Returns: whether the window is still there to show what came. */
gboolean
jt_import_window_end (JtImportWindow *self)
{
  g_clear_handle_id (&self->watch, g_source_remove);
  g_clear_pointer (&self->progress, jt_import_progress_unref);
  if (self->steps == NULL)
    return FALSE;
  gtk_progress_bar_set_fraction (self->bar, 0); /* a bar that pulses draws on, even when hidden */
  update (self);
  return_focus (self);
  return TRUE;
}

/* ------------------------------------------------------------------------------------- the file */

static void
show_rows (JtImportWindow *self, JsonObject *sheet)
{
  g_autofree char *title = jt_import_rows_title (sheet);

  self->shown = sheet;
  jt_import_rows_show (self->rows, sheet);
  gtk_label_set_label (self->rows_title, title);
}

/* Another sheet, or the same whose columns were taken for something else. */
static void
on_sheet_changed_cb (JtImportWindow *self)
{
  JsonObject *sheet = jt_import_sheets_get_sheet (self->sheets);

  if (sheet == NULL)
    return;
  if (sheet != self->shown)
    show_rows (self, sheet);
  else
    jt_import_rows_name_columns (self->rows, sheet);
}

static void
on_looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) look = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (!jt_import_window_end (self))
    return;
  if (look == NULL)
    {
      jt_import_window_tell_error (self, error);
      return;
    }
  jt_import_memory_apply (self->session, jt_json_array (look, "sheets"));
  g_clear_pointer (&self->look, json_object_unref);
  self->look = g_steal_pointer (&look);
  self->shown = NULL;
  jt_import_sheets_show (self->sheets, self->look, self->charset);
  go (self, STEP_COLUMNS);
}

static void
look_at_file (JtImportWindow *self)
{
  const JtImportWish wish = jt_import_window_begin (self);

  jt_import_look_async (self->session, &wish, self->cancellable, on_looked_cb,
                        g_object_ref (self));
}

void
jt_import_window_open (JtImportWindow *self, const char *path)
{
  g_autofree char *name = NULL;

  g_return_if_fail (JT_IS_IMPORT_WINDOW (self) && !jt_import_window_is_busy (self));

  name = g_filename_display_basename (path);
  g_free (self->path);
  self->path = g_strdup (path);
  g_clear_pointer (&self->charset, g_free);
  g_clear_pointer (&self->look, json_object_unref);
  gtk_label_set_label (self->file_name, name);
  look_at_file (self);
}

static void
on_charset_chosen_cb (JtImportWindow *self, const char *charset)
{
  g_free (self->charset);
  self->charset = *charset != '\0' ? g_strdup (charset) : NULL;
  /* Not on the list that closes: who tries one way of reading may have to try the next. */
  jt_import_sheets_enter_charset (self->sheets);
  look_at_file (self);
}

static void
on_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtImportWindow) self = data;
  g_autofree char *path = jt_file_pick_finish (result);

  if (path != NULL && self->steps != NULL)
    jt_import_window_open (self, path);
}

static void
on_choose_cb (JtImportWindow *self)
{
  jt_file_pick_async (GTK_WINDOW (self), JT_FILE_OPEN_TABLE, NULL, on_picked_cb,
                      g_object_ref (self));
}

static void
on_template_told (const char *sentence, gboolean saved, gpointer data)
{
  JtImportWindow *self = data;

  if (self->steps == NULL)
    return;
  if (saved)
    jt_import_window_tell_news (self, sentence);
  else
    tell (self, sentence);
}

static void
on_template_cb (JtImportWindow *self)
{
  jt_import_template_save (GTK_WINDOW (self), self->session, on_template_told, self);
}

/* ---------------------------------------------------------------------------- what would change */

static void
show_plan (JtImportWindow *self)
{
  g_autofree char *counts = jt_import_preview_count (self->plan);

  gtk_label_set_label (self->counts, counts);
  jt_import_preview_show (self->preview, self->plan);
  gtk_widget_set_visible (GTK_WIDGET (self->save_rejected),
                          jt_import_preview_n_rejected (self->plan) > 0);
}

static void
on_compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JtImportAnswer) plan = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (!jt_import_window_end (self))
    return;
  if (plan == NULL)
    {
      jt_import_window_tell_error (self, error);
      return;
    }
  g_clear_pointer (&self->plan, jt_import_answer_free);
  self->plan = g_steal_pointer (&plan);
  show_plan (self);
  go (self, STEP_CHANGES);
  if (!plan_writes (self))
    jt_import_window_tell_news (self, _ ("Nothing in this file is new or changed: there is nothing to import."));
}

static void
compare (JtImportWindow *self)
{
  const JtImportWish wish = jt_import_window_begin (self);

  jt_import_memory_keep (self->session, wish.layout);
  jt_import_compare_async (self->session, &wish, self->cancellable, on_compared_cb,
                           g_object_ref (self));
}

static void
on_row_chosen_cb (JtImportWindow *self, const char *name, guint number)
{
  JsonObject *sheet = jt_import_rows_find_sheet (self->look, name);

  if (sheet != NULL && sheet != self->shown)
    show_rows (self, sheet);
  jt_import_table_select_number (self->rows, number);
}

/* ---------------------------------------------------------------------------------------- done */

static void
show_done (JtImportWindow *self, JtImportAnswer *answer)
{
  g_autofree char *counts = jt_import_preview_count (answer);
  const guint n = json_array_get_length (jt_json_array (answer->details, "same_names"));

  gtk_label_set_label (self->done, counts);
  gtk_widget_set_visible (GTK_WIDGET (self->done_rejected),
                          jt_import_preview_n_rejected (answer) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->names), n > 0);
  go (self, STEP_DONE);
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JtImportAnswer) answer = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (!jt_import_window_end (self))
    return;
  if (answer != NULL)
    show_done (self, answer);
  else
    jt_import_window_tell_error (self, error);
}

static void
write_roster (JtImportWindow *self)
{
  JtImportWish wish = jt_import_window_begin (self);

  wish.digest = jt_json_text (self->plan->details, "digest");
  jt_import_write_async (self->session, &wish, self->cancellable, on_written_cb,
                         g_object_ref (self));
}

static void
on_names_cb (JtImportWindow *self)
{
  jt_home_names_window_present (GTK_WINDOW (self), self->session);
}

/* ------------------------------------------------------------------------------------ the buttons */

static void
on_next_cb (JtImportWindow *self)
{
  switch (self->step)
    {
    case STEP_FILE:
      go (self, STEP_COLUMNS);
      break;
    case STEP_COLUMNS:
      compare (self);
      break;
    case STEP_CHANGES:
      write_roster (self);
      break;
    case STEP_DONE:
    default:
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
on_back_cb (JtImportWindow *self)
{
  go (self, self->step - 1);
}

/* What is under way is stopped first, and how that went is told: what is in the book and what is not
 * does not remain a guess. */
static gboolean
jt_import_window_close_request (GtkWindow *window)
{
  JtImportWindow *self = JT_IMPORT_WINDOW (window);

  if (jt_import_window_is_busy (self))
    {
      g_cancellable_cancel (self->cancellable);
      return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (jt_import_window_parent_class)->close_request (window);
}

static void
on_cancel_cb (JtImportWindow *self)
{
  g_cancellable_cancel (self->cancellable);
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_import_window_dispose (GObject *object)
{
  JtImportWindow *self = JT_IMPORT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->watch, g_source_remove);
  g_clear_weak_pointer (&self->at_hand);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_IMPORT_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->charset, g_free);
  g_clear_pointer (&self->look, json_object_unref);
  g_clear_pointer (&self->plan, jt_import_answer_free);
  G_OBJECT_CLASS (jt_import_window_parent_class)->dispose (object);
}

static void
jt_import_window_class_init (JtImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_import_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = jt_import_window_close_request;
  g_type_ensure (JT_TYPE_IMPORT_SHEETS);
  g_type_ensure (JT_TYPE_IMPORT_PREVIEW);
  g_type_ensure (JT_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, step_title);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, steps);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, file_name);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, choose);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, sheets);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, counts);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, save_rejected);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, done);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, done_rejected);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, names);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, rows_title);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, waiting_box);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, waiting);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, back);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, next);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_template_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sheet_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_charset_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_names_cb);
  gtk_widget_class_bind_template_callback (widget_class, jt_import_window_pick_rejected);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
}

static void
jt_import_window_init (JtImportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

static void
watch_table (JtImportWindow *self, JtTableView *table)
{
  g_signal_connect_object (table, "failed", G_CALLBACK (jt_import_window_tell_error), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "told", G_CALLBACK (jt_import_window_tell_news), self,
                           G_CONNECT_SWAPPED);
}

JtImportWindow *
jt_import_window_present (GtkWindow *parent, JtSession *session)
{
  /* Of the program, so that its keys are heard here; and never without the book it writes to. */
  JtImportWindow *self
      = g_object_new (JT_TYPE_IMPORT_WINDOW, "application", gtk_window_get_application (parent),
                      "transient-for", parent, "destroy-with-parent", TRUE, NULL);

  self->session = g_object_ref (session);
  jt_import_table_set_up (self->rows, session, _ ("Rows of the file"), _ ("The file has no rows"),
                          TRUE);
  jt_table_view_add (self->rows, GTK_WIDGET (self->rows_title));
  watch_table (self, self->rows);
  watch_table (self, jt_import_preview_set_session (self->preview, session));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
