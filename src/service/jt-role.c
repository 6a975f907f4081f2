/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-role.h"

static const struct
{
  JtRole role;
  const char *nick;
} roles[] = {
  { JT_ROLE_CLERK, "clerk" },
  { JT_ROLE_GRID_LEADER, "grid-leader" },
  { JT_ROLE_SUPERVISOR, "supervisor" },
};

const char *
jt_role_nick (JtRole role)
{
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (roles[i].role == role)
      return roles[i].nick;
  return "";
}

gboolean
jt_role_parse (const char *nick, JtRole *role)
{
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_strcmp0 (roles[i].nick, nick) == 0)
      {
        *role = roles[i].role;
        return TRUE;
      }
  return FALSE;
}
