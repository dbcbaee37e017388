/* SPDX-License-Identifier: MIT */
/* What `init` starts a dossier with. The articles and all whom they name are invented. */
#include "cli/starter.h"

/* clang-format off */
#define ARTICLE_FR \
    "Un bac sans fumée\n" \
    "\n" \
    "La ville de Bellerive veut qu’un bac électrique traverse son lac dès le printemps. " \
    "Les Bateaux du Ponant l’exploiteront et paieront 2 millions d’euros au plus pour " \
    "l’embarcadère. Ada Quillec, qui dirige le Ponant depuis 2021, parle d’une " \
    "révolution silencieuse. Plusieurs clubs de pêche soutiennent le bac.\n" \
    "\n" \
    "La Ligne du Lac, transporteur historique, fait partie du projet, assure la mairie.\n"

#define DOSSIER_FR \
    "{\n" \
    "  \"entente\": 1, \"language\": \"fr\",\n" \
    "  \"title\": {\"fr\": \"Le bac de Bellerive\"},\n" \
    "  \"about\": {\"fr\": \"Deux articles inventés, codés pour l’exemple\"},\n" \
    "  \"sources\": [\n" \
    "    {\"id\": \"s1\", \"title\": {\"fr\": \"Un bac sans fumée\"}, \"publisher\": " \
    "\"L’Écho de Bellerive\",\n" \
    "     \"published\": \"2025-05-07\", \"language\": \"fr\",\n" \
    "     \"text\": {\"file\": \"article-1.txt\",\n" \
    "              \"sha256\": " \
    "\"345ed56f187c0ddb2318538239247806f8d7e188bf233461fd010a67d1379279\"}},\n" \
    "    {\"id\": \"s2\", \"title\": {\"fr\": \"La Ligne du Lac fait bande à part\"}, " \
    "\"publisher\": \"L’Hebdo du Lac\",\n" \
    "     \"published\": \"2025-05\", \"language\": \"fr\"}\n" \
    "  ],\n" \
    "  \"entities\": [\n" \
    "    {\"id\": \"bellerive\", \"kind\": \"government\", \"label\": {\"fr\": \"Ville de " \
    "Bellerive\"},\n" \
    "     \"aliases\": [\"Bellerive\", \"mairie\"]},\n" \
    "    {\"id\": \"ponant\", \"kind\": \"company\", \"label\": {\"fr\": \"Bateaux du " \
    "Ponant\"}, \"aliases\": [\"Ponant\"]},\n" \
    "    {\"id\": \"ligne-du-lac\", \"kind\": \"company\", \"label\": {\"fr\": \"Ligne du " \
    "Lac\"}},\n" \
    "    {\"id\": \"ada-quillec\", \"kind\": \"person\", \"label\": {\"fr\": \"Ada " \
    "Quillec\"}},\n" \
    "    {\"id\": \"bac\", \"kind\": \"programme\", \"label\": {\"fr\": \"Bac " \
    "électrique\"}},\n" \
    "    {\"id\": \"clubs-s1\", \"kind\": \"group\", \"label\": {\"fr\": \"Plusieurs clubs " \
    "de pêche\"}, \"named\": false}\n" \
    "  ],\n" \
    "  \"claims\": [\n" \
    "    {\"id\": \"c1\", \"source\": \"s1\", \"from\": \"bellerive\", \"type\": " \
    "\"supports\", \"to\": \"bac\",\n" \
    "     \"confidence\": \"high\",\n" \
    "     \"note\": {\"fr\": \"La ville souhaite un bac.\"},\n" \
    "     \"evidence\": [{\"start\": 19, \"end\": 83, \"sha256\": " \
    "\"ab4269f22acd3ca5edf468a1c069cbf7b4a70ad0cb10078188eceb5719038f08\", \"exact\": \"La " \
    "ville de Bellerive veut qu’un bac électrique traverse son lac\"}]},\n" \
    "    {\"id\": \"c2\", \"source\": \"s1\", \"from\": \"ponant\", \"type\": \"runs\", " \
    "\"to\": \"bac\",\n" \
    "     \"modality\": \"plan\", \"confidence\": \"high\",\n" \
    "     \"note\": {\"fr\": \"Le Ponant en aura la charge.\"},\n" \
    "     \"evidence\": [{\"start\": 102, \"end\": 138, \"sha256\": " \
    "\"f78b7b24b89aa1d0dbde1dbe307c16087ebb3ccf78d60ecc11f57fe2c903a61e\", \"exact\": " \
    "\"Les Bateaux du Ponant l’exploiteront\"}]},\n" \
    "    {\"id\": \"c3\", \"source\": \"s1\", \"from\": \"ponant\", \"type\": \"funds\", " \
    "\"to\": \"bac\",\n" \
    "     \"modality\": \"plan\", \"amount\": {\"value\": 2000000, \"currency\": \"EUR\", " \
    "\"bound\": \"at_most\"},\n" \
    "     \"confidence\": \"high\",\n" \
    "     \"note\": {\"fr\": \"Une somme pour l’embarcadère.\"},\n" \
    "     \"evidence\": [{\"start\": 142, \"end\": 196, \"sha256\": " \
    "\"a1f03cf8213e833b0c4a4f36be0a3763b31fb4d783b9a1c5918ac4103af8ecc9\", \"exact\": " \
    "\"paieront 2 millions d’euros au plus pour l’embarcadère\"}]},\n" \
    "    {\"id\": \"c4\", \"source\": \"s1\", \"from\": \"ada-quillec\", \"type\": " \
    "\"leads\", \"to\": \"ponant\",\n" \
    "     \"role\": {\"fr\": \"directrice\"}, \"since\": \"2021\", \"confidence\": " \
    "\"high\",\n" \
    "     \"note\": {\"fr\": \"Elle est à sa tête.\"},\n" \
    "     \"evidence\": [{\"start\": 198, \"end\": 243, \"sha256\": " \
    "\"262931db9821963898cd4647b21d602c1dbb5a1f7f006fb53f4b12ce4f644c22\", \"exact\": " \
    "\"Ada Quillec, qui dirige le Ponant depuis 2021\"}]},\n" \
    "    {\"id\": \"c5\", \"source\": \"s1\", \"from\": \"clubs-s1\", \"type\": " \
    "\"supports\", \"to\": \"bac\",\n" \
    "     \"note\": {\"fr\": \"Nul ne dit quels clubs.\"},\n" \
    "     \"evidence\": [{\"start\": 281, \"end\": 324, \"sha256\": " \
    "\"c16d5a3ad8a2654161fa21b7ef16da65feb085a6d6d266510c1fbe53149c59c2\", \"exact\": " \
    "\"Plusieurs clubs de pêche soutiennent le bac\"}]},\n" \
    "    {\"id\": \"c6\", \"source\": \"s1\", \"from\": \"ligne-du-lac\", \"type\": " \
    "\"part_of\", \"to\": \"bac\",\n" \
    "     \"by\": \"bellerive\",\n" \
    "     \"note\": {\"fr\": \"Un article met la Ligne du Lac dans le projet…\"},\n" \
    "     \"evidence\": [{\"start\": 327, \"end\": 390, \"sha256\": " \
    "\"cb5b8f640c2385cdad1f20f78523503572ac921c14929bd69c2a2351043a92da\", \"exact\": \"La " \
    "Ligne du Lac, transporteur historique, fait partie du projet\"}]},\n" \
    "    {\"id\": \"c7\", \"source\": \"s2\", \"from\": \"ligne-du-lac\", \"type\": " \
    "\"part_of\", \"to\": \"bac\",\n" \
    "     \"stance\": \"denies\", \"by\": \"ligne-du-lac\",\n" \
    "     \"note\": {\"fr\": \"… l’autre la fait démentir : le lien est contesté.\"}},\n" \
    "    {\"id\": \"c8\", \"source\": \"s2\", \"from\": \"ligne-du-lac\", \"type\": " \
    "\"rivals\", \"to\": \"ponant\",\n" \
    "     \"note\": {\"fr\": \"Elles se disputent les mêmes passagers.\"}}\n" \
    "  ]\n" \
    "}\n"

