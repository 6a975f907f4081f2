/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No kind of file has more columns that mean something. */
#define JT_HEADER_MAX_FIELDS 32

/**
 * JtHeaderField:
 * @field: its English name, as in --map and in our own files
 * @header: its header in Chinese
 * @others: (nullable): further headers that files use for it, parted by spaces
 * @required: whether a file without it is refused
 *
 * One column that a kind of file may have.
 */
typedef struct
{
  const char *field;
  const char *header;
  const char *others;
  gboolean required;
} JtHeaderField;

/**
 * JtHeaderMap:
 * @columns: for each field its column from 0, or -1
 *
 * Where the fields of a file stand.
 */
typedef struct
{
  int columns[JT_HEADER_MAX_FIELDS];
} JtHeaderMap;

/**
 * jt_header_normalize:
 * @text: the text of a header cell
 *
 * Brings headers that mean the same to the same text: half width, lower case, without spaces,
 * without what stands in brackets, without a unit behind (㎡, m², m2, 平方米), without the asterisk
 * that marks a required column and the colon behind.
 *
 * Returns: (transfer full): the text by which headers are compared
 */
char *jt_header_normalize (const char *text);

/**
 * jt_header_field_matches:
 * @field: a field
 * @cell: the text of a cell
 *
 * Returns: whether the cell is one of the headers of @field
 */
gboolean jt_header_field_matches (const JtHeaderField *field, const char *cell);

/**
 * jt_header_match:
 * @cells: (array length=n_cells): the texts of a row that may be the header
 * @n_cells: how many
 * @fields: (array length=n_fields): what is looked for
 * @n_fields: at most %JT_HEADER_MAX_FIELDS
 * @overrides: (nullable) (array length=n_fields): for each field the header that a person named for
 *   it, or %NULL
 * @map: (out): where the fields stand; on failure where those that were found stand
 * @error: JT_EXCHANGE_ERROR_HEADER_MISSING with the required fields that are missing, _HEADER_TWICE
 *   with headers between which a person has to choose
 *
 * A header that a person named for a field is that field and no other.  Then the field's own names win over the
 * further ones: where a file has 联系电话 and 手机号, there is nothing to choose.
 *
 * Returns: whether the row is the header
 */
gboolean jt_header_match (const char *const *cells,
                          guint n_cells,
                          const JtHeaderField *fields,
                          guint n_fields,
                          const char *const *overrides,
                          JtHeaderMap *map,
                          GError **error);

G_END_DECLS
