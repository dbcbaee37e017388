/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/system.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* Whole, or as far as the system takes it: 0, or the errno that stopped it. */
static int put(int to, const en_buf *text) {
    for (size_t done = 0; done < text->length;) {
        ssize_t length = write(to, text->text + done, text->length - done);
        if (length < 0 && errno != EINTR)
            return errno;
        done += length < 0 ? 0 : (size_t)length;
    }
    return 0;
}

/* Output counts only once the system has it: a full disk is a failure. */
static en_status deliver(en_session *session, en_error *err) {
    int code = put(STDOUT_FILENO, &session->out);
    if (code == EPIPE)
        en_system_die_of_pipe(); /* whoever read has seen enough: end as others do */
    if (code)
        return en_fail(err, EN_SYSTEM, "standard output: cannot be written: %s",
                       strerror(code));
    return EN_OK;
}

int main(int argc, char **argv) {
    en_system_catch_signals();
    en_error err = {0};
    en_session session = {.host = &en_host_system, .arena = en_arena_create(NULL)};
    en_status status = session.arena ? en_run(&session, argc, (const char *const *)argv, &err)
                                     : en_fail_memory(&err);
    en_system_rest();
    if (status == EN_OK || status == EN_FINDINGS || status == EN_DATA) {
        en_status delivered = deliver(&session, &err);
        status = delivered ? delivered : status;
    }
    if (err.note[0]) {
        en_buf_puts(&session.messages, "entente: note: ");
        en_buf_shown(&session.messages, err.note);
        en_buf_puts(&session.messages, "\n");
    }
    if (err.status)
        en_buf_error(&session.messages, &err);
    put(STDERR_FILENO, &session.messages); /* nobody is left to tell if this fails */

    en_buf_destroy(&session.out);
    en_buf_destroy(&session.messages);
    en_arena_destroy(session.arena);
    return (int)status;
}
