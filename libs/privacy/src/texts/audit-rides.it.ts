// SPDX-License-Identifier: AGPL-3.0-or-later

export const rideAuditIt = {
  'did.settings.rides-outside': 'ha cambiato se i passaggi si vedono su altri siti',
  'did.settings.rides-outside.partners': 'ha dato a un altro sito la chiave per vedere i passaggi',
  'did.settings.rides-outside.partners.end': 'ha tolto a un altro sito la chiave per vedere i passaggi',
  'saw.outside-rides': 'chi chiede un posto da altri siti',
  'did.outside-rides.confirm': 'ha confermato un posto chiesto da un altro sito',
  'did.outside-rides.refuse': 'ha rifiutato un posto chiesto da un altro sito',
  'did.outside-rides.messages.passed-on': 'ha riferito un messaggio da un altro sito',
  'did.ride_source_set': 'ha deciso dove cercare passaggi su un altro sito',
  'did.settings.rides-outside.partners.try': 'ha provato se il sito di un’altra piattaforma risponde',
  'did.ride_source_removed': 'ha smesso di cercare passaggi su un altro sito',
  'saw.requests.elsewhere': 'un passaggio cercato su altri siti',
  'did.requests.elsewhere': 'ha chiesto un posto su un altro sito',
  'did.requests.elsewhere.seats.cancel': 'ha annullato un posto chiesto su un altro sito',
  'did.requests.elsewhere.messages': 'ha scritto a chi guida su un altro sito',
  'did.ride-sharing': 'ha cambiato se i passaggi si vedono su altri siti',
  'did.ride-sharing.partners': 'ha dato o tolto a un altro sito la chiave per vedere i passaggi',
  'did.ride-sharing.partners.source': 'ha deciso dove cercare passaggi su un altro sito',
  'did.ride-sharing.partners.source.try': 'ha provato se il sito di un’altra piattaforma risponde',
  'did.settings.rides-outside.partners.stop': 'ha smesso di cercare passaggi su un altro sito',
};
