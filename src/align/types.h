// What the finders of align take and give: paragraphs in; quotations, topic links and their reasons out.
// Plain values, copied freely; the texts of a Paragraph refer to the caller's.
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

// A paragraph, and what import knows about it as prior information.
struct Paragraph {
  std::string_view text;
  bool is_quote = false;  // a block quote, or a re-quoted turn
  bool is_heading = false;
  std::string_view speaker;
  std::string_view ordinal = {};  // the label of a list item: "1.", "一、", "•"
  bool begins_text = false;       // the first paragraph of another commentary
  // Belongs to the same place as the paragraph before: the answer to its question.
  bool continues_place = false;
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

// The two sides of a quotation or of a piece of one. The only fragment of an orphan has an empty `source`.
struct Fragment {
  Range commentary;
  Range source;
  bool operator==(const Fragment&) const = default;
};

// A quotation: one fragment, or several in the order of the commentary if the commentator left something out.
//   ok         the source has the words once, or the neighbouring quotations decided between occurrences
//   ambiguous  the source has the words several times; all occurrences are kept, that of the fragments and
//              `other_occurrences`
//   orphan     the words are attributed to somebody, but the source has nothing like them (level none, no
//              source); or they are pieces of the source in another order or from distant places (level
//              fragments, or near if they were changed, with their ranges)
struct Quotation {
  std::vector<Fragment> fragments;
  LinkLevel level = LinkLevel::kExact;
  LinkState state = LinkState::kOk;
  double similarity = 1.0;               // 1 - edits / length, of the folded texts
  std::vector<Range> other_occurrences;  // further ranges of the source with the same words (kAmbiguous)
  std::vector<Range>
      uncovered;  // words of the commentary between the same marks that the source does not have
  Joining joining = Joining::kInOrder;
  // What cannot be seen from the words themselves: their order, several occurrences, or no occurrence at all.
  // In AlignOptions::language; may be empty.
  std::string reason;

  // False if the source does not have the words.
  bool has_source() const { return level != LinkLevel::kNone; }
};

// Why a paragraph is taken to be about a place. Every reason that applies is set; the text shown to the user
// gives the strongest first.
struct TopicReason {
  static constexpr uint32_t kNoQuotation = UINT32_MAX;

  std::string number;                 // the number that both begin with
  uint32_t quotation = kNoQuotation;  // index of the nearest quotation from the place
  bool leads_to_quotation = false;    // the quotation comes behind the paragraph, not before it
  std::vector<std::string> shared;    // words of the commentary that the place has, too, most specific first
  bool heads_section = false;         // the paragraphs below are about the place
  bool goes_on = false;               // the paragraph above is about the place
  bool operator==(const TopicReason&) const = default;
};

// A commentary paragraph and the source place it is about, paragraphs [source, source_last].
struct TopicLink {
  uint32_t commentary = 0;
  uint32_t source = 0;
  uint32_t source_last = 0;
  double score = 0;  // share of the likelihood, 0 to 1
  TopicReason reason;
  bool operator==(const TopicLink&) const = default;
};

// All source paragraphs for one commentary paragraph with their scores, best first.
struct TopicRanking {
  uint32_t commentary = 0;
  std::vector<std::pair<uint32_t, double>> source;
};

struct AlignOptions {
  uint64_t max_steps = 400'000'000;    // seed hits and extension steps; about 2 s of work
  std::function<bool()> is_cancelled;  // polled now and then; empty = never cancelled
  bool wants_topics = true;            // else quotations alone are looked for
  bool wants_rankings = false;  // for measurements; size is the product of both sides' paragraph counts
  Language language = Language::kEnglish;  // the language of the reasons
};

struct Alignment {
  std::vector<Quotation> quotations;   // ordered by position in the commentary
  std::vector<TopicLink> topics;       // ordered by paragraph; none to a place that its paragraph quotes
  std::vector<TopicRanking> rankings;  // one for each commentary paragraph if asked for
  bool is_complete = true;
};

}  // namespace duidu
