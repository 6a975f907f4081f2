/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-file.h"

#include <string.h>

#include "jt-cell.h"
#include "jt-header.h"
#include "jt-text.h"

enum
{
  ROOM,
  CHOICE,
  MOTION,
  SIGNED_ON,
  RECEIVED_ON,
  COLLECTOR,
  NOTE,
  N_FIELDS,
};

static const JtHeaderField fields[N_FIELDS] = {
  [ROOM] = { "room", "房号", "室号 房间 房间号", TRUE },
  [CHOICE] = { "choice", "选择", "表决意见 意见 表决结果", TRUE },
  [MOTION] = { "motion", "事项", "表决事项", FALSE },
  [SIGNED_ON] = { "signed_on", "签署日期", "签字日期 签名日期", FALSE },
  [RECEIVED_ON] = { "received_on", "收回日期", "收票日期 收回时间", FALSE },
  [COLLECTOR] = { "collector", "收票人", "收集人 入户人", FALSE },
  [NOTE] = { "note", "备注", "", FALSE },
};

void
jt_ballot_file_row_free (JtBallotFileRow *row)
{
  if (row == NULL)
    return;
  g_free (row->room);
  g_free (row->collector);
  g_free (row->note);
  g_free (row);
}

void
jt_ballot_file_free (JtBallotFile *file)
{
  if (file == NULL)
    return;
  g_ptr_array_unref (file->rows);
  g_ptr_array_unref (file->diagnostics);
  g_free (file);
}

/* A row while it is read. */
typedef struct
{
  const JtHeaderMap *map;
  const char *const *names;
  const JtSheetRow *row;
  GPtrArray *diagnostics;
} Cells;

static char *
cell (const Cells *cells, int field)
{
  return jt_cell_clean (jt_sheet_row_cell (cells->row, cells->map->columns[field]));
}

static void
complain (const Cells *cells, int field, JtExchangeError code, const char *fact)
{
  g_ptr_array_add (cells->diagnostics,
                   jt_diagnostic_new (cells->row->number, cells->names[field], code, fact));
}

static char *
optional (const Cells *cells, int field)
{
  g_autofree char *text = cell (cells, field);

  return *text == '\0' ? NULL : g_steal_pointer (&text);
}

static void
parse_choice (const Cells *cells, JtBallotFileRow *row)
{
  g_autofree char *text = cell (cells, CHOICE);
  g_autofree char *word = jt_text_half_width (text);

  if (*word == '\0')
    complain (cells, CHOICE, JT_EXCHANGE_ERROR_VALUE_MISSING, "");
  else if (!jt_ballot_parse (word, &row->choice, NULL) || row->choice == JT_BALLOT_LATE ||
           row->choice == JT_BALLOT_CONFLICT || row->choice == JT_BALLOT_PROXY_PENDING)
    complain (cells, CHOICE, JT_EXCHANGE_ERROR_CHOICE, text);
}

static void
parse_motion (const Cells *cells, JtBallotFileRow *row)
{
  static const struct
  {
    const char *word;
    JtMotionKind kind;
  } words[] = {
    { "加装电梯", JT_MOTION_LIFT },
    { "电梯", JT_MOTION_LIFT },
    { "维修资金", JT_MOTION_FUND },
    { "使用维修资金", JT_MOTION_FUND },
  };
  g_autofree char *text = cell (cells, MOTION);

  row->all_motions = *text == '\0';
  if (row->all_motions || jt_motion_kind_parse (text, &row->motion, NULL))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (text, words[i].word) == 0)
      {
        row->motion = words[i].kind;
        return;
      }
  complain (cells, MOTION, JT_EXCHANGE_ERROR_MOTION, text);
}

static JtDay
parse_day (const Cells *cells, int field)
{
  g_autofree char *text = cell (cells, field);
  JtDay day = JT_DAY_NONE;

  if (*text != '\0' && !jt_day_parse_loose (text, &day, NULL))
    complain (cells, field, JT_EXCHANGE_ERROR_DATE, text);
  return day;
}

