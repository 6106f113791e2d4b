// What the finders of align take and give: paragraphs in; quotations, topics and why out. Values only, copied freely;
// `text` and `speaker` of a Paragraph refer to the caller's.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/phrases.h"
#include "model/article.h"

namespace duidu {

// What import knows about a paragraph, used as a prior.
struct Paragraph {
  std::string_view text;
  bool is_quote = false;  // block quote, or a re-quoted turn
  bool is_heading = false;
  std::string_view speaker;
  std::string_view ordinal = {};  // list items: "1.", "一、", "•"
  bool begins_text = false;       // the first of another commentary
  bool continues_place = false;  // one place to link to with the paragraph before: the answer to its question
  bool operator==(const Paragraph&) const = default;
};

// Bytes [start, end), from `start` in paragraph `first` to `end` in paragraph `last`.
struct Range {
  uint32_t first = 0;
  uint32_t start = 0;
  uint32_t last = 0;
  uint32_t end = 0;
  bool operator==(const Range&) const = default;
};

// An orphan's only fragment has an empty `source`.
struct Fragment {
  Range commentary;
  Range source;
  bool operator==(const Fragment&) const = default;
};

// One quotation: one fragment, or several in the order of the commentary when the commentator left something out.
//   ok         its words stand at one place of the source, or its neighbours decided between several
//   ambiguous  they stand at several, all of which are kept: the fragments' own and `other_occurrences`
//   orphan     somebody is said to have said it, but the source has nothing like it (level none, no source); or it is
//              put together of pieces that stand in another order there (level fragments, the pieces' places)
struct Quotation {
  std::vector<Fragment> fragments;
  LinkLevel level = LinkLevel::kExact;
  LinkState state = LinkState::kOk;
  double similarity = 1.0;               // 1 - edits / length, of the folded texts
  std::vector<Range> other_occurrences;  // where else in the source the same words stand (kAmbiguous)
  // What the words themselves do not tell: order, places, no place at all; in AlignOptions::language. May be empty.
  std::string reason;

  // False for words that stand nowhere in the source.
  bool has_source() const { return level != LinkLevel::kNone; }
};

// Why a paragraph is taken to be about a place; what holds of it, strongest first where it is put into words.
struct TopicReason {
  static constexpr uint32_t kNoQuotation = UINT32_MAX;

  std::string number;                 // both begin with this number
  uint32_t quotation = kNoQuotation;  // the nearest quotation of the place, an index into `quotations`
  bool leads_to_quotation = false;    // it stands behind the paragraph, not before it
  std::vector<std::string> shared;  // words of the commentary that the place has too, the most telling first
  bool heads_section = false;       // what comes below is about the place
  bool goes_on = false;             // what stands above is about the place
  bool operator==(const TopicReason&) const = default;
};

// A commentary paragraph and the place of the source it is about, paragraphs [source, source_last].
struct TopicLink {
  uint32_t commentary = 0;
  uint32_t source = 0;
  uint32_t source_last = 0;
  double score = 0;  // share of the likelihood, 0-1
  TopicReason reason;
  bool operator==(const TopicLink&) const = default;
};

// All source paragraphs for one commentary paragraph, best first, with their scores.
struct TopicRanking {
  uint32_t commentary = 0;
  std::vector<std::pair<uint32_t, double>> source;
};

struct AlignOptions {
  uint64_t max_steps = 400'000'000;    // seed hits and extension steps; about 2 s of work
  std::function<bool()> is_cancelled;  // asked now and then; empty = never
  bool wants_rankings = false;         // for measuring; as many entries as both sides' paragraphs multiplied
  Language language = Language::kEnglish;  // of the reasons
};

struct Alignment {
  std::vector<Quotation> quotations;   // by place in the commentary
  std::vector<TopicLink> topics;       // by place in the commentary; none to a place the paragraph quotes
  std::vector<TopicRanking> rankings;  // one for each commentary paragraph, if asked for
  bool is_complete = true;
};

}  // namespace duidu
