// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a driver ticks on the way, and what is read of it. */
export const stopsEn = {
  'stop.title': 'How far the trip is',
  'stop.pick_up': 'In the car',
  'stop.drop': 'We have arrived',
  'stop.parcel.pick_up': 'Collected',
  'stop.parcel.drop': 'Delivered',
  'stop.was.pick_up': 'On the way',
  'stop.was.drop': 'Arrived',
  'stop.parcel.was.pick_up': 'Collected, on the way',
  'stop.parcel.was.drop': 'Delivered',
  'stop.at': '{{what}}: {{time}}',
  'stop.late': '{{at}}, {{duration}} after the agreed time',
  'stop.undo': 'By mistake: take it off',
  'stop.undone': 'Taken off: what was noted before holds.',
  'stop.said.pick_up': 'Noted. Have a good trip.',
  'stop.said.drop': 'Noted. Whenever you like, say that it is done.',
  'errors.departure.stop_over': 'This ride is over or called off: there is nothing left to note.',
  'errors.departure.stop_goes_on': 'The arrival is noted already: take that off first.',
  'news.ride_on_way': 'On the way: {{name}} is driving.',
  'news.parcel_on_way': 'The delivery is on its way: {{name}} is bringing it.',
  'news.ride_on_time': '{{name}} is on time after all: {{when}}.',
  'news.ride_late': '{{name}} is coming {{duration}} later: {{when}}.',
};
