// The line of settings the browser keeps from one visit to the next (src/app/preferences.h). Where it keeps nothing, or must not be asked,
// the settings hold as long as the page.
const kKey = 'duidu:settings';
const kDefaults = 'v1';

export function kept_line() {
  try {
    return localStorage.getItem(kKey) ?? '';
  } catch {
    return '';
  }
}

export function keep_line(line) {
  try {
    if (line === kDefaults) localStorage.removeItem(kKey);
    else localStorage.setItem(kKey, line);
  } catch {
    // Storage is off, or full.
  }
}

// What of it can be had before the program is there: the delivered page is not seen in other colours first.
export function apply_early() {
  const [version, ...fields] = kept_line().split(';');
  if (version !== 'v1') return;
  const settings = Object.fromEntries(fields.map((field) => field.split('=')));
  const { dataset } = document.documentElement;
  if (/^(light|sepia|dark|contrast)$/.test(settings.theme)) dataset.theme = settings.theme;
  if (settings.heard === 'text') dataset.quiet = '';
  if (/^(song|hei|kai|sans|serif|system)$/.test(settings.font)) dataset.font = settings.font;
}
