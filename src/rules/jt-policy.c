/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-policy.h"

#include <string.h>

#include "jt-policy-key.h"
#include "jt-rule-error.h"

#define PROFILE_GROUP "profile"
#define BASIS_SUFFIX "_basis"

typedef struct
{
  JtPolicyValue value;
  char *text;
  char *basis;
} Entry;

struct _JtPolicy
{
  gatomicrefcount ref_count;
  char *version;
  char *title;
  Entry entries[JT_POLICY_KEYS];
  JtThreshold thresholds[JT_MOTION_KINDS];
};

/* A profile that is being read. */
typedef struct
{
  const char *name;
  GKeyFile *file;
  JtPolicy *policy;
} Reading;

static gboolean
refuse (const Reading *reading, JtRuleError code, const char *group, const char *key,
        const char *value, GError **error)
{
  g_autoptr (GString) fact = g_string_new (reading->name);

  if (group != NULL)
    g_string_append_printf (fact, ": %s", group);
  if (key != NULL)
    g_string_append_printf (fact, "/%s", key);
  if (value != NULL)
    g_string_append_printf (fact, "=%s", value);
  g_set_error_literal (error, JT_RULE_ERROR, (int) code, fact->str);
  return FALSE;
}

static JtPolicy *
policy_copy (const JtPolicy *base)
{
  JtPolicy *policy = g_new0 (JtPolicy, 1);

  g_atomic_ref_count_init (&policy->ref_count);
  for (guint i = 0; i < JT_POLICY_KEYS; i++)
    {
      if (base != NULL)
        policy->entries[i].value = base->entries[i].value;
      policy->entries[i].text = g_strdup (base != NULL ? base->entries[i].text : "");
      policy->entries[i].basis = g_strdup (base != NULL ? base->entries[i].basis : "");
    }
  return policy;
}

/* The value without spaces around it; GKeyFile leaves those at its end. */
static char *
get_string (const Reading *reading, const char *group, const char *key)
{
  char *value = g_key_file_get_string (reading->file, group, key, NULL);

  return value == NULL ? NULL : g_strstrip (value);
}

static gboolean
read_entry (const Reading *reading, JtPolicyKey key, char *text, GError **error)
{
  const JtPolicyKeyInfo *info = jt_policy_key_info (key);
  Entry *entry = &reading->policy->entries[key];
  g_autofree char *value = text;

  if (!jt_policy_value_parse (info, value, &entry->value))
    return refuse (reading, JT_RULE_ERROR_PROFILE_VALUE, info->group, info->name, value, error);

  g_free (entry->text);
  entry->text = g_steal_pointer (&value);
  /* The old basis does not carry the new value. */
  g_free (entry->basis);
  entry->basis = g_strdup ("");
  return TRUE;
}

/* A value that nobody can explain is not law. */
static gboolean
read_basis (const Reading *reading, JtPolicyKey key, GError **error)
{
  const JtPolicyKeyInfo *info = jt_policy_key_info (key);
  Entry *entry = &reading->policy->entries[key];
  g_autofree char *basis_key = g_strconcat (info->name, BASIS_SUFFIX, NULL);
  g_autofree char *basis = get_string (reading, info->group, basis_key);

  if (basis != NULL)
    {
      g_free (entry->basis);
      entry->basis = g_steal_pointer (&basis);
    }
  if (*entry->text != '\0' && *entry->basis == '\0')
    return refuse (reading, JT_RULE_ERROR_PROFILE_VALUE, info->group, basis_key, "", error);
  return TRUE;
}

