#include "align/link_article.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "align/align.h"
#include "align/cut_words.h"
#include "align/fidelity/fidelity.h"
#include "align/fidelity/passages.h"
#include "align/links_by_ends.h"
#include "align/other_language.h"
#include "align/places.h"
#include "align/reason_words.h"
#include "align/said_by.h"
#include "align/standing_topics.h"
#include "align/text/budget.h"
#include "align/text/quotation_marks.h"
#include "align/verdicts.h"
#include "base/ascii.h"
#include "base/sorting.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// What of the text belongs to the sentence that ends, or begins, there.
std::string_view sentence_before(std::string_view text) {
  for (size_t at = text.size(); at > 0;) {
    const size_t end = at;
    const char32_t c = previous_code_point(text, at);
    if (is_closing_punctuation(c) || c == U'\n') return text.substr(end);
  }
  return text;
}
std::string_view sentence_behind(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    const char32_t c = next_code_point(text, at);
    if ((is_closing_punctuation(c) && start > 0) || c == U'\n') return text.substr(0, start);
  }
  return text;
}

// Comparing a byte of a quotation with its place, in steps of the finder (measured).
constexpr uint64_t kStepsOfJudging = 20;

class LinkMaker {
 public:
  LinkMaker(const Article& article, const AlignOptions& options)
      : article_(article),
        interview_(units_of(article, Side::kInterview)),
        commentary_(units_of(article, Side::kCommentary)),
        names_(names_of(article)),
        language_(article.interview()),
        alignment_(align(paragraphs_of(article, interview_), paragraphs_of(article, commentary_), options)),
        judging_(options) {}

  bool is_complete() const { return alignment_.is_complete && !judging_.is_spent(); }

  std::vector<Link> quotation_links() {
    std::vector<Link> links;
    for (const Quotation& quotation : alignment_.quotations) links.push_back(link_of(quotation));
    return links;
  }

  // `numbers[i]` is the number under which quotation i is shown.
  std::vector<Link> topic_links(const std::vector<uint32_t>& numbers) const {
    std::vector<Link> links;
    for (const TopicLink& topic : alignment_.topics) links.push_back(link_of(topic, numbers));
    return links;
  }

 private:
  Link link_of(const Quotation& quotation) {
    Link link;
    link.level = quotation.level;
    link.similarity = quotation.similarity;
    link.state = quotation.state;
    link.reason = quotation.reason;
    for (const Fragment& fragment : quotation.fragments) {
      append_spans(commentary_, fragment.commentary, link.commentary);
      if (quotation.has_source()) append_spans(interview_, fragment.source, link.interview);
    }
    if (!judging_.spend(kStepsOfJudging * (length_of(link.commentary) + length_of(link.interview)))) {
      link.verdict.emplace();  // not judged
    } else if (quotation.has_source()) {
      judge(quotation, link);
    } else {
      judge_absent(link);
    }
    for (const Range& range : quotation.other_occurrences) append_spans(interview_, range, link.interview);
    return link;
  }

  // A topic link covers whole units: one of the commentary, and the question with its answer of the
  // interview.
  Link link_of(const TopicLink& topic, const std::vector<uint32_t>& numbers) const {
    Link link;
    link.kind = LinkKind::kTopic;
    link.level = LinkLevel::kNone;
    link.similarity = topic.score;
    link.reason = in_words(topic.reason, numbers, language_of(article_.language()));
    append_spans(commentary_, whole(commentary_, topic.commentary, topic.commentary), link.commentary);
    append_spans(interview_, whole(interview_, topic.source, topic.source_last), link.interview);
    return link;
  }

  static uint64_t length_of(const std::vector<Span>& spans) {
    uint64_t bytes = 0;
    for (const Span& span : spans) bytes += span.end - span.start;
    return bytes;
  }

  Range whole(const std::vector<UnitRef>& units, uint32_t first, uint32_t last) const {
    return {first, 0, last, static_cast<uint32_t>(article_.unit(units[last]).text.size())};
  }

