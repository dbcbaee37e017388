/* SPDX-License-Identifier: MIT */
/* Claims as JSON has them. */
#include "base/sha256.h"
#include "format/json_reader.h"

#include <string.h>

static void read_exact(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    const char *text = en_want_text(r, field, item);
    if (text && en_is_blank(text))
        en_find(r, EN_WARNING, item, "'exact' of %s is blank and left aside",
                en_record_name(r));
    else if (text)
        *(const char **)out = en_keep(r, text);
}

static const en_field anchor_fields[] = {
    EN_FIELD_NEEDED("start", en_anchor, start, en_read_whole),
    EN_FIELD_NEEDED("end", en_anchor, end, en_read_whole),
    EN_FIELD("sha256", en_anchor, sha256, en_read_hash),
    EN_FIELD("exact", en_anchor, exact, read_exact),
    {0},
};

static const cJSON *member(const cJSON *item, const char *key) {
    return cJSON_GetObjectItemCaseSensitive(item, key);
}

/* Words that their own range or hash contradicts could never be found. */
static void check_exact(en_reader *r, const cJSON *item, const en_anchor *anchor) {
    size_t range = anchor->end - anchor->start, points = 0, length = strlen(anchor->exact);
    char hash[65];
    for (size_t i = 0; i < length; i++)
        points += ((unsigned char)anchor->exact[i] & 0xC0) != 0x80;
    if (points != range)
        en_find(r, EN_ERROR, member(item, "exact"),
                "'exact' of %s is %zu code points long, but %zu to %zu are %zu; from %zu it "
                "would end at %zu",
                en_record_name(r), points, anchor->start, anchor->end, range, anchor->start,
                anchor->start + points);
    if (!anchor->sha256)
        return;
    en_sha256(hash, anchor->exact, length);
    if (strcmp(hash, anchor->sha256) != 0)
        en_find(r, EN_ERROR, member(item, "sha256"),
                "'sha256' of %s is not that of its 'exact', which is %s", en_record_name(r),
                hash);
}

static void check_anchor(en_reader *r, const cJSON *item, const en_anchor *anchor) {
    if (anchor->start >= anchor->end)
        en_find(r, EN_ERROR, member(item, "end"),
                "a passage of %s ends at %zu, which is not after its start, %zu",
                en_record_name(r), anchor->end, anchor->start);
    else if (anchor->exact)
        check_exact(r, item, anchor);
}

/* A claim as read: what it has of details is kept apart only if it has any. */
typedef struct draft {
    en_claim claim;
    en_details more;
} draft;

/* ITEM starts at AT of the text. */
static void read_anchor(en_reader *r, draft *claim, const cJSON *item, size_t at,
                        en_place spot) {
    en_anchor anchor = {.spot = spot};
    if (!cJSON_IsObject(item)) {
        en_find(r, EN_ERROR, item, "a piece of evidence of %s is not an object",
                en_record_name(r));
        return;
    }
    size_t errors = r->findings->count[EN_ERROR];
    size_t extras = r->extra_count;
    en_read_fields(r, anchor_fields, item, &anchor);
    en_extras_settle(r, extras, item, at);
    anchor.extra = en_extras_take(r, extras);
    if (r->findings->count[EN_ERROR] == errors)
        check_anchor(r, item, &anchor);
    if (r->status)
        return;
    en_details *more = &claim->more;
    en_anchor *grown = en_keep_more(r, more->anchors, more->anchor_count, sizeof *grown);
    if (!grown)
        return;
    more->anchors = grown;
    grown[more->anchor_count++] = anchor;
}

static void read_evidence(en_reader *r, const en_field *field, const cJSON *item, void *out) {
    if (!cJSON_IsArray(item)) {
        en_find_type(r, field, item, "a list of passages");
        return;
    }
    en_steps steps = en_steps_begin(r, item);
    for (const cJSON *one = item->child; one && !r->status; one = one->next) {
        en_place spot = en_steps_next(r, &steps);
        read_anchor(r, out, one, steps.walk.start, spot);
    }
}

static const en_field amount_fields[] = {
    EN_FIELD_NEEDED("value", draft, more.amount, en_read_amount),
    EN_FIELD("currency", draft, more.currency, en_read_currency),
    EN_FIELD_WITH("bound", draft, more.bound, en_read_choice, en_bound_names),
    EN_FIELD("period", draft, more.period, en_read_period),
    {0},
};

