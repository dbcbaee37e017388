/* SPDX-License-Identifier: MIT */
/* The facts of figures: found where they are, and nothing else taken for them. */
#include "format/stamp.h"

#include "base/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define HASH "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
#define JSON \
    "{\"dossier\": \"a \\\"b\\\" <&>.json\", \"sha256\": \"" HASH "\", \"seed\": \"1\"}"
/* The same as XML and as DOT write it. */
#define AS_XML                                                                  \
    "{&quot;dossier&quot;: &#34;a \\&#x22;b\\&quot; &lt;&amp;&gt;.json&quot;, " \
    "&quot;sha256&quot;: &quot;" HASH "&quot;, \"seed\": \"1\"}"
#define AS_DOT                                                                              \
    "{\\\"dossier\\\": \\\"a \\\\\\\"b\\\\\\\" <&amp;>.json\\\", \\\"sha256\\\": \\\"" HASH \
    "\\\", \\\"seed\\\": \\\"1\\\"}"

static en_arena *arena;
static en_error err;

static int begin(void **state) {
    (void)state;
    arena = en_arena_create(NULL);
    return !arena;
}

static int end(void **state) {
    (void)state;
    en_arena_destroy(arena);
    return 0;
}

static en_status read_bytes(en_fact **facts, size_t *count, const char *bytes, size_t length) {
    char *copy = malloc(length + 1); /* so that a sanitizer sees who reads beyond */
    memcpy(copy, bytes, length);
    copy[length] = '\0';
    err = (en_error){0};
    en_status status = en_stamp_read(facts, count, copy, length, "f", arena, &err);
    free(copy);
    return status;
}

static void assert_read(const char *bytes, size_t length) {
    en_fact *facts;
    size_t count;
    en_status status = read_bytes(&facts, &count, bytes, length);
    if (status)
        fail_msg("%s: %.80s", err.text, bytes);
    assert_int_equal(count, 3);
    assert_string_equal(facts[0].name, "dossier");
    assert_string_equal(facts[0].value, "a \"b\" <&>.json");
    assert_string_equal(facts[1].value, HASH);
    assert_string_equal(facts[2].value, "1");
}

static void assert_refused(const char *bytes, size_t length, const char *why) {
    en_fact *facts;
    size_t count;
    if (read_bytes(&facts, &count, bytes, length) != EN_DATA)
        fail_msg("read: %.80s", bytes);
    if (!strstr(err.text, why))
        fail_msg("%s, not %s: %.80s", err.text, why, bytes);
    assert_string_equal(err.place.file, "f");
}

#define FOREIGN   "metadata are not what entente writes"
#define NOTHING   "says nothing of where it comes from"
#define NO_FIGURE "it is no figure"

static void svg_is_read_wherever_its_metadata_stand(void **state) {
    (void)state;
    static const char *const good[] = {
        "<svg><metadata>" AS_XML "</metadata></svg>",
        "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- <metadata>{} -->\n<svg a='>' b=\"'>\">\n"
        "<title>x</title><desc/><g><g/></g><metadata id='m'>\n" AS_XML "\n</metadata></svg>",
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x\"><svg:svg xmlns:svg='s'>"
        "<svg:metadata>" AS_XML "</svg:metadata></svg:svg>",
        "<svg><metadata><rdf:RDF>{}</rdf:RDF></metadata><metadata/><metadata>" AS_XML
        "<rdf:RDF><a>{</a></rdf:RDF></metadata>",
        "<svg><g><metadata>{\"sha256\": \"0\"}</metadata></g><metadata>" AS_XML "</metadata>",
        "<svg><style><![CDATA[<metadata>{}</metadata>]]></style><metadata>" AS_XML
        "</metadata>",
    };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_read(good[i], strlen(good[i]));
}

