/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-print-elevation.h"

#define TITLE 22
/* Letters of a house of few flats, and of one that hardly fits. */
#define LARGEST 18
#define SMALLEST 7

typedef struct
{
  char *title;
  char *footer;
  char *page;
  GPtrArray *elevations;
  JtPaper paper;
} Sheets;

/* As large as there is room for, in the middle of the page. */
static void
draw_house (cairo_t *cr, const JtElevation *elevation, const JtRect *area)
{
  JtElevationStyle style = { FALSE, TRUE, -1, LARGEST };
  JtRect box = *area;
  double width, height, right = 0;

  jt_elevation_measure (elevation, style.font_size, &width, &height);
  style.font_size *= CLAMP (MIN (area->width / width, area->height / height),
                            (double) SMALLEST / LARGEST, 1);
  for (guint i = 0; i < jt_elevation_get_n_flats (elevation); i++)
    {
      JtRect flat = *area;

      jt_elevation_place (elevation, area, &style, i, &flat);
      right = MAX (right, flat.x + flat.width);
    }
  box.x += MAX (0, (area->x + area->width - right) / 2);
  box.width = right - area->x + 1;
  jt_elevation_draw (cr, elevation, &box, &style);
}

static void
draw_sheet (cairo_t *cr, guint page, guint pages, gpointer data)
{
  const Sheets *sheets = data;
  const JtPageFrame frame = { sheets->footer, sheets->page };
  g_autoptr (JtPen) pen = jt_pen_new (cr);
  JtRect area, title, house;

  if (page >= sheets->elevations->len)
    return;
  jt_margins_get_area (sheets->paper, JT_MARGINS_WORKING, &area);
  title = (JtRect) { area.x, area.y, area.width, TITLE * 1.4 };
  house = (JtRect) { area.x, area.y + TITLE * 1.8, area.width, area.height - TITLE * 1.8 };
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_TITLE, TITLE);
  jt_pen_line (pen, &title, JT_ALIGN_CENTRE, sheets->title);
  draw_house (cr, g_ptr_array_index (sheets->elevations, page), &house);
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_layout_draw_foot (pen, &frame, &area, page, pages);
}

static void
free_sheets (gpointer data)
{
  Sheets *sheets = data;

  g_free (sheets->title);
  g_free (sheets->footer);
  g_free (sheets->page);
  g_ptr_array_unref (sheets->elevations);
  g_free (sheets);
}

JtPrintout *
jt_print_elevations (const char *name, const char *title, GPtrArray *elevations,
                     const JtPageFrame *frame, JtPaper paper, JtDay day)
{
  Sheets *sheets;

  g_return_val_if_fail (name != NULL && title != NULL && elevations != NULL, NULL);
  g_return_val_if_fail (frame != NULL, NULL);

  sheets = g_new0 (Sheets, 1);
  sheets->title = g_strdup (title);
  sheets->footer = g_strdup (frame->footer);
  sheets->page = g_strdup (frame->page);
  sheets->elevations = elevations;
  sheets->paper = paper;
  return jt_printout_new (name, day, paper, elevations->len, draw_sheet, sheets, free_sheets);
}
