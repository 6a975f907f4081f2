/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-share-print.h"

#include <glib/gi18n.h>

#include "jt-capitals.h"
#include "jt-office-private.h"
#include "jt-print-common.h"
#include "jt-print-shares.h"
#include "jt-share-words.h"
#include "jt-sharing.h"

static GStrv
make_row (const JtShare *share)
{
  const JtShareLine *line = &share->line;
  g_autofree char *floor = line->floor != JT_SHARE_FLOOR_UNKNOWN
                               ? g_strdup_printf ("%d", line->floor)
                               : g_strdup ("");
  g_autofree char *area
      = line->area != JT_AREA_UNKNOWN ? jt_area_format (line->area) : g_strdup ("");
  g_autofree char *weight = line->by_hand ? g_strdup (_ ("agreed")) : jt_weight_format (&line->weight);
  g_autofree char *grouped = jt_money_group (line->amount);
  g_autofree char *amount = g_strconcat (grouped, line->extra ? "*" : "", NULL);
  const char *cells[] = { share->label != NULL ? share->label : "—", floor, area, weight, amount,
                          "", share->signed_on != NULL ? share->signed_on : "", NULL };

  return g_strdupv ((GStrv) cells);
}

static GStrv
make_sum (const JtSharing *sharing)
{
  g_autofree char *total = jt_money_group (sharing->total);
  const char *cells[] = { _ ("Sum"), "", "", "", total, "", "", NULL };

  return g_strdupv ((GStrv) cells);
}

static GPtrArray *
make_rows (const JtSharing *sharing, gboolean *extra)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  *extra = FALSE;
  for (guint i = 0; i < sharing->shares->len; i++)
    {
      const JtShare *share = g_ptr_array_index (sharing->shares, i);

      if (share->row == NULL)
        continue;
      *extra = *extra || share->line.extra;
      g_ptr_array_add (rows, make_row (share));
    }
  g_ptr_array_add (rows, make_sum (sharing));
  return rows;
}

/* A plan that is not the whole cost is none, and is not put before those who shall sign it. */
static gboolean
check (const JtSharing *sharing, GError **error)
{
  JtMoney gap = sharing->total;

  if (jt_sharing_gap (sharing, &gap))
    return jt_share_gap_check (gap, error);
  return jt_share_gap_check (MAX (gap, 1), error);
}

static char *
say_method (const JtSharing *sharing)
{
  JtShareMethod method;
  const char *said = jt_share_method_parse (sharing->method, &method)
                         ? jt_share_words_method (method)
                         : jt_share_words_method (JT_SHARE_METHOD_AGREED);

  if (sharing->ladder != NULL)
    /* Translators: a method of sharing, and the preset that its coefficients began from */
    return g_strdup_printf (_ ("Shared: %s (coefficients began from, for reference: %s)"), said,
                            sharing->ladder);
  /* Translators: a method of sharing */
  return g_strdup_printf (_ ("Shared: %s"), said);
}

static void
say_total (const JtSharing *sharing, char **figures, char **capitals)
{
  g_autofree char *total = jt_money_group (sharing->total);
  g_autofree char *said = jt_capitals (sharing->total, NULL);

  /* Translators: an amount in yuan */
  *figures = g_strdup_printf (_ ("Cost that is shared: %s yuan"), total);
  if (said != NULL)
    /* Translators: an amount in capitals */
    *capitals = g_strdup_printf (_ ("In capitals: %s"), said);
}

JtPrintout *
jt_office_print_sharing (JtOffice *office, const char *case_uid, GError **error)
{
  const JtDay today = jt_clock_today (jt_office_get_clock (office));
  g_autoptr (JtSharing) sharing = jt_office_sharing (office, case_uid, error);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *case_line = NULL;
  g_autofree char *footer = NULL;
  g_autofree char *method = NULL;
  g_autofree char *total = NULL;
  g_autofree char *capitals = NULL;
  g_autofree char *version = NULL;
  JtPageFrame frame = { NULL, jt_print_page_label () };
  JtSharesWords words = { .title = _ ("Plan of Cost Shares") };
  gboolean extra;

  if (sharing == NULL || !check (sharing, error))
    return NULL;
  case_line = jt_print_case_line (jt_office_get_db (office), case_uid, error);
  footer = case_line != NULL ? jt_print_footer (office, NULL, error) : NULL;
  if (footer == NULL)
    return NULL;
  rows = make_rows (sharing, &extra);
  method = say_method (sharing);
  say_total (sharing, &total, &capitals);
  if (sharing->plan_version != NULL)
    /* Translators: the version of a plan */
    version = g_strdup_printf (_ ("Version: %s"), sharing->plan_version);
  frame.footer = footer;
  words.case_line = case_line;
  words.facts[0] = total;
  words.facts[1] = capitals;
  words.facts[2] = method;
  words.facts[3] = version;
  words.columns[0] = C_ ("column of shares", "Room");
  words.columns[1] = C_ ("column of shares", "Floor");
  words.columns[2] = C_ ("column of shares", "Area (㎡)");
  words.columns[3] = C_ ("column of shares", "Coefficient");
  words.columns[4] = C_ ("column of shares", "Share (yuan)");
  words.columns[5] = C_ ("column of a roll", "Signature");
  words.columns[6] = C_ ("column of a roll", "Date");
  words.notes[0] = _ ("Only who signs the agreement owes a share. Who does not sign may join later "
                      "as it was agreed.");
  words.notes[1] = extra ? _ ("* with one fen that the division left over") : NULL;
  return jt_print_shares (&words, rows, &frame, today);
}
