/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-entry.h"
#include "jt-table.h"

/* A folder of its own for each test, and the shortest ways to fill a book. */
typedef struct
{
  char *folder;
  char *path; /* where the book is to lie */
} JtBookFixture;

void jt_book_fixture_set_up (JtBookFixture *fixture, gconstpointer data);
void jt_book_fixture_tear_down (JtBookFixture *fixture, gconstpointer data);

/* Opens the fixture's book; fails the test when that fails. */
JtDb *jt_book_open (JtBookFixture *fixture, JtDbMode mode);

/* A row from pairs of field and text, ended by NULL; a text that starts with '#' is a number. */
JtRecord *jt_row (const char *field, ...) G_GNUC_NULL_TERMINATED;

/* Puts rows in one transaction: table, row (taken), …, NULL. */
gboolean jt_put_rows (JtDb *db, GError **error, const char *table, ...) G_GNUC_NULL_TERMINATED;

/* Puts one row (taken) in a transaction of its own. */
gboolean jt_put_row (JtDb *db, const char *table, JtRecord *row, GError **error);

/* Makes a small estate: compound c, building b, entrances e1 and e2, parts p1 (e1), p2 (e1 and e2)
 * and p3 (none), persons w1 … w3 and a case k over e1 with lift l. */
void jt_book_fill (JtDb *db);

/* A valid next entry of a device, with its hash. */
JtEntry *jt_next_entry (JtDb *db, const char *device, const char *payload);

/* Appends such an entry in a transaction of its own. */
void jt_append_entry (JtDb *db, const char *device, const char *payload);

/* How many rows a query has; fails the test when it fails.  Takes the rows. */
guint jt_count_rows (JtRows *rows);

/* The first row's column as text, or NULL.  Takes the rows. */
char *jt_first_text (JtRows *rows, const char *column);

/* The bytes of a file. */
GBytes *jt_read_bytes (const char *path);
