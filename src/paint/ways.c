/* SPDX-License-Identifier: MIT */
#include "paint/ways.h"

#include "paint/chance.h"

#include <math.h>
#include <stdlib.h>

enum { FAR = 10 };

/* A member that a way has reached, and how far that is. */
typedef struct stop {
    double length;
    size_t rank;
} stop;

/* What a search needs: stops to go on from, a heap with the nearest first. */
typedef struct search {
    stop *heap;
    size_t count;
    double *way; /* by rank */
} search;

static void push(search *s, stop next) {
    size_t at = s->count++;
    for (; at > 0 && next.length < s->heap[(at - 1) / 2].length; at = (at - 1) / 2)
        s->heap[at] = s->heap[(at - 1) / 2];
    s->heap[at] = next;
}

static stop pop(search *s) {
    stop first = s->heap[0], last = s->heap[--s->count];
    size_t at = 0;
    for (size_t child = 1; child < s->count; child = 2 * at + 1) {
        child += child + 1 < s->count && s->heap[child + 1].length < s->heap[child].length;
        if (last.length <= s->heap[child].length)
            break;
        s->heap[at] = s->heap[child];
        at = child;
    }
    s->heap[at] = last;
    return first;
}

/* Dijkstra 1959. A member may wait in the heap once for each tie: its nearest stop counts. */
static void run(search *s, const en_web *web, const en_ways *ways, size_t source) {
    s->way[source] = 0;
    push(s, (stop){0, source});
    while (s->count) {
        stop here = pop(s);
        size_t node = ways->members[here.rank];
        if (here.length > s->way[here.rank])
            continue;
        for (size_t k = 0; k < en_web_degree(web, node); k++) {
            size_t next = web->rank[en_web_neighbour(web, node, k)];
            double length = here.length + web->ties[web->tied[web->first[node] + k]].length;
            if (length < s->way[next]) {
                s->way[next] = length;
                push(s, (stop){length, next});
            }
        }
    }
}

/* Take the next pivot, and answer the rank of the member that is then farthest from all. */
static size_t add_pivot(en_ways *out, search *s, const en_web *web, size_t pivot, size_t most,
                        float *least) {
    size_t k = out->pivot_count++, farthest = 0;
    out->pivots[k] = pivot;
    for (size_t i = 0; i < out->member_count; i++)
        s->way[i] = INFINITY;
    run(s, web, out, pivot);
    for (size_t i = 0; i < out->member_count; i++) {
        float way = (float)s->way[i];
        out->lengths[i * most + k] = way;
        if (k == 0 || way < least[i]) {
            least[i] = way;
            out->nearest[i] = k;
        }
        if (least[i] > least[farthest])
            farthest = i;
    }
    return farthest;
}

bool en_ways_find(en_ways *out, const en_web *web, size_t component, size_t most,
                  unsigned seed) {
    en_chance chance = {seed};
    size_t count = en_web_members(web, component), ends = 1;
    *out =
        (en_ways){.members = web->member + web->first_member[component], .member_count = count};
    for (size_t i = 0; i < count; i++)
        ends += en_web_degree(web, out->members[i]);
    most = count < most ? count : most;
    search s = {.heap = calloc(ends, sizeof(stop)), .way = calloc(count + 1, sizeof(double))};
    float *least = calloc(count + 1, sizeof *least);
    out->pivots = calloc(most + 1, sizeof(size_t));
    out->lengths = calloc(count * most + 1, sizeof(float));
    out->nearest = calloc(count + 1, sizeof(size_t));
    bool done = out->pivots && out->lengths && out->nearest && s.heap && s.way && least;
    size_t next = en_chance_below(&chance, count);
    while (done && out->pivot_count < most) {
        size_t farthest = add_pivot(out, &s, web, next, most, least);
        bool far = most == count || out->pivot_count < FAR;
        next = far ? farthest : en_chance_below(&chance, count);
    }
    free(least);
    free(s.heap);
    free(s.way);
    if (!done)
        en_ways_clear(out);
    return done;
}

void en_ways_clear(en_ways *ways) {
    free(ways->pivots);
    free(ways->lengths);
    free(ways->nearest);
    *ways = (en_ways){0};
}
