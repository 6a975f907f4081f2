/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-document-row.h"

#include <glib/gi18n.h>

#include "jt-document-query.h"
#include "jt-json.h"

enum
{
  KIND,
  STATE, /* beside what it is the state of: the end of a line may lie outside a narrow window */
  NUMBER,
  DAY,
  ISSUER,
  ORIGINAL,
  PAGES,
  SCAN,
};

/* A wide character of a Chinese text takes two. */
#define WIDE 2

/* What fits no line goes on in a second one, and then into the tooltip. */
#define LINES_AT_MOST 2

/* Characters that a column is wide at least, and with room enough.  They depend on no row, so that
 * all rows have the same columns. */
static const struct
{
  const char *title;
  guint at_least;
  guint at_best;
} columns[] = {
  [KIND] = { NC_ ("document", "Document"), 10, 24 },
  [NUMBER] = { NC_ ("document", "Number"), 16, 20 },
  [DAY] = { NC_ ("document", "Date"), 10, 10 },
  [ISSUER] = { NC_ ("document", "Issued by"), 8, 18 },
  [ORIGINAL] = { NC_ ("document", "Original"), 6, 8 },
  [PAGES] = { NC_ ("document", "Pages"), 4, 5 },
  [STATE] = { NC_ ("document", "State"), 8, 12 },
  [SCAN] = { NC_ ("document", "Scanned"), 4, 6 },
};

/* The mark never stands alone. */
static const struct
{
  const char *status;
  const char *mark;
  const char *css_class;
} marks[] = {
  { "收", "✓", "choice-yes" },
  { "归档", "✓", "choice-yes" },
  { "缺", "△", "choice-invalid" },
  { "退", "×", "choice-no" },
};

static char *
say_state (JsonObject *line, const char **css_class)
{
  const char *status = jt_json_text (line, "status");

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_strcmp0 (marks[i].status, status) == 0)
      {
        *css_class = marks[i].css_class;
        return g_strdup_printf ("%s %s", marks[i].mark, jt_document_say_status (status));
      }
  *css_class = "dim-label";
  if (jt_json_text (line, "document") == NULL)
    /* Translators: state of a document that a stage wants and nobody has recorded */
    return g_strdup_printf ("○ %s", _ ("not recorded"));
  return g_strdup_printf ("○ %s", jt_document_say_status (NULL));
}

static const char *
say_original (JsonObject *line)
{
  if (!json_object_has_member (line, "original"))
    return "";
  return jt_json_int (line, "original", 0) != 0 ? C_ ("document", "original")
                                                : C_ ("document", "copy");
}

/* Lines that @text takes in a column that is as narrow as it may be. */
static guint
count_lines (guint column, const char *text)
{
  guint width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    width += g_unichar_iswide (g_utf8_get_char (at)) ? WIDE : 1;
  return CLAMP ((width + columns[column].at_least - 1) / columns[column].at_least, 1,
                LINES_AT_MOST);
}

static void
add_cell (GtkWidget *box, guint column, const char *text, const char *css_class)
{
  GtkWidget *cell = gtk_inscription_new (text);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), columns[column].at_least);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), columns[column].at_best);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (cell), count_lines (column, text));
  /* A number has brackets, at which words would end and half a line stay empty. */
  gtk_inscription_set_wrap_mode (GTK_INSCRIPTION (cell),
                                 column == NUMBER ? PANGO_WRAP_CHAR : PANGO_WRAP_WORD_CHAR);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), column == PAGES ? 1 : 0);
  gtk_widget_set_hexpand (cell, column == KIND);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  if (css_class != NULL)
    gtk_widget_add_css_class (cell, css_class);
  if (column == DAY || column == PAGES)
    gtk_widget_add_css_class (cell, "numeric");
  gtk_box_append (GTK_BOX (box), cell);
}

static GtkWidget *
new_box (int margin)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_margin_start (box, margin);
  gtk_widget_set_margin_end (box, margin);
  return box;
}

GtkWidget *
jt_document_row_header (void)
{
  /* The list around the rows has an edge, and each row its own. */
  GtkWidget *box = new_box (9);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_cell (box, i, g_dpgettext2 (NULL, "document", columns[i].title), "dim-label");
  return box;
}

/* Read aloud: the kind, its state, and what else there is. */
static char *
say_row (const char *const *cells, JsonObject *line)
{
  const guint order[] = { KIND, STATE, NUMBER, DAY, ISSUER, ORIGINAL };
  g_autoptr (GString) said = g_string_new (NULL);
  const gint64 pages = jt_json_int (line, "pages", 0);

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if (*cells[order[i]] != '\0')
      g_string_append_printf (said, "%s%s", i > 0 ? _ (", ") : "", cells[order[i]]);
  if (pages > 0)
    {
      g_autofree char *counted
          = g_strdup_printf (ngettext ("%d page", "%d pages", (gulong) pages), (int) pages);

      g_string_append_printf (said, "%s%s", _ (", "), counted);
    }
  if (jt_json_text (line, "file_name") != NULL)
    {
      /* Translators: name of a file */
      g_autofree char *scan = g_strdup_printf (_ ("scan: %s"), jt_json_text (line, "file_name"));

      g_string_append_printf (said, "%s%s", _ (", "), scan);
    }
  return g_string_free (g_steal_pointer (&said), FALSE);
}

static const char *
text_of (JsonObject *line, const char *member)
{
  const char *text = jt_json_text (line, member);

  return text != NULL ? text : "";
}

GtkWidget *
jt_document_row_new (JsonObject *line)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = new_box (6);
  const gint64 pages = jt_json_int (line, "pages", 0);
  const char *css_class = NULL;
  g_autofree char *counted
      = pages > 0 ? g_strdup_printf ("%d", (int) pages) : g_strdup ("");
  g_autofree char *state = say_state (line, &css_class);
  const char *const cells[] = {
    [KIND] = text_of (line, "kind"),     [NUMBER] = text_of (line, "number"),
    [DAY] = text_of (line, "on_day"),    [ISSUER] = text_of (line, "issuer"),
    [ORIGINAL] = say_original (line),    [PAGES] = counted,
    [STATE] = state,
    /* Translators: in the column of scans: there is one */
    [SCAN] = jt_json_text (line, "file_name") != NULL ? C_ ("document", "yes") : "",
  };
  g_autofree char *said = say_row (cells, line);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_cell (box, i, cells[i], i == STATE ? css_class : NULL);
  gtk_widget_set_size_request (box, -1, 32);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  g_object_set_data_full (G_OBJECT (row), "line", json_object_ref (line),
                          (GDestroyNotify) json_object_unref);
  return row;
}

JsonObject *
jt_document_row_get_line (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "line") : NULL;
}
