/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-submission.h"

#include "jt-builtin.h"
#include "jt-db.h"
#include "jt-device.h"
#include "jt-journal.h"
#include "jt-rows.h"
#include "jt-store-attachment.h"
#include "jt-store-office.h"
#include "jt-store-secret.h"
#include "jt-totals.h"
#include "jt-uid.h"

/* What one transaction needs besides the submission itself. */
typedef struct
{
  JtSubmission *submission;
  JtCalendar *calendar;
  JtTouched *touched;
  JtPen pen;
  char *device;
} JtRun;

JtCalendar *
jt_book_calendar (JtDb *db, GError **error)
{
  g_autoptr (JtCalendar) builtin = jt_builtin_calendar ();
  g_autoptr (JtCalendar) notices = NULL;
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (JtCalendarDay));
  g_autoptr (GError) read_error = NULL;
  g_autoptr (JtRows) rows = jt_store_calendar_days (db);

  while (jt_rows_next (rows, &read_error))
    {
      JtCalendarDay day = { .name = "" };

      day.kind = g_str_equal (jt_rows_text (rows, "kind"), "work") ? JT_CALENDAR_WORK
                                                                   : JT_CALENDAR_OFF;
      if (jt_day_parse (jt_rows_text (rows, "day"), &day.day, NULL))
        g_array_append_val (days, day);
    }
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  if (days->len == 0)
    return g_steal_pointer (&builtin);
  notices = jt_calendar_new ((const JtCalendarDay *) (gconstpointer) days->data, days->len);
  return jt_calendar_merge (builtin, notices);
}

