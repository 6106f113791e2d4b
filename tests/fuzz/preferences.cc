// Any bytes as the kept line of preferences. Whatever stands there, every setting is one that the panel can show, and what is printed
// of it is read back as it was.
#include "app/settings/preferences.h"

#include "fuzz/require.h"

namespace duidu {
namespace {

void require_in_range(const Preferences& preferences, Setting setting) {
  const int value = value_of(preferences, setting);
  const SettingFacts& facts = facts_of(setting);
  if (!facts.options.empty()) {
    DUIDU_REQUIRE(value >= 0 && value < option_count(setting));
  } else {
    DUIDU_REQUIRE(value == 0 || (value >= facts.least && value <= facts.most));
  }
}

}  // namespace
}  // namespace duidu

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace duidu;
  const std::string_view given(reinterpret_cast<const char*>(data), size);
  // Nearly every input lacks the version, without which nothing is read.
  for (const std::string& line : {std::string(given), "v1;" + std::string(given)}) {
    const Preferences preferences = parse_preferences(line);
    for (int i = 0; i < kSettingCount; ++i) require_in_range(preferences, static_cast<Setting>(i));
    DUIDU_REQUIRE(parse_preferences(print(preferences)) == preferences);
  }
  return 0;
}
