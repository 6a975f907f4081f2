/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-paper.h"

#include <string.h>

/* Papers in one line, by blanks: uid, then "=" choice, then "@" when it was received, then "<" the
 * uids that it supersedes, one letter each; "x" in front: withdrawn, "s": sealed out.  The vote
 * ends at 10: what was received at 9 is in time. */
#define END 10

enum { MAX_PAPERS = 40 };

typedef struct
{
  JtPaperFact papers[MAX_PAPERS];
  gsize n;
  GPtrArray *keep;
} Fixture;

static const struct
{
  char letter;
  JtBallot choice;
} letters[] = {
  { 'y', JT_BALLOT_YES },     { 'n', JT_BALLOT_NO },           { 'a', JT_BALLOT_ABSTAIN },
  { 'i', JT_BALLOT_INVALID }, { 'p', JT_BALLOT_PROXY_PENDING },
};

static JtBallot
choice_of (char letter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == letter)
      return letters[i].choice;
  g_assert_not_reached ();
}

static void
fixture_init (Fixture *fixture, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  memset (fixture, 0, sizeof *fixture);
  fixture->keep = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (gsize i = 0; words[i] != NULL; i++)
    {
      const char *word = words[i];
      JtPaperFact *paper;
      GPtrArray *older = g_ptr_array_new ();
      char **uid = g_new0 (char *, 2);

      g_assert_cmpuint (fixture->n, <, MAX_PAPERS);
      paper = &fixture->papers[fixture->n++];
      for (; *word == 'x' || *word == 's'; word++)
        {
          if (*word == 'x')
            paper->withdrawn = TRUE;
          else
            paper->sealed_out = TRUE;
        }
      uid[0] = g_strndup (word, 1);
      g_ptr_array_add (fixture->keep, uid);
      paper->uid = uid[0];
      g_assert_cmpint (word[1], ==, '=');
      paper->choice = choice_of (word[2]);
      g_assert_cmpint (word[3], ==, '@');
      paper->received = g_ascii_strtoll (word + 4, (char **) &word, 10);
      if (*word == '<')
        for (word++; *word != '\0'; word++)
          g_ptr_array_add (older, g_strndup (word, 1));
      g_ptr_array_add (older, NULL);
      paper->supersedes = (const char *const *) older->pdata;
      g_ptr_array_add (fixture->keep, g_ptr_array_free (older, FALSE));
    }
}

static void
fixture_clear (Fixture *fixture)
{
  g_ptr_array_unref (fixture->keep);
}

typedef struct
{
  const char *name;
  const char *papers;
  const char *state;
} StateCase;

static const StateCase state_cases[] = {
  { "none", "", "none" },
  { "one", "A=y@3", "yes" },
  { "one-invalid", "A=i@3", "invalid" },
  { "one-proxy-pending", "A=p@3", "proxy-pending" },
  { "last-minute", "A=y@9", "yes" },
  { "at-the-end-is-late", "A=y@10", "late" },
  { "late", "A=y@12", "late" },
  { "two-late-that-differ", "A=y@12 B=n@13", "late" },
  { "late-beside-one-in-time", "A=y@3 B=n@12", "yes" },
  { "late-supersedes-nothing", "A=y@3 B=n@12<A", "yes" },
  { "withdrawn", "xA=y@3", "none" },
  { "withdrawn-beside-late", "xA=y@3 B=n@12", "late" },
  { "withdrawn-late", "xA=y@12", "none" },
  { "superseded", "A=y@3 B=n@5<A", "no" },
  { "superseded-twice", "A=y@3 B=n@5<A C=a@7<AB", "abstain" },
  { "withdrawn-gives-back", "A=y@3 xB=n@5<A", "yes" },
  { "middle-withdrawn", "A=y@3 xB=n@5<A C=a@7<AB", "abstain" },
  { "two-that-agree", "A=y@3 B=y@5", "yes" },
  { "two-that-differ", "A=y@3 B=n@5", "conflict" },
  { "two-that-differ-same-time", "A=y@3 B=n@3", "conflict" },
  { "conflict-settled-by-withdrawal", "A=y@3 xB=n@5", "yes" },
  { "conflict-settled-by-a-later-paper", "A=y@3 B=n@5 C=n@7<AB", "no" },
  { "proxy-pending-against-yes", "A=p@3 B=y@4", "conflict" },
  { "sealed-out", "sA=y@3", "none" },
  { "sealed-out-supersedes-nothing", "A=y@3 sB=n@5<A", "yes" },
  { "ring", "A=y@3<B B=n@3<A", "conflict" },
  { "ring-and-late", "A=y@3<B B=y@3<A C=n@12", "conflict" },
  { "itself", "A=y@3<A", "yes" },
};

