// The cases of tests/cases/search. Input: "interview | text" and "commentary | text", a paragraph each ("\n" for a line
// end), then "find QUERY". Output: under each query its hits in order, with the words found in brackets.
#include "unit/golden.h"

#include "search/search.h"

namespace duidu {
namespace {

std::string take_line_ends(std::string text) {
  for (size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n"))
    text.replace(at, 2, "\n");
  return text;
}

std::string show_hit(const Article& article, const Span& hit) {
  std::string text = article.unit(hit.unit).text;
  text.insert(hit.end, "]").insert(hit.start, "[");
  for (size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n')) text.replace(at, 1, "\\n");
  const char* side = hit.unit.side == Side::kInterview ? "interview " : "commentary ";
  return "  " + std::string(side) + std::to_string(hit.unit.index + 1) + ": " + text + "\n";
}

std::string produce(const test::Golden& golden) {
  Article article;
  article.own_texts().interview.turns.resize(1);
  article.own_texts().commentaries.resize(1);
  std::vector<std::string> queries;
  std::istringstream lines(golden.input);
  for (std::string line; std::getline(lines, line);) {
    Unit unit;
    const size_t bar = std::min(line.find(" | "), line.size());
    if (bar < line.size()) unit.text = take_line_ends(line.substr(bar + 3));
    if (line.starts_with("interview | ")) article.own_texts().interview.turns[0].units.push_back(unit);
    if (line.starts_with("commentary | ")) article.own_texts().commentaries[0].blocks.push_back(unit);
    if (line.starts_with("find ")) queries.push_back(line.substr(5));
  }
  Search search(article);
  std::string out;
  for (const std::string& query : queries) {
    search.find(query, 100);
    out += "find " + query + "\n";
    for (uint32_t i = 0; i < search.count(); ++i) out += show_hit(article, search.hit(i));
    if (search.count() == 0) out += "  nothing\n";
  }
  return out;
}

TEST(SearchGoldens, FindTheWords) { test::check_goldens(DUIDU_CASES_DIR "/search", produce); }

}  // namespace
}  // namespace duidu
