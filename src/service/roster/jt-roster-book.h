/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-area.h"
#include "jt-tristate.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/*
 * For the files of a roster import only: the compounds that a file names, as the book has them, in
 * memory.  The plan changes this picture into what the file says and marks what it touched; what is
 * marked becomes the payload.  All texts belong to the picture.
 */

typedef struct _JtBookPerson JtBookPerson;
typedef struct _JtBookPart JtBookPart;

/**
 * JtBookCommunity:
 *
 * 社区.  @uid stays the same whether it is in the book or new.
 */
typedef struct
{
  const char *uid;
  const char *name;
  const char *key;
  gboolean is_new;
} JtBookCommunity;

/**
 * JtBookCompound:
 * @community: (nullable): uid of its community
 * @buildings: (element-type utf8 JtBookBuilding): by key
 * @said_community: (nullable): what the file said first
 * @is_named: the file has a part of it
 *
 * 小区.
 */
typedef struct
{
  const char *uid;
  const char *name;
  const char *key;
  const char *community;
  GHashTable *buildings;
  const JtBookCommunity *said_community;
  gboolean is_named;
  gboolean is_new;
  gboolean is_changed;
} JtBookCompound;

/**
 * JtBookBuilding:
 * @storeys: 0 when not known
 * @entrances: (element-type utf8 JtBookEntrance): by key
 * @parts: (element-type utf8 JtBookPart): by jt_roster_part_key()
 * @rooms: (element-type utf8 GPtrArray): all its parts of one room key
 * @is_named: the file has a part of it
 * @is_divided: it has entrances with names, in the book or in the file
 * @said_storeys: what the file said first; 0 when it said nothing
 * @said_lift: what the file said first
 *
 * 楼栋.
 */
typedef struct
{
  JtBookCompound *compound;
  const char *uid;
  const char *name;
  const char *key;
  int storeys;
  JtTristate has_lift;
  GHashTable *entrances;
  GHashTable *parts;
  GHashTable *rooms;
  int said_storeys;
  JtTristate said_lift;
  gboolean is_named;
  gboolean is_divided;
  gboolean is_new;
  gboolean is_changed;
} JtBookBuilding;

/**
 * JtBookEntrance:
 *
 * 单元; in a building that is not divided the one without a name.
 */
typedef struct
{
  const char *uid;
  const char *name;
  const char *key;
  gboolean is_new;
} JtBookEntrance;

/**
 * JtBookFact:
 * @is_known: whether anything is said
 * @number: its number, or 0
 * @text: (nullable): its text
 *
 * One thing that is said of a part.
 */
typedef struct
{
  gboolean is_known;
  gint64 number;
  const char *text;
} JtBookFact;

/* What is said of a part, in the order of the schema. */
typedef enum
{
  JT_FACT_FLOOR,
  JT_FACT_USE,
  JT_FACT_AREA,
  JT_FACT_AREA_BASIS,
  JT_FACT_AREA_DOCUMENT,
  JT_FACT_TITLE,
  JT_FACT_REAL_ESTATE_UNIT,
  JT_FACT_SALE,
  JT_FACT_SHARE,
  JT_FACT_REPRESENTATIVE, /* who signs and is none of the owners */
  JT_FACTS,
} JtFactId;

/* The name of a fact's column; that of its field in a roster; whether it is a number. */
typedef struct
{
  const char *column;
  const char *field;
  gboolean is_number;
} JtFactKind;

extern const JtFactKind jt_fact_kinds[JT_FACTS];

/**
 * JtBookOwner:
 * @uid: of the ownership
 * @is_over: it ends today
 *
 * One ownership of now.
 */
typedef struct
{
  const char *uid;
  JtBookPerson *person;
  guint place;
  gboolean representative;
  gboolean is_new;
  gboolean is_changed;
  gboolean is_over;
} JtBookOwner;

/**
 * JtBookPart:
 * @entrances: (element-type JtBookEntrance): those it lies under
 * @left: (nullable) (element-type JtBookEntrance): those it was under until this file
 * @owners: (element-type JtBookOwner): by place
 * @table: the table of the file in which @row stands
 * @row: the row of the file that speaks of it; 0 when none does
 * @is_moved: the file sets its entrances right
 * @is_void: it was made for a row that turned out to be about another
 *
 * A part.
 */
struct _JtBookPart
{
  JtBookBuilding *building;
  const char *uid;
  const char *room;
  const char *room_key;
  const char *entrances_key;
  GPtrArray *entrances;
  GPtrArray *left;
  GPtrArray *owners;
  JtBookFact facts[JT_FACTS];
  guint table;
  guint row;
  gboolean is_new;
  gboolean is_changed;
  gboolean is_moved;
  gboolean is_void;
};

/**
 * JtBookPerson:
 * @certificate_kind: (nullable): "resident-id" or "other"
 * @certificate: (nullable): uid of the secret
 * @value: (nullable): the certificate's number; %NULL when there is none or it is erased
 * @identity: the person it was found to be; itself when none; ask jt_book_person_identity()
 * @phones: (nullable) (element-type utf8): the numbers known
 * @n_old_phones: how many of @phones the book has
 * @claim: (nullable): what in the file turned out to be this person
 * @has_new_certificate: @value is to become a secret
 * @is_joined: the file shows that it is @identity
 * @is_counted: a row was counted as changed for what is new of it
 *
 * A person or an organisation.
 */
struct _JtBookPerson
{
  const char *uid;
  const char *kind;
  const char *name;
  const char *certificate_kind;
  const char *certificate;
  const char *value;
  const char *uscc;
  const char *number;
  JtBookPerson *identity;
  GPtrArray *phones;
  guint n_old_phones;
  gconstpointer claim;
  gboolean has_new_certificate;
  gboolean is_joined;
  gboolean is_new;
  gboolean is_changed;
  gboolean is_counted;
};

