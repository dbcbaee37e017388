/* SPDX-License-Identifier: MIT */
#include "format/json_scan.h"

#include "format/json_keys.h"
#include "format/json_scan_token.h"
#include "format/json_walk.h"

#include <string.h>

typedef en_json_scanner scanner;

/* What may come next. */
typedef enum expected {
    VALUE,
    FIRST_ELEMENT, /* or the end of a list */
    FIRST_KEY,     /* or the end of an object */
    NEXT_ELEMENT,  /* after a comma */
    NEXT_KEY,
    COMMA, /* or the end of what is open */
    END,
} expected;

/* An object or list that is open. */
typedef struct frame {
    size_t opened, first_key;
    bool object;
} frame;

typedef struct state {
    scanner s;
    en_json_keys *keys;
    frame frames[EN_JSON_DEPTH];
    size_t depth;
    size_t comma; /* the last one */
    size_t ended; /* where the document's value ended */
    expected next;
} state;

static void finish_value(state *st) {
    st->next = st->depth ? COMMA : END;
    if (!st->depth)
        st->ended = st->s.at;
}

static en_status open_frame(state *st) {
    scanner *s = &st->s;
    bool object = s->text[s->at] == '{';
    if (st->depth == EN_JSON_DEPTH)
        return en_json_fault(s, s->at, "more than %d objects and lists within one another",
                             (int)EN_JSON_DEPTH);
    st->frames[st->depth++] = (frame){s->at++, st->keys->count, object};
    st->next = object ? FIRST_KEY : FIRST_ELEMENT;
    return EN_OK;
}

static void close_frame(state *st) {
    st->s.at++;
    en_json_keys_pop(st->keys, st->frames[--st->depth].first_key);
    finish_value(st);
}

/* The file ends although something is open. */
static en_status fail_at_end(state *st) {
    if (!st->depth)
        return en_json_fault(&st->s, st->s.at, "the file holds nothing but blanks");
    const frame *f = &st->frames[st->depth - 1];
    en_json_spot opened = en_json_spot_of(&st->s, f->opened);
    return en_json_fault(&st->s, st->s.at,
                         "the %s ends inside the %s opened at %u:%u; '%c' is missing",
                         st->s.what, f->object ? "object" : "list", opened.line, opened.column,
                         f->object ? '}' : ']');
}

static en_status scan_value(state *st) {
    scanner *s = &st->s;
    char c = s->text[s->at];
    if (c == '{' || c == '[')
        return open_frame(st);
    en_status status;
    if (c == '"')
        status = en_json_scan_string(s);
    else if (c == '-' || (c >= '0' && c <= '9'))
        status = en_json_scan_number(s);
    else
        status = en_json_scan_word(s);
    finish_value(st);
    return status;
}

static en_status fail_after_comma(state *st, const char *what) {
    return en_json_fault(&st->s, st->comma, "nothing follows this comma; remove it, or add %s",
                         what);
}

/* A value, or in a list that may end here the end of it. */
static en_status scan_element(state *st) {
    char c = st->s.text[st->s.at];
    if (c == ']' && st->next == NEXT_ELEMENT)
        return fail_after_comma(st, "a value");
    if (c == ']' && st->next == FIRST_ELEMENT) {
        close_frame(st);
        return EN_OK;
    }
    if (c == ',')
        return en_json_fault(&st->s, st->s.at, "a value is missing before this comma");
    return scan_value(st);
}

static en_status fail_key(state *st) {
    scanner *s = &st->s;
    char c = s->text[s->at];
    if (c == ',')
        return en_json_fault(s, s->at, "nothing stands before this comma; remove it");
    if (c >= '0' && c <= '9' && s->at > 1 && s->text[s->at - 1] == ',' &&
        s->text[s->at - 2] >= '0' && s->text[s->at - 2] <= '9')
        return en_json_fault(s, s->at,
                             "a key is missing here; decimals are written with a "
                             "point: 1.5, not 1,5");
    return en_json_fail_token(s, "keys need double quotes");
}

static en_status scan_colon(state *st, size_t key) {
    scanner *s = &st->s;
    s->at = en_json_blank(s->text, s->at, s->length);
    if (s->at == s->length)
        return fail_at_end(st);
    if (s->text[s->at] != ':')
        return en_json_fault(s, s->at,
                             s->text[s->at] == '='
                                 ? "':' is needed here, not '='"
                                 : "':' and a value are missing after this key");
    s->at++;
    st->next = VALUE;
    size_t first;
    if (!en_json_keys_push(st->keys, st->frames[st->depth - 1].first_key, key, &first))
        return en_fail_memory(s->err);
    if (first == key)
        return EN_OK;
    en_json_spot spot = en_json_spot_of(s, first);
    return en_json_fault(s, key, "this key stands twice in one object, first at %u:%u",
                         spot.line, spot.column);
}

