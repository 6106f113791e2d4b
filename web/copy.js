// Copying is answered from the model: the exact source text, without line ends of the layout.
import { selected_places } from './places.js';

export function answer_copy(panes, core) {
  document.addEventListener('copy', (event) => {
    for (const pane of panes) {
      const selected = selected_places(pane);
      if (!selected) continue;
      event.clipboardData.setData('text/plain', core.copy_text(pane.side, selected.start, selected.end));
      event.preventDefault();
      return;
    }
  });
}
