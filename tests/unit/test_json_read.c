/* SPDX-License-Identifier: MIT */
/* Reading a dossier: what is taken over, and what is said of documents that are none. */
#include "findings.h"

#include <math.h>

static const char whole[] =
    "{\"entente\": 1, \"language\": \"fr\", \"title\": {\"fr\": \"T\", \"en\": null},\n"
    " \"about\": {\"en\": \"A\"}, \"views\": {\"x\": \"--accept any\", \"y\": null},\n"
    " \"claims\": [{\"id\": \"c1\", \"source\": \"s3\", \"from\": \"a\", \"type\": "
    "\"lobbies\",\n"
    "   \"to\": \"b\", \"stance\": \"denies\", \"by\": \"b\", \"modality\": \"plan\",\n"
    "   \"role\": {\"en\": \"chair\"}, \"since\": \"2025-05\", \"until\": \"2025-05-07\",\n"
    "   \"ended\": true, \"amount\": {\"value\": 500e9, \"currency\": \"USD\",\n"
    "   \"bound\": \"at_most\", \"period\": \"P4Y\"}, \"confidence\": \"high\",\n"
    "   \"inferred\": true, \"status\": \"proposed\", \"note\": {\"fr\": \"N\"},\n"
    "   \"evidence\": [{\"start\": 4, \"end\": 12, \"exact\": \"les mots\", \"sha256\":\n"
    "   \"CE152679315F0B170FC5FE401674A05E15C77EA8CDE5EAB8AB997F8482AE4EC8\"},\n"
    "   {\"start\": 20, \"end\": 21}]},\n"
    "  {\"source\": \"s1\", \"from\": \"b\", \"type\": \"rivals\", \"to\": \"a\", \"by\": "
    "null}],\n"
    " \"kinds\": [{\"id\": \"ministry\", \"label\": {\"fr\": \"minist\\u00e8re\"}, \"shape\":\n"
    "   \"square\"}],\n"
    " \"types\": [{\"id\": \"lobbies\", \"label\": {\"en\": \"lobbies\"}, \"sign\": -1,\n"
    "   \"directed\": false}],\n"
    " \"entities\": [{\"id\": \"a\", \"kind\": \"ministry\", \"label\": {\"fr\": "
    "\"\\ud83d\\ude00\"},\n"
    "   \"aliases\": [\"x\", \"y\"], \"place\": \"US\", \"same_as\": []},\n"
    "  {\"id\": \"b\", \"label\": {\"en\": \"B\", \"fr\": null}, \"named\": false,\n"
    "   \"count\": {\"min\": 30}}],\n"
    " \"sources\": [{\"id\": \"s3\", \"origin\": \"s2\"},\n"
    "  {\"id\": \"s1\", \"title\": {\"fr\": \"S\"}, \"publisher\": \"P\", \"author\": \" \",\n"
    "   \"published\": \"2025\", \"language\": \"fr\", \"url\": \"https://x.fr/?a=1&b=2\",\n"
    "   \"text\": {\"file\": \"1.txt\", \"sha256\": null}},\n"
    "  {\"id\": \"s2\", \"origin\": \"s1\", \"read\": false}]}\n";

static void assert_records(const en_dossier *d) {
    assert_int_equal(d->language, EN_FR);
    assert_string_equal(d->title.in[EN_FR], "T");
    assert_null(d->title.in[EN_EN]);
    assert_string_equal(d->about.in[EN_EN], "A");
    assert_int_equal(d->source_count, 3);
    const en_source *s = &d->sources[1];
    assert_string_equal(s->publisher, "P");
    assert_null(s->author);
    assert_int_equal(s->published.year, 2025);
    assert_string_equal(s->url, "https://x.fr/?a=1&b=2");
    assert_string_equal(s->text_file, "1.txt");
    assert_null(s->text_sha256);
    assert_true(s->read && !d->sources[2].read);
    /* s3 repeats s2, which repeats s1. */
    assert_int_equal(d->sources[0].origin, 1);
    assert_int_equal(s->origin, 1);
    assert_int_equal(d->sources[2].origin, 1);
    assert_int_equal(s->spot.line, 22);
    assert_int_equal(s->spot.column, 3);
    const en_entity *a = &d->entities[0], *b = &d->entities[1];
    assert_string_equal(a->label.in[EN_FR], "\xF0\x9F\x98\x80");
    assert_string_equal(d->kinds[a->kind].label.in[EN_FR], "minist\xC3\xA8re");
    assert_string_equal(d->kinds[a->kind].shape, "square");
    assert_int_equal(a->aliases.count, 2);
    assert_string_equal(a->aliases.items[1], "y");
    assert_true(a->named && !b->named && b->kind == EN_NONE && isnan(a->count_min));
    assert_true(b->count_min == 30 && isnan(b->count_max));
}

