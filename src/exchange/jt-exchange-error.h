/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JT_EXCHANGE_ERROR:
 *
 * The domain of everything that can be wrong with a file from outside.  The code says what, the
 * message is the fact that caused it (a path, a row, the text of a cell) and never a sentence:
 * sentences are made in service/jt-wording.c, in the user's language.
 */
#define JT_EXCHANGE_ERROR (jt_exchange_error_quark ())
GQuark jt_exchange_error_quark (void);

/**
 * JtExchangeError:
 *
 * Codes of a file refuse the file whole and arrive as a #GError.  Codes of a row leave that row
 * out and arrive in a #JtDiagnostic, unless the reader refuses the whole file at the first bad
 * line (votes and weights); then the fact begins with the row: "7: 87.355".
 */
typedef enum
{
  /* The file */
  JT_EXCHANGE_ERROR_FILE_MISSING,     /* fact: the path */
  JT_EXCHANGE_ERROR_FILE_UNREADABLE,  /* fact: the path and what the system says */
  JT_EXCHANGE_ERROR_NOT_A_FILE,       /* fact: the path of a folder, pipe, socket or device */
  JT_EXCHANGE_ERROR_FILE_TOO_LARGE,   /* fact: the path, or the number of bytes */
  JT_EXCHANGE_ERROR_WRITE_FAILED,     /* fact: the path and what the system says */
  JT_EXCHANGE_ERROR_OVER_A_BOOK,      /* fact: the path */
  JT_EXCHANGE_ERROR_NOT_A_TABLE,      /* fact: what it is instead, e.g. "xlsx" */
  JT_EXCHANGE_ERROR_CHARSET,          /* fact: the line of the first bad byte */
  JT_EXCHANGE_ERROR_CSV_QUOTE,        /* fact: the row whose quote is wrong */
  JT_EXCHANGE_ERROR_EMPTY,            /* fact: "" */
  JT_EXCHANGE_ERROR_HEADER_MISSING,   /* fact: the missing columns, joined by 、 */
  JT_EXCHANGE_ERROR_HEADER_TWICE,     /* fact: the columns in question, joined by 、 */
  JT_EXCHANGE_ERROR_UNKNOWN_FIELD,    /* fact: the field named by a mapping */
  JT_EXCHANGE_ERROR_TOO_MANY_ROWS,    /* fact: the limit */
  JT_EXCHANGE_ERROR_TOO_MANY_COLUMNS, /* fact: the row */
  JT_EXCHANGE_ERROR_CELL_TOO_LONG,    /* fact: the row */
  JT_EXCHANGE_ERROR_ENCRYPTED,        /* fact: "" */
  JT_EXCHANGE_ERROR_OLD_WORKBOOK,     /* fact: what it is, "xls" or "xlsb" */
  JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,  /* fact: the part of the workbook, and what is wrong there */
  JT_EXCHANGE_ERROR_NO_SUCH_SHEET,    /* fact: the name */
  JT_EXCHANGE_ERROR_READER_MISSING,   /* fact: where jiati-read should be, what the system says */
  JT_EXCHANGE_ERROR_READER_DIED,      /* fact: how it ended */
  /* A row; the fact is the text of the cell unless said otherwise */
  JT_EXCHANGE_ERROR_VALUE_MISSING,     /* fact: "" */
  JT_EXCHANGE_ERROR_CONTROL_CHARACTER, /* fact: its code point, "U+0007" */
  JT_EXCHANGE_ERROR_CELL_ERROR,        /* fact: what the spreadsheet program says, "#N/A" */
  JT_EXCHANGE_ERROR_NAME_TOO_LONG,     /* fact: how it begins */
  JT_EXCHANGE_ERROR_PLACE_NAME,
  JT_EXCHANGE_ERROR_PLACE_DATE, /* fact: the date that a spreadsheet program made of it */
  JT_EXCHANGE_ERROR_AREA,
  JT_EXCHANGE_ERROR_FLOOR,
  JT_EXCHANGE_ERROR_STOREYS,
  JT_EXCHANGE_ERROR_LIFT,
  JT_EXCHANGE_ERROR_USE,
  JT_EXCHANGE_ERROR_BASIS,
  JT_EXCHANGE_ERROR_TITLE,
  JT_EXCHANGE_ERROR_SALE,
  JT_EXCHANGE_ERROR_SHARE,
  JT_EXCHANGE_ERROR_REAL_ESTATE_UNIT,
  JT_EXCHANGE_ERROR_CERTIFICATE,             /* fact: the number, masked */
  JT_EXCHANGE_ERROR_CERTIFICATE_DIGITS_LOST, /* fact: what is left of the number, masked */
  JT_EXCHANGE_ERROR_USCC,
  JT_EXCHANGE_ERROR_OWNER_TWICE, /* fact: the name or names, "张三、张三" */
  JT_EXCHANGE_ERROR_OWNER_COUNT, /* fact: numbers and owners, "3 > 2" */
  JT_EXCHANGE_ERROR_OWNER_NUMBER, /* fact: the number, which no owner has */
  JT_EXCHANGE_ERROR_PHONE,       /* fact: the number, masked */
  JT_EXCHANGE_ERROR_PART_TWICE,  /* fact: the row where it stands first */
  JT_EXCHANGE_ERROR_CONTRADICTION, /* fact: what this row and an earlier one say, "7 ≠ 6" */
  JT_EXCHANGE_ERROR_CHOICE,
  JT_EXCHANGE_ERROR_MOTION,
  JT_EXCHANGE_ERROR_DATE,
  JT_EXCHANGE_ERROR_FILE_CHANGED, /* fact: the file */
  /* The scan of a document, in the folder beside the book; fact: its name */
  JT_EXCHANGE_ERROR_SCAN_MISSING,
  JT_EXCHANGE_ERROR_SCAN_CHANGED,
  JT_EXCHANGE_ERROR_LAST,
} JtExchangeError;

/**
 * jt_exchange_error_from_nick:
 * @nick: a word, from whatever source
 * @code: (out): the code it stands for
 *
 * Returns: whether there is such a code
 */
gboolean jt_exchange_error_from_nick (const char *nick, JtExchangeError *code);

/**
 * jt_exchange_error_nick:
 * @code: one of #JtExchangeError
 *
 * Returns: the kebab-case word that machines read as "code"
 */
const char *jt_exchange_error_nick (JtExchangeError code);

G_END_DECLS
