// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a driver ticks on the way, and what is read of it. */
export const stopsIt = {
  'stop.title': 'A che punto è il viaggio',
  'stop.pick_up': 'È in auto',
  'stop.drop': 'Siamo a destinazione',
  'stop.parcel.pick_up': 'Ritirato',
  'stop.parcel.drop': 'Consegnato',
  'stop.was.pick_up': 'In viaggio',
  'stop.was.drop': 'A destinazione',
  'stop.parcel.was.pick_up': 'Ritirato, in viaggio',
  'stop.parcel.was.drop': 'Consegnato',
  'stop.at': '{{what}}: ore {{time}}',
  'stop.late': '{{at}}, {{duration}} dopo l’orario',
  'stop.undo': 'È un errore: togli',
  'stop.undone': 'Tolto: vale quello che era segnato prima.',
  'stop.said.pick_up': 'Segnato. Buon viaggio.',
  'stop.said.drop': 'Segnato. Quando vuoi, scrivi che è fatto.',
  'errors.departure.stop_over': 'Questo passaggio è finito o annullato: non c’è più niente da segnare.',
  'errors.departure.stop_goes_on': 'È già segnato l’arrivo: togli prima quello.',
  'news.ride_on_way': 'In viaggio: {{name}} è alla guida.',
  'news.parcel_on_way': 'La consegna è per strada: la porta {{name}}.',
};
