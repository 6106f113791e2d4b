#include "align/topics/likelihoods.h"

#include <algorithm>
#include <utility>

#include "align/text/steady_math.h"
#include "base/sorting.h"

namespace duidu {
namespace {

constexpr double kMaxLikelihood = 1e12;

bool is_better(const Candidate& a, const Candidate& b) {
  return a.likelihood != b.likelihood ? a.likelihood > b.likelihood : a.place < b.place;
}

class RowMaker {
 public:
  RowMaker(TermIndex& index, const std::vector<PlaceCues>& places, const TopicSettings& settings)
      : index_(index),
        places_(places),
        settings_(settings),
        score_(index.place_count(), 0),
        factor_(index.place_count(), 1),
        is_touched_(index.place_count(), 0),
        touched_(index.place_count()) {
    for (uint32_t place = 0; place < places.size(); ++place) {
      if (!places[place].number.empty()) numbered_.push_back(place);
    }
    sort_indices(
        numbered_,
        [](const void* context, uint32_t a, uint32_t b) {
          const auto& places = *static_cast<const std::vector<PlaceCues>*>(context);
          return places[a].number < places[b].number;
        },
        &places);
    inverse_half_score_ = 1 / settings.half_score;
    same_number_ = steady_exp(settings.same_number);
    named_number_ = steady_exp(settings.named_number);
    quoted_ = steady_exp(settings.quoted);
    quoted_whole_ = steady_exp(settings.quoted_whole);
    norm_.resize(index.place_count());
    for (uint32_t place = 0; place < index.place_count(); ++place) {
      const double share = index.length(place) / index.mean_length();
      norm_[place] = settings.saturation * (1 - settings.length_share + settings.length_share * share);
    }
  }

  // Compares the paragraph with all places, by all its terms (`is_thorough`) or by its rarest ones only.
  // Terms that very many places have are ignored: they distinguish little and cost most.
  void compare(uint32_t paragraph, const ParagraphCues& cues, bool is_thorough, Budget& budget) {
    const std::span<const Posting> terms =
        budget.is_spent() ? std::span<const Posting>() : index_.terms(paragraph);
    const size_t max_places =
        is_thorough ? std::max(settings_.few_places, index_.place_count() / settings_.common_place)
                    : rare_enough(terms);
    for (const Posting& term : terms) {
      if (index_.places(term.id).size() <= max_places) add_term(term, budget);
    }
    spread(is_thorough ? 0 : settings_.strong_share);
    const LeadingNumber& number = cues.numbers[paragraph];
    auto same = std::lower_bound(
        numbered_.begin(), numbered_.end(), number.digits,
        [&](uint32_t place, const Digits& digits) { return places_[place].number < digits; });
    for (; same != numbered_.end() && places_[*same].number == number.digits; ++same)
      multiply(*same, number.is_named ? named_number_ : same_number_);
    for (const QuotedPlaces& quoted : cues.quoted_in(paragraph)) {
      for (uint32_t place = quoted.first; place <= quoted.last; ++place)
        multiply(place, quoted.is_whole ? quoted_whole_ : quoted_);
    }
  }

  // Appends the likelihood of every place for the paragraph compared last, and resets the scores.
  void append_all(std::vector<float>& out) {
    for (uint32_t place = 0; place < score_.size(); ++place) out.push_back(release(place).likelihood);
    touched_count_ = 0;
  }

  // Appends the `count` best places for the paragraph compared last, best first, and resets the scores.
  void append_best(size_t count, std::vector<Candidate>& out) {
    const size_t begin = out.size();
    for (const uint32_t place : touched()) add(release(place), begin, begin + count, out);
    touched_count_ = 0;
  }

