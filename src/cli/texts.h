/* SPDX-License-Identifier: MIT */
#ifndef EN_CLI_TEXTS_H
#define EN_CLI_TEXTS_H

#include "cli/command.h"
#include "text/evidence.h"

/* The folder of --texts as the text layer asks for it: nothing outside of it is read. */
typedef struct en_texts {
    const en_host *host;
    const char *path;
} en_texts;

/* A shelf of the texts in the folder at PATH; TEXTS must outlive it. EN_SYSTEM: no folder. */
EN_MUST_CHECK en_status en_texts_open(en_shelf *out, en_texts *texts, en_session *session,
                                      const char *path, en_error *err);

#endif
