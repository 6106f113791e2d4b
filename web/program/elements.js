// Streams of the program's DomSink: decoded to events, or built as real elements. No HTML is parsed anywhere.

const decoder = new TextDecoder();

// Yields {tag, attributes: Map} for an opening, {text} for text, {} for a closing.
export function* read_operations(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const number = () => {
    at += 4;
    return view.getUint32(at - 4, true);
  };
  const string = () => {
    const length = number();
    at += length;
    return decoder.decode(bytes.subarray(at - length, at));
  };
  while (at < bytes.length) {
    const operation = bytes[at++];
    if (operation === 1) {
      const tag = string();
      const attributes = new Map();
      for (let count = number(); count > 0; --count) attributes.set(string(), string());
      yield { tag, attributes };
    } else {
      yield operation === 2 ? { text: string() } : {};
    }
  }
}

export function build_elements(bytes) {
  const root = document.createDocumentFragment();
  /** @type {ParentNode} */
  let open = root;
  for (const { tag, attributes, text } of read_operations(bytes)) {
    if (tag) {
      const element = document.createElement(tag);
      for (const [name, value] of attributes) element.setAttribute(name, value);
      open.append(element);
      open = element;
    } else if (text !== undefined) {
      open.append(text);
    } else {
      open = open.parentNode;
    }
  }
  return root;
}
