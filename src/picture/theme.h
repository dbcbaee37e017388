/* SPDX-License-Identifier: MIT */
/*
 * Every colour of a figure, in one table a theme. Colours are "#rrggbb". Contrast is that of
 * WCAG 2: text has 4.5:1 or more to what it stands on, lines and outlines 3:1 or more to the
 * paper; a fill needs none, since its outline has it. What recedes behind a highlight keeps
 * 1.5:1, its text 4.5:1. Rules between the parts of a figure carry nothing, and have less.
 */
#ifndef EN_PICTURE_THEME_H
#define EN_PICTURE_THEME_H

#include <stdbool.h>

/* A way to draw a relation. The order is that of the legend. */
typedef enum en_manner {
    EN_ALLY,
    EN_RIVAL,
    EN_NEUTRAL,
    EN_CONTEST,
    EN_PLANNED,
    EN_PAST,
    EN_MANNERS
} en_manner;

/* What a fill may show: a kind, no kind that the program knows, or one of several groups. */
enum { EN_GROUP_HUES = 8 };
typedef enum en_hue {
    EN_HUE_COMPANY,
    EN_HUE_GOVERNMENT,
    EN_HUE_COUNTRY,
    EN_HUE_ORGANISATION,
    EN_HUE_PERSON,
    EN_HUE_PROGRAMME,
    EN_HUE_PRODUCT,
    EN_HUE_EVENT,
    EN_HUE_PLACE,
    EN_HUE_CONCEPT,
    EN_HUE_GROUP,
    EN_HUE_PLAIN,
    EN_HUE_FIRST, /* the first of EN_GROUP_HUES groups */
    EN_HUE_OTHERS = EN_HUE_FIRST + EN_GROUP_HUES,
    EN_HUES
} en_hue;

typedef char en_colour[8];

/* Of a shape: its fill, its outline, a text inside. */
typedef struct en_tint {
    en_colour fill, line, ink;
} en_tint;

typedef struct en_palette {
    en_colour paper, ink, mute, rule; /* MUTE: quiet text, and what stands for no entity */
    double quiet; /* how much of its own colour what recedes keeps; the rest is paper */
    en_colour lines[EN_MANNERS];
    en_tint tints[EN_HUES];
} en_palette;

/* A theme: DAY is what every renderer paints; NIGHT, where there is one, what a browser puts in
 * its place where the reader prefers dark pages. */
typedef struct en_theme {
    const char *name; /* as typed */
    const en_palette *day, *night;
} en_theme;

extern const en_theme en_themes[];         /* the first is the default */
extern const char *const en_theme_names[]; /* the same, as typed; ends with NULL */
extern const char *const en_hue_names[];   /* classes in SVG: "company", "group-1" */

/*
 * Colours in full, or receding. The fill of a group stays as it is: its like is looked for in
 * the legend, and paler it would be that of another; kinds have their shapes.
 */
en_tint en_palette_tint(const en_palette *palette, en_hue hue, bool quiet);
void en_palette_line(en_colour out, const en_palette *palette, en_manner manner, bool quiet);

#endif
