// Any bytes as a page template. Packing fails with a sentence, or gives a page in which every token is replaced once; the
// tokens that the article itself contains stay.
#include "export/pack.h"

#include "fuzz/require.h"

namespace duidu {
namespace {

constexpr std::string_view kRequired[] = {"@@DUIDU_TITLE@@", "@@DUIDU_INTERVIEW@@", "@@DUIDU_COMMENTARY@@",
                                          "@@DUIDU_DATA@@"};
// Within brackets, so that it forms no token with the template around it.
constexpr std::string_view kText = "[@@DUIDU_DATA@@]";

Article article_with_tokens() {
  Article article;
  article.own_texts().language = "en";
  article.own_texts().title = kText;
  article.own_texts().interview.turns.resize(1);
  article.own_texts().interview.turns[0].units.emplace_back().text = kText;
  article.own_texts().commentaries.resize(1);
  article.own_texts().commentaries[0].blocks.emplace_back().text = kText;
  return article;
}

size_t count(std::string_view text, std::string_view piece) {
  size_t found = 0;
  for (size_t at = text.find(piece); at != text.npos; at = text.find(piece, at + piece.size())) ++found;
  return found;
}

}  // namespace
}  // namespace duidu

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace duidu;
  static const Article kArticle = article_with_tokens();
  const std::string_view given(reinterpret_cast<const char*>(data), size);
  // Most inputs lack a required token, so that each is tried with them, too.
  std::string whole(given);
  for (const std::string_view token : kRequired) whole += token;
  for (const std::string_view page_template : {given, std::string_view(whole)}) {
    const Result<std::string> page = pack_page(kArticle, page_template);
    if (!page) {
      DUIDU_REQUIRE(!page.error().message.empty());
      continue;
    }
    for (const std::string_view token : kRequired) DUIDU_REQUIRE(count(page_template, token) > 0);
    DUIDU_REQUIRE(count(page.value(), "@@DUIDU_PHRASE:") == 0);
    DUIDU_REQUIRE(count(page.value(), "@@DUIDU_TITLE@@") == 0);
    DUIDU_REQUIRE(count(page.value(), kText) >= 3);
  }
  return 0;
}
