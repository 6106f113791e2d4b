// Browser that remembers what it was asked. Scrolls asked for happen at once, as a browser without animation
// would do them.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "reader/browser.h"

namespace duidu {

struct ScrollRequest {
  Side side;
  float top;
  Motion motion;
};

class HeadlessBrowser final : public Browser {
 public:
  bool can_paint() const override { return paints; }
  void paint_tile(const TilePicture& tile) override;
  void paint_chrome(ImDrawData& data) override { chrome_vertices = data.TotalVtxCount; }

  void show_article(const Article& article, const LinkWords&, Elements elements) override;
  void place_text(const GradualLayout& layout, std::optional<float> top) override;
  void set_font(FontFamily family) override { font = family; }
  void set_theme(ThemeKind kind) override { theme = kind; }
  void tell_quotations(bool is_told) override { tells_quotations = is_told; }
  void place_aid(Side side, ReadingAid, const AidBox& box) override { aids[static_cast<int>(side)] = box; }
  void keep_preferences(const std::string& line) override { kept.push_back(line); }
  void place_panes(const PageGeometry& geometry, Side tab) override;
  void mark_links(const std::optional<CurrentLink>& current, std::optional<uint32_t> hovered) override;
  void mark_text() override { ++text_marks; }
  void focus_field(const char* id) override { focused_field = id; }
  void return_focus(Side side, int unit, uint32_t) override {
    focused_field.clear();
    returned_to = {side, unit};
  }
  void scroll_to(Side side, float top, Motion motion) override { scrolls.push_back({side, top, motion}); }
  void publish(const SemanticsTree& tree) override { controls = tree; }
  void speak(const Utterance& utterance, float rate, uint32_t serial) override {
    said.push_back({utterance, rate, serial});
  }
  void stop_speaking() override { ++speech_stops; }
  void copy(const std::string& text, const std::string& html) override { copied = {text, html}; }
  std::string page_address(const std::string& unit) override { return "https://example.org/#" + unit; }
  void ask_for_file() override { ++file_requests; }
  void print() override { ++prints; }
  void ask_for_font() override { ++font_requests; }
  std::string pasted_text() override { return field; }

  // What a test sets.
  bool paints = true;
  std::string field;

  // What it reads.
  std::vector<std::string> shown_titles;
  int elements_built = 0;
  int texts_placed = 0;
  std::array<size_t, 2> units_placed{};  // by Side, the last time
  int tiles_painted = 0;
  std::array<int, 2> tile_vertices{};  // by Side, of the last painting
  int chrome_vertices = 0;
  int file_requests = 0;
  int prints = 0;
  int font_requests = 0;
  PageGeometry geometry;
  FontFamily font = FontFamily::kByLanguage;
  ThemeKind theme = ThemeKind::kLight;
  bool tells_quotations = true;
  AidBox aids[2];
  std::vector<std::string> kept;
  Side tab = Side::kInterview;
  std::optional<uint32_t> current_link;
  std::optional<uint32_t> hovered_link;
  struct Said {
    Utterance utterance;
    float rate;
    uint32_t serial;
  };
  std::vector<Said> said;
  int speech_stops = 0;
  std::pair<std::string, std::string> copied;
  int text_marks = 0;
  std::string focused_field;
  std::pair<Side, int> returned_to{};
  std::vector<ScrollRequest> scrolls;
  SemanticsTree controls;
};

}  // namespace duidu
