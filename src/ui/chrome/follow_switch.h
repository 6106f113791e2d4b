// The switch on the divider that says whether one side follows the other, and under it the pin of a chosen passage that holds the
// other side. Both lie on the divider: they take the pointer before it and are drawn after it.
#pragma once

#include <optional>

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

class FollowSwitch {
 public:
  // Takes the pointer. Where only one side is seen, or a side has no text, there is no switch.
  FollowSwitch(const Scene& scene, Controls& controls, Actions& actions);

  void draw() const;

 private:
  std::string said(std::string_view key) const;
  std::string explanation() const;
  std::string words_about_place() const;
  void draw_explanation() const;

  const Scene& scene_;
  Controls& controls_;
  std::optional<Rect> switch_, pin_;
  Press pressed_, unpinned_;
};

}  // namespace duidu
