/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtHelpKind:
 * @JT_HELP_TITLE: "# ", the chapter's title, its first line
 * @JT_HELP_HEADING: "## "
 * @JT_HELP_ITEM: "- ", an item of a list
 * @JT_HELP_BASIS: "§ ", the article that something rests on
 * @JT_HELP_PICTURE: "! FILE TEXT", a picture and what it shows
 * @JT_HELP_KEYS: "= GROUP", a group of the table of keys, by its English name
 * @JT_HELP_PARAGRAPH: any other text
 *
 * What a block of a chapter is, and how its first line begins.
 */
typedef enum
{
  JT_HELP_TITLE,
  JT_HELP_HEADING,
  JT_HELP_ITEM,
  JT_HELP_BASIS,
  JT_HELP_PICTURE,
  JT_HELP_KEYS,
  JT_HELP_PARAGRAPH,
} JtHelpKind;

/**
 * JtHelpBlock:
 * @kind: what it is
 * @text: its text in one line; what a picture shows
 * @file: (nullable): name of a picture
 *
 * A block of a chapter.
 */
typedef struct
{
  JtHelpKind kind;
  char *text;
  char *file;
} JtHelpBlock;

/**
 * jt_help_text_parse:
 * @text: a chapter: blocks of lines, with empty lines between them; a block that begins with a mark
 *   is one line
 *
 * The smallest markup that a manual needs.  Lines of a paragraph that are torn between two
 * ideographs are joined without a space.
 *
 * Returns: (transfer full) (element-type JtHelpBlock): its blocks
 */
GPtrArray *jt_help_text_parse (const char *text);

G_END_DECLS
