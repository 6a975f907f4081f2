/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-allocation.h"
#include "jt-csv.h"
#include "jt-rule-error.h"

#include <string.h>

#define MAX_LINES 40

typedef struct
{
  const char *text;
  guint64 num; /* 0/0 where it is no weight */
  guint64 den;
} WeightCase;

static const WeightCase weight_cases[] = {
  { "7", 7, 1 },
  { "0", 0, 1 },
  { "3/10", 3, 10 },
  { "6/20", 3, 10 },
  { "0/5", 0, 1 },
  { "0.3", 3, 10 },
  { "0.30", 3, 10 },
  { "1.000000000000000000000000000000", 1, 1 },
  { "38.20", 191, 5 },
  { "18446744073709551615", G_MAXUINT64, 1 },
  { "1/18446744073709551615", 1, G_MAXUINT64 },

  { "", 0, 0 },
  { "-1", 0, 0 },
  { "+1", 0, 0 },
  { " 1", 0, 0 },
  { "1 ", 0, 0 },
  { ".5", 0, 0 },
  { "1.", 0, 0 },
  { "1/0", 0, 0 },
  { "/2", 0, 0 },
  { "1/", 0, 0 },
  { "1/-2", 0, 0 },
  { "1/2/3", 0, 0 },
  { "0.5/2", 0, 0 },
  { "1.5.2", 0, 0 },
  { "1,5", 0, 0 },
  { "1e3", 0, 0 },
  { "30%", 0, 0 },
  { "０.３", 0, 0 },
  { "18446744073709551616", 0, 0 },
  { "1/18446744073709551616", 0, 0 },
  { "0.00000000000000000001", 0, 0 },
};

static void
test_weights (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (weight_cases); i++)
    {
      const WeightCase *row = &weight_cases[i];
      g_autoptr (GError) error = NULL;
      JtWeight weight = { 5, 6 };

      g_test_message ("%s", row->text);
      if (row->den == 0)
        {
          g_assert_false (jt_weight_parse (row->text, &weight, &error));
          g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_WEIGHT);
          g_assert_cmpstr (error->message, ==, row->text);
          g_assert_cmpuint (weight.num, ==, 5);
        }
      else
        {
          g_assert_true (jt_weight_parse (row->text, &weight, &error));
          g_assert_no_error (error);
          g_assert_cmpuint (weight.num, ==, row->num);
          g_assert_cmpuint (weight.den, ==, row->den);
        }
    }
}

/* One plan of cost_cases.csv. */
typedef struct
{
  char *name;
  guint n_lines;
  JtWeight weights[MAX_LINES];
  JtMoney total;
  JtMoney expected[MAX_LINES];
  guint n_plans;
} Plan;

static void
check_plan (Plan *plan)
{
  g_autoptr (GError) error = NULL;
  JtMoney shares[MAX_LINES];
  JtMoney sum = 0;

  if (plan->name == NULL)
    return;
  g_test_message ("%s", plan->name);
  jt_allocate (plan->weights, plan->n_lines, plan->total, shares, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < plan->n_lines; i++)
    {
      g_assert_cmpint (shares[i], ==, plan->expected[i]);
      sum += shares[i];
    }
  g_assert_cmpint (sum, ==, plan->total);
  plan->n_plans++;
  plan->n_lines = 0;
}

/* case,unit,weight,total_fen,share_fen */
static void
read_plan_line (char **cells, gpointer data)
{
  Plan *plan = data;

  if (g_strcmp0 (plan->name, cells[0]) != 0)
    {
      check_plan (plan);
      g_free (plan->name);
      plan->name = g_strdup (cells[0]);
      plan->total = g_ascii_strtoll (cells[3], NULL, 10);
    }

  g_assert_cmpuint (plan->n_lines, <, MAX_LINES);
  g_assert_true (jt_weight_parse (cells[2], &plan->weights[plan->n_lines], NULL));
  plan->expected[plan->n_lines++] = g_ascii_strtoll (cells[4], NULL, 10);
}

static void
test_vectors (void)
{
  Plan plan = { 0 };

  g_assert_cmpuint (jt_csv_foreach ("cost_cases.csv", 5, read_plan_line, &plan), ==, 41);
  check_plan (&plan);
  g_assert_cmpuint (plan.n_plans, ==, 4);
  g_free (plan.name);
}

