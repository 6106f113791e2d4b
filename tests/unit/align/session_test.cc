// An alignment kept up to date under edits is the one made from scratch; and little is looked at again.
#include "align/session.h"

#include <gtest/gtest.h>

#include <random>

#include "unit/align/listing.h"

namespace duidu {
namespace {

// Invented sentences, each with words of its own.
const char* const kSentences[] = {
    "灯塔上的人每晚添三次油，从不让火头低下去。",   "我们在北岸种了七年的红薯，第八年才学会存种。",
    "船坞的老木匠说过，缝要留在看得见的地方。",     "冬天的渡口没有客人，只有两只鹅守着缆绳。",
    "那本账簿记到第四十页，忽然换了一个人的字。",   "他把望远镜卖了，换回一口能听见雨声的水缸。",
    "下游的集市逢五开张，卖的多半是上游的竹器。",   "桥修好的那一天，没有一个人愿意第一个走过去。",
    "祖母的收音机只收得到一个台，台里永远在下雪。", "渔网晾在祠堂门口，像一页页没有写完的信。"};
const char* const kRemarks[] = {"这一句我不同意，理由写在后面。", "读到此处，合上书想了很久。",
                                "作者显然没有去过那个地方，说得太轻巧。", "顺便提一下天气，今年的确反常。",
                                "他接着讲了一段往事，我从略。"};

class Writer {
 public:
  explicit Writer(uint32_t seed) : random_(seed) {}
  size_t roll(size_t count) { return random_() % count; }
  std::string sentence() { return kSentences[roll(std::size(kSentences))]; }
  std::string remark() { return kRemarks[roll(std::size(kRemarks))]; }
  std::string comment() {
    const std::string said = sentence();
    switch (roll(8)) {
      case 0:
        return remark();
      case 1:
        return "他说：“" + sentence() + "”" + remark();
      case 2:
        return sentence();
      case 3:
        return "最好的是“" + said.substr(0, said.find("，")) + "”。";
      case 4:
        return "他说：“" + said + "这一点县里是知道的，外面的人不知道。”";
      case 5:
        return "「" + said;
      case 6:
        return "「" + said + "」";
      default:
        return remark() + remark();
    }
  }
  // One paragraph changed, added or taken away.
  void edit(std::vector<std::string>& texts, bool is_source) {
    const size_t at = roll(texts.size());
    const size_t how = roll(3);
    const std::string words = is_source ? sentence() : comment();
    if (how == 0) texts[at] = words;
    if (how == 1) texts.insert(texts.begin() + static_cast<ptrdiff_t>(at), words);
    if (how == 2 && texts.size() > 2) texts.erase(texts.begin() + static_cast<ptrdiff_t>(at));
  }

