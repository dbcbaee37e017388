/* SPDX-License-Identifier: MIT */
/* What fills show where it is not the kind. */
#include "picture/groups.h"
#include "reading.h"

/* Three in a chain, a pair, one with a rival alone; d and f are where the dossier has a
 * country. */
static const char six[] =
    "{\"entente\":1,\"sources\":[{\"id\":\"s\"}],\"entities\":["
    "{\"id\":\"a\",\"label\":{\"en\":\"Ann\"},\"place\":\"FR\"},"
    "{\"id\":\"b\",\"label\":{\"en\":\"Bob\"},\"place\":\"\"},"
    "{\"id\":\"c\",\"label\":{\"en\":\"Cyd\"},\"place\":\"JP\"},"
    "{\"id\":\"d\",\"label\":{\"en\":\"Japan\",\"fr\":\"Japon\"},\"kind\":\"country\","
    "\"place\":\"JP\"},"
    "{\"id\":\"e\",\"label\":{\"en\":\"Eve\"},\"place\":\"FR\"},"
    "{\"id\":\"f\",\"label\":{\"en\":\"Flo\"},\"place\":\"JP\"}],\"claims\":["
    "{\"source\":\"s\",\"from\":\"b\",\"type\":\"allied\",\"to\":\"a\"},"
    "{\"source\":\"s\",\"from\":\"b\",\"type\":\"allied\",\"to\":\"c\"},"
    "{\"source\":\"s\",\"from\":\"e\",\"type\":\"allied\",\"to\":\"d\"},"
    "{\"source\":\"s\",\"from\":\"f\",\"type\":\"rivals\",\"to\":\"a\"}]}";
static const double scores[] = {1, 3, 2, 0, 0, 9};

typedef struct desk {
    en_dossier *d;
    en_view *view;
    en_network *network;
    const en_groups *groups;
} desk;

static const en_colouring *row_of(const char *name) {
    for (size_t i = 0; en_colouring_names[i]; i++)
        if (strcmp(en_colouring_names[i], name) == 0)
            return &en_colourings[i];
    fail_msg("no %s", name);
    return NULL;
}

static desk group(const char *json, const char *by, const double *score, en_lang lang) {
    const en_view_options options = {0};
    desk k = {.d = read_text(json)};
    assert_int_equal(en_view_create(&k.view, k.d, &options, k.d->arena, NULL), EN_OK);
    assert_int_equal(en_network_create(&k.network, k.view, NULL), EN_OK);
    assert_int_equal(en_groups_find(&k.groups, row_of(by), k.network, score, lang, NULL),
                     EN_OK);
    return k;
}

static void leave(desk *k) {
    en_network_destroy(k->network);
    en_dossier_destroy(k->d);
}

static void fills_show_kinds_unless_told_otherwise(void **state) {
    (void)state;
    desk k = group(six, "kind", scores, EN_EN);
    assert_null(k.groups);
    assert_ptr_equal(row_of("kind"), en_colourings);
    leave(&k);
}

static void fills_may_show_nothing(void **state) {
    (void)state;
    desk k = group(six, "none", scores, EN_EN);
    assert_int_equal(k.groups->shown_count, 0);
    assert_null(k.groups->others);
    for (size_t v = 0; v < 6; v++) {
        assert_int_equal(k.groups->hue[v], EN_HUE_PLAIN);
        assert_null(k.groups->name[v]);
    }
    leave(&k);
}

static void components_are_called_after_their_highest_and_loners_are_others(void **state) {
    (void)state;
    desk k = group(six, "component", scores, EN_EN);
    static const int hue[] = {0, 0, 0, 1, 1, EN_GROUP_HUES};
    for (size_t v = 0; v < 6; v++)
        assert_int_equal(k.groups->hue[v], EN_HUE_FIRST + hue[v]);
    assert_int_equal(k.groups->shown_count, 2);
    assert_string_equal(k.groups->shown[0].label, "Component 1: Bob and 2 more");
    /* Where none is higher, the first. */
    assert_string_equal(k.groups->shown[1].label, "Component 2: Japan and 1 more");
    assert_string_equal(k.groups->others, "Others (1)");
    assert_string_equal(k.groups->name[5], "component 3");
    leave(&k);
    k = group(six, "component", scores, EN_FR);
    assert_string_equal(k.groups->shown[1].label, "Composante 2\u00a0: Japon et 1 autre");
    assert_string_equal(k.groups->others, "Autres (1)");
    leave(&k);
}

