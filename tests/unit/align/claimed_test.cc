// Properties of what is given as somebody's words, on random articles: the very words are never called changed, whatever the
// marks and labels around them; words put in are always told; words that stand there are never called absent.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "align/link_article.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// Made-up sentences. Those of the commentator and those put in share no three characters with the interview's.
const char* const kSaid[] = {
    "灯塔上的人每晚添三次油，从不让火头低下去。", "我们在北岸种了七年红薯，第八年才学会存种。",
    "船坞的老木匠说过，缝要留在看得见的地方。",   "冬天的渡口没有客人，只有两只鹅守着缆绳。",
    "那本账簿记到第四十页，忽然换了一个人的字。", "他把望远镜卖了，换回一口能听见雨声的水缸。",
    "下游的集市逢五开张，卖的多半是上游的竹器。", "祖母的收音机只收得到一个台，台里永远在下雪。"};
const char* const kSaidInEnglish[] = {"The ferry never left before the fog had gone, and nobody complained. ",
                                      "We counted the ships by their lamps at night. ",
                                      "My grandmother kept every letter in a blue tin under the stairs. ",
                                      "Nobody rang the bell that winter, not even once. ",
                                      "There was a clerk who wrote the numbers down in pencil. ",
                                      "Old rope has a temper of its own when it is wet. "};
const char* const kPutIn[] = {"财政厅已经拨下专款", "外宾对此给予高度评价", "请各位领导放心使用"};
const char* const kPutInEnglish[] = {"as several ministers have confirmed", "which makes our product unique",
                                     "please subscribe to this channel"};
struct Frame {
  std::string before, behind;
  bool is_block;
};
const Frame kFrames[] = {{"他说：“", "”，我信。", false},     {"文中的原话是「", "」，口气很平。", false},
                         {"这一句‘", "’我抄下来了。", false}, {"读到『", "』就停下了。", false},
                         {"她讲过\"", "\"这话。", false},     {"原文：", "。", true},
                         {"[00:12:30] ", "", true},           {"第3节 ", "。（第12页）", true},
                         {"", "。——《渡口谈话》", true}};
const Frame kEnglishFrames[] = {{"She said, “", "”, and left.", false},
                                {"We read '", "' and wonder.", false},
                                {"The words «", "» stay.", false},
                                {"We read „", "“ and wonder.", false},
                                {"Excerpt: ", ".", true},
                                {"p. 12: ", "", true},
                                {"", ". — Mara Quill, Talks", true}};

class Writer {
 public:
  explicit Writer(uint32_t seed) : random_(seed), is_english_(seed % 2 == 0) {}

  size_t roll(size_t count) { return random_() % count; }
  template <typename List>
  auto& one_of(const List& list) {
    return list[roll(std::size(list))];
  }

  // An interview of a few answers in random order.
  Article interview() {
    std::vector<std::string> said(std::begin(kSaid), std::end(kSaid));
    if (is_english_) said.assign(std::begin(kSaidInEnglish), std::end(kSaidInEnglish));
    std::shuffle(said.begin(), said.end(), random_);
    Article article;
    article.own_texts().language = is_english_ ? "en" : "zh-Hans";
    std::vector<Turn>& turns = article.own_texts().interview.turns;
    for (size_t i = 0; i + 1 < said.size(); i += 2) {
      turns.push_back(
          {"t" + std::to_string(turns.size() + 1), is_english_ ? "Mara Quill" : "何师傅", Role::kAnswer, {}});
      turns.back().units.emplace_back();
      turns.back().units[0].id = "p1";
      turns.back().units[0].text = said[i] + said[i + 1];
    }
    return article;
  }

  // Some eight to twenty Han characters, or five to twelve words, of an answer.
  std::string stretch(const Article& article) {
    const std::string& text = one_of(article.interview().turns).units[0].text;
    const FoldedText folded = fold(text);
    std::vector<size_t> begins;
    for (size_t i = 0; i < folded.text.size(); ++i) {
      if (!is_english_ || i == 0 || text[folded.start(i) - 1] == ' ') begins.push_back(i);
    }
    const size_t least = is_english_ ? 5 : 8, count = least + roll(least);
    const size_t first = roll(begins.size() - count);
    return text.substr(folded.start(begins[first]),
                       folded.end(begins[first + count] - 1) - folded.start(begins[first]));
  }

