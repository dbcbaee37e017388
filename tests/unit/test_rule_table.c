/* SPDX-License-Identifier: MIT */
/* What every rule of `check` must hold to, whatever it finds. */
#include "dossier/rule.h"
#include "ration.h"

#include "reading.h"

#include <stdio.h>

/* A dossier as records, so that they can be shuffled. */
enum { MOST = 400 };
typedef struct records {
    char *sources[MOST], *entities[MOST], *claims[MOST];
    size_t source_count, entity_count, claim_count;
} records;

/* Numerical Recipes' generator: the same everywhere. */
static uint32_t chance;
static unsigned pick(unsigned most) {
    chance = chance * 1664525u + 1013904223u;
    return (chance >> 8) % most;
}

static char *write(const char *fmt, ...) EN_PRINTF(1, 2);
static char *write(const char *fmt, ...) {
    char text[500];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    return strdup(text);
}

/* Directed types alone: the ends of others stand as the first claim has them. */
static char *random_claim(unsigned id, unsigned sources, unsigned entities) {
    static const char *const types[] = {"funds", "runs", "opposes"};
    static const char *const more[] = {
        "",
        ", \"since\": \"2026\"",
        ", \"modality\": \"plan\", \"since\": \"2027-02\"",
        ", \"modality\": \"question\"",
        ", \"evidence\": [{\"start\": 1, \"end\": 2}]",
        ", \"until\": \"2026-03\", \"ended\": true",
        ", \"amount\": {\"value\": 3}, \"role\": {\"fr\": \"chef\"}",
        ", \"status\": \"proposed\"",
    };
    return write("{\"id\": \"c%u\", \"source\": \"s%u\", \"from\": \"e%u\", \"type\": \"%s\", "
                 "\"to\": \"e%u\", \"stance\": \"%s\"%s}",
                 id, pick(sources), pick(entities), types[pick(3)], pick(entities),
                 pick(4) ? "asserts" : "denies", more[pick(8)]);
}

static records random_records(unsigned sources, unsigned entities, unsigned claims) {
    static const char *const names[] = {"Open AI",    "OpenAI", "\\u00D3penai", "Meta",
                                        "M\\u00E9ta", "META",   "...",          "Un"};
    static const char *const more[] = {"", ", \"url\": \"javascript:1\"",
                                       ", \"published\": \"2025\"",
                                       ", \"published\": \"2026-02-01\""};
    records r = {{0}, {0}, {0}, sources, entities, claims};
    for (unsigned i = 0; i < sources; i++)
        r.sources[i] = write("{\"id\": \"s%u\", \"origin\": \"s%u\"%s}", i, i ? pick(2) * i : 0,
                             more[pick(4)]);
    for (unsigned i = 0; i < entities; i++)
        r.entities[i] =
            write("{\"id\": \"e%u\", \"label\": {\"fr\": \"%s\"}, \"aliases\": "
                  "[\"%s\", \"n%u\"], \"named\": %s}",
                  i, names[pick(8)], names[pick(8)], pick(99), pick(5) ? "true" : "false");
    for (unsigned i = 0; i < claims; i++)
        r.claims[i] = random_claim(i, sources, entities);
    return r;
}

static void free_records(records *r) {
    for (size_t i = 0; i < MOST; i++) {
        free(r->sources[i]);
        free(r->entities[i]);
        free(r->claims[i]);
    }
}

static void shuffle(char **items, size_t count) {
    for (size_t i = count; i > 1; i--) {
        size_t k = pick((unsigned)i);
        char *moved = items[i - 1];
        items[i - 1] = items[k];
        items[k] = moved;
    }
}

static void add_list(en_buf *json, const char *name, char *const *items, size_t count) {
    en_buf_printf(json, ",\n\"%s\": [", name);
    for (size_t i = 0; i < count; i++)
        en_buf_printf(json, "%s%s", i ? ",\n" : "\n", items[i]);
    en_buf_puts(json, "]");
}

/* What one rule found: its texts in the order of the alphabet. */
typedef struct outcome {
    size_t count;
    char *texts;
} outcome;

static int by_text(const void *a, const void *b) {
    return strcmp(((const en_finding *)a)->text, ((const en_finding *)b)->text);
}

static outcome run_rule(const en_rule *rule, const en_view *view) {
    en_findings findings = {.arena = view->dossier->arena, .keep_all = true};
    en_buf texts = {0};
    assert_int_equal(en_rule_run(rule, view, &findings, NULL), EN_OK);
    assert_int_equal(findings.count[rule->severity], findings.item_count);
    assert_null(findings.rule);
    for (size_t i = 0; i < findings.item_count; i++) {
        const en_finding *f = &findings.items[i];
        assert_string_equal(f->rule, rule->name);
        assert_string_equal(f->place.file, "test.json");
        assert_true(strlen(f->text) > 0 && !strchr(f->text, '\n'));
    }
    if (findings.item_count)
        qsort(findings.items, findings.item_count, sizeof(en_finding), by_text);
    for (size_t i = 0; i < findings.item_count; i++)
        en_buf_printf(&texts, "%s\n", findings.items[i].text);
    return (outcome){findings.item_count, texts.text};
}

