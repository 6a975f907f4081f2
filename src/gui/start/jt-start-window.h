/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-opening.h"

G_BEGIN_DECLS

/**
 * JtStartWindow:
 *
 * Where a book is chosen: a recent one, a new one, another file, the sample, or one restored from a
 * backup; and who works in it.  What is wrong with a book is said here in words, with a way out.
 */
#define JT_TYPE_START_WINDOW (jt_start_window_get_type ())
G_DECLARE_FINAL_TYPE (JtStartWindow, jt_start_window, JT, START_WINDOW, GtkApplicationWindow)

/**
 * jt_start_window_new:
 * @application: the application
 *
 * Returns: (transfer none): the start window, a new one or the one that is there already
 */
JtStartWindow *jt_start_window_new (GtkApplication *application);

/**
 * jt_start_window_take_opening:
 * @window: the window, which need not be shown yet
 * @path: a book
 * @opening: (transfer full): its opening
 *
 * As jt_start_window_take_book(), of a book that is being opened already.
 */
void jt_start_window_take_opening (JtStartWindow *window, const char *path, JtOpening *opening);

/**
 * jt_start_window_take_book:
 * @window: the window
 * @path: a book
 *
 * Opens the book, after asking who works when there are several users; or says why it cannot be
 * opened.
 */
void jt_start_window_take_book (JtStartWindow *window, const char *path);

/**
 * jt_start_window_make_book:
 * @window: the window
 *
 * Turns to the form of a new book.
 */
void jt_start_window_make_book (JtStartWindow *window);

/**
 * jt_start_window_pick_book:
 * @window: the window
 *
 * Asks for a book's file.
 */
void jt_start_window_pick_book (JtStartWindow *window);

/**
 * jt_start_window_open_sample:
 * @window: the window
 *
 * Opens the sample book, made when it is not there yet.
 */
void jt_start_window_open_sample (JtStartWindow *window);

G_END_DECLS
