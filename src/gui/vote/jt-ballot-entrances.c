/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-entrances.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-ballot-words.h"
#include "jt-vote-words.h"
#include "jt-wording-count.h"

/* A table of more lines would be no overview any more. */
#define MOST_ENTRANCES 200

struct _JtBallotEntrances
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkGrid *grid;
  JtBallotSheet *sheet;
  guint marked;
};

G_DEFINE_FINAL_TYPE (JtBallotEntrances, jt_ballot_entrances, GTK_TYPE_WIDGET)

static void
jt_ballot_entrances_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (jt_ballot_entrances_parent_class)->dispose (object);
}

static void
jt_ballot_entrances_class_init (JtBallotEntrancesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jt_ballot_entrances_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jt_ballot_entrances_init (JtBallotEntrances *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->marked = G_MAXUINT;
  self->title = gtk_label_new (_ ("By entrance (for information)"));
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_add_css_class (self->title, "group-title");
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_grid_set_row_spacing (self->grid, 3);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("By entrance"), -1);
}

GtkWidget *
jt_ballot_entrances_new (void)
{
  return g_object_new (JT_TYPE_BALLOT_ENTRANCES, "visible", FALSE, NULL);
}

static GtkLabel *
cell (JtBallotEntrances *self, int column, int row)
{
  GtkWidget *label = gtk_grid_get_child_at (self->grid, column, row);

  if (label != NULL)
    return GTK_LABEL (label);
  label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_set_hexpand (label, column == 0);
  if (column > 0)
    gtk_widget_add_css_class (label, "numeric");
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
  return GTK_LABEL (label);
}

/* "5/12 ✓": voters, and whether the four tests hold among these parts alone. */
static void
show_entrance (JtBallotEntrances *self, guint entrance)
{
  const JtBallotBox *box = jt_ballot_sheet_get_box (self->sheet);
  const JtVoteEntrances *entrances = jt_ballot_sheet_get_entrances (self->sheet);
  const JtVote *vote = jt_ballot_box_get_vote (box);
  const int row = (int) entrance + 1;

  gtk_label_set_label (cell (self, 0, row), jt_vote_entrances_get_name (entrances, entrance));
  for (guint i = 0; i < vote->n_motions; i++)
    {
      GtkLabel *label = cell (self, 1 + (int) i, row);
      g_autofree char *text = NULL;
      g_autofree char *tip = NULL;
      g_autofree char *part_area = NULL;
      g_autofree char *total_area = NULL;
      g_autofree char *yes_area = NULL;
      g_autofree char *voters = NULL;
      g_autofree char *consenting = NULL;
      JtVerdict verdict;

      jt_vote_entrances_verdict (entrances, box, i, entrance, &verdict);
      part_area = jt_area_format (verdict.totals.participating_area);
      total_area = jt_area_format (verdict.totals.total_area);
      yes_area = jt_area_format (verdict.totals.consenting_area);
      voters = jt_wording_count (JT_COUNTED_VOTERS, verdict.totals.total_voters);
      consenting = jt_wording_count (JT_COUNTED_VOTERS, verdict.totals.consenting_voters);
      /* Translators: consenting of participating of all voters of an entrance, and a mark */
      text = g_strdup_printf (_ ("%u / %u / %u %s"), verdict.totals.consenting_voters,
                              verdict.totals.participating_voters, verdict.totals.total_voters,
                              verdict.passed ? "✓" : "!");
      tip = g_strdup_printf (
          /* Translators: entrance; a number of "24 voters"; area of area; "20 voters", area; a
           * sentence */
          _ ("%s: taking part %u of %s, %s of %s ㎡; consenting %s, %s ㎡. %s"),
          jt_vote_entrances_get_name (entrances, entrance), verdict.totals.participating_voters,
          voters, part_area, total_area, consenting, yes_area,
          verdict.passed ? _ ("By itself it would meet the proportion.")
                         : _ ("By itself it would not meet the proportion."));
      gtk_label_set_label (label, text);
      gtk_widget_set_tooltip_text (GTK_WIDGET (label), tip);
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      tip, -1);
    }
}

static guint
count (JtBallotEntrances *self)
{
  return self->sheet != NULL
             ? MIN (jt_vote_entrances_get_n (jt_ballot_sheet_get_entrances (self->sheet)),
                    MOST_ENTRANCES)
             : 0;
}

static void
show_titles (JtBallotEntrances *self)
{
  const JtVote *vote = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet));

  for (guint i = 0; i < vote->n_motions; i++)
    {
      gtk_label_set_label (cell (self, 1 + (int) i, 0),
                           vote->n_motions > 1 ? jt_vote_words_motion (vote->motions[i].kind)
                                               : _ ("Consent / taking part / voters"));
      gtk_widget_add_css_class (GTK_WIDGET (cell (self, 1 + (int) i, 0)), "dim-label");
    }
}

void
jt_ballot_entrances_changed (JtBallotEntrances *self, guint line)
{
  guint entrance;

  g_return_if_fail (JT_IS_BALLOT_ENTRANCES (self));

  if (count (self) < 2)
    return;
  if (line != G_MAXUINT
      && jt_vote_entrances_of_line (jt_ballot_sheet_get_entrances (self->sheet), line, &entrance)
      && strstr (jt_ballot_sheet_get_row (self->sheet, line)->label, "、") == NULL)
    {
      if (entrance < count (self))
        show_entrance (self, entrance);
      return;
    }
  for (guint i = 0; i < count (self); i++)
    show_entrance (self, i);
}

void
jt_ballot_entrances_set_sheet (JtBallotEntrances *self, JtBallotSheet *sheet)
{
  GtkWidget *child;

  g_return_if_fail (JT_IS_BALLOT_ENTRANCES (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  self->sheet = sheet;
  self->marked = G_MAXUINT;
  gtk_widget_set_visible (GTK_WIDGET (self), count (self) > 1);
  if (count (self) > 1)
    show_titles (self);
}

void
jt_ballot_entrances_mark (JtBallotEntrances *self, guint entrance)
{
  g_return_if_fail (JT_IS_BALLOT_ENTRANCES (self));

  if (count (self) < 2 || entrance == self->marked)
    return;
  if (self->marked < count (self))
    gtk_widget_remove_css_class (GTK_WIDGET (cell (self, 0, (int) self->marked + 1)), "heading");
  self->marked = entrance;
  if (entrance < count (self))
    gtk_widget_add_css_class (GTK_WIDGET (cell (self, 0, (int) entrance + 1)), "heading");
}
