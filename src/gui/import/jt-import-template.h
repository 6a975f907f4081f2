/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtImportTemplateTold:
 * @sentence: where the template is, or why it is nowhere
 * @saved: which of the two
 * @owner: who asked for it
 */
typedef void (*JtImportTemplateTold) (const char *sentence, gboolean saved, gpointer owner);

/**
 * jt_import_template_save:
 * @parent: the window that asks
 * @session: a session
 * @told: hears what became of it, unless the user gave up
 * @owner: (type GObject): for @told; it is kept until then
 *
 * Asks where to, and writes an empty roster with an example and explanations.
 */
void jt_import_template_save (GtkWindow *parent, JtSession *session, JtImportTemplateTold told,
                              gpointer owner);

G_END_DECLS
