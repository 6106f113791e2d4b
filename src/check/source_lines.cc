#include "check/source_lines.h"

#include <algorithm>

#include "base/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kNowhere = std::u32string::npos;
// As many letters tell one place from most others; fewer than kFewest tell nothing.
constexpr size_t kProbe = 12;
constexpr size_t kFewest = 3;
// A unit mostly begins right behind the one before: so far is looked first, then everywhere while there is patience.
constexpr size_t kNear = 1 << 14;
constexpr size_t kPatience = 1 << 26;

bool is_letter(char32_t c) { return is_word_character(c) || is_ideographic(c); }

// Bytes of a tag or a character reference that begins at `at`; 0 if there is none.
size_t markup_size(std::string_view text, size_t at) {
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  if (text[at] == '<' && (is_ascii_letter(static_cast<unsigned char>(next)) || next == '/' || next == '!')) {
    const size_t end = text.substr(at, 4) == "<!--" ? text.find("-->", at) : text.find('>', at);
    return end == text.npos ? 0 : end - at + (text[end] == '>' ? 1 : 3);
  }
  if (text[at] == '&') {
    const size_t end = text.substr(at, 12).find(';');
    const bool is_reference =
        end != text.npos && text.substr(at + 1, end - 1).find_first_of(" \n&") == text.npos;
    return is_reference ? end + 1 : 0;
  }
  return 0;
}

char32_t hex_of(std::string_view digits) {
  char32_t value = 0;
  for (const char byte : digits) {
    const auto c = static_cast<unsigned char>(lower_ascii(byte));
    if (!is_digit(c) && (c < 'a' || c > 'f')) return 0;
    value = value * 16 + (is_digit(c) ? c - '0' : c - 'a' + 10);
  }
  return digits.size() == 4 ? value : 0;
}

// The character of the escape at `at`, which moves behind it; 0 if it stands for no letter.
char32_t take_escape(std::string_view text, size_t& at) {
  const char kind = at + 1 < text.size() ? text[at + 1] : ' ';
  if (kind != 'u') return at += 2, 0;
  char32_t c = hex_of(text.substr(std::min(at + 2, text.size()), 4));
  at += 6;
  const bool is_high = c >= 0xD800 && c <= 0xDBFF;
  if (!is_high || text.substr(std::min(at, text.size()), 2) != "\\u") return c;
  const char32_t low = hex_of(text.substr(std::min(at + 2, text.size()), 4));
  at += 6;
  return 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
}

}  // namespace

SourceLines::Letters SourceLines::letters_of(std::string_view text, FileForm form) {
  Letters found;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    if (form == FileForm::kMarkup && (text[at] == '<' || text[at] == '&')) {
      const size_t size = markup_size(text, at);
      at += std::max<size_t>(size, 1);
      continue;
    }
    const bool is_escape = form == FileForm::kJson && text[at] == '\\';
    const char32_t c = is_escape ? take_escape(text, at) : next_code_point(text, at);
    at = std::min(at, text.size());
    if (!is_letter(c)) continue;
    found.letters += lower_ascii(c);
    found.starts.push_back(static_cast<uint32_t>(start));
    found.ends.push_back(static_cast<uint32_t>(at));
  }
  return found;
}

SourceLines::SourceLines(std::string_view text, FileForm form, const Texts& texts,
                         const std::vector<UnitRef>& units)
    : offsets_(text), letters_(letters_of(text, form)), lines_{0} {
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') lines_.push_back(static_cast<uint32_t>(i + 1));
  }
  locate(texts, units);
}

// The first letters of the unit that stand together in the file, or, where marks of the format come between, later ones.
size_t SourceLines::find(const Letters& unit, size_t from, size_t budget) const {
  const std::u32string_view all = std::u32string_view(letters_.letters).substr(0, from + budget);
  const std::u32string_view wanted = unit.letters;
  for (size_t skipped = 0; skipped < wanted.size() && skipped < 8 * kProbe; skipped += kProbe) {
    const std::u32string_view probe = wanted.substr(skipped, kProbe);
    if (probe.size() < std::min(kProbe, wanted.size())) break;
    const size_t at = all.find(probe, from);
    if (at == kNowhere) continue;
    if (skipped == 0) return at;
    // Marks stand between its first letters and these.
    for (const size_t size : {kProbe / 2, kFewest}) {
      const size_t begin = all.substr(0, at).rfind(wanted.substr(0, size));
      if (begin != kNowhere && begin >= from) return begin;
    }
    return at - std::min(at, skipped);
  }
  return kNowhere;
}

