/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-header.h"

#include <string.h>

#include "jt-exchange-error.h"
#include "jt-text.h"

/* What stands between facts that list several things. */
#define LIST_SEPARATOR "、"

/* How well a cell fits a field. */
typedef enum
{
  FIT_NONE,
  FIT_OTHER, /* one of the further headers */
  FIT_OWN,   /* the field's own name, English or Chinese */
  FIT_NAMED, /* a person said so */
} Fit;

static gboolean
is_invisible (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT || c == '*';
}

/* Brackets and what they hold are remarks: 建筑面积(㎡), 证件号【必填】. */
static gunichar
closing_bracket (gunichar c)
{
  switch (c)
    {
    case '(':
      return ')';
    case '[':
      return ']';
    case 0x3010: /* 【 */
      return 0x3011;
    case 0x3014: /* 〔 */
      return 0x3015;
    default:
      return 0;
    }
}

static void
drop_suffixes (GString *text)
{
  static const char *const suffixes[] = { ":", "㎡", "m²", "m2", "平方米" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      gsize length = strlen (suffixes[i]);

      if (text->len > length && g_str_has_suffix (text->str, suffixes[i]))
        g_string_truncate (text, text->len - length);
    }
}

char *
jt_header_normalize (const char *text)
{
  g_autofree char *half = NULL;
  g_autoptr (GString) plain = g_string_new (NULL);
  gunichar closing = 0;

  g_return_val_if_fail (text != NULL, NULL);

  half = jt_text_half_width (text);
  for (const char *at = half; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (closing != 0)
        {
          if (c == closing)
            closing = 0;
        }
      else if ((closing = closing_bracket (c)) == 0 && !is_invisible (c))
        g_string_append_unichar (plain, g_unichar_tolower (c));
    }
  drop_suffixes (plain);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static gboolean
is_among (const char *word, const char *words)
{
  g_auto (GStrv) list = NULL;

  if (words == NULL)
    return FALSE;
  list = g_strsplit (words, " ", -1);
  return g_strv_contains ((const char *const *) list, word);
}

static Fit
fit (const char *normal, const JtHeaderField *field, const char *override)
{
  if (*normal == '\0')
    return FIT_NONE;
  if (override != NULL)
    {
      g_autofree char *named = jt_header_normalize (override);

      /* What a person named is not joined by a guess. */
      return strcmp (normal, named) == 0 ? FIT_NAMED : FIT_NONE;
    }
  if (strcmp (normal, field->field) == 0 || strcmp (normal, field->header) == 0)
    return FIT_OWN;
  return is_among (normal, field->others) ? FIT_OTHER : FIT_NONE;
}

gboolean
jt_header_field_matches (const JtHeaderField *field, const char *cell)
{
  g_autofree char *normal = NULL;

  g_return_val_if_fail (field != NULL && cell != NULL, FALSE);

  normal = jt_header_normalize (cell);
  return fit (normal, field, NULL) != FIT_NONE;
}

static void
append_item (GString *list, const char *item)
{
  g_autofree char *text = jt_text_strip (item);

  if (list->len > 0)
    g_string_append (list, LIST_SEPARATOR);
  g_string_append (list, text);
}

/* A row that is looked at as a header. */
typedef struct
{
  const char *const *cells;
  guint n_cells;
  char **normals;
  gboolean *named; /* a person said what this column is */
} Candidate;

static void
candidate_init (Candidate *candidate,
                const char *const *cells,
                guint n_cells,
                const char *const *overrides,
                guint n_fields)
{
  candidate->cells = cells;
  candidate->n_cells = n_cells;
  candidate->normals = g_new0 (char *, n_cells + 1);
  candidate->named = g_new0 (gboolean, n_cells + 1);
  for (guint i = 0; i < n_cells; i++)
    candidate->normals[i] = jt_header_normalize (cells[i]);

  for (guint f = 0; overrides != NULL && f < n_fields; f++)
    for (guint i = 0; overrides[f] != NULL && i < n_cells; i++)
      {
        g_autofree char *name = jt_header_normalize (overrides[f]);

        if (strcmp (name, candidate->normals[i]) == 0)
          candidate->named[i] = TRUE;
      }
}

static void
candidate_clear (Candidate *candidate)
{
  g_strfreev (candidate->normals);
  g_free (candidate->named);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Candidate, candidate_clear)

/* Finds the column of one field.  Columns that fit equally well are listed in @twice. */
static int
find_column (const Candidate *candidate,
             const JtHeaderField *field,
             const char *override,
             GString *twice)
{
  g_autoptr (GString) rivals = g_string_new (NULL);
  Fit best = FIT_NONE;
  guint n_best = 0;
  int column = -1;

  for (guint i = 0; i < candidate->n_cells; i++)
    {
      Fit now = fit (candidate->normals[i], field, override);

      if (now == FIT_NONE || now < best || (candidate->named[i] && now != FIT_NAMED))
        continue;
      if (now > best)
        {
          best = now;
          n_best = 0;
          column = (int) i;
          g_string_truncate (rivals, 0);
        }
      n_best++;
      append_item (rivals, candidate->cells[i]);
    }
  if (n_best > 1)
    append_item (twice, rivals->str);
  return column;
}

static gboolean
refuse (JtExchangeError code, const GString *fact, GError **error)
{
  g_set_error_literal (error, JT_EXCHANGE_ERROR, (int) code, fact->str);
  return FALSE;
}

gboolean
jt_header_match (const char *const *cells,
                 guint n_cells,
                 const JtHeaderField *fields,
                 guint n_fields,
                 const char *const *overrides,
                 JtHeaderMap *map,
                 GError **error)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autoptr (GString) twice = g_string_new (NULL);
  g_auto (Candidate) candidate = { 0 };

  g_return_val_if_fail (cells != NULL && fields != NULL && map != NULL, FALSE);
  g_return_val_if_fail (n_fields <= JT_HEADER_MAX_FIELDS, FALSE);

  candidate_init (&candidate, cells, n_cells, overrides, n_fields);
  for (guint i = 0; i < JT_HEADER_MAX_FIELDS; i++)
    map->columns[i] = -1;
  for (guint i = 0; i < n_fields; i++)
    {
      const char *override = overrides != NULL ? overrides[i] : NULL;

      map->columns[i] = find_column (&candidate, &fields[i], override, twice);
      /* A header that a person named must be there, whether the field is required or not. */
      if (map->columns[i] < 0 && (fields[i].required || override != NULL))
        append_item (missing, override != NULL ? override : fields[i].header);
    }
  if (missing->len > 0)
    return refuse (JT_EXCHANGE_ERROR_HEADER_MISSING, missing, error);
  if (twice->len > 0)
    return refuse (JT_EXCHANGE_ERROR_HEADER_TWICE, twice, error);
  return TRUE;
}
