#include "align/topics/reading_order.h"

#include <algorithm>
#include <cmath>

#include "align/text/steady_math.h"
#include "align/topics/free_order.h"
#include "align/topics/move_odds.h"
#include "align/topics/move_sums.h"
#include "align/topics/order_rows.h"

namespace duidu {
namespace {

// The hidden Markov model with an order: scaled forward and backward passes over the rows (Rabiner 1989,
// section V.A). Only one block of rows with its forward values is held at a time, and of every block the
// forward values of its last row; the backward pass therefore repeats the forward pass within each block.
class Chain {
 public:
  Chain(const OrderInput& input, const TopicSettings& settings, Budget& budget)
      : input_(input),
        rows_(input.likelihoods),
        settings_(settings),
        budget_(budget),
        at_hand_(input, settings),
        block_count_((rows_.paragraph_count() + kBlock - 1) / kBlock),
        ends_(block_count_) {
    prior_ = {table_of(settings.goes_on), table_of(settings.opens), table_of(settings.answers),
              table_of(settings.led_in)};
    hurry(static_cast<double>(rows_.place_count()) * at_hand_.text_count() /
          std::max(rows_.paragraph_count(), 1u));
    parts_.resize(rows_.place_count());
    for (uint32_t place = 0; place < rows_.place_count(); ++place) parts_[place] = 1.0 / std::max(place, 1u);
    for (size_t step = 0; step < kStepCount; ++step) odds_[step].set(prior_[step], parts_);
    const double fall = steady_exp(-settings.begins_later), count = rows_.place_count();
    mean_beginning_ =
        settings.begins_first * (1 - steady_exp(-settings.begins_later * count)) / (1 - fall) / count;
    if (rows_.is_whole()) beginnings_.resize(rows_.place_count());
    for (uint32_t place = 0; rows_.is_whole() && place < rows_.place_count(); ++place)
      beginnings_[place] = chance_to_begin(place);
  }

  // Estimates the moves of this document and adds the shares of all rows to `order`; false if the hypothesis
  // without an order is likelier.
  bool run(const FreeOrder& free, ReadingOrder& order) {
    const uint32_t rounds = rows_.is_whole() ? std::max(settings_.rounds, 1u) : 1;
    for (uint32_t round = 1;; ++round) {
      const double log_likelihood = forward(round == 1 ? &free : nullptr);
      const bool is_last = round == rounds || !budget_.spend(cells_ * 16);
      const double least = settings_.order_gain * rows_.paragraph_count() - settings_.order_advantage;
      if (is_last && log_likelihood < free_log_likelihood_ + least) return false;
      backward(is_last ? &order : nullptr);
      if (is_last) return true;
      maximise();
    }
  }

 private:
  bool begins(uint32_t paragraph) const { return paragraph == 0 || input_.steps[paragraph] == Step::kBegins; }

  // Increases the probability of moves forward where there are many places for each paragraph.
  void hurry(double places) {
    places = std::min(std::max(places, settings_.fewest_places), settings_.most_places);
    const double factor = steady_exp(settings_.hurry * steady_log(places));
    for (MoveTable& moves : prior_) {
      double sum = 0;
      for (const Move move : {kNext, kSkip, kAhead}) moves[move] *= factor;
      for (const double chance : moves) sum += chance;
      for (double& chance : moves) chance /= sum;
    }
  }

  // The probability that a text begins at this place.
  double chance_to_begin(uint32_t place) const {
    return (1 + settings_.begins_first * steady_exp(-settings_.begins_later * place)) /
           (1 + mean_beginning_) / rows_.place_count();
  }

  std::span<const Candidate> row(uint32_t paragraph) const { return at_hand_.row(paragraph); }
  uint32_t first_of(uint32_t paragraph) const { return at_hand_.first_of(paragraph); }
  uint32_t end_of(uint32_t block) const { return std::min((block + 1) * kBlock, rows_.paragraph_count()); }

  // Loads the rows of the block, preceded by the last row of the block before with its forward values.
  void load(uint32_t block) {
    if (block_ == block) return;
    block_ = block;
    at_hand_.load(block * kBlock - (block > 0), end_of(block));
    linked_.resize(at_hand_.cell_count());
    idle_.resize(at_hand_.cell_count());
    if (block == 0) return;
    const Ends& before = ends_[block - 1];
    std::copy(before.linked.begin(), before.linked.end(), linked_.begin());
    std::copy(before.idle.begin(), before.idle.end(), idle_.begin());
  }

