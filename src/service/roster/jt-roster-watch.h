/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JtRosterPhase:
 * @JT_ROSTER_PHASE_READING: rows come out of the file; how many there will be is not known
 * @JT_ROSTER_PHASE_COMPARING: rows are compared with the book
 * @JT_ROSTER_PHASE_WRITING: what is new or changed is written
 *
 * What an import is at.
 */
typedef enum
{
  JT_ROSTER_PHASE_READING,
  JT_ROSTER_PHASE_COMPARING,
  JT_ROSTER_PHASE_WRITING,
} JtRosterPhase;

/**
 * JtRosterWatch:
 * @cancellable: (nullable): ends the import, which then leaves the book as it was
 * @progress: (nullable): hears how far it is; @total is 0 where that is not known.  It is called in
 *   the thread of the import.
 * @data: for @progress
 *
 * Who waits for an import.
 */
typedef struct
{
  GCancellable *cancellable;
  void (*progress) (JtRosterPhase phase, guint done, guint total, gpointer data);
  gpointer data;
} JtRosterWatch;

/**
 * jt_roster_watch_step:
 * @watch: (nullable): who waits
 * @phase: what is done
 * @done: how much of it
 * @total: of how much, or 0
 * @error: G_IO_ERROR_CANCELLED
 *
 * Tells how far an import is, now and then.
 *
 * Returns: whether it goes on
 */
gboolean jt_roster_watch_step (const JtRosterWatch *watch, JtRosterPhase phase, guint done,
                               guint total, GError **error);

G_END_DECLS
