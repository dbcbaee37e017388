/* SPDX-License-Identifier: MIT */
#include "report/prose.h"

static void append(en_prose *prose, const en_block *block) {
    en_block *grown =
        en_arena_grow(prose->arena, prose->blocks, prose->count, sizeof *prose->blocks);
    prose->failed |= !grown;
    if (!grown)
        return;
    prose->blocks = grown;
    grown[prose->count++] = *block;
}

static void take(en_prose *prose, en_block block, en_buf *text) {
    if (text->length) {
        block.text = en_arena_copy(prose->arena, text->text, text->length);
        if (block.text)
            append(prose, &block);
    }
    prose->failed |= text->failed || (text->length && !block.text);
    en_buf_destroy(text);
}

void en_prose_add(en_prose *prose, en_part part, en_buf *text) {
    take(prose, (en_block){.part = part}, text);
}

void en_prose_number(en_prose *prose, size_t number, en_buf *text) {
    take(prose, (en_block){.part = EN_PART_NUMBERED, .number = number}, text);
}

void en_prose_say(en_prose *prose, en_part part, const char *text) {
    en_buf copy = {0};
    en_buf_puts(&copy, text);
    en_prose_add(prose, part, &copy);
}

void en_prose_grid(en_prose *prose, const en_sheet *sheet) {
    append(prose, &(en_block){.part = EN_PART_GRID, .sheet = sheet});
}
