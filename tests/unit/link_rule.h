// The rule about links of an opened file (opening/open_article.h) as a table: what the page, the command line and opening itself
// must make of the same files.
#pragma once

#include <string>
#include <vector>

#include "model/article.h"
#include "model/names.h"

namespace duidu::test {

struct LinkRuleCase {
  std::string story;
  std::string name;  // of the file
  std::string content;
  std::string links;  // as names_of_links gives them
};

// "l1 auto, l7 author; without l2": the links, and those taken away.
inline std::string names_of_links(const Article& article) {
  std::string names;
  for (const Link& link : article.links) {
    names += (names.empty() ? "" : ", ") + link.id + " " + std::string(name_of(link.origin));
  }
  for (const Link& link : article.removed) names += "; without " + link.id;
  return names;
}

inline std::vector<LinkRuleCase> link_rule_cases() {
  const auto file = [](const std::string& links) {
    return R"({"format": "duidu-article", "version": 1, "title": "桥", "language": "zh-Hans", "interview": {"turns": [
      {"speaker": "记者", "role": "question", "units": [{"text": "这座桥修了多久？"}]},
      {"speaker": "老陈", "role": "answer", "units": [{"text": "前后修了十一年，中间停过两回，都是因为没有钱。"}]}]},
      "commentaries": [{"blocks": [{"text": "他说“前后修了十一年，中间停过两回”，这句话最要紧。"}]}])" +
           links + "}";
  };
  const std::string ends = R"("commentary": [{"unit": "c1.b1", "start": 3, "end": 6}],
      "interview": [{"unit": "t2.p1", "start": 0, "end": 3}])";
  const auto link = [&](const std::string& id, const std::string& fields) {
    return "{\"id\": \"" + id + "\", " + fields + ", " + ends + "}";
  };
  const std::string automatic = link("l3", R"("origin": "auto")"), own = link("l7", R"("origin": "author")"),
                    removed = link("l5", R"("origin": "auto", "state": "removed")");
  return {
      {"a text was never linked", "a.txt",
       "记者：这座桥修了多久？\n\n老陈：前后修了十一年，中间停过两回，都是因为没有钱。\n\n"
       "评论\n\n他说“前后修了十一年，中间停过两回”，这句话最要紧。\n",
       "l1 auto"},
      {"nor was a file without links", "b.json", file(""), "l1 auto"},
      {"nor one whose links are empty", "c.json", file(", \"links\": []"), "l1 auto"},
      {"links are kept, though others would be found", "d.json", file(", \"links\": [" + automatic + "]"),
       "l3 auto"},
      {"nothing is found beside the author's", "e.json", file(", \"links\": [" + own + "]"), "l7 author"},
      {"a link taken away stays away", "f.json", file(", \"links\": [" + removed + "," + own + "]"),
       "l7 author; without l5"},
      {"even if it was the only one", "g.json", file(", \"links\": [" + removed + "]"), "; without l5"},
  };
}

}  // namespace duidu::test
