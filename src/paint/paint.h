/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_PAINT_H
#define EN_PAINT_PAINT_H

#include "base/buf.h"
#include "paint/figure.h"

/*
 * The steps from the wire to the finished files, in the order in which they run. All answer
 * EN_OK or EN_SYSTEM (EN_DATA for what is no figure).
 */

/* text.c: how wide TEXT is in the figure's font at SIZE, unhinted. 0 for "". */
double en_text_width(const en_figure *figure, const char *text, double size, bool bold);
double en_line_pitch(double size); /* from baseline to baseline */
void en_text_close(void);          /* give back what measuring holds */

/* read.c: what stands on the wire as a figure, in ARENA; WIRE is cut to pieces, which the
 * figure points to. */
EN_MUST_CHECK en_status en_figure_read(en_figure **out, char *wire, en_arena *arena,
                                       en_error *err);

/* furniture.c: title and subtitle, which set frame.y0; then, below frame.y1, legend and
 * caption, which set the height of the page. */
EN_MUST_CHECK en_status en_furniture_head(en_figure *figure, en_error *err);
EN_MUST_CHECK en_status en_furniture_foot(en_figure *figure, en_error *err);

/* arrange.c: where nodes stand, how edges run, where labels go; sets frame.y1, the centre of
 * each node, the curve of each edge, each node's label. Deterministic in figure and seed. */
EN_MUST_CHECK en_status en_figure_arrange(en_figure *figure, en_error *err);

/* cite.c: where the numbers stand that edges cite their sources by, after arranging. Of those
 * that find no room the remark says how many there are. Costs E^2 for E edges. */
EN_MUST_CHECK en_status en_figure_cite(en_figure *figure, en_error *err);

/* write_dot.c, write_svg.c, write_png.c, write_pdf.c: the finished figure. PNG and PDF are
 * painted from the SVG. */
EN_MUST_CHECK en_status en_write_dot(en_buf *out, const en_figure *figure, en_error *err);
EN_MUST_CHECK en_status en_write_svg(en_buf *out, const en_figure *figure, en_error *err);
EN_MUST_CHECK en_status en_write_png(en_buf *out, const en_figure *figure, const en_buf *svg,
                                     en_error *err);
EN_MUST_CHECK en_status en_write_pdf(en_buf *out, const en_figure *figure, const en_buf *svg,
                                     en_error *err);

#endif
