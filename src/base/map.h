/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_MAP_H
#define EN_BASE_MAP_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* No index: what a look-up answers when nothing is there. Records keep indexes in 32 bits. */
#define EN_NONE ((size_t)UINT32_MAX)

/*
 * From texts to numbers up to EN_NONE. Keys are borrowed and must outlive the map, whose memory
 * is its arena's. Starts as {.arena = ...}.
 */
typedef struct en_map {
    en_arena *arena;
    struct en_map_slot *slots;
    size_t count, room;
} en_map;

/* The number under KEY, or EN_NONE. */
size_t en_map_find(const en_map *map, const char *key);

/*
 * Put VALUE under KEY unless the key is there; *HELD is the number that is there afterwards.
 * False when memory is out.
 */
bool en_map_put(en_map *map, const char *key, size_t value, size_t *held);

#endif
