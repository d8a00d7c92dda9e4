// SPDX-License-Identifier: AGPL-3.0-or-later

const words = (line: string): ReadonlySet<string> => new Set(line.split(' '));

const ITALIAN = words(
  'il lo la i gli le un una di a da in con per tra fra e ma che non si mi ti ci vi del della al alla dal dalla ho ha sono sei siamo devo posso grazie domani oggi alle ore passaggio quando dove chi come vengo andare casa',
);
/** Small words of each language that Italian does not have, without marks. */
const SIGNS: Readonly<Record<string, ReadonlySet<string>>> = {
  ro: words(
    'nevoie sunt nu pot vin maine joi buna ziua multumesc rog spital pentru este unde cand vreau luni marti miercuri vineri sambata duminica masina acasa cine transport salut avem trebuie doctorul astazi azi mama imi dati anulez ajuta ma sint foarte bine cu mea meu',
  ),
  sq: words(
    'kam nevoje ndihme makine nuk mund vij neser pershendetje faleminderit jam ju lutem eshte dua shtepi kur kush mire diten doktori spitali sot hene marte enjte premte shtune diel mos jo une per te ne nga tung',
  ),
  fr: words(
    'je pas peux venir demain bonjour bonsoir besoin voiture hopital pour merci vous suis jeudi lundi mardi mercredi vendredi samedi dimanche qui aujourd hui mon ma mes avec est rendez annuler aller chez veux voudrais nous quel quelle heure s il plait',
  ),
  en: words(
    'need ride the hospital thursday monday tuesday wednesday friday saturday sunday cannot can come tomorrow who are you my please thank thanks is what when where not for and with will have want today appointment cancel don t am at to could would hello good morning doctor sorry',
  ),
  es: words(
    'necesito que el jueves lunes martes miercoles viernes sabado puedo ir manana gracias por hola quien es cuando donde los las para estoy tengo lleven hospital usted buenos dias hoy cita quiero cancelar coche llevar favor soy muy del yo mi',
  ),
};
/** Letters nobody writes in Italian. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Cyrillic}/u, 'uk'],
  [/\p{Script=Han}/u, 'zh'],
  [/[ășțţş]/iu, 'ro'],
  [/ñ|¿|¡/iu, 'es'],
  [/[œ]/iu, 'fr'],
];
const LEAST_SIGNS = 2;

/** The language a text is in, by its ISO code; null for Italian, for dialects, and where it cannot be told. */
export function readLanguage(text: string, said: readonly string[]): string | null {
  const lettered = LETTERS.find(([letters]) => letters.test(text));
  if (lettered) return lettered[1];
  const count = (known: ReadonlySet<string>): number => said.filter((word) => known.has(word)).length;
  const [best] = Object.entries(SIGNS)
    .map(([language, known]) => ({ language, signs: count(known) }))
    .sort((a, b) => b.signs - a.signs);
  return best && best.signs >= LEAST_SIGNS && best.signs > count(ITALIAN) ? best.language : null;
}
