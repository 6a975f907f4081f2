/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JT_DRAFT_MARK:
 *
 * What the name of a draft begins with; six letters and digits follow, and ".draft".
 */
#define JT_DRAFT_MARK ".jiati-"

/**
 * JtDraft:
 *
 * A file in the making.  It lies in the folder of the file it will be, under a name of its own, and
 * takes that one's place when it is whole: at any moment, even after a power cut or on a full disk,
 * there is the old file or the new one.  Its owner alone may read it (0600), because what goes out
 * holds personal data.
 *
 * While it is written it is locked, so that nobody takes it for one that a killed program left
 * behind.  Those are removed by the next draft in the same folder.
 */
typedef struct _JtDraft JtDraft;

/**
 * jt_draft_new:
 * @path: where the file shall be
 * @number: (out): the errno of what failed
 *
 * Begins a file, after removing what killed programs left in its folder.
 *
 * Returns: (transfer full) (nullable): an empty draft
 */
JtDraft *jt_draft_new (const char *path, int *number);

/**
 * jt_draft_new_marked:
 * @path: where the file shall be
 * @mark: what the name of the draft begins with, here in place of %JT_DRAFT_MARK
 * @number: (out): the errno of what failed
 *
 * Begins a file and removes nothing: for one of many, and for drafts that are not everybody's to
 * remove.
 *
 * Returns: (transfer full) (nullable): an empty draft
 */
JtDraft *jt_draft_new_marked (const char *path, const char *mark, int *number);

/**
 * jt_draft_get_name:
 * @draft: a draft
 *
 * Returns: (transfer none) (type filename): its name, for libraries that want one.  Whatever they
 *   have open there is closed before the draft is freed
 */
const char *jt_draft_get_name (const JtDraft *draft);

/**
 * jt_draft_write:
 * @draft: a draft
 * @data: bytes
 * @length: how many
 *
 * Returns: 0 when they are written behind the others, else the errno of what failed
 */
int jt_draft_write (JtDraft *draft, const void *data, gsize length);

/**
 * jt_draft_commit:
 * @draft: a draft
 *
 * Puts the file in its place.  After that it is no draft any more and only has to be freed.  The
 * place of a case book is taken by another book alone, such as the copy of a later day: whoever
 * names the book itself for a report would lose everything.
 *
 * Returns: 0, %EEXIST for a book in the place, or the errno of what failed; then the old file is
 *   untouched
 */
int jt_draft_commit (JtDraft *draft);

/**
 * jt_draft_free:
 * @draft: (nullable) (transfer full): a draft
 *
 * Lets go of it.  What was not committed is removed, with all that lies beside it as beside a book.
 */
void jt_draft_free (JtDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtDraft, jt_draft_free)

/**
 * jt_draft_sweep:
 * @folder: a folder
 * @mark: what the names of its drafts begin with
 *
 * Removes the drafts that killed programs left there, with what lies beside them: plain files of
 * this user that nobody else may read, with such a name, that no living program holds.
 */
void jt_draft_sweep (const char *folder, const char *mark);

G_END_DECLS
