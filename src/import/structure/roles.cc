#include "import/structure/roles.h"

#include <map>
#include <string>

#include "import/block.h"
#include "import/structure/asking.h"
#include "import/structure/role_words.h"
#include "text/utf8.h"

namespace duidu {
namespace {

struct Speaker {
  size_t first_turn = 0;
  size_t turns = 0;
  size_t questions = 0;
  size_t characters = 0;
  LabelWord word = LabelWord::kUnknown;

  double question_share() const { return static_cast<double>(questions) / static_cast<double>(turns); }
  double mean_length() const { return static_cast<double>(characters) / static_cast<double>(turns); }
};

using Speakers = std::map<std::string, Speaker>;

Speakers speakers_of(const std::vector<Turn>& turns) {
  Speakers speakers;
  for (size_t i = 0; i < turns.size(); ++i) {
    if (turns[i].speaker.empty() || turns[i].units.empty()) continue;
    const std::string key = label_key(turns[i].speaker);
    Speaker& speaker = speakers[key];
    if (speaker.turns++ == 0) speaker.first_turn = i;
    speaker.word = label_word(key);
    speaker.questions += ends_as_question(turns[i].units.back().text);
    for (const Unit& unit : turns[i].units) speaker.characters += count_code_points(unit.text);
  }
  return speakers;
}

bool asks_rather_than(const Speaker& a, const Speaker& b) {
  constexpr double kClearlyMore = 0.2;
  const double difference = a.question_share() - b.question_share();
  if (difference > kClearlyMore || difference < -kClearlyMore) return difference > 0;
  if (a.mean_length() != b.mean_length()) return a.mean_length() < b.mean_length();
  return a.first_turn < b.first_turn;
}

// Assigns roles to unknown speakers: first to those who mostly ask; then at least one must ask, and at least one must
// answer.
void judge_unknown(Speakers& speakers, bool someone_asks, bool someone_answers) {
  std::vector<Speaker*> unknown;
  for (auto& [key, speaker] : speakers) {
    someone_asks |= speaker.word == LabelWord::kAsks;
    someone_answers |= speaker.word == LabelWord::kAnswers;
    if (speaker.word == LabelWord::kUnknown) unknown.push_back(&speaker);
  }
  if (unknown.empty()) return;
  Speaker* most = unknown[0];
  Speaker* least = unknown[0];
  for (Speaker* speaker : unknown) {
    if (asks_rather_than(*speaker, *most)) most = speaker;
    if (asks_rather_than(*least, *speaker)) least = speaker;
  }
  for (Speaker* speaker : unknown) {
    speaker->word = speaker->question_share() >= 0.5 ? LabelWord::kAsks : LabelWord::kAnswers;
    someone_asks |= speaker->word == LabelWord::kAsks;
  }
  if (!someone_asks) most->word = LabelWord::kAsks;
  if (!someone_answers) least->word = LabelWord::kAnswers;
}

Role role_of(LabelWord word) {
  if (word == LabelWord::kAsks) return Role::kQuestion;
  return word == LabelWord::kNarrates ? Role::kNarration : Role::kAnswer;
}

}  // namespace

void assign_roles(std::vector<Turn>& turns) {
  Speakers speakers = speakers_of(turns);
  bool someone_asks = false;
  bool someone_answers = false;
  for (const Turn& turn : turns) {
    if (!turn.speaker.empty()) continue;
    someone_asks |= turn.role == Role::kQuestion;
    someone_answers |= turn.role == Role::kAnswer;
  }
  judge_unknown(speakers, someone_asks, someone_answers);
  for (Turn& turn : turns) {
    const auto found = speakers.find(label_key(turn.speaker));
    if (found != speakers.end()) turn.role = role_of(found->second.word);
  }
}

}  // namespace duidu
