// Every case of tests/cases/import: a text and the article it becomes. A case whose name ends in ".txt.md" is
// read as plain text, every other one as Markdown.
#include "unit/golden.h"

#include "import/import.h"
#include "model/dump.h"

namespace duidu {
namespace {

const char* name_of(ImportRemark remark) {
  switch (remark) {
    case ImportRemark::kNoInterview:
      return "remark: no interview\n";
    case ImportRemark::kNoCommentary:
      return "remark: no commentary\n";
    case ImportRemark::kReplacedBytes:
      return "remark: replaced bytes\n";
    case ImportRemark::kMarkdownAsPlain:
      return "remark: Markdown as plain text\n";
  }
  return "";
}

TEST(ImportGoldens, EveryCaseBecomesTheExpectedArticle) {
  test::check_goldens(DUIDU_CASES_DIR "/import", [](const test::Golden& golden) {
    const bool is_plain = golden.name.find(".txt") != std::string::npos;
    const Result<Imported> imported = import_article(golden.input, is_plain ? "case.txt" : "case.md");
    if (!imported) return "error: " + imported.error().message + "\n";
    std::string out;
    for (const ImportRemark remark : imported.value().remarks) out += name_of(remark);
    return out + dump(imported.value().article);
  });
}

}  // namespace
}  // namespace duidu
