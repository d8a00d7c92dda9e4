// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a driver ticks on the way, and what is read of it. */
export const stopsRo = {
  'stop.title': 'Unde a ajuns drumul',
  'stop.pick_up': 'Este în mașină',
  'stop.drop': 'Am ajuns',
  'stop.parcel.pick_up': 'Ridicat',
  'stop.parcel.drop': 'Livrat',
  'stop.was.pick_up': 'Pe drum',
  'stop.was.drop': 'La destinație',
  'stop.parcel.was.pick_up': 'Ridicat, pe drum',
  'stop.parcel.was.drop': 'Livrat',
  'stop.at': '{{what}}: ora {{time}}',
  'stop.late': '{{at}}, cu {{duration}} după ora stabilită',
  'stop.undo': 'E o greșeală: scoateți',
  'stop.undone': 'Scos: rămâne ce era notat înainte.',
  'stop.said.pick_up': 'Notat. Drum bun.',
  'stop.said.drop': 'Notat. Când doriți, scrieți că e gata.',
  'errors.departure.stop_over': 'Acest drum s-a încheiat sau a fost anulat: nu mai e nimic de notat.',
  'errors.departure.stop_goes_on': 'Sosirea este deja notată: scoateți-o mai întâi pe aceea.',
  'news.ride_on_way': 'Pe drum: la volan este {{name}}.',
  'news.parcel_on_way': 'Livrarea este pe drum: o aduce {{name}}.',
};
