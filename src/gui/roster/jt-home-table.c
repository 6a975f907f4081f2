/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-table.h"

#include <glib/gi18n.h>

#include "jt-home-words.h"
#include "jt-part-list.h"

static const char *
say_use (const char *nick)
{
  return jt_home_word (JT_HOME_WORDS_USE, nick);
}

static const char *
say_basis (const char *nick)
{
  return jt_home_word (JT_HOME_WORDS_BASIS, nick);
}

static const char *
say_title (const char *nick)
{
  return jt_home_word (JT_HOME_WORDS_TITLE, nick);
}

static const char *
say_sale (const char *nick)
{
  return jt_home_word (JT_HOME_WORDS_SALE, nick);
}

static const char *const uses[]
    = { "dwelling", "shop", "office", "garage", "parking", "storage", "other", "", NULL };
static const char *const bases[] = { "registered", "surveyed", "contract", "", NULL };
static const char *const titles[] = { "registered", "old-certificate", "contract", "none",
                                      "partial",    "inheritance",     "seized",   "",
                                      NULL };
static const char *const sales[] = { "delivered", "unsold", "sold-undelivered", "", NULL };

/* Compound, building and entrance are only copied and exported, each in a column of its own, so
 * that what was copied, changed in a spreadsheet and pasted back says which home it means. */
static const JtTableColumn columns[] = {
  { NULL, JT_PART_COLUMN_COMPOUND, N_ ("Compound"), 16 },
  { NULL, JT_PART_COLUMN_BUILDING, N_ ("Building"), 10 },
  { NULL, JT_PART_COLUMN_ENTRANCE, N_ ("Entrance"), 10 },
  { "place", JT_PART_COLUMN_PLACE, N_ ("Building and entrance"), 12, FALSE, JT_LIST_TEXT,
    JT_TABLE_FILTER_TEXT, TRUE },
  { "room", JT_PART_COLUMN_ROOM, N_ ("Room"), 8, FALSE, JT_LIST_TEXT, JT_TABLE_FILTER_TEXT, TRUE },
  { "floor", JT_PART_COLUMN_FLOOR, N_ ("Floor"), 6, FALSE, JT_LIST_WHOLE, JT_TABLE_FILTER_RANGE,
    TRUE },
  { "use", JT_PART_COLUMN_USE, N_ ("Use of the part"), 8, FALSE, JT_LIST_TEXT,
    JT_TABLE_FILTER_CHOICE, TRUE, say_use, uses },
  { "area", JT_PART_COLUMN_AREA, N_ ("Area (m²)"), 12, FALSE, JT_LIST_AREA, JT_TABLE_FILTER_RANGE,
    TRUE },
  { "basis", JT_PART_COLUMN_BASIS, N_ ("Area basis"), 8, FALSE, JT_LIST_TEXT,
    JT_TABLE_FILTER_CHOICE, TRUE, say_basis, bases },
  { "title", JT_PART_COLUMN_TITLE, N_ ("State of title"), 9, FALSE, JT_LIST_TEXT,
    JT_TABLE_FILTER_CHOICE, TRUE, say_title, titles },
  { "owners", JT_PART_COLUMN_OWNERS, N_ ("Owners"), 12, TRUE, JT_LIST_TEXT, JT_TABLE_FILTER_TEXT,
    TRUE },
  { "sale", JT_PART_COLUMN_SALE, N_ ("Sale"), 9, FALSE, JT_LIST_TEXT, JT_TABLE_FILTER_CHOICE, TRUE,
    say_sale, sales },
};

static char *
row_name (const JtListRow *row)
{
  const char *owners = row->texts[JT_PART_COLUMN_OWNERS];

  /* Translators: a row of the table of homes, read aloud: building and entrance, room, owners */
  if (row->uid == NULL)
    return g_strdup ("");
  return g_strdup_printf (_ ("%s, room %s, %s"), row->texts[JT_PART_COLUMN_PLACE],
                          row->texts[JT_PART_COLUMN_ROOM], owners != NULL ? owners : "");
}

static char *
say_selection (guint n, gint64 sum)
{
  g_autofree char *area = jt_home_area (sum);

  /* Translators: the status bar: how many parts are selected, and their area */
  return g_strdup_printf (ngettext ("%u part selected, %s m²", "%u parts selected, %s m²", n), n,
                          area);
}

void
jt_home_table_set_up (JtTableView *table, JtSession *session)
{
  const JtTableWords words = {
    .settings = "homes-columns",
    .label = _ ("Parts of the place"),
    .sheet = _ ("Homes and Owners"),
    .empty = _ ("No parts here"),
    .row_name = row_name,
    .selection = say_selection,
  };

  jt_table_view_set_up (table, session, jt_part_list (), columns, G_N_ELEMENTS (columns), &words);
}
