/* SPDX-License-Identifier: MIT */
/* Unsafe url: a source's address that is none of the web or of mail. A page made from the
 * dossier links to it, and `javascript:` would run there. */
#include "base/utf8.h"
#include "dossier/rule.h"

/* Whether TEXT begins so, in capitals or not; HEAD has none. */
static bool begins(const char *text, const char *head) {
    for (; *head; head++, text++)
        if (*text != *head && !(*text >= 'A' && *text <= 'Z' && *text - 'A' + 'a' == *head))
            return false;
    return true;
}

static bool is_safe(const char *url) {
    static const char *const heads[] = {"http://", "https://", "mailto:"};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (begins(url, heads[i]))
            return true;
    return false;
}

static en_status run(en_exam *exam) {
    const en_dossier *d = exam->dossier;
    en_status status = EN_OK;
    for (size_t i = 0; i < d->source_count && !status; i++) {
        const en_source *s = &d->sources[i];
        en_shown url;
        if (s->url && !is_safe(s->url))
            status = en_exam_find(exam, s->spot,
                                  "the url of source '%s' is '%s'; write one that begins with "
                                  "https://, http:// or mailto:",
                                  s->id, en_shown_text(&url, s->url));
    }
    return status;
}

const en_rule en_rule_unsafe_url = {
    .name = "unsafe-url",
    .severity = EN_WARNING,
    .finds = EN_WORDS("L’adresse d’une source n’est ni du web ni de courriel.",
                      "The address of a source is neither of the web nor of mail."),
    .run = run,
};
