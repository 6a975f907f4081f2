/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-palette.h"

static const JtSwatch swatches[JT_FLAT_LOOK_LAST] = {
  [JT_FLAT_LOOK_NONE] = { 0x5b6472, 0xb4bcc8, JT_HATCH_RISING, FALSE, "", "", TRUE },
  [JT_FLAT_LOOK_YES] = { 0x0b7a75, 0x4fc3bc, JT_HATCH_PLAIN, FALSE, "√", "√" },
  [JT_FLAT_LOOK_NO] = { 0xc2410c, 0xff9466, JT_HATCH_FALLING, FALSE, "×", "×" },
  [JT_FLAT_LOOK_ABSTAIN] = { 0x5b6472, 0xb4bcc8, JT_HATCH_LEVEL, FALSE, "", "弃" },
  [JT_FLAT_LOOK_INVALID] = { 0x9a6700, 0xe3b341, JT_HATCH_CROSSED, FALSE, "", "无" },
  [JT_FLAT_LOOK_LATE] = { 0x686868, 0xb0b0b0, JT_HATCH_UPRIGHT, FALSE, "", "逾" },
  [JT_FLAT_LOOK_CONFLICT] = { 0x6d3fa8, 0xc4a0f0, JT_HATCH_CROSSED, FALSE, "!", "!" },
  [JT_FLAT_LOOK_PROXY_PENDING] = { 0x1e1e1e, 0xf0f0f0, JT_HATCH_PLAIN, TRUE, "", "代" },
  [JT_FLAT_LOOK_HOME] = { 0x1e1e1e, 0xf0f0f0, JT_HATCH_PLAIN, FALSE, "", "", TRUE },
  [JT_FLAT_LOOK_SHOP] = { 0x9a6700, 0xe3b341, JT_HATCH_LEVEL, FALSE, "", "" },
  [JT_FLAT_LOOK_ANNEX] = { 0x5b6472, 0xb4bcc8, JT_HATCH_UPRIGHT, FALSE, "", "" },
  [JT_FLAT_LOOK_UNSOLD] = { 0x5b6472, 0xb4bcc8, JT_HATCH_RISING, FALSE, "", "" },
  [JT_FLAT_LOOK_UNDELIVERED] = { 0x5b6472, 0xb4bcc8, JT_HATCH_FALLING, TRUE, "", "" },
};

const JtSwatch *
jt_palette_swatch (JtFlatLook look)
{
  g_return_val_if_fail ((guint) look < JT_FLAT_LOOK_LAST, &swatches[0]);
  return &swatches[look];
}

void
jt_palette_set_source (cairo_t *cr, JtColour colour, int percent)
{
  cairo_set_source_rgba (cr, (double) (colour >> 16 & 0xff) / 255,
                         (double) (colour >> 8 & 0xff) / 255, (double) (colour & 0xff) / 255,
                         percent / 100.0);
}