#define README_FR \
    "Un dossier : ce que des sources rapportent des liens entre acteurs\n" \
    "==================================================================\n" \
    "\n" \
    "L’exemple est inventé. Regardez-le, puis remplacez ses lignes par les vôtres :\n" \
    "\n" \
    "    entente check .                    tout est-il en ordre ?\n" \
    "    entente check . --texts .          et les preuves tiennent-elles ?\n" \
    "    entente measure .                  qui est au centre ?\n" \
    "    entente draw . -o figure.svg       la figure\n" \
    "    entente convert . -o ../tout.json  le tout en un fichier\n" \
    "\n" \
    "sources.csv   qui rapporte : un article par ligne\n" \
    "entities.csv  qui est lié : une entreprise, un pays, une personne par ligne\n" \
    "claims.csv    qui rapporte quel lien : une affirmation par ligne\n" \
    "dossier.json  titre, langue, et genres et types propres au dossier\n" \
    "article-1.txt le texte de la première source, pour les preuves\n" \
    "\n" \
    "Enregistrez en CSV, jeu de caractères UTF-8 ; point-virgule, virgule et tabulation conviennent.\n" \
    "L’ordre des colonnes est libre, celles dont vous n’avez pas besoin peuvent manquer ; entente garde\n" \
    "celles qu’il ne connaît pas. Si votre tableur change 2025-05-07 en 07/05/2025, ou 1.5 en 1,5,\n" \
    "donnez aux cellules le format Texte avant de les remplir.\n" \
    "\n" \
    "claims.csv\n" \
    "- rapporté_par, de, vers : identifiants des deux autres feuilles ; pour un acteur, son nom ou une\n" \
    "  variante suffit.\n" \
    "- relation : un mot de la liste ci-dessous. « de » agit, « vers » subit.\n" \
    "- position : affirme (ou vide), ou nie : la source dit que le lien n’existe pas. Quand une source\n" \
    "  affirme et qu’une autre nie, ici pour la Ligne du Lac, le lien est contesté.\n" \
    "- modalité : fait (ou vide) ; projet, pour ce qui est annoncé ; question, jamais comptée.\n" \
    "- selon : de qui est la parole d’après la source, si ce n’est d’elle-même.\n" \
    "- depuis, jusqu’à : 2025, 2025-05 ou 2025-05-07. terminé : oui, si c’est fini sans date connue.\n" \
    "- montant : des chiffres et un point décimal ; devise : EUR, USD ; montant_borne : exact,\n" \
    "  environ, au moins, au plus ; montant_durée : P4Y vaut quatre ans.\n" \
    "- confiance : la qualité de votre lecture : faible, moyenne (ou vide), haute. déduit : oui, s’il\n" \
    "  faut un pas au-delà des mots.\n" \
    "- note_fr, note_en : le passage en vos propres mots.\n" \
    "- passage_début, passage_fin : où le passage se trouve dans le texte, en caractères à partir de\n" \
    "  0, fin exclue ; passage_empreinte : son SHA-256 ; passage : ses mots, si vous pouvez les\n" \
    "  reproduire. Plusieurs passages sont séparés par |.\n" \
    "\n" \
    "entities.csv\n" \
    "- id : court et durable ; nom_fr, nom_en : le nom ; autres_noms : les variantes, séparées par |.\n" \
    "- nommé : non, pour un groupe que nul ne détaille. Il reste hors des mesures et des figures.\n" \
    "- nombre_min, nombre_environ, nombre_max : combien ils seraient.\n" \
    "\n" \
    "sources.csv\n" \
    "- origine : la source que celle-ci reprend. Cinq articles qui en reprennent un sont une voix.\n" \
    "- publié : seulement si la source est datée. texte_fichier : son texte dans ce dossier.\n"

