#include "check/concerns.h"

#include <algorithm>
#include <bit>

#include "model/names.h"

namespace duidu {
namespace {

constexpr std::string_view kBesides[] = {"meaning", "cut", "misattributed", "elided", "overstated"};
constexpr size_t kClasses = std::size(Names<VerdictClass>::kWords);
static_assert(1u << kClasses == kBearsOnMeaning);

constexpr Concerns bit(size_t index) { return static_cast<Concerns>(1u << index); }

}  // namespace

std::vector<std::string_view> concern_words() {
  std::vector<std::string_view> words(std::begin(Names<VerdictClass>::kWords),
                                      std::end(Names<VerdictClass>::kWords));
  words.insert(words.end(), std::begin(kBesides), std::end(kBesides));
  return words;
}

std::string words_of(Concerns concerns) {
  std::string out;
  const std::vector<std::string_view> words = concern_words();
  for (size_t i = 0; i < words.size(); ++i) {
    if (concerns & bit(i)) out.append(out.empty() ? "" : ",").append(words[i]);
  }
  return out;
}

std::string_view gravest_of(Concerns concerns) {
  constexpr Concerns kByGravity[] = {concern_of(VerdictClass::kAbsent),
                                     concern_of(VerdictClass::kPartly),
                                     kMisattributed,
                                     kBearsOnMeaning,
                                     kCutOff,
                                     concern_of(VerdictClass::kChanged),
                                     kElidedMeaning,
                                     kOverstated,
                                     concern_of(VerdictClass::kAmbiguous),
                                     concern_of(VerdictClass::kShortened),
                                     concern_of(VerdictClass::kFolded),
                                     concern_of(VerdictClass::kFaithful),
                                     concern_of(VerdictClass::kUnjudged)};
  const auto gravest = std::find_if(std::begin(kByGravity), std::end(kByGravity) - 1,
                                    [&](Concerns one) { return (concerns & one) != 0; });
  return concern_words()[static_cast<size_t>(std::countr_zero(*gravest))];
}

std::optional<Concerns> read_concerns(std::string_view list) {
  Concerns concerns = 0;
  if (list == "none") return concerns;
  const std::vector<std::string_view> words = concern_words();
  for (size_t start = 0; start <= list.size();) {
    const size_t end = std::min(list.find(',', start), list.size());
    const auto word = std::find(words.begin(), words.end(), list.substr(start, end - start));
    if (word == words.end()) return std::nullopt;
    concerns |= bit(static_cast<size_t>(word - words.begin()));
    start = end + 1;
  }
  return concerns;
}

}  // namespace duidu
