#include "app/settings/preferences.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "wire/codec.h"

namespace duidu {
namespace {

constexpr int kLongestNumber = 4;  // digits

constexpr int whole(float value) { return static_cast<int>(value); }

constexpr SettingFacts kFacts[] = {
    {"size", "", whole(kFontSizes.least), whole(kFontSizes.most), 1},
    {kThemeSetting, kThemeChoiceWords},
    {kFontSetting, kFontFamilyWords},
    {"leading", "", 120, 260, 5},
    {"measure", "", whole(kMeasures.least), whole(kMeasures.most), 1},
    {"margin", "", whole(kMargins.least), whole(kMargins.most), 4},
    {"script", "original simplified traditional"},
    {"paragraphs", "auto indent gap"},
    {"ends", "auto justified ragged"},
    {"squeeze", "off ends adjacent both"},
    {"prohibition", "none basic gb strict"},
    {"hanging", "off on"},
    {"gap", "off on"},
    {"aid", kReadingAidWords},
    {"rate", "", 50, 200, 10},
    {"voices", "one speaker"},
    {kHeardSetting, kHeardWords},
    {"motion", "system off"},
    {"single", "on off"},
    {"scrolling", "follow apart"},
};
static_assert(std::size(kFacts) == kSettingCount);

int hundredths(float value) { return static_cast<int>(std::lround(value * 100)); }

// Takes what stands before the first `mark` off `text`.
std::string_view take_until(std::string_view& text, char mark) {
  const size_t end = std::min(text.find(mark), text.size());
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return piece;
}

// -1: not a number.
int number_from(std::string_view digits) {
  if (digits.empty() || digits.size() > kLongestNumber) return -1;
  int number = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return -1;
    number = number * 10 + (digit - '0');
  }
  return number;
}

int option_named(Setting setting, std::string_view name) {
  const int count = option_count(setting);
  for (int option = 0; option < count; ++option) {
    if (option_name(setting, option) == name) return option;
  }
  return -1;
}

Preferences read_field(const Preferences& preferences, std::string_view name, std::string_view value) {
  for (int i = 0; i < kSettingCount; ++i) {
    const auto setting = static_cast<Setting>(i);
    const SettingFacts& facts = facts_of(setting);
    if (facts.name != name) continue;
    const int number = facts.options.empty() ? number_from(value) : option_named(setting, value);
    return number < 0 ? preferences : with_value(preferences, setting, number);
  }
  return preferences;
}

}  // namespace

ThemeKind theme_of(ThemeChoice choice, const SystemLooks& system) {
  if (choice != ThemeChoice::kSystem) return static_cast<ThemeKind>(static_cast<int>(choice) - 1);
  if (system.wants_contrast) return system.is_dark ? ThemeKind::kContrast : ThemeKind::kBright;
  return system.is_dark ? ThemeKind::kDark : ThemeKind::kLight;
}

const SettingFacts& facts_of(Setting setting) { return kFacts[static_cast<int>(setting)]; }

int option_count(Setting setting) {
  const std::string_view options = facts_of(setting).options;
  return options.empty() ? 0 : static_cast<int>(std::count(options.begin(), options.end(), ' ')) + 1;
}

std::string_view option_name(Setting setting, int option) {
  return wire::word_of(facts_of(setting).options, static_cast<size_t>(option));
}

int value_of(const Preferences& preferences, Setting setting) {
  const ReadingSettings& reading = preferences.reading;
  switch (setting) {
    case Setting::kFont:
      return static_cast<int>(reading.font);
    case Setting::kFontSize:
      return whole(reading.font_size);
    case Setting::kLineHeight:
      return hundredths(reading.line_height);
    case Setting::kMeasure:
      return whole(reading.measure_em);
    case Setting::kMargin:
      return whole(reading.margin);
    case Setting::kTheme:
      return static_cast<int>(preferences.theme);
    case Setting::kScript:
      return static_cast<int>(reading.script);
    case Setting::kParagraphs:
      return static_cast<int>(reading.paragraphs);
    case Setting::kLineEnds:
      return static_cast<int>(reading.line_ends);
    case Setting::kSqueeze:
      return static_cast<int>(reading.squeeze);
    case Setting::kProhibition:
      return static_cast<int>(reading.prohibition);
    case Setting::kHangingStops:
      return reading.hanging_stops;
    case Setting::kScriptGap:
      return reading.script_gap;
    case Setting::kAid:
      return static_cast<int>(preferences.aid);
    case Setting::kRate:
      return preferences.rate;
    case Setting::kVoices:
      return preferences.voice_per_speaker;
    case Setting::kHeard:
      return preferences.quiet_quotations;
    case Setting::kMotion:
      return preferences.no_motion;
    case Setting::kLetterKeys:
      return preferences.no_letter_keys;
    case Setting::kScrolling:
      return preferences.scrolls_apart;
  }
  return 0;
}

