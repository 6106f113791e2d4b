#include "text/encodings.h"

#include <algorithm>
#include <string>

namespace duidu {
namespace {

constexpr std::string_view kLabels[] = {"utf-8",        "gb18030",      "big5",         "shift_jis",
                                        "euc-jp",       "euc-kr",       "utf-16le",     "utf-16be",
                                        "windows-1252", "windows-1250", "windows-1251", "koi8-r",
                                        "windows-1253", "windows-1254", "windows-1255", "windows-1256",
                                        "windows-874",  "windows-1257", "windows-1258"};

// Names without blanks, hyphens and underscores. A later encoding holds all characters of the earlier one.
constexpr struct {
  std::string_view name, label;
} kOtherNames[] = {{"gbk", "gb18030"},           {"gb2312", "gb18030"},       {"cp936", "gb18030"},
                   {"big5hkscs", "big5"},        {"cp950", "big5"},           {"sjis", "shift_jis"},
                   {"cp932", "shift_jis"},       {"windows31j", "shift_jis"}, {"cp949", "euc-kr"},
                   {"utf16", "utf-16le"},        {"ascii", "utf-8"},          {"latin1", "windows-1252"},
                   {"iso88591", "windows-1252"}, {"tis620", "windows-874"},   {"cp874", "windows-874"}};

std::string plain(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '-' || c == '_' || c == ' ') continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (out.starts_with("cp125")) out.replace(0, 2, "windows");
  return out;
}

}  // namespace

std::span<const std::string_view> encoding_labels() { return kLabels; }

std::string_view encoding_label(std::string_view name) {
  const std::string wanted = plain(name);
  for (const std::string_view label : kLabels) {
    if (plain(label) == wanted) return label;
  }
  for (const auto& other : kOtherNames) {
    if (other.name == wanted) return other.label;
  }
  return {};
}

}  // namespace duidu
