#include "import/duidu_page.h"

namespace duidu {
namespace {

// As web/shell.html has it, and as browsers save it. The JSON has no "<" (export/escape.h): the first one ends it.
constexpr std::string_view kOpening = "id=\"duidu-article\">";
constexpr std::string_view kClosing = "</script";
// What comes before it: another page may show these words as its text.
constexpr std::string_view kElement = "<script type=\"application/json\" ";

bool starts_as_html(std::string_view text) {
  const size_t start = text.find_first_not_of(" \t\n\r");
  if (start == text.npos || text[start] != '<') return false;
  const std::string_view head = text.substr(start, 256);
  const auto begins = [&](std::string_view word) {
    if (head.size() < word.size()) return false;
    for (size_t i = 0; i < word.size(); ++i) {
      const char c = head[i];
      if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c) != word[i]) return false;
    }
    return true;
  };
  return begins("<!doctype html") || begins("<html") || begins("<!--");
}

// Where the JSON begins; npos if there is none.
size_t json_start(std::string_view text) {
  for (size_t at = text.find(kElement); at != text.npos; at = text.find(kElement, at + 1)) {
    if (text.substr(at + kElement.size()).starts_with(kOpening))
      return at + kElement.size() + kOpening.size();
  }
  return text.npos;
}

}  // namespace

bool is_duidu_page(std::string_view text) { return starts_as_html(text) && json_start(text) != text.npos; }

std::optional<std::string_view> article_json_of_page(std::string_view text) {
  const std::string_view rest = text.substr(json_start(text));
  const size_t end = rest.find('<');
  if (end == rest.npos || !rest.substr(end).starts_with(kClosing)) return std::nullopt;
  return rest.substr(0, end);
}

}  // namespace duidu
