/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-uid.h"

#include <string.h>
#include <sys/random.h>

/* Crockford's base 32: no I, L, O, U, so that a uid read over the telephone stays itself. */
static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* Random bytes come from the kernel: uids of two machines must never meet. */
static void
fill_random (guint8 *bytes, gsize length)
{
  gsize filled = 0;

  while (filled < length)
    {
      const gssize got = getrandom (bytes + filled, length - filled, 0);

      if (got > 0)
        filled += (gsize) got;
    }
}

char *
jt_uid_new (void)
{
  guint8 bytes[16];
  const guint64 milliseconds = (guint64) (g_get_real_time () / 1000);
  char *text = g_malloc (JT_UID_LENGTH + 1);
  guint bits = 2; /* 26 × 5 = 130 bits: two leading zeros before the 128 */
  guint accumulator = 0;
  gsize out = 0;

  fill_random (bytes + 6, sizeof bytes - 6);
  for (guint i = 0; i < 6; i++)
    bytes[i] = (guint8) (milliseconds >> (8 * (5 - i)));

  for (gsize i = 0; i < sizeof bytes; i++)
    {
      accumulator = (accumulator << 8) | bytes[i];
      bits += 8;
      while (bits >= 5)
        {
          bits -= 5;
          text[out++] = alphabet[(accumulator >> bits) & 31];
        }
      accumulator &= (1u << bits) - 1;
    }
  text[out] = '\0';
  return text;
}

gboolean
jt_uid_is_valid (const char *text)
{
  return text != NULL && strlen (text) == JT_UID_LENGTH && strspn (text, alphabet) == JT_UID_LENGTH;
}
