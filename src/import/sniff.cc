#include "import/sniff.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/limits.h"
#include "base/phrases.h"
#include "text/unicode.h"

namespace duidu {
namespace {

// What a file is by its first bytes, and by those from the fifth or ninth on.
struct Signature {
  std::string_view start;
  std::string_view why;
  size_t at = 0;
  std::string_view kind = {};
};

using namespace std::string_view_literals;

constexpr Signature kSignatures[] = {
    {"%PDF-"sv, "document.pdf"},
    {"PK\x03\x04"sv, "document.word"},
    {"\xD0\xCF\x11\xE0"sv, "document.old_word"},
    {"{\\rtf"sv, "document.rtf"},
    {"\x89PNG"sv, "media.picture"},
    {"\xFF\xD8\xFF"sv, "media.picture"},
    {"GIF8"sv, "media.picture"},
    {"II*\0"sv, "media.picture"},
    {"MM\0*"sv, "media.picture"},
    {"RIFF"sv, "media.picture", 8, "WEBP"sv},
    {"\0\0"sv, "media.picture", 4, "ftypheic"sv},
    {"\0\0"sv, "media.picture", 4, "ftypavif"sv},
    {"ID3\x02"sv, "media.audio"},
    {"ID3\x03"sv, "media.audio"},
    {"ID3\x04"sv, "media.audio"},
    {"\xFF\xFB"sv, "media.audio"},
    {"\xFF\xF3"sv, "media.audio"},
    {"RIFF"sv, "media.audio", 8, "WAVE"sv},
    {"OggS"sv, "media.audio"},
    {"fLaC"sv, "media.audio"},
    {"#!AMR"sv, "media.audio"},
    {"\0\0"sv, "media.audio", 4, "ftypM4A"sv},
    {"\0\0"sv, "media.video", 4, "ftyp"sv},
    {"RIFF"sv, "media.video", 8, "AVI "sv},
    {"\x1A\x45\xDF\xA3"sv, "media.video"},
    {"\x1F\x8B"sv, "archive.packed"},
    {"7z\xBC\xAF\x27\x1C"sv, "archive.packed"},
    {"Rar!\x1A"sv, "archive.packed"},
    {"\xFD\x37zXZ"sv, "archive.packed"},
    {"BZh91AY"sv, "archive.packed"},
};

// What to do, by the first word of the reason; for the command line.
struct Advice {
  std::string_view group;
  const char* words;
};
constexpr Advice kAdvice[] = {{"document", ", not text; save it as plain text (UTF-8) or Markdown"},
                              {"media", ", not text; give its transcript"},
                              {"archive", "; unpack it and give the file inside"}};

Error refused(std::string_view why) {
  std::string message = "This is ";
  message += phrase(Language::kEnglish, why);
  for (const Advice& advice : kAdvice) {
    if (why.starts_with(advice.group)) message += advice.words;
  }
  return {ErrorCode::kBinary, std::move(message), 0, why};
}

Error undecoded(std::string_view encoding) {
  return {ErrorCode::kEncoding,
          "This is text in the encoding " + std::string(encoding) +
              ", which cannot be read here; save it as UTF-8",
          0, "undecoded.label", std::string(encoding)};
}

// The size in tenths of a megabyte, rounded up, so that a size over the limit is also shown as over the limit.
std::string megabytes(size_t bytes) {
  const size_t tenths = (bytes * 10 + (1 << 20) - 1) >> 20;
  const std::string whole = std::to_string(tenths / 10);
  return (tenths % 10 ? whole + "." + std::to_string(tenths % 10) : whole) + " MB";
}

// Whether more than one byte in twenty is a control character: what is packed or compiled has more, and no text has as many.
bool has_binary_bytes(std::string_view bytes) {
  size_t controls = 0;
  for (const char byte : bytes) {
    const auto value = static_cast<uint8_t>(byte);
    const bool allowed = value >= 0x20 || (value >= 0x07 && value <= 0x0D) || value == 0x1B;
    controls += !allowed;
  }
  return controls * 20 > bytes.size();
}

std::string_view without_padding(std::string_view bytes) {
  while (!bytes.empty() && (bytes.back() == '\0' || bytes.back() == '\x1A')) bytes.remove_suffix(1);
  return bytes;
}

// Word processors write these where a page or a line ends.
std::string with_line_breaks(std::string_view bytes) {
  std::string text(bytes);
  std::replace_if(
      text.begin(), text.end(), [](char byte) { return byte == '\f' || byte == '\v'; }, '\n');
  return text;
}

// Another encoding decoded as UTF-8 consists mostly of replacements; a damaged file has only a few.
bool is_other_encoding(const Utf8& text) {
  return text.replaced_count() >= 8 && text.replaced_count() * 4 > count_code_points(text.view());
}

bool is_atx_heading(std::string_view line) {
  const size_t marks = std::min(line.find_first_not_of('#'), line.size());
  return marks >= 1 && marks <= 6 && marks < line.size() && line[marks] == ' ';
}

bool has_markdown_mark(std::string_view line) {
  if (is_atx_heading(line) || line.starts_with("```")) return true;
  const size_t bold = line.find("**");
  if (bold != line.npos && line.find("**", bold + 3) != line.npos) return true;
  const size_t link = line.find("](");
  return link != line.npos && line.find('[') < link && line.find(')', link) != line.npos;
}

}  // namespace

Result<FileText> text_of(std::string_view bytes, Decode decode, std::string_view encoding) {
  if (bytes.size() > kMaxFileBytes) {
    return Error{ErrorCode::kTooLarge, "The file has " + megabytes(bytes.size()) + "; the limit is " +
                                           megabytes(kMaxFileBytes) + "; split it"};
  }
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.start) &&
        bytes.substr(std::min(signature.at, bytes.size())).starts_with(signature.kind)) {
      return refused(signature.why);
    }
  }
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) return undecoded("UTF-32");
  std::optional<Decoded> decoded = decode_text(bytes, decode, encoding);
  if (!decoded) return undecoded(encoding);
  FileText file{{}, decoded->encoding};
  std::string_view read = without_padding(decoded->encoding.empty() ? bytes : decoded->text);
  const bool has_wide_units = decoded->encoding.starts_with("utf-16");
  if (has_binary_bytes(has_wide_units ? read : without_padding(bytes))) return refused("document.binary");
  std::string broken_up;
  if (read.find_first_of("\f\v") != read.npos) {
    broken_up = with_line_breaks(read);
    read = broken_up;
  }
  file.text = Utf8::from_bytes(read);
  if (is_blank(file.text.view())) {
    return Error{ErrorCode::kEmpty, "The file holds no text; choose another one"};
  }
  if (encoding.empty() && is_other_encoding(file.text)) {
    return Error{ErrorCode::kEncoding, "This is not UTF-8 text (perhaps GBK or Big5); save it as UTF-8"};
  }
  return file;
}

bool is_markdown(std::string_view text, std::string_view name) {
  if (name.ends_with(".md") || name.ends_with(".markdown") || name.ends_with(".MD")) return true;
  int marks = 0;
  for (size_t start = 0; start < text.size() && marks < 2;) {
    const size_t end = std::min(text.find('\n', start), text.size());
    marks += has_markdown_mark(text.substr(start, end - start));
    start = end + 1;
  }
  return marks >= 2;
}

}  // namespace duidu
