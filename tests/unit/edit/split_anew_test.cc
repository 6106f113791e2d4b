// ArticleLines of an article, and the article that lines make.
#include "edit/split_anew.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "export/json.h"
#include "model/dump.h"
#include "unit/edit/edited_article.h"
#include "unit/export/random_article.h"
#include "unit/golden.h"

namespace duidu {
namespace {

using test::imported;
using test::listing;
using test::random_edit;
using test::random_text;

// Every letter that is read of an article, in no order: units with their labels and numbers, what is set apart, titles.
std::string letters(const Texts& texts) {
  std::string all = texts.interview.title;
  for (const Turn& turn : texts.interview.turns) {
    // Where the speaker goes on, the turn has the name that its first words have, too: the source says it once.
    if (turn.units.empty() || turn.units[0].speaker != turn.speaker) all += turn.speaker;
    for (const Unit& unit : turn.units) all += unit.ordinal + unit.speaker + unit.text;
  }
  for (const Commentary& commentary : texts.commentaries) {
    all += commentary.title;
    for (const Unit& unit : commentary.blocks) all += unit.ordinal + unit.speaker + unit.text;
  }
  for (const Apart& apart : texts.apart) all += apart.text;
  std::sort(all.begin(), all.end());
  return all;
}

// What of `before` is not in `after`.
std::string lost(const std::string& before, const std::string& after) {
  std::string missing;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(missing));
  return missing;
}

TEST(SplitAnewTest, TheLinesStandInTheOrderOfTheSource) {
  const auto article = imported(
      "# 修桥\n\n这篇访谈值得一读。\n\n记者：修了多久？\n\n老陈：十一年。\n\n停过两回。\n\n## "
      "评论\n\n“十一年”最要紧。\n");
  EXPECT_EQ(listing(lines_of(article)),
            " R |这篇访谈值得一读。\n+Q 记者|修了多久？\n+A 老陈|十一年。\n A |停过两回。\n R |评论\n R "
            "|“十一年”最要紧。\n");
}

TEST(SplitAnewTest, LinksToANoteFollowIt) {
  const auto article = imported(
      "记者：河叫什么？\n\n老陈：青溪。\n\n岸上没有人。[^1]\n\n记者：还在吗？\n\n老陈：在。\n\n[^1]: "
      "今名清溪。\n");
  Editing editing = editing_of(article);
  ASSERT_TRUE(make(editing, {EditKind::kSplit, 2, 1, {}}));
  const Article edited = split_anew(editing.lines).article;
  const Texts& texts = edited.texts();
  size_t links = 0;
  for (const UnitRef ref : units_of(texts, Side::kInterview)) {
    for (const Inline& run : texts.unit(ref).inlines) {
      UnitRef target;
      ASSERT_TRUE(run.href.starts_with("#") && find_unit(texts, run.href.substr(1), target)) << run.href;
      EXPECT_NE(texts.unit(target).kind == UnitKind::kFootnote, texts.unit(ref).kind == UnitKind::kFootnote);
      ++links;
    }
  }
  EXPECT_EQ(links, 2u);
}

TEST(SplitAnewTest, EveryCaseOfImportIsTheSameAgain) {
  test::check_goldens(DUIDU_CASES_DIR "/import", [](const test::Golden& golden) {
    const bool is_plain = golden.name.find(".txt") != std::string::npos;
    const auto article = imported(golden.input, is_plain ? "case.txt" : "case.md");
    EXPECT_TRUE(split_anew(lines_of(article)).article == *article) << golden.name;
    return golden.expected;
  });
}

TEST(SplitAnewTest, WhateverImportGivesIsTheSameAgain) {
  for (uint32_t seed = 0; seed < 1500; ++seed) {
    const auto article = imported(random_text(seed));
    const SplitAnew again = split_anew(lines_of(article));
    ASSERT_TRUE(again.article == *article) << random_text(seed) << "\n"
                                           << dump(*article) << "\n"
                                           << dump(again.article);
  }
}

TEST(SplitAnewTest, AnArticleWithLinksNotesAndUnknownFieldsIsTheSameAgain) {
  for (uint32_t seed = 0; seed < 300; ++seed) {
    test::RandomArticle maker(seed, test::Ids::kPlain);
    const auto article = std::make_shared<const Article>(maker.make());
    const SplitAnew again = split_anew(lines_of(article));
    ASSERT_TRUE(again.article.texts().interview == article->texts().interview)
        << seed << write_article_json(*article) << write_article_json(again.article);
    ASSERT_TRUE(again.article.texts().commentaries == article->texts().commentaries) << seed;
    ASSERT_TRUE(again.article.notes == article->notes) << seed;
    ASSERT_TRUE(again.article.texts().unknown_fields == article->texts().unknown_fields) << seed;
  }
}

TEST(SplitAnewTest, NoEditLosesALetter) {
  for (uint32_t seed = 0; seed < 1500; ++seed) {
    const auto article = imported(random_text(seed));
    Editing editing = editing_of(article);
    if (editing.lines.count() == 0) continue;
    std::mt19937 random(seed);
    for (int i = 0; i < 6; ++i) {
      Edit edit = random_edit(random, editing.lines.count());
      // A name that is given takes the place of another, and of two that are the same one goes.
      const bool gives_name = edit.kind == EditKind::kSpeaker || edit.kind == EditKind::kRename;
      if (gives_name || edit.kind == EditKind::kMerge) continue;
      make(editing, edit);
      const std::string missing = lost(letters(*article), letters(split_anew(editing.lines).article));
      ASSERT_EQ(missing, "") << seed << " " << name_of(edit.kind) << "\n" << random_text(seed);
    }
  }
}

TEST(SplitAnewTest, WhatEditsMakeCanBeEditedAgain) {
  for (uint32_t seed = 0; seed < 1500; ++seed) {
    Editing editing = editing_of(imported(random_text(seed)));
    if (editing.lines.count() == 0) continue;
    std::mt19937 random(seed);
    for (int i = 0; i < 4; ++i) make(editing, random_edit(random, editing.lines.count()));
    const auto edited = std::make_shared<const Article>(split_anew(editing.lines).article);
    const SplitAnew again = split_anew(lines_of(edited));
    ASSERT_TRUE(again.article == *edited) << seed << "\n" << dump(*edited) << "\n" << dump(again.article);
  }
}

TEST(SplitAnewTest, IdsOfWhatStaysStay) {
  Editing editing =
      editing_of(imported("记者：修了多久？\n\n老陈：十一年。\n\n后来呢？\n\n后来修成了。\n\n记者：好。\n"));
  ASSERT_TRUE(make(editing, {EditKind::kQuestion, 2, 1, ""}));
  const Article article = split_anew(editing.lines).article;
  const auto& turns = article.interview().turns;
  ASSERT_EQ(turns.size(), 5u);
  EXPECT_EQ(turns[1].id, "t2");
  EXPECT_EQ(turns[2].id, "t4");
  EXPECT_EQ(turns[3].id, "t5");
  EXPECT_EQ(turns[3].speaker, "老陈") << "what goes on keeps its speaker";
  EXPECT_EQ(turns[4].id, "t3") << "an id is not given again";
}

TEST(SplitAnewTest, ALabelThatOpensNoTurnStaysWithItsWords) {
  Editing editing = editing_of(
      imported("记者：修了多久？\n\n老陈：十一年。\n\n陈工：没有钱。\n\n老陈：停过。\n\n陈工：是。\n"));
  ASSERT_TRUE(make(editing, {EditKind::kMerge, 2, 1, ""}));
  ASSERT_TRUE(make(editing, {EditKind::kApart, 0, 1, ""}));
  const Article article = split_anew(editing.lines).article;
  ASSERT_EQ(article.interview().turns[0].units.size(), 2u) << dump(article);
  EXPECT_EQ(article.interview().turns[0].units[1].speaker, "陈工");
  EXPECT_EQ(article.interview().turns[0].units[1].text, "没有钱。");
  EXPECT_EQ(article.texts().apart[0].text, "记者：修了多久？");
}

TEST(SplitAnewTest, LinksAndNotesFollowTheirLines) {
  auto first = std::make_shared<Article>(
      *imported("记者：修了多久？\n\n老陈：十一年。\n\n## 评论\n\n“十一年”最要紧。\n"));
  const UnitRef said{Side::kInterview, 1, 0}, remark{Side::kCommentary, 0, 0};
  Link link;
  link.id = "l1";
  link.origin = LinkOrigin::kAuthor;
  link.interview = {{said, 0, 9}};
  link.commentary = {{remark, 3, 12}};
  first->links = {link};
  first->removed = {link};
  first->removed[0].state = LinkState::kRemoved;
  first->notes = {{"n1", {said, 0, 3}, "查一查", "", "", "", {}, ""}};
  Editing editing = editing_of(first);
  make(editing, {EditKind::kSwapSides, 0, 1, ""});
  const SplitAnew swapped = split_anew(editing.lines);
  ASSERT_EQ(swapped.article.links.size(), 1u);
  const Span& quoted = swapped.article.links[0].commentary[0];
  const std::string& text = swapped.article.unit(quoted.unit).text;
  EXPECT_EQ(text.substr(quoted.start, quoted.end - quoted.start), "十一年") << text;
  EXPECT_EQ(swapped.article.links[0].interview[0].unit.side, Side::kInterview);
  EXPECT_EQ(swapped.article.removed.size(), 1u);
  EXPECT_EQ(swapped.article.notes[0].span.unit, quoted.unit);

  undo(editing);
  make(editing, {EditKind::kApart, 1, 1, ""});
  const Article apart = split_anew(editing.lines).article;
  EXPECT_EQ(apart.links[0].state, LinkState::kOrphan);
  EXPECT_EQ(apart.notes[0].span.unit, (UnitRef{Side::kInterview, 0, 0})) << "a note stays near its line";

  undo(editing);
  EXPECT_TRUE(split_anew(editing.lines).article == *first);
}

TEST(SplitAnewTest, ALabelIsCutOffWithWhatLiesOverIt) {
  auto first = std::make_shared<Article>(
      *imported("记者：好？\n\n老陈：好。\n\n**赵姐**：我*不*同意。\n\n记者：好？\n"));
  first->notes = {{"n1", {{Side::kInterview, 1, 1}, 12, 15}, "不？", "", "", "", {}, ""}};
  Editing editing = editing_of(first);
  ASSERT_EQ(editing.lines.text(2), "赵姐：我不同意。");
  make(editing, {EditKind::kSpeaker, 2, 1, "赵姐"});
  const Article article = split_anew(editing.lines).article;
  const Unit& unit = article.interview().turns[2].units[0];
  EXPECT_EQ(unit.text, "我不同意。");
  ASSERT_EQ(unit.inlines.size(), 1u);
  EXPECT_EQ(unit.inlines[0].start, 3u);
  EXPECT_EQ(article.notes[0].span, (Span{{Side::kInterview, 2, 0}, 3, 6}));
}

TEST(SplitAnewTest, ACommentaryWithoutLinesLeavesItsTitle) {
  Editing editing =
      editing_of(imported("记者：修了多久？\n\n老陈：十一年。\n\n## 北风的评论\n\n“十一年”最要紧。\n"));
  make(editing, {EditKind::kAnswer, 2, 1, ""});
  const Article article = split_anew(editing.lines).article;
  EXPECT_TRUE(article.commentaries().empty());
  ASSERT_EQ(article.texts().apart.size(), 1u);
  EXPECT_EQ(article.texts().apart[0].text, "北风的评论\n北风");
}

}  // namespace
}  // namespace duidu
