/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_BUF_H
#define EN_BASE_BUF_H

#include "base/arena.h"
#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * Text that grows. Writers never check: once memory runs out a buffer stays failed,
 * and the one check is en_buf_status() when all is written.
 */
typedef struct en_buf {
    char *text; /* NUL-terminated, or NULL while empty */
    size_t length, room;
    bool failed;
} en_buf;

void en_buf_add(en_buf *buf, const char *text, size_t length);
/* Where MORE bytes may be put behind what there is, by who then counts them in; NULL: failed.
 */
char *en_buf_room(en_buf *buf, size_t more);
void en_buf_puts(en_buf *buf, const char *text);
void en_buf_printf(en_buf *buf, const char *fmt, ...) EN_PRINTF(2, 3);

/*
 * VALUE in the fewest digits that read back as the same double, with a point whatever the
 * locale: "0.5", "12", "1e+30". A value that is not finite is a caller's error; it prints
 * nothing, since no output may hold "nan".
 */
void en_buf_number(en_buf *buf, double value);

EN_MUST_CHECK en_status en_buf_status(const en_buf *buf, en_error *err);
const char *en_buf_text(const en_buf *buf); /* never NULL: "" while empty */
/* The text, kept in ARENA, and BUF is done with; NULL when memory is out, or was while writing.
 */
const char *en_buf_keep(en_buf *buf, en_arena *arena);
void en_buf_destroy(en_buf *buf);

#endif
