/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-window.h"

#include <glib/gi18n.h>

#include "jt-file-pick.h"
#include "jt-home-names-window.h"
#include "jt-import-changes.h"
#include "jt-import-columns.h"
#include "jt-import-job.h"
#include "jt-import-table.h"
#include "jt-json.h"
#include "jt-wording.h"

typedef enum
{
  STEP_FILE,
  STEP_COLUMNS,
  STEP_CHANGES,
  STEP_DONE,
} Step;

static const char *const step_names[] = { "file", "columns", "changes", "done" };

struct _JtImportWindow
{
  GtkWindow parent_instance;

  GtkLabel *step_title;
  GtkStack *steps;
  GtkLabel *file_name;
  GtkButton *choose;
  GtkDropDown *sheet;
  GtkLabel *sheet_label;
  GtkGrid *columns;
  GtkBox *compound_box;
  GtkEntry *compound;
  GtkLabel *counts;
  GtkColumnView *changes;
  GtkButton *save_rejected;
  GtkLabel *done;
  GtkButton *names;
  GtkScrolledWindow *rows_frame;
  GtkColumnView *rows;
  GtkLabel *trouble;
  GtkSpinner *spinner;
  GtkLabel *waiting;
  GtkButton *cancel;
  GtkButton *back;
  GtkButton *next;

  JtSession *session;
  Step step;
  char *path;
  JsonObject *look;
  JtImportAnswer *plan;
  GCancellable *cancellable;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (JtImportWindow, jt_import_window, GTK_TYPE_WINDOW)

/* ------------------------------------------------------------------------------------ the state */

static void
tell (JtImportWindow *self, const char *text)
{
  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), *text != '\0');
}

static void
tell_error (JtImportWindow *self, const GError *error)
{
  g_autofree char *sentence = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  sentence = jt_wording_error (error);
  tell (self, sentence);
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
    N_ ("Step 2 of 4: its columns"),
    N_ ("Step 3 of 4: what would change"),
    N_ ("Step 4 of 4: done"),
  };
  static const char *const verbs[]
      = { N_ ("_Next"), N_ ("_Look What Would Change"), N_ ("_Import Roster"), N_ ("_Close") };

  gtk_label_set_label (self->step_title, _ (titles[self->step]));
  gtk_stack_set_visible_child_name (self->steps, step_names[self->step]);
  gtk_button_set_label (self->next, _ (verbs[self->step]));
  gtk_widget_set_visible (GTK_WIDGET (self->back),
                          self->step == STEP_COLUMNS || self->step == STEP_CHANGES);
  gtk_widget_set_sensitive (GTK_WIDGET (self->back), !self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->steps), !self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next),
                            !self->busy && (self->step != STEP_FILE || self->look != NULL)
                                && (self->step != STEP_CHANGES || plan_writes (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->rows_frame), self->look != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), self->busy);
  gtk_spinner_set_spinning (self->spinner, self->busy);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting), self->busy);
  gtk_widget_set_visible (GTK_WIDGET (self->cancel), self->busy);
}

static GCancellable *
begin (JtImportWindow *self, const char *waiting)
{
  tell (self, "");
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_label_set_label (self->waiting, waiting);
  self->busy = TRUE;
  update (self);
  return self->cancellable;
}

/* Returns: whether the window is still there to show what came. */
static gboolean
end (JtImportWindow *self)
{
  self->busy = FALSE;
  if (self->steps == NULL)
    return FALSE;
  update (self);
  return TRUE;
}

static void
go (JtImportWindow *self, Step step)
{
  self->step = step;
  tell (self, "");
  update (self);
}

/* ------------------------------------------------------------------------------------- the file */

static JsonObject *
get_sheet (JtImportWindow *self)
{
  return json_array_get_object_element (jt_json_array (self->look, "sheets"),
                                        gtk_drop_down_get_selected (self->sheet));
}