static void
test_state (gconstpointer data)
{
  const StateCase *c = data;
  Fixture fixture;

  fixture_init (&fixture, c->papers);
  for (int round = 0; round < 20; round++)
    {
      g_assert_cmpstr (jt_ballot_nick (jt_paper_state (fixture.papers, fixture.n, END)), ==,
                       c->state);
      /* The order in which they lie decides nothing. */
      for (gsize i = fixture.n; i > 1; i--)
        {
          gsize k = (gsize) g_test_rand_int_range (0, (gint32) i);
          JtPaperFact other = fixture.papers[i - 1];

          fixture.papers[i - 1] = fixture.papers[k];
          fixture.papers[k] = other;
        }
    }
  fixture_clear (&fixture);
}

static void
test_status (void)
{
  static const JtPaperStatus wanted[] = {
    JT_PAPER_STATUS_SUPERSEDED, JT_PAPER_STATUS_IN_FORCE,   JT_PAPER_STATUS_LATE,
    JT_PAPER_STATUS_WITHDRAWN,  JT_PAPER_STATUS_SEALED_OUT,
  };
  Fixture fixture;

  fixture_init (&fixture, "A=y@3 B=n@5<A C=y@12 xD=y@12 sE=y@4<B");
  for (gsize i = 0; i < fixture.n; i++)
    g_assert_cmpint ((int) jt_paper_status (fixture.papers, fixture.n, i, END), ==,
                     (int) wanted[i]);
  fixture_clear (&fixture);
}

typedef struct
{
  const char *name;
  const char *papers;
  const char *paper; /* choice, then "@" when; "?" in place of "@" when nobody said when */
  JtPaperKind kind;
  const char *supersedes;
  const char *superseded_by;
} JudgeCase;

