// The cases of tests/cases/align: two texts and the quotations found between them.
#include "unit/golden.h"

#include "unit/align/listing.h"

namespace duidu {
namespace {

std::string produce(const test::Golden& golden) {
  std::vector<std::string> source, commentary;
  std::vector<std::string>* side = nullptr;
  std::istringstream lines(golden.input);
  for (std::string line; std::getline(lines, line);) {
    if (line == "source") {
      side = &source;
    } else if (line == "commentary") {
      side = &commentary;
    } else if (side != nullptr) {
      side->push_back(line);
    }
  }
  const test::Texts from(source), about(commentary);
  return test::show(from, about, align(from, about));
}

TEST(AlignGoldens, FindTheQuotations) { test::check_goldens(DUIDU_CASES_DIR "/align", produce); }

}  // namespace
}  // namespace duidu
