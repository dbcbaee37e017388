/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "cli/intake.h"

#include <string.h>

/* Colour is for a person's terminal, unless they said no (no-color.org). */
static bool wants_colour(const en_host *host) {
    const char *no = host->environment(host->state, "NO_COLOR");
    const char *terminal = host->environment(host->state, "TERM");
    bool dumb = !terminal || strcmp(terminal, "dumb") == 0;
    return host->is_terminal(host->state) && !dumb && !(no && *no);
}

/* The first operand of a command that takes a view is its dossier. */
static const char *dossier_of(const en_command *command, const void *arguments) {
    const en_option *o = command->options;
    while (o->kind != EN_OPERAND && o->kind != EN_MAYBE)
        o++;
    return *(const char *const *)(const void *)((const char *)arguments + o->offset);
}

/* --print-view: the flags of the whole view, once they are known to fit the dossier. */
static en_status print_view(const en_command *command, const en_common *arguments,
                            en_session *session, en_error *err) {
    en_intake intake = {0};
    en_status status =
        en_intake_open(&intake, session, dossier_of(command, arguments), arguments, err);
    if (!status) {
        en_buf_view(&session->out, &intake.view->options);
        en_buf_puts(&session->out, "\n");
    }
    en_intake_close(&intake);
    return status;
}

en_status en_run(en_session *session, int argc, const char *const *argv, en_error *err) {
    const char *name = argc > 1 ? argv[1] : "help";
    if (strcmp(name, "--version") == 0 || strcmp(name, "-V") == 0) {
        en_buf_printf(&session->out, "entente %s\n", EN_VERSION);
        return en_buf_status(&session->out, err);
    }
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        name = "help";
    const en_command *command;
    en_status status = en_command_pick(&command, name, err);
    if (status)
        return status;
    en_common *arguments = en_arena_alloc(session->arena, 1, command->size);
    if (!arguments)
        return en_fail_memory(err);
    arguments->seed = 1;
    session->colour = wants_colour(session->host);
    const char *const bare[] = {name, NULL};
    status = argc > 1 ? en_options_read(arguments, command, session, argc - 1, argv + 1, err)
                      : en_options_read(arguments, command, session, 1, bare, err);
    if (!status && !arguments->help)
        session->host->watch(session->host->state, &session->progress, arguments->timeout);
    if (!status && arguments->help)
        en_help_command(&session->out, command);
    else if (!status && arguments->print_view)
        status = print_view(command, arguments, session, err);
    else if (!status)
        status = command->run(arguments, session, err);
    return status ? status : en_buf_status(&session->out, err);
}

void en_buf_error(en_buf *buf, const en_error *err) {
    if (err->place.file) {
        en_buf_shown(buf, err->place.file);
        if (err->place.line)
            en_buf_printf(buf, ":%u:%u", err->place.line, err->place.column);
        en_buf_puts(buf, ": error: ");
    } else
        en_buf_puts(buf, "entente: ");
    en_buf_shown(buf, err->text);
    en_buf_puts(buf, "\n");
}
