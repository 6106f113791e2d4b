// What the form of one paragraph says: tables of what counts and what only looks like it.
#include "align/topics/cues.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/align/listing.h"

namespace duidu {
namespace {

Paragraph paragraph(std::string_view text) { return {.text = text, .speaker = {}}; }

// "2", or "2 named".
std::string number_of(std::string_view text) {
  const Paragraph whole = paragraph(text);
  const LeadingNumber number = leading_number(whole);
  return std::string(number.digits.text()) + (number.is_named ? " named" : "");
}

TEST(Cues, TheNumberAtTheBeginning) {
  const std::pair<const char*, const char*> kCases[] = {{"2. The bridge", "2"},
                                                        {"(3) fell", "3"},
                                                        {"3.1 late", "3.1"},
                                                        {"> 4) again", "4"},
                                                        {"一、桥", "1"},
                                                        {"二十三，桥", "23"},
                                                        {"九十九条", "99"},
                                                        {"第三点，桥", "3"},
                                                        {"Q2: why", "2 named"},
                                                        {"Comment 4, on", "4 named"},
                                                        {"Reviewer comment 5.", "5 named"},
                                                        {"问3：", "3 named"},
                                                        {"The 3 men", ""},
                                                        {"42nd street", ""},
                                                        {"Bridges 3", ""},
                                                        {"桥一座", ""},
                                                        {"123456 boats", ""},
                                                        {"", ""}};
  for (const auto& [text, number] : kCases) EXPECT_EQ(number_of(text), number) << text;
  Paragraph item = paragraph("7 boats came");
  item.ordinal = "4.";
  EXPECT_EQ(leading_number(item).digits.text(), "4") << "the label of a list item comes first";
}

bool opens_point(std::string_view text) {
  const Paragraph whole = paragraph(text);
  return duidu::opens_point(whole, leading_number(whole));
}

bool leads_in(std::string_view text) {
  const Paragraph whole = paragraph(text);
  return duidu::leads_in(whole, leading_number(whole));
}

TEST(Cues, APointIsOpenedByASignOrANumber) {
  for (const char* text : {"> he said", "- item", "• item", "“quoted", "2. The bridge"})
    EXPECT_TRUE(opens_point(text)) << text;
  for (const char* text : {"", "he said", "The bridge - it fell"}) EXPECT_FALSE(opens_point(text)) << text;
}

TEST(Cues, HeadingsAndColonsLeadIn) {
  for (const char* text : {"As follows:", "他说：", "On bridges", "2. Bridges."})
    EXPECT_TRUE(leads_in(text)) << text;
  EXPECT_FALSE(leads_in("The bridge fell."));
  EXPECT_FALSE(
      leads_in("A paragraph without an end that is by far too long to be the heading of any section "
               "of a text about bridges"));
  Paragraph heading = paragraph("The bridge fell.");
  heading.is_heading = true;
  EXPECT_TRUE(duidu::leads_in(heading, {}));
}

TEST(Cues, AnswersBeginWithAFewWords) {
  const test::Texts texts{"Yes, it fell",    "I’m not sure",      "Agreed.",
                          "The bridge fell", "Yesterday it fell", ""};
  const WholeText text(texts);
  const bool expected[] = {true, true, true, false, false, false};
  for (uint32_t i = 0; i < 6; ++i) EXPECT_EQ(opens_answer(text, i), expected[i]) << i;
}

TEST(Cues, AQuestionMayStandInBrackets) {
  for (const char* text : {"Why?", "为什么？", "(why?)", "\"Why?\" "})
    EXPECT_TRUE(ends_with_question(paragraph(text))) << text;
  for (const char* text : {"", "Why? I see.", "?!"})
    EXPECT_FALSE(ends_with_question(paragraph(text))) << text;
}

TEST(Cues, ShortRemarksPointAhead) {
  for (const char* text : {"我最喜欢这段话", "原话如下", "See the following:", "Then he says"})
    EXPECT_TRUE(points_ahead(paragraph(text))) << text;
  EXPECT_FALSE(points_ahead(paragraph("The bridge fell")));
  EXPECT_FALSE(points_ahead(
      paragraph("The following winter was colder than any other, and nobody crossed the river")));
  Paragraph quote = paragraph("he says");
  quote.is_quote = true;
  EXPECT_FALSE(points_ahead(quote));
}

TEST(Cues, CourtesiesSayNothingElse) {
  const test::Texts texts{"Dear reviewers, thank you for the constructive feedback.",
                          "谢谢大家",
                          "Best regards, Mara",
                          "Thank you, but the old bridge fell long before anybody measured any tide here.",
                          "谢谢您讲的那座桥和那条河的事情，我还想问一问。",
                          "The bridge fell.",
                          "Nobody had measured it.",
                          "The boats came late."};
  const WholeText text(texts);
  const bool expected[] = {true, true, true, false, false, false};
  for (uint32_t i = 0; i < 6; ++i) EXPECT_EQ(is_courtesy(text, i), expected[i]) << i;
}

TEST(Cues, CourtesiesMayBeLongerWhereALetterBeginsOrEnds) {
  const std::string thanks =
      "Thank you for the careful letter, we answer the remarks about boats and weather one after the other.";
  const test::Texts texts{thanks, "The bridge fell.", thanks, "Rain.", "Snow.", "Hail.", thanks};
  const WholeText text(texts);
  EXPECT_TRUE(is_courtesy(text, 0));
  EXPECT_FALSE(is_courtesy(text, 2));
  EXPECT_TRUE(is_courtesy(text, 6));
}

}  // namespace
}  // namespace duidu
