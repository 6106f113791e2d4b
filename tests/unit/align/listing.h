// Helpers of the finder's tests: texts as lists of strings, results as lines a person can check.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "align/align.h"
#include "model/names.h"
#include "text/utf8.h"

namespace duidu::test {

// Owns what its paragraphs refer to. A text beginning with "| " is a block quote, with "# " a heading.
class Texts {
 public:
  Texts(std::vector<std::string> texts)
      : texts_(std::make_shared<std::vector<std::string>>(std::move(texts))) {
    for (const std::string& text : *texts_) {
      const bool is_quote = text.starts_with("| "), is_heading = text.starts_with("# ");
      paragraphs_.push_back({.text = std::string_view(text).substr(is_quote || is_heading ? 2 : 0),
                             .is_quote = is_quote,
                             .is_heading = is_heading,
                             .speaker = {}});
    }
  }
  Texts(std::initializer_list<std::string> texts) : Texts(std::vector<std::string>(texts)) {}

  operator const std::vector<Paragraph>&() const { return paragraphs_; }

 private:
  std::shared_ptr<const std::vector<std::string>> texts_;
  std::vector<Paragraph> paragraphs_;
};

inline std::string text_of(const std::vector<Paragraph>& side, const Range& range) {
  std::string text;
  for (uint32_t i = range.first; i <= range.last; ++i) {
    const size_t start = i == range.first ? range.start : 0;
    const size_t end = i == range.last ? range.end : side[i].text.size();
    if (i > range.first) text += " / ";
    text += side[i].text.substr(start, end - start);
  }
  return text;
}

// "2 [3, 20) words": paragraph from 1, code points.
inline std::string show(const std::vector<Paragraph>& side, const Range& range) {
  const auto code_points = [&](uint32_t paragraph, uint32_t offset) {
    return std::to_string(count_code_points(side[paragraph].text.substr(0, offset)));
  };
  std::string shown = std::to_string(range.first + 1);
  if (range.last != range.first) shown += "-" + std::to_string(range.last + 1);
  return shown + " [" + code_points(range.first, range.start) + ", " + code_points(range.last, range.end) +
         ") " + text_of(side, range);
}

inline std::string show(const std::vector<Paragraph>& source, const std::vector<Paragraph>& commentary,
                        const Alignment& alignment) {
  std::string out;
  for (const Quotation& quotation : alignment.quotations) {
    out += std::string(name_of(quotation.level)) + ", " + std::string(name_of(quotation.state));
    if (quotation.level == LinkLevel::kNear)
      out += ", " + std::to_string(static_cast<int>(quotation.similarity * 100)) + " %";
    out += (quotation.reason.empty() ? "" : ": " + quotation.reason) + "\n";
    for (const Fragment& fragment : quotation.fragments) {
      out += "  commentary " + show(commentary, fragment.commentary) + "\n";
      if (quotation.level != LinkLevel::kNone) out += "  source     " + show(source, fragment.source) + "\n";
    }
    for (const Range& range : quotation.uncovered) out += "  not there  " + show(commentary, range) + "\n";
    for (const Range& range : quotation.other_occurrences)
      out += "  also       " + show(source, range) + "\n";
  }
  return out.empty() ? "no quotation\n" : out;
}

}  // namespace duidu::test
