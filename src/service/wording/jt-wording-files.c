/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-wording-private.h"

#include <glib/gi18n.h>

#include "jt-exchange-error.h"
#include "jt-report-error.h"
#include "jt-store-error.h"
#include "jt-value-error.h"

static const char *const store_sentences[JT_STORE_N_ERRORS] = {
  [JT_STORE_ERROR_MISSING] = N_("There is no case book at {fact}. Make a new one, or open another."),
  [JT_STORE_ERROR_NO_FOLDER] = N_("The folder of {fact} is not there. Make it first, or choose another place."),
  [JT_STORE_ERROR_EXISTS] = N_("There is a file already at {fact}. A new book never replaces one: choose another name."),
  [JT_STORE_ERROR_NOT_A_BOOK] = N_("This file is no case book: {fact}. It was left as it is."),
  [JT_STORE_ERROR_NEWER] = N_("A newer version of Jiati has written to this book, in a form that this version does not know: {fact}. It was left as it is. Open it with the newer version, or install that on this computer."),
  [JT_STORE_ERROR_OLDER] = N_("The book is of an older format and cannot be changed here: {fact}. Open it once on a disk that can be written."),
  [JT_STORE_ERROR_DAMAGED] = N_("The book is damaged: {fact}. Restore it from a backup."),
  [JT_STORE_ERROR_LOCKED] = N_("Another program is writing to the book: {fact}. Nothing was changed; try again in a moment."),
  [JT_STORE_ERROR_READ_ONLY] = N_("The book cannot be written: {fact}. Nothing was changed; check the file's permissions."),
  [JT_STORE_ERROR_FULL] = N_("The disk is full: {fact}. Nothing was changed; make room and try again."),
  [JT_STORE_ERROR_IO] = N_("The disk did not read or write: {fact}. Nothing was changed; check the disk."),
  [JT_STORE_ERROR_NETWORK] = N_("The book lies on a network file system: {fact}. Copy it to a disk of this computer."),
  [JT_STORE_ERROR_NO_PERMISSION] = N_("This user may not open the file: {fact}. Check its permissions and those of its folder."),
  [JT_STORE_ERROR_CONSTRAINT] = N_("The book refused the change, which does not fit what it holds: {fact}. Nothing was changed."),
  [JT_STORE_ERROR_MISUSE] = N_("The program made a mistake: {fact}. Nothing was changed."),
};