static const en_field claim_fields[] = {
    EN_FIELD("id", draft, claim.id, en_read_id),
    {"source", en_read_reference, offsetof(draft, claim.source), &en_of_sources, true},
    {"from", en_read_reference, offsetof(draft, claim.from), &en_of_entities, true},
    {"type", en_read_reference, offsetof(draft, claim.type), &en_of_types, true},
    {"to", en_read_reference, offsetof(draft, claim.to), &en_of_entities, true},
    EN_FIELD_WITH("stance", draft, claim.stance, en_read_choice, en_stance_names),
    EN_FIELD_WITH("by", draft, more.by, en_read_reference, &en_of_entities),
    EN_FIELD_WITH("modality", draft, claim.modality, en_read_choice, en_modality_names),
    EN_FIELD("role", draft, more.role, en_read_words),
    EN_FIELD("since", draft, claim.since, en_read_date),
    EN_FIELD("until", draft, claim.until, en_read_date),
    EN_FIELD("ended", draft, claim.ended, en_read_bool),
    EN_FIELD_GROUP("amount", amount_fields),
    EN_FIELD_WITH("confidence", draft, claim.confidence, en_read_choice, en_confidence_names),
    EN_FIELD("inferred", draft, claim.inferred, en_read_bool),
    EN_FIELD_WITH("status", draft, claim.status, en_read_choice, en_claim_status_names),
    EN_FIELD("note", draft, more.note, en_read_words),
    {.name = "evidence", .read = read_evidence},
    {0},
};

static void check_claim(en_reader *r, const en_claim *claim) {
    en_shown name;
    if (claim->source != EN_NONE && !r->dossier->sources[claim->source].read)
        en_find(
            r, EN_ERROR, member(r->record, "source"),
            "%s is of source '%s', which was not read; it belongs to a source that repeats it",
            en_record_name(r), en_shown_text(&name, r->dossier->sources[claim->source].id));
    if (en_date_after(claim->since, claim->until))
        en_find(r, EN_ERROR, member(r->record, "until"),
                "%s ends ('until') before it begins ('since')", en_record_name(r));
    if (claim->from != EN_NONE && claim->from == claim->to)
        en_find(r, EN_WARNING, member(r->record, "to"), "%s ties '%s' to itself",
                en_record_name(r), en_shown_text(&name, r->dossier->entities[claim->to].id));
}

/* Enter the id of the claim that is about to be added; it may be used once. */
static void enter_id(en_reader *r, const en_claim *claim) {
    size_t held, index = r->dossier->claim_count;
    if (!en_map_put(&r->claim_ids, claim->id, index, &held)) {
        r->status = en_fail_memory(r->err);
        return;
    }
    if (held == index)
        return;
    en_place first = r->dossier->claims[held].spot;
    en_find(r, EN_ERROR, member(r->record, "id"), "%s stands twice, first at %u:%u",
            en_record_name(r), first.line, first.column);
}

/* Keep what there is of details. */
static void keep_details(en_reader *r, draft *d) {
    d->claim.more = &en_no_details;
    if (!memcmp(&d->more, &en_no_details, sizeof d->more) || r->status)
        return;
    en_details *kept = EN_NEW(r->dossier->arena, en_details, 1);
    if (!kept) {
        r->status = en_fail_memory(r->err);
        return;
    }
    *kept = d->more;
    d->claim.more = kept;
}

void en_read_claim(en_reader *r, const cJSON *tree) {
    draft d = {.claim = {.source = EN_NONE,
                         .from = EN_NONE,
                         .type = EN_NONE,
                         .to = EN_NONE,
                         .confidence = EN_MEDIUM,
                         .spot = en_record_spot(r)}};
    memcpy(&d.more, &en_no_details, sizeof d.more); /* with its padding, for comparison */
    en_read_fields(r, claim_fields, tree, &d);
    check_claim(r, &d.claim);
    d.more.extra = en_extras_take(r, 0);
    keep_details(r, &d);
    if (d.claim.id && !r->status)
        enter_id(r, &d.claim);
    if (!r->status)
        r->status = en_dossier_add_claim(r->dossier, &d.claim, r->err);
}
