/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-docx.h"

#include "jt-docx-private.h"
#include "jt-docx-xml.h"
#include "jt-docx-zip.h"

/* How far head and foot stand from the type area: as on paper, a line of 9 points. */
#define HEAD_ABOVE 480
#define FOOT_BELOW 480

/* A paragraph that only ends something must not take a line that pushes a page further. */
#define THIN                                                                                       \
  "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
#define THIN_LETTER "<w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr>"

JtDocx *
jt_docx_new (const char *title, JtDay day, JtPaper paper)
{
  JtDocx *docx;

  g_return_val_if_fail (title != NULL && (guint) paper < JT_PAPER_LAST, NULL);

  docx = g_new0 (JtDocx, 1);
  docx->title = g_strdup (title);
  docx->day = day;
  docx->paper = paper;
  docx->body = g_string_new (NULL);
  docx->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_docx_part_free);
  docx->types = g_string_new (NULL);
  docx->relationships = g_string_new (NULL);
  for (guint i = 0; i < JT_DOCX_PART_KINDS; i++)
    docx->known[i] = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                            (GDestroyNotify) g_bytes_unref, g_free);
  return docx;
}

void
jt_docx_free (JtDocx *docx)
{
  if (docx == NULL)
    return;
  g_free (docx->title);
  g_string_free (docx->body, TRUE);
  g_ptr_array_unref (docx->parts);
  g_string_free (docx->types, TRUE);
  g_string_free (docx->relationships, TRUE);
  for (guint i = 0; i < JT_DOCX_PART_KINDS; i++)
    g_hash_table_unref (docx->known[i]);
  g_free (docx->section);
  g_free (docx->columns);
  g_free (docx);
}

const char *
jt_docx_add_part (JtDocx *docx, JtDocxPartKind kind, GBytes *bytes)
{
  static const struct
  {
    const char *relation;
    const char *folder;
    const char *suffix;
    const char *type;
  } looks[JT_DOCX_PART_KINDS] = {
    [JT_DOCX_HEADER] = { "header", "header", ".xml", "header" },
    [JT_DOCX_FIRST_HEADER] = { "header", "header", ".xml", "header" },
    [JT_DOCX_FOOTER] = { "footer", "footer", ".xml", "footer" },
    [JT_DOCX_FIRST_FOOTER] = { "footer", "footer", ".xml", "footer" },
    [JT_DOCX_PICTURE] = { "image", "media/image", ".png", NULL },
  };
  const char *found = g_hash_table_lookup (docx->known[kind], bytes);
  g_autofree char *target = NULL;
  g_autofree char *name = NULL;
  char *id;

  if (found != NULL)
    {
      g_bytes_unref (bytes);
      return found;
    }
  docx->n_parts++;
  id = g_strdup_printf ("rIdPart%u", docx->n_parts);
  target = g_strdup_printf ("%s%u%s", looks[kind].folder, docx->n_parts, looks[kind].suffix);
  name = g_strconcat ("word/", target, NULL);
  g_string_append_printf (docx->relationships,
                          "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/"
                          "officeDocument/2006/relationships/%s\" Target=\"%s\"/>",
                          id, looks[kind].relation, target);
  if (looks[kind].type != NULL)
    g_string_append_printf (docx->types,
                            "<Override PartName=\"/%s\" ContentType=\"application/vnd."
                            "openxmlformats-officedocument.wordprocessingml.%s+xml\"/>",
                            name, looks[kind].type);
  g_hash_table_insert (docx->known[kind], g_bytes_ref (bytes), id);
  g_ptr_array_add (docx->parts, jt_docx_part_new (name, bytes));
  return id;
}

/* ------------------------------------------------------------------------------------- sections */

static void
append_reference (GString *properties, JtDocx *docx, JtDocxPartKind kind, GBytes *bytes)
{
  const gboolean header = kind == JT_DOCX_HEADER || kind == JT_DOCX_FIRST_HEADER;
  const gboolean first = kind == JT_DOCX_FIRST_HEADER || kind == JT_DOCX_FIRST_FOOTER;

  g_string_append_printf (properties, "<w:%sReference w:type=\"%s\" r:id=\"%s\"/>",
                          header ? "header" : "footer", first ? "first" : "default",
                          jt_docx_add_part (docx, kind, bytes));
}

