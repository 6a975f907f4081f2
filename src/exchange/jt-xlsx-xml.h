/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-exchange-error.h"
#include "jt-xlsx-package.h"

G_BEGIN_DECLS

/* Elements within elements; a sheet needs nine. */
#define JT_XLSX_MAX_DEPTH 64

/**
 * JtXlsxXml:
 *
 * A part of a workbook while it is parsed.
 */
typedef struct _JtXlsxXml JtXlsxXml;

/**
 * JtXlsxXmlHandlers:
 * @start: an element begins; @name is without its prefix, @attributes are name, value, …, %NULL
 * @end: an element ends
 * @text: (nullable): the next piece of text, which has no zero at its end
 *
 * Who listens.  Names are compared without their namespaces, because the strict and the
 * transitional form of the format differ in nothing else that matters here; so a handler has to
 * heed where an element stands.
 */
typedef struct
{
  void (*start) (JtXlsxXml *xml, gpointer data, const char *name, const char *const *attributes);
  void (*end) (JtXlsxXml *xml, gpointer data);
  void (*text) (JtXlsxXml *xml, gpointer data, const char *text, gsize length);
} JtXlsxXmlHandlers;

/**
 * jt_xlsx_xml_parse:
 * @package: a package
 * @part: name of one of its parts
 * @handlers: who listens
 * @data: for @handlers
 * @error: JT_EXCHANGE_ERROR_BROKEN_WORKBOOK (the part is missing, is no XML, has a document type or
 *   is nested too deeply), those of jt_xlsx_package_read(), or what a handler gave to
 *   jt_xlsx_xml_fail()
 *
 * Returns: whether the part was parsed to its end
 */
gboolean jt_xlsx_xml_parse (JtXlsxPackage *package, const char *part,
                            const JtXlsxXmlHandlers *handlers, gpointer data, GError **error);

/**
 * jt_xlsx_xml_fail:
 * @xml: a part that is being parsed
 * @error: (transfer full): what is wrong
 *
 * Ends the parsing; the first error counts.
 */
void jt_xlsx_xml_fail (JtXlsxXml *xml, GError *error);

/**
 * jt_xlsx_xml_broken:
 * @xml: a part that is being parsed
 * @what: the element or attribute that cannot be meant
 * @value: (nullable): what it says
 *
 * Ends the parsing with JT_EXCHANGE_ERROR_BROKEN_WORKBOOK and "part: what value".
 */
void jt_xlsx_xml_broken (JtXlsxXml *xml, const char *what, const char *value);

/**
 * jt_xlsx_xml_attribute:
 * @attributes: attributes of an element
 * @name: name of one of them, which has no prefix
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *jt_xlsx_xml_attribute (const char *const *attributes, const char *name);

/**
 * jt_xlsx_xml_attribute_prefixed:
 * @attributes: attributes of an element
 * @name: name of one of them, which needs a prefix, as r:id does beside id
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *jt_xlsx_xml_attribute_prefixed (const char *const *attributes, const char *name);

/**
 * jt_xlsx_xml_is_true:
 * @value: (nullable): value of an attribute
 *
 * Returns: whether it says yes
 */
gboolean jt_xlsx_xml_is_true (const char *value);

/**
 * jt_xlsx_xml_number:
 * @value: digits
 * @max: the most that is meant
 * @number: (out): what they say
 *
 * Returns: whether it is a whole number from 0 to @max
 */
gboolean jt_xlsx_xml_number (const char *value, guint max, guint *number);

G_END_DECLS
