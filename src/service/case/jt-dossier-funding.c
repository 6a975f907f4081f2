/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-dossier-private.h"

#include "jt-rows.h"
#include "jt-sharing.h"
#include "jt-store-case.h"

/* What moved money of the co-managed account, and for whom provident funds were withdrawn. */
typedef struct
{
  JtDay day;
  JtMoney amount; /* into the account; negative for out of it */
} Line;

typedef struct
{
  GArray *lines;         /* Line */
  GHashTable *withdrawn; /* uid of a part → JtMoney * */
} Ledger;

static void
ledger_clear (Ledger *ledger)
{
  g_array_unref (ledger->lines);
  g_hash_table_unref (ledger->withdrawn);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ledger, ledger_clear)

/* What a row put in, negative for what it took out; 0 while it is only planned. */
static JtMoney
moved (JtRows *rows)
{
  const char *kind = jt_rows_text (rows, "kind");
  const JtMoney amount = jt_rows_int_or (rows, "amount", 0);

  if (g_strcmp0 (kind, "paid-in") == 0)
    return amount;
  return g_strcmp0 (kind, "released") == 0 || g_strcmp0 (kind, "returned") == 0 ? -amount : 0;
}

static gboolean
is_confirmed (JtRows *rows)
{
  return !jt_rows_null (rows, "owners_confirmed_on")
         && !jt_rows_null (rows, "contractor_confirmed_on")
         && !jt_rows_null (rows, "government_confirmed_on");
}

static void
take_account (JtDossier *self, JtRows *rows, Ledger *ledger)
{
  JtFundingFacts *funding = &self->facts.funding;
  const Line line = { jt_dossier_day (rows, "on_day"), moved (rows) };

  if (jt_rows_int_or (rows, "account_line", 0) == 0 || line.amount == 0 || line.day == JT_DAY_NONE)
    return;
  g_array_append_val (ledger->lines, line);
  if (g_strcmp0 (jt_rows_text (rows, "kind"), "released") == 0 && !is_confirmed (rows)
      && (funding->unconfirmed == JT_DAY_NONE || line.day < funding->unconfirmed))
    funding->unconfirmed = line.day;
}

static void
take_withdrawal (JtRows *rows, Ledger *ledger)
{
  const char *part = jt_rows_text (rows, "part");
  const JtMoney amount = moved (rows);
  JtMoney *sum;

  if (part == NULL || amount == 0 || g_strcmp0 (jt_rows_text (rows, "source"), "provident-fund") != 0
      || g_strcmp0 (jt_rows_text (rows, "kind"), "released") == 0)
    return;
  sum = g_hash_table_lookup (ledger->withdrawn, part);
  if (sum == NULL)
    {
      sum = g_new0 (JtMoney, 1);
      g_hash_table_insert (ledger->withdrawn, g_strdup (part), sum);
    }
  *sum += amount;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const Line *one = a;
  const Line *other = b;

  return one->day < other->day ? -1 : one->day > other->day;
}

/* The bank settles at the end of a day: what came in that day covers what went out. */
static void
find_lowest (JtFundingFacts *funding, GArray *lines)
{
  JtMoney balance = 0;

  g_array_sort (lines, compare_days);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      balance += line->amount;
      if (balance < funding->lowest
          && (i + 1 == lines->len || g_array_index (lines, Line, i + 1).day != line->day))
        {
          funding->lowest = balance;
          funding->lowest_on = line->day;
        }
    }
}

/* A case without shares says nothing of what anybody pays. */
static gboolean
compare_shares (JtDossier *self, JtDb *db, GHashTable *withdrawn, GError **error)
{
  g_autoptr (JtSharing) sharing = NULL;

  if (g_hash_table_size (withdrawn) == 0)
    return TRUE;
  sharing = jt_sharing_load (db, self->case_uid, error);
  if (sharing == NULL)
    return FALSE;
  for (guint i = 0; jt_sharing_count (sharing) > 0 && i < sharing->shares->len; i++)
    {
      const JtShare *share = g_ptr_array_index (sharing->shares, i);
      const JtMoney *sum = g_hash_table_lookup (withdrawn, share->part);
      const char *label = share->label != NULL ? share->label : share->part;

      if (sum != NULL && *sum > MAX (share->line.amount - share->subsidy, 0))
        g_ptr_array_add (self->above_share, g_string_chunk_insert_const (self->strings, label));
    }
  return TRUE;
}

gboolean
jt_dossier_load_funding (JtDossier *self, JtDb *db, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_stage_rows (db, "funding", self->case_uid);
  g_auto (Ledger) ledger
      = { g_array_new (FALSE, FALSE, sizeof (Line)),
          g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      take_account (self, rows, &ledger);
      take_withdrawal (rows, &ledger);
    }
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return FALSE;
    }
  find_lowest (&self->facts.funding, ledger.lines);
  return compare_shares (self, db, ledger.withdrawn, error);
}
