// Printing: what goes to paper is made from the model when the browser is about to print, by whatever way, and taken away afterwards. The
// panes are for the screen; without the program print.css makes the best of them.
/** @import { Program } from '../program/program.js' */
import { build_elements } from '../program/elements.js';

// A title in a style sheet, whatever stands in it.
const css_string = (text) => `"${[...text].map((c) => `\\${c.codePointAt(0).toString(16)} `).join('')}"`;

// The running title at the top of each page but the first. Without margin boxes the table's head repeats it.
function running_title(title) {
  const sheet = new CSSStyleSheet();
  if (!('CSSMarginRule' in globalThis)) return sheet;
  sheet.replaceSync(`@page{@top-center{content:${css_string(title)}}}@page:first{@top-center{content:none}}
    @media print{.paper .running{display:none}}`);
  return sheet;
}

/** @param {Program} program */
export function follow_printing(program) {
  let paper = null;
  let sheet = null;
  const lay_out = () => {
    if (paper) return;
    paper = build_elements(program.ask.get_paper()).firstElementChild;
    document.body.append(paper);
    sheet = running_title(paper.querySelector('h1')?.textContent ?? '');
    document.adoptedStyleSheets.push(sheet);
    document.documentElement.classList.add('printing');
  };
  const clear = () => {
    if (!paper) return;
    paper.remove();
    paper = null;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    document.documentElement.classList.remove('printing');
  };
  addEventListener('beforeprint', lay_out);
  addEventListener('afterprint', clear);
  // Also where a page is shown as printed without being sent to a printer.
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? lay_out() : clear()));
}
