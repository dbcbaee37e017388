/* SPDX-License-Identifier: MIT */
#include "base/map.h"

#include <stdint.h>
#include <string.h>

/* With the hash beside it, a key is looked at only where it is most likely the one. */
typedef struct en_map_slot {
    const char *key;
    uint32_t hash, value;
} slot;

/* FNV-1a, Fowler, Noll and Vo 1991. */
static uint32_t hash_of(const char *key) {
    uint64_t h = 14695981039346656037u;
    for (; *key; key++)
        h = (h ^ (unsigned char)*key) * 1099511628211u;
    return (uint32_t)(h ^ h >> 32);
}

/* The slot of KEY, or the empty one where it would go. Room is a power of two. */
static slot *seek(slot *slots, size_t room, const char *key, uint32_t hash) {
    size_t i = hash & (room - 1);
    while (slots[i].key && (slots[i].hash != hash || strcmp(slots[i].key, key) != 0))
        i = (i + 1) & (room - 1);
    return &slots[i];
}

static bool widen(en_map *map) {
    size_t room = map->room ? 2 * map->room : 32;
    slot *slots = EN_NEW(map->arena, slot, room);
    if (!slots)
        return false;
    for (size_t i = 0; i < map->room; i++)
        if (map->slots[i].key)
            *seek(slots, room, map->slots[i].key, map->slots[i].hash) = map->slots[i];
    en_arena_return(map->arena, map->slots);
    map->slots = slots;
    map->room = room;
    return true;
}

size_t en_map_find(const en_map *map, const char *key) {
    if (!map->room)
        return EN_NONE;
    const slot *s = seek(map->slots, map->room, key, hash_of(key));
    return s->key ? s->value : EN_NONE;
}

bool en_map_put(en_map *map, const char *key, size_t value, size_t *held) {
    if (2 * (map->count + 1) > map->room && !widen(map))
        return false;
    uint32_t hash = hash_of(key);
    slot *s = seek(map->slots, map->room, key, hash);
    if (!s->key) {
        *s = (slot){key, hash, (uint32_t)value};
        map->count++;
    }
    *held = s->value;
    return true;
}
