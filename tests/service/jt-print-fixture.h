/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-book-fixture.h"
#include "jt-printout.h"

/* What a reader of the PDF finds in it, written into the book's folder and removed again; NULL where
 * the tool that tells is not installed. */
char *jt_print_text (JtBook *book, JtPrintout *printout);
