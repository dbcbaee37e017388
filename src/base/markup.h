/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_MARKUP_H
#define EN_BASE_MARKUP_H

#include "base/buf.h"

/*
 * Append TEXT for XML or HTML, between tags or as the value of an attribute in double quotes:
 * cleaned as en_buf_clean() does, and escaped.
 */
void en_buf_markup(en_buf *buf, const char *text);

/* The same of a text that is clean. */
void en_buf_escape(en_buf *buf, const char *text);

#endif
