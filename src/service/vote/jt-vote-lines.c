/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-lines.h"

#include "jt-vote-file.h"

guint
jt_vote_append_lines (const JtBallotBox *box, GString *csv, gboolean sealed, char **hash)
{
  const JtVote *vote = jt_ballot_box_get_vote (box);
  guint n_parts;
  const JtBoxPart *parts = jt_ballot_box_get_parts (box, &n_parts);
  g_autofree char *chain = NULL;

  jt_vote_file_append_header (csv);
  for (guint i = 0; i < vote->n_motions; i++)
    for (guint k = 0; k < n_parts; k++)
      {
        JtBallot ballot = jt_tally_get_ballot (jt_ballot_box_get_tally (box, i), k);
        g_autofree char *voter = g_strdup_printf ("%u", parts[k].voter);

        if (ballot == JT_BALLOT_PROXY_PENDING)
          ballot = JT_BALLOT_NONE;
        jt_vote_file_append_line (csv, &chain, vote->motions[i].kind, parts[k].label, voter,
                                  parts[k].area, ballot);
      }
  if (sealed)
    jt_vote_file_append_seal (csv, &chain);
  *hash = g_steal_pointer (&chain);
  return vote->n_motions * n_parts;
}
