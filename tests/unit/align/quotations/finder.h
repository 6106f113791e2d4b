// The tables of the quotation finder for two small texts, as find_quotations makes them.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/quotations/drafts.h"
#include "align/quotations/parallels.h"
#include "text/fold.h"
#include "unit/align/listing.h"

namespace duidu::test {

// The first range of the folded text, from `from` on, that has these words.
inline FoldedRange range_of(const WholeText& text, std::string_view words, uint32_t from = 0) {
  const std::u32string folded = fold(words).text;
  const size_t first = text.folded().find(std::u16string(folded.begin(), folded.end()), from);
  EXPECT_NE(first, std::u16string::npos) << words;
  return {static_cast<uint32_t>(first), static_cast<uint32_t>(first + folded.size())};
}

inline std::string words_of(const WholeText& text, const FoldedRange& range) {
  return text_of(text.paragraphs(), text.range(range.first, range.last));
}

struct Finder {
  Finder(Texts source_texts, Texts commentary_texts)
      : source_paragraphs(std::move(source_texts)),
        commentary_paragraphs(std::move(commentary_texts)),
        source(source_paragraphs),
        commentary(commentary_paragraphs),
        frequencies(source, commentary),
        seeds(source),
        evidence(source, commentary, frequencies),
        regions(find_marked_regions(commentary)),
        frames(commentary, regions),
        ends(source, commentary, evidence, frames),
        judge(source, commentary, seeds, evidence, frames),
        budget(options) {}
  Finder(const Finder&) = delete;

  // The exact parallel of words that both sides have, at their first occurrences.
  Parallel parallel(std::string_view words) const {
    const FoldedRange here = range_of(commentary, words), there = range_of(source, words);
    return parallel_of({here.first, there.first, here.last - here.first});
  }

  Draft draft(std::string_view words) const {
    Draft draft;
    draft.pieces.push_back(parallel(words));
    return draft;
  }

  std::string commentary_words(const Parallel& parallel) const {
    return words_of(commentary, {parallel.commentary, parallel.commentary_end});
  }
  std::string source_words(const Parallel& parallel) const {
    return words_of(source, {parallel.source, parallel.source_end});
  }

  ParallelList parallels() { return find_parallels(source, commentary, seeds, evidence, frames, budget); }
  std::vector<Draft> choose(ParallelList list) {
    return choose_quotations(std::move(list), ends, judge, evidence, commentary.size(), budget);
  }

  Texts source_paragraphs, commentary_paragraphs;
  WholeText source, commentary;
  Frequencies frequencies;
  SeedIndex seeds;
  EvidenceTable evidence;
  std::vector<MarkedRegion> regions;
  Frames frames;
  Ends ends;
  Judge judge;
  AlignOptions options;
  Budget budget;
};

}  // namespace duidu::test
