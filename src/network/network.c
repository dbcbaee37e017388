/* SPDX-License-Identifier: MIT */
#include "network/graph.h"

#include <stdlib.h>

typedef enum graph_name { ALL, TIES, ARCS, GRAPHS } graph_name;

/* What one graph of a network is made of. */
static const struct recipe {
    en_relation_test *test;
    bool directed;
} recipes[GRAPHS] = {
    [ALL] = {en_relation_any, false},
    [TIES] = {en_relation_channel, false},
    [ARCS] = {en_relation_channel, true},
};

typedef struct shelf {
    en_graph graph[GRAPHS];
    bool made[GRAPHS];
    en_kept *kept;
} shelf;

struct en_network {
    const en_view *view;
    double epsilon; /* of estimates; 0: none */
    shelf *shelf;   /* apart, since what is made on demand leaves a const network what it was */
};

en_status en_network_create(en_network **out, const en_view *view, en_error *err) {
    en_igraph_listen();
    en_network *network = calloc(1, sizeof *network);
    shelf *graphs = calloc(1, sizeof *graphs);
    *out = NULL;
    if (!network || !graphs) {
        free(network);
        free(graphs);
        return en_fail_memory(err);
    }
    *network = (en_network){.view = view, .shelf = graphs};
    *out = network;
    return EN_OK;
}

void en_network_destroy(en_network *network) {
    if (!network)
        return;
    for (graph_name name = 0; name < GRAPHS; name++)
        if (network->shelf->made[name])
            en_graph_destroy(&network->shelf->graph[name]);
    for (en_kept *kept = network->shelf->kept, *next; kept; kept = next) {
        next = kept->next;
        kept->destroy(kept);
    }
    free(network->shelf);
    free(network);
}

void en_network_keep(const en_network *network, en_kept *kept) {
    kept->next = network->shelf->kept;
    network->shelf->kept = kept;
}

en_kept *en_network_kept(const en_network *network, en_kept_end *destroy) {
    en_kept *kept = network->shelf->kept;
    while (kept && kept->destroy != destroy)
        kept = kept->next;
    return kept;
}

en_status en_network_keep_once(en_kept **out, const en_network *network, size_t size,
                               en_kept_end *destroy, en_kept_make *make, en_error *err) {
    *out = en_network_kept(network, destroy);
    if (*out)
        return EN_OK;
    en_kept *kept = calloc(1, size);
    if (!kept)
        return en_fail_memory(err);
    kept->destroy = destroy;
    en_status status = make(kept, network, err);
    if (status) {
        destroy(kept);
        return status;
    }
    en_network_keep(network, kept);
    *out = kept;
    return EN_OK;
}

static en_status make(en_graph *out, const en_view *view, const struct recipe *recipe,
                      en_error *err) {
    en_pairs pairs;
    en_status status = en_pairs_create(&pairs, view, recipe->test, recipe->directed, err);
    if (status)
        return status;
    status = en_graph_create(out, &pairs, view->entity_count, recipe->directed,
                             view->options.weight != EN_WEIGHT_ONE, err);
    en_pairs_destroy(&pairs);
    return status;
}

static en_status graph(const en_graph **out, const en_network *network, graph_name name,
                       en_error *err) {
    shelf *graphs = network->shelf;
    if (!graphs->made[name]) {
        en_status status = make(&graphs->graph[name], network->view, &recipes[name], err);
        if (status)
            return status;
        graphs->made[name] = true;
    }
    *out = &graphs->graph[name];
    return EN_OK;
}

en_status en_network_all(const en_graph **out, const en_network *network, en_error *err) {
    return graph(out, network, ALL, err);
}

en_status en_network_ties(const en_graph **out, const en_network *network, en_error *err) {
    return graph(out, network, TIES, err);
}

en_status en_network_arcs(const en_graph **out, const en_network *network, en_error *err) {
    return graph(out, network, ARCS, err);
}

en_status en_network_paths(const en_graph **out, const en_network *network, en_error *err) {
    return graph(out, network, en_network_directed(network) ? ARCS : TIES, err);
}

const en_view *en_network_view(const en_network *network) { return network->view; }
size_t en_network_size(const en_network *network) { return network->view->entity_count; }
bool en_network_directed(const en_network *network) { return network->view->options.directed; }
en_progress *en_network_progress(const en_network *network) {
    return network->view->options.progress;
}
size_t en_network_threads(const en_network *network) { return network->view->options.threads; }

size_t en_network_seed(const en_network *network) { return network->view->options.seed; }

void en_network_approximate(en_network *network, double epsilon) { network->epsilon = epsilon; }
double en_network_epsilon(const en_network *network) { return network->epsilon; }
