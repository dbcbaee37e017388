/* SPDX-License-Identifier: MIT */
#include "cli/command.h"

typedef struct arguments {
    en_common common;
    const char *verb;
} arguments;

#define AT(field) offsetof(arguments, field)
static const en_option options[] = {
    {EN_MAYBE, 0, "VERB", AT(verb), NULL, "the verb to explain", NULL},
    {0},
};

static en_status run(const void *given, en_session *session, en_error *err) {
    const arguments *a = given;
    if (!a->verb) {
        en_help_overview(&session->out);
        return EN_OK;
    }
    const en_command *command;
    en_status status = en_command_pick(&command, a->verb, err);
    if (!status)
        en_help_command(&session->out, command);
    return status;
}

const en_command en_command_help = {
    .name = "help",
    .summary = "explain a verb, or list them all",
    .usage = "[VERB]",
    .options = options,
    .size = sizeof(arguments),
    .run = run,
};
