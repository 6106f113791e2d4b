// Finds elements as a reader would name them, inside the page: window.finder, for the browsers whose driver cannot. A search is a list
// of steps, each narrowing what the one before gave: {css}, {role, name}, {text}, {has_text}, {parent}, {is_visible}, {nth}.
(() => {
  const kRoles = {
    alert: '[role="alert"]', article: 'article,[role="article"]', button: 'button,[role="button"]', checkbox: 'input[type="checkbox"],[role="checkbox"]',
    combobox: 'select,[role="combobox"]', dialog: 'dialog,[role="dialog"]', heading: 'h1,h2,h3,h4,h5,h6,[role="heading"]', link: 'a[href],[role="link"]',
    listitem: 'li,[role="listitem"]', radio: 'input[type="radio"],[role="radio"]', searchbox: 'input[type="search"],[role="searchbox"]',
    slider: 'input[type="range"],[role="slider"]', textbox: 'textarea,input:not([type]),input[type="text"],[role="textbox"]',
  };
  const selector_of = (role) => kRoles[role] ?? `[role="${CSS.escape(role)}"]`;
  const words = (text) => text.replace(/\s+/g, ' ').trim();

  // Whether assistive technology is told of an element.
  const is_told = (element) => getComputedStyle(element).visibility === 'visible' &&
    !element.closest('[aria-hidden="true"],[inert],[hidden]') && element.getClientRects().length > 0;
  function is_visible(element) {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  }

  function name_of(element) {
    const labelled_by = element.getAttribute('aria-labelledby');
    if (labelled_by) return words(labelled_by.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
    return words(element.getAttribute('aria-label') ?? (element.labels?.[0]?.textContent || element.textContent || element.title));
  }
  function is_match(text, wanted) {
    if (wanted.source !== undefined) return new RegExp(wanted.source, wanted.flags).test(text);
    return wanted.is_exact ? text === wanted.words : text.toLowerCase().includes(wanted.words.toLowerCase());
  }

  const kSteps = {
    css: (elements, selector) => elements.flatMap((element) => [...element.querySelectorAll(selector)]),
    role: (elements, role, { name }) => kSteps.css(elements, selector_of(role))
      .filter((element) => element.matches(`[role="${role}"],:not([role])`) && is_told(element) && (!name || is_match(name_of(element), name))),
    // The innermost elements with these words.
    text: (elements, wanted) => kSteps.css(elements, '*').filter((element) => !/^(SCRIPT|STYLE)$/.test(element.tagName) &&
      is_match(words(element.textContent), wanted) && ![...element.children].some((child) => is_match(words(child.textContent), wanted))),
    has_text: (elements, wanted) => elements.filter((element) => is_match(words(element.textContent), wanted)),
    parent: (elements) => elements.map(({ parentElement }) => parentElement),
    is_visible: (elements) => elements.filter(is_visible),
    nth: (elements, index) => elements.slice(index, index === -1 ? undefined : index + 1),
  };

  const find = (steps) => steps.reduce((elements, step) => {
    const [[kind, value]] = Object.entries(step);
    return [...new Set(kSteps[kind](elements, value, step))];
  }, [document]);

  // Where a pointer must press to press the element: its middle, or null while it moves, is hidden or lies under something else.
  async function place_to_press(element) {
    const box = () => element.getBoundingClientRect();
    const before = box();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { left, top, width, height } = box();
    if (!is_visible(element) || left !== before.left || top !== before.top || width !== before.width) return null;
    const [x, y] = [left + width / 2, top + height / 2];
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) {
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      return null;
    }
    const hit = document.elementFromPoint(x, y);
    return element.contains(hit) ? { x, y } : null;
  }

  window.finder = { find, is_visible, place_to_press };
})();
