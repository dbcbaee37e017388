/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_BLANK_H
#define EN_BASE_BLANK_H

#include "base/buf.h"

#include <stddef.h>

/* How many bytes the blank at TEXT has, line ends and no-break spaces among them; 0: none. */
size_t en_blank_at(const char *text);

/* Append TEXT without the blanks around it. */
void en_buf_trimmed(en_buf *buf, const char *text);

#endif
