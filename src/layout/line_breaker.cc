#include "layout/line_breaker.h"

#include <algorithm>
#include <cmath>

#include "layout/justify.h"

namespace duidu {
namespace {

// Rounding alone may make a sum of advances exceed a width that it should fill exactly.
constexpr float kTolerance = 0.02f;

constexpr float kLeastEmsForCompany = 10;  // in a shorter line, moving a character down would leave a hole
constexpr size_t kMostCompany = 3;         // characters moved down at most

float px(int units) { return static_cast<float>(units) / Cluster::kSpacingUnits; }

class LineBreaker {
 public:
  LineBreaker(std::string_view text, const std::vector<BreakClass>& classes,
              const std::vector<BreakRank>& ranks, const LineShape& shape, const std::vector<Fit>& fits,
              std::vector<Cluster>& clusters)
      : text_(text), classes_(classes), ranks_(ranks), shape_(shape), fits_(fits), clusters_(clusters) {}

  std::vector<LineBox> run() {
    std::vector<LineBox> lines;
    size_t first = 0;
    do {
      const float indent = lines.empty() ? shape_.first_indent : 0;
      if (first < clusters_.size()) start_line(first);
      const size_t end = with_company(first, end_of_line(first, shape_.width - indent));
      lines.push_back(place(first, end, shape_.x + indent));
      first = end;
    } while (first < clusters_.size());
    return lines;
  }

 private:
  // A boundary where a line may end, and how wide the line would be.
  struct Candidate {
    size_t end = 0;  // the cluster after the boundary; 0 = none
    float width = 0;
  };

  bool is_blank(size_t i) const {
    return classes_[i] == BreakClass::kSpace || classes_[i] == BreakClass::kNewline;
  }

  bool is_soft_hyphen(size_t i) const {
    return classes_[i] == BreakClass::kBreakAfter && text_[clusters_[i].start] == '\xC2';
  }

  bool hangs(size_t i) const { return shape_.hanging_stops && fits_[i].form == MarkForm::kStop; }

  // By how much a cluster is narrowed when it ends a line, in 1/64 px.
  int end_cut(size_t i) const {
    const Fit& fit = fits_[i];
    int cut = fit.gap;
    if (is_closing(fit.form) && fit.half > 0) {
      if (shape_.trims_ends && !fit.is_cut) cut += fit.half;
      if (!shape_.trims_ends && fit.is_cut) cut -= fit.half;
    }
    return cut;
  }

  // The width that the cluster then needs inside the column.
  float end_advance(size_t i) const { return hangs(i) ? 0 : clusters_[i].advance - px(end_cut(i)); }

  // Takes the blank of an opening mark off at the start of a line, or gives it back where ends are not trimmed.
  void start_line(size_t first) {
    const Fit& fit = fits_[first];
    if (fit.form != MarkForm::kOpen || fit.half == 0 || fit.is_cut == shape_.trims_ends) return;
    widen(clusters_[first], shape_.trims_ends ? -fit.half : fit.half);
    clusters_[first].is_pulled = shape_.trims_ends;
  }

  // Returns the cluster after the line's last one. Spaces never overflow: they stay at the end of the line.
  size_t end_of_line(size_t first, float limit) const {
    Candidate loose[static_cast<size_t>(BreakRank::kForced)] = {};
    const float most = limit + kTolerance;
    const size_t count = clusters_.size();
    const Cluster* const clusters = clusters_.data();
    const BreakRank* const ranks = ranks_.data();
    const Fit* const fits = fits_.data();
    float x = 0, width = 0;  // `width` does not count spaces at the end
    int give = 0,
        spare = 0;  // by how much the clusters so far, and those before the last one, can be closed up
    for (size_t i = first; i < count; ++i) {
      if (i > first) {
        const float needed = width + (is_soft_hyphen(i - 1) ? shape_.hyphen_advance : 0);
        if (ranks[i] == BreakRank::kForced) return width <= most ? i : choose(loose, {i, width}, i, limit);
        if (needed <= most) {
          loose[static_cast<size_t>(ranks[i])] = {i, needed};
        } else if (ranks[i] == BreakRank::kAllowed && needed - px(spare) <= most) {
          return choose(loose, {i, needed}, i, limit);
        }
      }
      if (!is_blank(i)) {
        width = x + end_advance(i);
        if (i > first && width - px(give) > most) return choose(loose, {}, i, limit);
        spare = give;
      }
      x += clusters[i].advance;
      if (shape_.justified && closes_up(first, i)) give += give_of(clusters[i], fits[i]);
    }
    return width <= most ? count : choose(loose, {count, width}, count, limit);
  }

  // A paragraph should not end with a line of a single character (and its mark): another one is moved down to join
  // it.
  size_t with_company(size_t first, size_t end) const {
    if (shape_.width < kLeastEmsForCompany * shape_.em || !is_runt(end)) return end;
    for (size_t i = end - 1; i > first && i + kMostCompany >= end; --i) {
      if (ranks_[i] == BreakRank::kAllowed && fits_[i].form == MarkForm::kHan) return i;
    }
    return end;
  }

