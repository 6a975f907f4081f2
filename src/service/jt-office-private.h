/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-command.h"
#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_get_db:
 * @office: an open office
 *
 * For the queries of this room only; nobody above it sees a connection.
 *
 * Returns: (transfer none): the connection
 */
JtDb *jt_office_get_db (JtOffice *office);

G_END_DECLS
