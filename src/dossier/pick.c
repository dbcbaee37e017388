/* SPDX-License-Identifier: MIT */
#include "dossier/pick.h"

#include "base/utf8.h"

en_status en_entity_find(size_t *out, const en_dossier *dossier, const char *name,
                         en_error *err) {
    size_t other;
    *out = en_dossier_find(&other, dossier, name);
    if (other == EN_NONE)
        return EN_OK;
    en_shown shown, one, two;
    return en_fail(err, EN_USAGE, "'%s' is the name of '%s' and of '%s'; write the id",
                   en_shown_text(&shown, name), en_shown_text(&one, dossier->entities[*out].id),
                   en_shown_text(&two, dossier->entities[other].id));
}

void en_entities_offer(en_nearest *nearest, const en_dossier *dossier) {
    for (size_t i = 0; i < dossier->entity_count; i++) {
        const en_entity *e = &dossier->entities[i];
        en_nearest_offer(nearest, e->id);
        for (en_lang lang = 0; lang < EN_LANGS; lang++)
            if (e->label.in[lang])
                en_nearest_offer(nearest, e->label.in[lang]);
        for (size_t k = 0; k < e->aliases.count; k++)
            en_nearest_offer(nearest, e->aliases.items[k]);
    }
}

en_status en_entity_pick(size_t *out, const en_dossier *dossier, const char *name,
                         en_error *err) {
    en_status status = en_entity_find(out, dossier, name, err);
    if (status || *out != EN_NONE)
        return status;
    en_nearest nearest = {.typed = name};
    en_entities_offer(&nearest, dossier);
    return en_nearest_fail(&nearest, "entity", "the dossier has none of that name", err);
}
