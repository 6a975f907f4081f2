/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "jt-month-columns.h"
#include "jt-report-error.h"

static const JtMonthWords *
words (void)
{
  static JtMonthWords words;

  for (guint i = 0; i < JT_INDICATOR_LAST; i++)
    words.indicators[i] = jt_indicator_info ((JtIndicator) i)->nick;
  for (guint i = 0; i <= JT_INDICATOR_UNIT_FEN; i++)
    words.units[i] = "项目";
  for (guint i = 0; i < JT_MONTH_SPANS; i++)
    words.spans[i] = "本月";
  words.stock = "期末";
  words.levels[JT_MONTH_LEVEL_SUBDISTRICT] = "小计";
  words.levels[JT_MONTH_LEVEL_DISTRICT] = "小计";
  words.levels[JT_MONTH_LEVEL_ALL] = "合计";
  words.no_community = "未归社区";
  words.ten_thousand = "万元";
  return &words;
}

/* What is written is read again as the same columns. */
static void
test_default (void)
{
  g_autoptr (JtMonthColumns) columns = jt_month_columns_default (words ());
  g_autofree char *text = jt_month_columns_write (columns);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtMonthColumns) again = jt_month_columns_parse (text, words (), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (columns->columns->len, >, 60);
  g_assert_cmpuint (again->columns->len, ==, columns->columns->len);
  for (guint i = 0; i < columns->columns->len; i++)
    {
      const JtMonthColumn *one = g_ptr_array_index (columns->columns, i);
      const JtMonthColumn *other = g_ptr_array_index (again->columns, i);

      g_assert_cmpint (one->indicator, ==, other->indicator);
      g_assert_cmpint (one->span, ==, other->span);
      g_assert_cmpint (one->unit, ==, other->unit);
      g_assert_cmpint (one->scale, ==, other->scale);
      g_assert_cmpstr (one->group, ==, other->group);
      g_assert_cmpstr (one->title, ==, other->title);
    }
}

static void
test_template (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtMonthColumns) columns = jt_month_columns_parse (
      "[report]\ntitle=样板市月报\n[column 1]\nindicator=applied\nspan=since\nunit=lifts\n"
      "group=申请\ntitle=累计（台）\n[column 2]\nindicator=investment\nunit=yuan\n",
      words (), &error);
  const JtMonthColumn *column;

  g_assert_no_error (error);
  g_assert_cmpstr (columns->title, ==, "样板市月报");
  g_assert_cmpuint (columns->columns->len, ==, 2);
  column = g_ptr_array_index (columns->columns, 0);
  g_assert_cmpint (column->indicator, ==, JT_INDICATOR_APPLIED);
  g_assert_cmpint (column->span, ==, JT_MONTH_SPAN_SINCE);
  g_assert_cmpint (column->unit, ==, JT_INDICATOR_UNIT_LIFTS);
  g_assert_cmpstr (column->title, ==, "累计（台）");
  column = g_ptr_array_index (columns->columns, 1);
  g_assert_cmpint (column->scale, ==, 100);
  g_assert_cmpstr (column->title, ==, "本月");
}

static void
test_bad_template (void)
{
  const struct
  {
    const char *name, *text, *fact;
  } rows[] = {
    { "an unknown indicator", "[column 1]\nindicator=applid\n", "[column 1] applid" },
    { "no indicator", "[column 1]\nspan=month\n", "[column 1] indicator" },
    { "an unknown span", "[column 1]\nindicator=applied\nspan=week\n", "[column 1] week" },
    { "an unknown unit", "[column 1]\nindicator=applied\nunit=houses\n", "[column 1] houses" },
    { "money in lifts", "[column 1]\nindicator=investment\nunit=lifts\n", "[column 1] lifts" },
    { "cases in yuan", "[column 1]\nindicator=applied\nunit=yuan\n", "[column 1] yuan" },
    { "an unknown key", "[column 1]\nindicator=applied\nwidth=3\n", "[column 1] width" },
    { "an unknown group", "[columns]\nindicator=applied\n", "[columns] " },
    { "no column", "[report]\ntitle=月报\n", "[column 1] " },
    { "nothing", "", "[column 1] " },
    { "no template", "月报", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].name);
      g_assert_null (jt_month_columns_parse (rows[i].text, words (), &error));
      g_assert_error (error, JT_REPORT_ERROR, JT_REPORT_ERROR_TEMPLATE);
      if (rows[i].fact != NULL)
        g_assert_cmpstr (error->message, ==, rows[i].fact);
    }
}

