/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* dladdr() */
#include "paint/layout.h"

#include <dlfcn.h>
#include <graphviz/gvc.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *engine_of(const en_figure *figure) {
    return figure->layout == EN_LAYOUT_LAYERS  ? "dot"
           : figure->layout == EN_LAYOUT_FORCE ? "sfdp"
                                               : "neato";
}

/*
 * A context that knows the one plugin it needs, from beside the library: gvContext() would
 * load pango and read a configuration, which takes longer than the layout itself.
 */
static GVC_t *lean_context(bool layers) {
    static const char *const names[] = {"neato", "dot"};
    static lt_symlist_t plugins[][2] = {{{"gvplugin_neato_layout_LTX_library", NULL}},
                                        {{"gvplugin_dot_layout_LTX_library", NULL}}};
    lt_symlist_t *plugin = plugins[layers]; /* the context keeps it */
    char path[512];
    Dl_info library;
    void *inside;
    int (*function)(GVC_t *, graph_t *, const char *) = gvLayout;
    memcpy(&inside, &function, sizeof inside); /* as POSIX has it, ISO C has not */
    if (!dladdr(inside, &library) || !strrchr(library.dli_fname, '/'))
        return NULL;
    int folder = (int)(strrchr(library.dli_fname, '/') - library.dli_fname);
    snprintf(path, sizeof path, "%.*s/graphviz/libgvplugin_%s_layout.so.6", folder,
             library.dli_fname, names[layers]);
    void *handle = dlopen(path, RTLD_NOW);
    if (handle)
        plugin->address = dlsym(handle, plugin->name);
    return plugin->address ? gvContextPlugins(plugin, 0) : NULL;
}

/*
 * Contexts last as long as the process, one a plugin: one that is made after another was freed
 * reads what that left.
 */
static GVC_t *contexts[2];

bool en_layout_fresh(void) { return !contexts[0] && !contexts[1]; }

static GVC_t *context_for(const char *engine) {
    bool layers = strcmp(engine, "dot") == 0;
    if (!contexts[layers])
        contexts[layers] = lean_context(layers);
    if (!contexts[layers])
        contexts[layers] = gvContext();
    return contexts[layers];
}

static int say_nothing(char *text) {
    (void)text;
    return 0;
}

/* Graphviz takes char * where it means const char *; every cast for it is here. */
static void declare(Agraph_t *graph, int kind, const char *key, const char *value) {
    agattr(graph, kind, (char *)key, (char *)value);
}

static void set_inches(void *object, const char *key, double points) {
    char value[32];
    /* In whole thousandths, since printing has the locale's decimal point. */
    long thousandths = lround(points / 72 * 1000);
    snprintf(value, sizeof value, "%ld.%03ld", thousandths / 1000, thousandths % 1000);
    agset(object, (char *)key, value);
}

static void declare_all(Agraph_t *graph, unsigned seed) {
    char start[16];
    snprintf(start, sizeof start, "%u", seed % 1000000 + 1);
    declare(graph, AGRAPH, "start", start);
    declare(graph, AGRAPH, "mode", "major");
    /* Polishing follows: the last percent of stress would be spent for nothing. */
    declare(graph, AGRAPH, "epsilon", "0.01");
    declare(graph, AGRAPH, "overlap", "true");
    declare(graph, AGRAPH, "splines", "");
    declare(graph, AGRAPH, "pack", "true");
    declare(graph, AGNODE, "label", "");
    declare(graph, AGNODE, "shape", "box");
    declare(graph, AGNODE, "fixedsize", "true");
    declare(graph, AGNODE, "width", "0.1");
    declare(graph, AGNODE, "height", "0.1");
    declare(graph, AGEDGE, "len", "1");
}

static bool add_nodes(Agnode_t **nodes, Agraph_t *graph, const en_web *web) {
    for (size_t i = 0; i < web->node_count; i++) {
        char name[32];
        snprintf(name, sizeof name, "n%zu", i);
        nodes[i] = agnode(graph, name, 1);
        if (!nodes[i])
            return false;
        set_inches(nodes[i], "width", web->width[i]);
        set_inches(nodes[i], "height", web->height[i]);
    }
    return true;
}

/* Layers follow the relations, which have directions; else each pair is tied once. */
static bool add_edges(Agraph_t *graph, Agnode_t **nodes, const en_web *web,
                      const en_figure *figure) {
    for (size_t i = 0; web->rows && i < figure->edge_count; i++) {
        const en_mark_edge *edge = &figure->edges[i];
        if (edge->tail != edge->head &&
            !agedge(graph, nodes[edge->tail], nodes[edge->head], NULL, 1))
            return false;
    }
    for (size_t i = 0; !web->rows && i < web->tie_count; i++) {
        const en_tie *tie = &web->ties[i];
        Agedge_t *edge = agedge(graph, nodes[tie->ends[0]], nodes[tie->ends[1]], NULL, 1);
        if (!edge)
            return false;
        set_inches(edge, "len", tie->length);
    }
    return true;
}

static bool take_positions(en_point *at, Agnode_t **nodes, size_t count) {
    for (size_t i = 0; i < count; i++) {
        at[i] = (en_point){ND_coord(nodes[i]).x, -ND_coord(nodes[i]).y};
        if (!isfinite(at[i].x) || !isfinite(at[i].y))
            return false;
    }
    return true;
}

bool en_layout_graphviz(en_point *at, const en_web *web, const en_figure *figure,
                        unsigned seed) {
    const char *engine = engine_of(figure);
    bool done = false;
    agseterrf(say_nothing);
    GVC_t *context = context_for(engine);
    if (!context)
        return false;
    Agraph_t *graph = agopen((char *)"web", web->rows ? Agdirected : Agundirected, NULL);
    Agnode_t **nodes = calloc(web->node_count + 1, sizeof(Agnode_t *));
    if (graph && nodes) {
        declare_all(graph, seed);
        if (add_nodes(nodes, graph, web) && add_edges(graph, nodes, web, figure) &&
            gvLayout(context, graph, engine) == 0) {
            done = take_positions(at, nodes, web->node_count);
            gvFreeLayout(context, graph);
        }
    }
    free(nodes);
    if (graph)
        agclose(graph);
    return done;
}
