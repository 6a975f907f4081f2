/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-docx-private.h"
#include "jt-docx-xml.h"
#include "jt-docx-zip.h"

#include <string.h>

#define OPENXML "application/vnd.openxmlformats-"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define WORD OPENXML "officedocument.wordprocessingml."

/* The fonts of official documents are not free: each says under which other names it is known, and
 * an office without it takes the one that its program puts in its place. */
#define BODY "仿宋"
#define HEADING "黑体"
#define TITLE "方正小标宋简体"
#define PLAIN "宋体"

#define FONTS(name) "<w:rFonts w:ascii=\"" name "\" w:hAnsi=\"" name "\" w:eastAsia=\"" name "\"/>"

/* GB/T 9704: body 3号 (16 points), 22 lines on 225 mm: 580 twips a line; title 2号 (22 points). */
static const char styles[]
    = JT_DOCX_DECLARATION "<w:styles " JT_DOCX_NAMESPACES ">"
      "<w:docDefaults><w:rPrDefault><w:rPr>" FONTS (BODY)
      "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"
      "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
      "<w:pPrDefault/></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
      "<w:name w:val=\"Normal\"/><w:qFormat/>"
      "<w:pPr><w:spacing w:line=\"580\" w:lineRule=\"atLeast\"/></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/>"
      "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/>"
      "<w:pPr><w:keepNext/><w:jc w:val=\"center\"/></w:pPr><w:rPr>" FONTS (TITLE)
      "<w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"
      "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/>"
      "<w:pPr><w:keepNext/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr>" FONTS (HEADING)
      "</w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Plain\"><w:name w:val=\"Plain Text\"/>"
      "<w:basedOn w:val=\"Normal\"/><w:qFormat/>"
      "<w:pPr><w:spacing w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:rPr>" FONTS (PLAIN)
      "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/></w:rPr></w:style>"
      "</w:styles>";

#define FONT(name, others, family)                                                                 \
  "<w:font w:name=\"" name "\"><w:altName w:val=\"" others "\"/><w:charset w:val=\"86\"/>"         \
  "<w:family w:val=\"" family "\"/><w:pitch w:val=\"variable\"/></w:font>"

static const char fonts[]
    = JT_DOCX_DECLARATION "<w:fonts " JT_DOCX_NAMESPACES ">"
      FONT (BODY, "仿宋_GB2312,FangSong,Noto Serif CJK SC", "modern")
      FONT (HEADING, "SimHei,Noto Sans CJK SC", "modern")
      FONT (TITLE, "小标宋,FZXiaoBiaoSong-B05S,Noto Serif CJK SC", "auto")
      FONT (PLAIN, "SimSun,Noto Sans CJK SC", "auto")
      "</w:fonts>";

/* What Word 2013 and later do; without it a table would stick out by the room in its cells. */
static const char settings[]
    = JT_DOCX_DECLARATION "<w:settings " JT_DOCX_NAMESPACES ">"
      "<w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>"
      "<w:compatSetting w:name=\"compatibilityMode\" "
      "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";

static const char package_relationships[]
    = JT_DOCX_DECLARATION "<Relationships xmlns=\"" PACKAGE "relationships\">"
      "<Relationship Id=\"rId1\" Type=\"" OFFICE "officeDocument\" Target=\"word/document.xml\"/>"
      "<Relationship Id=\"rId2\" Type=\"" PACKAGE "relationships/metadata/core-properties\" "
      "Target=\"docProps/core.xml\"/></Relationships>";

static char *
make_types (const JtDocx *docx)
{
  return g_strconcat (
      JT_DOCX_DECLARATION "<Types xmlns=\"" PACKAGE "content-types\">"
      "<Default Extension=\"rels\" ContentType=\"" OPENXML "package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Default Extension=\"png\" ContentType=\"image/png\"/>"
      "<Override PartName=\"/word/document.xml\" ContentType=\"" WORD "document.main+xml\"/>"
      "<Override PartName=\"/word/styles.xml\" ContentType=\"" WORD "styles+xml\"/>"
      "<Override PartName=\"/word/fontTable.xml\" ContentType=\"" WORD "fontTable+xml\"/>"
      "<Override PartName=\"/word/settings.xml\" ContentType=\"" WORD "settings+xml\"/>"
      "<Override PartName=\"/docProps/core.xml\" ContentType=\"" OPENXML
      "package.core-properties+xml\"/>",
      docx->types->str, "</Types>", NULL);
}

static char *
make_relationships (const JtDocx *docx)
{
  return g_strconcat (
      JT_DOCX_DECLARATION "<Relationships xmlns=\"" PACKAGE "relationships\">"
      "<Relationship Id=\"rIdStyles\" Type=\"" OFFICE "styles\" Target=\"styles.xml\"/>"
      "<Relationship Id=\"rIdFonts\" Type=\"" OFFICE "fontTable\" Target=\"fontTable.xml\"/>"
      "<Relationship Id=\"rIdSettings\" Type=\"" OFFICE "settings\" Target=\"settings.xml\"/>",
      docx->relationships->str, "</Relationships>", NULL);
}

/* The program has made it, and nobody is named. */
static char *
make_properties (const JtDocx *docx)
{
  g_autofree char *day = jt_day_format (docx->day);
  GString *xml = g_string_new (
      JT_DOCX_DECLARATION "<cp:coreProperties xmlns:cp=\"" PACKAGE "metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>");

  jt_docx_xml_append (xml, docx->title);
  g_string_append_printf (xml,
                          "</dc:title><dc:creator>Jiati</dc:creator>"
                          "<dcterms:created xsi:type=\"dcterms:W3CDTF\">%sT00:00:00Z"
                          "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">"
                          "%sT00:00:00Z</dcterms:modified></cp:coreProperties>",
                          day, day);
  return g_string_free (xml, FALSE);
}

static void
add_text (GPtrArray *parts, const char *name, const char *text)
{
  g_ptr_array_add (parts, jt_docx_part_new (name, g_bytes_new (text, strlen (text))));
}

void
jt_docx_add_fixed_parts (const JtDocx *docx, GPtrArray *parts)
{
  g_autofree char *types = make_types (docx);
  g_autofree char *relationships = make_relationships (docx);
  g_autofree char *properties = make_properties (docx);

  /* What opens a package looks for its types first. */
  add_text (parts, "[Content_Types].xml", types);
  add_text (parts, "_rels/.rels", package_relationships);
  add_text (parts, "docProps/core.xml", properties);
  add_text (parts, "word/_rels/document.xml.rels", relationships);
  add_text (parts, "word/styles.xml", styles);
  add_text (parts, "word/fontTable.xml", fonts);
  add_text (parts, "word/settings.xml", settings);
}
