/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What all benchmarks share: a clock, a median, and a table with one line for each comparison.
 * They measure and never judge: times drift from machine to machine, the ratios are what counts. */

/* With JIATI_BENCH_SIZE=smoke everything runs once at a tiny size, to see that it still does. */
guint bench_size (guint full, guint smoke);

/* A clock in nanoseconds, for work that waits for the disk. */
gint64 bench_now (void);

/* What the processor has spent on this process, in nanoseconds, for work that waits for nothing: it
 * does not grow while other programs are busy. */
gint64 bench_cpu (void);

/* Does the work once and returns how long what counts of it took; what is prepared before and
 * cleared away after does not count. */
typedef gint64 (*BenchFunc) (gpointer data);

/* One of several ways to do the same work, and how long it took in the end. */
typedef struct
{
  BenchFunc func;
  gpointer data;
  gint64 time;
} BenchRunner;

/* Lets the runners take turns, so that a machine that is busy now is busy for all of them: one
 * round that does not count, then @rounds; sets the median time of each. */
void bench_race (BenchRunner *runners, guint n_runners, guint rounds);

/* Each prints one line, and with JIATI_BENCH_LINES=tab what table.py makes its table of.
 *
 * bench_line: what took @ours, what @peer took with the same work, how many times that is.
 * bench_target: whether @ours is within the target.
 * bench_memory: the most memory it had, and how much it may have.
 * bench_absent: a peer that is not installed here. */
void bench_line (const char *what, gint64 ours, const char *peer, gint64 theirs);
void bench_target (const char *what, gint64 ours, gint64 target);
void bench_memory (const char *what, gint64 kib, gint64 target_mib);
void bench_absent (const char *what, gint64 ours, const char *peer);

/* Runs a program that must succeed, its output thrown away; what the processor spent on the whole
 * of it, its start included. */
gint64 bench_run (const char *const *argv);

/* Runs a program that measures itself and prints one number; returns that. */
gint64 bench_ask (const char *const *argv);

/* Whether everything is to run at a tiny size; a peer that takes seconds to start is left out. */
gboolean bench_is_smoke (void);

/* The most memory that one of the programs run until now had, in KiB.  Until it is itself, a
 * program has what the one that started it had: for one that was started by a small one. */
gint64 bench_children_memory (void);

/* Prints the most memory that this program itself had, in KiB, for bench_ask(). */
void bench_tell_memory (void);

/* The interpreter itself, not a script that looks for one; borrowed. */
const char *bench_python (void);

/* One that can import all of @modules, which are parted by ", ": the first on the path, or the
 * system's own, for which packages are made; borrowed, NULL for none. */
const char *bench_python_with (const char *modules);

/* A folder of this run, in TMPDIR; (transfer full).  bench_folder_free() removes it. */
char *bench_folder_new (void);
void bench_folder_free (char *folder);

/* @name in @folder, with @text in it when that is not NULL; (transfer full). */
char *bench_file (const char *folder, const char *name, const char *text);
