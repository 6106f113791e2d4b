#include "align/fidelity/run_builder.h"

#include <algorithm>

#include "align/fidelity/number_value.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// How far one passage is covered by runs.
struct Cursor {
  const Passage& passage;
  const std::vector<Token>& tokens;
  Range next = {};  // an empty range where the next run begins

  Cursor(const Passage& of, const std::vector<Token>& words) : passage(of), tokens(words) {
    if (!passage.empty()) next = {0, passage[0].start, 0, passage[0].start};
  }

  Range advance_to(uint32_t span, uint32_t offset) {
    const Range passed{next.first, next.start, span, offset};
    next = {span, offset, span, offset};
    return passed;
  }

  // Covers the punctuation before token `index`, or before the passage's end.
  Range seam_before(uint32_t index) {
    if (index < tokens.size()) return advance_to(tokens[index].range.first, tokens[index].range.start);
    if (passage.empty()) return next;
    return advance_to(static_cast<uint32_t>(passage.size()) - 1, passage.back().end);
  }

  Range words(uint32_t first, uint32_t last) {
    if (first == last) return next;
    const Range& end = tokens[last - 1].range;
    return advance_to(end.last, end.end);
  }
};

bool is_empty(const Range& range) { return range.first == range.last && range.start == range.end; }

std::string without_space(std::string_view text) {
  std::string out;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (!is_space(c)) append_code_point(out, c);
  }
  return out;
}

// The text with full-width Latin replaced by plain Latin, and with letters in lower case if `lower`.
std::u32string narrowed(std::string_view text, bool lower) {
  std::u32string out;
  for (size_t offset = 0; offset < text.size();) {
    char32_t c = next_code_point(text, offset);
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (lower && c >= U'A' && c <= U'Z') c += U'a' - U'A';
    out += c;
  }
  return out;
}

// Which ignorable difference there is between two spellings of one word.
uint8_t writing_difference(const Cursor& citation, const Range& cited, const Cursor& original,
                           const Range& said) {
  const std::string a = seam_text(citation.passage, cited), b = seam_text(original.passage, said);
  const std::u32string narrow_a = narrowed(a, false), narrow_b = narrowed(b, false);
  if (narrow_a == narrow_b) return kWidthDiffers;
  size_t start = 0;
  if (is_ideographic(next_code_point(a, start))) return kScriptDiffers;
  return narrowed(a, true) == narrowed(b, true) ? kCaseDiffers : kSpellingDiffers;
}

// Whether both sides are a number each, with the same value: 三十 and 30.
bool is_same_number(std::span<const Token> a, std::span<const Token> b) {
  if (a.empty() || b.empty()) return false;
  return number_length(a) == a.size() && number_length(b) == b.size() && number_value(a) == number_value(b);
}

// Whether both sides are one word, written apart or with a hyphen on one side: "co-operative".
bool is_same_letters(std::span<const Token> a, std::span<const Token> b) {
  std::u32string x, y;
  for (const Token& token : a) x += token.key;
  for (const Token& token : b) y += token.key;
  return x == y;
}

class Builder {
 public:
  Builder(const Passage& citation, const std::vector<Token>& citation_tokens, const Passage& original,
          const std::vector<Token>& original_tokens)
      : citation_(citation, citation_tokens), original_(original, original_tokens) {}

  RunList run(const std::vector<Segment>& segments) {
    std::vector<uint32_t> run_of_segment;
    for (const Segment& segment : segments) {
      if (segment.kind == Segment::Kind::kKept) {
        for (uint32_t i = 0; i < segment.a_last - segment.a_first; ++i) {
          add_kept(segment.a_first + i, segment.b_first + i);
        }
      } else {
        add_edit(segment);
      }
      run_of_segment.push_back(static_cast<uint32_t>(list_.runs.size()) - 1);
    }
    const auto citation_end = static_cast<uint32_t>(citation_.tokens.size());
    const auto original_end = static_cast<uint32_t>(original_.tokens.size());
    add_seam(citation_.seam_before(citation_end), original_.seam_before(original_end), citation_end,
             original_end);
    for (size_t i = 0; i < segments.size(); ++i) {
      if (segments[i].kind != Segment::Kind::kMoved) continue;
      list_.runs[run_of_segment[i]].run.counterpart = run_of_segment[segments[i].counterpart];
    }
    return std::move(list_);
  }