static void svg_without_our_metadata_is_refused(void **state) {
    (void)state;
    static const struct {
        const char *bytes, *why;
    } bad[] = {
        {"<svg></svg>", NOTHING},
        {"<svg><metadata>by hand</metadata></svg>", NOTHING},
        {"<svg><metadata>{}</metadata></svg>", FOREIGN},
        {"<svg><metadata>{not JSON</metadata></svg>", FOREIGN},
        {"<svg><metadata>[{&quot;sha256&quot;: 1}]</metadata></svg>", FOREIGN},
        {"<svg><metadata>{\"sha256\": \"" HASH "\", \"seed\": 1}</metadata></svg>", FOREIGN},
        {"<svg><metadata>{\"sha256\": \"" HASH "\", \"A b\": \"1\"}</metadata></svg>", FOREIGN},
        {"<svg><metadata>{\"sha256\": \"0011\"}</metadata></svg>", FOREIGN},
        {"<svg><metadata>" AS_XML "</metadata", NOTHING},
        {"<svg></svg><svg><metadata>" AS_XML "</metadata></svg>", NOTHING},
        {"<svg><metadata>" AS_XML "&own;</metadata></svg>", NOTHING},
        {"<svg><metadata>" AS_XML "&#0;</metadata></svg>", NOTHING},
        {"<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg><metadata>" AS_XML "</metadata></svg>",
         NO_FIGURE},
        {"<html><metadata>" AS_XML "</metadata></html>", NO_FIGURE},
        {"<svgx><metadata>" AS_XML "</metadata></svgx>", NO_FIGURE},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_refused(bad[i].bytes, strlen(bad[i].bytes), bad[i].why);
}

static void dot_is_read_by_the_attributes_of_its_graph(void **state) {
    (void)state;
    static const char *const good[] = {
        "graph figure {\n\tgraph [bgcolor=\"#fff\",\n\t\tcomment=\"" AS_DOT "\"\n\t];\n}",
        "/* [ */ strict digraph \"a b\" { // x\n node [comment=\"no\"] graph [a=1 "
        "comment=\"" AS_DOT "\" b=comment] }",
        "graph{graph[comment=\"{\\\"dossier\\\": \\\"a \\\\\\\"b\\\\\\\" <&\\\n"
        "amp;>.json\\\", \\\"sha256\\\": \\\"" HASH "\\\", \\\"seed\\\": \\\"1\\\"}\"]}",
    };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_read(good[i], strlen(good[i]));
    static const char *const bad[] = {
        "graph { n0 [comment=\"" AS_DOT "\"] }",
        "graph { subgraph { graph [comment=\"" AS_DOT "\"] } }",
        "graph { graph [comment=\"{\\\"sha256",
        "digraph { graph [label=comment, tooltip=\"" AS_DOT "\"] }",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_refused(bad[i], strlen(bad[i]), NOTHING);
    assert_refused("graphs are fun", 14, NO_FIGURE);
    assert_refused("", 0, NO_FIGURE);
    assert_refused("\0\0\0", 3, NO_FIGURE);
}

static void add_chunk(en_buf *png, const char *kind, const char *body, size_t length) {
    const char size[] = {(char)(length >> 24), (char)(length >> 16), (char)(length >> 8),
                         (char)length};
    en_buf_add(png, size, 4);
    en_buf_add(png, kind, 4);
    en_buf_add(png, body, length);
    en_buf_add(png, "crc?", 4);
}

static void png_is_read_by_its_chunks(void **state) {
    (void)state;
    static const char text[] = "Description\0\0\0\0\0" JSON;
    en_buf png = {0};
    en_buf_add(&png, "\x89PNG\r\n\x1a\n", 8);
    add_chunk(&png, "IHDR", "0123456789012", 13);
    add_chunk(&png, "iTXt", "Title\0\0\0\0\0{}", 12);
    add_chunk(&png, "iTXt", text, sizeof text - 1);
    add_chunk(&png, "IEND", "", 0);
    assert_read(png.text, png.length);
    for (size_t cut = 8; cut + 16 < png.length; cut++) {
        en_fact *facts;
        size_t count;
        en_status status = read_bytes(&facts, &count, png.text, cut);
        assert_true(status == EN_DATA);
    }
    memcpy(png.text + 8, "\xff\xff\xff\xff", 4); /* a chunk longer than the file */
    assert_refused(png.text, png.length, NOTHING);
    assert_refused("\x89PNG", 4, NO_FIGURE);
    en_buf_destroy(&png);
}

static void pdf_is_read_by_its_subject(void **state) {
    (void)state;
    static const char literal[] =
        "%PDF-1.5\n<< /Subject (other) >>\n<< /Title (x)\n   /Subject ({\"dossier\": \"a "
        "\\\\\"b\\\\\" <&>.json\", \"sha256\": \"" HASH "\", \"seed\": \"1\"})\n>>";
    assert_read(literal, sizeof literal - 1);
    en_buf hex = {0};
    en_buf_puts(&hex, "%PDF-1.5\n<< /Subject <FEFF");
    for (const char *c = JSON; *c; c++)
        en_buf_printf(&hex, "%04x", (unsigned)*c);
    en_buf_puts(&hex, "> >>");
    assert_read(hex.text, hex.length);
    en_buf_destroy(&hex);
    assert_refused("%PDF-1.5 /Subject ", 18, NOTHING);
    assert_refused("%PDF-1.5 /Subject <FEFF00", 25, NOTHING);
    assert_refused("%PDF-1.5 nothing", 16, NOTHING);
}

/* A million open elements, or quotes, or brackets, cost what their bytes cost. */
static void depth_is_no_matter(void **state) {
    (void)state;
    static const char *const pieces[][2] = {
        {"<svg>", "<g>"},   {"<svg><metadata>", "<a>"},
        {"<svg>", "<!--"},  {"<svg>", "<"},
        {"graph ", "{"},    {"graph{graph[", "["},
        {"graph{", "\"\""}, {"%PDF-", "/Subject "},
        {"<svg>", "&lt;"},  {"<svg a=", "\"'"},
    };
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        en_buf deep = {0};
        en_buf_puts(&deep, pieces[i][0]);
        while (deep.length < 1000000)
            en_buf_puts(&deep, pieces[i][1]);
        en_fact *facts;
        size_t count;
        assert_int_equal(read_bytes(&facts, &count, deep.text, deep.length), EN_DATA);
        en_buf_destroy(&deep);
    }
}

/* Numerical Recipes' generator: enough to throw bytes with. */
static uint32_t draw(uint32_t below) {
    static uint32_t seed = 7;
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 8) % below;
}