enum { MOST_RULES = 40 };

/* What each rule finds in RECORDS. */
static void run_all(outcome out[MOST_RULES], const records *r) {
    en_buf json = {0};
    en_buf_puts(&json, "{\"entente\": 1");
    add_list(&json, "sources", r->sources, r->source_count);
    add_list(&json, "entities", r->entities, r->entity_count);
    add_list(&json, "claims", r->claims, r->claim_count);
    en_buf_puts(&json, "}");
    en_dossier *d = read_text(en_buf_text(&json));
    en_buf_destroy(&json);
    const en_view_options all = {.keep_unnamed = true};
    en_view *view;
    assert_int_equal(en_view_create(&view, d, &all, d->arena, NULL), EN_OK);
    for (size_t i = 0; en_rules[i]; i++)
        out[i] = run_rule(en_rules[i], view);
    en_dossier_destroy(d);
}

/* Whose texts name the first of several, and so hang on the order. */
static bool names_the_first(const en_rule *rule) {
    static const char *const names[] = {"look-alike", "alias-clash", "duplicate-claim"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(rule->name, names[i]) == 0)
            return true;
    return false;
}

/* Names are compared with the first alike, so that of three pairs of three any two are found.
 */
static bool counts_alike(const en_rule *rule) {
    return !names_the_first(rule) || strcmp(rule->name, "duplicate-claim") == 0;
}

static void rules_find_the_same_in_any_order_of_records(void **state) {
    (void)state;
    size_t found[MOST_RULES] = {0};
    for (unsigned round = 0; round < 300; round++) {
        outcome before[MOST_RULES], after[MOST_RULES];
        chance = round;
        records r = random_records(1 + round % 5, 2 + round % 12, round % 60);
        run_all(before, &r);
        shuffle(r.sources, r.source_count);
        shuffle(r.entities, r.entity_count);
        shuffle(r.claims, r.claim_count);
        run_all(after, &r);
        for (size_t i = 0; en_rules[i]; i++) {
            found[i] += before[i].count;
            if (counts_alike(en_rules[i]))
                assert_int_equal(before[i].count, after[i].count);
            if (!names_the_first(en_rules[i]) && before[i].count)
                assert_string_equal(before[i].texts, after[i].texts);
            free(before[i].texts);
            free(after[i].texts);
        }
        free_records(&r);
    }
    for (size_t i = 0; en_rules[i]; i++)
        if (!found[i])
            fail_msg("no random dossier had anything for %s", en_rules[i]->name);
}

static void rules_find_next_to_nothing_in_next_to_nothing(void **state) {
    (void)state;
    outcome out[MOST_RULES];
    chance = 1;
    records r = {0};
    run_all(out, &r);
    for (size_t i = 0; en_rules[i]; i++)
        assert_int_equal(out[i].count, 0);
    r.entities[r.entity_count++] = write("{\"id\": \"a\", \"label\": {\"fr\": \"A\"}}");
    run_all(out, &r);
    for (size_t i = 0; en_rules[i]; i++) {
        assert_int_equal(out[i].count, strcmp(en_rules[i]->name, "no-claims") == 0);
        free(out[i].texts);
    }
    free_records(&r);
}

static void each_rule_says_what_it_finds(void **state) {
    (void)state;
    for (size_t i = 0; en_rules[i]; i++) {
        const en_rule *rule = en_rules[i], *found;
        assert_true(i < MOST_RULES);
        assert_int_equal(en_rule_pick(&found, rule->name, NULL), EN_OK);
        assert_ptr_equal(found, rule); /* so no two have one name */
        assert_int_equal(strspn(rule->name, "abcdefghijklmnopqrstuvwxyz-"), strlen(rule->name));
        assert_true(rule->severity == EN_WARNING || rule->severity == EN_REMARK);
        assert_true(!rule->summary || rule->severity == EN_REMARK);
        for (en_lang lang = 0; lang < EN_LANGS; lang++) {
            const char *words = rule->finds.in[lang];
            assert_non_null(words);
            assert_int_equal(words[strlen(words) - 1], '.');
            assert_null(strchr(words, '\''));
        }
        assert_string_not_equal(rule->finds.in[EN_FR], rule->finds.in[EN_EN]);
    }
}

