/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The rows of the lists of the start window. */

/**
 * jt_start_rows_new_user:
 * @name: somebody who works with the book
 *
 * Returns: (transfer floating): a row of the list that asks who it is; its data "user" is the name
 */
GtkWidget *jt_start_rows_new_user (const char *name);

/**
 * jt_start_rows_new_book:
 * @path: where a book lies
 *
 * Returns: (transfer floating): a row of the list of recent books; its data "path" is @path
 */
GtkWidget *jt_start_rows_new_book (const char *path);

G_END_DECLS
