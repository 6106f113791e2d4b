#include "ui/chrome/comparison_rows.h"

#include <algorithm>
#include <cmath>

#include "app/compare/pieces.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "theme_tokens.h"

namespace duidu {
namespace {

// Of what was left out no more is shown, half of it from the beginning and half from the end.
constexpr size_t kMostShown = 400;
constexpr float kFramePadding = 4;  // beside words in a frame

bool is_blank_cell(const RowCell& cell) { return is_blank(cell.original) && is_blank(cell.citation); }

// Whether no line may begin with the cell: a mark that belongs to the words before it.
bool holds_on(const RowCell& cell) {
  for (const std::string_view text : {cell.original, cell.citation}) {
    if (text.empty()) continue;
    size_t at = 0;
    const char32_t c = next_code_point(text, at);
    constexpr std::u32string_view kOpening = U"“‘（《〈「『【[(<";
    if (!is_punctuation(c) || kOpening.find(c) != kOpening.npos) return false;
  }
  return true;
}

class RowMaker {
 public:
  RowMaker(const Type& type, float width) : type_(type), width_(width) {}

  void add(const Cell& cell, bool is_opened, float width) {
    const RowCell next{cell.original, cell.citation, 0, width};
    const bool is_over = x_ + width > width_ && x_ > 0 && !holds_on(next);
    if (rows_.lines.empty() || is_over) {
      rows_.lines.emplace_back();
      x_ = 0;
      if (is_over && is_blank_cell(next)) return;
    }
    const auto index = static_cast<uint32_t>(rows_.cells.size());
    std::vector<RowRun>& line = rows_.lines.back();
    if (line.empty() || !belongs(cell, is_opened)) {
      line.push_back({cell.kind, cell.is_grave, is_opened, cell.elision, index, index, x_, 0});
    }
    rows_.cells.push_back(next);
    rows_.cells.back().x = x_;
    line.back().last = index + 1;
    line.back().width += width;
    x_ += width;
    last_ = cell;
  }

  float width_of(std::string_view text) const {
    return text.empty() ? 0 : text_width(type_, FontId::kText, length::kCompareSize, text);
  }
  float width_of(const Cell& cell) const {
    const float width = std::max(width_of(cell.original), width_of(cell.citation));
    return cell.kind == CellKind::kCut ? width + kFramePadding / 2 : width;
  }

  ComparisonRows take() { return std::move(rows_); }

 private:
  bool belongs(const Cell& cell, bool is_opened) const {
    const RowRun& last = rows_.lines.back().back();
    const bool is_one = cell.kind == CellKind::kSame || cell.kind == CellKind::kFolded || is_opened;
    return last.kind == cell.kind && last.is_opened == is_opened && (is_one || last_.run == cell.run);
  }

  const Type& type_;
  const float width_;
  ComparisonRows rows_;
  Cell last_;
  float x_ = 0;
};

std::vector<std::string_view> shown_words(const Elision& elision) {
  std::vector<std::string_view> words;
  for (const std::string_view text : elision.texts) {
    for (const std::string_view word : words_in(text)) words.push_back(word);
  }
  if (words.size() <= kMostShown && !elision.is_cut) return words;
  if (elision.is_cut) {
    words.resize(std::min(words.size(), kMostShown));
    words.push_back("……");
    return words;
  }
  constexpr auto kHalf = static_cast<std::ptrdiff_t>(kMostShown / 2);
  words[kMostShown / 2] = "……";
  words.erase(words.begin() + kHalf + 1, words.end() - kHalf);
  return words;
}

}  // namespace

std::string ComparisonRows::joined(const RowRun& run, std::string_view RowCell::*side) const {
  std::string text;
  for (uint32_t i = run.first; i < run.last; ++i) text += cells[i].*side;
  return text;
}

ComparisonRows lay_out_rows(const Type& type, const Comparison& comparison, const ComparisonState& state,
                            const Told& told, float width, float button_padding) {
  RowMaker maker(type, width);
  for (const Cell& cell : comparison.cells) {
    if (cell.kind != CellKind::kElided) {
      maker.add(cell, false, maker.width_of(cell));
      continue;
    }
    const Elision& elision = comparison.elisions[cell.elision];
    const float label =
        text_width(type, FontId::kInterface, length::kInterfaceSize, told.elision(elision)) + button_padding;
    maker.add(cell, false, std::min(width, std::ceil(std::max(label, maker.width_of(cell)))));
    if (!state.is_opened(cell.elision)) continue;
    for (const std::string_view word : shown_words(elision)) {
      const Cell shown{CellKind::kElided, false, cell.run, cell.elision, word, {}};
      maker.add(shown, true, maker.width_of(shown));
    }
  }
  return maker.take();
}

}  // namespace duidu
