/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-place-reading.h"

#include <string.h>

#include "jt-place-name.h"
#include "jt-rule-error.h"
#include "jt-text.h"

#define MAX_PIECES 4

/* Twelve doubtful cuts are 12·11·10/6 = 220 ways for four levels; real names have three or four. */
#define MAX_CUTS 12

/* How many candidates of an ambiguous name are told. */
#define MAX_CANDIDATES 10

typedef struct
{
  gsize left_end;    /* where the piece before ends */
  gsize right_start; /* where the piece behind starts; the same when nothing stands between */
  gboolean hard;     /* a slash */
} Cut;

struct _JtPlaceReading
{
  char *text;
  Cut cuts[MAX_CUTS];
  guint n_cuts;
  gboolean too_many;
};

/* Behind these a level may end without a separator. */
static const char *const markers[] = { "单元", "栋", "幢", "楼", "门", "#" };

static void
add_cut (JtPlaceReading *reading, gsize left_end, gsize right_start, gboolean hard)
{
  if (reading->n_cuts == MAX_CUTS)
    reading->too_many = TRUE;
  else
    reading->cuts[reading->n_cuts++] = (Cut){ left_end, right_start, hard };
}

static gsize
marker_length (const char *at)
{
  for (gsize i = 0; i < G_N_ELEMENTS (markers); i++)
    if (g_str_has_prefix (at, markers[i]))
      return strlen (markers[i]);
  return 0;
}

JtPlaceReading *
jt_place_reading_new (const char *text)
{
  JtPlaceReading *reading = g_new0 (JtPlaceReading, 1);
  gsize i = 0;

  reading->text = jt_text_half_width (text);
  while (reading->text[i] != '\0')
    {
      const char *at = reading->text + i;
      gsize length = marker_length (at);

      if (*at == '/' || *at == '-')
        add_cut (reading, i, i + 1, *at == '/');
      else if (length > 0 && strchr ("/-", at[length]) == NULL)
        add_cut (reading, i + length, i + length, FALSE);
      i += MAX (length, 1);
    }
  return reading;
}

void
jt_place_reading_free (JtPlaceReading *reading)
{
  if (reading == NULL)
    return;
  g_free (reading->text);
  g_free (reading);
}

/* Cuts the text at the chosen cuts, given in order. */
static void
try_cuts (const JtPlaceReading *reading, const guint *chosen, guint n_chosen, JtPlaceTry try,
          gpointer data)
{
  char *pieces[MAX_PIECES + 1] = { NULL };
  gboolean sound = TRUE;
  gsize start = 0;

  for (guint i = 0; i <= n_chosen; i++)
    {
      const Cut *cut = i < n_chosen ? &reading->cuts[chosen[i]] : NULL;
      gsize end = cut != NULL ? cut->left_end : strlen (reading->text);
      /* Nothing between two slashes is the entrance of a part that has none. */
      gboolean may_be_empty =
          i > 0 && cut != NULL && cut->hard && reading->cuts[chosen[i - 1]].hard;

      pieces[i] = g_strndup (reading->text + start, end - start);
      if (pieces[i][0] == '\0' && !may_be_empty)
        sound = FALSE;
      if (cut != NULL)
        start = cut->right_start;
    }
  if (sound)
    try (pieces, n_chosen + 1, data);
  for (guint i = 0; i <= n_chosen; i++)
    g_free (pieces[i]);
}

/* Chooses wanted more of the cuts from next on; a hard cut cannot be passed over. */
static void
choose (const JtPlaceReading *reading, guint next, guint *chosen, guint n_chosen, guint wanted,
        JtPlaceTry try, gpointer data)
{
  if (next == reading->n_cuts)
    {
      if (wanted == 0)
        try_cuts (reading, chosen, n_chosen, try, data);
      return;
    }
  if (!reading->cuts[next].hard)
    choose (reading, next + 1, chosen, n_chosen, wanted, try, data);
  if (wanted > 0)
    {
      chosen[n_chosen] = next;
      choose (reading, next + 1, chosen, n_chosen + 1, wanted - 1, try, data);
    }
}

void
jt_place_reading_foreach (const JtPlaceReading *reading, guint n_pieces, JtPlaceTry try,
                          gpointer data)
{
  guint chosen[MAX_PIECES];

  g_return_if_fail (n_pieces >= 1 && n_pieces <= MAX_PIECES);

  if (!reading->too_many)
    choose (reading, 0, chosen, 0, n_pieces - 1, try, data);
}

void
jt_place_glued_foreach (const char *piece, GHashTable *compounds, JtPlaceGlued try, gpointer data)
{
  if (!g_utf8_validate (piece, -1, NULL))
    return;
  for (const char *at = piece; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *front = g_strndup (piece, (gsize) (at - piece));
      g_autofree char *compound = jt_place_name_normalize (front, JT_PLACE_LEVEL_COMPOUND);
      g_autofree char *building = NULL;

      if (*compound == '\0' || !g_hash_table_contains (compounds, compound))
        continue;
      if (g_ascii_isdigit (at[-1]) && g_ascii_isdigit (*at))
        continue;
      building = jt_place_name_normalize (at, JT_PLACE_LEVEL_BUILDING);
      try (compound, building, data);
    }
}

void
jt_place_refuse (const char *text, const GPtrArray *paths, GError **error)
{
  g_autoptr (GString) fact = g_string_new (text);

  for (guint i = 0; i < paths->len && i < MAX_CANDIDATES; i++)
    g_string_append_printf (fact, "%s%s", i == 0 ? ": " : ", ",
                            (const char *) g_ptr_array_index (paths, i));
  if (paths->len > MAX_CANDIDATES)
    g_string_append (fact, ", …");
  g_set_error_literal (
      error, JT_RULE_ERROR,
      paths->len == 0 ? JT_RULE_ERROR_NO_SUCH_PLACE : JT_RULE_ERROR_AMBIGUOUS_PLACE, fact->str);
}
