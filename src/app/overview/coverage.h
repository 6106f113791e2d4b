// What of the interview is quoted or talked about, and what nobody speaks of. Pure; nothing fails.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/overview/passage.h"
#include "model/article.h"
#include "model/link_index.h"

namespace duidu {

// Whether a unit is quoted from or talked about.
bool is_discussed(const LinkIndex& index, UnitRef unit);

// As long as they can be, in reading order. None ends with a question, nor is one alone a passage: its answer, of which
// somebody speaks, stands behind it.
std::vector<SilentPassage> uncommented_passages(const Article& article);

// Whether the passage is all that is said to its questions, from the first to the last.
bool is_of_whole_questions(const Article& article, const SilentPassage& passage);

// The first passage that begins behind a unit, or the last that begins before it. `may_begin_there`: one that begins at it
// is found forwards, too.
std::optional<SilentPassage> next_passage(const std::vector<SilentPassage>& passages, UnitRef from,
                                          bool is_forward, bool may_begin_there);

// Characters without blanks, in units that are quoted from or talked about, and in all.
struct Share {
  uint64_t discussed = 0;
  uint64_t all = 0;
  // In per cent; 0 and 100 only if that is exactly so.
  int percent() const;
  bool operator==(const Share&) const = default;
};

struct SpeakerShare {
  std::string speaker;
  Share share;
  bool operator==(const SpeakerShare&) const = default;
};

struct Shares {
  Share all;
  std::vector<SpeakerShare> speakers;  // by first turn; without turns that name nobody
  std::vector<Share> questions;        // the first is of what stands before all questions
};

Shares shares_of(const Article& article);

}  // namespace duidu
