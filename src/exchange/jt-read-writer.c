/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "jt-read-private.h"
#include "jt-read-protocol.h"

/* Records are gathered up to this size before they are written. */
#define GATHERED (64 * 1024)

struct _JtReadWriter
{
  int fd;
  GByteArray *bytes;
  guint record; /* where the length of the record at hand stands */
};

JtReadWriter *
jt_read_writer_new (int fd)
{
  JtReadWriter *writer = g_new0 (JtReadWriter, 1);

  writer->fd = fd;
  writer->bytes = g_byte_array_new ();
  g_byte_array_append (writer->bytes, (const guint8 *) JT_READ_MAGIC, JT_READ_MAGIC_LENGTH);
  return writer;
}

void
jt_read_writer_free (JtReadWriter *writer)
{
  if (writer == NULL)
    return;
  g_byte_array_unref (writer->bytes);
  g_free (writer);
}

static gboolean
flush (JtReadWriter *writer, GError **error)
{
  const guint8 *at = writer->bytes->data;
  gsize left = writer->bytes->len;

  while (left > 0)
    {
      gssize n = write (writer->fd, at, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_WRITE_FAILED,
                               g_strerror (errno));
          return FALSE;
        }
      at += n;
      left -= (gsize) n;
    }
  g_byte_array_set_size (writer->bytes, 0);
  return TRUE;
}

static void
put_number (JtReadWriter *writer, guint32 number)
{
  guint32 little = GUINT32_TO_LE (number);

  g_byte_array_append (writer->bytes, (const guint8 *) &little, sizeof little);
}

static void
put_text (JtReadWriter *writer, const char *text, gsize length)
{
  put_number (writer, (guint32) length);
  g_byte_array_append (writer->bytes, (const guint8 *) text, (guint) length);
}

static void
begin_record (JtReadWriter *writer, JtReadKind kind)
{
  guint8 letter = (guint8) kind;

  g_byte_array_append (writer->bytes, &letter, 1);
  writer->record = writer->bytes->len;
  put_number (writer, 0);
}

static gboolean
end_record (JtReadWriter *writer, GError **error)
{
  guint32 length = writer->bytes->len - writer->record - (guint32) sizeof (guint32);
  guint32 little = GUINT32_TO_LE (length);

  memcpy (writer->bytes->data + writer->record, &little, sizeof little);
  return writer->bytes->len < GATHERED || flush (writer, error);
}

static gboolean
begin (gpointer data, const char *name, gboolean hidden, GError **error)
{
  JtReadWriter *writer = data;

  begin_record (writer, JT_READ_SHEET);
  put_number (writer, hidden ? 1 : 0);
  put_text (writer, name, strlen (name));
  return end_record (writer, error);
}

static gboolean
row (gpointer data, guint number, const JtSheetText *cells, guint n_cells, GError **error)
{
  JtReadWriter *writer = data;

  begin_record (writer, JT_READ_ROW);
  put_number (writer, number);
  put_number (writer, n_cells);
  for (guint i = 0; i < n_cells; i++)
    put_text (writer, cells[i].text, cells[i].length);
  return end_record (writer, error);
}

static gboolean
merged (gpointer data, const JtSheetRange *range, GError **error)
{
  JtReadWriter *writer = data;

  begin_record (writer, JT_READ_MERGED);
  put_number (writer, range->first_row);
  put_number (writer, range->last_row);
  put_number (writer, range->first_column);
  put_number (writer, range->last_column);
  return end_record (writer, error);
}

static gboolean
end (gpointer data, GError **error)
{
  JtReadWriter *writer = data;

  begin_record (writer, JT_READ_SHEET_END);
  return end_record (writer, error);
}

const JtSheetSink jt_read_sink = { .begin = begin, .row = row, .merged = merged, .end = end };

gboolean
jt_read_writer_charset (JtReadWriter *writer, const char *name, GError **error)
{
  g_return_val_if_fail (writer != NULL && name != NULL, FALSE);

  begin_record (writer, JT_READ_CHARSET);
  put_text (writer, name, strlen (name));
  return end_record (writer, error);
}

gboolean
jt_read_writer_end (JtReadWriter *writer, const GError *error)
{
  g_return_val_if_fail (writer != NULL, FALSE);

  if (error == NULL)
    begin_record (writer, JT_READ_END);
  else
    {
      const char *nick = jt_exchange_error_nick ((JtExchangeError) error->code);

      begin_record (writer, JT_READ_ERROR);
      put_text (writer, nick, strlen (nick));
      put_text (writer, error->message, strlen (error->message));
    }
  return end_record (writer, NULL) && flush (writer, NULL);
}
