/* SPDX-License-Identifier: MIT */
#ifndef EN_REPORT_FIGURE_TABLE_H
#define EN_REPORT_FIGURE_TABLE_H

#include "picture/picture.h"

/*
 * Append what a figure shows, as tables, for who cannot see it: entities by their score,
 * highest first, with kind and, where fills show groups, with those; relations with their ends,
 * sign, status and sources; and the sources that their numbers mean. Words are in the figure's
 * language.
 *
 * As HTML a page of its own, with the title, the long description, three tables with captions
 * and headings for rows and columns, and the facts of the figure. Else as CSV in one table,
 * whose column `row` says entity, relation or source; `score` is that of the figure's measure,
 * and `sources` holds the numbers of sources, of a source its own. EN_UNDEFINED where there is
 * nobody to show.
 */
EN_MUST_CHECK en_status en_figure_table(en_buf *out, const en_picture *picture, bool html,
                                        en_error *err);

#endif
