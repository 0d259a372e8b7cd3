/** Invented companies and people, Japanese and English; the addresses end in a domain nobody can own. */
import type { Random } from './random';

export interface Party {
  company: string;
  contact: string;
  title: { en: string; ja: string };
  email: string;
  phone: string;
  japanese: boolean;
}

const JA_FIRST =
  '星乃木 hoshinogi|湊谷 minatoya|白鷺野 shirasagino|三ツ橋 mitsuhashi|朝凪 asanagi|若竹台 wakatakedai|香月野 katsukino|東雲谷 shinonomedani|陽向 hinata|青楓 seifu|深緑 fukamidori|汐見原 shiomihara|千鳥坂 chidorizaka|楠葉野 kusubano|月ヶ丘 tsukigaoka|羽根田 haneda|小鹿野川 oganogawa|鳴海沢 narumizawa|琥珀 kohaku|翠嵐 suiran|暁星 gyosei|雪待 yukimachi|柚木原 yuzukihara|鷹ノ巣 takanosu'.split(
    '|',
  );
const JA_KIND =
  '製作所 seisakusho|精機 seiki|物流 butsuryu|建設 kensetsu|食品 shokuhin|印刷 insatsu|システムズ systems|商事 shoji|化成 kasei|不動産 fudosan|メディカル medical|電装 denso|テクノロジーズ tech|包装 hoso'.split(
    '|',
  );
const EN_FIRST =
  'Harrowgate|Pinemoor|Quillfield|Brightwater|Stonebeck|Larkhollow|Copperlane|Windermoor|Ashcombe Vale|Fernleigh|Tidewell|Oakhurst Bay|Greyfinch|Millbrook Hill|Redmarsh|Silverthorn|Northlake|Eastmere|Thornbury Park|Hollowell'.split(
    '|',
  );
const EN_KIND =
  'Logistics|Foods|Systems|Components|Print|Medical|Builders|Packaging|Analytics|Textiles|Robotics|Labs'.split(
    '|',
  );

const JA_FAMILY =
  '山本 yamamoto|中村 nakamura|小林 kobayashi|加藤 kato|吉田 yoshida|松本 matsumoto|井上 inoue|木村 kimura|林 hayashi|清水 shimizu|山崎 yamazaki|森 mori|阿部 abe|池田 ikeda|橋本 hashimoto|石川 ishikawa|小川 ogawa|岡田 okada|藤田 fujita|後藤 goto|遠藤 endo|青木 aoki|坂本 sakamoto|福田 fukuda|太田 ota|西村 nishimura|藤井 fujii|金子 kaneko'.split(
    '|',
  );
const JA_GIVEN =
  '直樹|健太|翔太|美咲|陽子|大輔|恵|拓也|由美子|浩一|さくら|誠|香織|亮|千尋|隆|真由|修平'.split('|');
const EN_FAMILY =
  'Bennett|Carver|Dawson|Ellis|Fraser|Grant|Hughes|Iverson|Keller|Lawson|Mercer|Norris|Osborne|Price|Quinn|Reid'.split(
    '|',
  );
const EN_GIVEN =
  'Amelia|Ben|Chloe|Daniel|Emma|Felix|Grace|Henry|Isla|Jack|Katie|Leo|Maya|Noah|Olivia|Sam'.split('|');
const TITLES = [
  { ja: '部長', en: 'Department Manager' },
  { ja: '課長', en: 'Section Manager' },
  { ja: '主任', en: 'Supervisor' },
  { ja: '代表取締役', en: 'CEO' },
  { ja: '情報システム担当', en: 'IT Administrator' },
  { ja: '総務', en: 'General Affairs' },
  { ja: '営業企画', en: 'Sales Planning' },
  { ja: '', en: '' },
];

/** No two of one company; most from the country the team sells in. */
export function drawParties(count: number, chance: Random, homeIsJapan: boolean): Party[] {
  const japanese = chance.shuffled(JA_FIRST.flatMap((first) => JA_KIND.map((kind) => [first, kind])));
  const english = chance.shuffled(EN_FIRST.flatMap((first) => EN_KIND.map((kind) => [first, kind])));
  return Array.from({ length: count }, () => {
    const isJapanese = chance.chance(homeIsJapan ? 0.86 : 0.4);
    return isJapanese ? japaneseParty(japanese.pop()!, chance) : englishParty(english.pop()!, chance);
  });
}

function japaneseParty([first, kind]: string[], chance: Random): Party {
  const [[firstKanji, firstLatin], [kindKanji, kindLatin]] = [first.split(' '), kind.split(' ')];
  const [family, familyLatin] = chance.pick(JA_FAMILY).split(' ');
  const name = firstKanji + kindKanji;
  return {
    company: chance.chance(0.7) ? `株式会社${name}` : `${name}株式会社`,
    contact: `${family} ${chance.pick(JA_GIVEN)}`,
    title: chance.pick(TITLES),
    email: `${familyLatin}@${firstLatin}-${kindLatin}.example`,
    phone: chance.chance(0.25)
      ? `090-${block(chance)}-${block(chance)}`
      : `03-${block(chance)}-${digits(chance, 4)}`,
    japanese: true,
  };
}

function englishParty([first, kind]: string[], chance: Random): Party {
  const given = chance.pick(EN_GIVEN);
  const family = chance.pick(EN_FAMILY);
  const domain = `${first}${kind}`.replace(/ /g, '').toLowerCase();
  return {
    company: `${first} ${kind}${chance.pick([' Inc.', ' Ltd.', '', ' Co., Ltd.'])}`,
    contact: `${given} ${family}`,
    title: chance.pick(TITLES),
    email: `${given}.${family}@${domain}.example`.toLowerCase(),
    // Ranges that are kept free for made-up numbers.
    phone: chance.chance(0.5) ? `+44 20 7946 0${digits(chance, 3)}` : `+1 415-555-01${digits(chance, 2)}`,
    japanese: false,
  };
}

/** An exchange that starts with 0 is given to nobody in Japan. */
function block(chance: Random): string {
  return `0${digits(chance, 3)}`;
}

function digits(chance: Random, count: number): string {
  return Array.from({ length: count }, () => chance.below(10)).join('');
}
