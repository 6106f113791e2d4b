#include "import/structure/footnotes.h"

#include <algorithm>
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

bool is_inside(const Unit& unit, size_t at, InlineStyle style) {
  return std::any_of(unit.inlines.begin(), unit.inlines.end(), [&](const Inline& run) {
    return run.style == style && run.start <= at && at < run.end;
  });
}

void add_link(Unit& unit, size_t start, size_t end, const std::string& to) {
  const Inline link{static_cast<uint32_t>(start), static_cast<uint32_t>(end), InlineStyle::kLink, "#" + to};
  const auto behind = std::find_if(unit.inlines.begin(), unit.inlines.end(), [&](const Inline& run) {
    return run.start > link.start || (run.start == link.start && run.end < link.end);
  });
  unit.inlines.insert(behind, link);
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
      add_link(unit, unit.text.size() - (kBack.size() - 1), unit.text.size(), address(texts_, from));
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
    for (size_t at = unit.text.find('['); at != std::string::npos; at = unit.text.find('[', at + 1)) {
      const size_t close = std::string_view(unit.text).substr(at, kMaxMarkBytes).find(']');
      if (close == std::string::npos) continue;
      const auto found = notes_.find(unit.text.substr(at, close + 1));
      if (found == notes_.end() || is_inside(unit, at, InlineStyle::kCode)) continue;
      const UnitRef note = note_for(ref, found->second);
      if (note == ref || is_inside(unit, at, InlineStyle::kLink)) continue;
      add_link(unit, at, at + close + 1, address(texts_, note));
      remember(note, ref);
    }
  }

  // The next note behind the mark; the last one before it if there is none.
  static UnitRef note_for(UnitRef ref, const std::vector<UnitRef>& notes) {
    const auto behind = std::upper_bound(notes.begin(), notes.end(), ref);
    return behind == notes.end() ? notes.back() : *behind;
  }

  void remember(UnitRef note, UnitRef from) {
    const auto is_note = [&](const auto& use) { return use.first == note; };
    if (std::none_of(first_uses_.begin(), first_uses_.end(), is_note)) first_uses_.push_back({note, from});
  }

  Texts& texts_;
  std::vector<UnitRef> units_;
  std::unordered_map<std::string, std::vector<UnitRef>> notes_;
  std::vector<std::pair<UnitRef, UnitRef>> first_uses_;
};

}  // namespace

void link_footnotes(Texts& texts) { Linker(texts).run(); }

}  // namespace duidu
