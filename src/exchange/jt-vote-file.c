/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-file.h"

#include "jt-csv.h"

char *
jt_vote_file_chain (const char *previous, const char *const fields[JT_VOTE_FILE_FIELDS])
{
  g_autoptr (GString) text = g_string_new (previous);

  for (gsize i = 0; i < JT_VOTE_FILE_FIELDS; i++)
    {
      g_string_append_c (text, ',');
      jt_csv_append_field (text, fields[i]);
    }
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, (gssize) text->len);
}

static void
append (GString *csv, char **chain_hash, const char *const fields[JT_VOTE_FILE_FIELDS])
{
  char *hash = jt_vote_file_chain (*chain_hash, fields);
  const char *line[JT_VOTE_FILE_FIELDS + 1];

  for (gsize i = 0; i < JT_VOTE_FILE_FIELDS; i++)
    line[i] = fields[i];
  line[JT_VOTE_FILE_FIELDS] = hash;
  jt_csv_append_row (csv, line, G_N_ELEMENTS (line));
  g_free (*chain_hash);
  *chain_hash = hash;
}

void
jt_vote_file_append_header (GString *csv)
{
  g_return_if_fail (csv != NULL && csv->len == 0);
  g_string_append (csv, "motion,part,voter,area,ballot,hash\n");
}

void
jt_vote_file_append_line (GString *csv,
                          char **chain_hash,
                          JtMotionKind motion,
                          const char *part,
                          const char *voter,
                          JtArea area,
                          JtBallot ballot)
{
  g_autofree char *area_text = NULL;
  const char *fields[JT_VOTE_FILE_FIELDS] = { jt_motion_kind_nick (motion), part, voter, "",
                                               jt_ballot_nick (ballot) };

  g_return_if_fail (csv != NULL && chain_hash != NULL && part != NULL && voter != NULL);

  if (area != JT_AREA_UNKNOWN)
    {
      area_text = jt_area_format (area);
      fields[3] = area_text;
    }
  append (csv, chain_hash, fields);
}

void
jt_vote_file_append_seal (GString *csv, char **chain_hash)
{
  static const char *const fields[JT_VOTE_FILE_FIELDS] = { "seal", "", "", "", "" };

  g_return_if_fail (csv != NULL && chain_hash != NULL);
  append (csv, chain_hash, fields);
}
