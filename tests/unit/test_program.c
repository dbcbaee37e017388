/* SPDX-License-Identifier: MIT */
/* The whole program in memory: command lines in, text out. */
#include "program.h"

static void measure_prints_one_row_an_entity_in_the_dossiers_order(void **state) {
    (void)state;
    assert_int_equal(run("measure x.json --by betweenness,degree --format csv"), EN_OK);
    assert_string_equal(out(), "id,label,kind,betweenness,degree\n"
                               "ann,Ann,,0,1\nbob,Bob,,1,2\ncyd,'=Cyd,,0,1\n");
}

static void raw_leaves_cells_as_they_are(void **state) {
    (void)state;
    assert_int_equal(run("measure x.json --by degree --format csv --raw"), EN_OK);
    assert_non_null(strstr(out(), "\ncyd,=Cyd,"));
}

static void a_measure_named_twice_is_one_column(void **state) {
    (void)state;
    assert_int_equal(run("measure x.json --by degree,degree --by degree -f csv"), EN_OK);
    assert_memory_equal(out(), "id,label,kind,degree\n", 21);
}

static void top_sorts_by_the_first_measure(void **state) {
    (void)state;
    assert_int_equal(run("measure x.json --by=degree --top=2 -f tsv"), EN_OK);
    assert_string_equal(out(), "id\tlabel\tkind\tdegree\nbob\tBob\t\t2\nann\tAnn\t\t1\n");
}

static void without_by_the_usual_measures_come_in_the_order_of_the_list(void **state) {
    (void)state;
    for (int all = 0; all <= 1; all++) {
        run(all ? "measure x.json --by all --format csv" : "measure x.json --format csv");
        char head[1000] = "id,label,kind";
        for (const en_measure *const *m = en_measures; *m; m++)
            if (all || !(*m)->on_request)
                snprintf(head + strlen(head), sizeof head - strlen(head), ",%s", (*m)->name);
        strcat(head, "\n");
        assert_memory_equal(out(), head, strlen(head));
    }
}

static void all_may_follow_what_is_to_come_first(void **state) {
    (void)state;
    assert_int_equal(run("measure x.json --by harmonic,all --format csv"), EN_OK);
    char head[100];
    snprintf(head, sizeof head, "id,label,kind,harmonic,%s,", en_measures[0]->name);
    assert_memory_equal(out(), head, strlen(head));
    assert_null(strstr(strstr(out(), "harmonic") + 1, "harmonic"));
}

static void normalise_divides_by_the_theoretical_maximum(void **state) {
    (void)state;
    assert_int_equal(run("measure x.json --by betweenness,degree --normalise -f csv"), EN_OK);
    assert_non_null(strstr(out(), "\nbob,Bob,,1,1\n"));
    assert_non_null(strstr(out(), "\nann,Ann,,0,0.5\n"));
    assert_int_equal(run("measure x.json --by degree --normalise -f json"), EN_OK);
    assert_non_null(strstr(out(), "\"normalised\": "));
    assert_int_equal(run("measure x.json --by degree -f json"), EN_OK);
    assert_null(strstr(out(), "normalised"));
}

static void language_changes_labels_and_not_names_of_columns(void **state) {
    (void)state;
    assert_int_equal(run("measure x.json --by degree --lang fr --format csv"), EN_OK);
    assert_non_null(strstr(out(), "id,label,kind,degree\nann,Anne,"));
}

static void a_table_states_view_hash_version_and_seed(void **state) {
    (void)state;
    assert_int_equal(run("measure x.json --by degree --accept majority --seed 7"), EN_OK);
    assert_non_null(strstr(out(), "--accept majority"));
    assert_non_null(strstr(out(), EN_VERSION));
    assert_non_null(strstr(out(), "SHA-256: "));
    assert_non_null(strstr(out(), "seed: 7"));
}

static void a_file_gets_the_format_of_its_ending(void **state) {
    (void)state;
    assert_int_equal(run("measure some/x.json --by degree -o t.json"), EN_OK);
    assert_string_equal(out(), "");
    assert_string_equal(world.saved_path, "t.json");
    assert_non_null(strstr(world.saved, "\"dossier\": \"x.json\""));
}

