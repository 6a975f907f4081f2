/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-cases-page.h"

#include <glib/gi18n.h>

#include "jt-case-list.h"
#include "jt-case-page.h"
#include "jt-case-register.h"
#include "jt-page-table.h"
#include "jt-stage-table.h"
#include "jt-tab-stops.h"
#include "jt-table-view.h"
#include "jt-wording.h"

struct _JtCasesPage
{
  JtPage parent_instance;

  GtkStack *stack;
  GtkLabel *count;
  JtTableView *table;
  JtCasePage *case_page;

  gboolean entering; /* somebody came before the list was read */
};

G_DEFINE_FINAL_TYPE (JtCasesPage, jt_cases_page, JT_TYPE_PAGE)

/* Whether there is a case at all, filtered or not. */
static gboolean
has_cases (JtCasesPage *self)
{
  return jt_table_view_is_filtered (self->table)
         || g_list_model_get_n_items (G_LIST_MODEL (jt_table_view_get_model (self->table))) > 0;
}

static void
show_list (JtCasesPage *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (jt_table_view_get_model (self->table)));
  g_autofree char *count = g_strdup_printf (ngettext ("%u case", "%u cases", n), n);

  gtk_label_set_label (self->count, count);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "case") != 0)
    gtk_stack_set_visible_child_name (self->stack, has_cases (self) ? "list" : "empty");
  if (self->entering && n > 0)
    {
      self->entering = FALSE;
      /* Unless the focus went on to somewhere else in the meantime. */
      if (gtk_widget_get_mapped (GTK_WIDGET (self->table))
          && jt_tab_stops_has_focus (GTK_WIDGET (self)))
        gtk_widget_grab_focus (GTK_WIDGET (self->table));
    }
}

/* --------------------------------------------------------------------------------- the table */

/* The nicks of all stages, filled when the first table is made. */
static const char *stages[JT_STAGE_LAST + 1];

static const JtTableColumn columns[] = {
  { "number", JT_CASE_COLUMN_NUMBER, N_ ("Number"), 14, FALSE, JT_LIST_TEXT, JT_TABLE_FILTER_TEXT,
    TRUE },
  { "title", JT_CASE_COLUMN_TITLE, N_ ("Case"), 28, TRUE, JT_LIST_TEXT, JT_TABLE_FILTER_TEXT,
    TRUE },
  { "lifts", JT_CASE_COLUMN_LIFTS, N_ ("Lifts"), 8, FALSE, JT_LIST_WHOLE, JT_TABLE_FILTER_RANGE,
    TRUE },
  /* Asked for as a choice; how far the stage is stands in the next column. */
  { NULL, JT_CASE_COLUMN_STAGE, N_ ("Stage"), 18, FALSE, JT_LIST_TEXT, JT_TABLE_FILTER_CHOICE,
    FALSE, jt_wording_stage, stages },
  { "standing", JT_CASE_COLUMN_STANDING, N_ ("Where it stands"), 24, FALSE, JT_LIST_TEXT,
    JT_TABLE_FILTER_NONE, TRUE },
  { "last-day", JT_CASE_COLUMN_LAST_DAY, N_ ("Next day due"), 12, FALSE, JT_LIST_TEXT,
    JT_TABLE_FILTER_TEXT, TRUE },
  { "what", JT_CASE_COLUMN_WHAT, N_ ("What is due"), 18, FALSE, JT_LIST_TEXT, JT_TABLE_FILTER_TEXT,
    TRUE },
};

static char *
row_name (const JtListRow *row)
{
  if (row->uid == NULL)
    return g_strdup ("");
  /* Translators: a row of the table of cases, read aloud: number, title, where it stands */
  return g_strdup_printf (_ ("%s, %s, %s"), row->texts[JT_CASE_COLUMN_NUMBER],
                          row->texts[JT_CASE_COLUMN_TITLE], row->texts[JT_CASE_COLUMN_STANDING]);
}

static char *
say_selection (guint n, gint64 sum)
{
  /* Translators: the status bar */
  return g_strdup_printf (ngettext ("%u case selected", "%u cases selected", n), n);
}

