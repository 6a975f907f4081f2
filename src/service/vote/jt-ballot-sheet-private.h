/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-ballot-sheet.h"
#include "jt-roll-index.h"

G_BEGIN_DECLS

/* For the files jt-ballot-sheet*.c only. */

typedef struct
{
  gboolean stands;
  gboolean met;
} JtSheetDecision;

struct _JtBallotSheet
{
  JtBallotBox *box;
  JtVoteEntrances *entrances;
  char *case_number;
  char *title;
  char *check_reason;
  gboolean restricted;
  GArray *rows;       /* JtSheetRow */
  JtRollIndex *rooms; /* read whole when it is made, so that it needs no connection afterwards */
  JtSheetDecision decisions[JT_MOTION_KINDS];
};

G_END_DECLS
