/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jt_docx_xml_append:
 * @xml: where it is added
 * @text: (nullable): any bytes: names come from imported tables
 *
 * Adds a text as XML 1.0 may hold it, in an element or in an attribute: marks are escaped, what
 * XML knows no way to write (control characters, U+FFFE, U+FFFF) and carriage returns are left out,
 * and bytes that are no UTF-8 become U+FFFD.
 */
void jt_docx_xml_append (GString *xml, const char *text);

G_END_DECLS
