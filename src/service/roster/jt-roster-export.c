/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-export.h"

#include <stdlib.h>
#include <string.h>

#include "jt-db.h"
#include "jt-file.h"
#include "jt-office-private.h"
#include "jt-place-lookup.h"
#include "jt-place-name.h"
#include "jt-read.h"
#include "jt-roster-columns.h"
#include "jt-roster-workbook.h"
#include "jt-roster.h"
#include "jt-rows.h"
#include "jt-store-office.h"
#include "jt-store-person.h"
#include "jt-store-place.h"

/* A person as a roster shows it: whom it was found to be. */
typedef struct
{
  char *name;
  JtCertificateKind kind;
  char *certificate;
  char *uscc;
  char *number;   /* of its own import */
  guint n_parts;  /* how many exported parts it owns */
  char *exported; /* the number it gets in this file */
} Person;

typedef struct
{
  JtDb *db;
  JtRole role;
  const char *user;
  GPtrArray *rows;         /* of JtRosterRow, in the end in natural order */
  GHashTable *by_part;     /* uid → JtRosterRow */
  GHashTable *persons;     /* uid → Person */
  GHashTable *phones;      /* uid of a person → GPtrArray of texts */
  GHashTable *communities; /* uid of a compound → its name */
  GHashTable *by_owner;    /* JtRosterOwner → Person */
} Export;

static void
person_free (Person *person)
{
  g_free (person->name);
  g_free (person->certificate);
  g_free (person->uscc);
  g_free (person->number);
  g_free (person->exported);
  g_free (person);
}

static void
export_init (Export *export, JtOffice *office)
{
  export->db = jt_office_get_db (office);
  export->role = jt_office_get_role (office);
  export->user = jt_office_get_user (office);
  export->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roster_row_free);
  export->by_part = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  export->persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) person_free);
  export->phones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_ptr_array_unref);
  export->communities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  export->by_owner = g_hash_table_new (NULL, NULL);
}

static void
export_clear (Export *export)
{
  g_ptr_array_unref (export->rows);
  g_hash_table_unref (export->by_part);
  g_hash_table_unref (export->persons);
  g_hash_table_unref (export->phones);
  g_hash_table_unref (export->communities);
  g_hash_table_unref (export->by_owner);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Export, export_clear)

static gboolean
end_of_rows (GError *read_error, GError **error)
{
  return jt_read_ended (read_error, error);
}

/* ------------------------------------------------------------------------------------- parts */

static gboolean
read_communities (Export *export, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_compounds (export->db);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    g_hash_table_insert (export->communities, g_strdup (jt_rows_text (rows, "uid")),
                         g_strdup (jt_rows_text (rows, "community_name")));
  return end_of_rows (read_error, error);
}

static void
read_part (Export *export, JtRows *part)
{
  JtRosterRow *row = jt_roster_row_new ();
  const char *use = jt_rows_text (part, "use");
  const char *basis = jt_rows_text (part, "area_basis");
  const char *title = jt_rows_text (part, "title");
  const char *sale = jt_rows_text (part, "sale");

  row->community
      = g_strdup (g_hash_table_lookup (export->communities, jt_rows_text (part, "compound")));
  row->compound = g_strdup (jt_rows_text (part, "compound_name"));
  row->building = g_strdup (jt_rows_text (part, "building_name"));
  g_strfreev (row->entrances);
  row->entrances = jt_part_entrance_names (part);
  row->room = g_strdup (jt_rows_text (part, "room"));
  if (!jt_rows_null (part, "floor"))
    row->floor = (int) jt_rows_int (part, "floor");
  jt_roster_use_parse (use != NULL ? use : "", &row->use);
  row->area = jt_rows_int_or (part, "area", JT_AREA_UNKNOWN);
  jt_roster_basis_parse (basis != NULL ? basis : "", &row->basis);
  row->area_document = g_strdup (jt_rows_text (part, "area_document"));
  jt_title_parse (title != NULL ? title : "", &row->title);
  row->real_estate_unit = g_strdup (jt_rows_text (part, "real_estate_unit"));
  row->share = g_strdup (jt_rows_text (part, "share"));
  row->representative = g_strdup (jt_rows_text (part, "representative"));
  jt_sale_parse (sale != NULL ? sale : "", &row->sale);
  row->storeys = (int) jt_rows_int (part, "storeys");
  if (!jt_rows_null (part, "has_lift"))
    row->has_lift = jt_rows_int (part, "has_lift") != 0 ? JT_TRISTATE_YES : JT_TRISTATE_NO;

  g_ptr_array_add (export->rows, row);
  g_hash_table_insert (export->by_part, g_strdup (jt_rows_text (part, "uid")), row);
}

