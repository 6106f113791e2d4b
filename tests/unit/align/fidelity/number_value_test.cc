// The value of numbers in figures and words; numbers without a value stay as written.
#include "align/fidelity/number_value.h"

#include <gtest/gtest.h>

#include <string>

#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// A Han character, a run of figures with a point, or a run of letters, each at its own bytes.
std::vector<Token> pieces_of(const std::string& text) {
  std::vector<Token> tokens;
  const auto is_figure = [](char32_t c) { return (c >= U'0' && c <= U'9') || c == U'.'; };
  for (size_t offset = 0; offset < text.size();) {
    const auto start = static_cast<uint32_t>(offset);
    const char32_t c = next_code_point(text, offset);
    if (c == U' ' || c == U'-' || c == U'、' || c == U',') continue;
    const bool is_han = is_ideographic(c);
    const bool continues = !tokens.empty() && !is_han && tokens.back().range.end == start &&
                           !tokens.back().is_han && tokens.back().is_number == is_figure(c);
    if (!continues) {
      Token& token = tokens.emplace_back();
      token.range = {0, start, 0, start};
      token.is_han = is_han;
      token.is_number = is_figure(c);
    }
    tokens.back().key += c;
    tokens.back().range.end = static_cast<uint32_t>(offset);
  }
  return tokens;
}

std::string value_of(const std::string& text) {
  std::string value;
  for (const char32_t c : number_value(pieces_of(text))) append_code_point(value, c);
  return value;
}

TEST(NumberValue, EqualValuesAreEqualHoweverWritten) {
  const std::pair<const char*, const char*> kCases[] = {{"30", "30"},
                                                        {"三十", "30"},
                                                        {"thirty", "30"},
                                                        {"十", "10"},
                                                        {"十五", "15"},
                                                        {"两百零五", "205"},
                                                        {"一万二千", "12000"},
                                                        {"三亿五千万", "350000000"},
                                                        {"1.2亿", "120000000"},
                                                        {"1.25", "1.25"},
                                                        {"二〇二三", "2023"},
                                                        {"百分之三十", "%30"},
                                                        {"thirty five", "35"},
                                                        {"two hundred", "200"},
                                                        {"one million two hundred thousand", "1200000"},
                                                        {"three hundred five", "305"}};
  for (const auto& [text, value] : kCases) EXPECT_EQ(value_of(text), value) << text;
}

TEST(NumberValue, WhatHasNoValueStaysAsWritten) {
  EXPECT_EQ(value_of("五六十"), "五六十");
  EXPECT_EQ(value_of("nineteen ninety"), "nineteenninety");
  EXPECT_EQ(value_of("99999999999999999999"), "99999999999999999999");
}

TEST(NumberValue, TheLengthEndsWhereTheNumberEnds) {
  const std::pair<const char*, size_t> kCases[] = {
      {"人", 0},      {"", 0},        {"三十人", 2},     {"一、二", 1},   {"3", 1},
      {"3 5", 1},     {"1.2亿", 2},   {"百分之三十", 5}, {"百分之人", 1}, {"thirty-five men", 2},
      {"the one", 0}, {"one, two", 1}};
  for (const auto& [text, length] : kCases) EXPECT_EQ(number_length(pieces_of(text)), length) << text;
}

TEST(NumberValue, AMultiplierHardlyBeginsANumber) {
  EXPECT_FALSE(begins_number(pieces_of("万一")));
  EXPECT_FALSE(begins_number(pieces_of("千万")));
  EXPECT_FALSE(begins_number({}));
  EXPECT_TRUE(begins_number(pieces_of("十万")));
  EXPECT_TRUE(begins_number(pieces_of("三万")));
  EXPECT_TRUE(begins_number(pieces_of("百分之三")));
}

}  // namespace
}  // namespace duidu
