/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "jt-ballot.h"

G_BEGIN_DECLS

/**
 * JtColour:
 *
 * A colour as 0xRRGGBB.
 */
typedef guint32 JtColour;

#define JT_COLOUR_ACCENT 0x1a5fb4
#define JT_COLOUR_INK 0x1e1e1e
#define JT_COLOUR_PAPER 0xffffff
#define JT_COLOUR_RULE 0x5b6472

/**
 * JtHatch:
 * @JT_HATCH_PLAIN: only the tint
 * @JT_HATCH_RISING: lines that rise to the right
 * @JT_HATCH_FALLING: lines that fall to the right
 * @JT_HATCH_CROSSED: both
 * @JT_HATCH_LEVEL: level lines
 * @JT_HATCH_UPRIGHT: upright lines
 *
 * What still tells areas apart when a page is printed in black.
 */
typedef enum
{
  JT_HATCH_PLAIN,
  JT_HATCH_RISING,
  JT_HATCH_FALLING,
  JT_HATCH_CROSSED,
  JT_HATCH_LEVEL,
  JT_HATCH_UPRIGHT,
} JtHatch;

/**
 * JtFlatLook:
 * @JT_FLAT_LOOK_HOME: a home that was delivered
 * @JT_FLAT_LOOK_SHOP: a shop or an office
 * @JT_FLAT_LOOK_ANNEX: a garage, a parking space, a storage room
 * @JT_FLAT_LOOK_UNSOLD: not sold yet
 * @JT_FLAT_LOOK_UNDELIVERED: sold and not delivered yet
 *
 * What a part looks like in a drawing: the first %JT_BALLOTS values are those of #JtBallot.
 */
typedef enum
{
  JT_FLAT_LOOK_NONE = JT_BALLOT_NONE,
  JT_FLAT_LOOK_YES = JT_BALLOT_YES,
  JT_FLAT_LOOK_NO = JT_BALLOT_NO,
  JT_FLAT_LOOK_ABSTAIN = JT_BALLOT_ABSTAIN,
  JT_FLAT_LOOK_INVALID = JT_BALLOT_INVALID,
  JT_FLAT_LOOK_LATE = JT_BALLOT_LATE,
  JT_FLAT_LOOK_CONFLICT = JT_BALLOT_CONFLICT,
  JT_FLAT_LOOK_PROXY_PENDING = JT_BALLOT_PROXY_PENDING,
  JT_FLAT_LOOK_HOME = JT_BALLOTS,
  JT_FLAT_LOOK_SHOP,
  JT_FLAT_LOOK_ANNEX,
  JT_FLAT_LOOK_UNSOLD,
  JT_FLAT_LOOK_UNDELIVERED,
  JT_FLAT_LOOK_LAST,
} JtFlatLook;

/**
 * JtSwatch:
 * @colour: of mark and word on a light ground
 * @dark_colour: the same on a dark ground
 * @hatch: of the ground
 * @dashed: whether the outline is broken: something is missing yet
 * @mark: the sign beside the word, "" for none
 * @brief: the sign alone, where there is no room for the word
 * @silent: whether its word is not drawn: what is most common would drown the rest
 *
 * How a look is drawn.  Marks are signs of official forms and no words: they are not translated.
 */
typedef struct
{
  JtColour colour;
  JtColour dark_colour;
  JtHatch hatch;
  gboolean dashed;
  const char *mark;
  const char *brief;
  gboolean silent;
} JtSwatch;

/**
 * jt_palette_swatch:
 * @look: one of #JtFlatLook
 *
 * Returns: (transfer none): how it is drawn, the same on screen, on paper and in workbooks
 */
const JtSwatch *jt_palette_swatch (JtFlatLook look);

/**
 * jt_palette_set_source:
 * @cr: what is drawn on
 * @colour: a colour
 * @percent: how much it covers, 0 to 100
 */
void jt_palette_set_source (cairo_t *cr, JtColour colour, int percent);

G_END_DECLS
