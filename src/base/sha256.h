/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_SHA256_H
#define EN_BASE_SHA256_H

#include <stddef.h>

enum { EN_SHA256_BLOCK = 64 }; /* bytes that are hashed at a time: what a hash costs */

/* SHA-256 (FIPS 180-4) of LENGTH bytes as 64 lower-case hexadecimal digits and a NUL. */
void en_sha256(char out[65], const void *bytes, size_t length);

#endif