static void assert_claims(const en_dossier *d) {
    assert_int_equal(d->claim_count, 2);
    const en_claim *c = &d->claims[0], *plain = &d->claims[1];
    assert_true(c->source == 0 && c->from == 0 && c->to == 1 && c->more->by == 1);
    assert_int_equal(d->types[c->type].sign, -1);
    assert_false(d->types[c->type].directed);
    assert_string_equal(d->types[c->type].noun.in[EN_EN], "lobbies");
    assert_true(c->stance == EN_DENIES && c->modality == EN_PLAN && c->ended && c->inferred);
    assert_true(c->confidence == EN_HIGH && c->status == EN_PROPOSED &&
                c->more->bound == EN_AT_MOST);
    assert_true(c->more->amount == 500e9 && c->since.month == 5 && c->until.day == 7);
    assert_string_equal(c->more->currency, "USD");
    assert_string_equal(c->more->period, "P4Y");
    assert_string_equal(c->more->role.in[EN_EN], "chair");
    assert_int_equal(d->view_count, 1);
    assert_string_equal(d->views[0].name, "x");
    assert_string_equal(d->views[0].flags, "--accept any");
    assert_int_equal(d->views[0].spot.line, 2);
    assert_int_equal(c->more->anchor_count, 2);
    assert_true(c->more->anchors[0].start == 4 && c->more->anchors[0].end == 12);
    assert_string_equal(c->more->anchors[0].sha256,
                        "ce152679315f0b170fc5fe401674a05e15c77ea8cde5eab8ab997f8482ae4ec8");
    assert_string_equal(c->more->anchors[0].exact, "les mots");
    assert_null(c->more->anchors[1].exact);
    assert_true(plain->id == NULL && plain->stance == EN_ASSERTS && plain->more->by == EN_NONE);
    assert_true(plain->confidence == EN_MEDIUM && plain->status == EN_ACCEPTED);
    assert_true(isnan(plain->more->amount) && !en_date_known(plain->since) &&
                !plain->more->anchor_count);
    assert_true(plain->spot.line == 12 && plain->spot.column == 3);
}

static void everything_that_a_dossier_says_is_taken_over(void **state) {
    (void)state;
    reading r = read_bytes(whole, strlen(whole));
    assert_string_equal(r.err.text, "");
    assert_int_equal(r.status, EN_OK);
    assert_int_equal(r.findings.item_count, 0);
    assert_records(r.dossier);
    assert_claims(r.dossier);
    en_dossier_destroy(r.dossier);
}

static void the_hash_is_that_of_the_bytes(void **state) {
    (void)state;
    const char *text = "{\"entente\":1,\"claims\":[],\"sources\":[],\"entities\":[]}\n";
    reading r = read_bytes(text, strlen(text));
    assert_int_equal(r.status, EN_OK);
    assert_string_equal(r.dossier->sha256,
                        "6d1fa442f51abc1da54b14491677d4a823f5840b07982b897275cd806255fbe9");
    en_dossier_destroy(r.dossier);
}

static void a_dossier_without_claims_is_sound(void **state) {
    (void)state;
    assert_findings("\xEF\xBB\xBF{\"entente\":1,\"claims\":[],\"sources\":[],\"entities\":[]}",
                    "");
}

static void a_caller_may_do_without_the_error(void **state) {
    (void)state;
    static const char *const texts[] = {"", "{}", "[", "{\"entente\": 1, \"claims\": [{}]}"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        en_dossier *d = en_dossier_create(NULL, NULL);
        en_findings findings = {.arena = d->arena};
        assert_int_equal(
            en_format_find("json")->read(d, texts[i], strlen(texts[i]), &findings, NULL),
            EN_DATA);
        en_dossier_destroy(d);
    }
}

