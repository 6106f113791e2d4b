// What a commentary takes from a source, quotations with exact spans on both sides, each judged; and what the rest of it
// is about. Works on plain paragraphs so that it can be measured without an article; link_article (align/link_article.h) puts the result into the model.
// Pure and deterministic: integer scores only, the same result on every machine. Never fails; a budget or a cancelled
// run gives a partial result that says so.
#pragma once

#include <vector>

#include "align/types.h"

namespace duidu {

Alignment align(const std::vector<Paragraph>& source, const std::vector<Paragraph>& commentary,
                const AlignOptions& options = {});

}  // namespace duidu
