/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 64 * 1024 };

typedef struct block block;
struct block {
    block *next;
    size_t used, size;
    bool large; /* with one thing in it */
    alignas(max_align_t) unsigned char bytes[];
};

struct en_arena {
    en_heap heap;
    block *blocks; /* only the first takes more */
};

static void *take_calloc(void *state, size_t size) {
    (void)state;
    return calloc(1, size);
}

static void give_free(void *state, void *memory) {
    (void)state;
    free(memory);
}

static void *resize(void *state, void *memory, size_t size) {
    (void)state;
    return realloc(memory, size);
}

en_arena *en_arena_create(const en_heap *heap) {
    const en_heap plain = {take_calloc, give_free, resize, NULL};
    if (!heap)
        heap = &plain;
    en_arena *arena = heap->take(heap->state, sizeof *arena);
    if (arena)
        *arena = (en_arena){.heap = *heap};
    return arena;
}

void en_arena_destroy(en_arena *arena) {
    if (!arena)
        return;
    en_heap heap = arena->heap;
    for (block *b = arena->blocks, *next; b; b = next) {
        next = b->next;
        heap.give(heap.state, b);
    }
    heap.give(heap.state, arena);
}

static bool is_large(size_t bytes) { return bytes > BLOCK_SIZE / 4; }

/* A block with room for LEAST. What is large gets one of its own, behind the one being filled.
 */
static block *add_block(en_arena *arena, size_t least) {
    bool large = is_large(least);
    size_t size = large ? least : BLOCK_SIZE;
    if (size > SIZE_MAX - sizeof(block))
        return NULL;
    block *b = arena->heap.take(arena->heap.state, sizeof *b + size);
    if (!b)
        return NULL;
    b->size = size;
    b->large = large;
    block **place = large && arena->blocks ? &arena->blocks->next : &arena->blocks;
    b->next = *place;
    return *place = b;
}

/* COUNT elements of SIZE bytes, zeroed, at a multiple of ALIGN. */
static void *take(en_arena *arena, size_t count, size_t size, size_t align) {
    block *b = arena->blocks;
    if (size && count > (SIZE_MAX - align) / size)
        return NULL;
    size_t start = b ? (b->used + align - 1) / align * align : 0;
    if (!b || start > b->size || b->size - start < count * size || is_large(count * size)) {
        b = add_block(arena, count * size);
        start = 0;
    }
    if (!b)
        return NULL;
    b->used = start + count * size;
    return b->bytes + start;
}

void *en_arena_alloc(en_arena *arena, size_t count, size_t size) {
    return take(arena, count, size, alignof(max_align_t));
}

char *en_arena_copy(en_arena *arena, const char *text, size_t length) {
    char *copy = take(arena, length + 1, 1, 1);
    return copy ? memcpy(copy, text, length) : NULL;
}

/* The block that LIST has of its own, or NULL where it has none. */
static block **own_block(en_arena *arena, const void *list) {
    for (block **place = &arena->blocks; *place; place = &(*place)->next)
        if ((*place)->large && (*place)->bytes == list)
            return place;
    return NULL;
}

void en_arena_return(en_arena *arena, const void *memory) {
    block **place = own_block(arena, memory), *b = place ? *place : NULL;
    if (!b)
        return;
    *place = b->next;
    arena->heap.give(arena->heap.state, b);
}

/* Twice the room for a list of BYTES that has a block of its own: moved, if need be, by pages.
 */
static void *widen(en_arena *arena, block **place, size_t bytes) {
    block *b = arena->heap.resize(arena->heap.state, *place, sizeof *b + 2 * bytes);
    if (!b)
        return NULL;
    b->size = b->used = 2 * bytes;
    *place = b;
    return b->bytes;
}

void *en_arena_grow(en_arena *arena, void *list, size_t count, size_t size) {
    /* A list is full when its count is 0 or a power of two from FIRST on. */
    enum { FIRST = 8 };
    if (count && (count < FIRST || count & (count - 1)))
        return list;
    block **place = is_large(count * size) ? own_block(arena, list) : NULL;
    if (place && arena->heap.resize && count <= SIZE_MAX / 4 / size)
        return widen(arena, place, count * size);
    void *larger = en_arena_alloc(arena, count ? 2 * count : FIRST, size);
    if (larger && count)
        memcpy(larger, list, count * size);
    return larger;
}
