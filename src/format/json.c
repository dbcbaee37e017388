/* SPDX-License-Identifier: MIT */
#include "format/json.h"

const en_format en_format_json = {
    .name = "json",
    .summary = "one object: a dossier, or rows with how they came about",
    .read = en_json_read,
    .write = en_json_write,
};
