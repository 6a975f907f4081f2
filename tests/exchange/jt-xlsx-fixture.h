/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-workbook.h"

G_BEGIN_DECLS

/* A zip file that is made part by part. */
typedef struct _JtZip JtZip;

JtZip *jt_zip_new (void);
void jt_zip_add (JtZip *zip, const char *name, const char *text);

/* The same text @n times over, which packs to almost nothing. */
void jt_zip_add_repeated (JtZip *zip, const char *name, const char *before, const char *text,
                          gsize n, const char *after);

/* (transfer full): frees @zip. */
GBytes *jt_zip_end (JtZip *zip);

/* The parts of a workbook of one sheet; what is NULL is as usual, what is "" is left out. */
typedef struct
{
  const char *root_relations;
  const char *workbook;
  const char *relations;
  const char *strings;
  const char *styles;
  const char *sheet;
} JtXlsxFixture;

void jt_xlsx_fixture_add_to (const JtXlsxFixture *fixture, JtZip *zip);
GBytes *jt_xlsx_fixture_new (const JtXlsxFixture *fixture);

/* A workbook whose sheet holds @rows: what stands in <sheetData>. */
GBytes *jt_xlsx_fixture_rows (const char *rows);

/* A sheet as "1: a|b\n3: c\n"; (transfer full). */
char *jt_sheet_dump (const JtSheet *sheet);

#define JT_XLSX_MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define JT_XLSX_OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define JT_XLSX_PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"
#define JT_XLSX_STRICT "http://purl.oclc.org/ooxml/officeDocument/relationships"

#define JT_XLSX_SHEET(content) "<worksheet xmlns='" JT_XLSX_MAIN "'>" content "</worksheet>"

G_END_DECLS
