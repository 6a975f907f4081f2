/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What a window has to be for somebody who does not see it or has no mouse. */

/* Below @root: "type “id” in type …" of each widget on the screen that can have the focus and has
 * no name. */
GPtrArray *jt_accessible_find_unnamed (GtkWidget *root);

/* Below @root: each pair of letters on the screen that are underlined twice in one window. */
GPtrArray *jt_accessible_find_rivals (GtkWidget *root);

/* Nothing of the two in what is called @what; the test fails with all that was found. */
void jt_accessible_check_part (GtkWidget *root, const char *what);

/* The same of a whole window; and Tab goes all the way round in it, both ways. */
void jt_accessible_check (GtkWindow *window, const char *what);

/* Opens the first @most menus and popovers below @root, one after the other, and looks at each. */
void jt_accessible_check_menus (GtkWidget *root, guint most, const char *what);
