// The comparison of a quotation with its original, in place: below the words, over the gutter and the inner parts of both columns. The
// verdict in words, both texts above one another with their differences marked by form, and the sentence around on both sides.
#pragma once

#include <optional>

#include "ui/chrome/comparison_rows.h"
#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// Made for one frame, of a scene whose state has a comparison.
class ComparisonPanel {
 public:
  explicit ComparisonPanel(const Scene& scene);
  ComparisonPanel(const ComparisonPanel&) = delete;  // its lines refer to its words

  const Rect& place() const { return box_; }
  void draw(Controls& controls, Actions& actions) const;

 private:
  using Lines = std::vector<std::string_view>;

  std::string said(std::string_view key) const;
  Rect find_place() const;
  float rows_height() const;
  void draw_head(Controls& controls, Actions& actions) const;
  void draw_words(Controls& controls) const;
  void draw_rows(Controls& controls, Actions& actions) const;
  float draw_lines(Controls& controls, const Lines& lines, FontId font, uint32_t ink, const Rect& box) const;
  void announce(Controls& controls) const;

  const Scene& scene_;
  const ComparisonState& state_;
  const Comparison compared_;
  const Told told_;
  float width_ = 0;  // of the panel
  float label_ = 0;  // of the column that says which row is whose
  std::string title_, reason_, original_around_, citation_around_;
  Lines title_lines_, reason_lines_, original_lines_, citation_lines_;
  ComparisonRows rows_;
  Rect box_;
};

// Nothing while none is open.
std::optional<ComparisonPanel> comparison_panel(const Scene& scene);

}  // namespace duidu
