#include "check/baseline.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "export/json_text.h"
#include "import/article_json/json_tree.h"
#include "model/names.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr std::string_view kFormat = "duidu-baseline";
constexpr double kVersion = 1;

void hash_byte(uint64_t& hash, unsigned char byte) { hash = (hash ^ byte) * 0x100000001B3; }

void hash_letters(uint64_t& hash, std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (!is_word_character(c) && !is_ideographic(c)) continue;
    for (size_t i = start; i < at; ++i) hash_byte(hash, static_cast<unsigned char>(lower_ascii(text[i])));
  }
  hash_byte(hash, 0);
}

}  // namespace

std::string fingerprint_of(std::string_view commentary, std::string_view interview) {
  uint64_t hash = 0xCBF29CE484222325;
  hash_letters(hash, commentary);
  hash_letters(hash, interview);
  constexpr char kHex[] = "0123456789abcdef";
  std::string digits(16, '0');
  for (size_t i = 0; i < digits.size(); ++i) digits[i] = kHex[hash >> (60 - 4 * i) & 15];
  return digits;
}

Result<std::vector<std::string>> read_baseline(std::string_view text) {
  const Result<JsonTree> parsed = JsonTree::parse(text);
  if (!parsed) return parsed.error();
  const JsonTree& tree = parsed.value();
  const JsonNode* format = tree.member(tree.root(), "format");
  const JsonNode* version = tree.member(tree.root(), "version");
  const JsonNode* findings = tree.member(tree.root(), "findings");
  const bool is_baseline =
      format && format->text == kFormat && findings && findings->kind == JsonKind::kArray;
  if (!is_baseline) return Error{ErrorCode::kUnsupported, "is no baseline; --write-baseline writes one"};
  if (!version || version->number != kVersion)
    return Error{ErrorCode::kUnsupported, "is a baseline of another version; write it anew"};
  std::vector<std::string> fingerprints;
  for (const JsonNode* node = tree.first_child(*findings); node; node = tree.next(*node)) {
    const JsonNode* fingerprint = tree.member(*node, "fingerprint");
    if (!fingerprint || fingerprint->kind != JsonKind::kString) {
      return Error{ErrorCode::kMalformed, "a finding without a fingerprint", tree.line(*node)};
    }
    fingerprints.push_back(fingerprint->text);
  }
  return fingerprints;
}

std::string write_baseline(const Report& report) {
  std::string text = "{\"format\":\"duidu-baseline\",\"version\":1,\"findings\":[";
  const char* before = "\n";
  for (const ReportRow& row : report.rows) {
    if (row.status == RowStatus::kMarked || !(row.concerns & report.fail_on)) continue;
    JsonObject json;
    json.add("fingerprint", row.fingerprint).add("class", name_of(row.verdict_class));
    json.add("file", row.commentary.file).add("words", row.words);
    text += std::exchange(before, ",\n") + json.text();
  }
  return text + "\n]}\n";
}

void apply_baseline(std::vector<std::string> fingerprints, Report& report) {
  std::sort(fingerprints.begin(), fingerprints.end());
  for (ReportRow& row : report.rows) {
    if (row.status != RowStatus::kOpen || !(row.concerns & report.fail_on)) continue;
    const auto known = std::lower_bound(fingerprints.begin(), fingerprints.end(), row.fingerprint);
    if (known == fingerprints.end() || *known != row.fingerprint) continue;
    row.status = RowStatus::kKnown;
    fingerprints.erase(known);
  }
  report.stale = static_cast<uint32_t>(fingerprints.size());
}

}  // namespace duidu
