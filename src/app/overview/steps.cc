#include "app/overview/steps.h"

#include <algorithm>

#include "base/sorting.h"

namespace duidu {
namespace {

TextPosition start_of(const Article& article, Side side, uint32_t link) {
  const Span& first = article.links[link].spans(side).front();
  return {first.unit, first.start};
}

}  // namespace

std::vector<uint32_t> marks_of(const Article& article, Side side) {
  std::vector<uint32_t> marks;
  for (uint32_t link = 0; link < article.links.size(); ++link) {
    if (!article.links[link].spans(side).empty()) marks.push_back(link);
  }
  sort_values(marks, [&](uint32_t a, uint32_t b) {
    const TextPosition from = start_of(article, side, a), to = start_of(article, side, b);
    return from != to ? from < to : a < b;
  });
  return marks;
}

std::optional<uint32_t> next_mark(const Article& article, Side side, std::optional<uint32_t> current,
                                  const TextPosition& from, bool is_forward) {
  const std::vector<uint32_t> marks = marks_of(article, side);
  auto next = current ? std::find(marks.begin(), marks.end(), *current) : marks.end();
  if (next != marks.end()) {
    if (is_forward) return ++next == marks.end() ? std::nullopt : std::optional(*next);
  } else {
    next = std::find_if(marks.begin(), marks.end(),
                        [&](uint32_t mark) { return !(start_of(article, side, mark) < from); });
    if (is_forward) return next == marks.end() ? std::nullopt : std::optional(*next);
  }
  return next == marks.begin() ? std::nullopt : std::optional(*(next - 1));
}

std::string mark_words(const std::vector<uint32_t>& marks, const Article& article, const LinkWords& words,
                       Language language, uint32_t link) {
  const auto at = std::find(marks.begin(), marks.end(), link);
  if (at == marks.end()) return {};
  std::string what = words.title(link);
  const auto add = [&](const std::string& more) { what = phrase(language, "link.and", {what, more}); };
  if (const std::string verdict = words.verdict(link); !verdict.empty()) add(verdict);
  if (const auto turn = turn_of(article.links[link])) add(words.question(*turn));
  const std::string place = std::to_string(at - marks.begin() + 1), count = std::to_string(marks.size());
  return phrase(language, "overview.mark", {place, count, what});
}

}  // namespace duidu
