#include "import/line_reason.h"

#include <array>

namespace duidu {
namespace {

constexpr std::array kKeys = {
    "line.label",
    "line.question",
    "line.follows_question",
    "line.continues",
    "line.goes_on",
    "line.section_heading",
    "line.stage_line",
    "line.below_section_heading",
    "line.under_interview_heading",
    "line.before_first_turn",
    "line.interview_heading",
    "line.commentary_heading",
    "line.under_commentary_heading",
    "line.further_interview",
    "line.comment_label",
    "line.in_brackets",
    "line.remark_words",
    "line.names_speaker",
    "line.remark_quote",
    "line.outside_quotes",
    "line.repeats_turn",
    "line.behind_rule",
    "line.habit",
    "line.behind_border",
    "line.no_turns",
    "line.commentary_file",
    "line.set_apart",
};
static_assert(kKeys.size() == static_cast<size_t>(LineReason::kSetApart) + 1);

}  // namespace

std::string_view phrase_key(LineReason reason) { return kKeys[static_cast<size_t>(reason)]; }

}  // namespace duidu
