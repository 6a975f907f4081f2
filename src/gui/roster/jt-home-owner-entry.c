/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-owner-entry.h"

#define RESIDENT_ID_PLACES 18

void
jt_home_owner_put_number (JsonObject *owner, gboolean organisation, const char *number)
{
  g_return_if_fail (owner != NULL && number != NULL);

  if (*number == '\0')
    return;
  if (organisation)
    {
      json_object_set_string_member (owner, "uscc", number);
      return;
    }
  json_object_set_string_member (owner, "certificate", number);
  json_object_set_string_member (
      owner, "certificate_kind",
      g_utf8_strlen (number, -1) == RESIDENT_ID_PLACES ? "resident-id" : "other");
}

void
jt_home_owner_put_phone (JsonObject *owner, const char *phone)
{
  JsonArray *phones;

  g_return_if_fail (owner != NULL && phone != NULL);

  if (*phone == '\0')
    return;
  phones = json_array_new ();
  json_array_add_string_element (phones, phone);
  json_object_set_array_member (owner, "phones", phones);
}
