// Both sides of a quotation cut into the pieces that are compared: Han characters, words, marks, and the joints between the spans.
// Pure; refers to the article's texts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"

namespace duidu {

inline constexpr uint32_t kNoDifference = UINT32_MAX;

struct Piece {
  enum class Kind : uint8_t { kWord, kMark, kJoint, kUncovered, kCut };
  Kind kind = Kind::kWord;
  std::string_view text;
  UnitRef unit;
  uint32_t start = 0;
  uint32_t first_key = 0, last_key = 0;  // of a word: its folded characters in Pieces::keys
  uint32_t difference = kNoDifference;   // index among the verdict's changes and behind them its edits
  uint32_t joint = 0;                    // of a joint: index in Pieces::joints
};

// Between two spans of a side.
struct Joint {
  std::string_view text;  // of the same unit
  std::vector<std::string_view>
      texts;  // all between them, unit by unit; empty if the second one stands before the first
  UnitRef next;
  bool is_back = false;
  bool is_far = false;  // in another turn or commentary
  bool is_cut = false;  // `texts` is only the beginning of what is between them
};

struct Pieces {
  std::vector<Piece> pieces;
  std::vector<Joint> joints;
  std::u32string keys;

  std::u32string_view key(const Piece& piece) const {
    return std::u32string_view(keys).substr(piece.first_key, piece.last_key - piece.first_key);
  }
};

// The commentary's words with those within the same marks that the interview does not have.
Pieces citation_pieces(const Article& article, const Link& link);

// The interview's words at these spans, with words that were cut off before and behind them.
Pieces original_pieces(const Article& article, const Link& link, const std::vector<Span>& spans);

// A text cut in the same way: Han characters, words, runs of blanks, marks.
std::vector<std::string_view> words_in(std::string_view text);

// How many Han characters and words a text has.
uint32_t count_words(std::string_view text);

}  // namespace duidu
