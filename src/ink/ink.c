/* SPDX-License-Identifier: MIT */
#include "ink/ink.h"

#include <glib.h>

static void say_nothing(const char *domain, GLogLevelFlags level, const char *text,
                        void *nobody) {
    (void)domain, (void)level, (void)text, (void)nobody;
}

static void begin(void) { g_log_set_default_handler(say_nothing, NULL); }

/* The one name that the module shows. */
__attribute__((visibility("default"))) const en_ink en_ink_record = {
    .begin = begin,
    .end = en_measure_end,
    .width = en_measure_width,
    .graphviz_width = en_measure_graphviz,
    .png = en_png_write,
    .pdf = en_pdf_write,
};
