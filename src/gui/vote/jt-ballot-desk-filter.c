/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-desk.h"

#include "jt-ballot-desk-private.h"
#include "jt-ballot-filter.h"
#include "jt-table-filter.h"

/* The filters by column of the ballot desk: the same popover as above every other table. */

static const JtTableWords words = { .titles_said = TRUE };

struct _JtBallotAsked
{
  JtTableColumn columns[JT_BALLOT_MOST_COLUMNS];
  guint n_columns;
  char *vote; /* whose columns they are */
  gboolean blind;
};

void
jt_ballot_asked_free (JtBallotAsked *asked)
{
  g_free (asked->vote);
  g_free (asked);
}

static const JtListQuery *
get_query (gpointer data)
{
  return jt_ballot_grid_get_query (JT_BALLOT_DESK (data)->grid);
}

static void
ask (gpointer data, JtListQuery *query)
{
  JtBallotDesk *self = data;
  const JtTableAsked asked
      = { self, self->asked->columns, self->asked->n_columns, &words, get_query, ask };
  g_autofree char *said = jt_table_filter_say (&asked, query);

  gtk_label_set_label (self->filtered, said != NULL ? said : "");
  gtk_widget_set_visible (GTK_WIDGET (self->filtered), said != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_clear), said != NULL);
  jt_ballot_grid_ask (self->grid, query);
}

void
jt_ballot_desk_clear_filter (JtBallotDesk *self)
{
  if (!jt_list_query_asks (get_query (self)))
    return;
  g_signal_emit_by_name (self, "filters-cleared");
  ask (self, jt_list_query_new ());
}

void
jt_ballot_desk_fill_filter (JtBallotDesk *self)
{
  JtBallotAsked *of = self->asked;
  const char *vote
      = self->sheet != NULL ? jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet))->uid
                            : NULL;
  GtkWidget *popover;

  if (g_strcmp0 (of->vote, vote) == 0 && of->blind == self->blind)
    return;
  jt_ballot_desk_clear_filter (self);
  g_free (of->vote);
  of->vote = g_strdup (vote);
  of->blind = self->blind;
  of->n_columns = jt_ballot_grid_describe (self->grid, of->columns);
  popover = jt_table_filter_new (
      &(JtTableAsked){ self, of->columns, of->n_columns, &words, get_query, ask });
  g_signal_connect_object (popover, "closed", G_CALLBACK (jt_ballot_desk_menu_closed), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->filter_button, popover);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtBallotDesk *self = JT_BALLOT_DESK (widget);

  jt_ballot_desk_clear_filter (self);
  jt_ballot_grid_focus_row (self->grid);
}

static void
filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtBallotDesk *self = JT_BALLOT_DESK (widget);

  if (self->sheet != NULL)
    gtk_menu_button_popup (self->filter_button);
}

void
jt_ballot_desk_install_filter (GtkWidgetClass *widget_class)
{
  g_signal_new ("filters-cleared", JT_TYPE_BALLOT_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "ballot.clear-filters", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "ballot.filter", NULL, filter_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "ballot.filter", NULL);
}

void
jt_ballot_desk_init_filter (JtBallotDesk *self)
{
  self->asked = g_new0 (JtBallotAsked, 1);
}
