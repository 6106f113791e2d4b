// The article as it stands in the page, as a Markdown file that can be opened again (assets/docs/format.md): what is left to a reader whose
// program has stopped, and may have brought the article along.
const escape = (text) => text.replace(/[\\`*_[\]<>#~]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])/gm, '$1\\$2');

function block_of(item) {
  const unit = item.querySelector('.unit');
  const text = unit.textContent;
  if (unit.matches('pre')) return `\`\`\`\n${text}\n\`\`\``;
  const speaker = item.querySelector('.speaker')?.textContent ?? '';
  const ordinal = item.querySelector('.ordinal')?.textContent ?? '';
  const level = Number(/^H([1-6])$/.exec(unit.tagName)?.[1] ?? 0);
  const heading = level ? `${'#'.repeat(Math.min(6, level + 1))} ` : '';  // below that of its side
  const words = [heading, ordinal && `${ordinal} `, speaker && `**${escape(speaker)}** `, escape(text)].join('');
  return item.matches('blockquote') ? words.replace(/^/gm, '> ') : words;
}

export function article_as_markdown() {
  const title = document.title.replace(/ · [^·]*$/, '');
  const sides = [...document.querySelectorAll('.pane')].map((pane) =>
    [`## ${pane.getAttribute('aria-label')}`, ...[...pane.querySelectorAll('.item')].map(block_of)]);
  return { name: `${title.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'duidu'}.md`, text: [`# ${escape(title)}`, ...sides.flat(), ''].join('\n\n') };
}
