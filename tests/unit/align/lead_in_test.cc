// What announces a quotation and what only looks like it.
#include "align/lead_in.h"

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

TEST(LeadIn, NotWhatWasSaidBeforeOrIsNoSaying) {
  for (const char* before : {"", "所谓“", "白云，", "他说完就走了。后来", "他说了这话以后，过了很久，",
                             "He said no. Then ", "As he says, it rained, and ", "the so-called “"}) {
    EXPECT_FALSE(ends_with_lead_in(before)) << before;
  }
}

}  // namespace
}  // namespace duidu
