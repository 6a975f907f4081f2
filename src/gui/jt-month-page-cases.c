/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "jt-chart-query.h"
#include "jt-chart.h"
#include "jt-json.h"
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

static void
clear_cases (JtMonthPage *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->cases, 0)) != NULL)
    gtk_list_box_remove (self->cases, GTK_WIDGET (row));
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

static void
add_case (JtMonthPage *self, JsonObject *found)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *when = g_strdup_printf ("%s  %s", jt_json_text (found, "on_day"),
                                           jt_json_text (found, "case"));
  g_autofree char *name
      = g_strdup_printf ("%s, %s", jt_json_text (found, "title"), when);

  gtk_box_append (GTK_BOX (box), new_label (jt_json_text (found, "title"), NULL));
  gtk_box_append (GTK_BOX (box), new_label (when, "dim-label"));
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "case", g_strdup (jt_json_text (found, "uid")), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->cases, row);
}

static void
add_all (JtMonthPage *self, JsonArray *found)
{
  for (guint i = 0; i < json_array_get_length (found); i++)
    add_case (self, json_array_get_object_element (found, i));
}

static gboolean
add_cases (JtMonthPage *self, JtIndicator indicator, JtMonthSpan span, const char *community)
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
  add_all (self, found);
  return TRUE;
}

/* The communities of a sub-district or district, one after the other. */
static void
add_cases_below (JtMonthPage *self, JtIndicator indicator, JtMonthSpan span,
                 const JtMonthLine *sum)
{
  for (guint i = 0; i < self->report->lines->len; i++)
    {
      const JtMonthLine *line = g_ptr_array_index (self->report->lines, i);

      if (line->level == JT_MONTH_LEVEL_COMMUNITY && g_str_equal (line->district, sum->district)
          && (sum->level == JT_MONTH_LEVEL_DISTRICT
              || g_str_equal (line->subdistrict, sum->subdistrict))
          && !add_cases (self, indicator, span, line->row->uid))
        return;
    }
}

void
jt_month_page_show_cases (JtMonthPage *self)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (self->numbers));
  JtMonthNumber *number = gtk_single_selection_get_selected_item (selection);
  const guint place = gtk_drop_down_get_selected (self->places);
  const JtMonthLine *line;
  JtIndicator indicator;
  JtMonthSpan span;

  clear_cases (self);
  gtk_widget_set_visible (GTK_WIDGET (self->span), TRUE);
  gtk_label_set_label (self->cases_title, _ ("Cases behind the number"));
  if (number == NULL || self->report == NULL || place >= self->report->lines->len)
    return;
  line = g_ptr_array_index (self->report->lines, place);
  indicator = jt_month_number_get_indicator (number);
  gtk_label_set_label (self->cases_title, jt_wording_month ()->indicators[indicator]);
  /* What stands on a day came there at any time. */
  span = jt_indicator_is_stock (indicator)
             ? JT_MONTH_SPAN_EVER
             : (JtMonthSpan) gtk_drop_down_get_selected (self->span);
  gtk_widget_set_sensitive (GTK_WIDGET (self->span), !jt_indicator_is_stock (indicator));
  if (line->level == JT_MONTH_LEVEL_ALL)
    add_cases (self, indicator, span, NULL);
  else if (line->level == JT_MONTH_LEVEL_COMMUNITY)
    add_cases (self, indicator, span, line->row->uid);
  else
    add_cases_below (self, indicator, span, line);
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

  clear_cases (self);
  /* A chart has a span of its own. */
  gtk_widget_set_visible (GTK_WIDGET (self->span), FALSE);
  gtk_label_set_label (self->cases_title, text != NULL ? text : _ ("Cases behind the chart"));
  if (found == NULL)
    jt_page_tell_error (JT_PAGE (self), error);
  else
    add_all (self, found);
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