static void broken_figures_are_read_or_refused(void **state) {
    (void)state;
    static const char png[] =
        "\x89PNG\r\n\x1a\n\0\0\0\x7fiTXtDescription\0\0\0\0\0" JSON "crc?";
    static const struct {
        const char *bytes;
        size_t length;
    } seeds[] = {
        {"<svg><metadata>" AS_XML "</metadata></svg>",
         sizeof "<svg><metadata>" AS_XML "</metadata></svg>" - 1},
        {"graph { graph [comment=\"" AS_DOT "\"] }",
         sizeof "graph { graph [comment=\"" AS_DOT "\"] }" - 1},
        {png, sizeof png - 1},
        {"%PDF-1.5 /Subject (" JSON ")", sizeof "%PDF-1.5 /Subject (" JSON ")" - 1},
    };
    static const char bytes[] = "<>/[]{}()\"'\\&;=!-#x0 \n\xff\x80";
    for (int round = 0; round < 20000; round++) {
        size_t which = draw(4), length = seeds[which].length;
        char copy[1024];
        memcpy(copy, seeds[which].bytes, length);
        for (uint32_t hits = 1 + draw(4); hits; hits--)
            copy[draw((uint32_t)length)] = bytes[draw(sizeof bytes)];
        en_fact *facts;
        size_t count;
        en_status status =
            read_bytes(&facts, &count, copy, draw(20) ? length : draw((uint32_t)length));
        assert_true(status == EN_OK || status == EN_DATA);
        for (size_t i = 0; i < count && !status; i++)
            assert_true(facts[i].name && facts[i].value);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(svg_is_read_wherever_its_metadata_stand, begin, end),
        cmocka_unit_test_setup_teardown(svg_without_our_metadata_is_refused, begin, end),
        cmocka_unit_test_setup_teardown(dot_is_read_by_the_attributes_of_its_graph, begin, end),
        cmocka_unit_test_setup_teardown(png_is_read_by_its_chunks, begin, end),
        cmocka_unit_test_setup_teardown(pdf_is_read_by_its_subject, begin, end),
        cmocka_unit_test_setup_teardown(depth_is_no_matter, begin, end),
        cmocka_unit_test_setup_teardown(broken_figures_are_read_or_refused, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
