// How long the comparison of a quotation of 2,000 characters takes, fifty of which were changed: its cells alone, and the whole frame
// in which the panel opens, fonts of a table. Beside it a frame of the same page without a panel. Milliseconds, the least of many,
// as one line of JSON.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>

#include "app/compare/comparison.h"
#include "platform/headless/headless_browser.h"
#include "reader/reader.h"
#include "unit/imgui_context.h"

namespace {

using namespace duidu;

constexpr int kCharacters = 2000, kEveryChanged = 40, kRounds = 50;
constexpr const char* kHan[] = {"山", "水", "云", "石", "林", "风", "雨", "雪", "灯", "船", "桥"};

// Every fortieth character is another one in the commentary.
std::shared_ptr<const Article> article() {
  Texts texts;
  texts.language = "zh-Hans";
  Unit original, citation;
  original.id = "p1";
  citation.id = "b1";
  Link link;
  link.id = "l1";
  link.level = LinkLevel::kNear;
  Verdict verdict;
  verdict.verdict_class = VerdictClass::kChanged;
  for (int i = 0; i < kCharacters; ++i) {
    const auto at = static_cast<uint32_t>(original.text.size());
    const bool is_changed = i % kEveryChanged == kEveryChanged - 1;
    original.text += kHan[i * 7 % 11];
    citation.text += is_changed ? "不" : kHan[i * 7 % 11];
    if (is_changed)
      verdict.changes.push_back({ChangeKind::kOther,
                                 {{Side::kCommentary, 0, 0}, at, at + 3},
                                 {{Side::kInterview, 0, 0}, at, at + 3}});
  }
  const auto size = static_cast<uint32_t>(original.text.size());
  link.commentary = {{{Side::kCommentary, 0, 0}, 0, size}};
  link.interview = {{{Side::kInterview, 0, 0}, 0, size}};
  link.verdict = std::move(verdict);
  texts.interview.turns.push_back({"t1", "", Role::kAnswer, {std::move(original)}, {}});
  texts.commentaries.push_back({"c1", "", "", "", "", {std::move(citation)}});
  Ties ties;
  ties.links.push_back(std::move(link));
  return std::make_shared<const Article>(std::move(texts), std::move(ties));
}

template <typename Work>
double least_ms(const Work& work) {
  double least = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    least = std::min(
        least, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  return least;
}

}  // namespace

int main() {
  const std::shared_ptr<const Article> shown = article();
  test::ImGuiContextHolder context;
  HeadlessBrowser browser;
  Reader reader(browser, context.metrics, context.type);
  reader.panes().set_window({1280, 800, 2, 0, 15});
  reader.dispatch(ArticleOpened{shown, {}, Elements::kMissing});
  const auto frame = [&] {
    reader.wake();
    reader.frame(0.016f);
  };
  for (int i = 0; i < 10; ++i) frame();
  size_t cells = 0;
  const double cells_ms = least_ms([&] { cells = comparison(*shown, shown->links[0], 0).cells.size(); });
  const double plain_ms = least_ms(frame);
  const double opening_ms = least_ms([&] {
    reader.dispatch(CloseComparison{});
    reader.dispatch(OpenComparison{0});
    frame();
  });
  const double open_ms = least_ms(frame);
  std::printf(
      "{\"cells\": %zu, \"cells_ms\": %.2f, \"opening_ms\": %.2f, \"open_ms\": %.2f, \"plain_ms\": %.4f}\n",
      cells, cells_ms, opening_ms, open_ms, plain_ms);
  return 0;
}