 private:
  std::mt19937 random_;
};

TEST(AlignSession, AfterEveryEditItIsTheAlignmentFromScratch) {
  for (uint32_t seed = 1; seed <= 40; ++seed) {
    Writer writer(seed);
    std::vector<std::string> source, commentary;
    for (int i = 0; i < 12; ++i) source.push_back(writer.sentence());
    for (int i = 0; i < 20; ++i) commentary.push_back(writer.comment());
    AlignSession session;
    for (int edit = 0; edit < 12; ++edit) {
      const test::Texts there(source), here(commentary);
      const Alignment& kept = session.update(there, here);
      const Alignment fresh = align(there, here);
      ASSERT_EQ(test::show(there, here, kept), test::show(there, here, fresh))
          << "seed " << seed << ", edit " << edit;
      ASSERT_EQ(kept.topics, fresh.topics) << "seed " << seed << ", edit " << edit;
      writer.edit(edit % 3 == 2 ? source : commentary, edit % 3 == 2);
    }
  }
}

// A commentary of many remarks, in which every tenth paragraph quotes.
std::vector<std::string> long_commentary() {
  std::vector<std::string> texts;
  for (int i = 0; i < 200; ++i)
    texts.push_back(i % 10 == 0 ? "“" + std::string(kSentences[i / 10 % 10]) + "”" : kRemarks[i % 5]);
  return texts;
}

TEST(AlignSession, LooksOnlyAroundAChangedComment) {
  const test::Texts source(std::vector<std::string>(std::begin(kSentences), std::end(kSentences)));
  std::vector<std::string> commentary = long_commentary();
  AlignSession session;
  session.update(source, test::Texts(commentary));
  EXPECT_EQ(session.searched_paragraphs(), 200u);
  session.update(source, test::Texts(commentary));
  EXPECT_EQ(session.searched_paragraphs(), 0u);
  commentary[105] = "“" + std::string(kSentences[3]) + "”";
  const Alignment& kept = session.update(source, test::Texts(commentary));
  EXPECT_EQ(session.searched_paragraphs(), 11u);  // from the quotation before to the one behind
  EXPECT_EQ(kept.quotations.size(), 21u);
}

TEST(AlignSession, LooksOnlyWhereWordsOfAChangedAnswerStand) {
  std::vector<std::string> source(std::begin(kSentences), std::end(kSentences));
  const test::Texts commentary(long_commentary());
  AlignSession session;
  session.update(test::Texts(source), commentary);
  source[4] = "那本账簿早已烧掉了。";
  const test::Texts changed(source);
  const Alignment& kept = session.update(changed, commentary);
  EXPECT_EQ(session.searched_paragraphs(), 42u);  // around the two places that quote it
  EXPECT_EQ(test::show(changed, commentary, kept),
            test::show(changed, commentary, align(changed, commentary)));
}

// No run of words is long enough to lead there.
TEST(AlignSession, LooksWhereAChangedAnswerWasRewritten) {
  std::vector<std::string> source = {"Nobody rang the bell that winter.", "We came late.",
                                     "There was one lamp."};
  const test::Texts commentary({"A remark on something else.",
                                "As the text has it, and was it so, some harbour folk who learn each tide "
                                "might forgive me and not get "
                                "angry when I come late. I doubt it."});
  AlignSession session;
  EXPECT_TRUE(session.update(test::Texts(source), commentary).quotations.empty());
  source[1] =
      "If that is so, the harbour people who know every tide should forgive us and not be angry that we came "
      "late.";
  EXPECT_EQ(session.update(test::Texts(source), commentary).quotations.size(), 1u);
}

TEST(AlignSession, ASignatureIsAQuotationOnceTheLineAboveItIsGone) {
  const std::string signature = "来信请寄圣阿尔班港务处三楼，门铃要按两下，没有人应就再按两下。";
  const test::Texts source({kSentences[0], "————", signature});
  AlignSession session;
  EXPECT_EQ(session.update(source, test::Texts({kRemarks[0], "————", signature})).quotations.size(), 0u);
  EXPECT_EQ(session.update(source, test::Texts({kRemarks[0], "————", signature})).topics.size(), 0u);
  EXPECT_EQ(session.update(source, test::Texts({kRemarks[0], kRemarks[1], signature})).quotations.size(), 1u);
  EXPECT_EQ(session.update(source, test::Texts({kRemarks[0], "————", signature})).quotations.size(), 0u);
}

TEST(AlignSession, ACancelledUpdateSaysSoAndTheNextBeginsFromScratch) {
  bool is_cancelled = false;
  AlignOptions options;
  options.is_cancelled = [&] { return is_cancelled; };
  AlignSession session(options);
  const test::Texts source(std::vector<std::string>(std::begin(kSentences), std::end(kSentences)));
  const test::Texts commentary(long_commentary());
  is_cancelled = true;
  EXPECT_FALSE(session.update(source, commentary).is_complete);
  is_cancelled = false;
  const Alignment& kept = session.update(source, commentary);
  EXPECT_TRUE(kept.is_complete);
  EXPECT_EQ(kept.quotations.size(), 20u);
}

}  // namespace
}  // namespace duidu
