/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtDocxPart:
 * @name: its path in the package
 * @bytes: what it holds
 *
 * A file of a package.
 */
typedef struct
{
  char *name;
  GBytes *bytes;
} JtDocxPart;

/**
 * jt_docx_part_new:
 * @name: its path in the package
 * @bytes: (transfer full): what it holds
 *
 * Returns: (transfer full): a part
 */
JtDocxPart *jt_docx_part_new (const char *name, GBytes *bytes);

/**
 * jt_docx_part_free:
 * @part: (transfer full) (nullable): a part
 */
void jt_docx_part_free (JtDocxPart *part);

/**
 * jt_docx_zip_write:
 * @parts: (element-type JtDocxPart): the parts, in their order
 * @path: (type filename): where the package shall be
 * @error: JT_REPORT_ERROR_WRITE_FAILED; then an old file is untouched
 *
 * Packs them; the same parts are the same bytes, wherever and whenever they are packed.
 *
 * Returns: whether the file is there, whole
 */
gboolean jt_docx_zip_write (const GPtrArray *parts, const char *path, GError **error);

G_END_DECLS
