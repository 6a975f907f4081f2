/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-words.h"

#include <glib/gi18n.h>

const char *
jt_vote_words_motion (JtMotionKind kind)
{
  return kind == JT_MOTION_FUND ? _ ("Using the maintenance fund") : _ ("Adding the lift");
}

const char *
jt_vote_words_verdict (JtVerdictKind kind)
{
  switch (kind)
    {
    case JT_VERDICT_MET:
      return _ ("Legal proportion met");
    case JT_VERDICT_NOT_MET:
      return _ ("Legal proportion not met");
    case JT_VERDICT_DISPUTED:
      return _ ("Result disputed, the supervisor decides in writing");
    case JT_VERDICT_INDETERMINATE:
    default:
      return _ ("An area is not known: nothing can be counted");
    }
}
