/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-backup.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "jt-attachments.h"
#include "jt-backup-private.h"
#include "jt-disk.h"
#include "jt-draft.h"
#include "jt-filesystem.h"
#include "jt-json.h"
#include "jt-rows.h"
#include "jt-scan-fault.h"
#include "jt-store-attachment.h"
#include "jt-verify-private.h"
#include "jt-wording-count.h"

/* A message on the screen names so many scans. */
#define MOST_SAID 5u

/* -------------------------------------------------------------------------- where it may go */

static gboolean
refuse (const char *to, GError **error)
{
  g_set_error_literal (error, JT_STORE_ERROR, JT_STORE_ERROR_EXISTS, to);
  return FALSE;
}

/* Whether what lies at @to is nothing, or a book whose place a newer copy may take.  A file of
 * another kind was put there by somebody who wants it. */
static gboolean
may_replace (const char *to, gint64 size, GError **error)
{
  g_autofree char *log = g_strconcat (to, "-wal", NULL);
  g_autoptr (GError) failure = NULL;
  g_autoptr (JtDb) old = NULL;
  GStatBuf info;

  if (size == 0)
    return TRUE;
  if (g_stat (log, &info) == 0 && info.st_size > 0)
    return refuse (to, error); /* a program is writing into it, or was killed while it did */
  old = jt_db_open (to, JT_DB_READ, &failure);
  if (old != NULL || g_error_matches (failure, JT_STORE_ERROR, JT_STORE_ERROR_DAMAGED) ||
      g_error_matches (failure, JT_STORE_ERROR, JT_STORE_ERROR_OLDER))
    return TRUE;
  return refuse (to, error);
}

