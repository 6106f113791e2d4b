// Reading aloud as the reader meets it, over a browser that only takes notes of what it should say.
#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

constexpr uint32_t kTurns = 20;

std::shared_ptr<const Article> bridge() {
  auto article = std::make_shared<Article>();
  article->own_texts().language = "zh-Hans";
  for (uint32_t i = 0; i < kTurns; ++i) {
    const std::string number = std::to_string(i);
    article->own_texts().interview.turns.push_back(
        {"q" + number, "记者", Role::kQuestion, {{.id = "p1", .text = "后来呢？"}}});
    article->own_texts().interview.turns.push_back(
        {"a" + number, "老陈", Role::kAnswer, {{.id = "p1", .text = "停过两回。没有钱。"}}});
  }
  article->own_texts().commentaries.push_back({.id = "c1"});
  article->own_texts().commentaries[0].blocks.push_back({.id = "b1", .text = "他说“没有钱”。这是实话。"});
  Link link;
  link.id = "l1";
  link.interview = {{{Side::kInterview, 1, 0}, 15, 24}};
  link.commentary = {{{Side::kCommentary, 0, 0}, 9, 18}};
  article->links.push_back(link);
  return article;
}

class AloudTest : public test::ReaderFixture {
 protected:
  AloudTest() {
    reader_.dispatch(TakeVoices{true});
    show(bridge(), Elements::kMissing);
    settle_scrolled();
    browser_.forget<request::ScrollTo>();
  }

  void activate(std::string_view id) {
    press_control(id);
    settle_scrolled();
  }
  void end_sentence() {
    reader_.dispatch(UtteranceEnded{said().back().serial, Spoken::kSaid});
    settle_scrolled();
  }
  std::string last_said() const { return said().back().text; }
  bool is_reading() const { return reader_.state().view.reading.has_value(); }
};

TEST_F(AloudTest, WithoutVoicesThereIsNothingToPress) {
  EXPECT_NE(control("toolbar.read"), nullptr);
  reader_.dispatch(TakeVoices{false});
  reader_.dispatch(SelectText{Selected{{{}, 0}, {{}, 6}}});
  settle_scrolled();
  EXPECT_EQ(control("toolbar.read"), nullptr);
  EXPECT_NE(control("selection"), nullptr);
  EXPECT_EQ(control("selection.read"), nullptr);
  activate("toolbar.settings");
  EXPECT_EQ(control("settings.rate"), nullptr);
}

TEST_F(AloudTest, SentenceAfterSentenceFromHereEachMarked) {
  EXPECT_EQ(control("read"), nullptr);
  activate("toolbar.read");
  ASSERT_EQ(said().size(), 1u);
  EXPECT_EQ(last_said(), "记者： 后来呢？");
  EXPECT_EQ(said()[0].language, "zh-Hans");
  EXPECT_NE(control("read"), nullptr);
  const UnitRef question{Side::kInterview, 0, 0}, answer{Side::kInterview, 1, 0};
  EXPECT_EQ(reader_.highlights(question), (std::vector<Highlight>{{HighlightKind::kSpoken, 0, 12}}));
  end_sentence();
  EXPECT_EQ(last_said(), "老陈： 停过两回。");
  end_sentence();
  EXPECT_EQ(last_said(), "没有钱。");
  EXPECT_TRUE(reader_.highlights(question).empty());
  EXPECT_EQ(reader_.highlights(answer), (std::vector<Highlight>{{HighlightKind::kSpoken, 15, 27}}));
  reader_.dispatch(UtteranceEnded{said()[0].serial, Spoken::kSaid});
  EXPECT_EQ(said().size(), 3u) << "what was broken off does not count as said";
}

TEST_F(AloudTest, ItIsFollowedUntilTheReaderScrollsAway) {
  activate("toolbar.read");
  for (int i = 0; i < 40 && scrolls().empty(); ++i) end_sentence();
  ASSERT_FALSE(scrolls().empty()) << "the sentence went out of sight";
  EXPECT_EQ(scrolls().back().side, Side::kInterview);
  browser_.forget<request::ScrollTo>();
  reader_.panes().set_scroll(Side::kInterview, 0);
  settle_scrolled();
  end_sentence();
  EXPECT_TRUE(scrolls().empty());
  activate("read.next");
  EXPECT_FALSE(scrolls().empty()) << "asked for, it is shown";
}

TEST_F(AloudTest, NoSentenceIsSaidUnderTheBar) {
  activate("toolbar.read");
  for (int i = 0; i < 40; ++i) {
    const Span span = reader_.state().view.reading->sentence.span;
    const Rect line = span_rects(reader_.panes().layout(Side::kInterview), span).front();
    const float top = pane_of(reader_.panes().geometry(), Side::kInterview).y + line.y -
                      reader_.panes()[Side::kInterview].scroll;
    EXPECT_LE(top + line.height, control("read")->rect.y) << i;
    end_sentence();
  }
}

