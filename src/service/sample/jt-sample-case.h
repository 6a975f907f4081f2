/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-sample-dice.h"
#include "jt-sample-story.h"

G_BEGIN_DECLS

/* For the files that tell the sample's stories only. */

/**
 * JtSampleCase:
 * @office: the office
 * @story: its story
 * @entrance: (nullable): uid of its entrance, when it need not be looked up by the story's place
 * @applicant: (nullable): with it, uid of the part whose household applied
 * @uid: (nullable): its uid once it is registered
 * @rows: (element-type utf8 utf8): uids of rows by the labels of the story
 * @dice: what households say they want
 * @files: whether the papers of its stages are filed as they are reached
 * @filed: how many papers have been
 *
 * A case whose story is being told.
 */
typedef struct
{
  JtOffice *office;
  const JtSampleStory *story;
  char *entrance;
  char *applicant;
  char *uid;
  GHashTable *rows;
  JtDice dice;
  gboolean files;
  guint filed;
} JtSampleCase;

/**
 * jt_sample_case_new:
 * @office: the office
 * @story: what happens; outlives the case
 * @seed: of its dice
 *
 * Returns: (transfer full): a case that is not registered yet
 */
JtSampleCase *jt_sample_case_new (JtOffice *office, const JtSampleStory *story, guint64 seed);

/**
 * jt_sample_case_free:
 * @self: (transfer full) (nullable): a case
 */
void jt_sample_case_free (JtSampleCase *self);

/**
 * jt_sample_tell_cases:
 * @office: the office of all of them
 * @cases: (element-type JtSampleCase): cases
 * @error: a refusal or a store error
 *
 * Tells what happens in all of them day by day, as jt_sample_tell() does.
 *
 * Returns: whether all went well
 */
gboolean jt_sample_tell_cases (JtOffice *office, GPtrArray *cases, GError **error);

/**
 * jt_sample_fields:
 * @self: a case
 * @table: a table
 * @text: fields as in #JtSampleStep
 * @error: when a place is not there
 *
 * Returns: (transfer full) (nullable): {field: value} with each value as its column wants it
 */
JsonObject *jt_sample_fields (const JtSampleCase *self, const char *table, const char *text,
                              GError **error);

/**
 * jt_sample_part:
 * @self: a case
 * @room: the name of a part in its scope
 * @error: when it is not one part
 *
 * Returns: (transfer full) (nullable): its uid
 */
char *jt_sample_part (const JtSampleCase *self, const char *room, GError **error);

/**
 * jt_sample_owner:
 * @self: a case
 * @part: uid of a part
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): uid of who owns it, of several the first
 */
char *jt_sample_owner (const JtSampleCase *self, const char *part, GError **error);

/**
 * jt_sample_submit:
 * @self: a case
 * @command: a command
 * @arguments: what it is given, but for the case
 * @row: (out) (optional) (transfer full) (nullable): the row it answers
 * @error: a refusal or a store error
 *
 * Returns: whether it was taken
 */
gboolean jt_sample_submit (JtSampleCase *self, const char *command, JsonObject *arguments,
                           char **row, GError **error);

/**
 * jt_sample_file_documents:
 * @self: a case
 * @stage: id of a stage
 * @lift: number of the lift, for a stage of level lift; 0 otherwise
 * @day: the day that its papers bear
 * @past: whether it was before the book was kept
 * @error: a refusal or a store error
 *
 * Files the papers that the stage always wants, the first time it is told of; a few are missing.
 *
 * Returns: whether all were taken
 */
gboolean jt_sample_file_documents (JtSampleCase *self, const char *stage, int lift,
                                   const char *day, gboolean past, GError **error);

/**
 * jt_sample_submit_papers:
 * @self: a case with an open vote
 * @day: when they come in
 * @text: papers as in #JtSampleStep
 * @error: a refusal or a store error; a paper that is rejected is one too
 *
 * Returns: whether all were taken
 */
gboolean jt_sample_submit_papers (JtSampleCase *self, const char *day, const char *text,
                                  GError **error);

/**
 * jt_sample_submit_wishes:
 * @self: a case
 * @day: when the households were asked
 * @error: a refusal or a store error
 *
 * Asks every household of the scope.
 *
 * Returns: whether all went well
 */
gboolean jt_sample_submit_wishes (JtSampleCase *self, const char *day, GError **error);

/**
 * jt_sample_submit_shares:
 * @self: a case
 * @ladder: "5:7:9:11:13" for floors 3 to 7, or "0/0.5/1/+0.1"
 * @text: total=fen, subsidy=fen, rooms=101、102 (who signed), signed=day, paid=how many of three
 *   instalments, arrears=room (one instalment behind), joined=room and joined_on=day (came later)
 * @error: a refusal or a store error
 *
 * Shares the cost by largest remainder among those who signed; told again, it changes what each
 * bears and has paid.
 *
 * Returns: whether all went well
 */
gboolean jt_sample_submit_shares (JtSampleCase *self, const char *ladder, const char *text,
                                  GError **error);

G_END_DECLS
