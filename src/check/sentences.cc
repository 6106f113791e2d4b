#include "check/sentences.h"

#include <algorithm>

#include "check/phrases.h"
#include "model/names.h"

namespace duidu {

std::string counts_of(const Report& report, Language language) {
  const auto say = [&](std::string_view key, std::initializer_list<std::string_view> values = {}) {
    return check_phrase(language, key, values);
  };
  if (report.rows.empty()) return say("count.none");
  std::string listed;
  for (int number = static_cast<int>(LinkGroup::kRelated); number-- > 0;) {
    const auto group = static_cast<LinkGroup>(number);
    const auto count = std::count_if(report.rows.begin(), report.rows.end(),
                                     [&](const ReportRow& row) { return row.group == group; });
    if (count == 0) continue;
    const std::string_view name = phrase(language, "group." + std::string(name_of(group)));
    const std::string part = phrase(language, "count.part", {std::to_string(count), name});
    listed = listed.empty() ? part : phrase(language, "reason.list", {listed, part});
  }
  const std::string all = std::to_string(report.rows.size());
  std::string line = report.rows.size() == 1 ? say("count.one", {listed}) : say("count.many", {all, listed});
  const auto add = [&](std::string_view key, auto is_counted) {
    const auto count = std::count_if(report.rows.begin(), report.rows.end(), is_counted);
    if (count > 0) line = phrase(language, "reason.and", {line, say(key, {std::to_string(count)})});
  };
  add("count.known", [](const ReportRow& row) { return row.status == RowStatus::kKnown; });
  add("count.marked", [](const ReportRow& row) { return row.status == RowStatus::kMarked; });
  return line;
}

std::string address_of(const ReportPlace& place) {
  std::string address = place.file + ":";
  address += place.begin.is_known() ? std::to_string(place.begin.line) : place.unit;
  return address;
}

}  // namespace duidu
