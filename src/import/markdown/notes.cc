#include "import/markdown/notes.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/ascii.h"

namespace duidu {
namespace {

constexpr size_t kMaxDigits = 3;

// Length in bytes of "[12]" at `at`, or 0.
size_t number_mark(std::string_view text, size_t at) {
  if (at >= text.size() || text[at] != '[') return 0;
  size_t end = at + 1;
  while (end < text.size() && is_digit(static_cast<unsigned char>(text[end]))) ++end;
  const size_t digits = end - at - 1;
  return digits > 0 && digits <= kMaxDigits && end < text.size() && text[end] == ']' ? end + 1 - at : 0;
}

// The mark that a note's paragraph begins with; empty if it begins otherwise or has no words behind it.
std::string_view note_mark(const Block& block) {
  if (block.kind != UnitKind::kParagraph || block.is_rule || block.apart) return {};
  const std::string_view text = block.text;
  const size_t size = number_mark(text, 0);
  return size > 0 && size < text.size() ? text.substr(0, size) : std::string_view();
}

}  // namespace

void mark_numbered_notes(std::vector<Block>& blocks) {
  std::unordered_set<std::string> seen;
  for (const Block& block : blocks) {
    if (block.kind == UnitKind::kCode) continue;
    for (size_t at = block.text.find('[', 1); at < block.text.size(); at = block.text.find('[', at + 1)) {
      if (const size_t size = number_mark(block.text, at)) seen.insert(block.text.substr(at, size));
    }
  }
  if (seen.empty()) return;
  for (Block& block : blocks) {
    const std::string mark(note_mark(block));
    if (mark.empty() || !seen.contains(mark)) continue;
    size_t start = mark.size();
    if (block.text[start] == ':') ++start;
    block = slice(block, start, block.text.size());
    block.kind = UnitKind::kFootnote;
    block.ordinal = mark;
  }
}

}  // namespace duidu
