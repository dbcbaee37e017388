/* SPDX-License-Identifier: MIT */
/*
 * Look-alike: two entities whose names differ in nothing but case, accents, composition, width,
 * blanks or punctuation. They may be one that was coded twice, and every measure then counts it
 * as two.
 */
#include "base/utf8.h"
#include "dossier/rule_names.h"

static en_status find(en_exam *exam, en_bearer first, en_bearer later) {
    const en_entity *entities = exam->dossier->entities;
    en_shown name, before;
    return en_exam_find(
        exam, entities[later.entity].spot,
        "'%s' of entity '%s' looks like '%s' of entity '%s': only case, accents, "
        "composition, blanks or punctuation differ; one entity can have both "
        "names, as aliases",
        en_shown_text(&name, later.name), entities[later.entity].id,
        en_shown_text(&before, first.name), entities[first.entity].id);
}

static en_status run(en_exam *exam) { return en_exam_pair_names(exam, EN_ALIKE_NAME, find); }

const en_rule en_rule_look_alike = {
    .name = "look-alike",
    .severity = EN_WARNING,
    .finds = EN_WORDS("Les noms de deux entités ne diffèrent que par la casse, les accents, la "
                      "composition, les blancs ou la ponctuation.",
                      "Names of two entities differ only in case, accents, composition, blanks "
                      "or punctuation."),
    .run = run,
};
