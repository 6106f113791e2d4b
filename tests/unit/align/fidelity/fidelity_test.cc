// What holds for the fidelity diff of any two texts; what it says about real ones is in tests/cases/fidelity.
#include "align/fidelity/fidelity.h"

#include <gtest/gtest.h>

#include <random>

#include "text/utf8.h"

namespace duidu {
namespace {

constexpr std::u32string_view kCharacters =
    U"这不是一座三十年的桥没有人可能会知道，。……“”　 "
    U",.0123abcABＡＢ'é\u0301\u200B这這台臺𠮷👩‍🌾\n";

Passage whole(const std::string& text) { return {{text, 0, static_cast<uint32_t>(text.size())}}; }

class Writer {
 public:
  explicit Writer(uint32_t seed) : random_(seed) {}
  uint32_t roll(size_t count) { return static_cast<uint32_t>(random_() % count); }

  std::string text(size_t length) {
    std::string out;
    while (length-- > 0) append_code_point(out, kCharacters[roll(kCharacters.size())]);
    return out;
  }

  std::string edited(const std::string& text) {
    std::string out;
    for (size_t offset = 0; offset < text.size();) {
      const char32_t c = next_code_point(text, offset);
      const uint32_t dice = roll(10);
      if (dice != 0) append_code_point(out, dice == 1 ? kCharacters[roll(kCharacters.size())] : c);
      if (dice == 2) append_code_point(out, kCharacters[roll(kCharacters.size())]);
    }
    return out;
  }

  // Up to three spans of up to two texts, in order, cut at code points.
  Passage cut(const std::string& first, const std::string& second) {
    Passage passage;
    for (const std::string* text : {&first, &second}) {
      size_t start = 0;
      for (uint32_t n = roll(3); n > 0; --n) {
        start = code_points_to_bytes(*text,
                                     count_code_points(std::string_view(*text).substr(0, start)) + roll(4));
        const size_t size = code_points_to_bytes(std::string_view(*text).substr(start), roll(20));
        passage.push_back({*text, static_cast<uint32_t>(start), static_cast<uint32_t>(start + size)});
        start += size;
      }
    }
    return passage;
  }

