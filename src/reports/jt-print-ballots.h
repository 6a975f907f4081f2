/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-layout.h"

G_BEGIN_DECLS

/**
 * JtBallotPaper:
 * @place: the part's full name
 * @owners: its owners' names
 * @area: its area with its unit
 * @serial: the serial number
 * @code: what the QR code holds: what of @serial a scanner can type
 *
 * The ballot (表决票) of one part.
 */
typedef struct
{
  char *place;
  char *owners;
  char *area;
  char *serial;
  char *code;
} JtBallotPaper;

/**
 * jt_ballot_paper_free:
 * @paper: (transfer full) (nullable): a paper
 */
void jt_ballot_paper_free (JtBallotPaper *paper);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtBallotPaper, jt_ballot_paper_free)

/**
 * JtBallotWords:
 * @name: of the printout
 * @title: 加装电梯表决票
 * @serial: label of the serial number
 * @facts: number and title of the case, period, reference date: a line each
 * @place: label of the part
 * @owners: label of the owners
 * @area: label of the area
 * @motions: (array zero-terminated=1): what is voted on, a text each
 * @choices: (array fixed-size=3): consent, against, abstain
 * @guide: how it is filled in
 * @signature: label of the signature
 * @day: label of a date
 * @proxy: label of the proxy's signature
 * @collector: label of who collects it
 * @witness: label of a witness
 *
 * What a ballot says.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *serial;
  const char *facts;
  const char *place;
  const char *owners;
  const char *area;
  const char *const *motions;
  const char *choices[3];
  const char *guide;
  const char *signature;
  const char *day;
  const char *proxy;
  const char *collector;
  const char *witness;
} JtBallotWords;

/**
 * jt_print_ballots:
 * @words: what they say; copied
 * @papers: (element-type JtBallotPaper) (transfer full): the papers, with a free function
 * @frame: what all pages have; its footer names the version of the rules.  Copied
 * @day: the day they are made on
 *
 * Ballots, one a page: each page is a document of its own and says 1 of 1.
 *
 * Returns: (transfer full): the printout
 */
JtPrintout *jt_print_ballots (const JtBallotWords *words, GPtrArray *papers,
                              const JtPageFrame *frame, JtDay day);

G_END_DECLS
