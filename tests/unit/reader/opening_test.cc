// What the user opens: what is refused and why, and what is remarked of what is not.

#include <algorithm>

#include "base/limits.h"
#include "base/phrases.h"
#include "unit/encoded.h"
#include "unit/link_rule.h"
#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

using std::string;
using std::string_view;

constexpr string_view kArticle =
    "# 修桥\n\n记者：这座桥修了多久？\n\n老陈：前后修了十一年，中间停过两回，都是因为没有钱。\n\n"
    "记者：后来呢？\n\n老陈：后来大家一块一块砖地捐，就修成了。\n\n"
    "## 评论\n\n他说“前后修了十一年，中间停过两回”，这句话最要紧。\n";

class OpeningTest : public test::ReaderFixture {
 protected:
  OpeningTest() { open(kArticle, "bridge.md"); }

  void open(string_view bytes, string_view name) {
    bring(bytes, name);
    settle();
  }

  // Everything the controls of this role say.
  string said(ControlRole role) const {
    string words;
    for (const ControlNode& node : browser_.controls)
      if (node.role == role) words += node.name + '\n';
    return words;
  }

  bool is_said(ControlRole role, string_view words) const { return said(role).find(words) != string::npos; }
};

TEST_F(OpeningTest, WhatCannotBeReadIsRefusedWithASentenceAndTheArticleStays) {
  const struct {
    string bytes;
    string name;
    string sentence;
  } cases[] = {
      {"", "empty.txt", "“empty.txt”里没有文字。请换一个文件。"},
      {string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", 20), "picture.txt",
       "“picture.txt”是图片，对读只读文字。请打开它的文字稿。"},
      {string(kMaxFileBytes + 1, 'a'), "large.txt", "“large.txt”太大了"},
      {R"({ "format": "duidu-article", "version": 1, "interview": )", "half.json", "half.json"},
  };
  for (const auto& [bytes, name, sentence] : cases) {
    open(bytes, name);
    EXPECT_TRUE(is_said(ControlRole::kAlert, sentence)) << name << ": " << said(ControlRole::kAlert);
    EXPECT_EQ(reader_.article().title(), "修桥");
    press_control("notice.close");
    settle();
    EXPECT_EQ(said(ControlRole::kAlert), "") << name;
  }
  EXPECT_EQ(browser_.shown_titles.size(), 1u) << "nothing else was shown";
}

TEST_F(OpeningTest, NothingChangesUntilTheBrowserTellsWhatBecameOfTheFile) {
  const BroughtFile file{std::make_shared<const string>("记者：问？\n\n老陈：答。\n"), "b.txt"};
  reader_.dispatch(BringFiles{{{file}}});
  ASSERT_EQ(browser_.files.size(), 1u);
  EXPECT_EQ(browser_.files[0].files[0].name, "b.txt");
  EXPECT_EQ(reader_.article().title(), "修桥");
  settle();
  EXPECT_EQ(reader_.article().title(), "b");
  EXPECT_TRUE(browser_.files.empty());
}

TEST_F(OpeningTest, LinksThatAFileBringsAreKept) {
  for (const test::LinkRuleCase& file : test::link_rule_cases()) {
    open(file.content, file.name);
    EXPECT_EQ(test::names_of_links(reader_.article()), file.links) << file.story;
  }
}

TEST_F(OpeningTest, ATextThatIsNotUtf8IsOpenedAndTheUserTold) {
  open("记者：哪一年？\n许未：那是\xd0\xc2年的事。\n记者：后来呢？\n许未：后来就停了。\n", "torn.txt");
  EXPECT_TRUE(is_said(ControlRole::kStatus, "有些字节不是 UTF-8 文字")) << said(ControlRole::kStatus);
  EXPECT_NE(reader_.article().interview().turns[1].units[0].text.find("那是\xef\xbf\xbd"), string::npos);
}

TEST_F(OpeningTest, AFileInAnotherEncodingIsReadAndCanBeReadInAThird) {
  open(test::encoded(kArticle, "GB18030"), "bridge.txt");
  EXPECT_EQ(reader_.article().title(), "修桥");
  EXPECT_TRUE(is_said(ControlRole::kStatus, "按简体中文（GB18030、GBK）读出。"))
      << said(ControlRole::kStatus);
  EXPECT_FALSE(reader_.article().links.empty());

  press_control("notice.encoding");
  settle();
  const ControlNode* current = control("dialog.encoding.list.1");
  ASSERT_TRUE(current);
  EXPECT_TRUE(current->is_selected);
  press_control("dialog.encoding.list.2");
  settle();
  EXPECT_TRUE(is_said(ControlRole::kStatus, "按繁体中文（Big5）读出。")) << said(ControlRole::kStatus);
  EXPECT_NE(reader_.article().title(), "修桥");

  press_control("notice.close");
  settle();
  reader_.dispatch(OpenSettings{});
  settle();
  press_control("encoding.change");
  settle();
  press_control("dialog.encoding.list.1");
  settle();
  EXPECT_EQ(reader_.article().title(), "修桥");
  EXPECT_EQ(control("dialog.encoding.list.1"), nullptr);
}

