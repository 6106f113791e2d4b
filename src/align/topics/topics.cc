#include "align/topics/topics.h"

#include <algorithm>
#include <numeric>

#include "align/text/steady_math.h"
#include "align/topics/cues.h"
#include "align/topics/likelihoods.h"
#include "align/topics/reading_order.h"
#include "align/topics/reasons.h"
#include "align/topics/term_index.h"
#include "base/sorting.h"

namespace duidu {
namespace {

constexpr size_t kMostSharedWords = 3;

// A quotation of this percentage of a paragraph counts as the whole paragraph.
constexpr uint32_t kWholePercent = 60;

// The number of each source paragraph's place.
std::vector<uint32_t> places_of(const std::vector<Paragraph>& source) {
  std::vector<uint32_t> place_of;
  uint32_t place = 0;
  for (const Paragraph& paragraph : source) {
    if (!place_of.empty() && !paragraph.continues_place) ++place;
    place_of.push_back(place);
  }
  return place_of;
}

class TopicFinder {
 public:
  TopicFinder(const WholeText& source, const WholeText& commentary, const std::vector<Quotation>& quotations,
              bool keeps_rankings, const TopicSettings& settings, Budget& budget)
      : source_text_(source),
        source_(source.paragraphs()),
        commentary_(commentary),
        quotations_(quotations),
        settings_(settings),
        place_of_(places_of(source_)),
        index_(source, place_of_, commentary, settings, budget),
        places_(place_cues()),
        cues_(cues()),
        order_(order(keeps_rankings, budget)) {
    for (uint32_t i = 0; i < quotations_.size(); ++i) {
      if (quotations_[i].has_source()) with_source_.push_back(i);
    }
    for (uint32_t i = 0; i < paragraphs().size(); ++i)
      text_begin_.push_back(i == 0 || paragraphs()[i].begins_text ? i : text_begin_.back());
  }

  std::vector<TopicLink> links() const {
    std::vector<uint32_t> about;  // each paragraph's place, or kNowhere
    for (uint32_t paragraph = 0; paragraph < cues_.numbers.size(); ++paragraph)
      about.push_back(place_about(paragraph));
    std::vector<TopicLink> links;
    TermSet of_place;
    TopicReason reason, next = own_reason(0, about, of_place);
    for (uint32_t paragraph = 0; paragraph < cues_.numbers.size(); ++paragraph) {
      reason = std::move(next);
      next = own_reason(paragraph + 1, about, of_place);
      if (about[paragraph] == kNowhere) continue;
      look_around(paragraph, about, reason, next);
      if (quotes(paragraph, about[paragraph])) continue;
      if (reason == TopicReason{}) {
        about[paragraph] = kNowhere;  // however likely, the user could not be told why
      } else {
        links.push_back(link_to(paragraph, about[paragraph]));
        links.back().reason = std::move(reason);
      }
    }
    return links;
  }

  std::vector<TopicRanking> rankings() const {
    std::vector<TopicRanking> rankings;
    for (uint32_t paragraph = 0; paragraph < cues_.numbers.size(); ++paragraph)
      rankings.push_back(ranking(paragraph));
    return rankings;
  }

 private:
  static constexpr uint32_t kNowhere = UINT32_MAX;

  const std::vector<Paragraph>& paragraphs() const { return commentary_.paragraphs(); }

  ParagraphCues cues() const {
    ParagraphCues cues;
    for (const Paragraph& paragraph : paragraphs()) cues.numbers.push_back(leading_number(paragraph));
    for (const Quotation& quotation : quotations_) {
      if (!quotation.has_source()) continue;
      for (const Fragment& fragment : quotation.fragments) add_quoted(fragment, cues.quoted);
    }
    return cues;
  }

  void add_quoted(const Fragment& fragment, std::vector<QuotedPlaces>& quoted) const {
    const Range& there = fragment.commentary;
    for (uint32_t i = there.first; i <= there.last; ++i) {
      const auto size = static_cast<uint32_t>(paragraphs()[i].text.size());
      const uint32_t start = i == there.first ? there.start : 0, end = i == there.last ? there.end : size;
      const bool is_whole = uint64_t{end - start} * 100 >= uint64_t{size} * kWholePercent;
      const QuotedPlaces places{i, place_of_[fragment.source.first], place_of_[fragment.source.last],
                                is_whole};
      quoted.push_back(places);
      // An elided quotation may overlap another one; its entry nearly always belongs at the end.
      size_t k = quoted.size() - 1;
      for (; k > 0 && quoted[k - 1].paragraph > i; --k) quoted[k] = quoted[k - 1];
      quoted[k] = places;
    }
  }

