// What a screen reader is told of the page: Chromium's accessibility tree, reduced to lines "role [level] “name” states: description".

const kPassedOver = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak', 'ListMarker', 'RootWebArea']);
const kStates = ['checked', 'pressed', 'expanded', 'selected', 'modal', 'focused', 'live', 'valuetext', 'orientation', 'invalid', 'disabled'];
const kMostLetters = 24;

const shorten = (text) => {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > kMostLetters ? `${letters.slice(0, kMostLetters).join('')}…` : letters.join('');
};

function line_of({ role, name, description, properties = [], value }) {
  const property = (wanted) => properties.find((each) => each.name === wanted)?.value.value;
  const states = kStates.filter((state) => ![undefined, false, 'false', 'off', ''].includes(property(state)))
    .map((state) => (state === 'focused' || property(state) === true || property(state) === 'true' ? state : `${state} ${property(state)}`));
  const level = property('level');
  const parts = [role.value];
  if (level !== undefined) parts.push(level);
  if (name?.value) parts.push(`“${role.value === 'StaticText' ? shorten(name.value) : name.value}”`);
  if (value?.value !== undefined && value.value !== '') parts.push(`= ${value.value}`);
  if (states.length > 0) parts.push(`(${states.join(', ')})`);
  return parts.join(' ').replace('StaticText', 'text') + (description?.value ? `: ${description.value.replace(/\s+/g, ' ')}` : '');
}

// The tree as text, two blanks deeper for each element with a role; texts that follow each other are one.
export async function accessibility_tree(context, page) {
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const by_id = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const pending = [[nodes[0].nodeId, 0]];
  let text = null;  // {depth, words} not yet written
  const write_text = () => {
    if (text?.words.trim()) lines.push(`${'  '.repeat(text.depth)}text “${shorten(text.words)}”`);
    text = null;
  };
  while (pending.length > 0) {
    const [id, depth] = pending.pop();
    const node = by_id.get(id);
    const is_seen = !node.ignored && !kPassedOver.has(node.role.value);
    if (is_seen && node.role.value === 'StaticText') {
      if (text && text.depth !== depth) write_text();
      text = { depth, words: (text?.words ?? '') + node.name.value };
      continue;
    }
    if (is_seen) {
      write_text();
      lines.push('  '.repeat(depth) + line_of(node));
    }
    for (const child of [...(node.childIds ?? [])].reverse()) pending.push([child, depth + (is_seen ? 1 : 0)]);
  }
  write_text();
  return `${lines.join('\n')}\n`;
}
