/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-visit-sheet.h"

#include <string.h>

#include "jt-json.h"
#include "jt-print-common.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-case.h"
#include "jt-visit-query.h"
#include "jt-visit-words.h"
#include "jt-vote-print-private.h"

static void
line_free (gpointer data)
{
  JtVisitLine *line = data;

  g_free (line->part);
  g_free (line->room);
  g_free (line->owners);
  g_free (line->visit);
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

typedef struct
{
  char *uid;
  char *said;
  gboolean own;
} Last;

static void
last_free (gpointer data)
{
  Last *last = data;

  g_free (last->uid);
  g_free (last->said);
  g_free (last);
}

static char *
say_visit (const char *day, const char *outcome)
{
  return g_strdup_printf ("%s %s", day + strlen ("2026-"), jt_visit_word (outcome));
}

static Last *
last_new (JtRows *row, const char *user)
{
  Last *last = g_new0 (Last, 1);

  last->uid = g_strdup (jt_rows_text (row, "uid"));
  last->own = g_strcmp0 (jt_rows_text (row, "by_user"), user) == 0;
  last->said = say_visit (jt_rows_text (row, "on_day"), jt_rows_text (row, "outcome"));
  return last;
}

/* Returns: part → the last visit of the case. */
static GHashTable *
read_visits (const JtVotePrintData *data, GError **error)
{
  g_autoptr (GHashTable) visits
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, last_free);
  g_autoptr (JtRows) rows = jt_store_visits_of_case (data->db, data->case_uid);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    g_hash_table_replace (visits, g_strdup (jt_rows_text (rows, "part")),
                          last_new (rows, jt_office_get_user (data->office)));
  return jt_read_ended (read_error, error) ? g_steal_pointer (&visits) : NULL;
}

static JtVisitLine *
new_line (GHashTable *visits, const JtSheetRow *row)
{
  const Last *last = g_hash_table_lookup (visits, row->part);
  JtVisitLine *line = g_new0 (JtVisitLine, 1);

  line->part = g_strdup (row->part);
  line->room = g_strdup (jt_print_room (row->label));
  line->owners = g_strdup (row->owners);
  line->visit = g_strdup (last != NULL ? last->uid : NULL);
  line->own = last != NULL && last->own;
  line->last = g_strdup (last != NULL ? last->said : "");
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

gboolean
jt_office_visit_line_read (JtOffice *office, const char *case_uid, JtVisitLine *line,
                           GError **error)
{
  g_autoptr (JsonArray) visits = NULL;
  JsonObject *last = NULL;

  g_return_val_if_fail (JT_IS_OFFICE (office) && case_uid != NULL && line != NULL, FALSE);

  visits = jt_office_visit_list (office, line->part, error);
  if (visits == NULL)
    return FALSE;
  for (guint i = 0; last == NULL && i < json_array_get_length (visits); i++)
    {
      JsonObject *visit = json_array_get_object_element (visits, i);

      if (g_strcmp0 (jt_json_text (visit, "case"), case_uid) == 0)
        last = visit;
    }
  g_free (line->visit);
  g_free (line->last);
  line->visit = last != NULL ? g_strdup (jt_json_text (last, "uid")) : NULL;
  line->own = last != NULL && jt_json_int (last, "own", 0) != 0;
  line->last = last != NULL ? say_visit (jt_json_text (last, "on"), jt_json_text (last, "outcome"))
                            : g_strdup ("");
  return TRUE;
}
