#include "layout/break_opportunities.h"

#include "layout/break_rules.h"
#include "text/utf8.h"

namespace duidu {
namespace {

using enum BreakClass;

constexpr std::string_view kAddressJoints = "/.-?&=";
constexpr std::string_view kSentenceMarks = ".,;:!?()[]{}'*%";

bool is_in(std::string_view marks, char c) { return marks.find(c) != std::string_view::npos; }

// Resolves classes that depend on their neighbours, and makes each web address one word.
class ContextResolver {
 public:
  ContextResolver(std::string_view text, const std::vector<Cluster>& clusters, Prohibition prohibition,
                  std::vector<BreakClass>& classes)
      : text_(text), clusters_(clusters), prohibition_(prohibition), classes_(classes) {}

  void run() {
    for (size_t i = 0; i < classes_.size(); ++i) {
      if (classes_[i] == kIdeograph || classes_[i] == kAlphabetic) continue;
      if (classes_[i] == kAmbiguous) {
        classes_[i] = resolve(i);
      } else if (classes_[i] == kHyphen) {
        if (starts_piece(i) && word_after(i)) classes_[i] = kAlphabetic;  // -5, --flag
      } else if (classes_[i] == kSymbol || classes_[i] == kInfix) {
        i = join_address(i);
      } else if (classes_[i] == kNewline) {
        inside_quotes_ = false;
      }
      if (prohibition_ == Prohibition::kNone && is_wide_mark(i)) classes_[i] = kIdeograph;
    }
  }

 private:
  std::string_view cluster(size_t i) const {
    return text_.substr(clusters_[i].start, clusters_[i].end - clusters_[i].start);
  }

  bool begins_with(size_t i, std::string_view mark) const {
    return text_.substr(clusters_[i].start, mark.size()) == mark;
  }

  bool is_word(size_t i) const {
    return classes_[i] == kAlphabetic || classes_[i] == kNumeric || classes_[i] == kHebrew;
  }

  // Whether the cluster is a full-width mark or a curly quotation mark.
  bool is_wide_mark(size_t i) const {
    const auto lead = static_cast<unsigned char>(text_[clusters_[i].start]);
    if (lead < 0xE2 || lead > 0xEF) return false;
    const bool is_mark = classes_[i] == kOpenWide || classes_[i] == kClose || classes_[i] == kNonStarter ||
                         classes_[i] == kExclamation || classes_[i] == kSymbol;
    return is_mark && (lead == 0xE3 || lead == 0xEF || begins_with(i, "\xE2\x80"));
  }
  bool starts_piece(size_t i) const {
    return i == 0 || classes_[i - 1] == kSpace || classes_[i - 1] == kNewline ||
           classes_[i - 1] == kOpenWide || classes_[i - 1] == kOpenNarrow;
  }
  bool ends_piece(size_t i) const {
    return i + 1 == classes_.size() || classes_[i + 1] == kSpace || classes_[i + 1] == kNewline;
  }
  bool word_before(size_t i) const { return i > 0 && is_word(i - 1); }
  bool word_after(size_t i) const { return i + 1 < classes_.size() && is_word(i + 1); }

  BreakClass resolve(size_t i) {
    switch (cluster(i).front()) {
      case '"':
        return resolve_straight_quote(i);
      case '\'':
        return word_before(i) || word_after(i) ? kAlphabetic : kQuotation;
      default:
        break;
    }
    // Between words the dot belongs to them (Catalan), elsewhere it joins Chinese names.
    if (begins_with(i, "·")) return word_before(i) && word_after(i) ? kInfix : kNonStarter;
    // ’ is an apostrophe or a closing quotation mark.
    if (begins_with(i, "’"))
      return word_after(i) && (word_before(i) || starts_piece(i)) ? kAlphabetic : kClose;
    return resolve_width(i);
  }

  // ① → ※ and the like are as wide as Han characters beside them, and lines break there as between Han characters.
  // Those of Latin-1 (² × °) stay with their words.
  BreakClass resolve_width(size_t i) const {
    if (static_cast<unsigned char>(cluster(i).front()) < 0xC4) return kAlphabetic;
    const bool behind_han = i > 0 && classes_[i - 1] == kIdeograph;
    const bool before_han = i + 1 < classes_.size() && classes_[i + 1] == kIdeograph;
    return behind_han || before_han ? kIdeograph : kAlphabetic;
  }

  // A space beside the quotation mark decides; without one they alternate: the first of a paragraph opens, the second
  // closes.
  BreakClass resolve_straight_quote(size_t i) {
    if (starts_piece(i) != ends_piece(i)) inside_quotes_ = !starts_piece(i);
    inside_quotes_ = !inside_quotes_;
    if (word_before(i) && word_after(i)) return kQuotation;
    return inside_quotes_ ? kOpenWide : kClose;
  }

  // Makes all clusters of an address, recognised by "://" or "www.", letters. Returns the last cluster of the
  // address, or `i`.
  size_t join_address(size_t i) {
    const bool scheme = clusters_[i].start >= 2 && text_.substr(clusters_[i].start - 2, 3) == "://";
    const bool host = clusters_[i].start >= 3 && text_.substr(clusters_[i].start - 3, 4) == "www.";
    if (!scheme && !host) return i;
    for (size_t k = i - 2; k < i; ++k) classes_[k] = kAlphabetic;
    size_t end = i + 1;
    while (end < classes_.size() && in_address(end)) ++end;
    while (end > i + 1 && !ends_address(end - 1)) --end;
    for (; i < end; ++i) classes_[i] = kAlphabetic;
    return end - 1;
  }

  bool in_address(size_t i) const {
    const auto byte = static_cast<unsigned char>(text_[clusters_[i].start]);
    return byte > ' ' && byte < 0x7F && byte != '<' && byte != '>' && byte != '"';
  }

