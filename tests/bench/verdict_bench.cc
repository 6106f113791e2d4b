// Judges many small articles in one process: `verdict_bench ROUNDS < ARTICLES.jsonl`, an article JSON a line. Prints a line of JSON for
// each, with the class of every quotation, whether a word is cut off, and its spans (unit, code points); then one with the milliseconds
// of processor that the quickest round took, reading JSON not counted.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "check/judge.h"
#include "import/article_json/json.h"
#include "model/names.h"
#include "text/utf8.h"

namespace duidu {
namespace {

std::vector<Article> read_articles() {
  std::vector<Article> articles;
  char* line = nullptr;
  size_t capacity = 0;
  for (ssize_t size; (size = getline(&line, &capacity, stdin)) > 0;) {
    Result<Article> article = read_article_json({line, static_cast<size_t>(size)});
    if (!article) {
      std::fprintf(stderr, "verdict_bench: %s\n", article.error().message.c_str());
      std::exit(1);
    }
    articles.push_back(std::move(article.value()));
  }
  std::free(line);
  return articles;
}

std::string spans_json(const Article& article, const std::vector<Span>& spans) {
  std::string json = "[";
  for (const Span& span : spans) {
    const std::string_view text = article.unit(span.unit).text;
    json += (json.size() > 1 ? ",[\"" : "[\"") + address(article, span.unit) + "\"," +
            std::to_string(count_code_points(text.substr(0, span.start))) + "," +
            std::to_string(count_code_points(text.substr(0, span.end))) + "]";
  }
  return json + "]";
}

void print(const JudgedArticle& judged) {
  std::string line;
  for (const Link& link : judged.article.links) {
    const Verdict& verdict = *link.verdict;
    line += line.empty() ? "" : ",";
    line += "{\"class\":\"" + std::string(name_of(verdict.verdict_class)) +
            "\",\"cut\":" + (verdict.cut.empty() ? "false" : "true") +
            ",\"commentary\":" + spans_json(judged.article, link.commentary) +
            ",\"interview\":" + spans_json(judged.article, link.interview) + "}";
  }
  std::printf("{\"id\":\"%s\",\"quotations\":[%s]}\n", judged.article.id().c_str(), line.c_str());
}

double milliseconds_of_round(const std::vector<Article>& articles) {
  const std::clock_t begin = std::clock();
  size_t quotations = 0;
  for (const Article& article : articles) quotations += judge_article(article).judgements.size();
  const std::clock_t took = std::clock() - begin;
  return quotations > 0 ? 1000.0 * static_cast<double>(took) / CLOCKS_PER_SEC : 0;
}

int run(int rounds) {
  const std::vector<Article> articles = read_articles();
  for (const Article& article : articles) print(judge_article(article));
  double quickest = 1e12;
  for (int i = 0; i < rounds; ++i) quickest = std::min(quickest, milliseconds_of_round(articles));
  std::printf("{\"ms\":%.3f}\n", quickest);
  return 0;
}

}  // namespace
}  // namespace duidu

int main(int argc, char** argv) { return duidu::run(argc > 1 ? std::atoi(argv[1]) : 3); }
