#include "align/quotations/spans.h"

#include <algorithm>

#include "align/text/quotation_marks.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

std::string_view text_of(const WholeText& text, uint32_t paragraph) {
  return text.paragraphs()[paragraph].text;
}

std::string_view left_before(const WholeText& text, const Range& range) {
  return text_of(text, range.first).substr(0, range.start);
}

std::string_view left_behind(const WholeText& text, const Range& range) {
  return text_of(text, range.last).substr(range.end);
}

// Whether the paragraph has nothing but punctuation and white space before the range, or behind it.
bool begins_paragraph(const WholeText& text, const Range& range) {
  return text.paragraph_begin(range.first) == text.index_at(range.first, range.start);
}
bool ends_paragraph(const WholeText& text, const Range& range) {
  return text.index_at(range.last, range.end) == text.paragraph_end(range.last);
}

bool has_enclosing_mark(std::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    if (is_enclosing_mark(next_code_point(text, offset))) return true;
  }
  return false;
}

// Whether the rest of both paragraphs may be included: not if one side encloses its words in marks and the
// other does not.
bool belongs_to_both(std::string_view a, std::string_view b) {
  return a == b || (!has_enclosing_mark(a) && !has_enclosing_mark(b));
}

// Includes the closing punctuation that both sides have next.
void include_closing_punctuation(Fragment& fragment, const WholeText& source, const WholeText& commentary) {
  std::string_view a = left_behind(commentary, fragment.commentary), b = left_behind(source, fragment.source);
  while (!a.empty() && !b.empty()) {
    size_t a_size = 0, b_size = 0;
    const char32_t c = next_code_point(a, a_size);
    const char32_t other = next_code_point(b, b_size);
    if (!is_closing_punctuation(c) || plain_punctuation(c) != plain_punctuation(other)) break;
    fragment.commentary.end += static_cast<uint32_t>(a_size);
    fragment.source.end += static_cast<uint32_t>(b_size);
    a.remove_prefix(a_size);
    b.remove_prefix(b_size);
  }
}

// Reads a range as code points, with every run of white space and every end of a paragraph as one space.
class SpacedText {
 public:
  SpacedText(const WholeText& text, const Range& range)
      : text_(text), range_(range), paragraph_(range.first) {
    offset_ = range.start;
  }

  // The next code point; 0 at the end.
  char32_t next() {
    if (!peek_is_space()) return is_at_end() ? 0 : next_code_point(text_of(text_, paragraph_), offset_);
    while (peek_is_space()) skip_one();
    return U' ';
  }

 private:
  bool is_at_end() const { return paragraph_ == range_.last && offset_ >= range_.end; }
  bool is_at_paragraph_end() const { return offset_ >= text_of(text_, paragraph_).size(); }

  bool peek_is_space() const {
    if (is_at_end()) return false;
    if (is_at_paragraph_end()) return true;
    size_t behind = offset_;
    return is_space(next_code_point(text_of(text_, paragraph_), behind));
  }

  void skip_one() {
    if (is_at_paragraph_end()) {
      ++paragraph_;
      offset_ = 0;
    } else {
      next_code_point(text_of(text_, paragraph_), offset_);
    }
  }

  const WholeText& text_;
  const Range& range_;
  uint32_t paragraph_;
  size_t offset_ = 0;
};

char32_t next_visible(SpacedText& reader) {
  char32_t c = reader.next();
  while (c == U' ') c = reader.next();
  return c;
}

LinkLevel level_of(const Draft& draft, const Quotation& quotation, const WholeText& source,
                   const WholeText& commentary) {
  const auto is_exact = [](const Parallel& piece) { return piece.is_exact(); };
  if (!draft.uncovered.empty() || !std::all_of(draft.pieces.begin(), draft.pieces.end(), is_exact))
    return LinkLevel::kNear;
  if (draft.pieces.size() > 1) return LinkLevel::kFragments;
  const bool same = is_word_for_word(quotation.fragments.front(), source, commentary);
  return same ? LinkLevel::kExact : LinkLevel::kFolded;
}

