/* SPDX-License-Identifier: MIT */
/*
 * Read a dossier of JSON: read_claims entente|lines|cjson FILE, as a document, or as JSON
 * Lines, by the library, or as a tree by cJSON alone. Prints the claims, the CPU time in
 * seconds, and the kilobytes at most in memory, a document's text among them.
 */
#include "base/file.h"
#include "dossier/dossier.h"
#include "format/json.h"
#include "format/json_lines.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

enum { MOST = 2000000000 };

static int count_entente(const char *path, en_dossier *d, en_findings *findings) {
    en_buf text = {0};
    en_status status = en_file_read(&text, path, MOST, NULL);
    if (!status)
        status = en_json_read(d, en_buf_text(&text), text.length, findings, NULL);
    return status ? -1 : (int)d->claim_count;
}

static int count_lines(const char *path, en_dossier *d, en_findings *findings) {
    void *reader;
    if (en_json_lines_open(&reader, d, findings, NULL))
        return -1;
    en_status status = en_file_pour(path, en_json_lines_take, reader, NULL);
    return en_json_lines_close(reader, !status, NULL) ? -1 : (int)d->claim_count;
}

static int count_cjson(const char *path, en_dossier *d, en_findings *findings) {
    (void)d, (void)findings;
    en_buf text = {0};
    if (en_file_read(&text, path, MOST, NULL))
        return -1;
    const cJSON *tree = cJSON_ParseWithLength(en_buf_text(&text), text.length);
    return cJSON_GetArraySize(cJSON_GetObjectItemCaseSensitive(tree, "claims"));
}

/* Not ru_maxrss, which begins with the peak of whoever started this. */
static long peak(void) {
    char line[256];
    long kilobytes = 0;
    FILE *status = fopen("/proc/self/status", "r");
    while (status && fgets(line, sizeof line, status))
        if (strncmp(line, "VmHWM:", 6) == 0)
            kilobytes = strtol(line + 6, NULL, 10);
    if (status)
        fclose(status);
    return kilobytes;
}

int main(int count, char **words) {
    struct rusage used;
    en_dossier *d = en_dossier_create(NULL, NULL);
    if (count != 3 || !d)
        return 1;
    en_findings findings = {.arena = d->arena};
    int claims = (strcmp(words[1], "cjson") == 0   ? count_cjson
                  : strcmp(words[1], "lines") == 0 ? count_lines
                                                   : count_entente)(words[2], d, &findings);
    getrusage(RUSAGE_SELF, &used);
    printf("%d %.3f %ld\n", claims,
           (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
               1e-6 * (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec),
           peak());
    return claims < 0;
}
