/* SPDX-License-Identifier: MIT */
#include "paint/fit.h"

#include "paint/geometry.h"

#include <math.h>
#include <stdlib.h>

/* A component to be packed: its box, and where that is to stand. */
typedef struct parcel {
    size_t component;
    double width, height;
    en_point corner; /* of its box: now, then where it is put */
    en_point put;
} parcel;

static en_point turned(en_point p, double cosine, double sine) {
    return (en_point){p.x * cosine - p.y * sine, p.x * sine + p.y * cosine};
}

/* How far the box of a component, turned, is from the proportions wanted. */
static double misfit(const en_point *at, const en_web *web, size_t component, double angle,
                     double aspect) {
    en_box box = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    double cosine = cos(angle), sine = sin(angle);
    for (size_t i = 0; i < web->node_count; i++)
        if (web->component[i] == component) {
            en_point p = turned(at[i], cosine, sine);
            box = en_box_union(box, (en_box){p.x, p.y, p.x, p.y});
        }
    return fabs(log((box.x1 - box.x0 + 1) / (box.y1 - box.y0 + 1) / aspect));
}

static void turn_component(en_point *at, const en_web *web, size_t component, double aspect) {
    enum { ANGLES = 36 };
    double best = INFINITY, angle = 0;
    for (int i = 0; i < ANGLES; i++) {
        double a = EN_PI * i / ANGLES, here = misfit(at, web, component, a, aspect);
        if (here < best - 1e-9) {
            best = here;
            angle = a;
        }
    }
    for (size_t i = 0; i < web->node_count; i++)
        if (web->component[i] == component)
            at[i] = turned(at[i], cos(angle), sin(angle));
}

static void measure_parcels(parcel *parcels, const en_point *at, const en_web *web) {
    static const double gap = 16;
    for (size_t c = 0; c < web->component_count; c++)
        parcels[c] = (parcel){.component = c, .corner = {INFINITY, INFINITY}};
    for (int far = 0; far < 2; far++)
        for (size_t i = 0; i < web->node_count; i++) {
            parcel *p = &parcels[web->component[i]];
            double x = web->width[i] / 2 + gap / 2, y = web->height[i] / 2 + gap / 2;
            if (far) {
                p->width = fmax(p->width, at[i].x + x - p->corner.x);
                p->height = fmax(p->height, at[i].y + y - p->corner.y);
            } else {
                p->corner.x = fmin(p->corner.x, at[i].x - x);
                p->corner.y = fmin(p->corner.y, at[i].y - y);
            }
        }
}

static int highest_first(const void *a, const void *b) {
    const parcel *one = a, *other = b;
    if (one->height != other->height)
        return one->height > other->height ? -1 : 1;
    return one->component < other->component ? -1 : one->component > other->component;
}

/* Put parcels on shelves as wide as ROOM; answers how much of the field all of it takes. */
static double shelve(parcel *parcels, size_t count, double room, const en_box *field) {
    double x = 0, y = 0, shelf = 0, widest = 0;
    for (size_t i = 0; i < count; i++) {
        parcel *p = &parcels[i];
        if (x > 0 && x + p->width > room) {
            y += shelf;
            x = shelf = 0;
        }
        p->put = (en_point){x, y + fmax(0, shelf - p->height) / 2};
        x += p->width;
        shelf = fmax(shelf, p->height);
        widest = fmax(widest, x);
    }
    return fmax(widest / (field->x1 - field->x0 + 1),
                (y + shelf) / (field->y1 - field->y0 + 1));
}

/* The width of shelves that makes the whole as large as the field allows. */
static double best_room(parcel *parcels, size_t count, const en_box *field) {
    enum { TRIALS = 40 };
    double widest = 0, all = 0, best = INFINITY, room = 0;
    for (size_t i = 0; i < count; i++) {
        widest = fmax(widest, parcels[i].width);
        all += parcels[i].width;
    }
    for (int i = 0; i <= TRIALS; i++) {
        double try = widest + (all - widest) * i / TRIALS;
        double taken = shelve(parcels, count, try + 1e-6, field);
        if (taken < best - 1e-9) {
            best = taken;
            room = try + 1e-6;
        }
    }
    return room;
}

static void pack(en_point *at, parcel *parcels, const en_web *web) {
    measure_parcels(parcels, at, web);
    qsort(parcels, web->component_count, sizeof *parcels, highest_first);
    double room = best_room(parcels, web->component_count, &web->field);
    shelve(parcels, web->component_count, room, &web->field);
    for (size_t c = 0; c < web->component_count; c++)
        for (size_t i = 0; i < web->node_count; i++)
            if (web->component[i] == parcels[c].component) {
                at[i].x += parcels[c].put.x - parcels[c].corner.x;
                at[i].y += parcels[c].put.y - parcels[c].corner.y;
            }
}

void en_fit_stretch(en_point *at, const en_web *web, double stretch) {
    /* Few nodes are not torn apart to fill a page, but many ties need what room there is. */
    double most = fmax(2, (double)web->tie_count / fmax((double)web->node_count, 1));
    en_box box = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (size_t i = 0; i < web->node_count; i++)
        box = en_box_union(box, (en_box){at[i].x, at[i].y, at[i].x, at[i].y});
    if (web->node_count == 0)
        return;
    const en_box *field = &web->field;
    double x = fmin(most, (field->x1 - field->x0) / fmax(box.x1 - box.x0, 1e-6));
    double y = fmin(most, (field->y1 - field->y0) / fmax(box.y1 - box.y0, 1e-6));
    x = fmin(x, y * stretch);
    y = fmin(y, x * stretch);
    en_point from = en_box_middle(&box), to = en_box_middle(field);
    for (size_t i = 0; i < web->node_count; i++)
        at[i] = (en_point){to.x + (at[i].x - from.x) * x, to.y + (at[i].y - from.y) * y};
}

en_status en_fit(en_point *at, const en_web *web, double stretch, en_error *err) {
    const en_box *field = &web->field;
    double aspect = fmax(field->x1 - field->x0, 1) / fmax(field->y1 - field->y0, 1);
    for (size_t c = 0; !web->rows && c < web->component_count; c++)
        turn_component(at, web, c, aspect);
    if (web->component_count > 1) {
        parcel *parcels = calloc(web->component_count, sizeof *parcels);
        if (!parcels)
            return en_fail_memory(err);
        pack(at, parcels, web);
        free(parcels);
    }
    en_fit_stretch(at, web, stretch);
    return EN_OK;
}
