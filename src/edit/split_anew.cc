#include "edit/split_anew.h"

#include <algorithm>
#include <utility>

#include "base/sorting.h"
#include "edit/addresses.h"

namespace duidu {
namespace {

using Kind = LineOrigin::Kind;

constexpr uint32_t kNoGroup = UINT32_MAX;

Role role_of(LinePlace place) {
  return place == LinePlace::kQuestion ? Role::kQuestion
         : place == LinePlace::kAnswer ? Role::kAnswer
                                       : Role::kNarration;
}

// Numbers for new ids, above all that end an id so far.
class FreshIds {
 public:
  explicit FreshIds(char letter) : letter_(letter) {}

  void see(const std::string& id) {
    uint32_t number = 0, power = 1;
    for (size_t i = id.size(); i > 0 && id[i - 1] >= '0' && id[i - 1] <= '9' && power < 100000000; --i) {
      number += static_cast<uint32_t>(id[i - 1] - '0') * power;
      power *= 10;
    }
    last_ = std::max(last_, number);
  }
  std::string next() { return letter_ + std::to_string(++last_); }

 private:
  char letter_;
  uint32_t last_ = 0;
};

// Puts the texts together, line by line in the order of the source.
class Builder {
 public:
  explicit Builder(const ArticleLines& lines) : lines_(lines), base_(lines.base->texts()), texts_(base_) {
    for (const Turn& turn : base_.interview.turns) turn_ids_.see(turn.id);
    for (const Commentary& commentary : base_.commentaries) commentary_ids_.see(commentary.id);
    for (const Apart& apart : base_.apart) apart_ids_.see(apart.id);
    texts_.interview.turns.clear();
    texts_.interview.parts.clear();
    texts_.commentaries.clear();
    texts_.standings.clear();
    texts_.apart.clear();
    texts_.unknown_fields.clear();
    texts_.split.corrections = lines.corrections;
    has_turn_.resize(base_.interview.turns.size());
    has_opened_.resize(base_.commentaries.size());
  }

  void build() {
    spots_.resize(lines_.count());
    for (uint32_t line = 0; line < lines_.count(); ++line) add(line);
    for (const uint32_t group : waiting_) leave_over(base_.commentaries[group]);
    if (part_) leave_over(part_->credit);
    sort_values(texts_.unknown_fields,
                [](const UnknownFields& a, const UnknownFields& b) { return a.object < b.object; });
    drop_plain_standings();
  }

  Texts take_texts() { return std::move(texts_); }
  std::vector<LineSpot> take_spots() { return std::move(spots_); }

 private:
  void add(uint32_t line) {
    const LineOrigin& origin = lines_.origin(line);
    if (origin.kind != Kind::kApart && origin.unit.index == 0) meet_group(origin.unit);
    if (origin.kind == Kind::kEmptyGroup) return add_empty(origin.unit);
    switch (lines_.lines[line].place) {
      case LinePlace::kQuestion:
      case LinePlace::kAnswer:
      case LinePlace::kNarration:
        return add_to_interview(line);
      case LinePlace::kRemark:
        return add_to_commentary(line);
      case LinePlace::kApart:
        return set_apart(line);
    }
  }

  // A commentary begins with its next line, a further interview with its next turn, wherever the line went that it began with.
  void meet_group(UnitRef unit) {
    if (unit.side == Side::kCommentary) {
      if (!has_opened_[unit.group]) waiting_.push_back(unit.group);
      return;
    }
    for (const InterviewPart& part : base_.interview.parts) {
      if (part.first_turn != unit.group) continue;
      if (part_) leave_over(part_->credit);
      part_ = &part;
    }
  }

  void add_empty(UnitRef unit) {
    if (unit.side == Side::kCommentary) return has_opened_[unit.group] ? void() : open_commentary();
    const Turn& turn = base_.interview.turns[unit.group];
    open_turn(unit.group, turn.speaker, turn.role);
  }

