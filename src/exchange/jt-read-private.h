/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Name and version of the protocol. */
#define JT_READ_MAGIC "JTREAD1\n"
#define JT_READ_MAGIC_LENGTH 8

/* Of a record: its letter and its length. */
#define JT_READ_HEAD 5

typedef enum
{
  JT_READ_CHARSET = 'C',
  JT_READ_SHEET = 'S',
  JT_READ_ROW = 'R',
  JT_READ_MERGED = 'M',
  JT_READ_SHEET_END = 'E',
  JT_READ_ERROR = 'X',
  JT_READ_END = 'Z',
} JtReadKind;

G_END_DECLS
