/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-elevation-private.h"

/* Sizes in letters: they grow with the text. */
#define LEAST_WIDTH 4.2
#define LEAST_HEIGHT 2.9
#define MOST_WIDTH 11.0
#define MOST_HEIGHT 4.0
#define TITLE_HEIGHT 2.2
#define NARROW_LETTER 0.6

/* What follows from a rectangle: where parts begin, and how large each is. */
typedef struct
{
  double font;      /* the size of letters, smaller where there is no room */
  double left;
  double top;
  double labels;
  double house;     /* the width of all parts of a floor */
  double storey;
  guint n_rows;
} Plan;

static double
measure_labels (const JtElevation *elevation)
{
  const GPtrArray *rows = jt_elevation_get_rows (elevation);
  double widest = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const JtElevationRow *row = g_ptr_array_index (rows, i);
      double width = 0;

      for (const char *p = jt_elevation_get_floor_name (elevation, row->floor); *p != '\0';
           p = g_utf8_next_char (p))
        width += g_unichar_iswide (g_utf8_get_char (p)) ? 1 : NARROW_LETTER;
      widest = MAX (widest, width);
    }
  return MIN (widest, 8) + 0.8;
}

static double
title_height (const JtElevation *elevation)
{
  return *jt_elevation_get_title (elevation) != '\0' ? TITLE_HEIGHT : 0;
}

/* One unit more, for the outline of the last part. */
void
jt_elevation_measure (const JtElevation *elevation, double font_size, double *width,
                      double *height)
{
  g_return_if_fail (elevation != NULL && width != NULL && height != NULL);

  *width = (measure_labels (elevation) + jt_elevation_get_columns (elevation) * LEAST_WIDTH)
               * font_size
           + 1;
  *height = (title_height (elevation) + jt_elevation_get_rows (elevation)->len * LEAST_HEIGHT)
                * font_size
            + 1;
}

static Plan
make_plan (const JtElevation *elevation, const JtRect *box, double font_size)
{
  const guint columns = jt_elevation_get_columns (elevation);
  Plan plan = { .font = font_size, .n_rows = jt_elevation_get_rows (elevation)->len };
  double width, height;

  jt_elevation_measure (elevation, font_size, &width, &height);
  plan.font *= MIN (1, MIN (box->width / width, box->height / height));
  plan.labels = measure_labels (elevation) * plan.font;
  plan.left = box->x + plan.labels;
  plan.top = box->y + title_height (elevation) * plan.font;
  plan.house = MIN (box->width - plan.labels - 1, columns * MOST_WIDTH * plan.font);
  plan.storey = plan.n_rows > 0 ? (box->y + box->height - 1 - plan.top) / plan.n_rows : 0;
  plan.storey = MIN (plan.storey, MOST_HEIGHT * plan.font);
  return plan;
}

/* Edges are put on whole units and a half, so that lines of one pixel are sharp. */
static double
snap (double value)
{
  return (double) (gint64) value + 0.5;
}

static void
place_flat (const JtElevation *elevation, const Plan *plan, guint row, guint place, JtRect *rect)
{
  const JtElevationRow *flats = g_ptr_array_index (jt_elevation_get_rows (elevation), row);
  JtElevationSpan span;

  jt_elevation_get_span (elevation, flats, place, &span);
  rect->x = snap (plan->left + plan->house * span.from / span.of);
  rect->width = snap (plan->left + plan->house * span.to / span.of) - rect->x;
  rect->y = snap (plan->top + plan->storey * (plan->n_rows - 1 - row));
  rect->height = snap (plan->top + plan->storey * (plan->n_rows - row)) - rect->y;
}

void
jt_elevation_place (const JtElevation *elevation, const JtRect *box,
                    const JtElevationStyle *style, guint flat, JtRect *rect)
{
  Plan plan;
  guint row, place;

  g_return_if_fail (elevation != NULL && box != NULL && style != NULL && rect != NULL);
  g_return_if_fail (flat < jt_elevation_get_n_flats (elevation));

  plan = make_plan (elevation, box, style->font_size);
  if (jt_elevation_get_position (elevation, flat, &row, &place))
    place_flat (elevation, &plan, row, place, rect);
}

int
jt_elevation_hit (const JtElevation *elevation, const JtRect *box, const JtElevationStyle *style,
                  double x, double y)
{
  const GPtrArray *rows;
  Plan plan;

  g_return_val_if_fail (elevation != NULL && box != NULL && style != NULL, -1);

  plan = make_plan (elevation, box, style->font_size);
  rows = jt_elevation_get_rows (elevation);
  for (guint i = 0; i < rows->len; i++)
    {
      const JtElevationRow *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < row->flats->len; j++)
        {
          const JtElevationFlat *flat = g_ptr_array_index (row->flats, j);
          JtRect rect;

          place_flat (elevation, &plan, i, j, &rect);
          if (x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height)
            return jt_elevation_find (elevation, flat->part);
        }
    }
  return -1;
}

