#include <algorithm>

#include "check/phrases.h"
#include "check/reports.h"
#include "export/json_text.h"

namespace duidu {
namespace {

// A path as a relative reference, or an absolute one as a file's (RFC 3986).
std::string uri_of(const std::string& path) {
  constexpr std::string_view kUnreserved = "-._~/";
  constexpr char kHex[] = "0123456789ABCDEF";
  if (path.empty() || path == "-") return "stdin";
  std::string uri = path[0] == '/' ? "file://" : "";
  for (const char byte : path) {
    const auto c = static_cast<unsigned char>(byte);
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (is_plain || kUnreserved.find(byte) != kUnreserved.npos) {
      uri += byte;
    } else {
      uri += '%';
      uri += kHex[c >> 4];
      uri += kHex[c & 15];
    }
  }
  return uri;
}

JsonObject text_json(std::string_view text) { return JsonObject().add("text", text); }

JsonObject location_json(const ReportPlace& place, std::string_view words) {
  JsonObject physical;
  physical.add("artifactLocation", JsonObject().add("uri", uri_of(place.file)));
  if (place.begin.is_known()) {
    JsonObject region;
    region.add("startLine", uint64_t{place.begin.line}).add("startColumn", uint64_t{place.begin.column});
    if (place.end.is_known())
      region.add("endLine", uint64_t{place.end.line}).add("endColumn", uint64_t{place.end.column});
    if (!words.empty()) region.add("snippet", text_json(words));
    physical.add("region", region);
  }
  JsonObject json;
  json.add("physicalLocation", physical);
  json.add("logicalLocations", std::vector<JsonObject>{JsonObject().add("fullyQualifiedName", place.unit)});
  return json;
}

JsonObject result_json(const Report& report, const ReportRow& row) {
  const std::vector<std::string_view> words = concern_words();
  const std::string_view rule = gravest_of(row.concerns);
  const auto index = static_cast<uint64_t>(std::find(words.begin(), words.end(), rule) - words.begin());
  JsonObject json;
  json.add("ruleId", rule).add("ruleIndex", index);
  const bool is_failure = (row.concerns & report.fail_on) != 0;
  json.add("level", is_failure ? "error" : (row.concerns & kUsualConcerns) != 0 ? "warning" : "note");
  json.add("message", text_json(row.message));
  json.add("locations", std::vector<JsonObject>{location_json(row.commentary, row.words)});
  std::vector<JsonObject> related;
  for (size_t i = 0; i < row.interview.size(); ++i) {
    std::string said;
    for (const MarkedPiece& piece : row.said) said += i == 0 ? piece.text : "";
    JsonObject place = location_json(row.interview[i], said);
    related.push_back(place.add("id", uint64_t{i}).add("message", text_json(row.interview[i].where)));
  }
  if (!related.empty()) json.add("relatedLocations", related);
  json.add("partialFingerprints", JsonObject().add("duiduWords/v1", row.fingerprint));
  if (row.status == RowStatus::kMarked) {
    JsonObject suppression;
    suppression.add("kind", "inSource");
    if (!row.remark.empty()) suppression.add("justification", row.remark);
    json.add("suppressions", std::vector<JsonObject>{suppression});
  }
  if (row.status == RowStatus::kKnown) {
    json.add("suppressions", std::vector<JsonObject>{JsonObject().add("kind", "external")});
    json.add("baselineState", "unchanged");
  }
  return json;
}

std::vector<JsonObject> rules_json(Language language) {
  std::vector<JsonObject> rules;
  for (const std::string_view word : concern_words()) {
    JsonObject rule;
    rule.add("id", word);
    rules.push_back(
        rule.add("shortDescription", text_json(check_phrase(language, "rule." + std::string(word)))));
  }
  return rules;
}

}  // namespace

std::string sarif_report(const Report& report, Language language, const std::string& version) {
  std::string results;
  const char* before = "\n";
  for (const ReportRow& row : report.rows) {
    if (!(row.concerns & (report.fail_on | kWorthALook))) continue;
    results += before + result_json(report, row).text();
    before = ",\n";
  }
  JsonObject driver;
  driver.add("name", "duidu").add("version", version).add("rules", rules_json(language));
  const std::string tool = JsonObject().add("driver", driver).text();
  return "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":" + tool +
         ",\"columnKind\":\"unicodeCodePoints\",\n\"results\":[" + results + "\n]}]}\n";
}

}  // namespace duidu
