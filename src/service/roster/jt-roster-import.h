/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"
#include "jt-roster-watch.h"

G_BEGIN_DECLS

/**
 * JtRosterOptions:
 * @sheets: (nullable) (array zero-terminated=1): names of the sheets to read; all when there are
 *   none
 * @compound: (nullable): the compound of rows that name none
 * @mappings: (nullable) (array zero-terminated=1): FIELD=HEADER
 * @charset: (nullable): the charset of a csv file that a person chose
 * @layout: (nullable): what a person made of the "sheets" of jt_roster_look(); then @sheets and
 *   @mappings say nothing
 * @digest: (nullable): the "digest" that looking at the file told; another content is refused
 * @watch: (nullable): who waits
 * @dry_run: look only: nothing is written
 * @strict: refuse the whole file when one row is rejected
 *
 * How a roster is to be read (cli.md, "roster import").
 */
typedef struct
{
  const char *const *sheets;
  const char *compound;
  const char *const *mappings;
  const char *charset;
  JsonArray *layout;
  const char *digest;
  const JtRosterWatch *watch;
  gboolean dry_run;
  gboolean strict;
} JtRosterOptions;

/**
 * jt_office_roster_import:
 * @office: an office in which a clerk or supervisor acts
 * @path: a roster
 * @options: how to read it
 * @answer: (out) (optional) (transfer full): {"rows", "new", "changed", "unchanged", "absent",
 *   "rejected": [{"row", "column", "code", "text"}]}; also set when @strict refused the file
 * @details: (out) (optional) (transfer full): {"changes": [{"row", "part", "field", "before",
 *   "after"}], "digest" of the rows, "absent": [labels], "same_names": [{"name", "parts": [labels]}]}: what a person wants
 *   to see of it; "same_names" are owners of one name, of whom some have no number, who stay apart; with a
 *   layout also "preview", as jt_roster_preview() says, and "rejected", as
 *   jt_roster_preview_rejected() does
 * @error: JT_EXCHANGE_ERROR for a file that is no roster or was changed since, JT_RULE_ERROR_ROWS_REJECTED with the
 *   number of rows under @strict, JT_RULE_ERROR_ROLE, G_IO_ERROR_CANCELLED, or a store error
 *
 * Compares a roster with the book and writes what is new or changed, in one transaction.  An empty
 * cell says nothing: what the book knows stays.  A part that is missing is reported and left alone.
 * Importing the same file again changes nothing.
 *
 * Returns: whether it was taken
 */
gboolean jt_office_roster_import (JtOffice *office, const char *path,
                                  const JtRosterOptions *options, JsonObject **answer,
                                  JsonObject **details, GError **error);

/**
 * jt_office_part_add:
 * @office: an office in which a clerk or supervisor acts
 * @texts: what was typed, by the fields of a roster: "compound", "building", "room" and "owner",
 *   and what else is known: "entrance", "floor", "area", "phone"…
 * @part: (out) (transfer full) (nullable): uid of the part
 * @existed: (out): whether it was in the book already; then nothing is written
 * @error: JT_EXCHANGE_ERROR for what was typed, JT_RULE_ERROR_ROWS_REJECTED, JT_RULE_ERROR_ROLE, or
 *   a store error
 *
 * A part by hand is a roster of one row: it is read, checked and written as one.
 *
 * Returns: whether it is in the book
 */
gboolean jt_office_part_add (JtOffice *office, JsonObject *texts, char **part, gboolean *existed,
                             GError **error);

G_END_DECLS
