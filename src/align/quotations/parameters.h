// All numbers of the quotation finder: one setting for all languages and lengths. Weights are bits of
// surprisal x 256 (integers, so that every machine has the same); lengths are folded code points unless a
// comment says otherwise.
#pragma once

#include <cstdint>

namespace duidu {

inline constexpr uint32_t kBit = 256;

struct Parameters {
  // --- Seeds: runs with these weights must agree before anything else is examined. A longer source has more
  // chance hits and needs longer seeds: two Han characters or five letters up to `small_source` code points,
  // three or eight up to `medium_source`, four or ten above.
  uint32_t han_weight = 5, letter_weight = 2;
  uint32_t small_seed = 10, medium_seed = 15, large_seed = 20;
  uint32_t small_source = 1 << 15, medium_source = 1 << 18;
  // A seed with more occurrences than this in the source is common usage, not a sign of a quotation.
  uint32_t max_occurrences = 16;
  // A match no longer than its seed is ignored if the seed has more occurrences than this.
  uint32_t bare_han_occurrences = 4, bare_letter_occurrences = 8;

  // --- Anchors: hits near one diagonal add up as in a leaky bucket.
  uint32_t band = 8;                 // width of a band, in diagonals
  uint32_t anchor_bits = 18 * kBit;  // sum from which an alignment is tried
  // Up to `weak_bits` (`doubtful_bits` for a match that could be no quotation by itself) something more must
  // agree near the anchor: `look_for` code points, before `look_drop` points are lost, with `han_run` or
  // `letter_run` of them in a row.
  uint32_t weak_bits = 28 * kBit, doubtful_bits = 40 * kBit, look_for = 4;
  int32_t look_drop = 9, han_run = 2, letter_run = 3;
  uint32_t leak = kBit / 4;        // lost per code point between two hits
  uint32_t longer_han = 6 * kBit;  // worth of each code point by which a match exceeds its seed
  uint32_t longer_letter = 5 * kBit / 4;
  uint32_t max_overlaps = 8;  // alignments over one stretch of the commentary
  // How far an alignment may go back from its anchor. Anchors are tried in order, and their sums leak away sooner, so that the first
  // one stands near the beginning; without an end every later one of a text that repeats itself would go back to the first.
  uint32_t reach_back = 400;

  // --- Alignment with edits: two equal code points win 2 points, a replaced one loses 2, an extra one 3. A
  // path is given up when it has lost `min_drop` plus half of what it had won, or the maximum.
  int32_t min_drop = 24, max_drop_letters = 40, max_drop_han = 18;

  // --- Evidence: lengths are sums of the weights in align/text/weights.h.
  uint32_t han_edit = 4 * kBit;  // the cost of an edit
  uint32_t letter_edit = 3 * kBit / 4;
  // Within a frame (quotation marks, a paragraph of its own, after "he said:") the writer shows that the
  // words are a quotation, and less evidence is needed. Two texts of ten thousand words share some run of 27
  // bits by chance.
  uint32_t alone_length = 40, alone_bits = 40 * kBit;
  uint32_t framed_length = 20, framed_bits = 18 * kBit;
  uint32_t line_length = 16, line_bits = 12 * kBit;  // for a line that mail quoted whole with ">"
  uint32_t line_reach = 4;                           // how far from the line's beginning a match may begin
  // Outside marks and without "he said" the words must also say so much beyond what the article says anyway
  // (EvidenceTable::information); a paragraph of its own and an edited stretch, which is longer, less.
  uint32_t alone_information = 40 * kBit, other_information = 22 * kBit;
  uint32_t promising_bits = 34 * kBit;  // below this a candidate is dropped unless it is in a frame
  uint32_t near_alone_length = 40, near_alone_bits = 70 * kBit;  // less 3 x the edits' cost
  uint32_t near_framed_length = 30, near_framed_bits = 26 * kBit;
  // Outside a frame words of letters need fewer bits if they say enough beyond what the article says anyway
  // (alone_information). Han characters that agree by chance are too many for that.
  uint32_t near_telling_bits = 44 * kBit;
  double min_similarity = 0.5;
  // Share of the evidence with which another occurrence makes a quotation ambiguous.
  uint32_t rival_percent = 92;
  // A phrase with several occurrences must be that many times longer, up to this factor.
  uint32_t max_occurrence_factor = 4;

  // --- Ends: the worth of ending a quotation at an edge, against what is cut off or included to reach it.
  int32_t at_mark = 96 * kBit, at_ellipsis = 40 * kBit, at_lead_in = 32 * kBit, at_paragraph = 24 * kBit;
  int32_t at_sentence = 16 * kBit, at_punctuation = 3 * kBit, inside_word = -16 * kBit;
  // The cost of each code point that is included beyond the last equal one.
  int32_t included_han = 6 * kBit, included_letter = 3 * kBit / 2;
  uint32_t reach_han = 4, reach_letters = 14;
  int32_t max_cut = 88 * kBit;

  // --- Rewritten frames: searched up to `rewritten_most` code points (up to `rewritten_paragraph` for a
  // paragraph of its own without any draft). A source stretch must share seeds at one code point in
  // `rewritten_sparse`; and it must hold one in `rewritten_share` of all occurrences of these seeds, or
  // `rewritten_over_mean` times the mean of all stretches.
  uint32_t rewritten_most = 700, rewritten_paragraph = 240;
  uint32_t rewritten_sparse = 12, rewritten_share = 4, rewritten_over_mean = 20;
  uint32_t rewritten_bits = 48 * kBit;  // a paragraph of its own needs near_alone_bits
  double added_similarity = 0.4;        // least similarity of what is added to a draft

  // --- Elided quotations.
  uint32_t max_skipped = 4000;     // code points of the source between two pieces
  uint32_t elided_paragraphs = 1;  // and how many paragraphs further the next one may begin

  // --- Claims: what stands between marks or in a block quotation. Words of so many Han characters or letters that the source
  // does not have were put in; fewer are taken for a change of the source's.
  uint32_t uncovered_han = 5, uncovered_letters = 18;
  // Other words for those of the source have this percentage of their code points in common.
  uint32_t replaced_han = 30, replaced_letters = 45;
  int32_t most_leap = 48,
          most_put_in = 16;  // the cost of a leap within the source and of words put in, in seed weights
  uint32_t stitched_reach =
      200;  // code points left out without an ellipsis beyond which two places are put together
  uint32_t distant_length = 40;  // of words that stand at another place than those around them
  uint32_t claim_bits =
      18 * kBit;              // of words that stand in the source as they are; their length is framed_length
  uint32_t most_places = 64;  // that are kept of words said again and again
  // Of words that make up less than half of a claim: alone, or as a clause of their own.
  uint32_t covered_length = 40, covered_clause_length = 25;

  // --- Signatures: the most bytes between a signature and the end of either text.
  uint32_t signature_reach = 1500;

  // --- Orphans.
  uint32_t orphan_length = 40;
  uint32_t lead_in_reach = 60;  // bytes of the commentary that are searched for "he said"
  uint32_t lead_in_rest = 24, lead_in_rest_han = 9;  // bytes between these words and the quotation
};

inline constexpr Parameters kParameters{};

}  // namespace duidu