 private:
  std::mt19937 random_;
};

void expect_covered(const Passage& passage, const std::vector<DiffRun>& runs, Range DiffRun::*side) {
  if (passage.empty()) return;
  uint32_t span = 0, offset = passage[0].start;
  for (const DiffRun& run : runs) {
    const Range& range = run.*side;
    ASSERT_EQ(range.first, span);
    ASSERT_EQ(range.start, offset);
    span = range.last;
    offset = range.end;
    ASSERT_LT(span, passage.size());
  }
  EXPECT_EQ(span, passage.size() - 1);
  EXPECT_EQ(offset, passage.back().end);
}

// A line's end and a unit's end are the same.
std::string on_lines(std::string words) {
  for (size_t at = words.find(" / "); at != std::string::npos; at = words.find(" / "))
    words.replace(at, 3, "\n");
  return words;
}

TEST(Fidelity, RunsCoverBothPassagesAndWhatIsTheSameIsTheSame) {
  for (uint32_t seed = 1; seed <= 2000; ++seed) {
    SCOPED_TRACE(seed);
    Writer writer(seed);
    const std::string a = writer.text(40), b = writer.text(30), c = writer.edited(a), d = writer.edited(b);
    const Passage original = seed % 3 == 0 ? writer.cut(a, b) : whole(a);
    const Passage citation = seed % 3 == 0 ? writer.cut(c, d) : whole(c);
    const Fidelity found = fidelity(citation, original);
    expect_covered(citation, found.runs, &DiffRun::citation);
    expect_covered(original, found.runs, &DiffRun::original);
    for (const DiffRun& run : found.runs) {
      if (run.kind != RunKind::kSame) continue;
      EXPECT_EQ(on_lines(words_of(citation, run.citation)), on_lines(words_of(original, run.original)));
    }
    EXPECT_GE(found.similarity, 0.0);
    EXPECT_LE(found.similarity, 1.0);
    EXPECT_FALSE(summary(found, citation, original, Language::kEnglish).empty());
  }
}

TEST(Fidelity, ATextIsFaithfulToItself) {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    const std::string text = Writer(seed).text(60);
    const Fidelity found = fidelity(whole(text), whole(text));
    EXPECT_EQ(found.verdict, FidelityVerdict::kIdentical);
    EXPECT_EQ(found.similarity, 1.0);
    EXPECT_TRUE(found.meaning.empty());
  }
}

RunKind swapped(RunKind kind) {
  if (kind == RunKind::kLeftOut) return RunKind::kAdded;
  return kind == RunKind::kAdded ? RunKind::kLeftOut : kind;
}

// But for an ellipsis, which only a citation can have.
TEST(Fidelity, AnEditorsWorkIsNoChange) {
  const Fidelity found = fidelity(whole("[The bridge] is old [sic]."), whole("It is, um, old."));
  EXPECT_EQ(found.verdict, FidelityVerdict::kSameWords);
  EXPECT_EQ(found.similarity, 1.0);
  ASSERT_EQ(found.edits.size(), 3u);
  EXPECT_EQ(found.edits[0].kind, EditorialKind::kInsertion);
  EXPECT_EQ(fidelity(whole("他走过桥"), whole("那个他走过桥")).verdict, FidelityVerdict::kChanged)
      << "no marks part it";
  EXPECT_EQ(fidelity(whole("the bridge, um, is old"), whole("the bridge is old")).verdict,
            FidelityVerdict::kChanged)
      << "editors put in no fillers";
}

TEST(Fidelity, SwappingTheSidesSwapsLeftOutAndAdded) {
  int compared = 0;
  for (uint32_t seed = 1; seed <= 1000; ++seed) {
    SCOPED_TRACE(seed);
    Writer writer(seed);
    std::string a = writer.text(50);
    for (size_t at = a.find("…"); at != std::string::npos; at = a.find("…")) a.replace(at, 3, "桥");
    std::string b = writer.edited(a);
    if (b.find("…") != std::string::npos || b.find("..") != std::string::npos) continue;
    if (a.find("..") != std::string::npos) continue;
    const Fidelity one = fidelity(whole(b), whole(a)), other = fidelity(whole(a), whole(b));
    if (!one.edits.empty() || !other.edits.empty())
      continue;  // an editor leaves out and puts in by other rules
    ++compared;
    ASSERT_EQ(one.runs.size(), other.runs.size());
    for (size_t i = 0; i < one.runs.size(); ++i) {
      EXPECT_EQ(swapped(one.runs[i].kind), other.runs[i].kind);
      EXPECT_EQ(one.runs[i].citation, other.runs[i].original);
      EXPECT_EQ(one.runs[i].original, other.runs[i].citation);
    }
    EXPECT_EQ(one.similarity, other.similarity);
    ASSERT_EQ(one.meaning.size(), other.meaning.size());
    for (size_t i = 0; i < one.meaning.size(); ++i) {
      EXPECT_EQ(one.meaning[i].sense, other.meaning[i].sense);
      EXPECT_EQ(one.meaning[i].citation, other.meaning[i].original);
    }
  }
  EXPECT_GT(compared, 200);
}

TEST(Fidelity, LongTextsKeepTheirWords) {
  Writer writer(1);
  std::string original, citation;
  for (int i = 0; i < 1000; ++i) {
    std::string sentence;
    for (int n = 0; n < 30; ++n) append_code_point(sentence, 0x4E00 + writer.roll(3000));
    original += sentence + "。";
    if (i % 49 == 0) continue;  // 21 left out, 122 with a negation put in
    citation += (i % 7 == 0 ? "不" : "") + sentence + "！";
  }
  ASSERT_GT(original.size(), 90'000u);
  const Fidelity found = fidelity(whole(citation), whole(original));
  EXPECT_EQ(found.counts.left_out, 630u);
  EXPECT_EQ(found.counts.added, 122u);
  EXPECT_EQ(found.counts.changed, 0u);
  EXPECT_GE(found.meaning.size(), 122u);
}

}  // namespace
}  // namespace duidu
