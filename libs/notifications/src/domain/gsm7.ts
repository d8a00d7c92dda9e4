// SPDX-License-Identifier: AGPL-3.0-or-later

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** These take two septets each. */
const EXTENDED = new Set('^{}\\[~]|€\f');
const FOLDED: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '„': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  ' ': ' ',
  '\t': ' ',
  // Letters that no accent makes, in names of people who live here.
  ...{
    Ł: 'L',
    ł: 'l',
    Đ: 'D',
    đ: 'd',
    Ð: 'D',
    ð: 'd',
    Þ: 'Th',
    þ: 'th',
    ı: 'i',
    Œ: 'OE',
    œ: 'oe',
    ħ: 'h',
    Ħ: 'H',
    ŋ: 'n',
  },
};
/** Romanisation of Cyrillic as passports have it (ICAO Doc 9303), and of the Arabic letters. */
const ROMAN: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'а=a б=b в=v г=h ґ=g д=d е=e ё=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia'.split(
      ' ',
    ),
    ...'ا=a أ=a إ=i آ=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=q ك=k ل=l م=m ن=n ه=h ة=a و=w ي=y ى=a ء= ؤ=w ئ=y'.split(
      ' ',
    ),
  ].map((pair) => pair.split('=') as [string, string]),
);

/** One message carries this many septets; each of several carries a little less, for its number in the row. */
const ALONE = 160;
const IN_A_ROW = 153;
/** The same where every letter takes two bytes. */
const ALONE_IN_ARABIC = 70;
const IN_A_ROW_IN_ARABIC = 67;
const MOST_WORDS_OF_A_NAME = 4;

/** The same words in characters every telephone shows at the cheap rate. */
export function foldToGsm7(text: string): string {
  return [...text].map(foldOne).join('');
}

/** What of a text no telephone would show, and nothing stands for: each character once. */
export function listUnsendable(text: string): string[] {
  return [...new Set(text)].filter((character) => character !== '?' && foldOne(character) === '?');
}

function foldOne(character: string): string {
  if (BASIC.has(character) || EXTENDED.has(character)) return character;
  const folded = FOLDED[character];
  if (folded !== undefined) return folded;
  const roman = ROMAN[character.toLowerCase()];
  if (roman !== undefined)
    return character === character.toLowerCase() ? roman : roman.slice(0, 1).toUpperCase() + roman.slice(1);
  const bare = character.normalize('NFD').replaceAll(/\p{M}/gu, '');
  if (bare === '' && /\p{M}/u.test(character)) return '';
  return bare !== '' && [...bare].every((one) => BASIC.has(one)) ? bare : '?';
}

/** As it leaves: an Arabic text in its own letters, which cost more room and can be read; any other folded. */
export function asSent(text: string): string {
  return isArabic(text) ? text : foldToGsm7(text);
}

/** An Arabic name in another text makes no Arabic of it, nor does a long Italian title make Italian of Arabic. */
function isArabic(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const arabic = words.filter((word) => /\p{Script=Arabic}/u.test(word)).length;
  return arabic > words.length / 2 || arabic > MOST_WORDS_OF_A_NAME;
}

/** Septets of a text already folded. */
export function countSeptets(text: string): number {
  return [...text].reduce((sum, character) => sum + (EXTENDED.has(character) ? 2 : 1), 0);
}

/** How many messages the operator charges for. */
export function countSegments(text: string): number {
  if (isArabic(text)) return text.length <= ALONE_IN_ARABIC ? 1 : Math.ceil(text.length / IN_A_ROW_IN_ARABIC);
  const septets = countSeptets(foldToGsm7(text));
  return septets <= ALONE ? 1 : Math.ceil(septets / IN_A_ROW);
}
