/* SPDX-License-Identifier: MIT */
#include "picture/caption.h"
#include "report/diff_state.h"
#include "report/say.h"
#include "report/setting.h"

static const en_dossier *dossier(const en_scope *s) { return s->view->dossier; }
static const en_source *at(const en_scope *s, size_t i) { return &dossier(s)->sources[i]; }

static void puts_if(en_buf *out, const char *text) { en_buf_puts(out, text ? text : ""); }

static void id(en_buf *out, const en_scope *s, size_t i) { en_buf_puts(out, at(s, i)->id); }

static void title(en_buf *out, const en_scope *s, size_t i) {
    puts_if(out, en_say(at(s, i)->title, s->lang));
}

static void publisher(en_buf *out, const en_scope *s, size_t i) {
    puts_if(out, at(s, i)->publisher);
}

static void published(en_buf *out, const en_scope *s, size_t i) {
    en_buf_date(out, at(s, i)->published);
}

static void language(en_buf *out, const en_scope *s, size_t i) {
    puts_if(out, at(s, i)->language);
}

/* For people only where it is another's report. */
static void origin(en_buf *out, const en_scope *s, size_t i) {
    if (!s->people || at(s, i)->origin != i)
        en_buf_puts(out, at(s, at(s, i)->origin)->id);
}

static void read(en_buf *out, const en_scope *s, size_t i) {
    en_buf_puts(out, at(s, i)->read ? "true" : "false");
}

static void unread(en_buf *out, const en_scope *s, size_t i) {
    if (!at(s, i)->read)
        en_buf_puts(out, s->lang == EN_FR ? "non" : "no");
}

static double claims(const en_scope *s, size_t i) { return (double)s->claims[i]; }
static double relations(const en_scope *s, size_t i) { return (double)s->asserted[i]; }
static double alone(const en_scope *s, size_t i) { return (double)s->alone[i]; }

static void author(en_buf *out, const en_scope *s, size_t i) { puts_if(out, at(s, i)->author); }
static void url(en_buf *out, const en_scope *s, size_t i) { puts_if(out, at(s, i)->url); }
static void file(en_buf *out, const en_scope *s, size_t i) {
    puts_if(out, at(s, i)->text_file);
}
static void hash(en_buf *out, const en_scope *s, size_t i) {
    puts_if(out, at(s, i)->text_sha256);
}

static const en_list_column columns[] = {
    {"id", EN_TO_ALL, EN_WORDS("id", "id"), .text = id, .width = 16},
    {"title", EN_TO_ALL, EN_WORDS("titre", "title"), .text = title, .width = 38},
    {"claims", EN_TO_PEOPLE, EN_WORDS("affirmations", "claims"), .number = claims},
    {"relations", EN_TO_PEOPLE, EN_WORDS("relations", "relations"), .number = relations},
    {"alone", EN_TO_PEOPLE, EN_WORDS("seule", "alone"), .number = alone},
    {"publisher", EN_TO_ALL, EN_WORDS("éditeur", "publisher"), .text = publisher, .width = 20},
    {"published", EN_TO_ALL, EN_WORDS("publié", "published"), .text = published},
    {"language", EN_TO_PROGRAMS, .text = language},
    {"origin", EN_TO_ALL, EN_WORDS("d’après", "after"), .text = origin, .width = 16},
    {"read", EN_TO_PROGRAMS, .text = read, .cell = EN_CELL_TRUTH},
    {"read", EN_TO_PEOPLE, EN_WORDS("lue", "read"), .text = unread},
    {"claims", EN_TO_PROGRAMS, .number = claims},
    {"relations", EN_TO_PROGRAMS, .number = relations},
    {"alone", EN_TO_PROGRAMS, .number = alone},
    {"author", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .text = author},
    {"url", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .text = url},
    {"file", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .text = file},
    {"sha256", EN_TO_PROGRAMS, .when = EN_WHEN_DETAIL, .text = hash},
    {0},
};

static size_t count(const en_scope *s) { return dossier(s)->source_count; }
static bool holds(const en_scope *s, size_t i) { return s->view->speaks[i]; }

static size_t find(const en_scope *s, const char *name) {
    return en_map_find(&dossier(s)->source_ids, name);
}

