// The cases of tests/cases/standing: articles with remarks between the turns, and what each remark is tied to.
// A case whose name ends in .txt is a plain text, the others are Markdown.
#include "align/link_article.h"
#include "import/import.h"
#include "unit/golden.h"

namespace duidu {
namespace {

std::string beginning(const std::string& text) {
  constexpr size_t kMost = 24;  // in bytes, without a cut character
  size_t end = std::min(text.size(), kMost);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

// "topic remark = question | answer", a line for each block of a commentary; "untied" where nothing is found.
std::string produce(const test::Golden& golden) {
  const bool is_plain = golden.name.ends_with(".txt");
  Result<Imported> imported = import_article(golden.input, is_plain ? "case.txt" : "case.md");
  if (!imported.ok()) return "no article\n";
  const Article article = link_article(std::move(imported.value().article)).article;
  std::string out;
  for (const UnitRef& ref : units_of(article, Side::kCommentary)) {
    bool is_tied = false;
    for (const Link& link : article.links) {
      if (link.commentary.empty() || link.commentary[0].unit != ref || link.interview.empty()) continue;
      is_tied = true;
      out += link.kind == LinkKind::kTopic ? "topic " : "quote ";
      out += beginning(article.unit(ref).text) + " =";
      for (const Span& span : link.interview) out += " | " + beginning(article.unit(span.unit).text);
      out += "\n";
    }
    if (!is_tied) out += "untied " + beginning(article.unit(ref).text) + "\n";
  }
  return out;
}

TEST(StandingGoldens, RemarksAreTiedToTheAnswersTheyStandBehind) {
  test::check_goldens(DUIDU_CASES_DIR "/standing", produce);
}

}  // namespace
}  // namespace duidu
