/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-recount.h"

#include "jt-rule-error.h"

static gboolean
is_blank (const char *label)
{
  return label == NULL || label[0] == '\0';
}

static gboolean
check_labels (const JtRollLine *line, GHashTable *seen, GError **error)
{
  if (is_blank (line->part) || is_blank (line->voter))
    {
      const char *other = is_blank (line->part) ? line->voter : line->part;

      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE,
                           other != NULL ? other : "");
      return FALSE;
    }
  if (!g_hash_table_add (seen, line->part))
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_PART_TWICE, line->part);
      return FALSE;
    }
  return TRUE;
}

/* The number of a voter's label, a new one where it is new. */
static guint
number_voter (GHashTable *voters, char *label)
{
  gpointer number = NULL;

  if (g_hash_table_lookup_extended (voters, label, NULL, &number))
    return GPOINTER_TO_UINT (number);
  const guint next = g_hash_table_size (voters);
  g_hash_table_insert (voters, label, GUINT_TO_POINTER (next));
  return next;
}

void
jt_roll_line_clear (JtRollLine *line)
{
  g_return_if_fail (line != NULL);
  g_clear_pointer (&line->part, g_free);
  g_clear_pointer (&line->voter, g_free);
}

JtTally *
jt_recount (const JtRollLine *lines, gsize n_lines, const JtThreshold *threshold, GError **error)
{
  g_return_val_if_fail (lines != NULL || n_lines == 0, NULL);
  g_return_val_if_fail (threshold != NULL, NULL);

  /* Both tables borrow the labels of @lines. */
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) voters = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree JtTallyPart *parts = g_new0 (JtTallyPart, n_lines);

  for (gsize i = 0; i < n_lines; i++)
    {
      if (!check_labels (&lines[i], seen, error))
        return NULL;
      parts[i] = (JtTallyPart){
        .area = lines[i].area,
        .voter = number_voter (voters, lines[i].voter),
        .ballot = lines[i].ballot,
      };
    }
  return jt_tally_new (parts, n_lines, g_hash_table_size (voters), threshold, error);
}
