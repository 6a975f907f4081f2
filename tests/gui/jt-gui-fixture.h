/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-application.h"
#include "jt-book-fixture.h"
#include "jt-window.h"

/* Starts GTK and the program, in Chinese.  Without a display it says that the file of tests is
 * skipped and returns FALSE. */
gboolean jt_gui_init (int *argc, char ***argv);

/* The program, one a test program. */
JtApplication *jt_gui_application (void);

/* A window on a small book: three cases with their votes, sixty households. */
typedef struct
{
  JtBook *book;
  JtWindow *window;
} JtGui;

JtGui *jt_gui_new (void);

/* Closes the window and removes the book. */
void jt_gui_free (JtGui *gui);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtGui, jt_gui_free)

/* Turns the main loop until @done says so; a test that would hang fails instead. */
void jt_gui_spin_until (gboolean (*done) (gpointer data), gpointer data);

/* Presents @window and turns the main loop until it is on the screen and nothing waits. */
void jt_gui_show (GtkWindow *window);

/* Turns the main loop until nothing waits. */
void jt_gui_settle (void);

/* Calls @visit for @root and everything below it, parents first. */
typedef void (*JtVisit) (GtkWidget *widget, gpointer data);
void jt_gui_walk (GtkWidget *root, JtVisit visit, gpointer data);

/* The first widget below @root, or itself, that is of @type; %NULL when there is none. */
GtkWidget *jt_gui_find_type (GtkWidget *root, GType type);

/* The window of @type that was opened last; it must be there. */
GtkWindow *jt_gui_find_window (GType type);

/* The first widget below @root, or itself, whose template or builder id is @id; it must be there. */
GtkWidget *jt_gui_find (GtkWidget *root, const char *id);

/* Hands a key to who listens at @widget, and to its shortcuts; whether somebody took it. */
gboolean jt_gui_press (GtkWidget *widget, guint key, GdkModifierType modifiers);

/* The uid of the first case of the book; @number: its number, unless %NULL; (transfer full). */
char *jt_gui_first_case (JtGui *gui, char **number);

/* Opens the page of this case and waits until it is read. */
GtkWidget *jt_gui_open_case (JtGui *gui, const char *uid);

/* What a person is told of a widget that failed a test: its type and ids up to its window. */
char *jt_gui_describe (GtkWidget *widget);
