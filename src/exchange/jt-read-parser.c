/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-read-private.h"
#include "jt-read-protocol.h"

/* No record is longer than a row of the longest cells. */
#define MAX_RECORD ((gsize) JT_SHEET_MAX_COLUMNS * (4 + 4 * JT_SHEET_MAX_CELL) + 8)

/* Names of sheets and facts of errors; spreadsheet programs take 31 characters for a name. */
#define MAX_NAME 4096

/* The last row of a spreadsheet.  A csv file may have more, in which nothing stands. */
#define MAX_ROW G_MAXINT32

typedef enum
{
  STATE_MAGIC,
  STATE_BETWEEN, /* sheets */
  STATE_SHEET,
  STATE_END,
} State;

struct _JtReadParser
{
  State state;
  GByteArray *waiting; /* the beginning of a record whose rest has not come */
  JtWorkbookBuilder *builder;
  guint row; /* the last of the sheet */
  guint n_rows;
  JtCharset charset;
};

/* A record while it is read. */
typedef struct
{
  const char *at;
  gsize left;
} Record;

JtReadParser *
jt_read_parser_new (void)
{
  JtReadParser *parser = g_new0 (JtReadParser, 1);

  parser->waiting = g_byte_array_new ();
  parser->builder = jt_workbook_builder_new ();
  return parser;
}

void
jt_read_parser_free (JtReadParser *parser)
{
  if (parser == NULL)
    return;
  g_byte_array_unref (parser->waiting);
  jt_workbook_builder_free (parser->builder);
  g_free (parser);
}

static gboolean
refuse (const char *what, GError **error)
{
  g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_READER_DIED, what);
  return FALSE;
}

static gboolean
take_number (Record *record, guint32 *number)
{
  guint32 little;

  if (record->left < sizeof little)
    return FALSE;
  memcpy (&little, record->at, sizeof little);
  *number = GUINT32_FROM_LE (little);
  record->at += sizeof little;
  record->left -= sizeof little;
  return TRUE;
}

static gboolean
take_text (Record *record, gsize max, JtSheetText *text)
{
  guint32 length;

  if (!take_number (record, &length) || length > record->left || length > max)
    return FALSE;
  text->text = record->at;
  text->length = length;
  record->at += length;
  record->left -= length;
  /* g_utf8_validate_len() refuses a zero within, too. */
  return g_utf8_validate_len (text->text, length, NULL);
}

static gboolean
take_charset (JtReadParser *parser, Record *record, GError **error)
{
  g_autofree char *name = NULL;
  JtSheetText text;

  if (parser->state != STATE_BETWEEN || parser->charset != JT_CHARSET_DETECT
      || !take_text (record, MAX_NAME, &text))
    return refuse ("charset", error);
  name = g_strndup (text.text, text.length);
  return jt_charset_from_name (name, &parser->charset) ? TRUE : refuse ("charset", error);
}

static gboolean
take_sheet (JtReadParser *parser, Record *record, GError **error)
{
  g_autofree char *name = NULL;
  guint32 hidden;
  JtSheetText text;

  if (parser->state != STATE_BETWEEN || !take_number (record, &hidden) || hidden > 1
      || !take_text (record, MAX_NAME, &text))
    return refuse ("sheet", error);
  parser->state = STATE_SHEET;
  parser->row = 0;
  name = g_strndup (text.text, text.length);
  return jt_workbook_sink.begin (parser->builder, name, hidden != 0, error);
}

static gboolean
take_row (JtReadParser *parser, Record *record, GError **error)
{
  JtSheetText cells[JT_SHEET_MAX_COLUMNS];
  guint32 number, n_cells;

  if (parser->state != STATE_SHEET || !take_number (record, &number)
      || !take_number (record, &n_cells) || number <= parser->row || number > MAX_ROW
      || n_cells > JT_SHEET_MAX_COLUMNS)
    return refuse ("row", error);
  for (guint i = 0; i < n_cells; i++)
    if (!take_text (record, 4 * JT_SHEET_MAX_CELL, &cells[i]))
      return refuse ("cell", error);
  parser->row = number;
  parser->n_rows++;
  return jt_workbook_sink.row (parser->builder, number, cells, n_cells, error);
}

static gboolean
take_merged (JtReadParser *parser, Record *record, GError **error)
{
  JtSheetRange range;

  if (parser->state != STATE_SHEET || !take_number (record, &range.first_row)
      || !take_number (record, &range.last_row) || !take_number (record, &range.first_column)
      || !take_number (record, &range.last_column) || range.first_row > range.last_row
      || range.first_column > range.last_column || range.last_row > MAX_ROW
      || range.last_column > MAX_ROW)
    return refuse ("merged", error);
  return jt_workbook_sink.merged (parser->builder, &range, error);
}

static gboolean
take_sheet_end (JtReadParser *parser, GError **error)
{
  if (parser->state != STATE_SHEET)
    return refuse ("end of sheet", error);
  parser->state = STATE_BETWEEN;
  return jt_workbook_sink.end (parser->builder, error);
}

