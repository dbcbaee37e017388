/* SPDX-License-Identifier: MIT */
/* Where figures keep their facts. For stamp.c alone. */
#ifndef EN_FORMAT_STAMP_FIND_H
#define EN_FORMAT_STAMP_FIND_H

#include "base/buf.h"

/*
 * Append the text in which LENGTH bytes of that format keep their facts, if they have one.
 * False where they are not of the format, as far as had to be read to see that.
 */
bool en_stamp_find_svg(en_buf *out, const char *bytes, size_t length);
bool en_stamp_find_dot(en_buf *out, const char *bytes, size_t length);
bool en_stamp_find_png(en_buf *out, const char *bytes, size_t length);
bool en_stamp_find_pdf(en_buf *out, const char *bytes, size_t length);

#endif
