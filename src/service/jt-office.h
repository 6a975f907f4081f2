/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-calendar.h"
#include "jt-clock.h"
#include "jt-policy.h"
#include "jt-role.h"

G_BEGIN_DECLS

/**
 * JtOffice:
 *
 * An open book and who works in it, used by one thread.  After each commit it emits
 * JtOffice::committed (office, const JtTouched *touched), in that thread.
 */
#define JT_TYPE_OFFICE (jt_office_get_type ())
G_DECLARE_FINAL_TYPE (JtOffice, jt_office, JT, OFFICE, GObject)

/**
 * JtOutcome:
 * @answer: (nullable): the answer of the command, as in cli.md
 * @warnings: (element-type JtFinding) (nullable): what was not refused but has to be said
 *
 * What a submission gives back.
 */
typedef struct
{
  JsonObject *answer;
  GPtrArray *warnings;
} JtOutcome;

/**
 * jt_outcome_clear:
 * @outcome: an outcome
 *
 * Frees what @outcome holds, and leaves it empty.
 */
void jt_outcome_clear (JtOutcome *outcome);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtOutcome, jt_outcome_clear)

/**
 * JtFounding:
 * @code: (nullable): what leads the case numbers; "001" when %NULL
 * @name: (nullable): name of the office
 * @user: (nullable): name of the first user, a supervisor; 管理员 when %NULL
 * @sample: whether the book holds fictional data and every print must say so
 *
 * What a new book is founded with.
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *user;
  gboolean sample;
} JtFounding;

/**
 * jt_office_create:
 * @path: where the book is to lie; there must be no file
 * @founding: what it is founded with
 * @clock: what its rules are shown as now
 * @error: a store error; JT_STORE_ERROR_EXISTS when there is a file
 *
 * Makes a new book with one user, who acts.  A book that cannot be founded leaves no file behind.
 *
 * Returns: (transfer full) (nullable): the office
 */
JtOffice *jt_office_create (const char *path, const JtFounding *founding, const JtClock *clock,
                            GError **error);

/**
 * jt_office_open:
 * @path: where the book lies
 * @clock: what its rules are shown as now
 * @error: a store error
 *
 * Opens a book.  Tables of an older program are rebuilt from the journal first.
 *
 * Returns: (transfer full) (nullable): the office
 */
JtOffice *jt_office_open (const char *path, const JtClock *clock, GError **error);

/**
 * jt_office_is_outdated:
 * @path: where the book lies
 *
 * Returns: whether its tables have to be rebuilt before it is worked with, which may take minutes;
 *   of a book that cannot be read, opening it tells more
 */
gboolean jt_office_is_outdated (const char *path);

/**
 * jt_office_find_outdated:
 * @path: where the book lies
 * @outdated: (out): as jt_office_is_outdated()
 * @error: why nobody knows
 *
 * Returns: whether @outdated is known
 */
gboolean jt_office_find_outdated (const char *path, gboolean *outdated, GError **error);

/**
 * JtOfficeRenewing:
 * @done: entries of the journal that were gone through
 * @total: entries there are
 * @data: what was given with it
 *
 * Hears how far the tables are.
 *
 * Returns: whether to go on
 */
typedef gboolean (*JtOfficeRenewing) (gint64 done, gint64 total, gpointer data);

/**
 * jt_office_renew:
 * @path: where the book lies
 * @clock: what its rules are shown as now
 * @hear: hears how far it is
 * @data: for @hear
 * @error: a store error, or G_IO_ERROR_CANCELLED; then the book is as it was
 *
 * Rebuilds the tables of a book from its journal where an older program made them, and closes it.
 *
 * Returns: whether they are of this program now
 */
gboolean jt_office_renew (const char *path, const JtClock *clock, JtOfficeRenewing hear,
                          gpointer data, GError **error);

/**
 * jt_office_open_reading:
 * @path: where the book lies
 * @clock: what its rules are shown as now
 * @error: a store error; JT_STORE_ERROR_OLDER when its tables have to be rebuilt first
 *
 * Opens a book beside whoever writes to it.  Every submission is refused by the store.
 *
 * Returns: (transfer full) (nullable): the office
 */
JtOffice *jt_office_open_reading (const char *path, const JtClock *clock, GError **error);

/**
 * jt_office_close:
 * @office: an office
 * @error: a store error when the last checkpoint failed; the book is whole all the same
 *
 * Closes the book.  Nothing else may be asked of @office afterwards.
 *
 * Returns: whether the single file is whole without its write-ahead log
 */
gboolean jt_office_close (JtOffice *office, GError **error);

/**
 * jt_office_act_as:
 * @office: an office
 * @name: (nullable): a user's name; %NULL for the only user who works with the book
 * @error: JT_RULE_ERROR_NO_SUCH_USER, JT_RULE_ERROR_USER_NEEDED when there are several,
 *   JT_RULE_ERROR_USER_RETIRED for one who has left
 *
 * Says who works.
 *
 * Returns: whether there is such a user
 */
gboolean jt_office_act_as (JtOffice *office, const char *name, GError **error);

/**
 * jt_office_act_as_uid:
 * @office: an office
 * @uid: a user's uid
 * @error: as jt_office_act_as()
 *
 * As jt_office_act_as(), for a user whose name may have been corrected since.
 *
 * Returns: whether there is such a user
 */
gboolean jt_office_act_as_uid (JtOffice *office, const char *uid, GError **error);

/**
 * jt_office_submit:
 * @office: an office
 * @command: name of a command (src/service/commands)
 * @arguments: what was collected for it
 * @outcome: (out) (optional): the answer and the warnings
 * @error: JT_RULE_ERROR for a refusal; a store error when it could not be written
 *
 * Judges the command once and writes entry and rows in one transaction: after %TRUE they are on
 * the disk, after %FALSE the book is as it was.
 *
 * Returns: whether the command was taken
 */
gboolean jt_office_submit (JtOffice *office, const char *command, JsonObject *arguments,
                           JtOutcome *outcome, GError **error);

/**
 * jt_office_get_path:
 * @office: an office
 *
 * Returns: (transfer none): where the book lies
 */
const char *jt_office_get_path (JtOffice *office);

/**
 * jt_office_get_clock:
 * @office: an office
 *
 * Returns: (transfer none): what its rules are shown as now
 */
const JtClock *jt_office_get_clock (JtOffice *office);

/**
 * jt_office_set_clock:
 * @office: an office
 * @clock: what its rules are shown as now from here on
 *
 * Moves the civil time that rules see; the journal's own time stays the real one.
 */
void jt_office_set_clock (JtOffice *office, const JtClock *clock);

/**
 * jt_office_get_role:
 * @office: an office in which somebody acts
 *
 * Returns: the role of who acts
 */
JtRole jt_office_get_role (JtOffice *office);

/**
 * jt_office_get_user:
 * @office: an office in which somebody acts
 *
 * Returns: (transfer none): uid of who acts
 */
const char *jt_office_get_user (JtOffice *office);

/**
 * jt_office_get_user_name:
 * @office: an office in which somebody acts
 *
 * Returns: (transfer none): name of who acts
 */
const char *jt_office_get_user_name (JtOffice *office);

/**
 * jt_office_load_calendar:
 * @office: an office
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): the built-in calendar with the book's notices over it
 */
JtCalendar *jt_office_load_calendar (JtOffice *office, GError **error);

G_END_DECLS
