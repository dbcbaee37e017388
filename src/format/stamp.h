/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_STAMP_H
#define EN_FORMAT_STAMP_H

#include "base/arena.h"
#include "base/error.h"
#include "base/sheet.h"

/*
 * The facts that a figure drawn by entente carries of itself: as one object of JSON, all of
 * whose values are texts, in the <metadata> of an SVG, the comment of a DOT graph, the
 * Description of a PNG, the Subject of a PDF.
 *
 * Read them from the LENGTH bytes at BYTES, which are followed by a NUL and whose beginning
 * tells what they are, into ARENA. FILE is what messages call them. EN_DATA where they are no
 * figure, or one without such facts: not drawn by entente, or saved by a program that dropped
 * them. Nothing is rendered, expanded or fetched; time grows with LENGTH.
 */
EN_MUST_CHECK en_status en_stamp_read(en_fact **facts, size_t *count, const char *bytes,
                                      size_t length, const char *file, en_arena *arena,
                                      en_error *err);

#endif