static en_status scan_key(state *st) {
    scanner *s = &st->s;
    char c = s->text[s->at];
    if (c == '}' && st->next == NEXT_KEY)
        return fail_after_comma(st, "a key and a value");
    if (c == '}') {
        close_frame(st);
        return EN_OK;
    }
    if (c != '"')
        return fail_key(st);
    size_t key = s->at;
    en_status status = en_json_scan_string(s);
    return status ? status : scan_colon(st, key);
}

static en_status fail_close(state *st) {
    const frame *f = &st->frames[st->depth - 1];
    en_json_spot opened = en_json_spot_of(&st->s, f->opened);
    return en_json_fault(
        &st->s, st->s.at, "'%c' is needed here to close the %s opened at %u:%u",
        f->object ? '}' : ']', f->object ? "object" : "list", opened.line, opened.column);
}

static en_status scan_comma(state *st) {
    scanner *s = &st->s;
    bool object = st->frames[st->depth - 1].object;
    char c = s->text[s->at];
    if (c == ',') {
        st->comma = s->at++;
        st->next = object ? NEXT_KEY : NEXT_ELEMENT;
        return EN_OK;
    }
    if (c == (object ? '}' : ']')) {
        close_frame(st);
        return EN_OK;
    }
    if (c == '}' || c == ']')
        return fail_close(st);
    return en_json_fail_token(s, c == ':' && !object
                                     ? "a list has no keys; they need '{' and '}'"
                                     : "a comma is missing before this");
}

static en_status fail_trailing(state *st) {
    en_json_spot ended = en_json_spot_of(&st->s, st->ended);
    return en_json_fault(&st->s, st->s.at,
                         "the document has ended at %u:%u; what follows does not belong to it",
                         ended.line, ended.column);
}

static en_status scan_next(state *st) {
    switch (st->next) {
    case FIRST_KEY:
    case NEXT_KEY:
        return scan_key(st);
    case COMMA:
        return scan_comma(st);
    case END:
        return fail_trailing(st);
    case VALUE:
        if (st->depth && st->s.text[st->s.at] == '}')
            return en_json_fault(&st->s, st->s.at, "a value is missing before this");
        return scan_element(st);
    default:
        return scan_element(st);
    }
}

/* What whole files get wrong, told as such. */
static en_status check_file(scanner *s) {
    const char *text = s->text;
    if (s->length == 0)
        return en_json_fault(s, 0, "the file is empty");
    if (s->length > EN_JSON_BYTES)
        return en_fail(s->err, EN_SYSTEM, "the file has more than %zu bytes", EN_JSON_BYTES);
    if (s->length > 1 && (memcmp(text, "\xFE\xFF", 2) == 0 ||
                          memcmp(text, "\xFF\xFE", 2) == 0 || (!text[0] != !text[1])))
        return en_json_fault(s, 0, "the file is UTF-16 or UTF-32; save it as UTF-8");
    return EN_OK;
}

static en_status scan(const scanner *s, en_json_keys *keys) {
    const char *text = s->text;
    size_t length = s->length;
    state st = {.s = *s, .keys = keys};
    keys->text = text;
    en_status status = check_file(&st.s);
    while (!status) {
        st.s.at = en_json_blank(text, st.s.at, length);
        if (st.s.at == length)
            break;
        status = scan_next(&st);
    }
    if (!status && st.next != END)
        status = fail_at_end(&st);
    en_json_keys_pop(keys, 0);
    return status;
}

en_status en_json_scan(const char *text, size_t length, const char *file, en_arena *arena,
                       en_error *err) {
    en_json_keys keys = {.arena = arena};
    const scanner s = {
        .text = text, .length = length, .file = file, .what = "file", .err = err};
    return scan(&s, &keys);
}

en_status en_json_scan_line(const char *text, size_t length, en_place start, en_json_keys *keys,
                            en_error *err) {
    const scanner s = {.text = text,
                       .length = length,
                       .file = start.file,
                       .what = "line",
                       .before = start.line - 1,
                       .err = err};
    return scan(&s, keys);
}
