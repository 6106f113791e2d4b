// An ImGui context with fixed fonts for the length of a test.
#pragma once

#include "imgui.h"
#include "platform/headless/fixed_glyphs.h"
#include "unit/fixed_metrics.h"

namespace duidu::test {

class ImGuiContextHolder {
 public:
  ImGuiContextHolder() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    type.clusters = &clusters;
    add_fonts(type, glyphs);
  }
  ~ImGuiContextHolder() { ImGui::DestroyContext(); }

  FixedMetrics metrics;
  FixedGlyphs glyphs{metrics};
  ClusterIds clusters;
  Type type;
};

}  // namespace duidu::test
