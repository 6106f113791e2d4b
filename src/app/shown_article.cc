#include "app/shown_article.h"

#include "base/phrases.h"

namespace duidu {

bool has_other_script(const Article& article) {
  return language_of(article.language()) == Language::kChinese;
}

std::shared_ptr<const Article> shown_article(const std::shared_ptr<const Article>& article,
                                             HanScript script) {
  if (script == HanScript::kOriginal || !has_other_script(*article)) return article;
  auto shown = std::make_shared<Article>(*article);
  Texts& texts = shown->own_texts();
  const auto convert = [&](std::string& text) { show_in(script, text); };
  const auto convert_unit = [&](Unit& unit) {
    for (std::string* text : {&unit.text, &unit.speaker, &unit.ordinal}) convert(*text);
  };
  texts.language = script == HanScript::kTraditional ? "zh-Hant" : "zh-Hans";
  convert(texts.title);
  for (Turn& turn : texts.interview.turns) {
    convert(turn.speaker);
    for (Unit& unit : turn.units) convert_unit(unit);
  }
  for (Commentary& commentary : texts.commentaries) {
    for (std::string* text : {&commentary.title, &commentary.author}) convert(*text);
    for (Unit& unit : commentary.blocks) convert_unit(unit);
  }
  return shown;
}

}  // namespace duidu
