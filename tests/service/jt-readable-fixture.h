/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Everything that a person reads in the book at @path, row after row in the order in which it was
 * written: uids are numbered by their first appearance, so that who belongs to what still shows;
 * real times and hashes are left out.  (transfer full) */
char *jt_readable_dump (const char *path);

/* The first column of each row that @sql finds in the book at @path; (transfer full). */
GPtrArray *jt_readable_query (const char *path, const char *sql);
