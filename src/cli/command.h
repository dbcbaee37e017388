/* SPDX-License-Identifier: MIT */
#ifndef EN_CLI_COMMAND_H
#define EN_CLI_COMMAND_H

#include "base/arena.h"
#include "cli/host.h"
#include "dossier/view.h"

typedef enum en_option_kind {
    EN_OPERAND, /* const char *: the next word that is no option; must be there */
    EN_MAYBE,   /* the same, but may be left out */
    EN_VALUE,   /* const char *: the word after the option */
    EN_LIST,    /* en_names: the same, and the option may be repeated */
    EN_COMMAS,  /* en_names: one word, cut at its commas; may be repeated */
    EN_CHOICE,  /* an enumeration: one of the words of CHOICES, in its order */
    EN_EITHER,  /* bool: the first or the second of CHOICES */
    EN_NUMBER,  /* size_t */
    EN_SHARE,   /* double: above 0 and below 1 */
    EN_DATE,    /* en_date: 2025, 2025-05 or 2025-05-07 */
    EN_FLAG,    /* bool: true where given */
} en_option_kind;

/* One row of a command's options. Parser, help and manual all read it. */
typedef struct en_option {
    en_option_kind kind;
    char letter;       /* 0: none */
    const char *name;  /* without its dashes; an operand's name as help shows it */
    size_t offset;     /* where in the command's arguments it goes */
    const char *value; /* what help calls its word; NULL: the choices */
    const char *help;
    const char *const *choices; /* EN_CHOICE, EN_EITHER: ends with NULL */
} en_option;

/* A word as it was given to an option. */
typedef struct en_given {
    const en_option *option;
    const char *word;
} en_given;

/*
 * What every command takes, at the head of its arguments. The view's options are read only by
 * commands that take a view.
 */
typedef struct en_common {
    en_view_options view; /* as given; en_view_resolve() puts the stored one under it */
    en_given *given;      /* what VIEW was made of */
    size_t given_count;
    const char *view_name;
    bool print_view;
    en_names output; /* files to write; none: standard output */
    const char *lang, *format;
    size_t seed, timeout;
    bool help;
} en_common;

/* What a command works with: the world outside, memory until it is done, and its output. */
typedef struct en_session {
    const en_host *host;
    en_arena *arena;
    en_buf out;           /* the product, for standard output */
    en_buf messages;      /* everything else, for standard error */
    en_progress progress; /* of the command */
    bool colour;          /* the product may carry it */
    en_names inputs;      /* the files of dossiers that a command has opened */
} en_session;

/* A verb. `entente NAME …` fills SIZE bytes that begin with en_common by OPTIONS, calls RUN. */
typedef struct en_command {
    const char *name, *summary;
    const char *usage;        /* its operands, as help shows them */
    const char *details;      /* a paragraph for its help, or NULL */
    const en_option *options; /* ends with a row without name */
    size_t size;
    bool writes; /* takes the options of a product's form and place */
    bool views;  /* takes them, and the options of a view and of what comes of it */
    bool paints; /* has a --timeout of its own */
    void (*explain)(en_buf *out); /* append what else its help says; NULL: nothing */
    en_status (*run)(const void *arguments, en_session *session, en_error *err);
} en_command;

extern const en_command *const en_commands[]; /* ends with NULL */
/* The verb called NAME; EN_USAGE with the nearest one when there is none. */
EN_MUST_CHECK en_status en_command_pick(const en_command **out, const char *name,
                                        en_error *err);

extern const en_option en_help_options[];       /* of every command */
extern const en_option en_limit_options[];      /* of every one that has none of its own */
extern const en_option en_output_options[];     /* of those that write a product */
extern const en_option en_result_options[];     /* of those that make it of a view */
extern const en_option en_view_name_options[];  /* of those that take a view */
extern const en_option en_view_options_table[]; /* the same: what a stored view may hold */

enum { EN_TABLES = 8 };
/* The tables of COMMAND: its own, then the shared ones; ends with NULL. */
void en_command_tables(const en_option *tables[EN_TABLES], const en_command *command);

EN_MUST_CHECK en_status en_options_read(void *arguments, const en_command *command,
                                        en_session *session, int argc, const char *const *argv,
                                        en_error *err);

/* Fill ARGUMENTS once more by what was given; lists are replaced, not added to. */
EN_MUST_CHECK en_status en_options_apply(void *arguments, const en_given *given, size_t count,
                                         en_session *session, en_error *err);

/*
 * The view that COMMON asks for: the one of DOSSIER that --view names, COMMON's own flags over
 * it, and over both (NULL: nothing) a stored view's name or flags written as for a shell,
 * "--accept any --source s1". EN_USAGE for an unknown name, EN_DATA where stored flags are
 * wrong.
 */
EN_MUST_CHECK en_status en_view_resolve(en_view_options *out, const en_common *common,
                                        const char *over, const en_dossier *dossier,
                                        en_session *session, en_error *err);

/* Append the help of a command, or of the whole program. */
void en_help_command(en_buf *out, const en_command *command);
void en_help_overview(en_buf *out);

/* The whole program but for the process: what main() and the tests call. */
EN_MUST_CHECK en_status en_run(en_session *session, int argc, const char *const *argv,
                               en_error *err);

/* "entente: FILE:LINE:COLUMN: error: TEXT", leaving out what is not known; a line with its end.
 */
void en_buf_error(en_buf *buf, const en_error *err);

#endif
