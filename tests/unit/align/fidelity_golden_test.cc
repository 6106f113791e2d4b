// The cases of tests/cases/fidelity: pairs of original and citation (lines "original: …", "citation: …", one for each
// unit; "[[…]]" marks the spans that are quoted, else the whole line is), and how the citation differs.
#include "align/fidelity/fidelity.h"
#include "align/fidelity/known_names.h"
#include "unit/golden.h"

namespace duidu {
namespace {

constexpr const char* kRunWords[] = {"same",  "form",      "marks",  "changed", "left out",
                                     "added", "reordered", "elided", "edited"};
constexpr const char* kEditWords[] = {"insertion", "remark", "filler", "capital", "homophone"};
constexpr const char* kVerdictWords[] = {"identical", "same words", "shortened", "reordered", "changed"};
constexpr const char* kSenseWords[] = {"negation", "number", "name", "modality", "quantity", "antonym"};

// Lines of one side, without the marks of their spans.
struct SideOfPair {
  std::vector<std::string> units;
  std::vector<std::vector<std::pair<uint32_t, uint32_t>>> spans;

  void add(const std::string& line) {
    std::string text;
    std::vector<std::pair<uint32_t, uint32_t>> found;
    for (size_t i = 0; i < line.size(); ++i) {
      if (line.compare(i, 2, "[[") == 0) {
        found.push_back({static_cast<uint32_t>(text.size()), 0});
        ++i;
      } else if (line.compare(i, 2, "]]") == 0) {
        found.back().second = static_cast<uint32_t>(text.size());
        ++i;
      } else {
        text += line[i];
      }
    }
    if (found.empty()) found.push_back({0, static_cast<uint32_t>(text.size())});
    units.push_back(text);
    spans.push_back(found);
  }

  Passage passage() const {
    Passage passage;
    for (size_t i = 0; i < units.size(); ++i) {
      for (const auto& [start, end] : spans[i]) passage.push_back({units[i], start, end});
    }
    return passage;
  }
};

std::string quoted(const Passage& passage, const Range& range) {
  const std::string words = words_of(passage, range);
  return words.empty() ? "nothing" : "“" + words + "”";
}

KnownNames names_of(const std::vector<std::string>& given, const std::vector<std::string>& texts) {
  KnownNames names(std::vector<std::string_view>(given.begin(), given.end()));
  for (const std::string& text : texts) names.add_text(text);
  return names;
}

std::string show(const SideOfPair& citation_side, const SideOfPair& original_side,
                 const std::vector<std::string>& names) {
  const Passage citation = citation_side.passage(), original = original_side.passage();
  const Fidelity found = fidelity(citation, original, names_of(names, original_side.units));
  std::string out = kVerdictWords[static_cast<size_t>(found.verdict)];
  out += ", " + std::to_string(static_cast<int>(found.similarity * 100)) + "%\n";
  for (const DiffRun& run : found.runs) {
    if (run.kind == RunKind::kSame) continue;
    out += std::string("  ") + kRunWords[static_cast<size_t>(run.kind)] + ": " +
           quoted(original, run.original) + " → " + quoted(citation, run.citation) + "\n";
  }
  for (const MeaningChange& change : found.meaning) {
    out += std::string("  meaning, ") + kSenseWords[static_cast<size_t>(change.sense)] + ":";
    for (const Range& word : change.original) out += " " + quoted(original, word);
    out += " →";
    for (const Range& word : change.citation) out += " " + quoted(citation, word);
    out += "\n";
  }
  for (const EditorsWork& editing : found.edits) {
    out += std::string("  editor, ") + kEditWords[static_cast<size_t>(editing.kind)] + ": " +
           quoted(original, editing.original) + " → " + quoted(citation, editing.citation) + "\n";
  }
  out += "  " + summary(found, citation, original, Language::kChinese) + "\n";
  out += "  " + summary(found, citation, original, Language::kEnglish) + "\n";
  return out;
}

std::string produce(const test::Golden& golden) {
  SideOfPair citation, original;
  std::vector<std::string> names;
  std::string out;
  const auto close = [&] {
    if (citation.units.empty() && original.units.empty()) return;
    out += (out.empty() ? "" : "\n") + show(citation, original, names);
    citation = original = {};
    names.clear();
  };
  std::istringstream lines(golden.input);
  for (std::string line; std::getline(lines, line);) {
    const std::string text = line.substr(std::min(line.find(": "), line.size() - 2) + 2);
    if (line.empty()) close();
    if (line.starts_with("citation: ")) citation.add(text);
    if (line.starts_with("original: ")) original.add(text);
    if (line.starts_with("name: ")) names.push_back(text);
  }
  close();
  return out;
}

TEST(FidelityGoldens, TellTheDifferences) { test::check_goldens(DUIDU_CASES_DIR "/fidelity", produce); }

}  // namespace
}  // namespace duidu
