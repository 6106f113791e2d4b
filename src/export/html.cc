#include "export/html.h"

#include "export/escape.h"

namespace duidu {

void HtmlWriter::open(std::string_view tag, std::initializer_list<Attribute> attributes) {
  html_ += '<';
  html_ += tag;
  for (const Attribute& attribute : attributes) {
    if (!attribute.is_there()) continue;
    html_ += ' ';
    html_ += attribute.name;
    html_ += "=\"";
    escape_html(attribute.value, html_);
    html_ += '"';
  }
  html_ += '>';
  open_tags_.emplace_back(tag);
  is_at_start_of_pre_ = tag == "pre";
}

void HtmlWriter::text(std::string_view text) {
  // A parser drops a line feed right after <pre>, so an extra one is written for it to drop.
  if (is_at_start_of_pre_ && text.starts_with('\n')) html_ += '\n';
  is_at_start_of_pre_ = is_at_start_of_pre_ && text.empty();
  escape_html(text, html_);
}

void HtmlWriter::close() {
  html_ += "</";
  html_ += open_tags_.back();
  html_ += '>';
  open_tags_.pop_back();
  is_at_start_of_pre_ = false;
}

}  // namespace duidu