  // The forward pass. In the first round it also sums up the likelihood of the other hypothesis, which uses
  // the same rows.
  double forward(const FreeOrder* free) {
    double log_likelihood = 0;
    cells_ = 0;
    for (uint32_t block = 0; block < block_count_; ++block) {
      load(block);
      for (uint32_t paragraph = block * kBlock; free && paragraph < end_of(block); ++paragraph)
        free_log_likelihood_ += free->log_likelihood(paragraph, row(paragraph));
      log_likelihood += forward_through(block);
      const uint32_t first = first_of(end_of(block) - 1);
      ends_[block].linked.assign(linked_.begin() + first, linked_.end());
      ends_[block].idle.assign(idle_.begin() + first, idle_.end());
    }
    return log_likelihood;
  }

  const MoveOdds& odds(uint32_t paragraph) const {
    return odds_[static_cast<size_t>(input_.steps[paragraph])];
  }

  double digress_linked() const { return settings_.digress; }
  double digress_idle() const { return settings_.keep_digressing; }

  // Computes the probability of leaving each state of the previous paragraph's row by any one move, into
  // `leaving_`.
  const double* leave(uint32_t paragraph) {
    const std::span<const Candidate> row = this->row(paragraph - 1);
    const float *linked = linked_.data() + first_of(paragraph - 1),
                *idle = idle_.data() + first_of(paragraph - 1);
    const MoveOdds& odds = this->odds(paragraph);
    const double leaves_linked = 1 - digress_linked(), leaves_idle = 1 - digress_idle();
    leaving_.resize(row.size());
    double* leaving = leaving_.data();
    for (size_t i = 0; i < row.size(); ++i)
      leaving[i] = (linked[i] * leaves_linked + idle[i] * leaves_idle) * odds.at(row[i].place).share;
    return leaving;
  }

  double forward_through(uint32_t block) {
    double log_likelihood = 0;
    std::vector<double>&arriving = arriving_, &idle = staying_;
    for (uint32_t paragraph = block * kBlock; paragraph < end_of(block); ++paragraph) {
      const std::span<const Candidate> row = this->row(paragraph);
      const uint32_t first = first_of(paragraph);
      const float* emission = at_hand_.emission() + first;
      cells_ += row.size();
      idle.resize(row.size());
      if (begins(paragraph)) {
        arriving.resize(row.size());
        for (size_t i = 0; i < row.size(); ++i) {
          const double chance = beginnings_.empty() ? chance_to_begin(row[i].place) : beginnings_[i];
          arriving[i] = (1 - digress_idle()) * chance;
          idle[i] = digress_idle() * chance;
        }
      } else {
        arrive(paragraph, arriving);
        stay_idle(paragraph, idle);
      }
      const double unrelated = input_.unrelated[paragraph];
      double sum = 0;
      for (size_t i = 0; i < row.size(); ++i) {
        arriving[i] *= emission[i];
        idle[i] *= unrelated;
        sum += arriving[i] + idle[i];
      }
      const double scale = 1 / sum;
      for (size_t i = 0; i < row.size(); ++i) {
        linked_[first + i] = static_cast<float>(arriving[i] * scale);
        idle_[first + i] = static_cast<float>(idle[i] * scale);
      }
      log_likelihood += steady_log(sum);
    }
    return log_likelihood;
  }

  // Computes the probability of arriving at each place of the paragraph's row by any move.
  void arrive(uint32_t paragraph, std::vector<double>& arriving) {
    const double* leaving = leave(paragraph);
    arriving.resize(row(paragraph).size());
    if (rows_.is_whole()) {
      arrive_full(odds(paragraph), leaving, arriving);
    } else {
      arrive_sparse(paragraph, leaving, arriving);
    }
  }

  // Does it for short rows, in one pass along both of them.
  void arrive_sparse(uint32_t paragraph, const double* leaving, std::vector<double>& arriving) {
    const std::span<const Candidate> from = row(paragraph - 1), to = row(paragraph);
    const MoveOdds& odds = this->odds(paragraph);
    before_.resize(from.size() + 1);
    double* back = before_.data();  // sums of far moves back from each index on
    back[from.size()] = 0;
    for (size_t i = from.size(); i > 0; --i)
      back[i - 1] = back[i] + leaving[i - 1] * odds.at(from[i - 1].place).far_back;
    double ahead = 0;
    size_t window = 0;  // first index of `from` at most two places before
    for (size_t i = 0; i < to.size(); ++i) {
      const uint32_t place = to[i].place;
      for (; window < from.size() && from[window].place + 2 < place; ++window) {
        ahead += leaving[window] * odds.at(from[window].place).ahead;
      }
      double sum = ahead;
      size_t near = window;
      for (; near < from.size() && from[near].place <= place + 1; ++near) {
        sum += leaving[near] * odds.table[move_between(from[near].place, place)];
      }
      arriving[i] = sum + back[near];
    }
  }

