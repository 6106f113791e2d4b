#include "layout/fitting.h"

#include <algorithm>
#include <cmath>

#include "text/utf8.h"

namespace duidu {
namespace {

constexpr char32_t kSomeHan = 0x4E00;

// A mark gives up half its width if its ink reaches at most this far (em) into that half.
constexpr float kInkAllowance = 0.06f;

int16_t units_of(float px) {
  return static_cast<int16_t>(std::clamp(std::floor(px * Cluster::kSpacingUnits), -32000.0f, 32000.0f));
}

bool has_blank_half(MarkForm form) {
  return form == MarkForm::kOpen || form == MarkForm::kClose || form == MarkForm::kStop;
}

class Fitter {
 public:
  Fitter(std::string_view text, const FitStyle& style, std::vector<Cluster>& clusters, std::vector<Fit>& fits)
      : text_(text),
        style_(style),
        clusters_(clusters),
        fits_(fits),
        gap_(units_of(style.gap_em * style.size)) {}

  void run() {
    fits_.assign(clusters_.size(), {});
    for (size_t i = 0; i < clusters_.size(); ++i) {
      look_at(i);
      if (i == 0) continue;
      if (fits_[i].form == MarkForm::kHan && fits_[i - 1].form == MarkForm::kHan) {
        fits_[i - 1].seam = FitSeam::kOpen;  // the result of join() for two Han characters
      } else {
        join(i - 1, i);
      }
    }
  }

 private:
  void look_at(size_t i) {
    const Cluster& cluster = clusters_[i];
    size_t offset = cluster.start;
    Fit& fit = fits_[i];
    const bool is_left_alone = cluster.is_right_to_left || cluster.is_word || cluster.is_placeholder;
    if (is_han_at(text_, offset) && !is_left_alone && cluster.face != Face::kCode) {
      if (cluster.advance != han_advance_) {
        han_advance_ = cluster.advance;
        han_form_ = mark_form(kSomeHan, han_advance_ / style_.size, style_.marks);
      }
      fit.form = han_form_;
      return;
    }
    const char32_t c = read_code_point(text_, offset);
    fit.form = mark_form(c, cluster.advance / style_.size, style_.marks);
    if (is_left_alone && fit.form != MarkForm::kSpace) fit.form = MarkForm::kOther;
    if (cluster.face == Face::kCode && fit.form != MarkForm::kWord) fit.form = MarkForm::kOther;
    if (has_blank_half(fit.form) && style_.squeeze != Squeeze::kOff) {
      fit.half = blank_half(cluster, c, offset == cluster.end, fit.form);
    }
  }

  int16_t blank_half(const Cluster& cluster, char32_t c, bool is_alone, MarkForm form) const {
    const std::string_view mark = text_.substr(cluster.start, cluster.end - cluster.start);
    const SideBlanks blanks =
        is_alone && style_.advances
            ? style_.advances->blanks(*style_.metrics, cluster.face, style_.size, c, mark)
            : style_.metrics->blanks(cluster.face, style_.size, mark);
    const float blank = form == MarkForm::kOpen ? blanks.before : blanks.after;
    const bool is_blank = blank >= cluster.advance / 2 - kInkAllowance * style_.size;
    return is_blank ? units_of(cluster.advance / 2) : int16_t{0};
  }

  void join(size_t left, size_t right) {
    if (style_.adjacent() && squeeze(left, right)) return;
    Fit& fit = fits_[left];
    if (gap_ > 0 && (are_two_scripts(left, right) || ends_han_phrase(left, right))) {
      open_gap(left);
    } else if (fit.form == MarkForm::kSpace) {
      const bool is_gap = gap_ > 0 && left > 0 && are_two_scripts(left - 1, right);
      fit.seam = is_gap ? typed_gap(left) : FitSeam::kSpace;
    } else if (may_open(fit.form, fits_[right].form)) {
      fit.seam = FitSeam::kOpen;
    }
  }

  // Of two adjacent marks, the one whose blank half lies between them gives it up: the first before any mark that
  // closes or opens, otherwise the second. An opening mark followed by a closing one has no blank between.
  bool squeeze(size_t left, size_t right) {
    const MarkForm before = fits_[left].form, after = fits_[right].form;
    const bool after_is_mark =
        has_blank_half(after) || after == MarkForm::kMiddle || after == MarkForm::kNarrowStop;
    if (is_closing(before) && after_is_mark) return cut(left, -1);
    const bool blank_before =
        before == MarkForm::kOpen || before == MarkForm::kMiddle || before == MarkForm::kBlank;
    return after == MarkForm::kOpen && blank_before && cut(right, 1);
  }

  bool cut(size_t i, int side) {
    Fit& fit = fits_[i];
    if (fit.half == 0) return false;
    widen(clusters_[i], -fit.half);
    clusters_[i].is_pulled = side > 0;
    return fit.is_cut = true;
  }

  bool are_two_scripts(size_t left, size_t right) const {
    const MarkForm a = fits_[left].form, b = fits_[right].form;
    return (a == MarkForm::kHan && b == MarkForm::kWord) || (a == MarkForm::kWord && b == MarkForm::kHan);
  }

  // A narrow stop within Chinese text gets the script gap where a full-width one would bring its own blank.
  bool ends_han_phrase(size_t stop, size_t right) const {
    if (fits_[stop].form != MarkForm::kNarrowStop || stop == 0) return false;
    const MarkForm before = fits_[stop - 1].form, after = fits_[right].form;
    const bool is_behind_han = before == MarkForm::kHan || is_closing(before);
    const bool is_between_words =
        (is_behind_han || before == MarkForm::kWord) && (after == MarkForm::kHan || after == MarkForm::kWord);
    return is_between_words && (is_behind_han || after == MarkForm::kHan);
  }

  void open_gap(size_t left) {
    fits_[left].gap = gap_;
    fits_[left].seam = FitSeam::kScript;
    widen(clusters_[left], gap_);
  }

  // A space typed between two scripts becomes as wide as the gap that is added where none is typed.
  FitSeam typed_gap(size_t space) {
    const float wanted = style_.gap_em * style_.size;
    widen(clusters_[space], units_of(wanted - clusters_[space].advance));
    return FitSeam::kScript;
  }

  static bool is_cell(MarkForm form) { return form == MarkForm::kHan || form == MarkForm::kWide; }

  // A mark stays close to the text that it closes or opens; its other side may be opened up.
  static bool may_open(MarkForm left, MarkForm right) {
    if (left == MarkForm::kWord && right == MarkForm::kWord) return false;
    const bool left_ends = is_cell(left) || is_closing(left) || left == MarkForm::kWord;
    const bool right_starts = is_cell(right) || right == MarkForm::kOpen || right == MarkForm::kWord;
    return left_ends && right_starts;
  }

  std::string_view text_;
  const FitStyle& style_;
  std::vector<Cluster>& clusters_;
  std::vector<Fit>& fits_;
  int16_t gap_;
  float han_advance_ = -1;
  MarkForm han_form_ = MarkForm::kOther;  // of Han characters with advance han_advance_
};

}  // namespace

void fit_clusters(std::string_view text, const FitStyle& style, std::vector<Cluster>& clusters,
                  std::vector<Fit>& fits) {
  Fitter(text, style, clusters, fits).run();
}

}  // namespace duidu