/* ------------------------------------------------------------------------------------- drawing */

#define DARK_GROUND 0x242424
#define DARK_INK 0xf6f5f4
#define DARK_ACCENT 0x78aeed

/* What is drawn with: grows with every drawing function that would take six arguments. */
typedef struct
{
  cairo_t *cr;
  JtPen *pen;
  const JtElevationStyle *style;
  Plan plan;
} Drawing;

static void
set_ink (const Drawing *drawing, int percent)
{
  jt_palette_set_source (drawing->cr, drawing->style->dark ? DARK_INK : JT_COLOUR_INK, percent);
}

static JtColour
colour_of (const Drawing *drawing, const JtSwatch *swatch)
{
  return drawing->style->dark ? swatch->dark_colour : swatch->colour;
}

static void
fill_ground (const Drawing *drawing, const JtRect *rect, const JtSwatch *swatch)
{
  cairo_rectangle (drawing->cr, rect->x, rect->y, rect->width, rect->height);
  jt_palette_set_source (drawing->cr, drawing->style->dark ? DARK_GROUND : JT_COLOUR_PAPER, 100);
  cairo_fill_preserve (drawing->cr);
  jt_palette_set_source (drawing->cr, colour_of (drawing, swatch), swatch->dashed ? 0 : 10);
  cairo_fill (drawing->cr);
}

/* A line of text on a clear ground, so that hatching does not run through it. */
static void
write_clear (const Drawing *drawing, const JtRect *box, JtAlign align, const char *text,
             const JtSwatch *swatch, JtColour colour)
{
  const double width = MIN (jt_pen_line_width (drawing->pen, text), box->width);
  const double inset = drawing->plan.font / 5;
  JtRect clear = *box;

  clear.x = align == JT_ALIGN_CENTRE ? box->x + (box->width - width) / 2 - inset : box->x - inset;
  clear.width = width + 2 * inset;
  if (align == JT_ALIGN_END)
    clear.x = box->x + box->width - width - inset;
  if (swatch->hatch != JT_HATCH_PLAIN)
    fill_ground (drawing, &clear, swatch);
  jt_palette_set_source (drawing->cr, colour, 100);
  jt_pen_line (drawing->pen, box, align, text);
}

/* "√ 同意" where there is room for it, "√" where there is not. */
static char *
choose_words (const Drawing *drawing, const JtElevationFlat *flat, const JtSwatch *swatch,
              double width)
{
  g_autofree char *words = *swatch->mark == '\0' ? g_strdup (flat->word)
                                                 : g_strjoin (" ", swatch->mark, flat->word, NULL);

  if (*swatch->brief != '\0' && jt_pen_line_width (drawing->pen, words) > width)
    return g_strdup (swatch->brief);
  return g_steal_pointer (&words);
}

static void
draw_words (const Drawing *drawing, const JtElevationFlat *flat, const JtSwatch *swatch,
            const JtRect *rect)
{
  const double font = drawing->plan.font, inset = font * 0.4;
  const double inner = rect->width - 2 * inset;
  const JtColour ink = drawing->style->dark ? DARK_INK : JT_COLOUR_INK;
  const double line = rect->height / 2;
  JtRect upper = { rect->x + inset, rect->y + 1, inner, line };
  JtRect lower = { rect->x + inset, rect->y + line - 1, inner, line };
  g_autofree char *area = flat->area != JT_AREA_UNKNOWN ? jt_area_format (flat->area) : NULL;
  g_autofree char *words = NULL;

  jt_pen_set_font (drawing->pen, JT_FACE_PLAIN, font);
  write_clear (drawing, &upper, JT_ALIGN_START, flat->room, swatch, ink);
  if (area != NULL)
    {
      const double room = jt_pen_line_width (drawing->pen, flat->room);

      jt_pen_set_font (drawing->pen, JT_FACE_PLAIN, font * 0.85);
      if (room + jt_pen_line_width (drawing->pen, area) + font <= inner)
        write_clear (drawing, &upper, JT_ALIGN_END, area, swatch, ink);
    }
  jt_pen_set_font (drawing->pen, JT_FACE_BOLD, font);
  words = choose_words (drawing, flat, swatch, inner);
  if (*words != '\0' && !swatch->silent)
    write_clear (drawing, &lower, JT_ALIGN_CENTRE, words, swatch, colour_of (drawing, swatch));
}

