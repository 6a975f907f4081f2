/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-paper-line.h"

#include "jt-json.h"
#include "jt-paper-moment.h"
#include "jt-rule-error.h"

void
jt_paper_line_clear (JtPaperLine *line)
{
  g_clear_pointer (&line->received_on, g_free);
  g_clear_pointer (&line->signed_on, g_free);
}

static gboolean
refuse (GError **error, JtRuleError code, const char *fact)
{
  g_set_error_literal (error, JT_RULE_ERROR, code, fact);
  return FALSE;
}

/* Late and conflict are no choices: they follow from dates and from other papers. */
static gboolean
read_choice (JtPaperLine *line, JsonObject *object, GError **error)
{
  const char *text = jt_json_text (object, "choice");

  if (text == NULL)
    return refuse (error, JT_RULE_ERROR_BALLOT, "");
  if (!jt_ballot_parse (text, &line->choice, error))
    return FALSE;
  if (line->choice == JT_BALLOT_LATE || line->choice == JT_BALLOT_CONFLICT)
    return refuse (error, JT_RULE_ERROR_BALLOT, text);
  return TRUE;
}

static gboolean
read_motion (JtPaperLine *line, JsonObject *object, const JtVote *vote, GError **error)
{
  const char *text = jt_json_text (object, "motion");
  gboolean any = FALSE;
  JtMotionKind kind = JT_MOTION_LIFT;

  if (text != NULL && !jt_motion_kind_parse (text, &kind, error))
    return FALSE;
  for (guint i = 0; i < vote->n_motions; i++)
    {
      line->holds[i] = text == NULL || vote->motions[i].kind == kind;
      any = any || line->holds[i];
    }
  return any || refuse (error, JT_RULE_ERROR_NO_SUCH_MOTION, text != NULL ? text : "");
}

static gboolean
read_signed (JtPaperLine *line, JsonObject *object, GError **error)
{
  const char *text = jt_json_text (object, "signed_on");
  JtDay day;

  if (text == NULL)
    return TRUE;
  if (!jt_day_parse_loose (text, &day, error))
    return FALSE;
  line->signed_on = jt_day_format (day);
  return TRUE;
}

static gboolean
is_midnight (JtMoment moment)
{
  return moment == jt_moment_from_day (jt_moment_day (moment));
}

/* A clock that somebody set to a date alone stands at its first minute, which tells nothing of the
 * hour: then the whole day has come. */
static gboolean
lies_ahead (JtMoment moment, const JtClock *clock)
{
  if (clock->pretended && is_midnight (clock->now))
    return jt_moment_day (moment) > jt_clock_today (clock);
  return moment > clock->now;
}

static gboolean
read_received (JtPaperLine *line, JsonObject *object, const JtVote *vote, const JtClock *clock,
               GError **error)
{
  const char *text = jt_json_text (object, "received_on");
  JtDay day;

  line->received_given = text != NULL;
  if (text == NULL)
    line->received = jt_paper_received_now (vote, clock);
  else if (jt_day_parse_loose (text, &day, NULL))
    line->received = jt_moment_from_day (day);
  else if (!jt_moment_parse (text, &line->received, error))
    return FALSE;

  line->received_on = jt_paper_received_format (line->received);
  if (jt_moment_day (line->received) < jt_moment_day (vote->starts))
    return refuse (error, JT_RULE_ERROR_RECEIVED_BEFORE_START, line->received_on);
  if (lies_ahead (line->received, clock))
    return refuse (error, JT_RULE_ERROR_RECEIVED_IN_FUTURE, line->received_on);
  return TRUE;
}

gboolean
jt_paper_line_read (JtPaperLine *line, JsonObject *object, const JtVote *vote,
                    const JtClock *clock, const char **column, GError **error)
{
  *line = (JtPaperLine) { .details = object };
  *column = "choice";
  if (!read_choice (line, object, error))
    return FALSE;
  *column = "motion";
  if (!read_motion (line, object, vote, error))
    return FALSE;
  if (line->choice == JT_BALLOT_NONE) /* nothing came in, so no date can be wrong */
    return TRUE;
  *column = "signed_on";
  if (!read_signed (line, object, error))
    return FALSE;
  *column = "received_on";
  return read_received (line, object, vote, clock, error);
}
