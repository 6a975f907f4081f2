/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chain.h"

#include "jt-json.h"

struct _JtChain
{
  JtJudge *judge;
  char *vote;
  guint limit;
  guint items;
  JsonObject *payload; /* borrowed from the judge */
};

JtChain *
jt_chain_new (JtJudge *judge, const char *vote, guint limit)
{
  JtChain *chain = g_new0 (JtChain, 1);

  chain->judge = judge;
  chain->vote = g_strdup (vote);
  chain->limit = limit;
  return chain;
}

void
jt_chain_free (JtChain *chain)
{
  if (chain == NULL)
    return;
  g_free (chain->vote);
  g_free (chain);
}

JsonObject *
jt_chain_get_payload (JtChain *chain)
{
  if (chain->payload == NULL)
    {
      chain->payload = json_object_new ();
      json_object_set_string_member (chain->payload, "vote", chain->vote);
      jt_judge_add_payload (chain->judge, chain->payload);
    }
  return chain->payload;
}

void
jt_chain_next (JtChain *chain)
{
  if (chain->items == chain->limit)
    {
      chain->payload = NULL;
      chain->items = 0;
    }
  chain->items++;
}

void
jt_chain_add (JtChain *chain, const char *member, JsonObject *row)
{
  JsonObject *payload = jt_chain_get_payload (chain);

  if (jt_json_array (payload, member) == NULL)
    json_object_set_array_member (payload, member, json_array_new ());
  json_array_add_object_element (jt_json_array (payload, member), row);
}
