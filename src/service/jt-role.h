/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtRole:
 * @JT_ROLE_CLERK: 社区工作人员: roster, cases, stages, rolls, papers, opening to closing, reports
 * @JT_ROLE_GRID_LEADER: 网格长: visits and papers of the entrances assigned, and reads those only
 * @JT_ROLE_SUPERVISOR: 街道主管: all of the clerk's, and decisions on disputed votes, users,
 *   settings, overrides with a reason
 *
 * Bits, so that a command can name everyone who may give it.
 */
typedef enum
{
  JT_ROLE_CLERK = 1 << 0,
  JT_ROLE_GRID_LEADER = 1 << 1,
  JT_ROLE_SUPERVISOR = 1 << 2,
} JtRole;

#define JT_ROLES_OFFICE (JT_ROLE_CLERK | JT_ROLE_SUPERVISOR)
#define JT_ROLES_ALL (JT_ROLES_OFFICE | JT_ROLE_GRID_LEADER)

/**
 * jt_role_nick:
 * @role: one role
 *
 * Returns: "clerk", "grid-leader" or "supervisor"
 */
const char *jt_role_nick (JtRole role);

/**
 * jt_role_parse:
 * @nick: (nullable): a role's nick
 * @role: (out): the role
 *
 * Returns: whether @nick names a role
 */
gboolean jt_role_parse (const char *nick, JtRole *role);

G_END_DECLS
