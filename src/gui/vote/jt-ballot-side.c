/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-side.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-ballot-entrances.h"
#include "jt-ballot-result.h"
#include "jt-ballot-words.h"
#include "jt-elevation-view.h"

#define NONE G_MAXUINT

/* A house of usual height is seen whole; of a higher one so much is. */
#define MOST_HEIGHT 480

struct _JtBallotSide
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkBox *results;
  GtkLabel *elevation_title;
  JtElevationView *view;
  JtBallotEntrances *entrances;

  JtBallotSheet *sheet;
  JtElevation *elevation;
  guint entrance; /* the one that is drawn */
  gboolean blind;
};

enum
{
  LINE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtBallotSide, jt_ballot_side, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------------------- the elevation */

static char *
name_floor (int floor)
{
  if (floor == JT_ELEVATION_NO_FLOOR)
    return g_strdup (_ ("Floor not known"));
  return floor < 0 ? g_strdup_printf (_ ("Basement %d"), -floor)
                   : g_strdup_printf (_ ("Floor %d"), floor);
}

/* The room alone: the entrance stands above. */
static const char *
short_room (const JtSheetRow *row)
{
  const char *slash = strrchr (row->label, '/');

  return slash != NULL ? slash + 1 : row->label;
}

static void
show_flat (JtBallotSide *self, guint flat, guint line)
{
  const JtBallot ballot = self->blind ? JT_BALLOT_NONE
                                      : jt_ballot_sheet_get_ballot (self->sheet, 0, line);

  jt_elevation_set_look (self->elevation, flat, (JtFlatLook) ballot, jt_ballot_word (ballot));
}

static void
draw_entrance (JtBallotSide *self, guint entrance)
{
  const JtVoteEntrances *entrances = jt_ballot_sheet_get_entrances (self->sheet);
  guint n_lines;
  const guint *lines = jt_vote_entrances_get_lines (entrances, entrance, &n_lines);
  g_autofree char *title = NULL;

  self->entrance = entrance;
  g_clear_pointer (&self->elevation, jt_elevation_unref);
  self->elevation = jt_elevation_new ("");
  for (guint i = 0; i < n_lines; i++)
    {
      const JtSheetRow *row = jt_ballot_sheet_get_row (self->sheet, lines[i]);
      g_autofree char *floor = NULL;

      if (row->hidden)
        continue;
      floor = name_floor (row->floor);
      jt_elevation_name_floor (self->elevation, row->floor, floor);
      show_flat (self,
                 jt_elevation_add (self->elevation, row->part, short_room (row), row->area,
                                   row->floor, JT_FLAT_LOOK_NONE, ""),
                 lines[i]);
    }
  jt_elevation_view_set_elevation (self->view, self->elevation);
  /* Translators: above a drawing of an entrance's flats by floors */
  title = g_strdup_printf (_ ("Elevation, %s"), jt_vote_entrances_get_name (entrances, entrance));
  gtk_label_set_label (self->elevation_title, title);
}

static void
show_elevation (JtBallotSide *self, gboolean visible)
{
  gtk_widget_set_visible (GTK_WIDGET (self->elevation_title), visible);
  gtk_widget_set_visible (GTK_WIDGET (self->view), visible);
}

static void
on_flat_cb (JtBallotSide *self, guint flat)
{
  guint line;

  if (self->sheet != NULL
      && jt_ballot_box_find_part (jt_ballot_sheet_get_box (self->sheet),
                                  jt_elevation_get_flat (self->elevation, flat)->part, &line))
    g_signal_emit (self, signals[LINE_ACTIVATED], 0, line);
}

void
jt_ballot_side_go (JtBallotSide *self, guint line)
{
  guint entrance;

  g_return_if_fail (JT_IS_BALLOT_SIDE (self));

  if (self->sheet == NULL)
    return;
  if (line == NONE
      || !jt_vote_entrances_of_line (jt_ballot_sheet_get_entrances (self->sheet), line, &entrance))
    {
      jt_elevation_view_set_selected (self->view, -1);
      return;
    }
  show_elevation (self, TRUE);
  if (entrance != self->entrance)
    draw_entrance (self, entrance);
  jt_elevation_view_set_selected (
      self->view,
      jt_elevation_find (self->elevation, jt_ballot_sheet_get_row (self->sheet, line)->part));
  jt_ballot_entrances_mark (self->entrances, entrance);
}

/* ------------------------------------------------------------------------------------- the totals */

static void
show_results (JtBallotSide *self)
{
  const JtVote *vote = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet));
  GtkWidget *result = gtk_widget_get_first_child (GTK_WIDGET (self->results));

  for (guint i = 0; i < vote->n_motions; i++)
    {
      if (result == NULL)
        {
          result = jt_ballot_result_new (TRUE);
          gtk_box_append (self->results, result);
        }
      jt_ballot_result_show (JT_BALLOT_RESULT (result), self->sheet, i);
      result = gtk_widget_get_next_sibling (result);
    }
}

