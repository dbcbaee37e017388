/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "format/format.h"
#include "measure/measure.h"

#include <stdio.h>
#include <string.h>

/* "-o, --output FILE" or "--accept any|majority|uncontested". */
static void add_form(en_buf *form, const en_option *o) {
    if (o->letter)
        en_buf_printf(form, "-%c, ", o->letter);
    en_buf_printf(form, "--%s", o->name);
    if (o->value)
        en_buf_printf(form, " %s", o->value);
    for (size_t i = 0; !o->value && o->choices && o->choices[i]; i++)
        en_buf_printf(form, "%s%s", i ? "|" : " ", o->choices[i]);
}

static void describe(en_buf *out, const en_option *o) {
    enum { COLUMN = 28 };
    if (o->kind == EN_OPERAND || o->kind == EN_MAYBE) {
        en_buf_printf(out, "  %-*s  %s\n", COLUMN, o->name, o->help);
        return;
    }
    en_buf form = {0};
    add_form(&form, o);
    if (form.length > COLUMN)
        en_buf_printf(out, "  %s\n  %*s  %s\n", en_buf_text(&form), COLUMN, "", o->help);
    else
        en_buf_printf(out, "  %-*s  %s\n", COLUMN, en_buf_text(&form), o->help);
    out->failed |= form.failed;
    en_buf_destroy(&form);
}

/* HEADING may be NULL: the table goes on where the last one ended. */
static void add_table(en_buf *out, const char *heading, const en_option *table) {
    if (!table || !table->name)
        return;
    if (heading)
        en_buf_printf(out, "\n%s\n", heading);
    for (const en_option *o = table; o->name; o++)
        describe(out, o);
}

void en_help_command(en_buf *out, const en_command *command) {
    en_buf_printf(out, "usage: entente %s %s\n\n%s\n", command->name, command->usage,
                  command->summary);
    if (command->details)
        en_buf_printf(out, "\n%s\n", command->details);
    add_table(out, "What it takes:", command->options);
    if (command->writes || command->views)
        add_table(out, "The product:", en_output_options);
    if (command->views) {
        add_table(out, NULL, en_result_options);
        add_table(out, "A view by its name:", en_view_name_options);
        add_table(out, "The view (which claims count, which relations stand, who is in it):",
                  en_view_options_table);
    }
    add_table(out, "Always:", en_help_options);
    if (!command->paints)
        add_table(out, NULL, en_limit_options);
    if (command->explain)
        command->explain(out);
}

void en_help_overview(en_buf *out) {
    en_buf_puts(out, "usage: entente VERB DOSSIER ...\n\n"
                     "What do sources report about who is tied to whom? entente measures and\n"
                     "draws it, and says on whose word.\n\nverbs:\n");
    for (const en_command *const *c = en_commands; *c; c++)
        en_buf_printf(out, "  %-14s %s\n", (*c)->name, (*c)->summary);
    en_buf_puts(out, "\nmeasures:\n");
    for (const en_measure *const *m = en_measures; *m; m++)
        en_buf_printf(out, "  %-14s %s\n", (*m)->name, en_say((*m)->meaning, EN_EN));
    en_buf_puts(out, "\nmeasures of ties (--level tie):\n");
    for (const en_tie_measure *const *m = en_tie_measures; *m; m++)
        en_buf_printf(out, "  %-14s %s\n", (*m)->name, en_say((*m)->meaning, EN_EN));
    en_buf_puts(out, "\nmeasures of the network (--level net):\n");
    for (const en_statistic *const *s = en_statistics; *s; s++)
        en_buf_printf(out, "  %-14s %s\n", (*s)->name, en_say((*s)->meaning, EN_EN));
    en_buf_puts(out, "\nformats of tables:\n");
    for (const en_format *const *f = en_formats; *f; f++)
        if ((*f)->write)
            en_buf_printf(out, "  %-14s %s\n", (*f)->name, (*f)->summary);
    en_buf_puts(out, "\nexit codes: 0 done, 1 findings, 2 usage, 3 dossier unreadable or "
                     "invalid,\n  4 undefined on this view, 5 cannot read, write or render\n"
                     "\n'entente help VERB' says more.\n");
}
