/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-query.h"

#include "jt-desk-query.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-case.h"
#include "jt-store-office.h"
#include "jt-store-vote.h"

void
jt_book_facts_clear (JtBookFacts *facts)
{
  g_clear_pointer (&facts->code, g_free);
  g_clear_pointer (&facts->name, g_free);
  g_clear_pointer (&facts->policy, g_free);
}

gboolean
jt_office_read_book (JtOffice *office, JtBookFacts *facts, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_office (jt_office_get_db (office));
  gboolean found;

  *facts = (JtBookFacts) { 0 };
  if (!jt_read_first (rows, &found, error))
    return FALSE;
  facts->code = g_strdup (found ? jt_rows_text (rows, "code") : "");
  facts->name = g_strdup (found ? jt_rows_text (rows, "name") : "");
  facts->policy = g_strdup (found ? jt_rows_text (rows, "policy") : "");
  facts->sample = found && jt_rows_int (rows, "sample") != 0;
  return TRUE;
}

static gboolean
count_deadlines (JtOffice *office, guint *count, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_deadlines (jt_office_get_db (office), NULL);
  g_autofree char *today = jt_day_format (jt_clock_today (jt_office_get_clock (office)));
  g_autoptr (GError) read_error = NULL;

  *count = 0;
  while (jt_rows_next (rows, &read_error))
    {
      const char *last_day = jt_rows_text (rows, "last_day");

      if (jt_rows_null (rows, "met_on") && last_day != NULL && g_strcmp0 (last_day, today) <= 0)
        *count += 1;
    }
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}

static gboolean
count_votes (JtOffice *office, guint *count, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_votes (jt_office_get_db (office));
  g_autoptr (GError) read_error = NULL;

  *count = 0;
  while (jt_rows_next (rows, &read_error))
    if (jt_rows_null (rows, "closed_at"))
      *count += 1;
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}

/* A grid leader's few entrances: what stands on that work desk is counted. */
static gboolean
count_desk (JtOffice *office, JtWaiting *waiting, GError **error)
{
  g_autoptr (JsonObject) desk = jt_office_desk (office, error);
  JsonArray *items;

  if (desk == NULL)
    return FALSE;
  items = jt_json_array (desk, "items");
  waiting->votes = json_array_get_length (jt_json_array (desk, "votes"));
  waiting->deadlines = 0;
  for (guint i = 0; i < json_array_get_length (items); i++)
    if (jt_json_int (json_array_get_object_element (items, i), "urgency", JT_URGENCY_LATER)
        <= JT_URGENCY_TODAY)
      waiting->deadlines++;
  return TRUE;
}

gboolean
jt_office_count_waiting (JtOffice *office, JtWaiting *waiting, GError **error)
{
  if ((jt_office_get_role (office) & JT_ROLES_OFFICE) == 0)
    return count_desk (office, waiting, error);
  return count_deadlines (office, &waiting->deadlines, error)
         && count_votes (office, &waiting->votes, error);
}
