// The pairs of tests/cases/meaning: what bears on the meaning, of which kind, and what must be told without an alarm. A line
// that begins with "~" is known to fall short; when it no longer does, the mark must go.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "align/fidelity/fidelity.h"
#include "align/fidelity/known_names.h"

namespace duidu {
namespace {

constexpr const char* kSenseWords[] = {"negation", "number", "name", "modality", "quantity", "antonym"};

struct Pair {
  std::string wanted, original, citation;
};

// "kind: before {original|citation} behind"; of kinds separated by commas any will do.
Pair pair_of(const std::string& line) {
  const size_t colon = line.find(": "), open = line.find('{'), stroke = line.find('|', open),
               close = line.find('}', stroke);
  const std::string before = line.substr(colon + 2, open - colon - 2), behind = line.substr(close + 1);
  return {line.substr(0, colon), before + line.substr(open + 1, stroke - open - 1) + behind,
          before + line.substr(stroke + 1, close - stroke - 1) + behind};
}

std::string told_of(const Pair& pair) {
  const auto whole = [](const std::string& text) {
    return Passage{{text, 0, static_cast<uint32_t>(text.size())}};
  };
  KnownNames names;
  names.add_text(pair.original);
  const Fidelity found = fidelity(whole(pair.citation), whole(pair.original), names);
  if (found.verdict != FidelityVerdict::kChanged) return "folded";
  std::string told;
  for (const MeaningChange& change : found.meaning) {
    const char* sense = kSenseWords[static_cast<size_t>(change.sense)];
    if (told.empty() || pair.wanted.find(sense) != std::string::npos) told = sense;
  }
  return told.empty() ? "other" : told;
}

TEST(Meaning, OfEveryCaseIsToldAsItIs) {
  int count = 0;
  for (const auto& file : std::filesystem::directory_iterator(DUIDU_CASES_DIR "/meaning")) {
    std::ifstream lines(file.path());
    for (std::string line; std::getline(lines, line);) {
      if (line.empty() || line[0] == '#') continue;
      const bool falls_short = line[0] == '~';
      const Pair pair = pair_of(line.substr(falls_short));
      const std::string told = told_of(pair);
      EXPECT_EQ(("," + pair.wanted + ",").find("," + told + ",") == std::string::npos, falls_short)
          << file.path().filename() << ": " << line << ": told " << told;
      ++count;
    }
  }
  EXPECT_GT(count, 300);
}

}  // namespace
}  // namespace duidu
