/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-elevation-query.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-elevation.h"
#include "jt-office-private.h"
#include "jt-own-entrances.h"
#include "jt-part-words.h"
#include "jt-place-name.h"
#include "jt-print-common.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-sale.h"
#include "jt-store-place.h"

typedef struct
{
  char *uid;
  char *room;
  char *use;
  JtArea area;
  JtSale sale;
  int floor;
} Flat;

static void
flat_free (gpointer data)
{
  Flat *flat = data;

  g_free (flat->uid);
  g_free (flat->room);
  g_free (flat->use);
  g_free (flat);
}

static Flat *
flat_new (JtRows *part)
{
  Flat *flat = g_new0 (Flat, 1);

  flat->uid = g_strdup (jt_rows_text (part, "uid"));
  flat->room = g_strdup (jt_rows_text (part, "room"));
  flat->use = g_strdup (jt_rows_text (part, "use"));
  flat->area = jt_rows_int_or (part, "area", JT_AREA_UNKNOWN);
  flat->floor = (int) jt_rows_int_or (part, "floor", JT_ELEVATION_NO_FLOOR);
  if (!jt_sale_parse (jt_rows_text (part, "sale"), &flat->sale))
    flat->sale = JT_SALE_DELIVERED;
  if (flat->floor == JT_ELEVATION_NO_FLOOR && g_strcmp0 (flat->use, "shop") == 0)
    flat->floor = 1;
  return flat;
}

static int
compare_flats (gconstpointer a, gconstpointer b)
{
  const Flat *left = *(Flat *const *) a, *right = *(Flat *const *) b;

  return jt_place_name_compare (left->room, right->room);
}

static JtFlatLook
look_of (const Flat *flat)
{
  if (flat->sale == JT_SALE_UNSOLD)
    return JT_FLAT_LOOK_UNSOLD;
  if (flat->sale == JT_SALE_UNDELIVERED)
    return JT_FLAT_LOOK_UNDELIVERED;
  if (g_strcmp0 (flat->use, "shop") == 0 || g_strcmp0 (flat->use, "office") == 0)
    return JT_FLAT_LOOK_SHOP;
  if (flat->use == NULL || *flat->use == '\0' || strcmp (flat->use, "dwelling") == 0)
    return JT_FLAT_LOOK_HOME;
  return JT_FLAT_LOOK_ANNEX;
}

static const char *
word_of (const Flat *flat)
{
  if (flat->sale != JT_SALE_DELIVERED)
    return jt_part_word (JT_PART_WORDS_SALE, jt_sale_nick (flat->sale));
  return jt_part_word (JT_PART_WORDS_USE, flat->use);
}

static char *
name_floor (int floor)
{
  if (floor == JT_ELEVATION_NO_FLOOR)
    return g_strdup (_ ("Floor not known"));
  return floor < 0 ? g_strdup_printf (_ ("Basement %d"), -floor)
                   : g_strdup_printf (_ ("Floor %d"), floor);
}

static GPtrArray *
read_flats (JtDb *db, const char *entrance, GError **error)
{
  const char *const entrances[] = { entrance, NULL };
  g_autoptr (GPtrArray) flats = g_ptr_array_new_with_free_func (flat_free);
  g_autoptr (JtRows) parts = jt_store_parts_of_entrances (db, entrances);
  GError *read_error = NULL;

  while (jt_rows_next (parts, &read_error))
    g_ptr_array_add (flats, flat_new (parts));
  if (!jt_read_ended (read_error, error))
    return NULL;
  g_ptr_array_sort (flats, compare_flats);
  return g_steal_pointer (&flats);
}

JtElevation *
jt_office_elevation (JtOffice *office, const char *entrance, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_auto (JtOwnEntrances) own = { NULL };
  g_autofree char *title = NULL;
  g_autoptr (GPtrArray) flats = NULL;
  g_autoptr (JtElevation) elevation = NULL;

  g_return_val_if_fail (entrance != NULL, NULL);

  if (!jt_own_entrances_load (&own, office, error))
    return NULL;
  title = jt_print_entrance (db, entrance, error);
  if (title == NULL)
    return NULL;
  if (!jt_own_entrances_has (&own, entrance))
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NOT_YOUR_ENTRANCE, title);
      return NULL;
    }
  flats = read_flats (db, entrance, error);
  if (flats == NULL)
    return NULL;
  elevation = jt_elevation_new (title);
  for (guint i = 0; i < flats->len; i++)
    {
      const Flat *flat = g_ptr_array_index (flats, i);
      g_autofree char *floor = name_floor (flat->floor);

      jt_elevation_name_floor (elevation, flat->floor, floor);
      jt_elevation_add (elevation, flat->uid, flat->room, flat->area, flat->floor, look_of (flat),
                        word_of (flat));
    }
  return g_steal_pointer (&elevation);
}
