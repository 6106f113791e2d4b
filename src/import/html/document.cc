#include "import/html/document.h"

#include <gumbo.h>

#include <algorithm>
#include <string>

#include "import/html/html.h"
#include "import/html/open_tags.h"

namespace duidu {
namespace {

const GumboNode* child_with_tag(const GumboNode* node, GumboTag tag) {
  if (!node) return nullptr;
  const GumboVector& children = node->v.element.children;
  for (unsigned int i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == tag) return child;
  }
  return nullptr;
}

std::string title_of(std::string_view html) {
  const size_t end = html.find("</title");  // near the beginning; the rest need not be read for it
  if (end == html.npos) return {};
  html = html.substr(0, end);
  if (nests_too_deep(html)) return {};
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
  const GumboNode* title = child_with_tag(child_with_tag(output->root, GUMBO_TAG_HEAD), GUMBO_TAG_TITLE);
  std::string text;
  if (title && title->v.element.children.length > 0) {
    text = static_cast<const GumboNode*>(title->v.element.children.data[0])->v.text.text;
  }
  gumbo_destroy_output(&options, output);
  return std::string(trimmed(text));
}

}  // namespace

std::vector<Block> parse_html_document(std::string_view html) {
  std::vector<Block> blocks = parse_html(html);
  const bool has_heading = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    return block.kind == UnitKind::kHeading && block.level == 1 && !block.apart;
  });
  if (has_heading) return blocks;
  Block title;
  title.kind = UnitKind::kHeading;
  title.level = 1;
  title.text = title_of(html);
  if (title.text.empty()) return blocks;
  // The title stood apart, as everything in the document's head does.
  const auto same = [&](const Block& block) { return block.apart && block.text == title.text; };
  const auto told = std::find_if(blocks.begin(), blocks.end(), same);
  if (told != blocks.end()) blocks.erase(told);
  blocks.insert(blocks.begin(), std::move(title));
  return blocks;
}

}  // namespace duidu
