/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A document that was written, taken apart again with other libraries than those that made it. */

/* Returns: (transfer full): name → GBytes of every part; all XML of it was parsed */
GHashTable *jt_docx_fixture_read (const char *path);

/* Returns: (transfer full): what a part says, a line a paragraph */
char *jt_docx_fixture_text (GHashTable *parts, const char *name);

/* Returns: (transfer full): a part as it is written */
char *jt_docx_fixture_xml (GHashTable *parts, const char *name);

/* Returns: how often @what stands in @text */
guint jt_docx_fixture_count (const char *text, const char *what);

G_END_DECLS
