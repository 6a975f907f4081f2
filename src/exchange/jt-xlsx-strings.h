/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-workbook.h"
#include "jt-xlsx-package.h"

G_BEGIN_DECLS

/* How many texts a workbook may share, and how many bytes they may have together. */
#define JT_XLSX_MAX_STRINGS 4000000
#define JT_XLSX_MAX_STRING_BYTES ((gsize) 128 * 1024 * 1024)

/**
 * JtXlsxStrings:
 *
 * The texts that the sheets of a workbook share.
 */
typedef struct _JtXlsxStrings JtXlsxStrings;

/**
 * jt_xlsx_strings_read:
 * @package: a workbook
 * @part: (nullable): the part that holds them; %NULL where there is none
 * @error: as jt_xlsx_xml_parse(), and JT_EXCHANGE_ERROR_FILE_TOO_LARGE with the part
 *
 * Returns: (transfer full) (nullable): the texts
 */
JtXlsxStrings *jt_xlsx_strings_read (JtXlsxPackage *package, const char *part, GError **error);

/**
 * jt_xlsx_strings_free:
 * @strings: (nullable) (transfer full): what to free
 */
void jt_xlsx_strings_free (JtXlsxStrings *strings);

/**
 * jt_xlsx_strings_get:
 * @strings: the texts
 * @index: from 0
 * @text: (out): the text; it lives as long as @strings
 *
 * Returns: whether there is one
 */
gboolean jt_xlsx_strings_get (const JtXlsxStrings *strings, guint index, JtSheetText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtXlsxStrings, jt_xlsx_strings_free)

G_END_DECLS
