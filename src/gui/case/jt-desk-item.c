/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-desk-item.h"

#include <glib/gi18n.h>

#include "jt-case-side.h"
#include "jt-desk-query.h"
#include "jt-json.h"
#include "jt-plain-row.h"
#include "jt-settings.h"
#include "jt-wording.h"

static const char *
say_urgency (gint64 urgency)
{
  switch ((JtUrgency) urgency)
    {
    case JT_URGENCY_OVERDUE:
      return _ ("Overdue");
    case JT_URGENCY_TODAY:
      return _ ("Today");
    case JT_URGENCY_WEEK:
      return _ ("This week");
    case JT_URGENCY_LATER:
    default:
      return _ ("Later, or waiting for others");
    }
}

/* "超期 2 个工作日", "还有 5 个工作日"; nothing is left to count while it stands still. */
static char *
say_days (JsonObject *item)
{
  const int days = (int) jt_json_int (item, "days", 0);

  if (jt_json_text (item, "last_day") == NULL)
    return g_strdup (_ ("stands still"));
  if (days < 0 && jt_json_int (item, "urgency", 0) != JT_URGENCY_OVERDUE)
    return g_strdup (_ ("ended, to be closed"));
  if (days < 0)
    return g_strdup_printf (
        ngettext ("%d working day over", "%d working days over", (gulong) -days), -days);
  return g_strdup_printf (
      ngettext ("%d working day left", "%d working days left", (gulong) days), days);
}

/* ------------------------------------------------------------------------------- the labels */

GtkWidget *
jt_desk_label_add (GtkBox *box, const char *text, const char *css_class, gboolean expand)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, expand);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return label;
}

void
jt_desk_label_wrap (GtkWidget *label, int least)
{
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_width_chars (GTK_LABEL (label), least);
}

/* --------------------------------------------------------------------------------- the lines */

const char *
jt_desk_item_group (JsonObject *item, JtDeskGrouping grouping)
{
  const char *people = jt_json_text (item, "people");

  switch (grouping)
    {
    case JT_DESK_BY_CASE:
      return jt_json_text (item, "title");
    case JT_DESK_BY_PERSON:
      return people != NULL ? people : _ ("No grid leader answers for it");
    case JT_DESK_BY_URGENCY:
    default:
      return say_urgency (jt_json_int (item, "urgency", 0));
    }
}

GtkWidget *
jt_desk_item_new (JsonObject *item, JtDeskGrouping grouping, GtkSizeGroup *const *columns)
{
  GtkWidget *row = jt_plain_row_new ();
  const gboolean large = jt_settings_text_is_large ();
  GtkWidget *box
      = gtk_box_new (large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, large ? 0 : 12);
  GtkWidget *details = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *labels[JT_DESK_COLUMNS];
  const char *what = jt_wording_clock (jt_json_text (item, "what"));
  const char *last_day = jt_json_text (item, "last_day");
  const gboolean overdue = jt_json_int (item, "urgency", 0) == JT_URGENCY_OVERDUE;
  g_autofree char *days = say_days (item);
  g_autofree char *due = NULL;
  g_autofree char *name = NULL;

  due = jt_json_int (item, "provisional", 0) != 0
            ? g_strdup_printf (_ ("%s (provisional)"), last_day)
            : g_strdup (last_day != NULL ? last_day : "");
  jt_desk_label_wrap (jt_desk_label_add (GTK_BOX (box), jt_json_text (item, "title"), NULL, TRUE), 12);
  labels[0] = jt_desk_label_add (GTK_BOX (details), what, NULL, FALSE);
  labels[1] = jt_desk_label_add (GTK_BOX (details), due, "numeric", FALSE);
  labels[2] = jt_desk_label_add (GTK_BOX (details), days, overdue ? "error-text" : "dim-label", FALSE);
  /* A day that is cut off says nothing: what is due is shortened first. */
  for (gsize i = 1; i < G_N_ELEMENTS (labels) && !large; i++)
    gtk_label_set_ellipsize (GTK_LABEL (labels[i]), PANGO_ELLIPSIZE_NONE);
  /* Large text has no room for columns. */
  for (gsize i = 0; i < G_N_ELEMENTS (labels) && !large; i++)
    gtk_size_group_add_widget (columns[i], labels[i]);
  gtk_box_append (GTK_BOX (box), details);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_size_request (box, -1, 36);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "case", g_strdup (jt_json_text (item, "uid")), g_free);
  g_object_set_data_full (G_OBJECT (row), "stage", g_strdup (jt_json_text (item, "stage")), g_free);
  g_object_set_data (G_OBJECT (row), "rule",
                     (gpointer) jt_case_side_say_rule (jt_json_text (item, "what")));
  g_object_set_data_full (G_OBJECT (row), "group", g_strdup (jt_desk_item_group (item, grouping)),
                          g_free);
  /* Translators: read aloud: title of a case, what is due, the day, how long it still is */
  name = g_strdup_printf (_ ("%s, %s, %s, %s"), jt_json_text (item, "title"), what, due, days);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

void
jt_desk_item_update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *group = g_object_get_data (G_OBJECT (row), "group");
  GtkWidget *header;

  if (before != NULL && g_str_equal (group, g_object_get_data (G_OBJECT (before), "group")))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  header = gtk_label_new (group);
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "group-title");
  gtk_widget_set_margin_top (header, before != NULL ? 18 : 6);
  gtk_widget_set_margin_start (header, 12);
  gtk_list_box_row_set_header (row, header);
}
