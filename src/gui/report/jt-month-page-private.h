/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-chart-view.h"
#include "jt-month-page.h"
#include "jt-month-report.h"
#include "jt-table-view.h"

G_BEGIN_DECLS

/* For the files jt-month-page*.c only. */
struct _JtMonthPage
{
  JtPage parent_instance;

  GtkLabel *title;
  GtkWidget *controls;
  GtkDropDown *months;
  GtkMenuButton *interim;
  GtkPopover *interim_popover;
  GtkEntry *interim_day;
  GtkButton *act;
  GtkWidget *give_back;
  GtkLabel *facts;
  GtkStack *stack;
  GtkStack *views;
  GtkStackPage *checks_page;
  GtkDropDown *charts;
  JtChartView *chart;
  GtkDropDown *places;
  JtTableView *numbers;
  GtkBox *checks;
  GtkLabel *cases_title;
  GtkDropDown *span;
  JtTableView *cases;

  JtMonthReport *report; /* what is shown; NULL while the first is read */
  GPtrArray *shown;      /* (element-type JtChart): its charts; NULL until they are looked at */
  JtDay as_of;           /* of an interim table; JT_DAY_NONE for a month */
  char *label;           /* the month that is chosen */
  GCancellable *reading;
  gboolean filling;      /* the lists are being filled, nobody chooses */
};

/* Which report is wanted: it is read anew in the reader's thread. */
typedef struct
{
  char *label;
  JtDay as_of;
  char *what; /* path of the workbook; "a4", "a3" or "poster" for the printer; NULL for the page */
} JtMonthWish;

/* jt-month-page.c */
void jt_month_page_read (JtMonthPage *self);
JtMonthWish *jt_month_wish_new (JtMonthPage *self, const char *what);
void jt_month_wish_free (gpointer wish);
JtMonthReport *jt_month_wish_read (const JtMonthWish *wish, JtOffice *office, GError **error);

/* jt-month-page-acts.c: what leaves the page: submitted, returned, confirmed, exported, printed */
void jt_month_page_install_actions (GtkWidgetClass *widget_class);
void jt_month_page_update_actions (JtMonthPage *self);
void jt_month_page_print (JtPage *page);

/* jt-month-page-cases.c: the cases behind the chosen number, and the checks */
void jt_month_page_set_up_cases (JtMonthPage *self);
void jt_month_page_show_cases (JtMonthPage *self);
void jt_month_page_show_checks (JtMonthPage *self);
void jt_month_page_show_chart_cases (JtMonthPage *self, const JtChart *chart, guint row,
                                     guint part);

G_END_DECLS
