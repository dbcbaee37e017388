/* SPDX-License-Identifier: MIT */
/* The SVG, read back by an XML parser. */
#include "base/map.h"
#include "sample.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

static en_arena *arena;
static en_figure *figure;
static en_buf svg;
static xmlDocPtr document;

static void write_and_parse(void) {
    en_buf_destroy(&svg);
    xmlFreeDoc(document);
    assert_int_equal(en_write_svg(&svg, figure, NULL), EN_OK);
    document = xmlReadMemory(svg.text, (int)svg.length, NULL, NULL, XML_PARSE_NONET);
    assert_non_null(document);
}

static int begin(void **state) {
    (void)state;
    arena = en_arena_create(NULL);
    figure = composed_sample(arena);
    write_and_parse();
    return !arena;
}

static int end(void **state) {
    (void)state;
    xmlFreeDoc(document);
    document = NULL;
    en_buf_destroy(&svg);
    en_text_close();
    en_arena_destroy(arena);
    return 0;
}

static const char *attribute(xmlNodePtr node, const char *name) {
    xmlAttrPtr attr = xmlHasProp(node, (const xmlChar *)name);
    return attr && attr->children ? (const char *)attr->children->content : "";
}

static bool has_class(xmlNodePtr node, const char *name) {
    const char *at = strstr(attribute(node, "class"), name);
    return at != NULL;
}

/* All elements, one after the other. */
static xmlNodePtr next_element(xmlNodePtr node) {
    do {
        if (node->children)
            node = node->children;
        else {
            while (node && !node->next)
                node = node->parent;
            node = node ? node->next : NULL;
        }
    } while (node && node->type != XML_ELEMENT_NODE);
    return node;
}

static xmlNodePtr root(void) { return xmlDocGetRootElement(document); }

static bool is_named(xmlNodePtr node, const char *name) {
    return strcmp((const char *)node->name, name) == 0;
}

static xmlNodePtr child(xmlNodePtr node, const char *name) {
    for (xmlNodePtr c = node->children; c; c = c->next)
        if (c->type == XML_ELEMENT_NODE && is_named(c, name))
            return c;
    return NULL;
}

static void assert_content(xmlNodePtr node, const char *wanted) {
    assert_non_null(node);
    xmlChar *content = xmlNodeGetContent(node);
    assert_string_equal((const char *)content, wanted);
    xmlFree(content);
}

static void the_root_says_what_the_figure_is(void **state) {
    (void)state;
    xmlNodePtr svg_root = root();
    assert_string_equal(attribute(svg_root, "width"), "160mm");
    assert_string_equal(attribute(svg_root, "role"), "img");
    assert_string_equal(attribute(svg_root, "aria-labelledby"), "s1-title s1-desc");
    assert_string_equal(attribute(svg_root, "lang"), "en");
    assert_int_equal(strncmp(attribute(svg_root, "viewBox"), "0 0 453.54 ", 11), 0);
    assert_string_equal(attribute(svg_root, "font-family"),
                        "Inter, 'Noto Sans', 'Open Sans', 'Segoe UI', Arial, sans-serif");
    assert_content(child(svg_root, "title"), figure->title);
    assert_content(child(svg_root, "desc"), figure->desc);
    assert_content(child(svg_root, "metadata"), figure->meta);
}

static void ids_are_unique_and_have_the_prefix(void **state) {
    (void)state;
    en_map ids = {.arena = arena};
    size_t count = 0;
    for (xmlNodePtr n = root(); n; n = next_element(n)) {
        const char *id = attribute(n, "id");
        size_t held;
        if (!*id)
            continue;
        assert_int_equal(strncmp(id, "s1-", 3), 0);
        assert_true(en_map_put(&ids, id, count, &held));
        assert_int_equal(held, count++);
    }
    assert_int_equal(count, 3 + figure->node_count + figure->edge_count);
}

