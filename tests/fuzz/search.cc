// Any bytes as a query (the first line) and an article (the other lines, alternately on both sides). Hits must lie in
// their texts at the boundaries of characters, ascend, not overlap, and agree with the hits of each unit.
#include "search/search.h"

#include "fuzz/require.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kMostHits = 64;

Article article_of(std::string_view text) {
  Article article;
  article.own_texts().interview.turns.resize(1);
  article.own_texts().commentaries.resize(1);
  std::vector<Unit>* side = &article.own_texts().interview.turns[0].units;
  std::vector<Unit>* other = &article.own_texts().commentaries[0].blocks;
  while (true) {
    const size_t end = text.find('\n');
    side->emplace_back().text = text.substr(0, end);
    if (end == text.npos) return article;
    text.remove_prefix(end + 1);
    std::swap(side, other);
  }
}

bool is_boundary(std::string_view text, size_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

void require_hits_in_order(const Article& article, const Search& search) {
  Span before;
  for (uint32_t i = 0; i < search.count(); ++i) {
    const Span hit = search.hit(i);
    const std::string& text = article.unit(hit.unit).text;
    DUIDU_REQUIRE(hit.start < hit.end && hit.end <= text.size());
    DUIDU_REQUIRE(is_boundary(text, hit.start) && is_boundary(text, hit.end));
    const bool is_in_order = before.unit < hit.unit || (before.unit == hit.unit && before.end <= hit.start);
    DUIDU_REQUIRE(i == 0 || is_in_order);
    DUIDU_REQUIRE(search.first_from(hit.unit, hit.start) == i);
    before = hit;
  }
}

void require_hits_by_unit(const Article& article, const Search& search) {
  uint32_t counted = 0;
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    for (const UnitRef ref : units_of(article, side)) {
      const auto [first, last] = search.hits_of(ref);
      DUIDU_REQUIRE(first == counted && last >= first);
      counted = last;
    }
  }
  DUIDU_REQUIRE(counted == search.count());
}

}  // namespace
}  // namespace duidu

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace duidu;
  const Utf8 input = Utf8::from_bytes({reinterpret_cast<const char*>(data), size});
  const std::string_view text = input.view();
  const size_t end = text.find('\n');
  if (end == text.npos) return 0;
  const Article article = article_of(text.substr(end + 1));
  Search search(article);
  search.find(text.substr(0, end), kMostHits);
  DUIDU_REQUIRE(search.count() <= kMostHits);
  require_hits_in_order(article, search);
  require_hits_by_unit(article, search);
  return 0;
}
