// SPDX-License-Identifier: AGPL-3.0-or-later

export const rideAuditIt = {
  'did.settings.rides-outside': 'ha cambiato se i passaggi si vedono su altri siti',
  'did.settings.rides-outside.partners': 'ha dato a un altro sito la chiave per vedere i passaggi',
  'did.settings.rides-outside.partners.end': 'ha tolto a un altro sito la chiave per vedere i passaggi',
  'saw.outside-rides': 'chi chiede un posto da altri siti',
  'did.outside-rides.confirm': 'ha confermato un posto chiesto da un altro sito',
  'did.outside-rides.refuse': 'ha rifiutato un posto chiesto da un altro sito',
  'did.outside-rides.messages.passed-on': 'ha riferito un messaggio da un altro sito',
};
