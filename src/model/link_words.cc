#include "model/link_words.h"

#include <algorithm>

#include "model/names.h"

namespace duidu {
namespace {

// The number of a block in its commentary, headings not counted.
uint32_t paragraph_number(const Commentary& commentary, uint32_t index) {
  const auto end = commentary.blocks.begin() + index + 1;
  const auto headings = std::count_if(commentary.blocks.begin(), end,
                                      [](const Unit& unit) { return unit.kind == UnitKind::kHeading; });
  return index + 1 - static_cast<uint32_t>(headings);
}

}  // namespace

LinkGroup group_of(const Link& link) {
  return has_bar(link) ? LinkGroup::kRelated : static_cast<LinkGroup>(rule_of(link));
}

LinkWords::LinkWords(const Article& article, const LinkIndex& index, Language language)
    : article_(article), index_(index), language_(language) {
  uint32_t questions = 0;
  for (const Turn& turn : article.interview().turns) {
    if (turn.role == Role::kQuestion) ++questions;
    questions_.push_back(questions);
  }
}

std::string LinkWords::title(uint32_t link) const {
  const Link& wanted = article_.links[link];
  return sentence("link." + std::string(name_of(wanted.kind)), {index_.number(article_, link)});
}

std::string LinkWords::verdict(uint32_t link) const {
  const Link& wanted = article_.links[link];
  if (has_bar(wanted)) return {};
  if (is_orphan(wanted)) return sentence("state.orphan");
  if (wanted.state == LinkState::kOrphan) return sentence("state.pieced");
  if (wanted.state == LinkState::kAmbiguous) {
    const size_t count = places_of(article_, wanted, Side::kInterview).size();
    return sentence("state.ambiguous", {std::to_string(count)});
  }
  return sentence("level." + std::string(name_of(wanted.level)));
}

std::string LinkWords::where(UnitRef unit) const {
  if (unit.side == Side::kCommentary) {
    const Commentary& commentary = article_.commentaries()[unit.group];
    const std::string number = std::to_string(paragraph_number(commentary, unit.index));
    if (article_.commentaries().size() == 1) return sentence("where.commentary", {number});
    return sentence("where.commentaries", {std::to_string(unit.group + 1), number});
  }
  const Turn& turn = article_.interview().turns[unit.group];
  const uint32_t question = questions_[unit.group];
  const std::string number = std::to_string(question > 0 ? question : unit.group + 1);
  const std::string key = question > 0 ? "where.question" : "where.turn";
  return turn.speaker.empty() ? sentence(key, {number}) : sentence(key + "_of", {number, turn.speaker});
}

std::string LinkWords::name(uint32_t link, Side side, uint32_t place) const {
  const Link& wanted = article_.links[link];
  std::string what = title(link);
  const auto add = [&](const std::string& words) { what = sentence("link.and", {what, words}); };
  if (const std::string judged = verdict(link); !judged.empty()) add(judged);
  if (is_orphan(wanted)) return what;
  const auto places = places_of(article_, wanted, Side::kInterview);
  if (side == Side::kInterview && places.size() > 1) {
    add(sentence("link.place", {std::to_string(places.size()), std::to_string(place + 1)}));
  }
  if (has_bar(wanted)) {
    add(sentence("link.to_place", {where(wanted.spans(other(side)).back().unit)}));
  } else {
    add(sentence(side == Side::kInterview ? "link.to_commentary" : "link.to_interview"));
  }
  return what;
}

std::string LinkWords::reason(uint32_t link) const {
  const Link& wanted = article_.links[link];
  const bool says_nothing_new =
      group_of(wanted) == LinkGroup::kSame && wanted.reason == sentence("fidelity.identical");
  return says_nothing_new ? std::string() : wanted.reason;
}

std::string LinkWords::description(uint32_t link) const {
  const Link& wanted = article_.links[link];
  const size_t count = places_of(article_, wanted, Side::kInterview).size();
  if (count > 1) return sentence("link.places", {std::to_string(count)});
  return is_orphan(wanted) && wanted.reason.empty() ? sentence("link.orphan") : reason(link);
}

std::string LinkWords::advice(uint32_t link, int current) const {
  const size_t count = places_of(article_, article_.links[link], Side::kInterview).size();
  if (count < 2) return description(link);
  if (current < 0) return sentence("link.choose");
  return sentence("link.chosen", {std::to_string(count), std::to_string(current + 1)});
}

std::string LinkWords::counts() const {
  uint32_t by_group[kLinkGroupCount] = {};
  uint32_t orphans = 0, pieced = 0, quotations = 0;
  for (const Link& link : article_.links) {
    ++by_group[static_cast<int>(group_of(link))];
    if (has_bar(link)) continue;
    ++quotations;
    if (is_orphan(link)) {
      ++orphans;
    } else if (link.state == LinkState::kOrphan) {
      ++pieced;
    }
  }
  const uint32_t parts[] = {by_group[0], by_group[1], by_group[2] - pieced - orphans, pieced, orphans};
  constexpr std::string_view kParts[] = {"count.same", "count.changed", "count.ambiguous", "count.pieced",
                                         "count.orphan"};
  std::string listed;
  for (size_t i = 0; i < std::size(parts); ++i) {
    if (parts[i] == 0) continue;
    const std::string part = sentence(kParts[i], {std::to_string(parts[i])});
    listed = listed.empty() ? part : sentence("count.and", {listed, part});
  }
  const std::string related = std::to_string(by_group[static_cast<int>(LinkGroup::kRelated)]);
  if (quotations == 0) return sentence("count.related_only", {related});
  const std::string all = sentence("count.quotations", {std::to_string(quotations), listed});
  return related == "0" ? all : sentence("count.and_related", {all, related});
}

}  // namespace duidu
