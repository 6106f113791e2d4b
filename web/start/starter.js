// Runs first, and alone: the delivered text is painted before the program takes any time, be it only to be compiled. What the program
// consists of stands in the page as inert elements, <script type="text/plain" class="program">, with the script as text or an address in
// data-src; each becomes a real script, in order, once the text is seen. The page's policy names what may be added (Content-Security-Policy).
import { apply_early } from './kept.js';

const kPaintPatienceMs = 500;  // a page in the background is not painted

const identity = (value) => value;
const policy = globalThis.trustedTypes?.createPolicy('duidu', { createScript: identity, createScriptURL: identity })
  ?? { createScript: identity, createScriptURL: identity };

// Gives a promise of its having run.
/** @type {(script: { text?: string, src?: string }) => Promise<void>} */
globalThis.duidu_add_script = ({ text, src }) => new Promise((resolve, reject) => {
  const script = document.createElement('script');
  if (src) {
    script.src = policy.createScriptURL(src);
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${src} is missing`));
  } else {
    script.text = policy.createScript(text);
  }
  document.head.append(script);
  if (!src) resolve();
});

// A worker that runs this text; null where the page may have none.
let worker_address;
/** @type {(source: string) => Worker | null} */
globalThis.duidu_worker = (source) => {
  try {
    worker_address ??= policy.createScriptURL(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    return new Worker(worker_address);
  } catch {
    return null;
  }
};

function first_paint() {
  return new Promise((resolve) => {
    setTimeout(resolve, kPaintPatienceMs);
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}

// The text may be seen before the last of the page has arrived: what the program consists of stands at its end.
const whole_page = () => document.readyState === 'loading' &&
  new Promise((resolve) => { document.addEventListener('DOMContentLoaded', resolve, { once: true }); });

async function add_program() {
  await first_paint();
  await whole_page();
  document.documentElement.classList.add('seen');
  for (const part of /** @type {NodeListOf<HTMLScriptElement>} */ (document.querySelectorAll('script.program'))) {
    await globalThis.duidu_add_script({ text: part.textContent, src: part.dataset.src });
  }
}

// Scroll bars beside the text, not over it: the style sheet need not leave them room. Asked while there is no text: a question about
// the panes would have them set twice before they are seen.
function find_bars() {
  const box = document.createElement('div');
  box.className = 'bars';
  const root = document.documentElement;
  root.append(box);
  if (box.offsetWidth > box.clientWidth) root.classList.add('barred');
  box.remove();
}

apply_early();
document.documentElement.classList.add('begun');  // from now on what is out of sight may be skipped (style.css)
find_bars();
add_program();
