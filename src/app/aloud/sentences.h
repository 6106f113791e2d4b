// What is said when the article is read aloud: passages of text, cut into sentences short enough for every voice, each with
// its language and its speaker. Pure; a passage without anything to say has no sentences.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"

namespace duidu {

// Both on one side; end beyond a unit's text is its end.
struct Passage {
  TextPosition start, end;
  bool operator==(const Passage&) const = default;
};

using Passages = std::vector<Passage>;

// To the end of the side, from the beginning of the sentence that holds `position`.
Passages from_here(const Article& article, TextPosition position);

// A link's words in the interview (one of its occurrences), then the whole paragraphs of the commentary that have it.
Passages pair_of(const Article& article, const Link& link, uint32_t occurrence);

// Where the sentence of `text` that begins at `start` ends, however long it is.
uint32_t end_of_sentence(std::string_view text, size_t start);

struct Sentence {
  uint32_t passage = 0;
  Span span;
  bool operator==(const Sentence&) const = default;
};

// `rate`: per cent of a voice's usual speed; the slower, the shorter the sentences.
std::optional<Sentence> first_sentence(const Article& article, const Passages& passages, int rate);
std::optional<Sentence> next_sentence(const Article& article, const Passages& passages,
                                      const Sentence& sentence, int rate);
std::optional<Sentence> previous_sentence(const Article& article, const Passages& passages,
                                          const Sentence& sentence, int rate);

struct Utterance {
  std::string text;
  std::string language;  // BCP 47
  uint32_t speaker = 0;  // numbered in the order in which they first speak, then the commentaries
  bool operator==(const Utterance&) const = default;
};

// `names_speakers`: a turn begins with who says it, for those who hear one voice only.
Utterance utterance_of(const Article& article, const Span& sentence, bool names_speakers);

}  // namespace duidu
