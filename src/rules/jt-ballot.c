/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot.h"

#include <string.h>

#include "jt-rule-error.h"

static const struct
{
  const char *nick;
  const char *chinese;
  JtBallotClass ballot_class;
} ballots[JT_BALLOTS] = {
  [JT_BALLOT_NONE] = { "none", "未收回", JT_BALLOT_CLASS_UNRETURNED },
  [JT_BALLOT_YES] = { "yes", "同意", JT_BALLOT_CLASS_YES },
  [JT_BALLOT_NO] = { "no", "不同意", JT_BALLOT_CLASS_OPPOSED },
  [JT_BALLOT_ABSTAIN] = { "abstain", "弃权", JT_BALLOT_CLASS_OPPOSED },
  [JT_BALLOT_INVALID] = { "invalid", "无效", JT_BALLOT_CLASS_INVALID },
  [JT_BALLOT_LATE] = { "late", "逾期", JT_BALLOT_CLASS_UNRETURNED },
  [JT_BALLOT_CONFLICT] = { "conflict", "票面矛盾", JT_BALLOT_CLASS_CONFLICT },
  [JT_BALLOT_PROXY_PENDING] = { "proxy-pending", "代签待补", JT_BALLOT_CLASS_UNRETURNED },
};

const char *
jt_ballot_nick (JtBallot ballot)
{
  g_return_val_if_fail ((guint) ballot < JT_BALLOTS, "");
  return ballots[ballot].nick;
}

gboolean
jt_ballot_parse (const char *text, JtBallot *ballot, GError **error)
{
  g_return_val_if_fail (text != NULL && ballot != NULL, FALSE);

  g_autofree char *word = g_strstrip (g_strdup (text));
  for (guint i = 0; i < JT_BALLOTS; i++)
    {
      if (strcmp (word, ballots[i].nick) == 0 || strcmp (word, ballots[i].chinese) == 0)
        {
          *ballot = (JtBallot) i;
          return TRUE;
        }
    }
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_BALLOT, text);
  return FALSE;
}

JtBallotClass
jt_ballot_class (JtBallot ballot)
{
  g_return_val_if_fail ((guint) ballot < JT_BALLOTS, JT_BALLOT_CLASS_UNRETURNED);
  return ballots[ballot].ballot_class;
}
