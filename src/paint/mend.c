/* SPDX-License-Identifier: MIT */
#include "paint/mend.h"

#include "paint/polish.h"

#include <math.h>
#include <string.h>

enum { TRIES = 12, TRIES_OVER = 30, PATIENCE = 3, FEW_UNDER = 6 };

static bool has_overlaps(const en_desk *desk) { return desk->over > 0; }

/* What is dense has edges under labels wherever these stand. */
static bool is_wanted(const en_desk *desk) {
    bool few = desk->under > 0 && desk->under <= FEW_UNDER;
    return has_overlaps(desk) || (few && desk->figure->quality != EN_FAST);
}

static double stretched(double y, const en_box *frame, double share) {
    return frame->y0 + (y - frame->y0) * share;
}

/* A higher page, with everything on it where it was, in proportion. */
static void grow(en_desk *desk, en_point *at) {
    static const double share = 1.06;
    en_web *web = desk->web;
    en_box *frame = &desk->figure->frame;
    for (size_t i = 0; i < web->node_count; i++)
        at[i].y = stretched(at[i].y, frame, share);
    for (size_t c = 0; c < web->component_count && !web->rows; c++) {
        web->plot[c].y0 = stretched(web->plot[c].y0, frame, share);
        web->plot[c].y1 = stretched(web->plot[c].y1, frame, share);
    }
    frame->y1 = stretched(frame->y1, frame, share);
    en_web_set_fields(web, desk->figure);
}

static en_status polish(en_point *at, const en_desk *desk, unsigned number, en_error *err) {
    static const double heat = 1;
    enum { STEPS = 60, LOOKS = 4000000 };
    const en_polish how = {.steps = STEPS * desk->web->node_count,
                           .looks = LOOKS,
                           .heat = heat,
                           .seed = desk->figure->seed + number,
                           .labels = true};
    return en_polish_run(at, desk->web, how, err);
}

en_status en_mend(en_desk *desk, en_point *at, size_t rounds, en_error *err) {
    size_t bytes = desk->web->node_count * sizeof *at, failed = 0;
    en_point *trial =
        en_arena_alloc(desk->figure->arena, desk->web->node_count + 1, sizeof *at);
    double best, score;
    if (!trial)
        return en_fail_memory(err);
    if (desk->placing.thinned)
        return EN_OK;
    en_status status = en_desk_judge(&best, desk, at, rounds, err);
    bool wanted = is_wanted(desk), overlaps = has_overlaps(desk);
    for (unsigned i = 0; i < (overlaps ? TRIES_OVER : TRIES) && wanted && !status; i++) {
        if (overlaps && failed++ >= PATIENCE && !desk->web->rings) {
            grow(desk, at);
            failed = 0;
            best = INFINITY;
        }
        memcpy(trial, at, bytes);
        status = polish(trial, desk, i, err);
        if (!status)
            status = en_desk_judge(&score, desk, trial, rounds, err);
        if (status || score >= best)
            continue;
        best = score;
        memcpy(at, trial, bytes);
        wanted = is_wanted(desk);
        overlaps = has_overlaps(desk);
    }
    return status ? status : en_desk_draw(desk, at, rounds, err);
}
