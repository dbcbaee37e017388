/* SPDX-License-Identifier: MIT */
/* The sweep for processors with AVX2: vectors of four numbers. */
#if defined __AVX2__
#define WIDTH   4
#define SWEEPER en_sweeper_avx2
#include "measure/sweep_body.h"
#endif
