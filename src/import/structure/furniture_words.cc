#include "import/structure/furniture_words.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/ascii.h"
#include "import/block.h"
#include "import/structure/word_lists.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr std::string_view kPageLines =
    "|广告|廣告|阅读原文|閱讀原文|查看原文|阅读全文|閱讀全文|点击阅读全文|点击展开全文|展开全文|展开|收起|"
    "返回顶部|返回頂部|回到顶部|分享|分享到|分享至|"
    "分享文章|转发|點讚|点赞|在看|赞|收藏|喜欢|举报|打赏|赞赏|喜欢作者|复制链接|複製連結|打印|打印本页|列印|"
    "关闭|關閉|首页|首頁|返回首页|目录|"
    "上一篇|下一篇|上一页|下一页|上一頁|下一頁|登录|註冊|注册|扫一扫|订阅|訂閱|advertisement|advertisements|"
    "sponsored|sponsored content|"
    "read more|continue reading|read the full article|share|share this|share this article|share this "
    "post|share on|"
    "print|email|copy link|save|like|likes|bookmark|subscribe|sign up|sign in|log in|follow|follow us|back "
    "to top|top|"
    "previous|next|previous post|next post|previous article|next article|home|menu|skip to content|skip to "
    "main content|"
    "search|close|加载更多|查看更多|load more|show more|view comments|write a "
    "comment|広告|シェア|シェアする|ツイート|続きを読む|トップへ戻る|"
    "공유하기|공유|구독|인쇄|partager|imprimer|teilen|drucken|anzeige|werbung|";
constexpr std::string_view kEndMarks =
    "|完|全文完|未完待续|未完待續|本文完|end|the end|fin|終|おわり|了|끝|ende|—end—|";
constexpr std::string_view kRelated =
    "|推荐阅读|推薦閱讀|相关阅读|相關閱讀|延伸阅读|延伸閱讀|往期推荐|往期回顾|往期精选|往期精彩|精彩推荐|"
    "热门推荐|热门文章|熱門文章|相关文章|相關文章|"
    "更多文章|更多精彩|更多阅读|更多内容|猜你喜欢|大家都在看|为你推荐|你可能还想看|你可能也喜欢|你可能感興趣|"
    "编辑推荐|最新文章|related|related articles|"
    "related posts|related stories|related reading|more stories|more articles|more from this author|you may "
    "also like|"
    "you might also like|recommended|recommended reading|recommended for you|read next|read also|see "
    "also|further reading|"
    "most read|most popular|trending|latest articles|latest "
    "posts|関連記事|おすすめ記事|こちらもおすすめ|관련 기사|관련기사|articles similaires|"
    "à lire aussi|mehr zum thema|lesen sie auch|auch interessant|";
constexpr std::string_view kPageComments =
    "|精选留言|精選留言|留言区|留言區|评论区|評論區|网友评论|網友評論|全部评论|全部評論|热门评论|熱門評論|"
    "最新评论|最新評論|发表评论|發表評論|写留言|写评论|"
    "我要评论|用户评论|leave a comment|leave a reply|post a comment|add a comment|join the discussion|"
    "join the conversation|reader comments|コメント欄|コメントを残す|댓글|댓글 쓰기|laisser un "
    "commentaire|kommentar schreiben|";
constexpr std::string_view kServices =
    "|facebook|twitter|x|linkedin|whatsapp|email|e-mail|mail|print|reddit|telegram|pinterest|tumblr|"
    "instagram|youtube|"
    "mastodon|bluesky|threads|line|weibo|wechat|qq|pocket|flipboard|hacker news|copy "
    "link|link|rss|share|tweet|"
    "微博|新浪微博|微信|朋友圈|微信好友|qq空间|qq好友|豆瓣|知乎|人人网|复制链接|分享|分享到|收藏|点赞|在看|"
    "转发|打印|邮件|小红书|抖音|赞|评论|"
    "ツイート|シェア|はてな|카카오톡|페이스북|트위터|";
