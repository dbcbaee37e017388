/* SPDX-License-Identifier: MIT */
#include "report/card.h"

#include "base/utf8.h"
#include "dossier/pick.h"
#include "format/json.h"
#include "report/setting.h"

#include <string.h>

/* WORD behind "entity:", if LIST is the list of entities; else NULL. */
static const char *behind_noun(const en_list *list, const char *word) {
    size_t length = strlen(list->noun);
    bool good = strncmp(word, list->noun, length) == 0 && word[length] == ':';
    return good ? word + length + 1 : NULL;
}

/* By id alone, in the order of the lists; whoever comes second is named in a note. */
static bool find_id(en_card *out, const en_scope *scope, const char *word, en_error *err) {
    en_shown shown;
    out->list = NULL;
    for (const en_list *const *list = en_lists; *list; list++) {
        size_t found = (*list)->find(scope, word);
        if (found != EN_NONE && !out->list)
            *out = (en_card){*list, found};
        else if (found != EN_NONE)
            en_note(err, "'%s' is also a %s; '%s:%s' shows that", en_shown_text(&shown, word),
                    (*list)->noun, (*list)->noun, shown.text);
    }
    return out->list != NULL;
}

static bool find_behind_noun(en_card *out, const en_scope *scope, const char *word) {
    for (const en_list *const *list = en_lists; *list; list++) {
        const char *id = behind_noun(*list, word);
        size_t found = id ? (*list)->find(scope, id) : EN_NONE;
        if (found != EN_NONE) {
            *out = (en_card){*list, found};
            return true;
        }
    }
    return false;
}

static void offer_names(en_nearest *nearest, const en_dossier *d) {
    for (size_t i = 0; i < d->entity_count; i++) {
        const en_entity *e = &d->entities[i];
        for (en_lang lang = 0; lang < EN_LANGS; lang++)
            if (e->label.in[lang])
                en_nearest_offer(nearest, e->label.in[lang]);
        for (size_t k = 0; k < e->aliases.count; k++)
            en_nearest_offer(nearest, e->aliases.items[k]);
    }
}

/* All ids of LIST, which live as long as the view. */
static en_status offer_ids(en_nearest *nearest, const en_list *list, const en_scope *scope,
                           en_error *err) {
    en_buf id = {0};
    en_status status = EN_OK;
    for (size_t i = 0; i < list->count(scope) && !status; i++) {
        id.length = 0;
        list->id(&id, scope, i);
        const char *kept = en_arena_copy(scope->view->arena, en_buf_text(&id), id.length);
        if (id.failed || !kept)
            status = en_fail_memory(err);
        else if (*kept)
            en_nearest_offer(nearest, kept);
    }
    en_buf_destroy(&id);
    return status;
}

static en_status refuse(const en_scope *scope, const char *word, en_error *err) {
    en_nearest nearest = {.typed = word};
    en_status status = EN_OK;
    for (const en_list *const *list = en_lists; *list && !status; list++) {
        en_nearest_offer(&nearest, (*list)->name);
        status = offer_ids(&nearest, *list, scope, err);
    }
    offer_names(&nearest, scope->view->dossier);
    return status ? status
                  : en_nearest_fail(&nearest, "list, entity, relation, claim or source",
                                    "the dossier has none of that name", err);
}

en_status en_card_find(en_card *out, const en_scope *scope, const char *word, en_error *err) {
    const en_dossier *d = scope->view->dossier;
    if (find_id(out, scope, word, err) || find_behind_noun(out, scope, word))
        return EN_OK;
    const char *name = behind_noun(&en_list_entities, word);
    size_t found;
    en_status status = en_entity_find(&found, d, word, err);
    if (!status && found == EN_NONE && name)
        status = en_entity_find(&found, d, name, err);
    if (status)
        return status;
    if (found == EN_NONE)
        return refuse(scope, word, err);
    *out = (en_card){&en_list_entities, found};
    return EN_OK;
}

en_status en_card_set(en_buf *out, const en_card *card, const en_scope *scope,
                      const en_page *page, en_error *err) {
    en_setting setting = {.out = out, .lang = page->lang, .colour = page->colour};
    card->list->card(&setting, scope, card->index);
    return en_buf_status(out, err);
}

/* What goes with the card, of the list that goes with its own. */
static en_status pick_related(en_picks *out, const en_card *card, const en_scope *scope,
                              en_error *err) {
    size_t all = card->list->related->count(scope), kept = 0;
    size_t *items = EN_NEW(scope->view->arena, size_t, all + 1);
    if (!items)
        return en_fail_memory(err);
    for (size_t i = 0; i < all; i++)
        if (card->list->relates(scope, card->index, i))
            items[kept++] = i;
    *out = (en_picks){items, kept};
    return EN_OK;
}

en_status en_card_write_json(en_buf *out, const en_card *card, const en_scope *scope,
                             const en_fact *facts, size_t fact_count, en_error *err) {
    en_sheet record, related;
    en_picks picks;
    const en_picks own = {&card->index, 1};
    en_status status = en_rows_fill(&record, card->list, scope, &own, err);
    if (!status)
        status = pick_related(&picks, card, scope, err);
    if (!status)
        status = en_rows_fill(&related, card->list->related, scope, &picks, err);
    if (status)
        return status;
    record.facts = facts;
    record.fact_count = fact_count;
    en_buf_puts(out, "{\n");
    en_json_meta(out, &record);
    en_buf_printf(out, ",\n  \"%s\": ", card->list->noun);
    en_json_row(out, &record, 0);
    en_buf_puts(out, ",\n");
    en_json_rows(out, card->list->related->name, &related);
    en_buf_puts(out, "\n}\n");
    return en_buf_status(out, err);
}
