/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-words.h"

#include <glib/gi18n.h>

#include "jt-vote-words.h"
#include "jt-voter.h"

static const struct
{
  const char *mark;
  const char *word;
  const char *css_class;
} ballots[JT_BALLOTS] = {
  [JT_BALLOT_NONE] = { "", N_ ("outstanding"), NULL },
  [JT_BALLOT_YES] = { "√ ", N_ ("consent"), "choice-yes" },
  [JT_BALLOT_NO] = { "× ", N_ ("against"), "choice-no" },
  [JT_BALLOT_ABSTAIN] = { "", N_ ("abstain"), "choice-abstain" },
  [JT_BALLOT_INVALID] = { "", N_ ("invalid"), "choice-invalid" },
  [JT_BALLOT_LATE] = { "", N_ ("late"), "choice-late" },
  [JT_BALLOT_CONFLICT] = { "! ", N_ ("contradictory"), "choice-conflict" },
  [JT_BALLOT_PROXY_PENDING] = { "", N_ ("proxy pending"), "choice-proxy" },
};

const char *
jt_ballot_word (JtBallot ballot)
{
  return _ (ballots[ballot].word);
}

char *
jt_ballot_mark_and_word (JtBallot ballot)
{
  if (ballot == JT_BALLOT_NONE)
    return g_strdup ("—");
  return g_strconcat (ballots[ballot].mark, jt_ballot_word (ballot), NULL);
}

const char *
jt_ballot_css_class (JtBallot ballot)
{
  return ballots[ballot].css_class;
}

const char *
jt_ballot_nick_word (const char *nick)
{
  JtBallot ballot;

  return jt_ballot_parse (nick, &ballot, NULL) ? jt_ballot_word (ballot) : "";
}

const char *
jt_ballot_row_state (const JtSheetRow *row)
{
  if (row->unsaved > 0)
    return "unsaved";
  if (row->n_papers == 0)
    return "";
  if (row->changed)
    return row->unchecked != NULL ? "changed" : "changed-checked";
  return row->unchecked != NULL ? "saved" : "checked";
}

const char *
jt_ballot_state_word (const char *state)
{
  static const struct
  {
    const char *state;
    const char *word;
  } states[] = {
    { "unsaved", N_ ("… not saved") },
    { "saved", N_ ("saved") },
    { "checked", N_ ("✓ checked") },
    { "changed", N_ ("vote changed") },
    { "changed-checked", N_ ("changed ✓ checked") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i].state, state))
      return _ (states[i].word);
  return "";
}

const char *
jt_ballot_row_state_word (const JtSheetRow *row)
{
  return jt_ballot_state_word (jt_ballot_row_state (row));
}

const char *
jt_ballot_verdict_nick_word (const char *nick)
{
  for (guint i = 0; i < JT_VERDICT_KINDS; i++)
    if (g_strcmp0 (nick, jt_verdict_kind_nick ((JtVerdictKind) i)) == 0)
      return jt_vote_words_verdict ((JtVerdictKind) i);
  return "";
}

static char *
say_missing (gboolean consent, gint64 voters, gint64 area)
{
  g_autofree char *text = jt_area_format (area);
  const gulong n = (gulong) voters;

  if (voters > 0 && area > 0)
    return g_strdup_printf (
        consent ? ngettext ("Consent: short of %d voter and %s ㎡",
                            "Consent: short of %d voters and %s ㎡", n)
                : ngettext ("Participation: short of %d voter and %s ㎡",
                            "Participation: short of %d voters and %s ㎡", n),
        (int) voters, text);
  if (voters > 0)
    return g_strdup_printf (consent ? ngettext ("Consent: short of %d voter",
                                                "Consent: short of %d voters", n)
                                    : ngettext ("Participation: short of %d voter",
                                                "Participation: short of %d voters", n),
                            (int) voters);
  if (area > 0)
    return g_strdup_printf (
        consent ? _ ("Consent: short of %s ㎡") : _ ("Participation: short of %s ㎡"), text);
  return NULL;
}

char *
jt_ballot_shortfall (const JtVerdict *verdict)
{
  g_autofree char *part = say_missing (FALSE, verdict->missing[JT_TEST_PARTICIPATION_VOTERS],
                                       verdict->missing[JT_TEST_PARTICIPATION_AREA]);
  g_autofree char *consent = say_missing (TRUE, verdict->missing[JT_TEST_CONSENT_VOTERS],
                                          verdict->missing[JT_TEST_CONSENT_AREA]);

  if (verdict->kind == JT_VERDICT_INDETERMINATE)
    return g_strdup ("");
  if (part != NULL && consent != NULL)
    return g_strdup_printf ("%s\n%s", part, consent);
  return g_strdup (part != NULL ? part : consent != NULL ? consent : "");
}

const char *
jt_ballot_reason_word (const char *nick)
{
  static const char *const words[JT_VOTER_REASON_LAST] = {
    [JT_VOTER_REASON_OWNER] = N_ ("one owner, one part"),
    [JT_VOTER_REASON_CO_OWNERS] = N_ ("co-owners of one part: one voter"),
    [JT_VOTER_REASON_SEVERAL_PARTS] = N_ ("several parts of one owner: one voter"),
    [JT_VOTER_REASON_SEVERAL_PARTS_CO_OWNERS]
    = N_ ("several parts of the same co-owners: one voter"),
    [JT_VOTER_REASON_DEVELOPER] = N_ ("unsold or undelivered parts of the developer: one voter"),
    [JT_VOTER_REASON_OWNER_UNKNOWN] = N_ ("owner not known: a voter of its own"),
  };
  JtVoterReason reason;

  return nick != NULL && jt_voter_reason_parse (nick, &reason) ? _ (words[reason]) : "";
}

char *
jt_ballot_dispute_words (JtDispute disputes)
{
  static const char *const questions[JT_DISPUTES] = {
    N_ ("whether invalid ballots take part"),
    N_ ("what contradictory ballots say"),
    N_ ("how an owner is counted whose parts disagree"),
    N_ ("who is counted as one, and which parts belong to the vote"),
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < JT_DISPUTES; i++)
    if ((disputes >> i) & 1)
      g_string_append_printf (text, "%s%s", text->len > 0 ? C_ ("between questions", "; ") : "",
                              _ (questions[i]));
  if (text->len == 0)
    g_string_append (text, _ ("several questions on which the law is silent"));
  /* Translators: what a disputed verdict depends on */
  return g_strdup_printf (_ ("The result turns on: %s"), text->str);
}
