/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-plan.h"

#include <string.h>

#include "jt-place-name.h"
#include "jt-roster-apply.h"
#include "jt-roster-claims.h"
#include "jt-roster.h"

/* A plan on its way.  @parts holds for each row of the file its part, NULL when it is rejected. */
typedef struct
{
  JtRosterPlan *plan;
  const JtRoster *roster;
  JtRosterClaims *claims;
  GPtrArray *parts;
  const JtRosterWatch *watch;
} Making;

static void
change_free (JtRosterChange *change)
{
  g_free (change->part);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

void
jt_roster_plan_free (JtRosterPlan *plan)
{
  if (plan == NULL)
    return;
  jt_roster_book_free (plan->book);
  g_ptr_array_unref (plan->rejected);
  g_ptr_array_unref (plan->changes);
  g_array_unref (plan->outcomes);
  g_ptr_array_unref (plan->absent);
  g_free (plan);
}

/* ------------------------------------------------------------ what only a whole file can tell */

/* Columns are called as in our own files. */
static void
reject (Making *making, const JtRosterRow *row, const char *column, JtExchangeError code,
        const char *fact)
{
  g_autofree char *where = jt_roster_say_column (making->roster, row->table, column);
  JtDiagnostic *fault = jt_diagnostic_new (row->number, where, code, fact);

  fault->table = row->table;
  for (guint i = 0; i < jt_roster_n_columns (); i++)
    if (strcmp (jt_roster_column (i)->header, column) == 0)
      fault->field = (int) i;
  g_ptr_array_add (making->plan->rejected, fault);
}

static void
conclude (Making *making, const JtRosterRow *row, JtRosterRowKind kind)
{
  const JtRosterOutcome outcome = { row->table, row->number, kind };

  g_array_append_val (making->plan->outcomes, outcome);
}

static void
contradict (Making *making, const JtRosterRow *row, const char *column, const char *now,
            const char *before)
{
  g_autofree char *fact = g_strdup_printf ("%s ≠ %s", now, before);

  reject (making, row, column, JT_EXCHANGE_ERROR_CONTRADICTION, fact);
}

/* A building has one number of storeys and either a lift or none, a compound one community. */
static void
check_building (Making *making, const JtRosterRow *row, const JtBookBuilding *building,
                const JtBookCommunity *community)
{
  const JtBookCompound *compound = building->compound;

  if (row->storeys > 0 && building->said_storeys > 0 && row->storeys != building->said_storeys)
    {
      g_autofree char *now = g_strdup_printf ("%d", row->storeys);
      g_autofree char *before = g_strdup_printf ("%d", building->said_storeys);

      contradict (making, row, "总层数", now, before);
    }
  if (row->has_lift != JT_TRISTATE_UNKNOWN && building->said_lift != JT_TRISTATE_UNKNOWN
      && row->has_lift != building->said_lift)
    contradict (making, row, "是否有电梯", jt_roster_lift_word (row->has_lift),
                jt_roster_lift_word (building->said_lift));
  if (community != NULL && compound->said_community != NULL
      && compound->said_community != community)
    contradict (making, row, "社区", community->name, compound->said_community->name);
}

static gboolean
are_one (const JtRosterOwner *a, const JtRosterOwner *b)
{
  if (a->certificate != NULL && b->certificate != NULL)
    return a->kind == b->kind && strcmp (a->certificate, b->certificate) == 0;
  if (a->uscc != NULL && b->uscc != NULL)
    return strcmp (a->uscc, b->uscc) == 0;
  return strcmp (a->name, b->name) == 0;
}

/* One number has one name in all the file, and nobody owns a part twice. */
static void
check_owners (Making *making, const JtRosterRow *row)
{
  for (guint i = 0; i < row->owners->len; i++)
    {
      const JtRosterOwner *owner = g_ptr_array_index (row->owners, i);
      const char *other = jt_roster_claims_contradict (making->claims, owner);

      if (other != NULL)
        contradict (making, row, "业主", owner->name, other);
      for (guint j = 0; j < i; j++)
        {
          const JtRosterOwner *earlier = g_ptr_array_index (row->owners, j);
          g_autofree char *fact = NULL;

          if (!are_one (owner, earlier))
            continue;
          fact = g_strdup_printf ("%s、%s", earlier->name, owner->name);
          reject (making, row, "业主", JT_EXCHANGE_ERROR_OWNER_TWICE, fact);
        }
    }
}

static void
note (Making *making, const JtRosterRow *row, JtBookBuilding *building,
      const JtBookCommunity *community)
{
  building->compound->is_named = TRUE;
  building->is_named = TRUE;
  building->is_divided = building->is_divided || row->entrances[0] != NULL;
  if (row->storeys > 0)
    building->said_storeys = row->storeys;
  if (row->has_lift != JT_TRISTATE_UNKNOWN)
    building->said_lift = row->has_lift;
  if (community != NULL)
    building->compound->said_community = community;
  for (guint i = 0; i < row->owners->len; i++)
    jt_roster_claims_note (making->claims, g_ptr_array_index (row->owners, i));
}

/* The part stands in the file, in this row unless it was met before. */
static void
stand (JtBookPart *part, const JtRosterRow *row)
{
  if (part == NULL || part->row != 0)
    return;
  part->row = row->number;
  part->table = row->table;
}

/* The part of the row's very name; a new one when there is none and @make says so. */
static JtBookPart *
find_part (JtRosterBook *book, JtBookBuilding *building, const JtRosterRow *row, gboolean make)
{
  g_autofree char *entrances = jt_roster_entrances_key ((const char *const *) row->entrances);
  g_autofree char *room = jt_place_name_normalize (row->room, JT_PLACE_LEVEL_ROOM);
  g_autofree char *key = jt_roster_part_key (entrances, room);
  JtBookPart *part = g_hash_table_lookup (building->parts, key);

  if (part != NULL || !make)
    return part;
  part = jt_book_part_new (building);
  part->room = jt_roster_book_text (book, row->room);
  part->room_key = g_string_chunk_insert_const (book->texts, room);
  part->entrances_key = g_string_chunk_insert_const (book->texts, entrances);
  jt_roster_book_add_part (book, part);
  return part;
}

/* Finds the part of a row, or says what is wrong with it.  A sheet has each part once, but a file
 * may have several sheets. */
static gboolean
check_row (Making *making, const JtRosterRow *row, GError **error)
{
  JtRosterBook *book = making->plan->book;
  const guint before = making->plan->rejected->len;
  JtBookCompound *compound = jt_roster_book_compound (book, row->compound, error);
  JtBookCommunity *community = NULL;
  JtBookBuilding *building;
  JtBookPart *part;

  if (compound == NULL)
    return FALSE;
  if (row->community != NULL)
    {
      community = jt_roster_book_community (book, row->community, error);
      if (community == NULL)
        return FALSE;
    }
  building = jt_roster_book_building (book, compound, row->building);
  check_building (making, row, building, community);
  check_owners (making, row);
  part = find_part (book, building, row, FALSE);
  if (part != NULL && part->row != 0)
    {
      g_autofree char *first = part->table == row->table
                                   ? g_strdup_printf ("%u", part->row)
                                   : g_strdup_printf ("%u (%s)", part->row,
                                                      making->roster->sheets[part->table]);

      reject (making, row, "房号", JT_EXCHANGE_ERROR_PART_TWICE, first);
    }

  if (making->plan->rejected->len == before)
    {
      note (making, row, building, community);
      part = find_part (book, building, row, TRUE);
      g_ptr_array_add (making->parts, part);
    }
  else
    {
      making->plan->n_rejected++;
      conclude (making, row, JT_ROSTER_ROW_REJECTED);
      g_ptr_array_add (making->parts, NULL);
    }
  stand (part, row); /* rejected or not */
  return TRUE;
}

/* What the reader could not take stands in the file all the same. */
static gboolean
note_rejected (Making *making, const JtRosterRow *row, GError **error)
{
  JtBookCompound *compound;
  JtBookPart *part;

  conclude (making, row, JT_ROSTER_ROW_REJECTED);
  if (row->compound == NULL || row->building == NULL || row->room == NULL)
    return TRUE;
  compound = jt_roster_book_compound (making->plan->book, row->compound, error);
  if (compound == NULL)
    return FALSE;
  part = find_part (making->plan->book,
                    jt_roster_book_building (making->plan->book, compound, row->building), row,
                    FALSE);
  stand (part, row);
  return TRUE;
}

/* --------------------------------------------------------------------- entrances set right */

static gboolean
overlap (const JtBookPart *a, const JtBookPart *b)
{
  g_auto (GStrv) left = g_strsplit (a->entrances_key, "、", -1);
  g_auto (GStrv) right = g_strsplit (b->entrances_key, "、", -1);

  if (left[0] == NULL || right[0] == NULL)
    return TRUE;
  for (gsize i = 0; left[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) right, left[i]))
      return TRUE;
  return FALSE;
}

