#include "layout/clusters.h"

#include "base/sorting.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace duidu {
namespace {

constexpr float kTabBlanks = 4;

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
  return break_class == BreakClass::kNewline || break_class == BreakClass::kZeroSpace || c == 0xAD;
}

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
      : text_(text), style_(style), faces_(inlines, style.face) {}

  void run(std::vector<Cluster>& clusters, std::vector<BreakClass>& classes) {
    while (start_ < text_.size()) {
      size_t end = start_;
      const char32_t first = next_code_point(text_, end);
      const Face face = faces_.at(static_cast<uint32_t>(start_));
      end = end_of_cluster(first, end, face);
      const BreakClass break_class = break_class_of(first);
      const float advance = has_no_advance(first, break_class) ? 0 : measure(first, face, end);
      clusters.push_back({static_cast<uint32_t>(start_), static_cast<uint32_t>(end), 0, advance, face});
      classes.push_back(break_class);
      start_ = end;
    }
  }

 private:
  size_t end_of_cluster(char32_t first, size_t end, Face face) {
    if (!stands_alone(first)) return grapheme_end(start_);
    size_t second_end = end;
    const char32_t second = end < text_.size() ? next_code_point(text_, second_end) : U' ';
    if (!stands_alone(second)) return grapheme_end(start_);
    if (is_doubled(first) && second == first && grapheme_end(end) == second_end &&
        faces_.at(static_cast<uint32_t>(end)) == face) {
      return second_end;
    }
    return end;
  }

  size_t grapheme_end(size_t start) const {
    size_t end = start;
    next_grapheme(text_, end);
    return end;
  }

  float measure(char32_t first, Face face, size_t end) const {
    const bool tab = first == U'\t';
    const std::string_view cluster = tab ? std::string_view(" ") : text_.substr(start_, end - start_);
    const float advance = style_.metrics->advance(face, style_.size, cluster) * (tab ? kTabBlanks : 1);
    return advance > 0 ? advance : 0;
  }

  std::string_view text_;
  const ClusterStyle& style_;
  FaceCursor faces_;
  size_t start_ = 0;
};

size_t count_lead_bytes(std::string_view text) {
  size_t count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  return count;
}

}  // namespace

void split_clusters(std::string_view text, const std::vector<Inline>& inlines, const ClusterStyle& style,
                    std::vector<Cluster>& clusters, std::vector<BreakClass>& classes) {
  clusters.clear();
  classes.clear();
  clusters.reserve(count_lead_bytes(text));
  classes.reserve(clusters.capacity());
  Splitter(text, inlines, style).run(clusters, classes);
}

}  // namespace duidu