static void
draw_flat (const Drawing *drawing, const JtElevationFlat *flat, gboolean selected,
           const JtRect *rect)
{
  cairo_t *cr = drawing->cr;
  const JtSwatch *swatch = jt_palette_swatch (flat->look);
  const double font = drawing->plan.font;
  const double dash[] = { font / 3, font / 4 };

  fill_ground (drawing, rect, swatch);
  cairo_set_line_width (cr, font / 14);
  jt_palette_set_source (cr, colour_of (drawing, swatch), 45);
  jt_pen_hatch (drawing->pen, rect, swatch->hatch, font * 0.55);
  draw_words (drawing, flat, swatch, rect);

  cairo_set_line_width (cr, swatch->dashed ? 1.5 : 1);
  if (swatch->dashed)
    cairo_set_dash (cr, dash, 2, 0);
  set_ink (drawing, drawing->style->contrast || swatch->dashed ? 100 : 55);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (selected)
    {
      const double wide = MAX (2, font / 4);

      cairo_set_line_width (cr, wide);
      jt_palette_set_source (cr, drawing->style->dark ? DARK_ACCENT : JT_COLOUR_ACCENT, 100);
      cairo_rectangle (cr, rect->x + wide / 2, rect->y + wide / 2, rect->width - wide,
                       rect->height - wide);
      cairo_stroke (cr);
    }
}

static void
draw_label (const Drawing *drawing, const JtElevation *elevation, guint index)
{
  const Plan *plan = &drawing->plan;
  const GPtrArray *rows = jt_elevation_get_rows (elevation);
  const JtElevationRow *row = g_ptr_array_index (rows, index);
  const JtElevationRow *above = index + 1 < rows->len ? g_ptr_array_index (rows, index + 1) : NULL;
  const double top = plan->top + plan->storey * (plan->n_rows - 1 - index);
  const JtRect box = { plan->left - plan->labels, top, plan->labels - plan->font * 0.6,
                       plan->storey };

  set_ink (drawing, 100);
  /* Several rows without a floor have one label, at the highest. */
  if (above == NULL || above->floor != row->floor)
    {
      jt_pen_set_font (drawing->pen, JT_FACE_PLAIN, plan->font);
      jt_pen_line (drawing->pen, &box, JT_ALIGN_END,
                   jt_elevation_get_floor_name (elevation, row->floor));
    }
  /* The ground, where something lies beneath it. */
  if (above != NULL && above->floor > 0 && row->floor <= 0)
    {
      cairo_set_line_width (drawing->cr, 2);
      cairo_move_to (drawing->cr, box.x, snap (top));
      cairo_line_to (drawing->cr, plan->left + plan->house, snap (top));
      cairo_stroke (drawing->cr);
    }
}

/* Whether anything of @rect, and the lines around it, can be seen: one part that is drawn anew does
 * not cost the drawing of all. */
static gboolean
is_seen (cairo_t *cr, const JtRect *rect)
{
  double left, top, right, bottom;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  return rect->x <= right + 1 && rect->x + rect->width >= left - 1 && rect->y <= bottom + 1
         && rect->y + rect->height >= top - 1;
}

void
jt_elevation_draw (cairo_t *cr, const JtElevation *elevation, const JtRect *box,
                   const JtElevationStyle *style)
{
  g_autoptr (JtPen) pen = NULL;
  const GPtrArray *rows;
  Drawing drawing;
  JtRect title;

  g_return_if_fail (cr != NULL && elevation != NULL && box != NULL && style != NULL);

  pen = jt_pen_new (cr);
  rows = jt_elevation_get_rows (elevation);
  drawing = (Drawing) { cr, pen, style, make_plan (elevation, box, style->font_size) };
  title = (JtRect) { box->x, box->y, box->width, title_height (elevation) * drawing.plan.font };
  cairo_save (cr);
  set_ink (&drawing, 100);
  jt_pen_set_font (pen, JT_FACE_BOLD, drawing.plan.font * 1.1);
  jt_pen_line (pen, &title, JT_ALIGN_START, jt_elevation_get_title (elevation));
  for (guint i = 0; i < rows->len; i++)
    {
      const JtElevationRow *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < row->flats->len; j++)
        {
          const JtElevationFlat *flat = g_ptr_array_index (row->flats, j);
          JtRect rect;

          place_flat (elevation, &drawing.plan, i, j, &rect);
          if (is_seen (cr, &rect))
            draw_flat (&drawing, flat,
                       jt_elevation_find (elevation, flat->part) == style->selected, &rect);
        }
      draw_label (&drawing, elevation, i);
    }
  cairo_restore (cr);
}
