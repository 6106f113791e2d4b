// What the keys do, and what happens in their help sheet.
#pragma once

#include <string_view>

#include "wire/vocabulary.h"

namespace duidu {

struct Change;

// A key went down while the focus was there. Named as in keys.h, valid while it is dispatched; what is none of ours changes nothing.
struct PressKey {
  std::string_view keys;
  Focus focus = Focus::kNothing;
};
struct OpenKeySheet {};
struct ScrollKeySheet {
  float top = 0;
};

void apply(const PressKey& press, Change& change);
void apply(const OpenKeySheet& open, Change& change);
void apply(const ScrollKeySheet& scroll, Change& change);

}  // namespace duidu
