/* SPDX-License-Identifier: MIT */
#include "picture/canvas.h"

#include "base/wire.h"

#include <stdio.h>
#include <string.h>

static int write_text(void *to, const char *text) {
    en_buf_puts(to, text);
    return 0;
}

static int flush_text(void *to) {
    (void)to;
    return 0;
}

en_status en_canvas_open(en_canvas *canvas, const en_theme *theme, en_error *err) {
    *canvas = (en_canvas){.theme = theme, .io = {.putstr = write_text, .flush = flush_text}};
    canvas->disciplines = (Agdisc_t){&AgMemDisc, &AgIdDisc, &canvas->io};
    canvas->graph = agopen((char *)"figure", Agundirected, &canvas->disciplines);
    if (!canvas->graph)
        return en_fail_memory(err);
    /* Graphviz's own default, or an empty label would not be written and mean the name. */
    agattr(canvas->graph, AGNODE, (char *)"label", (char *)"\\N");
    return EN_OK;
}

void en_canvas_close(en_canvas *canvas) {
    if (canvas->graph)
        agclose(canvas->graph);
}

void *en_canvas_node(en_canvas *canvas, const char *letter, size_t number) {
    char name[32];
    snprintf(name, sizeof name, "%s%zu", letter, number);
    void *node = agnode(canvas->graph, name, 1);
    canvas->failed |= !node;
    return node;
}

void *en_canvas_edge(en_canvas *canvas, size_t from, size_t to, size_t number) {
    char name[32];
    snprintf(name, sizeof name, "e%zu", number);
    Agnode_t *tail = en_canvas_node(canvas, "n", from), *head = en_canvas_node(canvas, "n", to);
    Agedge_t *edge = tail && head ? agedge(canvas->graph, tail, head, name, 1) : NULL;
    canvas->failed |= !edge;
    if (edge)
        en_canvas_set(canvas, edge, "id", name);
    return edge;
}

void en_canvas_set(en_canvas *canvas, void *object, const char *key, const char *value) {
    if (canvas->failed)
        return;
    void *at = object ? object : canvas->graph;
    if (agsafeset(at, (char *)key, (char *)value, (char *)"") != 0)
        canvas->failed = true;
}

void en_canvas_set_number(en_canvas *canvas, void *object, const char *key, double value) {
    char text[48];
    snprintf(text, sizeof text, "%.2f", value);
    for (char *c = text; *c; c++)
        if (*c == ',')
            *c = '.';
    en_canvas_set(canvas, object, key, text);
}

void en_canvas_say(en_canvas *canvas, void *object, const char *key, const char *text) {
    en_buf value = {0};
    en_buf_wire(&value, text);
    en_canvas_set(canvas, object, key, en_buf_text(&value));
    canvas->failed |= value.failed;
    en_buf_destroy(&value);
}

en_status en_canvas_write(en_buf *out, en_canvas *canvas, en_error *err) {
    if (canvas->failed || agwrite(canvas->graph, out) != 0)
        return en_fail_memory(err);
    return en_buf_status(out, err);
}
