#include "app/overview/coverage.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "model/questions.h"

namespace duidu {
namespace {

std::set<UnitRef> discussed_units(const Article& article) {
  std::set<UnitRef> units;
  for (const Link& link : article.links) {
    if (link.commentary.empty()) continue;
    for (const Span& span : link.interview) units.insert(span.unit);
  }
  return units;
}

bool is_question(const Article& article, UnitRef unit) {
  return article.interview().turns[unit.group].role == Role::kQuestion;
}

uint64_t characters_of(const std::string& text) {
  const auto is_counted = [](char byte) {
    return (static_cast<uint8_t>(byte) & 0xC0) != 0x80 && byte != ' ' && byte != '\n' && byte != '\t';
  };
  return static_cast<uint64_t>(std::count_if(text.begin(), text.end(), is_counted));
}

void add(Share& share, const Share& more) {
  share.discussed += more.discussed;
  share.all += more.all;
}

Share& of_speaker(std::vector<SpeakerShare>& speakers, const std::string& speaker) {
  const auto found = std::find_if(speakers.begin(), speakers.end(),
                                  [&](const SpeakerShare& each) { return each.speaker == speaker; });
  return found != speakers.end() ? found->share : speakers.emplace_back(SpeakerShare{speaker, {}}).share;
}

}  // namespace

bool is_discussed(const LinkIndex& index, UnitRef unit) {
  const auto& segments = index.segments(unit);
  return !index.bars(unit).empty() ||
         std::any_of(segments.begin(), segments.end(),
                     [](const LinkSegment& each) { return !each.links.empty(); });
}

std::vector<SilentPassage> uncommented_passages(const Article& article) {
  const std::set<UnitRef> discussed = discussed_units(article);
  std::vector<SilentPassage> passages;
  std::optional<SilentPassage> open;
  bool has_answer = false;
  const auto close = [&] {
    if (open && has_answer) passages.push_back(*open);
    open.reset();
    has_answer = false;
  };
  for (const UnitRef unit : units_of(article, Side::kInterview)) {
    if (discussed.contains(unit)) {
      close();
      continue;
    }
    if (!open) open = SilentPassage{unit, unit};
    if (is_question(article, unit)) continue;
    open->last = unit;
    has_answer = true;
  }
  close();
  return passages;
}

bool is_of_whole_questions(const Article& article, const SilentPassage& passage) {
  const std::vector<TurnNumber> turns = turn_numbers(article);
  const std::vector<UnitRef> units = units_of(article, Side::kInterview);
  const auto first = std::lower_bound(units.begin(), units.end(), passage.first);
  const auto behind = std::upper_bound(units.begin(), units.end(), passage.last);
  const auto is_same = [&](UnitRef one, UnitRef other) { return turns[one.group] == turns[other.group]; };
  const bool begins = first == units.begin() || !is_same(*(first - 1), passage.first);
  return begins && (behind == units.end() || !is_same(*behind, passage.last));
}

std::optional<SilentPassage> next_passage(const std::vector<SilentPassage>& passages, UnitRef from,
                                          bool is_forward, bool may_begin_there) {
  const bool counts_from = !is_forward || may_begin_there;
  const auto behind = std::find_if(passages.begin(), passages.end(), [&](const SilentPassage& each) {
    return counts_from ? !(each.first < from) : from < each.first;
  });
  if (is_forward) return behind == passages.end() ? std::nullopt : std::optional(*behind);
  return behind == passages.begin() ? std::nullopt : std::optional(*(behind - 1));
}

int Share::percent() const {
  if (all == 0 || discussed == 0) return 0;
  if (discussed >= all) return 100;
  const auto part = 100 * static_cast<double>(discussed) / static_cast<double>(all);
  return std::clamp(static_cast<int>(std::lround(part)), 1, 99);
}

Shares shares_of(const Article& article) {
  const std::set<UnitRef> discussed = discussed_units(article);
  const std::vector<TurnNumber> turns = turn_numbers(article);
  Shares shares;
  shares.questions.resize(1);
  for (const UnitRef unit : units_of(article, Side::kInterview)) {
    const uint64_t characters = characters_of(article.unit(unit).text);
    const Share share{discussed.contains(unit) ? characters : 0, characters};
    const std::string& speaker = article.interview().turns[unit.group].speaker;
    const TurnNumber& turn = turns[unit.group];
    const size_t question = turn.is_question ? turn.number : 0;
    shares.questions.resize(std::max(shares.questions.size(), question + 1));
    add(shares.all, share);
    add(shares.questions[question], share);
    if (!speaker.empty()) add(of_speaker(shares.speakers, speaker), share);
  }
  return shares;
}

}  // namespace duidu