constexpr std::string_view kCalls[] = {"点击关注",
                                       "點擊關注",
                                       "关注我们",
                                       "關注我們",
                                       "欢迎关注",
                                       "歡迎關注",
                                       "关注公众号",
                                       "微信公众号",
                                       "公众号：",
                                       "公众号:",
                                       "公眾號：",
                                       "微信号",
                                       "微信號",
                                       "扫码",
                                       "掃碼",
                                       "二维码",
                                       "二維碼",
                                       "阅读原文",
                                       "閱讀原文",
                                       "点击上方",
                                       "点击下方",
                                       "點擊下方",
                                       "点击蓝字",
                                       "蓝字关注",
                                       "设为星标",
                                       "加星标",
                                       "点个在看",
                                       "点“在看”",
                                       "点赞”",
                                       "“在看”",
                                       "点个赞",
                                       "点赞、",
                                       "一键三连",
                                       "转发给",
                                       "分享给",
                                       "分享到：",
                                       "让更多人看到",
                                       "大家都在看",
                                       "点击订阅",
                                       "订阅我们",
                                       "訂閱我們",
                                       "訂閱電子報",
                                       "上一篇：",
                                       "下一篇：",
                                       "上一篇:",
                                       "下一篇:",
                                       "商务合作",
                                       "商務合作",
                                       "投稿邮箱",
                                       "投稿请",
                                       "联系我们",
                                       "聯絡我們",
                                       "发表评论",
                                       "本文标签",
                                       "本文關鍵字",
                                       "标签：",
                                       "標籤：",
                                       "关键词：",
                                       "follow us",
                                       "follow me on",
                                       "follow @",
                                       "subscribe to",
                                       "subscribe now",
                                       "sign up for",
                                       "sign up to",
                                       "our newsletter",
                                       "join our newsletter",
                                       "share this",
                                       "share on",
                                       "read more:",
                                       "read more at",
                                       "click here to",
                                       "you may also like",
                                       "previous post:",
                                       "next post:",
                                       "previous:",
                                       "next:",
                                       "tags:",
                                       "filed under",
                                       "posted in",
                                       "tagged with",
                                       "leave a comment",
                                       "download our app",
                                       "join our",
                                       "フォローする",
                                       "メルマガ",
                                       "구독하기",
                                       "abonnez-vous",
                                       "newsletter abonnieren"};
constexpr std::string_view kRights[] = {"版权所有",
                                        "版權所有",
                                        "版权归",
                                        "版權歸",
                                        "版权声明",
                                        "版權聲明",
                                        "未经授权",
                                        "未經授權",
                                        "未经许可",
                                        "未經許可",
                                        "未经允许",
                                        "转载请",
                                        "轉載請",
                                        "转载须",
                                        "谢绝转载",
                                        "禁止转载",
                                        "如需转载",
                                        "如有侵权",
                                        "侵权必究",
                                        "文章来源",
                                        "本文来源",
                                        "本文首发",
                                        "本文原载",
                                        "本文原刊",
                                        "本文转载",
                                        "本文轉載",
                                        "本文经授权",
                                        "首发于",
                                        "首發於",
                                        "原载于",
                                        "原載於",
                                        "原刊于",
                                        "原文链接",
                                        "原文連結",
                                        "原文地址",
                                        "不代表本",
                                        "all rights reserved",
                                        "copyright ©",
                                        "copyright (c)",
                                        "© 20",
                                        "© 19",
                                        "(c) 20",
                                        "©20",
                                        "originally published",
                                        "originally appeared",
                                        "first published in",
                                        "first published on",
                                        "first appeared",
                                        "republished with permission",
                                        "reprinted with permission",
                                        "licensed under",
                                        "creative commons",
                                        "無断転載",
                                        "無断複製",
                                        "転載を禁",
                                        "初出",
                                        "무단 전재",
                                        "무단전재",
                                        "저작권자",
                                        "tous droits réservés",
                                        "alle rechte vorbehalten"};
