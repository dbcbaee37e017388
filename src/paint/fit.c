/* SPDX-License-Identifier: MIT */
#include "paint/fit.h"

#include "paint/geometry.h"

#include <math.h>

/* As long as ties should be, few nodes are drawn well. */
enum { FEW = 4 };

/* Nodes that go together: members of a component, or all there are. */
typedef struct group {
    const size_t *nodes; /* NULL: the first so many */
    size_t count;
} group;

static inline size_t member(const group *g, size_t i) { return g->nodes ? g->nodes[i] : i; }

static en_point turned(en_point p, double cosine, double sine) {
    return (en_point){p.x * cosine - p.y * sine, p.x * sine + p.y * cosine};
}

static en_box box_of(const en_point *at, const group *g, double angle) {
    en_box box = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    double cosine = cos(angle), sine = sin(angle);
    for (size_t i = 0; i < g->count; i++) {
        en_point p = turned(at[member(g, i)], cosine, sine);
        box = en_box_union(box, (en_box){p.x, p.y, p.x, p.y});
    }
    return box;
}

/* Turn a group so that the proportions of its box are most like ASPECT. */
static void turn_group(en_point *at, const group *g, double aspect) {
    enum { ANGLES = 36 };
    double least = INFINITY, best = 0;
    for (int i = 0; i < ANGLES; i++) {
        double angle = EN_PI * i / ANGLES;
        en_box box = box_of(at, g, angle);
        double skew = fabs(log((box.x1 - box.x0 + 1) / (box.y1 - box.y0 + 1) / aspect));
        if (skew < least - 1e-9) {
            least = skew;
            best = angle;
        }
    }
    for (size_t i = 0; i < g->count; i++)
        at[member(g, i)] = turned(at[member(g, i)], cos(best), sin(best));
}

/* Stretch a group to fill FIELD, MOST times at most. */
static void stretch_group(en_point *at, const group *g, const en_box *field, double most,
                          double stretch) {
    en_box box = box_of(at, g, 0);
    double x = fmin(most, (field->x1 - field->x0) / fmax(box.x1 - box.x0, 1e-6));
    double y = fmin(most, (field->y1 - field->y0) / fmax(box.y1 - box.y0, 1e-6));
    x = fmin(x, y * stretch);
    y = fmin(y, x * stretch);
    en_point from = en_box_middle(&box), to = en_box_middle(field);
    for (size_t i = 0; i < g->count; i++) {
        en_point *p = &at[member(g, i)];
        *p = (en_point){to.x + (p->x - from.x) * x, to.y + (p->y - from.y) * y};
    }
}

void en_fit(en_point *at, const en_web *web, double stretch) {
    /* Few nodes are not torn apart to fill a page, but many ties need what room there is. */
    double most = fmax(2, (double)web->tie_count / fmax((double)web->node_count, 1));
    const group all = {NULL, web->node_count};
    if (web->rows) {
        stretch_group(at, &all, &web->field, most, stretch);
        return;
    }
    for (size_t c = 0; c < web->component_count; c++) {
        const group g = {web->member + web->first_member[c], en_web_members(web, c)};
        const en_box *field = &web->fields[c];
        turn_group(at, &g, fmax(field->x1 - field->x0, 1) / fmax(field->y1 - field->y0, 1));
        stretch_group(at, &g, field, g.count < FEW ? 1 : most, stretch);
    }
}
