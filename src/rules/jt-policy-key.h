/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-policy.h"

G_BEGIN_DECLS

/**
 * JtPolicyType:
 * @JT_POLICY_TYPE_NUMBER: a whole number within a range
 * @JT_POLICY_TYPE_FRACTION: "2/3"; more than it, ">1/2"
 * @JT_POLICY_TYPE_CHOICE: one of a few words
 */
typedef enum
{
  JT_POLICY_TYPE_NUMBER,
  JT_POLICY_TYPE_FRACTION,
  JT_POLICY_TYPE_CHOICE,
} JtPolicyType;

/**
 * JtPolicyKeyInfo:
 * @group: the group of the ini text it stands in
 * @name: its name there
 * @nick: both, "notice/days"
 * @type: what its value is
 * @least: the least number
 * @most: the largest number
 * @strict: a fraction that may be written ">1/2"
 * @choices: the words, in the order of their enumeration
 */
typedef struct
{
  const char *group;
  const char *name;
  const char *nick;
  JtPolicyType type;
  int least;
  int most;
  gboolean strict;
  const char *choices[3];
} JtPolicyKeyInfo;

/**
 * JtPolicyValue:
 * @known: whether there is a value
 * @number: the number, the numerator, or the place among the choices
 * @denominator: of a fraction
 * @strict: more than the fraction
 */
typedef struct
{
  gboolean known;
  gint64 number;
  gint64 denominator;
  gboolean strict;
} JtPolicyValue;

/**
 * jt_policy_key_info:
 * @key: any key
 *
 * Returns: (transfer none): how the key is written
 */
const JtPolicyKeyInfo *jt_policy_key_info (JtPolicyKey key);

/**
 * jt_policy_has_group:
 * @group: a name
 *
 * Returns: whether some key stands in that group
 */
gboolean jt_policy_has_group (const char *group);

/**
 * jt_policy_value_parse:
 * @info: the key
 * @text: what the profile says, "" for unknown
 * @value: (out): what it means
 *
 * Returns: whether @text is a value for that key; @value is set only then
 */
gboolean jt_policy_value_parse (const JtPolicyKeyInfo *info, const char *text,
                                JtPolicyValue *value);

G_END_DECLS
