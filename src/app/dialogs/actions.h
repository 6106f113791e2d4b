// What happens in the dialogs for pasting and printing, and to notices.
#pragma once

#include "app/dialogs/state.h"
#include "model/print_form.h"

namespace duidu {

struct Change;

struct OpenPasteDialog {};
// Opens what is in the paste dialog's field.
struct OpenPastedText {};
struct OpenPrintDialog {};
struct ChoosePrintForm {
  PrintForm form = PrintForm::kPairs;
};
struct PrintArticle {};
struct CloseDialog {};
struct ShowNotice {
  Notice notice;
};
struct CloseNotice {};

void apply(const OpenPasteDialog& open, Change& change);
void apply(const OpenPastedText& open, Change& change);
void apply(const OpenPrintDialog& open, Change& change);
void apply(const ChoosePrintForm& choose, Change& change);
void apply(const PrintArticle& print, Change& change);
void apply(const CloseDialog& close, Change& change);
void apply(const ShowNotice& show, Change& change);
void apply(const CloseNotice& close, Change& change);

// Opens a dialog in place of what is open; a link's note goes.
void open_dialog(Dialog dialog, Change& change);

}  // namespace duidu