static void what_is_no_dossier_is_told(void **state) {
    (void)state;
    assert_findings("", "1:1: error: the file is empty\n");
    assert_findings("\n[1]", "2:1: error: a dossier is an object: it begins with '{'\n");
    assert_findings("{\"entente\": 1}", "1:1: error: this is no dossier: it has neither "
                                        "'sources' nor 'entities' nor 'claims'\n");
    assert_findings("{\"entente\": 1, \"claims\": []}",
                    "1:1: warning: the dossier has no 'sources'\n"
                    "1:1: warning: the dossier has no 'entities'\n");
    assert_findings(
        "{\"sources\": [], \"claims\": [], \"entities\": []}",
        "1:1: note: \"entente\": 1, the version of the format, is missing; 1 is taken\n");
    assert_findings("{\"entente\": 2, \"sources\": [], \"claims\": [],\n \"entities\": {}}",
                    "1:1: warning: the dossier has no 'entities'\n"
                    "1:13: error: 'entente' is 2, but only version 1 of the format is known\n"
                    "2:14: error: 'entities' of the dossier is not a list\n");
}

static void keys_of_the_dossier_are_checked(void **state) {
    (void)state;
    assert_findings(VOCABULARY_AT_2("\"langage\": 1"),
                    "2:1: warning: unknown key 'langage' in the dossier is left aside; did you "
                    "mean 'language'?\n");
    assert_findings(
        VOCABULARY_AT_2("\"language\": \"de\""),
        "2:13: error: the dossier has an unknown language 'de'; it is one of fr, en\n");
    assert_findings(VOCABULARY_AT_2("\"title\": \"T\", \"views\": 3"),
                    "2:10: error: 'title' of the dossier is a text, not an object; write "
                    "{\"fr\": \"...\", \"en\": \"...\"}\n"
                    "2:24: error: 'views' of the dossier is a number, not an object; write "
                    "{\"NAME\": \"--accept uncontested\"}\n");
    assert_findings(VOCABULARY_AT_2("\"views\": {\"a\": \"--sign -\",\n \"b\": 3}"),
                    "3:7: error: view 'b' is not a text of flags under a name; write "
                    "{\"cautious\": \"--accept uncontested\"}\n");
    assert_findings(VOCABULARY_AT_2("\"title\": {\"fr\": \"T\", \"de\": \"T\"}, \"Types\": []"),
                    "2:22: warning: unknown language 'de' in 'title' of the dossier is left "
                    "aside\n"
                    "2:34: warning: unknown key 'Types' in the dossier is left aside; did you "
                    "mean 'types'?\n");
}

static void a_claim_that_names_nobody_is_an_error(void **state) {
    (void)state;
    assert_findings(
        CLAIM_AT_6("{\"id\": \"c40\", \"source\": \"s1\", \"from\": \"openai\",\n"
                   "\"type\": \"fund\", \"to\": \"serbai\", \"by\": \"nobody\"}"),
        "7:9: error: claim 'c40' names an unknown type 'fund'; did you mean 'funds'?\n"
        "7:23: error: claim 'c40' names an unknown entity 'serbai'; did you mean 'serbia'?\n"
        "7:39: error: claim 'c40' names an unknown entity 'nobody'\n");
    assert_findings(
        CLAIM_AT_6("{\"source\": \"s9\", \"from\": \"Serbia\", \"type\": \"rivals\",\n"
                   "\"to\": \"openai\"}"),
        "6:12: error: claim 1 names an unknown source 's9'\n"
        "6:26: error: claim 1 names an unknown entity 'Serbia'; did you mean "
        "'serbia'?\n");
}

static void what_a_claim_must_have_is_asked_for(void **state) {
    (void)state;
    assert_findings(CLAIM_AT_6("{\"id\": \"c1\", \"Source\": \"s1\", \"from\": null}"),
                    "6:1: error: claim 'c1' has no 'source'\n"
                    "6:1: error: claim 'c1' has no 'from'\n"
                    "6:1: error: claim 'c1' has no 'type'\n"
                    "6:1: error: claim 'c1' has no 'to'\n"
                    "6:14: warning: unknown key 'Source' in claim 'c1' is left aside; did you "
                    "mean 'source'?\n");
    assert_findings(CLAIM_AT_6("5, null"), "6:1: error: claim 1 is not an object\n"
                                           "6:4: error: claim 2 is not an object\n");
}

static void values_of_a_wrong_type_are_errors(void **state) {
    (void)state;
    assert_findings(CLAIM_WITH("\"since\": 2025"),
                    "7:10: error: 'since' of claim 'c1' is a number, not a text; put it in "
                    "double quotes\n");
    assert_findings(CLAIM_WITH("\"ended\": \"yes\", \"inferred\": 1"),
                    "7:10: error: 'ended' of claim 'c1' is a text, not true or false\n"
                    "7:29: error: 'inferred' of claim 'c1' is a number, not true or false\n");
    assert_findings(
        CLAIM_WITH("\"role\": [], \"amount\": 5, \"evidence\": {}"),
        "7:9: error: 'role' of claim 'c1' is a list, not an object; write {\"fr\": "
        "\"...\", \"en\": \"...\"}\n"
        "7:23: error: 'amount' of claim 'c1' is a number, not an object\n"
        "7:38: error: 'evidence' of claim 'c1' is an object, not a list of passages\n");
    assert_findings(CLAIM_WITH("\"by\": false, \"note\": {\"en\": true}"),
                    "7:7: error: 'by' of claim 'c1' is false, not a text\n"
                    "7:29: error: 'note' of claim 'c1' is true, not a text\n");
}

