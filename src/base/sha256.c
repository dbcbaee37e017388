/* SPDX-License-Identifier: MIT */
#include "base/sha256.h"

#include <stdint.h>
#include <string.h>

enum { BLOCK = EN_SHA256_BLOCK };

/* FIPS 180-4, 4.2.2: the first 32 bits of the fractional parts of the cube roots of primes. */
static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
    0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
    0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
    0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
    0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
    0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
    0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
    0xc67178f2};

static uint32_t turn(uint32_t word, int bits) { return word >> bits | word << (32 - bits); }

static void schedule(uint32_t w[64], const unsigned char *block) {
    for (size_t i = 0; i < 16; i++)
        w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 |
               (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
    for (size_t i = 16; i < 64; i++) {
        uint32_t s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ w[i - 15] >> 3;
        uint32_t s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ w[i - 2] >> 10;
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
}

/*
 * FIPS 180-4, 6.2.2. The working variables a..h take turns in the eight places of V: what was a
 * in one round is b in the next without being moved.
 */
#define AT(letter) v[((letter) - 'a' - i) & 7]

static void digest(uint32_t hash[8], const unsigned char *block) {
    uint32_t w[64], v[8];
    schedule(w, block);
    memcpy(v, hash, sizeof v);
    for (size_t i = 0; i < 64; i++) {
        uint32_t a = AT('a'), b = AT('b'), c = AT('c'), e = AT('e');
        uint32_t s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
        uint32_t choice = (e & AT('f')) ^ (~e & AT('g'));
        uint32_t t1 = AT('h') + s1 + choice + constants[i] + w[i];
        uint32_t s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
        uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
        AT('d') += t1;
        AT('h') = t1 + s0 + majority;
    }
    for (size_t i = 0; i < 8; i++)
        hash[i] += v[i];
}

/* What is left of the message, the bit that ends it, and its length in bits. */
static void digest_rest(uint32_t hash[8], const unsigned char *rest, size_t length) {
    unsigned char tail[2 * BLOCK] = {0};
    size_t left = length % BLOCK, room = left < BLOCK - 8 ? BLOCK : 2 * BLOCK;
    if (left)
        memcpy(tail, rest, left);
    tail[left] = 0x80;
    uint64_t bits = (uint64_t)length * 8;
    for (size_t i = 0; i < 8; i++)
        tail[room - 1 - i] = (unsigned char)(bits >> (8 * i));
    for (size_t i = 0; i < room; i += BLOCK)
        digest(hash, tail + i);
}

void en_sha256(char out[65], const void *bytes, size_t length) {
    uint32_t hash[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    const unsigned char *block = bytes;
    for (size_t i = 0; i < length / BLOCK; i++, block += BLOCK)
        digest(hash, block);
    digest_rest(hash, block, length);
    for (size_t i = 0; i < 64; i++)
        out[i] = "0123456789abcdef"[hash[i / 8] >> (28 - i % 8 * 4) & 15];
    out[64] = '\0';
}
