/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-ballot-desk.h"
#include "jt-ballot-grid.h"
#include "jt-ballot-side.h"
#include "jt-ballot-typing.h"

G_BEGIN_DECLS

/* For the files jt-ballot-desk*.c only. */
typedef struct _JtBallotAsked JtBallotAsked;

struct _JtBallotDesk
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *ends;
  GtkBox *head; /* the two of them */
  GtkEntry *jump;
  GtkToggleButton *filter_all;
  GtkToggleButton *filter_outstanding;
  GtkToggleButton *filter_unchecked;
  GtkToggleButton *filter_proxy;
  GtkMenuButton *filter_button;
  GtkButton *filter_clear;
  GtkLabel *filtered;
  JtBallotGrid *grid;
  JtBallotSide *side;
  GtkBox *strip;
  GtkLabel *current;
  GtkDropDown *motions;
  GtkBox *keys;
  GtkMenuButton *print;
  GtkMenuButton *more;
  GtkMenuButton *invalid;
  GtkPopover *withdrawal; /* reasons for taking back what was checked */
  GtkBox *details;
  GtkBox *blind_note;
  GtkEntry *signed_on;
  GtkEntry *received_on;
  GtkEntry *collector;
  GtkEntry *note;

  JtSession *session;
  char *case_uid;
  JtBallotSheet *sheet;
  JtBallotAsked *asked; /* what can be asked of the columns */
  JtBallotTyping *typing;
  GtkWindow *screen;
  GCancellable *loading;
  gboolean stale;        /* to be read again once nothing is on its way */
  gboolean from_jump;    /* the row was reached from the jump entry */
  gboolean filling;      /* the strip is being filled in */
  gboolean strip_edited;
  guint strip_line;
  char *carried_received; /* goes on to the next paper */
  char *carried_collector;
  char *serial;     /* scanned off the paper of the current row */
  gboolean composing; /* an input method has an open line in an entry */
  gboolean undoes;    /* the reason that is asked for is one for an undo */
  guint blind_line;
  guint blind_matched; /* motions of that line that were typed alike, as bits */
  gboolean blind;     /* papers are typed a second time, their choices hidden */
};

/* jt-ballot-desk.c */
void jt_ballot_desk_tell (JtBallotDesk *self, const char *text);
void jt_ballot_desk_update (JtBallotDesk *self);
void jt_ballot_desk_reload (JtBallotDesk *self);
void jt_ballot_desk_menu_closed (JtBallotDesk *self);

/* jt-ballot-desk-filter.c: what is asked of the columns */
void jt_ballot_asked_free (JtBallotAsked *asked);
void jt_ballot_desk_install_filter (GtkWidgetClass *widget_class);
void jt_ballot_desk_init_filter (JtBallotDesk *self);
void jt_ballot_desk_fill_filter (JtBallotDesk *self);
void jt_ballot_desk_clear_filter (JtBallotDesk *self);

/* jt-ballot-desk-typing.c: keys, rooms and choices */
void jt_ballot_desk_init_keys (JtBallotDesk *self);
void jt_ballot_desk_bind_keys (GtkWidgetClass *widget_class);
int jt_ballot_desk_get_motion (JtBallotDesk *self);
void jt_ballot_desk_undo (JtBallotDesk *self, const char *reason);

/* jt-ballot-desk-strip.c: the strip below the grid */
void jt_ballot_desk_init_strip (JtBallotDesk *self);
void jt_ballot_desk_bind_strip (GtkWidgetClass *widget_class);
void jt_ballot_desk_fill_strip (JtBallotDesk *self);
void jt_ballot_desk_apply_strip (JtBallotDesk *self);
void jt_ballot_desk_get_details (JtBallotDesk *self, JtBallotDetails *details);

/* jt-ballot-desk-check.c: checking, and typing a second time */
void jt_ballot_desk_install_check (GtkWidgetClass *widget_class);
void jt_ballot_desk_compare (JtBallotDesk *self, guint line, JtBallot choice);
void jt_ballot_desk_end_blind (JtBallotDesk *self);

/* jt-ballot-desk-actions.c: what ends or leaves the vote */
void jt_ballot_desk_install_actions (GtkWidgetClass *widget_class);
void jt_ballot_desk_update_actions (JtBallotDesk *self);

G_END_DECLS
