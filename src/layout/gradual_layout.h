// A pane's layout that is set a part at a time: what is about to be seen at once, the rest in small steps while nothing
// else happens. A unit that is not set yet stands there as it was set last, for another width perhaps, or, if it never
// was, without lines and as high as guessed. Set units take their places only in settle(): in between nothing
// moves, whatever was set. Once all are set and settled, the layout is what layout_pane gives, whatever the order.
// Pure but for what it keeps; nothing fails.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/layout.h"
#include "layout/margin_bars.h"
#include "layout/pane_plan.h"
#include "model/link_index.h"

namespace duidu {

class GradualLayout {
 public:
  GradualLayout() = default;
  // Nothing is set, and nothing can be before begin(). Reads `index` as long as it lives.
  GradualLayout(const Article& article, const LinkIndex& index, Side side);

  // Whether this is what begin() was last asked for.
  bool is_for(float width, const ReadingStyle& style) const;
  // What was measured or read is worth nothing any more: other fonts, the other Chinese script.
  void forget() { is_forgotten_ = true; }

  // From here on the pane is set for this width and style; nothing is yet. `article` has the units, and the lengths of
  // their texts, of the one this was made for, and must outlive it, as must `metrics`.
  void begin(const Article& article, float width, const FontMetrics& metrics, const ReadingStyle& style);

  // Sets what is not set yet: all; or the unit and as much around it as takes `above` px over and `below` px under
  // its line at byte `offset`. The latter says whether something of that has still to take its place.
  void set_all();
  bool set_around(size_t unit, uint32_t offset, float above, float below);
  // Sets about so many bytes of text more, outwards from where something was last set around; at least one unit. False
  // if there is nothing left.
  bool set_more(size_t bytes);

  // Gives everything its place: units, sections, numbers and bars. Those of the margin are there where something is set.
  void settle();
  // Whether all is set, and all of that in its place.
  bool is_set() const { return unset_ == 0; }
  bool is_settled() const { return first_pending_ == kNone; }
  bool is_complete() const { return is_set() && is_settled(); }

  const PaneLayout& pane() const { return pane_; }
  PaneLayout take() { return std::move(pane_); }
  size_t text_bytes() const { return plan_.text_bytes(); }

  // What is different since changes were last forgotten: of a section that has new units, which they are; whether its
  // marks may have changed.
  bool has_new_units(size_t section) const { return (changes_[section] & kNewUnits) != 0; }
  bool has_new_marks(size_t section) const { return (changes_[section] & kNewMarks) != 0; }
  bool is_new(size_t unit) const { return states_[unit] == State::kNew; }
  void forget_changes();

 private:
  static constexpr size_t kNone = SIZE_MAX;
  enum Change : uint8_t { kNewUnits = 1, kNewMarks = 2 };
  enum class State : uint8_t { kUnset, kPending, kNew, kKnown };  // pending: set, but not in its place

  void set(BlockSetter& setter, size_t i);
  void guess_heights();
  void stack_pending();
  void stack_all();
  void place_marks();
  void cut_sections();

  const LinkIndex* index_ = nullptr;
  PanePlan plan_;
  AdvanceTable advances_;
  std::vector<BarRun> bar_runs_;
  std::vector<uint32_t> numbered_;
  PaneLayout pane_;
  std::vector<State> states_;     // by unit
  std::vector<float> heights_;    // of pending units, by unit
  std::vector<uint8_t> changes_;  // by section
  size_t unset_ = 0;
  size_t first_pending_ = kNone;
  size_t first_set_ = kNone, last_set_ = 0;  // the outermost units set since begin()
  size_t up_ = 0, down_ = 0;                 // where set_more() goes on: above `up_`, from `down_` on
  size_t above_ = 0, below_ = 0;             // bytes it has set on either side
  bool is_forgotten_ = true;
  bool has_heights_ = false;  // of every unit, if only guessed
};

}  // namespace duidu
