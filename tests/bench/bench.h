/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What all benchmarks share: a clock, a median, and a table with one line for each comparison.
 * They measure and never judge: times drift from machine to machine, the ratios are what counts. */

/* With JIATI_BENCH_SIZE=smoke everything runs once at a tiny size, to see that it still does. */
guint bench_size (guint full, guint smoke);

/* A clock in nanoseconds that only goes forward. */
gint64 bench_now (void);

/* Does the work once and returns how long what counts of it took; what is prepared before and
 * cleared away after does not count. */
typedef gint64 (*BenchFunc) (gpointer data);

/* The median of @runs runs after one that does not count. */
gint64 bench_median (BenchFunc func, gpointer data, guint runs);

/* The median of times that were taken already; sorts them. */
gint64 bench_middle (GArray *times);

/* Prints one line: what took @ours, what @peer took with the same work, how many times that is. */
void bench_line (const char *what, gint64 ours, const char *peer, gint64 theirs);

/* Runs a program that must succeed, its output thrown away; how long the whole of it took. */
gint64 bench_run (const char *const *argv);

/* The interpreter itself, not a script that looks for one; borrowed. */
const char *bench_python (void);

/* A folder of this run, in TMPDIR; (transfer full).  bench_folder_free() removes it with its files. */
char *bench_folder_new (void);
void bench_folder_free (char *folder);

/* @name in @folder, with @text in it when that is not NULL; (transfer full). */
char *bench_file (const char *folder, const char *name, const char *text);
