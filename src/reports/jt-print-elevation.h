/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-elevation.h"
#include "jt-layout.h"

G_BEGIN_DECLS

/**
 * jt_print_elevations:
 * @name: of the printout
 * @title: 楼盘表, above each
 * @elevations: (transfer full) (element-type JtElevation): what is drawn, a page each; their own
 *   titles say of which entrance they are
 * @frame: what all pages have; copied
 * @paper: what it is printed on
 * @day: the day it is made on
 *
 * Elevations on white, told apart by hatching and words where there is no colour.
 *
 * Returns: (transfer full): the printout
 */
JtPrintout *jt_print_elevations (const char *name, const char *title, GPtrArray *elevations,
                                 const JtPageFrame *frame, JtPaper paper, JtDay day);

G_END_DECLS
