/* SPDX-License-Identifier: MIT */
#ifndef EN_PAINT_INK_H
#define EN_PAINT_INK_H

#include "base/buf.h"
#include "paint/figure.h"

/*
 * What needs Pango, librsvg, cairo or libpng, in a module of its own (src/ink): they take
 * longer to load than most figures to draw as SVG, which needs them for foreign scripts alone.
 */
typedef struct en_ink {
    void (*begin)(void); /* once, before anything else */
    void (*end)(void);   /* give back what measuring holds */

    /* How wide TEXT is in the families FONT: unhinted, at size 1; hinted, in whole points, as
     * Graphviz gives it to a label of its own. */
    double (*width)(const char *font, const char *text, bool bold);
    double (*graphviz_width)(const char *font, const char *text, double size, bool bold);

    en_status (*png)(en_buf *out, const en_figure *figure, const en_buf *svg, en_error *err);
    en_status (*pdf)(en_buf *out, const en_figure *figure, const en_buf *svg, en_error *err);
} en_ink;

/* The module's record: at hand in programs that link it, as tests do; else its address is NULL.
 */
extern const en_ink en_ink_record __attribute__((weak));

/* The module, loaded from beside the program when first asked for; NULL: it is not there. */
const en_ink *en_ink_get(void);

/* Whether it was asked for and is there. */
bool en_ink_loaded(void);

#endif
