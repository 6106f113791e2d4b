// The vocabulary of labels: words for a role in a conversation, and words that precede a colon in prose or in a
// file's head. Chinese (both scripts) and English; pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace duidu {

enum class LabelWord : uint8_t {
  kUnknown,   // may be a name
  kAsks,      // 记者, Q, Interviewer
  kAnswers,   // 答, A, Guest
  kNarrates,  // 旁白, Narrator
  kComments,  // 点评, Comment: what follows is commentary
  kProse,     // 注意, Note, Source: never a speaker
};

// A key that is equal for all spellings of a speaker's label: without spaces, bracketed additions and a trailing
// number, ASCII in lower case. "Q1" → "q", "梁文锋（笑）" → "梁文锋". The number of a speaker that a transcription tool
// only counts stays, because it tells them apart: "Speaker 2" → "speaker2".
std::string label_key(std::string_view label);

// Whether `key` is itself a word for one who asks or answers; "他问" only ends like one.
bool is_role_word(std::string_view key);

// Whether `key` is that of a speaker who has a number and no name: "speaker2", "说话人1".
bool is_numbered_speaker(std::string_view key);

// The meaning of a key made by label_key().
LabelWord label_word(std::string_view key);

}  // namespace duidu
