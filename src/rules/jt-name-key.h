/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * By what a name is found: from its beginning, by the initials of its Pinyin, or from any later
 * character on.  A fragment of a name is the beginning of one of its tails, so that one look into an
 * ordered list of tails finds fragments of any length, a single character included.
 */

/** JT_NAME_KEY_LENGTH: how many characters of a key are kept */
#define JT_NAME_KEY_LENGTH 12

/**
 * JtNameRank:
 * @JT_NAME_RANK_WHOLE: the key is the name itself
 * @JT_NAME_RANK_INITIALS: the key is one spelling of its initials
 * @JT_NAME_RANK_TAIL: the key is the name from a later character on
 *
 * How a name is found, the best first.
 */
typedef enum
{
  JT_NAME_RANK_WHOLE,
  JT_NAME_RANK_INITIALS,
  JT_NAME_RANK_TAIL,
} JtNameRank;

#define JT_NAME_N_RANKS 3

/**
 * JtNameKey:
 * @rank: what the key is
 * @text: the key, at most %JT_NAME_KEY_LENGTH characters
 *
 * One key of a name.
 */
typedef struct
{
  JtNameRank rank;
  char *text;
} JtNameKey;

/**
 * jt_name_fold:
 * @text: a name, or what somebody typed to find one; UTF-8
 *
 * Returns: (transfer full): it in half width and lower case (ASCII), without spaces
 */
char *jt_name_fold (const char *text);

/**
 * jt_name_keys:
 * @name: a name, UTF-8
 *
 * Returns: (transfer full) (element-type JtNameKey): its keys, each once
 */
GPtrArray *jt_name_keys (const char *name);

/**
 * jt_name_match:
 * @name: a name, UTF-8
 * @folded: what somebody typed, from jt_name_fold(), not empty
 * @rank: (out): how it is found
 *
 * Says for one name what the keys say for all.
 *
 * Returns: whether @name is found by @folded
 */
gboolean jt_name_match (const char *name, const char *folded, JtNameRank *rank);

G_END_DECLS
