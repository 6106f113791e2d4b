#include "text/fold.h"

#include <algorithm>
#include <iterator>

#include "text/characters.h"
#include "text/foldings.h"
#include "text/han.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// Longer runs of combining marks are cut: no real text has them (UAX #15 allows 30, "Stream-Safe Text Format"), and
// ordering marks takes time quadratic in their number.
constexpr int kMaxClusterCodePoints = 32;

constexpr char32_t kZero = U'〇';

// Never reads beyond what it may take: a run of a million marks must not be scanned again for every piece.
std::string_view next_cluster(std::string_view text, size_t& offset) {
  const std::string_view window = text.substr(offset, (kMaxClusterCodePoints + 1) * 4);
  size_t size = 0;
  next_grapheme(window, size);
  size = code_points_to_bytes(window.substr(0, size), kMaxClusterCodePoints);
  offset += size;
  return window.substr(0, size);
}

int combining_class(char32_t c) { return character_of(c).combining_class; }

bool is_mark(char32_t c) { return character_of(c).kind == CharacterKind::kMark; }

// Puts marks into canonical order (UAX #15, D109): a stable sort between characters of class 0.
void order_marks(std::u32string& codes) {
  for (size_t i = 1; i < codes.size(); ++i) {
    const int own = combining_class(codes[i]);
    for (size_t k = i; own > 0 && k > 0 && combining_class(codes[k - 1]) > own; --k)
      std::swap(codes[k - 1], codes[k]);
  }
}

// Composes canonically (UAX #15, D117), in place.
void compose(std::u32string& codes, const Foldings& foldings) {
  size_t kept = 0, starter = codes.size();
  int last_class = -1;
  for (const char32_t c : codes) {
    const int own = combining_class(c);
    const bool is_blocked = starter == codes.size() || (last_class >= own && last_class != -1);
    if (const char32_t joined = is_blocked ? 0 : foldings.composed(codes[starter], c)) {
      codes[starter] = joined;
      continue;
    }
    if (own == 0) starter = kept;
    last_class = own == 0 ? -1 : own;
    codes[kept++] = c;
  }
  codes.resize(kept);
}

// Whether two letters remain one word although something was dropped between them: an apostrophe, invisible
// characters, a hyphen before a line end.
bool joins_words(std::string_view gap) {
  constexpr std::string_view kFirstBytes = "'-\xC2\xE2\xEF";  // of all such gaps; most gaps start otherwise
  if (kFirstBytes.find(gap.front()) == kFirstBytes.npos) return false;
  constexpr std::string_view kJoiners[] = {"'", "’", "\u2060", "\uFEFF"}, kHyphens[] = {"\u00AD", "-", "‐"};
  if (std::find(std::begin(kJoiners), std::end(kJoiners), gap) != std::end(kJoiners)) return true;
  for (const std::string_view hyphen : kHyphens) {
    if (!gap.starts_with(hyphen)) continue;
    const std::string_view rest = gap.substr(hyphen.size());
    if (rest.empty()) return hyphen == kHyphens[0];
    return rest.find('\n') != rest.npos && rest.find_first_not_of(" \t\n") == rest.npos;
  }
  return false;
}

// Appends code points block by block, because appending dominates the cost of folding.
class PlainWriter {
 public:
  explicit PlainWriter(FoldedText& out) : out_(out) { begin(); }

  uint32_t behind() const { return behind_; }

  // Adds a code point of `length` bytes (at most 3) that directly follows the previous one.
  void add_next(char32_t code, uint32_t length) { add_short(code, static_cast<uint8_t>(length), length); }

  void add_behind_blank(char32_t code, uint32_t length) {
    add_short(code, OffsetMap::packed_behind_blank(length), length + 1);
  }

  void add(char32_t code, uint32_t gap, uint32_t length, bool is_joined) {
    if (!OffsetMap::is_short(gap, length)) return add_long(code, gap, length, is_joined);
    add_short(code, OffsetMap::packed(gap, length, is_joined), gap + length);
  }