static bool relates(const en_scope *s, size_t i, size_t claim) {
    return dossier(s)->claims[claim].source == i;
}

/* "c40 – SoftBank funds Stargate": what the source says, and how it says so where it matters.
 */
static void set_claim(en_setting *page, const en_scope *s, size_t i) {
    const en_claim *c = &dossier(s)->claims[i];
    en_buf line = {0};
    en_diff_claim(&line, dossier(s), i);
    en_buf_puts(&line, " – ");
    en_say_whole_claim(&line, s, c);
    if (!en_list_claims.holds(s, i)) {
        en_buf_puts(&line, s->lang == EN_FR ? " – hors de la vue\u00a0: " : " – left out: ");
        en_say_claim_fall(&line, s, i);
    }
    en_set_line(page, 2, &line);
}

static void set_claims(en_setting *page, const en_scope *s, size_t source) {
    bool said = false;
    for (size_t i = 0; i < dossier(s)->claim_count; i++) {
        if (!relates(s, source, i))
            continue;
        if (!said)
            en_set_heading(page, (en_words)EN_WORDS("Ce qu’elle dit", "What it says"));
        said = true;
        set_claim(page, s, i);
    }
}

/* "24 in this view, 9 of them on its word alone" */
static void say_weight(en_buf *out, const en_scope *s, size_t i) {
    if (!s->asserted[i]) {
        en_buf_puts(out, s->lang == EN_FR ? "aucune dans cette vue" : "none in this view");
        return;
    }
    en_buf_printf(out,
                  s->lang == EN_FR ? "%zu dans cette vue, dont %zu sur sa seule foi"
                                   : "%zu in this view, %zu of them on its word alone",
                  s->asserted[i], s->alone[i]);
}

static void say_echoes(en_buf *out, const en_scope *s, size_t first) {
    for (size_t i = 0; i < dossier(s)->source_count; i++)
        if (at(s, i)->origin == first && i != first)
            en_buf_printf(out, "%s%s", out->length ? ", " : "", at(s, i)->id);
}

static void card(en_setting *page, const en_scope *s, size_t i) {
    const en_source *source = at(s, i);
    const char *name = en_say(source->title, s->lang);
    en_buf text = {0};
    en_set_title(page, name ? name : source->id);
    en_set_fact(page, (en_words)EN_WORDS("Identifiant", "Id"), source->id);
    en_set_fact(page, (en_words)EN_WORDS("Auteur", "Author"), source->author);
    en_set_fact(page, (en_words)EN_WORDS("Éditeur", "Publisher"), source->publisher);
    en_say_date(&text, source->published, s->lang);
    en_set_field(page, (en_words)EN_WORDS("Publié", "Published"), &text);
    en_set_fact(page, (en_words)EN_WORDS("Langue", "Language"), source->language);
    en_set_fact(page, (en_words)EN_WORDS("Adresse", "Address"), source->url);
    en_set_fact(page, (en_words)EN_WORDS("Texte", "Text"), source->text_file);
    if (source->origin != i)
        en_say_source(&text, s, source->origin);
    en_set_field(page, (en_words)EN_WORDS("D’après", "After"), &text);
    say_echoes(&text, s, i);
    en_set_field(page, (en_words)EN_WORDS("Reprise par", "Repeated by"), &text);
    if (!source->read)
        en_buf_puts(&text, s->lang == EN_FR ? "non, connue seulement par d’autres"
                                            : "no, known only through others");
    en_set_field(page, (en_words)EN_WORDS("Lue", "Read"), &text);
    say_weight(&text, s, i);
    en_set_field(page, (en_words)EN_WORDS("Relations", "Relations"), &text);
    set_claims(page, s, i);
}

const en_list en_list_sources = {
    .name = "sources",
    .noun = "source",
    .reading =
        EN_WORDS("affirmations, relations et relations qui reposent sur elle seule, dans "
                 "cette vue",
                 "claims, relations, and relations that rest on it alone, in this view"),
    .columns = columns,
    .count = count,
    .holds = holds,
    .find = find,
    .id = id,
    .card = card,
    .related = &en_list_claims,
    .relates = relates,
};
