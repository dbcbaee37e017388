/* SPDX-License-Identifier: MIT */
/* What brokers have and what falls apart without them, against the definitions. */
#include "measure/partition.h"
#include "networks.h"

enum { NETWORKS = 1000, GROUPS = 3 };

/* A varied network whose entities are of three kinds, some of none. */
static en_view *sorted_sample(sample *s, unsigned seed) {
    uint64_t state = seed * 40503u + 7;
    en_view *view = random_sample(s, seed, true);
    s->dossier.kind_count = GROUPS;
    for (size_t e = 0; e < s->dossier.entity_count; e++) {
        uint32_t kind = (uint32_t)draw(&state, seed % 2 ? GROUPS : GROUPS + 1);
        s->dossier.entities[e].kind = kind < GROUPS ? kind : EN_NONE;
    }
    return view;
}

static void agree_on_kinds(const char *name, score_oracle *oracle) {
    for (unsigned seed = 1; seed <= NETWORKS; seed++) {
        sample s;
        double got[MOST], want[MOST];
        en_view *view = sorted_sample(&s, seed);
        run_measure(got, name, view);
        oracle(want, view);
        for (size_t i = 0; i < view->entity_count; i++)
            expect(got[i], want[i], name, seed, i);
        drop_sample(&s);
    }
}

/* Burt's sum, contact by contact; what is tied both ways by arcs is invested in twice. */
static void effective_size(double *want, const en_view *view) {
    matrix m;
    path_matrix(m, view);
    for (size_t i = 0; i < view->entity_count; i++) {
        double all = 0, size = 0;
        for (size_t q = 0; q < MOST; q++)
            all += m[i][q] + m[q][i];
        for (size_t j = 0; j < MOST; j++) {
            double most = 0, repeated = 0;
            if (m[i][j] + m[j][i] <= 0)
                continue;
            for (size_t q = 0; q < MOST; q++)
                most = fmax(most, m[j][q] + m[q][j]);
            for (size_t q = 0; q < MOST; q++)
                if (q != i && q != j)
                    repeated += (m[i][q] + m[q][i]) / all * (m[j][q] + m[q][j]) / most;
            size += 1 - repeated;
        }
        want[i] = all > 0 ? size : NAN;
    }
}

static void efficiency(double *want, const en_view *view) {
    matrix m;
    path_matrix(m, view);
    effective_size(want, view);
    for (size_t i = 0; i < view->entity_count; i++) {
        double contacts = 0;
        for (size_t j = 0; j < MOST; j++)
            contacts += m[i][j] + m[j][i] > 0;
        want[i] /= contacts;
    }
}

static void effective_size_and_efficiency_are_burts(void **state) {
    (void)state;
    agree_on_kinds("effective_size", effective_size);
    agree_on_kinds("efficiency", efficiency);
}

/* Borgatti's n - 2t / n, where ties count the same and have no direction. */
static void borgatti(double *want, const en_view *view) {
    matrix m;
    path_matrix(m, view);
    for (size_t i = 0; i < view->entity_count; i++) {
        double contacts = 0, among = 0;
        for (size_t j = 0; j < MOST; j++) {
            contacts += m[i][j];
            for (size_t q = 0; q < j; q++)
                among += m[i][j] * m[i][q] * m[j][q];
        }
        want[i] = contacts > 0 ? contacts - 2 * among / contacts : NAN;
    }
}

static void effective_size_is_borgattis_where_all_ties_are_alike(void **state) {
    (void)state;
    agree("effective_size", borgatti, false);
}

/* By the words of Gould and Fernandez: which of the three are of one group. */
static size_t role_of(size_t i, size_t j, size_t k) {
    bool first = i == j, last = j == k, ends = i == k;
    return first && last ? 0 : ends ? 1 : last ? 2 : first ? 3 : 4;
}

static const char *const roles[] = {"coordinator", "itinerant", "gatekeeper", "representative",
                                    "liaison"};