#define ARTICLE_EN \
    "A ferry without smoke\n" \
    "\n" \
    "The town of Milbrook wants an electric ferry to cross its lake from next spring on. " \
    "Northwind Boats is to run it, and will pay 2 million dollars at most for the " \
    "landing stage. Ada Quill, who has led Northwind since 2021, speaks of a quiet " \
    "revolution. Several fishing clubs back the ferry.\n" \
    "\n" \
    "Lake Line, the old carrier, belongs to the project, says the town hall.\n"

#define DOSSIER_EN \
    "{\n" \
    "  \"entente\": 1, \"language\": \"en\",\n" \
    "  \"title\": {\"en\": \"The Milbrook ferry\"},\n" \
    "  \"about\": {\"en\": \"Two invented articles, coded as an example\"},\n" \
    "  \"sources\": [\n" \
    "    {\"id\": \"s1\", \"title\": {\"en\": \"A ferry without smoke\"}, \"publisher\": " \
    "\"Milbrook Echo\",\n" \
    "     \"published\": \"2025-05-07\", \"language\": \"en\",\n" \
    "     \"text\": {\"file\": \"article-1.txt\",\n" \
    "              \"sha256\": " \
    "\"45cace23b2228471258bae2d1baceca1a20611b8a5da52acf15dfac2122f7c0c\"}},\n" \
    "    {\"id\": \"s2\", \"title\": {\"en\": \"Lake Line goes its own way\"}, " \
    "\"publisher\": \"Lake Weekly\",\n" \
    "     \"published\": \"2025-05\", \"language\": \"en\"}\n" \
    "  ],\n" \
    "  \"entities\": [\n" \
    "    {\"id\": \"milbrook\", \"kind\": \"government\", \"label\": {\"en\": \"Town of " \
    "Milbrook\"},\n" \
    "     \"aliases\": [\"Milbrook\", \"town hall\"]},\n" \
    "    {\"id\": \"northwind\", \"kind\": \"company\", \"label\": {\"en\": \"Northwind " \
    "Boats\"},\n" \
    "     \"aliases\": [\"Northwind\"]},\n" \
    "    {\"id\": \"lake-line\", \"kind\": \"company\", \"label\": {\"en\": \"Lake " \
    "Line\"}},\n" \
    "    {\"id\": \"ada-quill\", \"kind\": \"person\", \"label\": {\"en\": \"Ada " \
    "Quill\"}},\n" \
    "    {\"id\": \"ferry\", \"kind\": \"programme\", \"label\": {\"en\": \"Electric " \
    "ferry\"}},\n" \
    "    {\"id\": \"clubs-s1\", \"kind\": \"group\", \"label\": {\"en\": \"Several fishing " \
    "clubs\"}, \"named\": false}\n" \
    "  ],\n" \
    "  \"claims\": [\n" \
    "    {\"id\": \"c1\", \"source\": \"s1\", \"from\": \"milbrook\", \"type\": " \
    "\"supports\", \"to\": \"ferry\",\n" \
    "     \"confidence\": \"high\",\n" \
    "     \"note\": {\"en\": \"The town wants a ferry.\"},\n" \
    "     \"evidence\": [{\"start\": 23, \"end\": 67, \"sha256\": " \
    "\"5416f2eca355ef6fa887216d2e34d5a9d1009a30e24793faa4c61451f02091ef\", \"exact\": " \
    "\"The town of Milbrook wants an electric ferry\"}]},\n" \
    "    {\"id\": \"c2\", \"source\": \"s1\", \"from\": \"northwind\", \"type\": \"runs\", " \
    "\"to\": \"ferry\",\n" \
    "     \"modality\": \"plan\", \"confidence\": \"high\",\n" \
    "     \"note\": {\"en\": \"Northwind will operate it.\"},\n" \
    "     \"evidence\": [{\"start\": 107, \"end\": 135, \"sha256\": " \
    "\"8369c6937d1a636d9856fb846df7e5fb11e6785e4104d6e331ec9228d290c91f\", \"exact\": " \
    "\"Northwind Boats is to run it\"}]},\n" \
    "    {\"id\": \"c3\", \"source\": \"s1\", \"from\": \"northwind\", \"type\": " \
    "\"funds\", \"to\": \"ferry\",\n" \
    "     \"modality\": \"plan\", \"amount\": {\"value\": 2000000, \"currency\": \"USD\", " \
    "\"bound\": \"at_most\"},\n" \
    "     \"confidence\": \"high\",\n" \
    "     \"note\": {\"en\": \"A sum for the landing stage.\"},\n" \
    "     \"evidence\": [{\"start\": 141, \"end\": 197, \"sha256\": " \
    "\"b037c2f8c3ef5a5d2a7683f667e4eed0f777963eadf9d49cf3696f03018fbca8\", \"exact\": " \
    "\"will pay 2 million dollars at most for the landing stage\"}]},\n" \
    "    {\"id\": \"c4\", \"source\": \"s1\", \"from\": \"ada-quill\", \"type\": " \
    "\"leads\", \"to\": \"northwind\",\n" \
    "     \"role\": {\"en\": \"head\"}, \"since\": \"2021\", \"confidence\": \"high\",\n" \
    "     \"note\": {\"en\": \"She is at its head.\"},\n" \
    "     \"evidence\": [{\"start\": 199, \"end\": 242, \"sha256\": " \
    "\"8f6b59f0786f833cc66d3242a707573cdd4adc00129c03e939110f90ac3beb0f\", \"exact\": " \
    "\"Ada Quill, who has led Northwind since 2021\"}]},\n" \
    "    {\"id\": \"c5\", \"source\": \"s1\", \"from\": \"clubs-s1\", \"type\": " \
    "\"supports\", \"to\": \"ferry\",\n" \
    "     \"note\": {\"en\": \"Nobody says which clubs.\"},\n" \
    "     \"evidence\": [{\"start\": 274, \"end\": 310, \"sha256\": " \
    "\"1931bd92a5140ce73728688721160eeaea6ce6182ec7c587cc48b5d5b96fe816\", \"exact\": " \
    "\"Several fishing clubs back the ferry\"}]},\n" \
    "    {\"id\": \"c6\", \"source\": \"s1\", \"from\": \"lake-line\", \"type\": " \
    "\"part_of\", \"to\": \"ferry\",\n" \
    "     \"by\": \"milbrook\",\n" \
    "     \"note\": {\"en\": \"One article has Lake Line in the project ...\"},\n" \
    "     \"evidence\": [{\"start\": 313, \"end\": 363, \"sha256\": " \
    "\"f8b1fc096ce2ad3adb249f722ee4bddddbcc1918b720b9baecdac474c5ec5f16\", \"exact\": " \
    "\"Lake Line, the old carrier, belongs to the project\"}]},\n" \
    "    {\"id\": \"c7\", \"source\": \"s2\", \"from\": \"lake-line\", \"type\": " \
    "\"part_of\", \"to\": \"ferry\",\n" \
    "     \"stance\": \"denies\", \"by\": \"lake-line\",\n" \
    "     \"note\": {\"en\": \"... the other has it say no: the tie is contested.\"}},\n" \
    "    {\"id\": \"c8\", \"source\": \"s2\", \"from\": \"lake-line\", \"type\": " \
    "\"rivals\", \"to\": \"northwind\",\n" \
    "     \"note\": {\"en\": \"The two compete for the same passengers.\"}}\n" \
    "  ]\n" \
    "}\n"

