/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A file system between SQLite and the real one: it counts what happens to files, fails when it
 * is told to, and can lose what was not synced yet, as a power cut does.  There is one for the
 * process; connections opened while it is installed go through it, from any thread. */

typedef enum
{
  JT_SHIM_OPEN,
  JT_SHIM_WRITE,
  JT_SHIM_SYNC,
  JT_SHIM_TRUNCATE,
  JT_SHIM_N_KINDS,
} JtShimKind;

typedef enum
{
  JT_SHIM_FULL,    /* no space left */
  JT_SHIM_IO_ERROR /* the disk fails */
} JtShimFailure;

/* Makes it the file system of connections opened from now on. */
void jt_shim_install (void);

/* Lets connections use the real one again; those opened through it must be closed. */
void jt_shim_uninstall (void);

/* Forgets counts and failures; keeps what it knows of unsynced writes. */
void jt_shim_reset (void);

/* How often something happened since the reset. */
guint jt_shim_count (JtShimKind kind);

/* How many writes, syncs and truncations there were since the reset: the points at which a failure
 * can be asked for. */
guint jt_shim_points (void);

/* Makes the point of that number, from 0, fail; with stays, every later one too. */
void jt_shim_fail_at (guint point, JtShimFailure failure, gboolean stays);

/* Cuts the power at the point of that number, from 0: from there nothing reaches a file. */
void jt_shim_cut_power_at (guint point);

/* Whether the point asked for was reached. */
gboolean jt_shim_struck (void);

/* From now on remembers, for every file opened, what was synced and what was only written. */
void jt_shim_watch_power (void);

/* After a cut and after all connections are closed: leaves in each file what was synced, and of
 * the later writes none, or those that chance lets survive; then everything works again. */
void jt_shim_restore_power (GRand *chance);