static void a_label_of_100000_characters_is_read(void **state) {
    (void)state;
    en_buf text = {0};
    en_buf_puts(&text,
                "{\"entente\":1,\"sources\":[],\"claims\":[],\"entities\":[{\"id\":\"a\","
                "\"label\":{\"fr\":\"");
    for (int i = 0; i < 100000; i++)
        en_buf_puts(&text, "\u00e9");
    en_buf_puts(&text, "\"}, \"kind\":\"");
    for (int i = 0; i < 100000; i++)
        en_buf_puts(&text, "\u00e9");
    en_buf_puts(&text, "\"}]}");
    reading r = read_bytes(text.text, text.length);
    assert_int_equal(r.findings.count[EN_ERROR], 1);
    assert_true(strlen(r.err.text) < 250);
    assert_int_equal(strlen(r.dossier->entities[0].label.in[EN_FR]), 200000);
    en_dossier_destroy(r.dossier);
    en_buf_destroy(&text);
}

static void origins_lead_to_a_first_report(void **state) {
    (void)state;
    assert_findings(
        SOURCE_AT_3("{\"id\": \"a\", \"origin\": \"b\"}, {\"id\": \"b\", \"origin\": "
                    "\"c\"}, {\"id\": \"c\", \"origin\": \"a\"}"),
        "3:23: error: the origins from source 'a' on go round in a circle by 'b'; "
        "one of them must be the first report\n");
    assert_findings(
        SOURCE_AT_3("{\"id\": \"a\", \"origin\": \"s2\"}, {\"id\": \"b\", \"origin\": "
                    "\"b\"}"),
        "3:23: error: source 'a' names an unknown source 's2' as its origin\n");
    assert_findings(SOURCE_AT_3("{\"id\": \"reuters-2\", \"\\u006frigin\": \"reuter\"},\n"
                                "{\"id\": \"reuters\"}"),
                    "3:36: error: source 'reuters-2' names an unknown source 'reuter' as its "
                    "origin; did you mean 'reuters'?\n");
}

static void a_thousand_reports_of_one_are_one_origin(void **state) {
    (void)state;
    en_buf text = {0};
    en_buf_puts(&text,
                "{\"entente\":1,\"entities\":[],\"claims\":[],\"sources\":[{\"id\":\"0\"}");
    for (int i = 1; i < 1000; i++)
        en_buf_printf(&text, ",{\"id\":\"%d\",\"origin\":\"%d\"}", i, i - 1);
    en_buf_puts(&text, "]}");
    reading r = read_bytes(text.text, text.length);
    assert_int_equal(r.status, EN_OK);
    for (size_t i = 0; i < 1000; i++)
        assert_int_equal(r.dossier->sources[i].origin, 0);
    en_dossier_destroy(r.dossier);
    en_buf_destroy(&text);
}

static void texts_in_messages_are_short_and_harmless(void **state) {
    (void)state;
    assert_findings(CLAIM_WITH("\"stance\": \"\\u001b[2J\\u202e\xFF"),
                    "7:27: error: byte FF is not UTF-8 here; save the file as UTF-8\n");
    assert_findings(
        CLAIM_WITH("\"stance\": \"\\u001b[2J\\u202e 12345678901234567890123456789012345"
                   "678901234567890 and more\""),
        "7:11: error: claim 'c1' has an unknown stance '\\x1B[2J\\u{202E} 1234567890"
        "1234567890123456789012345678901234567890 and\u2026'; it is one of asserts, "
        "denies\n");
}