/* The one part of the room in @rooms that is new, or in the book and not in the file, and may be
 * @part; NULL when there is none or more than one. */
static JtBookPart *
find_twin (const GPtrArray *rooms, const JtBookPart *part, gboolean is_new)
{
  JtBookPart *twin = NULL;

  for (guint i = 0; i < rooms->len; i++)
    {
      JtBookPart *other = g_ptr_array_index (rooms, i);

      if (other->is_void || other->is_new != is_new || (!is_new && other->row != 0)
          || !overlap (part, other))
        continue;
      if (twin != NULL)
        return NULL;
      twin = other;
    }
  return twin;
}

/* A shop that the book has under no entrance and the file under two is no new one. */
static void
find_corrected (Making *making)
{
  for (guint i = 0; i < making->parts->len; i++)
    {
      JtBookPart *part = g_ptr_array_index (making->parts, i);
      GPtrArray *rooms;
      JtBookPart *old;

      if (part == NULL || !part->is_new)
        continue;
      rooms = g_hash_table_lookup (part->building->rooms, part->room_key);
      old = find_twin (rooms, part, FALSE);
      if (old == NULL || find_twin (rooms, old, TRUE) != part)
        continue;
      old->row = part->row;
      old->table = part->table;
      old->entrances_key = part->entrances_key;
      old->is_changed = TRUE;
      old->is_moved = TRUE;
      part->is_void = TRUE;
      g_ptr_array_index (making->parts, i) = old;
    }
}

