/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-import.h"

#include <string.h>

#include "jt-db.h"
#include "jt-diagnostic.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-place-query.h"
#include "jt-read.h"
#include "jt-roster-answer.h"
#include "jt-roster-join.h"
#include "jt-roster-look.h"
#include "jt-roster.h"
#include "jt-rows.h"
#include "jt-sheet-file.h"
#include "jt-store-office.h"

static void
hear_rows (guint n_rows, gpointer data)
{
  const JtRosterWatch *watch = data;

  if (watch->progress != NULL)
    watch->progress (JT_ROSTER_PHASE_READING, n_rows, 0, watch->data);
}

static GPtrArray *
read_sheets (const char *path, const JtRosterOptions *options, GError **error)
{
  JtSheetFileOptions how = { .charset = options->charset };

  if (options->watch != NULL)
    {
      how.cancellable = options->watch->cancellable;
      how.progress = hear_rows;
      how.data = (gpointer) options->watch;
    }
  return jt_sheet_file_read_with (path, &how, NULL, error);
}

/* What was read, not what lies in the file by now: each cell with its zero, each row with its
 * number. */
static char *
digest_of (GPtrArray *sheets)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < sheets->len; i++)
    {
      const JtWorkbookSheet *sheet = g_ptr_array_index (sheets, i);

      g_checksum_update (sum, (const guchar *) sheet->name, (gssize) strlen (sheet->name) + 1);
      for (guint j = 0; j < jt_sheet_n_rows (sheet->sheet); j++)
        {
          const JtSheetRow *row = jt_sheet_row (sheet->sheet, j);

          g_checksum_update (sum, (const guchar *) &row->number, sizeof row->number);
          for (guint k = 0; k < row->n_cells; k++)
            g_checksum_update (sum, (const guchar *) row->cells[k],
                               (gssize) strlen (row->cells[k]) + 1);
        }
    }
  return g_strdup (g_checksum_get_string (sum));
}

static GPtrArray *
read_tables (const char *path, const JtRosterOptions *options, char **digest, GError **error)
{
  GPtrArray *sheets = read_sheets (path, options, error);
  g_autoptr (GPtrArray) layouts = NULL;

  if (sheets == NULL)
    return NULL;
  *digest = digest_of (sheets);
  if (options->digest != NULL && !g_str_equal (*digest, options->digest))
    {
      g_autofree char *name = g_path_get_basename (path);

      g_ptr_array_unref (sheets);
      g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_FILE_CHANGED, name);
      return NULL;
    }
  if (options->layout == NULL)
    return jt_roster_join (sheets, options->sheets, options->mappings, error);
  layouts = jt_roster_layouts_from_json (options->layout);
  return jt_roster_join_layouts (sheets, layouts, error);
}

/* Looking is refused to those who may not import: a plan shows what the book knows of owners. */
static gboolean
check_role (JtOffice *office, GError **error)
{
  const JtCommand *command = jt_command_find ("roster-import", 0);
  g_autoptr (JtRows) rows = NULL;
  gboolean found;

  if ((jt_office_get_role (office) & command->roles) != 0)
    return TRUE;
  rows = jt_store_user_by_uid (jt_office_get_db (office), jt_office_get_user (office));
  if (jt_read_first (rows, &found, error))
    g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_ROLE,
                         found ? jt_rows_text (rows, "name") : "");
  return FALSE;
}

/* Finds out what the import would do. */
static gboolean
look (JtDb *db, gpointer data, GError **error)
{
  JtRosterImport *import = data;
  g_autoptr (JtRosterPlan) plan = jt_roster_plan_new (db, import->roster, import->watch, error);

  if (plan == NULL)
    return FALSE;
  jt_roster_import_tell (import, plan);
  if (!import->strict || plan->n_rejected == 0)
    return TRUE;
  g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_ROWS_REJECTED, "%u", plan->n_rejected);
  return FALSE;
}

