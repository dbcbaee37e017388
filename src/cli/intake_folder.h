/* SPDX-License-Identifier: MIT */
#ifndef EN_CLI_INTAKE_FOLDER_H
#define EN_CLI_INTAKE_FOLDER_H

#include "cli/intake.h"

/*
 * Read the folder of spreadsheets at PATH. What is wrong with its files goes to the intake's
 * findings, and so does what is wrong in them; one that has no claims is no dossier
 * (EN_SYSTEM).
 */
EN_MUST_CHECK en_status en_intake_read_folder(en_intake *intake, en_session *session,
                                              const char *path, en_error *err);

/* Enter a file that outputs must not overwrite; its path, kept. NULL when memory is out. */
const char *en_enter_input(en_session *session, const char *path);

#endif
