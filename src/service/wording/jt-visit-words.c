/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-visit-words.h"

#include <glib/gi18n.h>

static const struct
{
  const char *nick;
  const char *said;
} outcomes[] = {
  { "nobody-home", NC_ ("outcome of a visit", "Nobody home") },
  { "tenant", NC_ ("outcome of a visit", "Tenant") },
  { "paper-given", NC_ ("outcome of a visit", "Ballot given") },
  { "thinking", NC_ ("outcome of a visit", "Still thinking") },
  { "against", NC_ ("outcome of a visit", "Against") },
  { "owner-not-found", NC_ ("outcome of a visit", "Owner not found") },
  { "notice-left", NC_ ("outcome of a visit", "Notice left") },
};

const char *
jt_visit_words_get (guint i)
{
  return i < G_N_ELEMENTS (outcomes)
             ? g_dpgettext2 (NULL, "outcome of a visit", outcomes[i].said)
             : NULL;
}

const char *
jt_visit_word (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    if (g_strcmp0 (nick, outcomes[i].nick) == 0)
      return jt_visit_words_get (i);
  return "";
}

const char *
jt_visit_nick (guint i)
{
  return i < G_N_ELEMENTS (outcomes) ? outcomes[i].nick : NULL;
}