/* The names that belong to the book itself. */
static gboolean
is_beside (const char *path, const char *to)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal", ".attachments" };
  g_autofree char *book = g_canonicalize_filename (path, NULL);
  g_autofree char *copy = g_canonicalize_filename (to, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (book, suffixes[i], NULL);

      if (g_str_equal (name, copy))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_target (const char *path, const char *to, GError **error)
{
  GStatBuf book, target;

  if (!jt_filesystem_check_folder (to, error))
    return FALSE;
  if (is_beside (path, to))
    return refuse (to, error);
  if (g_stat (to, &target) != 0)
    return TRUE;
  if (!S_ISREG (target.st_mode))
    return refuse (to, error);
  if (g_stat (path, &book) == 0 && book.st_dev == target.st_dev && book.st_ino == target.st_ino)
    return refuse (to, error);
  return may_replace (to, (gint64) target.st_size, error);
}

/* ---------------------------------------------------------------------------- the attachments */

/* Carries one file, from @spare where @from has it not whole. */
static gboolean
carry (JtDb *db, const char *hash, const char *from, const char *spare, const char *to,
       JsonArray *warnings, GError **error)
{
  JtScanState state, unused;
  gboolean kept;
  gint64 size;

  if (!jt_attachments_carry (from, to, hash, &state, error))
    return FALSE;
  if (state == JT_SCAN_WHOLE)
    return TRUE;
  if (spare != NULL && !jt_attachments_carry (spare, to, hash, &unused, error))
    return FALSE;
  kept = jt_attachments_is_name (hash) && jt_attachments_check (to, hash, &size);
  if (!kept || spare == NULL)
    jt_scan_fault_add (warnings, db, hash, state, kept);
  return TRUE;
}

/* Takes @rows, each with the hash of a file. */
static gboolean
carry_all (JtDb *db, JtRows *rows, const char *from, const char *spare, const char *to,
           JsonArray *warnings, JtWatch *watch, GError **error)
{
  g_autoptr (JtRows) taken = rows;
  g_autoptr (GError) failure = NULL;
  gint64 n = 0;

  while (jt_watch_go_on (watch, NULL, n++, 0) && jt_rows_next (taken, &failure))
    if (!carry (db, jt_rows_text (taken, "hash"), from, spare, to, warnings, error))
      return FALSE;
  if (failure == NULL)
    return !jt_watch_is_stopped (watch, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
jt_backup_copy_attachments (JtDb *db, const char *from, const char *spare, const char *to,
                            JsonArray *warnings, JtWatch *watch, GError **error)
{
  jt_draft_sweep (to, JT_DRAFT_MARK);
  return carry_all (db, jt_store_attachments (db), from, spare, to, warnings, watch, error)
         && carry_all (db, jt_store_attachments_wanted (db), from, spare, to, warnings, watch,
                       error);
}

/* Whether the book lists a file, or a paper names one that it does not list. */
static gboolean
is_used (JtDb *db, const char *hash)
{
  g_autoptr (JtRows) listed = jt_store_attachment (db, hash);
  g_autoptr (JtRows) named = jt_store_documents_of_file (db, hash);
  g_autoptr (GError) failure = NULL;

  return jt_rows_next (listed, &failure) || failure != NULL || jt_rows_next (named, &failure)
         || failure != NULL;
}

/* What only an older copy needed.  A file that stays behind does no harm, so nothing is said. */
static void
prune_attachments (JtDb *db, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (jt_attachments_is_name (name) && !is_used (db, name))
        g_unlink (path);
    }
}

/* --------------------------------------------------------------------------------- the copy */

static gboolean
look_at_copy (JtDb *db, gpointer data, GError **error)
{
  JtVerification *verification = data;
  const JtProblem *problem;

  jt_watch_go_on (verification->watch, _ ("Looking the copy over"), 0, 0);
  jt_verify_journal (verification);
  jt_verify_file (verification);
  if (jt_watch_is_stopped (verification->watch, error))
    return FALSE;
  if (verification->problems->len == 0)
    return TRUE;
  problem = g_ptr_array_index (verification->problems, 0);
  g_set_error (error, JT_STORE_ERROR, JT_STORE_ERROR_DAMAGED, "%s: %s", problem->where,
               problem->what);
  return FALSE;
}

static gboolean
on_watch_cb (gpointer data)
{
  return !jt_watch_is_stopped (data, NULL);
}

/* A copy of a damaged book never takes the place of an older copy, which may be the last whole
 * one. */
static gboolean
check_copy (JtDb *copy, const char *path, gint64 *entries, JtWatch *watch, GError **error)
{
  g_auto (JtVerification) verification = { 0 };
  gboolean whole;

  jt_verification_init (&verification, copy, path);
  verification.watch = watch;
  if (watch != NULL)
    jt_db_watch (copy, on_watch_cb, watch);
  whole = jt_db_run_read (copy, look_at_copy, &verification, error);
  *entries = verification.entries;
  return whole;
}

static gboolean
finish_copy (const char *path, JtDraft *draft, const char *to, gint64 *entries,
             JsonArray *warnings, JtWatch *watch, GError **error)
{
  g_autoptr (JtDb) copy = jt_db_open (jt_draft_get_name (draft), JT_DB_READ, error);
  g_autofree char *from_folder = jt_book_attachments (path);
  g_autofree char *to_folder = jt_book_attachments (to);
  int number;

  if (copy == NULL || !check_copy (copy, path, entries, watch, error) ||
      !jt_watch_go_on (watch, _ ("Copying the scans"), 0, 0) ||
      !jt_backup_copy_attachments (copy, from_folder, NULL, to_folder, warnings, watch, error))
    {
      jt_watch_is_stopped (watch, error != NULL && *error == NULL ? error : NULL);
      return FALSE;
    }
  number = jt_draft_commit (draft);
  if (number != 0)
    {
      jt_filesystem_set_error (error, to, number);
      return FALSE;
    }
  prune_attachments (copy, to_folder);
  return TRUE;
}

/* The copy is made under a name that means nothing to anybody: what failed is the copy at @to. */
static void
name_target (GError **error, const char *draft, const char *to)
{
  const char *detail;
  char *message;

  if (error == NULL || *error == NULL || !g_str_has_prefix ((*error)->message, draft))
    return;
  detail = strstr ((*error)->message + strlen (draft), ": ");
  message = g_strconcat (to, detail, NULL);
  g_free ((*error)->message);
  (*error)->message = message;
}

JsonObject *
jt_backup_answer (gint64 entries, JsonArray *warnings)
{
  JsonObject *answer = json_object_new ();

  json_object_set_int_member (answer, "entries", entries);
  if (json_array_get_length (warnings) > 0)
    json_object_set_array_member (answer, "warnings", warnings);
  else
    json_array_unref (warnings);
  return answer;
}

char *
jt_backup_say_warnings (JsonObject *answer)
{
  JsonArray *warnings = jt_json_array (answer, "warnings");
  const guint n = warnings != NULL ? json_array_get_length (warnings) : 0;
  g_autoptr (GString) text = NULL;

  if (n == 0)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < MIN (n, MOST_SAID); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            jt_json_text (json_array_get_object_element (warnings, i), "text"));
  if (n > MOST_SAID)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text,
                              ngettext ("and %u scan more; Verify Now names them all.",
                                        "and %u scans more; Verify Now names them all.",
                                        n - MOST_SAID),
                              n - MOST_SAID);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
jt_backup_say_restored (JsonObject *answer, const char *path)
{
  g_autofree char *entries
      = jt_wording_count (JT_COUNTED_ENTRIES, jt_json_int (answer, "entries", 0));
  /* Translators: "12 entries", a file */
  g_autofree char *restored = g_strdup_printf (_ ("Restored %s to %s"), entries, path);
  g_autofree char *warnings = jt_backup_say_warnings (answer);

  return warnings != NULL ? g_strjoin ("\n", restored, warnings, NULL)
                          : g_steal_pointer (&restored);
}

JsonObject *
jt_book_backup (const char *path, const char *to, GError **error)
{
  return jt_book_backup_watched (path, to, NULL, error);
}

JsonObject *
jt_book_backup_watched (const char *path, const char *to, JtWatch *watch, GError **error)
{
  g_autoptr (JtDb) db = jt_db_open (path, JT_DB_READ, error);
  g_autoptr (JsonArray) warnings = json_array_new ();
  g_autoptr (JtDraft) draft = NULL;
  gint64 entries;
  gboolean done;
  int number;

  if (db == NULL || !check_target (path, to, error))
    return NULL;
  draft = jt_draft_new (to, &number);
  if (draft == NULL)
    {
      jt_filesystem_set_error (error, to, number);
      return NULL;
    }
  jt_watch_go_on (watch, _ ("Copying the book"), 0, 0);
  done = jt_db_copy_to_draft (db, draft, error);
  /* Looking the copy over takes longer than making it: who closes the book does not wait for it. */
  g_clear_pointer (&db, jt_db_close);
  done = done && finish_copy (path, draft, to, &entries, warnings, watch, error);
  jt_disk_remove_log (jt_draft_get_name (draft));
  if (!done)
    name_target (error, jt_draft_get_name (draft), to);
  return done ? jt_backup_answer (entries, g_steal_pointer (&warnings)) : NULL;
}
