// Any bytes as an article file: what can be read is written and read again to the same article.
#include "export/json.h"
#include "fuzz/require.h"
#include "import/article_json/json.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace duidu;
  const Result<Article> first = read_article_json({reinterpret_cast<const char*>(data), size});
  if (!first) return 0;
  const Result<Article> second = read_article_json(write_article_json(first.value()));
  DUIDU_REQUIRE(second.ok());
  DUIDU_REQUIRE(second.value() == first.value());
  return 0;
}
