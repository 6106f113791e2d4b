#include "import/structure/cast.h"

#include <algorithm>

namespace duidu {
namespace {

bool has_time(LabelForm form) { return form == LabelForm::kTimeBehind || form == LabelForm::kTimeBefore; }

}  // namespace

bool is_weak(LabelForm form) {
  return has_time(form) || form == LabelForm::kBlank || form == LabelForm::kOwnLine;
}

void Cast::add(const Label& label, bool in_quote, bool is_question) {
  const std::string key = label_key(label.speaker);
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
    name.questions += is_question;
    return;
  }
  if (label.form == LabelForm::kPenName) {
    ++pen_names_[key];
    return;
  }
  Member& member = members_[key];
  member.word = word;
  member.is_numbered = is_numbered_speaker(key);
  ++member.count;
  number_recurs_ |= member.is_numbered && member.count >= 2;
  (in_quote ? quoted_ : unquoted_) += 1;
  // "Interviewer: … Maya Chen: …", once each: the speaker after a known asker answers.
  member.follows_asker |= last_word_ == LabelWord::kAsks && word == LabelWord::kUnknown && label.has_colon;
  last_word_ = word;
}

bool Cast::has_recurring_name() const {
  return std::any_of(members_.begin(), members_.end(), [](const auto& entry) {
    const Member& member = entry.second;
    return member.word == LabelWord::kAnswers || (member.word == LabelWord::kUnknown && member.count >= 2);
  });
}

bool Cast::believes(const Member& member) const {
  if (member.word != LabelWord::kUnknown || member.count >= 2) return true;
  if (member.is_numbered && number_recurs_) return true;
  return member.follows_asker && !has_recurring_name();
}

// How many labels with a mark count; 0 if all together are no conversation.
int Cast::believed_marks() const {
  int speakers = 0;
  int labels = 0;
  bool asker_recurs = false;  // some pages label only the questions
  for (const auto& [key, member] : members_) {
    if (member.word == LabelWord::kComments || !believes(member)) continue;
    ++speakers;
    labels += member.count;
    asker_recurs |= member.word == LabelWord::kAsks && member.count >= 2;
  }
  return speakers >= 2 || asker_recurs ? labels : 0;
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

// Small letters open prose as well ("tip:"), so they are names only where one asks and nobody else answers.
void Cast::admit_pen_names() {
  int askers = 0;
  for (const auto& [key, member] : members_) {
    if (!believes(member)) continue;
    if (member.word != LabelWord::kAsks) return;
    ++askers;
  }
  has_pen_names_ = askers == 1;
  if (!has_pen_names_) return;
  for (const auto& [key, count] : pen_names_) {
    if (count < 2) continue;
    members_[key].count += count;
    unquoted_ += count;
  }
}

void Cast::decide() {
  int most = believed_marks();
  if (most > 0) {
    decision_ = Decision::kMarks;
    admit_pen_names();
  }
  for (size_t i = 0; i < kForms; ++i) {
    const auto kind = static_cast<LabelForm>(i);
    if (!is_weak(kind) || forms_[i].labels <= most || !is_conversation(kind, forms_[i])) continue;
    most = forms_[i].labels;
    decision_ = Decision::kForm;
    form_ = kind;
  }
  if (decision_ == Decision::kForm) quoted_ = 0;
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
  const std::string key = label_key(label.speaker);
  if (label.form == LabelForm::kPenName && !has_pen_names_) return false;
  if (decision_ == Decision::kForm) {
    const Name* name = name_in_form(key);
    const bool is_known =
        name && (name->count >= 2 || is_numbered_speaker(key) || label_word(key) != LabelWord::kUnknown);
    return is_known && (label.form == form_ || label.has_colon);
  }
  const auto found = members_.find(key);
  if (found == members_.end() || label.form == LabelForm::kBlank || label.form == LabelForm::kOwnLine)
    return false;
  return label.has_colon ? believes(found->second) : found->second.count >= 2;
}

int Cast::count(const Label& label) const {
  const auto found = members_.find(label_key(label.speaker));
  return found == members_.end() ? 0 : found->second.count;
}

}  // namespace duidu
