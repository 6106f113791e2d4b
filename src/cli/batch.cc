#include "cli/batch.h"

#include <cstdlib>

#include "cli/commands.h"
#include "export/json_text.h"
#include "import/article_json/json_tree.h"
#include "model/names.h"

namespace duidu {
namespace {

std::string read_text(const JsonTree& tree, std::string_view key) {
  const JsonNode* node = tree.member(tree.root(), key);
  return node ? node->text : std::string();
}

bool read_texts(const JsonTree& tree, std::string_view key, std::vector<std::string>& texts) {
  const JsonNode* array = tree.member(tree.root(), key);
  if (!array || array->kind != JsonKind::kArray) return false;
  for (const JsonNode* node = tree.first_child(*array); node; node = tree.next(*node)) {
    if (node->kind != JsonKind::kString) return false;
    texts.push_back(node->text);
  }
  return true;
}

JsonObject range_json(const BatchRange& range) {
  JsonObject json;
  json.add("paragraph", uint64_t{range.paragraph}).add("start", uint64_t{range.start});
  json.add("end", uint64_t{range.end});
  if (range.end_paragraph != range.paragraph) json.add("end_paragraph", uint64_t{range.end_paragraph});
  return json;
}

std::vector<JsonObject> quotes_json(const std::vector<BatchQuote>& found) {
  std::vector<JsonObject> quotes;
  for (const BatchQuote& quote : found) {
    JsonObject json;
    json.add("commentary", range_json(quote.commentary)).add("source", range_json(quote.source));
    json.add("level", name_of(quote.level)).add("similarity", quote.similarity);
    quotes.push_back(std::move(json));
  }
  return quotes;
}

std::vector<JsonObject> links_json(const std::vector<BatchLink>& found) {
  std::vector<JsonObject> links;
  for (const BatchLink& link : found) {
    JsonObject json;
    json.add("commentary", uint64_t{link.commentary}).add("source", uint64_t{link.source});
    json.add("score", link.score);
    links.push_back(std::move(json));
  }
  return links;
}

std::vector<JsonObject> ranking_json(const std::vector<TopicRanking>& found) {
  std::vector<JsonObject> rankings;
  for (const TopicRanking& ranking : found) {
    JsonObject json;
    json.add("commentary", uint64_t{ranking.commentary}).add("source", ranking.source);
    rankings.push_back(std::move(json));
  }
  return rankings;
}

}  // namespace

std::string batch_result_json(const BatchResult& result) {
  JsonObject json;
  json.add("id", result.id).add("quotes", quotes_json(result.quotes));
  json.add("links", links_json(result.links)).add("ranking", ranking_json(result.ranking));
  return json.text();
}

Result<std::string> align_case(std::string_view line) {
  const Result<JsonTree> parsed = JsonTree::parse(line);
  if (!parsed) return parsed.error();
  const JsonTree& tree = parsed.value();
  BatchCase given;
  given.id = read_text(tree, "id");
  given.lang = read_text(tree, "lang");
  if (!read_texts(tree, "source", given.source) || !read_texts(tree, "commentary", given.commentary)) {
    return Error{ErrorCode::kMalformed, "\"source\" and \"commentary\" must be arrays of strings"};
  }
  return batch_result_json(run_batch_case(given));
}

int run_batch(std::FILE* in, std::FILE* out) {
  int exit_code = kFine;
  char* line = nullptr;
  size_t capacity = 0;
  uint32_t number = 0;
  for (ssize_t size; (size = getline(&line, &capacity, in)) >= 0;) {
    ++number;
    const std::string_view text(line, static_cast<size_t>(size));
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) continue;
    const Result<std::string> result = align_case(text);
    if (result.ok()) {
      std::fprintf(out, "%s\n", result.value().c_str());
    } else {
      exit_code = report("-", {result.error().code, result.error().message, number});
    }
  }
  std::free(line);
  return exit_code;
}

}  // namespace duidu