  // Marks at the end of an address belong to the sentence.
  bool ends_address(size_t i) const { return !is_in(kSentenceMarks, text_[clusters_[i].start]); }

  std::string_view text_;
  const std::vector<Cluster>& clusters_;
  Prohibition prohibition_;
  std::vector<BreakClass>& classes_;
  bool inside_quotes_ = false;
};

// A boundary as the tailoring sees it. After leading spaces of a line `before` is kOpenWide, because spaces typed
// there on purpose stay with the text that follows.
struct Boundary {
  BreakClass before;  // of the last cluster that is not a space
  BreakClass after;
  bool spaces;  // whether spaces are between
};

// Marks of class B2 and IN. The standard lets a line begin with — (not after another one), and never with …; the
// strict level of clreq forbids both, the other levels neither. A dash after a word belongs to it.
BreakAction at_long_mark(const Boundary& at, Prohibition prohibition, BreakAction action) {
  if (at.spaces || action == BreakAction::kProhibited || at.before == at.after) return action;
  const bool behind_word = is_letter_like(at.before) && at.before != kIdeograph;
  if (prohibition == Prohibition::kStrict || behind_word) return BreakAction::kIndirect;
  const bool behind_han =
      at.before == kIdeograph || at.before == kClose || at.before == kExclamation || at.before == kNonStarter;
  return behind_han ? BreakAction::kDirect : action;
}

// The action where typeset books differ from UAX #14.
BreakAction tailored(const Boundary& at, Prohibition prohibition, BreakAction action) {
  if (at.after == kDash || at.after == kInseparable) return at_long_mark(at, prohibition, action);
  if (action != BreakAction::kDirect) return action;
  const bool any_marks = prohibition == Prohibition::kNone;
  if (at.after == kNonStarter && !any_marks) return BreakAction::kProhibited;  // even after a space
  if (at.spaces) return action;
  if (at.after == kPostfix) return BreakAction::kIndirect;  // 。%
  if (at.after == kPrefix && (at.before == kPrefix || at.before == kPostfix))
    return BreakAction::kIndirect;  // ++
  // No line ends at a solidus inside a word (c/c++), and in the GB style at none at all (GB/T 15834, 5.1.9).
  const bool in_word = is_letter_like(at.after) && at.after != kIdeograph;
  if (at.before == kSymbol && (in_word || prohibition >= Prohibition::kGb)) return BreakAction::kIndirect;
  if (at.before == kInfix && at.after == kNumeric) return BreakAction::kIndirect;  // :80 .5
  return action;
}

// The rank of a boundary where no break is allowed.
BreakRank emergency_rank(std::string_view text, const Cluster& behind, BreakAction action, BreakClass after) {
  const uint32_t boundary = behind.start;
  if (action != BreakAction::kIndirect || !is_letter_like(after)) return BreakRank::kAnywhere;
  const char last = text[boundary - 1];
  const char next = text[boundary];
  if (is_in(kAddressJoints, next) || is_in(kSentenceMarks, next) || is_in("([{", last))
    return BreakRank::kAnywhere;
  if (is_in(kAddressJoints, last)) return BreakRank::kInAddress;
  return behind.starts_word ? BreakRank::kAllowed : BreakRank::kInWord;
}

size_t first_length(std::string_view text, uint32_t start) {
  const auto lead = static_cast<unsigned char>(text[start]);
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

// Whether the cluster is one character of three bytes, as nearly all of class ID are.
bool is_one_of_three_bytes(std::string_view text, const Cluster& cluster) {
  return cluster.end - cluster.start == 3 && static_cast<unsigned char>(text[cluster.start]) >= 0xE0;
}

}  // namespace

void find_break_ranks(std::string_view text, const std::vector<Cluster>& clusters, Prohibition prohibition,
                      std::vector<BreakClass>& classes, std::vector<BreakRank>& ranks) {
  ContextResolver(text, clusters, prohibition, classes).run();
  ranks.assign(clusters.size(), BreakRank::kAnywhere);
  BreakRules rules;
  Boundary at{kOpenWide, kAlphabetic, false};
  // Whether the previous cluster is a character of class ID; then the rules remember nothing else.
  bool is_behind_han = false;
  for (size_t i = 0; i < clusters.size(); ++i) {
    at.after = classes[i];
    const bool is_han = at.after == kIdeograph && is_one_of_three_bytes(text, clusters[i]);
    if (is_han && is_behind_han) {
      ranks[i] = BreakRank::kAllowed;
      continue;
    }
    is_behind_han = is_han;
    const BreakAction action = rules.step(at.after, i + 1 < classes.size() ? classes[i + 1] : kAlphabetic);
    for (size_t offset = clusters[i].start + first_length(text, clusters[i].start);
         offset < clusters[i].end;) {
      rules.step(traits_of(next_code_point(text, offset)).break_class, kAlphabetic);
    }
    if (action == BreakAction::kForced) {
      ranks[i] = BreakRank::kForced;
      at.before = kOpenWide;
      at.spaces = false;
    } else if (i > 0 && at.after != kSpace && at.after != kNewline) {
      const BreakAction wanted =
          at.before == kOpenWide ? BreakAction::kProhibited : tailored(at, prohibition, action);
      ranks[i] = wanted == BreakAction::kDirect ? BreakRank::kAllowed
                 : at.spaces                    ? BreakRank::kAnywhere
                                                : emergency_rank(text, clusters[i], wanted, at.after);
    }
    if (at.after == kSpace) {
      at.spaces = true;
    } else if (at.after != kNewline) {
      at.before = at.after;
      at.spaces = false;
    }
  }
}

}  // namespace duidu
