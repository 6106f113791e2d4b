// Several files at once: which of them is the interview, and what becomes of them.
#include "opening/open_files.h"

#include <gtest/gtest.h>

#include "system/decode.h"
#include "unit/encoded.h"

namespace duidu {
namespace {

using std::string;
using std::string_view;

constexpr string_view kTalk =
    "修桥\n\n记者：这座桥修了多久？\n\n老陈：前后修了十一年，中间停过两回，都是因为没有钱。\n\n"
    "记者：后来呢？\n\n老陈：后来大家一块一块砖地捐，就修成了。\n";
constexpr string_view kReview =
    "读后\n\n他说“前后修了十一年，中间停过两回”，这句话最要紧。\n\n钱是后来才有的。\n";
constexpr string_view kQuoting =
    "# 读《修桥》\n\n先抄一段。\n\n**记者：** 这座桥修了多久？\n\n**老陈：** "
    "前后修了十一年，中间停过两回，都是因为没有钱。\n\n"
    "十一年里他一直在等。\n\n**记者：** 后来呢？\n\n**老陈：** "
    "后来大家一块一块砖地捐，就修成了。\n\n这一句最好。\n";
// Neither has turns; one quotes the other.
constexpr string_view kSpeech =
    "今天说说这条河。它改道三次，每次都带走半个村子，老人们记得最清楚。后来修了堤，河就老实了。\n";
constexpr string_view kOnSpeech =
    "有一句我想了很久：“每次都带走半个村子，老人们记得最清楚。”河不会记得，人会。\n";

// The titles of the two sides' texts, or what stands in the way.
string opened_as(std::vector<SourceFile> files, std::optional<size_t> interview = {}) {
  FilesOpened opened = open_files(files, decode_by_system, interview);
  if (opened.error) return "error of " + string(files[opened.file].name);
  if (!opened.opened) return "unclear, perhaps " + string(files[opened.file].name);
  const Article& article = opened.opened->article;
  string names = string(files[opened.file].name) + ":";
  for (const Commentary& commentary : article.commentaries()) names += " " + commentary.title;
  return names + ", links " + std::to_string(article.links.size() > 0);
}

TEST(OpenFiles, TheInterviewIsFoundWhateverTheOrder) {
  const SourceFile talk{kTalk, "a.txt"}, review{kReview, "b.txt"}, quoting{kQuoting, "c.md"};
  EXPECT_EQ(opened_as({talk, review}), "a.txt: 读后, links 1");
  EXPECT_EQ(opened_as({review, talk}), "a.txt: 读后, links 1");
  EXPECT_EQ(opened_as({talk, quoting}), "a.txt: 读《修桥》, links 1");
  EXPECT_EQ(opened_as({quoting, talk}), "a.txt: 读《修桥》, links 1");
  EXPECT_EQ(opened_as({quoting, review, talk}), "a.txt: 读《修桥》 读后, links 1");
}

TEST(OpenFiles, WithoutTurnsTheOneThatIsQuotedIsIt) {
  const SourceFile speech{kSpeech, "a.txt"}, review{kOnSpeech, "b.txt"};
  EXPECT_EQ(opened_as({speech, review}), "a.txt: b, links 1");
  EXPECT_EQ(opened_as({review, speech}), "a.txt: b, links 1");
}

TEST(OpenFiles, NamesTellWhereNothingElseDoes) {
  const string_view one = "一条河的事。\n", other = "另一座山的事。\n";
  EXPECT_EQ(opened_as({{other, "评论.txt"}, {one, "访谈.txt"}}), "访谈.txt: 评论, links 0");
  EXPECT_EQ(opened_as({{other, "my-review.txt"}, {one, "transcript.txt"}}),
            "transcript.txt: my-review, links 0");
}

TEST(OpenFiles, WhatCannotBeToldIsAsked) {
  const string_view one = "一条河的事。\n", other = "另一座山的事。\n";
  EXPECT_EQ(opened_as({{one, "a.txt"}, {other, "b.txt"}}).substr(0, 7), "unclear");
  EXPECT_EQ(opened_as({{one, "a.txt"}, {other, "b.txt"}}, 1), "b.txt: a, links 0");
  EXPECT_EQ(opened_as({{kTalk, "a.txt"}, {kTalk, "b.txt"}}).substr(0, 7), "unclear") << "the same twice";
}

TEST(OpenFiles, AnErrorIsThatOfItsFile) {
  EXPECT_EQ(opened_as({{kTalk, "a.txt"}, {"%PDF-1.7", "b.pdf"}}), "error of b.pdf");
  EXPECT_EQ(opened_as({{" ", "a.txt"}, {kTalk, "b.txt"}}, 1), "error of a.txt");
}

TEST(OpenFiles, EachFileHasItsEncoding) {
  const string talk = test::encoded(kTalk, "GB18030");
  FilesOpened opened =
      open_files(std::vector<SourceFile>{{kReview, "b.txt"}, {talk, "a.txt"}}, decode_by_system);
  ASSERT_TRUE(opened.opened);
  EXPECT_TRUE(opened.opened->is_decoded);
  EXPECT_EQ(opened.opened->article.texts().encoding, "gb18030");
  EXPECT_EQ(opened.opened->article.title(), "修桥");
  EXPECT_EQ(opened.opened->article.commentaries()[0].title, "读后");
  EXPECT_FALSE(open_files(std::vector<SourceFile>{{kTalk, "a.txt"}}, decode_by_system).opened->is_decoded);
}

TEST(OpenFiles, TheChosenEncodingIsTaken) {
  const string talk = test::encoded("記者：何時？\n\n林：昨天。\n", "BIG5");
  const auto title = [&](string_view encoding) {
    return open_files(std::vector<SourceFile>{{talk, "a.txt", encoding}}, decode_by_system)
        .opened->article.interview()
        .turns.size();
  };
  EXPECT_EQ(title("big5"), 2u);
  EXPECT_EQ(title("windows-1252"), 0u);
}

}  // namespace
}  // namespace duidu
