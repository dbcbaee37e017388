/* SPDX-License-Identifier: MIT */
#include "paint/search.h"

#include "base/words.h"
#include "paint/crew.h"
#include "paint/fit.h"
#include "paint/layout.h"
#include "paint/polish.h"

#include <math.h>
#include <string.h>
#include <unistd.h>

/* How much is tried. A step takes time in proportion to nodes and ties together. */
typedef struct plan {
    size_t starts, start_steps; /* layouts, and how long each is polished */
    size_t finals, final_steps; /* of these so many again, labels and all */
    size_t rounds;              /* of placing labels to judge by */
} plan;

/* What jobs share, and which kind of job it is. */
typedef struct quest {
    en_desk *desk;
    plan plan;
    bool own;         /* layouts of our own */
    const char *from; /* finals: the answers to go on from, in the order of ranks */
    const size_t *ranks;
    size_t size; /* of an answer: a score, then positions */
} quest;

enum { LAYOUT_SECONDS = 6, JOB_SECONDS = 60 };

static size_t least_of(size_t a, size_t b) { return a < b ? a : b; }

/* What a step touches: nodes and ties, once for the node that moves and once for each tie. */
static double touches_of(const en_web *web) {
    double nodes = (double)web->node_count, ties = (double)web->tie_count;
    return (nodes + ties) * (1 + 2 * ties / fmax(nodes, 1));
}

/* How many polishes of STEPS a node so many million touches allow. */
static size_t runs_for(const en_web *web, size_t steps, double millions) {
    return (size_t)(millions * 1e6 / ((double)(steps * web->node_count) * touches_of(web) + 1));
}

/* STEPS a node for each of RUNS polishes, or as many as so many million touches allow. */
static size_t steps_for(const en_web *web, size_t steps, size_t runs, double millions) {
    size_t most = (size_t)(millions * 1e6 / (touches_of(web) * (double)runs));
    /* Too few to change anything for the better would leave a layout worse than none. */
    return most < 15 * web->node_count ? 0 : least_of(steps * web->node_count, most);
}

static plan plan_for(const en_figure *figure, const en_web *web) {
    enum { SOME = 60, MANY = 130, FINALS = 4, STEPS = 80, FINAL_STEPS = 2400 };
    size_t count = figure->node_count;
    size_t starts = count <= SOME ? 16 : count <= MANY ? 12 : 4;
    starts = least_of(starts, 4 * count); /* few nodes have few layouts */
    size_t finals = runs_for(web, FINAL_STEPS, 100);
    finals = finals < 2 ? 2 : least_of(finals, FINALS);
    if (figure->quality == EN_FAST)
        return (plan){1, 0, 1, steps_for(web, 15, 1, 6), 1};
    if (figure->quality == EN_BEST)
        return (plan){3 * starts, steps_for(web, (size_t)2 * STEPS, 3 * starts, 800),
                      3 * finals, steps_for(web, (size_t)4 * FINAL_STEPS, 3 * finals, 1500),
                      12};
    return (plan){starts, steps_for(web, STEPS, starts, 160), finals,
                  steps_for(web, FINAL_STEPS, finals, 300), 6};
}

static double stretch_for(const en_web *web) { return web->rows ? 3 : 1.5; }

static en_status lay_out(en_point *at, const quest *bench, size_t number, en_error *err) {
    const en_figure *figure = bench->desk->figure;
    unsigned seed = figure->seed * 97 + (unsigned)number;
    if (bench->own)
        en_layout_own(at, bench->desk->web, seed);
    else if (!en_layout_graphviz(at, bench->desk->web, figure, seed))
        return en_fail(err, EN_SYSTEM, "Graphviz has no layout for this network");
    return en_fit(at, bench->desk->web, stretch_for(bench->desk->web), err);
}

/* A layout, polished unless it scores better as it is. */
static bool start_job(void *answer, size_t number, const void *state) {
    const quest *bench = state;
    en_desk *desk = bench->desk;
    double *score = answer, polished_score;
    en_point *at = (en_point *)(score + 1);
    size_t bytes = desk->web->node_count * sizeof *at;
    unsigned seed = desk->figure->seed * 97 + (unsigned)number;
    en_polish how = {bench->plan.start_steps, 3, seed, false};
    /* In a child: a layout that hangs ends it, and only that is in a hurry. */
    if (!bench->own)
        alarm(LAYOUT_SECONDS);
    if (lay_out(at, bench, number, NULL))
        return false;
    if (!bench->own)
        alarm(JOB_SECONDS);
    if (en_desk_judge(score, desk, at, bench->plan.rounds, NULL))
        return false;
    en_point *polished = EN_NEW(desk->figure->arena, en_point, desk->web->node_count + 1);
    if (!how.steps || !polished)
        return true;
    memcpy(polished, at, bytes);
    if (en_polish_run(polished, desk->web, how, NULL) ||
        en_desk_judge(&polished_score, desk, polished, bench->plan.rounds, NULL))
        return true;
    if (polished_score < *score) {
        *score = polished_score;
        memcpy(at, polished, bytes);
    }
    return true;
}