static void count_roles(double want[5][MOST], const en_view *view, const size_t *group) {
    matrix m;
    size_t n = view->entity_count;
    tie_matrix(m, view, true, true);
    for (size_t j = 0; j < n; j++) {
        for (size_t role = 0; role < 5; role++)
            want[role][j] = group[j] == EN_NONE ? NAN : 0;
        for (size_t i = 0; i < n; i++)
            for (size_t k = 0; k < n; k++)
                if (i != j && j != k && i != k && m[i][j] > 0 && m[j][k] > 0 && m[i][k] <= 0 &&
                    group[i] != EN_NONE && group[k] != EN_NONE)
                    want[role_of(group[i], group[j], group[k])][j]++;
    }
}

static void roles_are_those_of_gould_and_fernandez(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= NETWORKS; seed++) {
        sample s;
        double want[5][MOST], got[MOST];
        size_t group[MOST];
        en_view *view = sorted_sample(&s, seed);
        for (size_t v = 0; v < view->entity_count; v++)
            group[v] = s.dossier.entities[view->entities[v]].kind;
        count_roles(want, view, group);
        for (size_t role = 0; role < 5; role++) {
            run_measure(got, roles[role], view);
            for (size_t v = 0; v < view->entity_count; v++)
                expect(got[v], want[role][v], roles[role], seed, v);
        }
        drop_sample(&s);
    }
}

/* Those that V reaches by M, itself too. */
static size_t component_of(bool *in, size_t v, matrix m, size_t n) {
    size_t size = 1;
    memset(in, 0, MOST * sizeof *in);
    in[v] = true;
    for (size_t turn = 0; turn < n; turn++)
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < n; j++)
                if (in[i] && !in[j] && m[i][j] > 0) {
                    in[j] = true;
                    size++;
                }
    return size;
}

/* How many pieces those with IN fall into along M, and how many the largest has. */
static void fall(size_t *pieces, size_t *largest, const bool *in, matrix m, size_t n) {
    matrix part;
    bool seen[MOST] = {false}, own[MOST];
    for (size_t i = 0; i < MOST; i++)
        for (size_t j = 0; j < MOST; j++)
            part[i][j] = i < n && j < n && in[i] && in[j] ? m[i][j] : 0;
    *pieces = *largest = 0;
    for (size_t v = 0; v < n; v++) {
        if (!in[v] || seen[v])
            continue;
        size_t size = component_of(own, v, part, n);
        for (size_t i = 0; i < n; i++)
            seen[i] = seen[i] || own[i];
        ++*pieces;
        *largest = size > *largest ? size : *largest;
    }
}

static void without_each_entity_its_component_falls_into_these_pieces(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= NETWORKS; seed++) {
        sample s;
        matrix m;
        double cut[MOST], pieces[MOST], lost[MOST];
        en_view *view = random_sample(&s, seed, true);
        size_t n = view->entity_count, found, largest;
        tie_matrix(m, view, true, false);
        run_measure(cut, "articulation", view);
        run_measure(pieces, "pieces", view);
        run_measure(lost, "cut_off", view);
        for (size_t v = 0; v < n; v++) {
            bool in[MOST];
            size_t size = component_of(in, v, m, n);
            in[v] = false;
            fall(&found, &largest, in, m, n);
            expect(cut[v], found > 1, "articulation", seed, v);
            expect(pieces[v], (double)found, "pieces", seed, v);
            expect(lost[v], (double)(size - 1 - largest), "cut_off", seed, v);
        }
        drop_sample(&s);
    }
}

static const en_tie_measure *find(const char *name) {
    for (const en_tie_measure *const *m = en_tie_measures; *m; m++)
        if (strcmp((*m)->name, name) == 0)
            return *m;
    fail_msg("no measure of ties '%s'", name);
    return NULL;
}

