/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_ARENA_H
#define EN_BASE_ARENA_H

#include <stddef.h>

/*
 * Memory for things that die together. Nothing is freed one by one: what an arena
 * gave out lives until en_arena_destroy(), but for what was returned or has outgrown its place.
 */
typedef struct en_arena en_arena;

/* Where an arena gets its blocks: calloc and free, or a test that runs dry on purpose. */
typedef struct en_heap {
    void *(*take)(void *state, size_t size); /* zeroed */
    void (*give)(void *state, void *block);
    void *(*resize)(void *state, void *block, size_t size); /* larger; NULL: it cannot */
    void *state;
} en_heap;

en_arena *en_arena_create(const en_heap *heap); /* NULL heap: calloc and free */
void en_arena_destroy(en_arena *arena);

/* COUNT zeroed elements of SIZE bytes, aligned for any type; NULL when memory is out. */
void *en_arena_alloc(en_arena *arena, size_t count, size_t size);
char *en_arena_copy(en_arena *arena, const char *text, size_t length);

#define EN_NEW(arena, type, count) ((type *)en_arena_alloc((arena), (count), sizeof(type)))

/* MEMORY from here is not needed any more: what is large is given back. */
void en_arena_return(en_arena *arena, const void *memory);

/*
 * Room for one more element in a list of COUNT elements of SIZE bytes that only grows by this
 * call: LIST itself, or a copy twice as large when it is full, and LIST is gone. NULL when
 * memory is out; LIST is then untouched.
 */
void *en_arena_grow(en_arena *arena, void *list, size_t count, size_t size);

#endif