static const char *const exchange_sentences[JT_EXCHANGE_ERROR_LAST] = {
  /* The file */
  [JT_EXCHANGE_ERROR_FILE_MISSING] = N_("There is no file {fact}. Check its name."),
  [JT_EXCHANGE_ERROR_FILE_UNREADABLE] = N_("The file cannot be read: {fact}."),
  [JT_EXCHANGE_ERROR_NOT_A_FILE] = N_("{fact} is a folder, a pipe or a device, not a file. Nothing was read. Save what it holds as a file and choose that."),
  [JT_EXCHANGE_ERROR_FILE_TOO_LARGE] = N_("The file is larger than this program reads: {fact}. Split it."),
  [JT_EXCHANGE_ERROR_WRITE_FAILED] = N_("The file could not be written: {fact}. An older file of that name is still there."),
  [JT_EXCHANGE_ERROR_OVER_A_BOOK] = N_("{fact} is a case book, and no other file ever takes its place. Choose another name."),
  [JT_EXCHANGE_ERROR_NOT_A_TABLE] = N_("The file is no table that this program reads. Nothing was taken from it. Open it in a spreadsheet program and save it as xlsx or csv."),
  [JT_EXCHANGE_ERROR_CHARSET] = N_("The characters of the file cannot be read from line {fact} on. Save it as UTF-8 or GB18030."),
  [JT_EXCHANGE_ERROR_CSV_QUOTE] = N_("A quotation mark is not closed in row {fact}."),
  [JT_EXCHANGE_ERROR_EMPTY] = N_("The file holds no rows. {fact}"),
  [JT_EXCHANGE_ERROR_HEADER_MISSING] = N_("Columns are missing: {fact}. Name them in the header."),
  [JT_EXCHANGE_ERROR_HEADER_TWICE] = N_("Columns stand twice in the header: {fact}. Leave one of them."),
  [JT_EXCHANGE_ERROR_UNKNOWN_FIELD] = N_("There is no field “{fact}”."),
  [JT_EXCHANGE_ERROR_TOO_MANY_ROWS] = N_("The file has more rows than {fact}. Split it."),
  [JT_EXCHANGE_ERROR_TOO_MANY_COLUMNS] = N_("Row {fact} has more than 256 columns."),
  [JT_EXCHANGE_ERROR_CELL_TOO_LONG] = N_("Row {fact} has a cell of more than 32,767 characters."),
  [JT_EXCHANGE_ERROR_ENCRYPTED] = N_("The workbook is locked by a password. Open it in a spreadsheet program, take the password off and save it. {fact}"),
  [JT_EXCHANGE_ERROR_OLD_WORKBOOK] = N_("The workbook is of a format that this program does not read: {fact}. Open it in a spreadsheet program and save it as xlsx."),
  [JT_EXCHANGE_ERROR_BROKEN_WORKBOOK] = N_("The workbook is damaged and cannot be read. Nothing was taken from it. Open it in a spreadsheet program and save it anew, or ask for the file once more."),
  [JT_EXCHANGE_ERROR_NO_SUCH_SHEET] = N_("There is no sheet “{fact}” in the file."),
  [JT_EXCHANGE_ERROR_READER_MISSING] = N_("The program that reads files cannot be started: {fact}. Install Jiati again."),
  [JT_EXCHANGE_ERROR_READER_DIED] = N_("The program that reads files ended before its time: {fact}. The file may be damaged; open it in a spreadsheet program and save it anew."),
  /* A row */
  [JT_EXCHANGE_ERROR_VALUE_MISSING] = N_("This cell has to be filled in. {fact}"),
  [JT_EXCHANGE_ERROR_CONTROL_CHARACTER] = N_("The cell holds a character that cannot be printed: {fact}."),
  [JT_EXCHANGE_ERROR_CELL_ERROR] = N_("The spreadsheet program found an error here: {fact}. Mend the formula or type the value."),
  [JT_EXCHANGE_ERROR_NAME_TOO_LONG] = N_("A name of more than 200 characters is none: “{fact}”. Check whether cells have run together."),
  [JT_EXCHANGE_ERROR_PLACE_NAME] = N_("“{fact}” cannot be the name of a place: leave out “/”."),
  [JT_EXCHANGE_ERROR_PLACE_DATE] = N_("A spreadsheet program has made the date {fact} of a name such as 3-1. Format the column as text and type the name again."),
  [JT_EXCHANGE_ERROR_AREA] = N_("“{fact}” is no area. Write square metres with at most two decimals, more than 0."),
  [JT_EXCHANGE_ERROR_FLOOR] = N_("“{fact}” is no floor."),
  [JT_EXCHANGE_ERROR_STOREYS] = N_("“{fact}” is no number of storeys."),
  [JT_EXCHANGE_ERROR_LIFT] = N_("“{fact}” says neither yes nor no."),
  [JT_EXCHANGE_ERROR_USE] = N_("“{fact}” is no use of a part."),
  [JT_EXCHANGE_ERROR_BASIS] = N_("“{fact}” is no basis of an area. Write 登记, 实测 or 合同."),
  [JT_EXCHANGE_ERROR_TITLE] = N_("“{fact}” is no state of title."),
  [JT_EXCHANGE_ERROR_SALE] = N_("“{fact}” is no state of sale. Write 未售, 已售未交付 or 已交付."),
  [JT_EXCHANGE_ERROR_SHARE] = N_("“{fact}” is no form of ownership. Write 单独, 按份 or 共同."),
  [JT_EXCHANGE_ERROR_REAL_ESTATE_UNIT] = N_("“{fact}” is no real estate unit number: it has 28 characters."),
  [JT_EXCHANGE_ERROR_CERTIFICATE] = N_("The ID number is not right: {fact}. Check it against the document."),
  [JT_EXCHANGE_ERROR_CERTIFICATE_DIGITS_LOST] = N_("The ID number has lost digits: {fact}. Format the column as text and type it again."),
  [JT_EXCHANGE_ERROR_USCC] = N_("“{fact}” is no unified social credit code. Check it against the licence."),
  [JT_EXCHANGE_ERROR_OWNER_TWICE] = N_("An owner of the part is named twice: {fact}. Leave one, or give each a certificate number."),
  [JT_EXCHANGE_ERROR_OWNER_COUNT] = N_("There are more numbers than owners: {fact}."),
  [JT_EXCHANGE_ERROR_OWNER_NUMBER] = N_("No owner is named for the number {fact}."),
  [JT_EXCHANGE_ERROR_PHONE] = N_("“{fact}” is no telephone number."),
  [JT_EXCHANGE_ERROR_PART_TWICE] = N_("The part stands already in row {fact}. Leave one of the rows."),
  [JT_EXCHANGE_ERROR_CONTRADICTION] = N_("An earlier row says otherwise: {fact}. Make both say the same."),
  [JT_EXCHANGE_ERROR_CHOICE] = N_("“{fact}” is no choice. Write 同意, 不同意, 弃权, 无效 or 未收回."),
  [JT_EXCHANGE_ERROR_MOTION] = N_("“{fact}” is no motion. Write lift or fund."),
  [JT_EXCHANGE_ERROR_DATE] = N_("“{fact}” is no date. Write it as 2026-11-18."),
  [JT_EXCHANGE_ERROR_FILE_CHANGED] = N_("“{fact}” was changed after its rows were shown. Nothing was written. Go back a step and look at the changes again."),
  /* The scan of a document */
  [JT_EXCHANGE_ERROR_SCAN_MISSING] = N_("The scan “{fact}” is gone from the folder of attachments beside the book. Take it in again, or fetch it from a backup."),
  [JT_EXCHANGE_ERROR_SCAN_CHANGED] = N_("The scan “{fact}” is no longer the file that was taken in: its content has changed. It was not opened. Take it in again, or fetch it from a backup."),
};