  // Adds characters of `length` bytes (1: ASCII, 3: from U+0800 on) that directly follow the previous one, while they
  // are plain and fit. Returns their number.
  template <uint32_t kLength>
  uint32_t add_run(const uint8_t* bytes, size_t size, const char16_t* plain) {
    const auto most = static_cast<uint32_t>(std::min<size_t>(size / kLength, room_ - count_));
    char32_t* codes = codes_ + count_;
    uint8_t* steps = steps_ + count_;
    uint32_t count = 0;
    for (; count < most; ++count, bytes += kLength) {
      if (kLength == 1 ? bytes[0] >= 0x80 : (bytes[0] & 0xF0) != 0xE0) break;
      const char16_t folded = plain[kLength == 1 ? bytes[0] : code_of(bytes)];
      if (folded == Foldings::kDropped || folded == Foldings::kNotPlain) break;
      codes[count] = folded;
      steps[count] = kLength;
    }
    count_ += count;
    behind_ += count * kLength;
    return count;
  }

  // Reads a code point of three bytes.
  static uint32_t code_of(const uint8_t* bytes) {
    return (bytes[0] & 0xFu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
  }

  // Removes the last code point; nothing may be added before the next flush.
  void pop() {
    if (count_ == 0) {
      out_.text.pop_back();
      out_.offsets.pop_back();
      begin();
    } else {
      behind_ -= OffsetMap::bytes_of(steps_[--count_]);
    }
  }

  void flush() {
    if (count_ == 0) return;
    out_.text.append(codes_, count_);
    out_.offsets.append_short(steps_, count_, behind_);
    count_ = 0;
    begin();
  }

 private:
  void add_long(char32_t code, uint32_t gap, uint32_t length, bool is_joined) {
    flush();
    out_.text.push_back(code);
    out_.offsets.append(gap, length, is_joined);
    begin();
  }

  void add_short(char32_t code, uint8_t step, uint32_t bytes) {
    if (count_ == room_) flush();
    codes_[count_] = code;
    steps_[count_++] = step;
    behind_ += bytes;
  }

  void begin() {
    room_ = out_.offsets.room();
    behind_ = out_.offsets.behind();
  }

  FoldedText& out_;
  char32_t codes_[OffsetMap::kStride];
  uint8_t steps_[OffsetMap::kStride];
  uint32_t count_ = 0;
  uint32_t room_;
  uint32_t behind_;
};

class Folder {
 public:
  Folder(std::string_view text, uint32_t base, FoldedText& out)
      : foldings_(Foldings::get()),
        plain_(foldings_.plain()),
        text_(text),
        base_(base),
        out_(out),
        first_(out.offsets.size()),
        text_begin_(out.text.size()) {}

  void run() {
    for (size_t offset = fold_plain(0); offset < text_.size(); offset = fold_plain(offset)) {
      const size_t start = offset;
      fold_cluster(next_cluster(text_, offset), start);
    }
    if (has_phrases_) simplify_phrases(out_.text, text_begin_);
  }

 private:
  // Folds plain characters from `offset` on. Returns the offset of the first one that is not plain, or that is
  // followed by one that is not, because its cluster may continue.
  size_t fold_plain(size_t offset) {
    PlainWriter writer(out_);
    bool is_first = out_.offsets.size() == first_, is_kept = false;
    size_t start = offset;
    while (offset < text_.size()) {
      const size_t next = offset;
      const char16_t folded = read(offset);
      if (folded == Foldings::kNotPlain) {
        if (is_kept) writer.pop();
        return writer.flush(), start;
      }
      start = next;
      is_kept = folded != Foldings::kDropped;
      if (!is_kept) continue;
      const auto length = static_cast<uint32_t>(offset - next);
      const uint32_t gap = base_ + static_cast<uint32_t>(next) - writer.behind();
      if (gap == 0) {
        writer.add_next(folded, length);
      } else if (gap == 1 && !is_first && text_[next - 1] == ' ') {
        writer.add_behind_blank(folded, length);
      } else {
        writer.add(folded, gap, length, !is_first && is_joining(next, gap));
      }
      is_first = false;
      const uint8_t* bytes = reinterpret_cast<const uint8_t*>(text_.data()) + offset;
      const size_t left = text_.size() - offset;
      if (length != 2) {
        const uint32_t run =
            length == 1 ? writer.add_run<1>(bytes, left, plain_) : writer.add_run<3>(bytes, left, plain_);
        offset += run * length;
        if (run > 0) start = offset - length;
      }
    }
    return writer.flush(), offset;
  }

