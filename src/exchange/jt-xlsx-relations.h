/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-xlsx-package.h"

G_BEGIN_DECLS

/**
 * JtXlsxRelation:
 * @id: by which the part that has it names it
 * @type: what the other part is: the end of the URI, "worksheet", which is the same in transitional
 *   and strict files
 * @target: name of the other part; %NULL when it lies outside the file
 */
typedef struct
{
  char *id;
  char *type;
  char *target;
} JtXlsxRelation;

/**
 * jt_xlsx_relations_read:
 * @package: a workbook
 * @part: a part; "" for the package itself
 * @error: as jt_xlsx_xml_parse()
 *
 * Reads what a part has to do with others.
 *
 * Returns: (transfer full) (nullable) (element-type JtXlsxRelation): the relations
 */
GPtrArray *jt_xlsx_relations_read (JtXlsxPackage *package, const char *part, GError **error);

/**
 * jt_xlsx_relations_find:
 * @relations: (element-type JtXlsxRelation): relations of a part
 * @id: (nullable): which one
 * @type: (nullable): of which type
 *
 * Returns: (transfer none) (nullable): the first that fits
 */
const JtXlsxRelation *jt_xlsx_relations_find (const GPtrArray *relations, const char *id,
                                              const char *type);

G_END_DECLS
