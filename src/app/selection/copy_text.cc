#include "app/selection/copy_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/phrases.h"
#include "model/pressed_words.h"

namespace duidu {
namespace {

// The speaker that stands before a unit, or nothing.
std::string speaker_before(const Article& article, UnitRef ref) {
  if (ref.side == Side::kCommentary) return article.unit(ref).speaker;
  return ref.index == 0 ? article.interview().turns[ref.group].speaker : "";
}

std::string heading_of(const Article& article, UnitRef ref) {
  std::string heading = speaker_label(article, speaker_before(article, ref));
  if (!heading.empty() && heading.back() == ':') heading += ' ';
  const std::string& ordinal = article.unit(ref).ordinal;
  if (!ordinal.empty()) heading += ordinal + ' ';
  return heading;
}

// What stands within quotation marks has single ones of its own (GB/T 15834, 4.8; Chicago Manual of Style, 13.30).
std::string with_inner_marks(std::string text) {
  constexpr std::string_view kMarks[][2] = {{"“", "‘"}, {"”", "’"}};
  for (const auto& [outer, inner] : kMarks) {
    for (size_t at = 0; (at = text.find(outer, at)) != text.npos; at += inner.size())
      text.replace(at, outer.size(), inner);
  }
  return text;
}

}  // namespace

std::string copy_text(const Article& article, TextPosition start, TextPosition end) {
  if (end < start) std::swap(start, end);
  if (start.unit == end.unit) {
    return article.unit(start.unit).text.substr(start.offset, end.offset - start.offset);
  }
  std::string out;
  for (const UnitRef ref : units_of(article, start.unit.side)) {
    if (ref < start.unit || end.unit < ref || is_to_be_pressed(article.unit(ref))) continue;
    const std::string& text = article.unit(ref).text;
    const size_t from = ref == start.unit ? start.offset : 0;
    const size_t to = ref == end.unit ? std::min<size_t>(end.offset, text.size()) : text.size();
    if (!out.empty()) out += "\n\n";
    if (from == 0) out += heading_of(article, ref);
    out.append(text, from, to - from);
  }
  return out;
}

std::string source_line(const Article& article, TextPosition start, TextPosition end,
                        std::string_view address) {
  if (end < start) std::swap(start, end);
  const Language language = language_of(article.language());
  const bool is_interview = start.unit.side == Side::kInterview;
  // A part's own heading is often no more than "Interview".
  std::string_view title = article.title(), who;
  if (is_interview) {
    if (title.empty()) title = article.interview().title;
    if (start.unit.group == end.unit.group) who = article.interview().turns[start.unit.group].speaker;
  } else {
    const Commentary& commentary = article.commentaries()[start.unit.group];
    if (title.empty()) title = commentary.title;
    who = commentary.author.empty() ? article.author() : commentary.author;
  }
  std::string source(who);
  const auto add = [&](std::string_view part) {
    if (part.empty()) return;
    source = source.empty() ? std::string(part) : phrase(language, "cite.and", {source, part});
  };
  if (!title.empty()) add(phrase(language, "cite.title", {title}));
  add(address);
  return source.empty() ? source : phrase(language, "cite.source", {source});
}

std::string quote_text(const Article& article, TextPosition start, TextPosition end,
                       std::string_view address) {
  const std::string text = copy_text(article, start, end), source = source_line(article, start, end, address);
  if (start.unit != end.unit) return text + "\n\n" + source;
  return phrase(language_of(article.language()), "cite.words", {with_inner_marks(text)}) + "\n" + source;
}

}  // namespace duidu
