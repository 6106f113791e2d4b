// Every number the quotation finder was given, in one place: one setting for all languages and lengths. Weighty
// things are counted in bits of surprisal x 256 (integers: the same on every machine), extents in folded code
// points unless a comment says otherwise.
#pragma once

#include <cstdint>

namespace duidu {

inline constexpr uint32_t kBit = 256;

struct Parameters {
  // --- Seeds: runs of these weights must agree before anything is looked at. A longer source makes chance hits
  // likelier, so its seeds are longer: two Han characters or five letters up to `small_source` code points,
  // three or eight up to `medium_source`, four or ten above.
  uint32_t han_weight = 5, letter_weight = 2;
  uint32_t small_seed = 10, medium_seed = 15, large_seed = 20;
  uint32_t small_source = 1 << 15, medium_source = 1 << 18;
  // A run at more source places than this is part of the language, not of a quotation.
  uint32_t max_occurrences = 16;
  // A match no longer than its seed tells next to nothing where the seed stands at more places than this.
  uint32_t bare_han_occurrences = 4, bare_letter_occurrences = 8;

  // --- Anchors: hits near one diagonal add up as in a leaking bucket.
  uint32_t band = 8;                 // diagonals
  uint32_t anchor_bits = 18 * kBit;  // enough to try an alignment
  // Up to this many (the second for what could be no quotation by itself), something more must agree close by: so many code
  // points before so many points are lost, and so many of them in a row.
  uint32_t weak_bits = 28 * kBit, doubtful_bits = 40 * kBit, look_for = 4;
  int32_t look_drop = 9, han_run = 2, letter_run = 3;
  uint32_t leak = kBit / 4;        // per code point between two hits
  uint32_t longer_han = 6 * kBit;  // what a match longer than its seed is worth, per code point
  uint32_t longer_letter = 5 * kBit / 4;
  uint32_t max_overlaps = 8;  // alignments over one place of the commentary

  // --- Alignment tolerant to edits: points are 2 for two equal code points, -2 for a changed, -3 for an
  // additional one. It ends where it has lost
  // `min_drop` and half of what it had won, or the maximum.
  int32_t min_drop = 24, max_drop_letters = 40, max_drop_han = 18;

  // --- Evidence: lengths are sums of the weights in align/text/weights.h.
  uint32_t han_edit = 4 * kBit;  // what an edit takes away
  uint32_t letter_edit = 3 * kBit / 4;
  // Within a frame (quotation marks, a paragraph of its own, after "he said:") the writer says that it is a
  // quotation, and less proof is needed. Two texts of ten thousand words share some run of 27 bits by chance.
  uint32_t alone_length = 40, alone_bits = 40 * kBit;
  uint32_t framed_length = 20, framed_bits = 18 * kBit;
  uint32_t line_length = 16, line_bits = 12 * kBit;  // a line that mail repeats whole, behind its ">"
  uint32_t line_reach = 4;                           // a match may begin so far from the line's beginning
  uint32_t promising_bits = 34 * kBit;               // less is not looked at unless it stands in a frame
  uint32_t near_alone_length = 40, near_alone_bits = 70 * kBit;  // less three times the cost of the edits
  uint32_t near_framed_length = 30, near_framed_bits = 26 * kBit;
  double min_similarity = 0.5;
  uint32_t rival_percent = 92;  // another place proves this much as well: ambiguous
  // A phrase said at more places must be that much longer.
  uint32_t max_occurrence_factor = 4;

  // --- Ends: what speaks for ending a quotation here, against what is cut off or taken in for it.
  int32_t at_mark = 96 * kBit, at_ellipsis = 40 * kBit, at_lead_in = 32 * kBit, at_paragraph = 24 * kBit;
  int32_t at_sentence = 16 * kBit, at_punctuation = 3 * kBit, inside_word = -16 * kBit;
  int32_t taken_in_han = 6 * kBit,
          taken_in_letter = 3 * kBit / 2;  // each code point beyond the last equal one
  uint32_t reach_han = 4, reach_letters = 14;
  int32_t max_cut = 88 * kBit;

  // --- Frames whose words were rewritten: looked at up to this length (a paragraph of its own of which nothing was found up to
  // the second), where one code point in `rewritten_sparse` begins a seed that the place has, too, and where the place has one
  // in `rewritten_share` of all such seeds' places, or so many times the mean of all places.
  uint32_t rewritten_most = 700, rewritten_paragraph = 240;
  uint32_t rewritten_sparse = 12, rewritten_share = 4, rewritten_over_mean = 20;
  uint32_t rewritten_bits = 48 * kBit;  // of a paragraph of its own near_alone_bits
  double added_similarity = 0.4;        // of what is added to a quotation found before

  // --- Elided quotations and their order.
  uint32_t max_skipped = 4000;  // of the source, between two pieces

  // --- Signatures: no further from the end of either text, in bytes.
  uint32_t signature_reach = 1500;

  // --- Quotations without a source.
  uint32_t orphan_length = 40;
  uint32_t lead_in_reach = 60;                       // bytes of commentary looked at for "he said"
  uint32_t lead_in_rest = 24, lead_in_rest_han = 9;  // bytes between these words and the quotation
};

inline constexpr Parameters kParameters{};

}  // namespace duidu
