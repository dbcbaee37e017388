/* SPDX-License-Identifier: MIT */
#include "format/json.h"

#include "format/json_save.h"

const en_format en_format_json = {
    .name = "json",
    .summary = "one object: a dossier, or rows with how they came about",
    .read = en_json_read,
    .save = en_json_save,
    .write = en_json_write,
};
