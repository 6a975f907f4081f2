/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jt_ballot_serial_new:
 * @case_number: number of the case: "001-2026-0012"
 * @place: which vote of the case: 1, 2, …
 * @line: the part's place on the locked roll, from 0
 *
 * The serial number that a ballot paper carries in letters and as a QR code.  It follows from what
 * never changes once the roll is locked, so that a paper that is printed again has the same one.
 *
 * Returns: (transfer full): "001-2026-0012-1-0005"
 */
char *jt_ballot_serial_new (const char *case_number, int place, guint line);

/**
 * jt_ballot_serial_read:
 * @text: what was typed or scanned, in full or half width; the office's code may be left out
 * @case_number: number of the case at hand
 * @place: which vote of it
 * @line: (out): the part's place on the roll, from 0; not checked against its length
 *
 * Returns: whether @text is a serial number of that vote
 */
gboolean jt_ballot_serial_read (const char *text, const char *case_number, int place,
                                guint *line);

G_END_DECLS
