/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-changes.h"

#include <glib/gi18n.h>

#include "jt-import-columns.h"
#include "jt-import-table.h"
#include "jt-json.h"

/* Lines that are shown; the counts are of all. */
#define LINES_SHOWN 1000

static void
add_line (GtkColumnView *view, JsonObject *item, const char *what, const char *where,
          const char *text)
{
  const gint64 row = jt_json_int (item, "row", 0);
  g_autofree char *number = row > 0 ? g_strdup_printf ("%d", (int) row) : g_strdup ("");
  const char *const cells[] = { number, what, where, text, NULL };

  jt_import_table_add_row (view, cells);
}

/* Rejected rows first: they are what somebody has to do something about. */
static guint
list_rejected (GtkColumnView *view, const JtImportAnswer *plan)
{
  JsonArray *rejected = jt_json_array (plan->answer, "rejected");
  const guint n = MIN (json_array_get_length (rejected), LINES_SHOWN);

  for (guint i = 0; i < n; i++)
    {
      JsonObject *item = json_array_get_object_element (rejected, i);

      add_line (view, item, _ ("Rejected"), jt_json_text (item, "column"),
                jt_json_text (item, "text"));
    }
  return n;
}

static guint
list_changes (GtkColumnView *view, const JtImportAnswer *plan, guint room)
{
  JsonArray *changes = jt_json_array (plan->details, "changes");
  const guint n = MIN (json_array_get_length (changes), room);

  for (guint i = 0; i < n; i++)
    {
      JsonObject *item = json_array_get_object_element (changes, i);
      const char *field = jt_import_field_name (jt_json_text (item, "field"));
      /* Translators: a field of a part: what the book says, and what the file says */
      g_autofree char *text = g_strdup_printf (_ ("%s: %s → %s"), field,
                                               jt_json_text (item, "before"),
                                               jt_json_text (item, "after"));

      add_line (view, item, _ ("Changed"), jt_json_text (item, "part"), text);
    }
  return n;
}

static void
list_absent (GtkColumnView *view, const JtImportAnswer *plan, guint room)
{
  JsonArray *absent = jt_json_array (plan->details, "absent");

  for (guint i = 0; i < MIN (json_array_get_length (absent), room); i++)
    {
      const char *const cells[] = { "", _ ("Absent"), json_array_get_string_element (absent, i),
                                    _ ("in the book, not in the file: left alone"), NULL };

      jt_import_table_add_row (view, cells);
    }
}

char *
jt_import_changes_count (const JtImportAnswer *plan)
{
  JsonObject *answer = plan->answer;

  return g_strdup_printf (
      _ ("New: %d. Changed: %d. Unchanged: %d. Absent from the file: %d. Rejected rows: %d."),
      (int) jt_json_int (answer, "new", 0), (int) jt_json_int (answer, "changed", 0),
      (int) jt_json_int (answer, "unchanged", 0), (int) jt_json_int (answer, "absent", 0),
      (int) (jt_json_int (answer, "rows", 0) - jt_json_int (answer, "new", 0)
             - jt_json_int (answer, "changed", 0) - jt_json_int (answer, "unchanged", 0)));
}

void
jt_import_changes_fill (GtkColumnView *view, const JtImportAnswer *plan)
{
  const char *const titles[] = { _ ("Row"), _ ("What"), _ ("Where"), _ ("Why, or before → after"),
                                 NULL };
  guint shown;

  jt_import_table_set_columns (view, titles);
  shown = list_rejected (view, plan);
  shown += list_changes (view, plan, LINES_SHOWN - shown);
  list_absent (view, plan, LINES_SHOWN - shown);
}