static void
append_page (GString *properties, JtDocx *docx, const JtDocxSection *section)
{
  double width, height;
  JtRect area;
  guint top, bottom;

  jt_paper_get_size (docx->paper, &width, &height);
  jt_margins_get_area (docx->paper, section->margins, &area);
  docx->width = JT_TWIPS (area.width);
  top = JT_TWIPS (area.y);
  bottom = JT_TWIPS (height) - JT_TWIPS (area.y + area.height);
  g_string_append_printf (properties, "<w:pgSz w:w=\"%u\" w:h=\"%u\"%s/>", JT_TWIPS (width),
                          JT_TWIPS (height), width > height ? " w:orient=\"landscape\"" : "");
  g_string_append_printf (properties,
                          "<w:pgMar w:top=\"%u\" w:right=\"%u\" w:bottom=\"%u\" w:left=\"%u\" "
                          "w:header=\"%u\" w:footer=\"%u\" w:gutter=\"0\"/>",
                          top, JT_TWIPS (width) - JT_TWIPS (area.x) - docx->width, bottom,
                          JT_TWIPS (area.x), top - HEAD_ABOVE, bottom - FOOT_BELOW);
  if (section->numbered_alone)
    g_string_append (properties, "<w:pgNumType w:start=\"1\"/>");
  g_string_append (properties, "<w:cols w:space=\"425\"/>");
}

/* A section without a head has an empty one, or it would go on with that of the section before. */
static char *
make_section (JtDocx *docx, const JtDocxSection *section)
{
  GString *properties = g_string_new ("<w:sectPr>");
  g_autoptr (GString) page = g_string_new (NULL);
  g_autoptr (GBytes) foot = NULL;

  append_page (page, docx, section);
  foot = jt_docx_make_foot (section, docx->width);
  append_reference (properties, docx, JT_DOCX_HEADER, jt_docx_make_head (section->head));
  if (section->head != NULL)
    append_reference (properties, docx, JT_DOCX_FIRST_HEADER, jt_docx_make_head (NULL));
  append_reference (properties, docx, JT_DOCX_FOOTER, g_bytes_ref (foot));
  if (section->head != NULL)
    append_reference (properties, docx, JT_DOCX_FIRST_FOOTER, g_bytes_ref (foot));
  g_string_append (properties, "<w:type w:val=\"nextPage\"/>");
  g_string_append (properties, page->str);
  if (section->head != NULL)
    g_string_append (properties, "<w:titlePg/>");
  g_string_append (properties, "</w:sectPr>");
  return g_string_free (properties, FALSE);
}

void
jt_docx_add_section (JtDocx *docx, const JtDocxSection *section)
{
  g_return_if_fail (docx != NULL && section != NULL);

  if (docx->section != NULL)
    g_string_append_printf (docx->body, "<w:p><w:pPr>" THIN THIN_LETTER "%s</w:pPr></w:p>",
                            docx->section);
  docx->ends_table = FALSE;
  g_free (docx->section);
  docx->section = make_section (docx, section);
}

void
jt_docx_add_page (JtDocx *docx)
{
  g_return_if_fail (docx != NULL && docx->section != NULL);

  g_string_append (docx->body, "<w:p><w:pPr><w:pageBreakBefore/>" THIN THIN_LETTER
                               "</w:pPr></w:p>");
  docx->ends_table = FALSE;
}

gboolean
jt_docx_has_section (const JtDocx *docx)
{
  g_return_val_if_fail (docx != NULL, FALSE);
  return docx->section != NULL;
}

/* -------------------------------------------------------------------------------------- writing */

static GBytes *
make_document (const JtDocx *docx)
{
  GString *xml = g_string_new (JT_DOCX_DECLARATION "<w:document " JT_DOCX_NAMESPACES "><w:body>");

  g_string_append_len (xml, docx->body->str, (gssize) docx->body->len);
  if (docx->ends_table || docx->body->len == 0)
    g_string_append (xml, "<w:p><w:pPr>" THIN THIN_LETTER "</w:pPr></w:p>");
  g_string_append (xml, docx->section != NULL ? docx->section : "");
  g_string_append (xml, "</w:body></w:document>");
  return g_string_free_to_bytes (xml);
}

gboolean
jt_docx_write (JtDocx *docx, const char *path, GError **error)
{
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (docx != NULL && path != NULL, FALSE);

  parts = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_docx_part_free);
  jt_docx_add_fixed_parts (docx, parts);
  g_ptr_array_add (parts, jt_docx_part_new ("word/document.xml", make_document (docx)));
  for (guint i = 0; i < docx->parts->len; i++)
    {
      const JtDocxPart *part = g_ptr_array_index (docx->parts, i);

      g_ptr_array_add (parts, jt_docx_part_new (part->name, g_bytes_ref (part->bytes)));
    }
  return jt_docx_zip_write (parts, path, error);
}
