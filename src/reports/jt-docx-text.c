/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-docx-private.h"
#include "jt-docx-xml.h"

#include <string.h>

#define EMU_A_TWIP 635

/* The sizes that the styles have: a run says its own only where it differs, so that who changes a
 * style changes the document. */
static const struct
{
  const char *style;
  guint half_points;
  gboolean bold;
} faces[JT_FACE_LAST] = {
  [JT_FACE_PLAIN] = { "Plain", 21, FALSE },
  [JT_FACE_BOLD] = { "Plain", 21, TRUE },
  [JT_FACE_BODY] = { "Normal", 32, FALSE },
  [JT_FACE_HEADING] = { "Heading1", 32, FALSE },
  [JT_FACE_TITLE] = { "Title", 44, FALSE },
};

static const char *const aligns[] = {
  [JT_ALIGN_START] = "left",
  [JT_ALIGN_CENTRE] = "center",
  [JT_ALIGN_END] = "right",
};

/* ----------------------------------------------------------------------------------- paragraphs */

/* Children of pPr stand in the order of the schema, or Word calls the file damaged. */
static void
append_properties (GString *xml, const JtDocxType *type)
{
  g_string_append_printf (xml, "<w:pPr><w:pStyle w:val=\"%s\"/>%s<w:spacing w:before=\"0\" "
                               "w:after=\"%u\"",
                          faces[type->face].style, type->keep_next ? "<w:keepNext/>" : "",
                          type->after);
  /* 22 lines a page are for the body; smaller print has its own distance. */
  if (type->face == JT_FACE_BODY && type->half_points < faces[JT_FACE_BODY].half_points)
    g_string_append (xml, " w:line=\"240\" w:lineRule=\"auto\"");
  g_string_append_printf (xml, "/><w:jc w:val=\"%s\"/></w:pPr>", aligns[type->align]);
}

/* East Asian readers take dashes and quotation marks from the Chinese font. */
static void
append_letters (GString *xml, const JtDocxType *type)
{
  g_string_append (xml, "<w:rPr><w:rFonts w:hint=\"eastAsia\"/>");
  if (faces[type->face].bold)
    g_string_append (xml, "<w:b/><w:bCs/>");
  if (type->half_points != faces[type->face].half_points)
    g_string_append_printf (xml, "<w:sz w:val=\"%u\"/><w:szCs w:val=\"%u\"/>", type->half_points,
                            type->half_points);
  g_string_append (xml, "</w:rPr>");
}

static void
append_run (GString *xml, const JtDocxType *type, const char *text, gsize length)
{
  const char *end = text + length;

  g_string_append (xml, "<w:r>");
  append_letters (xml, type);
  for (const char *from = text; from <= end;)
    {
      const char *tab = memchr (from, '\t', (gsize) (end - from));
      const char *to = tab != NULL ? tab : end;
      g_autofree char *words = g_strndup (from, (gsize) (to - from));

      if (from < to)
        {
          g_string_append (xml, "<w:t xml:space=\"preserve\">");
          jt_docx_xml_append (xml, words);
          g_string_append (xml, "</w:t>");
        }
      if (tab != NULL)
        g_string_append (xml, "<w:tab/>");
      from = to + 1;
    }
  g_string_append (xml, "</w:r>");
}

void
jt_docx_append_paragraph (GString *xml, const JtDocxType *type, const char *text, gssize length)
{
  g_string_append (xml, "<w:p>");
  append_properties (xml, type);
  if (text != NULL)
    append_run (xml, type, text, length < 0 ? strlen (text) : (gsize) length);
  g_string_append (xml, "</w:p>");
}

void
jt_docx_add_text (JtDocx *docx, const JtDocxType *type, const char *text)
{
  g_return_if_fail (docx != NULL && docx->section != NULL && type != NULL);

  for (const char *line = text; line != NULL;)
    {
      const char *end = strchr (line, '\n');
      JtDocxType inner = *type;

      if (end != NULL)
        {
          inner.after = 0;
          inner.keep_next = TRUE;
        }
      jt_docx_append_paragraph (docx->body, &inner, line, end != NULL ? end - line : -1);
      line = end != NULL ? end + 1 : NULL;
    }
  docx->ends_table = FALSE;
}

void
jt_docx_add_gap (JtDocx *docx, guint height)
{
  g_return_if_fail (docx != NULL && docx->section != NULL);

  g_string_append_printf (docx->body,
                          "<w:p><w:pPr><w:pStyle w:val=\"Plain\"/><w:spacing w:before=\"0\" "
                          "w:after=\"0\" w:line=\"%u\" w:lineRule=\"exact\"/></w:pPr></w:p>",
                          MAX (height, 20));
  docx->ends_table = FALSE;
}

