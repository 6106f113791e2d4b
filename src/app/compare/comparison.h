// A quotation beside its original, Han character by character and word by word, as the link's verdict tells their differences: what
// is the same, what is only written in another way, what was changed, left out, added, moved or cut. Nothing is aligned anew: between
// the differences that the verdict names, both sides have the same words. Pure; refers to the article's texts; time grows with their
// length.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"

namespace duidu {

enum class CellKind : uint8_t {
  kSame,
  kFolded,  // the same words in other marks, width, script, case or spelling; or a mark that one side alone has
  kChanged,    // other words; one side may have fewer
  kLeftOut,    // the original's alone
  kAdded,      // the citation's alone
  kMoved,      // the citation has them elsewhere, or the original
  kEdited,     // an editor's work: words in brackets, fillers left out
  kUncovered,  // within the citation's marks, and not in the interview
  kCut,        // of the interview, right outside the citation, whose meaning they turn
  kBetween,    // what stands between two pieces: an ellipsis, the commentary's own words, a paragraph's end
  kElided,     // the same, where the interview has more words between the pieces
};

// One of either side above the other, or one side's alone. Cells of one kind with the same `run` belong together.
struct Cell {
  CellKind kind = CellKind::kSame;
  bool is_grave = false;  // bears on the meaning
  uint32_t run = 0;
  uint32_t elision = 0;  // of kElided: index of Comparison::elisions
  std::string_view original;
  std::string_view citation;
};

// What the interview has between two pieces of a quotation.
struct Elision {
  uint32_t words = 0;  // Han characters or words; 0 where the next piece stands before the last one
  std::vector<std::string_view> texts;
  UnitRef next;          // where the next piece stands
  bool is_back = false;  // before the last one
  bool is_far = false;   // in another turn
  bool is_cut = false;   // the beginning of it alone
};

// The sentence around the words, or the one before or behind it where they begin or end one.
struct Surroundings {
  UnitRef unit;  // of the first words
  std::string before;
  std::string after;
};

struct Comparison {
  bool has_original = false;
  bool has_blanks = false;  // written with blanks between words
  std::vector<Cell> cells;
  std::vector<Elision> elisions;
  Surroundings original;
  Surroundings citation;
};

// Of an ambiguous link the interview's words are those of this occurrence. A link without a verdict is compared as far as its words
// agree. Empty for a link without words in the commentary.
Comparison comparison(const Article& article, const Link& link, uint32_t occurrence);

// All of one side in a line; where the interview has more between two pieces stands "……" or "[…]".
std::string original_text(const Comparison& comparison);
std::string citation_text(const Comparison& comparison);

}  // namespace duidu