/* The text behind AT that begins a line with NAME, LEVEL and FAMILY. */
static const char *find_listed(const char *at, const char *name, const char *level,
                               const char *family) {
    char line[200];
    snprintf(line, sizeof line, "\n%s,%s,%s,", name, level, family);
    at = strstr(at, line);
    if (!at)
        fail_msg("--list has no %s of level %s", name, level);
    return at;
}

static void list_has_every_measure_in_order_with_its_reference_and_sentence(void **state) {
    (void)state;
    for (en_lang lang = 0; lang < EN_LANGS; lang++) {
        run(lang == EN_FR ? "measure --list -f csv --lang fr" : "measure --list -f csv");
        const char *at = out();
        for (const en_measure *const *m = en_measures; *m; m++) {
            at = find_listed(at, (*m)->name, "node", (*m)->family);
            assert_non_null(strstr(at, (*m)->reference));
            assert_non_null(strstr(at, en_say((*m)->meaning, lang)));
            assert_non_null(strstr(at, en_say(en_domain_names[(*m)->domain], lang)));
        }
        for (const en_tie_measure *const *m = en_tie_measures; *m; m++)
            at = find_listed(at, (*m)->name, "tie", (*m)->family);
        for (const en_statistic *const *m = en_statistics; *m; m++)
            at = find_listed(at, (*m)->name, "net", (*m)->family);
    }
}

static void net_prints_the_values_of_what_is_named_alone(void **state) {
    (void)state;
    assert_int_equal(run("measure x.json --level net --by distances,density -f csv"), EN_OK);
    assert_string_equal(out(), "measure,value,reason\ndiameter,2,\n"
                               "mean_distance,1.3333333333333333,\n"
                               "density,0.6666666666666666,\n");
}

static void groups_say_among_whom_roles_are(void **state) {
    (void)state;
    assert_int_equal(run("measure x.json --by coordinator,liaison --groups component -f json"),
                     EN_OK);
    assert_non_null(strstr(out(), "\"groups\": \"component\""));
    assert_int_equal(run("measure x.json --by coordinator -f csv"), EN_UNDEFINED);
    assert_non_null(strstr(err.text, "its group (kind, or what --groups names) is not known"));
    assert_int_equal(run("measure x.json --groups plase"), EN_USAGE);
    assert_string_equal(err.text, "no sort of groups 'plase'; did you mean 'place'?");
}

