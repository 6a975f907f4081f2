/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample-owners.h"

#include "jt-roster.h"
#include "jt-sample-numbers.h"

JtRosterOwner *
jt_sample_person (JtSampleMaker *maker)
{
  g_autofree char *name = jt_sample_name (&maker->dice, maker->stock);
  JtRosterOwner *owner = jt_roster_owner_new (name);

  owner->kind = JT_CERTIFICATE_RESIDENT_ID;
  owner->certificate = jt_sample_resident_id (maker->persons++);
  return owner;
}

JtRosterOwner *
jt_sample_copy_owner (const JtRosterOwner *owner)
{
  JtRosterOwner *copy = jt_roster_owner_new (owner->name);

  copy->kind = owner->kind;
  copy->certificate = g_strdup (owner->certificate);
  copy->uscc = g_strdup (owner->uscc);
  copy->number = g_strdup (owner->number);
  return copy;
}

JtRosterOwner *
jt_sample_organisation (const char *name, const char *kind, guint nth)
{
  JtRosterOwner *owner = jt_roster_owner_new (name);

  owner->uscc = jt_sample_uscc (kind, nth);
  return owner;
}

static void
set_phones (JtRosterRow *row, char *phone)
{
  g_strfreev (row->phones);
  row->phones = g_new0 (char *, 2);
  row->phones[0] = phone;
}

static void
set_share (JtRosterRow *row, const char *share)
{
  g_free (row->share);
  row->share = g_strdup (share);
}

void
jt_sample_set_owner (JtRosterRow *row, JtRosterOwner *owner)
{
  g_ptr_array_set_size (row->owners, 0);
  g_ptr_array_add (row->owners, owner);
  set_share (row, "单独所有");
  g_clear_pointer (&row->representative, g_free);
}

void
jt_sample_same_owners (JtRosterRow *row, const JtRosterRow *other)
{
  g_ptr_array_set_size (row->owners, 0);
  for (guint i = 0; i < other->owners->len; i++)
    g_ptr_array_add (row->owners, jt_sample_copy_owner (g_ptr_array_index (other->owners, i)));
  set_share (row, other->share);
  g_strfreev (row->phones);
  row->phones = g_strdupv (other->phones);
  g_free (row->representative);
  row->representative = g_strdup (other->representative);
}

void
jt_sample_draw_owners (JtSampleMaker *maker, JtRosterRow *row)
{
  guint n_owners = 1;

  /* 45 % couples; heirs hold together until they have divided what they inherited. */
  if (row->title == JT_TITLE_INHERITANCE)
    n_owners = 3;
  else if (jt_dice_chance (&maker->dice, 45, 100))
    n_owners = 2;
  g_ptr_array_set_size (row->owners, 0);
  for (guint i = 0; i < n_owners; i++)
    g_ptr_array_add (row->owners, jt_sample_person (maker));
  set_share (row, n_owners > 1 ? "共同共有" : "单独所有");
  set_phones (row, jt_sample_phone (maker->persons));
}

/* Sets the title and what the area rests on, which is the best of the papers there are. */
static void
set_title (JtSampleMaker *maker, JtRosterRow *row, JtTitle title)
{
  const guint nth = ++maker->papers;

  row->title = title;
  row->basis = JT_AREA_BASIS_REGISTERED;
  g_clear_pointer (&row->real_estate_unit, g_free);
  g_clear_pointer (&row->area_document, g_free);
  switch (title)
    {
    case JT_TITLE_REGISTERED:
      row->real_estate_unit = jt_sample_real_estate_unit (maker->buildings, nth % 10000);
      row->area_document = g_strdup_printf ("样（%u）样板市不动产权第%07u号",
                                            2016 + jt_dice_throw (&maker->dice, 9), nth);
      break;
    case JT_TITLE_CONTRACT:
      row->basis = JT_AREA_BASIS_CONTRACT;
      row->area_document = g_strdup_printf ("样合备字第%07u号", nth);
      break;
    case JT_TITLE_NONE:
      row->basis = JT_AREA_BASIS_SURVEYED;
      row->area_document = g_strdup_printf ("样测字第%07u号", nth);
      break;
    default:
      row->area_document = g_strdup_printf ("样房权字第%07u号", nth);
      break;
    }
  if (row->area == JT_AREA_UNKNOWN)
    row->basis = JT_AREA_BASIS_UNKNOWN;
}

void
jt_sample_draw_title (JtSampleMaker *maker, JtRosterRow *row)
{
  static const struct
  {
    JtTitle title;
    guint percent;
  } titles[] = {
    { JT_TITLE_REGISTERED, 72 }, { JT_TITLE_OLD_CERTIFICATE, 18 }, { JT_TITLE_CONTRACT, 4 },
    { JT_TITLE_NONE, 3 },        { JT_TITLE_PARTIAL, 2 },          { JT_TITLE_INHERITANCE, 1 },
  };
  guint drawn = jt_dice_throw (&maker->dice, 100);
  gsize i = 0;

  while (drawn >= titles[i].percent)
    drawn -= titles[i++].percent;
  set_title (maker, row, titles[i].title);
}

void
jt_sample_make_minor (JtSampleMaker *maker, JtRosterRow *row)
{
  JtRosterOwner *child = g_ptr_array_index (row->owners, 0);
  const char *after_surname = g_utf8_next_char (child->name);
  g_autofree char *surname = g_strndup (child->name, (gsize) (after_surname - child->name));
  g_autoptr (JtRosterOwner) parent = jt_sample_person (maker);

  g_ptr_array_set_size (row->owners, 1);
  g_free (child->certificate);
  child->certificate = jt_sample_minor_id (maker->minors++);
  set_share (row, "单独所有");
  row->representative = g_strconcat (surname, g_utf8_next_char (parent->name), NULL);
}
