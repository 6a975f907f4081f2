/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-wording.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-wording-private.h"

/* A word that machines use, and how people say it. */
typedef struct
{
  const char *nick;
  const char *said;
} JtWord;

/* The stages, as in data/stages.csv. */
static const JtWord stages[] = {
  { "application", N_ ("Application") },
  { "eligibility", N_ ("Check of eligibility") },
  { "wishes", N_ ("Survey of wishes") },
  { "consultation", N_ ("Consultation") },
  { "appraisal", N_ ("Appraisal") },
  { "vote", N_ ("Owners' vote") },
  { "owner_consent", N_ ("Owner's consent") },
  { "part_consent", N_ ("Consent to the use of a part") },
  { "result_notice", N_ ("Notice of the result") },
  { "objections", N_ ("Objections and mediation") },
  { "agreement", N_ ("Owners' agreement and constructing party") },
  { "mandate", N_ ("Mandate") },
  { "contractor", N_ ("Contractor and lift") },
  { "design", N_ ("Survey, design and drawing review") },
  { "joint_review", N_ ("Joint review") },
  { "planning_permit", N_ ("Planning permit") },
  { "construction_permit", N_ ("Construction permit and quality supervision") },
  { "funding", N_ ("Funding") },
  { "utilities", N_ ("Utilities") },
  { "works", N_ ("Civil works") },
  { "installation_notice", N_ ("Notice of installation") },
  { "installation", N_ ("Installation of the lift") },
  { "supervision_inspection", N_ ("Supervision inspection") },
  { "acceptance", N_ ("Acceptance") },
  { "completion_filing", N_ ("Completion filing") },
  { "archive", N_ ("Handover to the archive") },
  { "settlement", N_ ("Settlement of accounts") },
  { "registration", N_ ("Use registration") },
  { "operation", N_ ("Use and maintenance") },
  { "suspended", N_ ("Suspended") },
  { "withdrawn", N_ ("Withdrawn") },
};

/* The clocks, as in rules/jt-stage-deadline.h. */
static const JtWord clocks[] = {
  { "vote-end", N_ ("Vote ends") },
  { "notice-end", N_ ("Notice ends") },
  { "mediation", N_ ("Mediation to be organised by") },
  { "court-confirmation", N_ ("Court confirmation to be applied for by") },
  { "correction-notice", N_ ("Missing papers to be named by") },
  { "review-opinion", N_ ("Opinion of the joint review due") },
  { "completion-filing", N_ ("Completion filing due") },
  { "technical-handover", N_ ("Technical papers to be handed over by") },
  { "archive", N_ ("Archive handover due") },
  { "inspection-due", N_ ("Next inspection due") },
};

/* The items of Scheme (一) that may be open, by the nick of their finding. */
static const JtWord items[] = {
  { "storeys-unknown", N_ ("number of storeys") },
  { "lift-unknown", N_ ("whether there is a lift") },
  { "demolition-unknown", N_ ("whether it is listed for demolition") },
  { "lawfulness-unproven", N_ ("lawful building") },
  { "ownership-unknown", N_ ("who owns the whole") },
  { "single-private-owner", N_ ("one private owner") },
  { "title-unclear", N_ ("title") },
  { "appraisal-missing", N_ ("appraisal") },
};

/* States of title, as in rules/jt-title.h. */
static const JtWord titles[] = {
  { "unknown", N_ ("not recorded") },
  { "registered", N_ ("registered") },
  { "old-certificate", N_ ("old certificate") },
  { "contract", N_ ("contract on file") },
  { "none", N_ ("no certificate") },
  { "partial", N_ ("partial title") },
  { "inheritance", N_ ("inheritance open") },
  { "seized", N_ ("seized or mortgaged") },
};

static const char *
say_word (const JtWord *words, gsize length, const char *nick)
{
  for (gsize i = 0; i < length; i++)
    if (g_strcmp0 (words[i].nick, nick) == 0)
      return _ (words[i].said);
  return nick != NULL ? nick : "";
}

const char *
jt_wording_stage (const char *nick)
{
  return say_word (stages, G_N_ELEMENTS (stages), nick);
}

const char *
jt_wording_clock (const char *nick)
{
  return say_word (clocks, G_N_ELEMENTS (clocks), nick);
}

