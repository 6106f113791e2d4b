#include "layout/clusters.h"

#include <algorithm>
#include <cfloat>
#include <cstdint>

#include "base/sorting.h"
#include "text/bidi.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr float kTabBlanks = 4;
constexpr int kMostMarks = 5;           // on one letter: Hebrew and Arabic come to four
constexpr size_t kMostGraphemes = 64;   // in one word
constexpr float kWidestWordEm = 20;     // and no wider picture
constexpr size_t kMostRunBytes = 6000;  // given to a dictionary at once

// Characters that are a grapheme by themselves when one of them follows: no combining mark, joiner, jamo or
// control among them. They are nearly all of an article, and spare it the general segmentation.
bool stands_alone(char32_t c) {
  if (c < 0x80) return c >= 0x20 && c != 0x7F;
  if (c >= 0x4E00) return c <= 0x9FFF || (c >= 0xFF01 && c <= 0xFF60);
  if (c >= 0x3000) {
    return c <= 0x3029 || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FC) || c >= 0x3400;
  }
  return c >= 0x2010 && c <= 0x2027;
}

bool is_doubled(char32_t c) { return c == U'—' || c == U'…'; }

bool has_no_advance(char32_t c, BreakClass break_class) {
  return break_class == BreakClass::kNewline || c == 0xAD || traits_of(c).is_unseen();
}

constexpr char32_t kBlackFlag = 0x1F3F4, kLastTag = 0xE007F;
bool is_complex(char32_t c) { return traits_of(c).is_complex_context(); }
bool is_tag(char32_t c) { return c >= 0xE0000 && c <= kLastTag; }

char32_t first_of(std::string_view text, size_t offset) {
  return offset < text.size() ? next_code_point(text, offset) : U'\0';
}

// Thai and Lao write some vowels first in a syllable.
bool starts_syllable(char32_t c) { return (c >= 0xE40 && c <= 0xE44) || (c >= 0xEC0 && c <= 0xEC4); }

// Letters of these stand under the one before them: Burmese, Khmer, Tai Tham.
bool stacks_next(char32_t c) { return c == 0x1039 || c == 0x17D2 || c == 0x1A60; }

// The face at ascending offsets. Inlines may overlap; code wins over strong, strong over emphasis, a link
// changes nothing.
class FaceCursor {
 public:
  FaceCursor(const std::vector<Inline>& inlines, Face base) : base_(base), face_(base) {
    for (const Inline& piece : inlines) {
      if (piece.style == InlineStyle::kLink || piece.start >= piece.end) continue;
      edges_.push_back({piece.start, piece.style, 1});
      edges_.push_back({piece.end, piece.style, -1});
    }
    sort_values(edges_, [](const Edge& a, const Edge& b) { return a.offset < b.offset; });
  }

  Face at(uint32_t offset) {
    if (next_ == edges_.size() || edges_[next_].offset > offset) return face_;
    for (; next_ < edges_.size() && edges_[next_].offset <= offset; ++next_) {
      depth_[static_cast<size_t>(edges_[next_].style)] += edges_[next_].step;
    }
    face_ = current();
    return face_;
  }

  // Where the face may change next, behind the offset asked for last.
  size_t next_edge() const { return next_ == edges_.size() ? SIZE_MAX : edges_[next_].offset; }

 private:
  struct Edge {
    uint32_t offset;
    InlineStyle style;
    int step;
  };

  bool inside(InlineStyle style) const { return depth_[static_cast<size_t>(style)] > 0; }

  Face current() const {
    if (inside(InlineStyle::kCode)) return Face::kCode;
    if (base_ != Face::kText) return base_;
    if (inside(InlineStyle::kStrong)) return Face::kStrong;
    return inside(InlineStyle::kEmphasis) ? Face::kEmphasis : base_;
  }

