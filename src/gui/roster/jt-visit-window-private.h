/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-field.h"
#include "jt-visit-row.h"
#include "jt-visit-window.h"

G_BEGIN_DECLS

/* For the files jt-visit-window*.c only. */

struct _JtVisitWindow
{
  GtkWindow parent_instance;

  GtkStack *stack;
  GtkLabel *none;
  GtkDropDown *entrances;
  JtField *day;
  GtkLabel *keys;
  GtkBox *titles;
  GtkListBox *lines;
  GtkLabel *status;

  JtSession *session;
  GCancellable *reading;
  char *case_uid;
  char *entrance;
  GPtrArray *sheets;
  GPtrArray *done; /* what was saved of this sheet and can be taken back, the last at the end */
  JtVisitRow *current;
  guint saving;     /* entries on their way */
  gboolean leaving; /* is closed once they have arrived */
  GtkSizeGroup *widths[JT_VISIT_COLUMNS];
};

/**
 * jt_visit_window_tell:
 * @self: a window
 * @trouble: whether something went wrong
 * @text: what happened; "" when it is told no more
 */
void jt_visit_window_tell (JtVisitWindow *self, gboolean trouble, const char *text);

/**
 * jt_visit_window_update:
 * @self: a window
 *
 * What can be done now: another sheet takes the place of this one only when all of it is in the
 * book, and what was saved can be taken back.
 */
void jt_visit_window_update (JtVisitWindow *self);

/**
 * jt_visit_window_new_done:
 *
 * Returns: (transfer full): what was saved, as jt_visit_window_add_done() adds it
 */
GPtrArray *jt_visit_window_new_done (void);

/**
 * jt_visit_window_add_done:
 * @self: a window
 * @row: a line of it
 * @uid: of the visit that was saved
 *
 * The visit is now what Ctrl+Z takes back.
 */
void jt_visit_window_add_done (JtVisitWindow *self, JtVisitRow *row, const char *uid);

/**
 * jt_visit_window_withdraw_last:
 * @self: a window
 * @row: a line of it
 *
 * Takes back the last visit of the line once that was asked.
 */
void jt_visit_window_withdraw_last (JtVisitWindow *self, JtVisitRow *row);

/**
 * jt_visit_window_init_undo:
 * @widget_class: the class of the window, while it is being made
 *
 * Its button and Ctrl+Z, which clears what is not saved and takes back what was saved last.
 */
void jt_visit_window_init_undo (GtkWidgetClass *widget_class);

G_END_DECLS