static void
set_up_table (JtCasesPage *self)
{
  const JtTableWords words = {
    .settings = "cases-columns",
    .label = _ ("Cases"),
    .sheet = _ ("Cases"),
    .empty = _ ("No case yet"),
    .row_name = row_name,
    .selection = say_selection,
  };
  JtSession *session = jt_page_get_session (JT_PAGE (self));

  for (guint i = 0; i < JT_STAGE_LAST; i++)
    stages[i] = jt_stage_row ((JtStageId) i)->nick;
  jt_table_view_set_up (self->table, session, jt_case_list (), columns, G_N_ELEMENTS (columns),
                        &words);
  jt_page_watch_table (JT_PAGE (self), self->table);
  g_signal_connect_object (jt_table_view_get_model (self->table), "after-change",
                           G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
}

static void
jt_cases_page_refresh (JtPage *page, const JtTouched *touched)
{
  JtCasesPage *self = JT_CASES_PAGE (page);

  if (jt_paged_model_get_query (jt_table_view_get_model (self->table)) != NULL)
    jt_table_view_refresh (self->table);
  else
    jt_table_view_show (self->table, 0, NULL);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "case") == 0)
    jt_case_page_refresh (self->case_page);
}

static void
jt_cases_page_show_object (JtPage *page, const char *uid)
{
  JtCasesPage *self = JT_CASES_PAGE (page);

  gtk_stack_set_visible_child_name (self->stack, "case");
  /* What is selected in the list is not seen any more. */
  jt_page_set_selection (page, NULL);
  jt_case_page_open (self->case_page, uid);
}

/* ----------------------------------------------------------------------------------- acting */

static void
on_activated_cb (JtCasesPage *self, const char *uid)
{
  jt_cases_page_show_object (JT_PAGE (self), uid);
}

static void
on_back_cb (JtCasesPage *self)
{
  jt_page_tell (JT_PAGE (self), "");
  gtk_stack_set_visible_child_name (self->stack, has_cases (self) ? "list" : "empty");
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

static void
on_registered_cb (JtCasesPage *self, const char *uid, const char *warnings)
{
  jt_page_tell (JT_PAGE (self), warnings);
  jt_cases_page_show_object (JT_PAGE (self), uid);
}

static void
register_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  JtCaseRegister *dialog;

  if (!GTK_IS_WINDOW (root))
    return;
  dialog = jt_case_register_new (GTK_WINDOW (root), jt_page_get_session (JT_PAGE (widget)));
  g_signal_connect_object (dialog, "registered", G_CALLBACK (on_registered_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
jt_cases_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (jt_cases_page_parent_class)->constructed (object);
  set_up_table (JT_CASES_PAGE (object));
  /* A grid leader reads; registering a case is the office's. */
  gtk_widget_action_set_enabled (
      GTK_WIDGET (object), "cases.register",
      (jt_office_get_role (jt_page_get_office (JT_PAGE (object))) & JT_ROLES_OFFICE) != 0);
}

static void
jt_cases_page_print (JtPage *page)
{
  JtCasesPage *self = JT_CASES_PAGE (page);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "case") == 0)
    jt_case_page_print (self->case_page);
  else
    jt_page_tell (page, _ ("Open a case first: its roll and ballots are what is printed here."));
}

static gboolean
jt_cases_page_enter (JtPage *page)
{
  JtCasesPage *self = JT_CASES_PAGE (page);
  GtkWidget *table = GTK_WIDGET (self->table);

  self->entering = !jt_paged_model_is_answered (jt_table_view_get_model (self->table));
  return !self->entering && gtk_widget_get_mapped (table) && gtk_widget_grab_focus (table);
}

static void
jt_cases_page_class_init (JtCasesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = jt_cases_page_constructed;
  JT_PAGE_CLASS (klass)->refresh = jt_cases_page_refresh;
  JT_PAGE_CLASS (klass)->show_object = jt_cases_page_show_object;
  JT_PAGE_CLASS (klass)->print = jt_cases_page_print;
  JT_PAGE_CLASS (klass)->enter = jt_cases_page_enter;

  g_type_ensure (JT_TYPE_CASE_PAGE);
  g_type_ensure (JT_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-cases-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JtCasesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JtCasesPage, count);
  gtk_widget_class_bind_template_child (widget_class, JtCasesPage, table);
  gtk_widget_class_bind_template_child (widget_class, JtCasesPage, case_page);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_back_cb);
  gtk_widget_class_install_action (widget_class, "cases.register", NULL, register_action);
}

static void
jt_cases_page_init (JtCasesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
