#include "import/encoding/detect.h"

#include <algorithm>
#include <cstdlib>

#include "base/sorting.h"
#include "nsBig5Prober.h"
#include "nsEUCJPProber.h"
#include "nsEUCKRProber.h"
#include "nsGB2312Prober.h"
#include "nsLatin1Prober.h"
#include "nsSBCharSetProber.h"
#include "nsSJISProber.h"

namespace duidu {
namespace {

// One language in each encoding it is met in; languages that share an encoding tell it from those of others.
struct LetterModel {
  const SequenceModel* model;
  std::string_view label;
  float weight = 1;  // less where a short text is easily taken for one in the commonest encoding of Europe
};
constexpr float kSeldom = 0.93f;
const LetterModel kLetterModels[] = {{&Win1251RussianModel, "windows-1251"},
                                     {&Koi8rRussianModel, "koi8-r"},
                                     {&Windows_1250CzechModel, "windows-1250", kSeldom},
                                     {&Windows_1250PolishModel, "windows-1250", kSeldom},
                                     {&Windows_1250HungarianModel, "windows-1250", kSeldom},
                                     {&Windows_1252FrenchModel, "windows-1252"},
                                     {&Windows_1252GermanModel, "windows-1252"},
                                     {&Windows_1252SpanishModel, "windows-1252"},
                                     {&Windows_1253GreekModel, "windows-1253"},
                                     {&Iso_8859_9TurkishModel, "windows-1254", kSeldom},
                                     {&Win1255Model, "windows-1255"},
                                     {&Windows_1256ArabicModel, "windows-1256"}};

float confidence_of(nsCharSetProber& prober, std::string_view bytes) {
  const nsProbingState state = prober.HandleData(bytes.data(), static_cast<PRUint32>(bytes.size()));
  return state == eNotMe ? 0 : prober.GetConfidence();
}

// A text is asked for as if its language were expected, so that a few characters are enough.
template <typename Prober>
void ask(std::string_view label, std::string_view bytes, std::vector<EncodingGuess>& guesses) {
  Prober prober(PR_TRUE);
  guesses.push_back({label, confidence_of(prober, bytes), true});
}

void ask_letters(std::string_view bytes, std::vector<EncodingGuess>& guesses) {
  char* words = nullptr;  // those with a letter beyond ASCII
  PRUint32 size = 0;
  if (nsCharSetProber::FilterWithoutEnglishLetters(bytes.data(), static_cast<PRUint32>(bytes.size()), &words,
                                                   size) &&
      size > 0) {
    for (const LetterModel& row : kLetterModels) {
      nsSingleByteCharSetProber prober(row.model);
      guesses.push_back({row.label, row.weight * confidence_of(prober, {words, size})});
    }
  }
  std::free(words);
}

}  // namespace

std::vector<EncodingGuess> guess_encodings(std::string_view bytes) {
  std::vector<EncodingGuess> guesses;
  if (bytes.empty()) return guesses;
  ask<nsGB18030Prober>("gb18030", bytes, guesses);
  ask<nsBig5Prober>("big5", bytes, guesses);
  ask<nsSJISProber>("shift_jis", bytes, guesses);
  ask<nsEUCJPProber>("euc-jp", bytes, guesses);
  ask<nsEUCKRProber>("euc-kr", bytes, guesses);
  ask_letters(bytes, guesses);
  nsLatin1Prober latin;
  guesses.push_back({"windows-1252", confidence_of(latin, bytes)});
  sort_values(guesses,
              [](const EncodingGuess& a, const EncodingGuess& b) { return a.confidence > b.confidence; });
  return guesses;
}

}  // namespace duidu