/* The other side's error becomes ours, if it is one that we know. */
static gboolean
take_error (Record *record, GError **error)
{
  g_autofree char *nick = NULL;
  g_autofree char *fact = NULL;
  JtSheetText nick_text, fact_text;
  JtExchangeError code;

  if (!take_text (record, MAX_NAME, &nick_text) || !take_text (record, MAX_NAME, &fact_text)
      || record->left > 0)
    return refuse ("error", error);
  nick = g_strndup (nick_text.text, nick_text.length);
  fact = g_strndup (fact_text.text, fact_text.length);
  if (!jt_exchange_error_from_nick (nick, &code))
    return refuse ("error", error);
  g_set_error_literal (error, JT_EXCHANGE_ERROR, (int) code, fact);
  return FALSE;
}

static gboolean
take_end (JtReadParser *parser, GError **error)
{
  if (parser->state != STATE_BETWEEN)
    return refuse ("end", error);
  parser->state = STATE_END;
  return TRUE;
}

static gboolean
take_record (JtReadParser *parser, char kind, Record *record, GError **error)
{
  gboolean taken;

  switch ((JtReadKind) kind)
    {
    case JT_READ_CHARSET:
      taken = take_charset (parser, record, error);
      break;
    case JT_READ_SHEET:
      taken = take_sheet (parser, record, error);
      break;
    case JT_READ_ROW:
      taken = take_row (parser, record, error);
      break;
    case JT_READ_MERGED:
      taken = take_merged (parser, record, error);
      break;
    case JT_READ_SHEET_END:
      taken = take_sheet_end (parser, error);
      break;
    case JT_READ_ERROR:
      taken = take_error (record, error);
      break;
    case JT_READ_END:
      taken = take_end (parser, error);
      break;
    default:
      return refuse ("record", error);
    }
  if (taken && record->left > 0)
    return refuse ("length", error);
  return taken;
}

/* Takes what is complete at the beginning of @bytes; @used is how much of it. */
static gboolean
take_complete (JtReadParser *parser, const char *bytes, gsize length, gsize *used, GError **error)
{
  const char *at = bytes;
  const char *end = bytes + length;

  if (parser->state == STATE_MAGIC)
    {
      *used = 0;
      if (memcmp (at, JT_READ_MAGIC, MIN (length, JT_READ_MAGIC_LENGTH)) != 0)
        return refuse ("version", error);
      if (length < JT_READ_MAGIC_LENGTH)
        return TRUE;
      at += JT_READ_MAGIC_LENGTH;
      parser->state = STATE_BETWEEN;
    }
  while (end - at >= JT_READ_HEAD)
    {
      Record head = { .at = at + 1, .left = sizeof (guint32) };
      Record record;
      guint32 size;

      take_number (&head, &size);
      if (parser->state == STATE_END || size > MAX_RECORD)
        return refuse ("length", error);
      if ((gsize) (end - at) < JT_READ_HEAD + (gsize) size)
        break;
      record = (Record) { .at = at + JT_READ_HEAD, .left = size };
      if (!take_record (parser, *at, &record, error))
        return FALSE;
      at += JT_READ_HEAD + size;
    }
  *used = (gsize) (at - bytes);
  return TRUE;
}

gboolean
jt_read_parser_feed (JtReadParser *parser, const char *bytes, gsize length, GError **error)
{
  gsize used;

  g_return_val_if_fail (parser != NULL && (bytes != NULL || length == 0), FALSE);

  if (length == 0)
    return TRUE;
  if (parser->waiting->len == 0)
    {
      if (!take_complete (parser, bytes, length, &used, error))
        return FALSE;
      g_byte_array_append (parser->waiting, (const guint8 *) bytes + used,
                           (guint) (length - used));
    }
  else
    {
      g_byte_array_append (parser->waiting, (const guint8 *) bytes, (guint) length);
      if (!take_complete (parser, (const char *) parser->waiting->data, parser->waiting->len, &used,
                          error))
        return FALSE;
      if (used > 0)
        g_byte_array_remove_range (parser->waiting, 0, (guint) used);
    }
  return parser->state != STATE_END || parser->waiting->len == 0 ? TRUE : refuse ("end", error);
}

guint
jt_read_parser_n_rows (const JtReadParser *parser)
{
  g_return_val_if_fail (parser != NULL, 0);
  return parser->n_rows;
}

JtCharset
jt_read_parser_charset (const JtReadParser *parser)
{
  g_return_val_if_fail (parser != NULL, JT_CHARSET_DETECT);
  return parser->charset;
}

GPtrArray *
jt_read_parser_end (JtReadParser *parser)
{
  g_return_val_if_fail (parser != NULL, NULL);

  if (parser->state != STATE_END)
    return NULL;
  return jt_workbook_builder_end (g_steal_pointer (&parser->builder));
}
