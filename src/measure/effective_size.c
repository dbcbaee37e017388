/* SPDX-License-Identifier: MIT */
/*
 * Effective size (Burt 1992): how many contacts an entity i has, less what they repeat of each
 * other. It is the sum over i's contacts j of 1 - (the sum over i's other contacts q of
 * p(i, q) m(j, q)), with p(i, q) the share of q in what i invests in its ties and m(j, q) what
 * j invests in q over the most that j invests in anybody. Where all ties count the same and
 * have no direction, that is Borgatti's n - 2t / n (1997), n being its contacts and t the ties
 * among them. With --weight, investment is the weight; with --directed, arcs of both directions
 * add up. Undefined without ties. Maximum: n - 1, the middle of a star. Time: the sum over
 * entities of their contacts' contacts.
 */
#include "measure/effective.h"
#include "measure/measure.h"
#include "measure/neighbours.h"

static en_status run(double *score, en_network *network, en_error *err) {
    return en_effective_size(score, network, false, err);
}

const en_measure en_measure_effective_size = {
    .name = "effective_size",
    .family = "brokerage",
    .domain = EN_ON_PATHS,
    .reference = "Burt 1992; Borgatti 1997",
    .label = EN_WORDS("taille efficace", "effective size"),
    .meaning =
        EN_WORDS("A beaucoup de contacts qui ne se tiennent pas entre eux\u00a0: autant de "
                 "mondes séparés à relier.",
                 "Has many contacts that are not tied to each other: as many separate "
                 "worlds to connect."),
    .undefined = EN_WORDS("n’a aucun de ces liens", "has none of these ties"),
    .on_request = true,
    .run = run,
    .most = en_neighbours_most,
};
