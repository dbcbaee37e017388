/* SPDX-License-Identifier: MIT */
#include "report/why.h"

#define NB "\u00a0" /* no-break space: French sets it before a colon */
#define NN "\u202f" /* the narrow one: before a semicolon */

/* Whose relations all fell, and what made the one fall that is nearest to standing. */
static en_words by_fall(en_fall fall) {
    static const en_words rejected =
        EN_WORDS("la règle de --accept rejette ses relations" NN "; --accept any les admet",
                 "the rule of --accept rejects its relations; --accept any admits them");
    static const en_words few =
        EN_WORDS("moins d’origines indépendantes affirment ses relations que --min-origins ne "
                 "le demande",
                 "fewer independent origins assert its relations than --min-origins asks for");
    static const en_words filtered = EN_WORDS(
        "les options de la vue écartent ses relations" NN "; desserrez --type, --sign, "
        "--only, --without ou --ego",
        "the options of the view leave its relations out; loosen --type, --sign, "
        "--only, --without or --ego");
    static const en_words unnamed =
        EN_WORDS("n’a de relations qu’avec des groupes dont aucune source ne nomme les "
                 "membres" NN "; --unnamed keep les fait entrer",
                 "it is tied only to groups that no source names one by one; --unnamed keep "
                 "brings them in");
    static const en_words denied =
        EN_WORDS("ce qu’on en dit n’est que nié" NN "; --isolates keep montre aussi les "
                 "entités sans relation",
                 "what is said of it is only denied; --isolates keep shows entities without "
                 "relations, too");
    switch (fall) {
    case EN_REJECTED:
        return rejected;
    case EN_FEW:
        return few;
    case EN_FILTERED:
        return filtered;
    case EN_UNNAMED:
        return unnamed;
    case EN_DENIAL:
    case EN_STANDS:
    case EN_FALLS:
        break;
    }
    return denied;
}

static en_words by_claims(const en_view *view, size_t entity) {
    static const en_words aside = EN_WORDS(
        "aucune de ses affirmations n’est comptée" NB ": questions, propositions, ou "
        "affirmations qu’écartent --source, --not-source, --min-confidence, --known-by "
        "ou --as-of",
        "none of its claims is counted: questions, proposals, or claims left aside by "
        "--source, --not-source, --min-confidence, --known-by or --as-of");
    static const en_words silent =
        EN_WORDS("aucune affirmation ne la nomme" NN "; --isolates keep montre aussi les "
                 "entités sans relation",
                 "no claim names it; --isolates keep shows entities without relations, too");
    const en_dossier *d = view->dossier;
    for (size_t i = 0; i < d->claim_count; i++)
        if (d->claims[i].from == entity || d->claims[i].to == entity)
            return aside;
    return silent;
}

en_words en_why_absent(const en_view *view, size_t entity) {
    static const en_words none = {{NULL}};
    static const en_words group =
        EN_WORDS("c’est un groupe dont aucune source ne nomme les membres" NN "; --unnamed "
                 "keep le fait entrer",
                 "it is a group that no source names one by one; --unnamed keep brings it in");
    static const en_fall nearest[] = {EN_REJECTED, EN_FEW, EN_FILTERED, EN_UNNAMED, EN_DENIAL};
    if (view->vertex[entity] != EN_NONE)
        return none;
    if (!view->dossier->entities[entity].named && !view->options.keep_unnamed)
        return group;
    for (size_t f = 0; f < sizeof nearest / sizeof *nearest; f++)
        for (size_t i = 0; i < view->fallen_count; i++) {
            const en_relation *r = &view->fallen[i];
            if (r->fall == nearest[f] && (r->from == entity || r->to == entity))
                return by_fall(r->fall);
        }
    return by_claims(view, entity);
}