  std::string put_in() { return is_english_ ? one_of(kPutInEnglish) : one_of(kPutIn); }
  std::string comma() { return is_english_ ? ", " : "，"; }
  const Frame& frame() { return is_english_ ? one_of(kEnglishFrames) : one_of(kFrames); }

  // The links of an article that gives the words in the frame.
  std::vector<Link> links(Article article, const Frame& frame, const std::string& words) {
    article.own_texts().commentaries.resize(1);
    article.own_texts().commentaries[0].id = "c1";
    Unit unit;
    unit.id = "b1";
    unit.kind = frame.is_block ? UnitKind::kQuote : UnitKind::kParagraph;
    unit.text = frame.before + words + frame.behind;
    article.own_texts().commentaries[0].blocks = {unit};
    std::vector<Link> links = link_article(article).article.links;
    std::erase_if(links, [](const Link& link) { return link.kind != LinkKind::kQuote; });
    return links;
  }

 private:
  std::mt19937 random_;
  bool is_english_;
};

constexpr uint32_t kArticles = 400;

TEST(Claimed, TheVeryWordsAreNeverCalledChanged) {
  for (uint32_t seed = 1; seed <= kArticles; ++seed) {
    Writer writer(seed);
    const Article article = writer.interview();
    const std::string words = writer.stretch(article);
    const Frame& frame = writer.frame();
    const std::vector<Link> links = writer.links(article, frame, words);
    ASSERT_EQ(links.size(), 1u) << seed << ": " << frame.before << words << frame.behind;
    const Verdict& verdict = *links[0].verdict;
    EXPECT_LE(verdict.verdict_class, VerdictClass::kAmbiguous)
        << seed << ": " << frame.before << words << frame.behind;
    EXPECT_TRUE(verdict.changes.empty() && verdict.uncovered.empty())
        << seed << ": " << frame.before << words;
  }
}

TEST(Claimed, WordsPutInAreAlwaysTold) {
  for (uint32_t seed = 1; seed <= kArticles; ++seed) {
    Writer writer(seed);
    const Article article = writer.interview();
    const std::string words = writer.stretch(article), more = writer.put_in();
    const Frame& frame = writer.frame();
    const std::string all =
        writer.roll(2) == 0 ? more + writer.comma() + words : words + writer.comma() + more;
    const std::vector<Link> links = writer.links(article, frame, all);
    ASSERT_FALSE(links.empty()) << seed << ": " << frame.before << all << frame.behind;
    uint32_t told = 0;
    for (const Link& link : links) {
      EXPECT_GE(link.verdict->verdict_class, VerdictClass::kChanged) << seed << ": " << frame.before << all;
      EXPECT_NE(link.level, LinkLevel::kExact);
      for (const Span& span : link.verdict->uncovered) told += span.end - span.start;
      for (const WordChange& change : link.verdict->changes)
        told += change.commentary.end - change.commentary.start;
    }
    EXPECT_GE(told + 3, more.size() * 9 / 10) << seed << ": " << frame.before << all << frame.behind;
  }
}

TEST(Claimed, WordsThatStandThereAreNeverAbsent) {
  for (uint32_t seed = 1; seed <= kArticles; ++seed) {
    Writer writer(seed);
    Article article = writer.interview();
    const std::string words = writer.stretch(article);
    // Said again and again.
    for (size_t i = 1 + writer.roll(30); i > 0; --i) {
      std::vector<Turn>& turns = article.own_texts().interview.turns;
      turns.push_back(turns[writer.roll(turns.size())]);
      turns.back().id = "t" + std::to_string(turns.size());
    }
    for (const Link& link : writer.links(article, writer.frame(), words))
      EXPECT_NE(link.verdict->verdict_class, VerdictClass::kAbsent) << seed << ": " << words;
  }
}

}  // namespace
}  // namespace duidu
