/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_SHA256_H
#define EN_BASE_SHA256_H

#include <stddef.h>

/* SHA-256 (FIPS 180-4) of LENGTH bytes as 64 lower-case hexadecimal digits and a NUL. */
void en_sha256(char out[65], const void *bytes, size_t length);

#endif
