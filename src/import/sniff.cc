#include "import/sniff.h"

#include <algorithm>
#include <string>

#include "base/limits.h"
#include "text/unicode.h"

namespace duidu {
namespace {

struct Signature {
  std::string_view bytes;
  const char* what;
};

constexpr Signature kSignatures[] = {
    {"%PDF-", "a PDF document"},
    {"PK\x03\x04", "a ZIP archive (Word and EPUB files are such archives)"},
    {"\xD0\xCF\x11\xE0", "an old Word document"},
    {"{\\rtf", "an RTF document"},
    {"\x89PNG", "a PNG picture"},
    {"\xFF\xD8\xFF", "a JPEG picture"},
    {"GIF8", "a GIF picture"},
    {"\x1F\x8B", "a gzip archive"},
};

constexpr const char* kAdvice = "; save it as plain text (UTF-8) or Markdown";

// The size in tenths of a megabyte, rounded up, so that a size over the limit is also shown as over the limit.
std::string megabytes(size_t bytes) {
  const size_t tenths = (bytes * 10 + (1 << 20) - 1) >> 20;
  const std::string whole = std::to_string(tenths / 10);
  return (tenths % 10 ? whole + "." + std::to_string(tenths % 10) : whole) + " MB";
}

// Whether there is a NUL or more than one byte in a hundred is a control character, which no text file has.
bool has_binary_bytes(std::string_view bytes) {
  size_t controls = 0;
  for (const char byte : bytes) {
    const auto value = static_cast<uint8_t>(byte);
    const bool allowed = value >= 0x20 || (value >= 0x07 && value <= 0x0D) || value == 0x1B;
    controls += !allowed;
  }
  return controls * 100 > bytes.size();
}

// Converts UTF-16 to UTF-8; a lone surrogate becomes ill-formed bytes, which Utf8::from_bytes() replaces and counts.
std::string from_utf16(std::string_view bytes, bool little_endian) {
  const auto unit = [&](size_t i) {
    const auto first = static_cast<uint8_t>(bytes[i]);
    const auto second = static_cast<uint8_t>(bytes[i + 1]);
    return static_cast<char32_t>(little_endian ? second << 8 | first : first << 8 | second);
  };
  std::string out;
  size_t i = 2;
  for (; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit(i);
    const bool leads = c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size();
    const char32_t next = leads ? unit(i + 2) : 0;
    if (next >= 0xDC00 && next < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (next - 0xDC00);
      i += 2;
    }
    if (c >= 0xD800 && c < 0xE000) {
      out += '\xFF';
    } else {
      append_code_point(out, c);
    }
  }
  if (i < bytes.size()) out += '\xFF';
  return out;
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

Result<Utf8> text_of(std::string_view bytes) {
  if (bytes.size() > kMaxFileBytes) {
    return Error{ErrorCode::kTooLarge,
                 "The file has " + megabytes(bytes.size()) + "; the limit is " + megabytes(kMaxFileBytes)};
  }
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) {
      return Error{ErrorCode::kBinary, std::string("This is ") + signature.what + ", not text" + kAdvice};
    }
  }
  const bool little_endian = bytes.starts_with("\xFF\xFE");
  const bool big_endian = bytes.starts_with("\xFE\xFF");
  std::string decoded;
  if (little_endian || big_endian) {
    decoded = from_utf16(bytes, little_endian);
    bytes = decoded;
  }
  if (has_binary_bytes(bytes)) {
    return Error{ErrorCode::kBinary, std::string("This is a binary file, not text") + kAdvice};
  }
  Utf8 text = Utf8::from_bytes(bytes);
  if (is_blank(text.view())) return Error{ErrorCode::kEmpty, "The file holds no text"};
  if (is_other_encoding(text)) {
    return Error{ErrorCode::kEncoding, std::string("This is not UTF-8 text (perhaps GBK or Big5)") + kAdvice};
  }
  return text;
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