/* The last of the six is the rival of the first three, hence alone on the other side. */
static void camps_and_factions_have_names_of_their_own(void **state) {
    (void)state;
    desk k = group(six, "camp", scores, EN_FR);
    assert_string_equal(k.groups->shown[0].label, "Camp 1\u00a0: Bob et 2 autres");
    assert_string_equal(k.groups->shown[1].label, "Camp 2\u00a0: Japon et 1 autre");
    assert_string_equal(k.groups->name[5], "camp 3");
    leave(&k);
    k = group(six, "faction", scores, EN_EN);
    assert_string_equal(k.groups->shown[0].label, "Faction 1: Bob and 2 more");
    assert_string_equal(k.groups->name[5], "faction 3");
    leave(&k);
}

/* Two triangles, and a tie between them: together they are one component. */
static const char joined[] =
    "{\"entente\":1,\"sources\":[{\"id\":\"s\"}],\"entities\":["
    "{\"id\":\"a\",\"label\":{\"en\":\"Ann\"}},{\"id\":\"b\",\"label\":{\"en\":\"Bob\"}},"
    "{\"id\":\"c\",\"label\":{\"en\":\"Cyd\"}},{\"id\":\"d\",\"label\":{\"en\":\"Dan\"}},"
    "{\"id\":\"e\",\"label\":{\"en\":\"Eve\"}},{\"id\":\"f\",\"label\":{\"en\":\"Flo\"}}],"
    "\"claims\":["
    "{\"source\":\"s\",\"from\":\"a\",\"type\":\"allied\",\"to\":\"b\"},"
    "{\"source\":\"s\",\"from\":\"a\",\"type\":\"allied\",\"to\":\"c\"},"
    "{\"source\":\"s\",\"from\":\"b\",\"type\":\"allied\",\"to\":\"c\"},"
    "{\"source\":\"s\",\"from\":\"c\",\"type\":\"allied\",\"to\":\"d\"},"
    "{\"source\":\"s\",\"from\":\"d\",\"type\":\"allied\",\"to\":\"e\"},"
    "{\"source\":\"s\",\"from\":\"d\",\"type\":\"allied\",\"to\":\"f\"},"
    "{\"source\":\"s\",\"from\":\"e\",\"type\":\"allied\",\"to\":\"f\"}]}";

static void communities_part_what_few_ties_join(void **state) {
    (void)state;
    desk k = group(joined, "community", scores, EN_FR);
    for (size_t v = 0; v < 6; v++)
        assert_int_equal(k.groups->hue[v], EN_HUE_FIRST + (int)(v / 3));
    assert_int_equal(k.groups->shown_count, 2);
    assert_string_equal(k.groups->shown[0].label, "Communauté 1\u00a0: Bob et 2 autres");
    assert_string_equal(k.groups->shown[1].label, "Communauté 2\u00a0: Flo et 2 autres");
    assert_null(k.groups->others);
    leave(&k);
    k = group(joined, "component", scores, EN_EN);
    assert_int_equal(k.groups->shown_count, 1);
    leave(&k);
    k = group(six, "community", scores, EN_EN);
    assert_string_equal(k.groups->shown[0].label, "Community 1: Bob and 2 more");
    assert_string_equal(k.groups->others, "Others (1)");
    leave(&k);
}

