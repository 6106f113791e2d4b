#include "app/compare/comparison.h"

#include <algorithm>

#include "app/compare/pairing.h"
#include "app/compare/pieces.h"
#include "app/compare/surroundings.h"
#include "app/links/link_choice.h"
#include "text/unicode.h"

namespace duidu {
namespace {

constexpr std::string_view kEllipsis = "……", kBracketed = " […] ";

// A side's words in a line. Between pieces in two paragraphs stands a blank in a script that writes blanks.
template <typename Part>
std::string joined(const Comparison& comparison, bool is_original, Part part) {
  const bool has_blanks = comparison.has_blanks;
  std::string text;
  for (const Cell& cell : comparison.cells) {
    const std::string_view words = part(cell);
    if (cell.kind == CellKind::kCut) continue;
    if (cell.kind == CellKind::kElided && is_original) {
      text += has_blanks ? kBracketed : kEllipsis;
    } else if (words == kParagraphMark) {
      text += has_blanks ? " " : "";
    } else {
      text += words;
    }
  }
  return text;
}

}  // namespace

Comparison comparison(const Article& article, const Link& link, uint32_t occurrence) {
  Comparison compared;
  if (link.commentary.empty()) return compared;
  const std::vector<Span> original = spans_of_occurrence(article, link, Side::kInterview, occurrence);
  const Pieces cited = citation_pieces(article, link);
  const Pieces said = original_pieces(article, link, original);
  compared.has_original = !original.empty();
  pair_pieces(cited, said, link, compared);
  compared.citation = surroundings(article, cited.pieces);
  if (compared.has_original) compared.original = surroundings(article, said.pieces);
  const size_t han = static_cast<size_t>(
      std::count_if(cited.keys.begin(), cited.keys.end(), [](char32_t c) { return is_ideographic(c); }));
  compared.has_blanks = 2 * han < cited.keys.size();
  return compared;
}

std::string original_text(const Comparison& comparison) {
  return joined(comparison, true, [](const Cell& cell) { return cell.original; });
}

std::string citation_text(const Comparison& comparison) {
  return joined(comparison, false, [](const Cell& cell) { return cell.citation; });
}

}  // namespace duidu
