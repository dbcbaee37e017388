/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "cli/command.h"

#include <string.h>

/* Colour is for a person's terminal, unless they said no (no-color.org). */
static bool wants_colour(const en_host *host) {
    const char *no = host->environment(host->state, "NO_COLOR");
    const char *terminal = host->environment(host->state, "TERM");
    bool dumb = !terminal || strcmp(terminal, "dumb") == 0;
    return host->is_terminal(host->state) && !dumb && !(no && *no);
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
    if (!status && arguments->help)
        en_help_command(&session->out, command);
    else if (!status)
        status = command->run(arguments, session, err);
    return status ? status : en_buf_status(&session->out, err);
}

void en_buf_error(en_buf *buf, const en_error *err) {
    if (err->place.file) {
        en_buf_shown(buf, err->place.file);
        if (err->place.line)
            en_buf_printf(buf, ":%zu:%zu", err->place.line, err->place.column);
        en_buf_puts(buf, ": error: ");
    } else
        en_buf_puts(buf, "entente: ");
    en_buf_shown(buf, err->text);
    en_buf_puts(buf, "\n");
}
