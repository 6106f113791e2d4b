// Logarithm and exponential computed by additions, multiplications and divisions only. IEEE 754 defines the
// result of these exactly, while the last bit of std::log and std::exp differs between libraries; so a score
// is the same number natively and in WebAssembly. Accurate to about 12 digits. Pure.
#pragma once

namespace duidu {

// The natural logarithm of a positive, finite, normal number.
double steady_log(double x);

// e^x, with x clamped to [-600, 600].
double steady_exp(double x);

}  // namespace duidu
