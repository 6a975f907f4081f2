/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-page.h"

#include <glib/gi18n.h>

#include "jt-chart-query.h"
#include "jt-drop-down-name.h"
#include "jt-month-columns.h"
#include "jt-month-numbers.h"
#include "jt-month-page-private.h"
#include "jt-month-query.h"
#include "jt-page-table.h"
#include "jt-read-again.h"
#include "jt-wording-month.h"

G_DEFINE_FINAL_TYPE (JtMonthPage, jt_month_page, JT_TYPE_PAGE)

/* ------------------------------------------------------------------------------- the report */

/* "a1b2 c3d4 …": a hash is compared by eye in groups of four. */
static char *
group_head (const char *head)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; head[i] != '\0' && i < 16; i++)
    {
      if (i > 0 && i % 4 == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, head[i]);
    }
  return g_string_free (text, FALSE);
}

static void
show_facts (JtMonthPage *self)
{
  const JtMonthReport *report = self->report;
  const JtMonthWords *words = jt_wording_month ();
  g_autofree char *as_of = jt_day_format (report->as_of);
  g_autofree char *head = group_head (report->head);
  g_autoptr (GString) text = g_string_new (NULL);

  if (report->interim)
    g_string_append_printf (text, _ ("Interim table as of %s"), as_of);
  else
    g_string_append_printf (text, report->running ? _ ("%s, the month runs: counted to %s")
                                                  : _ ("%s, cut-off day %s"),
                            words->states[report->state], as_of);
  if (*report->unit != '\0')
    g_string_append_printf (text, _ ("  ·  Reported by %s"), report->unit);
  if (*report->leader != '\0')
    g_string_append_printf (text, _ ("  ·  Responsible: %s"), report->leader);
  if (*report->phone != '\0')
    g_string_append_printf (text, _ ("  ·  Telephone: %s"), report->phone);
  /* Translators: the first digits of the hash of the journal */
  g_string_append_printf (text, _ ("  ·  Journal %s"), head);
  if (report->state == JT_MONTH_STATE_RETURNED && report->reason != NULL)
    g_string_append_printf (text, _ ("\nReturned: %s"), report->reason);
  gtk_label_set_label (self->facts, text->str);
}

static void
show_numbers (JtMonthPage *self)
{
  const guint line = gtk_drop_down_get_selected (self->places);

  if (self->report == NULL || line >= self->report->lines->len)
    return;
  self->filling = TRUE;
  jt_month_numbers_show (self->numbers, self->report, line);
  if (jt_table_view_get_chosen (self->numbers) == NULL)
    gtk_selection_model_select_item (jt_table_view_get_selection (self->numbers), 0, TRUE);
  self->filling = FALSE;
  jt_month_page_show_cases (self);
}

static void
show_places (JtMonthPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = NULL;
  guint selected = self->report->lines->len - 1;
  GtkStringObject *item = gtk_drop_down_get_selected_item (self->places);

  if (item != NULL)
    chosen = g_strdup (gtk_string_object_get_string (item));
  for (guint i = 0; i < self->report->lines->len; i++)
    {
      g_autofree char *name = jt_month_line_name (g_ptr_array_index (self->report->lines, i),
                                                  jt_wording_month ());

      gtk_string_list_append (names, name);
      if (g_strcmp0 (name, chosen) == 0)
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->places, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->places, selected);
  self->filling = FALSE;
}

static void update_charts (JtMonthPage *self);

static void
show_report (JtMonthPage *self)
{
  show_facts (self);
  show_places (self);
  jt_month_page_show_checks (self);
  show_numbers (self);
  jt_month_page_update_actions (self);
  update_charts (self);
  gtk_stack_set_visible_child_name (
      self->stack, self->report->cases > 0 || jt_month_state_frozen (self->report->state)
                       ? "report"
                       : "empty");
}

/* ------------------------------------------------------------------------------- reading it */

JtMonthWish *
jt_month_wish_new (JtMonthPage *self, const char *what)
{
  JtMonthWish *wish = g_new0 (JtMonthWish, 1);

  wish->label = g_strdup (self->label);
  wish->as_of = self->as_of;
  wish->what = g_strdup (what);
  return wish;
}

void
jt_month_wish_free (gpointer data)
{
  JtMonthWish *wish = data;

  g_free (wish->label);
  g_free (wish->what);
  g_free (wish);
}

JtMonthReport *
jt_month_wish_read (const JtMonthWish *wish, JtOffice *office, GError **error)
{
  if (wish->as_of != JT_DAY_NONE)
    return jt_office_read_interim (office, wish->as_of, error);
  return jt_office_read_month (office, wish->label, error);
}