static void an_unknown_rule_is_a_usage_error(void **state) {
    (void)state;
    const en_rule *rule;
    en_error err = {0};
    assert_int_equal(en_rule_pick(&rule, "lookalike", &err), EN_USAGE);
    assert_string_equal(err.text, "no rule 'lookalike'; did you mean 'look-alike'?");
    err = (en_error){0};
    assert_int_equal(en_rule_pick(&rule, "", &err), EN_USAGE);
    assert_string_equal(err.text, "no rule ''; 'entente help check' lists them");
}

/* A dossier in which every rule has something to find, of a size that needs several blocks. */
static en_dossier *make_large(void) {
    en_buf json = {0};
    en_buf_puts(&json, "{\"entente\": 1");
    records r = {{0}, {0}, {0}, 2, MOST, MOST};
    chance = 5;
    r.sources[0] = write("{\"id\": \"s0\", \"published\": \"2020\", \"url\": \"ftp:x\"}");
    r.sources[1] = write("{\"id\": \"s1\"}");
    for (unsigned i = 0; i < MOST; i++) {
        r.entities[i] = write("{\"id\": \"e%u\", \"label\": {\"fr\": \"Entit\\u00E9 no. %u\", "
                              "\"en\": \"Entity %u\"}, \"aliases\": [\"%s %u\", \"A%u\"]}",
                              i, i, i, i % 2 ? "n" : "N", i / 2, i / 3);
        r.claims[i] =
            write("{\"source\": \"s0\", \"from\": \"e%u\", \"type\": \"funds\", \"to\": "
                  "\"e%u\", \"stance\": \"%s\", \"since\": \"2021\"}",
                  i / 3, i / 3 + 1, i % 5 ? "asserts" : "denies");
    }
    add_list(&json, "sources", r.sources, r.source_count);
    add_list(&json, "entities", r.entities, r.entity_count);
    add_list(&json, "claims", r.claims, r.claim_count);
    en_buf_puts(&json, "}");
    en_dossier *d = read_text(en_buf_text(&json));
    en_buf_destroy(&json);
    free_records(&r);
    return d;
}

/* Run RULE with ever more blocks of memory until they are enough. */
static size_t starve(const en_rule *rule, const en_view *view) {
    size_t allowed = 0;
    for (en_status status = EN_SYSTEM; status == EN_SYSTEM;) {
        ration blocks = {.left = ++allowed};
        const en_heap heap = ration_heap(&blocks);
        en_arena *arena = en_arena_create(&heap);
        en_findings findings = {.arena = arena, .keep_all = true};
        en_error err = {0};
        assert_non_null(arena);
        status = en_rule_run(rule, view, &findings, &err);
        assert_int_equal(err.status, status);
        if (status)
            assert_string_equal(err.text, "out of memory");
        en_arena_destroy(arena);
        assert_int_equal(blocks.out, 0);
    }
    return allowed;
}

static void rules_survive_any_lack_of_memory(void **state) {
    (void)state;
    en_dossier *d = make_large();
    const en_view_options all = {.keep_unnamed = true};
    en_view *view;
    size_t allowed = 0;
    assert_int_equal(en_view_create(&view, d, &all, d->arena, NULL), EN_OK);
    for (size_t i = 0; en_rules[i]; i++)
        allowed += starve(en_rules[i], view);
    assert_true(allowed > 30);
    en_dossier_destroy(d);
}

/* Beyond a hundred all are counted; with keep_all all are kept. */
static void findings_are_counted_and_kept(void **state) {
    (void)state;
    en_dossier *d = make_large();
    const en_view_options all = {.keep_unnamed = true};
    en_view *view;
    const en_rule *rule;
    en_findings some = {.arena = d->arena}, every = {.arena = d->arena, .keep_all = true};
    assert_int_equal(en_view_create(&view, d, &all, d->arena, NULL), EN_OK);
    assert_int_equal(en_rule_pick(&rule, "dated-after-source", NULL), EN_OK);
    assert_int_equal(en_rule_run(rule, view, &some, NULL), EN_OK);
    assert_int_equal(en_rule_run(rule, view, &every, NULL), EN_OK);
    assert_int_equal(some.count[EN_WARNING], MOST);
    assert_int_equal(some.item_count, EN_FINDINGS_KEPT);
    assert_int_equal(every.count[EN_WARNING], MOST);
    assert_int_equal(every.item_count, MOST);
    en_dossier_destroy(d);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_rule_says_what_it_finds),
        cmocka_unit_test(an_unknown_rule_is_a_usage_error),
        cmocka_unit_test(rules_find_next_to_nothing_in_next_to_nothing),
        cmocka_unit_test(rules_find_the_same_in_any_order_of_records),
        cmocka_unit_test(findings_are_counted_and_kept),
        cmocka_unit_test(rules_survive_any_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
