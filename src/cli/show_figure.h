/* SPDX-License-Identifier: MIT */
#ifndef EN_CLI_SHOW_FIGURE_H
#define EN_CLI_SHOW_FIGURE_H

#include "cli/command.h"

/* Whether PATH is called a figure: a file whose name ends in .svg, .dot, .png or .pdf. */
bool en_is_figure(const en_session *session, const char *path);

/*
 * Show what the figure at PATH says of where it comes from and, if AGAINST is a dossier,
 * whether that is still the one: EN_FINDINGS where it is not. RAW as for tables.
 */
EN_MUST_CHECK en_status en_show_figure(en_session *session, const en_common *common,
                                       const char *path, const char *against, bool raw,
                                       en_error *err);

#endif
