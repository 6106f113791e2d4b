// Random articles of an awkward alphabet, and random styles, for tests of what always holds.
#pragma once

#include <cstddef>
#include <iterator>
#include <random>
#include <string>
#include <utility>

#include "layout/layout.h"
#include "model/article.h"

namespace duidu::test {

inline constexpr const char* kPieces[] = {"中",         "文",
                                          "字",         "，",
                                          "。",         "、",
                                          "：",         "？",
                                          "！",         "」",
                                          "「",         "『",
                                          "』",         "（",
                                          "）",         "《",
                                          "》",         "“",
                                          "”",          "‘",
                                          "’",          "——",
                                          "……",         "—",
                                          "…",          "a",
                                          "b",          "word",
                                          "x",          "3",
                                          "42",         ".",
                                          ",",          "%",
                                          "$",          "-",
                                          "/",          "(",
                                          ")",          "\"",
                                          "'",          " ",
                                          "  ",         "　",
                                          "\n",         "\t",
                                          "·",          "ー",
                                          "々",         "っ",
                                          "\u00A0",     "\u00AD",
                                          "\u200B",     "\u2060",
                                          "e\u0301",    "👩‍👧",
                                          "🇨🇳",         "http://a.b/c?d=e",
                                          "www.x-y.z",  "한",
                                          "ไทย",        "\u0301",
                                          "שלום",       "א",
                                          "٣٤",         "हिन्दी",
                                          "ខ្មែរ",       "\u202E",
                                          "\u202B",     "\u202C",
                                          "\u2067",     "\u2069",
                                          "\u200F",     "\a",
                                          "<",          ">",
                                          "\U000E0041", "\u0301\u0302\u0303\u0304\u0305\u0306\u0307",
                                          "\u200D",     "العربية",
                                          "½",          "°",
                                          "～",         "／",
                                          "［",         "］"};

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  size_t below(size_t limit) { return engine_() % limit; }
  std::string text(size_t pieces) {
    std::string out;
    while (pieces-- > 0) out += kPieces[below(std::size(kPieces))];
    return out;
  }

 private:
  std::mt19937 engine_;
};

inline Unit random_unit(Random& random, const std::string& id) {
  Unit unit;
  unit.id = id;
  unit.kind = static_cast<UnitKind>(random.below(8));
  unit.level = static_cast<int>(random.below(5));
  unit.text = random.text(random.below(60));
  if (random.below(3) == 0) unit.ordinal = random.text(1 + random.below(3));
  if (unit.kind == UnitKind::kQuote && random.below(2) == 0) unit.speaker = random.text(1 + random.below(6));
  for (size_t i = random.below(4); i > 0; --i) {
    const auto start = static_cast<uint32_t>(random.below(unit.text.size() + 1));
    const auto end = start + static_cast<uint32_t>(random.below(20));
    unit.inlines.push_back({start, end, static_cast<InlineStyle>(random.below(4)), ""});
  }
  return unit;
}

inline Article random_article(Random& random) {
  Article article;
  article.own_texts().language = random.below(2) == 0 ? "zh" : "en";
  for (size_t t = random.below(6); t > 0; --t) {
    Turn turn{"t" + std::to_string(t),
              random.below(3) == 0 ? "" : random.text(1 + random.below(4)),
              static_cast<Role>(random.below(3)),
              {}};
    for (size_t p = random.below(4); p > 0; --p)
      turn.units.push_back(random_unit(random, "p" + std::to_string(p)));
    article.own_texts().interview.turns.push_back(std::move(turn));
  }
  article.own_texts().commentaries.push_back({"c1", "", "", "", "", {}});
  for (size_t b = random.below(8); b > 0; --b) {
    article.own_texts().commentaries[0].blocks.push_back(random_unit(random, "b" + std::to_string(b)));
  }
  return article;
}

inline ReadingStyle random_style(Random& random, const std::string& language) {
  ReadingStyle style = default_style(language);
  style.justified = random.below(4) > 0;
  style.squeeze = static_cast<Squeeze>(random.below(4));
  style.marks = static_cast<MarkCustom>(random.below(3));
  style.hanging_stops = random.below(4) == 0;
  style.script_gap_em = 0.125f * static_cast<float>(random.below(3));
  return style;
}

}  // namespace duidu::test
