/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtIdentifierKind:
 * @JT_IDENTIFIER_RESIDENT_ID: 居民身份号码, GB 11643
 * @JT_IDENTIFIER_USCC: 统一社会信用代码, GB 32100
 * @JT_IDENTIFIER_REAL_ESTATE_UNIT: 不动产单元号
 * @JT_IDENTIFIER_MOBILE: a mobile phone number of the mainland
 *
 * The numbers that can be checked by themselves.  Passports, permits of Hong Kong, Macao and
 * Taiwan, army certificates and old 房权证号 are free text and no concern of this check.
 */
typedef enum
{
  JT_IDENTIFIER_RESIDENT_ID,
  JT_IDENTIFIER_USCC,
  JT_IDENTIFIER_REAL_ESTATE_UNIT,
  JT_IDENTIFIER_MOBILE,
} JtIdentifierKind;

#define JT_IDENTIFIER_KINDS 4

/**
 * jt_identifier_kind_nick:
 * @kind: one of #JtIdentifierKind
 *
 * Returns: "resident-id", "uscc", "real-estate-unit" or "mobile"
 */
const char *jt_identifier_kind_nick (JtIdentifierKind kind);

/**
 * jt_identifier_kind_parse:
 * @nick: a nick
 * @kind: (out): the kind
 * @error: %JT_RULE_ERROR_ID_KIND with @nick as the fact
 *
 * Returns: whether there is such a kind
 */
gboolean jt_identifier_kind_parse (const char *nick, JtIdentifierKind *kind, GError **error);

/**
 * jt_identifier_check:
 * @kind: what @text should be
 * @text: the number literally: no spaces, no full-width digits, the X in upper case
 * @error: what is wrong.  The fact is never the number itself, as errors end in logs:
 *   %JT_RULE_ERROR_ID_LENGTH (its length in characters), %JT_RULE_ERROR_ID_CHARACTER (the place of
 *   the first wrong character, from 1), %JT_RULE_ERROR_ID_DATE (the eight digits that are no date),
 *   %JT_RULE_ERROR_ID_CHECK_DIGIT (the check character it has)
 *
 * A good number proves that it was typed as it was written, not that somebody has it.
 *
 * Returns: whether it is well formed
 */
gboolean jt_identifier_check (JtIdentifierKind kind, const char *text, GError **error);

/**
 * jt_identifier_resident_check_digit:
 * @first17: a text that begins with 17 digits
 *
 * Returns: the 18th character, '0' to '9' or 'X'
 */
char jt_identifier_resident_check_digit (const char *first17);

/**
 * jt_identifier_uscc_check_character:
 * @first17: a text that begins with 17 characters of the code's alphabet
 *
 * Returns: the 18th character
 */
char jt_identifier_uscc_check_character (const char *first17);

/**
 * jt_identifier_mask_certificate:
 * @number: (not nullable): the number of a certificate of any kind
 *
 * What lists show of it (PIPL; domain.md section 13): the first three and the last four of a
 * resident's number, less of shorter ones, and never more than half.
 *
 * Returns: (transfer full): "220***********1234"
 */
char *jt_identifier_mask_certificate (const char *number);

/**
 * jt_identifier_mask_phone:
 * @number: (not nullable): a mobile or other phone number
 *
 * Returns: (transfer full): "138****1234"
 */
char *jt_identifier_mask_phone (const char *number);

G_END_DECLS
