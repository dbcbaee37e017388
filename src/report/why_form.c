/* SPDX-License-Identifier: MIT */
#include "report/why_form.h"

const en_why_form en_why_forms[] = {
    {"table", "txt", en_prose_write_text},
    {"markdown", "md", en_prose_write_markdown},
    {"json", "json", NULL},
    {NULL, NULL, NULL},
};

void en_why_write(en_buf *out, const en_why *why, const en_why_form *form, const en_page *page,
                  en_arena *arena) {
    en_prose prose = {.arena = arena};
    if (!form->write) {
        en_why_write_json(out, why, page);
        return;
    }
    en_why_tell(&prose, why, page->lang);
    form->write(out, &prose, page);
}
