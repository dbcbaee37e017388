/* SPDX-License-Identifier: MIT */
#include "format/csv_cast.h"

#include "base/buf.h"
#include "base/fold.h"

#include <string.h>

enum { ID_BYTES = 60, TRIES = 9 };

/* The words of NAME in lower-case ASCII letters and digits, hyphens between them. */
static bool add_slug(en_buf *out, en_arena *arena, const char *name) {
    static const char plain[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    for (size_t length, run; *name; name += length + (name[length] != '\0')) {
        length = strcspn(name, " \t\r\n-_.,;:/'()&+");
        const char *word = en_arena_copy(arena, name, length);
        const char *folded = word ? en_fold(arena, word) : NULL;
        if (!folded)
            return false;
        const char *between = out->length ? "-" : "";
        for (; *folded; folded += run + (folded[run] != '\0')) {
            run = strspn(folded, plain);
            en_buf_puts(out, run ? between : "");
            en_buf_add(out, folded, run);
            between = run ? "" : between;
        }
    }
    return true;
}

/* An id for NAME that nobody has; NULL when memory is out. */
static const char *make_id(en_cast *cast, const char *name) {
    en_buf id = {0};
    size_t held = EN_NONE, length, turn = 0;
    id.failed = !add_slug(&id, cast->arena, name);
    if (id.length > ID_BYTES)
        id.length = ID_BYTES;
    else if (!id.length)
        en_buf_puts(&id, cast->noun);
    length = id.length;
    const char *kept;
    do {
        id.length = length;
        /* After a few, a number that is hardly taken: names may be alike by the thousand. */
        turn += turn == TRIES && cast->count > TRIES ? cast->count - TRIES : 1;
        if (turn > 1)
            en_buf_printf(&id, "-%zu", turn);
        kept = id.failed ? NULL : en_arena_copy(cast->arena, en_buf_text(&id), id.length);
    } while (kept && en_map_put(&cast->ids, kept, cast->count, &held) && held != cast->count);
    en_buf_destroy(&id);
    return held == cast->count ? kept : NULL;
}

const char *en_cast_id(en_cast *cast, const char *name, en_place place) {
    cast->names.arena = cast->ids.arena = cast->arena;
    size_t held = en_map_find(&cast->names, name);
    if (held != EN_NONE)
        return cast->members[held].id;
    en_member member = {en_arena_copy(cast->arena, name, strlen(name)), NULL, place};
    en_member *grown = en_arena_grow(cast->arena, cast->members, cast->count, sizeof *grown);
    member.id = member.name && grown ? make_id(cast, name) : NULL;
    if (!member.id || !en_map_put(&cast->names, member.name, cast->count, &held))
        return NULL;
    cast->members = grown;
    grown[cast->count++] = member;
    return member.id;
}
