/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-exchange-error.h"

G_DEFINE_QUARK (jt-exchange-error-quark, jt_exchange_error)

static const char *const nicks[JT_EXCHANGE_ERROR_LAST] = {
  [JT_EXCHANGE_ERROR_FILE_MISSING] = "file-missing",
  [JT_EXCHANGE_ERROR_FILE_UNREADABLE] = "file-unreadable",
  [JT_EXCHANGE_ERROR_NOT_A_FILE] = "not-a-file",
  [JT_EXCHANGE_ERROR_FILE_TOO_LARGE] = "file-too-large",
  [JT_EXCHANGE_ERROR_WRITE_FAILED] = "write-failed",
  [JT_EXCHANGE_ERROR_OVER_A_BOOK] = "over-a-book",
  [JT_EXCHANGE_ERROR_NOT_A_TABLE] = "not-a-table",
  [JT_EXCHANGE_ERROR_CHARSET] = "charset",
  [JT_EXCHANGE_ERROR_CSV_QUOTE] = "csv-quote",
  [JT_EXCHANGE_ERROR_EMPTY] = "empty",
  [JT_EXCHANGE_ERROR_HEADER_MISSING] = "header-missing",
  [JT_EXCHANGE_ERROR_HEADER_TWICE] = "header-twice",
  [JT_EXCHANGE_ERROR_UNKNOWN_FIELD] = "unknown-field",
  [JT_EXCHANGE_ERROR_TOO_MANY_ROWS] = "too-many-rows",
  [JT_EXCHANGE_ERROR_TOO_MANY_COLUMNS] = "too-many-columns",
  [JT_EXCHANGE_ERROR_CELL_TOO_LONG] = "cell-too-long",
  [JT_EXCHANGE_ERROR_ENCRYPTED] = "encrypted",
  [JT_EXCHANGE_ERROR_OLD_WORKBOOK] = "old-workbook",
  [JT_EXCHANGE_ERROR_BROKEN_WORKBOOK] = "broken-workbook",
  [JT_EXCHANGE_ERROR_NO_SUCH_SHEET] = "no-such-sheet",
  [JT_EXCHANGE_ERROR_READER_MISSING] = "reader-missing",
  [JT_EXCHANGE_ERROR_READER_DIED] = "reader-died",
  [JT_EXCHANGE_ERROR_VALUE_MISSING] = "value-missing",
  [JT_EXCHANGE_ERROR_CONTROL_CHARACTER] = "control-character",
  [JT_EXCHANGE_ERROR_CELL_ERROR] = "cell-error",
  [JT_EXCHANGE_ERROR_NAME_TOO_LONG] = "name-too-long",
  [JT_EXCHANGE_ERROR_PLACE_NAME] = "place-name",
  [JT_EXCHANGE_ERROR_PLACE_DATE] = "place-date",
  [JT_EXCHANGE_ERROR_AREA] = "area",
  [JT_EXCHANGE_ERROR_FLOOR] = "floor",
  [JT_EXCHANGE_ERROR_STOREYS] = "storeys",
  [JT_EXCHANGE_ERROR_LIFT] = "lift",
  [JT_EXCHANGE_ERROR_USE] = "use",
  [JT_EXCHANGE_ERROR_BASIS] = "basis",
  [JT_EXCHANGE_ERROR_TITLE] = "title",
  [JT_EXCHANGE_ERROR_SALE] = "sale",
  [JT_EXCHANGE_ERROR_SHARE] = "share",
  [JT_EXCHANGE_ERROR_REAL_ESTATE_UNIT] = "real-estate-unit",
  [JT_EXCHANGE_ERROR_CERTIFICATE] = "certificate",
  [JT_EXCHANGE_ERROR_CERTIFICATE_DIGITS_LOST] = "certificate-digits-lost",
  [JT_EXCHANGE_ERROR_USCC] = "uscc",
  [JT_EXCHANGE_ERROR_OWNER_TWICE] = "owner-twice",
  [JT_EXCHANGE_ERROR_OWNER_COUNT] = "owner-count",
  [JT_EXCHANGE_ERROR_OWNER_NUMBER] = "owner-number",
  [JT_EXCHANGE_ERROR_PHONE] = "phone",
  [JT_EXCHANGE_ERROR_PART_TWICE] = "part-twice",
  [JT_EXCHANGE_ERROR_CONTRADICTION] = "contradiction",
  [JT_EXCHANGE_ERROR_CHOICE] = "choice",
  [JT_EXCHANGE_ERROR_MOTION] = "motion",
  [JT_EXCHANGE_ERROR_DATE] = "date",
  [JT_EXCHANGE_ERROR_FILE_CHANGED] = "file-changed",
  [JT_EXCHANGE_ERROR_SCAN_MISSING] = "scan-missing",
  [JT_EXCHANGE_ERROR_SCAN_CHANGED] = "scan-changed",
};

const char *
jt_exchange_error_nick (JtExchangeError code)
{
  g_return_val_if_fail (code < JT_EXCHANGE_ERROR_LAST, "");
  return nicks[code];
}

gboolean
jt_exchange_error_from_nick (const char *nick, JtExchangeError *code)
{
  g_return_val_if_fail (nick != NULL && code != NULL, FALSE);

  for (guint i = 0; i < JT_EXCHANGE_ERROR_LAST; i++)
    if (g_str_equal (nick, nicks[i]))
      {
        *code = (JtExchangeError) i;
        return TRUE;
      }
  return FALSE;
}
