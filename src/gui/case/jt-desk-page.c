/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-desk-page.h"

#include <glib/gi18n.h>

#include "jt-chart-area.h"
#include "jt-chart-query.h"
#include "jt-desk-item.h"
#include "jt-desk-query.h"
#include "jt-json.h"
#include "jt-month-query.h"
#include "jt-read-again.h"
#include "jt-settings.h"
#include "jt-vote-bars.h"
#include "jt-wording.h"

/* Of the picture of the funnel, in pixels: lower than on the page of the month, which is one key press
 * away and has its table. */
#define FUNNEL_HEIGHT 234

struct _JtDeskPage
{
  JtPage parent_instance;

  GtkStack *stack;
  GtkDropDown *grouping;
  GtkListBox *items;
  GtkLabel *more;
  GtkLabel *how;
  GtkBox *votes;
  GtkLabel *votes_title;
  GtkScrolledWindow *votes_side;
  GtkBox *beside;
  GtkWidget *funnel_button;
  JtChartArea *funnel;

  JtChart *chart;        /* the month's funnel; NULL while it is read */
  GCancellable *reading; /* the funnel */
  GtkSizeGroup *columns[JT_DESK_COLUMNS]; /* each as wide in every line */
};

G_DEFINE_FINAL_TYPE (JtDeskPage, jt_desk_page, JT_TYPE_PAGE)

/* The form on which what is due is written down; votes have a page of their own. */
static void
on_item_activated_cb (JtDeskPage *self, GtkListBoxRow *row)
{
  const char *uid = g_object_get_data (G_OBJECT (row), "case");
  const char *stage = g_object_get_data (G_OBJECT (row), "stage");
  g_autofree char *form = g_strdup_printf ("%s/%s", uid, stage);

  if (g_strcmp0 (stage, "vote") == 0)
    jt_page_go (JT_PAGE (self), "votes", uid);
  else
    jt_page_go (JT_PAGE (self), "cases", stage != NULL ? form : uid);
}

/* How the day of the chosen line was counted. */
static void
on_item_selected_cb (JtDeskPage *self, GtkListBoxRow *row)
{
  const char *rule = row != NULL ? g_object_get_data (G_OBJECT (row), "rule") : NULL;

  /* The list lets go of its rows when the rest of the page is gone. */
  if (self->how != NULL)
    gtk_label_set_label (self->how, rule != NULL ? rule : "");
}

/* ------------------------------------------------------------------------- votes that run */

static void
on_vote_clicked_cb (GtkButton *button, JtDeskPage *self)
{
  jt_page_go (JT_PAGE (self), "votes", g_object_get_data (G_OBJECT (button), "case"));
}

static void
add_vote (JtDeskPage *self, JsonObject *vote)
{
  const gboolean large = jt_settings_text_is_large ();
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *head = gtk_box_new (large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                                 large ? 0 : 12);
  JsonArray *motions = jt_json_array (vote, "motions");
  g_autofree char *end = jt_wording_moment (jt_json_text (vote, "ends"));
  g_autofree char *ends = g_strdup_printf (_ ("until %s"), end);

  jt_desk_label_wrap (jt_desk_label_add (GTK_BOX (head), jt_json_text (vote, "title"), NULL, TRUE),
                      12);
  jt_desk_label_add (GTK_BOX (head), ends, "dim-label", FALSE);
  gtk_box_append (GTK_BOX (box), head);
  for (guint i = 0; i < json_array_get_length (motions); i++)
    gtk_box_append (GTK_BOX (box),
                    jt_vote_bars_new_from_totals (json_array_get_object_element (motions, i),
                                                  json_array_get_length (motions) > 1, !large));
  gtk_button_set_child (GTK_BUTTON (button), box);
  g_object_set_data_full (G_OBJECT (button), "case", g_strdup (jt_json_text (vote, "uid")),
                          g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_vote_clicked_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  jt_json_text (vote, "title"), -1);
  gtk_box_append (self->votes, button);
}

/* The votes scroll above the funnel, which stays in sight; where large letters leave them no room for
 * that, they go on down to it and all of it scrolls. */
