/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-import-job.h"
#include "jt-import-preview.h"
#include "jt-import-sheets.h"
#include "jt-import-window.h"
#include "jt-table-view.h"

G_BEGIN_DECLS

/* For the files of the import window only. */

typedef enum
{
  STEP_FILE,
  STEP_COLUMNS,
  STEP_CHANGES,
  STEP_DONE,
} Step;

struct _JtImportWindow
{
  GtkWindow parent_instance;

  GtkLabel *step_title;
  GtkStack *steps;
  GtkLabel *file_name;
  GtkButton *choose;
  JtImportSheets *sheets;
  GtkLabel *counts;
  JtImportPreview *preview;
  GtkButton *save_rejected;
  GtkLabel *done;
  GtkBox *done_rejected;
  GtkButton *names;
  GtkLabel *rows_title;
  JtTableView *rows;
  GtkLabel *trouble;
  GtkBox *waiting_box;
  GtkLabel *waiting;
  GtkProgressBar *bar;
  GtkButton *cancel;
  GtkButton *back;
  GtkButton *next;

  JtSession *session;
  Step step;
  char *path;
  char *charset; /* that a person chose */
  JsonObject *look;
  JsonObject *shown; /* the sheet whose rows are seen */
  JtImportAnswer *plan;
  GCancellable *cancellable;
  JtImportProgress *progress;
  guint watch;
  GtkWidget *at_hand; /* that had the focus when a long step began; weak */
};

/* jt-import-window.c: what is told, and one long step at a time.  What jt_import_window_end()
 * returns: whether the window is still there to show what came. */
void jt_import_window_tell_news (JtImportWindow *self, const char *text);
void jt_import_window_tell_error (JtImportWindow *self, const GError *error);
gboolean jt_import_window_is_busy (JtImportWindow *self);
JtImportWish jt_import_window_begin (JtImportWindow *self);
gboolean jt_import_window_end (JtImportWindow *self);

/* jt-import-rejected.c: the rows that were not taken, saved as a workbook to mend */
void jt_import_window_pick_rejected (JtImportWindow *self);

G_END_DECLS