static void
refresh_flat (JtBallotSide *self, guint line)
{
  const int flat
      = jt_elevation_find (self->elevation, jt_ballot_sheet_get_row (self->sheet, line)->part);

  if (flat < 0)
    return;
  show_flat (self, (guint) flat, line);
  jt_elevation_view_update_flat (self->view, (guint) flat);
}

static void
refresh_elevation (JtBallotSide *self, guint changed)
{
  const JtBallotBox *box = jt_ballot_sheet_get_box (self->sheet);

  if (self->elevation == NULL)
    return;
  if (changed != NONE)
    {
      refresh_flat (self, changed);
      return;
    }
  for (guint i = 0; i < jt_elevation_get_n_flats (self->elevation); i++)
    {
      guint line;

      if (jt_ballot_box_find_part (box, jt_elevation_get_flat (self->elevation, i)->part, &line))
        show_flat (self, i, line);
    }
  jt_elevation_view_update (self->view);
}

void
jt_ballot_side_changed (JtBallotSide *self, guint line)
{
  g_return_if_fail (JT_IS_BALLOT_SIDE (self));

  if (self->sheet == NULL)
    return;
  if (!jt_ballot_sheet_is_restricted (self->sheet))
    {
      show_results (self);
      jt_ballot_entrances_changed (self->entrances, line);
    }
  refresh_elevation (self, line);
}

void
jt_ballot_side_set_sheet (JtBallotSide *self, JtBallotSheet *sheet)
{
  GtkWidget *child;
  gboolean totals;

  g_return_if_fail (JT_IS_BALLOT_SIDE (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->results))) != NULL)
    gtk_box_remove (self->results, child);
  jt_elevation_view_set_elevation (self->view, NULL);
  g_clear_pointer (&self->elevation, jt_elevation_unref);
  show_elevation (self, FALSE);
  self->entrance = NONE;
  self->sheet = sheet;
  totals = sheet != NULL && !jt_ballot_sheet_is_restricted (sheet);
  jt_ballot_entrances_set_sheet (self->entrances, totals ? sheet : NULL);
  jt_ballot_side_changed (self, NONE);
}

void
jt_ballot_side_set_blind (JtBallotSide *self, gboolean blind)
{
  g_return_if_fail (JT_IS_BALLOT_SIDE (self));

  self->blind = blind;
  if (self->sheet != NULL)
    refresh_elevation (self, NONE);
}

/* ---------------------------------------------------------------------------------- the object */

static void
jt_ballot_side_dispose (GObject *object)
{
  JtBallotSide *self = JT_BALLOT_SIDE (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->elevation, jt_elevation_unref);
  self->sheet = NULL;
  G_OBJECT_CLASS (jt_ballot_side_parent_class)->dispose (object);
}

static void
jt_ballot_side_class_init (JtBallotSideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jt_ballot_side_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[LINE_ACTIVATED]
      = g_signal_new ("line-activated", JT_TYPE_BALLOT_SIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
jt_ballot_side_init (JtBallotSide *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *viewport;

  self->entrance = NONE;
  self->results = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  self->elevation_title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->elevation_title, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->elevation_title), "group-title");
  self->view = JT_ELEVATION_VIEW (jt_elevation_view_new ());
  gtk_widget_set_name (GTK_WIDGET (self->view), "elevation");
  self->entrances = JT_BALLOT_ENTRANCES (jt_ballot_entrances_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->results));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->elevation_title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entrances));
  gtk_widget_set_margin_end (box, 6);
  jt_elevation_view_set_most_height (self->view, MOST_HEIGHT);
  /* The side scrolls as a whole, and a bar that stays says that there is more. */
  viewport = gtk_viewport_new (NULL, NULL);
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (viewport), GTK_SCROLL_NATURAL);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), box);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (self->scrolled), FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), viewport);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  show_elevation (self, FALSE);
  g_signal_connect_object (self->view, "flat-activated", G_CALLBACK (on_flat_cb), self,
                           G_CONNECT_SWAPPED);
}
