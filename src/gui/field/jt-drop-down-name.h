/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jt_drop_down_name:
 * @drop_down: a choice among the strings of a model
 * @name: what is chosen: "Use of the part"
 *
 * Says to assistive technologies what is chosen and what the choice is.  In GTK 4.8 the focus goes to
 * the button within, which is not called what the whole is called.
 */
void jt_drop_down_name (GtkDropDown *drop_down, const char *name);

/**
 * jt_drop_down_name_all:
 * @root: what was made from a template
 *
 * Calls jt_drop_down_name() for each choice below @root with the words of the label that points to
 * it, or else with those of its tooltip.
 */
void jt_drop_down_name_all (GtkWidget *root);

G_END_DECLS
