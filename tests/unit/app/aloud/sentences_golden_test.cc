// The cases of tests/cases/aloud: an article in the notation of unit/layout/article_text.h, then a line "here SIDE UNIT
// OFFSET", "pair LINK" or "from SIDE UNIT OFFSET to UNIT OFFSET" (bytes), and "rate N" if it is not 100. Out comes everything that is said, a line
// each: speaker's number, language, words. Going back from the last sentence must give the same.
#include "app/aloud/sentences.h"
#include "unit/golden.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

struct Case {
  Article article;
  Passages passages;
  int rate = 100;
};

UnitRef unit_number(const Article& article, const std::string& side, size_t number) {
  return units_of(article, side == "interview" ? Side::kInterview : Side::kCommentary)[number];
}

Case read_case(const std::string& input) {
  std::string text, commands;
  std::istringstream lines(input);
  for (std::string line; std::getline(lines, line);) {
    const std::string word = line.substr(0, line.find(' '));
    const bool is_command = word == "here" || word == "pair" || word == "from" || word == "rate";
    (is_command ? commands : text) += line + "\n";
  }
  Case read{test::parse_layout_case(text).article, {}, 100};
  std::istringstream words(commands);
  for (std::string word, side; words >> word;) {
    size_t unit = 0, last = 0;
    uint32_t offset = 0, end = 0;
    if (word == "rate") words >> read.rate;
    if (word == "here") {
      words >> side >> unit >> offset;
      read.passages = from_here(read.article, {unit_number(read.article, side, unit), offset});
    }
    if (word == "from") {
      words >> side >> unit >> offset >> word >> last >> end;
      read.passages = {
          {{unit_number(read.article, side, unit), offset}, {unit_number(read.article, side, last), end}}};
    }
    if (word == "pair") {
      words >> unit;
      read.passages = pair_of(read.article, read.article.links[unit], 0);
    }
  }
  return read;
}

std::string produce(const test::Golden& golden) {
  const Case read = read_case(golden.input);
  std::vector<Sentence> said;
  for (auto sentence = first_sentence(read.article, read.passages, read.rate); sentence;
       sentence = next_sentence(read.article, read.passages, *sentence, read.rate)) {
    said.push_back(*sentence);
  }
  std::string out;
  for (size_t i = 0; i < said.size(); ++i) {
    const Utterance utterance = utterance_of(read.article, said[i].span, true);
    out += std::to_string(utterance.speaker) + " " + utterance.language + ": " + utterance.text + "\n";
    const auto back = previous_sentence(read.article, read.passages, said[i], read.rate);
    EXPECT_EQ(back, i > 0 ? std::optional(said[i - 1]) : std::nullopt) << golden.name << ": back from " << i;
  }
  return out.empty() ? "nothing\n" : out;
}

TEST(ReadAloudGoldens, WhatIsSaidInWhichOrder) { test::check_goldens(DUIDU_CASES_DIR "/aloud", produce); }

}  // namespace
}  // namespace duidu
