// The tables under topic linking for two small texts, each source paragraph being a place.
#pragma once

#include <numeric>
#include <utility>
#include <vector>

#include "align/topics/likelihoods.h"
#include "unit/align/listing.h"

namespace duidu::test {

struct TopicTables {
  TopicTables(Texts source_texts, Texts commentary_texts, const TopicSettings& topic_settings = {})
      : source_paragraphs(std::move(source_texts)),
        commentary_paragraphs(std::move(commentary_texts)),
        source(source_paragraphs),
        commentary(commentary_paragraphs),
        settings(topic_settings),
        budget(options),
        places(source.paragraphs().size()),
        place_of(places.size()) {
    std::iota(place_of.begin(), place_of.end(), 0u);
    cues.numbers.resize(commentary.paragraphs().size());
  }
  TopicTables(const TopicTables&) = delete;

  Likelihoods likelihoods() {
    TermIndex index(source, place_of, commentary, settings, budget);
    return Likelihoods(index, places, cues, settings, budget);
  }

  Texts source_paragraphs, commentary_paragraphs;
  WholeText source, commentary;
  TopicSettings settings;
  AlignOptions options;
  Budget budget;
  std::vector<PlaceCues> places;
  std::vector<uint32_t> place_of;
  ParagraphCues cues;
};

inline std::vector<Candidate> row_of(const Likelihoods& likelihoods, uint32_t paragraph) {
  std::vector<Candidate> row;
  likelihoods.append_row(paragraph, row);
  return row;
}

}  // namespace duidu::test
