/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The sentences of each domain, with "{fact}" where the fact goes, not yet translated. */
const char *jt_wording_rule_sentence (int code);
const char *jt_wording_store_sentence (int code);
const char *jt_wording_exchange_sentence (int code);
const char *jt_wording_value_sentence (int code);

G_END_DECLS