  std::vector<Edge> edges_;
  size_t next_ = 0;
  int depth_[4] = {};
  Face base_;
  Face face_;
};

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Inline>& inlines, const ClusterStyle& style)
      : text_(text),
        style_(style),
        faces_(inlines, style.face),
        widest_(std::min(style.widest_word > 0 ? style.widest_word : FLT_MAX, kWidestWordEm * style.size)) {}

  void run(std::vector<Cluster>& clusters, std::vector<BreakClass>& classes) {
    while (start_ < text_.size()) {
      take_han(clusters, classes);
      size_t end = start_;
      const char32_t first = start_ == second_start_ ? second_ : read_code_point(text_, end);
      if (start_ == second_start_) end = second_end_;
      const size_t first_end = end;
      const Face face = faces_.at(static_cast<uint32_t>(start_));
      end = end_of_cluster(first, end, face);
      const BreakClass break_class = break_class_of(first);
      Cluster cluster{static_cast<uint32_t>(start_), static_cast<uint32_t>(end), 0, 0, face};
      if (stands_alone(first)) {
        cluster.advance =
            end == first_end && style_.advances ? advance_of(first, cluster) : measure(first, cluster);
      } else {
        look_closer(first, break_class, cluster);
      }
      clusters.push_back(cluster);
      classes.push_back(break_class);
      start_ = cluster.end;
    }
  }

 private:
  // A run of common Han characters up to its last: what follows that one may combine with it.
  void take_han(std::vector<Cluster>& clusters, std::vector<BreakClass>& classes) {
    if (!style_.advances || !is_han_at(text_, start_)) return;
    const Face face = faces_.at(static_cast<uint32_t>(start_));
    const size_t edge = faces_.next_edge();
    for (; start_ < edge && is_han_at(text_, start_ + 3); start_ += 3) {
      size_t end = start_;
      const char32_t c = read_code_point(text_, end);
      Cluster cluster{static_cast<uint32_t>(start_), static_cast<uint32_t>(end), 0, 0, face};
      cluster.advance = advance_of(c, cluster);
      clusters.push_back(cluster);
      classes.push_back(BreakClass::kIdeograph);
    }
  }

  size_t end_of_cluster(char32_t first, size_t end, Face face) {
    if (!stands_alone(first)) return is_tag(first) ? end : grapheme_end(start_);
    second_start_ = second_end_ = end;
    second_ = end < text_.size() ? read_code_point(text_, second_end_) : U' ';
    if (!stands_alone(second_)) return grapheme_end(start_);
    if (is_doubled(first) && second_ == first && grapheme_end(end) == second_end_ &&
        faces_.at(static_cast<uint32_t>(end)) == face) {
      return second_end_;
    }
    return end;
  }

  // Without the marks too many and the tags that make no flag, if a letter carries them.
  size_t grapheme_end(size_t start) {
    size_t end = start;
    next_grapheme(text_, end);
    if (end - start <= 4 || start == surplus_) return end;
    size_t offset = start;
    const char32_t first = next_code_point(text_, offset);
    const bool is_flag =
        first == kBlackFlag && text_.substr(end - 4, 4) == "\xF3\xA0\x81\xBF" && end - start <= 32;
    int marks = 0;
    while (offset < end) {
      const size_t before = offset;
      const char32_t c = next_code_point(text_, offset);
      if (is_flag && is_tag(c)) continue;
      marks = traits_of(c).break_class == BreakClass::kCombining ? marks + 1 : 0;
      if (marks <= kMostMarks && !is_tag(c)) continue;
      surplus_ = before;
      return before;
    }
    return end;
  }

  void look_closer(char32_t first, BreakClass break_class, Cluster& cluster) {
    const ScriptTraits& traits = traits_of(first);
    cluster.is_marked =
        surplus_ == start_ || is_tag(first) || (traits.is_unseen() && is_shown(first, break_class));
    if (traits.is_complex_context()) find_words(first, cluster);
    if (traits.is_shaped() && !cluster.is_marked) return take_word(traits, cluster);
    if (cluster.is_marked || !has_no_advance(first, break_class)) cluster.advance = measure(first, cluster);
  }

  // What does its work unseen stays so; what has none here, or deceives, is shown.
  bool is_shown(char32_t c, BreakClass break_class) {
    constexpr char32_t kMongolianSeparator = 0x180E, kWordJoiner = 0x2060;
    if (break_class == BreakClass::kNewline || c == kWordJoiner || c == kMongolianSeparator) return false;
    if (break_class == BreakClass::kZeroSpace) {
      return !is_complex(last_before(start_)) && !is_complex(after(c));
    }
    const bool is_direction_mark = c == 0x200E || c == 0x200F || c == 0x61C;
    if (!is_direction_mark) return true;
    if (!has_letters_) has_letters_ = 1 + has_right_to_left(text_);
    return has_letters_ == 1;
  }

  char32_t after(char32_t c) const {
    size_t offset = start_;
    next_code_point(text_, offset);
    return offset < text_.size() ? first_of(text_, offset) : c;
  }

  // Asks for the words of the run that begins here, unless they are known.
  void find_words(char32_t first, Cluster& cluster) {
    if (start_ >= run_end_) {
      size_t end = start_;
      while (end < text_.size() && end - start_ < kMostRunBytes && is_of_run(first_of(text_, end))) {
        next_code_point(text_, end);
      }
      words_ = style_.metrics->word_ends(text_.substr(start_, end - start_));
      run_start_ = start_;
      run_end_ = end;
      next_word_ = 0;
      cluster.starts_word = true;
    }
    while (next_word_ < words_.size() && run_start_ + words_[next_word_] <= start_) {
      ++next_word_;
      cluster.starts_word = true;
    }
    if (words_.empty() && starts_syllable(first)) cluster.starts_word = true;
  }

  static bool is_of_run(char32_t c) {
    const ScriptTraits& traits = traits_of(c);
    return traits.is_complex_context() || traits.break_class == BreakClass::kCombining;
  }

  // As many letters as make a picture of bearable width.
  void take_word(const ScriptTraits& traits, Cluster& cluster) {
    cluster.is_word = true;
    const size_t first_end = cluster.end;
    for (size_t most = kMostGraphemes; most > 0; most /= 2) {
      cluster.end = static_cast<uint32_t>(word_end(traits, first_end, most));
      cluster.advance = measure(U'\0', cluster);
      if (cluster.advance <= widest_ || cluster.end == first_end) break;
    }
  }

  size_t word_end(const ScriptTraits& first, size_t end, size_t most) {
    const size_t edge = std::min(faces_.next_edge(), text_.size());
    BreakClass last = first.break_class;
    while (--most > 0 && end < edge && surplus_ != end && last != BreakClass::kBreakAfter) {
      const ScriptTraits& next = traits_of(first_of(text_, end));
      if (!is_joined(first, next, end)) break;
      last = next.break_class;
      const size_t grapheme = grapheme_end(end);
      if (grapheme > edge) break;
      end = grapheme;
    }
    return end;
  }

  bool is_joined(const ScriptTraits& first, const ScriptTraits& next, size_t at) const {
    constexpr std::string_view kTatweel = "\u0640";
    if (next.bidi_class != first.bidi_class) return false;
    if (first.is_complex_context()) {
      if (!next.is_complex_context() || at >= run_end_) return false;
      return next_word_ < words_.size() ? at < run_start_ + words_[next_word_] : stacks_next(last_before(at));
    }
    if (text_.substr(at, kTatweel.size()) == kTatweel) return true;
    const bool has_class = next.break_class == BreakClass::kAlphabetic ||
                           next.break_class == BreakClass::kNumeric ||
                           next.break_class == BreakClass::kBreakAfter;
    return next.is_shaped() && has_class && !next.is_complex_context();
  }

  char32_t last_before(size_t offset) const {
    if (offset == 0) return U'\0';
    size_t start = offset - 1;
    while (start > 0 && (static_cast<unsigned char>(text_[start]) & 0xC0) == 0x80) --start;
    return first_of(text_, start);
  }

  // A tab is no character that stands alone.
  float advance_of(char32_t c, const Cluster& cluster) {
    return style_.advances->of(*style_.metrics, cluster.face, style_.size, c,
                               text_.substr(cluster.start, cluster.end - cluster.start));
  }

  float measure(char32_t first, const Cluster& cluster) {
    const bool tab = first == U'\t';
    std::string_view shown =
        tab ? std::string_view(" ") : text_.substr(cluster.start, cluster.end - cluster.start);
    if (cluster.is_marked) shown = mark_.assign(kPlaceholderPrefix).append(shown);
    const float advance = style_.metrics->advance(cluster.face, style_.size, shown) * (tab ? kTabBlanks : 1);
    return advance > 0 ? advance : 0;
  }

  std::string_view text_;
  const ClusterStyle& style_;
  FaceCursor faces_;
  float widest_;
  size_t start_ = 0;
  char32_t second_ = 0;  // the character [second_start_, second_end_), read already
  size_t second_start_ = SIZE_MAX, second_end_ = 0;
  size_t surplus_ = SIZE_MAX;  // where a grapheme was cut
  std::vector<uint32_t>
      words_;  // of the run [run_start_, run_end_) without blanks, their ends from its start
  size_t run_start_ = 0, run_end_ = 0;
  size_t next_word_ = 0;  // of words_, the first to end behind start_
  int has_letters_ = 0;   // that run from right to left: 0 not asked yet, 1 no, 2 yes
  std::string mark_;
};

size_t count_lead_bytes(std::string_view text) {
  size_t count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  return count;
}

}  // namespace

void split_clusters(std::string_view text, const std::vector<Inline>& inlines, const ClusterStyle& style,
                    std::vector<Cluster>& clusters, std::vector<BreakClass>& classes) {
  // Those of the same text, set before, have the room that is needed.
  if (clusters.empty()) clusters.reserve(count_lead_bytes(text));
  clusters.clear();
  classes.clear();
  classes.reserve(clusters.capacity());
  Splitter(text, inlines, style).run(clusters, classes);
}

}  // namespace duidu