void SourceLines::locate(const Texts& texts, const std::vector<UnitRef>& units) {
  size_t behind = 0, patience = kPatience;
  const size_t count = letters_.letters.size();
  for (const UnitRef ref : units) {
    const Letters unit = letters_of(texts.unit(ref).text, FileForm::kPlain);
    if (unit.letters.size() < kFewest) continue;
    size_t at = find(unit, behind, kNear);
    for (const size_t from : {behind, size_t{0}}) {
      if (at != kNowhere || patience < count - from) break;
      patience -= count - from;
      at = find(unit, from, count);
    }
    if (at == kNowhere) continue;
    places_.emplace(ref, at);
    behind = std::min(at + unit.letters.size(), count);
    const bool is_whole = std::u32string_view(letters_.letters).substr(at).starts_with(unit.letters);
    if (!is_whole) behind = std::min(at + std::min(kProbe, unit.letters.size()), count);
  }
}

size_t SourceLines::find_run(const Letters& unit, UnitRef ref, size_t index, size_t count) const {
  const auto place = places_.find(ref);
  if (place == places_.end()) return kNowhere;
  const std::u32string_view all = letters_.letters,
                            run = std::u32string_view(unit.letters).substr(index, count);
  const size_t straight = place->second + index;
  if (straight <= all.size() && all.substr(straight).starts_with(run)) return straight;
  // Marks of the format stand before it.
  return all.substr(0, place->second + 3 * unit.letters.size() + kNear).find(run, straight);
}

FilePoint SourceLines::point_at(size_t byte) const {
  const auto next = std::upper_bound(lines_.begin(), lines_.end(), byte);
  const uint32_t column =
      offsets_.to_code_points(static_cast<uint32_t>(byte)) - offsets_.to_code_points(*(next - 1));
  return {static_cast<uint32_t>(next - lines_.begin()), column + 1};
}

const SourceLines::Letters& SourceLines::letters_in(const Texts& texts, UnitRef unit) {
  const auto known =
      std::find_if(asked_.begin(), asked_.end(), [&](const Asked& each) { return each.unit == unit; });
  if (known != asked_.end()) {
    std::rotate(asked_.begin(), known, known + 1);
  } else {
    if (asked_.size() == kKept) asked_.pop_back();
    asked_.insert(asked_.begin(), {unit, letters_of(texts.unit(unit).text, FileForm::kPlain)});
  }
  return asked_.front().letters;
}

// Longer runs first: marks may stand within them.
constexpr size_t kRuns[] = {kProbe, kProbe / 2, kFewest, 1};

FilePoint SourceLines::begin_of(const Texts& texts, UnitRef ref, uint32_t offset) {
  const Letters& unit = letters_in(texts, ref);
  const auto index = static_cast<size_t>(std::lower_bound(unit.starts.begin(), unit.starts.end(), offset) -
                                         unit.starts.begin());
  const size_t left = unit.letters.size() - index;
  for (const size_t run : kRuns) {
    const size_t letter = left == 0 ? kNowhere : find_run(unit, ref, index, std::min(run, left));
    if (letter != kNowhere) return point_at(letters_.starts[letter]);
  }
  const auto place = places_.find(ref);
  return place == places_.end() ? FilePoint{} : point_at(letters_.starts[place->second]);
}

FilePoint SourceLines::end_of(const Texts& texts, UnitRef ref, uint32_t offset) {
  const Letters& unit = letters_in(texts, ref);
  const auto behind = static_cast<size_t>(std::lower_bound(unit.starts.begin(), unit.starts.end(), offset) -
                                          unit.starts.begin());
  for (const size_t run : kRuns) {
    const size_t count = std::min(run, behind);
    const size_t letter = count == 0 ? kNowhere : find_run(unit, ref, behind - count, count);
    if (letter != kNowhere) return point_at(letters_.ends[letter + count - 1]);
  }
  return {};
}

}  // namespace duidu
