/* SPDX-License-Identifier: MIT */
/* The sweep for processors with AVX-512: vectors of eight numbers, and sets of them as masks.
 */
#if defined __AVX512F__
#define WIDTH   8
#define SWEEPER en_sweeper_avx512
#include "measure/sweep_body.h"
#endif
