// How soon the first row of a long article stands on the page once pairs are chosen, and the first card once cards are, what a further
// frame of scrolling takes, and what choosing a link does, as far as the program goes: arranged, laid out and painted for a browser that
// only takes notes. One line of JSON, milliseconds.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "platform/headless/headless_browser.h"
#include "reader/reader.h"
#include "unit/imgui_context.h"

namespace {

using namespace duidu;

constexpr size_t kBytes = 10'000'000;
constexpr int kTurnsALink = 6;
constexpr int kFrames = 200;
constexpr float kStep = 120;  // px a frame

Unit paragraph(std::string id, size_t sentences) {
  Unit unit;
  unit.id = std::move(id);
  for (size_t i = 0; i < sentences; ++i) unit.text += "渡口的人说，水涨的时候谁也不问价钱。";
  return unit;
}

// Half of it is the interview; every sixth turn has a sentence that a block of the commentary quotes.
std::shared_ptr<const Article> long_article() {
  Article article;
  Texts& texts = article.own_texts();
  texts.language = "zh-Hans";
  texts.commentaries.push_back({"c1", "", "", "", "", {}});
  for (size_t bytes = 0, i = 0; bytes < kBytes; ++i) {
    const std::string number = std::to_string(i + 1);
    const bool asks = i % 2 == 0;
    Unit turn = paragraph("p1", 1 + i % 7), block = paragraph("b" + number, 2 + i % 5);
    bytes += turn.text.size() + block.text.size();
    texts.interview.turns.push_back(
        {"t" + number, asks ? "记者" : "温澜", asks ? Role::kQuestion : Role::kAnswer, {std::move(turn)}});
    texts.commentaries[0].blocks.push_back(std::move(block));
    if (i % kTurnsALink != 1) continue;
    Link link;
    link.id = "l" + number;
    link.interview = {{{Side::kInterview, static_cast<uint32_t>(i), 0}, 0, 30}};
    link.commentary = {{{Side::kCommentary, 0, static_cast<uint32_t>(i)}, 0, 30}};
    article.links.push_back(std::move(link));
  }
  return std::make_shared<const Article>(std::move(article));
}

template <typename Run>
double ms_of(const Run& run) {
  const auto begin = std::chrono::steady_clock::now();
  run();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

// The slowest frame but for one in twenty, while the text is scrolled.
double scrolled_ms(Reader& reader) {
  std::vector<double> frames;
  for (int i = 1; i <= kFrames; ++i) {
    frames.push_back(ms_of([&] {
      reader.panes().set_scroll(Side::kInterview, kStep * static_cast<float>(i));
      reader.frame(0.016f);
    }));
  }
  std::sort(frames.begin(), frames.end());
  return frames[frames.size() * 95 / 100];
}

}  // namespace

int main() {
  test::ImGuiContextHolder context;
  HeadlessBrowser browser;
  Reader reader(browser, context.metrics, context.type);
  reader.panes().set_window({1280, 800, 1, 0, 15});
  reader.dispatch(ArticleOpened{long_article(), {}, Elements::kMissing});
  while (reader.frame(0.016f)) {
  }
  const double flow = scrolled_ms(reader);
  const double first = ms_of([&] {
    reader.dispatch(ShowView{ViewKind::kPairs});
    reader.frame(0.016f);
  });
  const double pairs = scrolled_ms(reader);
  const size_t rows = reader.article().texts().rows.size();
  const double first_card = ms_of([&] {
    reader.dispatch(ShowView{ViewKind::kLevel});
    reader.frame(0.016f);
  });
  const double level = scrolled_ms(reader);
  const auto middle = static_cast<uint32_t>(reader.article().links.size() / 2);
  const double chosen = ms_of([&] {
    reader.dispatch(ChooseLink{middle, Side::kInterview, std::nullopt, std::nullopt});
    reader.frame(0.016f);
  });
  while (reader.work_ahead() == Ahead::kMore) {
  }
  reader.frame(0.016f);
  const double chosen_whole = ms_of([&] {
    reader.dispatch(ChooseLink{middle + 1, Side::kInterview, std::nullopt, std::nullopt});
    reader.frame(0.016f);
  });
  std::printf("{\"first_ms\": %.1f, \"first_card_ms\": %.1f, \"scrolled_flow_ms\": %.2f, ", first, first_card,
              flow);
  std::printf("\"scrolled_pairs_ms\": %.2f, \"scrolled_level_ms\": %.2f, ", pairs, level);
  std::printf("\"chosen_ms\": %.1f, \"chosen_in_laid_out_ms\": %.1f, \"rows\": %zu, \"cards\": %zu}\n",
              chosen, chosen_whole, rows, reader.article().texts().cards.size());
  return 0;
}
