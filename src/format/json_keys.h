/* SPDX-License-Identifier: MIT */
#ifndef EN_FORMAT_JSON_KEYS_H
#define EN_FORMAT_JSON_KEYS_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The keys of the objects that are open while a document is scanned: a stack, and a hash table
 * over it. Starts as {.text = ..., .arena = ...}.
 */
typedef struct en_json_key {
    size_t at; /* of its quote */
    uint64_t hash;
} en_json_key;

typedef struct en_json_keys {
    const char *text;
    en_arena *arena;
    en_json_key *keys;
    size_t count;
    size_t *slots; /* 1 + an index into keys, or 0 */
    size_t room;   /* a power of two */
} en_json_keys;

/*
 * Push the key whose quote is at AT. *FIRST is where the same key stands already among those
 * from index BASE on, and then nothing is pushed; otherwise AT. False when memory is out.
 */
bool en_json_keys_push(en_json_keys *keys, size_t base, size_t at, size_t *first);

/* Forget all keys from index BASE on. */
void en_json_keys_pop(en_json_keys *keys, size_t base);

#endif
