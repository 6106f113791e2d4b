// WebGL2 behind ImGui's OpenGL backend. One canvas for everything: tiles are drawn in strips as high as the
// canvas and copied away, the chrome stays on it. Can be lost and made again at any time; nothing but pixels
// lives here.
#pragma once

#include "imgui.h"
#include "reader/browser.h"
#include "ui/kit/geometry.h"

namespace duidu {

class Renderer {
 public:
  // False if there is no WebGL2; then nothing may be painted.
  bool start();
  bool is_running() const { return is_running_; }

  // The context is gone, or back.
  void lose();
  void restore();

  void paint_tile(const TilePicture& tile, const Window& window);
  void paint_chrome(ImDrawData& data, const Window& window);

 private:
  void clear(int pixel_width, int pixel_height, float red, float green, float blue, float alpha);

  bool is_running_ = false;
};

}  // namespace duidu
