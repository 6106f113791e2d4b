#include "align/likelihoods.h"

#include <algorithm>
#include <map>

#include "align/steady_math.h"

namespace duidu {
namespace {

constexpr double kMaxLikelihood = 1e12;

bool is_better(const Candidate& a, const Candidate& b) {
  return a.likelihood != b.likelihood ? a.likelihood > b.likelihood : a.place < b.place;
}

// The best of those added, best first; few, so that each finds its place by walking.
class Best {
 public:
  void clear() { row_.clear(); }

  void add(const Candidate& candidate, size_t most) {
    if (row_.size() < most) {
      row_.push_back(candidate);
    } else if (!is_better(candidate, row_.back())) {
      return;
    }
    size_t i = row_.size() - 1;
    for (; i > 0 && is_better(candidate, row_[i - 1]); --i) row_[i] = row_[i - 1];
    row_[i] = candidate;
  }

  std::span<const Candidate> first(size_t count) const { return {row_.data(), std::min(count, row_.size())}; }

 private:
  std::vector<Candidate> row_;
};

void sort_by_place(std::span<Candidate> row) {
  for (size_t i = 1; i < row.size(); ++i) {
    for (size_t k = i; k > 0 && row[k].place < row[k - 1].place; --k) std::swap(row[k], row[k - 1]);
  }
}

// Rows of at most `width` candidates, one after the other in one piece of memory, ascending by place.
class ShortRows {
 public:
  ShortRows(size_t count, size_t width) : width_(width) { candidates_.reserve(count * width); }

  // The `width` first of these, in any order.
  void add(const Best& best) {
    const std::span<const Candidate> row = best.first(width_);
    const size_t begin = candidates_.size();
    candidates_.insert(candidates_.end(), row.begin(), row.end());
    sort_by_place(std::span(candidates_).subspan(begin));
    end_.push_back(static_cast<uint32_t>(candidates_.size()));
  }
  std::span<const Candidate> operator[](size_t row) const {
    const uint32_t begin = row == 0 ? 0 : end_[row - 1];
    return {candidates_.data() + begin, candidates_.data() + end_[row]};
  }
  size_t size() const { return end_.size(); }
  size_t width() const { return width_; }

 private:
  size_t width_;
  std::vector<Candidate> candidates_;
  std::vector<uint32_t> end_;
};

class RowMaker {
 public:
  RowMaker(const TermIndex& index, const std::vector<PlaceCues>& places, const TopicSettings& settings)
      : index_(index), settings_(settings), score_(index.place_count(), 0), factor_(index.place_count(), 1) {
    const auto asks = static_cast<float>(steady_exp(settings.asks));
    for (uint32_t place = 0; place < places.size(); ++place) {
      if (!places[place].number.empty()) numbered_[places[place].number].push_back(place);
      prior_.push_back(places[place].asks ? asks : 1);
    }
    inverse_half_score_ = 1 / settings.half_score;
    same_number_ = steady_exp(settings.same_number);
    named_number_ = steady_exp(settings.named_number);
    quoted_ = steady_exp(settings.quoted);
    quoted_whole_ = steady_exp(settings.quoted_whole);
    for (uint32_t place = 0; place < index.place_count(); ++place) {
      const double share = index.length(place) / index.mean_length();
      norm_.push_back(settings.saturation * (1 - settings.length_share + settings.length_share * share));
    }
  }

  // Compares the paragraph with all places, or, for the sake of time, by its rarest terms only. What very many places share
  // tells next to nothing, and is most of what there is to count.
  void compare(uint32_t paragraph, const ParagraphCues& cues, bool is_thorough, Budget& budget) {
    const size_t max_places =
        is_thorough ? std::max(settings_.few_places, index_.place_count() / settings_.common_place)
                    : rare_enough(paragraph);
    for (const Posting& term : index_.terms(paragraph)) {
      if (index_.places(term.at).size() <= max_places) add_term(term, budget);
    }
    spread(is_thorough ? 0 : settings_.strong_share);
    if (const auto same = numbered_.find(cues.number.digits); same != numbered_.end()) {
      for (const uint32_t place : same->second)
        multiply(place, cues.number.is_named ? named_number_ : same_number_);
    }
    for (const auto& [place, is_whole] : cues.quoted) multiply(place, is_whole ? quoted_whole_ : quoted_);
  }

  // The likelihoods of the paragraph compared last, of every place; forgets the paragraph.
  void append_all(std::vector<Candidate>& out) {
    for (uint32_t place = 0; place < score_.size(); ++place) out.push_back(take(place));
    touched_.clear();
  }

  // The same of the `count` best places, until the next call.
  const Best& take_best(size_t count) {
    best_.clear();
    for (const uint32_t place : touched_) best_.add(take(place), count);
    touched_.clear();
    return best_;
  }

  // What the place is worth before anything is compared.
  float prior(uint32_t place) const { return prior_[place]; }

 private:
  // In how many places a term may stand so that all such terms of the paragraph together ask for `most_postings` at most.
  size_t rare_enough(uint32_t paragraph) {
    const size_t most = settings_.max_places;
    postings_.assign(most + 1, 0);
    for (const Posting& term : index_.terms(paragraph)) {
      const size_t places = index_.places(term.at).size();
      if (places <= most) postings_[places] += static_cast<uint32_t>(places);
    }
    size_t places = 0;
    for (uint32_t sum = 0; places < most && (sum += postings_[places + 1]) <= settings_.most_postings;)
      ++places;
    return places;
  }