static const JudgeCase judge_cases[] = {
  { "first", "", "y@3", JT_PAPER_KIND_FIRST, "", "" },
  { "first-not-said-when", "", "y?3", JT_PAPER_KIND_FIRST, "", "" },
  { "first-after-withdrawn", "xA=y@3", "y@3", JT_PAPER_KIND_FIRST, "", "" },
  { "first-after-sealed-out", "sA=y@3", "y@3", JT_PAPER_KIND_FIRST, "", "" },
  { "first-beside-late", "A=n@12", "y@9", JT_PAPER_KIND_FIRST, "", "" },
  { "unchanged", "A=y@3", "y@3", JT_PAPER_KIND_UNCHANGED, "", "" },
  { "unchanged-not-said-when", "A=y@3", "y?8", JT_PAPER_KIND_UNCHANGED, "", "" },
  { "unchanged-not-said-when-after-the-end", "A=y@3", "y?12", JT_PAPER_KIND_UNCHANGED, "", "" },
  { "unchanged-old-paper-again", "A=y@3 B=n@5<A", "y@3", JT_PAPER_KIND_UNCHANGED, "", "" },
  { "unchanged-within-a-conflict", "A=y@3 B=n@5", "y?8", JT_PAPER_KIND_UNCHANGED, "", "" },
  { "unchanged-late", "A=y@12", "y@12", JT_PAPER_KIND_UNCHANGED, "", "" },
  { "unchanged-late-not-said-when", "A=y@12", "y?13", JT_PAPER_KIND_UNCHANGED, "", "" },
  { "late", "", "y@10", JT_PAPER_KIND_LATE, "", "" },
  { "late-supersedes-nothing", "A=y@3", "n@10", JT_PAPER_KIND_LATE, "", "" },
  { "late-same-choice-said-when", "A=y@3", "y@10", JT_PAPER_KIND_LATE, "", "" },
  { "late-other-late", "A=y@12", "n@12", JT_PAPER_KIND_LATE, "", "" },
  { "late-not-said-when-other-in-force", "A=n@3 B=y@12", "y?13", JT_PAPER_KIND_LATE, "", "" },
  { "superseding", "A=y@3", "n@5", JT_PAPER_KIND_SUPERSEDING, "A", "" },
  { "superseding-same-choice", "A=y@3", "y@5", JT_PAPER_KIND_SUPERSEDING, "A", "" },
  { "superseding-not-said-when", "A=y@3", "n?5", JT_PAPER_KIND_SUPERSEDING, "A", "" },
  { "superseding-all-before", "A=y@3 B=n@5<A", "y@7", JT_PAPER_KIND_SUPERSEDING, "AB", "" },
  { "superseding-leaves-withdrawn-and-late", "A=y@3 xB=n@4 C=n@12 sD=n@4", "a@7",
    JT_PAPER_KIND_SUPERSEDING, "A", "" },
  { "superseding-settles-a-conflict", "A=y@3 B=n@5", "y@7", JT_PAPER_KIND_SUPERSEDING, "AB", "" },
  { "conflict", "A=y@3", "n@3", JT_PAPER_KIND_CONFLICT, "", "" },
  { "conflict-not-said-when", "A=y@3", "n?3", JT_PAPER_KIND_CONFLICT, "", "" },
  { "conflict-supersedes-those-before", "A=y@3 B=n@5<A", "a@5", JT_PAPER_KIND_CONFLICT, "A", "" },
  { "conflict-of-three", "A=y@3 B=n@3", "a@3", JT_PAPER_KIND_CONFLICT, "", "" },
  { "superseded", "A=y@5", "n@3", JT_PAPER_KIND_SUPERSEDED, "", "A" },
  { "superseded-same-choice", "A=y@5", "y@3", JT_PAPER_KIND_SUPERSEDED, "", "A" },
  { "superseded-in-between", "A=y@3 B=n@7<A", "a@5", JT_PAPER_KIND_SUPERSEDED, "A", "B" },
  { "superseded-by-all-later", "A=y@5 B=n@7<A", "a@3", JT_PAPER_KIND_SUPERSEDED, "", "AB" },
  { "superseded-does-not-settle-a-conflict", "A=y@3 B=n@7", "a@5", JT_PAPER_KIND_SUPERSEDED, "",
    "B" },
  { "superseded-at-the-time-of-an-old-paper", "A=y@3 B=n@7<A", "a@3", JT_PAPER_KIND_SUPERSEDED,
    "", "B" },
};

static char *
join (const GPtrArray *uids)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < uids->len; i++)
    g_string_append (text, g_ptr_array_index (uids, i));
  return g_string_free (text, FALSE);
}

static void
test_judge (gconstpointer data)
{
  const JudgeCase *c = data;
  g_auto (JtPaperVerdict) verdict = { 0 };
  g_autofree char *supersedes = NULL;
  g_autofree char *superseded_by = NULL;
  Fixture fixture;

  fixture_init (&fixture, c->papers);
  jt_paper_judge (fixture.papers, fixture.n, choice_of (c->paper[0]),
                  g_ascii_strtoll (c->paper + 2, NULL, 10), c->paper[1] == '@', END, &verdict);
  supersedes = join (verdict.supersedes);
  superseded_by = join (verdict.superseded_by);
  g_assert_cmpint ((int) verdict.kind, ==, (int) c->kind);
  g_assert_cmpstr (supersedes, ==, c->supersedes);
  g_assert_cmpstr (superseded_by, ==, c->superseded_by);
  fixture_clear (&fixture);
}

