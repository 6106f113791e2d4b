#include <algorithm>

#include "app/change.h"
#include "app/shown_article.h"

namespace duidu {
namespace {

void on_reading_settings_changed(const ReadingSettings& before, const ReadingSettings& now, Change& change) {
  change.then(Relayout{});
  if (now.font_size != before.font_size) change.then(ForgetGlyphs{});
  if (now.font != before.font) change.then(request::SetFont{now.font});
  const bool is_shown_anew = now.script != before.script && has_other_script(change.facts.article);
  if (is_shown_anew) change.then(ShowScript{now.script});
}

void on_theme_changed(Change& change) {
  change.then(request::SetTheme{change.state.session.theme()});
  change.then(Repaint{});
}

// Other preferences; whatever follows from the difference is asked for.
void prefer(const Preferences& now, Change& change) {
  Session& session = change.state.session;
  const Preferences before = session.preferences;
  const ThemeKind theme = session.theme();
  session.preferences = now;
  if (now.reading != before.reading) on_reading_settings_changed(before.reading, now.reading, change);
  if (session.theme() != theme) on_theme_changed(change);
  if (now.quiet_quotations != before.quiet_quotations) {
    change.then(request::TellQuotations{!now.quiet_quotations});
  }
  if (before.scrolls_apart && !now.scrolls_apart) begin_following(change);
}

// The same, chosen by the user: it is kept for the next time.
void choose(const Preferences& now, Change& change) {
  if (now == change.state.session.preferences) return;
  prefer(now, change);
  change.then(request::KeepPreferences{print(now)});
}

}  // namespace

void apply(const OpenSettings&, Change& change) {
  open_dialog(Dialog::kSettings, change);
  change.state.overlay.settings_scroll = 0;
}

void apply(const ScrollSettings& scroll, Change& change) {
  change.state.overlay.settings_scroll = std::max(scroll.top, 0.0f);
}

void apply(const ChangeSetting& setting, Change& change) {
  const Session& session = change.state.session;
  Preferences chosen = with_value(session.preferences, setting.setting, setting.value);
  if (session.own_font.empty() && chosen.reading.font == FontFamily::kOwn)
    chosen.reading.font = FontFamily::kByLanguage;
  choose(chosen, change);
  if (setting.setting == Setting::kRate || setting.setting == Setting::kVoices) say_again(change);
}

void apply(const RestoreDefaults&, Change& change) { choose({}, change); }

void apply(const SetPreferences& set, Change& change) {
  Preferences preferences = set.preferences;
  preferences.reading = within_bounds(preferences.reading);
  prefer(preferences, change);
}

void apply(const SetSystem& set, Change& change) {
  if (set.system == change.state.session.system) return;
  change.state.session.system = set.system;
  on_theme_changed(change);
}

void apply(const AskForFont&, Change& change) { change.then(request::AskForFont{}); }

void apply(const TakeOwnFont& font, Change& change) {
  change.state.session.own_font = font.name;
  Preferences chosen = change.state.session.preferences;
  chosen.reading.font = FontFamily::kOwn;
  choose(chosen, change);
}

}  // namespace duidu
