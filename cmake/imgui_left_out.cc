// What stands in for the parts of Dear ImGui that are not in the program, so that the page stays small:
// - its rasteriser (through IMGUI_ENABLE_FREETYPE): every font of Duidu names a loader of its own;
// - tables and columns (imgui_tables.cpp is not compiled): the core asks for them only where one is open, and none is.
#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

namespace ImGuiFreeType {

const ImFontLoader* GetFontLoader() {
  static const ImFontLoader loader;
  return &loader;
}

}  // namespace ImGuiFreeType

namespace ImGui {

void EndColumns() {}
void EndTable() {}
void PopColumnsBackground() {}
void PushColumnsBackground() {}
void TableEndCell(ImGuiTable*) {}
void TableEndRow(ImGuiTable*) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TablePopBackgroundChannel() {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui
