/* SPDX-License-Identifier: MIT */
#include "text/evidence.h"

#include "base/sha256.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

/* Blocks that may be hashed to find lost passages: some seconds of work. */
enum { MOST_EFFORT = 1 << 24 };

typedef struct checking {
    const en_dossier *dossier;
    const en_shelf *shelf;
    en_evidence *out;
    en_findings *findings;
    en_error *err;
    en_seeker seeker;
    size_t *first, *next; /* the claims of each source: first[source], then next[claim] */
} checking;

/* Both lists end with EN_NONE and keep the dossier's order. */
static en_status sort_claims(checking *c) {
    const en_dossier *d = c->dossier;
    c->first = EN_NEW(c->findings->arena, size_t, d->source_count + 1);
    c->next = EN_NEW(c->findings->arena, size_t, d->claim_count + 1);
    if (!c->first || !c->next)
        return en_fail_memory(c->err);
    for (size_t s = 0; s < d->source_count; s++)
        c->first[s] = EN_NONE;
    for (size_t i = d->claim_count; i-- > 0;) {
        size_t source = d->claims[i].source;
        c->next[i] = c->first[source];
        c->first[source] = i;
    }
    return EN_OK;
}

/* "claim 'c40'", "passage 2 of claim 12": which of the claim's passages, where it has more. */
typedef struct naming {
    char text[sizeof(en_shown) + 60];
} naming;

static const char *name_passage(naming *out, const checking *c, size_t claim, size_t anchor) {
    const en_claim *k = &c->dossier->claims[claim];
    char which[40] = "";
    en_shown id;
    if (k->more->anchor_count > 1)
        snprintf(which, sizeof which, "passage %zu of ", anchor + 1);
    if (k->id)
        snprintf(out->text, sizeof out->text, "%sclaim '%s'", which, en_shown_text(&id, k->id));
    else
        snprintf(out->text, sizeof out->text, "%sclaim %zu", which, claim + 1);
    return out->text;
}

static const char *name_file(en_shown *out, const checking *c, size_t source) {
    return en_shown_text(out, c->dossier->sources[source].text_file);
}

static en_status find_drifted(checking *c, size_t claim, size_t anchor, const en_text *text,
                              const en_passage *passage) {
    const en_claim *k = &c->dossier->claims[claim];
    const en_anchor *a = &k->more->anchors[anchor];
    char why[160];
    naming name;
    en_shown file;
    bool marked = a->sha256 || a->exact, short_text = a->end > text->points;
    if (passage->count)
        snprintf(why, sizeof why, "it stands at %zu places there, one of them %zu to %zu",
                 passage->count, passage->start, passage->end);
    else if (short_text)
        snprintf(why, sizeof why, "the text ends at %zu%s", text->points,
                 marked ? ", and it stands nowhere there" : "");
    else
        snprintf(why, sizeof why, "it stands nowhere there");
    return en_findings_add(c->findings, EN_WARNING, a->spot, c->err,
                           "%s has drifted: it is not at %zu to %zu of '%s'; %s",
                           name_passage(&name, c, claim, anchor), a->start, a->end,
                           name_file(&file, c, k->source), why);
}

/* It may well have moved: that it is lost is not known. */
static en_status find_unsought(checking *c, size_t claim, size_t anchor) {
    const en_claim *k = &c->dossier->claims[claim];
    const en_anchor *a = &k->more->anchors[anchor];
    naming name;
    en_shown file;
    return en_findings_add(c->findings, EN_WARNING, a->spot, c->err,
                           "%s is not at %zu to %zu of '%s'; elsewhere it was not looked for, "
                           "since many others were",
                           name_passage(&name, c, claim, anchor), a->start, a->end,
                           name_file(&file, c, k->source));
}

static en_status find_unmarked(checking *c, size_t claim, size_t anchor, const en_text *text) {
    const en_anchor *a = &c->dossier->claims[claim].more->anchors[anchor];
    size_t from = en_text_offset(text, a->start);
    char hash[65];
    naming name;
    en_sha256(hash, text->bytes + from, en_text_offset(text, a->end) - from);
    return en_findings_add(c->findings, EN_REMARK, a->spot, c->err,
                           "%s has no hash to be verified by; for what stands there now, "
                           "write \"sha256\": \"%s\"",
                           name_passage(&name, c, claim, anchor), hash);
}

