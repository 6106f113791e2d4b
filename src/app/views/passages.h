// The passages of the interview that the commentary is about: whole sentences around what is quoted, and what stands for an answer
// that is only talked about. Pure; nothing fails.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "app/views/options.h"
#include "model/article.h"

namespace duidu {

struct PairPassage {
  std::vector<Span> words;      // ascending, without overlaps
  std::vector<uint32_t> links;  // quotations first
};

// Whether the options let the link be seen.
bool is_wanted(const Article& article, const Link& link, const PairsOptions& options);

// How many links of each group the speaker and the commentary that are chosen leave.
using LinkCounts = std::array<uint32_t, kLinkGroupCount>;
LinkCounts count_wanted(const Article& article, const PairsOptions& options);

// Of these groups together.
uint32_t sum_of(const LinkCounts& counts, LinkGroups groups);

// The sentences that hold the span.
Span whole_sentences(const std::string& text, const Span& span);

// Where a card about these words of the interview, at least one, stands level: where they begin; of what is talked about as a whole
// where the answer does.
TextPosition level_place(const Article& article, const Link& link, const std::vector<Span>& words);

// In the order of the interview. Quotations of overlapping sentences share a passage; a link without a quotation joins the first
// passage in the paragraphs that it is about. Of a link with several places each has a passage.
std::vector<PairPassage> passages_of(const Article& article, const PairsOptions& options);

}  // namespace duidu
