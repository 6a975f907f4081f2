/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-cli.h"

G_BEGIN_DECLS

/* Readable text made from the JSON answers, so that both always say the same. */

/**
 * jt_cli_sentence:
 * @text: a sentence
 * @article: (nullable): the article it rests on
 *
 * Returns: (transfer full): @text with its article, if any, as people call it
 */
char *jt_cli_sentence (const char *text, const char *article);

/**
 * jt_cli_print_tally:
 * @cli: a call
 * @tally: a tally as in cli.md
 */
void jt_cli_print_tally (JtCli *cli, JsonObject *tally);

/**
 * jt_cli_print_tallies:
 * @cli: a call
 * @answer: {"motions": [tally…]}
 */
void jt_cli_print_tallies (JtCli *cli, JsonObject *answer);

/**
 * jt_cli_print_rejected:
 * @answer: an answer with "rejected": rows that were left out, each with row, column and text
 *
 * Lists them on standard error, where they are seen under --json too.
 */
void jt_cli_print_rejected (JsonObject *answer);

/**
 * jt_cli_print_warnings:
 * @warnings: (element-type JtFinding) (nullable): what was not refused but has to be said
 *
 * Lists warnings on standard error.
 */
void jt_cli_print_warnings (GPtrArray *warnings);

/**
 * jt_cli_print_findings:
 * @findings: (nullable): an array of {"code", "article", "text"}
 *
 * Lists warnings on standard error.
 */
void jt_cli_print_findings (JsonArray *findings);

G_END_DECLS