// What the lines above begin with: a sentence about rights somewhere inside an answer is an answer.
constexpr std::string_view kRightsStarts[] = {"版权",
                                              "版權",
                                              "未经",
                                              "未經",
                                              "转载",
                                              "轉載",
                                              "谢绝",
                                              "禁止",
                                              "如需",
                                              "如有",
                                              "文章来源",
                                              "本文",
                                              "首发",
                                              "首發",
                                              "原载",
                                              "原載",
                                              "原刊",
                                              "原文",
                                              "声明",
                                              "聲明",
                                              "免责",
                                              "以上内容",
                                              "all rights",
                                              "copyright",
                                              "©",
                                              "(c)",
                                              "this article",
                                              "this interview was first",
                                              "this interview was originally",
                                              "this interview first",
                                              "this interview originally",
                                              "this post",
                                              "this story",
                                              "this piece",
                                              "originally",
                                              "first published",
                                              "first appeared",
                                              "republished",
                                              "reprinted",
                                              "licensed",
                                              "the text is licensed",
                                              "無断",
                                              "転載",
                                              "初出",
                                              "※",
                                              "무단",
                                              "저작권",
                                              "ⓒ",
                                              "tous droits",
                                              "alle rechte"};

template <size_t N>
bool begins_with_any(std::string_view text, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.starts_with(word); });
}

// The text with each number replaced by '#' and without brackets: "评论 (12)" → "评论 #".
std::string shape_of(std::string_view text) {
  std::string shape;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (c == '(' || c == ')' || c == U'（' || c == U'）' || c == ',' || is_space(c)) continue;
    if (is_digit(c)) {
      if (!shape.ends_with('#')) shape += '#';
    } else {
      append_code_point(shape, c);
    }
  }
  return shape;
}

constexpr size_t kMaxCountBytes = 40;
constexpr size_t kMaxServicesBytes = 160;

// "第3页", "page 3 of 10", "1 / 3", "阅读 1234", "12 likes".
bool is_count(std::string_view text) {
  static constexpr std::string_view kShapes =
      "|第#页|第#頁|第#页共#页|第#页/共#页|共#页|#/"
      "#|page#|page#of#|p.#|阅读#|阅读量#|阅读#万+|閱讀#|#阅读|#次阅读|浏览#|浏览量#|#次浏览|"
      "点击#|点赞#|赞#|在看#|#赞|#likes|#like|#shares|#share|#views|#view|#次点赞|#人赞|#人阅读|#人喜欢|转发#"
      "|收藏#|#閲覧|조회#|";
  static const WordList kList(kShapes);
  return text.size() <= kMaxCountBytes && kList.has(shape_of(text));
}

// "微博 微信 QQ空间", "Facebook | Twitter": two services or more, and nothing else.
bool is_bar_of_services(std::string_view text) {
  static const WordList kServiceList(kServices);
  if (text.size() > kMaxServicesBytes) return false;
  size_t services = 0;
  for (size_t start = 0; start < text.size();) {
    size_t end = start;
    size_t behind = start;
    while (behind < text.size()) {
      end = behind;
      const char32_t c = next_code_point(text, behind);
      if (is_space(c) || c == '|' || c == '/' || c == U'·' || c == U'、' || c == ',' || c == U'｜') break;
      end = behind;
    }
    const std::string_view word = text.substr(start, end - start);
    if (!word.empty() && !kServiceList.has(word)) return false;
    services += !word.empty();
    start = behind;
  }
  return services >= 2;
}

}  // namespace

bool is_page_line(std::string_view text) {
  static const WordList kList(kPageLines);
  return kList.has(text) || is_count(text) || is_bar_of_services(text);
}

bool is_end_mark(std::string_view text) {
  static const WordList kList(kEndMarks);
  return kList.has(text);
}

bool heads_related(std::string_view text) {
  static const WordList kList(kRelated);
  return kList.has(text);
}

bool heads_page_comments(std::string_view text) {
  static constexpr std::string_view kShapes =
      "|#条评论|#條評論|评论#|評論#|#条留言|留言#|全部评论#|comments#|#comments|#comment|#responses|#replies|"
      "responses#|"
      "#件のコメント|コメント#|#commentaires|#kommentare|댓글#|";
  if (text.size() > WordList::kMaxBytes) return false;
  static const WordList kList(kPageComments);
  static const WordList kShapeList(kShapes);
  return kList.has(text) || kShapeList.has(shape_of(text));
}

bool holds_call(std::string_view text) {
  static const WordFinder kFinder(kCalls);
  return kFinder.finds_in(text);
}

bool states_rights(std::string_view text) {
  static const WordFinder kFinder(kRights);
  return begins_with_any(text, kRightsStarts) && kFinder.finds_in(text);
}

}  // namespace duidu
