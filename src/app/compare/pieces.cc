#include "app/compare/pieces.h"

#include <algorithm>

#include "base/sorting.h"
#include "text/fold.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// A stretch of a unit whose pieces are of one kind; words may turn out to be marks.
struct Stretch {
  Span span;
  Piece::Kind kind = Piece::Kind::kWord;
};

bool is_apostrophe(char32_t c) { return c == '\'' || c == U'’'; }

// The end of the Han character, word, run of blanks or mark at `start`.
size_t piece_end(std::string_view text, size_t start, size_t limit) {
  size_t end = start, at = start;
  next_grapheme(text, end);
  const char32_t first = next_code_point(text, at);
  const bool is_word = is_word_character(first), is_blank = is_space(first);
  while (end < limit && (is_word || is_blank)) {
    size_t next = end;
    const char32_t c = next_code_point(text, next);
    bool goes_on = is_blank ? is_space(c) : is_word_character(c);
    if (is_word && is_apostrophe(c) && next < limit) {
      size_t behind = next;
      goes_on = is_word_character(next_code_point(text, behind));
    }
    if (!goes_on) break;
    next_grapheme(text, end);
  }
  return std::min(end, limit);
}

bool has_ellipsis(std::string_view text) {
  return text.find("…") != text.npos || text.find("...") != text.npos || text.find("。。") != text.npos;
}

// Cuts the stretches of one side.
class Cutter {
 public:
  Cutter(const Article& article, const Link& link, Side side) : article_(article) {
    if (!link.verdict) return;
    const auto here = [&](const auto& difference) {
      return side == Side::kCommentary ? difference.commentary : difference.interview;
    };
    for (const WordChange& change : link.verdict->changes) differences_.push_back(here(change));
    for (const EditorialChange& edit : link.verdict->edits) {
      Span span = here(edit);
      if (edit.kind == EditorialKind::kCapital) span.end = span.start;  // a word like any other
      differences_.push_back(with_brackets(span));
    }
  }

  Pieces cut(const std::vector<Stretch>& stretches) {
    for (size_t i = 0; i < stretches.size(); ++i) {
      if (i > 0) join(stretches[i - 1].span, stretches[i].span);
      add(stretches[i].span, stretches[i].kind);
    }
    return std::move(pieces_);
  }

 private:
  // An insertion with its brackets, which may be told without them.
  Span with_brackets(Span span) const {
    constexpr std::string_view kBrackets[][2] = {
        {"[", "]"}, {"(", ")"}, {"［", "］"}, {"（", "）"}, {"【", "】"}};
    const std::string_view text = article_.unit(span.unit).text;
    for (const auto& [opening, closing] : kBrackets) {
      if (span.start == span.end || !text.substr(0, span.start).ends_with(opening) ||
          !text.substr(span.end).starts_with(closing))
        continue;
      return {span.unit, span.start - static_cast<uint32_t>(opening.size()),
              span.end + static_cast<uint32_t>(closing.size())};
    }
    return span;
  }

  std::string_view text_of(const Span& span) const {
    return std::string_view(article_.unit(span.unit).text).substr(0, span.end);
  }

  void add(const Span& span, Piece::Kind kind) {
    const std::string_view text = text_of(span);
    const FoldedText folded = fold(text.substr(std::min<size_t>(span.start, text.size())));
    const std::vector<uint32_t> here = differences_in(span.unit);
    size_t next = 0;  // of them
    uint32_t key = 0;
    for (size_t start = span.start; start < text.size();) {
      while (next < here.size() && differences_[here[next]].end <= start) ++next;
      const Span* const near = next < here.size() ? &differences_[here[next]] : nullptr;
      const bool is_in = near && near->start <= start;
      const size_t edge = !near ? text.size() : is_in ? near->end : near->start;  // a word is cut there
      const size_t end = piece_end(text, start, std::min(text.size(), edge));
      Piece piece{kind, text.substr(start, end - start),    span.unit, static_cast<uint32_t>(start), 0,
                  0,    is_in ? here[next] : kNoDifference, 0};
      piece.first_key = static_cast<uint32_t>(pieces_.keys.size());
      for (; key < folded.text.size() && span.start + folded.start(key) < end; ++key)
        pieces_.keys.push_back(folded.text[key]);
      piece.last_key = static_cast<uint32_t>(pieces_.keys.size());
      if (kind == Piece::Kind::kWord && piece.first_key == piece.last_key) piece.kind = Piece::Kind::kMark;
      pieces_.pieces.push_back(piece);
      start = end;
    }
  }

  // The differences with words in the unit, in order.
  std::vector<uint32_t> differences_in(UnitRef unit) const {
    std::vector<uint32_t> here;
    for (uint32_t i = 0; i < differences_.size(); ++i)
      if (differences_[i].unit == unit && differences_[i].start < differences_[i].end) here.push_back(i);
    std::stable_sort(here.begin(), here.end(),
                     [&](uint32_t a, uint32_t b) { return differences_[a].start < differences_[b].start; });
    return here;
  }

