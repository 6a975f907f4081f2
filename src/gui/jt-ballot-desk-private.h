/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-ballot-desk.h"
#include "jt-ballot-grid.h"
#include "jt-ballot-typing.h"

G_BEGIN_DECLS

/* For the files jt-ballot-desk*.c only. */
struct _JtBallotDesk
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *ends;
  GtkEntry *jump;
  GtkToggleButton *filter_all;
  GtkToggleButton *filter_outstanding;
  GtkToggleButton *filter_unchecked;
  GtkToggleButton *filter_proxy;
  JtBallotGrid *grid;
  GtkScrolledWindow *side;
  GtkBox *results;
  GtkBox *strip;
  GtkLabel *current;
  GtkDropDown *motions;
  GtkBox *keys;
  GtkMenuButton *invalid;
  GtkPopover *reasons;
  GtkEntry *reason_text;
  GtkEntry *signed_on;
  GtkEntry *received_on;
  GtkEntry *collector;
  GtkEntry *note;

  JtSession *session;
  char *case_uid;
  JtBallotSheet *sheet;
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
  char *check_reason;
};

/* jt-ballot-desk.c */
void jt_ballot_desk_tell (JtBallotDesk *self, const char *text);
void jt_ballot_desk_update (JtBallotDesk *self);
void jt_ballot_desk_reload (JtBallotDesk *self);

/* jt-ballot-desk-typing.c: keys and the strip */
void jt_ballot_desk_init_keys (JtBallotDesk *self);
void jt_ballot_desk_bind_keys (GtkWidgetClass *widget_class);
void jt_ballot_desk_fill_strip (JtBallotDesk *self);
void jt_ballot_desk_apply_strip (JtBallotDesk *self);

/* jt-ballot-desk-actions.c: what ends or leaves the vote */
void jt_ballot_desk_install_actions (GtkWidgetClass *widget_class);
void jt_ballot_desk_update_actions (JtBallotDesk *self);

G_END_DECLS
