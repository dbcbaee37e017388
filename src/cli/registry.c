/* SPDX-License-Identifier: MIT */
#include "base/nearest.h"
#include "cli/command.h"
#include "cli/list.h"

#include <string.h>

#define DECLARE(name) extern const en_command en_command_##name;
#define ADDRESS(name) &en_command_##name,
EN_COMMANDS(DECLARE)
const en_command *const en_commands[] = {EN_COMMANDS(ADDRESS) NULL};

en_status en_command_pick(const en_command **out, const char *name, en_error *err) {
    en_nearest nearest = {.typed = name};
    for (const en_command *const *row = en_commands; *row; row++) {
        if (strcmp((*row)->name, name) == 0) {
            *out = *row;
            return EN_OK;
        }
        en_nearest_offer(&nearest, (*row)->name);
    }
    return en_nearest_fail(&nearest, "verb", "see 'entente help'", err);
}
