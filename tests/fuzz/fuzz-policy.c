/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any text as a policy profile.  No profile that is read asks for less than Civil Code 278, and
 * what is known has a basis. */
#include "config.h"

#include "fuzz.h"

#include "jt-policy.h"
#include "jt-rule-error.h"

static void
check_threshold (const JtPolicy *policy, JtMotionKind kind)
{
  const JtThreshold *threshold = jt_policy_get_threshold (policy, kind);

  if (threshold != NULL)
    g_assert_true (jt_threshold_check_floor (threshold, kind, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtPolicy) policy = jt_policy_parse ("fuzz", text, NULL, &error);
  g_autoptr (JtPolicy) over = NULL;

  if (policy == NULL)
    {
      g_assert_true (error->domain == JT_RULE_ERROR);
      return 0;
    }
  check_threshold (policy, JT_MOTION_LIFT);
  check_threshold (policy, JT_MOTION_FUND);
  for (JtPolicyKey key = 0; key < JT_POLICY_KEYS; key++)
    if (*jt_policy_get_text (policy, key) != '\0')
      g_assert_cmpstr (jt_policy_get_basis (policy, key), !=, "");

  /* Laid over itself, a profile is the same. */
  over = jt_policy_parse ("fuzz", text, policy, NULL);
  g_assert_nonnull (over);
  for (JtPolicyKey key = 0; key < JT_POLICY_KEYS; key++)
    g_assert_cmpstr (jt_policy_get_text (over, key), ==, jt_policy_get_text (policy, key));
  return 0;
}