/**
 * JtRosterBook:
 * @db: where it is read
 * @texts: owns all texts
 * @communities: (element-type utf8 JtBookCommunity): by key
 * @compounds: (element-type utf8 JtBookCompound): by key
 * @persons: (element-type utf8 JtBookPerson): by uid
 * @parts: (element-type JtBookPart): of all loaded compounds, and new ones, in order
 * @order: (element-type JtBookPerson): persons in the order in which they came, for the payload
 * @apart: (element-type utf8): pairs of persons that a clerk found to be two
 *
 * The picture.
 */
typedef struct
{
  JtDb *db;
  GStringChunk *texts;
  GHashTable *communities;
  GHashTable *compounds;
  GHashTable *persons;
  GPtrArray *parts;
  GPtrArray *order;
  GHashTable *apart;
} JtRosterBook;

/**
 * jt_roster_book_new:
 * @db: a connection
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): a picture with nothing loaded yet
 */
JtRosterBook *jt_roster_book_new (JtDb *db, GError **error);

/**
 * jt_roster_book_free:
 * @book: (nullable) (transfer full): a picture
 */
void jt_roster_book_free (JtRosterBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtRosterBook, jt_roster_book_free)

/**
 * jt_roster_book_text:
 * @book: a picture
 * @text: (nullable): a text
 *
 * Returns: (transfer none) (nullable): a copy that lives as long as @book; %NULL for none and for
 *   the empty text
 */
const char *jt_roster_book_text (JtRosterBook *book, const char *text);

/**
 * jt_roster_book_compound:
 * @book: a picture
 * @name: its name
 * @error: a store error
 *
 * Loads the compound with all that belongs to it when it is first asked for.
 *
 * Returns: (transfer none) (nullable): the compound; a new one when the book has none of that name
 */
JtBookCompound *jt_roster_book_compound (JtRosterBook *book, const char *name, GError **error);

/**
 * jt_roster_book_community:
 * @book: a picture
 * @name: its name
 * @error: a store error
 *
 * Returns: (transfer none) (nullable): the community; a new one when the book has none of that name
 */
JtBookCommunity *jt_roster_book_community (JtRosterBook *book, const char *name, GError **error);

/**
 * jt_roster_book_building:
 *
 * Returns: (transfer none): the building of that name; a new one when the compound has none
 */
JtBookBuilding *jt_roster_book_building (JtRosterBook *book, JtBookCompound *compound,
                                         const char *name);

/**
 * jt_roster_book_entrance:
 *
 * Returns: (transfer none): the entrance of that name; a new one when the building has none
 */
JtBookEntrance *jt_roster_book_entrance (JtRosterBook *book, JtBookBuilding *building,
                                         const char *name);

/**
 * jt_roster_entrances_key:
 * @names: (array zero-terminated=1): names of entrances
 *
 * Returns: (transfer full): their keys, sorted, joined by 、; "" for none
 */
char *jt_roster_entrances_key (const char *const *names);

/**
 * jt_roster_part_key:
 *
 * Returns: (transfer full): what tells a part from the others of its building
 */
char *jt_roster_part_key (const char *entrances_key, const char *room_key);

/**
 * jt_roster_book_add_part:
 * @book: a picture
 * @part: (transfer full): a part whose names, keys and building are set
 *
 * Takes it into the building.
 */
void jt_roster_book_add_part (JtRosterBook *book, JtBookPart *part);

/**
 * jt_book_part_new:
 *
 * Returns: (transfer full): a part of which nothing is said
 */
JtBookPart *jt_book_part_new (JtBookBuilding *building);

/**
 * jt_book_part_label:
 * @part: a part
 *
 * Returns: (transfer full): its full name
 */
char *jt_book_part_label (const JtBookPart *part);

/**
 * jt_roster_book_add_person:
 * @book: a picture
 * @uid: its uid
 *
 * Returns: (transfer none): a person of whom nothing is said, in the picture
 */
JtBookPerson *jt_roster_book_add_person (JtRosterBook *book, const char *uid);

/**
 * jt_book_person_identity:
 * @person: a person
 *
 * Returns: (transfer none): whom it was found to be, join after join
 */
JtBookPerson *jt_book_person_identity (JtBookPerson *person);

/**
 * jt_roster_book_person_by_certificate:
 * @kind: "resident-id" or "other"
 * @value: its number
 * @person: (out) (nullable): the person who has it, after joins; %NULL when nobody has
 * @error: a store error
 *
 * Returns: whether the book could be asked
 */
gboolean jt_roster_book_person_by_certificate (JtRosterBook *book, const char *kind,
                                               const char *value, JtBookPerson **person,
                                               GError **error);

/**
 * jt_roster_book_person_by_uscc:
 * @uscc: 统一社会信用代码
 * @person: (out) (nullable): the organisation that has it, after joins; %NULL when none has
 * @error: a store error
 *
 * Returns: whether the book could be asked
 */
gboolean jt_roster_book_person_by_uscc (JtRosterBook *book, const char *uscc,
                                        JtBookPerson **person, GError **error);

/**
 * jt_roster_book_are_apart:
 *
 * Returns: whether a clerk found the two to be two people
 */
gboolean jt_roster_book_are_apart (const JtRosterBook *book, const JtBookPerson *a,
                                   const JtBookPerson *b);

/* In jt-roster-book-load.c: reads a compound that the book has. */
gboolean jt_roster_book_load_compound (JtRosterBook *book, JtBookCompound *compound,
                                       GError **error);

G_END_DECLS
