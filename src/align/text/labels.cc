#include "align/text/labels.h"

#include <algorithm>
#include <cstddef>

#include "align/text/label_words.h"
#include "align/text/quotation_marks.h"
#include "text/character_set.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// Labels are short. Latin words count as one, Han characters one each.
constexpr uint32_t kMostLabels = 4, kMostLabelWords = 3, kMostLabelHan = 6, kMostNameWords = 5,
                   kMostSpacedHan = 4;

constexpr CharacterSet kOpenings(U"([{（［【〔〖⟨"), kClosings(U")]}）］】〕〗⟩");
constexpr CharacterSet kColons(U":：");
constexpr CharacterSet kDashes(U"-–—―─－");
constexpr CharacterSet kSeparators(U"|｜·•.．、:：)）>-–—―─　 \t\n");
constexpr CharacterSet kSentenceEnds(U"。！？；!?;…");
constexpr std::u32string_view kHanNumerals = U"零〇一二三四五六七八九十百千两廿甲乙丙丁戊己庚辛壬癸上中下";
constexpr std::u32string_view kUnits =
    U"节節章回段页頁行句条條问問题題卷篇部场場幕集期讲講首则則款项項答记記轮輪";

// Words with which a sentence begins that goes on with a number, each with a blank on both sides.
constexpr std::string_view kSentenceBeginnings =
    " a about after all almost an and around at before between but by during for from i in nearly of on only "
    "or over since some the "
    "then to until was we with about january february march april may june july august september october "
    "november december ";