/* A command line, and what is said of it. */
static const char *const mistakes[][2] = {
    {"mesure x.json", "no verb 'mesure'; did you mean 'measure'?"},
    {"measure x.json --by betweeness", "no measure 'betweeness'; did you mean 'betweenness'?"},
    {"measure x.json --level tie --by betweeness",
     "no measure of ties 'betweeness'; did you mean 'betweenness'?"},
    {"measure x.json --acept any",
     "measure: unknown option '--acept'; did you mean '--accept'?"},
    {"measure x.json --accept most", "--accept 'most' is none of any, majority, uncontested"},
    {"measure x.json --accept majorit",
     "--accept 'majorit' is none of any, majority, uncontested; did you mean 'majority'?"},
    {"measure", "DOSSIER is missing; see 'entente help VERB'"},
    {"measure --print-view", "DOSSIER is missing; see 'entente help VERB'"},
    {"draw", "draw: DOSSIER is missing; see 'entente help draw'"},
    {"measure x.json y.json", "measure: unexpected 'y.json'"},
    {"measure x.json --by", "measure: --by needs a word after it"},
    {"measure x.json --directed=1", "measure: --directed takes no value"},
    {"measure x.json -z", "measure: unknown option '-z'; see 'entente help measure'"},
    {"measure x.json --top -3", "--top '-3' is not a whole number of 0 or more"},
    {"measure x.json --lang de", "--lang 'de' is none of fr, en"},
    {"measure x.json --format cvs", "no table format 'cvs'; did you mean 'csv'?"},
    {"draw x.json -o x.pgn", "no figure format 'pgn'; did you mean 'png'?"},
    {"measure x.json --level net --by densty",
     "no measure of networks 'densty'; did you mean 'density'?"},
    {"measure x.json --level net --top 3", "--top is not for --level net"},
    {"measure x.json --level tie --normalise", "--normalise is not for --level tie"},
    {"measure x.json --list",
     "--list is of all measures: it takes no dossier, view or other choice"},
    {"measure --list --directed",
     "--list is of all measures: it takes no dossier, view or other choice"},
    {"show x.json an", "no list, entity, relation, claim or source 'an'; did you mean 'ann'?"},
    {"show x.json bob|fund|cyd",
     "no list, entity, relation, claim or source 'bob|fund|cyd'; did you mean "
     "'bob|funds|cyd'?"},
    {"show x.json nobody",
     "no list, entity, relation, claim or source 'nobody'; the dossier has none of that name"},
    {"show x.json -o x.json", "-o x.json is the dossier itself; nothing is written"},
    {"show x.json --lang de", "--lang 'de' is none of fr, en"},
    {"measure x.json -o x.json", "-o x.json is the dossier itself; nothing is written"},
    {"measure x.json -o t.svg", "no table format 'svg'; 'entente help' lists them"},
    {"measure x.json -o=t.csv", "measure: write -o t.csv, or --output=t.csv"},
    {"draw x.json -o a.svg -o a.svg", "-o a.svg is given twice"},
    {"draw x.json --id-prefix 1a",
     "--id-prefix '1a' is no id: a letter, then up to 39 letters, digits, - and _"},
    {"draw x.json --width 0x50mm",
     "--width '0x50mm' is no width from 76mm to 1760mm; write 160mm or 6.3in, column or page"},
    {"draw x.json -o x", "-o x: the ending tells the format: .dot, .svg, .png or .pdf"},
    {"draw x.json --width 3mm",
     "--width '3mm' is no width from 76mm to 1760mm; write 160mm or 6.3in, column or page"},
    {"why x.json bob zed", "no entity 'zed'; the dossier has none of that name"},
    {"why x.json Anna", "no entity 'Anna'; did you mean 'ann'?"},
    {"why x.json", "why: A is missing; see 'entente help why'"},
    {"why x.json ann bob -f jsn", "no form of an answer 'jsn'; did you mean 'json'?"},
    {"why x.json ann bob -o t.csv",
     "no form of an answer 'csv'; there are table (.txt), markdown (.md) and json"},
    {"why x.json ann bob --by degree", "--by and --top are for one entity; name no second"},
    {"why x.json ann --texts texts", "--chains and --texts are for two entities; name both"},
    {"help drow", "no verb 'drow'; did you mean 'draw'?"},
};

static void wrong_words_are_usage_errors_that_help(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
        assert_int_equal(run(mistakes[i][0]), EN_USAGE);
        assert_string_equal(err.text, mistakes[i][1]);
        assert_string_equal(out(), "");
    }
}

static void every_verb_explains_itself(void **state) {
    (void)state;
    assert_int_equal(run(""), EN_OK);
    for (const en_command *const *c = en_commands; *c; c++) {
        char line[80];
        assert_int_equal(run("help"), EN_OK);
        assert_non_null(strstr(out(), (*c)->summary));
        snprintf(line, sizeof line, "help %s", (*c)->name);
        assert_int_equal(run(line), EN_OK);
        char *helped = strdup(out());
        snprintf(line, sizeof line, "%s --help", (*c)->name);
        assert_int_equal(run(line), EN_OK);
        assert_string_equal(out(), helped);
        assert_non_null(strstr(out(), (*c)->summary));
        for (const en_option *o = (*c)->options; o && o->name; o++)
            assert_non_null(strstr(out(), o->help));
        free(helped);
    }
}

static void an_empty_view_is_undefined_with_a_way_out(void **state) {
    (void)state;
    assert_int_equal(run("measure x.json --by degree --sign -"), EN_UNDEFINED);
    assert_non_null(strstr(err.text, "--isolates keep"));
    assert_int_equal(run("draw x.json --sign -"), EN_UNDEFINED);
    assert_int_equal(run("measure x.json --by degree --sign - --isolates keep -f csv"), EN_OK);
    assert_non_null(strstr(out(), "\nann,Ann,,0\n"));
}

static void the_network_level_has_reasons_where_it_has_no_values(void **state) {
    (void)state;
    assert_int_equal(run("measure x.json --level net --format csv"), EN_OK);
    assert_memory_equal(out(), "measure,value,reason\nentities,3,\n", 33);
    assert_int_equal(run("measure x.json --level net -f csv --only ann --only bob"), EN_OK);
    assert_non_null(strstr(out(), "\ncentralization_degree,,"));
    assert_null(strstr(out(), "nan"));
}

