/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-xlsx-package.h"
#include "jt-xlsx-value.h"

G_BEGIN_DECLS

/**
 * JtXlsxStyles:
 *
 * What the cell formats of a workbook make of numbers.
 */
typedef struct _JtXlsxStyles JtXlsxStyles;

/**
 * jt_xlsx_styles_read:
 * @package: a workbook
 * @part: (nullable): the part that holds them; %NULL where there is none
 * @error: as jt_xlsx_xml_parse()
 *
 * Returns: (transfer full) (nullable): the formats
 */
JtXlsxStyles *jt_xlsx_styles_read (JtXlsxPackage *package, const char *part, GError **error);

/**
 * jt_xlsx_styles_free:
 * @styles: (nullable) (transfer full): what to free
 */
void jt_xlsx_styles_free (JtXlsxStyles *styles);

/**
 * jt_xlsx_styles_get:
 * @styles: the formats
 * @index: what a cell names
 *
 * Returns: what that format makes of a number; plain for one that is not there
 */
JtXlsxFormat jt_xlsx_styles_get (const JtXlsxStyles *styles, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtXlsxStyles, jt_xlsx_styles_free)

G_END_DECLS
