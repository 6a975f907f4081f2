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

/* Prints one line: what took @ours, what @peer took with the same work, how many times that is. */
void bench_line (const char *what, gint64 ours, const char *peer, gint64 theirs);

/* Runs a program that must succeed, its output thrown away; what the processor spent on the whole
 * of it, its start included. */
gint64 bench_run (const char *const *argv);

/* The interpreter itself, not a script that looks for one; borrowed. */
const char *bench_python (void);

/* A folder of this run, in TMPDIR; (transfer full).  bench_folder_free() removes it. */
char *bench_folder_new (void);
void bench_folder_free (char *folder);

/* @name in @folder, with @text in it when that is not NULL; (transfer full). */
char *bench_file (const char *folder, const char *name, const char *text);