static void
test_ties (void)
{
  const JtWeight equal[] = { { 1, 1 }, { 0, 1 }, { 1, 1 }, { 2, 2 } };
  JtMoney shares[4];
  gboolean extra[4] = { 7, 7, 7, 7 };

  g_assert_true (jt_allocate (equal, 4, 5, shares, extra, NULL));
  g_assert_cmpint (shares[0], ==, 2);
  g_assert_cmpint (shares[1], ==, 0);
  g_assert_cmpint (shares[2], ==, 2);
  g_assert_cmpint (shares[3], ==, 1);
  g_assert_true (extra[0]);
  g_assert_false (extra[1]);
  g_assert_true (extra[2]);
  g_assert_false (extra[3]);
}

static void
test_zero_total (void)
{
  const JtWeight weights[] = { { 1, 3 }, { 2, 3 } };
  JtMoney shares[2] = { 9, 9 };

  g_assert_true (jt_allocate (weights, 2, 0, shares, NULL, NULL));
  g_assert_cmpint (shares[0], ==, 0);
  g_assert_cmpint (shares[1], ==, 0);
}

static void
test_instalments (void)
{
  const JtWeight thirds[] = { { 1, 3 }, { 1, 3 }, { 1, 3 } };
  const JtWeight tenths[] = { { 3, 10 }, { 3, 10 }, { 2, 5 } };
  JtMoney amounts[3];

  g_assert_true (jt_instalments (thirds, 3, 10000, amounts, NULL));
  g_assert_cmpint (amounts[0], ==, 3333);
  g_assert_cmpint (amounts[1], ==, 3333);
  g_assert_cmpint (amounts[2], ==, 3334);

  g_assert_true (jt_instalments (tenths, 3, 1289552, amounts, NULL));
  g_assert_cmpint (amounts[0], ==, 386865);
  g_assert_cmpint (amounts[1], ==, 386865);
  g_assert_cmpint (amounts[2], ==, 515822);
}

static void
assert_refused (const JtWeight *weights, gsize n, JtMoney total, JtRuleError code, const char *fact)
{
  JtMoney shares[4] = { 7, 7, 7, 7 };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      if (i == 0)
        g_assert_false (jt_allocate (weights, n, total, shares, NULL, &error));
      else
        g_assert_false (jt_instalments (weights, n, total, shares, &error));
      g_assert_error (error, JT_RULE_ERROR, (int) code);
      g_assert_cmpstr (error->message, ==, fact);
      g_assert_cmpint (shares[0], ==, 7);
    }
}

static void
test_refusals (void)
{
  const JtWeight good[] = { { 1, 1 }, { 1, 2 } };
  const JtWeight zeros[] = { { 0, 1 }, { 0, 7 } };
  const JtWeight no_denominator[] = { { 1, 1 }, { 1, 0 } };
  /* Three primes just below 2^64, and so no common denominator in 128 bits. */
  const JtWeight primes[] = { { 1, G_GUINT64_CONSTANT (18446744073709551557) },
                              { 1, G_GUINT64_CONSTANT (18446744073709551533) },
                              { 1, G_GUINT64_CONSTANT (18446744073709551521) } };
  /* A denominator there is, but the total does not fit beside it. */
  const JtWeight wide[] = { { 1, 1 },
                            { 1, G_GUINT64_CONSTANT (18446744073709551557) },
                            { 3, G_GUINT64_CONSTANT (18446744073709551533) } };
  const JtWeight wider[] = { { 1, G_GUINT64_CONSTANT (18446744073709551557) },
                             { 1, G_GUINT64_CONSTANT (18446744073709551533) },
                             { G_MAXUINT64, 1 } };

  assert_refused (good, 2, -1, JT_RULE_ERROR_TOTAL_NEGATIVE, "-0.01");
  assert_refused (zeros, 2, 100, JT_RULE_ERROR_ALL_WEIGHTS_ZERO, "0");
  assert_refused (NULL, 0, 100, JT_RULE_ERROR_ALL_WEIGHTS_ZERO, "0");
  assert_refused (no_denominator, 2, 100, JT_RULE_ERROR_WEIGHT, "2");
  assert_refused (primes, 3, 100, JT_RULE_ERROR_OVERFLOW, "3");
  assert_refused (wide, 3, 100, JT_RULE_ERROR_OVERFLOW, "1");
  assert_refused (wider, 3, 100, JT_RULE_ERROR_OVERFLOW, "3");
}

