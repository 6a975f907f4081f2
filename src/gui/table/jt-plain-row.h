/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JtPlainRow:
 *
 * A row of a list in which nothing but rows take the focus.  Tab enters the list where it was left,
 * and leaves it again: a list of a hundred lines is one stop, and the arrow keys go through it.
 */
#define JT_TYPE_PLAIN_ROW (jt_plain_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (JtPlainRow, jt_plain_row, JT, PLAIN_ROW, GtkListBoxRow)

struct _JtPlainRowClass
{
  GtkListBoxRowClass parent_class;
};

/**
 * jt_plain_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *jt_plain_row_new (void);

G_END_DECLS