static bool final_job(void *answer, size_t number, const void *state) {
    const quest *bench = state;
    en_desk *desk = bench->desk;
    const char *from = bench->from + bench->ranks[number] * bench->size;
    double *score = answer, polished_score;
    en_point *at = (en_point *)(score + 1);
    en_polish how = {bench->plan.final_steps, 7, desk->figure->seed + (unsigned)number, true};
    desk->bends = true;
    memcpy(answer, from, bench->size);
    if (en_polish_run(at, desk->web, how, NULL) ||
        en_desk_judge(&polished_score, desk, at, 2 * bench->plan.rounds, NULL))
        return false;
    if (polished_score < *score)
        *score = polished_score;
    else
        memcpy(answer, from, bench->size);
    return true;
}

static double score_of(const char *answers, size_t number, size_t size) {
    double score;
    memcpy(&score, answers + number * size, sizeof score);
    return score;
}

/* Which answers there are, the best first; answers how many. */
static size_t rank(size_t *ranks, const char *answers, const bool *done, size_t count,
                   size_t size) {
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (!done[i] || !isfinite(score_of(answers, i, size)))
            continue;
        size_t at = found++;
        for (; at > 0 && score_of(answers, i, size) < score_of(answers, ranks[at - 1], size);
             at--)
            ranks[at] = ranks[at - 1];
        ranks[at] = i;
    }
    return found;
}

static void remark(en_figure *figure) {
    static const en_words words =
        EN_WORDS("Graphviz n’a pas répondu\u00a0: la disposition est celle d’entente.",
                 "Graphviz gave no layout: entente's own stands in.");
    figure->remark = en_say(words, en_lang_find(figure->lang ? figure->lang : ""));
}

/* Layouts from all starts, ranked; our own where Graphviz gives none. */
static size_t run_starts(size_t *ranks, char *answers, bool *done, quest *bench) {
    en_crew crew = {start_job, bench, bench->plan.starts, bench->size};
    en_crew_run(answers, done, &crew);
    size_t found = rank(ranks, answers, done, crew.count, bench->size);
    if (found)
        return found;
    remark(bench->desk->figure);
    bench->own = true;
    en_crew_run(answers, done, &crew);
    found = rank(ranks, answers, done, crew.count, bench->size);
    if (!found && start_job(answers, 0, bench)) /* no child could be had */
        ranks[found++] = 0;
    return found;
}

static en_status search(en_point *at, quest *bench, en_error *err) {
    en_arena *arena = bench->desk->figure->arena;
    size_t most = bench->plan.starts + bench->plan.finals;
    char *answers = en_arena_alloc(arena, bench->plan.starts, bench->size);
    char *finals = en_arena_alloc(arena, bench->plan.finals, bench->size);
    size_t *ranks = EN_NEW(arena, size_t, most), *last = EN_NEW(arena, size_t, most);
    bool *done = EN_NEW(arena, bool, most);
    if (!answers || !finals || !ranks || !last || !done)
        return en_fail_memory(err);
    size_t found = run_starts(ranks, answers, done, bench);
    if (!found)
        return en_fail(err, EN_SYSTEM, "no layout could be made");
    bench->from = answers;
    bench->ranks = ranks;
    en_crew crew = {final_job, bench, least_of(found, bench->plan.finals), bench->size};
    const char *best = answers + ranks[0] * bench->size;
    if (bench->plan.final_steps) {
        en_crew_run(finals, done, &crew);
        if (rank(last, finals, done, crew.count, bench->size))
            best = finals + last[0] * bench->size;
    }
    memcpy(at, best + sizeof(double), bench->desk->web->node_count * sizeof *at);
    return EN_OK;
}

/* One layout, in this process if it has made none yet, and a short polish. */
static en_status search_fast(en_point *at, quest *bench, en_error *err) {
    en_desk *desk = bench->desk;
    en_status status = EN_OK;
    if (!en_layout_fresh() || lay_out(at, bench, 0, NULL)) {
        char *answer = en_arena_alloc(desk->figure->arena, 1, bench->size);
        size_t ranks[1];
        bool done[1];
        if (!answer)
            return en_fail_memory(err);
        if (!run_starts(ranks, answer, done, bench))
            return en_fail(err, EN_SYSTEM, "no layout could be made");
        memcpy(at, answer + sizeof(double), desk->web->node_count * sizeof *at);
    }
    en_polish how = {bench->plan.final_steps, 1, desk->figure->seed, true};
    if (how.steps)
        status = en_polish_run(at, desk->web, how, err);
    return status;
}

en_status en_search_run(en_point *at, en_desk *desk, en_error *err) {
    quest bench = {.desk = desk,
                   .plan = plan_for(desk->figure, desk->web),
                   .size = sizeof(double) + desk->web->node_count * sizeof *at};
    return desk->figure->quality == EN_FAST ? search_fast(at, &bench, err)
                                            : search(at, &bench, err);
}
