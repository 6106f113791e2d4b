#include "app/overview/strip.h"

#include <algorithm>
#include <cmath>

namespace duidu {
namespace {

// A lower mark could not be seen, or its form could not be told.
constexpr int kLeastRows = 2, kLeastOfQuotation = 5;

// The rows of one lane, each with the mark that is seen there.
class Lane {
 public:
  explicit Lane(size_t rows) : rows_(rows) {}

  void add(const StripMark& mark) {
    for (int row = mark.top; row < mark.bottom; ++row) {
      std::optional<StripMark>& seen = rows_[static_cast<size_t>(row)];
      if (!seen || hides(mark, *seen)) seen = mark;
    }
  }

  void write(std::vector<StripMark>& out) const {
    const StripMark* before = nullptr;
    for (size_t row = 0; row < rows_.size(); ++row) {
      const StripMark* const here = rows_[row] ? &*rows_[row] : nullptr;
      if (here && before && here->link == before->link) {
        ++out.back().bottom;
      } else if (here) {
        out.push_back(*here);
        out.back().top = static_cast<int>(row);
        out.back().bottom = out.back().top + 1;
      }
      before = here;
    }
  }

 private:
  static bool hides(const StripMark& mark, const StripMark& seen) {
    return mark.is_current != seen.is_current ? mark.is_current : mark.form > seen.form;
  }

  std::vector<std::optional<StripMark>> rows_;
};

}  // namespace

Strip overview_strip(const std::vector<LinkExtent>& extents, const std::vector<float>& hits, float content,
                     float height, std::optional<uint32_t> current) {
  Strip strip;
  const int rows = static_cast<int>(std::floor(height));
  if (rows < kLeastOfQuotation || content <= 0) return strip;
  const float scale = height / content;
  const auto row_of = [&](float y, int least) {
    return std::clamp(static_cast<int>(std::floor(y * scale)), 0, rows - least);
  };
  Lane topics(static_cast<size_t>(rows)), quotations(static_cast<size_t>(rows));
  for (const LinkExtent& extent : extents) {
    const bool is_topic = extent.form == OverviewForm::kTalkedAbout;
    Lane& lane = is_topic ? topics : quotations;
    const int least = is_topic ? kLeastRows : kLeastOfQuotation;
    for (const Extent& part : extent.parts) {
      const int top = row_of(part.top, least);
      const int bottom = std::clamp(static_cast<int>(std::round(part.bottom * scale)), top + least, rows);
      lane.add({extent.link, extent.form, current == extent.link, top, bottom});
    }
  }
  topics.write(strip.marks);
  quotations.write(strip.marks);
  for (const float y : hits) {
    const int row = row_of(y, kLeastRows);
    if (strip.hits.empty() || strip.hits.back() < row) strip.hits.push_back(row);
  }
  return strip;
}

std::vector<float> hit_places(const PaneLayout& layout, const Hits& search) {
  std::vector<float> places;
  const UnitLayout* unit = nullptr;  // of the hit before
  for (uint32_t i = 0; i < search.count(); ++i) {
    const Span hit = search.hit(i);
    if (hit.unit.side != layout.side) continue;
    if (!unit || unit->ref != hit.unit) {
      const int found = find_unit_layout(layout, hit.unit);
      unit = found < 0 ? nullptr : &layout.units[static_cast<size_t>(found)];
    }
    if (!unit) continue;
    const Extent extent = extent_within(*unit, hit);
    places.push_back((extent.top + extent.bottom) / 2);
  }
  return places;
}

Extent bracket_of(float scroll, float seen, float content, float height) {
  if (content <= 0) return {0, height};
  const float scale = height / content;
  return {std::clamp(scroll * scale, 0.0f, height), std::clamp((scroll + seen) * scale, 0.0f, height)};
}

float scroll_at(float y, float seen, float content, float height) {
  const float most = std::max(0.0f, content - seen);
  if (height <= 0) return 0;
  return std::clamp(std::round(y / height * content - seen / 2), 0.0f, most);
}

}  // namespace duidu
