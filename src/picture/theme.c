/* SPDX-License-Identifier: MIT */
#include "picture/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Okabe and Ito's colours (2008), each with a dark outline of its hue: orange, sky blue and
 * yellow alone have less than 3:1 on white.
 */
static const en_palette light = {
    .paper = "#ffffff",
    .ink = "#1b2430",
    .mute = "#4a5563",
    .rule = "#c3cad2",
    .quiet = .45,
    .lines =
        {
            [EN_ALLY] = "#55626f",
            [EN_RIVAL] = "#cc4400",
            [EN_NEUTRAL] = "#8a949e",
            [EN_CONTEST] = "#8b2f7d",
            [EN_PLANNED] = "#55626f",
            [EN_PAST] = "#6f7b87",
        },
    .tints =
        {
            [EN_HUE_COMPANY] = {"#0072b2", "#004a75", "#ffffff"},
            [EN_HUE_GOVERNMENT] = {"#56b4e9", "#1c5d87", "#1b2430"},
            [EN_HUE_COUNTRY] = {"#009e73", "#00593f", "#1b2430"},
            [EN_HUE_ORGANISATION] = {"#c9cfd6", "#4a5563", "#1b2430"},
            [EN_HUE_PERSON] = {"#3c4650", "#1b2430", "#ffffff"},
            [EN_HUE_PROGRAMME] = {"#e69f00", "#7a5200", "#1b2430"},
            [EN_HUE_PRODUCT] = {"#cc79a7", "#7a3b62", "#1b2430"},
            [EN_HUE_EVENT] = {"#ffffff", "#1b2430", "#1b2430"},
            [EN_HUE_PLACE] = {"#bfe3d7", "#00593f", "#1b2430"},
            [EN_HUE_CONCEPT] = {"#f4f1ea", "#4a5563", "#1b2430"},
            [EN_HUE_GROUP] = {"#f0e442", "#6b6400", "#1b2430"},
            [EN_HUE_PLAIN] = {"#ffffff", "#4a5563", "#1b2430"},
            [EN_HUE_FIRST] = {"#0072b2", "#004a75", "#ffffff"},
            [EN_HUE_FIRST + 1] = {"#e69f00", "#7a5200", "#1b2430"},
            [EN_HUE_FIRST + 2] = {"#009e73", "#00593f", "#1b2430"},
            [EN_HUE_FIRST + 3] = {"#cc79a7", "#7a3b62", "#1b2430"},
            [EN_HUE_FIRST + 4] = {"#56b4e9", "#1c5d87", "#1b2430"},
            [EN_HUE_FIRST + 5] = {"#f0e442", "#6b6400", "#1b2430"},
            [EN_HUE_FIRST + 6] = {"#d55e00", "#7d3600", "#0b0f14"},
            [EN_HUE_FIRST + 7] = {"#3c4650", "#1b2430", "#ffffff"},
            [EN_HUE_OTHERS] = {"#e3e6ea", "#4a5563", "#1b2430"},
        },
};

/* The same hues, lighter, with outlines lighter still. */
static const en_palette dark = {
    .paper = "#12171e",
    .ink = "#eef2f6",
    .mute = "#aeb9c4",
    .rule = "#3a444f",
    .quiet = .38,
    .lines =
        {
            [EN_ALLY] = "#9aa7b4",
            [EN_RIVAL] = "#ff8a4c",
            [EN_NEUTRAL] = "#7b8794",
            [EN_CONTEST] = "#de8fd2",
            [EN_PLANNED] = "#9aa7b4",
            [EN_PAST] = "#8793a0",
        },
    .tints =
        {
            [EN_HUE_COMPANY] = {"#3e9bd6", "#a9d5f2", "#0b0f14"},
            [EN_HUE_GOVERNMENT] = {"#8ccdf2", "#d6eefb", "#0b0f14"},
            [EN_HUE_COUNTRY] = {"#22b58c", "#93e3cb", "#0b0f14"},
            [EN_HUE_ORGANISATION] = {"#c9cfd6", "#ffffff", "#0b0f14"},
            [EN_HUE_PERSON] = {"#74818e", "#dde4ea", "#0b0f14"},
            [EN_HUE_PROGRAMME] = {"#e9a820", "#ffde94", "#0b0f14"},
            [EN_HUE_PRODUCT] = {"#d98cb8", "#f5cde3", "#0b0f14"},
            [EN_HUE_EVENT] = {"#12171e", "#eef2f6", "#eef2f6"},
            [EN_HUE_PLACE] = {"#1f5a4a", "#93e3cb", "#eef2f6"},
            [EN_HUE_CONCEPT] = {"#3b3a35", "#d9d4c7", "#eef2f6"},
            [EN_HUE_GROUP] = {"#f2e75c", "#fffbc9", "#0b0f14"},
            [EN_HUE_PLAIN] = {"#12171e", "#aeb9c4", "#eef2f6"},
            [EN_HUE_FIRST] = {"#3e9bd6", "#a9d5f2", "#0b0f14"},
            [EN_HUE_FIRST + 1] = {"#e9a820", "#ffde94", "#0b0f14"},
            [EN_HUE_FIRST + 2] = {"#22b58c", "#93e3cb", "#0b0f14"},
            [EN_HUE_FIRST + 3] = {"#d98cb8", "#f5cde3", "#0b0f14"},
            [EN_HUE_FIRST + 4] = {"#8ccdf2", "#d6eefb", "#0b0f14"},
            [EN_HUE_FIRST + 5] = {"#f2e75c", "#fffbc9", "#0b0f14"},
            [EN_HUE_FIRST + 6] = {"#f0743a", "#ffcfb4", "#0b0f14"},
            [EN_HUE_FIRST + 7] = {"#c9cfd6", "#ffffff", "#0b0f14"},
            [EN_HUE_OTHERS] = {"#3a444f", "#aeb9c4", "#eef2f6"},
        },
};

