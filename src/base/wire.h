/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_WIRE_H
#define EN_BASE_WIRE_H

/*
 * The wire between `entente draw` and `entente-paint`: everything that a figure says, but for
 * where things go. entente writes it to entente-paint's standard input; what comes back on
 * standard output is, for each format asked for on the command line and in that order, a line
 * "FORMAT LENGTH\n" and LENGTH bytes. One exchange is one figure: one layout serves all
 * formats.
 *
 * It is a text of lines, one a thing: its name, then attributes NAME=VALUE, parted by tabs. The
 * last line is "end". Values are clean (en_buf_clean()), and so hold neither tabs nor line
 * ends; nothing is escaped. What has no value is left out. Graphviz's own words (label, shape,
 * fillcolor, color, penwidth, fontcolor, dir, arrowhead, arrowtail, style, bgcolor, class) mean
 * what they mean there. The numbers of entities rise from line to line, and so do those of
 * relations.
 *
 * "figure", in front: LANG "fr"; TITLE, SUBTITLE, DESC (the long description), META (a text for
 *   metadata: dossier, hash, view, version, seed), PREFIX (of ids in the SVG), WIDTH (points),
 *   QUALITY fast|good|best, LAYOUT auto|stress|force|layers|radial, SEED, FONT (a list of
 *   families), bgcolor, INK, MUTE, RULE (colours of text, quiet text, rules).
 * "n17", an entity: label, TITLE (a sentence), KEY (its id), KIND (its kind's id), class, shape
 *   ("box" is drawn rounded), RADIUS (points, of the circle of the same area), fillcolor, color
 *   (the outline), penwidth (of it), fontcolor (of a label inside), QUIET "true" where it
 *   recedes: its label outside is then in the colour of quiet text.
 * "e5", a relation, behind the entities: TAIL, HEAD (their names), TITLE, KEY (its id), TYPE
 * (its type's id), SIGN +|0|-, STATUS (words: supported or contested, planned, past), class,
 * color, penwidth, dir none|forward|both, arrowhead and arrowtail normal|tee, style
 *   solid|dashed|dotted, DASH (an SVG dash array, finer than style), MARK (a letter on a disc
 * at the middle), CITE (the numbers of its sources, small and on the line), QUIET "true" where
 * it recedes, below lines that do not. "f3", a piece of furniture, in the order of the page:
 * PART says what:
 * - heading: label, at the head of legend column COLUMN (columns count from 0)
 * - node: label, beside a sample with shape, fillcolor, color, class
 * - line: label, beside a sample with the attributes of an edge
 * - size: label (a value), and a circle of RADIUS; those of a column share their lowest point
 * - note: label, small and quiet
 * - caption: label, behind LEAD, a word in bold, at the foot
 * "night", where the page may be dark: the SVG is then without paper, and what goes in place of
 *   its colours there stands in ROWS parted by ";": "page PAPER INK MUTE RULE", then "CLASS
 * FILL OUTLINE INK" for shapes and "CLASS COLOUR" for lines. Other formats know no night.
 */
#define EN_WIRE_LANG     "lang"
#define EN_WIRE_TITLE    "title"
#define EN_WIRE_SUBTITLE "subtitle"
#define EN_WIRE_DESC     "desc"
#define EN_WIRE_META     "meta"
#define EN_WIRE_PREFIX   "prefix"
#define EN_WIRE_WIDTH    "width"
#define EN_WIRE_QUALITY  "quality"
#define EN_WIRE_LAYOUT   "layout"
#define EN_WIRE_SEED     "seed"
#define EN_WIRE_FONT     "font"
#define EN_WIRE_INK      "ink"
#define EN_WIRE_MUTE     "mute"
#define EN_WIRE_RULE     "rule"
#define EN_WIRE_ROWS     "rows"
#define EN_WIRE_QUIET    "quiet"
#define EN_WIRE_KEY      "key"
#define EN_WIRE_KIND     "kind"
#define EN_WIRE_TAIL     "tail"
#define EN_WIRE_HEAD     "head"
#define EN_WIRE_TYPE     "type"
#define EN_WIRE_SIGN     "sign"
#define EN_WIRE_STATUS   "status"
#define EN_WIRE_RADIUS   "radius"
#define EN_WIRE_DASH     "dash"
#define EN_WIRE_MARK     "mark"
#define EN_WIRE_CITE     "cite"
#define EN_WIRE_PART     "part"
#define EN_WIRE_COLUMN   "column"
#define EN_WIRE_LEAD     "lead"

#include "base/buf.h"

/* The name of a thing: "n17" of 'n' and 17. */
enum { EN_WIRE_NAME = 24 };
const char *en_wire_name(char name[EN_WIRE_NAME], char letter, size_t number);

/* Begin a thing. What is put after it is its own, until the next. */
void en_wire_begin(en_buf *wire, char letter, size_t number);
void en_wire_begin_named(en_buf *wire, const char *name); /* "figure", "night" */
/* An attribute of it. TEXT may come from data; nothing is written of an empty one. */
void en_wire_put(en_buf *wire, const char *name, const char *text);
void en_wire_end(en_buf *wire);

typedef struct en_attribute {
    const char *name, *value; /* VALUE is NULL where there was no "=" */
} en_attribute;

enum { EN_WIRE_MOST = 40 }; /* attributes of a thing */

/* A line that was read: what it is of, and what is said of it. */
typedef struct en_said {
    const char *name;
    size_t count; /* more than EN_WIRE_MOST: the others are not here */
    size_t next;  /* where the attribute asked for next may well be */
    en_attribute attributes[EN_WIRE_MOST];
} en_said;

/*
 * The line at *REST, which is cut to pieces where it stands, and *REST moves behind it. False
 * at the end of the text.
 */
bool en_wire_next(en_said *out, char **rest);

/* The value of an attribute; "" where there is none. Quick if asked for in the order written.
 */
const char *en_wire_value(en_said *said, const char *name);

#endif
