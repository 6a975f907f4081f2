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
};

/* What makes tables anew takes minutes: that is seen, and can be stopped, where it is asked for. */
static gpointer
open_book (gpointer data)
{
  JtOpening *self = data;

  if (jt_office_is_outdated (self->path))
    self->error = g_error_new_literal (JT_STORE_ERROR, JT_STORE_ERROR_OLDER, self->path);
  else
    self->session = jt_session_open_elsewhere (self->path, &self->error);
  return NULL;
}

JtOpening *
jt_opening_new (const char *path)
{
  JtOpening *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (JtOpening, 1);
  self->path = g_strdup (path);
  self->thread = g_thread_new ("jiati-opening", open_book, self);
  return self;
}

gboolean
jt_opening_is_of (JtOpening *self, const char *path)
{
  return self != NULL && g_str_equal (self->path, path);
}

/* The thread has ended, and what it opened is here. */
static void
join (JtOpening *self)
{
  g_clear_pointer (&self->thread, g_thread_join);
  if (self->session != NULL)
    jt_session_move_here (self->session);
}

JtSession *
jt_opening_finish (JtOpening *self, GError **error)
{
  JtSession *session;

  g_return_val_if_fail (self != NULL, NULL);

  join (self);
  session = g_steal_pointer (&self->session);
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  jt_opening_free (self);
  return session;
}

void
jt_opening_free (JtOpening *self)
{
  if (self == NULL)
    return;
  if (self->thread != NULL)
    join (self);
  g_clear_object (&self->session);
  g_clear_error (&self->error);
  g_free (self->path);
  g_free (self);
}
