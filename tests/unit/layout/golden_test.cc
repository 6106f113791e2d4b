// Small articles and their whole layout, as documents in tests/cases/layout.
#include "unit/golden.h"

#include "layout/dump.h"
#include "layout/layout.h"
#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

TEST(Goldens, OfLayout) {
  test::check_goldens(std::filesystem::path(DUIDU_CASES_DIR) / "layout", [](const test::Golden& golden) {
    const test::LayoutCase built = test::parse_layout_case(golden.input);
    return dump(layout_pane(built.article, built.side, built.width, test::FixedMetrics(), built.style()),
                built.article);
  });
}

}  // namespace
}  // namespace duidu
