/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-verify-private.h"

#include <glib/gi18n.h>

#include "jt-attachments.h"
#include "jt-draft.h"
#include "jt-rows.h"
#include "jt-store-attachment.h"

static void
add (JtVerification *verification, const char *name, const char *what)
{
  g_autofree char *where = g_strdup_printf ("attachment %s", name);

  jt_verification_add (verification, where, what);
}

/* What is wrong with a listed file; NULL for nothing. */
static const char *
judge_file (const char *folder, const char *hash, gint64 expected)
{
  gint64 size = -1;
  gboolean whole;

  if (!jt_attachments_is_name (hash))
    return _ ("This is no name of an attachment.");
  whole = jt_attachments_check (folder, hash, &size);
  if (size < 0)
    return _ ("The file is missing.");
  if (!whole)
    return _ ("The content of the file was changed.");
  if (size != expected)
    return _ ("The size of the file is not the one that was recorded.");
  return NULL;
}

static void
verify_listed (JtVerification *verification, GHashTable *listed)
{
  g_autoptr (JtRows) rows = jt_store_attachments (verification->db);
  GError *failure = NULL;
  gint64 n = 0;

  while (jt_watch_go_on (verification->watch, NULL, n++, 0) && jt_rows_next (rows, &failure))
    {
      const char *hash = jt_rows_text (rows, "hash");
      const char *what = judge_file (verification->attachments, hash, jt_rows_int (rows, "size"));

      g_hash_table_add (listed, g_strdup (hash));
      if (what != NULL)
        add (verification, hash, what);
    }
  jt_verification_add_failure (verification, "attachment", failure);
}

static void
verify_wanted (JtVerification *verification)
{
  g_autoptr (JtRows) rows = jt_store_attachments_wanted (verification->db);
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    add (verification, jt_rows_text (rows, "hash"),
         _ ("A document names this file, but this copy of the book does not have it."));
  jt_verification_add_failure (verification, "attachment", failure);
}

/* Whether a file that is not listed is left from a submission that was cut short: it was put into
 * the folder whole, or was still being written, and then nothing was written of it. */
static gboolean
is_left_over (const char *folder, const char *name)
{
  gint64 size;

  return g_str_has_prefix (name, JT_DRAFT_MARK) ||
         (jt_attachments_is_name (name) && jt_attachments_check (folder, name, &size));
}

static void
verify_folder (JtVerification *verification, GHashTable *listed)
{
  g_autoptr (GDir) folder = g_dir_open (verification->attachments, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (!g_hash_table_contains (listed, name) && !is_left_over (verification->attachments, name))
      add (verification, name, _ ("Nothing names this file. It does not belong into the folder."));
}

void
jt_verify_attachments (JtVerification *verification)
{
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  verify_listed (verification, listed);
  verify_wanted (verification);
  verify_folder (verification, listed);
}
