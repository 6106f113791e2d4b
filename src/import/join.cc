#include "import/join.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "import/block.h"
#include "import/structure/footnotes.h"
#include "import/structure/repeats.h"
#include "import/structure/role_words.h"
#include "import/structure/split.h"

namespace duidu {
namespace {

bool is_of_group(const UnknownFields& fields) { return fields.object.index == UnknownFields::kGroup; }

// All of the commentaries becomes one turn without a speaker; notes go with their units.
void make_narration(Article& article) {
  Texts& texts = article.own_texts();
  Turn turn;
  turn.id = "t1";
  std::vector<uint32_t> first_of;  // by commentary: where its blocks begin in the turn
  for (Commentary& commentary : texts.commentaries) {
    first_of.push_back(static_cast<uint32_t>(turn.units.size()));
    std::move(commentary.blocks.begin(), commentary.blocks.end(), std::back_inserter(turn.units));
  }
  const auto move_to_turn = [&](UnitRef& unit) {
    unit = {Side::kInterview, 0, first_of[unit.group] + unit.index};
  };
  for (Note& note : article.notes) move_to_turn(note.span.unit);
  for (Apart& apart : texts.apart) {
    if (apart.after.side == Side::kCommentary) move_to_turn(apart.after);
  }
  texts.standings.clear();
  std::erase_if(texts.unknown_fields, [](const UnknownFields& fields) { return is_of_group(fields); });
  for (UnknownFields& fields : texts.unknown_fields) move_to_turn(fields.object);
  number_units(turn.units, 'p');
  article.links.clear();
  article.removed.clear();
  texts.commentaries.clear();
  texts.interview.turns = {std::move(turn)};
}

// The letter and the first number from `number` on that none of the article's groups has.
std::string free_id(const Texts& texts, char letter, size_t number) {
  const auto is_taken = [&](const std::string& id) {
    const auto has_id = [&](const auto& group) { return group.id == id; };
    return std::any_of(texts.interview.turns.begin(), texts.interview.turns.end(), has_id) ||
           std::any_of(texts.commentaries.begin(), texts.commentaries.end(), has_id) ||
           std::any_of(texts.apart.begin(), texts.apart.end(), has_id);
  };
  std::string id;
  do {
    id = letter + std::to_string(number++);
  } while (is_taken(id));
  return id;
}

// Who speaks in the interview, and what is said there.
class Said {
 public:
  explicit Said(const Interview& interview) {
    for (const Turn& turn : interview.turns) {
      if (!turn.speaker.empty()) keys_.insert(label_key(turn.speaker)), speakers_.insert(turn.speaker);
      for (const Unit& unit : turn.units) repeats_.remember({}, unit.text);
    }
  }

  bool has(const Unit& unit) const {
    return keys_.count(label_key(unit.speaker)) > 0 || repeats_.has_heard({}, unit.text);
  }

  // A label that a text bears once only is none to its reader; but here it is known who speaks.
  void take_label(Unit& unit) const {
    if (!unit.speaker.empty() || (unit.kind != UnitKind::kParagraph && unit.kind != UnitKind::kQuote)) return;
    for (const std::string& speaker : speakers_) {
      if (!unit.text.starts_with(speaker)) continue;
      size_t end = skip_space(unit.text, speaker.size());
      const std::string_view rest = std::string_view(unit.text).substr(end);
      if (!rest.starts_with(':') && !rest.starts_with("：")) continue;
      end = skip_space(unit.text, end + (rest.starts_with(':') ? 1 : 3));
      if (end == unit.text.size()) continue;
      cut_off(unit, static_cast<uint32_t>(end));
      unit.speaker = speaker;
      return;
    }
  }

 private:
  static void cut_off(Unit& unit, uint32_t size) {
    unit.text.erase(0, size);
    std::erase_if(unit.inlines, [&](const Inline& run) { return run.end <= size; });
    for (Inline& run : unit.inlines) run.start = std::max(run.start, size) - size, run.end -= size;
  }

  std::set<std::string> keys_, speakers_;
  Repeats repeats_;
};

// A commentator's words are no quotation; a paragraph behind a quotation that the interview has, too, is one.
void mark_quotations(std::vector<Unit>& blocks, const Said& said) {
  bool was_quoted = false;
  for (Unit& unit : blocks) {
    said.take_label(unit);
    if (!unit.speaker.empty()) {
      was_quoted = said.has(unit);
      if (was_quoted && unit.kind == UnitKind::kParagraph) unit.kind = UnitKind::kQuote;
      if (!was_quoted && unit.kind == UnitKind::kQuote) unit.kind = UnitKind::kParagraph;
    } else if (was_quoted && unit.kind == UnitKind::kParagraph && said.has(unit)) {
      unit.kind = UnitKind::kQuote;
    } else {
      was_quoted = false;
    }
  }
}

// The last unit of an article, behind which something may stand apart.
UnitRef last_unit(const Texts& texts) {
  for (const Side side : {Side::kCommentary, Side::kInterview}) {
    const std::vector<UnitRef> units = units_of(texts, side);
    if (!units.empty()) return units.back();
  }
  return Standing::kAtStart;
}

// Adds one file to the texts of an article.
class Attaching {
 public:
  Attaching(Texts& source, Texts& texts)
      : source_(source),
        texts_(texts),
        start_(last_unit(texts)),
        turns_(units_of(source, Side::kInterview)) {}

