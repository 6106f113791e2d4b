#include "import/join.h"

#include <gtest/gtest.h>

#include "import/import.h"
#include "model/names.h"

namespace duidu {
namespace {

Article opened(std::string_view text) {
  const Result<Imported> imported = import_article(text, "a.txt");
  EXPECT_TRUE(imported.ok()) << text;
  return imported.ok() ? imported.value().article : Article{};
}

Article commentary(std::string_view text) {
  const Result<Imported> imported = import_article(text, "c.md", {.is_commentary = true});
  EXPECT_TRUE(imported.ok()) << text;
  return imported.ok() ? imported.value().article : Article{};
}

// A line for each block: id, kind, speaker, text.
std::string said_in(const Commentary& commentary) {
  std::string lines;
  for (const Unit& unit : commentary.blocks) {
    lines += unit.id + " " + std::string(name_of(unit.kind)) + " " + unit.speaker + ": " + unit.text + "\n";
  }
  return lines;
}

const char* const kTalk = "Reporter: Why maps?\n\nLin: Rivers move.\n";
const char* const kEssay = "Rivers do move.\n\nMaps stay behind.\n";

TEST(Join, NothingAttachedChangesNothing) {
  for (const char* text : {kTalk, kEssay}) EXPECT_EQ(join(opened(text), {}), opened(text));
}

TEST(Join, EachAttachedFileIsACommentary) {
  Article first = opened(kEssay);
  first.own_texts().title = "On maps";
  first.own_texts().author = "Mo";
  const Article joined = join(opened(kTalk), {first, opened("Briefly.")});
  EXPECT_EQ(joined.interview(), opened(kTalk).interview());
  ASSERT_EQ(joined.commentaries().size(), 2u);
  EXPECT_EQ(joined.commentaries()[0].id, "c1");
  EXPECT_EQ(joined.commentaries()[0].title, "On maps");
  EXPECT_EQ(joined.commentaries()[0].author, "Mo");
  ASSERT_EQ(joined.commentaries()[0].blocks.size(), 2u);
  EXPECT_EQ(joined.commentaries()[0].blocks[1].id, "b2");
  EXPECT_EQ(joined.commentaries()[1].id, "c2");
}

// The heading that said so, too: the commentary has its title from the file.
TEST(Join, TurnsOfAnAttachedArticleAreQuotations) {
  const Article joined = join(opened(kTalk), {opened(std::string(kTalk) + "\nCommentary\n\nSo she says.\n")});
  EXPECT_EQ(said_in(joined.commentaries()[0]),
            "b1 heading : Commentary\nb2 quote Reporter: Why maps?\nb3 quote Lin: Rivers move.\n"
            "b4 paragraph : So she says.\n");
}

// They stand where they stood.
TEST(Join, TurnsOfAnAttachedArticleKeepTheirPlaceBetweenItsBlocks) {
  Article source = opened(std::string(kTalk) + "\nCommentary\n\nSo she says.\n\nAnd so it is.\n");
  source.own_texts().commentaries[0].title.clear();
  source.own_texts().standings = {{{Side::kCommentary, 0, 0}, {Side::kInterview, 0, 0}},
                                  {{Side::kCommentary, 0, 1}, {Side::kInterview, 1, 0}}};
  EXPECT_EQ(said_in(join(opened(kTalk), {source}).commentaries()[0]),
            "b1 quote Reporter: Why maps?\nb2 paragraph : So she says.\nb3 quote Lin: Rivers move.\n"
            "b4 paragraph : And so it is.\n");
}

constexpr std::string_view kReview =
    "# On maps\n\nTwo things.\n\n**Reporter:** Why maps?\n\n**Lin:** Rivers move.\n\nThey do.\n\n## Later\n\n"
    "**Mo:** I lived by one.\n\n**Ada:** So did I.\n\n**Mo:** It moved twice.\n\n**Ada:** Mine never.\n\nAda "
    "laughs.\n";

TEST(Join, ACommentaryKeepsItsOrderAndItsSpeakers) {
  const Article joined = join(opened(kTalk), {commentary(kReview)});
  EXPECT_EQ(joined.interview(), opened(kTalk).interview());
  ASSERT_EQ(joined.commentaries().size(), 1u);
  EXPECT_EQ(joined.commentaries()[0].title, "On maps");
  EXPECT_EQ(said_in(joined.commentaries()[0]),
            "b1 paragraph : Two things.\nb2 quote Reporter: Why maps?\nb3 quote Lin: Rivers move.\n"
            "b4 paragraph : They do.\nb5 heading : Later\nb6 paragraph Mo: I lived by one.\n"
            "b7 paragraph Ada: So did I.\nb8 paragraph Mo: It moved twice.\nb9 paragraph Ada: Mine "
            "never.\nb10 paragraph : Ada laughs.\n");
}

TEST(Join, ASecondParagraphOfAQuotedAnswerIsQuotedTheAuthorsAreNot) {
  const char* const talk =
      "Reporter: Why maps?\n\nLin: Rivers move every summer.\n\nThe banks stay where they were for ten "
      "years.\n\n"
      "Reporter: And then?\n\nLin: Then we draw them anew.\n";
  const Article joined =
      join(opened(talk),
           {commentary("Reporter: Why maps?\n\nLin: Rivers move every summer.\n\nThe banks stay where they "
                       "were for ten years.\n\nTen years is long.\n\nReporter: And then?\n")});
  const std::vector<Unit>& blocks = joined.commentaries()[0].blocks;
  ASSERT_EQ(blocks.size(), 5u) << said_in(joined.commentaries()[0]);
  EXPECT_EQ(blocks[2].kind, UnitKind::kQuote);
  EXPECT_EQ(blocks[3].kind, UnitKind::kParagraph);
}

TEST(Join, WhatStandsApartGoesWithItsFile) {
  Article talk = opened(kTalk), essay = opened(kEssay);
  talk.own_texts().apart = {{"a1", ApartKind::kFurniture, "Share\n", {Side::kInterview, 1, 0}}};
  essay.own_texts().apart = {{"a1", ApartKind::kComment, "draft\n", Standing::kAtStart},
                             {"a2", ApartKind::kFurniture, "Like\n", {Side::kCommentary, 0, 1}}};
  const std::vector<Apart> apart = join(talk, {essay}).texts().apart;
  ASSERT_EQ(apart.size(), 3u);
  EXPECT_EQ(apart[1], (Apart{"a2", ApartKind::kComment, "draft\n", {Side::kInterview, 1, 0}}));
  EXPECT_EQ(apart[2], (Apart{"a3", ApartKind::kFurniture, "Like\n", {Side::kCommentary, 0, 1}}));

  const std::vector<Apart> narrated = join(essay, {opened("Briefly.")}).texts().apart;
  EXPECT_EQ(narrated[1].after, (UnitRef{Side::kInterview, 0, 1}));
}

TEST(Join, EachCommentaryOfAFileStaysOne) {
  const Article two = commentary("## Commentary by Mo\n\nFirst.\n\n## Commentary by Ada\n\nSecond.\n");
  ASSERT_EQ(two.commentaries().size(), 2u);
  const Article joined = join(opened(kTalk), {two});
  ASSERT_EQ(joined.commentaries().size(), 2u);
  EXPECT_EQ(joined.commentaries()[0].author, "Mo");
  EXPECT_EQ(joined.commentaries()[1].author, "Ada");
  EXPECT_EQ(joined.commentaries()[1].id, "c2");
}

TEST(Join, ATextWithoutTurnsIsNarration) {
  const Article joined = join(opened(kEssay), {opened("Briefly.")});
  ASSERT_EQ(joined.interview().turns.size(), 1u);
  const Turn& turn = joined.interview().turns[0];
  EXPECT_EQ(turn.role, Role::kNarration);
  ASSERT_EQ(turn.units.size(), 2u);
  EXPECT_EQ(address(joined, {Side::kInterview, 0, 1}), "t1.p2");
  ASSERT_EQ(joined.commentaries().size(), 1u);
  EXPECT_EQ(joined.commentaries()[0].blocks[0].text, "Briefly.");
}

// The blocks they stood on have moved to the other side.
TEST(Join, NarrationKeepsItsNotesAndLosesItsLinks) {
  Article essay = opened(kEssay);
  essay.own_texts().commentaries.push_back(opened("A second one.").commentaries()[0]);
  Link link;
  link.id = "l1";
  link.origin = LinkOrigin::kAuthor;
  link.commentary = {{{Side::kCommentary, 1, 0}, 0, 8}};
  essay.links = {link};
  essay.notes = {{"n1", {{Side::kCommentary, 1, 0}, 2, 8}, "", ""},
                 {"n2", {{Side::kCommentary, 0, 1}, 0, 4}, "", ""}};
  const Article joined = join(essay, {opened("Briefly.")});
  EXPECT_TRUE(joined.links.empty());
  ASSERT_EQ(joined.notes.size(), 2u);
  EXPECT_EQ(joined.unit(joined.notes[0].span.unit).text, "A second one.");
  EXPECT_EQ(joined.unit(joined.notes[1].span.unit).text, "Maps stay behind.");
}

TEST(Join, UnknownFieldsGoWithTheirUnits) {
  Article talk = opened(std::string(kTalk) + "\nCommentary\n\nSo she says.\n");
  talk.own_texts().unknown_fields = {{{Side::kInterview, 1, 0}, "\"answer\":1"},
                                     {{Side::kInterview, 1, UnknownFields::kGroup}, "\"turn\":1"},
                                     {{Side::kCommentary, 0, 0}, "\"block\":1"}};
  const Article joined = join(talk, {talk});
  EXPECT_EQ(joined.texts().unknown_fields[2].members, "\"block\":1");
  EXPECT_EQ(joined.texts().unknown_fields[3], (UnknownFields{{Side::kCommentary, 1, 2}, "\"answer\":1"}));
  EXPECT_EQ(joined.texts().unknown_fields[4], (UnknownFields{{Side::kCommentary, 1, 3}, "\"block\":1"}));
  EXPECT_EQ(joined.texts().unknown_fields.size(), 5u);

  Article essay = opened(kEssay);
  essay.own_texts().unknown_fields = {{{Side::kCommentary, 0, 1}, "\"block\":2"},
                                      {{Side::kCommentary, 0, UnknownFields::kGroup}, "\"essay\":1"}};
  EXPECT_EQ(join(essay, {opened("Briefly.")}).texts().unknown_fields,
            (std::vector<UnknownFields>{{{Side::kInterview, 0, 1}, "\"block\":2"}}));
}

TEST(Join, GivesNoIdTwice) {
  Article talk = opened(std::string(kTalk) + "\nCommentary\n\nSo she says.\n");
  talk.own_texts().interview.turns[0].id = "c3";
  talk.own_texts().commentaries[0].id = "c2";
  const Article joined = join(talk, {opened(kEssay), opened("Briefly.")});
  ASSERT_EQ(joined.commentaries().size(), 3u);
  EXPECT_EQ(joined.commentaries()[0].id, "c2");
  EXPECT_EQ(joined.commentaries()[1].id, "c4");
  EXPECT_EQ(joined.commentaries()[2].id, "c5");
}

}  // namespace
}  // namespace duidu
