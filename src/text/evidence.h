/* SPDX-License-Identifier: MIT */
#ifndef EN_TEXT_EVIDENCE_H
#define EN_TEXT_EVIDENCE_H

#include "base/finding.h"
#include "text/article.h"

/* What became of the passages that claims rest on, each counted once. */
typedef struct en_evidence {
    size_t verified;   /* stand where their anchors say */
    size_t moved;      /* stand at one other place */
    size_t drifted;    /* stand nowhere, or nobody can say where */
    size_t unverified; /* no text, no hash and no words to know them by, or not looked for */
} en_evidence;

/*
 * Hold every anchor of every claim against the text of its source. Texts are opened one at a
 * time, and kept no longer. Found, each at its place in the dossier: as warnings, texts that
 * are missing or not the ones that were coded, and drifted passages by their claims; as notes,
 * moved passages with their new places and anchors without a hash. The answer is EN_OK, or out
 * of memory.
 */
EN_MUST_CHECK en_status en_evidence_check(en_evidence *out, const en_dossier *dossier,
                                          const en_shelf *shelf, en_findings *findings,
                                          en_error *err);

#endif
