/* SPDX-License-Identifier: MIT */
/* The figure as DOT without entente-paint: what goes over the wire, on a graph of cgraph's. */
#include "base/dot.h"
#include "base/wire.h"
#include "picture/figure.h"
#include "picture/plain.h"

#include <graphviz/cgraph.h>
#include <stdio.h>
#include <string.h>

/* A graph being filled. FAILED stays set once memory ran out. */
typedef struct sheet {
    const en_picture *picture;
    en_places at;
    Agraph_t *graph;
    Agdisc_t disciplines; /* which cgraph keeps pointing to */
    Agiodisc_t io;
    bool failed;
} sheet;

/* cgraph means const char * where it says char *. */
static void set(sheet *s, void *object, const char *name, const char *value) {
    if (object && !s->failed)
        s->failed = agsafeset(object, (char *)name, (char *)value, (char *)"") != 0;
}

static void set_number(sheet *s, void *object, const char *name, double value) {
    en_buf text = {0};
    en_buf_number(&text, value);
    set(s, object, name, en_buf_text(&text));
    s->failed |= text.failed;
    en_buf_destroy(&text);
}

/* TEXT may come from data. */
static void say(sheet *s, void *object, const char *name, const char *text) {
    en_buf value = {0};
    en_buf_dot(&value, text);
    set(s, object, name, en_buf_text(&value));
    s->failed |= value.failed;
    en_buf_destroy(&value);
}

/* Graphviz's words keep their names, ours get one that is surely none of its. */
static void say_all(sheet *s, void *object, const en_said *said) {
    static const char *const known[] = {"label", "class",     "shape",     "fillcolor",
                                        "color", "penwidth",  "fontcolor", "dir",
                                        "style", "arrowhead", "arrowtail", "bgcolor"};
    for (size_t i = 0; i < said->count && i < EN_WIRE_MOST; i++) {
        const en_attribute *a = &said->attributes[i];
        char name[40];
        bool ours = true;
        for (size_t k = 0; k < sizeof known / sizeof *known; k++)
            ours &= strcmp(a->name, known[k]) != 0;
        snprintf(name, sizeof name, "%s%s", ours ? "en_" : "", a->name);
        say(s, object, name, a->value);
    }
}

static Agnode_t *node_of(sheet *s, const char *name) {
    Agnode_t *node = agnode(s->graph, (char *)name, 1);
    s->failed |= !node;
    return node;
}

/* Place and size of the entity, as `neato -n2` takes them. */
static void pin(sheet *s, Agnode_t *node, size_t vertex) {
    const en_scale scale = en_picture_scale(s->picture);
    double across = 2 * en_scale_radius(&scale, s->picture->score[vertex]) / 72;
    en_buf pos = {0};
    en_buf_number(&pos, en_plain_hundredth(s->at.x[vertex]));
    en_buf_puts(&pos, ",");
    en_buf_number(&pos, en_plain_hundredth(s->at.height - s->at.y[vertex]));
    set(s, node, "pos", en_buf_text(&pos));
    set(s, node, "fixedsize", "true");
    set(s, node, "style", "filled");
    set_number(s, node, "width", en_plain_hundredth(across));
    set_number(s, node, "height", en_plain_hundredth(across));
    s->failed |= pos.failed;
    en_buf_destroy(&pos);
}

static void add_entity(sheet *s, en_said *said, size_t vertex) {
    Agnode_t *node = node_of(s, said->name);
    say_all(s, node, said);
    say(s, node, "xlabel", en_wire_value(said, "label"));
    set(s, node, "label", "");
    pin(s, node, vertex);
}

static void add_relation(sheet *s, en_said *said) {
    Agnode_t *tail = node_of(s, en_wire_value(said, EN_WIRE_TAIL));
    Agnode_t *head = node_of(s, en_wire_value(said, EN_WIRE_HEAD));
    Agedge_t *edge = tail && head ? agedge(s->graph, tail, head, (char *)said->name, 1) : NULL;
    s->failed |= !edge;
    set(s, edge, "id", said->name);
    say_all(s, edge, said);
}

/* Each thing of WIRE, which is cut to pieces; entities come in the order of vertices. */
static void fill(sheet *s, char *wire) {
    en_said said;
    for (size_t vertex = 0; !s->failed && en_wire_next(&said, &wire);) {
        if (said.name[0] == 'n')
            add_entity(s, &said, vertex++);
        else if (said.name[0] == 'f')
            say_all(s, s->graph, &said);
        else if (strcmp(said.name, "end") != 0)
            add_relation(s, &said);
    }
}

static void say_apology(sheet *s) {
    const en_picture *p = s->picture;
    en_buf label = {0}, meta = {0};
    en_buf_printf(&label, "%s – %s", en_picture_title(p), en_plain_apology(p->lang));
    en_say_facts(&meta, p);
    say(s, s->graph, "label", en_buf_text(&label));
    say(s, s->graph, "comment", en_buf_text(&meta));
    s->failed |= label.failed || meta.failed;
    en_buf_destroy(&label);
    en_buf_destroy(&meta);
}

static int write_text(void *to, const char *text) {
    en_buf_puts(to, text);
    return 0;
}

static int flush_text(void *to) {
    (void)to;
    return 0;
}

/* The graph of what stands on WIRE, written to DOT. */
static en_status write(en_buf *dot, sheet *s, en_buf *wire, en_error *err) {
    s->io = (Agiodisc_t){.putstr = write_text, .flush = flush_text};
    s->disciplines = (Agdisc_t){&AgMemDisc, &AgIdDisc, &s->io};
    s->graph = agopen((char *)"figure", Agundirected, &s->disciplines);
    if (!s->graph)
        return en_fail_memory(err);
    /* Graphviz's own default, or an empty label would not be written and mean the name. */
    agattr(s->graph, AGNODE, (char *)"label", (char *)"\\N");
    fill(s, wire->text);
    say_apology(s);
    s->failed |= agwrite(s->graph, dot) != 0;
    agclose(s->graph);
    return s->failed ? en_fail_memory(err) : en_buf_status(dot, err);
}

en_status en_picture_plain_dot(en_buf *dot, const en_picture *p, en_error *err) {
    sheet s = {.picture = p};
    en_buf wire = {0};
    en_canvas canvas = {.wire = &wire, .theme = p->theme};
    en_status status = en_plain_places(&s.at, p, err);
    if (!status)
        status = en_picture_fill(&canvas, p, err);
    en_canvas_close(&canvas);
    if (!status)
        status = en_buf_status(&wire, err);
    if (!status)
        status = write(dot, &s, &wire, err);
    en_buf_destroy(&wire);
    return status;
}
