// Twice the text takes twice the time: every stage is given texts of every shape, each twice as long as the one before, and what a
// byte costs must not grow by kMostGrowth from one to the next. A quadratic stage has 2.
//
// Measured is the processor time of the thread, the least of several runs taken in turns. Counted instructions would not depend on
// the machine's other work, but virtual machines often have no counters, and emulated ones are fifty times slower. Other work can only
// lengthen a run, so a ratio that is too high is measured again, and a stage that is quadratic has it every time.
//
// DUIDU_GROWTH_BYTES=N: the first size; DUIDU_GROWTH_TABLE=1: each stage's milliseconds and ratios are printed.
#include <gtest/gtest.h>
#include <malloc.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "growth/stages.h"

namespace duidu::test {
namespace {

constexpr double kMostGrowth = 1.6;
constexpr size_t kDoublings = 3;
constexpr size_t kSizes = kDoublings + 1;
constexpr size_t kFirstBytes = 32 * 1024;
constexpr int kRounds = 12;            // at most
constexpr double kLeastTime = 0.0005;  // seconds of the longest text, below which a clock tells nothing
constexpr double kTooLong = 20;        // seconds
// One run is enough to tell that a stage is linear.
constexpr double kSureGrowth = 1.3, kSureTime = 0.005;

size_t first_bytes() {
  const char* const bytes = std::getenv("DUIDU_GROWTH_BYTES");
  return bytes ? std::strtoul(bytes, nullptr, 10) : kFirstBytes;
}

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double seconds_of(const Stage& stage, const Material& material) {
  const double begin = processor_seconds();
  stage.run(material);
  return processor_seconds() - begin;
}

using Seconds = std::array<double, kSizes>;
using Materials = std::vector<std::unique_ptr<Material>>;

// Each against the one before: what a byte costs.
std::array<double, kDoublings> ratios_of(const Seconds& seconds, const Materials& materials) {
  std::array<double, kDoublings> ratios{};
  for (size_t i = 0; i < kDoublings; ++i) {
    const double bytes =
        static_cast<double>(materials[i + 1]->bytes()) / static_cast<double>(materials[i]->bytes());
    ratios[i] = seconds[i + 1] / seconds[i] / bytes;
  }
  return ratios;
}

class Growth : public testing::TestWithParam<Shape> {
 protected:
  static void SetUpTestSuite() {
    // What is given back to the system must be asked of it again, at a price that hangs on the size.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, 64 << 20);
  }

  void measure(const Stage& stage, const Materials& materials) {
    Seconds least;
    least.fill(1e9);
    std::array<double, kDoublings> ratios{};
    double worst = 0;
    for (int round = 0; round < kRounds; ++round) {
      for (size_t i = 0; i < kSizes; ++i) {
        least[i] = std::min(least[i], seconds_of(stage, *materials[i]));
        if (least[i] > kTooLong)
          FAIL() << stage.name << " of " << materials[i]->bytes() << " bytes takes " << least[i] << " s";
      }
      ratios = ratios_of(least, materials);
      worst = *std::max_element(ratios.begin(), ratios.end());
      const bool is_sure = round > 0 || (worst < kSureGrowth && least.back() > kSureTime);
      if (is_sure && (worst < kMostGrowth || least.back() < kLeastTime)) break;
    }
    if (std::getenv("DUIDU_GROWTH_TABLE")) {
      std::printf("%-32.*s %-22.*s %10.3f ms %5.2f %5.2f %5.2f\n", static_cast<int>(GetParam().name.size()),
                  GetParam().name.data(), static_cast<int>(stage.name.size()), stage.name.data(),
                  least.back() * 1000, ratios[0], ratios[1], ratios[2]);
    }
    if (least.back() < kLeastTime) return;
    EXPECT_LT(worst, kMostGrowth) << stage.name << " of the shape \"" << GetParam().name
                                  << "\": " << least.back() * 1000 << " ms for " << materials.back()->bytes()
                                  << " bytes";
  }
};

TEST_P(Growth, TwiceTheTextTakesTwiceTheTime) {
  Materials materials;
  for (size_t i = 0; i < kSizes; ++i)
    materials.push_back(std::make_unique<Material>(GetParam(), first_bytes() << i));
  for (const Stage& stage : stages()) {
    if (stage.is_for_texts && GetParam().form == ShapeForm::kArticle) continue;
    measure(stage, materials);
    if (HasFatalFailure()) return;
  }
}

std::string test_name(const testing::TestParamInfo<Shape>& info) {
  std::string name(info.param.name);
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Shapes, Growth, testing::ValuesIn(shapes().begin(), shapes().end()), test_name);

}  // namespace
}  // namespace duidu::test