  bool is_runt(size_t line) const {
    if (line == clusters_.size() || fits_[line].form != MarkForm::kHan) return false;
    size_t i = line + 1;
    while (i < clusters_.size() && ranks_[i] != BreakRank::kForced && !is_company(i)) ++i;
    return i == clusters_.size() || ranks_[i] == BreakRank::kForced;
  }
  bool is_company(size_t i) const {
    return !is_blank(i) && !is_closing(fits_[i].form) && fits_[i].form != MarkForm::kNarrowStop;
  }

  // The first mark of a line has already lost its blank.
  bool closes_up(size_t first, size_t i) const { return i > first || fits_[i].form != MarkForm::kOpen; }

  // The best break of a line that fits as it is, or `tight`, which needs closing up, if that changes less. Without
  // either the line ends before `overflowing`.
  size_t choose(const Candidate* loose, Candidate tight, size_t overflowing, float limit) const {
    for (const BreakRank rank : {BreakRank::kAllowed, BreakRank::kInAddress, BreakRank::kInWord}) {
      const Candidate& found = loose[static_cast<size_t>(rank)];
      if (found.end == 0) continue;
      if (tight.end == 0) return found.end;
      const bool is_closer = tight.width - limit <= limit - found.width;
      return is_closer || rank != BreakRank::kAllowed ? tight.end : found.end;
    }
    return tight.end > 0 ? tight.end : overflowing;
  }

  // Gives the line's clusters their final widths and positions.
  LineBox place(size_t first, size_t end, float x) {
    size_t text_end = end;
    for (; text_end > first && is_blank(text_end - 1); --text_end) clusters_[text_end - 1].advance = 0;
    const bool is_last = end == clusters_.size() || ranks_[end] == BreakRank::kForced;
    if (text_end > first) {
      widen(clusters_[text_end - 1], -end_cut(text_end - 1));
      fill(first, text_end, shape_.x + shape_.width - x, text_end == end && !is_last, is_last);
    }
    LineBox line;
    line.start = first < end ? clusters_[first].start : 0;
    line.end = first < end ? clusters_[end - 1].end : 0;
    line.first_cluster = static_cast<uint32_t>(first);
    line.cluster_count = static_cast<uint32_t>(end - first);
    line.x = x;
    line.width = shape_.directions ? place_both_ways(first, end, line.x) : place_rightwards(first, end, x);
    return line;
  }

  // Both functions return the width of the line.
  float place_rightwards(size_t first, size_t end, float x) {
    float pen = x;
    for (size_t i = first; i < end; ++i) {
      clusters_[i].x = pen;
      pen += clusters_[i].advance;
    }
    return pen - x;
  }

  float place_both_ways(size_t first, size_t end, float& x) {
    float width = 0;
    for (size_t i = first; i < end; ++i) width += clusters_[i].advance;
    if (shape_.directions->paragraph == 1) x = 2 * shape_.x + shape_.width - x - width;
    order_line(*shape_.directions, first, end);
    float pen = x;
    for (const uint32_t i : shape_.directions->order) {
      clusters_[first + i].x = pen;
      pen += clusters_[first + i].advance;
    }
    return pen - x;
  }

  // Shows the hyphen of a line broken at a soft hyphen, and justifies the line.
  void fill(size_t first, size_t end, float width, bool is_broken, bool is_last) {
    float natural = 0;
    for (size_t i = first; i < end; ++i) natural += clusters_[i].advance;
    if (hangs(end - 1)) natural -= clusters_[end - 1].advance;
    if (is_broken && is_soft_hyphen(end - 1) && natural + shape_.hyphen_advance <= width + kTolerance) {
      clusters_[end - 1].advance = shape_.hyphen_advance;
      natural += shape_.hyphen_advance;
    }
    if (!shape_.justified) return;
    const LineSeams seams{&fits_, closes_up(first, first) ? first : first + 1, end, shape_.em,
                          shape_.max_stretch_em};
    const float missing = (width - natural) * Cluster::kSpacingUnits;
    if (missing < -kTolerance * Cluster::kSpacingUnits) {
      close_line(seams, static_cast<int>(std::ceil(-missing)), clusters_);
    } else if (!is_last && missing >= 1) {
      open_line(seams, static_cast<int>(missing), clusters_);
    }
  }

  std::string_view text_;
  const std::vector<BreakClass>& classes_;
  const std::vector<BreakRank>& ranks_;
  const LineShape& shape_;
  const std::vector<Fit>& fits_;
  std::vector<Cluster>& clusters_;
};

}  // namespace

std::vector<LineBox> break_lines(std::string_view text, const std::vector<BreakClass>& classes,
                                 const std::vector<BreakRank>& ranks, const LineShape& shape,
                                 const std::vector<Fit>& fits, std::vector<Cluster>& clusters) {
  return LineBreaker(text, classes, ranks, shape, fits, clusters).run();
}

}  // namespace duidu
