// A program that traps before the page can be used is started once more, with the page: WebKitGTK has been seen to find an access out of
// bounds in one start of some hundreds of the very same page, where no other engine and no sanitizer finds any. The reader has done
// nothing yet, so nothing is lost. A second trap in a row is told (failure.js).

// Whether the page begins again. The state of its entry in the history, which has no other use, outlives the page and tells the second time.
export function begin_again(error) {
  if (error?.name !== 'RuntimeError' || history.state) return false;  // by name: there may be no WebAssembly to ask
  console.warn(error);
  history.replaceState(1, '');
  location.reload();
  return true;
}

export function has_begun() {
  if (history.state) history.replaceState(null, '');
}
