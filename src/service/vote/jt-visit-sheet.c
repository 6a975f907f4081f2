/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-visit-sheet.h"

#include "jt-print-common.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-case.h"
#include "jt-visit-words.h"
#include "jt-vote-print-private.h"

static void
line_free (gpointer data)
{
  JtVisitLine *line = data;

  g_free (line->part);
  g_free (line->room);
  g_free (line->owners);
  g_free (line->last);
  g_free (line);
}

static void
sheet_free (gpointer data)
{
  JtVisitSheet *sheet = data;

  g_free (sheet->entrance);
  g_free (sheet->name);
  g_ptr_array_unref (sheet->lines);
  g_free (sheet);
}

/* Returns: part → "11-03 家中无人", the last visit of the case. */
static GHashTable *
read_visits (const JtVotePrintData *data, GError **error)
{
  g_autoptr (GHashTable) visits
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (JtRows) rows = jt_store_visits_of_case (data->db, data->case_uid);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    g_hash_table_replace (visits, g_strdup (jt_rows_text (rows, "part")),
                          g_strdup_printf ("%s %s", jt_rows_text (rows, "on_day") + 5,
                                           jt_visit_word (jt_rows_text (rows, "outcome"))));
  return jt_read_ended (read_error, error) ? g_steal_pointer (&visits) : NULL;
}

static JtVisitLine *
new_line (GHashTable *visits, const JtSheetRow *row)
{
  const char *last = g_hash_table_lookup (visits, row->part);
  JtVisitLine *line = g_new0 (JtVisitLine, 1);

  line->part = g_strdup (row->part);
  line->room = g_strdup (jt_print_room (row->label));
  line->owners = g_strdup (row->owners);
  line->last = g_strdup (last != NULL ? last : "");
  return line;
}

GPtrArray *
jt_vote_print_visit_sheets (const JtVotePrintData *data, GError **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (sheet_free);
  g_autoptr (GHashTable) visits = read_visits (data, error);
  guint n;

  if (visits == NULL)
    return NULL;
  for (guint first = 0; first < data->lines->len; first += n)
    {
      const char *entrance = jt_vote_print_line (data, first)->entrance;
      g_autofree char *name = jt_print_entrance (data->db, entrance, error);
      JtVisitSheet *sheet;

      if (name == NULL)
        return NULL;
      sheet = g_new0 (JtVisitSheet, 1);
      sheet->entrance = g_strdup (entrance);
      sheet->name = g_steal_pointer (&name);
      sheet->lines = g_ptr_array_new_with_free_func (line_free);
      g_ptr_array_add (sheets, sheet);
      n = jt_vote_print_count_same_entrance (data, first);
      for (guint i = first; i < first + n; i++)
        g_ptr_array_add (sheet->lines, new_line (visits, jt_vote_print_line (data, i)));
    }
  return g_steal_pointer (&sheets);
}

GPtrArray *
jt_office_visit_sheets (JtOffice *office, const char *case_uid, GError **error)
{
  g_auto (JtVotePrintData) data = { .office = office, .case_uid = case_uid };

  g_return_val_if_fail (JT_IS_OFFICE (office) && case_uid != NULL, NULL);

  return jt_vote_print_load (&data, error) && jt_vote_print_choose_lines (&data, NULL, NULL, error)
             ? jt_vote_print_visit_sheets (&data, error)
             : NULL;
}
