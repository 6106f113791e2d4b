// What is being read aloud.
#pragma once

#include <cstdint>

#include "app/aloud/sentences.h"

namespace duidu {

struct Reading {
  Passages passages;
  Sentence sentence;  // the one that is said
  bool is_paused = false;
  uint32_t serial = 0;  // number of the utterance; grows whenever something is to be said
  bool operator==(const Reading&) const = default;
};

}  // namespace duidu