  void add_to_interview(uint32_t line) {
    const Line& wanted = lines_.lines[line];
    const LineOrigin& origin = lines_.origin(line);
    const bool is_of_turn = origin.kind == Kind::kUnit && origin.unit.side == Side::kInterview;
    std::vector<Turn>& turns = texts_.interview.turns;
    if (wanted.cut > 0 && lines_.text(line).empty()) return;
    if (wanted.opens || turns.empty()) {
      open_turn(is_of_turn ? origin.unit.group : kNoGroup, wanted.speaker, role_of(wanted.place));
    }
    Unit unit = unit_of(line, !wanted.opens);
    const bool was_quoted = origin.kind == Kind::kUnit && origin.unit.side == Side::kCommentary &&
                            !base_.unit(origin.unit).speaker.empty();
    if (was_quoted && unit.kind == UnitKind::kQuote) unit.kind = UnitKind::kParagraph;
    put(line, Side::kInterview, turns.back().units, std::move(unit), turn_group_);
  }

  void open_turn(uint32_t group, const std::string& speaker, Role role) {
    Turn turn;
    const bool is_known = group != kNoGroup && !has_turn_[group];
    if (is_known) has_turn_[group] = true;
    turn_group_ = is_known ? group : kNoGroup;
    turn.id = is_known ? base_.interview.turns[group].id : turn_ids_.next();
    if (is_known) turn.said_at = base_.interview.turns[group].said_at;
    turn.speaker = speaker;
    turn.role = role;
    std::vector<Turn>& turns = texts_.interview.turns;
    const auto number = static_cast<uint32_t>(turns.size());
    if (part_ && number > 0) texts_.interview.parts.push_back({number, part_->credit});
    if (part_ && number == 0) leave_over(part_->credit);
    part_ = nullptr;
    turns.push_back(std::move(turn));
    unit_ids_ = FreshIds('p');
    if (!is_known) return;
    for (const Unit& unit : base_.interview.turns[group].units) unit_ids_.see(unit.id);
    keep_unknown({Side::kInterview, group, UnknownFields::kGroup},
                 {Side::kInterview, number, UnknownFields::kGroup});
  }

  void add_to_commentary(uint32_t line) {
    if (texts_.commentaries.empty() || !waiting_.empty()) open_commentary();
    Unit unit = unit_of(line, true);
    const UnitRef before = last_;
    put(line, Side::kCommentary, texts_.commentaries.back().blocks, std::move(unit), commentary_group_);
    if (before.side == Side::kInterview) texts_.standings.push_back({last_, before});
  }

  // Of several commentaries that lost all their lines the last one goes on; a line before all of them belongs to the first.
  void open_commentary() {
    if (waiting_.empty() && !has_opened_.empty()) waiting_.push_back(0);
    const bool is_known = !waiting_.empty();
    const uint32_t group = is_known ? waiting_.back() : kNoGroup;
    if (is_known) waiting_.pop_back();
    for (const uint32_t lost : std::exchange(waiting_, {})) leave_over(base_.commentaries[lost]);
    Commentary commentary;
    block_ids_ = FreshIds('b');
    if (is_known) {
      const Commentary& known = base_.commentaries[group];
      has_opened_[group] = true;
      commentary = {known.id, known.title, known.author, known.date, known.source_url, {}};
      for (const Unit& block : known.blocks) block_ids_.see(block.id);
      keep_unknown(
          {Side::kCommentary, group, UnknownFields::kGroup},
          {Side::kCommentary, static_cast<uint32_t>(texts_.commentaries.size()), UnknownFields::kGroup});
    } else {
      commentary.id = commentary_ids_.next();
    }
    commentary_group_ = group;
    texts_.commentaries.push_back(std::move(commentary));
  }

  void set_apart(uint32_t line) {
    const LineOrigin& origin = lines_.origin(line);
    if (origin.kind == Kind::kApart) {
      texts_.apart.push_back(base_.apart[origin.apart]);
      texts_.apart.back().after = last_;
      return;
    }
    const Unit unit = unit_of(line, true);
    std::string text = unit.ordinal.empty() ? unit.text : unit.ordinal + ' ' + unit.text;
    if (!unit.speaker.empty()) text.insert(0, label(unit.speaker));
    texts_.apart.push_back({apart_ids_.next(), ApartKind::kFurniture, std::move(text), last_});
  }