namespace {

// Where a setting is kept that is on or off; null: it is something else.
bool* flag_of(Preferences& preferences, Setting setting) {
  switch (setting) {
    case Setting::kHangingStops:
      return &preferences.reading.hanging_stops;
    case Setting::kScriptGap:
      return &preferences.reading.script_gap;
    case Setting::kVoices:
      return &preferences.voice_per_speaker;
    case Setting::kHeard:
      return &preferences.quiet_quotations;
    case Setting::kMotion:
      return &preferences.no_motion;
    case Setting::kLetterKeys:
      return &preferences.no_letter_keys;
    case Setting::kScrolling:
      return &preferences.scrolls_apart;
    default:
      return nullptr;
  }
}

void assign(Preferences& preferences, Setting setting, int value) {
  ReadingSettings& reading = preferences.reading;
  const auto number = static_cast<float>(value);
  if (bool* const flag = flag_of(preferences, setting)) *flag = value != 0;
  switch (setting) {
    case Setting::kFont:
      reading.font = static_cast<FontFamily>(value);
      break;
    case Setting::kFontSize:
      reading.font_size = number;
      break;
    case Setting::kLineHeight:
      reading.line_height = number / 100;
      break;
    case Setting::kMeasure:
      reading.measure_em = number;
      break;
    case Setting::kMargin:
      reading.margin = number;
      break;
    case Setting::kTheme:
      preferences.theme = static_cast<ThemeChoice>(value);
      break;
    case Setting::kScript:
      reading.script = static_cast<HanScript>(value);
      break;
    case Setting::kParagraphs:
      reading.paragraphs = static_cast<Paragraphs>(value);
      break;
    case Setting::kLineEnds:
      reading.line_ends = static_cast<LineEnds>(value);
      break;
    case Setting::kSqueeze:
      reading.squeeze = static_cast<Squeeze>(value);
      break;
    case Setting::kProhibition:
      reading.prohibition = static_cast<Prohibition>(value);
      break;
    case Setting::kAid:
      preferences.aid = static_cast<ReadingAid>(value);
      break;
    case Setting::kRate:
      preferences.rate = value;
      break;
    default:
      break;
  }
}

}  // namespace

Preferences with_value(Preferences preferences, Setting setting, int value) {
  const SettingFacts& facts = facts_of(setting);
  if (!facts.options.empty() && (value < 0 || value >= option_count(setting))) return preferences;
  if (facts.options.empty() && value != 0) value = std::clamp(value, facts.least, facts.most);
  assign(preferences, setting, value);
  return preferences;
}

int number_in(const ReadingStyle& style, Setting setting) {
  switch (setting) {
    case Setting::kFontSize:
      return whole(style.font_size);
    case Setting::kLineHeight:
      return hundredths(style.line_height);
    case Setting::kMeasure:
      return whole(style.max_measure_em);
    default:
      return whole(style.min_margin);
  }
}

std::string print(const Preferences& preferences) {
  std::string line(kKeptVersion);
  for (int i = 0; i < kSettingCount; ++i) {
    const auto setting = static_cast<Setting>(i);
    const int value = value_of(preferences, setting);
    const bool is_file = setting == Setting::kFont && value == static_cast<int>(FontFamily::kOwn);
    if (is_file || value == value_of({}, setting)) continue;
    const SettingFacts& facts = facts_of(setting);
    line.append(";").append(facts.name).append("=");
    line += facts.options.empty() ? std::to_string(value) : std::string(option_name(setting, value));
  }
  return line;
}

Preferences parse_preferences(std::string_view line) {
  Preferences preferences;
  if (take_until(line, ';') != kKeptVersion) return preferences;
  while (!line.empty()) {
    std::string_view field = take_until(line, ';');
    const std::string_view name = take_until(field, '=');
    preferences = read_field(preferences, name, field);
  }
  if (preferences.reading.font == FontFamily::kOwn) preferences.reading.font = FontFamily::kByLanguage;
  return preferences;
}

}  // namespace duidu
