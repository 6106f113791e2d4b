// Aligns a commentary with its source: finds the quotations, with exact ranges on both sides and a verdict on
// each, and the source place that every other paragraph is about. Works on plain paragraphs, so that it can
// be measured without an article; link_article (align/link_article.h) puts the result into the model.
// Pure and deterministic: quotations are scored with integers, topics by steady arithmetic
// (align/text/steady_math.h), so every machine gives the same result. Never fails; a spent budget or a
// cancelled run gives a partial result with `is_complete` false.
#pragma once

#include <vector>

#include "align/types.h"

namespace duidu {

Alignment align(const std::vector<Paragraph>& source, const std::vector<Paragraph>& commentary,
                const AlignOptions& options = {});

}  // namespace duidu
