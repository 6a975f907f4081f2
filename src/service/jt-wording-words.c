/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-wording.h"

#include <glib/gi18n.h>

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
  { "correction-notice", N_ ("Missing papers to be named by") },
  { "review-opinion", N_ ("Opinion of the joint review due") },
  { "completion-filing", N_ ("Completion filing due") },
  { "technical-handover", N_ ("Technical papers to be handed over by") },
  { "archive", N_ ("Archive handover due") },
  { "inspection-due", N_ ("Next inspection due") },
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
