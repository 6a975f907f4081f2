/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-stage-facts.h"

G_BEGIN_DECLS

/**
 * JtStageClock:
 * @JT_STAGE_CLOCK_VOTE_END: "vote-end": last day of the vote
 * @JT_STAGE_CLOCK_NOTICE_END: "notice-end": last day of the result notice
 * @JT_STAGE_CLOCK_MEDIATION: "mediation": mediation of an objection organised (Scheme (四))
 * @JT_STAGE_CLOCK_CONFIRMATION: "court-confirmation": both sides may ask the court to confirm what
 *   they agreed (人民调解法 33)
 * @JT_STAGE_CLOCK_CORRECTION: "correction-notice": told what is missing (行政许可法 32)
 * @JT_STAGE_CLOCK_REVIEW: "review-opinion": opinion of the joint review (Scheme (八))
 * @JT_STAGE_CLOCK_FILING: "completion-filing": completion filed (质量管理条例 49)
 * @JT_STAGE_CLOCK_HANDOVER: "technical-handover": technical papers handed over (特种设备安全法 24)
 * @JT_STAGE_CLOCK_ARCHIVE: "archive": archive handed over (profile)
 * @JT_STAGE_CLOCK_INSPECTION: "inspection-due": the date printed in the lift's last report
 *
 * The clocks of a case.
 */
typedef enum
{
  JT_STAGE_CLOCK_VOTE_END,
  JT_STAGE_CLOCK_NOTICE_END,
  JT_STAGE_CLOCK_MEDIATION,
  JT_STAGE_CLOCK_CONFIRMATION,
  JT_STAGE_CLOCK_CORRECTION,
  JT_STAGE_CLOCK_REVIEW,
  JT_STAGE_CLOCK_FILING,
  JT_STAGE_CLOCK_HANDOVER,
  JT_STAGE_CLOCK_ARCHIVE,
  JT_STAGE_CLOCK_INSPECTION,
} JtStageClock;

/**
 * JtStageDeadline:
 * @clock: which clock
 * @stage: the stage it belongs to
 * @subject: position of the objection (mediation, confirmation) or of the lift (inspection); else -1
 * @last_day: the last day; #JT_DAY_NONE while @paused
 * @provisional: it reaches into a year whose rest days are not published yet (暂定)
 * @paused: it stands still, and nobody can say when it will end
 * @met: what it waits for has happened
 * @met_on: when; #JT_DAY_NONE when it has not
 *
 * One running or ended clock.
 */
typedef struct
{
  JtStageClock clock;
  JtStageId stage;
  int subject;
  JtDay last_day;
  gboolean provisional;
  gboolean paused;
  gboolean met;
  JtDay met_on;
} JtStageDeadline;

/**
 * jt_stage_clock_nick:
 * @clock: one of #JtStageClock
 *
 * Returns: the "what" of --json
 */
const char *jt_stage_clock_nick (JtStageClock clock);

/**
 * jt_stage_clock_parse:
 * @nick: as jt_stage_clock_nick() says it
 * @clock: (out): which clock it is
 *
 * Returns: whether there is such a clock
 */
gboolean jt_stage_clock_parse (const char *nick, JtStageClock *clock);

/**
 * jt_stage_clock_binds:
 * @clock: one of #JtStageClock
 *
 * The ends of a vote and of a notice, and a way to the court that nobody has to go, bind nobody to
 * anything: past them something can be done, but nothing is overdue.
 *
 * Returns: whether somebody has to have acted when it runs out
 */
gboolean jt_stage_clock_binds (JtStageClock clock);

/**
 * jt_stage_deadlines:
 * @facts: the case
 * @error: JT_RULE_ERROR_DATE_RANGE when a period runs out of the calendar's years
 *
 * All clocks that have started, met or not, in the order of #JtStageClock and of their subjects.
 * When a case has ended, of those not met only mediation goes on.
 *
 * - mediation: @objection_days working days from the earlier of raised and received; met by the
 *   first session or a written refusal, or when the objection was closed before;
 * - court-confirmation: 30 days from the day the agreement of a 人民调解委员会 took effect; met by the
 *   confirmation; it binds nobody, and is gone when it was not used;
 * - correction-notice: @correction_days working days from submission; met by the notice or the
 *   acceptance;
 * - review-opinion: @review_days working days from acceptance, real or deemed, less the pauses;
 * - notice-end: @notice_days full natural days from the first, moved off a rest day, or the last
 *   day announced when that is later; met when it is over;
 * - vote-end: the last day of the vote; met by its seal;
 * - completion-filing, technical-handover, archive: from acceptance, moved off a rest day;
 * - inspection-due: copied from the report, never computed.
 *
 * Returns: (transfer full) (nullable) (element-type JtStageDeadline): the clocks
 */
GArray *jt_stage_deadlines (const JtCaseFacts *facts, GError **error);

/**
 * jt_stage_deadline_overdue:
 * @deadline: a clock
 * @today: the civil date
 *
 * A clock that binds nobody is never overdue, see jt_stage_clock_binds().
 *
 * Returns: %TRUE when it was met after its last day, or is not met and its last day is over
 */
gboolean jt_stage_deadline_overdue (const JtStageDeadline *deadline, JtDay today);

/**
 * jt_stage_review_accepted:
 * @facts: the case
 * @deemed: (out) (optional): it was not accepted but is deemed so
 *
 * From when the joint review counts.  行政许可法 32: whoever is not told once, within 5 working
 * days, what is missing is accepted from the day of receipt; so an acceptance given later than
 * that, without such a notice, does not move the day.
 *
 * Returns: the day, or #JT_DAY_NONE when it does not count yet
 */
JtDay jt_stage_review_accepted (const JtCaseFacts *facts, gboolean *deemed);

G_END_DECLS