static en_status check_passage(checking *c, size_t claim, size_t anchor, const en_text *text) {
    const en_claim *k = &c->dossier->claims[claim];
    const en_anchor *a = &k->more->anchors[anchor];
    en_passage passage = en_text_seek(text, a, &c->seeker);
    en_shown file;
    switch (passage.state) {
    case EN_PASSAGE_VERIFIED:
        c->out->verified++;
        return EN_OK;
    case EN_PASSAGE_MOVED:
        c->out->moved++;
        /* By its place in the dossier alone: what a claim says is not touched by this. */
        return en_findings_add(c->findings, EN_REMARK, a->spot, c->err,
                               "the passage at %zu to %zu of '%s' has moved; "
                               "write \"start\": %zu, \"end\": %zu",
                               a->start, a->end, name_file(&file, c, k->source), passage.start,
                               passage.end);
    case EN_PASSAGE_UNMARKED:
        c->out->unverified++;
        return find_unmarked(c, claim, anchor, text);
    case EN_PASSAGE_UNSOUGHT:
        c->out->unverified++;
        return find_unsought(c, claim, anchor);
    case EN_PASSAGE_DRIFTED:
        break;
    }
    c->out->drifted++;
    return find_drifted(c, claim, anchor, text, &passage);
}

static en_status check_passages(checking *c, size_t source, const en_text *text) {
    en_status status = EN_OK;
    c->seeker.shift = 0;
    for (size_t i = c->first[source]; i != EN_NONE && !status; i = c->next[i])
        for (size_t k = 0; k < c->dossier->claims[i].more->anchor_count && !status; k++)
            status = check_passage(c, i, k, text);
    return status;
}

static en_status check_file(checking *c, size_t source, const en_buf *bytes) {
    const en_source *s = &c->dossier->sources[source];
    char hash[65];
    en_shown id, file;
    en_shown_text(&id, s->id);
    name_file(&file, c, source);
    en_sha256(hash, en_buf_text(bytes), bytes->length);
    if (!s->text_sha256)
        return en_findings_add(c->findings, EN_REMARK, s->spot, c->err,
                               "source '%s' has no hash of its text; for '%s' as it is now, "
                               "write \"sha256\": \"%s\"",
                               id.text, file.text, hash);
    if (strcmp(hash, s->text_sha256) == 0)
        return EN_OK;
    return en_findings_add(c->findings, EN_WARNING, s->spot, c->err,
                           "'%s' is not the text that was coded for source '%s': its SHA-256 "
                           "is %s",
                           file.text, id.text, hash);
}

static size_t count_passages(const checking *c, size_t source) {
    size_t count = 0;
    for (size_t i = c->first[source]; i != EN_NONE; i = c->next[i])
        count += c->dossier->claims[i].more->anchor_count;
    return count;
}

/* The passages of SOURCE, if any, cannot be held against anything, because of WHY. */
static en_status give_up(checking *c, size_t source, const char *why) {
    const en_source *s = &c->dossier->sources[source];
    size_t count = count_passages(c, source);
    char lost[60] = "";
    en_shown id;
    if (count)
        snprintf(lost, sizeof lost, "; %zu passage%s not verified", count,
                 count == 1 ? "" : "s");
    c->out->unverified += count;
    return en_findings_add(c->findings, EN_WARNING, s->spot, c->err, "source '%s': %s%s",
                           en_shown_text(&id, s->id), why, lost);
}

static en_status check_source(checking *c, size_t source) {
    en_article article;
    en_error fault = {0};
    const char *file = c->dossier->sources[source].text_file;
    en_status status = en_article_open(&article, c->shelf, file, &fault);
    if (status == EN_DATA)
        return give_up(c, source, fault.text);
    if (status)
        return en_fail(c->err, status, "%s", fault.text);
    status = check_file(c, source, &article.bytes);
    if (!status)
        status = check_passages(c, source, &article.text);
    en_article_close(&article);
    return status;
}

en_status en_evidence_check(en_evidence *out, const en_dossier *dossier, const en_shelf *shelf,
                            en_findings *findings, en_error *err) {
    checking c = {dossier, shelf, out, findings, err, {MOST_EFFORT, 0}, NULL, NULL};
    *out = (en_evidence){0};
    en_status status = sort_claims(&c);
    for (size_t s = 0; s < dossier->source_count && !status; s++) {
        if (dossier->sources[s].text_file)
            status = check_source(&c, s);
        else if (count_passages(&c, s))
            status = give_up(&c, s, "no file of its text is named");
    }
    return status;
}
