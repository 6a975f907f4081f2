/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-opening.h"

#include "jt-store-error.h"

struct _JtOpening
{
  GThread *thread;
  char *path;
  JtSession *session;
  GError *error;

  GMutex lock;
  GCond ended;
  gboolean is_done;
  gboolean is_unwanted; /* then the thread frees it */
};

/* Threads that nobody waits for until the program ends. */
static GSList *left_alone;

static void
destroy (JtOpening *self)
{
  g_clear_object (&self->session);
  g_clear_error (&self->error);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->ended);
  g_free (self->path);
  g_free (self);
}

/* What makes tables anew takes minutes: that is seen, and can be stopped, where it is asked for. */
static gpointer
open_book (gpointer data)
{
  JtOpening *self = data;
  gboolean outdated, unwanted;

  if (jt_office_find_outdated (self->path, &outdated, &self->error) && outdated)
    self->error = g_error_new_literal (JT_STORE_ERROR, JT_STORE_ERROR_OLDER, self->path);
  if (self->error == NULL)
    self->session = jt_session_open_elsewhere (self->path, &self->error);

  g_mutex_lock (&self->lock);
  self->is_done = TRUE;
  unwanted = self->is_unwanted;
  g_cond_signal (&self->ended);
  g_mutex_unlock (&self->lock);
  if (unwanted)
    destroy (self);
  return NULL;
}

JtOpening *
jt_opening_new (const char *path)
{
  JtOpening *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (JtOpening, 1);
  self->path = g_strdup (path);
  g_mutex_init (&self->lock);
  g_cond_init (&self->ended);
  self->thread = g_thread_new ("jiati-opening", open_book, self);
  return self;
}

gboolean
jt_opening_is_of (JtOpening *self, const char *path)
{
  return self != NULL && g_str_equal (self->path, path);
}

gboolean
jt_opening_wait (JtOpening *self, guint milliseconds)
{
  const gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;
  gboolean done;

  g_return_val_if_fail (self != NULL, TRUE);

  g_mutex_lock (&self->lock);
  while (!self->is_done && g_cond_wait_until (&self->ended, &self->lock, end))
    ;
  done = self->is_done;
  g_mutex_unlock (&self->lock);
  return done;
}

JtSession *
jt_opening_finish (JtOpening *self, GError **error)
{
  JtSession *session;

  g_return_val_if_fail (self != NULL, NULL);

  g_clear_pointer (&self->thread, g_thread_join);
  session = g_steal_pointer (&self->session);
  if (session != NULL)
    jt_session_move_here (session);
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  destroy (self);
  return session;
}

gboolean
jt_opening_is_outdated (const GError *error)
{
  return g_error_matches (error, JT_STORE_ERROR, JT_STORE_ERROR_OLDER);
}

void
jt_opening_free (JtOpening *self)
{
  gboolean done;

  if (self == NULL)
    return;
  g_mutex_lock (&self->lock);
  done = self->is_done;
  self->is_unwanted = TRUE;
  if (!done)
    left_alone = g_slist_prepend (left_alone, g_steal_pointer (&self->thread));
  g_mutex_unlock (&self->lock);
  if (!done)
    return;
  g_clear_pointer (&self->thread, g_thread_join);
  if (self->session != NULL)
    jt_session_move_here (self->session);
  destroy (self);
}

void
jt_opening_end (void)
{
  for (GSList *l = left_alone; l != NULL; l = l->next)
    g_thread_join (l->data);
  g_clear_pointer (&left_alone, g_slist_free);
}
