/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/*
 * The office: who works here and what is set.  Columns that are not listed are those of the table.
 */

/**
 * jt_store_office:
 * @db: a connection
 *
 * Returns: (transfer full): the office: one row, none before the book is founded
 */
JtRows *jt_store_office (JtDb *db);

/**
 * jt_store_settings:
 * @db: a connection
 *
 * Returns: (transfer full): name, value, basis of every setting, by name
 */
JtRows *jt_store_settings (JtDb *db);

/**
 * jt_store_setting:
 * @db: a connection
 * @name: a setting
 *
 * Returns: (transfer full): name, value, basis, or nothing when it has its default
 */
JtRows *jt_store_setting (JtDb *db, const char *name);

/**
 * jt_store_users:
 * @db: a connection
 *
 * Returns: (transfer full): uid, name, role, retired_on of every user who ever was, by name
 */
JtRows *jt_store_users (JtDb *db);

/**
 * jt_store_working_users:
 * @db: a connection
 *
 * Returns: (transfer full): of those who have not left, what jt_store_users() says, by name
 */
JtRows *jt_store_working_users (JtDb *db);

/**
 * jt_store_user_by_name:
 * @db: a connection
 * @name: a user's name
 *
 * Returns: (transfer full): uid, name, role, retired_on, or nothing
 */
JtRows *jt_store_user_by_name (JtDb *db, const char *name);

/**
 * jt_store_user_by_uid:
 * @db: a connection
 * @uid: a user's uid
 *
 * Returns: (transfer full): uid, name, role, retired_on, or nothing
 */
JtRows *jt_store_user_by_uid (JtDb *db, const char *uid);

/**
 * jt_store_user_entrances:
 * @db: a connection
 * @user: a user's uid
 *
 * Returns: (transfer full): the entrances a grid leader answers for, with the columns of
 *   jt_store_entrances()
 */
JtRows *jt_store_user_entrances (JtDb *db, const char *user);

/**
 * jt_store_devices:
 * @db: a connection
 *
 * Returns: (transfer full): uid, since, replaces of every device, by uid
 */
JtRows *jt_store_devices (JtDb *db);

/**
 * jt_store_calendar_days:
 * @db: a connection
 *
 * Returns: (transfer full): day, kind, name of every imported notice day, by day
 */
JtRows *jt_store_calendar_days (JtDb *db);

/**
 * jt_store_local_get:
 * @db: a connection
 * @name: a setting of this copy of the book
 * @value: (out) (transfer full) (nullable): its value; %NULL when it is not set
 * @error: when it cannot be read
 *
 * Returns: whether it could be read
 */
gboolean jt_store_local_get (JtDb *db, const char *name, char **value, GError **error);

/**
 * jt_store_local_set:
 * @db: a writing connection
 * @name: a setting of this copy of the book
 * @value: (nullable): its value; %NULL removes it
 * @error: when it cannot be written
 *
 * Returns: whether it is written
 */
gboolean jt_store_local_set (JtDb *db, const char *name, const char *value, GError **error);

/**
 * jt_store_drafts:
 * @db: a connection
 * @form: a stage or form
 * @subject: uid of the row it is about
 *
 * Returns: (transfer full): form, subject, field, text as typed and not valid yet, by field
 */
JtRows *jt_store_drafts (JtDb *db, const char *form, const char *subject);

/**
 * jt_store_draft_set:
 * @db: a writing connection
 * @form: a stage or form
 * @subject: uid of the row it is about
 * @field: its field
 * @text: (nullable): as typed; %NULL when it has become valid
 * @error: when it cannot be written
 *
 * Returns: whether it is written
 */
gboolean jt_store_draft_set (JtDb *db, const char *form, const char *subject, const char *field,
                             const char *text, GError **error);

/**
 * jt_store_drafts_clear:
 * @db: a writing connection
 * @form: a stage or form
 * @subject: uid of the row it was about
 * @error: when it cannot be written
 *
 * Returns: whether nothing is kept of it
 */
gboolean jt_store_drafts_clear (JtDb *db, const char *form, const char *subject, GError **error);

G_END_DECLS