  std::string_view text_of(const std::vector<UnitRef>& units, uint32_t index) const {
    return article_.unit(units[index]).text;
  }

  // Whether a mark, and no word of the commentator's, stands before the quotation, or behind it. A commentator who goes on
  // in the same sentence may say in other words what the quotation leaves out.
  bool is_parted(const Range& words, CutSide side) const {
    const bool is_before = side == CutSide::kBefore;
    // In a block quotation only a label stands beside the words.
    if (article_.unit(commentary_[is_before ? words.first : words.last]).kind == UnitKind::kQuote)
      return true;
    std::string_view text = text_of(commentary_, is_before ? words.first : words.last);
    text = is_before ? text.substr(0, words.start) : text.substr(words.end);
    if (is_blank(text)) return true;
    size_t at = is_before ? text.size() : 0;
    for (;;) {
      const char32_t c = is_before ? previous_code_point(text, at) : next_code_point(text, at);
      if (!is_space(c)) return is_punctuation(c);
    }
  }

  // The word that was cut off the place on one side.
  std::optional<CutWord> cut_word_at(const Range& place, CutSide side) const {
    const bool is_before = side == CutSide::kBefore;
    const uint32_t unit = is_before ? place.first : place.last;
    const std::string_view text = text_of(interview_, unit);
    const size_t end = place.first == place.last ? place.end : is_before ? text.size() : place.end;
    const size_t start = is_before || place.first == place.last ? place.start : 0;
    const std::string_view words = text.substr(start, end - start);
    const std::string_view beside = is_before ? text.substr(0, start) : text.substr(end);
    const CutRange cut = is_before ? cut_before(beside, words) : cut_behind(words, beside);
    if (cut.is_empty()) return std::nullopt;
    const auto shift = static_cast<uint32_t>(is_before ? 0 : end);
    return CutWord{side,
                   std::string(beside.substr(cut.start, cut.end - cut.start)),
                   {interview_[unit], cut.start + shift, cut.end + shift}};
  }

  // The words cut off, unless the quotation has words of its own there. Of several places all must have one.
  std::vector<CutWord> cut_words_of(const Quotation& quotation, const Fidelity& found) const {
    std::vector<CutWord> words;
    if (quotation.joining != Joining::kInOrder || found.runs.empty()) return words;
    for (const CutSide side : {CutSide::kBefore, CutSide::kAfter}) {
      const bool is_before = side == CutSide::kBefore;
      const Fragment& fragment = is_before ? quotation.fragments.front() : quotation.fragments.back();
      const RunKind kind = (is_before ? found.runs.front() : found.runs.back()).kind;
      const bool is_covered =
          std::none_of(quotation.uncovered.begin(), quotation.uncovered.end(), [&](const Range& range) {
            return is_before ? is_earlier(range, fragment.commentary)
                             : is_earlier(fragment.commentary, range);
          });
      if (kind == RunKind::kChanged || kind == RunKind::kAdded || !is_covered ||
          !is_parted(fragment.commentary, side))
        continue;
      const std::optional<CutWord> word = cut_word_at(fragment.source, side);
      const bool is_everywhere =
          std::all_of(quotation.other_occurrences.begin(), quotation.other_occurrences.end(),
                      [&](const Range& place) { return cut_word_at(place, side).has_value(); });
      if (word && is_everywhere && !says_itself(word->text, fragment.commentary)) words.push_back(*word);
    }
    return words;
  }

  // Whether the commentary has the word in its own words around the quotation: If it is paid, he says, "I will stop".
  bool says_itself(std::string_view word, const Range& words) const {
    const std::string_view before = text_of(commentary_, words.first).substr(0, words.start),
                           behind = text_of(commentary_, words.last).substr(words.end);
    const std::string around =
        lower_ascii(sentence_before(before)) + " | " + lower_ascii(sentence_behind(behind));
    const std::string wanted = lower_ascii(word);
    for (size_t at = 0; (at = around.find(wanted, at)) != around.npos; ++at) {
      const size_t end = at + wanted.size();
      const bool is_whole =
          !is_ascii_letter(wanted[0]) || ((at == 0 || !is_ascii_letter(around[at - 1])) &&
                                          (end == around.size() || !is_ascii_letter(around[end])));
      if (is_whole) return true;
    }
    return false;
  }

