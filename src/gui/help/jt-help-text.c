/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-help-text.h"

#include <string.h>

static const struct
{
  const char *mark;
  JtHelpKind kind;
} marks[] = {
  { "## ", JT_HELP_HEADING }, { "# ", JT_HELP_TITLE },   { "- ", JT_HELP_ITEM },
  { "§ ", JT_HELP_BASIS },    { "! ", JT_HELP_PICTURE }, { "= ", JT_HELP_KEYS },
};

static void
free_block (gpointer data)
{
  JtHelpBlock *block = data;

  g_free (block->text);
  g_free (block->file);
  g_free (block);
}

static JtHelpBlock *
new_block (JtHelpKind kind, const char *text)
{
  JtHelpBlock *block = g_new0 (JtHelpBlock, 1);
  const char *space = strchr (text, ' ');

  block->kind = kind;
  if (kind == JT_HELP_PICTURE && space != NULL)
    {
      block->file = g_strndup (text, space - text);
      block->text = g_strdup (space + 1);
    }
  else
    block->text = g_strdup (text);
  return block;
}

/* Chinese has no spaces, and a line is torn anywhere. */
static gboolean
needs_space (const char *before, const char *after)
{
  const char *last = g_utf8_find_prev_char (before, before + strlen (before));

  return last != NULL && !g_unichar_iswide (g_utf8_get_char (last))
         && !g_unichar_iswide (g_utf8_get_char (after));
}

static void
add_line (JtHelpBlock *paragraph, const char *line)
{
  char *joined = g_strconcat (paragraph->text, needs_space (paragraph->text, line) ? " " : "", line,
                              NULL);

  g_free (paragraph->text);
  paragraph->text = joined;
}

GPtrArray *
jt_help_text_parse (const char *text)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func (free_block);
  g_auto (GStrv) lines = NULL;
  JtHelpBlock *paragraph = NULL;

  g_return_val_if_fail (text != NULL, blocks);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      gsize mark = 0;

      while (mark < G_N_ELEMENTS (marks) && !g_str_has_prefix (line, marks[mark].mark))
        mark++;
      if (mark < G_N_ELEMENTS (marks))
        g_ptr_array_add (blocks,
                         new_block (marks[mark].kind, line + strlen (marks[mark].mark)));
      else if (*line != '\0' && paragraph != NULL)
        {
          add_line (paragraph, line);
          continue;
        }
      else if (*line != '\0')
        {
          paragraph = new_block (JT_HELP_PARAGRAPH, line);
          g_ptr_array_add (blocks, paragraph);
          continue;
        }
      paragraph = NULL;
    }
  return blocks;
}
