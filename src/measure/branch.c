/* SPDX-License-Identifier: MIT */
/*
 * The frustration index exactly, by branch and bound in the manner of Russian dolls
 * (Verfaillie, Lemaitre and Schiex 1996): vertices get an order, and the problem is solved for
 * the last one, the last two, and so on up to all. What the last ones cannot do without among
 * themselves is a bound for all divisions of more: added to what is frustrated among those that
 * have a side, and to the fewest ties between these and each of the others that either of its
 * sides frustrates. The three are of different ties, so none is counted twice.
 */
#include "measure/frustration.h"

#include <stdlib.h>
#include <string.h>

typedef struct branch {
    const en_signs *signs;
    uint32_t *order, *place; /* vertices as they get a side, and where each stands there */
    int32_t *held, *pull;    /* of each vertex: its ties to those with a side, and how many more
                                of them ask for 1 than for -1 */
    size_t *least;           /* of each place, what the vertices from there on frustrate */
    int8_t *side, *best;     /* by vertex */
    size_t root;             /* the place of the first, whose side does not matter */
    size_t fewest, goal;     /* what BEST frustrates; where it may stop */
    size_t rest; /* what those without a side frustrate at least to those with one */
    double steps;
} branch;

static size_t cost(const branch *b, size_t v, int side) {
    return (size_t)(b->held[v] - side * b->pull[v]) / 2;
}

static size_t cheapest(const branch *b, size_t v) {
    return (size_t)(b->held[v] - abs(b->pull[v])) / 2;
}

/* Tell those that come after VERTEX that it has SIDE, or (HOW = -1) that it has no longer. */
static void tell(branch *b, size_t v, int side, int how) {
    const en_signs *s = b->signs;
    for (size_t h = s->start[v]; h < s->start[v + 1]; h++) {
        size_t u = s->halves[h].to;
        if (b->place[u] < b->place[v])
            continue;
        b->rest -= cheapest(b, u);
        b->held[u] += how;
        b->pull[u] += how * side * s->ties[s->halves[h].tie].sign;
        b->rest += cheapest(b, u);
    }
    b->steps -= (double)(s->start[v + 1] - s->start[v]);
}

static void search(branch *b, size_t at, size_t so_far);

static void try_side(branch *b, size_t at, size_t so_far, int side) {
    size_t v = b->order[at];
    so_far += cost(b, v, side);
    b->rest -= cheapest(b, v);
    tell(b, v, side, 1);
    b->side[v] = (int8_t)side;
    if (so_far + b->rest + b->least[at + 1] < b->fewest)
        search(b, at + 1, so_far);
    tell(b, v, side, -1);
    b->rest += cheapest(b, v);
}

/* Vertices before place AT have a side, which frustrates SO_FAR ties among them. */
static void search(branch *b, size_t at, size_t so_far) {
    if (at == b->signs->size) {
        b->fewest = so_far;
        memcpy(b->best, b->side, b->signs->size * sizeof *b->best);
        return;
    }
    size_t v = b->order[at];
    int first = b->pull[v] < 0 ? -1 : 1;
    try_side(b, at, so_far, first);
    if (b->fewest > b->goal && b->steps > 0 && at > b->root)
        try_side(b, at, so_far, -first);
}

/*
 * Who is tied most closely to those that come after comes last: the densest part is solved
 * first, and the rest hangs on it.
 */
static void arrange(branch *b) {
    const en_signs *s = b->signs;
    for (size_t v = 0; v < s->size; v++)
        b->place[v] = UINT32_MAX;
    for (size_t at = s->size; at-- > 0;) {
        size_t next = s->size;
        for (size_t v = 0; v < s->size; v++)
            if (b->place[v] == UINT32_MAX &&
                (next == s->size || b->held[v] > b->held[next] ||
                 (b->held[v] == b->held[next] &&
                  en_signs_degree(s, v) > en_signs_degree(s, next))))
                next = v;
        b->order[at] = (uint32_t)next;
        b->place[next] = (uint32_t)at;
        for (size_t h = s->start[next]; h < s->start[next + 1]; h++)
            b->held[s->halves[h].to]++;
    }
    memset(b->held, 0, s->size * sizeof *b->held);
}

/* How many ties of the vertex at place AT to later ones SIDE frustrates. */
static size_t frustrated_from(const branch *b, const int8_t *side, size_t at) {
    const en_signs *s = b->signs;
    size_t v = b->order[at], count = 0;
    for (size_t h = s->start[v]; h < s->start[v + 1]; h++)
        count += b->place[s->halves[h].to] > at && en_frustrated(s, side, s->halves[h].tie);
    return count;
}

/* Add the vertex at place AT to those that are solved; false where steps do not suffice. */
static bool solve(branch *b, size_t at, const int8_t *known, size_t known_count) {
    size_t v = b->order[at];
    b->best[v] = 1;
    size_t one = frustrated_from(b, b->best, at);
    b->best[v] = -1;
    size_t other = frustrated_from(b, b->best, at);
    b->best[v] = one <= other ? 1 : -1;
    b->root = at;
    b->goal = b->least[at + 1];
    b->fewest = b->goal + (one <= other ? one : other);
    if (known_count < b->fewest) {
        memcpy(b->best, known, b->signs->size * sizeof *known);
        b->fewest = known_count;
    }
    if (b->fewest > b->goal)
        search(b, at, 0);
    b->least[at] = b->fewest;
    return b->steps > 0 || b->fewest == b->goal;
}

static void solve_all(branch *b, int8_t *side, size_t *lower) {
    size_t known = 0, at = b->signs->size;
    while (at > 0) {
        known += frustrated_from(b, side, at - 1);
        if (!solve(b, at - 1, side, known))
            break;
        at--;
    }
    if (b->least[at] > *lower)
        *lower = b->least[at];
    if (at == 0)
        memcpy(side, b->best, b->signs->size * sizeof *side);
}

en_status en_branch_and_bound(int8_t *side, size_t *lower, const en_signs *signs, double *steps,
                              en_error *err) {
    size_t n = signs->size;
    branch b = {.signs = signs, .steps = *steps};
    b.order = calloc(2 * n + 1, sizeof *b.order);
    b.held = calloc(2 * n + 1, sizeof *b.held);
    b.least = calloc(n + 1, sizeof *b.least);
    b.side = calloc(2 * n + 1, sizeof *b.side);
    en_status status = b.order && b.held && b.least && b.side ? EN_OK : en_fail_memory(err);
    if (!status) {
        b.place = b.order + n;
        b.pull = b.held + n;
        b.best = b.side + n;
        arrange(&b);
        solve_all(&b, side, lower);
        *steps = b.steps;
    }
    free(b.order);
    free(b.held);
    free(b.least);
    free(b.side);
    return status;
}
