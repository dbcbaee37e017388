/* SPDX-License-Identifier: MIT */
/* Options that several commands take, each written down once. */
#include "cli/command.h"

static const char *const drop_keep[] = {"drop", "keep", NULL};
static const char *const keep_drop[] = {"keep", "drop", NULL};

#define AT(field) offsetof(en_common, field)
const en_option en_help_options[] = {
    {EN_FLAG, 'h', "help", AT(help), NULL, "explain the command", NULL},
    {0},
};

const en_option en_limit_options[] = {
    {EN_NUMBER, 0, "timeout", AT(timeout), "SECONDS", "give up after so long (0: never)", NULL},
    {0},
};

const en_option en_output_options[] = {
    {EN_LIST, 'o', "output", AT(output), "FILE", "write to FILE instead of standard output",
     NULL},
    {EN_VALUE, 'f', "format", AT(format), "FORMAT", "form of the product", NULL},
    {0},
};

const en_option en_result_options[] = {
    {EN_VALUE, 'l', "lang", AT(lang), "fr|en", "language (the dossier's, else English)", NULL},
    {EN_NUMBER, 0, "seed", AT(seed), "N", "seed of whatever is random (1)", NULL},
    {EN_NUMBER, 0, "threads", AT(view.threads), "N",
     "measure on N threads, with the same result (0: one a core)", NULL},
    {0},
};

const en_option en_view_name_options[] = {
    {EN_VALUE, 0, "view", AT(view_name), "NAME",
     "a view that the dossier stores; flags override it", NULL},
    {EN_FLAG, 0, "print-view", AT(print_view), NULL, "print the view as flags, and no more",
     NULL},
    {0},
};

const en_option en_view_options_table[] = {
    {EN_LIST, 0, "source", AT(view.source), "ID", "count only this source; repeat for more",
     NULL},
    {EN_LIST, 0, "not-source", AT(view.not_source), "ID", "leave this source out; repeat",
     NULL},
    {EN_DATE, 0, "known-by", AT(view.known_by), "DATE", "count only what was reported by then",
     NULL},
    {EN_CHOICE, 0, "min-confidence", AT(view.min_confidence), NULL,
     "count only readings that are as good (low)", en_confidence_names},
    {EN_CHOICE, 0, "accept", AT(view.accept), NULL,
     "which relations stand when sources disagree (any)", en_accept_names},
    {EN_NUMBER, 0, "min-origins", AT(view.min_origins), "N",
     "only relations that N independent origins assert", NULL},
    {EN_DATE, 0, "as-of", AT(view.as_of), "DATE", "only what held then", NULL},
    {EN_EITHER, 0, "undated", AT(view.drop_undated), NULL,
     "claims without the dates that these need (keep)", keep_drop},
    {EN_LIST, 0, "type", AT(view.type), "TYPE", "only relations of this type; repeat", NULL},
    {EN_LIST, 0, "sign", AT(view.sign), "+|0|-", "only relations of this sign; repeat", NULL},
    {EN_EITHER, 0, "unnamed", AT(view.keep_unnamed), NULL,
     "groups that no source names one by one (drop)", drop_keep},
    {EN_LIST, 0, "only", AT(view.only), "ID|KIND", "only between these entities; repeat", NULL},
    {EN_LIST, 0, "without", AT(view.without), "ID|KIND", "without these entities; repeat",
     NULL},
    {EN_VALUE, 0, "ego", AT(view.ego), "ID[:K]", "only what lies within K steps (1) of ID",
     NULL},
    {EN_EITHER, 0, "isolates", AT(view.keep_isolates), NULL,
     "entities without a relation (drop)", drop_keep},
    {EN_CHOICE, 0, "weight", AT(view.weight), NULL, "what a tie weighs in measures (one)",
     en_weight_names},
    {EN_FLAG, 0, "directed", AT(view.directed), NULL, "measures follow directions", NULL},
    {EN_CHOICE, 0, "channels", AT(view.channels), NULL,
     "ties that paths may use, by sign (positive)", en_channels_names},
    {0},
};

void en_command_tables(const en_option *tables[EN_TABLES], const en_command *command) {
    size_t count = 0;
    if (command->options)
        tables[count++] = command->options;
    if (command->writes || command->views)
        tables[count++] = en_output_options;
    if (command->views) {
        tables[count++] = en_result_options;
        tables[count++] = en_view_name_options;
        tables[count++] = en_view_options_table;
    }
    if (!command->paints)
        tables[count++] = en_limit_options;
    tables[count++] = en_help_options;
    tables[count] = NULL;
}
