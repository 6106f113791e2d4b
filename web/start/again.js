// A program that traps before the page can be used is started once more, with the page: WebKitGTK has been seen to find an access out of
// bounds in one start of some hundreds of the very same page, where no other engine and no sanitizer finds any. The reader has done
// nothing yet, so nothing is lost. A second trap in a row is told (failure.js).

// Whether the page begins again. The state of its entry in the history outlives the page and tells the second time; what else stands
// there is the history's (browser/history.js).
export function begin_again(error) {
  if (error?.name !== 'RuntimeError' || history.state?.again) return false;  // by name: there may be no WebAssembly to ask
  console.warn(error);
  history.replaceState({ ...history.state, again: true }, '');
  location.reload();
  return true;
}

export function has_begun() {
  if (history.state?.again) history.replaceState({ ...history.state, again: false }, '');
}