  // Marks between two stretches belong to them; everything else is a joint.
  void join(const Span& before, const Span& next) {
    const bool is_one = before.unit == next.unit,
               is_back = is_one ? next.start < before.end : next.unit < before.unit;
    std::string_view between;
    if (is_one && !is_back) {
      between = std::string_view(article_.unit(next.unit).text).substr(before.end, next.start - before.end);
      if (between.empty()) return;
      if (count_words(between) == 0 && !has_ellipsis(between))
        return add({next.unit, before.end, next.start}, Piece::Kind::kWord);
    }
    Joint joint{between, {}, next.unit, is_back, before.unit.group != next.unit.group};
    if (!is_back) joint.is_cut = !add_texts_between(before, next, joint.texts);
    Piece piece;
    piece.kind = Piece::Kind::kJoint;
    piece.text = between;
    piece.joint = static_cast<uint32_t>(pieces_.joints.size());
    pieces_.joints.push_back(std::move(joint));
    pieces_.pieces.push_back(piece);
  }

  // False if there is so much between them that only the beginning was taken.
  bool add_texts_between(const Span& before, const Span& next, std::vector<std::string_view>& texts) const {
    constexpr size_t kMost = 64 << 10;  // bytes
    size_t bytes = 0;
    for (UnitRef unit = before.unit; unit <= next.unit; unit = behind(unit)) {
      const std::string_view text = article_.unit(unit).text;
      const size_t start = unit == before.unit ? before.end : 0;
      const size_t end = unit == next.unit ? next.start : text.size();
      bytes += end - start;
      if (bytes > kMost) return false;
      if (count_words(text.substr(start, end - start)) > 0) texts.push_back(text.substr(start, end - start));
    }
    return true;
  }

  UnitRef behind(UnitRef unit) const {
    const bool is_interview = unit.side == Side::kInterview;
    const auto size = [&](uint32_t group) {
      return is_interview ? article_.interview().turns[group].units.size()
                          : article_.commentaries()[group].blocks.size();
    };
    const size_t groups = is_interview ? article_.interview().turns.size() : article_.commentaries().size();
    if (++unit.index < size(unit.group)) return unit;
    unit.index = 0;
    do ++unit.group;
    while (unit.group < groups && size(unit.group) == 0);
    return unit;
  }

  const Article& article_;
  std::vector<Span> differences_;
  Pieces pieces_;
};

// Adds words that were cut off, with the marks between them and the quotation, before or behind it.
void add_cut_words(const Article& article, const Verdict& verdict, std::vector<Stretch>& stretches) {
  constexpr uint32_t kFarthest = 24;  // bytes of marks between a cut word and the quotation
  for (const CutWord& word : verdict.cut) {
    const bool is_before = word.side == CutSide::kBefore;
    for (size_t i = 0; i < stretches.size(); ++i) {
      const Span& span = stretches[i].span;
      const uint32_t from = is_before ? word.interview.end : span.end,
                     to = is_before ? span.start : word.interview.start;
      if (stretches[i].kind != Piece::Kind::kWord || span.unit != word.interview.unit || from > to ||
          to - from > kFarthest)
        continue;
      if (count_words(std::string_view(article.unit(span.unit).text).substr(from, to - from)) > 0) continue;
      const Span cut{span.unit, is_before ? word.interview.start : from, is_before ? to : word.interview.end};
      stretches.insert(stretches.begin() + static_cast<std::ptrdiff_t>(is_before ? i : i + 1),
                       {cut, Piece::Kind::kCut});
      break;
    }
  }
}

}  // namespace

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  for (size_t start = 0; start < text.size();) {
    const size_t end = piece_end(text, start, text.size());
    words.push_back(text.substr(start, end - start));
    start = end;
  }
  return words;
}

uint32_t count_words(std::string_view text) {
  uint32_t words = 0;
  for (size_t start = 0; start < text.size();) {
    size_t at = start;
    const char32_t c = next_code_point(text, at);
    if ((is_ideographic(c) && !is_punctuation(c)) || is_word_character(c)) ++words;
    start = piece_end(text, start, text.size());
  }
  return words;
}

Pieces citation_pieces(const Article& article, const Link& link) {
  std::vector<Stretch> stretches;
  const bool is_absent = link.verdict && link.verdict->verdict_class == VerdictClass::kAbsent;
  for (const Span& span : link.commentary)
    stretches.push_back({span, is_absent ? Piece::Kind::kUncovered : Piece::Kind::kWord});
  if (link.verdict) {
    for (const Span& span : link.verdict->uncovered) stretches.push_back({span, Piece::Kind::kUncovered});
    sort_values(stretches, [](const Stretch& a, const Stretch& b) {
      return a.span.unit != b.span.unit ? a.span.unit < b.span.unit : a.span.start < b.span.start;
    });
  }
  return Cutter(article, link, Side::kCommentary).cut(stretches);
}

Pieces original_pieces(const Article& article, const Link& link, const std::vector<Span>& spans) {
  std::vector<Stretch> stretches;
  for (const Span& span : spans) stretches.push_back({span, Piece::Kind::kWord});
  if (link.verdict) add_cut_words(article, *link.verdict, stretches);
  return Cutter(article, link, Side::kInterview).cut(stretches);
}

}  // namespace duidu
