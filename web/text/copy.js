// Copying is answered from the model: the exact source text, without line ends of the layout, and the same as HTML.
/** @import { Pane } from './panes.js' */
/** @import { Program } from '../program/program.js' */
import { selected_places } from './places.js';

function answer(event, text, html) {
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData('text/html', html);
  event.preventDefault();
}

/** @param {Pane[]} panes @param {Program} program */
export function answer_copy(panes, program) {
  document.addEventListener('copy', (event) => {
    for (const pane of panes) {
      const selected = selected_places(pane);
      if (!selected) continue;
      const stretch = { side: pane.side, ...selected };
      return answer(event, program.ask.get_text(stretch), program.ask.get_html(stretch));
    }
  });
}

// Puts something else than the selection on the clipboard, or calls `refused`, at once or later.
export function copy_to_clipboard(text, html, refused) {
  const take = (event) => {
    answer(event, text, html);
    event.stopImmediatePropagation();
  };
  addEventListener('copy', take, true);
  const is_done = document.execCommand('copy');
  removeEventListener('copy', take, true);
  if (is_done) return;
  if (!navigator.clipboard) refused();
  else navigator.clipboard.writeText(text).catch(refused);
}
