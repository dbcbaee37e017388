/* SPDX-License-Identifier: MIT */
#ifndef EN_PICTURE_GROUPS_H
#define EN_PICTURE_GROUPS_H

#include "measure/measure.h"
#include "picture/theme.h"

/*
 * Fill NAME, one a vertex, with what the group of each is called, in the arena of VIEW; NULL
 * for who is in none.
 */
typedef en_status en_group_namer(const char **name, const en_view *view, en_lang lang,
                                 en_error *err);
en_group_namer en_name_places;

/*
 * What fills show; shapes show kinds in any case. A row is a word of --colour: the word, what a
 * group is called in French and English, and either the measure whose scores number the groups
 * or a function that names them.
 */
#define EN_COLOURINGS(ROW)                                       \
    ROW(kind, NULL, NULL, NULL, NULL)                            \
    ROW(component, "composante", "component", "component", NULL) \
    ROW(community, "communauté", "community", "community", NULL) \
    ROW(camp, "camp", "camp", "camp", NULL)                      \
    ROW(faction, "faction", "faction", "faction", NULL)          \
    ROW(place, "lieu", "place", NULL, en_name_places)            \
    ROW(none, NULL, NULL, NULL, NULL)

typedef struct en_colouring {
    const char *name;
    en_words noun;       /* NULLs: there are no groups */
    const char *measure; /* or NULL */
    en_group_namer *names;
} en_colouring;

extern const en_colouring en_colourings[];     /* the first is the default */
extern const char *const en_colouring_names[]; /* the same, as typed; ends with NULL */

/* A group that has a hue of its own. */
typedef struct en_group {
    const char *label; /* "Composante 2 : OpenAI et 3 autres" */
    en_hue hue;
} en_group;

/*
 * Groups of a view's entities, the largest first. Others are those without a hue of their own:
 * beyond EN_GROUP_HUES groups, alone in one that a measure numbers, or in none.
 */
typedef struct en_groups {
    const en_colouring *by;
    const char **name; /* of each vertex its group, "composante 2"; NULL: in none */
    en_hue *hue;       /* of each vertex */
    en_group shown[EN_GROUP_HUES];
    size_t shown_count;
    const char *others; /* what to call them; NULL where there are none */
} en_groups;

/*
 * The groups of the entities of NETWORK, in the arena of its view, called after their members
 * with the highest SCORE (one a vertex). *OUT is NULL where fills show kinds.
 */
EN_MUST_CHECK en_status en_groups_find(const en_groups **out, const en_colouring *by,
                                       en_network *network, const double *score, en_lang lang,
                                       en_error *err);

#endif
