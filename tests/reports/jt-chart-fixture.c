/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-fixture.h"

static void
set_frame (JtChart *chart, const char *title, const char *const *headers)
{
  chart->title = g_strdup (title);
  chart->period = g_strdup ("2026年10月，截至2026年10月25日；单位：台");
  chart->source = g_strdup ("来源：样板街道加装电梯项目台账 · 示例数据");
  chart->empty = g_strdup ("还没有项目。登记第一件申请后，这里显示进度。");
  chart->headers = g_strdupv ((GStrv) headers);
}

static void
add_funnel_bar (JtFunnelChart *funnel, JtIndicator indicator, const char *label, gint64 lifts)
{
  JtFunnelBar *bar = g_new0 (JtFunnelBar, 1);

  bar->indicator = indicator;
  bar->label = g_strdup (label);
  bar->lifts = lifts;
  g_ptr_array_add (funnel->bars, bar);
}

JtChart *
fixture_funnel (void)
{
  static const char *const headers[] = { "环节", "台", "占上一环节", NULL };
  JtFunnelChart *funnel = (JtFunnelChart *) jt_chart_new (JT_CHART_FUNNEL);

  set_frame (&funnel->chart, "申请 48 台，已投入使用 9 台；从审查到许可减少最多", headers);
  funnel->unit = g_strdup ("台");
  add_funnel_bar (funnel, JT_INDICATOR_APPLIED, "申请", 48);
  add_funnel_bar (funnel, JT_INDICATOR_SURVEYED, "启动征询", 44);
  add_funnel_bar (funnel, JT_INDICATOR_VOTE_MET, "表决达到法定比例", 36);
  add_funnel_bar (funnel, JT_INDICATOR_REVIEW_PASSED, "审查通过", 30);
  add_funnel_bar (funnel, JT_INDICATOR_PERMITTED, "施工许可", 19);
  add_funnel_bar (funnel, JT_INDICATOR_WORKS_BEGUN, "开工", 17);
  add_funnel_bar (funnel, JT_INDICATOR_COMPLETED, "竣工", 10);
  add_funnel_bar (funnel, JT_INDICATOR_IN_USE, "投入使用", 9);
  return &funnel->chart;
}

JtChart *
fixture_course (guint n_cases)
{
  static const char *const headers[]
      = { "编号", "项目", "申请征询", "审查审批", "待开工", "施工", "验收登记", "投入使用", "终止", NULL };
  JtCourseChart *course = (JtCourseChart *) jt_chart_new (JT_CHART_COURSE);

  set_frame (&course->chart, "在办 24 件，其中 6 件在建；最早的一件自 2025 年 6 月起办理", headers);
  for (guint i = 0; i < JT_COURSE_PHASES; i++)
    course->phases[i] = g_strdup (headers[i + 2]);
  course->ended = g_strdup ("终止");
  course->today_label = g_strdup ("今日 10月25日");
  course->today = jt_day_from_ymd (2026, 10, 25);
  for (guint i = 0; i < n_cases; i++)
    {
      JtCourseLine *line = g_new0 (JtCourseLine, 1);
      const JtDay begun = jt_day_from_ymd (2025, 6, 3) + (int) (i * 497 / n_cases);
      const guint phases = 1 + (n_cases - 1 - i) * JT_COURSE_PHASES / n_cases;

      line->uid = g_strdup_printf ("uid-%u", i);
      line->number = g_strdup_printf ("样-2026-%04u", i + 1);
      line->title = g_strdup_printf (i % 7 == 3 ? "样板市中心老旧住宅区第三家属院%u栋2单元东侧增设电梯工程"
                                                : "柳芽一区%u栋1单元",
                                     i + 1);
      line->ended = i % 11 == 5 ? course->today - 20 : JT_DAY_NONE;
      for (guint phase = 0; phase < JT_COURSE_PHASES; phase++)
        line->begins[phase]
            = phase < phases ? MIN (begun + (int) phase * 74, course->today - 25 + (int) phase)
                             : JT_DAY_NONE;
      if (phases == JT_COURSE_PHASES)
        line->ended = JT_DAY_NONE;
      g_ptr_array_add (course->lines, line);
    }
  return &course->chart;
}

JtChart *
fixture_year (void)
{
  static const char *const headers[]
      = { "月份", "申请", "表决达到法定比例", "开工", "投入使用", NULL };
  static const JtIndicator indicators[] = { JT_INDICATOR_APPLIED, JT_INDICATOR_VOTE_MET,
                                            JT_INDICATOR_WORKS_BEGUN, JT_INDICATOR_IN_USE };
  static const gint64 values[JT_YEAR_SERIES][JT_YEAR_MONTHS] = {
    { 3, 2, 0, 1, 6, 7, 5, 4, 3, 6, 4, 2 },
    { 0, 1, 2, 2, 0, 1, 5, 3, 4, 2, 3, 1 },
    { 0, 0, 0, 0, 0, 3, 4, 2, 1, 3, 2, 0 },
    { 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 2, 1 },
  };
  JtYearChart *year = (JtYearChart *) jt_chart_new (JT_CHART_YEAR);

  set_frame (&year->chart, "近一年申请 43 台，投入使用 9 台；申请最多的是2026年4月", headers);
  year->running = TRUE;
  year->month_notes[JT_YEAR_MONTHS - 1] = g_strdup ("截至10日");
  for (guint i = 0; i < JT_YEAR_MONTHS; i++)
    {
      const int month = (int) (10 + i) % 12 + 1;

      jt_month_init (&year->months[i], i < 2 ? 2025 : 2026, month, 25, NULL);
      year->month_labels[i] = g_strdup_printf ("%d月", month);
      if (i == 0 || month == 1)
        year->month_notes[i] = g_strdup_printf ("%d年", year->months[i].year);
    }
  for (guint i = 0; i < JT_YEAR_SERIES; i++)
    {
      JtYearSeries *series = &year->series[i];

      series->indicator = indicators[i];
      series->label = g_strdup (headers[i + 1]);
      series->unit = g_strdup ("台");
      for (guint month = 0; month < JT_YEAR_MONTHS; month++)
        {
          series->values[month] = values[i][month];
          series->total += values[i][month];
        }
    }
  return &year->chart;
}

