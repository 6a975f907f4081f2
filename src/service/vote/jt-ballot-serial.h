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
 * JT_BALLOT_CODE_START:
 *
 * What the code of a paper begins with.  A scanner is a fast keyboard, and a digit is a choice
 * where a row is typed: this key is none, so that a paper may be scanned while another one's row is
 * still current.  Input methods leave it alone.
 */
#define JT_BALLOT_CODE_START '-'

/**
 * jt_ballot_serial_code:
 * @serial: a serial number
 *
 * What the QR code of the paper says: a scanner types what a keyboard has, so an office's code in
 * Chinese is left out.
 *
 * Returns: (transfer full): "-2026-0012-1-0005"
 */
char *jt_ballot_serial_code (const char *serial);

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
