#include "app/copy_text.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace duidu {
namespace {

// The speaker that stands before a unit, or nothing.
std::string speaker_before(const Article& article, UnitRef ref) {
  if (ref.side == Side::kCommentary) return article.unit(ref).speaker;
  return ref.index == 0 ? article.interview.turns[ref.group].speaker : "";
}

std::string heading_of(const Article& article, UnitRef ref) {
  std::string heading = speaker_label(article, speaker_before(article, ref));
  if (!heading.empty() && heading.back() == ':') heading += ' ';
  const std::string& ordinal = article.unit(ref).ordinal;
  if (!ordinal.empty()) heading += ordinal + ' ';
  return heading;
}

}  // namespace

std::string copy_text(const Article& article, TextPlace start, TextPlace end) {
  const auto before = [](const TextPlace& a, const TextPlace& b) {
    return a.unit != b.unit ? a.unit < b.unit : a.offset < b.offset;
  };
  if (before(end, start)) std::swap(start, end);
  if (start.unit == end.unit) {
    return article.unit(start.unit).text.substr(start.offset, end.offset - start.offset);
  }
  std::string out;
  for (const UnitRef ref : units_of(article, start.unit.side)) {
    if (ref < start.unit || end.unit < ref) continue;
    const std::string& text = article.unit(ref).text;
    const size_t from = ref == start.unit ? start.offset : 0;
    const size_t to = ref == end.unit ? std::min<size_t>(end.offset, text.size()) : text.size();
    if (!out.empty()) out += "\n\n";
    if (from == 0) out += heading_of(article, ref);
    out.append(text, from, to - from);
  }
  return out;
}

}  // namespace duidu
