#include "check/sentences.h"

#include <algorithm>
#include <vector>

#include "check/phrases.h"
#include "model/names.h"

namespace duidu {
namespace {

constexpr size_t kMostNamed = 3;

class SentenceWriter {
 public:
  SentenceWriter(const ReportRow& row, Language language) : row_(row), language_(language) {}

  std::string write() const {
    std::string head = say("class." + std::string(name_of(row_.verdict_class)));
    if (const std::string kinds = bearing(); !kinds.empty()) head = say("say.bears", {head, kinds});
    std::vector<std::string> details = changes();
    add_details(details);
    std::string rest;
    for (const std::string& detail : details) rest = rest.empty() ? detail : say("say.and", {rest, detail});
    return rest.empty() ? head : say("say.with", {head, rest});
  }

 private:
  std::string say(std::string_view key, std::initializer_list<std::string_view> values = {}) const {
    return check_phrase(language_, key, values);
  }

  // The kinds of meaning that the changes bear on, each once.
  std::string bearing() const {
    std::string out;
    for (size_t kind = 0; kind < static_cast<size_t>(ChangeKind::kOther); ++kind) {
      const auto is_of_kind = [&](const ReportedChange& change) {
        return static_cast<size_t>(change.kind) == kind;
      };
      if (std::none_of(row_.changes.begin(), row_.changes.end(), is_of_kind)) continue;
      const std::string word = say("kind." + std::string(Names<ChangeKind>::kWords[kind]));
      out = out.empty() ? word : say("say.list", {out, word});
    }
    return out;
  }

  std::string change(const ReportedChange& one) const {
    if (one.commentary.empty()) return say("say.left_out", {one.interview});
    if (one.interview.empty()) return say("say.added", {one.commentary});
    return say("say.changed", {one.interview, one.commentary});
  }

  // At most three, those that bear on the meaning first.
  std::vector<std::string> changes() const {
    std::vector<std::string> said;
    for (const bool bears : {true, false}) {
      for (const ReportedChange& one : row_.changes) {
        if ((one.kind != ChangeKind::kOther) == bears && said.size() < kMostNamed)
          said.push_back(change(one));
      }
    }
    const size_t more = row_.changes.size() - said.size();
    if (more > 0) said.push_back(say("say.more", {std::to_string(more)}));
    return said;
  }

  void add_details(std::vector<std::string>& details) const {
    for (const std::string& words : row_.uncovered) details.push_back(say("say.uncovered", {words}));
    for (const ReportedCut& cut : row_.cut) {
      details.push_back(say(cut.side == CutSide::kBefore ? "say.cut_before" : "say.cut_after", {cut.text}));
    }
    if (row_.joining == Joining::kReordered) details.push_back(say("say.reordered"));
    if (row_.joining == Joining::kStitched) details.push_back(say("say.stitched"));
    add_speaker(details);
    if (row_.interview.size() > 1)
      details.push_back(say("say.places", {std::to_string(row_.interview.size())}));
    if (row_.concerns & kElidedMeaning) details.push_back(say("say.elided"));
    if (row_.concerns & kOverstated) {
      details.push_back(say("say.overstated", {say("class." + std::string(name_of(row_.claim)))}));
    }
  }

  void add_speaker(std::vector<std::string>& details) const {
    const SaidBy& by = row_.said_by;
    if (!by.speaker.empty() && !by.claimed.empty()) {
      details.push_back(say("say.speaker_not", {by.speaker, by.claimed}));
    } else if (!by.speaker.empty()) {
      details.push_back(say("say.speaker", {by.speaker}));
    }
    if (by.is_question) details.push_back(say("say.question"));
    if (!by.interview.empty()) details.push_back(say("say.elsewhere", {by.interview}));
  }

  const ReportRow& row_;
  Language language_;
};

}  // namespace

std::string finding_words(const ReportRow& row, Language language) {
  return SentenceWriter(row, language).write();
}

std::string counts_of(const Report& report, Language language) {
  const auto say = [&](std::string_view key, std::initializer_list<std::string_view> values = {}) {
    return check_phrase(language, key, values);
  };
  if (report.rows.empty()) return say("count.none");
  std::string listed;
  // Whether the words can be compared at all is said last.
  for (const size_t number : {1u, 2u, 3u, 4u, 5u, 6u, 7u, 0u}) {
    const auto count = std::count_if(report.rows.begin(), report.rows.end(), [&](const ReportRow& row) {
      return static_cast<size_t>(row.verdict_class) == number;
    });
    if (count == 0) continue;
    const std::string name = say("class." + std::string(Names<VerdictClass>::kWords[number]));
    const std::string part = say("count.part", {std::to_string(count), name});
    listed = listed.empty() ? part : say("count.and", {listed, part});
  }
  const std::string all = std::to_string(report.rows.size());
  std::string line = report.rows.size() == 1 ? say("count.one", {listed}) : say("count.many", {all, listed});
  const auto add = [&](std::string_view key, auto is_counted) {
    const auto count = std::count_if(report.rows.begin(), report.rows.end(), is_counted);
    if (count > 0) line = say("count.also", {line, say(key, {std::to_string(count)})});
  };
  add("count.cut", [](const ReportRow& row) { return (row.concerns & kCutOff) != 0; });
  add("count.misattributed", [](const ReportRow& row) { return (row.concerns & kMisattributed) != 0; });
  add("count.known", [](const ReportRow& row) { return row.status == RowStatus::kKnown; });
  add("count.marked", [](const ReportRow& row) { return row.status == RowStatus::kMarked; });
  return line;
}

std::string address_of(const ReportPlace& place) {
  std::string address = place.file + ":";
  address += place.begin.is_known() ? std::to_string(place.begin.line) : place.unit;
  return address;
}

}  // namespace duidu
