/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/**
 * JtTristate:
 * @JT_TRISTATE_UNKNOWN: nobody has said; never the same as no
 * @JT_TRISTATE_NO: known not to be so
 * @JT_TRISTATE_YES: known to be so
 *
 * An answer with evidence, or none yet.
 */
typedef enum
{
  JT_TRISTATE_UNKNOWN,
  JT_TRISTATE_NO,
  JT_TRISTATE_YES,
} JtTristate;