/* ------------------------------------------------------------------------------------- pictures */

void
jt_docx_append_picture (JtDocx *docx, const JtDocxType *type, GBytes *png, guint width,
                        guint height, const char *said)
{
  const guint64 wide = (guint64) width * EMU_A_TWIP, high = (guint64) height * EMU_A_TWIP;
  const char *id = jt_docx_add_part (docx, JT_DOCX_PICTURE, g_bytes_ref (png));
  GString *xml = docx->body;
  const guint number = ++docx->n_pictures;

  g_string_append (xml, "<w:p>");
  append_properties (xml, type);
  g_string_append_printf (xml,
                          "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" "
                          "distR=\"0\"><wp:extent cx=\"%" G_GUINT64_FORMAT
                          "\" cy=\"%" G_GUINT64_FORMAT "\"/><wp:docPr id=\"%u\" name=\"%u\" "
                          "descr=\"",
                          wide, high, number, number);
  jt_docx_xml_append (xml, said);
  g_string_append_printf (xml,
                          "\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/"
                          "drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"%u\" "
                          "name=\"%u\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
                          "r:embed=\"%s\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>",
                          number, number, id);
  g_string_append_printf (xml,
                          "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
                          "<a:ext cx=\"%" G_GUINT64_FORMAT
                          "\" cy=\"%" G_GUINT64_FORMAT
                          "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
                          "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
                          "</w:drawing></w:r></w:p>",
                          wide, high);
}

void
jt_docx_add_picture (JtDocx *docx, GBytes *png, guint width, guint height, const char *said)
{
  static const JtDocxType type = { JT_FACE_PLAIN, 21, JT_ALIGN_CENTRE, 0, FALSE };

  g_return_if_fail (docx != NULL && docx->section != NULL && png != NULL);

  jt_docx_append_picture (docx, &type, png, width, height, said);
  docx->ends_table = FALSE;
}

/* --------------------------------------------------------------------------------- head and foot */

static const JtDocxType small = { JT_FACE_PLAIN, 18, JT_ALIGN_START, 0, FALSE };

GBytes *
jt_docx_make_head (const char *text)
{
  GString *xml = g_string_new (JT_DOCX_DECLARATION "<w:hdr " JT_DOCX_NAMESPACES ">");

  jt_docx_append_paragraph (xml, &small, text, -1);
  g_string_append (xml, "</w:hdr>");
  return g_string_free_to_bytes (xml);
}

/* A number that the reader's program counts. */
static void
append_field (GString *xml, const char *field)
{
  g_string_append_printf (xml, "<w:fldSimple w:instr=\" %s \"><w:r>", field);
  append_letters (xml, &small);
  g_string_append (xml, "<w:t>1</w:t></w:r></w:fldSimple>");
}

static void
append_number (GString *xml, const JtDocxSection *section)
{
  const char *from = section->frame.page != NULL ? section->frame.page : "";

  while (*from != '\0')
    {
      const gsize plain = strcspn (from, "{");

      if (plain > 0)
        append_run (xml, &small, from, plain);
      from += plain;
      if (g_str_has_prefix (from, "{page}"))
        {
          append_field (xml, "PAGE");
          from += strlen ("{page}");
        }
      else if (g_str_has_prefix (from, "{pages}"))
        {
          append_field (xml, section->numbered_alone ? "SECTIONPAGES" : "NUMPAGES");
          from += strlen ("{pages}");
        }
      else if (*from != '\0')
        append_run (xml, &small, from++, 1);
    }
}

GBytes *
jt_docx_make_foot (const JtDocxSection *section, guint width)
{
  GString *xml = g_string_new (JT_DOCX_DECLARATION "<w:ftr " JT_DOCX_NAMESPACES ">");

  g_string_append_printf (xml,
                          "<w:p><w:pPr><w:pStyle w:val=\"Plain\"/><w:tabs><w:tab "
                          "w:val=\"right\" w:pos=\"%u\"/></w:tabs></w:pPr>",
                          width);
  if (section->frame.footer != NULL)
    append_run (xml, &small, section->frame.footer, strlen (section->frame.footer));
  append_run (xml, &small, "\t", 1);
  append_number (xml, section);
  g_string_append (xml, "</w:p></w:ftr>");
  return g_string_free_to_bytes (xml);
}
