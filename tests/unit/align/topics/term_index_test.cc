// The index of terms against counting: which places have a term, which terms a paragraph has, how much each weighs.
#include "align/topics/term_index.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "unit/align/listing.h"

namespace duidu {
namespace {

// Few different words, so that both sides share many.
std::string random_words(std::mt19937& random, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += random() % 4 ? "word" : "灯塔";
    text += static_cast<char>('b' + random() % 12);
    text += random() % 9 ? " " : ". ";
  }
  return text;
}

using Counts = std::map<uint32_t, uint32_t>;

class TermIndexTest : public testing::TestWithParam<uint32_t> {
 protected:
  TermIndexTest()
      : random_(GetParam()),
        source_paragraphs_(texts()),
        commentary_paragraphs_(texts()),
        source_(source_paragraphs_),
        commentary_(commentary_paragraphs_),
        budget_(options_) {
    for (uint32_t place = 0; place_of_.size() < source_.paragraphs().size(); place += random_() % 2)
      place_of_.push_back(place);
    settings_.max_cells = GetParam() % 2 ? 1 << 18 : 0;
    settings_.common_han = UINT32_MAX - 1;
  }

  std::vector<std::string> texts() {
    std::vector<std::string> texts;
    for (int i = 0; i < 8; ++i) texts.push_back(random_words(random_, 1 + random_() % 30));
    return texts;
  }

  Counts terms_of(const WholeText& text, uint32_t paragraph) const {
    std::vector<uint32_t> hashes;
    append_hashes(text, paragraph, hashes, function_characters());
    Counts counts;
    for (const uint32_t hash : hashes) ++counts[hash];
    return counts;
  }

  // The places of each term of the source, and its count in each.
  std::map<uint32_t, Counts> places() const {
    std::map<uint32_t, Counts> places;
    for (uint32_t i = 0; i < place_of_.size(); ++i) {
      for (const auto& [hash, count] : terms_of(source_, i)) places[hash][place_of_[i]] += count;
    }
    return places;
  }

  std::mt19937 random_;
  test::Texts source_paragraphs_, commentary_paragraphs_;
  WholeText source_, commentary_;
  std::vector<uint32_t> place_of_;
  TopicSettings settings_;
  AlignOptions options_;
  Budget budget_;
};

TEST_P(TermIndexTest, KnowsThePlacesOfEveryTermThatBothSidesHave) {
  TermIndex index(source_, place_of_, commentary_, settings_, budget_);
  EXPECT_EQ(index.is_whole(), GetParam() % 2 == 1);
  ASSERT_EQ(index.place_count(), place_of_.back() + 1);
  std::set<uint32_t> wanted;
  for (uint32_t i = 0; i < commentary_.paragraphs().size(); ++i) {
    for (const auto& [hash, count] : terms_of(commentary_, i)) wanted.insert(hash);
  }
  const std::map<uint32_t, Counts> expected = places();
  size_t shared = 0;
  for (const uint32_t hash : wanted) {
    const auto known = expected.find(hash);
    uint32_t id = 0;
    if (known == expected.end()) {
      EXPECT_TRUE(!index.find({hash, 0, 0}, id) || index.places(id).empty());
      continue;
    }
    ASSERT_TRUE(index.find({hash, 0, 0}, id));
    Counts found;
    for (const Posting& posting : index.places(id)) found[posting.id] = posting.count;
    EXPECT_EQ(found, known->second);
    ++shared;
  }
  EXPECT_GT(shared, 10u);
}

TEST_P(TermIndexTest, GivesTheTermsOfEachParagraphOnce) {
  TermIndex index(source_, place_of_, commentary_, settings_, budget_);
  const std::map<uint32_t, Counts> in_source = places();
  for (uint32_t i = 0; i < commentary_.paragraphs().size(); ++i) {
    Counts expected, found;
    for (const auto& [hash, count] : terms_of(commentary_, i)) {
      uint32_t id = 0;
      if (in_source.contains(hash) && index.find({hash, 0, 0}, id)) expected[id] = count;
    }
    for (const Posting& term : index.terms(i)) {
      if (index.places(term.id).empty()) continue;  // let through by the filter
      EXPECT_TRUE(found.emplace(term.id, term.count).second);
    }
    EXPECT_EQ(found, expected);
  }
}

TEST_P(TermIndexTest, LengthsAreThoseOfThePlaces) {
  const TermIndex index(source_, place_of_, commentary_, settings_, budget_);
  std::vector<uint32_t> lengths(index.place_count());
  for (uint32_t i = 0; i < place_of_.size(); ++i) {
    for (const auto& [hash, count] : terms_of(source_, i)) lengths[place_of_[i]] += count;
  }
  double sum = 0;
  for (uint32_t place = 0; place < index.place_count(); ++place) {
    EXPECT_EQ(index.length(place), lengths[place]);
    sum += lengths[place];
  }
  EXPECT_NEAR(index.mean_length(), sum / index.place_count(), 1e-9);
}

INSTANTIATE_TEST_SUITE_P(Seeds, TermIndexTest, testing::Range(0u, 12u));

TEST(TermIndex, ARareTermWeighsMoreThanACommonOne) {
  const test::Texts source_paragraphs{"fog and tide", "fog", "fog", "fog"}, paragraphs{"fog tide", "fog"};
  const WholeText source(source_paragraphs), commentary(paragraphs);
  const AlignOptions options;
  Budget budget(options);
  const TopicSettings settings;
  TermIndex index(source, {0, 1, 2, 3}, commentary, settings, budget);
  std::vector<uint32_t> hashes;
  append_hashes(commentary, 0, hashes, function_characters());
  uint32_t fog = 0, tide = 0;
  ASSERT_TRUE(index.find({hashes[0], 0, 0}, fog) && index.find({hashes[1], 0, 0}, tide));
  EXPECT_GT(index.weight(tide), index.weight(fog));
  EXPECT_GE(index.weight(fog), 0);
  const double weight = index.weight(tide);
  index.forget_terms();
  index.forget_places();
  EXPECT_EQ(index.weight(tide), weight) << "the weight outlives the lists";
}

}  // namespace
}  // namespace duidu