  static bool is_earlier(const Range& a, const Range& b) {
    return a.first != b.first ? a.first < b.first : a.start < b.start;
  }

  // The words that the interview does not have, as the reason names them.
  std::string uncovered_words(const Quotation& quotation, Language language) const {
    std::string all;
    for (const Range& range : quotation.uncovered) {
      std::vector<Span> spans;
      append_spans(commentary_, range, spans);
      const Passage passage = passage_of(article_, spans);
      const auto last = static_cast<uint32_t>(passage.size() - 1);
      const std::string words = words_of(passage, {0, passage[0].start, last, passage[last].end});
      const std::string said = phrase(language, "reason.not_there", {words});
      all = all.empty() ? said : phrase(language, "reason.and", {all, said});
    }
    return all;
  }

  // Compares both sides and says what differs, in the article's language. The link must still hold only the
  // range it is judged by.
  void judge(const Quotation& quotation, Link& link) const {
    const Language language = language_of(article_.language());
    const Passage citation = passage_of(article_, link.commentary);
    const Passage original = passage_of(article_, link.interview);
    const Fidelity found = fidelity(citation, original, names_);
    link.verdict = verdict_of(quotation, found, link.commentary, link.interview);
    for (const Range& range : quotation.uncovered) append_spans(commentary_, range, link.verdict->uncovered);
    link.verdict->cut = cut_words_of(quotation, found);
    const auto add = [&](const std::string& words) {
      if (words.empty()) return;
      link.reason = link.reason.empty() ? words : phrase(language, "reason.and", {link.reason, words});
    };
    link.reason = uncovered_words(quotation, language);
    // Between two pieces stand the words that the interview does not have, and no ellipsis.
    const bool is_rest_same = !quotation.uncovered.empty() && (found.verdict == FidelityVerdict::kIdentical ||
                                                               found.verdict == FidelityVerdict::kShortened);
    add(is_rest_same ? std::string(phrase(language, "reason.rest_same"))
                     : summary(found, citation, original, language));
    for (const CutWord& word : link.verdict->cut) {
      add(phrase(language, word.side == CutSide::kBefore ? "reason.cut_before" : "reason.cut_behind",
                 {word.text}));
    }
    add(quotation.reason);
  }

  // Words of another language are not missing from the interview: they cannot be looked for.
  void judge_absent(Link& link) const {
    link.verdict = verdict_of_absent();
    std::string words;
    for (const Span& span : link.commentary) {
      words.append(article_.unit(span.unit).text, span.start, span.end - span.start);
    }
    if (!language_.is_other(words)) return;
    link.verdict->verdict_class = VerdictClass::kUnjudged;
    link.reason = std::string(phrase(language_of(article_.language()), "reason.other_language"));
  }

  // Appends one span for each unit that the range overlaps.
  void append_spans(const std::vector<UnitRef>& units, const Range& range, std::vector<Span>& spans) const {
    for (uint32_t index = range.first; index <= range.last; ++index) {
      const auto size = static_cast<uint32_t>(article_.unit(units[index]).text.size());
      const uint32_t start = index == range.first ? range.start : 0;
      const uint32_t end = index == range.last ? range.end : size;
      if (start < end) spans.push_back({units[index], start, end});
    }
  }

  const Article& article_;
  std::vector<UnitRef> interview_;
  std::vector<UnitRef> commentary_;
  KnownNames names_;
  InterviewLanguage language_;
  Alignment alignment_;
  Budget judging_;  // as much again as finding had
};