static void without_each_tie_its_component_falls_into_these_pieces(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= NETWORKS; seed++) {
        sample s;
        matrix m;
        double bridge[3 * MOST + 1], lost[3 * MOST + 1];
        en_network *network;
        en_view *view = random_sample(&s, seed, true);
        size_t n = view->entity_count, found, largest;
        assert_int_equal(en_network_create(&network, view, NULL), EN_OK);
        assert_int_equal(en_tie_measure_run(bridge, find("bridge"), network, NULL), EN_OK);
        assert_int_equal(en_tie_measure_run(lost, find("cut_off"), network, NULL), EN_OK);
        for (size_t i = 0; i < view->relation_count; i++) {
            const en_relation *r = &view->relations[i];
            size_t a = view->vertex[r->from], b = view->vertex[r->to];
            bool in[MOST], channel = a != b && is_channel(view, r);
            tie_matrix(m, view, true, false);
            size_t size = component_of(in, a, m, n);
            m[a][b] = m[b][a] = 0;
            fall(&found, &largest, in, m, n);
            expect(bridge[i], channel ? found > 1 : NAN, "bridge", seed, i);
            expect(lost[i], channel ? (double)(size - largest) : NAN, "cut_off", seed, i);
        }
        en_network_destroy(network);
        drop_sample(&s);
    }
}

/* A long chain: nothing may hang on how deep a search goes. */
static void long_chains_are_cut_anywhere(void **state) {
    (void)state;
    enum { LONG = 100000 };
    sample s;
    double *lost = calloc(LONG, sizeof *lost);
    en_view *view = make_sample(&s, LONG, LONG);
    for (size_t i = 0; i + 1 < LONG; i++)
        tie(&s, i, PARTNERS, i + 1);
    run_measure(lost, "cut_off", view);
    for (size_t i = 0; i < LONG; i++)
        expect(lost[i], (double)(i < LONG - 1 - i ? i : LONG - 1 - i), "cut_off", 0, i);
    drop_sample(&s);
    free(lost);
}

/* Roles among GROUPS of the sort BY, in a network of two pairs, two places and one kind. */
static void expect_roles(const char *by, const double want[5], en_view *view) {
    for (size_t role = 0; role < 5; role++) {
        double got[MOST];
        en_network *network;
        en_error err = {0};
        assert_int_equal(en_network_create(&network, view, &err), EN_OK);
        assert_int_equal(en_partition_choose(network, by, &err), EN_OK);
        assert_int_equal(
            en_measure_run(got, en_measure_find(roles[role]), network, false, &err), EN_OK);
        expect(got[1], want[role], roles[role], 0, role);
        en_network_destroy(network);
    }
}

static void groups_may_be_places_or_what_a_measure_numbers(void **state) {
    (void)state;
    sample s;
    en_view *view = make_sample(&s, 3, 2);
    const char *places[] = {"FR", "US", "US"};
    s.dossier.kind_count = 1;
    tie(&s, 0, SUPPORTS, 1);
    tie(&s, 1, SUPPORTS, 2);
    for (size_t v = 0; v < 3; v++) {
        s.dossier.entities[view->entities[v]].kind = 0;
        s.dossier.entities[view->entities[v]].place = places[v];
    }
    expect_roles("kind", (const double[]){1, 0, 0, 0, 0}, view);
    expect_roles("place", (const double[]){0, 0, 1, 0, 0}, view);
    expect_roles("component", (const double[]){1, 0, 0, 0, 0}, view);
    en_network *network;
    en_error err = {0};
    assert_int_equal(en_network_create(&network, view, &err), EN_OK);
    assert_int_equal(en_partition_choose(network, "componant", &err), EN_USAGE);
    assert_string_equal(err.text, "no sort of groups 'componant'; did you mean 'component'?");
    en_network_destroy(network);
    drop_sample(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(effective_size_and_efficiency_are_burts),
        cmocka_unit_test(effective_size_is_borgattis_where_all_ties_are_alike),
        cmocka_unit_test(roles_are_those_of_gould_and_fernandez),
        cmocka_unit_test(without_each_entity_its_component_falls_into_these_pieces),
        cmocka_unit_test(without_each_tie_its_component_falls_into_these_pieces),
        cmocka_unit_test(long_chains_are_cut_anywhere),
        cmocka_unit_test(groups_may_be_places_or_what_a_measure_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