/* What a person would say of a heap of papers that one desk recorded: the last one counts, two of
 * the last hour that differ are a conflict, and late ones only tell that somebody came late. */
static JtBallot
naive_state (const JtPaperFact *papers, gsize n)
{
  JtMoment last = -1;
  JtBallot ballot = JT_BALLOT_NONE;

  for (gsize i = 0; i < n; i++)
    if (!papers[i].withdrawn && papers[i].received < END)
      last = MAX (last, papers[i].received);
  for (gsize i = 0; i < n; i++)
    if (!papers[i].withdrawn && papers[i].received == last)
      {
        if (ballot != JT_BALLOT_NONE && ballot != papers[i].choice)
          return JT_BALLOT_CONFLICT;
        ballot = papers[i].choice;
      }
  for (gsize i = 0; i < n && last < 0; i++)
    if (!papers[i].withdrawn)
      ballot = JT_BALLOT_LATE;
  return ballot;
}

/* Records random papers in random order as the verdicts say, withdraws some, and asks both. */
static void
test_property (void)
{
  for (int round = 0; round < 500; round++)
    {
      JtPaperFact papers[MAX_PAPERS] = { 0 };
      GPtrArray *older[MAX_PAPERS];
      char *uids[MAX_PAPERS];
      gsize n = 0;

      for (int step = 0; step < 12; step++)
        {
          JtBallot choice = letters[g_test_rand_int_range (0, 3)].choice;
          JtMoment received = g_test_rand_int_range (5, 12);
          g_auto (JtPaperVerdict) verdict = { 0 };

          if (n > 0 && g_test_rand_int_range (0, 4) == 0)
            papers[g_test_rand_int_range (0, (gint32) n)].withdrawn = TRUE;
          jt_paper_judge (papers, n, choice, received, TRUE, END, &verdict);
          if (verdict.kind != JT_PAPER_KIND_UNCHANGED)
            {
              uids[n] = g_strdup_printf ("%" G_GSIZE_FORMAT, n);
              papers[n] = (JtPaperFact){ .uid = uids[n], .choice = choice, .received = received };
              older[n] = g_ptr_array_new ();
              g_ptr_array_add (older[n], NULL); /* stays behind all that is put in front of it */
              for (guint i = 0; i < verdict.supersedes->len; i++)
                g_ptr_array_insert (older[n], 0, g_ptr_array_index (verdict.supersedes, i));
              for (guint i = 0; i < verdict.superseded_by->len; i++)
                for (gsize k = 0; k < n; k++)
                  if (g_str_equal (uids[k], g_ptr_array_index (verdict.superseded_by, i)))
                    g_ptr_array_insert (older[k], 0, uids[n]);
              n++;
            }
          for (gsize i = 0; i < n; i++)
            papers[i].supersedes = (const char *const *) older[i]->pdata;
          g_assert_cmpstr (jt_ballot_nick (jt_paper_state (papers, n, END)), ==,
                           jt_ballot_nick (naive_state (papers, n)));
        }
      for (gsize i = 0; i < n; i++)
        {
          g_ptr_array_unref (older[i]);
          g_free (uids[i]);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (state_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/paper/state/", state_cases[i].name, NULL);

      g_test_add_data_func (path, &state_cases[i], test_state);
    }
  g_test_add_func ("/paper/status", test_status);
  for (gsize i = 0; i < G_N_ELEMENTS (judge_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/paper/judge/", judge_cases[i].name, NULL);

      g_test_add_data_func (path, &judge_cases[i], test_judge);
    }
  g_test_add_func ("/paper/property", test_property);
  return g_test_run ();
}
