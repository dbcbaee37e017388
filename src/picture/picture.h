/* SPDX-License-Identifier: MIT */
#ifndef EN_PICTURE_PICTURE_H
#define EN_PICTURE_PICTURE_H

#include "base/sheet.h"
#include "measure/measure.h"
#include "network/network.h"
#include "picture/groups.h"
#include "picture/theme.h"

/* What of a network a figure does not draw. */
typedef struct en_rest {
    size_t entities, relations; /* 0: it draws all */
    bool level;                 /* some of them have the score of the last one drawn */
    const double *score;        /* of all that there are, with those drawn; COUNT of them */
    size_t count;
} en_rest;

/* What a figure is to look like, and what it is to state. */
typedef struct en_picture {
    const en_network *network;
    en_lang lang;
    const en_measure *size;       /* what the areas of the entities show */
    const double *score;          /* by that measure, one a vertex; NaN: no value */
    const char *title;            /* NULL: the dossier's */
    const char *prefix;           /* of ids in SVG; NULL: made from what the figure states */
    const char *quality, *layout; /* words of the wire */
    double width;                 /* points */
    const en_theme *theme;
    const en_groups *groups; /* what fills show; NULL: kinds */
    const bool *highlight;   /* of each vertex; NULL: none is */
    size_t seed;
    const en_fact *facts; /* where the figure comes from, for its metadata */
    size_t fact_count;

    bool no_legend, no_caption; /* leave them out; what CITE refers to stays */
    const char *note;           /* a line of the caption, kept without it; NULL: none */
    bool cite;                  /* lines carry the numbers of their sources */
    en_rest rest;               /* en_picture_keep_top() sets it */
} en_picture;

/*
 * Draw only the TOP entities (1 or more) that rank first by the picture's measure, and the
 * relations among them; of equals the first in the dossier. Scores stay those of the whole
 * network, and areas are to them as if all were drawn. *PART is the network of what is drawn,
 * which the caller destroys and which the whole one must outlive; NULL where all of it is.
 */
EN_MUST_CHECK en_status en_picture_keep_top(en_network **part, en_picture *picture, size_t top,
                                            en_error *err);

/* The title that the figure has: what was given, else the dossier's; never NULL. */
const char *en_picture_title(const en_picture *picture);

/*
 * Append the figure for entente-paint (base/wire.h): everything it says, but for where things
 * go. EN_UNDEFINED when there is nobody to draw.
 */
EN_MUST_CHECK en_status en_picture_compose(en_buf *wire, const en_picture *picture,
                                           en_error *err);

/*
 * The stand-ins for when entente-paint gives no answer, with igraph's layout and a caption that
 * says so: an SVG, and a DOT with positions.
 */
EN_MUST_CHECK en_status en_picture_plain_svg(en_buf *svg, const en_picture *picture,
                                             en_error *err);
EN_MUST_CHECK en_status en_picture_plain_dot(en_buf *dot, const en_picture *picture,
                                             en_error *err);

#endif
