// The forward and backward passes against the sum over all paths, on texts small enough to write every path
// down, and against a plain forward and backward pass on those that are not.
#include "align/topics/reading_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include "align/text/steady_math.h"
#include "unit/align/listing.h"

namespace duidu {
namespace {

// A state of the model: at a place, talking about it or not.
struct State {
  uint32_t place;
  bool is_linked;
};

void scale_to_one(std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  for (double& value : values) value /= sum;
}

// The model written down naively, as topics/settings.h describes it, without re-estimation.
class Model {
 public:
  Model(const OrderInput& input, const TopicSettings& settings) : input_(input), settings_(settings) {
    for (uint32_t place = 0; place < places(); ++place) {
      states_.push_back({place, true});
      states_.push_back({place, false});
    }
    double texts = 0;
    for (uint32_t t = 0; t < times(); ++t) texts += begins(t);
    const double places_each = std::clamp(places() * texts / static_cast<double>(times()),
                                          settings.fewest_places, settings.most_places);
    hurry_ = std::pow(places_each, settings.hurry);
    for (uint32_t place = 0; place < places(); ++place)
      start_.push_back(1 + settings.begins_first * std::exp(-settings.begins_later * place));
    scale_to_one(start_);
    for (size_t step = 0; step < kStepCount; ++step) {
      for (uint32_t from = 0; from < places(); ++from) {
        std::vector<double>& row = moves_[step].emplace_back();
        for (uint32_t to = 0; to < places(); ++to) row.push_back(weight(from, to, static_cast<Step>(step)));
        scale_to_one(row);
      }
    }
    for (uint32_t t = 0; t < times(); ++t) {
      std::vector<Candidate> row;
      input.likelihoods.append_row(t, row);
      fit_.emplace_back(places(), 0);
      for (const Candidate& candidate : row)
        fit_[t][candidate.place] = candidate.likelihood * nearness(t, candidate.place);
    }
  }

  uint32_t times() const { return static_cast<uint32_t>(input_.steps.size()); }
  uint32_t places() const { return input_.likelihoods.place_count(); }
  const std::vector<State>& states() const { return states_; }

  // The chance of coming to a state, from nowhere if a text begins.
  double arrival(uint32_t t, const State& from, const State& to) const {
    if (begins(t))
      return (to.is_linked ? 1 - settings_.keep_digressing : settings_.keep_digressing) * start_[to.place];
    const double idle = from.is_linked ? settings_.digress : settings_.keep_digressing;
    if (!to.is_linked) return from.place == to.place ? idle : 0;
    return (1 - idle) * moves_[static_cast<size_t>(input_.steps[t])][from.place][to.place];
  }

  // The likelihood of the paragraph's words at the place; 0 where its row does not have the place.
  double emission(uint32_t t, const State& state) const {
    const double fit = fit_[t][state.place];
    return state.is_linked || fit == 0 ? fit : input_.unrelated[t];
  }

  bool begins(uint32_t t) const { return t == 0 || input_.steps[t] == Step::kBegins; }

 private:
  double weight(int from, int to, Step step) const {
    const Moves& moves = step == Step::kOpens     ? settings_.opens
                         : step == Step::kAnswers ? settings_.answers
                         : step == Step::kLedIn   ? settings_.led_in
                                                  : settings_.goes_on;
    if (to == from) return moves.stay;
    if (to == from + 1) return hurry_ * moves.next;
    if (to == from + 2) return hurry_ * moves.skip;
    if (to > from) return hurry_ * moves.ahead / (static_cast<int>(places()) - from - 3);
    return to == from - 1 ? moves.back : moves.far_back / (from - 1);
  }

  double nearness(uint32_t t, uint32_t place) const {
    uint32_t first = t, last = t + 1;
    while (!begins(first)) --first;
    while (last < times() && !begins(last)) ++last;
    const double along = (t - first + 0.5) / (last - first), slope = settings_.diagonal;
    const double mean = (2 - std::exp(-slope * along) - std::exp(-slope * (1 - along))) / slope;
    const double distance = std::fabs(along - (place + 0.5) / places());
    return std::exp(-slope * distance) / mean;
  }

