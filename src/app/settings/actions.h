// What the user does with the settings, and what the system says.
#pragma once

#include <string>

#include "app/settings/preferences.h"

namespace duidu {

struct Change;

struct OpenSettings {};
struct ScrollSettings {
  float top = 0;
};
struct ChangeSetting {
  Setting setting = Setting::kFont;
  int value = 0;  // as value_of() gives it
};
struct RestoreDefaults {};
// Those that were kept.
struct SetPreferences {
  Preferences preferences;
};
struct SetSystem {
  SystemLooks system;
};
struct AskForFont {};
struct TakeOwnFont {
  std::string name;  // of the file
};

void apply(const OpenSettings& open, Change& change);
void apply(const ScrollSettings& scroll, Change& change);
void apply(const ChangeSetting& setting, Change& change);
void apply(const RestoreDefaults& restore, Change& change);
void apply(const SetPreferences& set, Change& change);
void apply(const SetSystem& set, Change& change);
void apply(const AskForFont& ask, Change& change);
void apply(const TakeOwnFont& font, Change& change);

}  // namespace duidu
