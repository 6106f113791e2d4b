// Any bytes as the two files of a check: what stands before the first line "===" is the interview, what follows is the commentary. Nothing
// may crash; every row has a place that lies in its file; every report is well-formed UTF-8, and none carries a character that a
// terminal obeys.
#include "check/baseline.h"
#include "check/reports.h"
#include "check/rows.h"
#include "fuzz/require.h"
#include "import/article_json/json_tree.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr std::string_view kBorder = "\n===\n";

void require_text(const std::string& text, bool is_for_terminal) {
  DUIDU_REQUIRE(Utf8::from_bytes(text).replaced_count() == 0);
  for (const char byte : text) {
    DUIDU_REQUIRE(!is_for_terminal || byte == '\n' || static_cast<unsigned char>(byte) >= 0x20);
  }
}

void require_place(const ReportPlace& place, std::string_view text) {
  if (!place.begin.is_known()) return;
  uint32_t lines = 1;
  for (const char byte : text) lines += byte == '\n';
  DUIDU_REQUIRE(place.begin.line <= lines && place.begin.column >= 1);
  DUIDU_REQUIRE(!place.end.is_known() || place.end.line <= lines);
}

void check(std::string_view interview, std::string_view commentary) {
  const SourceFile files[] = {{interview, "talk.md"}, {commentary, "review.md"}};
  Result<ReadText> said = read_text(files[0], nullptr, TextRole::kSource);
  Result<ReadText> written = read_text(files[1], nullptr, TextRole::kCommentary);
  if (!said || !written) return;
  const uint32_t source[] = {0}, attached[] = {1};
  std::vector<Article> sources, commentaries;
  sources.push_back(std::move(said.value().article));
  commentaries.push_back(std::move(written.value().article));
  const CheckedTexts texts =
      with_commentaries(sources_of(std::move(sources), source), std::move(commentaries), attached);
  Locator locator(files, nullptr);
  Report report;
  add_rows(texts, judge_article(texts.article), files, locator, Language::kEnglish, report);
  for (const ReportRow& row : report.rows) {
    require_place(row.commentary, locator.text(1));
    for (const ReportPlace& place : row.interview) require_place(place, locator.text(0));
  }
  require_text(text_report(report, Language::kEnglish, {40, false}), true);
  require_text(markdown_report(report, Language::kChinese), true);
  require_text(html_report(report, Language::kChinese), true);
  for (const std::string& json : {json_report(report), sarif_report(report, Language::kEnglish, "1")}) {
    require_text(json, false);
    DUIDU_REQUIRE(JsonTree::parse(json).ok());
  }
  const Result<std::vector<std::string>> known = read_baseline(write_baseline(report));
  DUIDU_REQUIRE(known.ok());
  apply_baseline(known.value(), report);
  DUIDU_REQUIRE(report.stale == 0);
  for (const ReportRow& row : report.rows) DUIDU_REQUIRE(!fails(report, row));
}

}  // namespace
}  // namespace duidu

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const size_t border = bytes.find(duidu::kBorder);
  if (border == bytes.npos) {
    duidu::check(bytes, bytes);
  } else {
    duidu::check(bytes.substr(0, border), bytes.substr(border + duidu::kBorder.size()));
  }
  return 0;
}
