#include "align/quotations/signatures.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "align/quotations/parameters.h"

namespace duidu {
namespace {

// Blanks as bytes; no other character consists of bytes of U+3000.
constexpr std::string_view kBlanks = " \t\r\xE3\x80\x80";
constexpr std::array<std::string_view, 9> kDrawn{"-", "_", "=", "*", "~", "—", "─", "━", "═"};

// Whether the line consists of two signs at least, some of which draw a line; dots alone are an ellipsis.
// More lines count than import takes for a thematic break, since this sees what import left in the text.
bool is_drawn_line(std::string_view line) {
  uint32_t signs = 0, drawn = 0;
  while (!line.empty()) {
    const auto* sign =
        std::find_if(kDrawn.begin(), kDrawn.end(), [&](auto s) { return line.starts_with(s); });
    const bool is_drawn = sign != kDrawn.end();
    if (!is_drawn && line[0] != '.' && kBlanks.find(line[0]) == kBlanks.npos) return false;
    signs += is_drawn || line[0] == '.';
    drawn += is_drawn;
    line.remove_prefix(is_drawn ? sign->size() : 1);
  }
  return signs >= 2 && drawn > 0;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(kBlanks) == line.npos; }

// Iterates over the lines above a position, upwards.
class LinesAbove {
 public:
  LinesAbove(const std::vector<Paragraph>& paragraphs, uint32_t paragraph, uint32_t offset)
      : paragraphs_(paragraphs), paragraph_(paragraph), rest_(paragraphs[paragraph].text.substr(0, offset)) {}

  // Gives what is before the position on its own line, then the lines above; false at the text's beginning.
  bool next(std::string_view& line) {
    if (is_done_) {
      if (paragraph_ == 0 || paragraphs_[paragraph_].begins_text) return false;
      rest_ = paragraphs_[--paragraph_].text;
    }
    const size_t end = rest_.rfind('\n');
    is_done_ = end == rest_.npos;
    line = is_done_ ? rest_ : rest_.substr(end + 1);
    rest_ = is_done_ ? std::string_view{} : rest_.substr(0, end);
    return true;
  }

 private:
  const std::vector<Paragraph>& paragraphs_;
  uint32_t paragraph_;
  std::string_view rest_;
  bool is_done_ = false;
};

bool stands_below_line(const std::vector<Paragraph>& paragraphs, uint32_t paragraph, uint32_t offset) {
  LinesAbove lines(paragraphs, paragraph, offset);
  std::string_view line;
  while (lines.next(line)) {
    if (!is_blank(line)) return is_drawn_line(line);
  }
  return false;
}

// Whether a line is drawn inside the range, below no more than a greeting and a name.
bool holds_line_early(const std::vector<Paragraph>& paragraphs, const Range& range) {
  constexpr size_t kGreeting = 48;  // in bytes
  size_t above = 0;
  for (uint32_t i = range.first; i <= range.last; ++i) {
    std::string_view text = paragraphs[i].text;
    if (i == range.last) text = text.substr(0, range.end);
    if (i == range.first) text.remove_prefix(range.start);
    for (size_t begin = 0; begin <= text.size() && above <= kGreeting;) {
      const size_t end = std::min(text.find('\n', begin), text.size());
      if (is_drawn_line(text.substr(begin, end - begin))) return true;
      above += end - begin;
      begin = end + 1;
    }
  }
  return false;
}

// The bytes below the range in its text; counting ends when there are too many for a signature.
size_t bytes_below(const std::vector<Paragraph>& paragraphs, const Range& range) {
  size_t below = paragraphs[range.last].text.size() - range.end;
  for (size_t i = range.last + 1; i < paragraphs.size() && !paragraphs[i].begins_text; ++i) {
    if (below > kParameters.signature_reach) break;
    below += paragraphs[i].text.size();
  }
  return below;
}

size_t bytes_of(const std::vector<Paragraph>& paragraphs, const Range& range) {
  if (range.first == range.last) return range.end - range.start;
  size_t bytes = paragraphs[range.first].text.size() - range.start + range.end;
  for (uint32_t i = range.first + 1; i < range.last; ++i) bytes += paragraphs[i].text.size();
  return bytes;
}

bool is_signature(const std::vector<Paragraph>& paragraphs, const Range& range) {
  return !paragraphs[range.first].is_quote && bytes_below(paragraphs, range) <= kParameters.signature_reach &&
         (stands_below_line(paragraphs, range.first, range.start) || holds_line_early(paragraphs, range));
}

bool is_below_both(const Quotation& quotation, const std::vector<Paragraph>& source,
                   const std::vector<Paragraph>& commentary) {
  if (!quotation.has_source() || quotation.fragments.size() != 1) return false;
  const auto is_source_signature = [&](const Range& range) { return is_signature(source, range); };
  const Fragment& words = quotation.fragments.front();
  return is_signature(commentary, words.commentary) &&
         (is_source_signature(words.source) ||
          std::any_of(quotation.other_occurrences.begin(), quotation.other_occurrences.end(),
                      is_source_signature));
}

}  // namespace

std::vector<Range> extract_signatures(std::vector<Quotation>& quotations,
                                      const std::vector<Paragraph>& source,
                                      const std::vector<Paragraph>& commentary) {
  std::vector<Range> signatures;
  size_t signed_bytes = 0;  // bytes of signatures below the current quotation in its text
  for (size_t i = quotations.size(); i-- > 0;) {
    const Range words = quotations[i].fragments.front().commentary;
    const size_t below = bytes_below(commentary, words), size = bytes_of(commentary, words);
    if (below < signed_bytes) signed_bytes = 0;  // those signatures belong to the next text
    const size_t own = below - signed_bytes;
    if (own * 2 > size + signed_bytes || !is_below_both(quotations[i], source, commentary)) continue;
    signed_bytes += size;
    signatures.push_back(words);
    quotations.erase(quotations.begin() + static_cast<std::ptrdiff_t>(i));
  }
  return signatures;
}

void drop_topics_of(const std::vector<Range>& signatures, const std::vector<Paragraph>& commentary,
                    std::vector<TopicLink>& topics) {
  std::erase_if(topics, [&](const TopicLink& topic) {
    return is_drawn_line(commentary[topic.commentary].text) ||
           std::any_of(signatures.begin(), signatures.end(), [&](const Range& words) {
             return words.first <= topic.commentary && topic.commentary <= words.last;
           });
  });
}

}  // namespace duidu