#define README_EN \
    "A dossier: what sources report about who is tied to whom\n" \
    "=========================================================\n" \
    "\n" \
    "The example is invented. Look at it, then replace its rows by your own:\n" \
    "\n" \
    "    entente check .                    is everything sound?\n" \
    "    entente check . --texts .          and does the evidence hold?\n" \
    "    entente measure .                  who is central?\n" \
    "    entente draw . -o figure.svg       the figure\n" \
    "    entente convert . -o ../all.json   all of it in one file\n" \
    "\n" \
    "sources.csv   who reports: an article a row\n" \
    "entities.csv  who is tied: a company, a country, a person a row\n" \
    "claims.csv    who reports which tie: a claim a row\n" \
    "dossier.json  title, language, and kinds and types of your own\n" \
    "article-1.txt the text of the first source, for the evidence\n" \
    "\n" \
    "Save as CSV in UTF-8; commas, semicolons and tabs all do. Columns may stand in any order,\n" \
    "and those that you do not need may be left out; entente keeps columns that it does not know.\n" \
    "Where your program turns 2025-05-07 into 05/07/2025, format the cells as text before you fill them.\n" \
    "\n" \
    "claims.csv\n" \
    "- source, from, to: ids of the other two sheets; for an entity its name or an alias does, too.\n" \
    "- type: one of the list below. from acts, to is acted upon.\n" \
    "- stance: asserts (or empty), or denies: the source says that the tie does not hold. Where one\n" \
    "  source asserts and another denies, as on Lake Line here, the tie is contested.\n" \
    "- modality: fact (or empty); plan, for what is announced; question, which is never counted.\n" \
    "- by: whose word it is according to the source, if not the source's own.\n" \
    "- since, until: 2025, 2025-05 or 2025-05-07. ended: yes, for what is over, nobody says when.\n" \
    "- amount_value: digits and a decimal point; amount_currency: USD, EUR; amount_bound: exact,\n" \
    "  about, at_least, at_most; amount_period: P4Y is four years.\n" \
    "- confidence: how good your reading is: low, medium (or empty), high. inferred: yes, if it\n" \
    "  takes a step beyond the words.\n" \
    "- note_en, note_fr: the passage in your own words.\n" \
    "- evidence_start, evidence_end: where the passage stands in the text, in characters from 0, the\n" \
    "  end exclusive; evidence_sha256: its hash; evidence_exact: its words, where you may reprint\n" \
    "  them. Several passages have | between them.\n" \
    "\n" \
    "entities.csv\n" \
    "- id: short and lasting; label_en, label_fr: the name; aliases: other names, with | between.\n" \
    "- named: no, for a group that nobody names one by one. It stays out of measures and figures.\n" \
    "- count_min, count_about, count_max: how many such a group is said to be.\n" \
    "\n" \
    "sources.csv\n" \
    "- origin: the source whose report this one repeats. Five articles that repeat one are one voice.\n" \
    "- published: only if the source itself is dated. text_file: its text in this folder.\n"

/* clang-format on */

const en_words en_starter_article = EN_WORDS(ARTICLE_FR, ARTICLE_EN);
const en_words en_starter_dossier = EN_WORDS(DOSSIER_FR, DOSSIER_EN);
const en_words en_starter_readme = EN_WORDS(README_FR, README_EN);