  void stay_idle(uint32_t paragraph, std::vector<double>& idle_now) const {
    const std::span<const Candidate> from = row(paragraph - 1), to = row(paragraph);
    const float *linked = linked_.data() + first_of(paragraph - 1),
                *idle = idle_.data() + first_of(paragraph - 1);
    const double digresses = digress_linked(), keeps_digressing = digress_idle();
    const bool is_whole = rows_.is_whole();
    size_t before = 0;
    for (size_t i = 0; i < to.size(); ++i) {
      const bool is_same = is_in(from, to[i].place, is_whole, before);
      idle_now[i] = is_same ? linked[before] * digresses + idle[before] * keeps_digressing : 0;
    }
  }

  // The backward pass, from the last paragraph to the first. Counts the moves or, if `order` is given, adds
  // the shares.
  void backward(ReadingOrder* order) {
    for (MoveTable& counts : counts_) counts.fill(0);
    std::vector<double> linked, idle, linked_before, idle_before;
    for (uint32_t block = block_count_; block-- > 0;) {
      if (block_ != block) {
        load(block);
        forward_through(block);
      }
      for (uint32_t paragraph = end_of(block); paragraph-- > block * kBlock;) {
        if (paragraph + 1 == rows_.paragraph_count() || begins(paragraph + 1)) {
          linked.assign(row(paragraph).size(), 1);
          idle = linked;
        }
        if (order) show_row(paragraph, linked, idle, *order);
        if (begins(paragraph)) continue;
        step_back(paragraph, linked, idle, linked_before, idle_before, !order);
        linked.swap(linked_before);
        idle.swap(idle_before);
      }
    }
  }

  void step_back(uint32_t paragraph, const std::vector<double>& linked, const std::vector<double>& idle,
                 std::vector<double>& linked_before, std::vector<double>& idle_before, bool counts_moves) {
    const std::span<const Candidate> from = row(paragraph - 1), to = row(paragraph);
    weigh(paragraph, linked);
    std::vector<double>& sums = arriving_;
    sums.resize(from.size());
    const bool is_whole = rows_.is_whole();
    if (is_whole) {
      sum_full(paragraph, counts_moves, sums);
    } else {
      sum_sparse(paragraph, sums);
    }
    const double unrelated = input_.unrelated[paragraph];
    const double digresses = digress_linked(), keeps_digressing = digress_idle();
    linked_before.resize(from.size());
    idle_before.resize(from.size());
    double scale = 0;
    size_t same = 0;  // the index of the same place in `to`
    for (size_t i = 0; i < from.size(); ++i) {
      const bool is_same = is_in(to, from[i].place, is_whole, same);
      const double digression = is_same ? unrelated * idle[same] : 0;
      linked_before[i] = (1 - digresses) * sums[i] + digresses * digression;
      idle_before[i] = (1 - keeps_digressing) * sums[i] + keeps_digressing * digression;
      scale += linked_before[i] + idle_before[i];
    }
    scale = 1 / scale;
    for (size_t i = 0; i < from.size(); ++i) {
      linked_before[i] *= scale;
      idle_before[i] *= scale;
    }
  }

  // Computes the worth of moving to each place of the paragraph's row, into `worth_`, and the sum over all
  // places before it, into `before_`.
  void weigh(uint32_t paragraph, const std::vector<double>& linked) {
    const size_t count = linked.size();
    const float* emission = at_hand_.emission() + first_of(paragraph);
    worth_.resize(count);
    before_.resize(count + 1);
    double *worth = worth_.data(), *before = before_.data();
    double sum = 0;
    for (size_t i = 0; i < count; ++i) {
      before[i] = sum;
      sum += worth[i] = emission[i] * linked[i];
    }
    before[count] = sum;
  }

