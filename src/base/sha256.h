/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_SHA256_H
#define EN_BASE_SHA256_H

#include <stddef.h>
#include <stdint.h>

enum { EN_SHA256_BLOCK = 64 }; /* bytes that are hashed at a time: what a hash costs */

/* SHA-256 (FIPS 180-4) of LENGTH bytes as 64 lower-case hexadecimal digits and a NUL. */
void en_sha256(char out[65], const void *bytes, size_t length);

/* The same of bytes that come in pieces: _start(), _add() for each, _end(). */
typedef struct en_sha256_sum {
    uint64_t room[16];
} en_sha256_sum;
void en_sha256_start(en_sha256_sum *sum);
void en_sha256_add(en_sha256_sum *sum, const void *bytes, size_t length);
void en_sha256_end(char out[65], en_sha256_sum *sum);

#endif
