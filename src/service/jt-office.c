/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-office.h"

#include "jt-backup.h"
#include "jt-builtin.h"
#include "jt-db.h"
#include "jt-draft.h"
#include "jt-filesystem.h"
#include "jt-journal.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-office.h"
#include "jt-submission.h"

struct _JtOffice
{
  GObject parent_instance;

  char *path;
  JtDb *db;
  gboolean writes;
  JtClock clock;
  char *user;
  char *user_name;
  JtRole role;
  JtVoteCache *cache;
  JtTouched *batched; /* what a batch under way touched; NULL outside one */
};

enum
{
  COMMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtOffice, jt_office, G_TYPE_OBJECT)

static void
jt_office_finalize (GObject *object)
{
  JtOffice *self = JT_OFFICE (object);

  g_clear_pointer (&self->cache, jt_vote_cache_free);
  g_clear_pointer (&self->db, jt_db_close);
  g_free (self->path);
  g_free (self->user);
  g_free (self->user_name);
  G_OBJECT_CLASS (jt_office_parent_class)->finalize (object);
}

static void
jt_office_class_init (JtOfficeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jt_office_finalize;

  signals[COMMITTED] = g_signal_new ("committed", JT_TYPE_OFFICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1,
                                     JT_TYPE_TOUCHED | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
jt_office_init (JtOffice *self)
{
  self->cache = jt_vote_cache_new ();
}

void
jt_outcome_clear (JtOutcome *outcome)
{
  g_clear_pointer (&outcome->answer, json_object_unref);
  g_clear_pointer (&outcome->warnings, g_ptr_array_unref);
}

static JtOffice *
office_new (const char *path, JtDbMode mode, const JtClock *clock, GError **error)
{
  g_autoptr (JtDb) db = jt_db_open (path, mode, error);
  JtOffice *self;

  if (db == NULL)
    return NULL;
  self = g_object_new (JT_TYPE_OFFICE, NULL);
  self->path = g_strdup (path);
  self->db = g_steal_pointer (&db);
  self->writes = mode != JT_DB_READ;
  self->clock = *clock;
  return self;
}

/* ------------------------------------------------------------------------------- opening */

/* Fills an empty book: who runs it, and the first user. */
static gboolean
found (JtOffice *self, const JtFounding *founding, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();

  self->user = g_strdup ("");
  self->user_name = g_strdup ("");
  self->role = JT_ROLE_SUPERVISOR;

  json_object_set_string_member (arguments, "code",
                                 founding->code != NULL ? founding->code : "001");
  json_object_set_string_member (arguments, "name", founding->name != NULL ? founding->name : "");
  json_object_set_string_member (arguments, "user",
                                 founding->user != NULL ? founding->user : "管理员");
  json_object_set_string_member (arguments, "policy", JT_POLICY_DEFAULT);
  json_object_set_int_member (arguments, "sample", founding->sample ? 1 : 0);
  return jt_office_submit (self, "office-found", arguments, NULL, error);
}

/* Nobody has heard of the name under which the book was made. */
static void
name_error (GError *error, const char *making, const char *path)
{
  g_autoptr (GString) message = NULL;

  if (error == NULL)
    return;
  message = g_string_new (error->message);
  g_string_replace (message, making, path, 0);
  g_free (error->message);
  error->message = g_string_free (g_steal_pointer (&message), FALSE);
}

/* Makes the book under a name of its own, whole and closed. */
static gboolean
make_book (const char *making, const JtFounding *founding, const JtClock *clock, GError **error)
{
  g_autoptr (JtOffice) self = office_new (making, JT_DB_CREATE, clock, error);

  return self != NULL && found (self, founding, error) && jt_office_close (self, error);
}

/* A book that is made comes into being whole: whoever is stopped on the way leaves nothing under
 * its name that a second try would have to refuse. */
JtOffice *
jt_office_create (const char *path, const JtFounding *founding, const JtClock *clock,
                  GError **error)
{
  g_autoptr (JtDraft) draft = NULL;
  g_autofree char *making = NULL;
  g_autoptr (JtOffice) self = NULL;
  GError *failure = NULL;
  int number;

  if (!jt_filesystem_check_folder (path, error) || !jt_db_check_free (path, error))
    return NULL;
  draft = jt_draft_new (path, &number);
  if (draft == NULL)
    {
      jt_filesystem_set_error (error, path, number);
      return NULL;
    }
  /* SQLite makes the file; the draft it stands beside is for its lock, and for who finds it. */
  making = g_strconcat (jt_draft_get_name (draft), "-book", NULL);
  if (!make_book (making, founding, clock, &failure))
    {
      name_error (failure, making, path);
      g_propagate_error (error, failure);
      return NULL;
    }
  if (!jt_db_rename (making, path, error))
    return NULL;
  self = office_new (path, JT_DB_WRITE, clock, error);
  if (self == NULL || !jt_office_act_as (self, NULL, error))
    return NULL;
  return g_steal_pointer (&self);
}

typedef struct
{
  JtOfficeRenewing hear;
  gpointer data;
} JtRenewal;

static gboolean
rebuild_in_place (JtDb *db, gpointer data, GError **error)
{
  const JtRenewal *renewal = data;

  return jt_db_reset_projection (db, error)
         && jt_journal_replay (db, db, renewal->hear, renewal->data, error);
}

static JtOffice *
open_renewed (const char *path, const JtClock *clock, JtRenewal *renewal, GError **error)
{
  g_autoptr (JtOffice) self = office_new (path, JT_DB_WRITE, clock, error);
  gboolean current;

  if (self == NULL)
    return NULL;
  if (!jt_db_projection_is_current (self->db, &current, error))
    return NULL;
  if (!current && !jt_db_run (self->db, rebuild_in_place, renewal, error))
    return NULL;
  return g_steal_pointer (&self);
}

JtOffice *
jt_office_open (const char *path, const JtClock *clock, GError **error)
{
  JtRenewal unheard = { NULL, NULL };
  JtOffice *self = open_renewed (path, clock, &unheard, error);

  if (self != NULL)
    jt_book_sweep (path);
  return self;
}

gboolean
jt_office_find_outdated (const char *path, gboolean *outdated, GError **error)
{
  const JtClock now = jt_clock_real ();
  g_autoptr (GError) failure = NULL;
  g_autoptr (JtOffice) self = office_new (path, JT_DB_READ, &now, &failure);
  gboolean current = TRUE;

  if (self != NULL && !jt_db_projection_is_current (self->db, &current, error))
    return FALSE;
  *outdated = self != NULL ? !current
                           : g_error_matches (failure, JT_STORE_ERROR, JT_STORE_ERROR_OLDER);
  if (self != NULL || *outdated)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
jt_office_is_outdated (const char *path)
{
  gboolean outdated;

  return jt_office_find_outdated (path, &outdated, NULL) && outdated;
}

gboolean
jt_office_renew (const char *path, const JtClock *clock, JtOfficeRenewing hear, gpointer data,
                 GError **error)
{
  JtRenewal renewal = { hear, data };
  g_autoptr (JtOffice) self = open_renewed (path, clock, &renewal, error);

  return self != NULL && jt_office_close (self, error);
}

JtOffice *
jt_office_open_reading (const char *path, const JtClock *clock, GError **error)
{
  return office_new (path, JT_DB_READ, clock, error);
}

gboolean
jt_office_close (JtOffice *self, GError **error)
{
  gboolean whole;

  g_return_val_if_fail (JT_IS_OFFICE (self) && self->db != NULL, FALSE);

  /* Who only reads leaves the log to whoever writes. */
  whole = !self->writes || jt_db_checkpoint (self->db, error);
  g_clear_pointer (&self->db, jt_db_close);
  return whole;
}

/* ------------------------------------------------------------------------------- who works */

/* @asked: what @rows were asked for. */
static gboolean
let_act (JtOffice *self, JtRows *rows, const char *asked, GError **error)
{
  gboolean found, another;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (!found)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_USER, asked);
      return FALSE;
    }
  if (jt_rows_text (rows, "retired_on") != NULL)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_USER_RETIRED,
                           jt_rows_text (rows, "name"));
      return FALSE;
    }

  g_free (self->user);
  g_free (self->user_name);
  self->user = g_strdup (jt_rows_text (rows, "uid"));
  self->user_name = g_strdup (jt_rows_text (rows, "name"));
  if (!jt_role_parse (jt_rows_text (rows, "role"), &self->role))
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_ROLE, self->user_name);
      return FALSE;
    }

  if (!jt_read_first (rows, &another, error))
    return FALSE;
  if (another) /* somebody has to say who works */
    {
      g_clear_pointer (&self->user, g_free);
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_USER_NEEDED, "");
      return FALSE;
    }
  return TRUE;
}