  // Okapi BM25, the paragraph being the query.
  void add_term(const Posting& term, Budget& budget) {
    const std::span<const Posting> places = index_.places(term.at);
    if (!budget.spend(places.size())) return;
    const double in_paragraph = 2.0 * term.count / (term.count + 1.0);
    const double weight = index_.weight(term.at) * in_paragraph * (settings_.saturation + 1);
    if (weight <= 0) return;
    for (const Posting& posting : places) {
      touch(posting.at);
      score_[posting.at] += weight * posting.count / (posting.count + norm_[posting.at]);
    }
  }

  void touch(uint32_t place) {
    if (score_[place] == 0 && factor_[place] == 1) touched_.push_back(place);
  }

  void multiply(uint32_t place, double factor) {
    touch(place);
    factor_[place] *= factor;
  }

  // What is said at one place goes on at the next: neighbours take part in the score of a place that has at least this share
  // of the best score.
  void spread(double strong_share) {
    double best = 0;
    for (const uint32_t place : touched_) best = std::max(best, score_[place]);
    scored_.clear();
    for (const uint32_t place : touched_) {
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

  Candidate take(uint32_t place) {
    const double base = 1 + score_[place] * inverse_half_score_;
    const double likelihood = std::min(base * base * (base * base) * factor_[place], kMaxLikelihood);
    score_[place] = 0;
    factor_[place] = 1;
    return {place, static_cast<float>(likelihood)};
  }

  const TermIndex& index_;
  const TopicSettings& settings_;
  std::map<std::string, std::vector<uint32_t>> numbered_;
  double inverse_half_score_, same_number_, named_number_, quoted_, quoted_whole_;
  std::vector<double> norm_;
  std::vector<float> prior_;
  std::vector<double> score_, factor_;
  std::vector<uint32_t> touched_, postings_;
  Best best_;
  std::vector<std::pair<uint32_t, double>> scored_;
};

// Into an ascending list, once; most come near its end.
void insert(uint32_t place, std::vector<uint32_t>& places) {
  size_t i = places.size();
  while (i > 0 && places[i - 1] > place) --i;
  if (i > 0 && places[i - 1] == place) return;
  places.push_back(place);
  for (size_t k = places.size() - 1; k > i; --k) places[k] = places[k - 1];
  places[i] = place;
}

// `own`, and the places of `others` (ascending) at the likelihood `own` gives them or 1.
void append_with_others(std::span<const Candidate> own, std::span<const uint32_t> others,
                        std::vector<Candidate>& out) {
  size_t next = 0;
  for (const Candidate& candidate : own) {
    for (; next < others.size() && others[next] < candidate.place; ++next) out.push_back({others[next], 1});
    next += next < others.size() && others[next] == candidate.place;
    out.push_back(candidate);
  }
  for (; next < others.size(); ++next) out.push_back({others[next], 1});
}

}  // namespace

Likelihoods::Likelihoods(TermIndex& index, const std::vector<PlaceCues>& places,
                         const std::vector<ParagraphCues>& cues, const TopicSettings& settings,
                         Budget& budget)
    : place_count_(index.place_count()), is_whole_(index.is_whole()), begin_(1, 0) {
  RowMaker maker(index, places, settings);
  const size_t short_count = is_whole_ ? 0 : cues.size();
  ShortRows rows(short_count, settings.own_best),
      heads(short_count, settings.neighbour_best);  // `heads` are the best of `rows`
  for (uint32_t paragraph = 0; paragraph < cues.size(); ++paragraph) {
    maker.compare(paragraph, cues[paragraph], is_whole_, budget);
    if (is_whole_) {
      maker.append_all(candidates_);
      begin_.push_back(static_cast<uint32_t>(candidates_.size()));
    } else {
      const Best& best = maker.take_best(rows.width());
      rows.add(best);
      heads.add(best);
    }
  }
  index.forget_terms();
  std::vector<uint32_t> others;
  const auto append_row = [&](uint32_t paragraph) {
    const uint64_t on_the_way = uint64_t{paragraph} * place_count_ / rows.size();
    others.assign(1, static_cast<uint32_t>(on_the_way));
    const uint32_t first = paragraph - std::min(paragraph, settings.reach);
    for (uint32_t near = first; near < rows.size() && near <= paragraph + settings.reach; ++near) {
      for (const Candidate& candidate : heads[near]) {
        insert(candidate.place, others);
        if (candidate.place + 1 < place_count_) insert(candidate.place + 1, others);
      }
    }
    append_with_others(rows[paragraph], others, candidates_);
  };
  if (!is_whole_) {
    // A few rows tell how much memory all will take: a list that grows as it is filled takes three times as much.
    constexpr uint32_t kEvery = 16;
    for (uint32_t paragraph = 0; paragraph < rows.size(); paragraph += kEvery) append_row(paragraph);
    const size_t expected = candidates_.size() * (kEvery + 1);
    candidates_.clear();
    candidates_.reserve(expected);
  }
  for (uint32_t paragraph = 0; paragraph < rows.size(); ++paragraph) {
    append_row(paragraph);
    begin_.push_back(static_cast<uint32_t>(candidates_.size()));
  }
  for (Candidate& candidate : candidates_) candidate.likelihood *= maker.prior(candidate.place);
}

}  // namespace duidu