static void show_without_a_word_lists_relations(void **state) {
    (void)state;
    assert_int_equal(run("show x.json --format csv"), EN_OK);
    assert_string_equal(out(), "id,from,to,type,sign,status,origins_for,origins_against,since,"
                               "until\nann|allied|bob,ann,bob,allied,+,supported,1,0,,\n"
                               "bob|funds|cyd,bob,cyd,funds,+,supported,1,0,,\n");
    char *listed = strdup(out());
    assert_int_equal(run("show x.json relations -f csv"), EN_OK);
    assert_string_equal(out(), listed);
    free(listed);
}

static void show_obeys_the_options_of_output(void **state) {
    (void)state;
    assert_int_equal(run("show x.json cyd -f csv"), EN_OK);
    assert_non_null(strstr(out(), "\ncyd,'=Cyd,"));
    assert_int_equal(run("show x.json cyd -f csv --raw"), EN_OK);
    assert_non_null(strstr(out(), "\ncyd,=Cyd,"));
    assert_int_equal(run("show x.json Anne -o card.txt --lang fr"), EN_OK);
    assert_string_equal(out(), "");
    assert_string_equal(world.saved_path, "card.txt");
    assert_non_null(strstr(world.saved, "Anne s\u2019allie \u00e0 Bob \u2013 1 source\n"));
    assert_non_null(strstr(world.saved, "SHA-256\u00a0: "));
    world.terminal = true;
    assert_int_equal(run("show x.json ann"), EN_OK);
    assert_memory_equal(out(), "\033[1mAnn\n\033[0m", 12);
    world.no_color = "1";
    assert_int_equal(run("show x.json ann"), EN_OK);
    assert_null(strchr(out(), '\033'));
}

static void an_empty_list_is_shown_and_said(void **state) {
    (void)state;
    assert_int_equal(run("show x.json entities --sign - -f csv"), EN_OK);
    assert_string_equal(out(), "id,label,kind,place,named,count,aliases,relations\n");
    assert_string_equal(err.note, "the list is empty: all is left out of the view");
}

static void errors_of_the_dossier_come_with_their_places_all_at_once(void **state) {
    (void)state;
    world.dossier = "{\"entente\":1,\"sources\":[{\"id\":\"s\"}],\n\"entities\":[{\"id\":\"a\","
                    "\"label\":{\"en\":\"A\"}}],\n\"claims\":[{\"source\":\"t\",\"from\":\"b\","
                    "\"type\":\"funds\",\"to\":\"a\"}]}";
    assert_int_equal(run("measure x.json"), EN_DATA);
    assert_string_equal(out(), "");
    assert_non_null(strstr(session.messages.text, "x.json:3:21: error: "));
    assert_non_null(strstr(session.messages.text, "x.json:3:32: error: "));
    assert_int_equal(run("check x.json"), EN_DATA);
    assert_non_null(strstr(out(), "x.json:3:21: error: "));
    assert_non_null(strstr(out(), "2 errors, 0 warnings"));
}

static void a_file_that_cannot_be_read_is_a_failure_of_the_system(void **state) {
    (void)state;
    assert_int_equal(run("check none.json"), EN_SYSTEM);
    assert_string_equal(err.text, "none.json: cannot be opened: it is not there");
}

static void draw_hands_the_painter_a_whole_figure(void **state) {
    (void)state;
    assert_int_equal(run("draw x.json -o a.svg --lang fr --size degree --quality fast"), EN_OK);
    assert_string_equal(world.saved, "painted svg");
    assert_non_null(strstr(world.wire, "label=Anne"));
    assert_non_null(strstr(world.wire, "quality=fast"));
    assert_non_null(strstr(world.wire, "lang=fr"));
    assert_non_null(strstr(world.wire, "sha256"));
}

static void without_a_painter_a_plain_figure_stands_in_and_says_so(void **state) {
    (void)state;
    world.paint_fails = true;
    assert_int_equal(run("draw x.json -o a.svg"), EN_OK);
    assert_non_null(strstr(world.saved, "<circle"));
    assert_non_null(strstr(world.saved, "Stand-in drawing"));
    assert_non_null(strstr(err.note, "entente-paint is not there"));
    assert_int_equal(run("draw x.json --format dot"), EN_OK);
    assert_non_null(strstr(out(), "pos="));
    assert_int_equal(run("draw x.json -o a.png"), EN_SYSTEM);
}

