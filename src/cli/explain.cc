#include "cli/explain.h"

#include <algorithm>

#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kBeginning = 48;  // code points of a line's text

std::string padded(std::string text, size_t width) {
  text.resize(std::max(text.size(), width), ' ');
  return text;
}

std::string_view word_of(const ArticleLines& lines, uint32_t line) {
  constexpr std::string_view kWords[] = {"question", "answer", "narration", "remark", "apart"};
  constexpr std::string_view kApart[] = {"apart", "comment", "head", "leftover"};
  const LineOrigin& origin = lines.origin(line);
  if (origin.kind == LineOrigin::Kind::kApart) {
    return kApart[static_cast<size_t>(lines.base->texts().apart[origin.apart].kind)];
  }
  return kWords[static_cast<size_t>(lines.lines[line].place)];
}

std::string beginning(std::string_view text) {
  std::string words(text.substr(0, code_points_to_bytes(text, kBeginning)));
  const bool is_cut = words.size() < text.size();
  std::replace(words.begin(), words.end(), '\n', ' ');
  return is_cut ? words + "…" : words;
}

std::string head(const SplitAccount& split, uint32_t lines) {
  std::string text = "split by " + (split.method.empty() ? "nothing known" : split.method);
  if (split.certainty != SplitAccount::kUnknown) {
    text += ", certainty " + std::to_string(static_cast<int>(split.certainty * 100 + 0.5)) + " %";
  }
  text += ", " + std::to_string(lines) + " lines";
  if (!split.corrections.empty())
    text += ", " + std::to_string(split.corrections.size()) + " corrected by hand";
  return text + "\n";
}

}  // namespace

std::string explain(const ArticleLines& lines, std::span<const std::string> reasons) {
  const size_t digits = std::to_string(lines.count()).size();
  std::string text = head(lines.base->texts().split, lines.count());
  for (uint32_t line = 0; line < lines.count(); ++line) {
    const Line& one = lines.lines[line];
    const std::string number = std::to_string(line + 1);
    text += std::string(digits - number.size(), ' ') + number + (one.opens ? " + " : "   ");
    text += padded(std::string(word_of(lines, line)), 10);
    if (!one.speaker.empty()) text += speaker_label(lines.base->texts(), one.speaker) + ' ';
    text += beginning(lines.text(line));
    if (lines.begins_commentary(line)) text += "  [the commentary begins]";
    if (line < reasons.size() && !reasons[line].empty()) text += "  [" + reasons[line] + "]";
    text += '\n';
  }
  return text;
}

}  // namespace duidu
