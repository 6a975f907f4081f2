/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"
#include "jt-tally.h"
#include "jt-verdict.h"

/* One ballot in the rules alone.  A key on the ballot desk is allowed a microsecond of it, however
 * large the roll; less than keeping one sum for each kind of ballot it cannot be. */

#define LIMIT_NS 1000
#define BALLOTS 1000 /* a line of the table is about so many: one is too quick for the clock */
#define CHANGES 4096 /* drawn beforehand, walked through in turn */

typedef struct
{
  JtTallyPart *parts;
  guint n_parts;
  JtTally *tally;
  guint places[CHANGES];
  JtBallot ballots[CHANGES];
  guint rounds;
  gint64 kept; /* so that no sum is left out for not being looked at */
} Bench;

static void
fill (Bench *bench, guint n_parts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) dice = g_rand_new_with_seed (20260302);

  bench->n_parts = n_parts;
  bench->parts = g_new0 (JtTallyPart, n_parts);
  for (guint i = 0; i < n_parts; i++)
    {
      bench->parts[i].area = g_rand_int_range (dice, 4000, 16000);
      bench->parts[i].voter = i - i % 20 / 19; /* every twentieth part is a neighbour's second */
    }
  bench->tally = jt_tally_new (bench->parts, n_parts, n_parts, jt_threshold_r34 (), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < CHANGES; i++)
    {
      bench->places[i] = (guint) g_rand_int_range (dice, 0, (gint32) n_parts);
      bench->ballots[i] = (JtBallot) g_rand_int_range (dice, 0, JT_BALLOTS);
    }
}

static void
clear (Bench *bench)
{
  jt_tally_free (bench->tally);
  g_free (bench->parts);
}

static gint64
change (gpointer data)
{
  Bench *bench = data;
  const gint64 start = bench_cpu ();

  for (guint i = 0; i < bench->rounds; i++)
    jt_tally_set_ballot (bench->tally, bench->places[i % CHANGES],
                         bench->ballots[(i + i / CHANGES) % CHANGES]);
  return (bench_cpu () - start) * BALLOTS / bench->rounds;
}

static gint64
change_and_judge (gpointer data)
{
  Bench *bench = data;
  const JtTally *const variants[] = { bench->tally };
  const gint64 start = bench_cpu ();

  for (guint i = 0; i < bench->rounds; i++)
    {
      JtVerdict verdict;

      jt_tally_set_ballot (bench->tally, bench->places[i % CHANGES],
                           bench->ballots[(i + i / CHANGES) % CHANGES]);
      jt_verdict_of (variants, 1, &verdict);
      bench->kept += verdict.totals.consenting_area;
    }
  return (bench_cpu () - start) * BALLOTS / bench->rounds;
}

/* The least that any program has to do: take the area from one sum and add it to another. */
static gint64
add (gpointer data)
{
  Bench *bench = data;
  gint64 sums[JT_BALLOTS] = { 0 };
  const gint64 start = bench_cpu ();
  gint64 time;

  for (guint i = 0; i < bench->rounds; i++)
    {
      JtTallyPart *part = &bench->parts[bench->places[i % CHANGES]];

      sums[part->ballot] -= part->area;
      part->ballot = bench->ballots[(i + i / CHANGES) % CHANGES];
      sums[part->ballot] += part->area;
    }
  time = (bench_cpu () - start) * BALLOTS / bench->rounds;
  for (guint i = 0; i < JT_BALLOTS; i++)
    bench->kept += sums[i];
  return time;
}

static gint64
recount (gpointer data)
{
  Bench *bench = data;
  const gint64 start = bench_cpu ();
  g_autoptr (JtTally) again = jt_tally_recount (bench->tally);

  g_assert_true (again != NULL);
  return bench_cpu () - start;
}

static gint64
sum_all (gpointer data)
{
  Bench *bench = data;
  gint64 sums[JT_BALLOTS] = { 0 };
  const gint64 start = bench_cpu ();

  for (guint i = 0; i < bench->n_parts; i++)
    sums[bench->parts[i].ballot] += bench->parts[i].area;
  for (guint i = 0; i < JT_BALLOTS; i++)
    bench->kept += sums[i];
  return bench_cpu () - start;
}

static void
bench_roll (guint n_parts, const char *script)
{
  Bench bench = { .rounds = bench_size (200000, 100) };
  g_autofree char *what = g_strdup_printf ("%u ballots in the rules, %u parts", BALLOTS, n_parts);
  g_autofree char *judged
      = g_strdup_printf ("%u ballots with verdicts, %u parts", BALLOTS, n_parts);
  g_autofree char *counted = g_strdup_printf ("recount in memory, %u parts", n_parts);
  g_autofree char *one = g_strdup_printf ("one ballot change, %u parts", n_parts);
  g_autofree char *number = g_strdup_printf ("%u", n_parts);
  const char *const peer[] = { bench_python (), script, number, NULL };
  BenchRunner runners[]
      = { { change, &bench }, { add, &bench }, { change_and_judge, &bench } };
  BenchRunner counts[] = { { recount, &bench }, { sum_all, &bench } };

  fill (&bench, n_parts);
  bench_race (runners, G_N_ELEMENTS (runners), bench_size (7, 1));
  bench_line (what, runners[0].time, "plain integer additions", runners[1].time);
  bench_target (what, runners[0].time, LIMIT_NS * BALLOTS);
  bench_target (judged, runners[2].time, LIMIT_NS * BALLOTS);
  bench_race (counts, G_N_ELEMENTS (counts), bench_size (25, 1));
  bench_line (counted, counts[0].time, "plain integer additions", counts[1].time);
  bench_line (one, runners[0].time / BALLOTS, "python3, all rows summed again",
              bench_ask (peer));
  bench_target (one, runners[0].time / BALLOTS, LIMIT_NS);
  if (bench.kept == G_MAXINT64)
    g_print ("never\n");
  clear (&bench);
}

/* Arguments: the peer's script. */
int
main (int argc, char **argv)
{
  g_assert_cmpint (argc, ==, 2);
  bench_roll (bench_size (240, 24), argv[1]);
  bench_roll (bench_size (10000, 48), argv[1]);
  bench_roll (bench_size (100000, 96), argv[1]);
  return 0;
}
