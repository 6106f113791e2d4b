// Browser that remembers what it was asked. Scrolls asked for happen at once, as a browser without animation
// would do them.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/action.h"
#include "platform/jobs/jobs.h"
#include "reader/browser.h"

namespace duidu {

class HeadlessBrowser final : public Browser {
 public:
  bool can_paint() const override { return paints; }
  void paint_tile(const TilePicture& tile) override;
  void paint_chrome(ImDrawData& data) override { chrome_vertices = data.TotalVtxCount; }

  void show_article(const Article& article, const LinkWords&, Elements elements) override;
  void place_text(const GradualLayout& layout, std::optional<float> top) override;
  void perform(const Request& request) override { requests.push_back(request); }
  void open(const OpenFiles& open) override { files.push_back(open.brought); }
  void edit(const EditArticle& edit) override { edits.push_back(edit); }
  void publish(const SemanticsTree& tree) override { controls = tree; }
  std::string page_address(const std::string& unit) override { return "https://example.org/#" + unit; }
  std::string pasted_text() override { return field; }

  // Opens the files asked for so far, and puts edited articles together: what has become of each, to be told to the reader.
  std::vector<Action> opened();

  // The requests of one kind, in order; how many; the last one, which must be there.
  template <typename Kind>
  std::vector<Kind> all() const {
    std::vector<Kind> found;
    for (const Request& request : requests) {
      if (const Kind* one = std::get_if<Kind>(&request)) found.push_back(*one);
    }
    return found;
  }
  template <typename Kind>
  size_t count() const {
    return all<Kind>().size();
  }
  template <typename Kind>
  Kind last() const {
    return all<Kind>().back();
  }
  template <typename Kind>
  void forget() {
    std::erase_if(requests, [](const Request& request) { return std::holds_alternative<Kind>(request); });
  }

  // What a test sets.
  bool paints = true;
  std::string field;

  // What it reads.
  std::vector<Request> requests;  // in the order of asking
  std::vector<Brought> files;     // asked for and not opened yet
  std::vector<EditArticle> edits;
  std::vector<std::string> shown_titles;
  int elements_built = 0;
  int texts_placed = 0;
  std::array<size_t, 2> units_placed{};  // by Side, the last time
  int tiles_painted = 0;
  std::array<int, 2> tile_vertices{};  // by Side, of the last painting
  int chrome_vertices = 0;
  SemanticsTree controls;

 private:
  Jobs jobs_;
};

}  // namespace duidu
