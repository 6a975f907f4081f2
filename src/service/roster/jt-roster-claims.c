/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-claims.h"
#include "jt-roster.h"

#include <string.h>

#define KEY_SEPARATOR "\x1f"

struct _JtRosterClaims
{
  JtRosterBook *book;
  GHashTable *names;  /* key of a number → the name it stands with */
  GHashTable *by_key; /* key of a number → JtRosterClaim */
  GPtrArray *claims;
};

static void
claim_free (JtRosterClaim *claim)
{
  g_ptr_array_unref (claim->parts);
  g_free (claim);
}

JtRosterClaims *
jt_roster_claims_new (JtRosterBook *book)
{
  JtRosterClaims *claims = g_new0 (JtRosterClaims, 1);

  claims->book = book;
  claims->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  claims->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  claims->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) claim_free);
  return claims;
}

void
jt_roster_claims_free (JtRosterClaims *claims)
{
  if (claims == NULL)
    return;
  g_hash_table_unref (claims->names);
  g_hash_table_unref (claims->by_key);
  g_ptr_array_unref (claims->claims);
  g_free (claims);
}

/* The keys of an owner's numbers, the strongest first; NULL for a number it has not. */
enum
{
  KEY_CERTIFICATE,
  KEY_USCC,
  KEY_NUMBER,
  KEYS,
};

static void
make_keys (const JtRosterOwner *owner, char *keys[KEYS])
{
  keys[KEY_CERTIFICATE] = NULL;
  keys[KEY_USCC] = NULL;
  keys[KEY_NUMBER] = NULL;
  if (owner->certificate != NULL)
    keys[KEY_CERTIFICATE] = g_strdup_printf ("certificate" KEY_SEPARATOR "%d" KEY_SEPARATOR "%s",
                                             (int) owner->kind, owner->certificate);
  if (owner->uscc != NULL)
    keys[KEY_USCC] = g_strconcat ("uscc" KEY_SEPARATOR, owner->uscc, NULL);
  /* One number may stand for a couple: it names each of them together with the name. */
  if (owner->number != NULL)
    keys[KEY_NUMBER] = g_strconcat ("number" KEY_SEPARATOR, owner->number, KEY_SEPARATOR,
                                    owner->name, NULL);
}

static void
free_keys (char *keys[KEYS])
{
  for (guint i = 0; i < KEYS; i++)
    g_free (keys[i]);
}

const char *
jt_roster_claims_contradict (const JtRosterClaims *claims, const JtRosterOwner *owner)
{
  char *keys[KEYS];
  const char *other = NULL;

  make_keys (owner, keys);
  for (guint i = 0; i < KEYS && other == NULL; i++)
    {
      const char *name = keys[i] != NULL ? g_hash_table_lookup (claims->names, keys[i]) : NULL;

      if (name != NULL && strcmp (name, owner->name) != 0)
        other = name;
    }
  free_keys (keys);
  return other;
}

void
jt_roster_claims_note (JtRosterClaims *claims, const JtRosterOwner *owner)
{
  const char *name = g_string_chunk_insert_const (claims->book->texts, owner->name);
  char *keys[KEYS];

  make_keys (owner, keys);
  for (guint i = 0; i < KEYS; i++)
    if (keys[i] != NULL)
      g_hash_table_insert (claims->names, keys[i], (char *) name);
}

/* ------------------------------------------------------------------------------- collecting */

/* Whether both may be one as far as their certificates go. */
static gboolean
may_be (const JtRosterClaim *claim, const JtRosterOwner *owner)
{
  return claim->certificate == NULL || owner->certificate == NULL
         || (strcmp (claim->certificate, owner->certificate) == 0
             && strcmp (claim->kind, jt_certificate_kind_nick (owner->kind)) == 0);
}

static JtRosterClaim *
find_claim (JtRosterClaims *claims, const JtRosterOwner *owner, char *keys[KEYS])
{
  for (guint i = 0; i < KEYS; i++)
    {
      JtRosterClaim *claim
          = keys[i] != NULL ? g_hash_table_lookup (claims->by_key, keys[i]) : NULL;

      if (claim != NULL && may_be (claim, owner))
        return claim;
    }
  return NULL;
}

