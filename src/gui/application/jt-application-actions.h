/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-application.h"

G_BEGIN_DECLS

/**
 * jt_application_add_actions:
 * @application: the application
 *
 * Gives it its actions and their keys.
 */
void jt_application_add_actions (JtApplication *application);

G_END_DECLS
