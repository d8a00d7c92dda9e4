// SPDX-License-Identifier: AGPL-3.0-or-later

export const metRo = {
  'favourite.title': 'Persoane preferate',
  'favourite.lead': 'Cei cu care v-ați revedea cu plăcere. Știți numai dumneavoastră: nimeni nu este anunțat.',
  'favourite.none':
    'Încă nu este nimeni. Când un ajutor s-a încheiat, de pe pagina lui puteți păstra persoana printre preferați.',
  'favourite.add': 'Păstrați {{name}} printre preferați',
  'favourite.added': 'O găsiți printre persoanele preferate.',
  'favourite.remove': 'Scoateți dintre preferați',
  'favourite.removed': 'Nu mai este printre preferați.',
  'favourite.last': 'Ultima dată: {{service}}, {{day}}',
  'favourite.again': 'Cereți din nou',
  'ask.title': 'Întrebați pe cineva cunoscut',
  'ask.lead': 'Cei care v-au mai ajutat pot primi imediat cererea dumneavoastră. Ceilalți o văd ca înainte.',
  'ask.button': 'Întrebați: {{name}}',
  'ask.asked': 'Am întrebat: {{name}}',
  'ask.done': 'Gata: persoana a fost anunțată.',
  'errors.favourite.not_met': 'Printre preferați pot fi numai cei care v-au ajutat sau pe care i-ați ajutat.',
  'errors.favourite.too_many': 'Aveți deja prea mulți preferați ({{most}}). Scoateți unul, apoi încercați din nou.',
  'errors.ask.not_open': 'Această cerere nu mai este deschisă tuturor.',
  'errors.ask.already': 'Am întrebat deja: {{name}}.',
  'errors.ask.too_many': 'Ați întrebat deja destule persoane ({{most}}). Așteptați răspunsurile lor.',
};
