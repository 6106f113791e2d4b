// Edits one after another, taken back and made again.
#include "edit/editing.h"

#include <gtest/gtest.h>

#include "edit/split_anew.h"
#include "unit/edit/edited_article.h"

namespace duidu {
namespace {

using test::imported;
using test::random_edit;
using test::random_text;

TEST(EditingTest, AnySequenceOfEditsTakenBackGivesTheSameArticle) {
  for (uint32_t seed = 0; seed < 1000; ++seed) {
    const auto article = imported(random_text(seed));
    Editing editing = editing_of(article);
    if (editing.lines.count() == 0) continue;
    std::mt19937 random(seed);
    for (int i = 0; i < 12; ++i) make(editing, random_edit(random, editing.lines.count()));
    const ArticleLines edited = editing.lines;
    while (undo(editing)) {
    }
    ASSERT_TRUE(split_anew(editing.lines).article == *article) << random_text(seed);
    while (redo(editing)) {
    }
    ASSERT_TRUE(editing.lines.lines == edited.lines && editing.lines.corrections == edited.corrections)
        << seed;
  }
}

TEST(EditingTest, WhatWasDoneIsKeptInTheArticle) {
  Editing editing = editing_of(imported("记者：好？\n\n老陈：好。\n\n## 评论\n\n好。\n"));
  make(editing, {EditKind::kNarration, 0, 1, ""});
  make(editing, {EditKind::kRename, 1, 1, "陈工"});
  make(editing, {EditKind::kApart, 2, 1, ""});
  undo(editing);
  const std::vector<Correction> kept = {{"narration", 0, 1, ""}, {"rename", 1, 1, "陈工"}};
  EXPECT_EQ(split_anew(editing.lines).article.texts().split.corrections, kept);
}

TEST(EditingTest, ANewEditForgetsWhatWasTakenBack) {
  Editing editing = editing_of(imported("记者：好？\n\n老陈：好。\n"));
  make(editing, {EditKind::kNarration, 0, 1, ""});
  undo(editing);
  make(editing, {EditKind::kNarration, 1, 1, ""});
  EXPECT_EQ(redo(editing), nullptr);
  ASSERT_NE(undo(editing), nullptr);
  EXPECT_EQ(undo(editing), nullptr);
}

TEST(EditingTest, WhatIsRememberedIsBounded) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "老陈：好。\n\n";
  Editing editing = editing_of(imported("记者：好？\n\n" + text));
  const uint32_t lines = editing.lines.count();
  ASSERT_GT(lines, 20000u);
  for (int i = 0; i < 60; ++i) ASSERT_TRUE(make(editing, {EditKind::kSwapSides, 0, lines, ""}));
  EXPECT_LT(editing.done.size(), 11u);
  EXPECT_GT(editing.done.size(), 5u);
  EXPECT_EQ(editing.lines.corrections.size(), 60u);
}

}  // namespace
}  // namespace duidu
