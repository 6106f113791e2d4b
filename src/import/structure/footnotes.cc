#include "import/structure/footnotes.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace duidu {
namespace {

constexpr std::string_view kBack = " ↑";
constexpr size_t kMaxMarkBytes = 64;

Unit& unit_at(Texts& texts, UnitRef ref) {
  return ref.side == Side::kInterview ? texts.interview.turns[ref.group].units[ref.index]
                                      : texts.commentaries[ref.group].blocks[ref.index];
}

std::vector<UnitRef> all_units(const Texts& texts) {
  std::vector<UnitRef> units = units_of(texts, Side::kInterview);
  const std::vector<UnitRef> commentary = units_of(texts, Side::kCommentary);
  units.insert(units.end(), commentary.begin(), commentary.end());
  return units;
}

bool is_mark(std::string_view ordinal) {
  return ordinal.size() > 2 && ordinal.front() == '[' && ordinal.back() == ']';
}

// Whether places of a text, asked in ascending order, lie in code or in a link.
class StyleWalk {
 public:
  explicit StyleWalk(const std::vector<Inline>& runs) : runs_(runs) {}

  bool is_in_code(size_t at) { return walk_to(at), at < code_end_; }
  bool is_in_link(size_t at) { return walk_to(at), at < link_end_; }
  void add_link(size_t end) { link_end_ = std::max(link_end_, end); }

 private:
  void walk_to(size_t at) {
    for (; next_ < runs_.size() && runs_[next_].start <= at; ++next_) {
      const Inline& run = runs_[next_];
      if (run.style == InlineStyle::kCode) code_end_ = std::max<size_t>(code_end_, run.end);
      if (run.style == InlineStyle::kLink) link_end_ = std::max<size_t>(link_end_, run.end);
    }
  }

  const std::vector<Inline>& runs_;
  size_t next_ = 0, code_end_ = 0, link_end_ = 0;
};

Inline link_to(const std::string& to, size_t start, size_t end) {
  return {static_cast<uint32_t>(start), static_cast<uint32_t>(end), InlineStyle::kLink, "#" + to};
}

// Puts the links, in the order of the text, among its other styles: outside those that are no longer.
void add_links(Unit& unit, std::vector<Inline> links) {
  if (links.empty()) return;
  std::vector<Inline> all;
  all.reserve(unit.inlines.size() + links.size());
  auto run = unit.inlines.begin();
  for (Inline& link : links) {
    const auto is_before = [&] {
      return run->start < link.start || (run->start == link.start && run->end >= link.end);
    };
    for (; run != unit.inlines.end() && is_before(); ++run) all.push_back(std::move(*run));
    all.push_back(std::move(link));
  }
  std::move(run, unit.inlines.end(), std::back_inserter(all));
  unit.inlines = std::move(all);
}

// Removes what an earlier call added.
void unlink(Unit& unit, bool is_note) {
  std::erase_if(unit.inlines, [&](const Inline& run) {
    if (run.style != InlineStyle::kLink || !run.href.starts_with('#')) return false;
    const std::string_view words = std::string_view(unit.text).substr(run.start, run.end - run.start);
    return words == "↑" || is_mark(words);
  });
  if (is_note && std::string_view(unit.text).ends_with(kBack))
    unit.text.resize(unit.text.size() - kBack.size());
}

class Linker {
 public:
  explicit Linker(Texts& texts) : texts_(texts), units_(all_units(texts)) {}

  void run() {
    find_notes();
    if (notes_.empty()) return;
    for (const UnitRef ref : units_)
      unlink(unit_at(texts_, ref), texts_.unit(ref).kind == UnitKind::kFootnote);
    for (const UnitRef ref : units_) link_marks(ref);
    for (const auto& [note, from] : first_uses_) {
      Unit& unit = unit_at(texts_, note);
      unit.text += kBack;
      const size_t end = unit.text.size();
      add_links(unit, {link_to(address(texts_, from), end - (kBack.size() - 1), end)});
    }
  }

 private:
  // The notes of a mark: two texts in one file may each have a note 1.
  void find_notes() {
    for (size_t i = 0; i < units_.size(); ++i) {
      const Unit& unit = texts_.unit(units_[i]);
      if (unit.kind == UnitKind::kFootnote && is_mark(unit.ordinal))
        notes_[unit.ordinal].push_back(units_[i]);
    }
  }

  void link_marks(UnitRef ref) {
    Unit& unit = unit_at(texts_, ref);
    if (unit.kind == UnitKind::kCode) return;
    StyleWalk styles(unit.inlines);
    std::vector<Inline> links;
    for (size_t at = unit.text.find('['); at != std::string::npos; at = unit.text.find('[', at + 1)) {
      const size_t close = std::string_view(unit.text).substr(at, kMaxMarkBytes).find(']');
      if (close == std::string::npos) continue;
      const auto found = notes_.find(unit.text.substr(at, close + 1));
      if (found == notes_.end() || styles.is_in_code(at)) continue;
      const UnitRef note = note_for(ref, found->second);
      if (note == ref || styles.is_in_link(at)) continue;
      links.push_back(link_to(address(texts_, note), at, at + close + 1));
      styles.add_link(at + close + 1);
      if (used_.insert(note).second) first_uses_.push_back({note, ref});
    }
    add_links(unit, std::move(links));
  }

  // The next note behind the mark; the last one before it if there is none.
  static UnitRef note_for(UnitRef ref, const std::vector<UnitRef>& notes) {
    const auto behind = std::upper_bound(notes.begin(), notes.end(), ref);
    return behind == notes.end() ? notes.back() : *behind;
  }

  Texts& texts_;
  std::vector<UnitRef> units_;
  std::unordered_map<std::string, std::vector<UnitRef>> notes_;
  std::set<UnitRef> used_;
  std::vector<std::pair<UnitRef, UnitRef>> first_uses_;
};

}  // namespace

void link_footnotes(Texts& texts) { Linker(texts).run(); }

}  // namespace duidu
