// Everything a user may choose for comfort, as one value: how the text is set, its colours, what helps the eye
// along. Every setting has a name and a whole number, so that the panel and the line that is kept need no code of
// their own for each. Pure; an unknown or broken line gives what can be read of it, at worst the defaults.
#pragma once

#include <string>
#include <string_view>

#include "app/settings/reading_settings.h"

namespace duidu {

// What the user's system says.
struct SystemLooks {
  bool is_dark = false;
  bool wants_contrast = false;
  bool wants_no_motion = false;
  bool has_command_key = false;  // which stands for Control
  bool operator==(const SystemLooks&) const = default;
};

struct Preferences {
  ReadingSettings reading;
  ThemeChoice theme = ThemeChoice::kSystem;
  ReadingAid aid = ReadingAid::kNone;
  bool voice_per_speaker = false;
  bool quiet_quotations = false;  // a screen reader says nothing where a quotation begins or ends
  int rate = 0;                   // per cent of a voice's usual speed; 0 = 100
  bool no_motion = false;         // false: as the system says
  bool no_letter_keys = false;    // keys that write a character do nothing in the text
  bool scrolls_apart = false;     // no side follows the other
  bool operator==(const Preferences&) const = default;
};

inline int rate_of(const Preferences& preferences) { return preferences.rate > 0 ? preferences.rate : 100; }

ThemeKind theme_of(ThemeChoice choice, const SystemLooks& system);

// In the order of the panel.
enum class Setting : uint8_t {
  kFontSize,  // CSS px
  kTheme,
  kFont,
  kLineHeight,  // hundredths of the font size
  kMeasure,     // em
  kMargin,      // CSS px
  kScript,
  kParagraphs,
  kLineEnds,
  kSqueeze,
  kProhibition,
  kHangingStops,
  kScriptGap,
  kAid,
  kRate,  // per cent
  kVoices,
  kHeard,
  kMotion,
  kLetterKeys,
  kScrolling
};
inline constexpr int kSettingCount = 20;

struct SettingFacts {
  std::string_view name;     // in the kept line, and in the phrases: settings.<name>
  std::string_view options;  // their names, a blank between; empty: a number
  int least = 0;             // of a number
  int most = 0;
  int step = 1;
};

const SettingFacts& facts_of(Setting setting);

int option_count(Setting setting);
std::string_view option_name(Setting setting, int option);

// The number of the option, or the number itself; 0 = what the article's language asks for.
int value_of(const Preferences& preferences, Setting setting);
// Out of range: the nearest number; an option that is not there changes nothing.
Preferences with_value(Preferences preferences, Setting setting, int value);

// What a number is in this style, in the unit of its setting.
int number_in(const ReadingStyle& style, Setting setting);

// One line of what differs from the defaults: "v1;font=kai;size=20". A font file lives as long as the page, and is
// not in it.
std::string print(const Preferences& preferences);
Preferences parse_preferences(std::string_view line);

}  // namespace duidu
