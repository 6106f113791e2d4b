#include "app/change.h"

namespace duidu {
namespace {

void forget_problem(Overlay& overlay) {
  if (overlay.notice && overlay.notice->kind == NoticeKind::kError) overlay.notice.reset();
}

}  // namespace

void open_dialog(Dialog dialog, Change& change) {
  change.state.overlay.dialog = dialog;
  change.state.view.pointing.note.reset();
}

void apply(const OpenPasteDialog&, Change& change) {
  change.state.overlay.dialog = Dialog::kPaste;
  forget_problem(change.state.overlay);
}

void apply(const OpenPastedText&, Change& change) { change.then(OpenPasted{}); }

void apply(const OpenPrintDialog&, Change& change) { open_dialog(Dialog::kPrint, change); }

void apply(const ChoosePrintForm& choose, Change& change) { change.state.session.print_form = choose.form; }

void apply(const PrintArticle&, Change& change) {
  change.state.overlay.dialog = Dialog::kNone;
  change.then(request::Print{});
}

// What was wrong with a pasted text was told in the dialog.
void apply(const CloseDialog&, Change& change) {
  Overlay& overlay = change.state.overlay;
  if (overlay.dialog == Dialog::kPaste) forget_problem(overlay);
  if (overlay.dialog == Dialog::kSplit) close_split(change);
  overlay.dialog = Dialog::kNone;
  overlay.question.reset();
}

void apply(const ShowNotice& show, Change& change) { change.state.overlay.notice = show.notice; }

void apply(const CloseNotice&, Change& change) { change.state.overlay.notice.reset(); }

}  // namespace duidu