TEST_F(AloudTest, PauseNextPreviousAndStop) {
  activate("toolbar.read");
  activate("read.next");
  EXPECT_EQ(last_said(), "老陈： 停过两回。");
  activate("read.previous");
  EXPECT_EQ(last_said(), "记者： 后来呢？");
  activate("read.previous");
  EXPECT_EQ(last_said(), "记者： 后来呢？") << "before the first: again";
  const size_t count = said().size();
  const size_t stops = browser_.count<request::StopSpeaking>();
  activate("read.pause");
  EXPECT_EQ(browser_.count<request::StopSpeaking>(), stops + 1);
  EXPECT_EQ(control("read.pause")->name, "继续");
  reader_.dispatch(UtteranceEnded{said().back().serial, Spoken::kSaid});
  EXPECT_EQ(said().size(), count);
  activate("read.pause");
  EXPECT_EQ(said().size(), count + 1) << "the sentence from its beginning";
  activate("read.stop");
  EXPECT_FALSE(is_reading());
  EXPECT_EQ(control("read"), nullptr);
}

TEST_F(AloudTest, EscAndGoingElsewhereStopIt) {
  const Action ways[] = {StepBack{}, ChooseLink{0, Side::kCommentary}, StopReading{}};
  for (const Action& way : ways) {
    reader_.dispatch(StepBack{});
    activate("toolbar.read");
    ASSERT_TRUE(is_reading());
    const size_t stops = browser_.count<request::StopSpeaking>();
    reader_.dispatch(way);
    EXPECT_FALSE(is_reading());
    EXPECT_GT(browser_.count<request::StopSpeaking>(), stops);
  }
  activate("toolbar.read");
  show(bridge(), Elements::kMissing);
  EXPECT_FALSE(is_reading());
}

TEST_F(AloudTest, AChosenLinkIsReadAsAPair) {
  reader_.dispatch(ChooseLink{0, Side::kCommentary});
  settle_scrolled();
  EXPECT_EQ(control("toolbar.read")->name, "朗读引文和评论");
  activate("toolbar.read");
  EXPECT_EQ(last_said(), "没有钱");
  end_sentence();
  EXPECT_EQ(last_said(), "他说“没有钱”。");
  end_sentence();
  EXPECT_EQ(last_said(), "这是实话。");
  end_sentence();
  EXPECT_FALSE(is_reading()) << "and there it ends";
}

TEST_F(AloudTest, ASelectionIsReadAsFarAsItGoes) {
  reader_.dispatch(SelectText{Selected{{{Side::kInterview, 1, 0}, 15}, {{Side::kInterview, 2, 0}, 9}}});
  settle_scrolled();
  activate("selection.read");
  EXPECT_EQ(control("selection"), nullptr);
  EXPECT_EQ(last_said(), "没有钱。");
  end_sentence();
  EXPECT_EQ(last_said(), "记者： 后来呢");
  end_sentence();
  EXPECT_FALSE(is_reading());
}

TEST_F(AloudTest, SpeedAndVoicesAreRememberedAndHeardAtOnce) {
  activate("toolbar.read");
  EXPECT_FLOAT_EQ(said().back().rate, 1);
  activate("read.rate");
  EXPECT_FLOAT_EQ(said().back().rate, 1.2f);
  EXPECT_EQ(last_said(), "记者： 后来呢？");
  EXPECT_EQ(control("read.rate")->name, "语速 1.2×");
  activate("read.next");
  EXPECT_EQ(said().back().speaker, 0u) << "one voice says all";
  reader_.dispatch(ChangeSetting{Setting::kVoices, 1});
  settle_scrolled();
  EXPECT_EQ(said().back().speaker, 1u);
  EXPECT_EQ(last_said(), "停过两回。") << "the voice says who it is";
  EXPECT_EQ(browser_.last<request::KeepPreferences>().line, "v1;rate=120;voices=speaker");
}

TEST_F(AloudTest, AMissingOrFailingVoiceIsSaidPlainly) {
  for (const Spoken how : {Spoken::kNoVoice, Spoken::kFailed}) {
    activate("toolbar.read");
    reader_.dispatch(UtteranceEnded{said().back().serial, how});
    settle_scrolled();
    EXPECT_FALSE(is_reading());
    ASSERT_NE(control("notice.error"), nullptr);
    EXPECT_NE(control("notice.error")->name, "");
    activate("notice.close");
  }
}

TEST_F(AloudTest, OnANarrowWindowTheSideThatIsReadIsShownAndNoticesKeepClear) {
  reader_.panes().set_window({400, 700, 2, 0, 0});
  reader_.dispatch(ChooseLink{0, Side::kInterview});
  settle_scrolled();
  activate("toolbar.read");
  EXPECT_EQ(reader_.state().view.tab, Side::kInterview);
  end_sentence();
  EXPECT_EQ(reader_.state().view.tab, Side::kCommentary);
  reader_.dispatch(ShowNotice{{NoticeKind::kInformation, "看这里"}});
  settle_scrolled();
  const Rect& notice = control("notice.text")->rect;
  EXPECT_LE(notice.y + notice.height, control("read")->rect.y);
}

}  // namespace
}  // namespace duidu
