/* SPDX-License-Identifier: MIT */
/* Alias clash: a label, an alias or an id of one entity that is one of another's too, so that
 * nobody can tell which of them a name means. */
#include "base/utf8.h"
#include "dossier/rule_names.h"

static en_status find(en_exam *exam, en_bearer first, en_bearer later) {
    const en_entity *entities = exam->dossier->entities;
    en_shown name;
    return en_exam_find(exam, entities[later.entity].spot,
                        "'%s' means two: entity '%s', and entity '%s' before it",
                        en_shown_text(&name, later.name), entities[later.entity].id,
                        entities[first.entity].id);
}

static en_status run(en_exam *exam) { return en_exam_pair_names(exam, EN_SAME_NAME, find); }

const en_rule en_rule_alias_clash = {
    .name = "alias-clash",
    .severity = EN_WARNING,
    .finds = EN_WORDS("Un nom, un alias ou un identifiant désigne deux entités.",
                      "A label, an alias or an id means two entities."),
    .run = run,
};
