/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-recount-file.h"

#include <string.h>

#include "jt-exchange-error.h"
#include "jt-header.h"
#include "jt-rule-error.h"
#include "jt-text.h"
#include "jt-vote-file.h"

/* The order is that of an exported vote; the first JT_VOTE_FILE_FIELDS are hashed. */
enum
{
  MOTION,
  PART,
  VOTER,
  AREA,
  BALLOT,
  HASH,
  N_FIELDS,
};

static const JtHeaderField fields[N_FIELDS] = {
  [MOTION] = { "motion", "事项", "", FALSE }, [PART] = { "part", "房屋", "", TRUE },
  [VOTER] = { "voter", "计为一人", "", TRUE }, [AREA] = { "area", "面积", "建筑面积", TRUE },
  [BALLOT] = { "ballot", "表决票", "", TRUE }, [HASH] = { "hash", "校验值", "", FALSE },
};

static void
motion_free (JtRecountMotion *motion)
{
  g_array_unref (motion->lines);
  g_free (motion);
}

void
jt_recount_file_free (JtRecountFile *file)
{
  if (file == NULL)
    return;
  g_free (file->seal);
  g_ptr_array_unref (file->motions);
  g_free (file);
}

/* The file while it is read. */
typedef struct
{
  JtRecountFile *file;
  JtHeaderMap map;
  GHashTable *seen[JT_MOTION_KINDS]; /* the parts of each motion */
  char *hash;                        /* of the line before */
} Reader;

static void
reader_clear (Reader *reader)
{
  for (gsize i = 0; i < JT_MOTION_KINDS; i++)
    g_hash_table_unref (reader->seen[i]);
  g_free (reader->hash);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static gboolean
refuse (const JtSheetRow *row, GQuark domain, int code, const char *fact, GError **error)
{
  g_set_error (error, domain, code, "%u: %s", row->number, fact);
  return FALSE;
}

static const char *
cell (const Reader *reader, const JtSheetRow *row, int field)
{
  return jt_sheet_row_cell (row, reader->map.columns[field]);
}

/* The lines of a motion; a new one is begun where it first appears. */
static GArray *
lines_of (JtRecountFile *file, JtMotionKind kind)
{
  JtRecountMotion *motion;

  for (guint i = 0; i < file->motions->len; i++)
    {
      motion = g_ptr_array_index (file->motions, i);
      if (motion->kind == kind)
        return motion->lines;
    }
  motion = g_new0 (JtRecountMotion, 1);
  motion->kind = kind;
  motion->lines = g_array_new (FALSE, TRUE, sizeof (JtRollLine));
  g_array_set_clear_func (motion->lines, (GDestroyNotify) jt_roll_line_clear);
  g_ptr_array_add (file->motions, motion);
  return motion->lines;
}

static gboolean
parse_line (const Reader *reader, const JtSheetRow *row, JtRollLine *line, GError **error)
{
  g_autofree char *area = jt_text_strip (cell (reader, row, AREA));
  g_autofree char *ballot = jt_text_strip (cell (reader, row, BALLOT));

  line->part = jt_text_strip (cell (reader, row, PART));
  line->voter = jt_text_strip (cell (reader, row, VOTER));
  line->area = JT_AREA_UNKNOWN;
  if (*line->part == '\0' || *line->voter == '\0')
    return refuse (row, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_VALUE_MISSING,
                   fields[*line->part == '\0' ? PART : VOTER].field, error);
  if (*area != '\0' && !jt_area_parse (area, &line->area, NULL))
    return refuse (row, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_AREA, area, error);
  if (!jt_ballot_parse (ballot, &line->ballot, NULL))
    return refuse (row, JT_RULE_ERROR, JT_RULE_ERROR_BALLOT, ballot, error);
  return TRUE;
}

static gboolean
read_line (Reader *reader, const JtSheetRow *row, JtMotionKind kind, GError **error)
{
  JtRollLine line = { 0 };

  if (!parse_line (reader, row, &line, error))
    {
      jt_roll_line_clear (&line);
      return FALSE;
    }
  if (!g_hash_table_add (reader->seen[kind], g_strdup (line.part)))
    {
      refuse (row, JT_RULE_ERROR, JT_RULE_ERROR_PART_TWICE, line.part, error);
      jt_roll_line_clear (&line);
      return FALSE;
    }
  g_array_append_val (lines_of (reader->file, kind), line);
  return TRUE;
}

/* Checks the line's hash over its fields as they stand in the file, then reads it. */
static gboolean
read_vote_line (Reader *reader, const JtSheetRow *row, GError **error)
{
  const char *raw[JT_VOTE_FILE_FIELDS];
  const char *hash = cell (reader, row, HASH);
  gboolean is_seal;
  char *expected;
  JtMotionKind kind;

  for (int i = 0; i < JT_VOTE_FILE_FIELDS; i++)
    raw[i] = cell (reader, row, i);
  is_seal = strcmp (raw[MOTION], "seal") == 0;

  /* Nothing follows the seal. */
  if (reader->file->seal != NULL)
    return refuse (row, JT_RULE_ERROR, JT_RULE_ERROR_SEAL_MISMATCH, raw[PART], error);

  expected = jt_vote_file_chain (reader->hash, raw);
  g_free (reader->hash);
  reader->hash = expected;
  if (strcmp (hash, expected) != 0)
    return refuse (row, JT_RULE_ERROR,
                   is_seal ? JT_RULE_ERROR_SEAL_MISMATCH : JT_RULE_ERROR_HASH_MISMATCH,
                   is_seal ? "seal" : raw[PART], error);
  if (is_seal)
    {
      reader->file->seal = g_strdup (hash);
      return TRUE;
    }
  if (!jt_motion_kind_parse (raw[MOTION], &kind, NULL))
    return refuse (row, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_MOTION, raw[MOTION], error);
  return read_line (reader, row, kind, error);
}

/* A column of hashes or of motions makes the file an exported vote, and that has both. */
static gboolean
find_columns (Reader *reader, const JtSheetRow *header, GError **error)
{
  if (!jt_header_match (header->cells, header->n_cells, fields, N_FIELDS, NULL, &reader->map,
                        error))
    return FALSE;
  if ((reader->map.columns[MOTION] < 0) != (reader->map.columns[HASH] < 0))
    {
      g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_HEADER_MISSING,
                           fields[reader->map.columns[HASH] < 0 ? HASH : MOTION].field);
      return FALSE;
    }
  reader->file->is_vote = reader->map.columns[HASH] >= 0;
  return TRUE;
}

JtRecountFile *
jt_recount_file_read (const JtSheet *sheet, GError **error)
{
  g_autoptr (JtRecountFile) file = g_new0 (JtRecountFile, 1);
  g_auto (Reader) reader = { .file = file };

  g_return_val_if_fail (sheet != NULL && jt_sheet_n_rows (sheet) > 0, NULL);

  file->motions = g_ptr_array_new_with_free_func ((GDestroyNotify) motion_free);
  for (gsize i = 0; i < JT_MOTION_KINDS; i++)
    reader.seen[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!find_columns (&reader, jt_sheet_row (sheet, 0), error))
    return NULL;
  for (guint i = 1; i < jt_sheet_n_rows (sheet); i++)
    {
      const JtSheetRow *row = jt_sheet_row (sheet, i);

      if (!(file->is_vote ? read_vote_line (&reader, row, error)
                          : read_line (&reader, row, JT_MOTION_LIFT, error)))
        return NULL;
    }
  if (file->motions->len == 0)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_PARTS, "");
      return NULL;
    }
  return g_steal_pointer (&file);
}