gboolean
jt_office_act_as (JtOffice *self, const char *name, GError **error)
{
  g_autoptr (JtRows) rows = NULL;

  g_return_val_if_fail (JT_IS_OFFICE (self) && self->db != NULL, FALSE);

  rows = name != NULL ? jt_store_user_by_name (self->db, name) : jt_store_working_users (self->db);
  return let_act (self, rows, name != NULL ? name : "", error);
}

gboolean
jt_office_act_as_uid (JtOffice *self, const char *uid, GError **error)
{
  g_autoptr (JtRows) rows = NULL;

  g_return_val_if_fail (JT_IS_OFFICE (self) && self->db != NULL && uid != NULL, FALSE);

  rows = jt_store_user_by_uid (self->db, uid);
  return let_act (self, rows, uid, error);
}

/* ------------------------------------------------------------------------------- submitting */

gboolean
jt_office_submit (JtOffice *self, const char *command, JsonObject *arguments, JtOutcome *outcome,
                  GError **error)
{
  return jt_office_submit_material (self, command, arguments, NULL, outcome, error);
}

/* Within a batch nothing is on the disk yet: it is told when all of it is. */
static void
tell_committed (JtOffice *self, const JtTouched *touched)
{
  if (self->batched != NULL)
    jt_touched_add (self->batched, touched);
  else
    g_signal_emit (self, signals[COMMITTED], 0, touched);
}