  // The cues of each place. A question is recorded, since questions are answered more often than other
  // statements.
  std::vector<PlaceCues> place_cues() const {
    std::vector<PlaceCues> cues(index_.place_count());
    for (uint32_t j = 0; j < source_.size(); ++j) {
      PlaceCues& place = cues[place_of_[j]];
      if (place.number.empty()) place.number = leading_number(source_[j]).digits;
      place.asks |= source_[j].text.find('?') != std::string_view::npos ||
                    source_[j].text.find("？") != std::string_view::npos;
    }
    return cues;
  }

  ReadingOrder order(bool keeps_rows, Budget& budget) {
    const Likelihoods likelihoods(index_, places_, cues_, settings_, budget);
    return find_reading_order({likelihoods, steps(), unrelated()}, keeps_rows, settings_, budget);
  }

  bool leads_in(uint32_t paragraph) const {
    return duidu::leads_in(paragraphs()[paragraph], cues_.numbers[paragraph]);
  }

  bool is_whole_quotation(uint32_t paragraph) const {
    for (const QuotedPlaces& quoted : cues_.quoted_in(paragraph)) {
      if (quoted.is_whole) return true;
    }
    return false;
  }

  std::vector<Step> steps() const {
    std::vector<Step> steps;
    for (uint32_t i = 0; i < cues_.numbers.size(); ++i) steps.push_back(step(i));
    return steps;
  }

  Step step(uint32_t i) const {
    if (paragraphs()[i].begins_text) return Step::kBegins;
    if (i > 0 && is_whole_quotation(i) && points_ahead(paragraphs()[i - 1])) return Step::kLedIn;
    if (!cues_.quoted_in(i).empty() || opens_point(paragraphs()[i], cues_.numbers[i])) return Step::kOpens;
    if (i > 0 && leads_in(i - 1)) return Step::kLedIn;
    const bool follows_quotation = i > 0 && !cues_.quoted_in(i - 1).empty();  // and thus comments on it
    const bool answers = opens_answer(commentary_, i) || (i > 0 && asks_back(i - 1));
    return answers && !follows_quotation ? Step::kAnswers : Step::kGoesOn;
  }

  // Whether the paragraph ends with a question of its own: the discussion of a point often does.
  bool asks_back(uint32_t i) const {
    return !opens_point(paragraphs()[i], cues_.numbers[i]) && ends_with_question(paragraphs()[i]);
  }

  std::vector<double> unrelated() const {
    const double plain = steady_exp(settings_.unrelated);
    const double courtesy = steady_exp(settings_.unrelated + settings_.courtesy);
    std::vector<double> unrelated;
    for (uint32_t i = 0; i < cues_.numbers.size(); ++i)
      unrelated.push_back(is_courtesy(commentary_, i) ? courtesy : plain);
    return unrelated;
  }

  uint32_t place_about(uint32_t paragraph) const {
    const PlaceShare& best = order_.best(paragraph);
    return best.share < settings_.shown_from ? kNowhere : best.place;
  }

  bool quotes(uint32_t paragraph, uint32_t place) const {
    for (const QuotedPlaces& quoted : cues_.quoted_in(paragraph)) {
      if (quoted.first <= place && place <= quoted.last) return true;
    }
    return false;
  }

  SourcePlace paragraphs_of(uint32_t place) const {
    const auto [first, behind] = std::equal_range(place_of_.begin(), place_of_.end(), place);
    return {source_text_, static_cast<uint32_t>(first - place_of_.begin()),
            static_cast<uint32_t>(behind - place_of_.begin()) - 1};
  }

  TopicLink link_to(uint32_t paragraph, uint32_t place) const {
    const SourcePlace paragraphs = paragraphs_of(place);
    TopicLink link;
    link.commentary = paragraph;
    link.source = paragraphs.first;
    link.source_last = paragraphs.last;
    link.score = order_.best(paragraph).share;
    return link;
  }

