/* SPDX-License-Identifier: MIT */
#include "cli/texts.h"

#include "base/utf8.h"

static en_status load_text(void *state, en_buf *into, const char *file, en_error *err) {
    const en_texts *texts = state;
    return texts->host->load_in(texts->host->state, into, texts->path, file, err);
}

en_status en_texts_open(en_shelf *out, en_texts *texts, en_session *session, const char *path,
                        en_error *err) {
    *texts = (en_texts){session->host, path};
    *out = (en_shelf){load_text, texts};
    if (session->host->look(session->host->state, path) == EN_FOLDER)
        return EN_OK;
    return en_fail(err, EN_SYSTEM, "--texts %s: there is no such folder", en_shown_path(path));
}
