#include "check/marks.h"

#include <algorithm>
#include <map>
#include <utility>

#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kLongOutside = 60;  // code points
constexpr size_t kLongPlain = 400;

struct Painted {
  uint32_t start = 0;
  uint32_t end = 0;
  Mark mark = Mark::kPlain;
};

// By unit: what is to be painted, later ones over earlier ones.
using Paints = std::map<UnitRef, std::vector<Painted>>;

void paint(Paints& paints, const Span& span, Mark mark, Side side) {
  if (span.unit.side == side && span.start < span.end)
    paints[span.unit].push_back({span.start, span.end, mark});
}

// A stretch that is long: its beginning and its end.
std::string shortened(std::string_view text, size_t most) {
  const size_t count = count_code_points(text);
  if (count <= most) return std::string(text);
  const size_t head = code_points_to_bytes(text, most * 2 / 5);
  const size_t tail = code_points_to_bytes(text, count - most * 2 / 5);
  return std::string(text.substr(0, head)) + " … " + std::string(text.substr(tail));
}

void append(MarkedText& text, Mark mark, std::string_view words) {
  if (words.empty()) return;
  if (!text.empty() && text.back().mark == mark) {
    text.back().text += words;
  } else {
    text.push_back({mark, std::string(words)});
  }
}

void append_unit(std::string_view text, const std::vector<Painted>& paints, MarkedText& out) {
  uint32_t first = UINT32_MAX, last = 0;
  for (const Painted& one : paints) first = std::min(first, one.start), last = std::max(last, one.end);
  std::vector<uint32_t> borders{first, last};
  for (const Painted& one : paints) borders.insert(borders.end(), {one.start, one.end});
  std::sort(borders.begin(), borders.end());
  for (size_t i = 0; i + 1 < borders.size(); ++i) {
    if (borders[i] == borders[i + 1]) continue;
    Mark mark = Mark::kOutside;
    for (const Painted& one : paints) {
      if (one.start <= borders[i] && borders[i + 1] <= one.end) mark = one.mark;
    }
    append(out, mark, text.substr(borders[i], borders[i + 1] - borders[i]));
  }
}

MarkedText marked(const Article& article, const Paints& paints) {
  MarkedText text;
  const UnitRef* before = nullptr;
  for (const auto& [unit, painted] : paints) {
    const bool is_next = before && before->group == unit.group && before->index + 1 == unit.index;
    if (before) append(text, Mark::kOutside, is_next ? " / " : " … ");
    append_unit(article.unit(unit).text, painted, text);
    before = &unit;
  }
  for (MarkedPiece& piece : text) {
    if (piece.mark == Mark::kOutside) piece.text = shortened(piece.text, kLongOutside);
    if (piece.mark == Mark::kPlain) piece.text = shortened(piece.text, kLongPlain);
  }
  return text;
}

}  // namespace

MarkedText cited_text(const Article& article, const Link& link) {
  Paints paints;
  const auto add = [&](const Span& span, Mark mark) { paint(paints, span, mark, Side::kCommentary); };
  for (const Span& span : link.commentary) add(span, Mark::kPlain);
  if (link.verdict) {
    for (const EditorialChange& edit : link.verdict->edits) add(edit.commentary, Mark::kEdited);
    for (const Span& span : link.verdict->uncovered) add(span, Mark::kUncovered);
    for (const WordChange& change : link.verdict->changes) add(change.commentary, Mark::kChanged);
  }
  return marked(article, paints);
}

MarkedText said_text(const Article& article, const Link& link, const std::vector<Span>& place) {
  Paints paints;
  const auto add = [&](const Span& span, Mark mark) { paint(paints, span, mark, Side::kInterview); };
  for (const Span& span : place) add(span, Mark::kPlain);
  if (link.verdict) {
    for (const EditorialChange& edit : link.verdict->edits) add(edit.interview, Mark::kEdited);
    for (const WordChange& change : link.verdict->changes) add(change.interview, Mark::kChanged);
    for (const CutWord& cut : link.verdict->cut) add(cut.interview, Mark::kCut);
  }
  return marked(article, paints);
}

std::string plain(const MarkedText& text) {
  std::string words;
  for (const MarkedPiece& piece : text) words += piece.text;
  return words;
}

std::string words_at(const Article& article, const Span& span) {
  return article.unit(span.unit).text.substr(span.start, span.end - span.start);
}

}  // namespace duidu
