/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-pen.h"

#include <string.h>

#define COMMA "、"
/* Letters; what is longer is a company, and may be torn. */
#define LONGEST_NAME 4

struct _JtPen
{
  cairo_t *cr;
  PangoLayout *layout;
  gboolean names;
};

/* The fonts of GB/T 9704 are not free: they are named first, and a page is laid out so that it does
 * not depend on them. */
static const struct
{
  const char *families;
  PangoWeight weight;
} faces[JT_FACE_LAST] = {
  [JT_FACE_PLAIN] = { "Noto Sans CJK SC", PANGO_WEIGHT_NORMAL },
  [JT_FACE_BOLD] = { "Noto Sans CJK SC", PANGO_WEIGHT_BOLD },
  [JT_FACE_BODY] = { "仿宋,FangSong,仿宋_GB2312,Noto Serif CJK SC", PANGO_WEIGHT_NORMAL },
  [JT_FACE_HEADING] = { "黑体,SimHei,Noto Sans CJK SC", PANGO_WEIGHT_NORMAL },
  [JT_FACE_TITLE] = { "小标宋,方正小标宋简体,FZXiaoBiaoSong-B05S,Noto Serif CJK SC", PANGO_WEIGHT_BOLD },
};

JtPen *
jt_pen_new (cairo_t *cr)
{
  JtPen *pen = g_new0 (JtPen, 1);
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *context;

  g_return_val_if_fail (cr != NULL, NULL);

  pen->cr = cairo_reference (cr);
  pen->layout = pango_cairo_create_layout (cr);
  context = pango_layout_get_context (pen->layout);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  /* Units are the same whatever the screen says of its resolution. */
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_language (context, pango_language_from_string ("zh-cn"));
  cairo_font_options_destroy (options);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 10);
  return pen;
}

void
jt_pen_free (JtPen *pen)
{
  if (pen == NULL)
    return;
  g_object_unref (pen->layout);
  cairo_destroy (pen->cr);
  g_free (pen);
}

void
jt_pen_set_font (JtPen *pen, JtFace face, double size)
{
  PangoFontDescription *font = pango_font_description_new ();

  g_return_if_fail (pen != NULL && (guint) face < JT_FACE_LAST);

  pango_font_description_set_family_static (font, faces[face].families);
  pango_font_description_set_weight (font, faces[face].weight);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (pen->layout, font);
  pango_font_description_free (font);
}

void
jt_pen_set_names (JtPen *pen, gboolean names)
{
  g_return_if_fail (pen != NULL);
  pen->names = names;
}

static void
hold_together (PangoAttrList *attributes, const char *text, const char *from, const char *to)
{
  PangoAttribute *attribute;

  if (g_utf8_pointer_to_offset (from, to) > LONGEST_NAME)
    return;
  attribute = pango_attr_allow_breaks_new (FALSE);
  attribute->start_index = (guint) (from - text);
  attribute->end_index = (guint) (to - text);
  pango_attr_list_insert (attributes, attribute);
}

static PangoAttrList *
make_attributes (const char *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  const char *from = text;

  for (const char *comma = strstr (text, COMMA); comma != NULL; comma = strstr (from, COMMA))
    {
      hold_together (attributes, text, from, comma);
      from = comma + strlen (COMMA);
    }
  hold_together (attributes, text, from, from + strlen (from));
  return attributes;
}

