// Browser on a real page: everything is handed to the script (bridge.h) or the renderer.
#pragma once

#include <string>

#include "platform/web/renderer.h"
#include "reader/browser.h"

namespace duidu {

class WebBrowser final : public Browser {
 public:
  Renderer& renderer() { return renderer_; }
  void set_window(const Window& window) { window_ = window; }

  bool can_paint() const override { return renderer_.is_running(); }
  void paint_tile(const TilePicture& tile) override { renderer_.paint_tile(tile, window_); }
  void paint_chrome(ImDrawData& data) override { renderer_.paint_chrome(data, window_); }

  void show_article(const Article& article, const LinkWords& words, Elements elements) override;
  void place_text(const GradualLayout& layout, std::optional<float> top) override;
  void set_font(FontFamily family) override;
  void set_theme(ThemeKind theme) override;
  void tell_quotations(bool is_told) override;
  void place_aid(Side side, ReadingAid aid, const AidBox& box) override;
  void keep_preferences(const std::string& line) override;
  void place_panes(const PageGeometry& geometry, Side tab) override;
  void mark_links(const std::optional<CurrentLink>& current, std::optional<uint32_t> hovered) override;
  void mark_text() override;
  void focus_field(const char* id) override;
  void return_focus(Side side, int unit, uint32_t offset) override;
  void scroll_to(Side side, float top, Motion motion) override;
  void publish(const SemanticsTree& tree) override;
  void speak(const Utterance& utterance, float rate, uint32_t serial) override;
  void stop_speaking() override;
  void copy(const std::string& text, const std::string& html) override;
  std::string page_address(const std::string& unit) override;
  void ask_for_file() override;
  void print() override;
  void ask_for_font() override;
  std::string pasted_text() override;

 private:
  Renderer renderer_;
  Window window_;
};

}  // namespace duidu
