#include "import/structure/roles.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/ascii.h"
#include "import/block.h"
#include "import/structure/asking.h"
#include "import/structure/labels.h"
#include "import/structure/names.h"
#include "import/structure/role_words.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// A turn that is not wider and asks for an account asks as well as one with a question mark.
constexpr size_t kMaxRequestColumns = 240;
// Welcomes and thanks stand in the first turns.
constexpr size_t kGreetingTurns = 2;
// From so much evidence on an unknown speaker asks. Of 205 people in public interviews, all but five who ask have more, and
// all but two who answer have less.
constexpr double kAsksFrom = 0.32;

struct Speaker {
  std::string label;
  size_t first_turn = 0;
  size_t turns = 0;
  size_t questions = 0;       // turns that end with one
  size_t with_questions = 0;  // turns that contain one
  size_t characters = 0;
  double greeting = 0;  // above 0 for a host's words, below for a guest's
  double evidence = 0;
  LabelWord word = LabelWord::kUnknown;

  double share(size_t part) const { return static_cast<double>(part) / static_cast<double>(turns); }
  double mean_length() const { return static_cast<double>(characters) / static_cast<double>(turns); }
};

using Speakers = std::map<std::string, Speaker>;

bool contains_question(std::string_view text) {
  return text.find('?') != text.npos || text.find("？") != text.npos;
}

