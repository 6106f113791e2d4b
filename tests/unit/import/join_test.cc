#include "import/join.h"

#include <gtest/gtest.h>

#include "import/import.h"

namespace duidu {
namespace {

Article opened(std::string_view text) {
  const Result<Imported> imported = import_article(text, "a.txt");
  EXPECT_TRUE(imported.ok()) << text;
  return imported.ok() ? imported.value().article : Article{};
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

TEST(Join, TurnsOfAnAttachedFileAreQuotations) {
  const Article joined = join(opened(kTalk), {opened(std::string(kTalk) + "\nCommentary\n\nSo she says.\n")});
  ASSERT_EQ(joined.commentaries().size(), 1u);
  const std::vector<Unit>& blocks = joined.commentaries()[0].blocks;
  ASSERT_EQ(blocks.size(), 3u);
  EXPECT_EQ(blocks[1].kind, UnitKind::kQuote);
  EXPECT_EQ(blocks[1].speaker, "Lin");
  EXPECT_EQ(blocks[2].text, "So she says.");
  EXPECT_EQ(blocks[2].id, "b3");
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
  EXPECT_EQ(joined.texts().unknown_fields[3], (UnknownFields{{Side::kCommentary, 1, 1}, "\"answer\":1"}));
  EXPECT_EQ(joined.texts().unknown_fields[4], (UnknownFields{{Side::kCommentary, 1, 2}, "\"block\":1"}));
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