/*
 * Greys, for paper and copiers: those of kinds, and those of groups, lie 7 steps of lightness
 * (CIE L*) apart, but for white, which kinds of different shapes share. Groups come in an order
 * that keeps the first few far apart.
 */
static const en_palette print = {
    .paper = "#ffffff",
    .ink = "#000000",
    .mute = "#404040",
    .rule = "#bdbdbd",
    .quiet = .38,
    .lines =
        {
            [EN_ALLY] = "#5a5a5a",
            [EN_RIVAL] = "#000000",
            [EN_NEUTRAL] = "#808080",
            [EN_CONTEST] = "#000000",
            [EN_PLANNED] = "#5a5a5a",
            [EN_PAST] = "#767676",
        },
    .tints =
        {
            [EN_HUE_COMPANY] = {"#616161", "#1a1a1a", "#ffffff"},
            [EN_HUE_GOVERNMENT] = {"#bdbdbd", "#1a1a1a", "#000000"},
            [EN_HUE_COUNTRY] = {"#969696", "#1a1a1a", "#000000"},
            [EN_HUE_ORGANISATION] = {"#424242", "#000000", "#ffffff"},
            [EN_HUE_PERSON] = {"#262626", "#000000", "#ffffff"},
            [EN_HUE_PROGRAMME] = {"#d4d4d4", "#1a1a1a", "#000000"},
            [EN_HUE_PRODUCT] = {"#ffffff", "#1a1a1a", "#000000"},
            [EN_HUE_EVENT] = {"#ffffff", "#000000", "#000000"},
            [EN_HUE_PLACE] = {"#7c7c7c", "#1a1a1a", "#000000"},
            [EN_HUE_CONCEPT] = {"#a9a9a9", "#1a1a1a", "#000000"},
            [EN_HUE_GROUP] = {"#eaeaea", "#1a1a1a", "#000000"},
            [EN_HUE_PLAIN] = {"#ffffff", "#404040", "#000000"},
            [EN_HUE_FIRST] = {"#1f1f1f", "#000000", "#ffffff"},
            [EN_HUE_FIRST + 1] = {"#868686", "#1a1a1a", "#000000"},
            [EN_HUE_FIRST + 2] = {"#505050", "#1a1a1a", "#ffffff"},
            [EN_HUE_FIRST + 3] = {"#c1c1c1", "#1a1a1a", "#000000"},
            [EN_HUE_FIRST + 4] = {"#373737", "#000000", "#ffffff"},
            [EN_HUE_FIRST + 5] = {"#6a6a6a", "#1a1a1a", "#ffffff"},
            [EN_HUE_FIRST + 6] = {"#a3a3a3", "#1a1a1a", "#000000"},
            [EN_HUE_FIRST + 7] = {"#dfdfdf", "#1a1a1a", "#000000"},
            [EN_HUE_OTHERS] = {"#ffffff", "#404040", "#000000"},
        },
};

#define THEMES(ROW)         \
    ROW(light, light, NULL) \
    ROW(dark, dark, NULL)   \
    ROW(print, print, NULL) \
    ROW(auto, light, &dark)
#define THEME(name, day, night) {#name, &day, night},
#define NAME(name, day, night)  #name,
const en_theme en_themes[] = {THEMES(THEME)};
const char *const en_theme_names[] = {THEMES(NAME) NULL};

const char *const en_hue_names[] = {
    "company", "government", "country", "organisation", "person",  "programme", "product",
    "event",   "place",      "concept", "group",        "plain",   "group-1",   "group-2",
    "group-3", "group-4",    "group-5", "group-6",      "group-7", "group-8",   "group-other",
};

/* COLOUR with so much of it kept and PAPER for the rest. */
static void fade(en_colour colour, const char *paper, double kept) {
    unsigned long own = strtoul(colour + 1, NULL, 16), below = strtoul(paper + 1, NULL, 16);
    for (int part = 0; part < 3; part++) {
        int shift = 16 - 8 * part;
        double value = (double)(own >> shift & 255) * kept +
                       (double)(below >> shift & 255) * (1 - kept) + .5;
        snprintf(colour + 1 + 2 * part, 3, "%02x", (unsigned)value & 255);
    }
}

en_tint en_palette_tint(const en_palette *palette, en_hue hue, bool quiet) {
    en_tint tint = palette->tints[hue];
    if (quiet)
        fade(tint.line, palette->paper, palette->quiet);
    if (quiet && hue < EN_HUE_FIRST) {
        fade(tint.fill, palette->paper, palette->quiet);
        /* A white text would not be read on what a dark fill becomes. */
        memcpy(tint.ink, palette->ink, sizeof tint.ink);
    }
    return tint;
}

void en_palette_line(en_colour out, const en_palette *palette, en_manner manner, bool quiet) {
    memcpy(out, palette->lines[manner], sizeof(en_colour));
    if (quiet)
        fade(out, palette->paper, palette->quiet);
}
