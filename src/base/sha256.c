/* SPDX-License-Identifier: MIT */
#include "base/sha256.h"

#include <nettle/sha2.h>

_Static_assert(EN_SHA256_BLOCK == SHA256_BLOCK_SIZE, "blocks are those of FIPS 180-4");
_Static_assert(sizeof(en_sha256_sum) >= sizeof(struct sha256_ctx),
               "there is room for nettle's");

void en_sha256_start(en_sha256_sum *sum) { sha256_init((void *)sum); }

void en_sha256_add(en_sha256_sum *sum, const void *bytes, size_t length) {
    sha256_update((void *)sum, length, bytes);
}

void en_sha256_end(char out[65], en_sha256_sum *sum) {
    unsigned char digest[SHA256_DIGEST_SIZE];
    sha256_digest((void *)sum, sizeof digest, digest);
    for (size_t i = 0; i < sizeof digest; i++) {
        out[2 * i] = "0123456789abcdef"[digest[i] >> 4];
        out[2 * i + 1] = "0123456789abcdef"[digest[i] & 15];
    }
    out[64] = '\0';
}

void en_sha256(char out[65], const void *bytes, size_t length) {
    en_sha256_sum sum;
    en_sha256_start(&sum);
    en_sha256_add(&sum, bytes, length);
    en_sha256_end(out, &sum);
}
