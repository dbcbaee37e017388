/* SPDX-License-Identifier: MIT */
#include "picture/style.h"

#include <math.h>
#include <string.h>

/*
 * Okabe and Ito's colours (2008), each with a dark outline of its hue: orange, sky blue and
 * yellow alone have less than 3:1 on white. Shapes tell kinds apart where colour does not.
 */
static const en_kind_style kinds[] = {
    {"company", "circle", "#0072b2", "#004a75", "#ffffff"},
    {"government", "house", "#56b4e9", "#1c5d87", "#1b2430"},
    {"country", "square", "#009e73", "#00593f", "#1b2430"},
    {"organisation", "hexagon", "#c9cfd6", "#4a5563", "#1b2430"},
    {"person", "triangle", "#3c4650", "#1b2430", "#ffffff"},
    {"programme", "box", "#e69f00", "#7a5200", "#1b2430"},
    {"product", "diamond", "#cc79a7", "#7a3b62", "#1b2430"},
    {"event", "septagon", "#ffffff", "#1b2430", "#1b2430"},
    {"place", "pentagon", "#bfe3d7", "#00593f", "#1b2430"},
    {"concept", "ellipse", "#f4f1ea", "#4a5563", "#1b2430"},
    {"group", "octagon", "#f0e442", "#6b6400", "#1b2430"},
};
static const en_kind_style plain = {"", "circle", "#ffffff", "#4a5563", "#1b2430"};

/* Style is what plain DOT knows, dash what SVG does. Sign shows in colour, dash and ends. */
static const en_manner_style manners[EN_MANNERS] = {
    {"ally", "#55626f", "solid", "", "",
     EN_WORDS("Entente, soutien, appartenance", "Alliance, support, membership")},
    {"rival", "#cc4400", "dashed", "4.4 2.4", "",
     EN_WORDS("Rivalité ou opposition", "Rivalry or opposition")},
    {"neutral", "#8a949e", "solid", "", "",
     EN_WORDS("Autre\u00a0: lieu, comparaison, citation",
              "Other: place, comparison, citation")},
    {"contest", "#8b2f7d", "dashed", "6 1.8 1.4 1.8", "?",
     EN_WORDS("Contestée\u00a0: affirmée et niée", "Contested: asserted and denied")},
    {"planned", "#55626f", "dashed", "1.8 1.5", "",
     EN_WORDS("Annoncée, pas encore faite", "Announced, not yet done")},
    {"past", "#6f7b87", "dotted", "0.01 2.6", "", EN_WORDS("Passée", "Past")},
};

static const double widths[EN_WIDTHS] = {.8, 1.35, 1.9, 2.5};

en_kind_style en_style_kind(const en_dossier *dossier, size_t kind) {
    if (kind == EN_NONE)
        return plain;
    const en_kind *own = &dossier->kinds[kind];
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].kind, own->id) == 0)
            return kinds[i];
    en_kind_style style = plain;
    if (own->shape)
        style.shape = own->shape;
    return style;
}

en_manner en_style_manner(const en_relation *r) {
    if (r->standing == EN_CONTESTED)
        return EN_CONTEST;
    if (r->past)
        return EN_PAST;
    if (r->sign < 0)
        return EN_RIVAL;
    if (r->planned)
        return EN_PLANNED;
    return r->sign > 0 ? EN_ALLY : EN_NEUTRAL;
}

const en_manner_style *en_style_of(en_manner manner) { return &manners[manner]; }

double en_style_width(size_t origins) {
    size_t step = origins < 1 ? 1 : origins > EN_WIDTHS ? EN_WIDTHS : origins;
    return widths[step - 1];
}

en_scale en_scale_make(const double *score, size_t count) {
    double least = INFINITY, most = -INFINITY;
    for (size_t i = 0; i < count; i++)
        if (!isnan(score[i])) {
            least = fmin(least, score[i]);
            most = fmax(most, score[i]);
        }
    /* The paper that 28 circles fill well serves for more by making each smaller. */
    double crowd = sqrt(28 / fmax((double)count, 28));
    en_scale scale = {.most = most > least ? most : 0, .small = fmax(3.6 * crowd, 2.2)};
    scale.large = scale.most > 0 ? fmax(27 * crowd, 8) : fmax(10 * crowd, 4);
    return scale;
}

double en_scale_radius(const en_scale *scale, double score) {
    if (scale->most <= 0)
        return scale->large;
    if (isnan(score))
        return scale->small;
    double share = fmax(score, 0) / scale->most;
    double small = scale->small * scale->small, large = scale->large * scale->large;
    return sqrt(small + (large - small) * share);
}
