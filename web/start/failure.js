// When the program cannot start, or stops: the text stays, as it was delivered or opened, and a sentence says so. Who has lost the program in
// the midst of reading is told what it said, and can take the article along.
import strings from 'duidu:strings';
import { article_as_markdown } from './rescue.js';

export function show_failure(error) {
  if (document.getElementById('failure')) return;
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
  if (has_started) sentence.append(document.createElement('br'), saving_link(words['load.save']), ` ${error?.message ?? error}`);
}

function saving_link(words) {
  const { name, text } = article_as_markdown();
  const href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  return Object.assign(document.createElement('a'), { href, download: name, textContent: words });
}
