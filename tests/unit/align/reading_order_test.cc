// The forward and backward passes against the sum over all paths, on texts small enough to write every path down.
#include "align/reading_order.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "align/steady_math.h"
#include "unit/align/listing.h"

namespace duidu {
namespace {

// A state of the model: at a place, talking about it or not.
struct State {
  uint32_t place;
  bool is_linked;
};

// The model written down naively, as topic_settings.h describes it, without re-estimation.
class AllPaths {
 public:
  AllPaths(const OrderInput& input, const TopicSettings& settings) : input_(input), settings_(settings) {
    const uint32_t places = input.likelihoods.place_count();
    for (uint32_t place = 0; place < places; ++place) {
      states_.push_back({place, true});
      states_.push_back({place, false});
    }
    shares_.assign(input.steps.size(), std::vector<double>(places, 0));
    std::vector<size_t> path(input.steps.size(), 0);
    for (;;) {
      visit(path);
      size_t turn = 0;
      while (turn < path.size() && ++path[turn] == states_.size()) path[turn++] = 0;
      if (turn == path.size()) break;
    }
    for (auto& row : shares_) {
      for (double& share : row) share /= total_;
    }
  }

  double share(uint32_t paragraph, uint32_t place) const { return shares_[paragraph][place]; }

 private:
  void visit(const std::vector<size_t>& path) {
    double chance = 1;
    for (uint32_t t = 0; t < path.size(); ++t) {
      const State& now = states_[path[t]];
      chance *= begins(t) ? start(now) : move(states_[path[t - 1]], now, input_.steps[t]);
      chance *= now.is_linked ? emission(t, now.place) : input_.unrelated[t];
    }
    total_ += chance;
    for (uint32_t t = 0; t < path.size(); ++t) {
      if (states_[path[t]].is_linked) shares_[t][states_[path[t]].place] += chance;
    }
  }

  bool begins(uint32_t t) const { return t == 0 || input_.steps[t] == Step::kBegins; }

  double start(const State& state) const {
    const double idle = settings_.keep_digressing;
    const auto early = [&](uint32_t place) {
      return 1 + settings_.begins_first * std::exp(-settings_.begins_later * place);
    };
    double sum = 0;
    for (uint32_t place = 0; place < input_.likelihoods.place_count(); ++place) sum += early(place);
    return (state.is_linked ? 1 - idle : idle) * early(state.place) / sum;
  }

  double move(const State& from, const State& to, Step step) const {
    const double idle = from.is_linked ? settings_.digress : settings_.keep_digressing;
    if (!to.is_linked) return from.place == to.place ? idle : 0;
    double sum = 0;
    for (uint32_t place = 0; place < input_.likelihoods.place_count(); ++place)
      sum += weight(from.place, place, step);
    return (1 - idle) * weight(from.place, to.place, step) / sum;
  }

  double weight(int from, int to, Step step) const {
    const Moves& moves = step == Step::kOpens     ? settings_.opens
                         : step == Step::kAnswers ? settings_.answers
                         : step == Step::kLedIn   ? settings_.led_in
                                                  : settings_.goes_on;
    const int places = static_cast<int>(input_.likelihoods.place_count());
    double texts = 0;
    for (uint32_t t = 0; t < input_.steps.size(); ++t) texts += begins(t);
    const double hurry = std::pow(places * texts / static_cast<double>(input_.steps.size()), settings_.hurry);
    if (to == from) return moves.stay;
    if (to == from + 1) return hurry * moves.next;
    if (to == from + 2) return hurry * moves.skip;
    if (to > from) return hurry * moves.ahead / (places - from - 3);
    return to == from - 1 ? moves.back : moves.far_back / (from - 1);
  }

  double emission(uint32_t t, uint32_t place) const {
    uint32_t first = t, last = t + 1;
    while (!begins(first)) --first;
    while (last < input_.steps.size() && !begins(last)) ++last;
    const double along = (t - first + 0.5) / (last - first), slope = settings_.diagonal;
    const double mean = (2 - std::exp(-slope * along) - std::exp(-slope * (1 - along))) / slope;
    const double distance = std::fabs(along - (place + 0.5) / input_.likelihoods.place_count());
    return input_.likelihoods.row(t)[place].likelihood * std::exp(-slope * distance) / mean;
  }

  const OrderInput& input_;
  const TopicSettings& settings_;
  std::vector<State> states_;
  std::vector<std::vector<double>> shares_;
  double total_ = 0;
};

class ReadingOrderTest : public testing::TestWithParam<uint32_t> {};

TEST_P(ReadingOrderTest, SharesAreThoseOfAllPathsTogether) {
  std::mt19937 random(GetParam());
  const char* const kWords[] = {"tide", "lamp", "fog", "bell", "harbour", "stairs"};
  const auto sentence = [&] {
    std::string text;
    for (int i = 0; i < 4; ++i) text += std::string(kWords[random() % 6]) + " ";
    return text;
  };
  const test::Texts source({sentence(), sentence(), sentence(), sentence(), sentence()});
  const test::Texts about({sentence(), sentence(), sentence(), sentence()});
  const std::vector<Paragraph>&from = source, &to = about;
  const WholeText source_text(from), commentary(to);
  TopicSettings settings;
  settings.rounds = 1;
  settings.order_advantage = 1000;
  const AlignOptions options;
  Budget budget(options);
  TermIndex index(source_text, {0, 1, 2, 3, 4}, commentary, settings, budget);
  std::vector<ParagraphCues> cues(4);
  cues[2].quoted = {{3, false}};
  const Likelihoods likelihoods(index, std::vector<PlaceCues>(5), cues, settings, budget);
  std::vector<Step> steps = {Step::kBegins, Step::kOpens, Step::kLedIn, Step::kGoesOn};
  if (GetParam() % 2 == 1) steps[2] = Step::kBegins;
  if (GetParam() % 3 == 1) steps[3] = Step::kAnswers;
  const OrderInput input{likelihoods, steps, {0.7, 3, 0.7, 20}};

  const ReadingOrder order(input, settings, budget);
  const AllPaths expected(input, settings);
  for (uint32_t paragraph = 0; paragraph < 4; ++paragraph) {
    for (uint32_t place = 0; place < 5; ++place) {
      EXPECT_NEAR(order.shares(paragraph)[place], expected.share(paragraph, place), 1e-5)
          << "paragraph " << paragraph << ", place " << place;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, ReadingOrderTest, testing::Range(0u, 12u));

TEST(SteadyMath, AgreesWithTheLibrary) {
  for (double x = 1e-9; x < 1e12; x *= 1.37)
    EXPECT_NEAR(steady_log(x), std::log(x), 1e-11 * (1 + std::fabs(std::log(x))));
  for (double x = -40; x < 40; x += 0.37) EXPECT_NEAR(steady_exp(x) / std::exp(x), 1, 1e-12);
}

}  // namespace
}  // namespace duidu