/* The entrances a grid leader answers for. */
static GStrv
list_assigned (Export *export, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_user_entrances (export->db, export->user);
  g_autoptr (GPtrArray) uids = g_ptr_array_new_with_free_func (g_free);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    g_ptr_array_add (uids, g_strdup (jt_rows_text (rows, "uid")));
  if (!end_of_rows (read_error, error))
    return NULL;
  g_ptr_array_add (uids, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&uids), FALSE);
}

static gboolean
read_parts (Export *export, GError **error)
{
  g_autoptr (JtRows) rows = NULL;
  GError *read_error = NULL;

  if (export->role == JT_ROLE_GRID_LEADER)
    {
      g_auto (GStrv) assigned = list_assigned (export, error);

      if (assigned == NULL)
        return FALSE;
      rows = jt_store_parts_of_entrances (export->db, (const char *const *) assigned);
    }
  else
    rows = jt_store_parts (export->db);
  while (jt_rows_next (rows, &read_error))
    read_part (export, rows);
  return end_of_rows (read_error, error);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const JtRosterRow *left = *(JtRosterRow *const *) a;
  const JtRosterRow *right = *(JtRosterRow *const *) b;
  int order = jt_place_name_compare (left->compound, right->compound);

  if (order == 0)
    order = jt_place_name_compare (left->building, right->building);
  /* Parts that belong to no entrance stand before those of the first. */
  for (gsize i = 0; order == 0 && (left->entrances[i] != NULL || right->entrances[i] != NULL); i++)
    {
      order = jt_place_name_compare (left->entrances[i], right->entrances[i]);
      if (left->entrances[i] == NULL || right->entrances[i] == NULL)
        break;
    }
  return order != 0 ? order : jt_place_name_compare (left->room, right->room);
}

/* ----------------------------------------------------------------------------------- persons */

static void
read_person (Export *export, JtRows *row)
{
  Person *person = g_new0 (Person, 1);
  const char *kind = jt_rows_text (row, "certificate_kind");

  person->name = g_strdup (jt_rows_text (row, "name"));
  person->certificate = g_strdup (jt_rows_text (row, "certificate_value"));
  if (person->certificate != NULL)
    person->kind = g_strcmp0 (kind, jt_certificate_kind_nick (JT_CERTIFICATE_RESIDENT_ID)) == 0
                       ? JT_CERTIFICATE_RESIDENT_ID
                       : JT_CERTIFICATE_OTHER;
  person->uscc = g_strdup (jt_rows_text (row, "uscc"));
  person->number = g_strdup (jt_rows_text (row, "owner_number"));
  g_hash_table_insert (export->persons, g_strdup (jt_rows_text (row, "uid")), person);
}

static gboolean
read_persons (Export *export, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_persons (export->db);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    read_person (export, rows);
  return end_of_rows (read_error, error);
}

static gboolean
read_phones (Export *export, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_all_phones (export->db);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      const char *person = jt_rows_text (rows, "person");
      GPtrArray *phones = g_hash_table_lookup (export->phones, person);

      if (jt_rows_null (rows, "value")) /* erased */
        continue;
      if (phones == NULL)
        {
          phones = g_ptr_array_new_with_free_func (g_free);
          g_hash_table_insert (export->phones, g_strdup (person), phones);
        }
      g_ptr_array_add (phones, g_strdup (jt_rows_text (rows, "value")));
    }
  return end_of_rows (read_error, error);
}

/* ------------------------------------------------------------------------------------ owners */

static void
add_phones (Export *export, JtRosterRow *row, const char *person)
{
  const GPtrArray *known = g_hash_table_lookup (export->phones, person);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (known == NULL)
    return;
  g_strv_builder_addv (builder, (const char **) row->phones);
  for (guint i = 0; i < known->len; i++)
    if (!g_strv_contains ((const char *const *) row->phones, g_ptr_array_index (known, i)))
      g_strv_builder_add (builder, g_ptr_array_index (known, i));
  g_strfreev (row->phones);
  row->phones = g_strv_builder_end (builder);
}

static void
add_owner (Export *export, JtRosterRow *row, JtRows *owner)
{
  const char *identity = jt_rows_text (owner, "identity");
  Person *person = g_hash_table_lookup (export->persons, identity);
  JtRosterOwner *shown = jt_roster_owner_new (person->name);

  shown->kind = person->kind;
  shown->certificate = g_strdup (person->certificate);
  shown->uscc = g_strdup (person->uscc);
  g_ptr_array_add (row->owners, shown);
  person->n_parts++;
  if (jt_rows_int (owner, "representative") != 0)
    {
      g_free (row->representative);
      row->representative = g_strdup (person->name);
    }
  add_phones (export, row, identity);
  if (strcmp (identity, jt_rows_text (owner, "person")) != 0)
    add_phones (export, row, jt_rows_text (owner, "person"));
  g_hash_table_insert (export->by_owner, shown, person);
}