/* Large terms alone are no reason to refuse: what they share is taken out. */
static void
test_large_terms (void)
{
  const JtWeight weights[] = { { G_MAXUINT64, 1 }, { G_MAXUINT64, 1 }, { G_MAXUINT64, 3 } };
  const JtWeight tiny[] = { { 1, G_MAXUINT64 }, { 1, G_MAXUINT64 }, { 0, 18446744073709551557u } };
  JtMoney shares[3];

  g_assert_true (jt_allocate (weights, 3, G_MAXINT64, shares, NULL, NULL));
  g_assert_cmpint (shares[0], ==, shares[1]);
  g_assert_cmpint (shares[0] + shares[1] + shares[2], ==, G_MAXINT64);

  g_assert_true (jt_allocate (tiny, 3, 101, shares, NULL, NULL));
  g_assert_cmpint (shares[0], ==, 51);
  g_assert_cmpint (shares[1], ==, 50);
  g_assert_cmpint (shares[2], ==, 0);
}

/* Another way to the same plan: whole weights over a fixed denominator, and the odd fen handed out
 * one by one, each to the line that then is farthest below its exact share. */
static void
naive_allocate (const gint64 *weights, guint n, gint64 total, gint64 *shares)
{
  gint64 sum = 0;
  gint64 left = total;

  for (guint i = 0; i < n; i++)
    sum += weights[i];
  for (guint i = 0; i < n; i++)
    {
      shares[i] = total * weights[i] / sum;
      left -= shares[i];
    }
  for (; left > 0; left--)
    {
      guint neediest = 0;

      for (guint i = 1; i < n; i++)
        if (total * weights[i] - shares[i] * sum >
            total * weights[neediest] - shares[neediest] * sum)
          neediest = i;
      shares[neediest]++;
    }
}

static void
test_against_oracle (void)
{
  static const gint64 dens[] = { 1, 2, 3, 4, 5, 6, 10, 12, 20, 60 };

  for (int round = 0; round < 2000; round++)
    {
      JtWeight weights[MAX_LINES];
      gint64 whole[MAX_LINES], expected[MAX_LINES], sum = 0, weight_sum = 0;
      JtMoney shares[MAX_LINES];
      gboolean extra[MAX_LINES];
      guint n = (guint) g_test_rand_int_range (1, MAX_LINES);
      JtMoney total = g_test_rand_int_range (0, 100000000);

      for (guint i = 0; i < n; i++)
        {
          gint64 den = dens[g_test_rand_int_range (0, G_N_ELEMENTS (dens))];
          gint64 num = g_test_rand_bit () ? g_test_rand_int_range (0, 30) : 1;

          weights[i] = (JtWeight){ (guint64) num, (guint64) den };
          whole[i] = num * (60 / den);
          weight_sum += whole[i];
        }
      if (weight_sum == 0)
        continue;

      naive_allocate (whole, n, total, expected);
      g_assert_true (jt_allocate (weights, n, total, shares, extra, NULL));
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpint (shares[i], ==, expected[i]);
          g_assert_cmpint (extra[i], ==, shares[i] - total * whole[i] / weight_sum);
          g_assert_true (whole[i] > 0 || shares[i] == 0);
          sum += shares[i];
        }
      g_assert_cmpint (sum, ==, total);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/allocation/weights", test_weights);
  g_test_add_func ("/allocation/vectors", test_vectors);
  g_test_add_func ("/allocation/ties", test_ties);
  g_test_add_func ("/allocation/zero total", test_zero_total);
  g_test_add_func ("/allocation/instalments", test_instalments);
  g_test_add_func ("/allocation/refusals", test_refusals);
  g_test_add_func ("/allocation/large terms", test_large_terms);
  g_test_add_func ("/allocation/against oracle", test_against_oracle);

  return g_test_run ();
}
