/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A person in a list, told apart from others of the name, with the acts there are. */

/**
 * jt_home_person_row_new:
 * @name: whom it is about
 * @name_class: (nullable): how that looks
 *
 * Returns: (transfer floating): a #GtkListBoxRow that is stopped at only for its acts
 */
GtkWidget *jt_home_person_row_new (const char *name, const char *name_class);

/**
 * jt_home_person_row_add_text:
 * @row: from jt_home_person_row_new()
 * @text: what is known, on a line of its own
 * @css_class: how it looks
 */
void jt_home_person_row_add_text (GtkWidget *row, const char *text, const char *css_class);

/**
 * jt_home_person_row_add_act:
 * @row: from jt_home_person_row_new()
 * @text: what is done; read aloud with the name
 *
 * Returns: (transfer none): its button
 */
GtkWidget *jt_home_person_row_add_act (GtkWidget *row, const char *text);

G_END_DECLS
