/* SPDX-License-Identifier: MIT */
#include "network/graph.h"

#include <stdio.h>
#include <string.h>

/*
 * igraph tells what is wrong to handlers only, and tells an error once for each level it
 * passes, with its words the first time alone. Keep the first until en_igraph() is asked.
 */
static _Thread_local char reason[160], remark[160];

static void keep_reason(const char *text, const char *file, int line, igraph_error_t code) {
    (void)file, (void)line, (void)code;
    if (!reason[0])
        snprintf(reason, sizeof reason, "%s", text);
    IGRAPH_FINALLY_FREE();
}

static void keep_remark(const char *text, const char *file, int line) {
    (void)file, (void)line;
    if (!remark[0])
        snprintf(remark, sizeof remark, "%s", text);
}

void en_igraph_listen(void) {
    igraph_set_error_handler(keep_reason);
    igraph_set_warning_handler(keep_remark);
}

en_status en_igraph(igraph_error_t code, en_error *err) {
    en_status status = EN_OK;
    if (code == IGRAPH_ENOMEM)
        status = en_fail_memory(err);
    else if (code != IGRAPH_SUCCESS)
        status =
            en_fail(err, EN_SYSTEM, "igraph: %s", reason[0] ? reason : igraph_strerror(code));
    if (remark[0])
        en_note(err, "igraph: %s", remark);
    reason[0] = remark[0] = '\0';
    return status;
}

en_status en_igraph_seed(unsigned seed, en_error *err) {
    return en_igraph(igraph_rng_seed(igraph_rng_default(), seed), err);
}

void en_vector_copy(double *score, const igraph_vector_t *vector) {
    igraph_vector_copy_to(vector, score);
}
