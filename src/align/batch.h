// One case of `duidu align --batch` as values: paragraphs in, quotations and links out, offsets in Unicode
// code points. Reading and writing JSON is the caller's.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/types.h"

namespace duidu {

struct BatchCase {
  std::string id;
  std::string lang;  // as given; the finder needs none
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

// A commentary paragraph and a source paragraph: quoted there or about it.
struct BatchLink {
  uint32_t commentary = 0;
  uint32_t source = 0;
  double score = 0;
};

struct BatchResult {
  std::string id;
  std::vector<BatchQuote> quotes;  // an elided quotation gives one for each fragment
  std::vector<BatchLink> links;    // what a reader is shown, quotations and topics
  std::vector<TopicRanking> ranking;
};

BatchResult run_batch_case(const BatchCase& batch_case);

}  // namespace duidu
