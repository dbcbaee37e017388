/* SPDX-License-Identifier: MIT */
#include "picture/style.h"

#include <math.h>
#include <string.h>

/* Shapes tell kinds apart where colour does not; a kind's hue has its name. */
static const char *const shapes[] = {
    [EN_HUE_COMPANY] = "circle",  [EN_HUE_GOVERNMENT] = "house",
    [EN_HUE_COUNTRY] = "square",  [EN_HUE_ORGANISATION] = "hexagon",
    [EN_HUE_PERSON] = "triangle", [EN_HUE_PROGRAMME] = "box",
    [EN_HUE_PRODUCT] = "diamond", [EN_HUE_EVENT] = "septagon",
    [EN_HUE_PLACE] = "pentagon",  [EN_HUE_CONCEPT] = "ellipse",
    [EN_HUE_GROUP] = "octagon",   [EN_HUE_PLAIN] = "circle",
};

/* Style is what plain DOT knows ("": solid), dash what SVG does. Sign shows in dash and ends as
 * well as in colour. */
static const en_manner_style manners[EN_MANNERS] = {
    {"ally", "", "", "",
     EN_WORDS("Entente, soutien, appartenance", "Alliance, support, membership")},
    {"rival", "dashed", "4.4 2.4", "",
     EN_WORDS("Rivalité ou opposition", "Rivalry or opposition")},
    {"neutral", "", "8 1.3", "",
     EN_WORDS("Autre\u00a0: lieu, comparaison, citation",
              "Other: place, comparison, citation")},
    {"contest", "dashed", "6 1.8 1.4 1.8", "?",
     EN_WORDS("Contestée\u00a0: affirmée et niée", "Contested: asserted and denied")},
    {"planned", "dashed", "1.8 1.5", "",
     EN_WORDS("Annoncée, pas encore faite", "Announced, not yet done")},
    {"past", "dotted", "0.01 2.6", "", EN_WORDS("Passée", "Past")},
};

static const double widths[EN_WIDTHS] = {.8, 1.35, 1.9, 2.5};

en_look en_style_kind(const en_dossier *dossier, size_t kind) {
    const en_kind *own = kind == EN_NONE ? NULL : &dossier->kinds[kind];
    en_look look = {shapes[EN_HUE_PLAIN], "", EN_HUE_PLAIN, EN_EVEN};
    for (en_hue hue = 0; own && hue < EN_HUE_PLAIN; hue++)
        if (strcmp(en_hue_names[hue], own->id) == 0)
            return (en_look){shapes[hue], en_hue_names[hue], hue, EN_EVEN};
    if (own && own->shape)
        look.shape = own->shape;
    return look;
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

en_scale en_scale_make(const double *score, size_t count, size_t drawn) {
    double least = INFINITY, most = -INFINITY;
    for (size_t i = 0; i < count; i++)
        if (!isnan(score[i])) {
            least = fmin(least, score[i]);
            most = fmax(most, score[i]);
        }
    /* The paper that 28 circles fill well serves for more by making each smaller. */
    double crowd = sqrt(28 / fmax((double)drawn, 28));
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
