/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-votes-page.h"

#include <glib/gi18n.h>

#include "jt-ballot-desk.h"
#include "jt-ballot-opening.h"
#include "jt-ballot-query.h"
#include "jt-ballot-words.h"
#include "jt-desk-item.h"
#include "jt-json.h"
#include "jt-plain-row.h"
#include "jt-print-start.h"
#include "jt-visit-window.h"
#include "jt-vote-words.h"
#include "jt-wording.h"

struct _JtVotesPage
{
  JtPage parent_instance;

  GtkStack *stack;
  GtkButton *begin;
  GtkButton *begin_first;
  GtkListBox *votes;
  GtkSizeGroup *ends; /* the last column is as wide in every line */
  JtBallotOpening *opening;
  JtBallotDesk *desk;
};

G_DEFINE_FINAL_TYPE (JtVotesPage, jt_votes_page, JT_TYPE_PAGE)

/* ------------------------------------------------------------------------------------- the list */

/* One word where there is one motion; else each with its name. */
static char *
say_verdicts (JsonArray *verdicts)
{
  const guint n_verdicts = json_array_get_length (verdicts);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_verdicts; i++)
    {
      JsonObject *verdict = json_array_get_object_element (verdicts, i);
      const char *word = jt_ballot_verdict_nick_word (jt_json_text (verdict, "verdict"));
      const gboolean fund = g_strcmp0 (jt_json_text (verdict, "motion"), "fund") == 0;

      if (n_verdicts == 1)
        return g_strdup (word);
      /* Translators: a motion and what it comes to */
      g_string_append_printf (text, _ ("%s%s: %s"), i > 0 ? "    " : "",
                              jt_vote_words_motion (fund ? JT_MOTION_FUND : JT_MOTION_LIFT), word);
    }
  return g_strdup (text->str);
}

static GtkWidget *
new_row (JtVotesPage *self, JsonObject *vote)
{
  GtkWidget *row = jt_plain_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  const gboolean sealed = json_object_get_boolean_member (vote, "sealed");
  g_autofree char *verdicts = say_verdicts (jt_json_array (vote, "verdicts"));
  g_autofree char *end = jt_wording_moment (jt_json_text (vote, "ends"));
  g_autofree char *ends = g_strdup_printf (sealed ? _ ("ended %s") : _ ("until %s"), end);
  g_autofree char *name = NULL;

  jt_desk_label_add (GTK_BOX (box), jt_json_text (vote, "case"), "numeric", FALSE);
  jt_desk_label_add (GTK_BOX (box), jt_json_text (vote, "title"), NULL, TRUE);
  jt_desk_label_add (GTK_BOX (box), verdicts, NULL, FALSE);
  gtk_size_group_add_widget (self->ends,
                             jt_desk_label_add (GTK_BOX (box), ends, "dim-label", FALSE));
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_size_request (box, -1, 36);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "case", g_strdup (jt_json_text (vote, "uid")), g_free);
  g_object_set_data (G_OBJECT (row), "sealed", GINT_TO_POINTER (sealed));
  /* Translators: read aloud: case number, title, result, end of the vote */
  name = g_strdup_printf (_ ("%s, %s, %s, %s"), jt_json_text (vote, "case"),
                          jt_json_text (vote, "title"), verdicts, ends);
  /* In large text a line has no room for all of it. */
  gtk_widget_set_tooltip_text (row, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  gpointer sealed = g_object_get_data (G_OBJECT (row), "sealed");
  GtkWidget *header = NULL;

  if (before == NULL || g_object_get_data (G_OBJECT (before), "sealed") != sealed)
    {
      header = gtk_label_new (sealed != NULL ? _ ("Closed and sealed") : _ ("Votes that run"));
      gtk_label_set_xalign (GTK_LABEL (header), 0);
      gtk_widget_add_css_class (header, "group-title");
      gtk_widget_set_margin_top (header, before != NULL ? 18 : 6);
      gtk_widget_set_margin_start (header, 12);
    }
  gtk_list_box_row_set_header (row, header);
}