JtRosterClaim *
jt_roster_claims_add (JtRosterClaims *claims, const JtRosterOwner *owner, JtBookPart *part)
{
  JtRosterBook *book = claims->book;
  JtRosterClaim *claim;
  char *keys[KEYS];

  make_keys (owner, keys);
  claim = find_claim (claims, owner, keys);
  if (claim == NULL)
    {
      claim = g_new0 (JtRosterClaim, 1);
      claim->parts = g_ptr_array_new ();
      claim->name = g_string_chunk_insert_const (book->texts, owner->name);
      g_ptr_array_add (claims->claims, claim);
    }
  if (claim->certificate == NULL && owner->certificate != NULL)
    {
      claim->kind = jt_certificate_kind_nick (owner->kind);
      claim->certificate = jt_roster_book_text (book, owner->certificate);
    }
  if (claim->uscc == NULL)
    claim->uscc = jt_roster_book_text (book, owner->uscc);
  if (claim->number == NULL)
    claim->number = jt_roster_book_text (book, owner->number);
  g_ptr_array_add (claim->parts, part);

  for (guint i = 0; i < KEYS; i++)
    if (keys[i] != NULL && !g_hash_table_contains (claims->by_key, keys[i]))
      g_hash_table_insert (claims->by_key, g_steal_pointer (&keys[i]), claim);
  free_keys (keys);
  return claim;
}

/* ---------------------------------------------------------------------------------- settling */

static gboolean
is_strong (const JtRosterClaim *claim)
{
  return claim->certificate != NULL || claim->uscc != NULL;
}

static gboolean
is_numbered (const JtBookPerson *person)
{
  return person->value != NULL || person->uscc != NULL;
}

static gboolean
has_certificate (const JtBookPerson *person, const char *kind, const char *value)
{
  return person->value != NULL && strcmp (person->value, value) == 0
         && strcmp (person->certificate_kind, kind) == 0;
}

static gboolean
has_numbers_of (const JtBookPerson *person, const JtRosterClaim *claim)
{
  if (claim->certificate != NULL)
    return has_certificate (person, claim->kind, claim->certificate);
  return g_strcmp0 (person->uscc, claim->uscc) == 0;
}

/* The owner of one of the claim's parts who has its very number: no need to ask the book. */
static JtBookPerson *
find_owner_by_number (const JtRosterClaim *claim)
{
  for (guint i = 0; i < claim->parts->len; i++)
    {
      const JtBookPart *part = g_ptr_array_index (claim->parts, i);

      for (guint j = 0; j < part->owners->len; j++)
        {
          const JtBookOwner *owner = g_ptr_array_index (part->owners, j);

          JtBookPerson *person = jt_book_person_identity (owner->person);

          if (has_numbers_of (owner->person, claim) || has_numbers_of (person, claim))
            return person;
        }
    }
  return NULL;
}

/* Whether @person was found to be somebody else of the file, who stands in this part's row too, or,
 * for a claim with a number of its own, anywhere. */
static gboolean
is_taken (const JtBookPerson *person, const JtRosterClaim *claim, const JtBookPart *part)
{
  const JtRosterClaim *other = person->claim;

  if (other == NULL || other == claim)
    return FALSE;
  if (is_strong (claim) || claim->number != NULL)
    return TRUE;
  return g_ptr_array_find (other->parts, part, NULL);
}

/* The owner of one of the claim's parts under its name, first of all one without a number.  A cell
 * without a number says nothing against one that the book knows; a number does. */
static JtBookPerson *
find_owner_by_name (const JtRosterClaim *claim)
{
  JtBookPerson *numbered = NULL;

  for (guint i = 0; i < claim->parts->len; i++)
    {
      const JtBookPart *part = g_ptr_array_index (claim->parts, i);

      for (guint j = 0; j < part->owners->len; j++)
        {
          const JtBookOwner *owner = g_ptr_array_index (part->owners, j);
          JtBookPerson *person = jt_book_person_identity (owner->person);

          if ((strcmp (owner->person->name, claim->name) != 0
               && strcmp (person->name, claim->name) != 0)
              || is_taken (person, claim, part))
            continue;
          if (!is_numbered (person))
            return person;
          if (numbered == NULL && !is_strong (claim))
            numbered = person;
        }
    }
  return numbered;
}

