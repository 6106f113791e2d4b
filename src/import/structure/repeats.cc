#include "import/structure/repeats.h"

#include <string>

#include "base/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// Length of a run in characters; runs of this length seldom recur by chance. A Han character carries about as much as
// a short word.
constexpr size_t kHanRun = 5;
constexpr size_t kLetterRun = 12;
// A text with fewer runs gives no evidence.
constexpr size_t kMinRuns = 6;
// Greatest number of hashes, about 80 MB; only texts of a million characters come near it.
constexpr size_t kMaxRemembered = 2'000'000;
constexpr uint64_t kHashStart = 14695981039346656037u;

uint64_t mixed(uint64_t hash, uint64_t value) { return (hash ^ value) * 1099511628211u; }

// Combines the hash of a run with that of a speaker.
uint64_t said_by(std::string_view speaker, uint64_t run) {
  for (const char byte : speaker) run = mixed(run, static_cast<uint8_t>(byte));
  return run;
}

std::u32string bare(std::string_view text) {
  std::u32string out;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (is_space(c) || is_punctuation(c)) continue;
    out += lower_ascii(c);
  }
  return out;
}

// FNV-1a over each run.
std::vector<uint64_t> runs_of(std::string_view text) {
  const std::u32string letters = bare(text);
  std::vector<uint64_t> runs;
  for (size_t i = 0; i < letters.size(); ++i) {
    const size_t length = is_ideographic(letters[i]) ? kHanRun : kLetterRun;
    if (i + length > letters.size()) continue;
    uint64_t hash = kHashStart;
    for (size_t k = i; k < i + length; ++k) hash = mixed(hash, letters[k]);
    runs.push_back(hash);
  }
  return runs;
}

}  // namespace

bool Repeats::has_heard(std::string_view speaker, std::string_view text) const {
  const std::vector<uint64_t> runs = runs_of(text);
  if (runs.size() < kMinRuns) return false;
  size_t heard = 0;
  for (const uint64_t run : runs) heard += heard_.count(said_by(speaker, run));
  return heard * 5 >= runs.size() * 3;
}

void Repeats::remember(std::string_view speaker, std::string_view text) {
  if (heard_.size() >= kMaxRemembered) return;
  for (const uint64_t run : runs_of(text)) {
    heard_.insert(run);
    heard_.insert(said_by(speaker, run));
  }
}

}  // namespace duidu