static void binary_is_refused_on_a_terminal(void **state) {
    (void)state;
    assert_int_equal(run("draw x.json --format png"), EN_OK);
    world.terminal = true;
    assert_int_equal(run("draw x.json --format png"), EN_USAGE);
    assert_int_equal(run("draw x.json --format svg"), EN_OK);
}

static void colour_is_for_terminals_whose_owner_wants_it(void **state) {
    (void)state;
    assert_int_equal(run("measure x.json --by degree"), EN_OK);
    assert_null(strchr(out(), '\033'));
    world.terminal = true;
    assert_int_equal(run("measure x.json --by degree"), EN_OK);
    assert_non_null(strchr(out(), '\033'));
    assert_int_equal(run("measure x.json --by degree -f csv"), EN_OK);
    assert_null(strchr(out(), '\033'));
    world.no_color = "1";
    assert_int_equal(run("measure x.json --by degree"), EN_OK);
    assert_null(strchr(out(), '\033'));
}

static void a_terminal_never_gets_control_characters(void **state) {
    (void)state;
    world.dossier =
        "{\"entente\":1,\"sources\":[{\"id\":\"s\"}],\"entities\":[{\"id\":\"a\",\"label\":"
        "{\"en\":\"\\u001b[31mred\"}},{\"id\":\"b\",\"label\":{\"en\":\"B\"}}],\"claims\":["
        "{\"source\":\"s\",\"from\":\"a\",\"type\":\"funds\",\"to\":\"b\"}]}";
    world.no_color = "1";
    assert_int_equal(run("measure x.json --by degree -f csv"), EN_OK);
    assert_non_null(strchr(out(), '\033')); /* a file gets what the dossier has */
    world.terminal = true;
    for (int i = 0; i < 4; i++) {
        static const char *const forms[] = {"csv", "tsv", "table", "json"};
        char line[80];
        snprintf(line, sizeof line, "measure x.json --by degree --format %s", forms[i]);
        assert_int_equal(run(line), EN_OK);
        assert_null(strchr(out(), '\033'));
        assert_non_null(strstr(out(), "[31mred"));
    }
}

static void version_is_said(void **state) {
    (void)state;
    assert_int_equal(run("--version"), EN_OK);
    assert_string_equal(out(), "entente " EN_VERSION "\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(measure_prints_one_row_an_entity_in_the_dossiers_order),
        TEST(raw_leaves_cells_as_they_are),
        TEST(a_measure_named_twice_is_one_column),
        TEST(top_sorts_by_the_first_measure),
        TEST(without_by_the_usual_measures_come_in_the_order_of_the_list),
        TEST(all_may_follow_what_is_to_come_first),
        TEST(list_has_every_measure_in_order_with_its_reference_and_sentence),
        TEST(groups_say_among_whom_roles_are),
        TEST(net_prints_the_values_of_what_is_named_alone),
        TEST(normalise_divides_by_the_theoretical_maximum),
        TEST(language_changes_labels_and_not_names_of_columns),
        TEST(a_table_states_view_hash_version_and_seed),
        TEST(a_file_gets_the_format_of_its_ending),
        TEST(wrong_words_are_usage_errors_that_help),
        TEST(every_verb_explains_itself),
        TEST(an_empty_view_is_undefined_with_a_way_out),
        TEST(the_network_level_has_reasons_where_it_has_no_values),
        TEST(show_without_a_word_lists_relations),
        TEST(show_obeys_the_options_of_output),
        TEST(an_empty_list_is_shown_and_said),
        TEST(errors_of_the_dossier_come_with_their_places_all_at_once),
        TEST(a_file_that_cannot_be_read_is_a_failure_of_the_system),
        TEST(draw_hands_the_painter_a_whole_figure),
        TEST(without_a_painter_a_plain_figure_stands_in_and_says_so),
        TEST(binary_is_refused_on_a_terminal),
        TEST(colour_is_for_terminals_whose_owner_wants_it),
        TEST(a_terminal_never_gets_control_characters),
        TEST(version_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
