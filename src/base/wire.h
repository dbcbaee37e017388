/* SPDX-License-Identifier: MIT */
#ifndef EN_BASE_WIRE_H
#define EN_BASE_WIRE_H

/*
 * The wire between `entente draw` and `entente-paint`: a DOT graph (undirected, written by
 * cgraph) with everything that a figure says, but for where things go. entente writes it to
 * entente-paint's standard input; what comes back on standard output is, for each format asked
 * for on the command line and in that order, a line "FORMAT LENGTH\n" and LENGTH bytes.
 * One exchange is one figure: one layout serves all formats.
 *
 * Every text from data is written by en_buf_wire(): cleaned of control characters, `\` doubled
 * and `&` as `&amp;`, as Graphviz labels need it; nothing from data goes to any other
 * attribute. en_wire_read() takes that back. Names of nodes and ids of edges are opaque.
 *
 * Graph: EN_WIRE_LANG "fr"; _TITLE, _SUBTITLE, _DESC (the long description), _META (a text for
 *   metadata: dossier, hash, view, version, seed), _PREFIX (of ids in the SVG), _WIDTH
 *   (points), _QUALITY fast|good|best, _LAYOUT auto|stress|force|layers|radial, _SEED, _FONT
 *   (a list of families), bgcolor, _INK, _MUTE, _RULE (colours of text, quiet text, rules);
 *   _NIGHT, where the page may be dark: the SVG is then without paper, and what goes in place
 *   of its colours there stands in rows parted by ";": "page PAPER INK MUTE RULE", then "CLASS
 *   FILL OUTLINE INK" for shapes and "CLASS COLOUR" for lines. Other formats know no night.
 * Node n*, an entity: label, _TITLE (a sentence), _KEY (its id), _KIND (its kind's id), class,
 *   shape (a Graphviz name; "box" is drawn rounded), _RADIUS (points, of the circle of the same
 *   area), fillcolor, color (the outline), penwidth (of it), fontcolor (of a label inside),
 *   _QUIET "true" where it recedes: its label outside is then in the colour of quiet text.
 * Edge, a relation: id "e*", _TITLE, _KEY (its id), _TYPE (its type's id), _SIGN +|0|-, _STATUS
 *   (words: supported or contested, planned, past), class, color, penwidth, dir
 *   none|forward|both, arrowhead and arrowtail normal|tee, style solid|dashed|dotted, _DASH
 *   (an SVG dash array, finer than style), _MARK (a letter on a disc at the middle, or ""),
 *   _CITE (the numbers of its sources, small and on the line, or ""), _QUIET "true" where it
 *   recedes, below lines that do not.
 * Node f*, a piece of furniture: _PART says what:
 * - heading: label, at the head of legend column _COLUMN (columns count from 0)
 * - node: label, beside a sample with shape, fillcolor, color, class
 * - line: label, beside a sample with the attributes of an edge
 * - size: label (a value), and a circle of _RADIUS; those of a column share their lowest point
 * - note: label, small and quiet
 * - caption: label, behind _LEAD, a word in bold, at the foot
 */
#define EN_WIRE_LANG     "en_lang"
#define EN_WIRE_TITLE    "en_title"
#define EN_WIRE_SUBTITLE "en_subtitle"
#define EN_WIRE_DESC     "en_desc"
#define EN_WIRE_META     "en_meta"
#define EN_WIRE_PREFIX   "en_prefix"
#define EN_WIRE_WIDTH    "en_width"
#define EN_WIRE_QUALITY  "en_quality"
#define EN_WIRE_LAYOUT   "en_layout"
#define EN_WIRE_SEED     "en_seed"
#define EN_WIRE_FONT     "en_font"
#define EN_WIRE_INK      "en_ink"
#define EN_WIRE_MUTE     "en_mute"
#define EN_WIRE_RULE     "en_rule"
#define EN_WIRE_NIGHT    "en_night"
#define EN_WIRE_QUIET    "en_quiet"
#define EN_WIRE_KEY      "en_key"
#define EN_WIRE_KIND     "en_kind"
#define EN_WIRE_TYPE     "en_type"
#define EN_WIRE_SIGN     "en_sign"
#define EN_WIRE_STATUS   "en_status"
#define EN_WIRE_RADIUS   "en_radius"
#define EN_WIRE_DASH     "en_dash"
#define EN_WIRE_MARK     "en_mark"
#define EN_WIRE_CITE     "en_cite"
#define EN_WIRE_PART     "en_part"
#define EN_WIRE_COLUMN   "en_column"
#define EN_WIRE_LEAD     "en_lead"

#include "base/buf.h"

/* Append TEXT as the value of a label: cleaned and escaped for Graphviz. */
void en_buf_wire(en_buf *buf, const char *text);

/* Append what a value written by en_buf_wire() said. */
void en_wire_read(en_buf *buf, const char *value);

#endif
