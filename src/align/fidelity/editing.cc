#include "align/fidelity/editing.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr std::u32string_view kSquareOpen = U"[［【〔", kSquareClose = U"]］】〕";
constexpr std::u32string_view kRoundOpen = U"(（", kRoundClose = U")）";
constexpr uint32_t kLongestRemark = 4;

// What happens while somebody speaks, as transcripts note it in parentheses.
constexpr std::u32string_view kRemarks[] = {
    U"笑",    U"大笑",   U"笑声",  U"苦笑",   U"掌声",   U"鼓掌",      U"沉默",      U"停顿",
    U"叹气",  U"哭",     U"点头",  U"laughs", U"laugh",  U"laughing",  U"laughter",  U"applause",
    U"pause", U"pauses", U"sighs", U"smiles", U"crying", U"crosstalk", U"inaudible", U"chuckles"};
constexpr std::u32string_view kFillers[] = {U"嗯", U"呃",  U"唔", U"哦",  U"噢", U"喔", U"哎",  U"唉",
                                            U"啊", U"呀",  U"诶", U"欸",  U"额", U"嘛", U"um",  U"uh",
                                            U"er", U"erm", U"hm", U"hmm", U"ah", U"oh", U"uhm", U"mm"};
// Fillers only where marks part them from the sentence.
constexpr std::u32string_view kParenthetic[] = {
    U"那个", U"这个",    U"就是",  U"就是说", U"怎么说", U"怎么说呢", U"对吧",  U"你知道", U"你知道吗",
    U"然后", U"youknow", U"imean", U"well",   U"like",   U"okay",     U"right", U"so"};
// Words that are said twice by mistake only.
constexpr std::u32string_view kStammered[] = {U"the", U"a",    U"i",   U"we",  U"he",  U"she",
                                              U"it",  U"they", U"and", U"but", U"to",  U"of",
                                              U"in",  U"that", U"is",  U"was", U"you", U"this"};

template <size_t kCount>
bool is_in(std::u32string_view word, const std::u32string_view (&words)[kCount]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

std::u32string text_of(const std::vector<Token>& tokens, uint32_t first, uint32_t last) {
  std::u32string text;
  for (uint32_t i = first; i < last; ++i) text += tokens[i].key;
  return text;
}

// Tokens [first, last) of a passage.
struct Stretch {
  const Passage& passage;
  const std::vector<Token>& tokens;
  uint32_t first, last;

  const TextSpan& span() const { return passage[tokens[first].range.first]; }

  // Whether the words stand between an opening and a closing mark of these.
  bool is_within(std::u32string_view open, std::u32string_view close) const {
    if (tokens[first].range.first != tokens[last - 1].range.last) return false;
    size_t before = tokens[first].range.start, behind = tokens[last - 1].range.end;
    bool is_open = false;
    while (before > span().start && !is_open) {
      const char32_t c = previous_code_point(span().text, before);
      if (close.find(c) != close.npos || c == U'\n') return false;
      is_open = open.find(c) != open.npos;
    }
    while (is_open && behind < span().text.size()) {
      const char32_t c = next_code_point(span().text, behind);
      if (open.find(c) != open.npos || c == U'\n') return false;
      if (close.find(c) != close.npos) return true;
    }
    return false;
  }

  // Whether punctuation, or an end of the passage, stands before and behind.
  bool is_parted() const { return is_parted_before(first) && is_parted_before(last); }

  bool is_parted_before(uint32_t token) const {
    if (token == 0 || token == tokens.size()) return true;
    const Range &left = tokens[token - 1].range, &right = tokens[token].range;
    if (left.last != right.first || right.start < left.end) return true;
    return !is_blank(passage[left.last].text.substr(left.end, right.start - left.end));
  }
};

// "the, the": words that are said again.
bool is_stammer(const Stretch& side) {
  const uint32_t length = side.last - side.first;
  const std::u32string words = text_of(side.tokens, side.first, side.last);
  const bool is_again = side.last + length <= side.tokens.size() &&
                        text_of(side.tokens, side.last, side.last + length) == words;
  const bool was_before =
      side.first >= length && text_of(side.tokens, side.first - length, side.first) == words;
  if (length > 3 || (!is_again && !was_before)) return false;
  return is_in(words, kStammered) || side.is_parted_before(is_again ? side.last : side.first);
}

// Whether the words are nothing but fillers, one after the other: "um, you know, the".
bool is_filler(const Stretch& side) {
  constexpr uint32_t kLongest = 6;
  const uint32_t limit = std::min(side.last, side.first + kLongest);
  for (uint32_t middle = side.first + 1; middle <= limit; ++middle) {
    const Stretch head{side.passage, side.tokens, side.first, middle};
    const std::u32string words = text_of(side.tokens, side.first, middle);
    const bool is_one =
        is_in(words, kFillers) || (is_in(words, kParenthetic) && head.is_parted()) || is_stammer(head);
    if (is_one && (middle == side.last || is_filler({side.passage, side.tokens, middle, side.last})))
      return true;
  }
  return false;
}

bool is_remark(const Stretch& side) {
  return side.last - side.first <= kLongestRemark &&
         is_in(text_of(side.tokens, side.first, side.last), kRemarks);
}

}  // namespace

std::optional<EditorialKind> editing_of(const WordRun& run, const ComparedSides& sides) {
  const Stretch cited{sides.citation, sides.cited, run.citation_first, run.citation_last};
  const Stretch said{sides.original, sides.said, run.original_first, run.original_last};
  if (cited.first < cited.last) {
    if (cited.is_within(kSquareOpen, kSquareClose))
      return is_remark(cited) ? EditorialKind::kRemark : EditorialKind::kInsertion;
    if (said.first < said.last || !cited.is_within(kRoundOpen, kRoundClose)) return std::nullopt;
    return is_remark(cited) ? EditorialKind::kRemark : EditorialKind::kInsertion;
  }
  const bool is_in_brackets =
      said.is_within(kRoundOpen, kRoundClose) || said.is_within(kSquareOpen, kSquareClose);
  if (is_in_brackets && is_remark(said)) return EditorialKind::kRemark;
  if (is_filler(said)) return EditorialKind::kFiller;
  return std::nullopt;
}

bool is_other_capital(const ComparedSides& sides) {
  if (sides.cited.empty() || sides.said.empty()) return false;
  const Token &cited = sides.cited.front(), &said = sides.said.front();
  return cited.key == said.key && !cited.is_han && cited.is_capital != said.is_capital;
}

}  // namespace duidu
