#include "app/views/passages.h"

#include <algorithm>
#include <map>

#include "app/aloud/sentences.h"
#include "base/sorting.h"
#include "model/link_index.h"

namespace duidu {
namespace {

// Bytes of an answer that stand for it where no word of it is quoted: some eighty Han characters.
constexpr uint32_t kEnough = 240;

bool comes_before(const Span& a, const Span& b) {
  return a.unit != b.unit ? a.unit < b.unit : a.start < b.start;
}

bool overlap(const Span& a, const Span& b) { return a.unit == b.unit && a.start < b.end && b.start < a.end; }

// The spans in order, those that overlap as one.
std::vector<Span> joined(std::vector<Span> spans) {
  sort_values(spans, comes_before);
  std::vector<Span> all;
  for (const Span& span : spans) {
    if (!all.empty() && overlap(all.back(), span)) {
      all.back().end = std::max(all.back().end, span.end);
    } else {
      all.push_back(span);
    }
  }
  return all;
}

// The first span that is of an answer, or the first one.
const Span& first_answer(const Article& article, const std::vector<Span>& spans) {
  const auto answer = std::find_if(spans.begin(), spans.end(), [&](const Span& span) {
    return article.interview().turns[span.unit.group].role != Role::kQuestion;
  });
  return answer == spans.end() ? spans.front() : *answer;
}

// The first sentences of the first unit that answers, or of the first one.
Span beginning(const Article& article, const std::vector<Span>& spans) {
  const UnitRef unit = first_answer(article, spans).unit;
  const std::string& text = article.unit(unit).text;
  uint32_t end = 0;
  while (end < text.size() && end < kEnough) end = end_of_sentence(text, end);
  return {unit, 0, end};
}

class Finder {
 public:
  explicit Finder(const Article& article) : article_(article) {}

  void add_quotation(uint32_t link) {
    for (const std::vector<Span>& place : places_of(article_, article_.links[link], Side::kInterview)) {
      std::vector<Span> words;
      for (const Span& span : place) words.push_back(whole_sentences(article_.unit(span.unit).text, span));
      words = joined(std::move(words));
      add(link, find([&](const PairPassage& passage) { return overlaps(passage, words); }, words), words);
    }
  }

  void add_topic(uint32_t link) {
    const std::vector<Span>& spans = article_.links[link].interview;
    const size_t found = find([](const PairPassage&) { return true; }, spans);
    add(link, found,
        found < passages_.size() ? std::vector<Span>() : std::vector{beginning(article_, spans)});
    for (const Span& span : spans) note(span.unit, found);
  }

  std::vector<PairPassage> take() {
    sort_values(passages_, [](const PairPassage& a, const PairPassage& b) {
      return comes_before(a.words.front(), b.words.front());
    });
    return std::move(passages_);
  }

 private:
  static bool overlaps(const PairPassage& passage, const std::vector<Span>& words) {
    for (const Span& span : words) {
      if (std::any_of(passage.words.begin(), passage.words.end(),
                      [&](const Span& other) { return overlap(span, other); })) {
        return true;
      }
    }
    return false;
  }

  // The first passage that fits in the units of `spans`; else the number of the next new one.
  template <typename Fits>
  size_t find(const Fits& fits, const std::vector<Span>& spans) const {
    for (const Span& span : spans) {
      const auto in_unit = by_unit_.find(span.unit);
      if (in_unit == by_unit_.end()) continue;
      for (const size_t number : in_unit->second) {
        if (fits(passages_[number])) return number;
      }
    }
    return passages_.size();
  }

  void add(uint32_t link, size_t number, const std::vector<Span>& words) {
    if (number == passages_.size()) passages_.emplace_back();
    PairPassage& passage = passages_[number];
    if (passage.links.empty() || passage.links.back() != link) passage.links.push_back(link);
    if (words.empty()) return;
    passage.words.insert(passage.words.end(), words.begin(), words.end());
    passage.words = joined(std::move(passage.words));
    for (const Span& span : words) note(span.unit, number);
  }

  void note(UnitRef unit, size_t number) {
    std::vector<size_t>& numbers = by_unit_[unit];
    if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) numbers.push_back(number);
  }

  const Article& article_;
  std::vector<PairPassage> passages_;
  std::map<UnitRef, std::vector<size_t>> by_unit_;
};

}  // namespace

bool is_wanted(const Article& article, const Link& link, const PairsOptions& options) {
  if ((only(group_of(link)) & options.groups) == 0) return false;
  if (options.commentary) {
    const bool is_his = std::any_of(link.commentary.begin(), link.commentary.end(),
                                    [&](const Span& span) { return span.unit.group == *options.commentary; });
    if (!is_his) return false;
  }
  if (options.speaker.empty()) return true;
  return !link.interview.empty() &&
         article.interview().turns[link.interview.front().unit.group].speaker == options.speaker;
}

LinkCounts count_wanted(const Article& article, const PairsOptions& options) {
  PairsOptions all = options;
  all.groups = kAllGroups;
  LinkCounts counts{};
  for (const Link& link : article.links) {
    if (is_wanted(article, link, all)) ++counts[static_cast<size_t>(group_of(link))];
  }
  return counts;
}

uint32_t sum_of(const LinkCounts& counts, LinkGroups groups) {
  uint32_t sum = 0;
  for (int i = 0; i < kLinkGroupCount; ++i) {
    if ((only(static_cast<LinkGroup>(i)) & groups) != 0) sum += counts[static_cast<size_t>(i)];
  }
  return sum;
}

Span whole_sentences(const std::string& text, const Span& span) {
  Span whole = span;
  for (uint32_t at = 0; at < text.size();) {
    const uint32_t end = end_of_sentence(text, at);
    while (at < span.start && (text[at] == ' ' || text[at] == '\n')) ++at;
    if (at <= span.start) whole.start = at;
    whole.end = std::max(end, span.end);
    if (end >= span.end) break;
    at = end;
  }
  return whole;
}

TextPosition level_place(const Article& article, const Link& link, const std::vector<Span>& words) {
  const Span& first = has_bar(link) ? first_answer(article, words) : words.front();
  return {first.unit, first.start};
}

std::vector<PairPassage> passages_of(const Article& article, const PairsOptions& options) {
  Finder finder(article);
  for (const bool is_topic : {false, true}) {
    for (uint32_t link = 0; link < article.links.size(); ++link) {
      const Link& each = article.links[link];
      if (has_bar(each) != is_topic || is_orphan(each) || !is_wanted(article, each, options)) continue;
      is_topic ? finder.add_topic(link) : finder.add_quotation(link);
    }
  }
  return finder.take();
}

}  // namespace duidu
