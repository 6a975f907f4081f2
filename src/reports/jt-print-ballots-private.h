/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-print-ballots.h"

G_BEGIN_DECLS

/* For the files jt-print-ballots*.c only: what ballots say, and how large, in points. */

#define TITLE 22
/* Voters are old: what they read and tick is 3号, as in official documents. */
#define HEADING 16
#define BODY 16
#define GUIDE 12
#define SERIAL 12
#define SMALL 10.5
#define FIELD 12
#define QR_SIZE 84
#define LINE 30

/**
 * JtBallots:
 *
 * Everything they say, kept together: the words outlive the call that made them.
 */
typedef struct
{
  GStringChunk *texts;
  JtBallotWords words;
  GStrv motions;
  JtPageFrame frame;
  GPtrArray *papers;
} JtBallots;

/**
 * jt_ballots_describe:
 * @docx: a document
 * @ballots: a #JtBallots
 *
 * Adds every ballot to a text document, each with pages of its own.
 */
void jt_ballots_describe (JtDocx *docx, gpointer ballots);

G_END_DECLS
