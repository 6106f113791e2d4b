// Which links tie the two texts, as a table: links in, chunks out.
#include "app/follow/sync_chunks.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/layout/article_text.h"

namespace duidu {
namespace {

// Ten paragraphs of twelve bytes on either side.
std::string texts() {
  std::string text;
  for (int i = 0; i < 10; ++i) text += "answer 乙 | 一二三四\nparagraph | 甲乙丙丁\n";
  return text;
}

std::string words_of(const SyncPoint& point) {
  return std::to_string(point.unit) + "." + std::to_string(point.offset);
}

// "1.0-1.6 = 2.0-2.6" for the same words, "~" for the same matter; interview first.
std::string chunks(const Article& article) {
  std::string all;
  for (const SyncChunk& chunk : sync_chunks(article)) {
    const auto &interview = chunk.stretch[Side::kInterview], &commentary = chunk.stretch[Side::kCommentary];
    if (!all.empty()) all += ", ";
    all += words_of(interview.start) + "-" + words_of(interview.end) + (chunk.is_exact ? " = " : " ~ ") +
           words_of(commentary.start) + "-" + words_of(commentary.end);
  }
  return all;
}
std::string chunks(const std::string& links) {
  return chunks(test::parse_layout_case(texts() + links).article);
}

struct Row {
  const char* what;
  const char* links;
  const char* chunks;
};

constexpr Row kRows[] = {
    {"no link", "", ""},
    {"quotations in order", "link 1 0 6 = 0 0 6\nlink 3 0 6 = 2 0 6\n",
     "1.0-1.6 = 0.0-0.6, 3.0-3.6 = 2.0-2.6"},
    {"the one that crosses two is left out", "link 8 0 6 = 0 0 6\nlink 1 0 6 = 1 0 6\nlink 3 0 6 = 2 0 6\n",
     "1.0-1.6 = 1.0-1.6, 3.0-3.6 = 2.0-2.6"},
    {"a passage quoted twice counts once", "link 1 0 6 = 0 0 6\nlink 1 0 6 = 2 0 6\n", "1.0-1.6 = 0.0-0.6"},
    {"two quotations of one line", "link 1 0 3 = 0 0 3\nlink 4 0 3 = 0 6 9\n",
     "1.0-1.3 = 0.0-0.3, 4.0-4.3 = 0.6-0.9"},
    {"a topic ties paragraphs", "topic 2 3 = 1\n", "2.0-3.12 ~ 1.0-1.12"},
    {"paragraphs about the same are one", "topic 2 3 = 1\ntopic 2 3 = 2\ntopic 3 3 = 4\n",
     "2.0-3.12 ~ 1.0-4.12"},
    {"a quotation wins over a topic that crosses it", "link 5 0 6 = 1 0 6\ntopic 2 2 = 3\n",
     "5.0-5.6 = 1.0-1.6"},
    {"a topic counts behind the quotation in its own paragraph", "link 2 0 6 = 1 0 6\ntopic 2 3 = 1\n",
     "2.0-2.6 = 1.0-1.6, 2.6-3.12 ~ 1.6-1.12"},
    {"a topic and what is quoted of it before", "link 2 6 12 = 1 0 12\ntopic 2 2 = 2\n",
     "2.6-2.12 = 1.0-1.12, 2.12-2.12 ~ 2.0-2.12"},
    {"three topics win over one", "topic 8 8 = 0\ntopic 1 1 = 1\ntopic 2 2 = 2\ntopic 3 3 = 3\n",
     "1.0-1.12 ~ 1.0-1.12, 2.0-2.12 ~ 2.0-2.12, 3.0-3.12 ~ 3.0-3.12"},
};

TEST(SyncChunksTest, LinksInTheOrderOfBothTexts) {
  for (const Row& row : kRows) EXPECT_EQ(chunks(row.links), row.chunks) << row.what;
}

TEST(SyncChunksTest, WhatIsNotSureOfItsPlaceIsLeftOut) {
  Article article = test::parse_layout_case(texts() + "link 1 0 6 = 0 0 6\nlink 3 0 6 = 2 0 6\n").article;
  for (const LinkState state : {LinkState::kAmbiguous, LinkState::kOrphan}) {
    article.links[0].state = state;
    EXPECT_EQ(chunks(article), "3.0-3.6 = 2.0-2.6");
  }
  article.links[1].interview.clear();
  EXPECT_EQ(chunks(article), "");
}

TEST(SyncChunksTest, FragmentsOfOneParagraphAreOneStretch) {
  Article article = test::parse_layout_case(texts() + "link 1 0 3 = 0 0 12\n").article;
  article.links[0].interview.push_back({article.links[0].interview[0].unit, 9, 12});
  EXPECT_EQ(chunks(article), "1.0-1.12 = 0.0-0.12");
  article.links[0].interview.push_back({{Side::kInterview, 7, 0}, 0, 3});
  EXPECT_EQ(chunks(article), "1.0-1.12 = 0.0-0.12") << "what stands elsewhere does not count";
}

}  // namespace
}  // namespace duidu
