/* SPDX-License-Identifier: MIT */
#ifndef EN_CLI_INTAKE_H
#define EN_CLI_INTAKE_H

#include "cli/command.h"
#include "format/format.h"
#include "network/network.h"

/* What a command works on, from a dossier's path to its network; {0} to begin with. */
typedef struct en_intake {
    en_dossier *dossier;
    en_view *view;
    en_network *network;
    en_findings findings; /* of reading */
    const char **files;   /* of a folder, for en_findings_sort(); NULL: it is one file */
    en_lang lang;         /* of the product */
} en_intake;

/*
 * Read the dossier at PATH: a folder of spreadsheets, or a file in the format of its ending, or
 * else of what it begins with; "-" is standard input. What reading found goes to the session's
 * messages, unless QUIET; it stays in findings. en_intake_close() is due whatever the answer.
 */
EN_MUST_CHECK en_status en_intake_read(en_intake *intake, en_session *session, const char *path,
                                       bool quiet, en_error *err);

/* The language that COMMON asks for; EN_LANG_NONE where it asks for none. */
EN_MUST_CHECK en_status en_common_lang(en_lang *out, const en_common *common, en_error *err);

/* The same, in the language that COMMON or the dossier asks for. */
EN_MUST_CHECK en_status en_intake_read_in(en_intake *intake, en_session *session,
                                          const char *path, const en_common *common,
                                          en_error *err);

/*
 * Make the view of a dossier that was read, as COMMON asks for it, and its network. OVER: a
 * stored view's name, or flags, that go over it; or NULL.
 */
EN_MUST_CHECK en_status en_intake_look(en_intake *intake, en_session *session,
                                       const en_common *common, const char *over,
                                       en_error *err);

/* Read it, and make the view and the network that COMMON asks for. */
EN_MUST_CHECK en_status en_intake_open(en_intake *intake, en_session *session, const char *path,
                                       const en_common *common, en_error *err);
void en_intake_close(en_intake *intake);

/* The findings as lines "file:line:column: error: text", with " [rule]" behind those of rules.
 */
void en_buf_findings(en_buf *buf, const en_findings *findings);

/*
 * The facts that every output states: dossier, sha256, view, rule, version, seed. EN_FACTS of
 * them, in the session's arena; NULL when memory is out.
 */
enum { EN_FACTS = 6 };
const en_fact *en_intake_facts(const en_intake *intake, const en_common *common,
                               en_session *session);

/* The format of a table: --format, else the ending of -o FILE, else a table for people. */
EN_MUST_CHECK en_status en_table_format(const en_format **out, const en_common *common,
                                        en_error *err);

/* Whether the product goes to a person's screen. */
bool en_to_terminal(const en_session *session, const en_common *common);

/* Append the path of FILE in FOLDER. */
void en_buf_path(en_buf *buf, const char *folder, const char *file);

/* Save outputs as the host does, but never over the dossier or over each other. */
EN_MUST_CHECK en_status en_save(en_session *session, const en_file *files, size_t count,
                                en_error *err);

/* Save files, named without folders, in FOLDER, which is made if it is not there. */
EN_MUST_CHECK en_status en_save_folder(en_session *session, const char *folder,
                                       const en_file *files, size_t count, en_error *err);

/* TEXT to the one -o FILE of COMMON, or to standard output. */
EN_MUST_CHECK en_status en_deliver(en_session *session, const en_common *common, en_buf *text,
                                   en_error *err);

#endif
