#include "model/link_words.h"

#include <algorithm>
#include <bit>

#include "model/names.h"

namespace duidu {
namespace {

// By commentary and block: the number of the block in its commentary, headings not counted.
std::vector<std::vector<uint32_t>> paragraph_numbers(const Article& article) {
  std::vector<std::vector<uint32_t>> numbers;
  for (const Commentary& commentary : article.commentaries()) {
    uint32_t number = 0;
    std::vector<uint32_t>& own = numbers.emplace_back();
    for (const Unit& unit : commentary.blocks) own.push_back(number += unit.kind != UnitKind::kHeading);
  }
  return numbers;
}

}  // namespace

LinkWords::LinkWords(const Article& article, const LinkIndex& index, Language language)
    : article_(article),
      index_(index),
      language_(language),
      counts_(count_groups(article)),
      turns_(turn_numbers(article)),
      paragraphs_(paragraph_numbers(article)) {}

std::string LinkWords::title(uint32_t link) const {
  const Link& wanted = article_.links[link];
  return sentence("link." + std::string(name_of(wanted.kind)), {index_.number(article_, link)});
}

std::string LinkWords::verdict(uint32_t link) const {
  const Link& wanted = article_.links[link];
  std::string words;
  for (LinkGroups groups = has_bar(wanted) ? 0 : groups_of(wanted); groups != 0; groups &= groups - 1) {
    const auto group = static_cast<LinkGroup>(std::countr_zero(groups));
    std::string part = sentence("group." + std::string(name_of(group)));
    if (group == LinkGroup::kAmbiguous) {
      const uint32_t count = index_.place_count(link);
      part = sentence("state.ambiguous", {std::to_string(count)});
    } else if (group == LinkGroup::kSame && wanted.level == LinkLevel::kFolded) {
      part = sentence("level.folded");
    } else if (group == LinkGroup::kChanged && !wanted.verdict && wanted.state == LinkState::kOrphan) {
      part = sentence("state.pieced");
    }
    join(words, "link.and", part);
  }
  return words;
}

std::string LinkWords::details(uint32_t link) const {
  const std::optional<Verdict>& verdict = article_.links[link].verdict;
  std::string all;
  if (!verdict) return all;
  add_changes(*verdict, all);
  for (const Span& span : verdict->uncovered)
    join(all, "reason.and", sentence("reason.not_there", {words_of(span)}));
  for (const CutWord& word : verdict->cut) {
    const bool is_before = word.side == CutSide::kBefore;
    join(all, "reason.and", sentence(is_before ? "reason.cut_before" : "reason.cut_behind", {word.text}));
  }
  if (verdict->joining == Joining::kReordered) join(all, "reason.and", sentence("reason.out_of_order"));
  if (verdict->joining == Joining::kStitched) join(all, "reason.and", sentence("reason.stitched"));
  add_editing(*verdict, all);
  return all;
}

// Those that bear on the meaning first, and of many the first.
void LinkWords::add_changes(const Verdict& verdict, std::string& all) const {
  constexpr size_t kMost = 4;
  std::vector<const WordChange*> changes;
  for (const WordChange& each : verdict.changes) changes.push_back(&each);
  std::stable_partition(changes.begin(), changes.end(),
                        [](const WordChange* each) { return each->kind != ChangeKind::kOther; });
  std::string senses, listed;
  LinkGroups said = 0;
  for (size_t i = 0; i < changes.size(); ++i) {
    if (i < kMost) join(listed, "reason.list", change(*changes[i]));
    const ChangeKind kind = changes[i]->kind;
    const auto bit = static_cast<LinkGroups>(1 << static_cast<int>(kind));
    if (kind == ChangeKind::kOther || (said & bit) != 0) continue;
    said |= bit;
    join(senses, "reason.list", sentence("fidelity." + std::string(name_of(kind))));
  }
  if (changes.size() > kMost)
    listed = sentence("fidelity.places", {std::to_string(changes.size()), listed + "…"});
  if (!senses.empty()) listed = sentence("fidelity.meaning", {listed, senses});
  if (!listed.empty()) join(all, "reason.and", listed);
}

std::string LinkWords::change(const WordChange& change) const {
  const std::string here = words_of(change.commentary), there = words_of(change.interview);
  if (here.empty()) return sentence("fidelity.left_out", {there});
  if (there.empty()) return sentence("fidelity.added", {here});
  if (here == there) return sentence("fidelity.reordered", {here});
  return sentence("fidelity.changed", {there, here});
}

void LinkWords::add_editing(const Verdict& verdict, std::string& all) const {
  const SaidBy& said_by = verdict.said_by;
  if (!said_by.claimed.empty()) {
    join(all, "reason.and", sentence("reason.said_by", {said_by.speaker, said_by.claimed}));
  } else if (said_by.is_question) {
    join(all, "reason.and", sentence("reason.question_words"));
  }
  if (!said_by.interview.empty())
    join(all, "reason.and", sentence("reason.other_interview", {said_by.interview}));
  std::string edits;
  for (const EditorialChange& edit : verdict.edits) {
    const std::string part = sentence("edited." + std::string(name_of(edit.kind)));
    if (edits.find(part) == edits.npos) join(edits, "reason.list", part);
  }
  if (!edits.empty()) join(all, "reason.and", sentence("edited.all", {edits}));
}

std::string LinkWords::words_of(const Span& span) const {
  constexpr size_t kMost = 90;  // bytes: thirty Han characters, or some fifteen words
  const std::string_view text = article_.unit(span.unit).text;
  const std::string_view words = text.substr(span.start, span.end - span.start);
  if (words.size() <= kMost) return std::string(words);
  size_t end = kMost;
  while ((static_cast<uint8_t>(words[end]) & 0xC0) == 0x80) --end;
  return std::string(words.substr(0, end)) + "…";
}

void LinkWords::join(std::string& all, std::string_view key, std::string_view part) const {
  // These phrases begin with what there is, which is not copied for each of many parts.
  if (all.empty()) {
    all = part;
  } else {
    all += sentence(key, {"", part});
  }
}

std::string LinkWords::where(UnitRef unit) const {
  if (unit.side == Side::kCommentary) {
    const std::string number = std::to_string(paragraphs_[unit.group][unit.index]);
    if (article_.commentaries().size() == 1) return sentence("where.commentary", {number});
    return sentence("where.commentaries", {std::to_string(unit.group + 1), number});
  }
  const Turn& turn = article_.interview().turns[unit.group];
  const std::string number = std::to_string(turns_[unit.group].number);
  const std::string key = turns_[unit.group].is_question ? "where.question" : "where.turn";
  return turn.speaker.empty() ? sentence(key, {number}) : sentence(key + "_of", {number, turn.speaker});
}

std::string LinkWords::question(uint32_t turn) const {
  const std::string key = turns_[turn].is_question ? "where.question" : "where.turn";
  return sentence(key, {std::to_string(turns_[turn].number)});
}

std::string LinkWords::name(uint32_t link, Side side, uint32_t place) const {
  const Link& wanted = article_.links[link];
  std::string what = title(link);
  const auto add = [&](const std::string& words) { what = sentence("link.and", {what, words}); };
  if (const std::string judged = verdict(link); !judged.empty()) add(judged);
  if (is_orphan(wanted)) return what;
  const uint32_t places = index_.place_count(link);
  if (side == Side::kInterview && places > 1) {
    add(sentence("link.place", {std::to_string(places), std::to_string(place + 1)}));
  }
  if (has_bar(wanted)) {
    add(sentence("link.to_place", {where(wanted.spans(other(side)).back().unit)}));
  } else {
    add(sentence(side == Side::kInterview ? "link.to_commentary" : "link.to_interview"));
  }
  return what;
}

std::string LinkWords::begins(uint32_t link) const {
  if (!needs_look(article_.links[link])) return sentence("link.begins", {title(link)});
  return sentence("link.begins_judged", {title(link), verdict(link)});
}

std::string LinkWords::reason(uint32_t link) const {
  const Link& wanted = article_.links[link];
  if (std::string words = details(link); !words.empty()) return words;
  const bool says_nothing_new =
      group_of(wanted) == LinkGroup::kSame && wanted.reason == sentence("fidelity.identical");
  return says_nothing_new ? std::string() : wanted.reason;
}

std::string LinkWords::description(uint32_t link) const {
  const Link& wanted = article_.links[link];
  const std::string why = reason(link);
  const uint32_t count = index_.place_count(link);
  if (count > 1 && details(link).empty()) return sentence("link.places", {std::to_string(count)});
  return is_orphan(wanted) && why.empty() ? sentence("link.orphan") : why;
}

std::string LinkWords::advice(uint32_t link, int current) const {
  const uint32_t count = index_.place_count(link);
  if (count < 2) return description(link);
  if (current < 0) return sentence("link.choose");
  return sentence("link.chosen", {std::to_string(count), std::to_string(current + 1)});
}

std::string LinkWords::talked_about(uint32_t link) const {
  const std::vector<uint32_t> topics = topics_beside(article_, link);
  if (topics.size() < 2) return {};
  const bool is_one_commentary = article_.commentaries().size() == 1;
  std::string places;
  for (const uint32_t topic : topics) {
    const UnitRef unit = article_.links[topic].commentary.front().unit;
    const uint32_t paragraph = paragraphs_[unit.group][unit.index];
    join(places, "bar.list", is_one_commentary ? std::to_string(paragraph) : where(unit));
  }
  return sentence(is_one_commentary ? "bar.talk" : "bar.talk_several", {places});
}

uint32_t LinkWords::count(LinkGroups groups) const {
  uint32_t count = 0;
  for (int i = 0; i < kLinkGroupCount; ++i) {
    if ((groups & only(static_cast<LinkGroup>(i))) != 0) count += counts_[i];
  }
  return count;
}

std::string LinkWords::group(LinkGroup group) const {
  return sentence("count.part",
                  {std::to_string(count(only(group))), sentence("group." + std::string(name_of(group)))});
}

std::string LinkWords::counts() const {
  const std::string related = std::to_string(count(only(LinkGroup::kRelated)));
  const uint32_t quotations = count(kQuotations);
  if (quotations == 0) return sentence("count.related_only", {related});
  std::string listed;
  for (int i = 0; i < static_cast<int>(LinkGroup::kRelated); ++i) {
    const auto each = static_cast<LinkGroup>(i);
    if (count(only(each)) > 0) join(listed, "reason.list", group(each));
  }
  const std::string all = sentence("count.quotations", {std::to_string(quotations), listed});
  return related == "0" ? all : sentence("count.and_related", {all, related});
}

}  // namespace duidu