  const OrderInput& input_;
  const TopicSettings& settings_;
  std::vector<State> states_;
  double hurry_ = 1;
  std::vector<double> start_;
  std::array<std::vector<std::vector<double>>, kStepCount> moves_;
  std::vector<std::vector<double>> fit_;  // of each time and place
};

// For each time and place, the share of all paths that are linked there.
using Shares = std::vector<std::vector<double>>;

Shares shares_of_all_paths(const Model& model) {
  const std::vector<State>& states = model.states();
  Shares shares(model.times(), std::vector<double>(model.places(), 0));
  double total = 0;
  std::vector<size_t> path(model.times(), 0);
  for (;;) {
    double chance = 1;
    for (uint32_t t = 0; t < path.size(); ++t) {
      const State& now = states[path[t]];
      chance *= model.arrival(t, states[path[t > 0 ? t - 1 : 0]], now) * model.emission(t, now);
    }
    total += chance;
    for (uint32_t t = 0; t < path.size(); ++t) {
      if (states[path[t]].is_linked) shares[t][states[path[t]].place] += chance;
    }
    size_t turn = 0;
    while (turn < path.size() && ++path[turn] == states.size()) path[turn++] = 0;
    if (turn == path.size()) break;
  }
  for (auto& row : shares) {
    for (double& share : row) share /= total;
  }
  return shares;
}

Shares shares_by_passes(const Model& model) {
  const std::vector<State>& states = model.states();
  const uint32_t times = model.times();
  Shares forward(times, std::vector<double>(states.size(), 0)), backward = forward;
  for (uint32_t t = 0; t < times; ++t) {
    for (size_t to = 0; to < states.size(); ++to) {
      double arriving = model.begins(t) ? model.arrival(t, states[to], states[to]) : 0;
      for (size_t from = 0; !model.begins(t) && from < states.size(); ++from)
        arriving += forward[t - 1][from] * model.arrival(t, states[from], states[to]);
      forward[t][to] = arriving * model.emission(t, states[to]);
    }
    scale_to_one(forward[t]);
  }
  Shares shares(times, std::vector<double>(model.places(), 0));
  for (uint32_t t = times; t-- > 0;) {
    const bool is_last = t + 1 == times || model.begins(t + 1);
    double sum = 0;
    for (size_t from = 0; from < states.size(); ++from) {
      backward[t][from] = is_last;
      for (size_t to = 0; !is_last && to < states.size(); ++to) {
        backward[t][from] += model.arrival(t + 1, states[from], states[to]) *
                             model.emission(t + 1, states[to]) * backward[t + 1][to];
      }
      sum += forward[t][from] * backward[t][from];
    }
    for (size_t i = 0; i < states.size(); ++i) {
      if (states[i].is_linked) shares[t][states[i].place] = forward[t][i] * backward[t][i] / sum;
    }
    scale_to_one(backward[t]);
  }
  return shares;
}

// `count` paragraphs of a few words each.
std::vector<std::string> paragraphs_of(std::mt19937& random, uint32_t count) {
  const char* const kWords[] = {"tide", "lamp", "fog", "bell", "harbour", "stairs"};
  std::vector<std::string> paragraphs(count);
  for (std::string& paragraph : paragraphs) {
    for (int i = 0; i < 4; ++i) paragraph += std::string(kWords[random() % 6]) + " ";
  }
  return paragraphs;
}

// Expects of each paragraph and place what `shares_of` says of the model.
template <typename SharesOf>
void expect_shares(const OrderInput& input, const TopicSettings& settings, Budget& budget,
                   SharesOf shares_of) {
  const ReadingOrder order = find_reading_order(input, true, settings, budget);
  const Shares expected = shares_of(Model(input, settings));
  for (uint32_t paragraph = 0; paragraph < expected.size(); ++paragraph) {
    double best = 0;
    for (const PlaceShare& known : order.row(paragraph)) {
      EXPECT_NEAR(known.share, expected[paragraph][known.place], 1e-5)
          << "paragraph " << paragraph << ", place " << known.place;
      best = std::max<double>(best, known.share);
    }
    EXPECT_EQ(order.best(paragraph).share, best);
  }
}

class ReadingOrderTest : public testing::TestWithParam<uint32_t> {};

TEST_P(ReadingOrderTest, SharesAreThoseOfAllPathsTogether) {
  std::mt19937 random(GetParam());
  const test::Texts source(paragraphs_of(random, 5)), about(paragraphs_of(random, 4));
  const std::vector<Paragraph>&from = source, &to = about;
  const WholeText source_text(from), commentary(to);
  TopicSettings settings;
  settings.rounds = 1;
  settings.order_advantage = 1000;
  const AlignOptions options;
  Budget budget(options);
  TermIndex index(source_text, {0, 1, 2, 3, 4}, commentary, settings, budget);
  const ParagraphCues cues{std::vector<LeadingNumber>(4), {{2, 3, 3, false}}};
  const Likelihoods likelihoods(index, std::vector<PlaceCues>(5), cues, settings, budget);
  std::vector<Step> steps = {Step::kBegins, Step::kOpens, Step::kLedIn, Step::kGoesOn};
  if (GetParam() % 2 == 1) steps[2] = Step::kBegins;
  if (GetParam() % 3 == 1) steps[3] = Step::kAnswers;
  expect_shares({likelihoods, steps, {0.7, 3, 0.7, 20}}, settings, budget, shares_of_all_paths);
}

// Long ones are gone through in blocks of 64; rows hold all places, or some.
TEST_P(ReadingOrderTest, SharesOfALongCommentaryAreThoseOfPlainPasses) {
  std::mt19937 random(GetParam());
  constexpr uint32_t kPlaces = 16;
  const uint32_t count = 60 + random() % 80;
  const test::Texts source(paragraphs_of(random, kPlaces)), about(paragraphs_of(random, count));
  const std::vector<Paragraph>&from = source, &to = about;
  const WholeText source_text(from), commentary(to);
  TopicSettings settings;
  settings.rounds = 1;
  settings.order_advantage = 1000;
  if (GetParam() % 2 == 1) settings.max_cells = 0;
  const AlignOptions options;
  Budget budget(options);
  std::vector<uint32_t> place_of(kPlaces);
  for (uint32_t i = 0; i < kPlaces; ++i) place_of[i] = i;
  TermIndex index(source_text, place_of, commentary, settings, budget);
  const ParagraphCues cues{std::vector<LeadingNumber>(count), {{2, 3, 3, false}, {64, 7, 8, true}}};
  const Likelihoods likelihoods(index, std::vector<PlaceCues>(kPlaces), cues, settings, budget);
  std::vector<Step> steps(count);
  for (Step& step : steps) step = static_cast<Step>(random() % kStepCount);
  steps[0] = Step::kBegins;
  if (GetParam() % 3 == 1) steps[GetParam() % 4 == 1 ? 64 : random() % count] = Step::kBegins;
  expect_shares({likelihoods, steps, std::vector<double>(count, 0.7)}, settings, budget, shares_by_passes);
}

INSTANTIATE_TEST_SUITE_P(Seeds, ReadingOrderTest, testing::Range(0u, 12u));

}  // namespace
}  // namespace duidu
