/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-allocation.h"
#include "jt-area.h"

G_BEGIN_DECLS

/* A floor that nobody has noted. */
#define JT_SHARE_FLOOR_UNKNOWN G_MININT

/**
 * JtShareMethod:
 * @JT_SHARE_METHOD_FLOOR: by the coefficient of the floor
 * @JT_SHARE_METHOD_AREA: by area, as where nothing is agreed (Civil Code 283)
 * @JT_SHARE_METHOD_BENEFIT: by the coefficient of the floor times the area
 * @JT_SHARE_METHOD_EQUAL: all alike
 * @JT_SHARE_METHOD_AGREED: by hand, as the owners agreed
 *
 * By what the owners share the cost (Scheme (十一)).
 */
typedef enum
{
  JT_SHARE_METHOD_FLOOR,
  JT_SHARE_METHOD_AREA,
  JT_SHARE_METHOD_BENEFIT,
  JT_SHARE_METHOD_EQUAL,
  JT_SHARE_METHOD_AGREED,
  JT_SHARE_METHOD_LAST,
} JtShareMethod;

/**
 * jt_share_method_nick:
 * @method: a method
 *
 * Returns: what a plan stores of it: "floor"
 */
const char *jt_share_method_nick (JtShareMethod method);

/**
 * jt_share_method_parse:
 * @nick: (nullable): what a plan stores
 * @method: (out): the method
 *
 * Returns: whether there is such a method
 */
gboolean jt_share_method_parse (const char *nick, JtShareMethod *method);

/**
 * jt_share_ladders:
 *
 * Coefficients of floors that were published or reported somewhere.  None is law here: each is a
 * preset for reference that the owners change as they agree (domain.md sections 7 and 8).
 *
 * Returns: (array zero-terminated=1): their names: the city whose example it is and the
 *   coefficients, as a plan stores and prints them
 */
const char *const *jt_share_ladders (void);

/**
 * jt_share_ladder_weight:
 * @ladder: (nullable): name of a preset; %NULL for the first
 * @floor: a natural floor; what is not above ground bears nothing
 * @weight: (out): its coefficient
 *
 * Above the last floor that the preset names, the coefficients go on by its last step.
 *
 * Returns: whether there is such a preset
 */
gboolean jt_share_ladder_weight (const char *ladder, int floor, JtWeight *weight);

/**
 * JtShareLine:
 * @label: (nullable): the room, for what is refused
 * @floor: its natural floor, or %JT_SHARE_FLOOR_UNKNOWN
 * @area: its area, or %JT_AREA_UNKNOWN
 * @joins: whether its owners take part; who does not bears nothing and owes nothing
 * @by_hand: whether @amount was agreed and stays what it is
 * @weight: what it bears in relation to the others
 * @amount: its share in fen; negative for compensation of a lower floor
 * @extra: whether it got one of the odd fen
 *
 * One part in a plan of shares.
 */
typedef struct
{
  const char *label;
  int floor;
  JtArea area;
  gboolean joins;
  gboolean by_hand;
  JtWeight weight;
  JtMoney amount;
  gboolean extra;
} JtShareLine;

/**
 * jt_share_plan_weigh:
 * @lines: (array length=n_lines): the parts
 * @n_lines: how many
 * @method: by what
 * @ladder: (nullable): name of the preset that the coefficients of floors begin from
 * @error: JT_RULE_ERROR_FLOOR_UNKNOWN or JT_RULE_ERROR_AREA_UNKNOWN with the labels of the parts
 *   that take part and lack it, joined by 、; JT_RULE_ERROR_OVERFLOW
 *
 * Sets the weight of each line that takes part; of %JT_SHARE_METHOD_AGREED all are 1, so that what
 * is not agreed yet is shared alike.
 *
 * Returns: whether all could be set; else none is
 */
gboolean jt_share_plan_weigh (JtShareLine *lines, gsize n_lines, JtShareMethod method,
                              const char *ladder, GError **error);

/**
 * jt_share_plan_divide:
 * @lines: (array length=n_lines): the parts with their weights
 * @n_lines: how many
 * @net: the cost that is shared, in fen
 * @error: as jt_allocate(), the total being what is left after the shares that stand by hand
 *
 * Shares out what the shares by hand leave of @net, by largest remainder, so that the sum is
 * exactly @net.  Who takes no part gets nothing.  Where every share stands by hand, nothing changes.
 *
 * Returns: whether it could be shared; else no line changed
 */
gboolean jt_share_plan_divide (JtShareLine *lines, gsize n_lines, JtMoney net, GError **error);

/**
 * jt_share_plan_gap:
 * @lines: (array length=n_lines): the parts with their shares
 * @n_lines: how many
 * @net: the cost that is shared, in fen
 * @gap: (out): what the shares lack of @net, in fen; negative for what they are too much
 * @error: JT_RULE_ERROR_OVERFLOW with the label of a part
 *
 * Returns: whether it could be computed
 */
gboolean jt_share_plan_gap (const JtShareLine *lines, gsize n_lines, JtMoney net, JtMoney *gap,
                            GError **error);

/**
 * jt_share_gap_check:
 * @gap: what shares lack of the cost, as jt_share_plan_gap()
 * @error: JT_RULE_ERROR_SHARES_SHORT or JT_RULE_ERROR_SHARES_OVER with the yuan that are missing or
 *   too much
 *
 * Shares are a plan only when they are the whole cost to the fen (Scheme (十一); Civil Code 283).
 *
 * Returns: whether nothing is missing and nothing too much
 */
gboolean jt_share_gap_check (JtMoney gap, GError **error);

/**
 * jt_share_plan_compensation:
 * @lines: (array length=n_lines): the parts with their shares
 * @n_lines: how many
 *
 * Returns: what parts get instead of paying, in all: the negative shares
 */
JtMoney jt_share_plan_compensation (const JtShareLine *lines, gsize n_lines);

/**
 * jt_weight_format:
 * @weight: a weight
 *
 * Returns: (transfer full): as a decimal where it has one of at most four places, "1.1", else as
 *   the fraction, "1/3"; jt_weight_parse() reads both
 */
char *jt_weight_format (const JtWeight *weight);

G_END_DECLS
