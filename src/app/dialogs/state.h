// What lies over the page for a while.
#pragma once

#include <cstdint>
#include <string>

namespace duidu {

// The settings leave the rest of the page in reach; the others do not.
enum class Dialog : uint8_t {
  kNone,
  kPaste,
  kLinks,
  kPrint,
  kKeys,
  kSettings,
  kSplit,
  kInterview,
  kEncoding
};

inline bool is_modal(Dialog dialog) { return dialog != Dialog::kNone && dialog != Dialog::kSettings; }

enum class NoticeKind : uint8_t { kInformation, kError, kWorking };

// One sentence for the user, shown until closed or until another article opens.
struct Notice {
  NoticeKind kind = NoticeKind::kInformation;
  std::string text;
  bool offers_split = false;     // with a button that opens the view of the split
  bool offers_encoding = false;  // it tells the encoding, and another can be chosen
  bool offers_stop = false;      // what is at work can be given up; else closing the notice only hides it
  bool operator==(const Notice&) const = default;
};

}  // namespace duidu
