/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "jt-chart-query.h"
#include "jt-chart.h"
#include "jt-json.h"
#include "jt-list-rows.h"
#include "jt-month-numbers.h"
#include "jt-month-page-private.h"
#include "jt-month-query.h"
#include "jt-wording-month.h"

/* More are in the exported workbook. */
#define MOST_CASES 200

static void
clear_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* ------------------------------------------------------------------ the cases behind a number */

enum
{
  COLUMN_TITLE,
  COLUMN_DAY,
  COLUMN_NUMBER,
  N_COLUMNS
};

static const JtTableColumn columns[] = {
  { "month-cases.title", COLUMN_TITLE, N_ ("Case"), 20, TRUE, JT_LIST_TEXT, JT_TABLE_FILTER_TEXT,
    TRUE },
  { "month-cases.day", COLUMN_DAY, N_ ("Day"), 10, FALSE, JT_LIST_TEXT, JT_TABLE_FILTER_TEXT, TRUE },
  { "month-cases.number", COLUMN_NUMBER, N_ ("Case number"), 13, FALSE, JT_LIST_TEXT,
    JT_TABLE_FILTER_TEXT, TRUE },
};

static char *
say_selection (guint n, gint64 sum)
{
  return g_strdup_printf (ngettext ("%u case selected", "%u cases selected", n), n);
}

void
jt_month_page_set_up_cases (JtMonthPage *self)
{
  const JtTableWords words = {
    .settings = "column-widths",
    .label = _ ("Cases behind the number"),
    .sheet = _ ("Cases behind the number"),
    .empty = _ ("No case behind this number."),
    .selection = say_selection,
    .tips = TRUE,
    .beside = TRUE,
  };

  jt_table_view_set_up (self->cases, jt_page_get_session (JT_PAGE (self)), &jt_list_rows, columns,
                        G_N_ELEMENTS (columns), &words);
}

static void
add_all (GPtrArray *rows, JsonArray *found)
{
  for (guint i = 0; i < json_array_get_length (found); i++)
    {
      JsonObject *one = json_array_get_object_element (found, i);
      JtListRow *row = jt_list_row_new (rows->len + 1, jt_json_text (one, "uid"), N_COLUMNS);

      row->texts[COLUMN_TITLE] = g_strdup (jt_json_text (one, "title"));
      row->texts[COLUMN_DAY] = g_strdup (jt_json_text (one, "on_day"));
      row->texts[COLUMN_NUMBER] = g_strdup (jt_json_text (one, "case"));
      g_ptr_array_add (rows, row);
    }
}

/* Whatever was selected was another list's. */
static void
show_rows (JtMonthPage *self, GPtrArray *rows)
{
  gtk_selection_model_unselect_all (jt_table_view_get_selection (self->cases));
  jt_table_view_set_rows (self->cases, rows);
}

static gboolean
add_cases (JtMonthPage *self, GPtrArray *rows, JtIndicator indicator, JtMonthSpan span,
           const char *community)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) found
      = jt_office_month_cases (jt_page_get_office (JT_PAGE (self)), self->report, indicator,
                               community, span, MOST_CASES, &error);

  if (found == NULL)
    {
      jt_page_tell_error (JT_PAGE (self), error);
      return FALSE;
    }
  add_all (rows, found);
  return TRUE;
}

/* The communities of a sub-district or district, one after the other. */
static void
add_cases_below (JtMonthPage *self, GPtrArray *rows, JtIndicator indicator, JtMonthSpan span,
                 const JtMonthLine *sum)
{
  for (guint i = 0; i < self->report->lines->len; i++)
    {
      const JtMonthLine *line = g_ptr_array_index (self->report->lines, i);

      if (line->level == JT_MONTH_LEVEL_COMMUNITY && g_str_equal (line->district, sum->district)
          && (sum->level == JT_MONTH_LEVEL_DISTRICT
              || g_str_equal (line->subdistrict, sum->subdistrict))
          && !add_cases (self, rows, indicator, span, line->row->uid))
        return;
    }
}