static gpointer
read_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return jt_month_wish_read (data, office, error);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtMonthPage) self = data;
  g_autoptr (GError) error = NULL;
  JtMonthReport *report = jt_session_run_finish (JT_SESSION (source), result, &error);

  /* The page may be gone by now, or another month chosen. */
  if (self->stack == NULL || g_task_get_cancellable (G_TASK (result)) != self->reading)
    {
      g_clear_pointer (&report, jt_month_report_free);
      return;
    }
  if (report == NULL)
    {
      jt_page_tell_error (JT_PAGE (self), error);
      return;
    }
  jt_chart_view_set_chart (self->chart, NULL);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->report, jt_month_report_free);
  self->report = report;
  show_report (self);
}

void
jt_month_page_read (JtMonthPage *self)
{
  jt_read_no_more (&self->reading);
  if (self->label == NULL && self->as_of == JT_DAY_NONE)
    return;
  jt_read_again (&self->reading);
  jt_session_read_async (jt_page_get_session (JT_PAGE (self)), read_job,
                         jt_month_wish_new (self, NULL), jt_month_wish_free,
                         (GDestroyNotify) jt_month_report_free, self->reading, on_read_cb,
                         g_object_ref (self));
}

/* An interim table stands above the months while it is shown, so that any month can be turned to. */
static void
show_months (JtMonthPage *self, char **labels, guint selected)
{
  g_autoptr (GtkStringList) months = gtk_string_list_new ((const char *const *) labels);

  self->filling = TRUE;
  if (self->as_of != JT_DAY_NONE)
    {
      g_autofree char *day = jt_day_format (self->as_of);
      g_autofree char *name = g_strdup_printf (_ ("As of %s"), day);
      const char *const first[] = { name, NULL };

      gtk_string_list_splice (months, 0, 0, first);
      selected = 0;
    }
  gtk_drop_down_set_model (self->months, G_LIST_MODEL (months));
  gtk_drop_down_set_selected (self->months, selected);
  self->filling = FALSE;
}

/* The months of the book, the running one first; the one that was chosen stays chosen. */
static gboolean
fill_months (JtMonthPage *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) labels = jt_office_month_labels (jt_page_get_office (JT_PAGE (self)), &error);
  guint selected = 0;

  if (labels == NULL)
    {
      jt_page_tell_error (JT_PAGE (self), error);
      return FALSE;
    }
  /* The month before is the one that is reported while the next one runs. */
  if (self->label == NULL && labels[1] != NULL)
    selected = 1;
  for (guint i = 0; self->label != NULL && labels[i] != NULL; i++)
    if (g_str_equal (labels[i], self->label))
      selected = i;
  g_free (self->label);
  self->label = g_strdup (labels[selected]);
  show_months (self, labels, selected);
  return TRUE;
}

static void
jt_month_page_refresh (JtPage *page, const JtTouched *touched)
{
  JtMonthPage *self = JT_MONTH_PAGE (page);
  const gboolean office = (jt_office_get_role (jt_page_get_office (page)) & JT_ROLES_OFFICE) != 0;

  /* Somebody else may have sat down. */
  gtk_widget_set_visible (self->controls, office);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), office);
  if (!office)
    gtk_stack_set_visible_child_name (self->stack, "refused");
  else if (fill_months (self))
    jt_month_page_read (self);
}

/* --------------------------------------------------------------------------------- choosing */

/* The list cannot be changed while it tells what was chosen of it. */
static gboolean
forget_interim (gpointer data)
{
  JtMonthPage *self = data;

  if (self->stack != NULL && self->as_of == JT_DAY_NONE)
    fill_months (self);
  return G_SOURCE_REMOVE;
}

static void
on_month_chosen_cb (JtMonthPage *self)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (self->months);

  if (self->filling || item == NULL)
    return;
  if (self->as_of != JT_DAY_NONE)
    {
      /* The interim table itself, while it is shown. */
      if (gtk_drop_down_get_selected (self->months) == 0)
        return;
      g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, forget_interim, g_object_ref (self),
                       g_object_unref);
    }
  g_free (self->label);
  self->label = g_strdup (gtk_string_object_get_string (item));
  self->as_of = JT_DAY_NONE;
  jt_month_page_read (self);
}

static void
on_interim_cb (JtMonthPage *self)
{
  g_autoptr (GError) error = NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->interim_day));
  JtDay day;

  /* What is shown stays what is exported. */
  if (!jt_day_parse_loose (text, &day, &error))
    {
      jt_page_tell_error (JT_PAGE (self), error);
      return;
    }
  self->as_of = day;
  gtk_popover_popdown (self->interim_popover);
  fill_months (self);
  jt_month_page_read (self);
}

static void
on_place_chosen_cb (JtMonthPage *self)
{
  if (!self->filling)
    show_numbers (self);
}

static void
on_number_chosen_cb (JtMonthPage *self)
{
  if (!self->filling)
    jt_month_page_show_cases (self);
}

static void
on_case_activated_cb (JtMonthPage *self, const char *uid)
{
  jt_page_go (JT_PAGE (self), "cases", uid);
}

static void
on_cases_cb (JtMonthPage *self)
{
  jt_page_go (JT_PAGE (self), "cases", NULL);
}

