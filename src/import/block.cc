#include "import/block.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

bool is_wide(char32_t c) {
  const bool full_width_mark = (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60);
  return full_width_mark || is_ideographic(c);
}

size_t trimmed_end(std::string_view text) {
  size_t end = text.size();
  while (end > 0) {
    size_t before = end;
    if (!is_space(previous_code_point(text, before))) break;
    end = before;
  }
  return end;
}

}  // namespace

bool is_line_break(char byte) { return byte == '\n' || byte == kSoftBreak; }

size_t end_of_line(std::string_view text, size_t offset) {
  while (offset < text.size() && !is_line_break(text[offset])) ++offset;
  return std::min(offset, text.size());
}

std::vector<size_t> line_starts(std::string_view text) {
  std::vector<size_t> starts = {0};
  for (size_t i = 0; i < text.size(); ++i) {
    if (is_line_break(text[i])) starts.push_back(i + 1);
  }
  return starts;
}

size_t skip_space(std::string_view text, size_t offset) {
  while (offset < text.size()) {
    size_t behind = offset;
    if (!is_space(next_code_point(text, behind))) break;
    offset = behind;
  }
  return offset;
}

std::string_view trimmed(std::string_view text) {
  text = text.substr(0, trimmed_end(text));
  return text.substr(skip_space(text, 0));
}

size_t columns(std::string_view text) {
  size_t count = 0;
  for (size_t offset = 0; offset < text.size();) count += is_wide(next_code_point(text, offset)) ? 2 : 1;
  return count;
}

char32_t last_character(std::string_view text) {
  size_t end = text.size();
  return end == 0 ? 0 : previous_code_point(text, end);
}

Block Slicer::cut(size_t start, size_t end) {
  const std::string_view all = std::string_view(block_.text).substr(0, end);
  start = std::min(skip_space(all, start), end);
  end = start + trimmed_end(all.substr(start));
  Block part;  // not a copy of the block: many short parts may be cut from one long block
  part.kind = block_.kind;
  part.is_rule = block_.is_rule;
  part.is_glued = block_.is_glued;
  part.level = block_.level;
  part.ordinal = block_.ordinal;
  part.speaker = block_.speaker;
  part.starts_turn = block_.starts_turn;
  part.turn_role = block_.turn_role;
  part.said_at = block_.said_at;
  part.source = block_.source;
  part.text = block_.text.substr(start, end - start);
  const std::vector<Inline>& runs = block_.inlines;
  for (; next_ < runs.size() && runs[next_].start < end; ++next_) open_.push_back(next_);
  std::erase_if(open_, [&](size_t run) { return runs[run].end <= start; });
  for (const size_t number : open_) {
    const Inline& run = runs[number];
    const size_t from = std::max<size_t>(run.start, start);
    const size_t to = std::min<size_t>(run.end, end);
    if (from >= to) continue;
    part.inlines.push_back(
        {static_cast<uint32_t>(from - start), static_cast<uint32_t>(to - start), run.style, run.href});
  }
  return part;
}

Block slice(const Block& block, size_t start, size_t end) { return Slicer(block).cut(start, end); }

Blocks numbered(std::vector<Block> blocks) {
  Blocks out;
  uint32_t source = 0;
  for (Block& block : blocks) {
    block.source = source++;
    (block.apart ? out.apart : out.article).push_back(std::move(block));
  }
  return out;
}

void set_apart(Blocks& blocks, size_t first, size_t last, ApartKind kind) {
  const auto begin = blocks.article.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = blocks.article.begin() + static_cast<std::ptrdiff_t>(last);
  const auto before = blocks.apart.size();
  for (auto block = begin; block != end; ++block) {
    if (block->is_rule) continue;
    block->apart = kind;
    // What stands apart has no list and no footnotes: a number is written before the words.
    if (!block->ordinal.empty() && block->ordinal != "•") block->text.insert(0, block->ordinal + " ");
    blocks.apart.push_back(std::move(*block));
  }
  blocks.article.erase(begin, end);
  std::inplace_merge(blocks.apart.begin(), blocks.apart.begin() + static_cast<std::ptrdiff_t>(before),
                     blocks.apart.end(), [](const Block& a, const Block& b) { return a.source < b.source; });
}

void resolve_soft_breaks(Block& block) {
  std::vector<uint32_t> removed;
  for (size_t i = 0; i < block.text.size(); ++i) {
    if (block.text[i] != kSoftBreak) continue;
    size_t before = i;
    size_t behind = i + 1;
    const bool spaceless = i > 0 && behind < block.text.size() &&
                           is_wide(previous_code_point(block.text, before)) &&
                           is_wide(next_code_point(block.text, behind));
    if (spaceless) {
      removed.push_back(static_cast<uint32_t>(i));
    } else {
      block.text[i] = ' ';
    }
  }
  if (removed.empty()) return;
  std::erase(block.text, kSoftBreak);
  const auto moved = [&](uint32_t offset) {
    const auto before = std::lower_bound(removed.begin(), removed.end(), offset) - removed.begin();
    return offset - static_cast<uint32_t>(before);
  };
  for (Inline& run : block.inlines) {
    run.start = moved(run.start);
    run.end = moved(run.end);
  }
}

}  // namespace duidu
