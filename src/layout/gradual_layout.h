// A pane's layout that is computed in parts: what is about to be seen at once, the rest in small steps while the page
// is idle. A unit that is not yet laid out keeps its previous layout, perhaps for another width; if it has none, it
// has no lines and an estimated height. Newly laid out units take effect only in commit(): until then nothing moves.
// Once everything is laid out and committed, the result equals that of layout_pane(), in whatever order the units
// were laid out. Nothing fails.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/card_choice.h"
#include "layout/level_cards.h"
#include "layout/margin_bars.h"
#include "layout/pane_layout.h"
#include "layout/pane_plan.h"
#include "model/link_index.h"
#include "model/sides.h"

namespace duidu {

class GradualLayout {
 public:
  GradualLayout() = default;
  // An empty layout; begin() must come before anything is laid out. `index` must outlive it.
  GradualLayout(const Article& article, const LinkIndex& index, Side side);

  // Whether begin() was last called with this width and style, and nothing was forgotten since.
  bool is_for(float width, const ReadingStyle& style) const;
  // To be called when the fonts or the texts have changed: everything measured so far is invalid.
  void forget() { is_forgotten_ = true; }

  // Starts a layout for this width and style: all units count as not laid out. `article` must have the units of the
  // article this was made for, with texts of the same lengths; it and `metrics` must outlive the layout.
  void begin(const Article& article, float width, const FontMetrics& metrics, const ReadingStyle& style);

  // Lays out all units that are missing.
  void lay_out_all();
  // Lays out `unit` and as many of its neighbours as fill `above` px above and `below` px below its line at byte
  // `offset`. True if any of these units is waiting for commit().
  bool lay_out_around(size_t unit, uint32_t offset, float above, float below);
  // Lays out about `bytes` of text more, at least one unit, outwards from where lay_out_around() last was. False if
  // nothing is left.
  bool lay_out_more(size_t bytes);

  // Puts everything laid out so far into effect: positions of units and sections, and the margins where units are
  // laid out.
  void commit();
  // The same for both sides of an article that is shown in rows: the first units of a row stand level, below everything of the row
  // above; `stacked`: the commentary's part of a row stands below the interview's. Both panes become equally high.
  static void commit_rows(BySide<GradualLayout*> sides, bool stacked);
  // The same for an article that is shown as cards: the interview is stacked as it is by itself, the cards stand level with it. Long
  // cards are folded. May be repeated at any time, with another choice.
  static void commit_cards(BySide<GradualLayout*> sides, const CardChoice& choice);
  // Lays out the units that touch [top, bottom) of the pane as it was last committed. True if any unit is waiting for commit().
  bool lay_out_between(float top, float bottom);
  // The row that a unit stands in, and the first unit of a row, perhaps of a later one; the number of units if there is none.
  size_t row_of(size_t unit) const;
  size_t first_of_row(size_t row) const;
  // Height of a unit, also of one that is waiting for commit().
  float height_of(size_t unit) const {
    return states_[unit] == State::kPending ? heights_[unit] : pane_.units[unit].height;
  }
  // Whether all units are laid out; whether all of them are in effect; both.
  bool is_laid_out() const { return missing_ == 0; }
  bool is_committed() const { return first_pending_ == kNone; }
  bool is_complete() const { return is_laid_out() && is_committed(); }

  const PaneLayout& pane() const { return pane_; }
  PaneLayout take() { return std::move(pane_); }
  size_t text_bytes() const { return plan_.text_bytes(); }

  // Changes since forget_changes(): whether a section has new units, which units they are, and whether its margins
  // may differ.
  bool has_new_units(size_t section) const { return (changes_[section] & kNewUnits) != 0; }
  bool has_new_margins(size_t section) const { return (changes_[section] & kNewMargins) != 0; }
  bool is_new(size_t unit) const { return states_[unit] == State::kNew; }
  void forget_changes();

 private:
  static constexpr size_t kNone = SIZE_MAX;
  enum Change : uint8_t { kNewUnits = 1, kNewMargins = 2 };
  enum class State : uint8_t { kMissing, kPending, kNew, kKnown };  // pending: laid out, but not committed

  void lay_out(BlockLayouter& layouter, size_t i);
  void guess_heights();
  void stack_pending();
  void stack_all();
  void take_heights();
  float stack_row(size_t row, float top);
  bool has_row(size_t row) const;
  void stack();
  void fold_card(size_t card, bool is_unfolded);
  void place_card(size_t card, float top);
  float card_height(size_t card) const;
  float depth_of(size_t card, const TextPosition& words) const;
  void move_all(float by);
  void lower(float by);
  void note_moved(const std::vector<float>& told);
  static LevelCards wishes(const GradualLayout& left, const GradualLayout& right, const CardChoice& choice);
  void settle();
  float bottom_of_all() const;
  void place_margins();
  void cut_sections();

  const LinkIndex* index_ = nullptr;
  PanePlan plan_;
  AdvanceTable advances_;
  std::vector<BarRun> bar_runs_;
  std::vector<uint32_t> numbered_;
  PaneLayout pane_;
  std::vector<State> states_;     // by unit
  std::vector<float> heights_;    // of units laid out, by unit; of cards also those estimated
  std::vector<uint8_t> changes_;  // by section
  size_t missing_ = 0;
  size_t first_pending_ = kNone;
  size_t first_laid_out_ = kNone, last_laid_out_ = 0;  // the outermost units laid out since begin()
  size_t up_ = 0, down_ = 0;      // where lay_out_more() continues: above `up_`, from `down_` on
  size_t above_ = 0, below_ = 0;  // bytes it has laid out on either side
  float lowered_ = 0;             // by how much the interview stands lower for the cards beside it
  bool is_forgotten_ = true;
  bool has_heights_ = false;  // every unit has one, if only estimated
};

}  // namespace duidu
