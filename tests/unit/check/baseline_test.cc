// Which findings a baseline knows.
#include "check/baseline.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

ReportRow row(const std::string& words, const std::string& said) {
  ReportRow row;
  row.verdict_class = VerdictClass::kChanged;
  row.concerns = concern_of(row.verdict_class);
  row.words = words;
  row.fingerprint = fingerprint_of(words, said);
  return row;
}

Report report(std::vector<ReportRow> rows) {
  Report made;
  made.rows = std::move(rows);
  return made;
}

TEST(Fingerprint, IsOfTheWordsNotOfMarksBlanksOrCapitals) {
  EXPECT_EQ(fingerprint_of("“The wall, it stands”", "the wall  stood"),
            fingerprint_of("the wall\nit stands", "The wall stood."));
  EXPECT_NE(fingerprint_of("the wall stands", "the wall stood"),
            fingerprint_of("the wall stood", "the wall stands"));
  EXPECT_NE(fingerprint_of("ab", "c"), fingerprint_of("a", "bc"));
  EXPECT_EQ(fingerprint_of("", "").size(), 16u);
}

TEST(Baseline, WhatWasWrittenIsKnown) {
  Report first = report({row("two “boats”\\", "ten boats"), row("another", "one")});
  Result<std::vector<std::string>> known = read_baseline(write_baseline(first));
  ASSERT_TRUE(known.ok()) << known.error().message;
  Report second = report({row("a third", "one"), row("another", "one"), row("two boats", "ten boats")});
  apply_baseline(known.value(), second);
  EXPECT_EQ(second.rows[0].status, RowStatus::kOpen);
  EXPECT_EQ(second.rows[1].status, RowStatus::kKnown);
  EXPECT_EQ(second.rows[2].status, RowStatus::kKnown);
  EXPECT_EQ(second.stale, 0u);
}

TEST(Baseline, OneEntryCoversOneFinding) {
  Report twice = report({row("two boats", "ten boats"), row("two boats", "ten boats")});
  apply_baseline({fingerprint_of("two boats", "ten boats"), "0000000000000000"}, twice);
  EXPECT_EQ(twice.rows[0].status, RowStatus::kKnown);
  EXPECT_EQ(twice.rows[1].status, RowStatus::kOpen);
  EXPECT_EQ(twice.stale, 1u);
}

TEST(Baseline, WhatDoesNotFailIsNotWritten) {
  Report mixed = report({row("two boats", "ten boats"), row("three", "four")});
  mixed.rows[0].status = RowStatus::kMarked;
  mixed.rows[1].concerns = concern_of(VerdictClass::kFaithful);
  EXPECT_EQ(write_baseline(mixed), "{\"format\":\"duidu-baseline\",\"version\":1,\"findings\":[\n]}\n");
}

TEST(Baseline, AnythingElseIsRefused) {
  for (const char* text :
       {"", "[]", "{}", "{\"format\":\"duidu-article\",\"version\":1,\"findings\":[]}",
        "{\"format\":\"duidu-baseline\",\"version\":2,\"findings\":[]}",
        "{\"format\":\"duidu-baseline\",\"version\":1,\"findings\":[{}]}",
        "{\"format\":\"duidu-baseline\",\"version\":1,\"findings\":[{\"fingerprint\":3}]}"}) {
    EXPECT_FALSE(read_baseline(text).ok()) << text;
  }
}

}  // namespace
}  // namespace duidu
