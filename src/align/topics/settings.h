// All numbers of topic linking: one setting for all languages and kinds of text, chosen on development data
// only. Not meant to be changed at run time.
#pragma once

#include <cstdint>

namespace duidu {

// The probabilities of moving from one place of the source to another, before the document is known. Each row
// sums to 1.
struct Moves {
  double stay = 0;
  double next = 0;
  double skip = 0;   // to the place after the next
  double ahead = 0;  // to any place further on
  double back = 0;   // to the place before
  double far_back = 0;
};

struct TopicSettings {
  // Common words are scored by BM25 (S. Robertson & H. Zaragoza, "The Probabilistic Relevance Framework: BM25
  // and Beyond", 2009), with their rarity on both sides.
  double saturation = 1.2;        // k1
  double length_share = 0.95;     // b
  double commentary_share = 0.3;  // share of a word's rarity that is its rarity in the commentary
  double han_weight = 0.8;        // weight of a single Han character, relative to two in a row
  double pair_weight = 0.6;       // weight of two content words in a row, relative to one
  // A term counts if it is in at most `few_places` places, or in less than one place in `common_place`.
  uint32_t few_places = 10, common_place = 3;
  double neighbour_share = 0.1;  // share of a place's score that each neighbour gets, too

  // The likelihood of a place is (1 + score / half_score)^4 times these factors, given as natural logarithms.
  double half_score = 3;
  double same_number = 2;    // "2." and "2."
  double named_number = 5;   // "point 2" and "2."
  double quoted = 4;         // a few words of the place are quoted
  double quoted_whole = 12;  // the paragraph is a quotation of the place
  double asks = 0.3;         // the place has a question
  double unrelated = -0.3;   // for belonging to no place
  double courtesy = 4;       // further, for greetings and thanks
  double diagonal = 1.5;     // penalty for the end of the source at the beginning of the commentary

  // Moves of a paragraph that goes on, one that opens a point, one that begins like an answer in a letter
  // ("Yes, ..."), and one after a heading or lead-in.
  Moves goes_on = {0.62, 0.17, 0.05, 0.10, 0.02, 0.04};
  Moves opens = {0.30, 0.40, 0.08, 0.12, 0.04, 0.06};
  Moves answers = {0.26, 0.42, 0.11, 0.15, 0.03, 0.03};
  Moves led_in = {0.90, 0.02, 0.02, 0.02, 0.02, 0.02};
  // Moves forward are multiplied by this power of the number of places for each paragraph, within limits.
  double hurry = 0.3;
  double most_places = 4, fewest_places = 0.25;
  // The bonus of the source's first place for beginning a text; it falls by half a nat from place to place.
  double begins_first = 1, begins_later = 0.5;
  double prior_weight = 3;  // number of paragraphs that these rows count for in each round
  // Rounds of expectation maximisation. With short rows there is a single one, and no moves are estimated.
  uint32_t rounds = 3;
  // Probability of a paragraph about nothing in the source after one that is about something.
  double digress = 0.12;
  double keep_digressing = 0.3;  // probability of another paragraph about nothing after it
  // Nats by which the hypothesis without an order must be likelier, and those by which the one with an order
  // must be likelier for each paragraph: a text that follows its source gains far more.
  double order_advantage = 3, order_gain = 0.15;

  // Up to `max_cells` pairs of a place and a paragraph every pair is compared. Above that a row is short: it
  // has the paragraph's `own_best` places, the `neighbour_best` places of the paragraphs within `reach`, and
  // the places after these. Then only rare terms are compared: each in at most `max_places` places, all
  // together with at most `most_postings` postings; and a single Han character that the source has more often
  // than `common_han` is no term.
  uint64_t max_cells = 1 << 18;
  uint32_t own_best = 10, neighbour_best = 3, reach = 2;
  uint32_t max_places = 64, most_postings = 96;
  uint32_t common_han = 24;
  // Short rows: share of the best score from which a place shares with its neighbours.
  double strong_share = 0.4;

  double shown_from = 0.5;  // least share of the likelihood for which a link is shown
};

}  // namespace duidu
