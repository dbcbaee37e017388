/* SPDX-License-Identifier: MIT */
/* Values with rules of their own: ids, references, words to choose, numbers, hashes. */
#include "base/utf8.h"
#include "format/json_reader.h"

#include <math.h>
#include <string.h>

enum { ID_BYTES = 200 };

static bool has_control(const char *text) {
    size_t length = strlen(text);
    uint32_t point;
    for (size_t i = 0; i < length; i += en_utf8_read(&point, text + i, length - i))
        if (en_utf8_read(&point, text + i, length - i) &&
            (point < 0x20 || (point >= 0x7F && point < 0xA0)))
            return true;
    return false;
}

void en_read_id(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    const char *text = en_want_text(r, field, item);
    const char *fault = NULL;
    if (!text)
        return;
    if (en_is_blank(text))
        fault = "is blank";
    else if (strlen(text) > ID_BYTES)
        fault = "has more than 200 bytes";
    else if (has_control(text))
        fault = "has a control character";
    if (fault)
        en_find(r, EN_ERROR, item, "the %s of %s %s", field->name, en_record_name(r), fault);
    else
        *(const char **)out = en_keep(r, text);
}

static const char *kind_id(const en_dossier *d, size_t i) { return d->kinds[i].id; }
static const char *type_id(const en_dossier *d, size_t i) { return d->types[i].id; }
static const char *source_id(const en_dossier *d, size_t i) { return d->sources[i].id; }
static const char *entity_id(const en_dossier *d, size_t i) { return d->entities[i].id; }