static gboolean
find_person (JtRosterClaims *claims, const JtRosterClaim *claim, JtBookPerson **person,
             GError **error)
{
  *person = is_strong (claim) ? find_owner_by_number (claim) : NULL;
  if (*person == NULL && claim->certificate != NULL
      && !jt_roster_book_person_by_certificate (claims->book, claim->kind, claim->certificate,
                                                person, error))
    return FALSE;
  if (*person == NULL && claim->uscc != NULL
      && !jt_roster_book_person_by_uscc (claims->book, claim->uscc, person, error))
    return FALSE;
  if (*person == NULL)
    *person = find_owner_by_name (claim);
  return TRUE;
}

/* A firm that gave no code is known by what firms are called. */
static gboolean
sounds_like_organisation (const char *name)
{
  static const char *const endings[]
      = { "公司", "中心", "局", "厂", "社", "学校", "医院", "银行", "委员会", "集团", "合作社",
          "办事处", "政府", "大学", "研究所", "研究院", "管理处", "管理站", "支行", "协会" };

  if (g_utf8_strlen (name, -1) < 4)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  return FALSE;
}

static JtBookPerson *
new_person (JtRosterBook *book, const JtRosterClaim *claim)
{
  JtBookPerson *person = jt_roster_book_add_person (book, NULL);

  person->name = claim->name;
  person->kind = claim->uscc != NULL || sounds_like_organisation (claim->name) ? "organisation"
                                                                               : "person";
  person->number = claim->number;
  return person;
}

/* Gives the person what the file knows and the book does not. */
static void
enrich (JtBookPerson *person, const JtRosterClaim *claim)
{
  if (is_strong (claim) && strcmp (person->name, claim->name) != 0)
    {
      person->name = claim->name;
      person->is_changed = TRUE;
    }
  if (claim->certificate != NULL && person->value == NULL)
    {
      person->certificate_kind = claim->kind;
      person->value = claim->certificate;
      person->has_new_certificate = TRUE;
      person->is_changed = TRUE;
    }
  if (claim->uscc != NULL && person->uscc == NULL)
    {
      person->uscc = claim->uscc;
      person->kind = "organisation";
      person->is_changed = TRUE;
    }
}

static gboolean
owns (const JtBookPart *part, const JtBookPerson *person)
{
  for (guint i = 0; i < part->owners->len; i++)
    {
      const JtBookOwner *owner = g_ptr_array_index (part->owners, i);

      if (jt_book_person_identity (owner->person) == person)
        return TRUE;
    }
  return FALSE;
}

/* The file says by its number that the owners of several parts, of one name and without a number in
 * the book, are one. */
static void
join_others (JtRosterClaims *claims, JtRosterClaim *claim)
{
  for (guint i = 0; i < claim->parts->len; i++)
    {
      const JtBookPart *part = g_ptr_array_index (claim->parts, i);

      if (owns (part, claim->person))
        continue;
      for (guint j = 0; j < part->owners->len; j++)
        {
          const JtBookOwner *owner = g_ptr_array_index (part->owners, j);
          JtBookPerson *other = jt_book_person_identity (owner->person);

          if (strcmp (other->name, claim->name) != 0 || is_numbered (other)
              || is_taken (other, claim, part)
              || jt_roster_book_are_apart (claims->book, other, claim->person))
            continue;
          other->identity = claim->person;
          other->is_joined = TRUE;
          other->is_changed = TRUE;
          break;
        }
    }
}

static gboolean
settle (JtRosterClaims *claims, JtRosterClaim *claim, GError **error)
{
  const gboolean is_keyed = is_strong (claim) || claim->number != NULL;

  if (!find_person (claims, claim, &claim->person, error))
    return FALSE;
  if (claim->person == NULL)
    claim->person = new_person (claims->book, claim);
  if (claim->person->claim == NULL)
    claim->person->claim = claim;
  enrich (claim->person, claim);
  if (is_keyed)
    join_others (claims, claim);
  return TRUE;
}

gboolean
jt_roster_claims_settle (JtRosterClaims *claims, GError **error)
{
  /* Whoever has a certificate is found first, so that nobody else is taken for him. */
  for (guint strength = 0; strength < 3; strength++)
    for (guint i = 0; i < claims->claims->len; i++)
      {
        JtRosterClaim *claim = g_ptr_array_index (claims->claims, i);
        const guint own = is_strong (claim) ? 0 : claim->number != NULL ? 1 : 2;

        if (own == strength && !settle (claims, claim, error))
          return FALSE;
      }
  return TRUE;
}
