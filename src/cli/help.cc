#include "cli/help.h"

#include "cli/command_table.h"

namespace duidu {
namespace {

// Wider than any option with its value.
constexpr size_t kOptionColumn = 20;

std::string use_of(const OptionRow& option) {
  return option.value ? std::string(option.name) + " " + option.value : option.name;
}

// Text that roff takes literally.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else {
      if (c == '-') out += '\\';
      out += c;
    }
  }
  const bool is_request = !out.empty() && (out[0] == '.' || out[0] == '\'');
  return is_request ? "\\&" + out : out;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }

// A tagged paragraph.
std::string entry(const std::string& tag, std::string_view text) {
  return ".TP\n" + tag + "\n" + roff(text) + "\n";
}

std::string command_section(const CommandRow& command) {
  std::string page = ".SS " + bold(command.name) + "\n" + roff(command.what) + "\n";
  for (const OptionRow& option : command.options) {
    const std::string value = option.value ? " \\fI" + roff(option.value) + "\\fR" : "";
    page += entry(bold(option.name) + value, option.what);
  }
  return page;
}

constexpr const char* kExamples = R"(.SH EXAMPLES
.nf
duidu pack article.md \-o page.html
duidu pack interview.txt \-\-commentary review.md \-o site
duidu check article.md
duidu check review.md \-\-source interview.txt \-\-format sarif \-o report.sarif
.fi
)";

}  // namespace

std::string help_text() {
  std::string text = std::string(kPurpose) + "\n\n";
  for (const CommandRow& command : command_rows()) {
    text += "  duidu " + synopsis(command) + "\n      " + command.what + "\n";
    for (const OptionRow& option : command.options) {
      std::string use = use_of(option);
      use.resize(std::max(use.size() + 1, kOptionColumn), ' ');
      text += "        " + use + option.what + "\n";
    }
  }
  text += "  duidu";
  for (const QuestionRow& question : question_rows()) {
    text += std::string(&question == question_rows().data() ? " " : " | ") + question.name;
  }
  text += "\n\n";
  for (const char* remark : kRemarks) text += std::string(remark) + "\n";
  return text;
}

std::string manual_page() {
  std::string page = ".TH DUIDU 1 \"\" \"duidu " DUIDU_VERSION "\" \"User Commands\"\n";
  page += ".SH NAME\nduidu \\- an interview and what was written about it, side by side\n.SH SYNOPSIS\n.nf\n";
  for (const CommandRow& command : command_rows())
    page += bold("duidu") + " " + roff(synopsis(command)) + "\n";
  for (const QuestionRow& question : question_rows())
    page += bold("duidu") + " " + roff(question.name) + "\n";
  page += ".fi\n.SH DESCRIPTION\n" + roff(kPurpose) + "\n";
  for (const char* remark : kRemarks) page += ".PP\n" + roff(remark) + "\n";
  page += ".SH COMMANDS\n";
  for (const CommandRow& command : command_rows()) page += command_section(command);
  page += ".SH OPTIONS\n";
  for (const QuestionRow& question : question_rows()) page += entry(bold(question.name), question.what);
  return page + kExamples;
}

}  // namespace duidu