#define CATALOGUE(name) \
    { #name, offsetof(en_dossier, name##_ids), offsetof(en_dossier, name##_count), name##_id }
const en_catalogue en_of_kinds = CATALOGUE(kind);
const en_catalogue en_of_types = CATALOGUE(type);
const en_catalogue en_of_sources = CATALOGUE(source);
const en_catalogue en_of_entities = CATALOGUE(entity);

const char *en_hint_in(en_hint *out, en_reader *r, const en_catalogue *in, const char *typed) {
    size_t count;
    en_nearest nearest = {.typed = typed};
    memcpy(&count, (const char *)r->dossier + in->count, sizeof count);
    if (r->findings->count[EN_ERROR] < EN_FINDINGS_KEPT && en_may_offer(r, count))
        for (size_t i = 0; i < count; i++) {
            en_nearest_offer(&nearest, in->id(r->dossier, i));
            if (r->document->named)
                en_offer_named(&nearest, r->dossier, in, i);
        }
    return en_hint_text(out, &nearest, "");
}

void en_read_reference(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    const en_catalogue *in = field->more;
    const char *text = en_want_text(r, field, item);
    if (!text)
        return;
    const en_map *map = (const void *)((const char *)r->dossier + in->map);
    size_t found = en_map_find(map, text), other = EN_NONE;
    if (found == EN_NONE && r->document->named)
        found = en_find_named(&other, r, in, text);
    *(uint32_t *)out = (uint32_t)(other == EN_NONE ? found : EN_NONE);
    en_shown name, one, two;
    en_hint hint;
    if (other != EN_NONE)
        en_find(r, EN_ERROR, item, "%s names '%s', which is %s '%s' or '%s'; write the id",
                en_record_name(r), en_shown_text(&name, text), in->noun,
                en_shown_text(&one, in->id(r->dossier, found)),
                en_shown_text(&two, in->id(r->dossier, other)));
    if (found != EN_NONE)
        return;
    en_find(r, EN_ERROR, item, "%s names an unknown %s '%s'%s%s", en_record_name(r), in->noun,
            en_shown_text(&name, text),
            r->document->in_order ? ", or one of a later line: its record goes first" : "",
            en_hint_in(&hint, r, in, text));
}

static void find_choice(en_reader *r, const en_field *field, const cJSON *item,
                        const char *const *words) {
    char list[128] = "; it is one of ";
    en_nearest nearest = {.typed = item->valuestring};
    for (size_t i = 0; words[i]; i++) {
        en_nearest_offer(&nearest, words[i]);
        strncat(list, i ? ", " : "", sizeof list - strlen(list) - 1);
        strncat(list, words[i], sizeof list - strlen(list) - 1);
    }
    en_shown value;
    en_hint hint;
    en_find(r, EN_ERROR, item, "%s has an unknown %s '%s'%s", en_record_name(r), field->name,
            en_shown_text(&value, item->valuestring), en_hint_text(&hint, &nearest, list));
}

/* The index of ITEM's text among the words, or EN_NONE, with what is wrong said. */
static size_t choose(en_reader *r, const en_field *field, const cJSON *item,
                     const char *const *words) {
    const char *text = en_want_text(r, field, item);
    for (size_t i = 0; text && words[i]; i++)
        if (strcmp(words[i], text) == 0)
            return i;
    if (text)
        find_choice(r, field, item, words);
    return EN_NONE;
}

/* All enumerations of the dossier are kept alike, so that one reader does. */
_Static_assert(sizeof(en_stance) == 1 && sizeof(en_bound) == 1 && sizeof(en_modality) == 1 &&
                   sizeof(en_confidence) == 1 && sizeof(en_claim_status) == 1,
               "enumerations are bytes");

void en_read_choice(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    size_t i = choose(r, field, item, field->more);
    if (i != EN_NONE)
        *(unsigned char *)out = (unsigned char)i;
}

void en_read_shape(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    size_t i = choose(r, field, item, en_shapes);
    if (i != EN_NONE)
        *(const char **)out = en_shapes[i];
}

void en_read_lang(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    static const char *const codes[] = {[EN_FR] = "fr", [EN_EN] = "en", [EN_LANGS] = NULL};
    size_t i = choose(r, field, item, codes);
    if (i != EN_NONE)
        *(en_lang *)out = (en_lang)i;
}

void en_read_version(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    (void)out;
    if (!cJSON_IsNumber(item))
        en_find_type(r, field, item, "1, the version of the format");
    else if (item->valuedouble < 1 || item->valuedouble > 1)
        en_find(r, EN_ERROR, item,
                "'entente' is %.6g, but only version 1 of the format is known",
                item->valuedouble);
}

void en_read_amount(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    if (!cJSON_IsNumber(item))
        en_find_type(r, field, item, "a number");
    else if (item->valuedouble < 0)
        en_find(r, EN_ERROR, item, "'%s' of %s is below zero", field->name, en_record_name(r));
    else
        *(double *)out = item->valuedouble;
}

void en_read_whole(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    const double most = 9007199254740991; /* 2^53 - 1: beyond, doubles stand for others too */
    double value = cJSON_IsNumber(item) ? item->valuedouble : 0;
    if (!cJSON_IsNumber(item))
        en_find_type(r, field, item, "a whole number");
    else if (value < 0 || value > most || floor(value) < value)
        en_find(r, EN_ERROR, item, "'%s' of %s is %s", field->name, en_record_name(r),
                value > most ? "more than 9007199254740991" : "not a whole number from 0 on");
    else
        *(size_t *)out = (size_t)value;
}

void en_read_sign(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    for (int sign = -1; sign <= 1 && cJSON_IsNumber(item); sign++)
        if (!(item->valuedouble < sign) && !(item->valuedouble > sign)) {
            *(int *)out = sign;
            return;
        }
    en_find(r, EN_ERROR, item, "'%s' of %s is not 1 (an alliance), -1 (a rivalry) or 0",
            field->name, en_record_name(r));
}

void en_read_hash(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    const char *text = en_want_text(r, field, item);
    char lower[65] = "";
    size_t length = 0;
    if (!text)
        return;
    for (; length < 64 && text[length]; length++) {
        lower[length] = text[length];
        if (text[length] >= 'A' && text[length] <= 'F')
            lower[length] = (char)(text[length] - 'A' + 'a');
    }
    if (length < 64 || text[64] || strspn(lower, "0123456789abcdef") != 64)
        en_find(r, EN_ERROR, item, "'%s' of %s is not 64 hexadecimal digits", field->name,
                en_record_name(r));
    else
        *(const char **)out = en_keep(r, lower);
}

/* Why PATH does not stay below a folder, each part in the one before it; NULL: it does. */
static const char *fault_of(const char *path) {
    if (has_control(path))
        return "has a control character";
    if (path[0] == '/')
        return "is an absolute path";
    for (;;) {
        size_t length = strcspn(path, "/");
        if (length == 0)
            return *path ? "has two slashes together" : "ends with a slash";
        if (length <= 2 && strncmp(path, "..", length) == 0)
            return length == 1 ? "has a part '.'" : "has a part '..'";
        if (!path[length])
            return NULL;
        path += length + 1;
    }
}

void en_read_path(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    const char *text = en_want_text(r, field, item);
    en_shown value;
    if (!text || en_is_blank(text))
        return;
    const char *fault = fault_of(text);
    if (fault)
        en_find(r, EN_ERROR, item,
                "'%s' of %s is '%s', which %s; write the path of a file within the folder of "
                "texts",
                field->name, en_record_name(r), en_shown_text(&value, text), fault);
    else
        *(const char **)out = en_keep(r, text);
}

void en_read_currency(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    const char *text = en_want_text(r, field, item);
    if (!text)
        return;
    if (strlen(text) == 3 && strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3) {
        *(const char **)out = en_keep(r, text);
        return;
    }
    en_shown value;
    en_find(r, EN_ERROR, item,
            "'%s' of %s is '%s', not three capital letters as ISO 4217 has them: USD, EUR",
            field->name, en_record_name(r), en_shown_text(&value, text));
}
