/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-value-error.h"

G_DEFINE_QUARK (jt-value-error-quark, jt_value_error)
