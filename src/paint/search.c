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

/* How long a layout is polished: steps a node, or so many million looks. */
typedef struct effort {
    size_t steps;
    double looks;
} effort;

/*
 * How much is tried: few layouts, polished long and from hot, gain more than many that are
 * polished in short, wherever they start.
 */
typedef struct plan {
    size_t starts; /* layouts */
    effort start;
    size_t finals; /* of these so many again, cooler, labels and all */
    effort final;
    size_t rounds; /* of placing labels to judge by */
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

/* Beyond so many, drawings are not judged: one is made, and polished. */
enum { JUDGED_NODES = 400 };

/* Beyond so many, less is tried. */
enum { SOME_NODES = 150 };

/* Beyond so many, a short polish changes nothing that is seen. */
enum { SHORT_NODES = 2000 };

/* Beyond so many, Graphviz takes seconds for what our own layout does as well. */
enum { NEATO_NODES = 120 };

static plan plan_for(const en_figure *figure) {
    size_t starts = least_of(4, figure->node_count); /* few nodes have few layouts */
    if (figure->quality == EN_FAST)
        return (plan){1, {0}, 1, {figure->node_count > SHORT_NODES ? 0 : 15, 2}, 1};
    if (figure->node_count > JUDGED_NODES)
        return (plan){1, {0}, 1, {60, figure->quality == EN_BEST ? 500 : 50}, 1};
    if (figure->quality == EN_BEST)
        return (plan){4 * starts, {4000, 200}, 6, {4000, 200}, 12};
    if (figure->node_count > SOME_NODES)
        return (plan){2, {1200, 50}, 1, {1600, 50}, 2};
    return (plan){starts, {1200, 50}, 2, {1600, 50}, 6};
}

static en_polish polish_for(const quest *bench, effort how, double heat, size_t number) {
    return (en_polish){.steps = how.steps * bench->desk->web->node_count,
                       .looks = (size_t)(how.looks * 1e6),
                       .heat = heat,
                       .seed = bench->desk->figure->seed * 97 + (unsigned)number};
}

/* A page is better filled than a distance kept, but where there is little to see but distances.
 */
static double stretch_for(const en_web *web) {
    return web->rows ? 3 : web->node_count > JUDGED_NODES ? 1 : 1.5;
}

static en_status lay_out(en_point *at, const quest *bench, size_t number, en_error *err) {
    const en_figure *figure = bench->desk->figure;
    unsigned seed = figure->seed * 97 + (unsigned)number;
    en_status status = EN_OK;
    if (bench->desk->web->rings)
        return en_layout_radial(at, bench->desk->web, seed, err);
    if (bench->own)
        status = en_layout_own(at, bench->desk->web, seed, err);
    else if (!en_layout_graphviz(at, bench->desk->web, figure, seed))
        status = en_fail(err, EN_SYSTEM, "Graphviz has no layout for this network");
    if (!status)
        en_fit(at, bench->desk->web, stretch_for(bench->desk->web));
    return status;
}

/* A layout, polished unless it scores better as it is. */
static bool start_job(void *answer, size_t number, const void *state) {
    const quest *bench = state;
    en_desk *desk = bench->desk;
    double *score = answer, polished_score;
    en_point *at = (en_point *)(score + 1);
    size_t bytes = desk->web->node_count * sizeof *at;
    en_polish how = polish_for(bench, bench->plan.start, 12, number);
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
    en_polish how = polish_for(bench, bench->plan.final, 4, number);
    how.labels = true;
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
    if (bench->plan.final.steps) {
        en_crew_run(finals, done, &crew);
        if (rank(last, finals, done, crew.count, bench->size))
            best = finals + last[0] * bench->size;
    }
    memcpy(at, best + sizeof(double), bench->desk->web->node_count * sizeof *at);
    return EN_OK;
}

/* One layout, in this process if it has made none yet, and a short polish. */
static en_status search_once(en_point *at, quest *bench, en_error *err) {
    en_desk *desk = bench->desk;
    en_status status = EN_OK;
    bool here = bench->own || en_layout_fresh();
    if (!here || lay_out(at, bench, 0, NULL)) {
        char *answer = en_arena_alloc(desk->figure->arena, 1, bench->size);
        size_t ranks[1];
        bool done[1];
        if (!answer)
            return en_fail_memory(err);
        if (!run_starts(ranks, answer, done, bench))
            return en_fail(err, EN_SYSTEM, "no layout could be made");
        memcpy(at, answer + sizeof(double), desk->web->node_count * sizeof *at);
    }
    en_polish how = polish_for(bench, bench->plan.final, 1, 0);
    how.rough = desk->figure->node_count > JUDGED_NODES;
    how.labels = !how.rough;
    if (how.steps)
        status = en_polish_run(at, desk->web, how, err);
    return status;
}

static bool is_ours(const en_figure *figure) {
    if (figure->layout == EN_LAYOUT_RADIAL)
        return true;
    bool any = figure->layout == EN_LAYOUT_AUTO || figure->layout == EN_LAYOUT_STRESS;
    return any && figure->node_count > NEATO_NODES;
}

en_status en_search_run(en_point *at, en_desk *desk, en_error *err) {
    const en_figure *figure = desk->figure;
    quest bench = {.desk = desk,
                   .plan = plan_for(figure),
                   .own = is_ours(figure),
                   .size = sizeof(double) + desk->web->node_count * sizeof *at};
    bool once = figure->quality == EN_FAST || figure->node_count > JUDGED_NODES;
    return once ? search_once(at, &bench, err) : search(at, &bench, err);
}
