/* SPDX-License-Identifier: MIT */
#ifndef EN_CLI_EASEL_H
#define EN_CLI_EASEL_H

#include "cli/command.h"
#include "picture/picture.h"

/*
 * A figure on its way to its files: what was asked for, and what has been made of it. All of it
 * is put in place together, or nothing. Once opened, en_easel_close() is due.
 */
enum { EN_FIGURES = 16 }; /* the most that one layout serves */

typedef struct en_easel {
    en_session *session;
    const en_names *output;                  /* where figures, or words, go */
    const char *table;                       /* where the table goes; NULL: there is none */
    size_t count;                            /* of figures, or 1 for standard output */
    const struct en_form *forms[EN_FIGURES]; /* of each figure */
    en_buf made[EN_FIGURES], made_table;
} en_easel;

/*
 * See what COMMON asks for: figures by the endings of files or by --format, or plain WORDS; and
 * a TABLE, whose ending tells its form, or NULL. EN_USAGE for what cannot be.
 */
EN_MUST_CHECK en_status en_easel_open(en_easel *out, en_session *session,
                                      const en_common *common, bool words, const char *table,
                                      en_error *err);
void en_easel_close(en_easel *easel);

/* Make every figure by entente-paint, within SECONDS; plain ones where it gives no answer. */
EN_MUST_CHECK en_status en_easel_paint(en_easel *easel, const en_picture *picture,
                                       size_t seconds, en_error *err);

/* Make what the figure says in words. */
EN_MUST_CHECK en_status en_easel_describe(en_easel *easel, const en_picture *picture,
                                          en_error *err);

/* Make the table, if one was asked for. */
EN_MUST_CHECK en_status en_easel_tabulate(en_easel *easel, const en_picture *picture,
                                          en_error *err);

EN_MUST_CHECK en_status en_easel_deliver(en_easel *easel, en_error *err);

#endif