/* Returns: (transfer full): letters as a spreadsheet program counts columns. */
static char *
column_letters (guint i)
{
  return i < 26 ? g_strdup_printf ("%c", 'A' + (char) i)
                : g_strdup_printf ("%c%c", 'A' + (char) (i / 26 - 1), 'A' + (char) (i % 26));
}

static void
show_rows (JtImportWindow *self, JsonObject *sheet)
{
  JsonArray *rows = jt_json_array (sheet, "rows");
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  guint n_columns = 0;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    n_columns = MAX (n_columns, json_array_get_length (jt_json_array (
                                    json_array_get_object_element (rows, i), "cells")));
  g_ptr_array_add (titles, g_strdup (_ ("Row")));
  for (guint i = 0; i < MIN (n_columns, 26 * 26); i++)
    g_ptr_array_add (titles, column_letters (i));
  g_ptr_array_add (titles, NULL);
  jt_import_table_set_columns (self->rows, (const char *const *) titles->pdata);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      JsonArray *cells = jt_json_array (row, "cells");
      g_autoptr (GPtrArray) texts = g_ptr_array_new ();
      g_autofree char *number = g_strdup_printf ("%d", (int) jt_json_int (row, "row", 0));

      g_ptr_array_add (texts, number);
      for (guint j = 0; j < json_array_get_length (cells); j++)
        g_ptr_array_add (texts, (char *) json_array_get_string_element (cells, j));
      g_ptr_array_add (texts, NULL);
      jt_import_table_add_row (self->rows, (const char *const *) texts->pdata);
    }
}

static void
on_sheet_cb (JtImportWindow *self)
{
  JsonObject *sheet;

  if (self->look == NULL || gtk_drop_down_get_selected (self->sheet) == GTK_INVALID_LIST_POSITION)
    return;
  sheet = get_sheet (self);
  show_rows (self, sheet);
  jt_import_columns_fill (self->columns, jt_json_array (sheet, "headers"));
  gtk_widget_set_visible (GTK_WIDGET (self->compound_box),
                          !jt_import_columns_has (self->columns, "compound"));
}

/* The sheet with the most headers is shown first. */
static void
show_look (JtImportWindow *self)
{
  JsonArray *sheets = jt_json_array (self->look, "sheets");
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint best = 0, most = 0;

  for (guint i = 0; i < json_array_get_length (sheets); i++)
    {
      JsonObject *sheet = json_array_get_object_element (sheets, i);
      const guint n = json_array_get_length (jt_json_array (sheet, "headers"));

      gtk_string_list_append (names, jt_json_text (sheet, "name"));
      if (n > most)
        {
          most = n;
          best = i;
        }
    }
  gtk_drop_down_set_model (self->sheet, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->sheet, best);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet), json_array_get_length (sheets) > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet_label), json_array_get_length (sheets) > 1);
  on_sheet_cb (self);
}

static void
on_looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  JsonObject *look = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (!end (self))
    {
      g_clear_pointer (&look, json_object_unref);
      return;
    }
  if (look == NULL)
    {
      tell_error (self, error);
      return;
    }
  g_clear_pointer (&self->look, json_object_unref);
  self->look = look;
  show_look (self);
  go (self, STEP_COLUMNS);
}

void
jt_import_window_open (JtImportWindow *self, const char *path)
{
  g_autofree char *name = NULL;

  g_return_if_fail (JT_IS_IMPORT_WINDOW (self) && !self->busy);

  name = g_filename_display_basename (path);
  g_free (self->path);
  self->path = g_strdup (path);
  g_clear_pointer (&self->look, json_object_unref);
  gtk_label_set_label (self->file_name, name);
  jt_import_look_async (self->session, path, begin (self, _ ("Reading the file…")), on_looked_cb,
                        g_object_ref (self));
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

/* ---------------------------------------------------------------------------- what would change */

static void
show_plan (JtImportWindow *self)
{
  g_autofree char *counts = jt_import_changes_count (self->plan);

  gtk_label_set_label (self->counts, counts);
  jt_import_changes_fill (self->changes, self->plan);
  gtk_widget_set_visible (
      GTK_WIDGET (self->save_rejected),
      json_array_get_length (jt_json_array (self->plan->answer, "rejected")) > 0);
}

static void
on_planned_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  JtImportAnswer *plan = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (!end (self))
    {
      jt_import_answer_free (plan);
      return;
    }
  if (plan == NULL)
    {
      tell_error (self, error);
      return;
    }
  g_clear_pointer (&self->plan, jt_import_answer_free);
  self->plan = plan;
  show_plan (self);
  go (self, STEP_CHANGES);
  if (!plan_writes (self))
    tell (self, _ ("Nothing in this file is new or changed: there is nothing to import."));
}

