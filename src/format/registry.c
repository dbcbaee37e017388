/* SPDX-License-Identifier: MIT */
#include "format/format.h"
#include "format/list.h"

#include <string.h>

#define DECLARE(name) extern const en_format en_format_##name;
#define ADDRESS(name) &en_format_##name,
EN_FORMATS(DECLARE)
const en_format *const en_formats[] = {EN_FORMATS(ADDRESS) NULL};

const en_format *en_format_find(const char *name) {
    for (const en_format *const *row = en_formats; *row; row++)
        if (strcmp((*row)->name, name) == 0)
            return *row;
    return NULL;
}

const en_format *en_format_guess(const char *text) {
    for (const en_format *const *row = en_formats; *row; row++)
        if ((*row)->like && (*row)->like(text))
            return *row;
    return &en_format_json;
}
