/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-policy-key.h"

#include <string.h>

#define NICK(group, name) (group), (name), group "/" name
#define NUMBER(least, most)                                                                        \
  JT_POLICY_TYPE_NUMBER, (least), (most), FALSE, { NULL }
#define FRACTION(strict)                                                                           \
  JT_POLICY_TYPE_FRACTION, 1, JT_THRESHOLD_TERM_MAX, (strict), { NULL }
#define CHOICE(...)                                                                                \
  JT_POLICY_TYPE_CHOICE, 0, 0, FALSE, { __VA_ARGS__, NULL }

static const JtPolicyKeyInfo keys[JT_POLICY_KEYS] = {
  [JT_POLICY_LIFT_PARTICIPATION] = { NICK ("lift", "participation"), FRACTION (FALSE) },
  [JT_POLICY_LIFT_CONSENT] = { NICK ("lift", "consent"), FRACTION (TRUE) },
  [JT_POLICY_FUND_PARTICIPATION] = { NICK ("fund", "participation"), FRACTION (FALSE) },
  [JT_POLICY_FUND_CONSENT] = { NICK ("fund", "consent"), FRACTION (TRUE) },
  [JT_POLICY_VOTING_DAYS_MIN] = { NICK ("vote", "days_min"), NUMBER (1, 365) },
  [JT_POLICY_VOTING_DAYS_MAX] = { NICK ("vote", "days_max"), NUMBER (1, 365) },
  [JT_POLICY_VOTING_EXTENSIONS] = { NICK ("vote", "extensions"), NUMBER (0, 1) },
  [JT_POLICY_PROXY_OWNERS] = { NICK ("vote", "proxy_owners"), NUMBER (1, 100) },
  [JT_POLICY_SAME_PERSON_CHECKS] = { NICK ("vote", "same_person_checks"),
                                     CHOICE ("never", "with-reason") },
  [JT_POLICY_PARKING] = { NICK ("roll", "parking"), CHOICE ("excluded", "counted") },
  [JT_POLICY_STRADDLING] = { NICK ("roll", "straddling"), CHOICE ("whole", "projected") },
  [JT_POLICY_NOTICE_DAYS] = { NICK ("notice", "days"), NUMBER (1, 365) },
  [JT_POLICY_NOTICE_WARN_BELOW] = { NICK ("notice", "warn_below"), NUMBER (1, 365) },
  [JT_POLICY_OBJECTION_DAYS] = { NICK ("objection", "working_days"), NUMBER (1, 365) },
  [JT_POLICY_CONFIRMATION_DAYS] = { NICK ("objection", "confirmation_days"), NUMBER (1, 365) },
  [JT_POLICY_REVIEW_DAYS] = { NICK ("review", "working_days"), NUMBER (1, 365) },
  [JT_POLICY_CORRECTION_DAYS] = { NICK ("review", "correction_working_days"), NUMBER (1, 365) },
  [JT_POLICY_DRAWINGS_FIRST] = { NICK ("review", "drawings_first"), CHOICE ("no", "yes") },
  [JT_POLICY_HANDOVER_DAYS] = { NICK ("completion", "handover_days"), NUMBER (1, 365) },
  [JT_POLICY_FILING_DAYS] = { NICK ("completion", "filing_days"), NUMBER (1, 365) },
  [JT_POLICY_ARCHIVE_MONTHS] = { NICK ("completion", "archive_months"), NUMBER (1, 60) },
  [JT_POLICY_MAINTENANCE_DAYS] = { NICK ("operation", "maintenance_days"), NUMBER (1, 365) },
  [JT_POLICY_RETENTION_YEARS] = { NICK ("operation", "retention_years"), NUMBER (1, 200) },
};

const JtPolicyKeyInfo *
jt_policy_key_info (JtPolicyKey key)
{
  g_return_val_if_fail ((guint) key < JT_POLICY_KEYS, NULL);

  return &keys[key];
}

const char *
jt_policy_key_nick (JtPolicyKey key)
{
  g_return_val_if_fail ((guint) key < JT_POLICY_KEYS, "");

  return keys[key].nick;
}

gboolean
jt_policy_has_group (const char *group)
{
  g_return_val_if_fail (group != NULL, FALSE);

  for (guint i = 0; i < JT_POLICY_KEYS; i++)
    if (strcmp (keys[i].group, group) == 0)
      return TRUE;
  return FALSE;
}

/* Digits from @text up to @stop, within the range of the key. */
static gboolean
parse_number (const JtPolicyKeyInfo *info, const char *text, const char *stop, gint64 *number)
{
  *number = 0;
  if (text == stop)
    return FALSE;

  for (; text < stop; text++)
    {
      if (!g_ascii_isdigit (*text))
        return FALSE;
      *number = *number * 10 + (*text - '0');
      if (*number > info->most)
        return FALSE;
    }
  return *number >= info->least;
}

static gboolean
parse_fraction (const JtPolicyKeyInfo *info, const char *text, JtPolicyValue *value)
{
  const char *slash;

  if (info->strict && *text == '>')
    {
      value->strict = TRUE;
      text++;
    }
  slash = strchr (text, '/');
  return slash != NULL && parse_number (info, text, slash, &value->number) &&
         parse_number (info, slash + 1, slash + strlen (slash), &value->denominator);
}

static gboolean
parse_choice (const JtPolicyKeyInfo *info, const char *text, JtPolicyValue *value)
{
  for (guint i = 0; info->choices[i] != NULL; i++)
    if (strcmp (info->choices[i], text) == 0)
      {
        value->number = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
jt_policy_value_parse (const JtPolicyKeyInfo *info, const char *text, JtPolicyValue *value)
{
  JtPolicyValue parsed = { .known = *text != '\0' };
  gboolean good = TRUE;

  if (parsed.known)
    switch (info->type)
      {
      case JT_POLICY_TYPE_NUMBER:
        good = parse_number (info, text, text + strlen (text), &parsed.number);
        break;
      case JT_POLICY_TYPE_FRACTION:
        good = parse_fraction (info, text, &parsed);
        break;
      case JT_POLICY_TYPE_CHOICE:
      default:
        good = parse_choice (info, text, &parsed);
        break;
      }

  if (good)
    *value = parsed;
  return good;
}
