// When the program cannot start, or stops: the text stays, as it was delivered, and one sentence says so.
import strings from 'duidu:strings';

export function show_failure(error) {
  console.error(error);
  const root = document.documentElement;
  root.classList.remove('canvas');
  root.classList.add(root.classList.contains('live') ? 'text' : 'static');
  const words = strings[root.lang.startsWith('zh') ? 'zh' : 'en'];
  const has_started = root.classList.contains('live');
  const key = has_started ? 'load.crashed' : typeof WebAssembly === 'object' ? 'load.failed' : 'load.no_wasm';
  const sentence = document.createElement('p');
  sentence.id = 'failure';
  sentence.setAttribute('role', 'alert');
  sentence.textContent = words[key];
  document.body.append(sentence);
}