static const JtWord motions[] = {
  { "lift", N_ ("Adding the lift") },
  { "fund", N_ ("Using the maintenance fund") },
};

/* How the sources of the rules are called; what stands behind them are numbers. */
static const JtWord sources[] = {
  { "Scheme", N_ ("Scheme") },
  { "Civil Code", N_ ("Civil Code") },
  { "policy profile", N_ ("policy profile") },
  { "SPC Interpretation 2020 art.", N_ ("SPC Interpretation 2020 art.") },
  { "PIPL", N_ ("PIPL") },
  /* Translators: before the number of an article in brackets, “Scheme (三)” */
  { " (", N_ (" (") },
  /* Translators: between the numbers of two articles, “Scheme (三)(十一)” */
  { ")(", N_ (")(") },
  /* Translators: after the number of an article in brackets, “Scheme (三)” */
  { ")", N_ (")") },
  /* Translators: between two articles, “Scheme (三); Civil Code 278” */
  { "; ", N_ ("; ") },
};

/* "demolition-unknown, title-unclear" or "unknown: 4, none: 1": every nick becomes a word, what
 * stands behind a colon stays. */
static char *
say_list (const JtWord *words, gsize length, const char *fact)
{
  g_auto (GStrv) entries = g_strsplit (fact, ", ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; entries[i] != NULL; i++)
    {
      g_auto (GStrv) halves = g_strsplit (entries[i], ": ", 2);

      g_string_append (text, i > 0 ? _ (", ") : "");
      g_string_append (text, say_word (words, length, halves[0]));
      if (halves[0] != NULL && halves[1] != NULL)
        g_string_append_printf (text, _ (": %s"), halves[1]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "inspection-due 2026-09-25", "mediation 001 2026-10-12": the clock, its day, and what it is for
 * where a case has several. */
static char *
say_clock_fact (const char *fact)
{
  g_auto (GStrv) halves = g_strsplit (fact, " ", 2);
  char *day;

  if (halves[0] == NULL || halves[1] == NULL)
    return g_strdup (fact);
  day = strrchr (halves[1], ' ');
  if (day == NULL)
    return g_strdup_printf ("%s %s", jt_wording_clock (halves[0]), halves[1]);
  *day = '\0';
  /* Translators: a period, its last day, and the number of the objection that it is for */
  return g_strdup_printf (_ ("%s %s (%s)"), jt_wording_clock (halves[0]), day + 1, halves[1]);
}

/* Who may do what. */
static const JtWord roles[] = {
  { "clerk", N_ ("clerk") },
  { "grid-leader", N_ ("grid leader") },
  { "supervisor", N_ ("supervisor") },
};

char *
jt_wording_moment (const char *moment)
{
  g_autofree char *text = g_strdup (moment != NULL ? moment : "");
  const gsize day = strlen ("2026-11-18");

  if (strlen (text) == strlen ("2026-11-18T17:00") && text[day] == 'T'
      && g_ascii_isdigit (text[day + 1]))
    text[day] = ' ';
  return g_steal_pointer (&text);
}

char *
jt_wording_fact (JtRuleError code, const char *fact)
{
  if (fact == NULL)
    return g_strdup ("");
  if (code == JT_RULE_ERROR_PREDECESSOR_OPEN)
    return g_strdup (jt_wording_stage (fact));
  if (code == JT_RULE_ERROR_CLOCK_OVERDUE)
    return say_clock_fact (fact);
  if (code == JT_RULE_ERROR_ELIGIBILITY_OPEN)
    return say_list (items, G_N_ELEMENTS (items), fact);
  if (code == JT_RULE_ERROR_TITLE_UNCLEAR)
    return say_list (titles, G_N_ELEMENTS (titles), fact);
  if (code == JT_RULE_ERROR_DISPUTE_UNDECIDED || code == JT_RULE_ERROR_NOT_DISPUTED)
    return say_list (motions, G_N_ELEMENTS (motions), fact);
  if (code == JT_RULE_ERROR_ROLE)
    return g_strdup (say_word (roles, G_N_ELEMENTS (roles), fact));
  return jt_wording_moment (fact);
}

char *
jt_wording_source (const char *article)
{
  g_autoptr (GString) text = g_string_new (article);

  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    g_string_replace (text, sources[i].nick, _ (sources[i].said), 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
