/* SPDX-License-Identifier: MIT */
/*
 * PN centrality (Everett and Borgatti 2014): with P the matrix of positive ties, N that of
 * negative ones and A = P - 2N, the solution of (I - A / (2n - 2)) x = 1. An entity has 1, and
 * a share of what each ally has, less twice that share of what each rival has. Signed ties
 * (network/signs.h), each counting once and both ways; not normalised, without a maximum.
 *
 * No eigenvalue of A is beyond 2n - 2 in size, and of three or more entities none reaches it
 * from below, so that the matrix is positive definite: conjugate gradients find the solution in
 * some dozens of rounds, and its residual is looked at. Of two entities that are rivals it is
 * singular, and the measure undefined; of one alone it is 1. Time: ties times rounds.
 */
#include "measure/measure.h"
#include "network/signs.h"

#include <math.h>
#include <stdlib.h>

/* OUT = (I - A / (2n - 2)) x */
static void apply(double *out, const en_signs *s, const double *x) {
    double share = s->size > 1 ? 1 / (2 * (double)s->size - 2) : 0;
    for (size_t v = 0; v < s->size; v++) {
        double sum = 0;
        for (size_t h = s->start[v]; h < s->start[v + 1]; h++) {
            const en_half *half = &s->halves[h];
            sum += s->ties[half->tie].sign > 0 ? x[half->to] : -2 * x[half->to];
        }
        out[v] = x[v] - share * sum;
    }
}

static double dot(const double *a, const double *b, size_t count) {
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += a[i] * b[i];
    return sum;
}

/* Put into R what is left of 1 at X; the largest of it. */
static double leave(double *r, const en_signs *s, const double *x) {
    double most = 0;
    apply(r, s, x);
    for (size_t i = 0; i < s->size; i++) {
        r[i] = 1 - r[i];
        most = fmax(most, fabs(r[i]));
    }
    return most;
}

/* Hestenes and Stiefel 1952. WORK has three times the room of X. */
static bool solve(double *x, double *work, const en_signs *s) {
    const double rounding = 1e-30, tolerance = 1e-10;
    const size_t most = 1000; /* rounds */
    size_t n = s->size;
    double *r = work, *p = work + n, *q = work + 2 * n;
    for (size_t i = 0; i < n; i++)
        x[i] = 1;
    leave(r, s, x);
    for (size_t i = 0; i < n; i++)
        p[i] = r[i];
    double left = dot(r, r, n);
    for (size_t round = 0; round < most && left > rounding * (double)n; round++) {
        apply(q, s, p);
        double step = left / dot(p, q, n);
        for (size_t i = 0; i < n; i++) {
            x[i] += step * p[i];
            r[i] -= step * q[i];
        }
        double before = left;
        left = dot(r, r, n);
        for (size_t i = 0; i < n; i++)
            p[i] = r[i] + left / before * p[i];
    }
    return leave(r, s, x) <= tolerance;
}

static en_status run(double *score, en_network *network, en_error *err) {
    const en_signs *s;
    en_status status = en_network_signs(&s, network, err);
    if (status)
        return status;
    double *work = calloc(3 * s->size + 1, sizeof *work);
    if (!work)
        return en_fail_memory(err);
    bool singular = s->size == 2 && s->negative;
    bool known = !singular && solve(score, work, s);
    free(work);
    if (!known && !singular)
        en_note(err, "pn: the computation does not settle on this network");
    for (size_t i = 0; i < s->size && !known; i++)
        score[i] = NAN;
    return EN_OK;
}

const en_measure en_measure_pn = {
    .name = "pn",
    .family = "spectral",
    .domain = EN_ON_STANCES,
    .reference = "Everett & Borgatti 2014",
    .label = EN_WORDS("centralité PN", "PN centrality"),
    .meaning =
        EN_WORDS("Au-dessus de 1, ses alliés l’emportent sur ses rivaux\u202f; au-dessous, "
                 "ses rivaux\u00a0: chacun compte selon ses propres alliés et rivaux.",
                 "Above 1 its allies outweigh its rivals, below it they do not: each "
                 "counts by its own allies and rivals."),
    .undefined =
        EN_WORDS("de deux entités seules et rivales, ou calcul qui ne se stabilise pas",
                 "of two entities alone that are rivals, or the computation does not "
                 "settle"),
    .on_request = true,
    .run = run,
};
