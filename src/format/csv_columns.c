/* SPDX-License-Identifier: MIT */
#include "format/csv_columns.h"

#include <string.h>

static const en_synonym truths[] = {
    {"true", "oui|yes|vrai|1", true}, {"false", "non|no|faux|0", true}, {0}};
static const en_synonym stances[] = {{"asserts", "affirme|assert|asserted|affirmed", false},
                                     {"denies", "nie|dément|conteste|deny|denied", false},
                                     {0}};
static const en_synonym modalities[] = {{"fact", "fait|facts", false},
                                        {"plan", "projet|prévu|planned|plans", false},
                                        {"question", "questions", false},
                                        {0}};
static const en_synonym confidences[] = {{"low", "faible|basse|bas", false},
                                         {"medium", "moyenne|moyen|middle", false},
                                         {"high", "haute|élevée|élevé|forte|fort|haut", false},
                                         {0}};
static const en_synonym statuses[] = {
    {"accepted", "accepté|acceptée", false}, {"proposed", "proposé|proposée", false}, {0}};
static const en_synonym bounds[] = {{"exact", "exacte|exactement|exactly", false},
                                    {"about", "environ|approximately", false},
                                    {"at_least", "au moins|at least", false},
                                    {"at_most", "au plus|at most", false},
                                    {0}};

/* clang-format off: rows that line up */
#define TOP(name, sort, fr, en) \
    { name, NULL, name, sort, fr, en, NULL, false }
#define KEY(name, sort, fr, en) \
    { name, NULL, name, sort, fr, en, NULL, true }
#define WORD(name, fr, en, words) \
    { name, NULL, name, EN_CELL_CHOICE, fr, en, words, false }
#define IN(group, key, sort, fr, en) \
    { group "_" key, group, key, sort, fr, en, NULL, false }
#define IN_WORD(group, key, fr, en, words) \
    { group "_" key, group, key, EN_CELL_CHOICE, fr, en, words, false }
#define JSON(name, group) \
    { name, group, NULL, EN_CELL_JSON, name, "", NULL, false }

static const en_csv_column sources[] = {
    KEY("id", EN_CELL_TEXT, "id|identifiant", "identifier|code"),
    IN("title", "fr", EN_CELL_TEXT, "titre_fr", ""),
    IN("title", "en", EN_CELL_TEXT, "titre_en", ""),
    TOP("publisher", EN_CELL_TEXT, "éditeur|média", "outlet|publication|journal"),
    TOP("author", EN_CELL_TEXT, "auteur|autrice|auteurs", "authors|by"),
    TOP("published", EN_CELL_TEXT, "publié|publié le|date de publication|parution",
        "date|published on"),
    TOP("language", EN_CELL_TEXT, "langue", "lang"),
    TOP("url", EN_CELL_TEXT, "adresse|lien", "link|address|web"),
    TOP("origin", EN_CELL_SOURCE, "origine|reprend", "repeats"),
    WORD("read", "lu|consulté", "consulted", truths),
    IN("text", "file", EN_CELL_TEXT, "texte_fichier|fichier|texte", "file|text"),
    IN("text", "sha256", EN_CELL_TEXT, "texte_empreinte|empreinte", "hash|sha256"),
    JSON("extra_json", NULL),
    {0}};

static const en_csv_column entities[] = {
    KEY("id", EN_CELL_TEXT, "id|identifiant", "identifier|code"),
    TOP("kind", EN_CELL_TEXT, "genre|catégorie", "type|category|nature"),
    IN("label", "fr", EN_CELL_TEXT, "nom_fr|libellé_fr|étiquette_fr", "name_fr"),
    IN("label", "en", EN_CELL_TEXT, "nom_en|libellé_en|étiquette_en", "name_en"),
    TOP("aliases", EN_CELL_NAMES, "autres_noms|variantes", "alias|other names|also known as"),
    TOP("same_as", EN_CELL_NAMES, "identique_à|même que", "wikidata"),
    TOP("place", EN_CELL_TEXT, "lieu|pays", "country"),
    WORD("named", "nommé|nommée|désigné", "", truths),
    IN("count", "min", EN_CELL_NUMBER, "nombre_min", ""),
    IN("count", "about", EN_CELL_NUMBER, "nombre_environ|nombre", "count|number"),
    IN("count", "max", EN_CELL_NUMBER, "nombre_max", ""),
    JSON("extra_json", NULL),
    {0}};

