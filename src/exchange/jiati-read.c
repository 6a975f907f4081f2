/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one file from outside on standard input, a workbook or csv, and says on standard output
 * what it holds (jt-read-protocol.h).  Whatever the file does to its reader, it does to a process
 * that can open no book, write no file and not go on for long. */
#include "config.h"

#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "jt-csv.h"
#include "jt-file.h"
#include "jt-read-protocol.h"
#include "jt-xlsx.h"

#define MAX_MEMORY ((rlim_t) 512 * 1024 * 1024)
#define MAX_SECONDS 10
#define MAX_FILES 16

/* The address sanitizer reserves terabytes that it never uses. */
#if defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_SANITIZED 1
#endif
#endif
#ifndef IS_SANITIZED
#define IS_SANITIZED 0
#endif

static gboolean
limit (int resource, rlim_t soft, rlim_t hard)
{
  const struct rlimit limits = { .rlim_cur = soft, .rlim_max = hard };

  return setrlimit ((__rlimit_resource_t) resource, &limits) == 0;
}

/* Gives up what reading does not need, for good. */
static gboolean
confine (void)
{
  /* What tries to write a file is told so, and not ended. */
  signal (SIGXFSZ, SIG_IGN);
  return limit (RLIMIT_CORE, 0, 0) && limit (RLIMIT_FSIZE, 0, 0)
         && limit (RLIMIT_NOFILE, MAX_FILES, MAX_FILES)
         && limit (RLIMIT_CPU, MAX_SECONDS, MAX_SECONDS + 1)
         && (IS_SANITIZED || limit (RLIMIT_AS, MAX_MEMORY, MAX_MEMORY))
         && prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

/* Gives a sheet, which has no name, to the sink. */
static gboolean
give_sheet (const JtSheet *sheet, const JtSheetSink *sink, gpointer data, GError **error)
{
  if (!sink->begin (data, "", FALSE, error))
    return FALSE;
  for (guint i = 0; i < jt_sheet_n_rows (sheet); i++)
    {
      const JtSheetRow *row = jt_sheet_row (sheet, i);
      JtSheetText cells[JT_SHEET_MAX_COLUMNS];

      for (guint j = 0; j < row->n_cells; j++)
        cells[j] = (JtSheetText) { .text = row->cells[j], .length = strlen (row->cells[j]) };
      if (!sink->row (data, row->number, cells, row->n_cells, error))
        return FALSE;
    }
  return sink->end (data, error);
}

static gboolean
read_csv (GBytes *bytes, JtCharset charset, JtReadWriter *writer, GError **error)
{
  JtCharset used;
  g_autoptr (JtSheet) sheet = jt_csv_read (bytes, charset, &used, error);

  return sheet != NULL && jt_read_writer_charset (writer, jt_charset_name (used), error)
         && give_sheet (sheet, &jt_read_sink, writer, error);
}

static gboolean
read_input (JtReadWriter *writer, JtCharset charset, GError **error)
{
  g_autoptr (GBytes) bytes = jt_file_read_fd (STDIN_FILENO, "", JT_FILE_LIMIT, error);

  if (bytes == NULL)
    return FALSE;
  if (jt_xlsx_is_workbook (bytes))
    return jt_xlsx_read_into (bytes, &jt_read_sink, writer, error);
  return read_csv (bytes, charset, writer, error);
}

/* The one argument there may be: the charset that a person chose for a csv file. */
int
main (int argc, char **argv)
{
  g_autoptr (JtReadWriter) writer = NULL;
  g_autoptr (GError) error = NULL;
  JtCharset charset = JT_CHARSET_DETECT;

  if (argc > 2 || (argc == 2 && !jt_charset_from_name (argv[1], &charset)) || !confine ())
    return 2;
  writer = jt_read_writer_new (STDOUT_FILENO);
  read_input (writer, charset, &error);
  return jt_read_writer_end (writer, error) ? 0 : 1;
}
