/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_DOT_H
#define EN_BASE_DOT_H

#include "base/buf.h"

/*
 * Append TEXT as the value of a label for Graphviz, which reads escapes and entities in it:
 * cleaned of control characters, `\` doubled and `&` as `&amp;`. What has been quoted by cgraph
 * comes out as it was.
 */
void en_buf_dot(en_buf *buf, const char *text);

/* Append what a value written by en_buf_dot() said. */
void en_dot_read(en_buf *buf, const char *value);

#endif
