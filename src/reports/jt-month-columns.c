/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-columns.h"

#include <string.h>

#include "jt-number.h"
#include "jt-report-error.h"

/* Fen of one yuan, and of ten thousand. */
#define YUAN 100
#define TEN_THOUSAND_YUAN 1000000

static const char *const span_words[] = {
  [JT_MONTH_SPAN_MONTH] = "month",
  [JT_MONTH_SPAN_YEAR] = "year",
  [JT_MONTH_SPAN_SINCE] = "since",
};

static const struct
{
  const char *word;
  JtIndicatorUnit unit;
  gint64 scale;
} unit_words[] = {
  { "cases", JT_INDICATOR_UNIT_CASES, 1 },
  { "lifts", JT_INDICATOR_UNIT_LIFTS, 1 },
  { "times", JT_INDICATOR_UNIT_TIMES, 1 },
  { "homes", JT_INDICATOR_UNIT_HOMES, 1 },
  { "people", JT_INDICATOR_UNIT_PEOPLE, 1 },
  { "yuan", JT_INDICATOR_UNIT_FEN, YUAN },
  { "ten-thousand-yuan", JT_INDICATOR_UNIT_FEN, TEN_THOUSAND_YUAN },
};

static void
column_free (JtMonthColumn *column)
{
  g_free (column->group);
  g_free (column->title);
  g_free (column);
}

void
jt_month_columns_free (JtMonthColumns *columns)
{
  if (columns == NULL)
    return;
  g_free (columns->title);
  g_ptr_array_unref (columns->columns);
  g_free (columns);
}

static JtMonthColumns *
columns_new (const char *title)
{
  JtMonthColumns *columns = g_new0 (JtMonthColumns, 1);

  columns->title = g_strdup (title);
  columns->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  return columns;
}

static const char *
unit_name (JtIndicatorUnit unit, gint64 scale, const JtMonthWords *words)
{
  return scale == TEN_THOUSAND_YUAN ? words->ten_thousand : words->units[unit];
}

/* "申请（项目）": what it is, and what a number of it counts. */
static char *
group_title (JtIndicator indicator, JtIndicatorUnit unit, gint64 scale, const JtMonthWords *words)
{
  return g_strdup_printf ("%s（%s）", words->indicators[indicator],
                          unit_name (unit, scale, words));
}

static void
add_column (JtMonthColumns *columns, JtIndicator indicator, JtMonthSpan span,
            const JtMonthWords *words)
{
  const JtIndicatorInfo *info = jt_indicator_info (indicator);
  JtMonthColumn *column = g_new0 (JtMonthColumn, 1);

  column->indicator = indicator;
  column->span = span;
  column->unit = info->unit;
  column->scale = info->unit == JT_INDICATOR_UNIT_FEN ? TEN_THOUSAND_YUAN : 1;
  column->group = group_title (indicator, column->unit, column->scale, words);
  column->title
      = g_strdup (jt_indicator_is_stock (indicator) ? words->stock : words->spans[span]);
  g_ptr_array_add (columns->columns, column);
}

/* In the order of domain.md section 12; what a stock is made of stands in the stock. */
static const JtIndicator shown[] = {
  JT_INDICATOR_PLANNED,        JT_INDICATOR_RESERVED,          JT_INDICATOR_APPLIED,
  JT_INDICATOR_SURVEYED,       JT_INDICATOR_VOTE_MET,          JT_INDICATOR_VOTE_NOT_MET,
  JT_INDICATOR_OWNER_CONSENTED, JT_INDICATOR_NOTICE_RUNNING,   JT_INDICATOR_OBJECTED,
  JT_INDICATOR_MEDIATED,       JT_INDICATOR_MEDIATION_AGREED,  JT_INDICATOR_MEDIATION_OVERDUE,
  JT_INDICATOR_REVIEW_ACCEPTED, JT_INDICATOR_REVIEW_PASSED,    JT_INDICATOR_REVIEW_OVERDUE,
  JT_INDICATOR_PERMITTED,      JT_INDICATOR_WORKS_BEGUN,       JT_INDICATOR_BUILDING,
  JT_INDICATOR_STOPPED,        JT_INDICATOR_WORKS_ABANDONED,   JT_INDICATOR_COMPLETED,
  JT_INDICATOR_FILED,          JT_INDICATOR_REGISTERED,        JT_INDICATOR_IN_USE,
  JT_INDICATOR_OUT_OF_USE,     JT_INDICATOR_INVESTMENT,        JT_INDICATOR_OWNERS_MONEY,
  JT_INDICATOR_PROVIDENT_FUND, JT_INDICATOR_MAINTENANCE_FUND,  JT_INDICATOR_SUBSIDY_DUE,
  JT_INDICATOR_SUBSIDY_PAID,   JT_INDICATOR_OTHER_MONEY,       JT_INDICATOR_HOMES_SERVED,
  JT_INDICATOR_AGED_SERVED,    JT_INDICATOR_UTILITIES_MOVED,   JT_INDICATOR_OBSTRUCTED,
  JT_INDICATOR_TERMINATED,
};