static const en_csv_column claims[] = {
    TOP("id", EN_CELL_TEXT, "id|identifiant", "identifier|code"),
    KEY("source", EN_CELL_SOURCE, "rapporté_par", "article|reported by"),
    KEY("from", EN_CELL_ENTITY, "de|acteur|sujet", "subject"),
    KEY("type", EN_CELL_TEXT, "relation|lien|verbe", "relation|relationship|tie|verb"),
    KEY("to", EN_CELL_ENTITY, "vers|cible|objet", "target|object"),
    WORD("stance", "position", "position|attitude", stances),
    TOP("by", EN_CELL_ENTITY, "selon|d’après|aux dires de", "according to|said by"),
    WORD("modality", "modalité", "mode", modalities),
    IN("role", "fr", EN_CELL_TEXT, "rôle_fr|fonction_fr|qualité_fr", ""),
    IN("role", "en", EN_CELL_TEXT, "rôle_en|fonction_en|qualité_en", ""),
    TOP("since", EN_CELL_TEXT, "depuis|début", "start|begin"),
    TOP("until", EN_CELL_TEXT, "jusqu’à|jusqu’en|fin", "end"),
    WORD("ended", "terminé|fini|révolu", "", truths),
    IN("amount", "value", EN_CELL_NUMBER, "montant|somme|montant_valeur", "amount|sum"),
    IN("amount", "currency", EN_CELL_TEXT, "devise|monnaie|montant_devise", "currency"),
    IN_WORD("amount", "bound", "montant_borne|borne", "bound", bounds),
    IN("amount", "period", EN_CELL_TEXT, "montant_durée|durée|période", "period|duration"),
    WORD("confidence", "confiance|certitude", "certainty", confidences),
    WORD("inferred", "déduit|inféré", "", truths),
    WORD("status", "statut|état", "", statuses),
    IN("note", "fr", EN_CELL_TEXT, "note_fr|remarque_fr|commentaire_fr", "comment_fr"),
    IN("note", "en", EN_CELL_TEXT, "note_en|remarque_en|commentaire_en",
       "remark_en|comment_en"),
    IN(EN_CSV_MANY, "start", EN_CELL_NUMBER, "passage_début", "passage_start"),
    IN(EN_CSV_MANY, "end", EN_CELL_NUMBER, "passage_fin", "passage_end"),
    IN(EN_CSV_MANY, "sha256", EN_CELL_TEXT, "passage_empreinte", "passage_sha256"),
    IN(EN_CSV_MANY, "exact", EN_CELL_TEXT, "passage|passage_mots",
       "passage|citation|quote|quotation"),
    JSON("evidence_json", EN_CSV_MANY),
    JSON("extra_json", NULL),
    {0}};
/* clang-format on */

const en_csv_column *const en_csv_columns[EN_LISTS] = {sources, entities, claims};

static bool are_equal(const char *a, const char *b) {
    return a == b || (a && b && strcmp(a, b) == 0);
}

const char *en_csv_word(const char **words, en_arena *arena) {
    size_t length = strcspn(*words, "|");
    const char *word = en_arena_copy(arena, *words, length);
    *words += length + ((*words)[length] == '|');
    return word;
}

const en_csv_column *en_csv_column_of(en_list list, const char *group, const char *key) {
    for (const en_csv_column *c = en_csv_columns[list]; c->name; c++)
        if (c->key && are_equal(c->group, group) && strcmp(c->key, key) == 0)
            return c;
    return NULL;
}

bool en_csv_is_group(en_list list, const char *key) {
    for (const en_csv_column *c = en_csv_columns[list]; c->name; c++)
        if (are_equal(c->group, key))
            return true;
    return false;
}
