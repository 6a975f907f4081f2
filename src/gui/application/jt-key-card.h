/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-printout.h"

G_BEGIN_DECLS

/**
 * jt_key_card_print:
 *
 * Makes the card of keys from the one table of keys, so that it says what the program does.
 *
 * Returns: (transfer full): the card
 */
JtPrintout *jt_key_card_print (void);

/**
 * jt_key_card_present:
 * @parent: the window above which the card is shown before it is printed
 */
void jt_key_card_present (GtkWindow *parent);

G_END_DECLS
