// The output of both parsers: a block of text with its kind and inline styles, before it is known whether it belongs
// to the interview or to the commentary. Offsets are bytes of `text`. Nothing fails.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"

namespace duidu {

// In Block::text a soft line break (of a wrapped line) is a carriage return, which no input can contain (Utf8 removes
// them); '\n' is a line end that the author wanted. resolve_soft_breaks() removes the soft ones.
inline constexpr char kSoftBreak = '\r';

struct Block {
  uint32_t source = 0;  // counts the blocks of the text; the parts of one that is cut have the same number
  UnitKind kind = UnitKind::kParagraph;
  bool is_rule = false;   // a horizontal rule: separates, holds no text
  bool is_glued = false;  // plain text: no blank line between this and the block before
  int level = 0;          // see Unit
  std::string ordinal;
  std::string text;
  std::vector<Inline> inlines;
  std::string speaker;            // label found before the text
  bool starts_turn = false;       // the label opens a turn (a label inside a block quote may not)
  std::optional<Role> turn_role;  // of a turn whose role its form shows (turns.h)
  SaidAt said_at;                 // the time beside the label
  std::optional<ApartKind>
      apart;  // set apart from the article: no rule about turns and commentary sees the block
};

// Cuts parts out of one block in the order of its text: parts [start, end) without the white space at their ends, with what styles
// they have. Each begins at or behind the end of the one before, and all together take the time of the block. Refers to the block.
class Slicer {
 public:
  explicit Slicer(const Block& block) : block_(block) {}
  Block cut(size_t start, size_t end);

 private:
  const Block& block_;
  size_t next_ = 0;           // the first style that begins behind what was cut
  std::vector<size_t> open_;  // the styles before it that may go on
};

// The part [start, end) of `block`, trimmed of white space, with inline styles cut to fit.
Block slice(const Block& block, size_t start, size_t end);

// The blocks of a text as its reader gives them, in two lists: those of the article, and those that are set apart. Both stay
// in the order of `source`.
struct Blocks {
  std::vector<Block> article;
  std::vector<Block> apart;
};

// Numbers the blocks and takes out those that are already known to stand apart.
Blocks numbered(std::vector<Block> blocks);

// Moves the article's blocks [first, last) to those set apart.
void set_apart(Blocks& blocks, size_t first, size_t last, ApartKind kind);

// Replaces each soft line break by a space, or by nothing between two characters of a script that writes without
// spaces.
void resolve_soft_breaks(Block& block);

bool is_line_break(char byte);

// The offset of the first line break at or after `offset`, or the size.
size_t end_of_line(std::string_view text, size_t offset);

// Offsets at which a line of `text` begins, 0 included.
std::vector<size_t> line_starts(std::string_view text);

std::string_view trimmed(std::string_view text);

// Offset of the first character at or after `offset` that is not white space.
size_t skip_space(std::string_view text, size_t offset);

// Width of `text` in cells of a monospaced terminal: ideographs and full-width marks count two.
size_t columns(std::string_view text);

// The last character; 0 if there is none.
char32_t last_character(std::string_view text);

}  // namespace duidu
