// The cases of tests/cases/topics: whole articles, and what each block of their commentary is tied to. Then what must
// hold for any text.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "align/link_article.h"
#include "import/import.h"
#include "unit/align/listing.h"
#include "unit/golden.h"

namespace duidu {
namespace {

constexpr size_t kShownCharacters = 18;

std::string beginning(const std::string& text) {
  const size_t bytes = code_points_to_bytes(text, kShownCharacters);
  return text.substr(0, bytes) + (bytes < text.size() ? "…" : "");
}

// "c1.b2 Here is what he …" and below it every link of the block.
std::string show_links(const Article& article) {
  std::string out;
  for (const UnitRef& block : units_of(article, Side::kCommentary)) {
    std::string links;
    for (const Link& link : article.links) {
      if (link.commentary.front().unit != block) continue;
      links += link.kind == LinkKind::kTopic ? "  about" : "  quotes";
      for (const Span& span : link.interview) links += " " + address(article, span.unit);
      if (link.kind == LinkKind::kTopic) links += " | " + link.reason;
      links += "\n";
    }
    out += address(article, block) + " " + beginning(article.unit(block).text) + "\n";
    out += links.empty() ? "  nothing\n" : links;
  }
  return out;
}

std::string produce(const test::Golden& golden) {
  Result<Imported> imported =
      import_article(golden.input, golden.input.starts_with("{") ? "case.json" : "case.md");
  if (!imported.ok()) return imported.error().message;
  return show_links(link_article(std::move(imported.value().article)).article);
}

TEST(TopicGoldens, TieEachBlockToItsPlaceAndSayWhy) {
  test::check_goldens(DUIDU_CASES_DIR "/topics", produce);
}

const std::vector<std::string> kShops = {
    "The tailor still owns her mother's sewing machine and shortens trousers for a coin.",
    "The teahouse opens after noon since the storyteller died.",
    "The blacksmith repairs bicycles; his bellows went to the museum.",
    "The chemist hides the wormeaten signboard in the attic.",
    "The tofu maker grinds beans at three in the morning with an electric mill.",
    "The barber plays chess between customers and always loses."};
const std::vector<std::string> kNotes = {
    "A signboard in the attic is no signboard, dear chemist.",
    "Chess with the barber costs more than the haircut.",
    "Nobody sleeps while the tofu mill grinds its beans.",
    "What is a museum to do with bellows and a blacksmith?",
    "The storyteller was the teahouse.",
    "Trousers, a coin, a sewing machine: that is the tailor's whole ledger."};

AlignOptions with_rankings() {
  AlignOptions options;
  options.wants_rankings = true;
  return options;
}

TEST(Topics, ACommentaryWithoutOrderIsRankedTheSameInAnyOrder) {
  std::vector<std::string> source, notes;
  for (int i = 0; i < 30; ++i) {
    const std::string number = std::to_string(i);
    source.push_back("The keeper" + number + " polishes lamp" + number + " and sleeps at noon.");
    notes.push_back("What a lamp" + number + " for such a keeper" + number + " to have!");
  }
  std::mt19937 random(5);
  std::vector<size_t> order(notes.size());
  std::iota(order.begin(), order.end(), 0);
  for (int turn = 0; turn < 10; ++turn) {
    std::shuffle(order.begin(), order.end(), random);
    std::vector<std::string> shuffled;
    for (const size_t i : order) shuffled.push_back(notes[i]);
    const Alignment alignment = align(test::Texts(source), test::Texts(shuffled), with_rankings());
    static const Alignment first = alignment;
    static const std::vector<size_t> first_order = order;
    for (size_t i = 0; i < order.size(); ++i) {
      const size_t then = static_cast<size_t>(std::find(first_order.begin(), first_order.end(), order[i]) -
                                              first_order.begin());
      EXPECT_EQ(alignment.rankings[i].source, first.rankings[then].source) << "note " << order[i];
    }
  }
}

// The place of the letter that each paragraph of a reply is at, by its ranking.
std::vector<uint32_t> places_of_reply(const std::vector<std::string>& letter,
                                      const std::vector<std::string>& reply) {
  AlignOptions options;
  options.wants_rankings = true;
  const test::Texts source(letter), commentary(reply);
  std::vector<uint32_t> places;
  for (const TopicRanking& ranking : align(source, commentary, options).rankings)
    places.push_back(ranking.source.front().first);
  return places;
}

// Without a word in common: whoever begins like an answer, or asked back in the paragraph before, has come to
// the next point.
TEST(Topics, AReplyMovesOnWhereItAnswers) {
  const std::vector<std::string> letter = {"The lamp smokes whenever the wind turns north.",
                                           "Somebody has borrowed our only ladder.",
                                           "There is no oil left for the winter."};
  const std::string first = "The lamp of the north tower smokes in any wind.", last = "No oil, no winter.";
  const auto second_of = [&](const std::string& before, const char* words) {
    return places_of_reply(letter, {before, words, "Nobody minds much.", "It was so last year.",
                                    "It may be so again.", last})[1];
  };
  EXPECT_EQ(second_of(first, "Everyone here would agree."), 0u);
  EXPECT_EQ(second_of(first, "Yes, everyone here would agree."), 1u);
  EXPECT_EQ(second_of(first, "I've heard everyone would agree."), 1u);
  EXPECT_EQ(second_of(first + " Does yours?", "Everyone here would agree."), 1u);
}

TEST(Topics, TheSameTextsGiveTheSameLinks) {
  const test::Texts source(kShops), notes(kNotes);
  const Alignment once = align(source, notes), again = align(source, notes);
  ASSERT_FALSE(once.topics.empty());
  EXPECT_EQ(once.topics, again.topics);
}

TEST(Topics, EveryLinkSaysWhyAndIsOneForItsParagraph) {
  const Alignment alignment = align(test::Texts(kShops), test::Texts(kNotes));
  uint32_t behind = 0;
  for (const TopicLink& link : alignment.topics) {
    EXPECT_GE(link.commentary, behind);
    behind = link.commentary + 1;
    EXPECT_NE(link.reason, TopicReason{});
    EXPECT_GT(link.score, 0);
    EXPECT_LE(link.score, 1);
  }
}

TEST(Topics, ASpentBudgetSaysSo) {
  AlignOptions options;
  options.max_steps = 50;
  EXPECT_FALSE(align(test::Texts(kShops), test::Texts(kNotes), options).is_complete);
}

TEST(Topics, RankingsHoldEveryParagraphOnce) {
  const Alignment alignment = align(test::Texts(kShops), test::Texts(kNotes), with_rankings());
  ASSERT_EQ(alignment.rankings.size(), kNotes.size());
  for (const TopicRanking& ranking : alignment.rankings) {
    std::vector<uint32_t> sources;
    for (const auto& [source, score] : ranking.source) sources.push_back(source);
    std::sort(sources.begin(), sources.end());
    std::vector<uint32_t> all(kShops.size());
    std::iota(all.begin(), all.end(), 0);
    EXPECT_EQ(sources, all);
  }
}

TEST(Topics, ALongPairHasLinksAllAlong) {
  std::vector<std::string> source, commentary;
  for (int i = 0; i < 1200; ++i) {
    const std::string name = "keeper" + std::to_string(i * 7919 % 1200) + " lamp" + std::to_string(i);
    source.push_back("Here speaks " + name + " about the long winter.");
    commentary.push_back("I doubt what " + name + " told us.");
  }
  const Alignment alignment = align(test::Texts(source), test::Texts(commentary));
  size_t right = 0;
  for (const TopicLink& link : alignment.topics) right += link.commentary == link.source;
  EXPECT_GE(right, 1150u);
}

}  // namespace
}  // namespace duidu