TEST_F(OpeningTest, OfSeveralFilesOneIsTheInterview) {
  const auto file = [](string_view text, const char* name) {
    return BroughtFile{std::make_shared<const string>(text), name};
  };
  const string_view talk = kArticle.substr(0, kArticle.find("## 评论"));
  reader_.dispatch(
      BringFiles{{{file("他说“前后修了十一年，中间停过两回”，最要紧。", "b.txt"), file(talk, "a.md")}}});
  settle();
  EXPECT_EQ(reader_.article().interview().turns.size(), 4u);
  EXPECT_EQ(reader_.article().links.size(), 1u);
}

TEST_F(OpeningTest, WhereNothingShowsWhichIsTheInterviewTheUserIsAsked) {
  const auto file = [](const char* text, const char* name) {
    return BroughtFile{std::make_shared<const string>(text), name};
  };
  const BringFiles files{{{file("一条河的事。", "a.txt"), file("一座山的事。", "b.txt")}}};
  reader_.dispatch(files);
  settle();
  EXPECT_EQ(reader_.article().title(), "修桥") << "it stays";
  EXPECT_TRUE(is_said(ControlRole::kDialog, "哪一个是访谈？"));
  EXPECT_TRUE(is_said(ControlRole::kOption, "a.txt\nb.txt"));
  press_control("dialog.interview.cancel");
  settle();
  EXPECT_EQ(reader_.article().title(), "修桥");
  EXPECT_FALSE(is_said(ControlRole::kDialog, "哪一个是访谈？"));

  reader_.dispatch(files);
  settle();
  press_control("dialog.interview.list.1");
  settle();
  EXPECT_EQ(reader_.article().title(), "b");
  ASSERT_EQ(reader_.article().commentaries().size(), 1u);
  EXPECT_EQ(reader_.article().commentaries()[0].blocks[0].text, "一条河的事。");
}

TEST_F(OpeningTest, AnEssayWithoutAnInterviewIsCommentaryAndTheEmptyPaneSaysWhy) {
  open("灯塔\n\n灯塔修在礁石上，已经没有人看守。\n\n船只靠仪器认路，夜里也一样。\n", "essay.txt");
  EXPECT_TRUE(is_said(ControlRole::kStatus, "没有找到访谈，全文放在评论一栏"));
  EXPECT_TRUE(is_said(ControlRole::kText, "没有找到访谈。请给每段问答加上称呼"));
  EXPECT_EQ(browser_.units_placed[0], 0u);
  EXPECT_GE(browser_.units_placed[1], 2u);
}

TEST_F(OpeningTest, AnInterviewWithoutCommentaryIsShownAlone) {
  open("灯塔\n\n记者：灯亮了多少年？\n许未：三十一年。\n记者：雾天怎么办？\n许未：数钟声。\n", "talk.txt");
  EXPECT_TRUE(is_said(ControlRole::kStatus, "没有找到评论，只显示访谈"));
  EXPECT_TRUE(is_said(ControlRole::kText, "没有找到评论。请把评论放在最后一个回答之后"));
  EXPECT_EQ(browser_.units_placed[0], 4u);
}

TEST_F(OpeningTest, FortyQuotationsWordForWordAreFortyQuotationsWordForWord) {
  const char* const things[] = {"fog", "gulls", "oil", "stairs", "lamps"};
  string answer, commentary;
  for (int i = 0; i < 40; ++i) {
    const string words = "the " + std::to_string(i + 7) + "th keeper wrote " + std::to_string(i * i + 3) +
                         " letters about the harbour and the " + things[i % 5] + " of that year";
    answer += "I know that " + words + ". ";
    commentary += "He says that “" + words + "”, and nobody else does.\n\n";
  }
  open("The letters\n\nReporter: What did they write?\nKeeper: " + answer + "\n\nCommentary\n\n" + commentary,
       "letters.txt");
  const auto& links = reader_.article().links;
  EXPECT_EQ(links.size(), 40u);
  EXPECT_TRUE(std::all_of(links.begin(), links.end(),
                          [](const Link& link) { return link.level == LinkLevel::kExact; }));
}

}  // namespace
}  // namespace duidu