static gboolean
read_values (const Reading *reading, GError **error)
{
  for (JtPolicyKey key = 0; key < JT_POLICY_KEYS; key++)
    {
      const JtPolicyKeyInfo *info = jt_policy_key_info (key);
      char *text = get_string (reading, info->group, info->name);

      if ((text != NULL && !read_entry (reading, key, text, error)) ||
          !read_basis (reading, key, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_profile_group (const Reading *reading, GError **error)
{
  reading->policy->version = get_string (reading, PROFILE_GROUP, "version");
  reading->policy->title = get_string (reading, PROFILE_GROUP, "title");

  if (reading->policy->version == NULL || *reading->policy->version == '\0')
    return refuse (reading, JT_RULE_ERROR_PROFILE_VALUE, PROFILE_GROUP, "version", "", error);
  if (reading->policy->title == NULL || *reading->policy->title == '\0')
    return refuse (reading, JT_RULE_ERROR_PROFILE_VALUE, PROFILE_GROUP, "title", "", error);
  return TRUE;
}

static gboolean
is_known_key (const char *group, const char *name)
{
  if (strcmp (group, PROFILE_GROUP) == 0)
    return strcmp (name, "version") == 0 || strcmp (name, "title") == 0;

  for (JtPolicyKey key = 0; key < JT_POLICY_KEYS; key++)
    {
      const JtPolicyKeyInfo *info = jt_policy_key_info (key);

      if (strcmp (group, info->group) == 0 && g_str_has_prefix (name, info->name))
        {
          const char *rest = name + strlen (info->name);

          if (*rest == '\0' || strcmp (rest, BASIS_SUFFIX) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

/* A misspelt key would silently leave the default in force. */
static gboolean
check_keys (const Reading *reading, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (reading->file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) names = g_key_file_get_keys (reading->file, groups[i], NULL, NULL);

      if (!jt_policy_has_group (groups[i]) && strcmp (groups[i], PROFILE_GROUP) != 0)
        return refuse (reading, JT_RULE_ERROR_PROFILE_KEY, groups[i], NULL, NULL, error);
      for (guint j = 0; names[j] != NULL; j++)
        if (!is_known_key (groups[i], names[j]))
          return refuse (reading, JT_RULE_ERROR_PROFILE_KEY, groups[i], names[j], NULL, error);
    }
  return TRUE;
}

/* Two fractions of the profile are one threshold of the tally. */
static gboolean
join_threshold (JtPolicy *policy, JtMotionKind kind, GError **error)
{
  static const struct
  {
    JtPolicyKey participation;
    JtPolicyKey consent;
  } keys[JT_MOTION_KINDS] = {
    [JT_MOTION_LIFT] = { JT_POLICY_LIFT_PARTICIPATION, JT_POLICY_LIFT_CONSENT },
    [JT_MOTION_FUND] = { JT_POLICY_FUND_PARTICIPATION, JT_POLICY_FUND_CONSENT },
  };
  const JtPolicyValue *participation = &policy->entries[keys[kind].participation].value;
  const JtPolicyValue *consent = &policy->entries[keys[kind].consent].value;
  const JtThreshold *floor = jt_motion_kind_floor (kind);
  JtThreshold threshold = *floor;

  /* A half that is known is held against the floor although the other is open. */
  if (participation->known)
    {
      threshold.part_num = participation->number;
      threshold.part_den = participation->denominator;
    }
  if (consent->known)
    {
      threshold.consent_num = consent->number;
      threshold.consent_den = consent->denominator;
      threshold.consent_strict = consent->strict;
    }
  policy->thresholds[kind] = threshold;
  return jt_threshold_check_floor (&threshold, kind, error);
}

static gboolean
check_together (const Reading *reading, GError **error)
{
  const JtPolicyKeyInfo *least = jt_policy_key_info (JT_POLICY_VOTING_DAYS_MIN);
  int most = jt_policy_get_number (reading->policy, JT_POLICY_VOTING_DAYS_MAX);

  if (most != JT_POLICY_UNKNOWN &&
      jt_policy_get_number (reading->policy, JT_POLICY_VOTING_DAYS_MIN) > most)
    return refuse (reading, JT_RULE_ERROR_PROFILE_VALUE, least->group, least->name,
                   jt_policy_get_text (reading->policy, JT_POLICY_VOTING_DAYS_MIN), error);

  return join_threshold (reading->policy, JT_MOTION_LIFT, error) &&
         join_threshold (reading->policy, JT_MOTION_FUND, error);
}

JtPolicy *
jt_policy_parse (const char *name, const char *text, const JtPolicy *base, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (JtPolicy) policy = NULL;

  g_return_val_if_fail (name != NULL && text != NULL, NULL);

  policy = policy_copy (base);
  const Reading reading = { name, file, policy };

  /* Without this flag GLib asks the environment for languages, and drops a `key[zh]` in silence
   * where it should be refused. */
  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_KEEP_TRANSLATIONS, NULL))
    {
      refuse (&reading, JT_RULE_ERROR_PROFILE_VALUE, NULL, NULL, NULL, error);
      return NULL;
    }
  if (!check_keys (&reading, error) || !read_profile_group (&reading, error) ||
      !read_values (&reading, error) || !check_together (&reading, error))
    return NULL;

  return g_steal_pointer (&policy);
}

JtPolicy *
jt_policy_ref (JtPolicy *policy)
{
  g_return_val_if_fail (policy != NULL, NULL);

  g_atomic_ref_count_inc (&policy->ref_count);
  return policy;
}

void
jt_policy_unref (JtPolicy *policy)
{
  g_return_if_fail (policy != NULL);

  if (!g_atomic_ref_count_dec (&policy->ref_count))
    return;
  for (guint i = 0; i < JT_POLICY_KEYS; i++)
    {
      g_free (policy->entries[i].text);
      g_free (policy->entries[i].basis);
    }
  g_free (policy->version);
  g_free (policy->title);
  g_free (policy);
}

const char *
jt_policy_get_version (const JtPolicy *policy)
{
  g_return_val_if_fail (policy != NULL, NULL);

  return policy->version;
}

const char *
jt_policy_get_title (const JtPolicy *policy)
{
  g_return_val_if_fail (policy != NULL, NULL);

  return policy->title;
}

const JtThreshold *
jt_policy_get_threshold (const JtPolicy *policy, JtMotionKind kind)
{
  g_return_val_if_fail (policy != NULL && (guint) kind < JT_MOTION_KINDS, NULL);

  JtPolicyKey first =
      kind == JT_MOTION_LIFT ? JT_POLICY_LIFT_PARTICIPATION : JT_POLICY_FUND_PARTICIPATION;

  if (!policy->entries[first].value.known || !policy->entries[first + 1].value.known)
    return NULL;
  return &policy->thresholds[kind];
}

int
jt_policy_get_number (const JtPolicy *policy, JtPolicyKey key)
{
  g_return_val_if_fail (policy != NULL && (guint) key < JT_POLICY_KEYS, JT_POLICY_UNKNOWN);
  g_return_val_if_fail (jt_policy_key_info (key)->type != JT_POLICY_TYPE_FRACTION,
                        JT_POLICY_UNKNOWN);

  const JtPolicyValue *value = &policy->entries[key].value;
  return value->known ? (int) value->number : JT_POLICY_UNKNOWN;
}

const char *
jt_policy_get_text (const JtPolicy *policy, JtPolicyKey key)
{
  g_return_val_if_fail (policy != NULL && (guint) key < JT_POLICY_KEYS, "");

  return policy->entries[key].text;
}

const char *
jt_policy_get_basis (const JtPolicy *policy, JtPolicyKey key)
{
  g_return_val_if_fail (policy != NULL && (guint) key < JT_POLICY_KEYS, "");

  return policy->entries[key].basis;
}
