// Jobs for the opener: files to be opened, an edited article to be linked anew. One is at work at a time, the newest; what becomes of it
// is an action for the reader: ArticleOpened, OpeningFailed or InterviewUnclear, ArticleEdited. Owns what a job was made of until its
// outcome is there. Outcomes of former jobs are dropped.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "app/action.h"
#include "app/page/effects.h"
#include "app/split/effects.h"
#include "wire/records.h"

namespace duidu {

class Jobs {
 public:
  struct Started {
    uint32_t serial = 0;
    std::vector<uint8_t> job;
  };

  Started start(const Brought& brought);
  // Nothing where all edits were taken back: that article is there already, with the links it came with, and take_told() has it.
  std::optional<Started> start(const EditArticle& edit);

  // `outcome` as run_job() gives it; empty: the opener failed.
  std::optional<Action> finish(uint32_t serial, std::string_view outcome);

  // Once.
  std::optional<Action> take_told() { return std::exchange(told_, std::nullopt); }

 private:
  struct Edited {
    std::shared_ptr<const Editing> editing;
    std::vector<LineSpot> spots;
  };

  Started begin(const wire::Job& job, std::variant<Brought, Edited> made_of);

  uint32_t serial_ = 0;
  std::optional<std::variant<Brought, Edited>> pending_;  // what the job with this serial was made of
  std::optional<Action> told_;
};

}  // namespace duidu
