/* SPDX-License-Identifier: MIT */
/* The DOT, read back by cgraph. */
#include "base/dot.h"
#include "sample.h"

#include <graphviz/cgraph.h>

static en_arena *arena;
static en_figure *figure;
static en_buf dot;
static Agraph_t *graph;

static int begin(void **state) {
    (void)state;
    arena = en_arena_create(NULL);
    figure = composed_sample(arena);
    assert_int_equal(en_write_dot(&dot, figure, NULL), EN_OK);
    graph = agmemread(dot.text);
    return !graph;
}

static int end(void **state) {
    (void)state;
    agclose(graph);
    en_buf_destroy(&dot);
    en_text_close();
    en_arena_destroy(arena);
    return 0;
}

static const char *get(void *object, const char *name) {
    const char *value = agget(object, (char *)name);
    return value ? value : "";
}

static Agnode_t *node_of(const char *name) { return agnode(graph, (char *)name, 0); }

/* A label with its escapes taken back and its line ends as blanks. */
static void plain(en_buf *out, const char *value) {
    en_buf lines = {0};
    for (; *value; value++) {
        bool escape = value[0] == '\\' && value[1];
        if (escape && value[1] != '\\') {
            en_buf_puts(&lines, value[2] ? " " : "");
            value++;
        } else {
            en_buf_add(&lines, value, escape ? 2 : 1);
            value += escape;
        }
    }
    en_dot_read(out, en_buf_text(&lines));
    en_buf_destroy(&lines);
}

static void every_label_says_what_it_said(void **state) {
    (void)state;
    for (size_t i = 0; i < figure->node_count; i++) {
        en_buf said = {0}, meant = {0};
        plain(&said, get(node_of(figure->nodes[i].name), "xlabel"));
        for (size_t l = 0; l < figure->nodes[i].label.line_count; l++) {
            en_buf_puts(&meant, l ? " " : "");
            en_buf_puts(&meant, figure->nodes[i].label.lines[l]);
        }
        assert_string_equal(en_buf_text(&said), en_buf_text(&meant));
        en_buf_destroy(&said);
        en_buf_destroy(&meant);
    }
}

static size_t lines_of(const en_label *label) { return label->line_count; }

/* How many nodes the writer means to write; one more would be a label broken out of its quotes.
 */
static size_t nodes_meant(void) {
    size_t count = 2 + figure->node_count + lines_of(&figure->title_label) +
                   lines_of(&figure->subtitle_label);
    for (int i = 0; i < 2; i++)
        count += figure->rules[i] > 0 ? 2 : 0;
    for (size_t i = 0; i < figure->edge_count; i++)
        count += *figure->edges[i].line.mark ? 1 : 0;
    for (size_t i = 0; i < figure->piece_count; i++) {
        const en_piece *p = &figure->pieces[i];
        count += lines_of(&p->label) + lines_of(&p->lead_label);
        count += p->part == EN_PART_NODE || p->part == EN_PART_SIZE;
        if (p->part == EN_PART_LINE || p->part == EN_PART_SIZE)
            count += *p->line.mark ? 3 : 2;
    }
    return count;
}

static void no_label_becomes_anything_else(void **state) {
    (void)state;
    assert_int_equal(agnnodes(graph), nodes_meant());
    assert_null(agfstsubg(graph));
    for (Agnode_t *n = agfstnode(graph); n; n = agnxtnode(graph, n)) {
        const char *name = agnameof(n);
        assert_non_null(strchr("npfm", name[0]));
        assert_int_equal(strspn(name + 1, "0123456789"), strlen(name + 1));
    }
    static const char *const never[] = {"image", "URL", "href", "tooltip", "shapefile", "x"};
    for (size_t i = 0; i < sizeof never / sizeof *never; i++) {
        assert_null(agattr(graph, AGNODE, (char *)never[i], NULL));
        assert_null(agattr(graph, AGEDGE, (char *)never[i], NULL));
        assert_null(agattr(graph, AGRAPH, (char *)never[i], NULL));
    }
}

static void the_metadata_can_be_read_back(void **state) {
    (void)state;
    en_buf meta = {0};
    en_dot_read(&meta, get(graph, "comment"));
    assert_string_equal(en_buf_text(&meta), figure->meta);
    en_buf_destroy(&meta);
}

static void nodes_stand_where_the_figure_has_them(void **state) {
    (void)state;
    for (size_t i = 0; i < figure->node_count; i++) {
        const en_shape *shape = &figure->nodes[i].shape;
        Agnode_t *n = node_of(figure->nodes[i].name);
        double x, y, width, height;
        assert_int_equal(sscanf(get(n, "pos"), "%lf,%lf", &x, &y), 2);
        assert_true(fabs(x - shape->at.x) < 0.01);
        assert_true(fabs(figure->height - y - shape->at.y) < 0.01);
        en_shape_size(&width, &height, shape);
        assert_true(fabs(atof(get(n, "width")) * 72 - width) < 0.01);
        assert_true(fabs(atof(get(n, "height")) * 72 - height) < 0.01);
        assert_string_equal(get(n, "shape"), en_outline_name(shape->outline));
        assert_string_equal(get(n, "class"), shape->class_name);
    }
}

static void edges_run_between_their_nodes(void **state) {
    (void)state;
    size_t found = 0;
    for (Agnode_t *n = agfstnode(graph); n; n = agnxtnode(graph, n))
        for (Agedge_t *e = agfstout(graph, n); e; e = agnxtout(graph, e)) {
            assert_non_null(strchr(get(e, "pos"), ' '));
            if (!*get(e, "id"))
                continue;
            found++;
            const en_mark_edge *edge = &figure->edges[atoi(get(e, "id") + 1)];
            assert_string_equal(agnameof(agtail(e)), figure->nodes[edge->tail].name);
            assert_string_equal(agnameof(aghead(e)), figure->nodes[edge->head].name);
        }
    assert_int_equal(found, figure->edge_count);
}

static void the_same_figure_gives_the_same_bytes(void **state) {
    (void)state;
    for (int i = 0; i < 3; i++) {
        en_buf again = {0};
        assert_int_equal(en_write_dot(&again, figure, NULL), EN_OK);
        assert_string_equal(again.text, dot.text);
        en_buf_destroy(&again);
    }
}

static void texts_are_not_broken_over_lines(void **state) {
    (void)state;
    assert_null(strstr(dot.text, "\\\n"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_label_says_what_it_said, begin, end),
        cmocka_unit_test_setup_teardown(no_label_becomes_anything_else, begin, end),
        cmocka_unit_test_setup_teardown(the_metadata_can_be_read_back, begin, end),
        cmocka_unit_test_setup_teardown(nodes_stand_where_the_figure_has_them, begin, end),
        cmocka_unit_test_setup_teardown(edges_run_between_their_nodes, begin, end),
        cmocka_unit_test_setup_teardown(the_same_figure_gives_the_same_bytes, begin, end),
        cmocka_unit_test_setup_teardown(texts_are_not_broken_over_lines, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