  // What a text that is no more was said to be.
  template <typename Group>
  void leave_over(const Group& group) {
    std::string text;
    for (const std::string* field : {&group.title, &group.author, &group.date, &group.source_url}) {
      if (!field->empty()) text += (text.empty() ? "" : "\n") + *field;
    }
    if (!text.empty()) {
      texts_.apart.push_back({apart_ids_.next(), ApartKind::kLeftover, std::move(text), last_});
    }
  }

  std::string label(const std::string& speaker) const {
    std::string words = speaker_label(base_, speaker);
    if (words.ends_with(':')) words += ' ';
    return words;
  }

  // The line as a unit. `has_label`: its label stays with its words.
  Unit unit_of(uint32_t line, bool has_label) {
    const LineOrigin& origin = lines_.origin(line);
    const Line& wanted = lines_.lines[line];
    Unit unit;
    if (origin.kind == Kind::kUnit) {
      unit = base_.unit(origin.unit);
    } else {
      unit.text = base_.apart[origin.apart].text;
    }
    const bool is_first =
        origin.kind == Kind::kUnit && origin.unit.side == Side::kInterview && origin.unit.index == 0;
    if (!is_first) unit.speaker.clear();
    if (has_label && !wanted.speaker.empty() && wanted.speaker != unit.speaker) {
      // The first words of a turn may have a label of their own behind the turn's.
      unit.speaker =
          unit.speaker.empty() ? wanted.speaker : speaker_label(base_, wanted.speaker) + unit.speaker;
    }
    cut_off(wanted.cut, unit);
    spots_[line].cut = wanted.cut;
    return unit;
  }

  static void cut_off(uint32_t cut, Unit& unit) {
    if (cut == 0) return;
    unit.text.erase(0, cut);
    for (Inline& run : unit.inlines) {
      run.start = std::max(run.start, cut) - cut;
      run.end = std::max(run.end, cut) - cut;
    }
    std::erase_if(unit.inlines, [](const Inline& run) { return run.start == run.end; });
  }

  // Adds the unit to the turn or commentary that stands last on its side. It keeps its id if it stays in its `group` of the base.
  void put(uint32_t line, Side side, std::vector<Unit>& units, Unit unit, uint32_t group) {
    const LineOrigin& origin = lines_.origin(line);
    const bool stays = origin.kind == Kind::kUnit && origin.unit.side == side && origin.unit.group == group;
    if (!stays) unit.id = (side == Side::kInterview ? unit_ids_ : block_ids_).next();
    const size_t groups =
        side == Side::kInterview ? texts_.interview.turns.size() : texts_.commentaries.size();
    last_ = {side, static_cast<uint32_t>(groups - 1), static_cast<uint32_t>(units.size())};
    units.push_back(std::move(unit));
    spots_[line].unit = last_;
    if (origin.kind == Kind::kUnit) keep_unknown(origin.unit, last_);
  }

  void keep_unknown(UnitRef from, UnitRef to) {
    const auto& fields = base_.unknown_fields;
    const auto found =
        std::lower_bound(fields.begin(), fields.end(), from,
                         [](const UnknownFields& one, UnitRef wanted) { return one.object < wanted; });
    if (found != fields.end() && found->object == from) texts_.unknown_fields.push_back({to, found->members});
  }

  // As in import: a commentary that only begins behind the last turn stands where it would without being told.
  void drop_plain_standings() {
    std::vector<Standing>& standings = texts_.standings;
    const std::vector<UnitRef> interview = units_of(texts_, Side::kInterview);
    if (interview.empty()) return standings.clear();
    if (standings.size() == 1 && standings[0].after == interview.back()) standings.clear();
  }

