/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-book.h"

#include "jt-ballot-box.h"
#include "jt-office-private.h"

#define FLATS_AN_ENTRANCE 120
#define FLATS_A_FLOOR 4

char *
bench_roster (guint n_parts)
{
  GString *csv = g_string_new (JT_VOTE_ROSTER_HEADER);

  for (guint i = 0; i < n_parts; i++)
    {
      const guint entrance = i / FLATS_AN_ENTRANCE;
      const guint floor = i % FLATS_AN_ENTRANCE / FLATS_A_FLOOR + 1;

      g_string_append_printf (csv, "松果小区,%u,%u,%u%02u,%u,住宅,%u.%02u,已登记,王例%u,N%u,,30,否\n",
                              entrance / 2 + 1, entrance % 2 + 1, floor, i % FLATS_A_FLOOR + 1,
                              floor, 60 + i % 61, i % 100, i, i);
    }
  return g_string_free (csv, FALSE);
}

JtVoteBook *
bench_vote (guint n_parts)
{
  g_autofree char *csv = bench_roster (n_parts);

  return jt_vote_book_open (csv, "松果小区", "1-1-101", "lift");
}

GPtrArray *
bench_vote_parts (JtVoteBook *vote)
{
  g_autofree char *uid = jt_vote_uid (vote);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtBallotBox) box
      = jt_ballot_box_load (jt_office_get_db (vote->book->office), uid, &error);
  GPtrArray *uids = g_ptr_array_new_with_free_func (g_free);
  const JtBoxPart *parts;
  guint n_parts;

  g_assert_no_error (error);
  parts = jt_ballot_box_get_parts (box, &n_parts);
  for (guint i = 0; i < n_parts; i++)
    g_ptr_array_add (uids, g_strdup (parts[i].uid));
  return uids;
}
