#include "export/summary.h"

#include "model/names.h"

namespace duidu {
namespace {

constexpr uint32_t kMostLinks = 12;  // of a group; a summary is short

}  // namespace

void paint_summary(const Article& article, const LinkIndex& index, const LinkWords& words,
                   std::string_view before_address, MarkupSink& sink) {
  if (words.count(kQuotations) == 0) return;
  sink.open("p", {{"class", "summary"}});
  for (int i = 0; i < static_cast<int>(LinkGroup::kRelated); ++i) {
    const auto group = static_cast<LinkGroup>(i);
    if (words.count(only(group)) == 0) continue;
    sink.open("span", {{"data-group", name_of(group)}});
    sink.text(words.group(group));
    uint32_t listed = 0;
    for (uint32_t link = 0; link < article.links.size() && (only(group) & kNeedsLook) != 0; ++link) {
      const Link& each = article.links[link];
      const std::vector<Span>& spans = each.commentary.empty() ? each.interview : each.commentary;
      if (group_of(each) != group || spans.empty() || ++listed > kMostLinks) continue;
      sink.text(" ");
      sink.open("a", {{"href", std::string(before_address) + address(article, spans.front().unit)},
                      {"aria-label", words.title(link)}});
      sink.text(index.number(article, link));
      sink.close();
    }
    sink.close();
    sink.text(" ");
  }
  sink.close();
}

}  // namespace duidu
