#include "align/session.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "align/quotations/claims.h"
#include "align/quotations/parallels.h"
#include "align/quotations/quotations.h"
#include "align/quotations/rewritten.h"
#include "align/quotations/signatures.h"
#include "align/topics/topics.h"

namespace duidu {
namespace {

// Paragraphs [first, old_last) were replaced by [first, new_last); the paragraphs behind them are unchanged.
struct Change {
  uint32_t first = 0;
  uint32_t old_last = 0;
  uint32_t new_last = 0;

  bool is_none() const { return first == old_last && first == new_last; }
  uint32_t shifted(uint32_t paragraph) const {
    return paragraph < old_last ? paragraph : paragraph - old_last + new_last;
  }
  bool touches(const Range& range) const { return range.last >= first && range.first < old_last; }
  void shift(Range& range) const {
    range.first = shifted(range.first);
    range.last = shifted(range.last);
  }
};

Change change_between(const std::vector<Paragraph>& before, const std::vector<Paragraph>& now) {
  const auto shorter = static_cast<uint32_t>(std::min(before.size(), now.size()));
  uint32_t head = 0, tail = 0;
  while (head < shorter && before[head] == now[head]) ++head;
  while (tail < shorter - head && before[before.size() - 1 - tail] == now[now.size() - 1 - tail]) ++tail;
  return {head, static_cast<uint32_t>(before.size()) - tail, static_cast<uint32_t>(now.size()) - tail};
}

using Touched = std::vector<uint8_t>;  // one flag for each commentary paragraph: it must be searched again

void touch(Touched& touched, uint32_t first, uint32_t last) {
  for (uint32_t i = first; i <= last && i < touched.size(); ++i) touched[i] = true;
}

void touch(Touched& touched, const Quotation& quotation) {
  for (const Fragment& fragment : quotation.fragments)
    touch(touched, fragment.commentary.first, fragment.commentary.last);
  for (const Range& range : quotation.uncovered) touch(touched, range.first, range.last);
}

// Touches the paragraphs of an old range that still exist.
void touch_rest(const Range& range, const Change& change, Touched& touched) {
  for (uint32_t i = range.first; i <= range.last; ++i) {
    if (i < change.first || i >= change.old_last) touch(touched, change.shifted(i), change.shifted(i));
  }
}

bool is_touched(const Touched& touched, const Quotation& quotation) {
  return std::any_of(quotation.fragments.begin(), quotation.fragments.end(), [&](const Fragment& fragment) {
    const auto first = touched.begin() + fragment.commentary.first;
    return std::find(first, touched.begin() + fragment.commentary.last + 1, uint8_t{1}) !=
           touched.begin() + fragment.commentary.last + 1;
  });
}

// The quotations whose two sides are unchanged, with their paragraphs renumbered. For every other quotation
// the paragraphs that still exist are touched.
std::vector<Quotation> kept_of(std::vector<Quotation> quotations, const Change& there, const Change& here,
                               Touched& touched) {
  std::vector<Quotation> kept;
  for (Quotation& quotation : quotations) {
    bool is_kept = true;
    for (const Fragment& fragment : quotation.fragments) {
      is_kept &= !here.touches(fragment.commentary);
      is_kept &= !quotation.has_source() || !there.touches(fragment.source);
    }
    for (const Range& range : quotation.other_occurrences) is_kept &= !there.touches(range);
    for (const Range& range : quotation.uncovered) is_kept &= !here.touches(range);
    // What the source did not have may stand in what is new there.
    is_kept &= quotation.uncovered.empty() || there.is_none();
    for (Fragment& fragment : quotation.fragments) {
      if (!is_kept) touch_rest(fragment.commentary, here, touched);
      here.shift(fragment.commentary);
      if (quotation.has_source()) there.shift(fragment.source);
    }
    for (Range& range : quotation.other_occurrences) there.shift(range);
    for (Range& range : quotation.uncovered) here.shift(range);
    if (is_kept) kept.push_back(std::move(quotation));
  }
  return kept;
}

// Whether the quotation was decided without regard to its neighbours.
bool stands_alone(const Quotation& quotation) {
  return quotation.other_occurrences.empty() && quotation.reason.empty();
}

// Touches every paragraph of a quotation that has a touched one.
void touch_whole(const std::vector<Quotation>& quotations, Touched& touched) {
  for (bool has_grown = true; has_grown;) {
    const auto before = std::count(touched.begin(), touched.end(), uint8_t{1});
    for (const Quotation& quotation : quotations) {
      if (is_touched(touched, quotation)) touch(touched, quotation);
    }
    has_grown = std::count(touched.begin(), touched.end(), uint8_t{1}) != before;
  }
}

// Touches the paragraphs over which marks are left open and opened again, if one of them is touched: where such a
// quotation ends is told by its last.
void touch_open_marks(const WholeText& commentary, Touched& touched) {
  std::vector<MarkedRegion> open = find_marked_regions(commentary);
  std::erase_if(open, [](const MarkedRegion& region) { return region.is_closed; });
  const auto touch_both = [&](const MarkedRegion& region) {
    const uint32_t here = commentary.paragraph_of(region.first), next = here + 1;
    if (next >= touched.size()) return;
    if (touched[here] || touched[next]) touch(touched, here, next);
  };
  std::for_each(open.begin(), open.end(), touch_both);
  std::for_each(open.rbegin(), open.rend(), touch_both);
}

// Extends each touched stretch to the next quotation on either side, since neighbours may decide between
// several occurrences; and further while those quotations depend on their own neighbours.
void spread(const std::vector<Quotation>& quotations, Touched& touched) {
  touch_whole(quotations, touched);
  const Touched stretches = touched;
  const auto size = static_cast<uint32_t>(touched.size());
  for (uint32_t i = 0; i < size; ++i) {
    if (!stretches[i]) continue;
    for (auto before = quotations.rbegin(); (i == 0 || !stretches[i - 1]) && before != quotations.rend();
         ++before) {
      if (before->fragments.back().commentary.last >= i) continue;
      touch(touched, before->fragments.front().commentary.first, i);
      if (stands_alone(*before)) break;
    }
    for (auto behind = quotations.begin(); (i + 1 == size || !stretches[i + 1]) && behind != quotations.end();
         ++behind) {
      if (behind->fragments.front().commentary.first <= i) continue;
      touch(touched, i, behind->fragments.back().commentary.last);
      if (stands_alone(*behind)) break;
    }
  }
  touch_whole(quotations, touched);
}

// Touches the commentary paragraphs that have words in common with the given paragraphs of the source.
void touch_words_of(const std::vector<Paragraph>& source, const WholeText& commentary,
                    const Frequencies& frequencies, Budget& budget, Touched& touched) {
  const WholeText text(source);
  const SeedIndex seeds(text);
  const EvidenceTable evidence(text, commentary, frequencies);
  const std::vector<MarkedRegion> regions = find_frames(commentary, speakers_of(text));
  const Frames frames(commentary, regions);
  const Judge judge(text, commentary, seeds, evidence, frames);
  const ParallelList parallels = find_parallels(text, commentary, seeds, evidence, frames, budget);
  for (uint32_t i = 0; i < parallels.size(); ++i) {
    const Parallel parallel = parallels[i];
    touch(touched, commentary.paragraph_of(parallel.commentary),
          commentary.paragraph_of(parallel.commentary_end - 1));
  }
  std::vector<Draft> rewritten;
  add_rewritten(rewritten, text, commentary, seeds, evidence, frames, judge, regions, budget);
  const Ends ends(text, commentary, evidence, frames);
  rewritten =
      judge_claims(std::move(rewritten), {text, commentary, seeds, evidence, ends, judge}, regions, budget);
  for (const Draft& draft : rewritten) {
    touch(touched, commentary.paragraph_of(draft.commentary()),
          commentary.paragraph_of(draft.commentary_end() - 1));
  }
}

std::vector<Paragraph> part_of(const std::vector<Paragraph>& paragraphs, uint32_t first, uint32_t last) {
  return {paragraphs.begin() + first, paragraphs.begin() + last};
}

// Searches each stretch of touched paragraphs and adds the quotations found; returns the number of paragraphs
// searched.
uint32_t search(const Quoted& quoted, const std::vector<Paragraph>& commentary, const Touched& touched,
                Language language, Budget& budget, std::vector<Quotation>& quotations) {
  uint32_t searched = 0;
  for (uint32_t first = 0; first < touched.size();) {
    uint32_t last = first;
    while (last < touched.size() && touched[last]) ++last;
    if (first < last) {
      const std::vector<Paragraph> stretch = part_of(commentary, first, last);
      const WholeText text(stretch);
      for (Quotation& quotation : find_quotations(quoted, text, language, budget)) {
        for (Fragment& fragment : quotation.fragments) {
          fragment.commentary.first += first;
          fragment.commentary.last += first;
        }
        for (Range& range : quotation.uncovered) {
          range.first += first;
          range.last += first;
        }
        quotations.push_back(std::move(quotation));
      }
      searched += last - first;
    }
    first = last + 1;
  }
  sort_by_position(quotations);
  return searched;
}

}  // namespace

// One side of the session with copies of its texts. Must not be moved, as its paragraphs refer to its
// strings.
struct SessionSide {
  explicit SessionSide(const std::vector<Paragraph>& given) : paragraphs(given) {
    strings.reserve(given.size() * 3);  // must never reallocate: the paragraphs refer to it
    for (Paragraph& paragraph : paragraphs) {
      for (std::string_view* words : {&paragraph.text, &paragraph.speaker, &paragraph.ordinal})
        *words = strings.emplace_back(*words);
    }
    text.emplace(paragraphs);
  }

