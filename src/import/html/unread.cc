#include "import/html/unread.h"

#include <algorithm>
#include <unordered_map>

#include "base/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

using Counts = std::unordered_map<char32_t, int>;

void count_letters(std::string_view text, int step, Counts& counts) {
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (is_word_character(c) || is_ideographic(c)) counts[c] += step;
  }
}

// Offset behind the tag that begins at `start`, or `start` if it is never closed. A ">" inside quotes ends no tag, unless
// the quotes are never closed either.
size_t end_of_tag(std::string_view html, size_t start) {
  char quote = 0;
  size_t first_close = html.npos;
  for (size_t i = start + 1; i < html.size(); ++i) {
    const char c = html[i];
    if (c == '>' && first_close == html.npos) first_close = i;
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>') {
      return i + 1;
    } else if ((c == '"' || c == '\'') && html[i - 1] == '=') {
      quote = c;
    }
  }
  return first_close == html.npos ? start : first_close + 1;
}

// Offset behind the end tag of an element without text that begins at `start`.
size_t end_of_element(std::string_view html, size_t start, std::string_view name) {
  const std::string end = "</" + std::string(name);
  for (size_t i = html.find('<', start); i != html.npos; i = html.find('<', i + 1)) {
    if (lower_ascii(html.substr(i, end.size())) == end) return i;
  }
  return html.size();
}

// Offset behind the reference that begins at `start` ("&nbsp;", "&#38;"), or `start` if it is none.
size_t end_of_reference(std::string_view html, size_t start) {
  size_t i = start + 1;
  while (i < html.size() && (is_ascii_letter(static_cast<unsigned char>(html[i])) ||
                             is_digit(static_cast<unsigned char>(html[i])) || html[i] == '#')) {
    ++i;
  }
  return i < html.size() && html[i] == ';' ? i + 1 : start;
}

std::string text_outside_tags(std::string_view html, bool with_scripts) {
  std::string text;
  for (size_t i = 0; i < html.size();) {
    size_t behind = i;
    if (html.substr(i, 4) == "<!--") {
      behind = std::min(html.find("-->", i + 4), html.size() - 3) + 3;
    } else if (html[i] == '<' && i + 1 < html.size()) {
      const auto next = static_cast<unsigned char>(html[i + 1]);
      if (is_ascii_letter(next) || next == '/' || next == '!' || next == '?') behind = end_of_tag(html, i);
      for (const std::string_view name : {"script", "style"}) {
        if (!with_scripts && behind > i && lower_ascii(html.substr(i + 1, name.size())) == name)
          behind = end_of_element(html, behind, name);
      }
      if (behind > i) text += ' ';
    } else if (html[i] == '&') {
      behind = end_of_reference(html, i);
    }
    if (behind > i) {
      i = behind;
    } else {
      text += html[i++];
    }
  }
  return text;
}

bool lacks_none(const Counts& counts) {
  return std::none_of(counts.begin(), counts.end(), [](const auto& count) { return count.second > 0; });
}

bool has_lacking(std::string_view line, const Counts& counts) {
  for (size_t offset = 0; offset < line.size();) {
    const auto found = counts.find(next_code_point(line, offset));
    if (found != counts.end() && found->second > 0) return true;
  }
  return false;
}

}  // namespace

std::string unread_text(std::string_view html, const std::vector<Block>& blocks, bool with_scripts) {
  const std::string text = text_outside_tags(html, with_scripts);
  Counts counts;
  count_letters(text, 1, counts);
  for (const Block& block : blocks) count_letters(block.text, -1, counts);
  if (lacks_none(counts)) return {};
  // The lines from the end on in which the lacking letters are: what is dropped is mostly the end.
  std::string unread;
  for (size_t end = text.size(); !lacks_none(counts);) {
    const size_t before = end > 0 ? text.rfind('\n', end - 1) : text.npos;
    const size_t start = before == text.npos ? 0 : before + 1;
    const std::string_view line = std::string_view(text).substr(start, end - start);
    if (has_lacking(line, counts)) {
      count_letters(line, -1, counts);
      unread.insert(0, unread.empty() ? std::string(trimmed(line)) : std::string(trimmed(line)) + "\n");
    }
    if (start == 0) break;
    end = start - 1;
  }
  return unread;
}

}  // namespace duidu
