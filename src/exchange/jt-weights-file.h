/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-allocation.h"
#include "jt-sheet.h"

G_BEGIN_DECLS

/**
 * JtWeightsFile:
 * @parts: (element-type utf8): the names of the parts, in the order of the file
 * @weights: (element-type JtWeight): the weight of each
 */
typedef struct
{
  GPtrArray *parts;
  GArray *weights;
} JtWeightsFile;

/**
 * jt_weights_file_free:
 * @file: (nullable) (transfer full): what to free
 */
void jt_weights_file_free (JtWeightsFile *file);

/**
 * jt_weights_file_read:
 * @sheet: a sheet with the columns part and weight (房屋, 系数)
 * @error: the columns: JT_EXCHANGE_ERROR_HEADER_MISSING, _HEADER_TWICE.  The first bad line, its
 *   row leading the fact: JT_RULE_ERROR_WEIGHT ("7: -1"), JT_RULE_ERROR_PART_TWICE ("7: 302"),
 *   JT_EXCHANGE_ERROR_VALUE_MISSING ("7: part").  No line at all: JT_RULE_ERROR_NO_PARTS
 *
 * Returns: (transfer full) (nullable): the lines
 */
JtWeightsFile *jt_weights_file_read (const JtSheet *sheet, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtWeightsFile, jt_weights_file_free)

G_END_DECLS
