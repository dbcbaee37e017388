/* SPDX-License-Identifier: MIT */
#include "base/sha256.h"

#include <nettle/sha2.h>

_Static_assert(EN_SHA256_BLOCK == SHA256_BLOCK_SIZE, "blocks are those of FIPS 180-4");

void en_sha256(char out[65], const void *bytes, size_t length) {
    struct sha256_ctx context;
    unsigned char digest[SHA256_DIGEST_SIZE];
    sha256_init(&context);
    sha256_update(&context, length, bytes);
    sha256_digest(&context, sizeof digest, digest);
    for (size_t i = 0; i < sizeof digest; i++) {
        out[2 * i] = "0123456789abcdef"[digest[i] >> 4];
        out[2 * i + 1] = "0123456789abcdef"[digest[i] & 15];
    }
    out[64] = '\0';
}
