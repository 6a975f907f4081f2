/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a workbook may hold, unpacked.  A file that is meant stays far below. */
#define JT_XLSX_MAX_PARTS 4096
#define JT_XLSX_MAX_PART ((gsize) 256 * 1024 * 1024)
#define JT_XLSX_MAX_TOTAL ((gsize) 512 * 1024 * 1024)

/**
 * JtXlsxPackage:
 *
 * A workbook as the zip file of named parts that it is.
 */
typedef struct _JtXlsxPackage JtXlsxPackage;

/**
 * JtXlsxChunk:
 * @data: what was given with it
 * @bytes: the next bytes of a part
 * @length: how many
 *
 * Returns: whether more are wanted
 */
typedef gboolean (*JtXlsxChunk) (gpointer data, const char *bytes, gsize length, GError **error);

/**
 * jt_xlsx_package_open:
 * @bytes: a zip file
 * @error: JT_EXCHANGE_ERROR_BROKEN_WORKBOOK (no zip file, cut off, a part that is absolute, leads
 *   out of it or stands twice), _ENCRYPTED, _FILE_TOO_LARGE (more than %JT_XLSX_MAX_PARTS)
 *
 * Reads the list of parts.
 *
 * Returns: (transfer full) (nullable): the package
 */
JtXlsxPackage *jt_xlsx_package_open (GBytes *bytes, GError **error);

/**
 * jt_xlsx_package_free:
 * @package: (nullable) (transfer full): what to free
 */
void jt_xlsx_package_free (JtXlsxPackage *package);

/**
 * jt_xlsx_package_has:
 * @package: a package
 * @part: name of a part, without a slash in front; its case does not matter
 *
 * Returns: whether there is such a part
 */
gboolean jt_xlsx_package_has (JtXlsxPackage *package, const char *part);

/**
 * jt_xlsx_package_read:
 * @package: a package
 * @part: name of a part
 * @chunk: gets its bytes
 * @data: for @chunk
 * @error: JT_EXCHANGE_ERROR_BROKEN_WORKBOOK with the name of the part, when it is missing or cannot
 *   be unpacked; _FILE_TOO_LARGE with the name; or what @chunk says
 *
 * Unpacks a part, piece by piece.
 *
 * Returns: whether it was read to its end
 */
gboolean jt_xlsx_package_read (JtXlsxPackage *package, const char *part, JtXlsxChunk chunk,
                               gpointer data, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtXlsxPackage, jt_xlsx_package_free)

G_END_DECLS