  void run(const Said& said) {
    const auto first = static_cast<uint32_t>(texts_.commentaries.size());
    if (source_.commentaries.empty()) source_.commentaries.emplace_back();
    for (uint32_t i = 0; i < source_.commentaries.size(); ++i) add_commentary(i);
    add_turns(turns_.size());
    for (uint32_t i = first; i < texts_.commentaries.size(); ++i) {
      number_units(texts_.commentaries[i].blocks, 'b');
      mark_quotations(texts_.commentaries[i].blocks, said);
    }
    std::sort(moved_.begin(), moved_.end());
    add_fields();
    add_apart();
  }

 private:
  void add_commentary(uint32_t number) {
    Commentary& was = source_.commentaries[number];
    Commentary now;
    now.id = free_id(texts_, 'c', texts_.commentaries.size() + 1);
    std::string own_title = std::move(was.title);
    now.title = number == 0 && !source_.title.empty() ? source_.title : own_title;
    const auto own_or = [](std::string& own, const std::string& whole) {
      return own.empty() ? whole : std::move(own);
    };
    now.author = own_or(was.author, source_.author);
    now.date = own_or(was.date, source_.date);
    now.source_url = own_or(was.source_url, source_.source_url);
    texts_.commentaries.push_back(std::move(now));
    if (own_title != texts_.commentaries.back().title) add_heading(std::move(own_title));
    for (uint32_t i = 0; i < was.blocks.size(); ++i) {
      const UnitRef ref{Side::kCommentary, number, i};
      add_turns(turns_before(ref));
      add(was.blocks[i], ref);
    }
  }

  // How many of the units of turns stood before a block: all of them, unless it is told.
  size_t turns_before(UnitRef block) const {
    const std::vector<Standing>& standings = source_.standings;
    auto behind =
        std::upper_bound(standings.begin(), standings.end(), block,
                         [](UnitRef ref, const Standing& standing) { return ref < standing.block; });
    if (behind == standings.begin()) return turns_.size();
    const UnitRef after = (behind - 1)->after;
    if (after == Standing::kAtStart) return 0;
    return static_cast<size_t>(std::upper_bound(turns_.begin(), turns_.end(), after) - turns_.begin());
  }

  void add_turns(size_t end) {
    for (; turns_added_ < end; ++turns_added_) {
      const UnitRef ref = turns_[turns_added_];
      if (turns_added_ == 0 && !source_.interview.title.empty()) add_heading(source_.interview.title);
      const Turn& turn = source_.interview.turns[ref.group];
      Unit unit = turn.units[ref.index];
      if (unit.kind == UnitKind::kParagraph) unit.kind = UnitKind::kQuote;
      if (unit.speaker.empty() && ref.index == 0) unit.speaker = turn.speaker;
      add(std::move(unit), ref);
    }
  }

  void add_heading(std::string title) {
    if (title.empty()) return;
    Unit heading;
    heading.kind = UnitKind::kHeading;
    heading.level = 2;
    heading.text = std::move(title);
    texts_.commentaries.back().blocks.push_back(std::move(heading));
  }

  void add(Unit unit, UnitRef was) {
    const auto group = static_cast<uint32_t>(texts_.commentaries.size() - 1);
    std::vector<Unit>& blocks = texts_.commentaries.back().blocks;
    moved_.push_back({was, {Side::kCommentary, group, static_cast<uint32_t>(blocks.size())}});
    blocks.push_back(std::move(unit));
  }

  // Where a unit of the source is now; `missing` if it is not among those that have moved.
  UnitRef moved(UnitRef was, UnitRef missing) const {
    const auto found = std::lower_bound(moved_.begin(), moved_.end(), std::pair{was, UnitRef{}});
    return found != moved_.end() && found->first == was ? found->second : missing;
  }

  void add_fields() {
    const size_t before = texts_.unknown_fields.size();
    for (UnknownFields& fields : source_.unknown_fields) {
      if (is_of_group(fields)) continue;
      texts_.unknown_fields.push_back({moved(fields.object, {}), std::move(fields.members)});
    }
    std::sort(texts_.unknown_fields.begin() + static_cast<std::ptrdiff_t>(before),
              texts_.unknown_fields.end(),
              [](const UnknownFields& a, const UnknownFields& b) { return a.object < b.object; });
  }

  void add_apart() {
    for (Apart& apart : source_.apart) {
      apart.id = free_id(texts_, 'a', texts_.apart.size() + 1);
      apart.after = moved(apart.after, start_);
      texts_.apart.push_back(std::move(apart));
    }
  }

  Texts& source_;
  Texts& texts_;
  const UnitRef start_;               // before the file
  const std::vector<UnitRef> turns_;  // its units of turns
  size_t turns_added_ = 0;
  std::vector<std::pair<UnitRef, UnitRef>> moved_;  // where a unit was, and where it is now
};

}  // namespace

Article join(Article first, std::vector<Article> attached) {
  if (attached.empty()) return first;
  if (first.interview().turns.empty()) make_narration(first);
  const Said said(first.interview());
  for (Article& source : attached) Attaching(source.own_texts(), first.own_texts()).run(said);
  link_footnotes(first.own_texts());
  return first;
}

}  // namespace duidu
