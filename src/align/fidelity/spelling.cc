#include "align/fidelity/spelling.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace duidu {
namespace {

using Word = std::u32string_view;

// Before "our" or "or".
constexpr Word kBeforeOur[] = {U"col", U"hon",  U"fav",    U"lab",    U"neighb", U"harb", U"flav",
                               U"hum", U"rum",  U"behavi", U"endeav", U"vap",    U"vig",  U"splend",
                               U"arm", U"clam", U"od",     U"parl",   U"savi",   U"val"};
constexpr std::pair<Word, Word> kWords[] = {{U"grey", U"gray"},         {U"programme", U"program"},
                                            {U"plough", U"plow"},       {U"defence", U"defense"},
                                            {U"offence", U"offense"},   {U"licence", U"license"},
                                            {U"practise", U"practice"}, {U"judgement", U"judgment"},
                                            {U"catalogue", U"catalog"}, {U"sceptical", U"skeptical"},
                                            {U"mould", U"mold"},        {U"gaol", U"jail"},
                                            {U"shew", U"show"},         {U"connexion", U"connection"},
                                            {U"cheque", U"check"},      {U"okay", U"ok"}};

void replace_end(std::u32string& word, Word end, Word by) {
  if (word.ends_with(end)) word.replace(word.size() - end.size(), end.size(), by);
}

}  // namespace

std::u32string one_spelling(std::u32string_view word) {
  std::u32string out(word);
  if (word.size() < 4) return out;
  const auto* known = std::find_if(std::begin(kWords), std::end(kWords),
                                   [&](const auto& pair) { return pair.first == word; });
  if (known != std::end(kWords)) return std::u32string(known->second);
  for (const Word stem : kBeforeOur) {
    if (word.starts_with(stem) && word.substr(stem.size()).starts_with(U"our")) out.erase(stem.size() + 1, 1);
  }
  for (const Word ending : {U"e", U"ed", U"es", U"ing", U"er", U"ation", U"ations"}) {
    for (const auto& [british, american] : {std::pair<Word, Word>{U"is", U"iz"}, {U"ys", U"yz"}}) {
      replace_end(out, std::u32string(british) + std::u32string(ending),
                  std::u32string(american) + std::u32string(ending));
    }
  }
  replace_end(out, U"tre", U"ter");
  replace_end(out, U"bre", U"ber");
  constexpr size_t kShortestDoubled = 8;  // "travelled", but not "filled"
  if (word.size() >= kShortestDoubled) {
    for (const Word ending : {U"ed", U"ing", U"er", U"ers", U"ous", U"or", U"ors"}) {
      replace_end(out, U"ll" + std::u32string(ending), U"l" + std::u32string(ending));
    }
  }
  return out;
}

}  // namespace duidu