static void all_are_counted_and_a_hundred_kept(void **state) {
    (void)state;
    en_buf text = {0};
    en_buf_puts(&text,
                "{\"entente\":1,\"sources\":[],\"claims\":[],\"entities\":[{\"id\":\"e\","
                "\"label\":{\"fr\":\"e\"}}");
    for (int i = 0; i < 300; i++)
        en_buf_printf(&text, ",\n{\"id\":\"e\",\"label\":{\"fr\":\"e\"},\"x%d\":1}", i);
    en_buf_puts(&text, "]}");
    reading r = read_bytes(text.text, text.length);
    assert_int_equal(r.status, EN_DATA);
    assert_int_equal(r.findings.count[EN_ERROR], 300);
    assert_int_equal(r.findings.count[EN_WARNING], 300);
    assert_int_equal(r.findings.item_count, 200);
    assert_int_equal(r.err.place.line, 2);
    en_dossier_destroy(r.dossier);
    en_buf_destroy(&text);
}

static uint32_t random_state = 11;
static uint32_t draw(size_t below) {
    random_state = random_state * 1664525u + 1013904223u;
    return (uint32_t)((random_state >> 8) % below);
}

/* Change TEXT, of LENGTH bytes and room for twice as many, somehow; answers its new length. */
static size_t mutate(char *text, size_t length) {
    static const char *const pieces[] = {
        "\"",   "{",     "}",    "[",  "]",    ",",       ":", "null",
        "-1",   "1e400", "\\",   "\n", "\xC3", "\\ud800", " ", "\"id\": \"a\",",
        "true", "\"\"",  "\x01", "{}"};
    size_t at = draw(length), span = 1 + draw(12), other = draw(length);
    const char *piece = pieces[draw(sizeof pieces / sizeof *pieces)];
    span = span < length - at ? span : length - at;
    switch (draw(5)) {
    case 0:
        text[at] = (char)draw(256);
        return length;
    case 1: /* take a span out */
        memmove(text + at, text + at + span, length - at - span);
        return length - span > 0 ? length - span : length;
    case 2:
        memmove(text + at + strlen(piece), text + at, length - at);
        memcpy(text + at, piece, strlen(piece));
        return length + strlen(piece);
    case 3: /* copy a span elsewhere */
        span = span < length - other ? span : length - other;
        memmove(text + other, text + at, span);
        return length;
    default:
        return draw(40) ? length : at + 1;
    }
}

static void assert_inside(const en_place *place, const char *text, size_t length) {
    size_t lines = 1, columns = 1;
    for (size_t i = 0; i < length; i++) {
        columns = lines == place->line && text[i] != '\n' ? columns + 1 : columns;
        lines += text[i] == '\n';
    }
    assert_in_range(place->line, 1, lines);
    assert_in_range(place->column, 1, columns);
}

static void a_dossier_changed_at_random_is_sound_or_has_its_errors_placed(void **state) {
    (void)state;
    const size_t room = 2 * sizeof whole;
    char *text = malloc(room);
    size_t sound = 0;
    assert_non_null(text);
    for (int round = 0; round < 20000; round++) {
        size_t length = sizeof whole - 1;
        memcpy(text, whole, length);
        for (uint32_t count = 1 + draw(3); count; count--)
            length = mutate(text, length);
        char *exact = malloc(length); /* so that a sanitizer sees any read beyond it */
        assert_non_null(exact);
        memcpy(exact, text, length);
        reading r = read_bytes(exact, length);
        assert_int_equal(r.status, r.findings.count[EN_ERROR] ? EN_DATA : EN_OK);
        for (size_t i = 0; i < r.findings.item_count; i++)
            assert_inside(&r.findings.items[i].place, exact, length);
        sound += r.status == EN_OK;
        en_dossier_destroy(r.dossier);
        free(exact);
    }
    assert_in_range(sound, 100, 15000); /* both sides were tried */
    free(text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_that_a_dossier_says_is_taken_over),
        cmocka_unit_test(the_hash_is_that_of_the_bytes),
        cmocka_unit_test(a_dossier_without_claims_is_sound),
        cmocka_unit_test(a_caller_may_do_without_the_error),
        cmocka_unit_test(what_is_no_dossier_is_told),
        cmocka_unit_test(keys_of_the_dossier_are_checked),
        cmocka_unit_test(a_claim_that_names_nobody_is_an_error),
        cmocka_unit_test(what_a_claim_must_have_is_asked_for),
        cmocka_unit_test(values_of_a_wrong_type_are_errors),
        cmocka_unit_test(a_label_of_100000_characters_is_read),
        cmocka_unit_test(origins_lead_to_a_first_report),
        cmocka_unit_test(a_thousand_reports_of_one_are_one_origin),
        cmocka_unit_test(texts_in_messages_are_short_and_harmless),
        cmocka_unit_test(all_are_counted_and_a_hundred_kept),
        cmocka_unit_test(a_dossier_changed_at_random_is_sound_or_has_its_errors_placed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