 private:
  // Inserts into the sorted list behind `begin`; a linear insertion is fast enough for its few entries.
  static void add(const Candidate& candidate, size_t begin, size_t most, std::vector<Candidate>& best) {
    if (best.size() < most) {
      best.push_back(candidate);
    } else if (!is_better(candidate, best.back())) {
      return;
    }
    size_t i = best.size() - 1;
    for (; i > begin && is_better(candidate, best[i - 1]); --i) best[i] = best[i - 1];
    best[i] = candidate;
  }

  // The number of places up to which a term is rare enough, so that all such terms of the paragraph have at
  // most `most_postings` postings.
  size_t rare_enough(std::span<const Posting> terms) {
    const size_t most = settings_.max_places;
    postings_.assign(most + 1, 0);
    for (const Posting& term : terms) {
      const size_t places = index_.places(term.id).size();
      if (places <= most) postings_[places] += static_cast<uint32_t>(places);
    }
    size_t places = 0;
    for (uint32_t sum = 0; places < most && (sum += postings_[places + 1]) <= settings_.most_postings;)
      ++places;
    return places;
  }

  // Adds the term's score to its places: Okapi BM25 with the paragraph as the query.
  void add_term(const Posting& term, Budget& budget) {
    const std::span<const Posting> places = index_.places(term.id);
    if (!budget.spend(places.size())) return;
    const double in_paragraph = 2.0 * term.count / (term.count + 1.0);
    const double weight = index_.weight(term.id) * in_paragraph * (settings_.saturation + 1);
    if (weight <= 0) return;
    for (const Posting& posting : places) {
      touch(posting.id);
      score_[posting.id] += weight * posting.count / (posting.count + norm_[posting.id]);
    }
  }

  void touch(uint32_t place) {
    if (std::exchange(is_touched_[place], uint8_t{1}) == 0) touched_[touched_count_++] = place;
  }

  std::span<const uint32_t> touched() const { return std::span(touched_).first(touched_count_); }

  void multiply(uint32_t place, double factor) {
    touch(place);
    factor_[place] *= factor;
  }

  // Discussion of one place extends to the next ones, so neighbours get a share of the score of each place
  // that has at least `strong_share` of the best score.
  void spread(double strong_share) {
    double best = 0;
    for (const uint32_t place : touched()) best = std::max(best, score_[place]);
    scored_.clear();
    for (const uint32_t place : touched()) {
      if (score_[place] >= best * strong_share)
        scored_.emplace_back(place, score_[place] * settings_.neighbour_share);
    }
    for (const auto& [place, share] : scored_) {
      if (place > 0) add_share(place - 1, share);
      if (place + 1 < score_.size()) add_share(place + 1, share);
    }
  }

  void add_share(uint32_t place, double share) {
    touch(place);
    score_[place] += share;
  }

  Candidate release(uint32_t place) {
    const double base = 1 + score_[place] * inverse_half_score_;
    const double likelihood = std::min(base * base * (base * base) * factor_[place], kMaxLikelihood);
    score_[place] = 0;
    factor_[place] = 1;
    is_touched_[place] = 0;
    return {place, static_cast<float>(likelihood)};
  }

