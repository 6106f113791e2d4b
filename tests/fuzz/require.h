// A property that must hold for every input: the fuzzer takes the trap for a crash and keeps the input.
#pragma once

#include <cstdio>

#define DUIDU_REQUIRE(condition)                                                          \
  do {                                                                                    \
    if (!(condition)) {                                                                   \
      std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition); \
      __builtin_trap();                                                                   \
    }                                                                                     \
  } while (false)
