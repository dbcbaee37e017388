/* SPDX-License-Identifier: MIT */
/* Fields of every record: which there are, and values of the plain sorts. */
#include "base/utf8.h"
#include "format/json_reader.h"

#include <stdint.h>
#include <string.h>

static const char *type_name(const cJSON *item) {
    if (cJSON_IsString(item))
        return "a text";
    if (cJSON_IsNumber(item))
        return "a number";
    if (cJSON_IsArray(item))
        return "a list";
    if (cJSON_IsObject(item))
        return "an object";
    return cJSON_IsTrue(item) ? "true" : cJSON_IsFalse(item) ? "false" : "null";
}

void en_find_type(en_reader *r, const en_field *field, const cJSON *item, const char *wanted) {
    en_find(r, EN_ERROR, item, "'%s' of %s is %s, not %s", field->name, en_record_name(r),
            type_name(item), wanted);
}

static const en_field *find_field(const en_field *fields, const char *name) {
    for (; fields->name; fields++)
        if (strcmp(fields->name, name) == 0)
            return fields;
    return NULL;
}

static void find_unknown(en_reader *r, const en_field *fields, const cJSON *item) {
    en_shown key;
    en_hint hint;
    en_nearest nearest = {.typed = item->string};
    for (; fields->name; fields++)
        en_nearest_offer(&nearest, fields->name);
    en_find_key(r, EN_WARNING, item, "unknown key '%s' in %s is left aside%s",
                en_shown_text(&key, item->string), en_record_name(r),
                en_hint_text(&hint, &nearest, ""));
}

static void find_missing(en_reader *r, const en_field *fields, const cJSON *object,
                         uint64_t seen) {
    bool whole = object == r->record;
    for (size_t i = 0; fields[i].name; i++)
        if (fields[i].required && !(seen >> i & 1))
            en_find(r, EN_ERROR, whole ? NULL : object, "%s has no '%s'%s", en_record_name(r),
                    fields[i].name, whole ? "" : " here");
}

void en_read_fields(en_reader *r, const en_field *fields, const cJSON *object, void *out) {
    const en_map *told = object == r->record ? r->told : NULL;
    uint64_t seen = 0;
    for (const cJSON *item = object->child; item && !r->status; item = item->next) {
        const en_field *field = find_field(fields, item->string);
        if (!field) {
            en_extras_keep(r, item);
            if (!told || en_map_find(told, item->string) == EN_NONE)
                find_unknown(r, fields, item);
            continue;
        }
        if (cJSON_IsNull(item)) /* not given */
            continue;
        seen |= (uint64_t)1 << (field - fields);
        field->read(r, field, item, (char *)out + field->offset);
    }
    find_missing(r, fields, object, seen);
}

bool en_record_begin(en_reader *r, en_json_walk *walk, cJSON **tree) {
    r->ordinal++;
    r->extra_count = 0;
    r->record = NULL;
    r->record_at = walk->start;
    (void)en_record_spot(r); /* later places of it are counted from there */
    r->name[0] = '\0';
    if (r->text[walk->start] != '{') {
        *walk = en_json_whole(r->text, walk->start);
        en_find(r, EN_ERROR, NULL, "%s %zu is not an object", r->noun, r->ordinal);
        return false;
    }
    const char *end;
    *tree = cJSON_ParseWithLengthOpts(r->text + walk->start, r->document->length - walk->start,
                                      &end, false);
    r->record = *tree;
    if (!*tree)
        r->status = en_fail_memory(r->err);
    else
        walk->at = walk->end = (size_t)(end - r->text);
    return *tree != NULL;
}

void en_record_end(en_reader *r, cJSON *tree) {
    cJSON_Delete(tree);
    r->record = NULL;
}

const char *en_keep(en_reader *r, const char *text) {
    const char *copy = en_arena_copy(r->dossier->arena, text, strlen(text));
    if (!copy)
        r->status = en_fail_memory(r->err);
    return copy;
}