  TermIndex& index_;
  const std::vector<PlaceCues>& places_;
  const TopicSettings& settings_;
  std::vector<uint32_t> numbered_;  // places with a number, ordered by it
  double inverse_half_score_, same_number_, named_number_, quoted_, quoted_whole_;
  std::vector<double> norm_;
  std::vector<double> score_, factor_;
  std::vector<uint8_t> is_touched_;  // one flag for each place
  std::vector<uint32_t> touched_;    // the places with a set flag, each once
  size_t touched_count_ = 0;
  std::vector<uint32_t> postings_;
  std::vector<std::pair<uint32_t, double>> scored_;
};

// An insertion sort, which is fast for the few entries of a row.
void sort_by_place(std::span<Candidate> row) {
  for (size_t i = 1; i < row.size(); ++i) {
    const Candidate moved = row[i];
    size_t k = i;
    for (; k > 0 && row[k - 1].place > moved.place; --k) row[k] = row[k - 1];
    row[k] = moved;
  }
}

}  // namespace

std::span<const QuotedPlaces> ParagraphCues::quoted_in(uint32_t paragraph) const {
  size_t first = 0, behind = quoted.size();
  while (first < behind) {
    const size_t middle = (first + behind) / 2;
    const bool is_before = quoted[middle].paragraph < paragraph;
    (is_before ? first : behind) = middle + is_before;
  }
  size_t last = first;
  while (last < quoted.size() && quoted[last].paragraph == paragraph) ++last;
  return {quoted.data() + first, quoted.data() + last};
}

Likelihoods::Likelihoods(TermIndex& index, const std::vector<PlaceCues>& places, const ParagraphCues& cues,
                         const TopicSettings& settings, Budget& budget)
    : settings_(settings),
      is_whole_(index.is_whole()),
      paragraph_count_(static_cast<uint32_t>(cues.numbers.size())),
      prior_(index.place_count(), 1) {
  for (uint32_t place = 0; place < places.size(); ++place) {
    if (places[place].asks) prior_[place] = static_cast<float>(steady_exp(settings.asks));
  }
  RowMaker maker(index, places, settings);
  if (is_whole_) {
    all_.reserve(cues.numbers.size() * prior_.size());
  } else {
    best_.reserve(cues.numbers.size() * settings.own_best);
    best_end_.reserve(cues.numbers.size());
    seen_in_.assign(prior_.size(), 0);
  }
  for (uint32_t paragraph = 0; paragraph < cues.numbers.size(); ++paragraph) {
    maker.compare(paragraph, cues, is_whole_, budget);
    if (is_whole_) {
      maker.append_all(all_);
    } else {
      maker.append_best(settings.own_best, best_);
      best_end_.push_back(static_cast<uint32_t>(best_.size()));
    }
  }
  index.forget_terms();
  index.forget_places();
}

std::span<const Candidate> Likelihoods::best_of(uint32_t paragraph) const {
  const uint32_t begin = paragraph == 0 ? 0 : best_end_[paragraph - 1];
  return {best_.data() + begin, best_.data() + best_end_[paragraph]};
}

void Likelihoods::append_row(uint32_t paragraph, std::vector<Candidate>& out) const {
  const size_t begin = out.size();
  if (!is_whole_) {
    append_short_row(paragraph, out);
    for (size_t i = begin; i < out.size(); ++i) out[i].likelihood *= prior_[out[i].place];
    return;
  }
  const float* row = all_.data() + size_t{paragraph} * place_count();
  out.resize(begin + place_count());
  for (uint32_t place = 0; place < place_count(); ++place)
    out[begin + place] = {place, row[place] * prior_[place]};
}

// The row has the paragraph's own best places with their likelihoods and, with likelihood 1, the place at the
// same fraction of the source, the best places of the paragraphs within reach, and the place after each of
// these.
void Likelihoods::append_short_row(uint32_t paragraph, std::vector<Candidate>& out) const {
  const size_t begin = out.size();
  ++turn_;
  const auto add = [&](const Candidate& candidate) {
    if (candidate.place < place_count() && std::exchange(seen_in_[candidate.place], turn_) != turn_)
      out.push_back(candidate);
  };
  for (const Candidate& candidate : best_of(paragraph)) add(candidate);
  const uint32_t first = paragraph - std::min(paragraph, settings_.reach);
  for (uint32_t near = first; near < paragraph_count_ && near <= paragraph + settings_.reach; ++near) {
    const std::span<const Candidate> best = best_of(near);
    for (const Candidate& candidate : best.first(std::min<size_t>(best.size(), settings_.neighbour_best))) {
      for (uint32_t step = 0; step < 2; ++step) add({candidate.place + step, 1});
    }
  }
  add({static_cast<uint32_t>(uint64_t{paragraph} * place_count() / paragraph_count_), 1});
  sort_by_place(std::span(out).subspan(begin));
}

}  // namespace duidu