/* ------------------------------------------------------------------------------- all of it */

static void
claim_owners (Making *making, JtRosterApply *apply)
{
  for (guint i = 0; i < making->parts->len; i++)
    {
      const JtRosterRow *row = g_ptr_array_index (making->roster->rows, i);
      JtBookPart *part = g_ptr_array_index (making->parts, i);

      if (part == NULL)
        continue;
      for (guint j = 0; j < row->owners->len; j++)
        {
          const JtRosterOwner *owner = g_ptr_array_index (row->owners, j);

          jt_roster_apply_expect (apply, jt_roster_claims_add (making->claims, owner, part));
        }
    }
}

static void
find_absent (JtRosterPlan *plan)
{
  for (guint i = 0; i < plan->book->parts->len; i++)
    {
      const JtBookPart *part = g_ptr_array_index (plan->book->parts, i);

      if (!part->is_new && part->row == 0 && part->building->is_named)
        g_ptr_array_add (plan->absent, jt_book_part_label (part));
    }
}

/* Looking at the rows and comparing them are two passes of one work. */
static gboolean
step (const Making *making, guint done, GError **error)
{
  return jt_roster_watch_step (making->watch, JT_ROSTER_PHASE_COMPARING, done,
                               2 * making->roster->rows->len, error);
}

static gboolean
apply_rows (Making *making, JtRosterApply *apply, GError **error)
{
  JtRosterPlan *plan = making->plan;

  for (guint i = 0; i < making->parts->len; i++)
    {
      const JtRosterRow *row = g_ptr_array_index (making->roster->rows, i);
      JtBookPart *part = g_ptr_array_index (making->parts, i);

      JtRosterRowKind kind = JT_ROSTER_ROW_UNCHANGED;

      if (!step (making, making->parts->len + i, error))
        return FALSE;
      if (part == NULL)
        continue;
      if (jt_roster_apply_row (apply, row, part))
        kind = part->is_new ? JT_ROSTER_ROW_NEW : JT_ROSTER_ROW_CHANGED;
      plan->n_new += kind == JT_ROSTER_ROW_NEW;
      plan->n_changed += kind == JT_ROSTER_ROW_CHANGED;
      plan->n_unchanged += kind == JT_ROSTER_ROW_UNCHANGED;
      conclude (making, row, kind);
    }
  return TRUE;
}

static gboolean
make_plan (Making *making, GError **error)
{
  const JtRoster *roster = making->roster;
  g_autoptr (JtRosterApply) apply = NULL;

  for (guint i = 0; i < roster->rows->len; i++)
    if (!step (making, i, error)
        || !check_row (making, g_ptr_array_index (roster->rows, i), error))
      return FALSE;
  for (guint i = 0; i < roster->rejected->len; i++)
    if (!note_rejected (making, g_ptr_array_index (roster->rejected, i), error))
      return FALSE;
  find_corrected (making);
  apply = jt_roster_apply_new (making->plan->book, making->plan->changes);
  claim_owners (making, apply);
  if (!jt_roster_claims_settle (making->claims, error))
    return FALSE;
  if (!apply_rows (making, apply, error))
    return FALSE;
  find_absent (making->plan);
  return TRUE;
}

JtRosterPlan *
jt_roster_plan_new (JtDb *db, const JtRoster *roster, const JtRosterWatch *watch, GError **error)
{
  g_autoptr (JtRosterPlan) plan = g_new0 (JtRosterPlan, 1);
  g_autoptr (JtRosterClaims) claims = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  Making making = { .plan = plan, .roster = roster, .parts = parts, .watch = watch };

  plan->rejected = jt_diagnostic_array_new ();
  plan->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  plan->outcomes = g_array_new (FALSE, FALSE, sizeof (JtRosterOutcome));
  plan->absent = g_ptr_array_new_with_free_func (g_free);
  plan->book = jt_roster_book_new (db, error);
  if (plan->book == NULL)
    return NULL;
  for (guint i = 0; i < roster->diagnostics->len; i++)
    {
      const JtDiagnostic *fault = g_ptr_array_index (roster->diagnostics, i);

      JtDiagnostic *copy = jt_diagnostic_new (fault->row, fault->column, fault->code, fault->fact);

      copy->table = fault->table;
      copy->field = fault->field;
      g_ptr_array_add (plan->rejected, copy);
    }
  plan->n_rows = roster->rows->len + roster->rejected->len;
  plan->n_rejected = roster->rejected->len;
  claims = jt_roster_claims_new (plan->book);
  making.claims = claims;
  return make_plan (&making, error) ? g_steal_pointer (&plan) : NULL;
}