void *en_keep_more(en_reader *r, void *list, size_t count, size_t size) {
    void *grown = en_arena_grow(r->dossier->arena, list, count, size);
    if (!grown)
        r->status = en_fail_memory(r->err);
    return grown;
}

const char *en_want_text(en_reader *r, const en_field *field, const cJSON *item) {
    if (cJSON_IsString(item))
        return item->valuestring;
    en_find_type(r, field, item,
                 cJSON_IsNumber(item) ? "a text; put it in double quotes" : "a text");
    return NULL;
}

bool en_is_blank(const char *text) {
    for (size_t left = strlen(text), size; left; text += size, left -= size) {
        uint32_t point;
        size = en_utf8_read(&point, text, left);
        /* Unicode's white space, and what is as invisible: a name of it is no name. */
        bool blank = point <= ' ' || point == 0x85 || point == 0xA0 || point == 0x1680 ||
                     (point >= 0x2000 && point <= 0x200F) || point == 0x2028 ||
                     point == 0x2029 || point == 0x202F || point == 0x205F || point == 0x2060 ||
                     point == 0x3000 || point == 0xFEFF;
        if (!size || !blank)
            return false;
    }
    return true;
}

void en_read_text(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    const char *text = en_want_text(r, field, item);
    if (text && !en_is_blank(text))
        *(const char **)out = en_keep(r, text);
}

void en_read_bool(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    if (cJSON_IsBool(item))
        *(bool *)out = cJSON_IsTrue(item);
    else
        en_find_type(r, field, item, "true or false");
}

void en_read_object(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    r->group = field->name;
    if (cJSON_IsObject(item))
        en_read_fields(r, field->more, item, out);
    else
        en_find_type(r, field, item, "an object");
    r->group = NULL;
}

void en_read_names(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    en_names *names = out;
    if (!cJSON_IsArray(item)) {
        en_find_type(r, field, item, "a list of texts");
        return;
    }
    for (const cJSON *name = item->child; name && !r->status; name = name->next) {
        const char *text = en_want_text(r, field, name);
        if (!text)
            continue;
        if (en_is_blank(text)) {
            en_find_type(r, field, name, "a name: it is blank");
            continue;
        }
        const char **items = en_keep_more(r, names->items, names->count, sizeof *items);
        if (!items)
            return;
        names->items = items;
        items[names->count++] = en_keep(r, text);
    }
}

static void read_wording(en_reader *r, const en_field *field, const cJSON *item,
                         en_words *words) {
    en_shown key;
    en_lang lang = en_lang_find(item->string);
    if (lang == EN_LANG_NONE) {
        en_extras_keep(r, item);
        en_find_key(r, EN_WARNING, item, "unknown language '%s' in '%s' of %s is left aside",
                    en_shown_text(&key, item->string), field->name, en_record_name(r));
        return;
    }
    const char *text = cJSON_IsNull(item) ? NULL : en_want_text(r, field, item);
    if (!text)
        return;
    if (!en_is_blank(text))
        words->in[lang] = en_keep(r, text);
    else if (field->more)
        en_find(r, EN_ERROR, item, "'%s' of %s is blank in '%s'", field->name,
                en_record_name(r), item->string);
}

void en_read_words(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    en_words *words = out;
    if (!cJSON_IsObject(item)) {
        en_find_type(r, field, item, "an object; write {\"fr\": \"...\", \"en\": \"...\"}");
        return;
    }
    size_t errors = r->findings->count[EN_ERROR];
    r->group = field->name;
    for (const cJSON *wording = item->child; wording && !r->status; wording = wording->next)
        read_wording(r, field, wording, words);
    r->group = NULL;
    if (field->more && !en_say(*words, EN_FR) && r->findings->count[EN_ERROR] == errors)
        en_find(r, EN_ERROR, item, "'%s' of %s is in no language; write {\"fr\": \"...\"}",
                field->name, en_record_name(r));
}