  // Computes the worth of all moves from each place of the previous paragraph.
  void sum_full(uint32_t paragraph, bool counts_moves, std::vector<double>& sums) {
    const MoveOdds& odds = this->odds(paragraph);
    const MoveTable table = odds.table;
    const double *worth = worth_.data(), *before = before_.data();
    const double* leaving = counts_moves ? leave(paragraph) : nullptr;
    const size_t count = sums.size();
    MoveTable counts{};
    for (size_t i = 0; i < count; ++i) {
      const MoveTable parts = parts_full(table, odds.at(i), worth, before, before[count], i);
      double sum = 0;
      for (const double part : parts) sum += part;
      for (int move = 0; leaving && move < kMoveCount; ++move) counts[move] += leaving[i] * parts[move];
      sums[i] = sum * odds.at(i).share;
    }
    if (leaving) add_counts(input_.steps[paragraph], counts);
  }

  void sum_sparse(uint32_t paragraph, std::vector<double>& sums) {
    const std::span<const Candidate> from = row(paragraph - 1), to = row(paragraph);
    const MoveOdds& odds = this->odds(paragraph);
    const double *worth = worth_.data(), *before = before_.data();
    size_t window = 0;  // first index of `to` at most one place back
    for (size_t i = 0; i < from.size(); ++i) {
      const uint32_t place = from[i].place;
      while (window < to.size() && to[window].place + 1 < place) ++window;
      sums[i] = worth_of_moves(odds, to, worth, before, place, window) * odds.at(place).share;
    }
  }

  // Adds a paragraph's moves, normalised to one move in all.
  void add_counts(Step step, const MoveTable& counts) {
    double sum = 0;
    for (const double count : counts) sum += count;
    if (sum <= 0) return;
    for (int move = 0; move < kMoveCount; ++move)
      counts_[static_cast<size_t>(step)][move] += counts[move] / sum;
  }

  void show_row(uint32_t paragraph, const std::vector<double>& linked, const std::vector<double>& idle,
                ReadingOrder& order) const {
    const std::span<const Candidate> row = this->row(paragraph);
    const uint32_t first = first_of(paragraph);
    double sum = 0;
    for (size_t i = 0; i < linked.size(); ++i)
      sum += linked_[first + i] * linked[i] + idle_[first + i] * idle[i];
    for (size_t i = 0; i < linked.size(); ++i) {
      const double share = linked_[first + i] * linked[i] / sum,
                   digression = idle_[first + i] * idle[i] / sum;
      order.add(paragraph, {row[i].place, static_cast<float>(share), static_cast<float>(share + digression)});
    }
  }

  void maximise() {
    for (size_t step = 0; step < kStepCount; ++step) {
      MoveTable table{};
      double sum = 0;
      for (int move = 0; move < kMoveCount; ++move) {
        table[move] = counts_[step][move] + settings_.prior_weight * prior_[step][move];
        sum += table[move];
      }
      for (double& chance : table) chance /= sum;
      odds_[step].set(table, parts_);
    }
  }

  static constexpr uint32_t kBlock = 64, kNone = UINT32_MAX;

  // The forward values of a block's last row.
  struct Ends {
    std::vector<float> linked, idle;
  };

  const OrderInput& input_;
  const Likelihoods& rows_;
  const TopicSettings& settings_;
  Budget& budget_;
  OrderRows at_hand_;
  std::array<MoveTable, kStepCount> prior_, counts_;
  std::array<MoveOdds, kStepCount> odds_;
  std::vector<double> parts_;       // 1 / n
  double mean_beginning_ = 0;       // mean of the bonus for beginning a text at a place
  std::vector<double> beginnings_;  // whole rows: the probability of each place at a text's beginning
  uint64_t cells_ = 0;              // number of cells in all rows
  double free_log_likelihood_ = 0;
  uint32_t block_count_;
  std::vector<Ends> ends_;
  uint32_t block_ = kNone;            // the loaded block
  std::vector<float> linked_, idle_;  // forward values of each loaded cell
  // Scratch rows, kept to avoid allocation.
  std::vector<double> arriving_, staying_;
  MarginRow leaving_, worth_, before_;
};

}  // namespace

ReadingOrder find_reading_order(const OrderInput& input, bool keeps_rows, const TopicSettings& settings,
                                Budget& budget) {
  ReadingOrder order(input.likelihoods.paragraph_count(), keeps_rows);
  if (input.likelihoods.place_count() == 0) return order;
  Chain chain(input, settings, budget);
  const FreeOrder free(input, settings);
  if (!chain.run(free, order)) free.show(order);
  return order;
}

}  // namespace duidu
