/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 64 * 1024 };

typedef struct block block;
struct block {
    block *next;
    size_t used, size;
    alignas(max_align_t) unsigned char bytes[];
};

struct en_arena {
    en_heap heap;
    block *blocks; /* the newest first; only the newest takes more */
};

static void *take_malloc(void *state, size_t size) {
    (void)state;
    return malloc(size);
}

static void give_free(void *state, void *memory) {
    (void)state;
    free(memory);
}

en_arena *en_arena_create(const en_heap *heap) {
    const en_heap plain = {take_malloc, give_free, NULL};
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

static block *grow(en_arena *arena, size_t least) {
    size_t size = least > BLOCK_SIZE ? least : BLOCK_SIZE;
    if (size > SIZE_MAX - sizeof(block))
        return NULL;
    block *b = arena->heap.take(arena->heap.state, sizeof *b + size);
    if (!b)
        return NULL;
    b->next = arena->blocks;
    b->used = 0;
    b->size = size;
    return arena->blocks = b;
}

void *en_arena_alloc(en_arena *arena, size_t count, size_t size) {
    const size_t align = alignof(max_align_t);
    if (size && count > (SIZE_MAX - align) / size)
        return NULL;
    size_t need = (count * size + align - 1) / align * align;
    block *b = arena->blocks;
    if (!b || b->size - b->used < need)
        b = grow(arena, need);
    if (!b)
        return NULL;
    void *memory = b->bytes + b->used;
    b->used += need;
    return memset(memory, 0, need);
}

char *en_arena_copy(en_arena *arena, const char *text, size_t length) {
    char *copy = EN_NEW(arena, char, length + 1);
    return copy ? memcpy(copy, text, length) : NULL;
}

void *en_arena_grow(en_arena *arena, void *list, size_t count, size_t size) {
    /* A list is full when its count is 0 or a power of two from FIRST on. */
    enum { FIRST = 8 };
    if (count && (count < FIRST || count & (count - 1)))
        return list;
    size_t room = count ? 2 * count : FIRST;
    void *larger = en_arena_alloc(arena, room, size);
    if (larger && count)
        memcpy(larger, list, count * size);
    return larger;
}