static void
judge_clear (JtJudge *judge)
{
  g_clear_pointer (&judge->answer, json_object_unref);
  g_clear_pointer (&judge->payloads, g_ptr_array_unref);
  g_clear_pointer (&judge->secrets, g_ptr_array_unref);
  g_clear_pointer (&judge->erased, g_ptr_array_unref);
  g_clear_pointer (&judge->attachments, g_ptr_array_unref);
  g_clear_pointer (&judge->warnings, g_ptr_array_unref);
  g_clear_pointer (&judge->follow_up, json_object_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtJudge, judge_clear)

static gboolean
write_secrets (JtDb *db, GPtrArray *secrets, GError **error)
{
  for (guint i = 0; i < secrets->len; i++)
    {
      const JtSecret *secret = g_ptr_array_index (secrets, i);

      if (!jt_store_secret_put (db, secret->uid, secret->salt, secret->value, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
erase_secrets (JtDb *db, GPtrArray *erased, GError **error)
{
  for (guint i = 0; i < erased->len; i++)
    if (!jt_store_secret_erase (db, g_ptr_array_index (erased, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_attachments (JtDb *db, GPtrArray *attachments, GError **error)
{
  for (guint i = 0; i < attachments->len; i++)
    {
      const JtAttachment *attachment = g_ptr_array_index (attachments, i);

      if (!jt_store_attachment_put (db, attachment->hash, attachment->size, error))
        return FALSE;
    }
  return TRUE;
}

/* The entries of one command on their way.  One payload is held back, since only with the next one
 * it is clear that it is neither the last nor alone. */
typedef struct
{
  JtRun *run;
  JtDb *db;
  const JtCommand *command;
  JsonObject *held;
  char *chain;
} JtStream;

static void
stream_clear (JtStream *stream)
{
  g_clear_pointer (&stream->held, json_object_unref);
  g_clear_pointer (&stream->chain, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtStream, stream_clear)

static gboolean
write_held (JtStream *stream, gboolean final, GError **error)
{
  JtRun *run = stream->run;
  g_autoptr (JsonObject) payload = g_steal_pointer (&stream->held);
  gboolean written;

  /* Only a copy that has something to write needs a name of its own. */
  if (run->device == NULL
      && !jt_device_ensure (stream->db, run->submission->path, run->submission->user,
                            run->touched, &run->device, error))
    return FALSE;
  run->pen.device = run->device;
  run->pen.chain = stream->chain;
  written = jt_journal_write (stream->db, &run->pen, stream->command, payload, final,
                              run->touched, error);
  run->pen.chain = NULL;
  return written;
}

/* Takes @payload.  What was held back is written and let go of, so that an import of 100,000 rows
 * never lies in memory as JSON. */
static gboolean
stream_payload (gpointer data, JsonObject *payload, GError **error)
{
  JtStream *stream = data;

  if (stream->held != NULL)
    {
      if (stream->chain == NULL)
        stream->chain = jt_uid_new ();
      if (!write_held (stream, FALSE, error))
        {
          json_object_unref (payload);
          return FALSE;
        }
    }
  stream->held = payload;
  return TRUE;
}

static gboolean
write_payloads (JtStream *stream, GPtrArray *payloads, GError **error)
{
  for (guint i = 0; i < payloads->len; i++)
    if (!stream_payload (stream, json_object_ref (g_ptr_array_index (payloads, i)), error))
      return FALSE;
  return stream->held == NULL || write_held (stream, TRUE, error);
}

/* A follow-up fills in what the command it follows has promised in its answer, and no more. */
static void
add_answer (JtSubmission *submission, JsonObject *answer)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, answer);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (json_object_has_member (submission->answer, name))
      json_object_set_member (submission->answer, name, json_node_copy (value));
}

/* A follow-up is judged by the calendar as it stands after the command it follows. */
static gboolean
reload_calendar (JtRun *run, JtDb *db, GError **error)
{
  JtCalendar *calendar = jt_book_calendar (db, error);

  if (calendar == NULL)
    return FALSE;
  jt_calendar_unref (run->calendar);
  run->calendar = calendar;
  return TRUE;
}

/* Judges @command, writes what it derived, and goes on with its follow-up, which sees the rows just
 * written. */
static gboolean
judge_and_write (JtRun *run, JtDb *db, const JtCommand *command, JsonObject *arguments,
                 gboolean is_follow_up, GError **error)
{
  JtSubmission *submission = run->submission;
  g_auto (JtJudge) judge = { .db = db,
                             .clock = submission->clock,
                             .user = submission->user,
                             .user_name = submission->user_name,
                             .role = submission->role,
                             .calendar = run->calendar,
                             .arguments = arguments,
                             .material = is_follow_up ? NULL : submission->material,
                             .answer = json_object_new () };
  g_auto (JtStream) stream = { .run = run, .db = db, .command = command };

  judge.write = stream_payload;
  judge.stream = &stream;
  judge.payloads = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  judge.secrets = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_secret_free);
  judge.erased = g_ptr_array_new_with_free_func (g_free);
  judge.attachments = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_attachment_free);
  judge.warnings = jt_findings_new ();

  if (!command->judge (&judge, error))
    return FALSE;
  if (!write_secrets (db, judge.secrets, error)
      || !erase_secrets (db, judge.erased, error)
      || !write_attachments (db, judge.attachments, error)
      || !write_payloads (&stream, judge.payloads, error))
    return FALSE;

  if (is_follow_up)
    add_answer (submission, judge.answer);
  else
    {
      submission->answer = g_steal_pointer (&judge.answer);
      submission->warnings = g_steal_pointer (&judge.warnings);
    }
  if (judge.follow_up == NULL || command->follow_up == NULL)
    return TRUE;
  return reload_calendar (run, db, error)
         && judge_and_write (run, db, jt_command_find (command->follow_up, 0), judge.follow_up,
                             TRUE, error);
}

static gboolean
run_in_transaction (JtDb *db, gpointer data, GError **error)
{
  JtRun *run = data;
  JtSubmission *submission = run->submission;
  g_autofree char *today = NULL;

  if (submission->clock.pretended)
    today = jt_moment_format (submission->clock.now);
  run->pen.user = submission->user;
  run->pen.today = today;

  return judge_and_write (run, db, submission->command, submission->arguments, FALSE, error)
         && jt_totals_refresh (db, run->touched, submission->cache,
                               jt_clock_today (&submission->clock), error);
}

gboolean
jt_submission_run (JtSubmission *submission, JtDb *db, GError **error)
{
  g_autoptr (JtTouched) touched = jt_touched_new ();
  JtRun run = { .submission = submission, .touched = touched };
  gboolean committed;

  if ((submission->role & submission->command->roles) == 0)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_ROLE, submission->user_name);
      return FALSE;
    }
  run.calendar = jt_book_calendar (db, error);
  if (run.calendar == NULL)
    return FALSE;

  /* Within a batch the transaction is that of all its submissions. */
  committed = jt_db_in_transaction (db) ? run_in_transaction (db, &run, error)
                                        : jt_db_run (db, run_in_transaction, &run, error);
  g_free (run.device);
  jt_calendar_unref (run.calendar);
  if (committed)
    {
      submission->touched = g_steal_pointer (&touched);
      return TRUE;
    }
  /* What the cache learned inside the transaction never happened. */
  jt_vote_cache_drop (submission->cache);
  jt_submission_clear (submission);
  return FALSE;
}

void
jt_submission_clear (JtSubmission *submission)
{
  g_clear_pointer (&submission->answer, json_object_unref);
  g_clear_pointer (&submission->warnings, g_ptr_array_unref);
  g_clear_pointer (&submission->touched, jt_touched_free);
}
