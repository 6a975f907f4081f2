/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sheet-file.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "jt-file.h"
#include "jt-read-protocol.h"

#define READER "jiati-read"

#define CHUNK ((gsize) 64 * 1024)

/* Where the reader lies: where the environment says, where it was installed, or, for a program that
 * was built and not installed, in the room beside the one this program runs from. */
static char *
find_reader (void)
{
  const char *named = g_getenv ("JIATI_LIBEXECDIR");
  g_autofree char *installed = g_build_filename (JT_LIBEXECDIR, READER, NULL);
  g_autofree char *self = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *beside = NULL;

  if (named != NULL)
    return g_build_filename (named, READER, NULL);
  self = g_file_read_link ("/proc/self/exe", NULL);
  if (self != NULL)
    {
      folder = g_path_get_dirname (self);
      beside = g_build_filename (folder, "..", "exchange", READER, NULL);
      if (g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&beside);
    }
  return g_steal_pointer (&installed);
}

/* Starts the reader with @fd, which it takes over, as its input. */
static GSubprocess *
start_reader (int fd, const char *charset, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *program = find_reader ();
  g_autoptr (GError) failure = NULL;
  GSubprocess *reader;

  g_subprocess_launcher_take_stdin_fd (launcher, fd);
  reader = g_subprocess_launcher_spawn (launcher, &failure, program, charset, NULL);
  if (reader == NULL)
    g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_READER_MISSING,
                         failure->message);
  return reader;
}

/* Listens until the reader has said all, or something is wrong. */
static gboolean
listen (GSubprocess *reader, JtReadParser *parser, const JtSheetFileOptions *options,
        GError **error)
{
  GInputStream *pipe = g_subprocess_get_stdout_pipe (reader);
  g_autofree char *chunk = g_malloc (CHUNK);

  while (TRUE)
    {
      gssize n = g_input_stream_read (pipe, chunk, CHUNK, options->cancellable, error);

      if (n < 0)
        return FALSE;
      if (n == 0)
        return TRUE;
      if (!jt_read_parser_feed (parser, chunk, (gsize) n, error))
        return FALSE;
      if (options->progress != NULL)
        options->progress (jt_read_parser_n_rows (parser), options->data);
    }
}

/* Why a reader fell silent.  What it is not given, time or memory, a file had too much need of;
 * GLib ends a process that gets no memory by a trap. */
static void
explain_silence (GSubprocess *reader, const char *path, GError **error)
{
  int number;

  if (!g_subprocess_get_if_signaled (reader))
    {
      g_set_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_READER_DIED, READER ": %d",
                   g_subprocess_get_if_exited (reader) ? g_subprocess_get_exit_status (reader) : -1);
      return;
    }
  number = g_subprocess_get_term_sig (reader);
  if (number == SIGXCPU || number == SIGTRAP)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_FILE_TOO_LARGE, name);
    }
  else
    g_set_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_READER_DIED, READER ": %s",
                 g_strsignal (number));
}

/* The reader knows its input by no name. */
static void
name_file (GError *error, const char *path)
{
  if (error == NULL || error->domain != JT_EXCHANGE_ERROR || *error->message != '\0')
    return;
  if (error->code == JT_EXCHANGE_ERROR_FILE_TOO_LARGE
      || error->code == JT_EXCHANGE_ERROR_FILE_UNREADABLE)
    {
      g_free (error->message);
      error->message = g_filename_display_name (path);
    }
}

GPtrArray *
jt_sheet_file_read_with (const char *path, const JtSheetFileOptions *options, const char **used,
                         GError **error)
{
  g_autoptr (JtReadParser) parser = jt_read_parser_new ();
  g_autoptr (GSubprocess) reader = NULL;
  GError *failure = NULL;
  GPtrArray *sheets;
  int fd;

  g_return_val_if_fail (path != NULL && options != NULL, NULL);

  fd = jt_file_open (path, JT_FILE_LIMIT, error);
  if (fd < 0)
    return NULL;
  reader = start_reader (fd, options->charset, error);
  if (reader == NULL)
    return NULL;

  if (!listen (reader, parser, options, &failure))
    g_subprocess_force_exit (reader);
  /* Nobody is left behind, whatever happened. */
  g_subprocess_wait (reader, NULL, NULL);
  if (failure != NULL)
    {
      name_file (failure, path);
      g_propagate_error (error, failure);
      return NULL;
    }
  if (used != NULL)
    *used = jt_charset_name (jt_read_parser_charset (parser));
  sheets = jt_read_parser_end (parser);
  if (sheets == NULL)
    explain_silence (reader, path, error);
  return sheets;
}

GPtrArray *
jt_sheet_file_read_all (const char *path, GCancellable *cancellable, GError **error)
{
  const JtSheetFileOptions options = { .cancellable = cancellable };

  return jt_sheet_file_read_with (path, &options, NULL, error);
}

JtSheet *
jt_sheet_file_read (const char *path, GError **error)
{
  g_autoptr (GPtrArray) sheets = jt_sheet_file_read_all (path, NULL, error);

  if (sheets == NULL)
    return NULL;
  for (guint i = 0; i < sheets->len; i++)
    {
      JtWorkbookSheet *sheet = g_ptr_array_index (sheets, i);

      if (!sheet->hidden && jt_sheet_n_rows (sheet->sheet) > 0)
        return g_steal_pointer (&sheet->sheet);
    }
  g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_EMPTY, "");
  return NULL;
}
