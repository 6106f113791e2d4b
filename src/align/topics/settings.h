// Every figure of topic linking, in one place: one setting for all languages and kinds of text, chosen on
// development data only. Not meant to be changed at run time.
#pragma once

#include <cstdint>

namespace duidu {

// How often the discussion moves from one place of the source to another, before the commentary at hand has
// been looked at. Each row sums to 1.
struct Moves {
  double stay = 0;
  double next = 0;
  double skip = 0;   // the place after the next
  double ahead = 0;  // any further on
  double back = 0;   // the place before
  double far_back = 0;
};

struct TopicSettings {
  // Words in common, weighed as BM25 does (Robertson & Zaragoza 2009), by their rarity on both sides.
  double saturation = 1.2;        // k1
  double length_share = 0.95;     // b
  double commentary_share = 0.3;  // how much of a word's rarity is its rarity in the commentary
  double han_weight = 0.4;        // of a single Han character beside that of two in a row
  double pair_weight = 0.6;       // of two content words in a row beside that of one
  // A term is counted that stands at no more than `few_places`, or at less than one place in `common_place`.
  uint32_t few_places = 10, common_place = 3;
  double neighbour_share = 0.2;  // of a place's score that its neighbours get as well

  // The likelihood of a place is (1 + score / half_score)^4, times these factors (natural logarithms).
  double half_score = 3;
  double same_number = 2;    // "2." beside "2."
  double named_number = 5;   // "point 2" beside "2."
  double quoted = 4;         // a few words of the place are quoted
  double quoted_whole = 12;  // the paragraph is a quotation of the place
  double asks = 0.3;         // the place holds a question
  double unrelated = -0.3;   // of belonging to no place
  double courtesy = 4;       // more of that for greetings and thanks
  double diagonal = 1.5;     // how much less likely the end of the source is at the commentary's beginning

  // Reading order. Rows for a paragraph that goes on, one that opens a point, one that answers like a letter ("Yes, ..."), one
  // after a heading or lead-in.
  Moves goes_on = {0.62, 0.17, 0.05, 0.10, 0.02, 0.04};
  Moves opens = {0.30, 0.40, 0.08, 0.12, 0.04, 0.06};
  Moves answers = {0.26, 0.42, 0.11, 0.15, 0.03, 0.03};
  Moves led_in = {0.90, 0.02, 0.02, 0.02, 0.02, 0.02};
  // Moves forward become likelier by this power of the number of places there are for each paragraph, within limits.
  double hurry = 0.3;
  double most_places = 4, fewest_places = 0.25;
  // How much likelier than any other the source's first place is for a text to begin with; less by half a nat from place to place.
  double begins_first = 1, begins_later = 0.5;
  double prior_weight = 3;  // paragraphs' worth of these rows in each round
  // Of expectation and maximisation; only one, and no moves are learned, of a source too long to be held against every
  // paragraph whole.
  uint32_t rounds = 3;
  double digress =
      0.12;  // chance of a paragraph about nothing in the source after one that is about something
  double keep_digressing = 0.3;  // and after another such
  double order_advantage = 3;    // nats by which the free hypothesis must be likelier

  // Up to so many pairs of a place and a paragraph each is compared with each. Above that a paragraph has its own best places and
  // the best of those within reach, with the places after them, and is compared by its rarest terms only: none that stands at
  // more than `max_places`, and together at `most_postings` at most. A single Han character that the source has
  // more often than `common_han` tells too little for the time it takes.
  uint64_t max_cells = 1 << 18;
  uint32_t own_best = 10, neighbour_best = 3, reach = 2;
  uint32_t max_places = 64, most_postings = 96;
  uint32_t common_han = 24;
  double strong_share = 0.4;  // of the best score: places above it share theirs with their neighbours

  double shown_from = 0.45;  // share of the likelihood a place must have for a link to be shown
};

}  // namespace duidu
