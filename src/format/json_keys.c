/* SPDX-License-Identifier: MIT */
/*
 * Linear probing, and entries leave in the reverse of the order in which they came: then each
 * leaves the table as it was before it, and no mark for "was here" is needed.
 */
#include "format/json_keys.h"

#include "format/json_walk.h"

/* FNV-1a over code points, so that "a" and "\u0061" are alike. */
static uint64_t hash(const char *text, size_t at) {
    uint64_t h = 14695981039346656037u;
    uint32_t point;
    for (at++; en_json_point(&point, text, &at);)
        h = (h ^ point) * 1099511628211u;
    return h ^ h >> 32;
}

static bool are_equal(const char *text, size_t a, size_t b) {
    uint32_t left = 0, right = 0;
    bool more_left, more_right;
    a++;
    b++;
    do {
        more_left = en_json_point(&left, text, &a);
        more_right = en_json_point(&right, text, &b);
    } while (more_left && more_right && left == right);
    return !more_left && !more_right;
}

static void enter(en_json_keys *keys, size_t index) {
    size_t i = (size_t)keys->keys[index].hash & (keys->room - 1);
    while (keys->slots[i])
        i = (i + 1) & (keys->room - 1);
    keys->slots[i] = index + 1;
}

static bool widen(en_json_keys *keys) {
    size_t room = keys->room ? 2 * keys->room : 64;
    size_t *slots = EN_NEW(keys->arena, size_t, room);
    if (!slots)
        return false;
    keys->slots = slots;
    keys->room = room;
    for (size_t i = 0; i < keys->count; i++)
        enter(keys, i);
    return true;
}

/* The key among those from BASE on that is the same as KEY; keys->count where there is none. */
static size_t seek(const en_json_keys *keys, size_t base, en_json_key key) {
    size_t i = (size_t)key.hash & (keys->room - 1);
    for (; keys->slots[i]; i = (i + 1) & (keys->room - 1)) {
        size_t index = keys->slots[i] - 1;
        const en_json_key *held = &keys->keys[index];
        if (index >= base && held->hash == key.hash && are_equal(keys->text, held->at, key.at))
            return index;
    }
    return keys->count;
}

/* Room for one more key; the stack is never shrunk, so it cannot use en_arena_grow(). */
static bool reserve(en_json_keys *keys) {
    if (2 * (keys->count + 1) <= keys->room)
        return true;
    en_json_key *larger = EN_NEW(keys->arena, en_json_key, keys->room ? keys->room : 32);
    if (!larger)
        return false;
    for (size_t i = 0; i < keys->count; i++)
        larger[i] = keys->keys[i];
    keys->keys = larger;
    return widen(keys);
}

bool en_json_keys_push(en_json_keys *keys, size_t base, size_t at, size_t *first) {
    if (!reserve(keys))
        return false;
    en_json_key key = {at, hash(keys->text, at)};
    size_t held = seek(keys, base, key);
    *first = at;
    if (held < keys->count) {
        *first = keys->keys[held].at;
        return true;
    }
    keys->keys[keys->count] = key;
    enter(keys, keys->count++);
    return true;
}

void en_json_keys_pop(en_json_keys *keys, size_t base) {
    while (keys->count > base) {
        size_t i = (size_t)keys->keys[--keys->count].hash & (keys->room - 1);
        while (keys->slots[i] != keys->count + 1)
            i = (i + 1) & (keys->room - 1);
        keys->slots[i] = 0;
    }
}
