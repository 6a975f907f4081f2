/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-number.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-text.h"

struct _JtFieldNumber
{
  JtFieldText parent_instance;

  gint64 least;
  gint64 most;
  char *outside; /* what is said of a number outside; %NULL without bounds */
  char *beyond;  /* of one that is too great; %NULL for the same */
};

G_DEFINE_FINAL_TYPE (JtFieldNumber, jt_field_number, JT_TYPE_FIELD_TEXT)

static JsonNode *
read_number (JtFieldText *field, const char *text)
{
  g_autofree char *plain = jt_text_half_width (text);
  guint64 number;

  if (!g_ascii_string_to_unsigned (plain, 10, 0, G_MAXINT32, &number, NULL))
    return NULL;
  return json_node_init_int (json_node_alloc (), (gint64) number);
}

static char *
say_number (JsonNode *value)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (value));
}

/* What the book could not hold is a number all the same. */
static gboolean
is_number (JtField *field, gboolean *negative)
{
  g_autofree char *text = jt_field_get_text (field);
  g_autofree char *plain = jt_text_half_width (text);
  const char *digits = g_strstrip (plain);

  *negative = *digits == '-';
  if (*negative)
    digits++;
  return *digits != '\0' && digits[strspn (digits, "0123456789")] == '\0';
}

/* Whether what is typed is a number below or above the bounds. */
static gboolean
is_outside (JtFieldNumber *self, JsonNode *value, gboolean *below)
{
  if (self->outside == NULL)
    return FALSE;
  if (value == NULL)
    return is_number (JT_FIELD (self), below);
  if (JSON_NODE_HOLDS_NULL (value))
    return FALSE;
  *below = json_node_get_int (value) < self->least;
  return *below || json_node_get_int (value) > self->most;
}

static JsonNode *
jt_field_number_get_value (JtField *field, const char **complaint)
{
  JtFieldNumber *self = JT_FIELD_NUMBER (field);
  g_autoptr (JsonNode) value
      = JT_FIELD_CLASS (jt_field_number_parent_class)->get_value (field, complaint);
  gboolean below;

  if (!is_outside (self, value, &below))
    return g_steal_pointer (&value);
  *complaint = below || self->beyond == NULL ? self->outside : self->beyond;
  return NULL;
}

static void
jt_field_number_finalize (GObject *object)
{
  g_free (JT_FIELD_NUMBER (object)->outside);
  g_free (JT_FIELD_NUMBER (object)->beyond);
  G_OBJECT_CLASS (jt_field_number_parent_class)->finalize (object);
}

static void
jt_field_number_class_init (JtFieldNumberClass *klass)
{
  JtFieldTextClass *text_class = JT_FIELD_TEXT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jt_field_number_finalize;
  JT_FIELD_CLASS (klass)->get_value = jt_field_number_get_value;
  text_class->width = 8;
  text_class->purpose = GTK_INPUT_PURPOSE_DIGITS;
  text_class->complaint = N_ ("Not a whole number. Write it in digits.");
  text_class->read = read_number;
  text_class->say = say_number;
}

static void
jt_field_number_init (JtFieldNumber *self)
{
}

void
jt_field_number_set_range (JtFieldNumber *self, gint64 least, gint64 most, const char *beyond)
{
  g_return_if_fail (JT_IS_FIELD_NUMBER (self) && least <= most);

  self->least = least;
  self->most = most;
  g_free (self->outside);
  /* Translators: the bounds of what a field takes */
  self->outside = g_strdup_printf (_ ("A whole number from %d to %d."), (int) least, (int) most);
  g_free (self->beyond);
  self->beyond = g_strdup (beyond);
  if (jt_field_has_complaint (JT_FIELD (self)))
    jt_field_check (JT_FIELD (self));
}