static gboolean
read_owners (Export *export, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_owners (export->db, NULL);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      JtRosterRow *row = g_hash_table_lookup (export->by_part, jt_rows_text (rows, "part"));

      if (row != NULL)
        add_owner (export, row, rows);
    }
  return end_of_rows (read_error, error);
}

/* Telephones have no order of their own: equal books give equal files. */
static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static void
sort_phones (Export *export)
{
  for (guint i = 0; i < export->rows->len; i++)
    {
      const JtRosterRow *row = g_ptr_array_index (export->rows, i);

      qsort (row->phones, g_strv_length (row->phones), sizeof (char *), compare_texts);
    }
}

/* ----------------------------------------------------------------------------- owner numbers */

/* Numbers belong to one import: those of several may be equal for different people, or missing for
 * somebody whom a clerk joined.  In this file each number of a name is one person again. */
static void
number_owner (JtRosterOwner *owner, Person *person, GHashTable *used, guint *next)
{
  if (person->exported == NULL && person->number == NULL
      && (person->n_parts < 2 || person->certificate != NULL || person->uscc != NULL))
    return;
  if (person->exported == NULL)
    {
      g_autofree char *key = g_strconcat (person->number != NULL ? person->number : "", "\x1f",
                                          person->name, NULL);

      if (person->number != NULL && g_hash_table_add (used, g_steal_pointer (&key)))
        person->exported = g_strdup (person->number);
    }
  while (person->exported == NULL)
    {
      g_autofree char *number = g_strdup_printf ("%u", (*next)++);

      if (g_hash_table_add (used, g_strconcat (number, "\x1f", person->name, NULL)))
        person->exported = g_steal_pointer (&number);
    }
  owner->number = g_strdup (person->exported);
}

static void
number_owners (Export *export)
{
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint next = 1;

  for (guint i = 0; i < export->rows->len; i++)
    {
      const JtRosterRow *row = g_ptr_array_index (export->rows, i);

      for (guint j = 0; j < row->owners->len; j++)
        {
          JtRosterOwner *owner = g_ptr_array_index (row->owners, j);

          number_owner (owner, g_hash_table_lookup (export->by_owner, owner), used, &next);
        }
    }
}

static gboolean
collect (JtDb *db, gpointer data, GError **error)
{
  Export *export = data;

  if (!read_communities (export, error) || !read_parts (export, error)
      || !read_persons (export, error) || !read_phones (export, error)
      || !read_owners (export, error))
    return FALSE;
  g_ptr_array_sort (export->rows, compare_rows);
  sort_phones (export);
  number_owners (export);
  return TRUE;
}

static gboolean
write_csv (const GPtrArray *rows, const char *path, GError **error)
{
  GString *csv = jt_roster_write_csv (rows);
  gboolean written = jt_file_write (path, csv->str, csv->len, error);

  g_string_free (csv, TRUE);
  return written;
}

static gboolean
write_workbook (const GPtrArray *rows, const char *path, GError **error)
{
  g_autofree JtRosterColumn *columns = jt_roster_columns ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (texts, jt_roster_row_texts (g_ptr_array_index (rows, i)));
  return jt_roster_workbook_write (path, JT_ROSTER_SHEET_NAME, columns, jt_roster_n_columns (),
                                   texts, error);
}

static gboolean
is_workbook (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".xlsx");
}

/* Written down before the file is there: numbers that nobody knows to be out are the worse end. */
static gboolean
note_export (JtOffice *office, guint n_rows, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();

  json_object_set_int_member (arguments, "rows", n_rows);
  return jt_office_submit (office, "roster-export", arguments, NULL, error);
}

JsonObject *
jt_office_roster_export (JtOffice *office, const char *path, GError **error)
{
  g_auto (Export) export = { 0 };
  JsonObject *answer;
  gboolean written;

  export_init (&export, office);
  if (!jt_db_run_read (export.db, collect, &export, error)
      || !note_export (office, export.rows->len, error))
    return NULL;
  written = is_workbook (path) ? write_workbook (export.rows, path, error)
                               : write_csv (export.rows, path, error);
  if (!written)
    return NULL;
  answer = json_object_new ();
  json_object_set_int_member (answer, "rows", export.rows->len);
  return answer;
}
