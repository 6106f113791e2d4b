// A program that traps before the page can be used is started once more, with the page: WebKitGTK has been seen to find an access out of
// bounds in one start of some hundreds of the very same page, where no other engine and no sanitizer finds any. The reader has done
// nothing yet, so nothing is lost. A second trap in a row is told (failure.js).
// That it is the second time is told by the state of the page's entry in the history, which outlives the page and has no other use.
export function begin_again(error) {
  if (error?.name !== 'RuntimeError' || history.state) return false;  // WebAssembly's; that it is there at all is not known
  history.replaceState(1, '');
  location.reload();
  return true;
}

export function has_begun() {
  if (history.state) history.replaceState(null, '');
}
