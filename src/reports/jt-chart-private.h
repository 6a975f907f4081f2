/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-chart.h"

G_BEGIN_DECLS

/* For the files jt-chart*.c only. */

/* Two neutrals beside the palette of the program. */
#define JT_CHART_PALE 0xe4e7ec
#define JT_CHART_MIDDLE 0x9aa3b2

/* The height of the body's letters in a small box, and how many of them a box is high in which they
 * are larger. */
#define JT_CHART_SMALLEST 9
#define JT_CHART_LETTERS_HIGH 45

/* Where things stand is worked out from the numbers and the box alone, without asking a font: a
 * click is found in the same way in which the chart was drawn. */
typedef struct
{
  JtRect box;
  double unit;   /* the height of a letter of the body */
  double title;  /* how high the title is, and the lines below it and at the foot */
  double period;
  double source;
  JtRect plot;   /* what is left between period and source */
} JtChartFrame;

/* One line of a legend, and what an area is filled with. */
typedef struct
{
  JtColour colour;
  int percent;
  JtHatch hatch;
} JtChartFill;

/* How high a name is that stands above what is drawn, in letters. */
#define JT_CHART_NAME 1.5

typedef struct
{
  guint (*n_pages) (const JtChart *chart, const JtChartFrame *frame);
  /* How high the plot must be for names and numbers not to lie over each other, in letters. */
  double (*least_height) (const JtChart *chart, const JtChartFrame *frame);
  void (*draw) (const JtChart *chart, cairo_t *cr, JtPen *pen, const JtChartFrame *frame,
                guint page);
  gboolean (*hit) (const JtChart *chart, const JtChartFrame *frame, guint page, double x, double y,
                   JtChartHit *hit);
  char *(*hit_text) (const JtChart *chart, const JtChartHit *hit);
  void (*table) (const JtChart *chart, GPtrArray *rows);
} JtChartClass;

extern const JtChartClass jt_chart_funnel;
extern const JtChartClass jt_chart_course;
extern const JtChartClass jt_chart_year;
extern const JtChartClass jt_chart_turnout;
extern const JtChartClass jt_chart_ageing;

void jt_chart_frame_init (JtChartFrame *frame, const JtChart *chart, const JtRect *box);
void jt_chart_frame_draw (const JtChartFrame *frame, const JtChart *chart, cairo_t *cr, JtPen *pen,
                          guint page, guint pages);

/* How many letters of the body stand beside each other in the plot. */
double jt_chart_letters (const JtChartFrame *frame);

/* How many letters' width a text takes, roughly and without asking a font. */
double jt_chart_text_letters (const char *text);

/* A row has its name before what is drawn of it, in a column of @names letters; where that is 0,
 * because the box is narrow, above it.  @bar is as wide as the rest of the row. */
void jt_chart_part_row (const JtChartFrame *frame, const JtRect *row, double names, JtRect *name,
                        JtRect *bar);

/* The widths of a grid that starts at 0: 1, 2 or 5 times a power of ten, at most six of them. */
gint64 jt_chart_step (gint64 most);

/* Where a grid of whole steps ends, at least 1. */
gint64 jt_chart_ceiling (gint64 most);

/* Level lines would be rows: a thin upright line at each step, with its number below @plot. */
void jt_chart_grid (cairo_t *cr, JtPen *pen, const JtChartFrame *frame, const JtRect *plot,
                    gint64 ceiling);

void jt_chart_fill (cairo_t *cr, JtPen *pen, const JtRect *box, const JtChartFill *fill,
                    double unit);

/* How high the lines of a legend are that is @width wide, in letters as that. */
double jt_chart_legend_height (double width, char *const *labels, guint n);

/* Swatches with their words from the left of @line, and on in lines below it. */
void jt_chart_legend (cairo_t *cr, JtPen *pen, const JtRect *line, const JtChartFill *fills,
                      char *const *labels, guint n, double unit);

/* Adds a row of the texts up to %NULL, and frees none of them. */
void jt_chart_add_row (GPtrArray *rows, const char *first, ...) G_GNUC_NULL_TERMINATED;

gboolean jt_chart_inside (const JtRect *box, double x, double y);

G_END_DECLS