// The similarity of all pieces together.
double similarity_of(const Draft& draft) {
  uint64_t edits = 0, length = 0;
  for (const Parallel& piece : draft.pieces) {
    edits += edits_of(piece);
    length += std::max(piece.commentary_end - piece.commentary, piece.source_end - piece.source);
  }
  for (const FoldedRange& range : draft.uncovered) {
    edits += range.last - range.first;
    length += range.last - range.first;
  }
  return 1.0 -
         static_cast<double>(std::min(edits, length)) / static_cast<double>(std::max<uint64_t>(length, 1));
}

std::string reason_of(const Draft& draft, const Quotation& quotation, Language language) {
  if (draft.joining == Joining::kReordered) return std::string(phrase(language, "reason.out_of_order"));
  if (draft.joining == Joining::kStitched) return std::string(phrase(language, "reason.stitched"));
  if (draft.settled_among > 1)
    return phrase(language, "reason.settled", {std::to_string(draft.settled_among)});
  if (quotation.other_occurrences.empty()) return {};
  return phrase(language, "reason.ambiguous", {std::to_string(quotation.other_occurrences.size() + 1)});
}

LinkState state_of(const Draft& draft) {
  if (draft.joining != Joining::kInOrder) return LinkState::kOrphan;
  return draft.other_occurrences.empty() ? LinkState::kOk : LinkState::kAmbiguous;
}

}  // namespace

Fragment fragment_of(const Parallel& parallel, const WholeText& source, const WholeText& commentary) {
  Fragment fragment{commentary.range(parallel.commentary, parallel.commentary_end),
                    source.range(parallel.source, parallel.source_end)};
  const std::string_view head = left_before(commentary, fragment.commentary);
  const std::string_view source_head = left_before(source, fragment.source);
  if (begins_paragraph(commentary, fragment.commentary) && begins_paragraph(source, fragment.source) &&
      belongs_to_both(head, source_head)) {
    fragment.commentary.start = fragment.source.start = 0;
  }
  include_closing_punctuation(fragment, source, commentary);
  if (fragment.commentary.start > 0 || fragment.source.start > 0) return fragment;
  const std::string_view tail = left_behind(commentary, fragment.commentary);
  const std::string_view source_tail = left_behind(source, fragment.source);
  if (ends_paragraph(commentary, fragment.commentary) && ends_paragraph(source, fragment.source) &&
      belongs_to_both(tail, source_tail)) {
    fragment.commentary.end += static_cast<uint32_t>(tail.size());
    fragment.source.end += static_cast<uint32_t>(source_tail.size());
  }
  return fragment;
}

bool is_word_for_word(const Fragment& fragment, const WholeText& source, const WholeText& commentary) {
  SpacedText a(commentary, fragment.commentary), b(source, fragment.source);
  const bool is_over_paragraphs =
      fragment.commentary.first != fragment.commentary.last || fragment.source.first != fragment.source.last;
  for (;;) {
    const char32_t x = is_over_paragraphs ? next_visible(a) : a.next();
    const char32_t y = is_over_paragraphs ? next_visible(b) : b.next();
    if (x != y) return false;
    if (x == 0) return true;
  }
}

Quotation quotation_of(const Draft& draft, const WholeText& source, const WholeText& commentary,
                       Language language) {
  Quotation quotation;
  for (const Parallel& piece : draft.pieces)
    quotation.fragments.push_back(fragment_of(piece, source, commentary));
  for (const FoldedRange& range : draft.other_occurrences) {
    Parallel other = draft.pieces.front();
    other.source = range.first;
    other.source_end = range.last;
    quotation.other_occurrences.push_back(fragment_of(other, source, commentary).source);
  }
  for (const FoldedRange& range : draft.uncovered)
    quotation.uncovered.push_back(commentary.range(range.first, range.last));
  quotation.joining = draft.joining;
  quotation.state = state_of(draft);
  quotation.level = level_of(draft, quotation, source, commentary);
  quotation.similarity = similarity_of(draft);
  quotation.reason = reason_of(draft, quotation, language);
  return quotation;
}

Quotation orphan_of(const FoldedRange& words, const WholeText& commentary, Language language) {
  Quotation quotation;
  quotation.fragments.push_back({commentary.range(words.first, words.last), {}});
  quotation.level = LinkLevel::kNone;
  quotation.state = LinkState::kOrphan;
  quotation.similarity = 0;
  quotation.reason = std::string(phrase(language, "reason.orphan"));
  return quotation;
}

}  // namespace duidu
