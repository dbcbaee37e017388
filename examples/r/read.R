# SPDX-License-Identifier: MIT
# The table of `entente measure` in R: Rscript read.R < TABLE.csv compares kinds of entities.
table <- read.csv(file("stdin"), encoding = "UTF-8", na.strings = "")

# An empty cell is a value that is not defined, and becomes NA.
cat(nrow(table), "entities, closeness undefined for", sum(is.na(table$closeness)))
cat("\n")
degrees <- aggregate(degree ~ kind, data = table, FUN = mean)
degrees <- degrees[order(-degrees$degree, degrees$kind), ]
cat(sprintf("%s: %.1f\n", degrees$kind, degrees$degree), sep = "")
