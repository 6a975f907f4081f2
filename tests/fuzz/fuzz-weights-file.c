/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as weights.  Where they can be shared by, the shares are the total to the fen. */
#include "config.h"

#include "fuzz.h"

#include "jt-csv.h"
#include "jt-exchange-error.h"
#include "jt-rule-error.h"
#include "jt-weights-file.h"

#define TOTAL 28800001

static void
check_shares (const JtWeightsFile *file)
{
  const JtWeight *weights = (const JtWeight *) (gconstpointer) file->weights->data;
  g_autofree JtMoney *shares = g_new0 (JtMoney, file->weights->len);
  g_autoptr (GError) error = NULL;
  JtMoney sum = 0;

  if (!jt_allocate (weights, file->weights->len, TOTAL, shares, NULL, &error))
    {
      g_assert_true (error->domain == JT_RULE_ERROR);
      return;
    }
  for (guint i = 0; i < file->weights->len; i++)
    {
      g_assert_cmpint (shares[i], >=, 0);
      if (weights[i].num == 0)
        g_assert_cmpint (shares[i], ==, 0);
      sum += shares[i];
    }
  g_assert_cmpint (sum, ==, TOTAL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (JtSheet) sheet = jt_csv_read (bytes, JT_CHARSET_DETECT, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtWeightsFile) file = NULL;

  if (sheet == NULL)
    return 0;
  file = jt_weights_file_read (sheet, &error);
  if (file == NULL)
    {
      g_assert_true (error->domain == JT_EXCHANGE_ERROR || error->domain == JT_RULE_ERROR);
      return 0;
    }
  g_assert_cmpuint (file->parts->len, ==, file->weights->len);
  check_shares (file);
  return 0;
}
