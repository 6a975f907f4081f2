/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-watch.h"

#include <glib/gi18n.h>

struct _JtWatch
{
  gint references;
  GCancellable *cancellable;
  GMutex lock;
  const char *what;
  gint64 done;
  gint64 total;
};

JtWatch *
jt_watch_new (GCancellable *cancellable)
{
  JtWatch *self = g_new0 (JtWatch, 1);

  self->references = 1;
  self->cancellable = g_object_ref (cancellable);
  g_mutex_init (&self->lock);
  return self;
}

JtWatch *
jt_watch_ref (JtWatch *self)
{
  g_atomic_int_inc (&self->references);
  return self;
}

void
jt_watch_unref (JtWatch *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->references))
    return;
  g_object_unref (self->cancellable);
  g_mutex_clear (&self->lock);
  g_free (self);
}

gboolean
jt_watch_go_on (JtWatch *self, const char *what, gint64 done, gint64 total)
{
  if (self == NULL)
    return TRUE;
  g_mutex_lock (&self->lock);
  if (what != NULL)
    self->what = what;
  self->done = done;
  self->total = total;
  g_mutex_unlock (&self->lock);
  return !g_cancellable_is_cancelled (self->cancellable);
}

gboolean
jt_watch_is_stopped (JtWatch *self, GError **error)
{
  return self != NULL && g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

char *
jt_watch_say (JtWatch *self)
{
  const char *what;
  gint64 done, total;

  g_mutex_lock (&self->lock);
  what = self->what;
  done = self->done;
  total = self->total;
  g_mutex_unlock (&self->lock);
  if (what == NULL)
    return g_strdup ("");
  if (total > 0)
    /* Translators: what is being done, how much of it, out of how much */
    return g_strdup_printf (_ ("%s: %d of %d"), what, (int) done, (int) total);
  if (done > 0)
    /* Translators: what is being done, how much of it */
    return g_strdup_printf (_ ("%s: %d"), what, (int) done);
  /* Translators: what is being done */
  return g_strdup_printf (_ ("%s…"), what);
}