static void
place_votes (JtDeskPage *self)
{
  const gboolean large = jt_settings_text_is_large ();
  GtkWidget *votes = GTK_WIDGET (self->votes);
  GtkWidget *votes_side = GTK_WIDGET (self->votes_side);

  if (large == !gtk_widget_get_visible (votes_side))
    return;
  gtk_widget_set_visible (votes_side, !large);
  g_object_ref (votes);
  if (large)
    {
      gtk_scrolled_window_set_child (self->votes_side, NULL);
      gtk_box_insert_child_after (self->beside, votes, votes_side);
    }
  else
    {
      gtk_box_remove (self->beside, votes);
      gtk_scrolled_window_set_child (self->votes_side, votes);
    }
  g_object_unref (votes);
}

/* ---------------------------------------------------------------------- the month's funnel */

static void
show_funnel (JtDeskPage *self, JtChart *chart)
{
  jt_chart_area_set_chart (self->funnel, chart);
  g_clear_pointer (&self->chart, jt_chart_free);
  self->chart = chart;
  gtk_widget_set_visible (self->funnel_button, chart != NULL);
  if (chart != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->funnel_button),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, chart->title, -1);
}

static gpointer
funnel_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (JtMonthReport) report
      = jt_office_read_interim (office, jt_clock_today (jt_office_get_clock (office)), error);

  return report != NULL ? jt_office_read_chart (office, report, JT_CHART_FUNNEL, error) : NULL;
}

static void
on_funnel_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtDeskPage) self = data;
  g_autoptr (GError) error = NULL;
  JtChart *chart = jt_session_run_finish (JT_SESSION (source), result, &error);

  /* The page may be gone by now, or be read again. */
  if (self->funnel == NULL || g_task_get_cancellable (G_TASK (result)) != self->reading)
    g_clear_pointer (&chart, jt_chart_free);
  else if (chart == NULL)
    jt_page_tell_error (JT_PAGE (self), error);
  else
    show_funnel (self, chart);
}

/* It belongs to those who report the month. */
static void
read_funnel (JtDeskPage *self)
{
  jt_read_no_more (&self->reading);
  if ((jt_office_get_role (jt_page_get_office (JT_PAGE (self))) & JT_ROLES_OFFICE) == 0)
    {
      show_funnel (self, NULL);
      return;
    }
  jt_session_read_async (jt_page_get_session (JT_PAGE (self)), funnel_job, NULL, NULL,
                         (GDestroyNotify) jt_chart_free, jt_read_again (&self->reading),
                         on_funnel_read_cb, g_object_ref (self));
}

static void
on_month_cb (JtDeskPage *self)
{
  jt_page_go (JT_PAGE (self), "month", NULL);
}

/* ------------------------------------------------------------------------------ the page */

static void
clear (JtDeskPage *self)
{
  GtkListBoxRow *row;
  GtkWidget *child;

  while ((row = gtk_list_box_get_row_at_index (self->items, 0)) != NULL)
    gtk_list_box_remove (self->items, GTK_WIDGET (row));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->votes))) != NULL)
    gtk_box_remove (self->votes, child);
}

/* The query has them by urgency; within another group they keep that order. */
static int
compare_groups (gconstpointer one, gconstpointer other, gpointer grouping)
{
  const JtDeskGrouping by = (JtDeskGrouping) GPOINTER_TO_INT (grouping);
  JsonObject *a = *(JsonObject *const *) one;
  JsonObject *b = *(JsonObject *const *) other;

  if (by == JT_DESK_BY_URGENCY)
    return 0;
  /* Whom nobody answers for comes last. */
  if (by == JT_DESK_BY_PERSON
      && (jt_json_text (a, "people") == NULL) != (jt_json_text (b, "people") == NULL))
    return jt_json_text (a, "people") == NULL ? 1 : -1;
  return g_utf8_collate (jt_desk_item_group (a, by), jt_desk_item_group (b, by));
}

static void
show_items (JtDeskPage *self, JsonArray *items)
{
  const JtDeskGrouping by = (JtDeskGrouping) gtk_drop_down_get_selected (self->grouping);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < json_array_get_length (items); i++)
    g_ptr_array_add (sorted, json_array_get_object_element (items, i));
  /* A stable sort. */
  g_ptr_array_sort_with_data (sorted, compare_groups, GINT_TO_POINTER (by));
  for (guint i = 0; i < sorted->len; i++)
    gtk_list_box_append (self->items,
                         jt_desk_item_new (g_ptr_array_index (sorted, i), by, self->columns));
}