JtMonthColumns *
jt_month_columns_default (const JtMonthWords *words)
{
  JtMonthColumns *columns = columns_new ("");

  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      if (jt_indicator_is_stock (shown[i]))
        add_column (columns, shown[i], JT_MONTH_SPAN_EVER, words);
      else if (shown[i] == JT_INDICATOR_PLANNED) /* a plan is a year's */
        add_column (columns, shown[i], JT_MONTH_SPAN_YEAR, words);
      else
        for (guint span = 0; span <= JT_MONTH_SPAN_SINCE; span++)
          add_column (columns, shown[i], (JtMonthSpan) span, words);
    }
  return columns;
}

static gboolean
refuse (const char *group, const char *word, GError **error)
{
  g_set_error (error, JT_REPORT_ERROR, JT_REPORT_ERROR_TEMPLATE, "[%s] %s", group, word);
  return FALSE;
}

static gboolean
parse_span (JtMonthColumn *column, const char *group, const char *word, GError **error)
{
  column->span = JT_MONTH_SPAN_MONTH;
  if (word == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (span_words); i++)
    if (g_str_equal (word, span_words[i]))
      {
        column->span = (JtMonthSpan) i;
        return TRUE;
      }
  return refuse (group, word, error);
}

static gboolean
parse_unit (JtMonthColumn *column, const char *group, const char *word, GError **error)
{
  const JtIndicatorInfo *info = jt_indicator_info (column->indicator);

  column->unit = info->unit;
  column->scale = info->unit == JT_INDICATOR_UNIT_FEN ? TEN_THOUSAND_YUAN : 1;
  if (word == NULL)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (unit_words); i++)
    {
      const gboolean either = info->of_cases && unit_words[i].unit <= JT_INDICATOR_UNIT_LIFTS;

      if (!g_str_equal (word, unit_words[i].word))
        continue;
      if (unit_words[i].unit != info->unit && !either)
        break;
      column->unit = unit_words[i].unit;
      column->scale = unit_words[i].scale;
      return TRUE;
    }
  return refuse (group, word, error);
}

static gboolean
parse_column (GKeyFile *file, const char *group, const JtMonthWords *words,
              JtMonthColumns *columns, GError **error)
{
  static const char *const keys[] = { "indicator", "span", "unit", "group", "title", NULL };
  g_autofree char *indicator = g_key_file_get_string (file, group, "indicator", NULL);
  g_autofree char *span = g_key_file_get_string (file, group, "span", NULL);
  g_autofree char *unit = g_key_file_get_string (file, group, "unit", NULL);
  g_auto (GStrv) found = g_key_file_get_keys (file, group, NULL, NULL);
  JtMonthColumn *column = g_new0 (JtMonthColumn, 1);

  g_ptr_array_add (columns->columns, column);
  for (guint i = 0; found[i] != NULL; i++)
    if (!g_strv_contains (keys, found[i]))
      return refuse (group, found[i], error);
  if (indicator == NULL || !jt_indicator_from_nick (indicator, &column->indicator))
    return refuse (group, indicator != NULL ? indicator : "indicator", error);
  if (!parse_span (column, group, span, error) || !parse_unit (column, group, unit, error))
    return FALSE;
  if (jt_indicator_is_stock (column->indicator))
    column->span = JT_MONTH_SPAN_EVER;

  column->group = g_key_file_get_string (file, group, "group", NULL);
  if (column->group == NULL)
    column->group = group_title (column->indicator, column->unit, column->scale, words);
  column->title = g_key_file_get_string (file, group, "title", NULL);
  if (column->title == NULL)
    column->title = g_strdup (jt_indicator_is_stock (column->indicator)
                                  ? words->stock
                                  : words->spans[column->span]);
  return TRUE;
}