std::vector<Link> kept_links(const std::vector<Link>& links) {
  std::vector<Link> kept;
  std::copy_if(links.begin(), links.end(), std::back_inserter(kept),
               [](const Link& link) { return link.origin != LinkOrigin::kAuto; });
  return kept;
}

void give_ids(std::vector<Link>& links, const std::vector<Link>& removed) {
  std::set<std::string> used;
  for (const Link& link : removed) used.insert(link.id);
  for (const Link& link : links) used.insert(link.id);
  uint32_t number = 0;
  for (Link& link : links) {
    while (link.id.empty()) {
      std::string id = "l";
      id += std::to_string(++number);
      if (used.insert(id).second) link.id = std::move(id);
    }
  }
}

// Orders links by position in the commentary, with topics behind quotations, so that the numbers of
// quotations do not depend on topics.
bool is_earlier(const Link& a, const Link& b) {
  const bool is_a_topic = a.kind == LinkKind::kTopic, is_b_topic = b.kind == LinkKind::kTopic;
  if (is_a_topic != is_b_topic) return is_b_topic;
  if (a.commentary.empty() || b.commentary.empty()) return a.commentary.size() > b.commentary.size();
  const Span &x = a.commentary.front(), &y = b.commentary.front();
  return x.unit != y.unit ? x.unit < y.unit : x.start < y.start;
}

// Adds the found links that are not among the kept ones, nor among those taken away.
void add_new(std::vector<Link> found, const std::vector<Link>& kept, const std::vector<Link>& removed,
             std::vector<Link>& links) {
  const LinksByEnds known(kept), taken_away(removed);
  std::copy_if(std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()),
               std::back_inserter(links),
               [&](const Link& link) { return known.find(link) == 0 && taken_away.find(link) == 0; });
  sort_values(links, is_earlier);
}

// The number of each link: its index in the article's list, counted from 1; 0 if it was taken away.
std::vector<uint32_t> numbers_of(const std::vector<Link>& found, const std::vector<Link>& links) {
  const LinksByEnds by_ends(links);
  std::vector<uint32_t> numbers;
  for (const Link& link : found) numbers.push_back(by_ends.find(link));
  return numbers;
}

std::vector<UnitRef> units_with(const std::vector<Link>& links) {
  std::vector<UnitRef> units;
  for (const Link& link : links) {
    for (const Span& span : link.commentary) units.push_back(span.unit);
  }
  std::sort(units.begin(), units.end());
  return units;
}

bool has_unit_of(const std::vector<UnitRef>& units, const Link& link) {
  return std::binary_search(units.begin(), units.end(), link.commentary.front().unit);
}

// The topics that words tell and those that places tell. A paragraph that quotes needs no place; one that has a place needs
// no words.
std::vector<Link> merged_topics(std::vector<Link> by_words, std::vector<Link> by_place,
                                const std::vector<Link>& quotations) {
  const std::vector<UnitRef> quoting = units_with(quotations);
  std::erase_if(by_place, [&](const Link& link) { return has_unit_of(quoting, link); });
  const std::vector<UnitRef> placed = units_with(by_place);
  std::erase_if(by_words, [&](const Link& link) { return has_unit_of(placed, link); });
  std::move(by_place.begin(), by_place.end(), std::back_inserter(by_words));
  return by_words;
}

}  // namespace

LinkedArticle link_article(Article article, AlignOptions options) {
  options.language = language_of(article.language());
  LinkMaker maker(article, options);
  const std::vector<Link> kept = kept_links(article.links);
  std::vector<Link> quotations = maker.quotation_links();
  judge_speakers(article, options.language, quotations);
  std::vector<Link> links = kept;
  add_new(quotations, kept, article.removed, links);
  if (options.wants_topics) {
    std::vector<Link> topics = merged_topics(maker.topic_links(numbers_of(quotations, links)),
                                             standing_topics(article, options.language), quotations);
    add_new(std::move(topics), kept, article.removed, links);
  }
  give_ids(links, article.removed);
  article.links = std::move(links);
  return {std::move(article), maker.is_complete()};
}

}  // namespace duidu
