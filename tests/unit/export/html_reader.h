// A second opinion on HTML, written from the tokenizer rules of the HTML standard and sharing nothing with
// the writer: tags, attributes, the character references the writer may use, and the line feed that <pre>
// drops.
#pragma once

#include <cctype>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace duidu::test {

struct HtmlElement {
  std::string tag;
  std::map<std::string, std::string> attributes;
  std::string text;  // textContent
  size_t depth = 0;
};

class HtmlReader {
 public:
  explicit HtmlReader(std::string_view html) : html_(html) { read(); }

  // Every element in document order.
  const std::vector<HtmlElement>& elements() const { return elements_; }
  bool is_balanced() const { return is_balanced_ && open_.empty(); }

  std::vector<const HtmlElement*> with(const std::string& attribute) const {
    std::vector<const HtmlElement*> found;
    for (const HtmlElement& element : elements_) {
      if (element.attributes.count(attribute)) found.push_back(&element);
    }
    return found;
  }

 private:
  bool at(std::string_view text) const { return html_.substr(position_).starts_with(text); }

  bool letter_at(size_t position) const {
    return position < html_.size() && std::isalpha(static_cast<unsigned char>(html_[position]));
  }

  void read() {
    while (position_ < html_.size()) {
      if (html_[position_] == '<' && letter_at(position_ + 1)) {
        read_start_tag();
      } else if (at("</") && letter_at(position_ + 2)) {
        read_end_tag();
      } else {
        read_character();
      }
    }
  }

  void read_end_tag() {
    const size_t end = html_.find('>', position_);
    const std::string tag(html_.substr(position_ + 2, end - position_ - 2));
    position_ = end + 1;
    if (open_.empty() || elements_[open_.back()].tag != tag) {
      is_balanced_ = false;
      return;
    }
    open_.pop_back();
  }

  void read_start_tag() {
    HtmlElement element;
    ++position_;
    while (position_ < html_.size() && html_[position_] != ' ' && html_[position_] != '>') {
      element.tag += html_[position_++];
    }
    while (position_ < html_.size() && html_[position_] != '>') read_attribute(element);
    ++position_;
    if (element.tag == "pre" && at("\n")) ++position_;
    element.depth = open_.size();
    open_.push_back(elements_.size());
    elements_.push_back(element);
  }

  void read_attribute(HtmlElement& element) {
    while (position_ < html_.size() && std::isspace(static_cast<unsigned char>(html_[position_])))
      ++position_;
    std::string name;
    while (position_ < html_.size() && html_[position_] != '=' && html_[position_] != '>') {
      name += html_[position_++];
    }
    std::string& value = element.attributes[name];
    if (!at("=\"")) return;
    for (position_ += 2; position_ < html_.size() && html_[position_] != '"';) value += next_character();
    ++position_;
  }

  void read_character() {
    const std::string text = next_character();
    for (const size_t index : open_) elements_[index].text += text;
  }

  std::string next_character() {
    static const std::map<std::string, std::string> kReferences = {
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&#13;", "\r"}};
    for (const auto& [reference, text] : kReferences) {
      if (!at(reference)) continue;
      position_ += reference.size();
      return text;
    }
    if (html_[position_] == '\r') {  // newlines are normalized before the tokenizer
      position_ += at("\r\n") ? 2 : 1;
      return "\n";
    }
    return std::string(1, html_[position_++]);
  }

  std::string_view html_;
  size_t position_ = 0;
  std::vector<HtmlElement> elements_;
  std::vector<size_t> open_;
  bool is_balanced_ = true;
};

}  // namespace duidu::test
