// In which encoding a file is, told by its bytes: short texts of our own in the encodings that people still have.
#include "import/encoding/encoding.h"

#include <gtest/gtest.h>

#include "system/decode.h"
#include "text/encodings.h"
#include "text/utf8.h"
#include "unit/encoded.h"

namespace duidu {
namespace {

struct Text {
  std::string_view language;
  std::string_view words[2];
};

constexpr Text kTexts[] = {
    {"ar",
     {"الصحفي: متى بدأت إصلاح الساعات؟\n\nسالم: كنت في التاسعة عشرة. تركني المعلم ثلاثة أشهر أفكك فقط ولم "
      "يسمح لي أن أركب شيئا.\n\nالصحفي: ألم تكن مستعجلا؟\n\nسالم: نعم. لكن معرفة سبب توقف الساعة أصعب من "
      "ذلك.\n",
      "سؤال: كم من الوقت استغرقت كتابة هذا الكتاب؟\n\nمريم: سبع سنوات تقريبا. في السنوات الثلاث الأولى جمعت "
      "المادة فقط ثم سارت الأمور بسرعة.\n"}},
    {"cs",
     {"Novinář: Kdy jste začal opravovat hodiny?\n\nDvořák: V devatenácti letech. Mistr mě nechal tři měsíce "
      "jen rozebírat a nikdy skládat zpátky.\n\nNovinář: Nebyl jste netrpělivý?\n\nDvořák: Byl. Ale těžší je "
      "vědět, proč se hodiny zastavily. Příliš žluťoučký kůň.\n",
      "Moderátor: Jak dlouho jste tu knihu psala?\n\nNovotná: Přibližně sedm let. První tři roky jsem jen "
      "sbírala materiál, potom už to šlo rychleji.\n"}},
    {"de",
     {"Reporter: Wann haben Sie angefangen, Uhren zu reparieren?\n\nMüller: Mit neunzehn. Der Meister ließ "
      "mich drei Monate nur zerlegen, zusammensetzen durfte ich nichts.\n\nReporter: Wären Sie nicht lieber "
      "schneller gewesen?\n\nMüller: Natürlich. Aber schwieriger ist es zu wissen, warum eine Uhr stehen "
      "bleibt. Schöne Grüße.\n",
      "Frage: Wie lange haben Sie an diesem Buch geschrieben?\n\nSchäfer: Ungefähr sieben Jahre. Die ersten "
      "drei habe ich nur gesammelt, danach ging es überraschend schnell.\n"}},
    {"el",
     {"Δημοσιογράφος: Πότε αρχίσατε να επισκευάζετε ρολόγια;\n\nΠαππάς: Δεκαεννιά χρονών. Ο μάστορας με "
      "άφηνε τρεις μήνες μόνο να λύνω και ποτέ να δένω.\n\nΔημοσιογράφος: Δεν βιαζόσασταν;\n\nΠαππάς: "
      "Βιαζόμουν. Αλλά πιο δύσκολο είναι να ξέρεις γιατί σταμάτησε.\n",
      "Ερώτηση: Πόσο καιρό γράφατε αυτό το βιβλίο;\n\nΜαρία: Περίπου επτά χρόνια. Τα πρώτα τρία μάζευα μόνο "
      "υλικό, μετά όλα πήγαν πιο γρήγορα.\n"}},
    {"en",
     {"Reporter: When did you start?\n\nHolt: I was nineteen. “Take it apart,” the master said, “and don’t "
      "you dare put it back.” It’s a long story – three months of it.\n\nReporter: Weren’t you in a "
      "hurry?\n\nHolt: I was. But it’s harder to know why a clock stopped.\n",
      "Q: How long did it take?\n\nMara: Seven years – “give or take,” as my editor says. I’d never written "
      "anything longer than a letter. The café paid for half of it.\n"}},
    {"es",
     {"Periodista: ¿Cuándo empezó a reparar relojes?\n\nMuñoz: A los diecinueve años. El maestro me dejó "
      "tres meses solo desmontar y nunca volver a montar.\n\nPeriodista: ¿No tenía prisa?\n\nMuñoz: Sí. Pero "
      "es más difícil saber por qué se paró. Mañana será otro día, señor.\n",
      "Pregunta: ¿Cuánto tiempo tardó en escribir este libro?\n\nRaúl: Unos siete años. Los tres primeros "
      "solo reuní material, después todo fue más rápido de lo que creía.\n"}},
    {"fr",
     {"Journaliste : Quand avez-vous commencé à réparer des horloges ?\n\nLefèvre : À dix-neuf ans. Le "
      "maître m’a laissé trois mois démonter, sans jamais remonter.\n\nJournaliste : N’étiez-vous pas pressé "
      "?\n\nLefèvre : Si. Mais savoir pourquoi une pendule s’est arrêtée, voilà le plus difficile. Où est la "
      "clé ?\n",
      "Question : Combien de temps avez-vous mis à écrire ce livre ?\n\nBérénice : À peu près sept années. "
      "Les trois premières, j’ai seulement réuni des témoignages; ensuite c’est allé très vite.\n"}},
    {"he",
     {"עיתונאי: מתי התחלת לתקן שעונים?\n\nלוי: בגיל תשע עשרה. המורה נתן לי שלושה חודשים רק לפרק ואף פעם לא "
      "להרכיב בחזרה.\n\nעיתונאי: לא היית חסר סבלנות?\n\nלוי: הייתי. אבל קשה יותר לדעת למה השעון נעצר.\n",
      "שאלה: כמה זמן כתבת את הספר הזה?\n\nמרים: בערך שבע שנים. בשלוש הראשונות רק אספתי חומר, ואחר כך הכול "
      "הלך מהר.\n"}},
    {"hu",
     {"Újságíró: Mikor kezdett órákat javítani?\n\nSzabó: Tizenkilenc évesen. A mester három hónapig csak "
      "szétszedni engedte, összerakni soha.\n\nÚjságíró: Nem volt türelmetlen?\n\nSzabó: De igen. Ám "
      "nehezebb tudni, hogy miért állt meg az óra. Őszintén szólva hűvös volt.\n",
      "Kérdés: Mennyi ideig írta ezt a könyvet?\n\nErzsébet: Körülbelül hét évig. Az első három évben csak "
      "gyűjtöttem, aztán meglepően gyorsan ment, őszre kész lett.\n"}},
    {"ja",
     {"記者：いつから時計を直していますか。\n\n中村：十九の年です。師匠は三か月のあいだ、分解だけさせて、組み"
      "立てることを許しませんでした。\n\n記者：焦りませんでしたか。\n\n中村：焦りましたよ。でも、なぜ止まった"
      "のかを知るほうが難しいんです。\n",
      "聞き手：この庭は誰が作ったのですか。\n\n佐藤：祖父です。石を一つ置くのに半年かけたと聞いています。雨の"
      "日に見るのがいちばん好きですね。\n"}},
    {"ko",
     {"기자: 언제부터 시계를 고치셨습니까?\n\n박수리: 열아홉 살 때입니다. 스승님은 석 달 동안 분해만 하게 "
      "하고 다시 조립하지 못하게 하셨습니다.\n\n기자: 조급하지 않으셨나요?\n\n박수리: 조급했지요. 하지만 왜 "
      "멈췄는지 아는 것이 더 어렵습니다.\n",
      "진행자: 이 책을 쓰는 데 얼마나 걸렸나요?\n\n이서연: 칠 년쯤 걸렸습니다. 처음 삼 년은 자료만 모았고 "
      "글은 오히려 빨리 썼어요.\n"}},
    {"pl",
     {"Dziennikarz: Kiedy zaczął pan naprawiać zegary?\n\nWójcik: Miałem dziewiętnaście lat. Mistrz przez "
      "trzy miesiące pozwalał mi tylko rozbierać, nigdy złożyć z powrotem.\n\nDziennikarz: Nie śpieszyło się "
      "panu?\n\nWójcik: Śpieszyło. Ale trudniej jest wiedzieć, dlaczego zegar stanął. Każdy żółty zegar się "
      "śmieje.\n",
      "Prowadzący: Jak długo pisała pani tę książkę?\n\nZielińska: Około siedmiu lat. Pierwsze trzy lata "
      "tylko zbierałam materiały, potem poszło już łatwiej.\n"}},
    {"ru",
     {"Журналист: Когда вы начали чинить часы?\n\nСоколов: В девятнадцать лет. Мастер три месяца разрешал "
      "мне только разбирать и ни разу не позволил собрать обратно.\n\nЖурналист: Вы не спешили?\n\nСоколов: "
      "Спешил. Но понять, почему часы остановились, гораздо труднее.\n",
      "Ведущий: Сколько лет вы писали эту книгу?\n\nОрлова: Около семи. Первые три года только собирала "
      "материалы, а сама работа пошла быстро.\n"}},
    {"tr",
     {"Gazeteci: Saat tamirine ne zaman başladınız?\n\nYıldız: On dokuz yaşımda. Ustam üç ay boyunca yalnız "
      "sökmeme izin verdi, bir kez bile takmama izin vermedi.\n\nGazeteci: Aceleniz yok muydu?\n\nYıldız: "
      "Vardı. Ama saatin neden durduğunu bilmek daha güçtür. Çünkü öğrenmek ağır iştir.\n",
      "Soru: Bu kitabı yazmak ne kadar sürdü?\n\nAyşe: Aşağı yukarı yedi yıl. İlk üç yıl yalnızca malzeme "
      "topladım, sonrası şaşırtıcı biçimde hızlı geçti.\n"}},
    {"tw",
     {"記者：你什麼時候開始修鐘的？\n\n何守鐘：十九歲那年，師傅讓我先拆了三個月，一個也不許裝回去。\n\n記者："
      "心裡不急嗎？\n\n何守鐘：急。可是裝回去容易，知道它為什麼停才難。我們這一行沒有捷徑，只能一隻一隻地看。"
      "\n",
      "主持人：這本書寫了多久？\n\n林老師：大約七年。前三年都在收集資料，真正動筆反而很快。讀者最常問的，是書"
      "裡的老街還在不在。\n"}},
    {"zh",
     {"记者：你什么时候开始修钟的？\n\n何守钟：十九岁那年，师傅让我先拆了三个月，一个也不许装回去。\n\n记者："
      "心里不急吗？\n\n何守钟：急。可是装回去容易，知道它为什么停才难。我们这一行没有捷径，只能一只一只地看。"
      "\n",
      "晚点：这座桥修了多久？\n\n老陈：前后修了十一年，中间停过两回，都是因为没有钱。后来大家一块一块砖地捐，"
      "就修成了。桥头那棵树也是那一年种下的，如今比桥还高。\n"}},
};

struct Row {
  std::string_view language;
  const char* iconv_name;
  std::string_view label;
};

constexpr Row kRows[] = {
    {"zh", "GB18030", "gb18030"},
    {"zh", "GBK", "gb18030"},
    {"tw", "GB18030", "gb18030"},
    {"tw", "BIG5", "big5"},
    {"ja", "CP932", "shift_jis"},
    {"ja", "EUC-JP", "euc-jp"},
    {"ko", "CP949", "euc-kr"},
    {"ko", "EUC-KR", "euc-kr"},
    {"ru", "CP1251", "windows-1251"},
    {"ru", "KOI8-R", "koi8-r"},
    {"pl", "CP1250", "windows-1250"},
    {"cs", "CP1250", "windows-1250"},
    {"hu", "CP1250", "windows-1250"},
    {"de", "CP1252", "windows-1252"},
    {"fr", "CP1252", "windows-1252"},
    {"es", "CP1252", "windows-1252"},
    {"en", "CP1252", "windows-1252"},
    {"el", "CP1253", "windows-1253"},
    {"tr", "CP1254", "windows-1254"},
    {"he", "CP1255", "windows-1255"},
    {"ar", "CP1256", "windows-1256"},
    {"zh", "UTF-16LE", "utf-16le"},
    {"zh", "UTF-16BE", "utf-16be"},
    {"tw", "UTF-16LE", "utf-16le"},
    {"en", "UTF-16LE", "utf-16le"},
    {"en", "UTF-16BE", "utf-16be"},
    {"ja", "UTF-16LE", "utf-16le"},
    {"ko", "UTF-16BE", "utf-16be"},
    {"ru", "UTF-16LE", "utf-16le"},
    {"ar", "UTF-16BE", "utf-16be"},
    {"zh", "UTF-8", ""},
    {"ja", "UTF-8", ""},
    {"de", "UTF-8", ""},
    {"ar", "UTF-8", ""},
    {"en", "UTF-8", ""},
};

const Text& text_in(std::string_view language) {
  for (const Text& text : kTexts) {
    if (text.language == language) return text;
  }
  ADD_FAILURE() << language;
  return kTexts[0];
}

// What the bytes are read as, and in which encoding.
struct Found {
  std::string text;
  std::string_view label;
};

Found found_in(std::string_view bytes) {
  const std::optional<Decoded> decoded = decode_text(bytes, decode_by_system, {});
  EXPECT_TRUE(decoded);
  if (!decoded) return {};
  return {decoded->encoding.empty() ? std::string(bytes) : decoded->text, decoded->encoding};
}

TEST(Encoding, WholeTextsAreReadInTheEncodingTheyAreIn) {
  for (const Row& row : kRows) {
    for (const std::string_view text : text_in(row.language).words) {
      const Found found = found_in(test::encoded(text, row.iconv_name));
      EXPECT_EQ(found.label, row.label) << row.language << " " << row.iconv_name;
      EXPECT_EQ(found.text, text) << row.language << " " << row.iconv_name;
    }
  }
}

// The stretches of at least this many characters of a text, from every eleventh on.
std::vector<std::string> stretches(std::string_view text, size_t length) {
  std::vector<std::string> found;
  for (size_t start = 0; start + length <= count_code_points(text); start += 11) {
    const size_t from = code_points_to_bytes(text, start), to = code_points_to_bytes(text, start + length);
    found.emplace_back(text.substr(from, to - from));
  }
  return found;
}

// Where East Asia writes, 20 characters are enough.
TEST(Encoding, TwentyCharactersOfEastAsiaAreEnough) {
  for (const Row& row : kRows) {
    const bool is_east =
        row.language == "zh" || row.language == "tw" || row.language == "ja" || row.language == "ko";
    if (!is_east || row.label.starts_with("utf-16")) continue;
    for (const std::string_view text : text_in(row.language).words) {
      for (const std::string& part : stretches(text, 20)) {
        EXPECT_EQ(found_in(test::encoded(part, row.iconv_name)).text, part) << row.iconv_name << " " << part;
      }
    }
  }
}

// Encodings of letters share most of them: a stretch counts as right if it reads right, whatever the encoding is called.
TEST(Encoding, EightyCharactersOfLettersAreEnough) {
  for (const Row& row : kRows) {
    const bool is_letters = row.label.starts_with("windows-") || row.label == "koi8-r";
    if (!is_letters) continue;
    for (const std::string_view text : text_in(row.language).words) {
      for (const std::string& part : stretches(text, 80)) {
        EXPECT_EQ(found_in(test::encoded(part, row.iconv_name)).text, part) << row.iconv_name << " " << part;
      }
    }
  }
}

TEST(Encoding, WellFormedUtf8IsNeverAnythingElse) {
  for (const Text& text : kTexts) {
    for (const std::string_view words : text.words) {
      for (size_t length : {1u, 2u, 3u, 5u, 8u, 13u, 40u}) {
        for (const std::string& part : stretches(words, length)) EXPECT_EQ(found_in(part).label, "") << part;
      }
    }
  }
}

TEST(Encoding, DamagedUtf8StaysUtf8) {
  for (const Text& text : kTexts) {
    std::string bytes(text.words[0]);
    if (text.language == "en" || text.language == "de") continue;  // hardly a character beyond ASCII
    for (const size_t at : {size_t{9}, bytes.size() / 2}) {
      while ((bytes[at] & 0x80) == 0) bytes[at] = '\xE4';
      bytes[at] = '\xC0';
    }
    EXPECT_EQ(found_in(bytes).label, "") << text.language;
  }
}

TEST(Encoding, MarksAreHeeded) {
  EXPECT_EQ(found_in(std::string("\xFF\xFE\x41\x00\x42\x00", 6)).text, "AB");
  EXPECT_EQ(found_in(std::string("\xFF\xFE\x41\x00", 4)).label, "utf-16le");
  EXPECT_EQ(found_in(std::string("\xFE\xFF\x00\x41", 4)).label, "utf-16be");
  EXPECT_EQ(found_in("\xEF\xBB\xBFtext").label, "");
}

TEST(Encoding, TheChosenOneIsTaken) {
  const std::string bytes = test::encoded("何守鐘：急。", "BIG5");
  EXPECT_EQ(decode_text(bytes, decode_by_system, "big5")->text, "何守鐘：急。");
  EXPECT_NE(decode_text(bytes, decode_by_system, "gb18030")->text, "何守鐘：急。");
  EXPECT_EQ(decode_text(bytes, decode_by_system, "utf-8")->encoding, "");
  EXPECT_FALSE(decode_text(bytes, nullptr, "big5")) << "nobody decodes it";
  EXPECT_EQ(decode_text(bytes, nullptr, {})->encoding, "");
}

TEST(Encoding, AllThatAreOfferedAreDecodedHere) {
  for (const std::string_view label : encoding_labels()) {
    if (label.starts_with("utf-")) continue;
    const std::optional<std::string> text = decode_by_system("abc \xFF", label);
    ASSERT_TRUE(text) << label;
    EXPECT_TRUE(text->starts_with("abc")) << label;
  }
}

TEST(Encoding, WhatPeopleCallThem) {
  const struct {
    std::string_view name, label;
  } cases[] = {{"GBK", "gb18030"},
               {"gb2312", "gb18030"},
               {"Big5-HKSCS", "big5"},
               {"Shift-JIS", "shift_jis"},
               {"CP1251", "windows-1251"},
               {"ISO-8859-1", "windows-1252"},
               {"UTF8", "utf-8"},
               {"", ""},
               {"klingon", ""}};
  for (const auto& [name, label] : cases) EXPECT_EQ(encoding_label(name), label) << name;
}

}  // namespace
}  // namespace duidu