static void
show_done (JtImportWindow *self, JtImportAnswer *answer)
{
  g_autofree char *counts = jt_import_changes_count (answer);
  const guint n = json_array_get_length (jt_json_array (answer->details, "same_names"));

  gtk_label_set_label (self->done, counts);
  gtk_widget_set_visible (GTK_WIDGET (self->names), n > 0);
  go (self, STEP_DONE);
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JtImportAnswer) answer = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (!end (self))
    return;
  if (answer != NULL)
    show_done (self, answer);
  else
    tell_error (self, error);
}

/* Sheets that belong together are read together. */
static void
run (JtImportWindow *self, gboolean dry_run, GAsyncReadyCallback callback)
{
  g_auto (GStrv) mappings = jt_import_columns_mappings (self->columns);
  const char *compound = gtk_editable_get_text (GTK_EDITABLE (self->compound));
  const gboolean named = gtk_widget_get_visible (GTK_WIDGET (self->compound_box))
                         && *compound != '\0';

  jt_import_run_async (self->session, self->path, NULL, named ? compound : NULL,
                       (const char *const *) mappings, dry_run,
                       begin (self, dry_run ? _ ("Comparing with the book…")
                                            : _ ("Writing, in one piece…")),
                       callback, g_object_ref (self));
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
      run (self, TRUE, on_planned_cb);
      break;
    case STEP_CHANGES:
      run (self, FALSE, on_written_cb);
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

static void
on_cancel_cb (JtImportWindow *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
on_names_cb (JtImportWindow *self)
{
  jt_home_names_window_present (GTK_WINDOW (self), self->session);
}

static void
on_rejected_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *saved = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (!end (self))
    return;
  if (saved == NULL)
    tell_error (self, error);
}

static void
on_rejected_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtImportWindow) self = data;
  g_autofree char *path = jt_file_pick_finish (result);

  if (path == NULL || self->steps == NULL)
    return;
  begin (self, _ ("Writing the rejected rows…"));
  jt_import_save_rejected_async (self->session, self->path,
                                 jt_json_array (self->plan->answer, "rejected"), path,
                                 on_rejected_saved_cb, g_object_ref (self));
}

static void
on_save_rejected_cb (JtImportWindow *self)
{
  jt_file_pick_async (GTK_WINDOW (self), JT_FILE_SAVE_TABLE, _ ("rejected rows.csv"),
                      on_rejected_picked_cb, g_object_ref (self));
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_import_window_dispose (GObject *object)
{
  JtImportWindow *self = JT_IMPORT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_IMPORT_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->look, json_object_unref);
  g_clear_pointer (&self->plan, jt_import_answer_free);
  G_OBJECT_CLASS (jt_import_window_parent_class)->dispose (object);
}

static void
jt_import_window_class_init (JtImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_import_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, step_title);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, steps);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, file_name);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, choose);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, sheet);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, sheet_label);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, compound_box);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, compound);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, counts);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, changes);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, save_rejected);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, done);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, names);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, rows_frame);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, waiting);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, back);
  gtk_widget_class_bind_template_child (widget_class, JtImportWindow, next);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_names_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_rejected_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
jt_import_window_init (JtImportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

JtImportWindow *
jt_import_window_present (GtkWindow *parent, JtSession *session)
{
  JtImportWindow *self = g_object_new (JT_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