/* The texts of a group, its lines joined as they were parted. */
static void collect_lines(en_buf *out, xmlNodePtr group) {
    for (xmlNodePtr c = group->children; c; c = c->next)
        if (c->type == XML_ELEMENT_NODE && is_named(c, "text")) {
            xmlChar *content = xmlNodeGetContent(c);
            en_buf_puts(out, out->length ? " " : "");
            en_buf_puts(out, (const char *)content);
            xmlFree(content);
        }
}

static void every_node_holds_its_shape_its_label_and_its_title(void **state) {
    (void)state;
    size_t i = 0;
    for (xmlNodePtr n = root(); n; n = next_element(n)) {
        if (!is_named(n, "g") || strncmp(attribute(n, "class"), "node ", 5) != 0)
            continue;
        const en_mark_node *node = &figure->nodes[i++];
        en_buf lines = {0};
        collect_lines(&lines, n);
        assert_string_equal(en_buf_text(&lines), node->text);
        en_buf_destroy(&lines);
        assert_content(child(n, "title"), node->title);
        xmlChar *key = xmlGetProp(n, (const xmlChar *)"data-id");
        assert_string_equal((const char *)key, node->key);
        xmlFree(key);
        assert_true(child(n, "polygon") || child(n, "ellipse") || child(n, "rect"));
    }
    assert_int_equal(i, figure->node_count);
}

static void every_edge_comes_before_all_nodes(void **state) {
    (void)state;
    size_t edges = 0, nodes = 0;
    for (xmlNodePtr n = root(); n; n = next_element(n)) {
        if (is_named(n, "g") && strncmp(attribute(n, "class"), "edge ", 5) == 0) {
            assert_int_equal(nodes, 0);
            assert_non_null(child(n, "path"));
            edges++;
        }
        nodes += is_named(n, "g") && strncmp(attribute(n, "class"), "node ", 5) == 0;
    }
    assert_int_equal(edges, figure->edge_count);
}

static void numbers_of_sources_are_on_paper_above_all_lines(void **state) {
    (void)state;
    size_t edges = 0, nodes = 0, cited = 0, wanted = 0;
    for (size_t i = 0; i < figure->edge_count; i++)
        wanted += figure->edges[i].cite_label.line_count;
    for (xmlNodePtr n = root(); n; n = next_element(n)) {
        edges += is_named(n, "g") && strncmp(attribute(n, "class"), "edge ", 5) == 0;
        nodes += is_named(n, "g") && strncmp(attribute(n, "class"), "node ", 5) == 0;
        if (!is_named(n, "g") || strcmp(attribute(n, "class"), "cite") != 0)
            continue;
        cited++;
        assert_true(edges == figure->edge_count && nodes == 0);
        assert_int_equal(strncmp(attribute(n, "data-edge"), "s1-e", 4), 0);
        size_t edge = (size_t)atoi(attribute(n, "data-edge") + 4);
        assert_content(child(n, "text"), figure->edges[edge].cite);
        assert_string_equal(attribute(child(n, "rect"), "fill"), figure->background);
    }
    assert_true(wanted > 0);
    assert_int_equal(cited, wanted);
}

static void nothing_runs_and_nothing_is_fetched(void **state) {
    (void)state;
    static const char *const allowed[] = {"svg",     "title",   "desc",  "metadata",
                                          "g",       "path",    "rect",  "text",
                                          "polygon", "ellipse", "circle"};
    for (xmlNodePtr n = root(); n; n = next_element(n)) {
        bool known = false;
        for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++)
            known |= is_named(n, allowed[i]);
        if (!known)
            fail_msg("<%s>", (const char *)n->name);
        for (xmlAttrPtr a = n->properties; a; a = a->next) {
            const char *name = (const char *)a->name;
            if (strncmp(name, "on", 2) == 0 || strcmp(name, "href") == 0 ||
                strcmp(name, "style") == 0)
                fail_msg("%s=", name);
        }
    }
    assert_null(strstr(svg.text, "<!DOCTYPE"));
    assert_null(strstr(svg.text, "nan"));
}

