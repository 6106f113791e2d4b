#include "app/views/ties_in_words.h"

namespace duidu {
namespace {

std::string tie_of(const Article& whole, const LinkWords& words, Language language, uint32_t link) {
  const bool is_quotation = !has_bar(whole.links[link]);
  const std::string more = is_quotation ? words.verdict(link) : words.reason(link);
  if (more.empty()) return words.title(link);
  return phrase(language, is_quotation ? "views.quotation" : "views.related", {words.title(link), more});
}

}  // namespace

std::string ties_in_words(const Article& whole, const LinkWords& words, Language language,
                          const std::vector<uint32_t>& links, UnitRef block) {
  std::string all;
  for (const uint32_t link : links) {
    const std::string what = tie_of(whole, words, language, link);
    all = all.empty() ? what : phrase(language, "reason.and", {all, what});
  }
  if (all.empty()) all = phrase(language, "views.alone");
  const Commentary& commentary = whole.commentaries()[block.group];
  const std::string& who = commentary.author.empty() ? commentary.title : commentary.author;
  return whole.commentaries().size() > 1 && !who.empty() ? phrase(language, "views.by", {all, who}) : all;
}

}  // namespace duidu