JtMonthColumns *
jt_month_columns_parse (const char *text, const JtMonthWords *words, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (JtMonthColumns) columns = NULL;
  g_autoptr (GError) failure = NULL;
  g_auto (GStrv) groups = NULL;
  g_autofree char *title = NULL;

  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, &failure))
    {
      g_set_error_literal (error, JT_REPORT_ERROR, JT_REPORT_ERROR_TEMPLATE, failure->message);
      return NULL;
    }
  title = g_key_file_get_string (file, "report", "title", NULL);
  columns = columns_new (title != NULL ? title : "");
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      if (g_str_equal (groups[i], "report"))
        continue;
      if (!g_str_has_prefix (groups[i], "column "))
        {
          refuse (groups[i], "", error);
          return NULL;
        }
      if (!parse_column (file, groups[i], words, columns, error))
        return NULL;
    }
  if (columns->columns->len == 0)
    {
      refuse ("column 1", "", error);
      return NULL;
    }
  return g_steal_pointer (&columns);
}

static const char *
unit_word (const JtMonthColumn *column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unit_words); i++)
    if (unit_words[i].unit == column->unit && unit_words[i].scale == column->scale)
      return unit_words[i].word;
  g_return_val_if_reached (NULL);
}

char *
jt_month_columns_write (const JtMonthColumns *columns)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_string (file, "report", "title", columns->title);
  for (guint i = 0; i < columns->columns->len; i++)
    {
      const JtMonthColumn *column = g_ptr_array_index (columns->columns, i);
      g_autofree char *group = g_strdup_printf ("column %u", i + 1);

      g_key_file_set_string (file, group, "indicator", jt_indicator_info (column->indicator)->nick);
      if (!jt_indicator_is_stock (column->indicator))
        g_key_file_set_string (file, group, "span", span_words[column->span]);
      g_key_file_set_string (file, group, "unit", unit_word (column));
      g_key_file_set_string (file, group, "group", column->group);
      g_key_file_set_string (file, group, "title", column->title);
    }
  return g_key_file_to_data (file, NULL, NULL);
}

gint64
jt_month_column_value (const JtMonthColumn *column, const JtMonthRow *row)
{
  return jt_month_row_get (row, column->indicator, column->span, column->unit);
}

static gboolean
has_fen (const JtMonthRow *row)
{
  for (guint i = 0; row != NULL && i < JT_INDICATOR_LAST; i++)
    if (jt_indicator_info ((JtIndicator) i)->unit == JT_INDICATOR_UNIT_FEN)
      for (guint span = 0; span < JT_MONTH_SPANS; span++)
        if (row->counts[i][span].amount % YUAN != 0)
          return TRUE;
  return FALSE;
}

guint
jt_month_report_decimals (const JtMonthReport *report)
{
  gboolean fen = has_fen (report->previous) || has_fen (report->last_year);

  for (guint i = 0; report->lines != NULL && i < report->lines->len && !fen; i++)
    fen = has_fen (((const JtMonthLine *) g_ptr_array_index (report->lines, i))->row);
  return fen ? JT_MONTH_DECIMALS_FEN : JT_MONTH_DECIMALS_YUAN;
}

char *
jt_month_column_text (const JtMonthColumn *column, guint decimals, const JtMonthRow *row)
{
  return jt_month_column_format (column, decimals, jt_month_column_value (column, row));
}

char *
jt_month_column_format (const JtMonthColumn *column, guint decimals, gint64 value)
{
  const gboolean negative = value < 0;
  const guint64 size = negative ? -(guint64) value : (guint64) value;
  const guint64 scale = (guint64) column->scale;
  g_autofree char *whole = jt_number_group (size / scale, negative);
  const guint64 rest = size % scale;

  if (scale == 1)
    return g_steal_pointer (&whole);
  if (scale == YUAN)
    return g_strdup_printf ("%s.%02" G_GUINT64_FORMAT, whole, rest);
  if (decimals == JT_MONTH_DECIMALS_YUAN && rest % YUAN == 0)
    return g_strdup_printf ("%s.%04" G_GUINT64_FORMAT, whole, rest / YUAN);
  return g_strdup_printf ("%s.%06" G_GUINT64_FORMAT, whole, rest);
}

char *
jt_month_line_name (const JtMonthLine *line, const JtMonthWords *words)
{
  switch (line->level)
    {
    case JT_MONTH_LEVEL_COMMUNITY:
      return g_strdup (*line->row->name != '\0' ? line->row->name : words->no_community);
    case JT_MONTH_LEVEL_ALL:
      return g_strdup (words->levels[JT_MONTH_LEVEL_ALL]);
    default:
      return g_strconcat (*line->row->name != '\0' ? line->row->name : words->no_community, " ",
                          words->levels[line->level], NULL);
    }
}
