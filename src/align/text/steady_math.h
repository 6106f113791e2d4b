// Logarithm and exponential from additions, multiplications and divisions only: IEEE 754 fixes the result of
// these, while the last bit of std::log and std::exp differs between libraries. So a score is the same number
// natively and in WebAssembly. About 12 digits are right.
#pragma once

namespace duidu {

// Natural logarithm of a positive, finite, normal number.
double steady_log(double x);

// e^x; x is taken as within [-600, 600].
double steady_exp(double x);

}  // namespace duidu
