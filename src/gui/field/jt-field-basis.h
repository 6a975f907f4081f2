/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jt_field_basis_new:
 * @article: (nullable): as jt_law_text()
 *
 * Returns: (transfer floating): the small word 依据 beside a field or a refusal, which opens the
 *   text of the article; not visible without one
 */
GtkWidget *jt_field_basis_new (const char *article);

/**
 * jt_field_basis_set:
 * @button: what jt_field_basis_new() made
 * @article: (nullable): another article
 */
void jt_field_basis_set (GtkWidget *button, const char *article);

G_END_DECLS