 private:
  // Appends a run, joined with the last one if both are of the same kind.
  void add(const WordRun& next) {
    if (is_empty(next.run.citation) && is_empty(next.run.original)) return;
    const RunKind kind = next.run.kind;
    const bool may_join = kind == RunKind::kSame || kind == RunKind::kForm;
    if (may_join && !list_.runs.empty() && list_.runs.back().run.kind == kind) {
      WordRun& last = list_.runs.back();
      last.run.citation = joined(last.run.citation, next.run.citation);
      last.run.original = joined(last.run.original, next.run.original);
      last.citation_last = next.citation_last;
      last.original_last = next.original_last;
    } else {
      list_.runs.push_back(next);
    }
  }

  static Range joined(const Range& a, const Range& b) { return {a.first, a.start, b.last, b.end}; }

  void add_seam(const Range& citation, const Range& original, uint32_t citation_at, uint32_t original_at) {
    const std::string a = seam_text(citation_.passage, citation), b = seam_text(original_.passage, original);
    WordRun seam{{RunKind::kSame, citation, original, 0}, citation_at, citation_at, original_at, original_at};
    if (a != b) {
      seam.run.kind = RunKind::kMarks;
      const bool only_space = (is_blank(a) && is_blank(b)) || without_space(a) == without_space(b);
      const bool is_over_units = citation.first != citation.last || original.first != original.last;
      if (!only_space) list_.ignorable |= kPunctuationDiffers;
      if (only_space && !is_over_units) list_.ignorable |= kSpaceDiffers;
    }
    add(seam);
  }

  void add_kept(uint32_t a, uint32_t b) {
    add_seam(citation_.seam_before(a), original_.seam_before(b), a, b);
    const bool is_elision = is_gap(citation_.tokens[a]);
    WordRun word{
        {RunKind::kSame, citation_.words(a, a + 1), original_.words(b, b + 1), 0}, a, a + 1, b, b + 1};
    if (is_elision) {
      word.run.kind = RunKind::kElided;
    } else if (seam_text(citation_.passage, word.run.citation) !=
               seam_text(original_.passage, word.run.original)) {
      word.run.kind = RunKind::kForm;
      list_.ignorable |= writing_difference(citation_, word.run.citation, original_, word.run.original);
    }
    add(word);
  }

  void add_edit(const Segment& segment) {
    const uint32_t a = segment.a_first, b = segment.b_first;
    const bool has_a = a < segment.a_last, has_b = b < segment.b_last;
    const Range nowhere_a = citation_.next, nowhere_b = original_.next;
    add_seam(has_a ? citation_.seam_before(a) : nowhere_a, has_b ? original_.seam_before(b) : nowhere_b, a,
             b);
    WordRun edit{
        {kind_of(segment), citation_.words(a, segment.a_last), original_.words(b, segment.b_last), 0},
        a,
        segment.a_last,
        b,
        segment.b_last};
    if (edit.run.kind == RunKind::kForm) list_.ignorable |= kSpellingDiffers;
    list_.runs.push_back(edit);
  }

  RunKind kind_of(const Segment& segment) const {
    if (segment.kind == Segment::Kind::kMoved) return RunKind::kReordered;
    const auto a = std::span(citation_.tokens).subspan(segment.a_first, segment.a_last - segment.a_first);
    const auto b = std::span(original_.tokens).subspan(segment.b_first, segment.b_last - segment.b_first);
    if (a.empty()) return is_elision_before(segment.a_first) ? RunKind::kElided : RunKind::kLeftOut;
    if (b.empty()) return std::all_of(a.begin(), a.end(), is_gap) ? RunKind::kElided : RunKind::kAdded;
    return is_same_number(a, b) || is_same_letters(a, b) ? RunKind::kForm : RunKind::kChanged;
  }

  // Whether the citation shows by an ellipsis that something is left out before the token.
  bool is_elision_before(uint32_t token) const {
    const auto& tokens = citation_.tokens;
    if ((token < tokens.size() && is_gap(tokens[token])) || (token > 0 && is_gap(tokens[token - 1])))
      return true;
    if (token == 0 || token == tokens.size()) return false;
    const Range& before = tokens[token - 1].range;
    const Range& behind = tokens[token].range;
    return has_ellipsis(seam_text(citation_.passage, {before.last, before.end, behind.first, behind.start}));
  }

  Cursor citation_, original_;
  RunList list_;
};

}  // namespace

RunList runs_of(const Passage& citation, const std::vector<Token>& citation_tokens, const Passage& original,
                const std::vector<Token>& original_tokens, const std::vector<Segment>& segments) {
  return Builder(citation, citation_tokens, original, original_tokens).run(segments);
}

}  // namespace duidu
