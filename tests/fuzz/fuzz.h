/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What libFuzzer calls, again and again. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
