// Browser on a real page: everything is handed to the script (bridge.h) or the renderer.
#pragma once

#include <optional>
#include <string>

#include "platform/jobs/jobs.h"
#include "platform/web/renderer.h"
#include "reader/browser.h"

namespace duidu {

class WebBrowser final : public Browser {
 public:
  Renderer& renderer() { return renderer_; }
  void set_window(const Window& window) { window_ = window; }

  // What was asked of the opener.
  Jobs& jobs() { return jobs_; }

  bool can_paint() const override { return renderer_.is_running(); }
  void paint_tile(const TilePicture& tile) override { renderer_.paint_tile(tile, window_); }
  void paint_chrome(ImDrawData& data) override { renderer_.paint_chrome(data, window_); }

  void show_article(const Article& article, const LinkWords& words, Elements elements) override;
  void place_text(const GradualLayout& layout, std::optional<float> top) override;
  void perform(const Request& request) override;
  void open(const OpenFiles& open) override;
  void edit(const EditArticle& edit) override;
  void publish(const SemanticsTree& tree) override;
  std::string page_address(const std::string& unit) override;
  std::string pasted_text() override;

 private:
  void resize_chrome();

  Renderer renderer_;
  Window window_;
  Jobs jobs_;
};

}  // namespace duidu
