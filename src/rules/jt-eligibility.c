/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-eligibility.h"

/* Gathers the places of one rule, so that it is told once and not once an entrance. */
static void
note_place (GString *fact, const JtEligibilityPlace *place, const char *value)
{
  if (fact->len > 0)
    g_string_append (fact, ", ");
  if (place->name != NULL && value != NULL)
    g_string_append_printf (fact, "%s: %s", place->name, value);
  else if (place->name != NULL || value != NULL)
    g_string_append (fact, place->name != NULL ? place->name : value);
  else
    g_string_append_c (fact, '-');
}

static void
add_places (GPtrArray *findings, JtSeverity severity, JtRuleError code, const GString *fact)
{
  if (fact->len > 0)
    jt_findings_add (findings, severity, code, "%s", fact->str);
}

/* 四层及以上无电梯: four counts, and what nobody has counted is not three. */
static void
judge_storeys (const JtEligibilityFacts *facts, GPtrArray *findings)
{
  g_autoptr (GString) few = g_string_new (NULL);
  g_autoptr (GString) unknown = g_string_new (NULL);

  for (gsize i = 0; i < facts->n_places; i++)
    {
      const JtEligibilityPlace *place = &facts->places[i];
      gboolean noted = place->half_storeys != NULL && *place->half_storeys != '\0';
      g_autofree char *storeys =
          g_strdup_printf ("%d%s%s%s", place->storeys, noted ? " (" : "",
                           noted ? place->half_storeys : "", noted ? ")" : "");

      if (place->storeys < 0)
        note_place (unknown, place, NULL);
      else if (place->storeys < JT_STOREYS_LEAST)
        note_place (few, place, storeys);
    }
  add_places (findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_TOO_FEW_STOREYS, few);
  add_places (findings, JT_SEVERITY_WARN, JT_RULE_ERROR_STOREYS_UNKNOWN, unknown);
}

static void
judge_lifts (const JtEligibilityFacts *facts, GPtrArray *findings)
{
  g_autoptr (GString) there = g_string_new (NULL);
  g_autoptr (GString) unknown = g_string_new (NULL);

  for (gsize i = 0; i < facts->n_places; i++)
    if (facts->places[i].has_lift == JT_TRISTATE_YES)
      note_place (there, &facts->places[i], NULL);
    else if (facts->places[i].has_lift == JT_TRISTATE_UNKNOWN)
      note_place (unknown, &facts->places[i], NULL);
  add_places (findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_HAS_LIFT, there);
  add_places (findings, JT_SEVERITY_WARN, JT_RULE_ERROR_LIFT_UNKNOWN, unknown);
}

static void
judge_listing (const JtEligibilityFacts *facts, GPtrArray *findings)
{
  g_autoptr (GString) listed = g_string_new (NULL);
  g_autoptr (GString) unknown = g_string_new (NULL);

  for (gsize i = 0; i < facts->n_places; i++)
    if (facts->places[i].listed == JT_TRISTATE_YES)
      note_place (listed, &facts->places[i], NULL);
    else if (facts->places[i].listed == JT_TRISTATE_UNKNOWN)
      note_place (unknown, &facts->places[i], NULL);
  add_places (findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_LISTED_FOR_DEMOLITION, listed);
  add_places (findings, JT_SEVERITY_WARN, JT_RULE_ERROR_DEMOLITION_UNKNOWN, unknown);
}

static void
judge_lawfulness (const JtEligibilityFacts *facts, GPtrArray *findings)
{
  g_autoptr (GString) unproven = g_string_new (NULL);

  for (gsize i = 0; i < facts->n_places; i++)
    if (facts->places[i].lawful != JT_TRISTATE_YES)
      note_place (unproven, &facts->places[i], NULL);
  add_places (findings, JT_SEVERITY_WARN, JT_RULE_ERROR_LAWFULNESS_UNPROVEN, unproven);
}

static void
judge_ownership (const JtEligibilityFacts *facts, GPtrArray *findings)
{
  switch (facts->ownership)
    {
    case JT_OWNERSHIP_UNKNOWN:
      jt_findings_add (findings, JT_SEVERITY_WARN, JT_RULE_ERROR_OWNERSHIP_UNKNOWN, "%s", "");
      break;
    case JT_OWNERSHIP_SINGLE_PRIVATE:
      jt_findings_add (findings, JT_SEVERITY_WARN, JT_RULE_ERROR_SINGLE_PRIVATE_OWNER, "%s", "");
      break;
    case JT_OWNERSHIP_MULTI:
    case JT_OWNERSHIP_SINGLE_PUBLIC:
      break;
    }
}

/* 权属清晰: a warning with its numbers, never an automatic refusal. */
static void
judge_titles (const JtEligibilityFacts *facts, GPtrArray *findings)
{
  g_autoptr (GString) unclear = g_string_new (NULL);

  for (JtTitle title = 0; title < JT_TITLE_LAST; title++)
    if (!jt_title_is_clear (title) && facts->titles[title] > 0)
      g_string_append_printf (unclear, "%s%s: %u", unclear->len > 0 ? ", " : "",
                              jt_title_nick (title), facts->titles[title]);
  add_places (findings, JT_SEVERITY_WARN, JT_RULE_ERROR_TITLE_UNCLEAR, unclear);
}

GPtrArray *
jt_eligibility_judge (const JtEligibilityFacts *facts)
{
  GPtrArray *findings = jt_findings_new ();

  g_return_val_if_fail (facts != NULL, findings);

  judge_storeys (facts, findings);
  judge_lifts (facts, findings);
  judge_listing (facts, findings);
  judge_lawfulness (facts, findings);
  judge_ownership (facts, findings);
  judge_titles (facts, findings);
  if (facts->appraisal == JT_TRISTATE_NO)
    jt_findings_add (findings, JT_SEVERITY_WARN, JT_RULE_ERROR_APPRAISAL_MISSING, "%s", "");
  return findings;
}