static void
test_text (void)
{
  const struct
  {
    gint64 scale, value;
    const char *text;     /* where no amount of the report has fen */
    const char *with_fen; /* where one has */
  } rows[] = {
    { 1, 0, "0", "0" },
    { 1, 999, "999", "999" },
    { 1, 1000, "1,000", "1,000" },
    { 1, -1234567, "-1,234,567", "-1,234,567" },
    { 100, 1289552, "12,895.52", "12,895.52" },
    { 100, -5, "-0.05", "-0.05" },
    { 1000000, 0, "0.0000", "0.000000" },
    { 1000000, 48000000, "48.0000", "48.000000" },
    { 1000000, 48000100, "48.0001", "48.000100" },
    { 1000000, 999900, "0.9999", "0.999900" },
    { 1000000, -100, "-0.0001", "-0.000100" },
    { 1000000, 1234567890100, "1,234,567.8901", "1,234,567.890100" },
    /* Never rounded, whatever is asked for. */
    { 1000000, 48000001, "48.000001", "48.000001" },
    { 1000000, -99, "-0.000099", "-0.000099" },
    { 1, G_MININT64, "-9,223,372,036,854,775,808", "-9,223,372,036,854,775,808" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JtMonthRow) row = jt_month_row_new ("C", "柳芽社区");
      JtMonthColumn column = { JT_INDICATOR_INVESTMENT, JT_MONTH_SPAN_MONTH,
                               JT_INDICATOR_UNIT_FEN, rows[i].scale, NULL, NULL };
      g_autofree char *text = NULL;
      g_autofree char *with_fen = NULL;

      row->counts[JT_INDICATOR_INVESTMENT][JT_MONTH_SPAN_MONTH].amount = rows[i].value;
      text = jt_month_column_text (&column, JT_MONTH_DECIMALS_YUAN, row);
      with_fen = jt_month_column_text (&column, JT_MONTH_DECIMALS_FEN, row);
      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_cmpstr (with_fen, ==, rows[i].with_fen);
    }
}

/* One amount with fen, wherever it stands, and all amounts of the report show them. */
static void
test_decimals (void)
{
  g_autoptr (JtMonthReport) report = jt_month_report_new ();
  JtMonthRow *rows[3];

  report->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_month_line_free);
  rows[0] = jt_month_row_new ("C", "柳芽社区");
  g_ptr_array_add (report->lines,
                   jt_month_line_new (JT_MONTH_LEVEL_COMMUNITY, rows[0], NULL, NULL));
  rows[1] = report->previous = jt_month_row_new (NULL, "");
  rows[2] = report->last_year = jt_month_row_new (NULL, "");
  /* What is no money has no fen. */
  rows[0]->counts[JT_INDICATOR_APPLIED][JT_MONTH_SPAN_MONTH].amount = 1;
  g_assert_cmpuint (jt_month_report_decimals (report), ==, JT_MONTH_DECIMALS_YUAN);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint span = 0; span < JT_MONTH_SPANS; span++)
      {
        gint64 *amount = &rows[i]->counts[JT_INDICATOR_SUBSIDY_PAID][span].amount;

        *amount = 48000100;
        g_assert_cmpuint (jt_month_report_decimals (report), ==, JT_MONTH_DECIMALS_YUAN);
        *amount = -99;
        g_assert_cmpuint (jt_month_report_decimals (report), ==, JT_MONTH_DECIMALS_FEN);
        *amount = 48000001;
        g_assert_cmpuint (jt_month_report_decimals (report), ==, JT_MONTH_DECIMALS_FEN);
        *amount = 0;
      }
}

static void
assert_name (JtMonthLevel level, const char *name, const char *wanted)
{
  JtMonthLine *line = jt_month_line_new (level, jt_month_row_new (NULL, name), NULL, NULL);
  g_autofree char *found = jt_month_line_name (line, words ());

  g_assert_cmpstr (found, ==, wanted);
  jt_month_line_free (line);
}

static void
test_names (void)
{
  assert_name (JT_MONTH_LEVEL_COMMUNITY, "柳芽社区", "柳芽社区");
  assert_name (JT_MONTH_LEVEL_COMMUNITY, "", "未归社区");
  assert_name (JT_MONTH_LEVEL_SUBDISTRICT, "样例街道", "样例街道 小计");
  assert_name (JT_MONTH_LEVEL_ALL, "", "合计");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month-columns/default", test_default);
  g_test_add_func ("/month-columns/template", test_template);
  g_test_add_func ("/month-columns/bad-template", test_bad_template);
  g_test_add_func ("/month-columns/text", test_text);
  g_test_add_func ("/month-columns/decimals", test_decimals);
  g_test_add_func ("/month-columns/names", test_names);
  return g_test_run ();
}
