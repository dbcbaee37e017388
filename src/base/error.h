/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_ERROR_H
#define EN_BASE_ERROR_H

#include <stddef.h>
#include <stdint.h>

#define EN_MUST_CHECK        __attribute__((warn_unused_result))
#define EN_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))
#define EN_PACKED            __attribute__((packed)) /* of an enumeration: as small as can be */

/* What kind of thing went wrong. The number is the exit code of the program. */
typedef enum en_status {
    EN_OK = 0,
    EN_FINDINGS = 1,  /* `check` found something, `diff` a difference: no failure */
    EN_USAGE = 2,     /* the command line asks for something that does not exist */
    EN_DATA = 3,      /* the input was read, but breaks a rule of its format */
    EN_UNDEFINED = 4, /* the question has no answer on this view */
    EN_SYSTEM = 5,    /* cannot read, write or render; out of memory; a limit reached */
} en_status;

/* A place in an input file, counted from 1, columns in code points. Line 0: the whole file. */
typedef struct en_place {
    const char *file; /* borrowed; NULL: no file is concerned */
    uint32_t line, column;
} en_place;

/*
 * Why a call failed. The caller owns it, starts it as {0}, and may pass NULL when
 * the status alone is enough. The first failure is kept; later ones are its echo.
 */
typedef struct en_error {
    en_status status;
    en_place place;
    char text[400];
    char note[400]; /* what a person should know although nothing failed; often empty */
} en_error;

/* Both record the failure and hand its status back, so that callers can `return` them. */
en_status en_fail(en_error *err, en_status status, const char *fmt, ...) EN_PRINTF(3, 4);
en_status en_fail_at(en_error *err, en_place place, const char *fmt, ...) EN_PRINTF(3, 4);
en_status en_fail_memory(en_error *err);
/* Add to what a person should know; notes are kept apart by semicolons. */
void en_note(en_error *err, const char *fmt, ...) EN_PRINTF(2, 3);

#endif