template <size_t N>
bool has_any(std::string_view text, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

// What hosts and guests say first.
double greeting_of(std::string_view text) {
  static constexpr std::string_view kHost[] = {"welcome to",
                                               "welcome back",
                                               "welcome everyone",
                                               "welcome, everyone",
                                               "with me today",
                                               "joining me",
                                               "our guest",
                                               "joined by",
                                               "today we",
                                               "my guest",
                                               "欢迎收听",
                                               "欢迎来到",
                                               "歡迎收聽",
                                               "歡迎來到",
                                               "各位听众",
                                               "今天请到",
                                               "今天我们请",
                                               "今天的嘉宾",
                                               "感谢您接受",
                                               "感谢接受",
                                               "谢谢您接受",
                                               "thanks for joining",
                                               "thank you for joining",
                                               "ようこそ",
                                               "本日は",
                                               "bienvenue",
                                               "willkommen",
                                               "환영합니다",
                                               "모셨습니다"};
  static constexpr std::string_view kGuest[] = {"for having me",
                                                "for inviting me",
                                                "glad to be here",
                                                "happy to be here",
                                                "great to be here",
                                                "good to be here",
                                                "pleasure to be here",
                                                "excited to be here",
                                                "thanks for the invitation",
                                                "谢谢邀请",
                                                "感谢邀请",
                                                "謝謝邀請",
                                                "很高兴来",
                                                "my name is",
                                                "merci de m'",
                                                "danke für die einladung",
                                                "초대해 주셔서"};
  const std::string start = lower_ascii(text.substr(0, 600));
  return (has_any(start, kHost) ? 1 : 0) - (has_any(start, kGuest) ? 1 : 0);
}

void hear(const Turn& turn, size_t index, Speaker& speaker) {
  if (speaker.turns++ == 0) speaker.first_turn = index;
  bool contains = false;
  for (const Unit& unit : turn.units) {
    speaker.characters += count_code_points(unit.text);
    contains |= contains_question(unit.text);
  }
  const std::string& last = turn.units.back().text;
  const bool is_short = last.size() <= 4 * kMaxRequestColumns && columns(last) <= kMaxRequestColumns;
  const bool requests = is_short && reads_as_request(last);
  const bool asks = (ends_as_question(last) && !ends_with_tag(last)) || requests;
  speaker.questions += asks;
  speaker.with_questions += contains || asks;
  if (speaker.turns <= kGreetingTurns) speaker.greeting += greeting_of(turn.units.front().text);
}

Speakers speakers_of(const std::vector<Turn>& turns) {
  Speakers speakers;
  for (size_t i = 0; i < turns.size(); ++i) {
    if (turns[i].speaker.empty() || turns[i].units.empty()) continue;
    const std::string key = label_key(turns[i].speaker);
    Speaker& speaker = speakers[key];
    speaker.label = turns[i].speaker;
    speaker.word = label_word(key);
    hear(turns[i], i, speaker);
  }
  size_t count = 0, characters = 0;
  for (const auto& [key, speaker] : speakers) {
    count += speaker.turns;
    characters += speaker.characters;
  }
  const double mean = count == 0 ? 1 : static_cast<double>(characters) / static_cast<double>(count);
  for (auto& [key, speaker] : speakers) {
    const double length = mean > 0 ? std::min(2.0, speaker.mean_length() / mean) : 1;
    speaker.evidence = speaker.share(speaker.questions) + 0.5 * speaker.share(speaker.with_questions) +
                       0.25 * (1 - length) + 0.3 * std::clamp(speaker.greeting, -1.0, 1.0);
  }
  return speakers;
}

// Who speaks before and after everybody else, and was asked first, is the one who came to be asked: two interviewers do not
// answer each other.
void weigh_the_one_in_the_middle(const std::vector<Turn>& turns, Speakers& speakers) {
  constexpr double kWeight = 0.4;
  if (speakers.size() < 3 || turns.empty()) return;
  std::vector<std::string> order;
  for (const Turn& turn : turns) {
    if (!turn.speaker.empty()) order.push_back(label_key(turn.speaker));
  }
  if (order.size() < 4 || order[1] == order[0]) return;
  const std::string& middle = order[1];
  size_t changes = 0, with_middle = 0;
  for (size_t i = 1; i < order.size(); ++i) {
    if (order[i] == order[i - 1]) continue;
    ++changes;
    with_middle += order[i] == middle || order[i - 1] == middle;
  }
  if (with_middle < changes || speakers[order[0]].questions == 0) return;
  for (auto& [key, speaker] : speakers) speaker.evidence += key == middle ? -kWeight : kWeight;
}

bool asks_rather_than(const Speaker& a, const Speaker& b) {
  constexpr double kClearlyMore = 0.1;
  const double difference = a.evidence - b.evidence;
  if (difference > kClearlyMore || difference < -kClearlyMore) return difference > 0;
  if (a.mean_length() != b.mean_length()) return a.mean_length() < b.mean_length();
  return a.first_turn < b.first_turn;
}

// Of the speakers who are named together, the first who is known by this name or a longer one.
const Speaker* first_of_joint(const Speakers& speakers, const std::string& label) {
  const std::vector<std::string_view> names = names_in(label);
  if (names.size() < 2) return nullptr;
  for (const std::string_view name : names) {
    for (const auto& [key, speaker] : speakers) {
      if (names_in(speaker.label).size() < 2 && (key == label_key(name) || is_short_for(name, speaker.label)))
        return &speaker;
    }
  }
  return nullptr;
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
    speaker->word = speaker->evidence >= kAsksFrom ? LabelWord::kAsks : LabelWord::kAnswers;
    someone_asks |= speaker->word == LabelWord::kAsks;
  }
  if (!someone_asks) most->word = LabelWord::kAsks;
  if (!someone_answers) least->word = LabelWord::kAnswers;
  constexpr size_t kMaxSpeakers = 400;
  if (speakers.size() > kMaxSpeakers) return;
  for (auto& [key, speaker] : speakers) {
    const Speaker* first = first_of_joint(speakers, speaker.label);
    if (first) speaker.word = first->word;
  }
}

Role role_of(LabelWord word) {
  if (word == LabelWord::kAsks) return Role::kQuestion;
  return word == LabelWord::kNarrates ? Role::kNarration : Role::kAnswer;
}

}  // namespace

void assign_roles(std::vector<Turn>& turns) {
  Speakers speakers = speakers_of(turns);
  weigh_the_one_in_the_middle(turns, speakers);
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
