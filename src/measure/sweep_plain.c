/* SPDX-License-Identifier: MIT */
/* The sweep for any processor: vectors of two numbers, which nearly all have. */
#define WIDTH   2
#define SWEEPER en_sweeper_plain
#include "measure/sweep_body.h"