static const char *const report_sentences[JT_REPORT_ERROR_LAST] = {
  [JT_REPORT_ERROR_WRITE_FAILED] = N_("The file could not be written: {fact}. An older file of that name is still there."),
  [JT_REPORT_ERROR_OVER_A_BOOK] = N_("{fact} is a case book, and no other file ever takes its place. Choose another name."),
  [JT_REPORT_ERROR_TEXT] = N_("The book holds a text that is spoiled, in row and column {fact}. Nothing was written."),
  [JT_REPORT_ERROR_TEXT_TOO_LONG] = N_("A text is too long for a workbook, in row and column {fact}. Nothing was written."),
  [JT_REPORT_ERROR_TOO_MANY_ROWS] = N_("A workbook holds no more than {fact} rows. Nothing was written; write a csv file."),
  [JT_REPORT_ERROR_TEMPLATE] = N_("The template of columns has a word that means nothing here: {fact}. Correct it and choose the file again."),
};

static const char *const value_sentences[] = {
  [JT_VALUE_ERROR_AREA] = N_("“{fact}” is no area. Write square metres with at most two decimals."),
  [JT_VALUE_ERROR_MONEY] = N_("“{fact}” is no amount. Write yuan with at most two decimals."),
  [JT_VALUE_ERROR_DATE] = N_("“{fact}” is no date. Write it as 2026-11-18."),
  [JT_VALUE_ERROR_MOMENT] = N_("“{fact}” is no date and hour. Write it as 2026-11-18 or 2026-11-18T17:00."),
};

const char *
jt_wording_store_sentence (int code)
{
  g_return_val_if_fail (code >= 0 && code < JT_STORE_N_ERRORS, "{fact}");
  return store_sentences[code];
}

const char *
jt_wording_exchange_sentence (int code)
{
  g_return_val_if_fail (code >= 0 && code < JT_EXCHANGE_ERROR_LAST, "{fact}");
  return exchange_sentences[code];
}

const char *
jt_wording_report_sentence (int code)
{
  g_return_val_if_fail (code >= 0 && code < JT_REPORT_ERROR_LAST, "{fact}");
  return report_sentences[code];
}

const char *
jt_wording_value_sentence (int code)
{
  g_return_val_if_fail (code >= 0 && code < (int) G_N_ELEMENTS (value_sentences), "{fact}");
  return value_sentences[code];
}