JtChart *
fixture_turnout (guint n_votes)
{
  static const char *const headers[]
      = { "编号", "项目", "项目指标", "结果／基数", "法定比例", "是否达到", NULL };
  static const char *const tests[JT_TESTS] = { "参与面积", "参与人数", "同意面积", "同意人数" };
  static const gint64 numbers[JT_TESTS][2]
      = { { 81240, 104320 }, { 7, 12 }, { 81240, 81240 }, { 5, 7 } };
  JtTurnoutChart *turnout = (JtTurnoutChart *) jt_chart_new (JT_CHART_TURNOUT);

  set_frame (&turnout->chart, "正在表决 1 件，四项均达到法定比例的 0 件", headers);
  turnout->reached = g_strdup ("已达到");
  turnout->missing = g_strdup ("未达到");
  for (guint i = 0; i < JT_TESTS; i++)
    turnout->tests[i] = g_strdup (tests[i]);
  for (guint i = 0; i < n_votes; i++)
    {
      JtTurnoutVote *vote = g_new0 (JtTurnoutVote, 1);

      vote->uid = g_strdup_printf ("uid-%u", i);
      vote->number = g_strdup_printf ("样-2026-%04u", i + 1);
      vote->title = g_strdup_printf (i % 3 == 1 ? "样板市中心老旧住宅区第三家属院%u栋2单元东侧增设电梯工程"
                                                : "柳芽一区%u栋1单元",
                                     i + 1);
      vote->ends = g_strdup ("至2026年11月18日");
      for (guint test = 0; test < JT_TESTS; test++)
        {
          JtTurnoutBar *bar = &vote->bars[test];

          bar->part = numbers[test][0];
          bar->whole = numbers[test][1];
          bar->num = test < 2 ? 2 : 3;
          bar->den = test < 2 ? 3 : 4;
          bar->holds = bar->part * bar->den >= bar->num * bar->whole;
          bar->text = test % 2 == 0
                          ? g_strdup_printf ("%" G_GINT64_FORMAT ".%02d／%" G_GINT64_FORMAT
                                             ".%02d ㎡",
                                             bar->part / 100, (int) (bar->part % 100),
                                             bar->whole / 100, (int) (bar->whole % 100))
                          : g_strdup_printf ("%" G_GINT64_FORMAT "／%" G_GINT64_FORMAT " 人",
                                             bar->part, bar->whole);
        }
      g_ptr_array_add (turnout->votes, vote);
    }
  return &turnout->chart;
}

JtChart *
fixture_ageing (void)
{
  static const char *const headers[]
      = { "所处环节", "不足30天", "30至90天", "91至180天", "超过180天", "合计", NULL };
  static const char *const labels[]
      = { "已申请，待启动征询", "征询表决", "待审查", "待施工许可", "待开工", "施工", "待投入使用" };
  static const gint64 cases[][JT_AGES] = { { 3, 1, 0, 0 }, { 4, 3, 2, 1 }, { 2, 2, 1, 3 },
                                           { 1, 0, 6, 4 }, { 0, 1, 0, 0 }, { 2, 3, 1, 0 },
                                           { 0, 0, 0, 0 } };
  JtAgeingChart *ageing = (JtAgeingChart *) jt_chart_new (JT_CHART_AGEING);

  set_frame (&ageing->chart, "8 件在同一环节停留超过 180 天，最多的是待施工许可（4 件）", headers);
  ageing->unit = g_strdup ("件");
  for (guint i = 0; i < JT_AGES; i++)
    ageing->ages[i] = g_strdup (headers[i + 1]);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      JtAgeingBar *bar = g_new0 (JtAgeingBar, 1);

      bar->indicator = JT_INDICATOR_APPLIED;
      bar->label = g_strdup (labels[i]);
      for (guint age = 0; age < JT_AGES; age++)
        bar->cases[age] = cases[i][age];
      g_ptr_array_add (ageing->bars, bar);
    }
  return &ageing->chart;
}

JtChart *
fixture_chart (JtChartKind kind)
{
  switch (kind)
    {
    case JT_CHART_FUNNEL:
      return fixture_funnel ();
    case JT_CHART_COURSE:
      return fixture_course (24);
    case JT_CHART_YEAR:
      return fixture_year ();
    case JT_CHART_TURNOUT:
      return fixture_turnout (1);
    case JT_CHART_AGEING:
      return fixture_ageing ();
    case JT_CHARTS:
    default:
      g_return_val_if_reached (NULL);
    }
}

JtChart *
fixture_empty (JtChartKind kind)
{
  static const char *const headers[] = { "", "", "", NULL };
  JtChart *chart = jt_chart_new (kind);

  set_frame (chart, "本期没有数据", headers);
  return chart;
}
