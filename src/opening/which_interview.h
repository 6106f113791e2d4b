// Which of several texts is the interview that the others are about. Pure.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/article.h"

namespace duidu {

// A file read by itself, its turns split off.
struct ReadFile {
  Article article;
  std::string_view name;
};

struct Likeliest {
  size_t file = 0;
  bool is_certain = false;
};

// There is at least one. Compares every two of a few: who quotes whom.
Likeliest which_is_interview(const std::vector<ReadFile>& files);

}  // namespace duidu
