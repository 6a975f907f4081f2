/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-session.h"

G_BEGIN_DECLS

/* What a person made of the columns of one file holds for the next file with the same headers, as
 * long as the book is open: twelve buildings are twelve files. */

/**
 * jt_import_memory_keep:
 * @session: a session
 * @sheets: "sheets" of jt_roster_look(), as a person left them
 */
void jt_import_memory_keep (JtSession *session, JsonArray *sheets);

/**
 * jt_import_memory_apply:
 * @session: a session
 * @sheets: "sheets" of jt_roster_look(); what is remembered of their headers is written into them
 */
void jt_import_memory_apply (JtSession *session, JsonArray *sheets);

G_END_DECLS
