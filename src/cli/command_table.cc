#include "cli/command_table.h"

namespace duidu {
namespace {

constexpr OptionRow kCommentary = {.name = "--commentary",
                                   .value = "FILE",
                                   .what = "commentary in a file of its own; may be given again",
                                   .list = &Options::commentaries};

constexpr OptionRow kEncoding = {.name = "--encoding",
                                 .value = "LABEL",
                                 .what = "encoding of the files, as gb18030; else found out",
                                 .text = &Options::encoding};

constexpr OptionRow kImport[] = {kCommentary,
                                 kEncoding,
                                 {.name = "-o",
                                  .value = "ARTICLE.json",
                                  .what = "the file to write, standard output if there is none",
                                  .text = &Options::output},
                                 {.name = "--dump",
                                  .value = nullptr,
                                  .what = "writes the article as readable text instead",
                                  .flag = &Options::dump},
                                 {.name = "--explain",
                                  .value = nullptr,
                                  .what = "says how each line was understood, and why, instead",
                                  .flag = &Options::explain}};

constexpr OptionRow kPack[] = {kCommentary,
                               kEncoding,
                               {.name = "-o",
                                .value = "PAGE.html|DIR",
                                .what = "the page, or the folder of the site",
                                .text = &Options::output,
                                .is_required = true},
                               {.name = "--reader",
                                .value = "DIR",
                                .what = "page templates of a web build (web-build/reader)",
                                .text = &Options::reader}};

constexpr OptionRow kCheck[] = {{.name = "--source",
                                 .value = "FILE",
                                 .what = "interview, or a folder, that FILE is checked against",
                                 .list = &Options::sources},
                                kCommentary,
                                kEncoding,
                                {.name = "--format",
                                 .value = "FORMAT",
                                 .what = "text, json, sarif, markdown or html",
                                 .text = &Options::format,
                                 .choices = "text json sarif markdown html"},
                                {.name = "-o",
                                 .value = "REPORT",
                                 .what = "the file to write, else standard output",
                                 .text = &Options::output},
                                {.name = "--fail-on",
                                 .value = "LIST",
                                 .what = "what ends with 1: changed,absent,cut ... or none",
                                 .text = &Options::fail_on,
                                 .choices = "changed partly absent meaning cut misattributed elided overstated "
                                            "ambiguous shortened folded unjudged none"},
                                {.name = "--baseline",
                                 .value = "FILE",
                                 .what = "findings that are known, and not told again",
                                 .text = &Options::baseline},
                                {.name = "--write-baseline",
                                 .value = "FILE",
                                 .what = "writes all findings into this file, ends with 0",
                                 .text = &Options::new_baseline},
                                {.name = "--color",
                                 .value = "WHEN",
                                 .what = "auto, always or never",
                                 .text = &Options::color,
                                 .choices = "auto always never"},
                                {.name = "--language",
                                 .value = "LANG",
                                 .what = "of the report: en, or zh for Chinese",
                                 .text = &Options::language,
                                 .choices = "en zh"}};

constexpr OptionRow kAlign[] = {{.name = "--batch",
                                 .value = nullptr,
                                 .what = "cases on standard input, results on standard output",
                                 .flag = &Options::batch,
                                 .is_required = true}};

constexpr CommandRow kCommands[] = {
    {.name = "import",
     .what = "reads .txt, .md or .json, finds the quotations, writes article JSON",
     .options = kImport},
    {.name = "pack",
     .what = "writes one self-contained page, or a static site into a folder",
     .options = kPack},
    {.name = "check",
     .what = "compares every quotation with the interview, says what differs",
     .options = kCheck},
    {.name = "align",
     .what = "finds quotations in plain paragraphs, one case a line",
     .options = kAlign,
     .takes_file = false,
     .streams = " < CASES.jsonl > RESULTS.jsonl"}};

constexpr QuestionRow kQuestions[] = {{"--help", "tells how the program is used"},
                                      {"--version", "tells its version"}};

}  // namespace

const char* const kPurpose = "Duidu puts an interview and what was written about it side by side.";

const char* const kRemarks[5] = {"FILE may hold interview and commentary in one, or the interview alone.",
                                 "Of several FILEs one is the interview, by its turns and who quotes whom.",
                                 "\"-\" is standard input or output.",
                                 "Exit codes: 0 fine, 1 the content has problems, 2 wrong usage.",
                                 "Of check: 1 something to look at, 3 a file could not be read or written."};

std::span<const CommandRow> command_rows() { return kCommands; }
std::span<const QuestionRow> question_rows() { return kQuestions; }

const CommandRow* find_command(const std::string& name) {
  for (const CommandRow& command : kCommands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

const OptionRow* find_option(const CommandRow& command, const std::string& name) {
  for (const OptionRow& option : command.options) {
    if (option.name == name) return &option;
  }
  return nullptr;
}

std::string synopsis(const CommandRow& command) {
  std::string text = command.name;
  if (command.takes_file) text += " FILE...";
  bool has_more = false;
  for (const OptionRow& option : command.options) {
    const std::string use = option.value ? std::string(option.name) + " " + option.value : option.name;
    if (option.is_required) {
      text += " " + use;
    } else if (option.list) {
      text += " [" + use + "]...";
    } else {
      has_more = true;
    }
  }
  if (has_more) text += " [OPTION]...";
  return text + command.streams;
}

}  // namespace duidu
