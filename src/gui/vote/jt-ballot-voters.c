/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-voters.h"

#include <glib/gi18n.h>

#include "jt-area.h"
#include "jt-ballot-words.h"
#include "jt-home-words.h"
#include "jt-json.h"
#include "jt-list-rows.h"
#include "jt-wording-count.h"

enum
{
  COLUMN_VOTER,
  COLUMN_OWNERS,
  COLUMN_PARTS,
  COLUMN_AREA,
  COLUMN_REASON,
  N_COLUMNS
};

static const JtTableColumn columns[] = {
  { "voters.voter", COLUMN_VOTER, N_ ("Voter"), 6, FALSE, JT_LIST_WHOLE, JT_TABLE_FILTER_NONE,
    TRUE },
  { "voters.owners", COLUMN_OWNERS, N_ ("Owners"), 24, FALSE, JT_LIST_TEXT, JT_TABLE_FILTER_TEXT,
    TRUE },
  { "voters.parts", COLUMN_PARTS, N_ ("Parts"), 24, TRUE, JT_LIST_TEXT, JT_TABLE_FILTER_TEXT,
    TRUE },
  { "voters.area", COLUMN_AREA, N_ ("Area (㎡)"), 11, FALSE, JT_LIST_AREA, JT_TABLE_FILTER_RANGE,
    TRUE, .summed = TRUE },
  { "voters.reason", COLUMN_REASON, N_ ("Why counted as one"), 32, FALSE, JT_LIST_TEXT,
    JT_TABLE_FILTER_TEXT, TRUE },
};

static char *
say_selection (guint n, gint64 sum)
{
  g_autofree char *voters = jt_wording_count (JT_COUNTED_VOTERS, n);
  g_autofree char *area = jt_home_area (sum);

  /* Translators: "3 voters", their area */
  return g_strdup_printf (_ ("Selected: %s, %s m²"), voters, area);
}

void
jt_ballot_voters_set_up (JtTableView *table, JtSession *session)
{
  const JtTableWords words = {
    .settings = "column-widths",
    .label = _ ("Voters of the roll"),
    .sheet = _ ("Voters of the roll"),
    .empty = _ ("No voter yet"),
    .selection = say_selection,
    .tells_selection = TRUE,
    .tips = TRUE,
    .beside = TRUE,
  };

  jt_table_view_set_up (table, session, &jt_list_rows, columns, G_N_ELEMENTS (columns), &words);
}

static JtListRow *
new_row (guint number, JsonObject *voter)
{
  JtListRow *row = jt_list_row_new (number, NULL, N_COLUMNS);
  const char *area = jt_json_text (voter, "area");
  JtArea parsed = JT_AREA_UNKNOWN;

  if (area != NULL && !jt_area_parse (area, &parsed, NULL))
    parsed = JT_AREA_UNKNOWN;
  row->numbers[COLUMN_VOTER] = jt_json_int (voter, "voter", 0);
  row->texts[COLUMN_OWNERS] = g_strdup (jt_json_text (voter, "owners"));
  row->texts[COLUMN_PARTS] = g_strdup (jt_json_text (voter, "parts"));
  row->numbers[COLUMN_AREA] = parsed;
  row->texts[COLUMN_REASON] = g_strdup (jt_ballot_reason_word (jt_json_text (voter, "reason")));
  return row;
}

void
jt_ballot_voters_show (JtTableView *table, JsonArray *voters)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; voters != NULL && i < json_array_get_length (voters); i++)
    g_ptr_array_add (rows, new_row (i + 1, json_array_get_object_element (voters, i)));
  jt_table_view_set_rows (table, rows);
}
