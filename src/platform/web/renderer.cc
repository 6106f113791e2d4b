#include "platform/web/renderer.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <cmath>

#include "imgui_impl_opengl3.h"
#include "platform/web/bridge.h"

namespace duidu {
namespace {

constexpr const char* kCanvas = "#chrome";
constexpr int kMaxAtlas = 4096;
constexpr int kLeastTexture = 2048;  // what WebGL2 promises

int device_pixels(float length, float density) { return static_cast<int>(std::lround(length * density)); }

// CSS px of a whole number of device pixels, and a hair more: ImGui's backend cuts the product with the
// density down to whole pixels, which a product just short of one would lose.
float display_length(int pixels, float density) { return (static_cast<float>(pixels) + 0.01f) / density; }

}  // namespace

bool Renderer::start() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = true;
  attributes.antialias = false;
  attributes.depth = false;
  attributes.stencil = false;
  attributes.premultipliedAlpha = true;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context(kCanvas, &attributes);
  if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS)
    return false;
  is_running_ = ImGui_ImplOpenGL3_Init("#version 300 es");
  if (!is_running_) return false;
  ImGui_ImplOpenGL3_NewFrame();
  // ImGui asks for powers of two.
  const bool is_large = ImGui::GetPlatformIO().Renderer_TextureMaxWidth >= kMaxAtlas;
  ImGui::GetIO().Fonts->TexMaxWidth = ImGui::GetIO().Fonts->TexMaxHeight =
      is_large ? kMaxAtlas : kLeastTexture;
  return true;
}

void Renderer::lose() { is_running_ = false; }

void Renderer::restore() {
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
  is_running_ = ImGui_ImplOpenGL3_CreateDeviceObjects();
}

void Renderer::clear(int pixel_width, int pixel_height, float red, float green, float blue, float alpha) {
  glViewport(0, 0, pixel_width, pixel_height);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(red, green, blue, alpha);
  glClear(GL_COLOR_BUFFER_BIT);
}

void Renderer::paint_tile(const TilePicture& tile, const Window& window) {
  const int width = device_pixels(tile.width, window.density),
            height = device_pixels(tile.height, window.density);
  const double density = window.density;
  send(request::PrepareTile{tile.side, tile.top, width / density, height / density,
                            static_cast<uint32_t>(width), static_cast<uint32_t>(height),
                            !tile.paper});
  const int strip = std::max(1, device_pixels(window.height, window.density));
  ImDrawData data;
  for (int top = 0; top < height; top += strip) {
    const int pixels = std::min(strip, height - top);
    const uint32_t paper = tile.paper.value_or(0);
    clear(width, pixels, static_cast<float>(paper >> 16 & 0xff) / 255,
          static_cast<float>(paper >> 8 & 0xff) / 255, static_cast<float>(paper & 0xff) / 255,
          tile.paper ? 1 : 0);
    data.Clear();
    data.Valid = true;
    data.AddDrawList(tile.list);
    data.DisplayPos = ImVec2(0, static_cast<float>(top) / window.density);
    data.DisplaySize = ImVec2(display_length(width, window.density), display_length(pixels, window.density));
    data.FramebufferScale = ImVec2(window.density, window.density);
    data.Textures = &ImGui::GetPlatformIO().Textures;
    ImGui_ImplOpenGL3_RenderDrawData(&data);
    send(request::CopyToTile{tile.side, static_cast<uint32_t>(top), static_cast<uint32_t>(width),
                             static_cast<uint32_t>(pixels)});
  }
}

void Renderer::paint_chrome(ImDrawData& data, const Window& window) {
  const int width = device_pixels(window.width, window.density),
            height = device_pixels(window.height, window.density);
  clear(width, height, 0, 0, 0, 0);
  data.DisplaySize = ImVec2(display_length(width, window.density), display_length(height, window.density));
  ImGui_ImplOpenGL3_RenderDrawData(&data);
}

}  // namespace duidu