static void places_are_called_as_their_country_is(void **state) {
    (void)state;
    desk k = group(six, "place", scores, EN_FR);
    assert_int_equal(k.groups->shown_count, 2);
    assert_string_equal(k.groups->shown[0].label, "Japon (3)");
    assert_string_equal(k.groups->shown[1].label, "FR (2)");
    assert_string_equal(k.groups->others, "Non précisé (1)");
    assert_int_equal(k.groups->hue[1], EN_HUE_OTHERS);
    assert_null(k.groups->name[1]);
    assert_int_equal(k.groups->hue[5], EN_HUE_FIRST);
    leave(&k);
}

enum { PAIRS = 10 };

/* PAIRS pairs, the last of them with a third: it comes first. */
static void beyond_so_many_groups_the_rest_are_others(void **state) {
    (void)state;
    en_buf json = {0};
    double score[2 * PAIRS + 1] = {0};
    en_buf_puts(&json, "{\"entente\":1,\"sources\":[{\"id\":\"s\"}],\"entities\":[");
    for (int i = 0; i <= 2 * PAIRS; i++)
        en_buf_printf(&json, "%s{\"id\":\"x%d\",\"label\":{\"en\":\"X%d\"}}", i ? "," : "", i,
                      i);
    en_buf_puts(&json, "],\"claims\":[");
    for (int i = 0; i < PAIRS; i++)
        en_buf_printf(&json,
                      "{\"source\":\"s\",\"from\":\"x%d\",\"type\":\"allied\",\"to\":\"x%d\"},",
                      2 * i, 2 * i + 1);
    en_buf_printf(&json,
                  "{\"source\":\"s\",\"from\":\"x%d\",\"type\":\"allied\",\"to\":\"x%d\"}]}",
                  2 * PAIRS, 2 * PAIRS - 1);
    desk k = group(en_buf_text(&json), "component", score, EN_EN);
    assert_int_equal(k.groups->shown_count, EN_GROUP_HUES);
    assert_string_equal(k.groups->shown[0].label, "Component 1: X18 and 2 more");
    assert_string_equal(k.groups->shown[1].label, "Component 2: X0 and 1 more");
    assert_string_equal(k.groups->others, "Others (4)");
    assert_int_equal(k.groups->hue[0], EN_HUE_FIRST + 1);
    assert_int_equal(k.groups->hue[13], EN_HUE_FIRST + 7);
    for (size_t v = 14; v < 18; v++)
        assert_int_equal(k.groups->hue[v], EN_HUE_OTHERS);
    leave(&k);
    en_buf_destroy(&json);
}

/* Whatever the table may come to hold. */
static void every_row_groups_every_entity_in_both_languages(void **state) {
    (void)state;
    for (size_t i = 0; en_colouring_names[i]; i++)
        for (en_lang lang = 0; lang < EN_LANGS; lang++) {
            assert_string_equal(en_colourings[i].name, en_colouring_names[i]);
            assert_false(en_colourings[i].measure && en_colourings[i].names);
            desk k = group(six, en_colouring_names[i], scores, lang);
            const en_groups *g = k.groups;
            for (size_t v = 0; g && v < 6; v++) {
                size_t at = g->hue[v] - EN_HUE_FIRST;
                assert_true(g->hue[v] == EN_HUE_PLAIN || g->hue[v] == EN_HUE_OTHERS ||
                            at < g->shown_count);
                assert_true(g->hue[v] != EN_HUE_OTHERS || g->others);
            }
            for (size_t s = 0; g && s < g->shown_count; s++)
                assert_true(g->shown[s].label[0] >= 'A' && g->shown[s].label[0] <= 'Z');
            leave(&k);
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fills_show_kinds_unless_told_otherwise),
        cmocka_unit_test(fills_may_show_nothing),
        cmocka_unit_test(components_are_called_after_their_highest_and_loners_are_others),
        cmocka_unit_test(camps_and_factions_have_names_of_their_own),
        cmocka_unit_test(communities_part_what_few_ties_join),
        cmocka_unit_test(places_are_called_as_their_country_is),
        cmocka_unit_test(beyond_so_many_groups_the_rest_are_others),
        cmocka_unit_test(every_row_groups_every_entity_in_both_languages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
