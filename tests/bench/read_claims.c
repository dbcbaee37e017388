/* SPDX-License-Identifier: MIT */
/*
 * Read a document of JSON: read_claims entente|cjson FILE, as a dossier by the library, or as a
 * tree by cJSON alone. Prints the claims, the CPU time in seconds, and the kilobytes at most
 * in memory, the text among them.
 */
#include "base/file.h"
#include "dossier/dossier.h"
#include "format/json.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

static int count_entente(en_buf *text) {
    en_dossier *d = en_dossier_create(NULL, NULL);
    en_findings findings = {.arena = d ? d->arena : NULL};
    en_status status =
        d ? en_json_read(d, en_buf_text(text), text->length, &findings, NULL) : EN_SYSTEM;
    return status ? -1 : (int)d->claim_count;
}

static int count_cjson(const en_buf *text) {
    const cJSON *tree = cJSON_ParseWithLength(en_buf_text(text), text->length);
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
    en_buf text = {0};
    struct rusage used;
    if (count != 3 || en_file_read(&text, words[2], (size_t)1 << 31, NULL))
        return 1;
    int claims = strcmp(words[1], "cjson") == 0 ? count_cjson(&text) : count_entente(&text);
    getrusage(RUSAGE_SELF, &used);
    printf("%d %.3f %ld\n", claims,
           (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
               1e-6 * (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec),
           peak());
    return claims < 0;
}
