/* SPDX-License-Identifier: MIT */
/*
 * Camp: the side that an entity is on when all are divided in two so that as few ties as can be
 * are in the way, positive ones between the camps or negative ones within (Harary 1959; Aref
 * and Wilson 2019; measure/camps.h says how the division is found, and `frustration` of the
 * network whether it is proved to be the best). The largest has number 1; those as large come
 * in the order of their earliest entities. Parts of the network that no signed tie joins are
 * divided apart, since nothing says which camp of one goes with which of another, and have
 * numbers of their own. A label, not a rank; signed ties (network/signs.h), each counting once.
 * Undefined without such ties. Of several divisions as good, one is taken, where no single
 * entity could join more of its allies.
 */
#include "measure/camps.h"
#include "measure/measure.h"
#include "measure/numbering.h"

#include <math.h>
#include <stdlib.h>

/* Groups of those that signed ties join and that are on the same side; returns how many. */
static size_t group(size_t *number, uint32_t *queue, const en_signs *s, const int8_t *side) {
    size_t found = 0, parts = 0;
    for (size_t v = 0; v < s->size; v++)
        number[v] = EN_NONE;
    for (size_t root = 0; root < s->size; root++) {
        if (number[root] != EN_NONE || !en_signs_degree(s, root))
            continue;
        size_t done = found;
        number[root] = 2 * parts + (side[root] > 0);
        queue[found++] = (uint32_t)root;
        for (; done < found; done++)
            for (size_t h = s->start[queue[done]]; h < s->start[queue[done] + 1]; h++) {
                size_t next = s->halves[h].to;
                if (number[next] != EN_NONE)
                    continue;
                number[next] = 2 * parts + (side[next] > 0);
                queue[found++] = (uint32_t)next;
            }
        parts++;
    }
    return 2 * parts;
}

static en_status run(double *score, en_network *network, en_error *err) {
    const en_signs *s;
    const en_camps *camps;
    en_status status = en_network_signs(&s, network, err);
    if (!status)
        status = en_camps_of(&camps, network, err);
    if (status)
        return status;
    size_t *number = calloc(s->size + 1, sizeof *number);
    uint32_t *queue = calloc(s->size + 1, sizeof *queue);
    status = number && queue ? EN_OK : en_fail_memory(err);
    if (!status)
        status = en_renumber(number, s->size, group(number, queue, s, camps->side), err);
    for (size_t v = 0; v < s->size && !status; v++)
        score[v] = number[v] == EN_NONE ? NAN : (double)number[v];
    free(number);
    free(queue);
    return status;
}

const en_measure en_measure_camp = {
    .name = "camp",
    .family = "groups",
    .domain = EN_ON_STANCES,
    .reference = "Harary 1959; Aref & Wilson 2019",
    .label = EN_WORDS("camp", "camp"),
    .meaning =
        EN_WORDS("Numéro du camp quand tous se rangent en deux camps, alliés ensemble "
                 "et rivaux face à face, aussi bien que les liens le permettent\u202f; 1 est "
                 "le plus grand.",
                 "Number of its camp when all take one of two sides, allies together "
                 "and rivals opposite, as well as ties allow; 1 is the largest."),
    .undefined = EN_WORDS("sans lien positif ou négatif", "without a positive or negative tie"),
    .on_request = true,
    .run = run,
};
