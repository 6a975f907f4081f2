/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-query.h"

#include "jt-office-private.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-office.h"

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
