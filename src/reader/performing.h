// Carries out what actions ask for: the effects within the page itself, and the browser's requests by handing them on. An effect may
// bring an action with it, which is dispatched at once.
#pragma once

#include <memory>

#include "app/effect.h"
#include "reader/reader.h"

namespace duidu {

class Performing {
 public:
  Performing(Reader& reader, Browser& browser, ArticleOnPage& article, std::unique_ptr<Hits>& search,
             Due& due)
      : reader_(reader), browser_(browser), article_(article), search_(search), due_(due) {}

  void operator()(const Repaint&) const { reader_.panes().repaint(); }
  void operator()(const Relayout&) const { due_.add(Due::kLayOut); }
  void operator()(const PlacePanes&) const { due_.add(Due::kPlacePanes); }
  void operator()(const ForgetGlyphs&) const { due_.add(Due::kForgetGlyphs); }
  void operator()(const ShowScript& show) const;
  void operator()(const LookAt& look) const { reader_.panes()[look.side].look_at(look.y); }
  void operator()(const BringLevel& bring) const;
  void operator()(const BringInSight& bring) const;
  void operator()(const ScrollPane& scroll) const {
    reader_.panes().scroll_to(scroll.side, scroll.top, scroll.leads);
  }
  void operator()(const RestoreScrolls& restore) const;
  void operator()(const GoToUnit& go) const;
  void operator()(const MoveAlong& move) const { reader_.panes().move_along(move); }
  void operator()(const ReadOn& read) const { reader_.panes().read_on(read.side); }
  void operator()(const LookFor& look) const;
  void operator()(const ForgetHits&) const { search_.reset(); }
  void operator()(const ReturnFocus& focus) const;
  void operator()(const CopyText& copy) const;
  void operator()(const SelectAgain& select) const;
  void operator()(const OpenPasted&) const;
  void operator()(const OpenFiles& files) const { browser_.open(files); }
  void operator()(const ShowArticle& show) const;
  void operator()(const EditArticle& edit) const { browser_.edit(edit); }
  void operator()(const ShowEdited& show) const;
  void operator()(const ShowArranged& show) const;
  void operator()(const HoldLine& hold) const { reader_.panes().hold(hold.line); }
  void operator()(const Request& request) const { browser_.perform(request); }

 private:
  Reader& reader_;
  Browser& browser_;
  ArticleOnPage& article_;
  std::unique_ptr<Hits>& search_;
  Due& due_;
};

}  // namespace duidu
