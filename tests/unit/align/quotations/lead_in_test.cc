// What announces a quotation and what only looks like it.
#include "align/quotations/lead_in.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

TEST(LeadIn, WordsOfSayingWithColonCommaOrNothing) {
  for (const char* before :
       {"他说：", "他说：“", "老人說，「", "原话是：", "这一段说得好：", "As the text has it, ",
        "The keeper writes that ", "He says: \"", "In the words of the speaker, “"}) {
    EXPECT_TRUE(ends_with_lead_in(before)) << before;
  }
}

TEST(LeadIn, ManyWordsOfSayingInAnyForm) {
  for (const char* before :
       {"she claimed, “", "He insists that “", "as Lin puts it, “", "Admitting, “", "they replied: “",
        "She has always maintained that “", "he told the reporter from the coast that “", "Lin noted: “",
        "她声称：“", "林渡坦言，“", "老人直言“", "她告诉我们：“", "他回忆说，“", "她聲稱，「",
        "他一再强调，“", "她后来承认：“", "用她的话讲，“"}) {
    EXPECT_TRUE(ends_with_lead_in(before, Saying::kAny)) << before;
  }
}

struct Speech {
  const char *before, *words, *behind;
};

bool is_speech(const Speech& speech) {
  constexpr std::string_view kNames[] = {"Mara Quill", "祝小满", "问"};
  return is_direct_speech(speech.before, speech.words, speech.behind, kNames);
}

TEST(LeadIn, DirectSpeechByItsFormUnderAVerbNobodyListed) {
  for (const Speech& speech : {Speech{"She beamed: “", "The tin was green", ".” And so on."},
                               {"Then he leaned over the table, “", "We never asked", "!”"},
                               {"Quill, wearily: “", "Nobody came", ".”"},
                               {"她摇摇头：“", "这些年我没有后悔过", "。”然后就走了。"},
                               {"小满笑了：「", "机器不会累", "」。"}}) {
    EXPECT_TRUE(is_speech(speech)) << speech.before << speech.words << speech.behind;
  }
}

TEST(LeadIn, DirectSpeechByWhoIsNamedBehindIt) {
  for (const Speech& speech : {Speech{"“", "I never wanted the job", ",” he admitted."},
                               {"And “", "nobody came", "”, says the keeper, but who knows."},
                               {"“", "We were cold", "!” cried Quill. So it was."},
                               {"“", "We were cold", ",” Mara recalled later."},
                               {"“", "这些年我没有后悔过", "，”她说。"},
                               {"“", "机器不会累", "。”林渡坦言。"},
                               {"“", "机器不会累", "”，祝小满后来告诉我们。"}}) {
    EXPECT_TRUE(is_speech(speech)) << speech.before << speech.words << speech.behind;
  }
}

TEST(LeadIn, WordsInMarksThatNobodySpeaks) {
  for (const Speech& speech :
       {Speech{"The so-called “", "people of the blue tin", "” are an invention."},
        {"When he grew up, “", "The Keeper of the Northern Light", "” was the book to have."},
        {"She liked two of them, “", "the tin", "” and “the lamp”."},
        {"The heading: “", "A Life by the Water", "”"},
        {"所谓“", "一生都在等待的人", "”，是编辑起的标题。"},
        {"“", "机器不会累", "”，这话他没有说过。"},
        {"“", "机器不会累", "”这句话说得好。"},
        {"这本书的题目：“", "一生都在等待的人", "”"},
        {"“", "the people of the blue tin", "”. Then she said no."},
        {"“", "The people of the blue tin", ".” She said no more about it."},
        {"“", "Nobody came", "”, it is not what she said."}}) {
    EXPECT_FALSE(is_speech(speech)) << speech.before << speech.words << speech.behind;
  }
}

TEST(LeadIn, NotWhatWasSaidBeforeOrIsNoSaying) {
  for (const char* before : {"", "所谓“", "白云，", "他说完就走了。后来", "他说了这话以后，过了很久，",
                             "He said no. Then ", "As he says, it rained, and ", "the so-called “", "她自称“",
                             "He admired the “", "a lamp they called “"}) {
    EXPECT_FALSE(ends_with_lead_in(before, Saying::kAny)) << before;
  }
}

}  // namespace
}  // namespace duidu