static void numbers_are_plain_and_short(void **state) {
    (void)state;
    static const char *const names[] = {"x",
                                        "y",
                                        "cx",
                                        "cy",
                                        "r",
                                        "rx",
                                        "ry",
                                        "stroke-width",
                                        "d",
                                        "points",
                                        "stroke-dasharray",
                                        "font-size"};
    for (xmlNodePtr n = root(); n; n = next_element(n))
        for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
            const char *value = attribute(n, names[i]);
            assert_int_equal(strspn(value, "0123456789.-, MCHL"), strlen(value));
            for (const char *dot = strchr(value, '.'); dot; dot = strchr(dot + 1, '.'))
                assert_in_range(strspn(dot + 1, "0123456789"), 1, 2);
        }
}

static void labels_outside_have_a_halo_and_no_others(void **state) {
    (void)state;
    size_t outside = 0, halos = 0;
    for (size_t i = 0; i < figure->node_count; i++)
        outside += figure->nodes[i].inside ? 0 : figure->nodes[i].label.line_count;
    for (xmlNodePtr n = root(); n; n = next_element(n))
        if (is_named(n, "text") && *attribute(n, "paint-order")) {
            halos++;
            assert_string_equal(attribute(n, "stroke"), figure->background);
        }
    assert_int_equal(halos, outside);
}

static void a_transparent_figure_has_no_paper_and_no_halos(void **state) {
    (void)state;
    figure->background = "none";
    write_and_parse();
    for (xmlNodePtr n = root(); n; n = next_element(n)) {
        assert_false(has_class(n, "background"));
        assert_string_equal(attribute(n, "paint-order"), "");
    }
}

static void leftward_text_says_so(void **state) {
    (void)state;
    size_t count = 0;
    for (xmlNodePtr n = root(); n; n = next_element(n))
        if (*attribute(n, "direction")) {
            count++;
            assert_string_equal(attribute(n, "direction"), "rtl");
            assert_string_equal(attribute(n, "unicode-bidi"), "embed");
        }
    assert_int_equal(count, 1);
}

static void the_same_figure_gives_the_same_bytes(void **state) {
    (void)state;
    en_buf again = {0};
    assert_int_equal(en_write_svg(&again, figure, NULL), EN_OK);
    assert_string_equal(again.text, svg.text);
    en_buf_destroy(&again);
}

static void an_empty_figure_is_an_svg_too(void **state) {
    (void)state;
    figure = read_wire(arena, "figure");
    assert_int_equal(compose(figure, NULL), EN_OK);
    write_and_parse();
    assert_string_equal(attribute(root(), "aria-labelledby"), "entente-title");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_root_says_what_the_figure_is, begin, end),
        cmocka_unit_test_setup_teardown(ids_are_unique_and_have_the_prefix, begin, end),
        cmocka_unit_test_setup_teardown(every_node_holds_its_shape_its_label_and_its_title,
                                        begin, end),
        cmocka_unit_test_setup_teardown(every_edge_comes_before_all_nodes, begin, end),
        cmocka_unit_test_setup_teardown(numbers_of_sources_are_on_paper_above_all_lines, begin,
                                        end),
        cmocka_unit_test_setup_teardown(nothing_runs_and_nothing_is_fetched, begin, end),
        cmocka_unit_test_setup_teardown(numbers_are_plain_and_short, begin, end),
        cmocka_unit_test_setup_teardown(labels_outside_have_a_halo_and_no_others, begin, end),
        cmocka_unit_test_setup_teardown(a_transparent_figure_has_no_paper_and_no_halos, begin,
                                        end),
        cmocka_unit_test_setup_teardown(leftward_text_says_so, begin, end),
        cmocka_unit_test_setup_teardown(the_same_figure_gives_the_same_bytes, begin, end),
        cmocka_unit_test_setup_teardown(an_empty_figure_is_an_svg_too, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