bool is_in(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

class HeadReader {
 public:
  HeadReader(std::string_view text, std::span<const std::string_view> names) : text_(text), names_(names) {}

  // Moves `at` behind the label there; false if there is none.
  bool skip_label(size_t& at, bool& is_attributed) const {
    // "Page 12, line 3:"
    while (at > 0 && at < text_.size() && (text_[at] == ',' || text_[at] == ' ')) ++at;
    for (const size_t end : {behind_bracket(at), behind_number(at), behind_letter(at), behind_unit(at),
                             behind_han_unit(at), behind_spaced_han(at)}) {
      if (end != at) return move(at, end);
    }
    const size_t end = behind_name(at);
    is_attributed = is_attributed || end != at;
    return end != at && move(at, end);
  }

 private:
  bool move(size_t& at, size_t end) const {
    while (end < text_.size()) {
      size_t behind = end;
      if (!kSeparators.contains(next_code_point(text_, behind))) break;
      end = behind;
    }
    if (end >= text_.size()) return false;  // nothing but the label
    at = end;
    return true;
  }

  char32_t next(size_t& at) const { return at < text_.size() ? next_code_point(text_, at) : 0; }

  size_t behind_bracket(size_t at) const {
    size_t inside = at;
    const char32_t opening = next(inside);
    if (is_note_mark(opening)) return inside;
    if (!kOpenings.contains(opening)) return at;
    for (size_t end = inside; end < std::min(text_.size(), inside + 60);) {
      const size_t start = end;
      if (!kClosings.contains(next_code_point(text_, end))) continue;
      return is_bracket_label(text_.substr(inside, start - inside)) ? end : at;
    }
    return at;
  }

  // "3.", "3.1", "12:30", 三、. A number alone is no label: "12 people".
  size_t behind_number(size_t at) const {
    size_t end = at;
    bool is_marked = false, has_digit = false;
    char32_t first = next(end);
    if (first == U'§' || first == U'#' || first == U'№' || first == U'¶') {
      is_marked = true;
      if (end < text_.size() && text_[end] == ' ') ++end;
    } else {
      end = at;
    }
    for (size_t before = end; end < text_.size(); before = end) {
      const char32_t c = next(end);
      if (is_label_digit(c)) {
        has_digit = true;
        continue;
      }
      const bool goes_on =
          has_digit && (c == U'.' || c == U':' || c == U'：' || c == U'-' || c == U'\'') && [&] {
            size_t behind = end;
            return is_label_digit(next(behind));
          }();
      if (goes_on) {
        is_marked = true;
        continue;
      }
      // 12分30秒
      if (has_digit && (c == U'分' || c == U'秒' || c == U'时' || c == U'時')) {
        size_t behind = end;
        const char32_t more = next(behind);
        is_marked = is_label_digit(more) || c == U'秒';
        if (is_marked) continue;
      }
      const bool closes = c == U'.' || c == U')' || c == U'）' || c == U'、' || c == U'．' || c == U':' ||
                          c == U'：' || c == U'"';
      if (!closes) end = before;
      is_marked = is_marked || closes;
      break;
    }
    if (has_digit && is_marked) return end;
    return behind_han_number(at);
  }

  // "a)", "iv.", "Q."
  size_t behind_letter(size_t at) const {
    const size_t end = behind_letters(at);
    const std::string_view word = text_.substr(at, end - at);
    if (end + 1 >= text_.size() || (word.size() != 1 && !is_roman_number(word))) return at;
    return text_[end] == ')' || (text_[end] == '.' && text_[end + 1] == ' ') ? end + 1 : at;
  }

  size_t behind_letters(size_t at) const {
    while (at < text_.size() && (text_[at] | 0x20) >= 'a' && (text_[at] | 0x20) <= 'z') ++at;
    return at;
  }

  size_t behind_han_number(size_t at) const {
    constexpr uint32_t kMostNumerals = 4;
    size_t end = at;
    for (uint32_t count = 0; count <= kMostNumerals; ++count) {
      const char32_t c = next(end);
      if (is_in(kHanNumerals, c)) continue;
      return count > 0 && (c == U'、' || c == U'．' || c == U'.') ? end : at;
    }
    return at;
  }

  // "VERSE 3.", "Ch. 5", "p. 12:", "Psalm 12", "Tape A:", 录音 12:30.
  size_t behind_unit(size_t at) const {
    size_t end = behind_letters(at);
    const bool is_han = end == at;
    if (is_han) end = behind_spaced_han(at);
    if (end == at) return at;
    const std::string_view word = text_.substr(at, end - at);
    const bool is_known = !is_han && is_unit_word(word);
    if (!is_known && !is_han && (!is_capital_word(word) || is_listed_label(word, kSentenceBeginnings)))
      return at;
    while (end < text_.size() && (text_[end] == '.' || text_[end] == ' ')) ++end;
    const size_t number = end;
    while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9') ++end;
    if (end == number) {
      end = behind_letters(number);
      const std::string_view letters = text_.substr(number, end - number);
      const bool is_letter =
          letters.size() == 1 && end < text_.size() && (text_[end] == ':' || text_[end] == '.');
      if (!is_known || !(is_letter || (is_roman_number(letters) && letters != "I" && letters != "i") ||
                         is_ordinal(letters, end)))
        return at;
    }
    while (end + 1 < text_.size() && (text_[end] == '.' || text_[end] == ':' || text_[end] == '-') &&
           text_[end + 1] >= '0' && text_[end + 1] <= '9') {
      for (++end; end < text_.size() && text_[end] >= '0' && text_[end] <= '9';) ++end;
    }
    return end;
  }

  // "Act I, Scene 2", where I is no pronoun.
  bool is_ordinal(std::string_view letters, size_t end) const {
    return letters == "I" && end < text_.size() && text_[end] != ' ';
  }

  // A few Han characters that make no clause, before a blank: 原文　, 答 .
  size_t behind_spaced_han(size_t at) const {
    size_t end = at;
    for (uint32_t count = 0; end < text_.size(); ++count) {
      const size_t start = end;
      const char32_t c = next(end);
      if (is_space(c)) return count > 0 ? start : at;
      if (!is_ideographic(c) || is_punctuation(c) || is_clause_han(c) || count == kMostSpacedHan) return at;
    }
    return at;
  }

  // 第三节, 第3问, 问一.
  size_t behind_han_unit(size_t at) const {
    size_t end = at;
    char32_t c = next(end);
    const bool is_ordinal = c == U'第';
    if (!is_ordinal && c != U'问' && c != U'問' && c != U'答' && c != U'卷' && c != U'注' && c != U'註')
      return at;
    size_t numerals = 0, before = end;
    for (c = next(end); is_label_digit(c) || is_in(kHanNumerals, c); before = end, c = next(end)) ++numerals;
    if (numerals == 0) return at;
    if (is_ordinal) {
      if (!is_in(kUnits, c)) return at;
    } else {
      end = before;
    }
    size_t behind = end;
    const char32_t mark = next(behind);
    if (mark == U'第') return end;  // 第二章第三节
    return is_space(mark) || is_punctuation(mark) ? end : at;
  }

  // 原文：, Excerpt:, "Mara Quill.", SOCRATES.
  size_t behind_name(size_t at) const {
    for (size_t end = at, words = 0; end < text_.size() && words < 60; ++words) {
      const size_t start = end;
      const char32_t c = next(end);
      if (kColons.contains(c)) return is_label(text_.substr(at, start - at)) ? end : at;
      const bool is_stop = c == U'.' || c == U'。' || c == U'．' || kDashes.contains(c);
      const std::string_view before = text_.substr(at, start - at);
      if (is_stop && start > at && (is_known_name(before, names_) || (c == U'.' && is_shouted(before))))
        return end;
      const bool is_comma = c == U'，' || c == U',';
      if (kSentenceEnds.contains(c) || (is_comma && !is_known_name(before, names_)) || is_quotation_mark(c))
        return at;
      if (c == U'.' && !ends_with_title(before)) return at;
    }
    return at;
  }

  // "Dr.", "St."
  static bool ends_with_title(std::string_view text) {
    constexpr size_t kLongestTitle = 3;
    const size_t blank = text.rfind(' ');
    return text.size() - (blank == text.npos ? 0 : blank + 1) <= kLongestTitle;
  }

  static bool is_shouted(std::string_view text) {
    const LabelWords words = label_words_of(text);
    return words.latin > 0 && words.latin <= 2 && words.han == 0 && text.size() > 3 &&
           std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  bool is_label(std::string_view text) const {
    if (without_blanks(text).empty()) return false;
    // "Mara Quill, the keeper:"
    if (is_known_name(text.substr(0, text.find(',')), names_)) return true;
    const LabelWords words = label_words_of(text);
    if (words.ends_sentence) return false;
    if (words.han > 0) return words.han + words.latin <= kMostLabelHan;
    if (is_capitalised(words) && words.small == 0) return words.all() <= kMostNameWords;
    return words.all() <= kMostLabelWords;
  }

  std::string_view text_;
  std::span<const std::string_view> names_;
};

class TailReader {
 public:
  TailReader(std::string_view text, std::span<const std::string_view> names) : text_(text), names_(names) {}

  // Moves `end` before the attribution that ends there; false if there is none.
  bool skip_attribution(size_t& end, bool& is_attributed) const {
    const std::string_view rest = without_blanks(text_.substr(0, end));
    if (rest.empty()) return false;
    const size_t last = static_cast<size_t>(rest.data() + rest.size() - text_.data());
    size_t at = before_note(last);
    if (at == last) {
      at = before_reference(last);
      is_attributed = is_attributed || at != last;
    }
    if (at == last) return false;
    for (size_t before = at; before > 0; at = before) {
      if (!kSeparators.contains(previous_code_point(text_, before)) || text_[before] == '.') break;
    }
    if (at == 0) return false;
    end = at;
    return true;
  }

 private:
  // A note's number (①, [3]) or a place in brackets: (p. 12), （第12页）, (Mara Quill).
  size_t before_note(size_t end) const {
    size_t start = end;
    if (end == 0) return end;
    const char32_t c = previous_code_point(text_, start);
    if (is_note_mark(c)) return start;
    if (!kClosings.contains(c)) return end;
    const size_t inside_end = start;
    for (size_t at = inside_end; at > inside_end - std::min<size_t>(inside_end, 100);) {
      const size_t behind = at;
      if (!kOpenings.contains(previous_code_point(text_, at))) continue;
      const std::string_view inside = text_.substr(behind, inside_end - behind);
      return is_bracket_label(inside) || is_reference(inside, names_) ? at : end;
    }
    return end;
  }

  // What stands behind a dash, or on a line of its own.
  size_t before_reference(size_t end) const {
    const std::string_view text = text_.substr(0, end);
    const size_t line = text.rfind('\n');
    if (line != text.npos && line > 0) {
      std::string_view rest = text.substr(line + 1);
      if (is_reference(without_dashes(rest), names_)) return line;
    }
    if (const size_t at = before_name(text); at != end) return at;
    for (size_t at = end; at > 0;) {
      const size_t behind = at;
      if (!kDashes.contains(previous_code_point(text, at))) continue;
      size_t begin = at;
      bool is_long = false;
      for (size_t before = begin; before > 0 && kDashes.contains(previous_code_point(text, before));
           begin = before)
        is_long = true;
      size_t before = begin;
      const char32_t previous = before == 0 ? 0 : previous_code_point(text, before);
      // A single dash between two words or figures is a hyphen.
      if (!is_long && previous != 0 && !is_space(previous) && !is_punctuation(previous)) continue;
      return begin > 0 && is_reference(text.substr(behind), names_) ? begin : end;
    }
    return end;
  }

  // A speaker's name behind a blank, a stroke or the like: "| Mara Quill", ／何师傅.
  size_t before_name(std::string_view text) const {
    std::string_view rest = text;
    while (!rest.empty() && (rest.back() == '/' || rest.back() == '|' || rest.back() == ' '))
      rest.remove_suffix(1);
    for (const std::string_view name : names_) {
      if (name.size() < 6 || rest.size() <= name.size() || !rest.ends_with(name)) continue;
      size_t at = rest.size() - name.size();
      const size_t start = at;
      const char32_t c = previous_code_point(rest, at);
      const bool is_parted = c == U'/' || c == U'／' || c == U'|' || c == U'｜' || c == U'~' || c == U'～' ||
                             c == U'　' || kDashes.contains(c) ||
                             (c == U' ' && ends_sentence(rest.substr(0, start)));
      if (is_parted) return at;
    }
    return text.size();
  }

  static bool ends_sentence(std::string_view text) {
    text = without_blanks(text);
    size_t at = text.size();
    if (at == 0) return false;
    const char32_t c = previous_code_point(text, at);
    return c == U'.' || !is_word_character(c);
  }

  static std::string_view without_dashes(std::string_view text) {
    while (!text.empty()) {
      size_t behind = 0;
      const char32_t c = next_code_point(text, behind);
      if (!kDashes.contains(c) && !is_space(c)) break;
      text.remove_prefix(behind);
    }
    return text;
  }

  std::string_view text_;
  std::span<const std::string_view> names_;
};

}  // namespace

WordEnds word_ends(std::string_view text, std::span<const std::string_view> names) {
  WordEnds found{{0}, {static_cast<uint32_t>(text.size())}};
  const TailReader tail(text, names);
  for (size_t end = text.size();
       found.ends.size() <= kMostLabels && tail.skip_attribution(end, found.is_attributed);)
    found.ends.push_back(static_cast<uint32_t>(end));
  const HeadReader head(text.substr(0, found.ends.back()), names);
  for (size_t at = 0; found.begins.size() <= kMostLabels && head.skip_label(at, found.is_attributed);)
    found.begins.push_back(static_cast<uint32_t>(at));
  return found;
}

}  // namespace duidu
