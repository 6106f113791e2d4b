// What happens to the page as a whole: another article, Esc, the divider, the tabs.
#include <gtest/gtest.h>

#include "unit/app/stepping.h"

namespace duidu {
namespace {

using test::after;
using test::asks_for;
using test::effects_of;
using test::find;

TEST(PageApplyTest, StepBackClosesWhatIsOnTopFirst) {
  ViewState state = after({}, ChooseLink{1, Side::kInterview});
  state = after(state, ShowNotice{{NoticeKind::kInformation, "…"}});
  state = after(state, OpenSearch{"桥"});
  state = after(state, SelectText{Selected{}});
  state = after(state, OpenPasteDialog{});

  state = after(state, StepBack{});
  EXPECT_EQ(state.overlay.dialog, Dialog::kNone);
  EXPECT_TRUE(state.view.selected);
  state = after(state, StepBack{});
  EXPECT_FALSE(state.view.selected);
  EXPECT_TRUE(state.view.search.is_open);
  state = after(state, StepBack{});
  EXPECT_FALSE(state.view.search.is_open);
  EXPECT_TRUE(state.view.current);
  EXPECT_EQ(*find<request::MarkLinks>(effects_of(state, StepBack{})), request::MarkLinks());
  state = after(state, StepBack{});
  EXPECT_FALSE(state.view.current);
  EXPECT_TRUE(state.overlay.notice);
  state = after(state, StepBack{});
  EXPECT_FALSE(state.overlay.notice);
  EXPECT_EQ(after(state, StepBack{}), state);
  EXPECT_TRUE(effects_of(state, StepBack{}).empty());
}

Brought one_file() {
  static const auto content = std::make_shared<const std::string>("…");
  return {.files = {{content, "桥.md"}}};
}

TEST(PageApplyTest, WhatIsOpenedIsToldOnlyIfItTakesLong) {
  const ViewState state = after({}, BringFiles{one_file()});
  EXPECT_FALSE(state.overlay.notice);
  EXPECT_EQ(*find<OpenFiles>(effects_of({}, BringFiles{one_file()})), OpenFiles{one_file()});
  const auto wake = *find<request::WakeAfter>(effects_of({}, BringFiles{one_file()}));
  EXPECT_FLOAT_EQ(wake.ms, 300);
  EXPECT_FALSE(after(state, Tick{wake.serial + 1}).overlay.notice) << "of something else";
  const ViewState told = after(state, Tick{wake.serial});
  ASSERT_TRUE(told.overlay.notice);
  EXPECT_EQ(told.overlay.notice->text, "正在打开“桥.md”……");
  EXPECT_FALSE(after(told, test::opened_in("zh")).overlay.notice);
  EXPECT_EQ(after(told, OpeningFailed{{ErrorCode::kEmpty, ""}, "桥.md"}).overlay.notice->kind, NoticeKind::kError);
  EXPECT_FALSE(after(told, InterviewUnclear{one_file()}).overlay.notice);
  const ViewState soon = after(state, test::opened_in("zh"));
  EXPECT_EQ(after(soon, Tick{wake.serial}).overlay.notice, soon.overlay.notice) << "it is there already";
}

TEST(PageApplyTest, WhatIsOpenedCanBeGivenUp) {
  const ViewState state = after({}, BringFiles{one_file()});
  const ViewState told = after(state, Tick{state.overlay.awaited->serial});
  for (const Action& stop : {Action(StopOpening{}), Action(StepBack{})}) {
    const ViewState stopped = after(told, stop);
    EXPECT_FALSE(stopped.overlay.awaited);
    EXPECT_FALSE(stopped.overlay.notice);
    EXPECT_TRUE(asks_for<request::CancelJob>(effects_of(told, stop)));
  }
  EXPECT_TRUE(effects_of({}, StopOpening{}).empty());
}

TEST(PageApplyTest, OfTwoFilesOpenedTheFormerIsNotTold) {
  const ViewState first = after({}, BringFiles{one_file()});
  const ViewState second = after(first, BringFiles{one_file()});
  EXPECT_FALSE(after(second, Tick{first.overlay.awaited->serial}).overlay.notice);
  EXPECT_TRUE(after(second, Tick{second.overlay.awaited->serial}).overlay.notice);
}

TEST(PageApplyTest, TheDividerKeepsBothPanesReadable) {
  EXPECT_FLOAT_EQ(after({}, MoveDivider{0.4f}).session.divider, 0.4f);
  EXPECT_FLOAT_EQ(after({}, MoveDivider{-5}).session.divider, kMinDivider);
  EXPECT_FLOAT_EQ(after({}, MoveDivider{5}).session.divider, kMaxDivider);
  EXPECT_EQ(effects_of({}, MoveDivider{0.4f}), (std::vector<Effect>{PlacePanes{}, Relayout{}}));
  EXPECT_TRUE(effects_of(after({}, MoveDivider{5}), MoveDivider{6}).empty());
}

TEST(PageApplyTest, AnotherArticleLeavesNothingOfTheFormerOne) {
  ViewState state = after({}, ChooseLink{1, Side::kInterview});
  state = after(state, PointAt{2});
  state = after(state, OpenPasteDialog{});
  state = after(state, ShowNotice{{NoticeKind::kError, "…"}});
  state = after(state, MoveDivider{0.4f});
  state = after(state, OpenSearch{"桥"});
  state = after(state, SelectText{Selected{}});
  state.view.positions[Side::kInterview].is_set = true;
  state.view.reading = Reading{};

  const ArticleOpened another = test::opened_in("en");
  const ViewState opened = after(state, another);
  ArticleView fresh;
  fresh.history.entries = {{opened.session.entry_serial, {}}};
  EXPECT_EQ(opened.view, fresh);
  EXPECT_EQ(opened.overlay, Overlay());
  EXPECT_EQ(opened.session.language, Language::kEnglish);
  EXPECT_FLOAT_EQ(opened.session.divider, 0.4f) << "the user's own setting stays";
  EXPECT_EQ(*find<request::MarkLinks>(effects_of(state, another)), request::MarkLinks());
  EXPECT_TRUE(asks_for<request::StopSpeaking>(effects_of(state, another)));
  EXPECT_EQ(effects_of({}, another),
            (std::vector<Effect>{request::MarkEntry{1, ""}, request::ForgetAddress{},
                                 ShowArticle{another.article, Elements::kMissing}, PlacePanes{}, Repaint{},
                                 request::ScrollTo{Side::kInterview, 0, Motion::kInstant},
                                 request::ScrollTo{Side::kCommentary, 0, Motion::kInstant}}));
}

TEST(PageApplyTest, ADeliveredArticleStaysWhereItIs) {
  ArticleOpened delivered = test::opened_in("zh");
  delivered.elements = Elements::kPresent;
  EXPECT_EQ(
      effects_of({}, delivered),
      (std::vector<Effect>{request::MarkEntry{1, ""}, ShowArticle{delivered.article, Elements::kPresent},
                           PlacePanes{}, Repaint{}}));
}

TEST(PageApplyTest, SeveralRemarksAreSeveralSentencesInTheArticlesLanguage) {
  ArticleOpened opened = test::opened_in("en");
  opened.remarks = {"remark.replaced_bytes", "remark.no_interview"};
  const ViewState state = after({}, opened);
  ASSERT_TRUE(state.overlay.notice);
  EXPECT_EQ(state.overlay.notice->kind, NoticeKind::kInformation);
  const std::string first(phrase(Language::kEnglish, "remark.replaced_bytes"));
  EXPECT_EQ(state.overlay.notice->text,
            first + " " + std::string(phrase(Language::kEnglish, "remark.no_interview")));
}

// The page as it was, which waits for an article.
ViewState waiting(ViewState state) {
  state.overlay.awaited = AwaitedArticle{++state.session.wake_serial, "a.txt", false};
  return state;
}

TEST(PageApplyTest, AFileIsHandedToTheBrowserAndNothingElseHappens) {
  const BringFiles files{{{{std::make_shared<const std::string>("text"), "a.txt"}}}};
  EXPECT_EQ(effects_of({}, files),
            (std::vector<Effect>{request::WakeAfter{300, 1}, OpenFiles{files.brought}}));
  EXPECT_EQ(after({}, files), waiting({}));
}

Brought two_files() {
  static const auto content = std::make_shared<const std::string>("text");
  return {{{content, "a.txt"}, {content, "b.txt"}}};
}

TEST(PageApplyTest, WhichFileIsTheInterviewIsAskedAndTheAnswerOpensThem) {
  const ViewState asked = after({}, InterviewUnclear{two_files(), 1});
  EXPECT_EQ(asked.overlay.dialog, Dialog::kInterview);
  ASSERT_TRUE(asked.overlay.question);
  EXPECT_EQ(asked.overlay.question->likeliest, 1u);

  Brought answered = two_files();
  answered.interview = 0;
  EXPECT_EQ(effects_of(asked, ChooseInterview{0}),
            (std::vector<Effect>{request::WakeAfter{300, 1}, OpenFiles{answered}}));
  EXPECT_EQ(after(asked, ChooseInterview{0}), waiting({}));
  EXPECT_TRUE(effects_of(asked, ChooseInterview{2}).empty()) << "there are two";
  EXPECT_EQ(after(asked, CloseDialog{}), ViewState()) << "the files are forgotten";
}

TEST(PageApplyTest, TheEncodingIsToldAndAnotherOpensTheSameFilesAnew) {
  Texts texts;
  texts.language = "zh";
  texts.encoding = "big5";
  ArticleOpened opened{std::make_shared<const Article>(std::move(texts)), {"remark.no_commentary"}};
  EXPECT_FALSE(after({}, opened).overlay.notice->offers_encoding) << "nothing to read anew";
  opened.source = std::make_shared<const Brought>(two_files());
  const ViewState told = after({}, opened);
  ASSERT_TRUE(told.overlay.notice);
  EXPECT_EQ(told.overlay.notice->text, "按繁体中文（Big5）读出。没有找到评论，只显示访谈。");
  EXPECT_TRUE(told.overlay.notice->offers_encoding);

  const ViewState asked = after(told, AskForEncoding{});
  EXPECT_EQ(asked.overlay.dialog, Dialog::kEncoding);
  Brought anew = two_files();
  anew.encoding = "gb18030";
  EXPECT_EQ(*find<OpenFiles>(effects_of(asked, ChooseEncoding{"gb18030"})), OpenFiles{anew});
  EXPECT_EQ(after(asked, ChooseEncoding{"gb18030"}).overlay.dialog, Dialog::kNone);
  EXPECT_EQ(after(told, ArticleOpened{}).view.source, nullptr) << "another article";
  EXPECT_EQ(after({}, AskForEncoding{}), ViewState()) << "nothing to read anew";
}

TEST(PageApplyTest, IfItCannotBeOpenedTheArticleStaysAndANoticeSaysWhy) {
  const ViewState state = after({}, FilterLinks{only(LinkGroup::kChanged)});
  const OpeningFailed failed{{ErrorCode::kEmpty, "", 0}, "a.txt"};
  const ViewState told = after(state, failed);
  EXPECT_EQ(told.view, state.view);
  ASSERT_TRUE(told.overlay.notice);
  EXPECT_EQ(told.overlay.notice->kind, NoticeKind::kError);
  EXPECT_EQ(told.overlay.notice->text, "“a.txt”里没有文字。请换一个文件。");
  EXPECT_TRUE(effects_of(state, failed).empty());
}

TEST(PageApplyTest, AFileThatHoversThereAndAPaneThatMovesDoSoStill) {
  const ViewState state = after(after({}, SetDropping{true}), SetScrolling{true});
  const ViewState opened = after(state, ArticleOpened{});
  EXPECT_TRUE(opened.overlay.is_dropping);
  EXPECT_TRUE(opened.overlay.is_scrolling);
}

TEST(PageApplyTest, WhatOnlyTheBrowserCanDoChangesNothing) {
  const ViewState state = after({}, OpenPasteDialog{});
  EXPECT_EQ(after(state, AskForFile{}), state);
  EXPECT_EQ(effects_of(state, AskForFile{}), (std::vector<Effect>{request::AskForFile{}}));
}

TEST(PageApplyTest, AnotherTabPlacesThePanesAnew) {
  EXPECT_EQ(after({}, ShowTab{Side::kCommentary}).view.tab, Side::kCommentary);
  EXPECT_EQ(effects_of({}, ShowTab{Side::kCommentary}), (std::vector<Effect>{PlacePanes{}}));
  EXPECT_TRUE(effects_of({}, ShowTab{Side::kInterview}).empty());
}

}  // namespace
}  // namespace duidu
