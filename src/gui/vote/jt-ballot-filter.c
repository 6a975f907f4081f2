/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-filter.h"

#include "jt-ballot-words.h"
#include "jt-list-rows.h"

static const char *const states[]
    = { "unsaved", "saved", "checked", "changed", "changed-checked", "", NULL };

/* The nicks of what a paper can say, in the order of the digits. */
static const char *const *
list_choices (void)
{
  static const char *nicks[JT_BALLOTS + 1];

  for (guint i = 0; i < JT_BALLOTS; i++)
    nicks[i] = jt_ballot_nick ((JtBallot) i);
  return nicks;
}

guint
jt_ballot_filter_describe (GtkColumnView *view, gboolean blind, JtTableColumn *columns)
{
  GListModel *list = gtk_column_view_get_columns (view);
  const guint n = MIN (g_list_model_get_n_items (list), JT_BALLOT_MOST_COLUMNS);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkColumnViewColumn) shown = g_list_model_get_item (list, i);
      JtTableColumn *column = &columns[i];

      *column = (JtTableColumn){ .column = jt_ballot_columns_get_shown_order (shown),
                                 .title = g_intern_string (
                                     gtk_column_view_column_get_title (shown)),
                                 .filter = JT_TABLE_FILTER_TEXT };
      switch (column->column)
        {
        case JT_BALLOT_ORDER_AREA:
          column->kind = JT_LIST_AREA;
          column->filter = JT_TABLE_FILTER_RANGE;
          break;
        case JT_BALLOT_ORDER_CHOICE:
        case JT_BALLOT_ORDER_CHOICE_2:
          column->filter = blind ? JT_TABLE_FILTER_NONE : JT_TABLE_FILTER_CHOICE;
          column->nicks = list_choices ();
          column->word = jt_ballot_nick_word;
          break;
        case JT_BALLOT_ORDER_STATE:
          column->filter = JT_TABLE_FILTER_CHOICE;
          column->nicks = states;
          column->word = jt_ballot_state_word;
          break;
        default:
          break;
        }
    }
  return n;
}

static gboolean
passes_column (const JtBallotCells *cells, const JtListFilter *filter, JtBallotOrder column,
               guint line)
{
  const JtSheetRow *row = jt_ballot_sheet_get_row (cells->sheet, line);
  g_autofree char *text = NULL;

  switch (column)
    {
    case JT_BALLOT_ORDER_AREA:
      return jt_list_filter_passes (filter, NULL, row->area);
    case JT_BALLOT_ORDER_CHOICE:
    case JT_BALLOT_ORDER_CHOICE_2:
      return g_str_equal (filter->text,
                          jt_ballot_nick (jt_ballot_sheet_get_ballot (
                              cells->sheet, column - JT_BALLOT_ORDER_CHOICE, line)));
    case JT_BALLOT_ORDER_STATE:
      return g_str_equal (filter->text, jt_ballot_row_state (row));
    default:
      text = jt_ballot_columns_cell (cells, column, line);
      return jt_list_filter_passes (filter, text, 0);
    }
}

gboolean
jt_ballot_filter_passes (const JtBallotCells *cells, const JtListQuery *query, guint line)
{
  for (guint i = 0; i < JT_BALLOT_MOST_COLUMNS; i++)
    if (jt_list_query_is_filtered (query, i)
        && !passes_column (cells, &query->filters[i], (JtBallotOrder) i, line))
      return FALSE;
  return TRUE;
}
