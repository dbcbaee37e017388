/* SPDX-License-Identifier: MIT */
#ifndef EN_MEASURE_NUMBERING_H
#define EN_MEASURE_NUMBERING_H

#include "base/error.h"

/*
 * Number groups as all outputs do: from 1, the largest first, those as large in the order of
 * their earliest vertices. NUMBER has one number a vertex, of SIZE: in, any below COUNT, or
 * EN_NONE for who is in no group and stays so; out, ours.
 */
EN_MUST_CHECK en_status en_renumber(size_t *number, size_t size, size_t count, en_error *err);

#endif