  std::vector<std::string> strings;
  std::vector<Paragraph> paragraphs;
  std::optional<WholeText> text;
  std::optional<SeedIndex> seeds;  // only the source has an index
};

AlignSession::AlignSession(AlignOptions options) : options_(std::move(options)) {}
AlignSession::~AlignSession() = default;

const Alignment& AlignSession::update(const std::vector<Paragraph>& source,
                                      const std::vector<Paragraph>& commentary) {
  Budget budget(options_);
  const bool is_new = !source_ || !alignment_.is_complete;
  const Change there = is_new ? Change{} : change_between(source_->paragraphs, source);
  const Change here = is_new ? Change{} : change_between(commentary_->paragraphs, commentary);
  std::unique_ptr<SessionSide> before;  // keeps the replaced texts alive while they are compared
  if (is_new || !there.is_none()) {
    before = std::exchange(source_, std::make_unique<SessionSide>(source));
    source_->seeds.emplace(*source_->text);
  }
  commentary_ = std::make_unique<SessionSide>(commentary);
  const WholeText& text = *commentary_->text;
  const Frequencies frequencies(*source_->text, text);

  // Speakers' names label what is quoted, and tell direct speech.
  const bool is_all_new = is_new || (before && speakers_of(*before->text) != speakers_of(*source_->text));
  Touched touched(commentary.size(), is_all_new);
  std::vector<Quotation> quotations;
  if (!is_all_new) {
    if (!here.is_none()) touch(touched, here.first - std::min(here.first, 1u), here.new_last);
    quotations = kept_of(std::move(found_), there, here, touched);
    if (before) {
      touch_words_of(part_of(before->paragraphs, there.first, there.old_last), text, frequencies, budget,
                     touched);
      // Where paragraphs were taken out, a quotation may run from the one before to the one behind.
      const bool is_gap = there.first == there.new_last;
      const uint32_t first = is_gap ? there.first - std::min(there.first, 1u) : there.first;
      const auto size = static_cast<uint32_t>(source_->paragraphs.size());
      const uint32_t last = is_gap ? std::min(there.new_last + 1, size) : there.new_last;
      touch_words_of(part_of(source_->paragraphs, first, last), text, frequencies, budget, touched);
    }
    touch_open_marks(text, touched);
    spread(quotations, touched);
    std::erase_if(quotations, [&](const Quotation& quotation) { return is_touched(touched, quotation); });
  }
  alignment_ = {};
  searched_ = search({*source_->text, *source_->seeds, frequencies}, commentary_->paragraphs, touched,
                     options_.language, budget, quotations);
  found_ = std::move(quotations);
  alignment_.quotations = found_;
  const std::vector<Range> signatures =
      extract_signatures(alignment_.quotations, source_->paragraphs, commentary_->paragraphs);
  Topics topics = find_topics(*source_->text, text, alignment_.quotations, options_.wants_rankings, budget);
  alignment_.topics = std::move(topics.links);
  drop_topics_of(signatures, commentary_->paragraphs, alignment_.topics);
  alignment_.rankings = std::move(topics.rankings);
  alignment_.is_complete = !budget.is_spent();
  return alignment_;
}

}  // namespace duidu