static void
fill_list (JtVotesPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) votes
      = jt_office_ballot_list (jt_page_get_office (JT_PAGE (self)), &error);
  const char *shown = gtk_stack_get_visible_child_name (self->stack);
  GtkListBoxRow *row;

  if (votes == NULL)
    {
      jt_page_tell_error (JT_PAGE (self), error);
      return;
    }
  while ((row = gtk_list_box_get_row_at_index (self->votes, 0)) != NULL)
    gtk_list_box_remove (self->votes, GTK_WIDGET (row));
  for (guint i = 0; i < json_array_get_length (votes); i++)
    gtk_list_box_append (self->votes, new_row (self, json_array_get_object_element (votes, i)));
  if (g_str_equal (shown, "list") || g_str_equal (shown, "empty"))
    gtk_stack_set_visible_child_name (self->stack,
                                      json_array_get_length (votes) > 0 ? "list" : "empty");
}

static void
show_list (JtVotesPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "list");
  fill_list (self);
  gtk_widget_child_focus (GTK_WIDGET (self->votes), GTK_DIR_TAB_FORWARD);
}

/* ------------------------------------------------------------------------------ turning to things */

static void
open_desk (JtVotesPage *self, const char *case_uid)
{
  jt_page_tell (JT_PAGE (self), "");
  gtk_stack_set_visible_child_name (self->stack, "desk");
  jt_ballot_desk_open (self->desk, case_uid);
}

static void
begin (JtVotesPage *self, const char *case_uid)
{
  g_autoptr (GError) error = NULL;

  jt_page_tell (JT_PAGE (self), "");
  if (jt_ballot_opening_begin (self->opening, case_uid, &error))
    gtk_stack_set_visible_child_name (self->stack, "opening");
  else if (error != NULL)
    jt_page_tell_error (JT_PAGE (self), error);
  else
    jt_page_tell (JT_PAGE (self), _ ("There is no case without a running vote. A vote is opened for "
                                     "a case: register it first."));
}

static void
on_row_activated_cb (JtVotesPage *self, GtkListBoxRow *row)
{
  open_desk (self, g_object_get_data (G_OBJECT (row), "case"));
}

static void
on_begin_cb (JtVotesPage *self)
{
  begin (self, NULL);
}

static void
on_tell_cb (JtVotesPage *self, const char *text)
{
  jt_page_tell (JT_PAGE (self), text);
}

static void
on_selection_cb (JtVotesPage *self, const char *text)
{
  jt_page_set_selection (JT_PAGE (self), text);
}

static void
on_leave_cb (JtVotesPage *self)
{
  jt_page_set_selection (JT_PAGE (self), NULL);
  show_list (self);
}

static void
on_opened_cb (JtVotesPage *self, const char *case_uid)
{
  open_desk (self, case_uid);
}

/* ------------------------------------------------------------------------------------- the page */

static void
jt_votes_page_refresh (JtPage *page, const JtTouched *touched)
{
  JtVotesPage *self = JT_VOTES_PAGE (page);
  const gboolean office = (jt_office_get_role (jt_page_get_office (page)) & JT_ROLES_OFFICE) != 0;

  /* Somebody else may have sat down. */
  gtk_widget_set_visible (GTK_WIDGET (self->begin), office);
  gtk_widget_set_visible (GTK_WIDGET (self->begin_first), office);
  if (!office && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "opening") == 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "desk") == 0)
    jt_ballot_desk_refresh (self->desk, touched);
  else
    fill_list (self);
}

/* A case that never had a vote is offered one. */
static void
jt_votes_page_show_object (JtPage *page, const char *uid)
{
  JtVotesPage *self = JT_VOTES_PAGE (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) votes = jt_office_ballot_list (jt_page_get_office (page), &error);

  if (votes == NULL)
    {
      jt_page_tell_error (page, error);
      return;
    }
  for (guint i = 0; i < json_array_get_length (votes); i++)
    if (g_strcmp0 (jt_json_text (json_array_get_object_element (votes, i), "uid"), uid) == 0)
      {
        open_desk (self, uid);
        return;
      }
  begin (self, uid);
}

static void
jt_votes_page_constructed (GObject *object)
{
  JtVotesPage *self = JT_VOTES_PAGE (object);
  JtPage *page = JT_PAGE (object);

  G_OBJECT_CLASS (jt_votes_page_parent_class)->constructed (object);
  jt_ballot_desk_set_session (self->desk, jt_page_get_session (page));
  jt_ballot_opening_set_session (self->opening, jt_page_get_session (page));
}

