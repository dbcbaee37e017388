/* SPDX-License-Identifier: MIT */
#include "paint/ink.h"

#include "paint/paint.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define MODULE "entente-paint.so"

/* Of the whole process: a library that is loaded stays, and is looked for once. */
static const en_ink *ink;

static const en_ink *load(void) {
    char path[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - sizeof MODULE);
    if (length <= 0)
        return NULL;
    path[length] = '\0';
    strcpy(strrchr(path, '/') + 1, MODULE);
    void *handle = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
    return handle ? dlsym(handle, "en_ink_record") : NULL;
}

const en_ink *en_ink_get(void) {
    static bool asked;
    if (!asked) {
        asked = true;
        ink = &en_ink_record ? &en_ink_record : load();
        if (ink)
            ink->begin();
    }
    return ink;
}

bool en_ink_loaded(void) { return ink; }

static en_status missing(const char *what, en_error *err) {
    return en_fail(err, EN_SYSTEM, "%s needs " MODULE ", which is not beside entente-paint",
                   what);
}

en_status en_write_png(en_buf *out, const en_figure *figure, const en_buf *svg, en_error *err) {
    return en_ink_get() ? ink->png(out, figure, svg, err) : missing("PNG", err);
}

en_status en_write_pdf(en_buf *out, const en_figure *figure, const en_buf *svg, en_error *err) {
    return en_ink_get() ? ink->pdf(out, figure, svg, err) : missing("PDF", err);
}
