// One case of `duidu align --batch` as values: paragraphs in; quotations and links out, with offsets in
// Unicode code points. The caller reads and writes the JSON. Pure; owns its strings.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/types.h"

namespace duidu {

struct BatchCase {
  std::string id;
  std::string lang;  // the case's language as given; the finder does not use it
  std::vector<std::string> source;
  std::vector<std::string> commentary;
};

// Code points [start, end), from `start` in `paragraph` to `end` in `end_paragraph`.
struct BatchRange {
  uint32_t paragraph = 0;
  uint32_t start = 0;
  uint32_t end_paragraph = 0;
  uint32_t end = 0;
};

struct BatchQuote {
  BatchRange commentary;
  BatchRange source;
  LinkLevel level = LinkLevel::kExact;
  double similarity = 1.0;
};

// A commentary paragraph and a source paragraph that it quotes or is about.
struct BatchLink {
  uint32_t commentary = 0;
  uint32_t source = 0;
  double score = 0;
};

struct BatchResult {
  std::string id;
  std::vector<BatchQuote> quotes;  // one for each fragment of a quotation
  std::vector<BatchLink> links;    // the links a user is shown, from quotations and from topics
  std::vector<TopicRanking> ranking;
};

BatchResult run_batch_case(const BatchCase& batch_case);

}  // namespace duidu