/* Reads a date as people write it with a time behind it: 2026.3.1 9:05, 2026-03-01T09:05:00. */
static gboolean
parse_day_and_time (const char *text, JtMoment *moment)
{
  static GRegex *regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;
  g_autofree char *exact = NULL;
  g_autofree char *iso = NULL;
  JtDay day;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("^(.*?)[T ] ?(\\d{1,2}:\\d{2})(?::\\d{2})?$",
                                            G_REGEX_OPTIMIZE, 0, NULL));
  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;
  date = g_match_info_fetch (match, 1);
  time = g_match_info_fetch (match, 2);
  if (!jt_day_parse_loose (date, &day, NULL))
    return FALSE;
  iso = jt_day_format (day);
  exact = g_strdup_printf ("%sT%s%s", iso, strlen (time) == 4 ? "0" : "", time);
  return jt_moment_parse (exact, moment, NULL);
}

static JtMoment
parse_moment (const Cells *cells, int field)
{
  g_autofree char *text = cell (cells, field);
  g_autofree char *half = jt_text_half_width (text);
  JtMoment moment = JT_MOMENT_NONE;
  JtDay day;

  if (*half == '\0')
    return JT_MOMENT_NONE;
  if (jt_day_parse_loose (half, &day, NULL))
    return jt_moment_from_day (day);
  if (!parse_day_and_time (half, &moment))
    complain (cells, field, JT_EXCHANGE_ERROR_DATE, text);
  return moment;
}

static void
check_characters (const Cells *cells)
{
  for (int i = 0; i < N_FIELDS; i++)
    {
      gunichar c = jt_cell_find_control (jt_sheet_row_cell (cells->row, cells->map->columns[i]));

      if (c != 0)
        {
          g_autofree char *fact = g_strdup_printf ("U+%04X", c);

          complain (cells, i, JT_EXCHANGE_ERROR_CONTROL_CHARACTER, fact);
        }
    }
}

static JtBallotFileRow *
parse_row (const Cells *cells)
{
  JtBallotFileRow *row = g_new0 (JtBallotFileRow, 1);

  check_characters (cells);
  row->number = cells->row->number;
  row->room = optional (cells, ROOM);
  if (row->room == NULL)
    complain (cells, ROOM, JT_EXCHANGE_ERROR_VALUE_MISSING, "");
  parse_choice (cells, row);
  parse_motion (cells, row);
  row->signed_on = parse_day (cells, SIGNED_ON);
  row->received_on = parse_moment (cells, RECEIVED_ON);
  row->collector = optional (cells, COLLECTOR);
  row->note = optional (cells, NOTE);
  return row;
}

/* Rows in which no column that means anything has text are no papers. */
static gboolean
is_blank (const Cells *cells)
{
  for (int i = 0; i < N_FIELDS; i++)
    {
      g_autofree char *text = cell (cells, i);

      if (*text != '\0')
        return FALSE;
    }
  return TRUE;
}

JtBallotFile *
jt_ballot_file_read (const JtSheet *sheet, GError **error)
{
  g_autoptr (JtBallotFile) file = NULL;
  const JtSheetRow *header;
  const char *names[N_FIELDS];
  JtHeaderMap map;
  Cells cells = { .map = &map, .names = names };

  g_return_val_if_fail (sheet != NULL && jt_sheet_n_rows (sheet) > 0, NULL);

  header = jt_sheet_row (sheet, 0);
  if (!jt_header_match (header->cells, header->n_cells, fields, N_FIELDS, NULL, &map, error))
    return NULL;
  for (int i = 0; i < N_FIELDS; i++)
    names[i] = map.columns[i] >= 0 ? header->cells[map.columns[i]] : fields[i].field;

  file = g_new0 (JtBallotFile, 1);
  file->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_ballot_file_row_free);
  file->diagnostics = jt_diagnostic_array_new ();
  cells.diagnostics = file->diagnostics;
  for (guint i = 1; i < jt_sheet_n_rows (sheet); i++)
    {
      g_autoptr (JtBallotFileRow) row = NULL;
      guint before = file->diagnostics->len;

      cells.row = jt_sheet_row (sheet, i);
      if (is_blank (&cells))
        continue;
      row = parse_row (&cells);
      if (file->diagnostics->len == before)
        g_ptr_array_add (file->rows, g_steal_pointer (&row));
      else
        file->n_rejected++;
    }
  return g_steal_pointer (&file);
}
