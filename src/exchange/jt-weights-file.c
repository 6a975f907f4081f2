/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-weights-file.h"

#include "jt-exchange-error.h"
#include "jt-header.h"
#include "jt-rule-error.h"
#include "jt-text.h"

enum
{
  PART,
  WEIGHT,
  N_FIELDS,
};

static const JtHeaderField fields[N_FIELDS] = {
  [PART] = { "part", "房屋", "房号", TRUE },
  [WEIGHT] = { "weight", "系数", "权重 分摊系数", TRUE },
};

void
jt_weights_file_free (JtWeightsFile *file)
{
  if (file == NULL)
    return;
  g_ptr_array_unref (file->parts);
  g_array_unref (file->weights);
  g_free (file);
}

static gboolean
refuse (const JtSheetRow *row, GQuark domain, int code, const char *fact, GError **error)
{
  g_set_error (error, domain, code, "%u: %s", row->number, fact);
  return FALSE;
}

static gboolean
read_line (JtWeightsFile *file,
           const JtHeaderMap *map,
           const JtSheetRow *row,
           GHashTable *seen,
           GError **error)
{
  g_autofree char *part = jt_text_strip (jt_sheet_row_cell (row, map->columns[PART]));
  g_autofree char *text = jt_text_strip (jt_sheet_row_cell (row, map->columns[WEIGHT]));
  JtWeight weight;

  if (*part == '\0')
    return refuse (row, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_VALUE_MISSING, fields[PART].field,
                   error);
  if (!jt_weight_parse (text, &weight, NULL))
    return refuse (row, JT_RULE_ERROR, JT_RULE_ERROR_WEIGHT, text, error);
  if (!g_hash_table_add (seen, part))
    return refuse (row, JT_RULE_ERROR, JT_RULE_ERROR_PART_TWICE, part, error);
  g_ptr_array_add (file->parts, g_steal_pointer (&part));
  g_array_append_val (file->weights, weight);
  return TRUE;
}

JtWeightsFile *
jt_weights_file_read (const JtSheet *sheet, GError **error)
{
  g_autoptr (JtWeightsFile) file = g_new0 (JtWeightsFile, 1);
  /* The names belong to the file. */
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const JtSheetRow *header;
  JtHeaderMap map;

  g_return_val_if_fail (sheet != NULL && jt_sheet_n_rows (sheet) > 0, NULL);

  file->parts = g_ptr_array_new_with_free_func (g_free);
  file->weights = g_array_new (FALSE, TRUE, sizeof (JtWeight));
  header = jt_sheet_row (sheet, 0);
  if (!jt_header_match (header->cells, header->n_cells, fields, N_FIELDS, NULL, &map, error))
    return NULL;
  for (guint i = 1; i < jt_sheet_n_rows (sheet); i++)
    if (!read_line (file, &map, jt_sheet_row (sheet, i), seen, error))
      return NULL;
  if (file->parts->len == 0)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_PARTS, "");
      return NULL;
    }
  return g_steal_pointer (&file);
}