static void
show_more (JtDeskPage *self, gint64 more)
{
  g_autofree char *text
      = g_strdup_printf (ngettext ("%d other waits; it is told in its case",
                                   "%d others wait; they are told in their cases", (gulong) more),
                         (int) more);

  gtk_label_set_label (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), more > 0);
}

static void
jt_desk_page_refresh (JtPage *page, const JtTouched *touched)
{
  JtDeskPage *self = JT_DESK_PAGE (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) desk = jt_office_desk (jt_page_get_office (page), &error);
  JsonArray *items, *votes;

  if (desk == NULL)
    {
      jt_page_tell_error (page, error);
      return;
    }
  clear (self);
  place_votes (self);
  items = jt_json_array (desk, "items");
  votes = jt_json_array (desk, "votes");
  show_items (self, items);
  show_more (self, jt_json_int (desk, "more", 0));
  for (guint i = 0; i < json_array_get_length (votes); i++)
    add_vote (self, json_array_get_object_element (votes, i));
  gtk_widget_set_visible (GTK_WIDGET (self->votes_title), json_array_get_length (votes) > 0);
  read_funnel (self);
  gtk_stack_set_visible_child_name (
      self->stack,
      json_array_get_length (items) + json_array_get_length (votes) > 0 ? "work" : "empty");
}

static void
on_shown_otherwise_cb (JtDeskPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    jt_desk_page_refresh (JT_PAGE (self), NULL);
}

static void
on_cases_cb (JtDeskPage *self)
{
  jt_page_go (JT_PAGE (self), "homes", NULL);
}

static void
jt_desk_page_dispose (GObject *object)
{
  JtDeskPage *self = JT_DESK_PAGE (object);

  jt_read_no_more (&self->reading);
  if (self->funnel != NULL)
    jt_chart_area_set_chart (self->funnel, NULL);
  g_clear_pointer (&self->chart, jt_chart_free);
  for (gsize i = 0; i < G_N_ELEMENTS (self->columns); i++)
    g_clear_object (&self->columns[i]);
  G_OBJECT_CLASS (jt_desk_page_parent_class)->dispose (object);
}

/* What is urgent comes before how it is sorted. */
static gboolean
jt_desk_page_enter (JtPage *page)
{
  GtkWidget *items = GTK_WIDGET (JT_DESK_PAGE (page)->items);

  return gtk_widget_get_mapped (items) && gtk_widget_child_focus (items, GTK_DIR_TAB_FORWARD);
}

static void
jt_desk_page_class_init (JtDeskPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_desk_page_dispose;
  g_type_ensure (JT_TYPE_CHART_AREA);
  JT_PAGE_CLASS (klass)->refresh = jt_desk_page_refresh;
  JT_PAGE_CLASS (klass)->enter = jt_desk_page_enter;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-desk-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JtDeskPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JtDeskPage, items);
  gtk_widget_class_bind_template_child (widget_class, JtDeskPage, grouping);
  gtk_widget_class_bind_template_child (widget_class, JtDeskPage, more);
  gtk_widget_class_bind_template_child (widget_class, JtDeskPage, how);
  gtk_widget_class_bind_template_child (widget_class, JtDeskPage, votes);
  gtk_widget_class_bind_template_child (widget_class, JtDeskPage, votes_title);
  gtk_widget_class_bind_template_child (widget_class, JtDeskPage, votes_side);
  gtk_widget_class_bind_template_child (widget_class, JtDeskPage, beside);
  gtk_widget_class_bind_template_child (widget_class, JtDeskPage, funnel_button);
  gtk_widget_class_bind_template_child (widget_class, JtDeskPage, funnel);
  gtk_widget_class_bind_template_callback (widget_class, on_item_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_item_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cases_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_shown_otherwise_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_month_cb);
}

static void
jt_desk_page_init (JtDeskPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jt_chart_area_set_least_height (self->funnel, FUNNEL_HEIGHT);
  for (gsize i = 0; i < G_N_ELEMENTS (self->columns); i++)
    self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_signal_connect_object (jt_settings (), "changed::text-size",
                           G_CALLBACK (on_shown_otherwise_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_set_header_func (self->items, jt_desk_item_update_header, NULL, NULL);
}