  const ArticleLines& lines_;
  const Texts& base_;
  Texts texts_;
  std::vector<LineSpot> spots_;
  UnitRef last_ = Standing::kAtStart;
  FreshIds turn_ids_{'t'}, unit_ids_{'p'}, commentary_ids_{'c'}, block_ids_{'b'}, apart_ids_{'a'};
  std::vector<bool> has_turn_, has_opened_;  // by turn and by commentary of the base
  std::vector<uint32_t> waiting_;            // commentaries of the base whose first line has gone by
  const InterviewPart* part_ = nullptr;
  uint32_t turn_group_ = kNoGroup, commentary_group_ = kNoGroup;  // of the base
};

// Moves what is laid over the texts.
class Mover {
 public:
  Mover(const ArticleLines& lines, const std::vector<LineSpot>& spots, const Texts& texts)
      : spots_(spots), texts_(texts) {
    for (uint32_t line = 0; line < lines.count(); ++line) {
      if (lines.origin(line).kind == Kind::kUnit) lines_.push_back({lines.origin(line).unit, line});
    }
    sort_values(lines_, [](const auto& a, const auto& b) { return a.first < b.first; });
  }

  void move(std::vector<Link>& links, bool are_found_anew) const {
    std::vector<Link> moved;
    for (Link& link : links) {
      Link one = link;
      one.commentary.clear();
      one.interview.clear();
      for (const std::vector<Span>* spans : {&link.commentary, &link.interview}) {
        for (const Span& span : *spans) add(span, one);
      }
      const bool has_lost = one.commentary.empty() != link.commentary.empty() ||
                            one.interview.empty() != link.interview.empty();
      const bool is_gone = one.commentary.empty() && one.interview.empty();
      if (is_gone || (has_lost && are_found_anew && link.origin == LinkOrigin::kAuto)) continue;
      if (has_lost && one.state != LinkState::kRemoved) one.state = LinkState::kOrphan;
      moved.push_back(std::move(one));
    }
    links = std::move(moved);
  }

  // A note keeps a place whatever becomes of its line: the end of a line above, else the beginning of one below. Only where
  // there is none at all it goes.
  void move(std::vector<Note>& notes) const {
    std::vector<Note> moved;
    for (Note& note : notes) {
      const uint32_t line = line_with(note.span.unit);
      if (line == kNoLine) continue;
      if (to_spot(note.span, spots_[line]) || put_nearby(note.span, line)) {
        moved.push_back(std::move(note));
      }
    }
    notes = std::move(moved);
  }

 private:
  static bool to_spot(Span& span, const LineSpot& spot) {
    if (!spot.unit) return false;
    span = {*spot.unit, std::max(span.start, spot.cut) - spot.cut, std::max(span.end, spot.cut) - spot.cut};
    return true;
  }

  uint32_t line_with(UnitRef unit) const {
    const auto found = std::lower_bound(lines_.begin(), lines_.end(), unit,
                                        [](const auto& one, UnitRef wanted) { return one.first < wanted; });
    return found != lines_.end() && found->first == unit ? found->second : kNoLine;
  }

  void add(Span span, Link& link) const {
    const uint32_t line = line_with(span.unit);
    if (line == kNoLine || !to_spot(span, spots_[line])) return;
    (span.unit.side == Side::kInterview ? link.interview : link.commentary).push_back(span);
  }

  bool put_nearby(Span& span, uint32_t line) const {
    for (uint32_t above = line; above-- > 0;) {
      if (!spots_[above].unit) continue;
      const auto end = static_cast<uint32_t>(texts_.unit(*spots_[above].unit).text.size());
      span = {*spots_[above].unit, end, end};
      return true;
    }
    for (uint32_t below = line + 1; below < spots_.size(); ++below) {
      if (!spots_[below].unit) continue;
      span = {*spots_[below].unit, 0, 0};
      return true;
    }
    return false;
  }

  const std::vector<LineSpot>& spots_;
  const Texts& texts_;
  std::vector<std::pair<UnitRef, uint32_t>> lines_;  // in the order of the units of the base
};

}  // namespace

SplitAnew split_anew(const ArticleLines& lines) {
  Builder builder(lines);
  builder.build();
  std::vector<LineSpot> spots = builder.take_spots();
  Ties ties = *lines.base;
  Texts texts = builder.take_texts();
  follow_addresses(lines, spots, texts);
  Article article(std::move(texts));
  const Mover mover(lines, spots, article.texts());
  mover.move(ties.links, true);
  mover.move(ties.removed, false);
  mover.move(ties.notes);
  static_cast<Ties&>(article) = std::move(ties);
  return {std::move(article), std::move(spots)};
}

}  // namespace duidu