/* ------------------------------------------------------------------------------------- printing */

/* @which: "home" or "entrance" of the current row; %NULL: all that the vote has. */
static void
print_vote (JtVotesPage *self, JtVotePrint print, const char *which)
{
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (self->desk);
  const JtSheetRow *row = NULL;
  guint line;

  if (sheet != NULL && jt_ballot_desk_get_line (self->desk, &line))
    row = jt_ballot_sheet_get_row (sheet, line);
  if (sheet == NULL || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "desk") != 0)
    jt_page_tell (JT_PAGE (self), _ ("Open a vote first: its roll and ballots are what is printed "
                                     "here."));
  else if (which != NULL && row == NULL)
    jt_page_tell (JT_PAGE (self), _ ("Choose a home first: its ballot is what is printed."));
  else
    jt_print_vote (JT_PAGE (self),
                   jt_ballot_box_get_vote (jt_ballot_sheet_get_box (sheet))->case_uid, print,
                   row != NULL && g_strcmp0 (which, "entrance") == 0 ? row->entrance : NULL,
                   row != NULL && g_strcmp0 (which, "home") == 0 ? row->part : NULL);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_auto (GStrv) wanted = g_strsplit (g_variant_get_string (parameter, NULL), "-", 2);

  print_vote (JT_VOTES_PAGE (widget), jt_print_parse (wanted[0]), wanted[1]);
}

/* The sheet of the current row's entrance, to be typed in again. */
static void
type_visits_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtVotesPage *self = JT_VOTES_PAGE (widget);
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (self->desk);
  guint line;

  if (sheet != NULL)
    jt_visit_window_present (
        GTK_WINDOW (gtk_widget_get_root (widget)), jt_page_get_session (JT_PAGE (self)),
        jt_ballot_box_get_vote (jt_ballot_sheet_get_box (sheet))->case_uid,
        jt_ballot_desk_get_line (self->desk, &line)
            ? jt_ballot_sheet_get_row (sheet, line)->entrance
            : NULL);
}

static void
jt_votes_page_print (JtPage *page)
{
  print_vote (JT_VOTES_PAGE (page), JT_VOTE_PRINT_ROLL, NULL);
}

static void
jt_votes_page_dispose (GObject *object)
{
  g_clear_object (&JT_VOTES_PAGE (object)->ends);
  G_OBJECT_CLASS (jt_votes_page_parent_class)->dispose (object);
}

/* Who comes to the list wants one of its votes, and who comes to the desk the next room; opening
 * another vote, or going back, is the rarer wish. */
static gboolean
jt_votes_page_enter (JtPage *page)
{
  JtVotesPage *self = JT_VOTES_PAGE (page);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->desk)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->desk));
  return gtk_widget_get_mapped (GTK_WIDGET (self->votes))
         && gtk_widget_child_focus (GTK_WIDGET (self->votes), GTK_DIR_TAB_FORWARD);
}

static void
jt_votes_page_class_init (JtVotesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = jt_votes_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = jt_votes_page_dispose;
  JT_PAGE_CLASS (klass)->refresh = jt_votes_page_refresh;
  JT_PAGE_CLASS (klass)->show_object = jt_votes_page_show_object;
  JT_PAGE_CLASS (klass)->print = jt_votes_page_print;
  JT_PAGE_CLASS (klass)->enter = jt_votes_page_enter;
  gtk_widget_class_install_action (widget_class, "votes.print", "s", print_action);
  gtk_widget_class_install_action (widget_class, "votes.type-visits", NULL, type_visits_action);
  g_type_ensure (JT_TYPE_BALLOT_DESK);
  g_type_ensure (JT_TYPE_BALLOT_OPENING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-votes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JtVotesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JtVotesPage, begin);
  gtk_widget_class_bind_template_child (widget_class, JtVotesPage, begin_first);
  gtk_widget_class_bind_template_child (widget_class, JtVotesPage, votes);
  gtk_widget_class_bind_template_child (widget_class, JtVotesPage, opening);
  gtk_widget_class_bind_template_child (widget_class, JtVotesPage, desk);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_selection_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_opened_cb);
}

static void
jt_votes_page_init (JtVotesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->ends = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_list_box_set_header_func (self->votes, update_header, NULL, NULL);
}
