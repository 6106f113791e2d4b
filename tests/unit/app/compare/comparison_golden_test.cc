// The cases of tests/cases/compare: an article as plain text, which is opened and linked. Out comes every quotation with what stands
// above what in its comparison, a line for each stretch of one kind: "!" where it bears on the meaning, the original's words, a
// slash, the citation's; "-" where a side has none. Around it the sentence of each side.
#include "app/compare/comparison.h"
#include "model/link_words.h"
#include "opening/open_article.h"
#include "unit/golden.h"

namespace duidu {
namespace {

const char* name_of(CellKind kind) {
  constexpr const char* kNames[] = {"same",   "folded",    "changed", "left out", "added", "moved",
                                    "edited", "uncovered", "cut",     "between",  "elided"};
  return kNames[static_cast<size_t>(kind)];
}

std::string dump(const Comparison& compared) {
  std::string out = "  original: " + compared.original.before + "[" + original_text(compared) + "]" +
                    compared.original.after + "\n  citation: " + compared.citation.before + "[" +
                    citation_text(compared) + "]" + compared.citation.after + "\n";
  const auto words = [](const std::string& text) { return text.empty() ? "-" : text; };
  for (size_t i = 0; i < compared.cells.size();) {
    const Cell& first = compared.cells[i];
    std::string original, citation;
    const auto belongs = [&](const Cell& cell) {
      return cell.kind == first.kind && (cell.kind == CellKind::kSame || cell.run == first.run);
    };
    for (; i < compared.cells.size() && belongs(compared.cells[i]); ++i) {
      original += compared.cells[i].original;
      citation += compared.cells[i].citation;
    }
    if (first.kind == CellKind::kElided) {
      const Elision& elision = compared.elisions[first.elision];
      original = "(" + std::to_string(elision.words) + (elision.is_back ? ", back" : "") +
                 (elision.is_far ? ", far" : "") + ")";
    }
    out += std::string("    ") + name_of(first.kind) + (first.is_grave ? "! " : " ") + words(original) +
           " / " + words(citation) + "\n";
  }
  return out;
}

std::string produce(const test::Golden& golden) {
  const Opened opened = std::move(open_article(golden.input, "case.txt").value());
  const Article& article = opened.article;
  const LinkIndex index(article);
  const LinkWords words(article, index, language_of(article.language()));
  std::string out;
  for (uint32_t link = 0; link < article.links.size(); ++link) {
    if (has_bar(article.links[link])) continue;
    if (!out.empty()) out += "\n";
    out += words.title(link) + ": " + words.verdict(link) + "\n";
    const size_t places = places_of(article, article.links[link], Side::kInterview).size();
    for (uint32_t occurrence = 0; occurrence < std::max<size_t>(places, 1); ++occurrence)
      out += dump(comparison(article, article.links[link], occurrence));
  }
  return out;
}

TEST(ComparisonTest, WhatStandsAboveWhat) { test::check_goldens(DUIDU_CASES_DIR "/compare", produce); }

// Whatever the verdict says, no word of either side is lost, none stands twice, and each side keeps its order.
TEST(ComparisonTest, EachSideIsWholeAndInOrder) {
  for (const test::Golden& golden : test::load_goldens(DUIDU_CASES_DIR "/compare")) {
    const Opened opened = std::move(open_article(golden.input, "case.txt").value());
    for (const Link& link : opened.article.links) {
      if (has_bar(link)) continue;
      const Comparison compared = comparison(opened.article, link, 0);
      for (const Side side : {Side::kInterview, Side::kCommentary}) {
        std::string seen, wanted;
        for (const Cell& cell : compared.cells) {
          if (cell.kind != CellKind::kElided && cell.kind != CellKind::kBetween &&
              cell.kind != CellKind::kCut && cell.kind != CellKind::kUncovered)
            seen += side == Side::kInterview ? cell.original : cell.citation;
        }
        if (link.verdict && link.verdict->verdict_class >= VerdictClass::kPartly) continue;
        const auto places = places_of(opened.article, link, side);
        if (places.empty()) continue;
        for (const Span& span : places.front())
          wanted += opened.article.unit(span.unit).text.substr(span.start, span.end - span.start);
        for (std::string* text : {&seen, &wanted})
          std::erase(*text, ' ');  // a paragraph's end may stand for one
        EXPECT_EQ(seen, wanted) << link.id << " of " << golden.name;
      }
    }
  }
}

}  // namespace
}  // namespace duidu
