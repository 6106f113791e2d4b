// Whether the focus on an element is to be shown: it came by the keyboard.

// The Tab key was the last way of moving; a press of the pointer ends it.
export function set_keyboard(is_used) { document.documentElement.classList.toggle('keyboard', is_used); }
export const is_keyboard = () => document.documentElement.classList.contains('keyboard');

// WebKit matches :focus-visible only while its window has the system's focus.
export const shows_focus = (element) => is_keyboard() || element.matches(':focus-visible');

// WebKitGTK gives Shift+Tab no name.
export const is_tab = ({ key, code }) => key === 'Tab' || code === 'Tab';