  // Folds the character at `offset` and moves `offset` after it.
  char16_t read(size_t& offset) const {
    const auto* bytes = reinterpret_cast<const uint8_t*>(text_.data()) + offset;
    if (bytes[0] < 0x80) return ++offset, plain_[bytes[0]];
    if (bytes[0] >= 0xE0 && bytes[0] < 0xF0 && text_.size() - offset >= 3) {
      offset += 3;
      return plain_[PlainWriter::code_of(bytes)];
    }
    const char32_t c = next_code_point(text_, offset);
    return c < 0x10000 ? plain_[c] : Foldings::kNotPlain;
  }

  // Whether both sides of the text dropped before `start` remain one word.
  bool is_joining(size_t start, uint32_t gap) const {
    if (gap == 1) return text_[start - 1] == '\'';
    return joins_words(text_.substr(start - gap, gap));
  }

  // Appends NFKC_Casefold of one grapheme cluster, without punctuation and without marks that lost their base.
  void fold_cluster(std::string_view cluster, size_t start) {
    size_t count = 0;
    codes_.clear();
    for (size_t offset = 0; offset < cluster.size(); ++count) {
      foldings_.append_fold(next_code_point(cluster, offset), codes_);
    }
    if (count > 1) normalise();
    if (is_written_zero(cluster)) return emit(kZero, start, static_cast<uint32_t>(cluster.size()));
    bool has_base = false, has_any = false;
    for (const char32_t c : codes_) {
      has_base = has_base || !is_mark(c);
      if (!has_base) continue;
      has_phrases_ = has_phrases_ || changes_in_phrases(c);
      if (has_any) {
        emit_same(c);
      } else {
        emit(c, start, static_cast<uint32_t>(cluster.size()));
      }
      has_any = true;
    }
  }

  // A circle behind a Han digit is its zero: 一九五○.
  bool is_written_zero(std::string_view cluster) const {
    constexpr std::u32string_view kDigits = U"一二三四五六七八九〇零";
    return (cluster == "○" || cluster == "◯") && out_.text.size() > text_begin_ &&
           kDigits.find(out_.text.back()) != kDigits.npos;
  }

  void normalise() {
    decomposed_.clear();
    for (const char32_t c : codes_) foldings_.append_decomposed(c, decomposed_);
    order_marks(decomposed_);
    compose(decomposed_, foldings_);
    codes_.swap(decomposed_);
  }

  void emit(char32_t c, size_t start, uint32_t length) {
    const uint32_t gap = base_ + static_cast<uint32_t>(start) - out_.offsets.behind();
    const bool is_within = gap > 0 && out_.offsets.size() > first_;
    out_.offsets.append(gap, length, is_within && is_joining(start, gap));
    out_.text.push_back(c);
  }

  void emit_same(char32_t c) {
    out_.offsets.append_same();
    out_.text.push_back(c);
  }

  const Foldings& foldings_;
  const char16_t* plain_;
  std::string_view text_;
  uint32_t base_;
  FoldedText& out_;
  size_t first_;       // index of the first code point of this text
  size_t text_begin_;  // its index in `out_.text`, which may have been cleared between calls
  bool has_phrases_ = false;
  std::u32string codes_, decomposed_;
};

}  // namespace

void fold_append(std::string_view text, uint32_t base, FoldedText& out) { Folder(text, base, out).run(); }

FoldedText fold(std::string_view text) {
  FoldedText out;
  fold_append(text, 0, out);
  return out;
}

}  // namespace duidu
