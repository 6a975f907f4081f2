/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-result.h"

#include <glib/gi18n.h>

#include "jt-ballot-words.h"
#include "jt-vote-bars.h"
#include "jt-vote-words.h"

/* So many rooms that would settle it are named; the rest are counted. */
#define ROOMS_NAMED 12

struct _JtBallotResult
{
  GtkWidget parent_instance;

  GtkLabel *motion;
  GtkLabel *verdict;
  GtkLabel *missing;
  GtkWidget *bars;
  GtkLabel *settle;

  JtBallotSheet *sheet; /* of what is to be settled, see settle_later() */
  guint place; /* of the motion in the vote */
  guint settling;
};

G_DEFINE_FINAL_TYPE (JtBallotResult, jt_ballot_result, GTK_TYPE_WIDGET)

static GtkLabel *
add_label (JtBallotResult *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return GTK_LABEL (label);
}

static void
jt_ballot_result_dispose (GObject *object)
{
  JtBallotResult *self = JT_BALLOT_RESULT (object);
  GtkWidget *child;

  g_clear_handle_id (&self->settling, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (jt_ballot_result_parent_class)->dispose (object);
}

static void
jt_ballot_result_class_init (JtBallotResultClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jt_ballot_result_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jt_ballot_result_init (JtBallotResult *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->motion = add_label (self, "dim-label");
  self->verdict = add_label (self, "verdict");
  self->missing = add_label (self, NULL);
  self->bars = jt_vote_bars_new ();
  /* Its title is said above the verdict already. */
  gtk_widget_set_visible (gtk_widget_get_first_child (self->bars), FALSE);
  gtk_widget_set_parent (self->bars, GTK_WIDGET (self));
}

GtkWidget *
jt_ballot_result_new (gboolean settles)
{
  JtBallotResult *self = g_object_new (JT_TYPE_BALLOT_RESULT, NULL);

  if (settles)
    self->settle = add_label (self, "dim-label");
  return GTK_WIDGET (self);
}

static void
show_settle (JtBallotResult *self)
{
  g_autoptr (GPtrArray) rooms = jt_ballot_sheet_settle (self->sheet, self->place);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->settle), rooms == NULL || rooms->len > 0);
  if (rooms == NULL)
    {
      gtk_label_set_label (self->settle, _ ("Can no longer be met with the outstanding ballots"));
      return;
    }
  for (guint i = 0; i < MIN (rooms->len, ROOMS_NAMED); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "、" : "",
                            (const char *) g_ptr_array_index (rooms, i));
  text = rooms->len <= ROOMS_NAMED
             ? g_strdup_printf (_ ("Would settle it if they consent: %s"), names->str)
             /* Translators: rooms, and how many they are */
             : g_strdup_printf (_ ("Would settle it if they consent: %s … (%u)"), names->str,
                                rooms->len);
  gtk_label_set_label (self->settle, text);
}

static gboolean
on_painted_cb (gpointer data)
{
  JtBallotResult *self = data;

  self->settling = 0;
  show_settle (self);
  return G_SOURCE_REMOVE;
}

/* What would settle it is looked for after the totals are painted: all outstanding parts are sorted
 * for it, which a large roll would feel with every key. */
static void
settle_later (JtBallotResult *self, JtBallotSheet *sheet, guint motion, gboolean open)
{
  self->sheet = sheet;
  self->place = motion;
  if (!open)
    {
      g_clear_handle_id (&self->settling, g_source_remove);
      gtk_widget_set_visible (GTK_WIDGET (self->settle), FALSE);
    }
  else if (self->settling == 0)
    self->settling = g_idle_add (on_painted_cb, self);
}

void
jt_ballot_result_show (JtBallotResult *self, JtBallotSheet *sheet, guint motion)
{
  const JtVote *vote;
  g_autofree char *missing = NULL;
  const char *decision = _ ("Decided by the supervisor in writing");
  JtVerdict verdict;
  JtVerdictKind kind;
  gboolean decided;

  g_return_if_fail (JT_IS_BALLOT_RESULT (self));

  vote = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (sheet));
  kind = jt_ballot_sheet_get_verdict (sheet, motion, &verdict, &decided);
  gtk_label_set_label (self->motion, jt_vote_words_motion (vote->motions[motion].kind));
  gtk_label_set_label (self->verdict, jt_vote_words_verdict (kind));
  missing = jt_ballot_shortfall (&verdict);
  /* What the audience of the big screen sees is the verdict; why it is disputed is for the desk. */
  if (self->settle != NULL && kind == JT_VERDICT_DISPUTED)
    {
      g_autofree char *question
          = jt_ballot_dispute_words (jt_vote_dispute_of (jt_ballot_sheet_get_box (sheet), motion));
      char *both = *missing != '\0' ? g_strdup_printf ("%s\n%s", missing, question)
                                    : g_strdup (question);

      g_free (missing);
      missing = both;
    }
  gtk_label_set_label (self->missing, decided ? decision : missing);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), decided || *missing != '\0');
  if (verdict.kind != JT_VERDICT_INDETERMINATE)
    jt_vote_bars_set (JT_VOTE_BARS (self->bars),
                      jt_vote_words_motion (vote->motions[motion].kind),
                      &vote->motions[motion].threshold, &verdict.totals);
  gtk_widget_set_visible (self->bars, verdict.kind != JT_VERDICT_INDETERMINATE);
  if (self->settle != NULL)
    settle_later (self, sheet, motion,
                  !vote->sealed && !decided && verdict.kind != JT_VERDICT_INDETERMINATE
                      && !verdict.passed);
}
