// The line of settings the browser keeps from one visit to the next (src/app/settings/preferences.h). Where it keeps nothing, or must not be asked,
// the settings hold as long as the page.
import { FontFamily, Heard, kFontSetting, kHeardSetting, kKeptVersion, kThemeSetting, ThemeChoice } from 'duidu:wire';

const kKey = 'duidu:settings';

export function kept_line() {
  try {
    return localStorage.getItem(kKey) ?? '';
  } catch {
    return '';
  }
}

export function keep_line(line) {
  try {
    if (line === kKeptVersion) localStorage.removeItem(kKey);
    else localStorage.setItem(kKey, line);
  } catch {
    // Storage is off, or full.
  }
}

// What of it can be had before the program is there: the delivered page is not seen in other colours first.
export function apply_early() {
  const [version, ...fields] = kept_line().split(';');
  if (version !== kKeptVersion) return;
  const settings = Object.fromEntries(fields.map((field) => field.split('=')));
  const { dataset } = document.documentElement;
  const take = (words, setting) => (words.includes(settings[setting]) ? settings[setting] : undefined);
  const theme = take(ThemeChoice, kThemeSetting);
  const font = take(FontFamily, kFontSetting);
  if (theme && theme !== 'system') dataset.theme = theme;
  if (font && font !== 'own') dataset.font = font;
  if (take(Heard, kHeardSetting) === 'text') dataset.quiet = '';
}