static void
set_text (JtPen *pen, const char *text, double width, double height, JtAlign align)
{
  static const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER,
                                               PANGO_ALIGN_RIGHT };

  PangoAttrList *attributes = pen->names ? make_attributes (text) : NULL;

  pango_layout_set_text (pen->layout, text, -1);
  pango_layout_set_attributes (pen->layout, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
  pango_layout_set_single_paragraph_mode (pen->layout, height < 0);
  pango_layout_set_alignment (pen->layout, alignments[align]);
  pango_layout_set_wrap (pen->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (pen->layout,
                              width >= 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_width (pen->layout, width >= 0 ? (int) (width * PANGO_SCALE) : -1);
  /* Below zero it counts lines, and one line is what is ellipsized. */
  pango_layout_set_height (pen->layout, height >= 0 ? (int) (height * PANGO_SCALE) : -1);
}

static void
get_size (const JtPen *pen, double *width, double *height)
{
  int w = 0, h = 0;

  pango_layout_get_size (pen->layout, &w, &h);
  if (width != NULL)
    *width = (double) w / PANGO_SCALE;
  if (height != NULL)
    *height = (double) h / PANGO_SCALE;
}

static double
draw_line (JtPen *pen, const JtRect *box, JtAlign align, const char *text, PangoEllipsizeMode where)
{
  double width, height;

  if (text == NULL || *text == '\0' || box->width <= 0)
    return 0;
  set_text (pen, text, box->width, -1, align);
  pango_layout_set_ellipsize (pen->layout, where);
  get_size (pen, &width, &height);
  cairo_move_to (pen->cr, box->x, box->y + (box->height - height) / 2);
  pango_cairo_show_layout (pen->cr, pen->layout);
  return width;
}

double
jt_pen_line (JtPen *pen, const JtRect *box, JtAlign align, const char *text)
{
  g_return_val_if_fail (pen != NULL && box != NULL, 0);

  return draw_line (pen, box, align, text, PANGO_ELLIPSIZE_END);
}

void
jt_pen_title (JtPen *pen, const JtRect *box, const char *text)
{
  g_return_if_fail (pen != NULL && box != NULL);

  draw_line (pen, box, JT_ALIGN_START, text, PANGO_ELLIPSIZE_MIDDLE);
}

double
jt_pen_line_width (JtPen *pen, const char *text)
{
  double width;

  g_return_val_if_fail (pen != NULL && text != NULL, 0);

  set_text (pen, text, -1, -1, JT_ALIGN_START);
  get_size (pen, &width, NULL);
  return width;
}

double
jt_pen_paragraph (JtPen *pen, const JtRect *box, JtAlign align, const char *text)
{
  double height;

  g_return_val_if_fail (pen != NULL && box != NULL, 0);

  if (text == NULL || *text == '\0')
    return 0;
  set_text (pen, text, box->width, box->height, align);
  get_size (pen, NULL, &height);
  cairo_move_to (pen->cr, box->x, box->y);
  pango_cairo_show_layout (pen->cr, pen->layout);
  return height;
}

double
jt_pen_paragraph_height (JtPen *pen, double width, const char *text)
{
  double height;

  g_return_val_if_fail (pen != NULL, 0);

  if (text == NULL || *text == '\0')
    return 0;
  set_text (pen, text, width, G_MAXINT / PANGO_SCALE, JT_ALIGN_START);
  get_size (pen, NULL, &height);
  return height;
}

void
jt_pen_hatch (JtPen *pen, const JtRect *box, JtHatch hatch, double distance)
{
  cairo_t *cr = pen->cr;
  const double right = box->x + box->width, bottom = box->y + box->height;

  if (hatch == JT_HATCH_PLAIN || distance <= 0)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_clip (cr);
  if (hatch == JT_HATCH_RISING || hatch == JT_HATCH_CROSSED)
    for (double x = box->x; x < right + box->height; x += distance)
      {
        cairo_move_to (cr, x, box->y);
        cairo_line_to (cr, x - box->height, bottom);
      }
  if (hatch == JT_HATCH_FALLING || hatch == JT_HATCH_CROSSED)
    for (double x = box->x - box->height; x < right; x += distance)
      {
        cairo_move_to (cr, x, box->y);
        cairo_line_to (cr, x + box->height, bottom);
      }
  if (hatch == JT_HATCH_LEVEL)
    for (double y = box->y + distance / 2; y < bottom; y += distance)
      {
        cairo_move_to (cr, box->x, y);
        cairo_line_to (cr, right, y);
      }
  if (hatch == JT_HATCH_UPRIGHT)
    for (double x = box->x + distance / 2; x < right; x += distance)
      {
        cairo_move_to (cr, x, box->y);
        cairo_line_to (cr, x, bottom);
      }
  cairo_stroke (cr);
  cairo_restore (cr);
}
