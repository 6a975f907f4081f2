/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-cases-page.h"

#include <glib/gi18n.h>

#include "jt-case-line.h"
#include "jt-case-page.h"
#include "jt-case-register.h"
#include "jt-case-row.h"
#include "jt-json.h"
#include "jt-wording.h"

struct _JtCasesPage
{
  JtPage parent_instance;

  GtkStack *stack;
  GtkLabel *count;
  GtkColumnView *table;
  JtCasePage *case_page;

  GListStore *rows;
  guint asked;
};

G_DEFINE_FINAL_TYPE (JtCasesPage, jt_cases_page, JT_TYPE_PAGE)

/* -------------------------------------------------------------------------------- the columns */

static char *
say_number (JsonObject *row)
{
  return g_strdup (jt_json_text (row, "case"));
}

static char *
say_title (JsonObject *row)
{
  return g_strdup (jt_json_text (row, "title"));
}

static char *
say_lifts (JsonObject *row)
{
  return g_strdup_printf ("%d", (int) jt_json_int (row, "lifts", 0));
}

static char *
say_standing (JsonObject *row)
{
  return g_strdup (jt_json_text (row, "standing"));
}

static char *
say_last_day (JsonObject *row)
{
  return g_strdup (jt_json_text (row, "last_day"));
}

static char *
say_what (JsonObject *row)
{
  return g_strdup (jt_json_text (row, "last_day") != NULL
                       ? jt_wording_clock (jt_json_text (row, "what"))
                       : NULL);
}

/* A column: its title, how many characters wide (0 for the room that is left), what a cell says. */
static const struct
{
  const char *title;
  int width;
  gboolean numeric;
  char *(*say) (JsonObject *row);
} columns[] = {
  { N_ ("Number"), 16, FALSE, say_number },
  { N_ ("Case"), 0, FALSE, say_title },
  { N_ ("Lifts"), 6, TRUE, say_lifts },
  { N_ ("Where it stands"), 24, FALSE, say_standing },
  { N_ ("Next day due"), 12, FALSE, say_last_day },
  { N_ ("What is due"), 18, FALSE, say_what },
};

static void
on_cell_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const guint column = GPOINTER_TO_UINT (data);
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  if (columns[column].width > 0)
    gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), (guint) columns[column].width);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), columns[column].numeric ? 1 : 0);
  gtk_widget_add_css_class (cell, "numeric");
  gtk_list_item_set_child (item, cell);
}

static void
on_cell_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  JsonObject *row = jt_case_row_get (JT_CASE_ROW (gtk_list_item_get_item (item)));
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text = columns[GPOINTER_TO_UINT (data)].say (row);

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
}

static int
compare_rows (gconstpointer one, gconstpointer other, gpointer data)
{
  const guint column = GPOINTER_TO_UINT (data);
  g_autofree char *a = columns[column].say (jt_case_row_get ((JtCaseRow *) one));
  g_autofree char *b = columns[column].say (jt_case_row_get ((JtCaseRow *) other));

  return g_strcmp0 (a, b);
}

static void
add_column (JtCasesPage *self, guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *added = gtk_column_view_column_new (_ (columns[column].title), factory);
  g_autoptr (GtkSorter) sorter
      = GTK_SORTER (gtk_custom_sorter_new (compare_rows, GUINT_TO_POINTER (column), NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (on_cell_setup_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (on_cell_bind_cb), GUINT_TO_POINTER (column));
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, columns[column].width == 0);
  gtk_column_view_append_column (self->table, added);
  g_object_unref (added);
}

/* A book has some hundred cases: they may be sorted here. */
static void
set_up_table (JtCasesPage *self)
{
  GtkSorter *sorter;
  GtkSortListModel *sorted;

  self->rows = g_list_store_new (JT_TYPE_CASE_ROW);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, i);
  sorter = gtk_column_view_get_sorter (self->table);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)),
                                    g_object_ref (sorter));
  g_autoptr (GtkSingleSelection) selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (selection));
}

/* ---------------------------------------------------------------------------------- reading */

typedef struct
{
  JtCasesPage *self;
  guint asked;
} JtQuestion;

static gpointer
read_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return jt_office_case_overview (office, error);
}

static void
show_list (JtCasesPage *self, JsonArray *list)
{
  const guint n = json_array_get_length (list);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *count = g_strdup_printf (ngettext ("%u case", "%u cases", n), n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, jt_case_row_new (json_array_get_object_element (list, i)));
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, n);
  gtk_label_set_label (self->count, count);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "case") != 0)
    gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "empty");
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree JtQuestion *question = data;
  g_autoptr (JtCasesPage) self = question->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) list = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (question->asked != self->asked || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (list != NULL)
    show_list (self, list);
  else
    jt_page_tell_error (JT_PAGE (self), error);
}

static void
jt_cases_page_refresh (JtPage *page, const JtTouched *touched)
{
  JtCasesPage *self = JT_CASES_PAGE (page);
  JtQuestion *question = g_new0 (JtQuestion, 1);

  question->self = g_object_ref (self);
  question->asked = ++self->asked;
  jt_session_read_async (jt_page_get_session (page), read_job, NULL, NULL,
                         (GDestroyNotify) json_array_unref, NULL, on_read_cb, question);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "case") == 0)
    jt_case_page_refresh (self->case_page);
}

static void
jt_cases_page_show_object (JtPage *page, const char *uid)
{
  JtCasesPage *self = JT_CASES_PAGE (page);

  gtk_stack_set_visible_child_name (self->stack, "case");
  jt_case_page_open (self->case_page, uid);
}

/* ----------------------------------------------------------------------------------- acting */

static void
on_activated_cb (JtCasesPage *self, guint position)
{
  g_autoptr (JtCaseRow) row = g_list_model_get_item (
      G_LIST_MODEL (gtk_column_view_get_model (self->table)), position);

  if (row != NULL)
    jt_cases_page_show_object (JT_PAGE (self), jt_json_text (jt_case_row_get (row), "uid"));
}

static void
on_back_cb (JtCasesPage *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  jt_page_tell (JT_PAGE (self), "");
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "empty");
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
  /* A grid leader reads; registering a case is the office's. */
  gtk_widget_action_set_enabled (
      GTK_WIDGET (object), "cases.register",
      (jt_office_get_role (jt_page_get_office (JT_PAGE (object))) & JT_ROLES_OFFICE) != 0);
}

static void
jt_cases_page_dispose (GObject *object)
{
  g_clear_object (&JT_CASES_PAGE (object)->rows);
  G_OBJECT_CLASS (jt_cases_page_parent_class)->dispose (object);
}

static void
jt_cases_page_class_init (JtCasesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = jt_cases_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = jt_cases_page_dispose;
  JT_PAGE_CLASS (klass)->refresh = jt_cases_page_refresh;
  JT_PAGE_CLASS (klass)->show_object = jt_cases_page_show_object;

  g_type_ensure (JT_TYPE_CASE_PAGE);
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
  set_up_table (self);
}