gboolean
jt_office_submit_material (JtOffice *self, const char *command, JsonObject *arguments,
                           gpointer material, JtOutcome *outcome, GError **error)
{
  JtSubmission submission = { 0 };
  gboolean taken;

  g_return_val_if_fail (JT_IS_OFFICE (self) && self->db != NULL && self->user != NULL, FALSE);

  submission.command = jt_command_find (command, 0);
  g_return_val_if_fail (submission.command != NULL, FALSE);
  submission.arguments = arguments;
  submission.material = material;
  submission.clock = self->clock;
  submission.user = self->user;
  submission.user_name = self->user_name;
  submission.role = self->role;
  submission.path = self->path;
  submission.cache = self->cache;

  taken = jt_submission_run (&submission, self->db, error);
  if (taken)
    tell_committed (self, submission.touched);
  if (outcome != NULL)
    {
      outcome->answer = g_steal_pointer (&submission.answer);
      outcome->warnings = g_steal_pointer (&submission.warnings);
    }
  jt_submission_clear (&submission);
  return taken;
}

typedef struct
{
  JtOffice *office;
  JtOfficeFunc func;
  gpointer data;
} JtBatch;

static gboolean
run_batch (JtDb *db, gpointer data, GError **error)
{
  const JtBatch *batch = data;

  return batch->func (batch->office, batch->data, error);
}

gboolean
jt_office_batch (JtOffice *self, JtOfficeFunc func, gpointer data, GError **error)
{
  JtBatch batch = { self, func, data };
  g_autoptr (JtTouched) batched = NULL;
  gboolean done;

  g_return_val_if_fail (JT_IS_OFFICE (self) && self->db != NULL, FALSE);
  g_return_val_if_fail (self->batched == NULL, FALSE);

  self->batched = jt_touched_new ();
  done = jt_db_run (self->db, run_batch, &batch, error);
  batched = g_steal_pointer (&self->batched);
  if (done)
    g_signal_emit (self, signals[COMMITTED], 0, batched);
  else
    jt_vote_cache_drop (self->cache);
  return done;
}

/* ------------------------------------------------------------------------------- what it knows */

const char *
jt_office_get_path (JtOffice *self)
{
  g_return_val_if_fail (JT_IS_OFFICE (self), NULL);
  return self->path;
}

const JtClock *
jt_office_get_clock (JtOffice *self)
{
  g_return_val_if_fail (JT_IS_OFFICE (self), NULL);
  return &self->clock;
}

void
jt_office_set_clock (JtOffice *self, const JtClock *clock)
{
  g_return_if_fail (JT_IS_OFFICE (self) && clock != NULL);
  self->clock = *clock;
}

JtRole
jt_office_get_role (JtOffice *self)
{
  g_return_val_if_fail (JT_IS_OFFICE (self), JT_ROLE_GRID_LEADER);
  return self->role;
}

const char *
jt_office_get_user_name (JtOffice *self)
{
  g_return_val_if_fail (JT_IS_OFFICE (self), NULL);
  return self->user_name;
}

const char *
jt_office_get_user (JtOffice *self)
{
  g_return_val_if_fail (JT_IS_OFFICE (self), NULL);
  return self->user;
}

JtDb *
jt_office_get_db (JtOffice *self)
{
  g_return_val_if_fail (JT_IS_OFFICE (self), NULL);
  return self->db;
}

JtVoteCache *
jt_office_get_cache (JtOffice *self)
{
  g_return_val_if_fail (JT_IS_OFFICE (self), NULL);
  return self->cache;
}

JtCalendar *
jt_office_load_calendar (JtOffice *self, GError **error)
{
  g_return_val_if_fail (JT_IS_OFFICE (self) && self->db != NULL, NULL);
  return jt_book_calendar (self->db, error);
}
