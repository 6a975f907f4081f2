/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-charset.h"
#include "jt-exchange-error.h"
#include "jt-workbook.h"

G_BEGIN_DECLS

/* What jiati-read says on standard output, and how it is understood.
 *
 * First eight bytes, then records: a letter, the length of what follows (32 bits, the lowest byte
 * first), and that.  Numbers in it are 32 bits too; a text is its length and its bytes in UTF-8.
 *
 *   C  name                           the charset of a csv file, before its sheet
 *   S  hidden (0, 1), name            a sheet begins
 *   R  number, n, n texts             a row
 *   M  first row, last row, first column, last column
 *   E                                 the sheet is complete
 *   X  nick of a code, fact           an error; nothing follows
 *   Z                                 all is said; nothing follows
 */

/**
 * JtReadWriter:
 *
 * Writes records to a file descriptor.
 */
typedef struct _JtReadWriter JtReadWriter;

/**
 * jt_read_sink:
 *
 * The sink whose data is a #JtReadWriter.  It fails when nobody listens any more, with
 * JT_EXCHANGE_ERROR_WRITE_FAILED.
 */
extern const JtSheetSink jt_read_sink;

/**
 * jt_read_writer_new:
 * @fd: where to write
 *
 * Returns: (transfer full): a writer
 */
JtReadWriter *jt_read_writer_new (int fd);

/**
 * jt_read_writer_free:
 * @writer: (nullable) (transfer full): what to free
 */
void jt_read_writer_free (JtReadWriter *writer);

/**
 * jt_read_writer_charset:
 * @writer: a writer, between two sheets
 * @name: the charset in which a file was read, "GB18030"
 * @error: as the sink
 *
 * Returns: whether somebody still listens
 */
gboolean jt_read_writer_charset (JtReadWriter *writer, const char *name, GError **error);

/**
 * jt_read_writer_end:
 * @writer: a writer
 * @error: (nullable): why reading failed, of JT_EXCHANGE_ERROR; %NULL when all is said
 *
 * Writes the last record.
 *
 * Returns: whether everything was written
 */
gboolean jt_read_writer_end (JtReadWriter *writer, const GError *error);

/**
 * JtReadParser:
 *
 * Understands records.  Who writes them has read a file that somebody made to mislead, so nothing
 * is taken on trust: order, lengths, characters and limits are looked at again.
 */
typedef struct _JtReadParser JtReadParser;

/**
 * jt_read_parser_new:
 *
 * Returns: (transfer full): a parser that has heard nothing
 */
JtReadParser *jt_read_parser_new (void);

/**
 * jt_read_parser_free:
 * @parser: (nullable) (transfer full): what to free
 */
void jt_read_parser_free (JtReadParser *parser);

/**
 * jt_read_parser_feed:
 * @parser: a parser
 * @bytes: what was heard next
 * @length: how many bytes
 * @error: what the other side says in its error record; or JT_EXCHANGE_ERROR_READER_DIED with what
 *   was wrong with a record, and those of #JtSheet
 *
 * Returns: whether more may come; after %FALSE the parser is only to be freed
 */
gboolean jt_read_parser_feed (JtReadParser *parser, const char *bytes, gsize length,
                              GError **error);

/**
 * jt_read_parser_n_rows:
 * @parser: a parser
 *
 * Returns: how many rows have come so far
 */
guint jt_read_parser_n_rows (const JtReadParser *parser);

/**
 * jt_read_parser_charset:
 * @parser: a parser
 *
 * Returns: the charset of a csv file; %JT_CHARSET_DETECT while that was not said, and for workbooks
 */
JtCharset jt_read_parser_charset (const JtReadParser *parser);

/**
 * jt_read_parser_end:
 * @parser: a parser
 *
 * Returns: (transfer full) (nullable) (element-type JtWorkbookSheet): the sheets, when all was said;
 *   %NULL when the other side fell silent before its time
 */
GPtrArray *jt_read_parser_end (JtReadParser *parser);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtReadWriter, jt_read_writer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtReadParser, jt_read_parser_free)

G_END_DECLS
