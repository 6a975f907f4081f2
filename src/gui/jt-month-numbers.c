/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-numbers.h"

#include <glib/gi18n.h>

#include "jt-column-title.h"
#include "jt-month-columns.h"
#include "jt-wording-month.h"

/* The columns, from the left. */
enum
{
  COLUMN_INDICATOR,
  COLUMN_UNIT,
  COLUMN_MONTH,
  COLUMN_YEAR,
  COLUMN_SINCE,
  COLUMN_PREVIOUS,
  COLUMN_LAST_YEAR,
  N_COLUMNS
};

struct _JtMonthNumber
{
  GObject parent_instance;

  JtIndicator indicator;
  char *texts[N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (JtMonthNumber, jt_month_number, G_TYPE_OBJECT)

static void
jt_month_number_finalize (GObject *object)
{
  JtMonthNumber *self = JT_MONTH_NUMBER (object);

  for (gsize i = 0; i < N_COLUMNS; i++)
    g_free (self->texts[i]);
  G_OBJECT_CLASS (jt_month_number_parent_class)->finalize (object);
}

static void
jt_month_number_class_init (JtMonthNumberClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jt_month_number_finalize;
}

static void
jt_month_number_init (JtMonthNumber *self)
{
}

JtIndicator
jt_month_number_get_indicator (JtMonthNumber *number)
{
  g_return_val_if_fail (JT_IS_MONTH_NUMBER (number), JT_INDICATOR_LAST);

  return number->indicator;
}

static char *
text_of (const JtMonthColumn *like, JtMonthSpan span, const JtMonthRow *row)
{
  JtMonthColumn column = *like;

  if (row == NULL)
    return g_strdup ("—");
  column.span = span;
  return jt_month_column_text (&column, row);
}

static JtMonthNumber *
number_new (const JtMonthReport *report, const JtMonthLine *line, const JtMonthColumn *column)
{
  const JtMonthWords *words = jt_wording_month ();
  const gboolean all = line->level == JT_MONTH_LEVEL_ALL;
  const gboolean stock = jt_indicator_is_stock (column->indicator);
  const gboolean money = column->unit == JT_INDICATOR_UNIT_FEN;
  JtMonthNumber *number = g_object_new (JT_TYPE_MONTH_NUMBER, NULL);

  number->indicator = column->indicator;
  number->texts[COLUMN_INDICATOR] = g_strdup (words->indicators[column->indicator]);
  number->texts[COLUMN_UNIT]
      = g_strdup (money ? words->ten_thousand : words->units[column->unit]);
  /* What is left on a day is no sum of a month or a year. */
  number->texts[COLUMN_MONTH] = text_of (column, JT_MONTH_SPAN_MONTH, stock ? NULL : line->row);
  number->texts[COLUMN_YEAR] = text_of (column, JT_MONTH_SPAN_YEAR, stock ? NULL : line->row);
  number->texts[COLUMN_SINCE] = text_of (column, JT_MONTH_SPAN_SINCE, line->row);
  number->texts[COLUMN_PREVIOUS]
      = text_of (column, JT_MONTH_SPAN_MONTH, all ? report->previous : NULL);
  number->texts[COLUMN_LAST_YEAR]
      = text_of (column, JT_MONTH_SPAN_MONTH, all ? report->last_year : NULL);
  return number;
}

GListStore *
jt_month_numbers_new (const JtMonthReport *report, guint line)
{
  g_autoptr (JtMonthColumns) columns = jt_month_columns_default (jt_wording_month ());
  GListStore *numbers = g_list_store_new (JT_TYPE_MONTH_NUMBER);
  JtIndicator last = JT_INDICATOR_LAST;

  g_return_val_if_fail (line < report->lines->len, numbers);

  /* Each indicator has up to three columns there, one after the other. */
  for (guint i = 0; i < columns->columns->len; i++)
    {
      const JtMonthColumn *column = g_ptr_array_index (columns->columns, i);
      g_autoptr (JtMonthNumber) number = NULL;

      if (column->indicator == last)
        continue;
      last = column->indicator;
      number = number_new (report, g_ptr_array_index (report->lines, line), column);
      g_list_store_append (numbers, number);
    }
  return numbers;
}

/* In characters, so that columns grow with the text; a table that is too wide scrolls. */
static const guint widths[N_COLUMNS] = {
  [COLUMN_INDICATOR] = 20, [COLUMN_UNIT] = 5,      [COLUMN_MONTH] = 12,     [COLUMN_YEAR] = 12,
  [COLUMN_SINCE] = 16,     [COLUMN_PREVIOUS] = 12, [COLUMN_LAST_YEAR] = 12,
};

static const char *
column_title (guint column)
{
  const JtMonthWords *words = jt_wording_month ();

  switch (column)
    {
    case COLUMN_INDICATOR:
      return _ ("Indicator");
    case COLUMN_UNIT:
      return _ ("Unit");
    case COLUMN_MONTH:
      return words->spans[JT_MONTH_SPAN_MONTH];
    case COLUMN_YEAR:
      return words->spans[JT_MONTH_SPAN_YEAR];
    case COLUMN_SINCE:
      return words->spans[JT_MONTH_SPAN_SINCE];
    case COLUMN_PREVIOUS:
      return _ ("Month before");
    default:
      return _ ("Same month last year");
    }
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), widths[GPOINTER_TO_UINT (column)]);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), widths[GPOINTER_TO_UINT (column)]);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell),
                              GPOINTER_TO_UINT (column) >= COLUMN_MONTH ? 1 : 0);
  if (GPOINTER_TO_UINT (column) >= COLUMN_MONTH)
    gtk_widget_add_css_class (cell, "numeric");
  gtk_list_item_set_child (item, cell);
}

static void
name_row (GtkWidget *cell, JtMonthNumber *number)
{
  GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (cell));
  g_autofree char *name = NULL;

  if (row == NULL)
    return;
  /* Translators: a row of the month's table, read aloud: what, unit, this month, this year, since
   * the Scheme */
  name = g_strdup_printf (_ ("%s, %s: %s, %s, %s"), number->texts[COLUMN_INDICATOR],
                          number->texts[COLUMN_UNIT], number->texts[COLUMN_MONTH],
                          number->texts[COLUMN_YEAR], number->texts[COLUMN_SINCE]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  JtMonthNumber *number = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), number->texts[GPOINTER_TO_UINT (column)]);
  if (GPOINTER_TO_UINT (column) == COLUMN_INDICATOR)
    name_row (cell, number);
}

void
jt_month_numbers_append_columns (GtkColumnView *view)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new (column_title (i), factory);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, i == COLUMN_INDICATOR);
      gtk_column_view_append_column (view, column);
      if (i >= COLUMN_MONTH)
        jt_column_title_right (view);
    }
}

char *
jt_month_numbers_copy (GListModel *numbers)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", column_title (i));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < g_list_model_get_n_items (numbers); i++)
    {
      g_autoptr (JtMonthNumber) number = g_list_model_get_item (numbers, i);

      for (guint j = 0; j < N_COLUMNS; j++)
        g_string_append_printf (text, "%s%s", j > 0 ? "\t" : "", number->texts[j]);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
