/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-daily-keeper.h"

#include <glib/gi18n.h>

#include "jt-backup.h"
#include "jt-book-query.h"
#include "jt-clock.h"
#include "jt-daily-backup.h"
#include "jt-wording.h"

/* What the keeper hangs on. */
#define KEEPER "daily-keeper"

/* How often to look whether the day has changed. */
#define LOOK_SECONDS 60

/* How long a copy that could not be made is left alone: each attempt reads the whole book. */
#define AGAIN_AFTER (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)

struct _JtDailyKeeper
{
  GObject parent_instance;

  char *book;
  gboolean wanted;
  guint look; /* the timer; 0 when it is not started, or stopped */
  gboolean busy;
  gint64 again; /* not before; by the monotonic clock */
  char *trouble;
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtDailyKeeper, jt_daily_keeper, G_TYPE_OBJECT)

/* ----------------------------------------------------------------------------------- one copy */

typedef struct
{
  char *book;
  JtDay today;
} JtDailyJob;

static void
job_free (gpointer data)
{
  JtDailyJob *job = data;

  g_free (job->book);
  g_free (job);
}

static void
make (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const JtDailyJob *job = data;
  g_autofree char *folder = jt_daily_backup_folder ();
  GError *error = NULL;
  JsonObject *answer = jt_daily_backup_make (folder, job->book, job->today, &error);

  if (answer != NULL)
    g_task_return_pointer (task, answer, (GDestroyNotify) json_object_unref);
  else
    g_task_return_error (task, error);
}

/* The same trouble an hour later is not told again: whoever closed the message knows.  Takes
 * @trouble. */
static void
set_trouble (JtDailyKeeper *self, char *trouble)
{
  g_autofree char *former = g_steal_pointer (&self->trouble);

  self->trouble = trouble;
  if (self->look != 0 && trouble != NULL && g_strcmp0 (former, trouble) != 0)
    g_signal_emit (self, signals[FAILED], 0, trouble);
}

static void
note_failure (JtDailyKeeper *self, const GError *error)
{
  g_autofree char *reason = jt_wording_error (error);

  g_message ("the backup of the day was not made: %s", jt_wording_code (error));
  self->again = g_get_monotonic_time () + AGAIN_AFTER;
  /* Translators: a sentence follows that says why */
  set_trouble (self, g_strdup_printf (_ ("Today's backup was not made. %s"), reason));
}

/* The copy stands; what is wrong with the scans beside the book is said with it. */
static void
note_answer (JtDailyKeeper *self, JsonObject *answer)
{
  g_autofree char *warnings = jt_backup_say_warnings (answer);

  if (warnings == NULL)
    set_trouble (self, NULL);
  else
    /* Translators: sentences follow, each about one scan */
    set_trouble (self, g_strdup_printf (_ ("Today's backup was made, but scans are not as they "
                                           "were taken in.\n%s"),
                                        warnings));
}

static void
on_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  JtDailyKeeper *self = JT_DAILY_KEEPER (source);
  g_autoptr (GApplication) application = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = g_task_propagate_pointer (G_TASK (result), &error);

  self->busy = FALSE;
  if (answer != NULL)
    note_answer (self, answer);
  else
    note_failure (self, error);
  if (self->look != 0)
    g_signal_emit (self, signals[CHANGED], 0);
  if (application != NULL)
    g_application_release (application);
}

static void
begin (JtDailyKeeper *self, JtDay today)
{
  GApplication *application = g_application_get_default ();
  JtDailyJob *job = g_new0 (JtDailyJob, 1);
  g_autoptr (GTask) task = NULL;

  job->book = g_strdup (self->book);
  job->today = today;
  self->busy = TRUE;
  /* The last window may be closed meanwhile; a copy that is broken off helps nobody. */
  if (application != NULL)
    {
      g_application_hold (application);
      g_object_ref (application);
    }
  task = g_task_new (self, NULL, on_made_cb, application);
  g_task_set_task_data (task, job, job_free);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_run_in_thread (task, make);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
look (JtDailyKeeper *self)
{
  const JtClock now = jt_clock_real ();
  const JtDay today = jt_clock_today (&now);
  g_autofree char *folder = jt_daily_backup_folder ();

  if (!self->busy && g_get_monotonic_time () >= self->again
      && jt_daily_backup_is_due (folder, self->book, today))
    begin (self, today);
}

static gboolean
on_look_cb (gpointer data)
{
  look (data);
  return G_SOURCE_CONTINUE;
}

static gboolean
on_first_look_cb (gpointer data)
{
  JtDailyKeeper *self = data;

  self->look = g_timeout_add_seconds_full (G_PRIORITY_LOW, LOOK_SECONDS, on_look_cb, self, NULL);
  look (self);
  return G_SOURCE_REMOVE;
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_daily_keeper_finalize (GObject *object)
{
  JtDailyKeeper *self = JT_DAILY_KEEPER (object);

  jt_daily_keeper_stop (self);
  g_free (self->book);
  g_free (self->trouble);
  G_OBJECT_CLASS (jt_daily_keeper_parent_class)->finalize (object);
}

static void
jt_daily_keeper_class_init (JtDailyKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jt_daily_keeper_finalize;

  signals[CHANGED] = g_signal_new ("changed", JT_TYPE_DAILY_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", JT_TYPE_DAILY_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
jt_daily_keeper_init (JtDailyKeeper *self)
{
}

static JtDailyKeeper *
keeper_new (JtOffice *office)
{
  JtDailyKeeper *self = g_object_new (JT_TYPE_DAILY_KEEPER, NULL);
  g_auto (JtBookFacts) facts = { 0 };
  g_autoptr (GError) error = NULL;

  self->book = g_strdup (jt_office_get_path (office));
  /* A book that does not say what it is is none to be without a copy. */
  self->wanted = !jt_office_read_book (office, &facts, &error) || !facts.sample;
  return self;
}

JtDailyKeeper *
jt_daily_keeper_of (JtSession *session)
{
  JtDailyKeeper *self;

  g_return_val_if_fail (JT_IS_SESSION (session), NULL);

  self = g_object_get_data (G_OBJECT (session), KEEPER);
  if (self == NULL)
    {
      self = keeper_new (jt_session_get_office (session));
      g_object_set_data_full (G_OBJECT (session), KEEPER, self, g_object_unref);
    }
  return self;
}

void
jt_daily_keeper_start (JtDailyKeeper *self, guint seconds)
{
  g_return_if_fail (JT_IS_DAILY_KEEPER (self));

  if (self->wanted && self->look == 0)
    self->look = g_timeout_add_seconds_full (G_PRIORITY_LOW, seconds, on_first_look_cb, self, NULL);
}

void
jt_daily_keeper_stop (JtDailyKeeper *self)
{
  g_return_if_fail (JT_IS_DAILY_KEEPER (self));
  g_clear_handle_id (&self->look, g_source_remove);
}

gboolean
jt_daily_keeper_is_wanted (JtDailyKeeper *self)
{
  g_return_val_if_fail (JT_IS_DAILY_KEEPER (self), FALSE);
  return self->wanted;
}

gboolean
jt_daily_keeper_is_busy (JtDailyKeeper *self)
{
  g_return_val_if_fail (JT_IS_DAILY_KEEPER (self), FALSE);
  return self->busy;
}

const char *
jt_daily_keeper_get_trouble (JtDailyKeeper *self)
{
  g_return_val_if_fail (JT_IS_DAILY_KEEPER (self), NULL);
  return self->trouble;
}
