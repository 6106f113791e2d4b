// What the browser is asked for, as values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/settings/preferences.h"

namespace duidu::wire {

struct MarkLinks {
  std::optional<uint32_t> current;
  uint32_t place = 0;
  std::optional<uint32_t> hovered;
  bool operator==(const MarkLinks&) const = default;
};
// The highlights of the text have changed: where the text layer is seen, it asks anew.
struct MarkText {
  bool operator==(const MarkText&) const = default;
};
// The focus goes to a field, as soon as it is there, and the field's content is selected.
struct FocusField {
  std::string id;
  bool operator==(const FocusField&) const = default;
};
// The text is set in this family from now on; what was measured and drawn before is worth nothing.
struct SetFont {
  FontFamily family = FontFamily::kByLanguage;
  bool operator==(const SetFont&) const = default;
};
// The page's own colours, those behind and beside the canvas.
struct SetTheme {
  ThemeKind theme = ThemeKind::kLight;
  bool operator==(const SetTheme&) const = default;
};
// Whether a screen reader is told where quotations begin and end.
struct TellQuotations {
  bool is_told = true;
  bool operator==(const TellQuotations&) const = default;
};
// A line to be given back when the page is next opened, as far as the browser keeps it.
struct KeepPreferences {
  std::string line;
  bool operator==(const KeepPreferences&) const = default;
};
// Says this, at `rate` times a voice's usual speed; Spoken tells when it is over. What was being said is broken off.
struct Speak {
  std::string text;
  std::string language;  // BCP 47
  uint32_t speaker = 0;
  float rate = 1;
  uint32_t serial = 0;
  bool operator==(const Speak&) const = default;
};
struct StopSpeaking {
  bool operator==(const StopSpeaking&) const = default;
};
struct AskForFile {
  bool operator==(const AskForFile&) const = default;
};
struct AskForFont {
  bool operator==(const AskForFont&) const = default;
};
// Opens the browser's print window, once what was asked for before is seen.
struct Print {
  bool operator==(const Print&) const = default;
};

}  // namespace duidu::wire
