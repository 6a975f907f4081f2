/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-screen.h"

#include <glib/gi18n.h>

#include "jt-ballot-result.h"

struct _JtBallotScreen
{
  GtkWindow parent_instance;

  GtkLabel *title;
  GtkBox *results;
};

G_DEFINE_FINAL_TYPE (JtBallotScreen, jt_ballot_screen, GTK_TYPE_WINDOW)

static void
jt_ballot_screen_class_init (JtBallotScreenClass *klass)
{
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
jt_ballot_screen_init (JtBallotScreen *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  /* Two motions stand side by side: a screen is wider than high. */
  self->results = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 48));
  gtk_box_set_homogeneous (self->results, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->results));
  gtk_widget_add_css_class (box, "page");
  gtk_widget_add_css_class (box, "big-screen");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  /* With the largest text, on a small screen, the last bars are scrolled to. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_window_set_child (GTK_WINDOW (self), scrolled);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Big Screen (Totals Only)"));
  gtk_window_set_default_size (GTK_WINDOW (self), 1100, 640);
}

GtkWindow *
jt_ballot_screen_new (GtkWindow *parent)
{
  /* Not transient: it is moved to another monitor and stays while the desk is used. */
  return g_object_new (JT_TYPE_BALLOT_SCREEN, "application",
                       parent != NULL ? gtk_window_get_application (parent) : NULL, NULL);
}

void
jt_ballot_screen_show (JtBallotScreen *self, JtBallotSheet *sheet)
{
  const JtVote *vote;
  GtkWidget *result;

  g_return_if_fail (JT_IS_BALLOT_SCREEN (self));

  vote = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (sheet));
  gtk_label_set_label (self->title, jt_ballot_sheet_get_title (sheet));
  result = gtk_widget_get_first_child (GTK_WIDGET (self->results));
  for (guint i = 0; i < vote->n_motions; i++)
    {
      if (result == NULL)
        {
          result = jt_ballot_result_new (FALSE);
          gtk_box_append (self->results, result);
        }
      jt_ballot_result_show (JT_BALLOT_RESULT (result), sheet, i);
      result = gtk_widget_get_next_sibling (result);
    }
}