/* -------------------------------------------------------------------------------- the charts */

static const JtChart *
chosen_chart (JtMonthPage *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->charts);

  return self->shown != NULL && chosen < self->shown->len ? g_ptr_array_index (self->shown, chosen)
                                                          : NULL;
}

static gpointer
chart_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (JtMonthReport) report = jt_month_wish_read (data, office, error);

  return report != NULL ? jt_office_read_charts (office, report, error) : NULL;
}

static void
on_charts_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtMonthPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) charts = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (self->stack == NULL || g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;
  if (charts == NULL)
    {
      jt_page_tell_error (JT_PAGE (self), error);
      return;
    }
  jt_chart_view_set_chart (self->chart, NULL);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_steal_pointer (&charts);
  jt_chart_view_set_chart (self->chart, chosen_chart (self));
}

/* Charts are read when they are looked at. */
static void
update_charts (JtMonthPage *self)
{
  if (self->report == NULL || self->shown != NULL
      || g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "charts") != 0)
    return;
  jt_session_read_async (jt_page_get_session (JT_PAGE (self)), chart_job,
                         jt_month_wish_new (self, NULL), jt_month_wish_free,
                         (GDestroyNotify) g_ptr_array_unref, self->reading, on_charts_read_cb,
                         g_object_ref (self));
}

/* What stands beside the numbers belongs to the number that is chosen, not to a chart. */
static void
on_view_changed_cb (JtMonthPage *self)
{
  if (self->report != NULL
      && g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "numbers") == 0)
    jt_month_page_show_cases (self);
  update_charts (self);
}

static void
on_chart_chosen_cb (JtMonthPage *self)
{
  if (!self->filling)
    jt_chart_view_set_chart (self->chart, chosen_chart (self));
}

static void
on_chart_part_cb (JtMonthPage *self, guint row, guint part)
{
  const JtChart *chart = chosen_chart (self);

  if (chart != NULL)
    jt_month_page_show_chart_cases (self, chart, row, part);
}

/* ---------------------------------------------------------------------------------- the class */

static void
jt_month_page_dispose (GObject *object)
{
  JtMonthPage *self = JT_MONTH_PAGE (object);

  jt_read_no_more (&self->reading);
  if (self->chart != NULL)
    jt_chart_view_set_chart (self->chart, NULL);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->report, jt_month_report_free);
  g_clear_pointer (&self->label, g_free);
  G_OBJECT_CLASS (jt_month_page_parent_class)->dispose (object);
}

static void
jt_month_page_constructed (GObject *object)
{
  JtMonthPage *self = JT_MONTH_PAGE (object);

  G_OBJECT_CLASS (jt_month_page_parent_class)->constructed (object);
  jt_month_numbers_set_up (self->numbers, jt_page_get_session (JT_PAGE (self)));
  jt_month_page_set_up_cases (self);
  jt_chart_view_set_up (self->chart, jt_page_get_session (JT_PAGE (self)));
  /* First the cases, of which none is selected any more; then the status bar. */
  g_signal_connect_object (self->numbers, "selected", G_CALLBACK (on_number_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  jt_page_watch_table (JT_PAGE (self), self->numbers);
  jt_page_watch_table (JT_PAGE (self), self->cases);
  jt_page_watch_table (JT_PAGE (self), jt_chart_view_get_table (self->chart));
}

static void
jt_month_page_class_init (JtMonthPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = jt_month_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = jt_month_page_dispose;
  g_type_ensure (JT_TYPE_CHART_VIEW);
  g_type_ensure (JT_TYPE_TABLE_VIEW);
  JT_PAGE_CLASS (klass)->refresh = jt_month_page_refresh;
  JT_PAGE_CLASS (klass)->print = jt_month_page_print;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-month-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, title);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, controls);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, months);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, interim);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, interim_popover);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, interim_day);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, act);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, give_back);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, facts);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, views);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, checks_page);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, charts);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, chart);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, places);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, numbers);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, checks);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, cases_title);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, span);
  gtk_widget_class_bind_template_child (widget_class, JtMonthPage, cases);
  gtk_widget_class_bind_template_callback (widget_class, on_month_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_interim_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_place_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_number_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_case_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cases_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_chart_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_chart_part_cb);
  jt_month_page_install_actions (widget_class);
}

static void
jt_month_page_init (JtMonthPage *self)
{
  const JtMonthWords *words = jt_wording_month ();
  const char *const spans[] = { words->spans[JT_MONTH_SPAN_MONTH],
                                words->spans[JT_MONTH_SPAN_YEAR],
                                words->spans[JT_MONTH_SPAN_SINCE], NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (spans);

  self->as_of = JT_DAY_NONE;
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  jt_drop_down_name_all (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->span, G_LIST_MODEL (list));
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (on_view_changed_cb),
                           self, G_CONNECT_SWAPPED);
  self->filling = FALSE;
}
