#include "import/html/open_tags.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"

namespace duidu {
namespace {

// Tags that open the element without those that close it; `html` is in small letters.
int depth_of(const std::string& html, std::string_view name) {
  int depth = 0;
  for (size_t i = html.find(name); i != html.npos; i = html.find(name, i + 1)) {
    const char behind = i + name.size() < html.size() ? html[i + name.size()] : '>';
    if (i == 0 || (behind != '>' && !is_ascii_blank(behind) && behind != '/')) continue;
    depth += html[i - 1] == '<';
    depth -= html[i - 1] == '/' && i > 1 && html[i - 2] == '<';
  }
  return depth;
}

// Elements that never hold others, or that the next of their kind closes.
bool closes_itself(std::string_view name) {
  static constexpr std::string_view kNames =
      " br hr img input link meta wbr col source track area base embed p li dt dd td th tr option ";
  const std::string key = " " + lower_ascii(name) + " ";
  return kNames.find(key) != kNames.npos;
}

}  // namespace

bool nests_too_deep(std::string_view html) {
  constexpr size_t kMaxOpen = 4096;
  size_t open = 0;
  for (size_t at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    const bool closes = html.substr(at + 1, 1) == "/";
    const size_t start = at + 1 + closes;
    size_t end = start;
    while (end < html.size() && end - start < 16 && is_ascii_letter(html[end])) ++end;
    if (end == start || closes_itself(html.substr(start, end - start))) continue;
    if (!closes) {
      if (++open > kMaxOpen) return true;
    } else if (open > 0) {
      --open;
    }
  }
  return false;
}

bool has_open_script(std::string_view html) {
  const std::string lower = lower_ascii(html);
  return depth_of(lower, "script") > 0 || depth_of(lower, "style") > 0;
}

bool ends_in_rows(std::string_view html) {
  const size_t open = html.rfind('<'), close = html.rfind('>');
  if (open == html.npos || close == html.npos || close < open) return false;
  // Elements whose content is raw text might swallow what follows.
  static constexpr std::string_view kRaw[] = {"<!--",    "<script", "<style",     "<textarea", "<title",
                                              "<iframe", "<xmp",    "<plaintext", "<noembed",  "<noscript"};
  const std::string lower = lower_ascii(html);
  for (const std::string_view raw : kRaw) {
    if (lower.find(raw) != lower.npos) return false;
  }
  return depth_of(lower, "table") > 0 || depth_of(lower, "ul") > 0 || depth_of(lower, "ol") > 0;
}

int opened_quotes(std::string_view html) { return depth_of(lower_ascii(html), "blockquote"); }

}  // namespace duidu
