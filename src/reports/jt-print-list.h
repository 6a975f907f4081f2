/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-layout.h"

G_BEGIN_DECLS

/**
 * JtPrintSection:
 * @heading: an entrance: "柳芽一区 1栋1单元"
 * @facts: what is said of it, a line or more
 * @rows: (element-type GStrv): its rows
 *
 * An entrance on a list of homes; it begins on a new page.
 */
typedef struct
{
  char *heading;
  char *facts;
  GPtrArray *rows;
} JtPrintSection;

/**
 * jt_print_section_new:
 * @heading: an entrance
 * @facts: what is said of it
 *
 * Returns: (transfer full): a section without rows
 */
JtPrintSection *jt_print_section_new (const char *heading, const char *facts);

/**
 * jt_print_section_free:
 * @section: (transfer full) (nullable): a section
 */
void jt_print_section_free (JtPrintSection *section);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtPrintSection, jt_print_section_free)

/**
 * JtRollWords:
 * @title: 业主名册（表决用）
 * @case_line: number and title of the case; "" for none
 * @columns: (array fixed-size=7): headers of room, owners, area, basis, counted as one, signature
 *   and date; %NULL leaves a column out
 * @note: (nullable): what stands under each list
 *
 * What a roll says, in the language of its reader.
 */
typedef struct _JtRollWords
{
  const char *title;
  const char *case_line;
  const char *columns[7];
  const char *note;
} JtRollWords;

/**
 * jt_print_roll:
 * @words: what it says
 * @sections: (element-type JtPrintSection): entrances, their rows of room, owners, area, basis and
 *   letters of the voter
 * @frame: what all pages have
 * @day: the day it is made on
 *
 * The roll to be signed, in the layout of official documents.  It carries full names, because they
 * sign, and never a certificate number or a telephone (domain.md section 13).
 *
 * Returns: (transfer full): the printout
 */
JtPrintout *jt_print_roll (const JtRollWords *words, const GPtrArray *sections,
                           const JtPageFrame *frame, JtDay day);

/**
 * JtVisitWords:
 * @title: 入户走访表
 * @case_line: number and title of the case; "" for none
 * @columns: (array fixed-size=3): headers of room, owners and last visit
 * @outcomes: (array fixed-size=7): headers of the boxes, in the order of #JtVisitOutcome
 * @note: header of the room to write
 *
 * What a grid leader's sheet says.
 */
typedef struct
{
  const char *title;
  const char *case_line;
  const char *columns[3];
  const char *outcomes[7];
  const char *note;
} JtVisitWords;

/**
 * jt_print_visits:
 * @words: what it says
 * @sections: (element-type JtPrintSection): entrances, their rows of room, owners and last visit
 * @frame: what all pages have
 * @day: the day it is made on
 *
 * The sheets that a grid leader carries from door to door: one A4 an entrance, in large print; only
 * many homes take a second one.
 *
 * Returns: (transfer full): the printout
 */
JtPrintout *jt_print_visits (const JtVisitWords *words, const GPtrArray *sections,
                             const JtPageFrame *frame, JtDay day);

/**
 * JtResultWords:
 * @title: 表决结果
 * @case_line: number and title of the case
 * @facts: when it was voted, what the roll came to
 * @columns: (array fixed-size=5): headers of what is tested, what came back, of what, what is
 *   needed and whether it is reached
 * @closing: what stands at the end
 * @seals: (array fixed-size=2): who posts it, with room for the seal; when
 *
 * What the result for the notice board says.
 */
typedef struct
{
  const char *title;
  const char *case_line;
  const char *facts;
  const char *columns[5];
  const char *closing;
  const char *seals[2];
} JtResultWords;

/**
 * jt_print_result:
 * @words: what it says
 * @sections: (element-type JtPrintSection): motions, with the verdict as their facts and the four
 *   tests as rows
 * @frame: what all pages have
 * @day: the day it is made on
 *
 * Totals and thresholds for the notice board: nobody's name, room or choice.
 *
 * Returns: (transfer full): the printout
 */
JtPrintout *jt_print_result (const JtResultWords *words, const GPtrArray *sections,
                             const JtPageFrame *frame, JtDay day);

G_END_DECLS
