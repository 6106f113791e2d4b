#include "align/text/steady_math.h"

#include <algorithm>
#include <cmath>

namespace duidu {
namespace {

constexpr double kLn2 = 0.693147180559945309;
constexpr double kHalfSqrt2 = 0.707106781186547524;

}  // namespace

// With x = m * 2^k and m near 1: ln m = 2 artanh((m - 1) / (m + 1)), summed as a power series.
double steady_log(double x) {
  int exponent = 0;
  double mantissa = std::frexp(x, &exponent);  // exact, like ldexp: only the exponent changes
  if (mantissa < kHalfSqrt2) {
    mantissa *= 2;
    --exponent;
  }
  const double z = (mantissa - 1) / (mantissa + 1);
  double power = z, sum = 0;
  for (int odd = 1; odd <= 15; odd += 2) {
    sum += power / odd;
    power *= z * z;
  }
  return exponent * kLn2 + 2 * sum;
}

// e^x = 2^k * e^r with |r| <= ln 2 / 2; e^r is summed as its Taylor series.
double steady_exp(double x) {
  x = std::clamp(x, -600.0, 600.0);
  const double scaled = x / kLn2;
  const int exponent = static_cast<int>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
  const double rest = x - exponent * kLn2;
  double sum = 1;
  for (int n = 11; n >= 1; --n) sum = 1 + sum * rest / n;
  return std::ldexp(sum, exponent);
}
}  // namespace duidu
