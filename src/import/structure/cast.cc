#include "import/structure/cast.h"

#include <algorithm>
#include <utility>

#include "import/structure/names.h"
#include "import/structure/people.h"
#include "text/utf8.h"

namespace duidu {
namespace {

bool has_time(LabelForm form) { return form == LabelForm::kTimeBehind || form == LabelForm::kTimeBefore; }

}  // namespace

bool is_weak(LabelForm form) {
  return has_time(form) || form == LabelForm::kBlank || form == LabelForm::kOwnLine;
}

void Cast::add(const Label& label, const Context& context) {
  const std::string& key = label.key;
  const LabelWord word = label_word(key);
  if (key.empty() || word == LabelWord::kProse) return;
  if (is_weak(label.form)) {
    if (word == LabelWord::kComments) return;
    Form& form = forms_[static_cast<size_t>(label.form)];
    form.changes += form.labels > 0 && form.last != key;
    ++form.labels;
    form.last = key;
    Name& name = form.names[key];
    ++name.count;
    name.questions += context.asks;
    return;
  }
  if (label.form == LabelForm::kJoint) return;
  const auto [found, is_new] = members_.try_emplace(key);
  Member& member = found->second;
  if (is_new) {
    member.label = label.speaker;
    member.is_loose = label.form == LabelForm::kLoose;
    member.is_small = label.form == LabelForm::kPenName;
  }
  member.word = word;
  member.is_numbered = is_numbered_speaker(key);
  member.is_role_word = is_role_word(key);
  ++member.count;
  member.questions += context.asks;
  member.follows_question += context.follows_question;
  number_recurs_ |= member.is_numbered && member.count >= 2;
  // "Interviewer: … Maya Chen: …", once each: the speaker after a known asker answers.
  member.follows_asker |= last_word_ == LabelWord::kAsks && word == LabelWord::kUnknown && label.has_colon;
  last_word_ = word;
  entries_.push_back({&member, label.is_bold, label.has_colon, context});
}

bool Cast::has_recurring_name() const {
  return std::any_of(members_.begin(), members_.end(), [](const auto& entry) {
    const Member& member = entry.second;
    return member.word == LabelWord::kAnswers ||
           (member.word == LabelWord::kUnknown && member.count >= 2 && !member.is_loose && !member.is_small);
  });
}

bool Cast::asks(const Member& member) {
  if (member.word != LabelWord::kUnknown) return member.word == LabelWord::kAsks;
  return 5 * member.questions >= 2 * member.count;
}

bool Cast::believes(const Member& member) const {
  // "记者：陆柯言" at the head says who asks; "十年十问" is a title that only ends like a word for one who asks.
  if (member.count == 1 && member.is_byline) return false;
  if (member.word == LabelWord::kAsks && !member.is_role_word && member.questions == 0) return false;
  if (member.is_admitted || member.word != LabelWord::kUnknown) return true;
  if (member.is_loose || member.is_small) return false;
  if (member.count >= 2) return true;
  if (member.is_numbered && number_recurs_) return true;
  return member.follows_asker && !has_recurring_name();
}

// How many labels with a mark count; 0 if all together are no conversation.
int Cast::believed_marks() const {
  int speakers = 0;
  int labels = 0;
  bool asker_recurs = false;  // some pages label only the questions, others only the answers
  bool answers_recur = false;
  for (const auto& [key, member] : members_) {
    if (member.word == LabelWord::kComments || !believes(member)) continue;
    ++speakers;
    labels += member.count;
    asker_recurs |= member.word == LabelWord::kAsks && member.count >= 2;
    asker_recurs |= member.count >= 3 && 5 * member.questions >= 3 * member.count;
    answers_recur |= member.count >= 2 && 3 * member.follows_question >= 2 * member.count;
  }
  return speakers >= 2 || asker_recurs || answers_recur ? labels : 0;
}

// Whether labels of a weak form are the turns of a conversation.
bool Cast::is_conversation(LabelForm kind, const Form& form) {
  constexpr int kMinLabels = 4;
  int recurring = 0, labels = 0, numbered = 0;
  bool asks = false, answers = false;
  for (const auto& [key, name] : form.names) {
    const bool is_numbered = is_numbered_speaker(key);
    numbered += is_numbered;
    if (name.count < 2 && !is_numbered && label_word(key) == LabelWord::kUnknown) continue;
    ++recurring;
    labels += name.count;
    (2 * name.questions >= name.count ? asks : answers) = true;
  }
  if (has_time(kind) && numbered >= 2) return true;
  if (recurring < 2 || labels < kMinLabels) return false;
  // Lines of another sort between the names would show that these, too, are no names.
  if (4 * labels < 3 * form.labels || 4 * form.changes < 3 * (form.labels - 1)) return false;
  return has_time(kind) || (asks && answers);
}

// Small letters open prose as well ("tip:"), so they are names only where one asks and nobody else answers, or where two
// of them ask and answer throughout.
void Cast::admit_pen_names() {
  constexpr int kMinLabels = 6;
  int askers = 0, others = 0, labels = 0, small_askers = 0, small_others = 0;
  for (const auto& [key, member] : members_) {
    if (member.is_small) {
      if (member.count < 2) continue;
      labels += member.count;
      (asks(member) ? small_askers : small_others) += 1;
    } else if (believes(member)) {
      (asks(member) ? askers : others) += 1;
    }
  }
  const bool answers_asker = askers == 1 && others == 0;
  const bool alone = others + askers == 0 && small_askers > 0 && small_others > 0 && labels >= kMinLabels &&
                     2 * static_cast<size_t>(labels) > entries_.size();
  const bool asks_others = askers == 0 && others > 0 && small_askers > 0 && small_others == 0;
  if (!answers_asker && !alone && !asks_others) return;
  for (auto& [key, member] : members_) member.is_admitted |= member.is_small && member.count >= 2;
}

void Cast::admit_loose_words() {
  bool someone_asks = false, someone_answers = false, name_in_bold = false;
  for (const Entry& entry : entries_) {
    const Member& member = *entry.member;
    if (member.count < 2 || (!member.is_loose && !believes(member))) continue;
    (asks(member) ? someone_asks : someone_answers) = true;
    name_in_bold |= entry.is_bold && !member.is_loose && member.word != LabelWord::kComments;
  }
  if (!name_in_bold && (!someone_asks || !someone_answers)) return;
  for (auto& [key, member] : members_) member.is_admitted |= member.is_loose && member.count >= 2;
}

// Whether a label that occurs once is a name (rule 2).
bool Cast::is_admitted_once(size_t entry, bool in_bold, std::string_view about_people) const {
  const Member& member = *entries_[entry].member;
  const bool has_neighbours = entry > 0 && entry + 1 < entries_.size();
  const Member* before = has_neighbours ? entries_[entry - 1].member : nullptr;
  const bool is_between = before && before == entries_[entry + 1].member && believes(*before);
  if (is_between && (entries_[entry].context.asks || (!member.is_loose && entries_[entry - 1].context.asks)))
    return true;
  if (is_between && in_bold && entries_[entry].is_bold) return true;
  const bool is_full_form = std::any_of(known_names_.begin(), known_names_.end(), [&](const Member* other) {
    return is_short_for(other->label, member.label);
  });
  if (is_full_form && (entries_[entry].is_bold || !member.is_loose)) return true;
  if (member.is_loose || member.is_small) return false;
  const bool may_be_mentioned = in_bold == entries_[entry].is_bold && count_code_points(member.label) >= 2;
  if (may_be_mentioned && about_people.find(member.label) != about_people.npos) return true;
  // Somebody with a full name, dressed as the others, who only says goodbye.
  const bool is_last = entry > 0 && entry + 1 == entries_.size() && believes(*entries_[entry - 1].member);
  if (is_last && in_bold && entries_[entry].is_bold && member.label.find(' ') != std::string::npos)
    return true;
  return false;
}

void Cast::find_bylines() {
  for (const Entry& entry : entries_) {
    Member& member = *entry.member;
    member.is_byline = member.count == 1 && member.is_role_word && names_people(entry.context.words);
  }
}

void Cast::admit_single_names(std::string_view about_people) {
  constexpr size_t kMaxSingles = 300;
  size_t bold = 0, all = 0, singles = 0;
  for (const Entry& entry : entries_) {
    all += believes(*entry.member);
    bold += believes(*entry.member) && entry.is_bold;
    singles += entry.member->count == 1;
  }
  if (singles > kMaxSingles) return;
  known_names_.clear();
  for (const auto& [key, member] : members_) {
    if (member.count >= 2 && !member.is_loose && known_names_.size() < kMaxSingles)
      known_names_.push_back(&member);
  }
  const bool in_bold = 5 * bold >= 4 * all;
  std::vector<Member*> admitted;
  for (size_t i = 0; i < entries_.size(); ++i) {
    Member* member = entries_[i].member;
    if (member->count != 1 || member->word != LabelWord::kUnknown || believes(*member)) continue;
    if (is_admitted_once(i, in_bold, about_people)) admitted.push_back(member);
  }
  for (Member* member : admitted) {
    member->is_admitted = true;
    if (!member->is_loose) known_names_.push_back(member);
  }
}

// Block quotations that quote all of the interview, or only one side of it.
void Cast::count_quotes() {
  int changes = 0;
  bool was_quoted = false;
  std::map<const Member*, std::pair<bool, bool>> sides;
  for (const Entry& entry : entries_) {
    if (!believes(*entry.member)) continue;
    const bool is_quoted = entry.context.in_quote;
    changes += quoted_ + unquoted_ > 0 && is_quoted != was_quoted;
    was_quoted = is_quoted;
    (is_quoted ? quoted_ : unquoted_) += 1;
    listed_ += entry.context.in_list;
    (entry.has_colon ? colons_ : plain_) += 1;
    (is_quoted ? sides[entry.member].first : sides[entry.member].second) = true;
  }
  const bool are_apart = std::none_of(sides.begin(), sides.end(), [](const auto& member) {
    return member.second.first && member.second.second;
  });
  mixes_quotes_ = quoted_ >= 2 && unquoted_ >= 2 && are_apart && 5 * changes >= 3 * (quoted_ + unquoted_ - 1);
}

void Cast::decide(std::string_view about_people) {
  find_bylines();
  admit_loose_words();
  admit_pen_names();
  admit_single_names(about_people);
  int most = believed_marks();
  if (most > 0) {
    decision_ = Decision::kMarks;
    count_quotes();
  }
  for (size_t i = 0; i < kForms; ++i) {
    const auto kind = static_cast<LabelForm>(i);
    // Names with a mark are plainer; forms that any line may have must explain clearly more.
    if (!is_weak(kind) || 2 * forms_[i].labels <= 3 * most || !is_conversation(kind, forms_[i])) continue;
    most = forms_[i].labels;
    decision_ = Decision::kForm;
    form_ = kind;
  }
  if (decision_ != Decision::kForm) return;
  quoted_ = 0;
  mixes_quotes_ = false;
}

double Cast::certainty() const {
  if (decision_ == Decision::kNone) return 0;
  const bool is_weak_form = decision_ == Decision::kForm;
  const int labels = is_weak_form ? forms_[static_cast<size_t>(form_)].labels : believed_marks();
  const double most = is_weak_form && !has_time(form_) ? 0.8 : 0.98;
  return std::min(most, 0.55 + 0.08 * labels);
}

const Cast::Name* Cast::name_in_form(const std::string& key) const {
  const auto& names = forms_[static_cast<size_t>(form_)].names;
  const auto found = names.find(key);
  return found == names.end() ? nullptr : &found->second;
}

bool Cast::believes(const Label& label) const {
  const std::string& key = label.key;
  if (label.form == LabelForm::kJoint) return decision_ == Decision::kMarks && believes_joint(label);
  if (decision_ == Decision::kForm) {
    const Name* name = name_in_form(key);
    const bool is_known =
        name && (name->count >= 2 || is_numbered_speaker(key) || label_word(key) != LabelWord::kUnknown);
    return is_known && (label.form == form_ || label.has_colon);
  }
  const auto found = members_.find(key);
  if (found == members_.end() || label.form == LabelForm::kBlank || label.form == LabelForm::kOwnLine)
    return false;
  if (found->second.word == LabelWord::kComments && label.is_bracketed) return true;
  // Where colons are the rule, a bold name without one only stresses it.
  const bool has_time_beside = label.said_at.start != SaidAt::kUnknown;
  if (!label.has_colon && !label.is_bracketed && !has_time_beside && 5 * plain_ < colons_) return false;
  if (label.has_colon && names_in(label.speaker).size() > 1 && believes_joint(label)) return true;
  return label.has_colon ? believes(found->second) : found->second.count >= 2 && believes(found->second);
}

bool Cast::is_known(std::string_view name) const {
  const auto found = members_.find(label_key(name));
  if (found != members_.end() && believes(found->second)) return true;
  return std::any_of(known_names_.begin(), known_names_.end(), [&](const Member* other) {
    return believes(*other) && is_short_for(name, other->label);
  });
}

bool Cast::believes_joint(const Label& label) const {
  constexpr size_t kMaxJoint = 100;  // more joint labels than this are none
  const auto known = joint_.find(label.key);
  if (known != joint_.end()) return known->second;
  if (joint_.size() >= kMaxJoint) return false;
  const std::vector<std::string_view> names = names_in(label.speaker);
  const bool all_known =
      std::all_of(names.begin(), names.end(), [&](std::string_view name) { return is_known(name); });
  joint_.emplace(label.key, all_known);
  return all_known;
}

int Cast::count(const Label& label) const {
  const auto found = members_.find(label.key);
  return found == members_.end() ? 0 : found->second.count;
}

}  // namespace duidu
