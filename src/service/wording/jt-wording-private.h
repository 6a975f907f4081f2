/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-rule-error.h"

G_BEGIN_DECLS

/* The sentences of each domain, with "{fact}" where the fact goes, not yet translated. */
const char *jt_wording_rule_sentence (int code);
const char *jt_wording_store_sentence (int code);
const char *jt_wording_exchange_sentence (int code);
const char *jt_wording_report_sentence (int code);
const char *jt_wording_value_sentence (int code);

/* Some facts are words of machines, a stage or a list of items: as people say them. */
char *jt_wording_fact (JtRuleError code, const char *fact);

G_END_DECLS
