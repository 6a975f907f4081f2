/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-start-form.h"
#include "jt-start-trouble.h"
#include "jt-start-window.h"

G_BEGIN_DECLS

/* For the files jt-start-window*.c only: one opens a book, the other makes one. */
struct _JtStartWindow
{
  GtkApplicationWindow parent_instance;

  GtkStack *stack;
  GtkListBox *recent;
  GtkButton *make_button;
  JtStartForm *form_page;
  GtkListBox *users;
  JtStartTrouble *trouble_page;
  GtkSpinner *spinner;
  GtkLabel *busy;
  GtkProgressBar *progress;
  GtkButton *stop_button;

  char *path; /* the book that is being opened */
  char *who;  /* works in it; NULL for the only user */
  char *news; /* what its window says of how it was restored */
  char *from;   /* what is copied to @path */
  char *backup; /* what is restored at @path */
  gboolean in_place; /* what is restored takes the place of the book, which made trouble */
  JtOpening *opening;
  GCancellable *renewing; /* while its tables are made anew */
  gboolean renewed_once;
  gint renewed;           /* in thousandths, written by another thread */
  guint look;
};

void jt_start_window_turn_to (JtStartWindow *self, const char *page);
void jt_start_window_set_path (JtStartWindow *self, const char *path);

/* Work that was begun keeps the window, which leaves only its application when it is closed. */
gboolean jt_start_window_is_closed (JtStartWindow *self);

/* Opens the book of its path; @user works in it, or %NULL. */
void jt_start_window_open (JtStartWindow *self, const char *user);

void jt_start_window_show_trouble (JtStartWindow *self, const GError *error);

/* Binds what the pages ask for when a book is to be made. */
void jt_start_window_bind_making (GtkWidgetClass *widget_class);

G_END_DECLS