gboolean
jt_office_roster_import (JtOffice *office, const char *path, const JtRosterOptions *options,
                         JsonObject **answer, JsonObject **details, GError **error)
{
  g_autofree char *digest = NULL;
  g_autoptr (GPtrArray) tables = read_tables (path, options, &digest, error);
  g_autoptr (JtRoster) roster = NULL;
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_auto (JtRosterImport) import = { .strict = options->strict, .watch = options->watch };
  gboolean taken;

  if (answer != NULL)
    *answer = NULL;
  if (details != NULL)
    *details = NULL;
  if (tables == NULL || !check_role (office, error))
    return FALSE;
  roster = jt_roster_read_tables (tables, options->compound, options->mappings, error);
  if (roster == NULL)
    return FALSE;
  import.roster = roster;
  if (options->layout != NULL && options->dry_run)
    import.tables = tables;
  if (options->dry_run)
    taken = jt_db_run_read (jt_office_get_db (office), look, &import, error);
  else
    taken = jt_office_submit_material (office, "roster-import", arguments, &import, NULL, error);
  if (answer != NULL)
    *answer = g_steal_pointer (&import.answer);
  if (import.details != NULL)
    json_object_set_string_member (import.details, "digest", digest);
  if (details != NULL)
    *details = g_steal_pointer (&import.details);
  return taken;
}

/* ---------------------------------------------------------------------------------- one by hand */

static gboolean
add_cell (JtSheet *sheet, const char *text, GError **error)
{
  return jt_sheet_add_cell (sheet, text, strlen (text), error);
}

/* A sheet of two rows: every header, and what was typed. */
static JtSheet *
make_sheet (JsonObject *texts, GError **error)
{
  g_autoptr (JtSheet) sheet = jt_sheet_new ();
  const guint n = jt_roster_n_columns ();

  for (guint i = 0; i < n; i++)
    if (!add_cell (sheet, jt_roster_column (i)->header, error))
      return NULL;
  if (!jt_sheet_end_row (sheet, error))
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      const char *text = jt_json_text (texts, jt_roster_column (i)->field);

      if (!add_cell (sheet, text != NULL ? text : "", error))
        return NULL;
    }
  return jt_sheet_end_row (sheet, error) ? g_steal_pointer (&sheet) : NULL;
}

/* The first thing that is wrong with it, as the person who typed it is told. */
static gboolean
check_row (const JtRoster *roster, GError **error)
{
  const JtDiagnostic *fault;

  if (roster->diagnostics->len == 0)
    return TRUE;
  fault = g_ptr_array_index (roster->diagnostics, 0);
  g_set_error_literal (error, JT_EXCHANGE_ERROR, (int) fault->code, fault->fact);
  return FALSE;
}

static char *
find_part (JtOffice *office, JsonObject *texts)
{
  static const char *const members[] = { "compound", "building", "entrance", "room" };
  g_autoptr (GString) label = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *text = jt_json_text (texts, members[i]);

      if (text != NULL && *text != '\0')
        g_string_append_printf (label, "%s%s", label->len > 0 ? "/" : "", text);
    }
  return jt_office_resolve_part (office, NULL, label->str, NULL);
}

gboolean
jt_office_part_add (JtOffice *office, JsonObject *texts, char **part, gboolean *existed,
                    GError **error)
{
  g_autoptr (JtSheet) sheet = NULL;
  g_autoptr (JtRoster) roster = NULL;
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_auto (JtRosterImport) seen = { .strict = TRUE };
  g_auto (JtRosterImport) import = { .strict = TRUE };

  *part = NULL;
  *existed = FALSE;
  if (!check_role (office, error))
    return FALSE;
  sheet = make_sheet (texts, error);
  roster = sheet != NULL ? jt_roster_read (sheet, NULL, NULL, error) : NULL;
  if (roster == NULL || !check_row (roster, error))
    return FALSE;
  seen.roster = import.roster = roster;
  if (!jt_db_run_read (jt_office_get_db (office), look, &seen, error))
    return FALSE;
  /* What is there is changed at the part itself, where it is seen before. */
  *existed = jt_json_int (seen.answer, "new", 0) == 0;
  if (!*existed
      && !jt_office_submit_material (office, "roster-import", arguments, &import, NULL, error))
    return FALSE;
  *part = find_part (office, texts);
  return TRUE;
}