  // The reason that the paragraph itself gives; empty if it is about no place, or quotes it.
  TopicReason own_reason(uint32_t paragraph, const std::vector<uint32_t>& about, TermSet& of_place) const {
    TopicReason reason;
    if (paragraph == about.size() || about[paragraph] == kNowhere) return reason;
    const uint32_t place = about[paragraph];
    if (quotes(paragraph, place)) return reason;
    if (places_[place].number == cues_.numbers[paragraph].digits)
      reason.number = places_[place].number.text();
    find_quotation(paragraph, place, reason);
    reason.shared =
        shared_words(commentary_, paragraph, index_, paragraphs_of(place), of_place, kMostSharedWords);
    return reason;
  }

  // Adds the reasons that the paragraphs above (already decided) and below give; `below` is the next
  // paragraph's own reason.
  void look_around(uint32_t paragraph, const std::vector<uint32_t>& about, TopicReason& reason,
                   const TopicReason& below) const {
    const uint32_t place = about[paragraph], next = paragraph + 1;
    reason.goes_on = paragraph > 0 && !paragraphs()[paragraph].begins_text && about[paragraph - 1] == place;
    reason.heads_section = leads_in(paragraph) && next < about.size() && !paragraphs()[next].begins_text &&
                           about[next] == place && (below != TopicReason{} || quotes(next, place));
  }

  // Finds the last quotation before the paragraph, or one directly behind it that it announces, if it is from
  // the place.
  void find_quotation(uint32_t paragraph, uint32_t place, TopicReason& reason) const {
    const auto of = [&](uint32_t quotation) -> const Fragment& {
      return quotations_[quotation].fragments.front();
    };
    const auto is_of_place = [&](uint32_t quotation) {
      return place_of_[of(quotation).source.first] <= place && place <= place_of_[of(quotation).source.last];
    };
    const auto begins_before = [&](uint32_t quotation, uint32_t at) {
      return of(quotation).commentary.first < at;
    };
    auto next = std::lower_bound(with_source_.begin(), with_source_.end(), paragraph, begins_before);
    if (next != with_source_.begin() && of(next[-1]).commentary.first >= text_begin_[paragraph] &&
        is_of_place(next[-1])) {
      reason.quotation = next[-1];
      return;
    }
    if (!points_ahead(paragraphs()[paragraph]) && !leads_in(paragraph)) return;
    next = std::lower_bound(next, with_source_.end(), paragraph + 1, begins_before);
    for (; next != with_source_.end() && of(*next).commentary.first == paragraph + 1; ++next) {
      if (!is_of_place(*next)) continue;
      reason.quotation = *next;
      reason.leads_to_quotation = true;
      return;
    }
  }

  TopicRanking ranking(uint32_t paragraph) const {
    std::vector<double> score(index_.place_count(), 0);
    for (const PlaceShare& known : order_.row(paragraph)) score[known.place] = known.position;
    TopicRanking ranking{paragraph, {}};
    for (uint32_t j = 0; j < source_.size(); ++j) ranking.source.emplace_back(j, score[place_of_[j]]);
    sort_values(ranking.source, [](const auto& a, const auto& b) { return a.second > b.second; });
    return ranking;
  }

  const WholeText& source_text_;
  const std::vector<Paragraph>& source_;
  const WholeText& commentary_;
  const std::vector<Quotation>& quotations_;
  const TopicSettings& settings_;
  std::vector<uint32_t> place_of_;
  TermIndex index_;
  std::vector<PlaceCues> places_;
  ParagraphCues cues_;
  ReadingOrder order_;
  // Indices of quotations with a source, ordered by position in the commentary.
  std::vector<uint32_t> with_source_;
  std::vector<uint32_t> text_begin_;  // for each paragraph, the first one of its text
};

}  // namespace

Topics find_topics(const WholeText& source, const WholeText& commentary,
                   const std::vector<Quotation>& quotations, bool wants_rankings, Budget& budget,
                   const TopicSettings& settings) {
  if (source.paragraphs().empty() || commentary.paragraphs().empty()) return {};
  const TopicFinder finder(source, commentary, quotations, wants_rankings, settings, budget);
  Topics topics{finder.links(), {}};
  if (wants_rankings) topics.rankings = finder.rankings();
  return topics;
}

}  // namespace duidu