/* The cases that the chosen number counts; none without one. */
static void
add_counted (JtMonthPage *self, GPtrArray *rows)
{
  const guint place = gtk_drop_down_get_selected (self->places);
  const JtMonthLine *line;
  JtIndicator indicator;
  JtMonthSpan span;

  if (self->report == NULL || place >= self->report->lines->len
      || !jt_month_numbers_get_chosen (self->numbers, &indicator))
    return;
  line = g_ptr_array_index (self->report->lines, place);
  gtk_label_set_label (self->cases_title, jt_wording_month ()->indicators[indicator]);
  /* What stands on a day came there at any time. */
  span = jt_indicator_is_stock (indicator)
             ? JT_MONTH_SPAN_EVER
             : (JtMonthSpan) gtk_drop_down_get_selected (self->span);
  gtk_widget_set_sensitive (GTK_WIDGET (self->span), !jt_indicator_is_stock (indicator));
  if (line->level == JT_MONTH_LEVEL_ALL)
    add_cases (self, rows, indicator, span, NULL);
  else if (line->level == JT_MONTH_LEVEL_COMMUNITY)
    add_cases (self, rows, indicator, span, line->row->uid);
  else
    add_cases_below (self, rows, indicator, span, line);
}

void
jt_month_page_show_cases (JtMonthPage *self)
{
  GPtrArray *rows = g_ptr_array_new ();

  gtk_widget_set_visible (GTK_WIDGET (self->span), TRUE);
  gtk_label_set_label (self->cases_title, _ ("Cases behind the number"));
  add_counted (self, rows);
  show_rows (self, rows);
}

void
jt_month_page_show_chart_cases (JtMonthPage *self, const JtChart *chart, guint row, guint part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) found
      = jt_office_chart_cases (jt_page_get_office (JT_PAGE (self)), self->report, chart, row, part,
                               MOST_CASES, &error);
  const JtChartHit hit = { .row = row, .part = part };
  g_autofree char *text = row != JT_CHART_ALL && part != JT_CHART_ALL
                              ? jt_chart_hit_text (chart, &hit)
                              : NULL;
  GPtrArray *rows = g_ptr_array_new ();

  /* A chart has a span of its own. */
  gtk_widget_set_visible (GTK_WIDGET (self->span), FALSE);
  gtk_label_set_label (self->cases_title, text != NULL ? text : _ ("Cases behind the chart"));
  if (found == NULL)
    jt_page_tell_error (JT_PAGE (self), error);
  else
    add_all (rows, found);
  show_rows (self, rows);
}

/* -------------------------------------------------------------------------------- the checks */

static void
add_sentences (JtMonthPage *self, const char *title, GPtrArray *broken,
               char *(*say) (const JtMonthBroken *))
{
  if (broken->len == 0)
    return;
  gtk_box_append (self->checks, new_label (title, "group-title"));
  for (guint i = 0; i < broken->len; i++)
    {
      g_autofree char *text = say (g_ptr_array_index (broken, i));
      GtkWidget *label = new_label (text, NULL);

      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_widget_set_can_focus (label, FALSE);
      gtk_box_append (self->checks, label);
    }
}

void
jt_month_page_show_checks (JtMonthPage *self)
{
  const guint n = self->report->broken->len + self->report->adjustments->len;
  g_autofree char *title = n > 0 ? g_strdup_printf (_ ("Checks (%u)"), n) : g_strdup (_ ("Checks"));

  clear_box (GTK_WIDGET (self->checks));
  add_sentences (self, _ ("Does not agree"), self->report->broken, jt_wording_month_broken);
  add_sentences (self, _ ("Adjustments of confirmed months"), self->report->adjustments,
                 jt_wording_month_adjusted);
  if (n == 0)
    gtk_box_append (self->checks,
                    new_label (_ ("Every check holds: running totals, the course of the cases, what "
                                  "is under construction, the sources of settled accounts."),
                               NULL));
  gtk_stack_page_set_title (self->checks_page, title);
}
