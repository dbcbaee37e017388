/* SPDX-License-Identifier: MIT */
#include "dossier/vocabulary.h"

/* Names that Graphviz knows; "box" is drawn with rounded corners. */
const char *const en_shapes[] = {"circle",   "box",      "house",    "square",
                                 "octagon",  "hexagon",  "triangle", "diamond",
                                 "septagon", "pentagon", "ellipse",  NULL};

const en_kind en_default_kinds[] = {
    {"company", EN_WORDS("entreprise", "company"), "circle", NULL},
    {"government", EN_WORDS("gouvernement", "government"), "house", NULL},
    {"country", EN_WORDS("pays", "country"), "square", NULL},
    {"organisation", EN_WORDS("organisation", "organisation"), "hexagon", NULL},
    {"person", EN_WORDS("personne", "person"), "triangle", NULL},
    {"programme", EN_WORDS("programme", "programme"), "box", NULL},
    {"product", EN_WORDS("produit", "product"), "diamond", NULL},
    {"event", EN_WORDS("événement", "event"), "septagon", NULL},
    {"place", EN_WORDS("lieu", "place"), "pentagon", NULL},
    {"concept", EN_WORDS("concept", "concept"), "ellipse", NULL},
    {"group", EN_WORDS("groupe", "group"), "octagon", NULL},
};
const size_t en_default_kind_count = sizeof en_default_kinds / sizeof *en_default_kinds;

/* Verbs that need no agreement: the program does not know the gender of a name. */
#define TO     true
#define EITHER false
#define ROW(id, sign, way, fr, en, noun_fr, noun_en) \
    { id, EN_WORDS(fr, en), EN_WORDS(noun_fr, noun_en), sign, way, NULL }

const en_type en_default_types[] = {
    ROW("partners", 1, EITHER, "est partenaire de", "is a partner of", "partenariat",
        "partnership"),
    ROW("allied", 1, EITHER, "s’allie à", "is allied with", "alliance", "alliance"),
    ROW("runs", 1, TO, "gère", "runs", "gestion", "operation"),
    ROW("funds", 1, TO, "finance", "funds", "financement", "funding"),
    ROW("invests_in", 1, TO, "investit dans", "invests in", "investissement", "investment"),
    ROW("supports", 1, TO, "soutient", "supports", "soutien", "support"),
    ROW("part_of", 1, TO, "fait partie de", "is part of", "appartenance", "belonging"),
    ROW("member_of", 1, TO, "est membre de", "is a member of", "participation", "membership"),
    ROW("pilots", 1, TO, "expérimente", "pilots", "expérimentation", "pilot"),
    ROW("interested_in", 1, TO, "s’intéresse à", "is interested in", "intérêt", "interest"),
    ROW("leads", 1, TO, "dirige", "leads", "direction", "leadership"),
    ROW("works_for", 1, TO, "travaille pour", "works for", "emploi", "employment"),
    ROW("owns", 1, TO, "possède", "owns", "propriété", "ownership"),
    ROW("develops", 1, TO, "développe", "develops", "développement", "development"),
    ROW("builds_on", 1, TO, "s’appuie sur", "builds on", "utilisation", "use"),
    ROW("supplies", 1, TO, "est fournisseur de", "supplies", "fourniture", "supply"),
    ROW("rivals", -1, EITHER, "rivalise avec", "rivals", "rivalité", "rivalry"),
    ROW("opposes", -1, TO, "s’oppose à", "opposes", "opposition", "opposition"),
    ROW("sanctions", -1, TO, "sanctionne", "sanctions", "sanction", "sanction"),
    ROW("sues", -1, TO, "poursuit en justice", "sues", "procès", "lawsuit"),
    ROW("responds_to", -1, TO, "répond à", "responds to", "riposte", "response"),
    ROW("meets", 0, EITHER, "rencontre", "meets", "rencontre", "meeting"),
    ROW("compared_with", 0, EITHER, "se compare à", "is compared with", "comparaison",
        "comparison"),
    ROW("cites", 0, TO, "cite", "cites", "citation", "citation"),
    ROW("located_in", 0, TO, "a pour lieu", "is located in", "lieu", "location"),
};
const size_t en_default_type_count = sizeof en_default_types / sizeof *en_default_types;
